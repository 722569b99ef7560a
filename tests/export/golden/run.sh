#!/bin/sh
# run.sh [--accept] FERRULE CC CXX [CASE...]: exports the crate of every case beside this and compares
# what is written with CASE/expected; a difference is shown as a diff. Then the same without a
# toolchain, from expected/api.json. The compilers read the headers, and rustc the shim, with their
# warnings as errors. Without cargo only the second run is made. --accept writes expected/ instead;
# read what it wrote.
#
# A case is a crate in a folder, with an export.toml. Not compared: Cargo.lock, which is cargo's, and
# report.json, which says what report.txt says; of the shim and the .hpp what they have for every crate
# (src/export/runtime/, src/export/cxx/) is one line here.
set -u
here=$(cd "$(dirname "$0")" && pwd)
accept=
[ "${1:-}" != --accept ] || { accept=1 && shift; }
ferrule=$(realpath "${1:?usage: run.sh [--accept] FERRULE CC CXX [CASE...]}") || exit 2
cc=${2:?usage: run.sh [--accept] FERRULE CC CXX [CASE...]}
cxx=${3:?usage: run.sh [--accept] FERRULE CC CXX [CASE...]}
shift 3
[ $# -gt 0 ] || set -- $(cd "$here" && ls -d */ | tr -d /)
work=$(mktemp -d) || exit 2
trap 'rm -rf "$work"' EXIT
unset CARGO_TARGET_DIR
has_cargo=
command -v cargo >/dev/null && has_cargo=1
if [ -n "$accept" ] && [ -z "$has_cargo" ]; then
    echo "--accept needs cargo"
    exit 3
fi
failures=0
wrong() {
    echo "FAILED $case: $*"
    failures=$((failures + 1))
}

# fold FILE BEGIN END TEXT: TEXT for what is between the line BEGIN and the line END, which is `}`
# behind an empty line if it is not given.
fold() {
    awk -v begin="$2" -v end="$3" -v text="$4" '
        $0 == begin { print; print "    " text; inside = 1; next }
        inside && (end == "" ? $0 == "}" && last == "" : $0 == end) { inside = 0 }
        { last = $0 }
        !inside' "$1" >"$1.new" && mv "$1.new" "$1"
}

# What of a folder that was written is compared, on whichever machine.
plain() {
    rm -rf "$1/target" "$1/Cargo.lock" "$1/report.json"
    fold "$1/src/lib.rs" 'mod rt {' '' '// src/export/runtime/'
    fold "$1/include/$case.hpp" "namespace ${case}_cxx {" "} // namespace ${case}_cxx" '// src/export/cxx/support.hpp'
    if [ -e "$1/api.json" ]; then
        sed "s/\"target\":\"[^\"]*\"/\"target\":\"x86_64-unknown-linux-gnu\"/" "$1/api.json" >"$1/new.json" && mv "$1/new.json" "$1/api.json"
    fi
}

compile() {
    printf '#include "%s.h"\n' "$case" >only.c
    printf '#include "%s.hpp"\n' "$case" >only.cpp
    "$cc" -std=c11 -Wall -Wextra -Wpedantic -Werror -fsyntax-only "-I$1/include" only.c || wrong "its header is not C11"
    "$cxx" -std=c++17 -Wall -Wextra -Wpedantic -Werror -fsyntax-only "-I$1/include" -x c++ only.c || wrong "its header is not C++17"
    "$cxx" -std=c++17 -Wall -Wextra -Wpedantic -Werror -fsyntax-only "-I$1/include" only.cpp || wrong "its .hpp is not C++17"
}

by_cargo() {
    "$ferrule" export "$case" --out ffi --build-dir built --offline >said 2>&1 || { cat said && wrong "export" && return; }
    cargo rustc --quiet --profile check --lib --offline --manifest-path ffi/Cargo.toml --target-dir checked -- -D warnings || wrong "its shim has warnings"
    compile ffi
    plain ffi
    if [ -n "$accept" ]; then
        diff -r "$here/$case/expected" ffi >/dev/null 2>&1 || echo "wrote $case/expected"
        rm -rf "$here/$case/expected" && cp -r ffi "$here/$case/expected"
    else
        diff -ru "$here/$case/expected" ffi || wrong "something else is written"
    fi
}

frozen() {
    mkdir model empty
    cp "$here/$case/expected/api.json" model
    PATH="$work/$case/empty" "$ferrule" export --frozen --config "$case/export.toml" --model model/api.json --out thawed >said 2>&1 || { cat said && wrong "--frozen" && return; }
    compile thawed
    plain thawed
    diff -ru -x api.json "$here/$case/expected" thawed || wrong "--frozen writes something else"
}

for case; do
    mkdir -p "$work/$case" && cd "$work/$case" || exit 2
    cp -r "$here/$case" . && rm -rf "$case/expected"
    [ -z "$has_cargo" ] || by_cargo
    frozen
done
[ "$failures" = 0 ]
