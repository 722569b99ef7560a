#!/bin/sh
# run.sh [--accept] FERRULE [CASE...]: write the headers of every case below tests/header and compare
# them with what is expected; a difference is shown as a diff. Then compilers read what came out: gcc
# and clang as C11 and C++17, with warnings as errors; Cython where it is installed. --accept writes
# the expected files instead.
#
# A case is a folder:
#   input.rs       the source
#   cbindgen.toml  its configuration (may be missing)
#   runs           one run a line: a name, a colon, options (missing: the three lines below)
#                    h: --lang c --cpp-compat
#                    hpp: --lang c++
#                    pyx: --lang cython
#   expected.NAME  the header of a run; the end of the name says what it is: h, hpp, pyx
#   expected.err   the diagnostics of all runs (missing: none)
#   exit           the exit code of all runs (missing: 0)
#   needs          programs without which the case is left out
#   cython-names   names that the header asks for with IF, one NAME=VALUE a line
#   compile        flags for the compilers, or `no: REASON`
set -u
here=$(cd "$(dirname "$0")" && pwd)
accept=
if [ "${1:-}" = --accept ]; then
    accept=1
    shift
fi
ferrule=$(realpath "${1:?usage: run.sh [--accept] FERRULE [CASE...]}") || exit 2
shift
[ $# -gt 0 ] || set -- $(cd "$here" && ls -d */ | tr -d /)

work=$(mktemp -d) || exit 2
trap 'rm -rf "$work"' EXIT
export NO_COLOR=1 LC_ALL=C
unset TARGET RUSTC CARGO 2>/dev/null

have() { command -v "$1" >/dev/null 2>&1; }
compilers=
for name in gcc clang clang-14; do
    if have "$name"; then compilers="$compilers $name"; fi
done
cython=
if have cython3; then cython=cython3; elif have cython; then cython=cython; fi

failures=0
wrong() {
    echo "FAILED $case: $*"
    bad=1
}

compare() {
    if [ ! -e "$2" ]; then
        [ -s "$1" ] || return
        set -- "$1" /dev/null "$3"
    fi
    diff -u --label "$case expected" --label "$case now" "$2" "$1" || wrong "$3"
}

store() {
    if [ -s "$1" ]; then
        cmp -s "$1" "$2" || { cp "$1" "$2" && echo "wrote $case/$2"; }
    else
        rm -f "$2"
    fi
}

# read_as COMPILER LANGUAGE STANDARD FILE
read_as() {
    warnings="-Wall -Wextra -Werror -Wno-unused-const-variable"
    # a function that returns a C++ struct is what extern "C" functions of Rust may do
    case $1 in clang*) warnings="$warnings -Wno-return-type-c-linkage" ;; esac
    # shellcheck disable=SC2086
    "$1" -x "$2" "-std=$3" $warnings $flags -fsyntax-only "$4" 2>"$work/messages" || {
        head -20 "$work/messages"
        wrong "$1 refuses $(basename "$4") as $3"
    }
}

compile_header() {
    flags=$(cat compile 2>/dev/null || true)
    case $flags in
    no:*) return ;;
    esac
    case $1 in
    *.h)
        for compiler in $compilers; do read_as "$compiler" c c11 "$1"; done
        if grep -q __cplusplus "$1"; then
            for compiler in $compilers; do read_as "$compiler" c++ c++17 "$1"; done
        fi
        ;;
    *.hpp)
        for compiler in $compilers; do read_as "$compiler" c++ c++17 "$1"; done
        ;;
    *.pyx)
        # the names that IF asks for are the reader's to give: one NAME=VALUE a line
        names=$(sed 's/^/-E /' cython-names 2>/dev/null | tr '\n' ' ' || true)
        # shellcheck disable=SC2086
        [ -z "$cython" ] || "$cython" -3 $names -o "$work/case.c" "$1" 2>"$work/messages" || {
            head -20 "$work/messages"
            wrong "Cython refuses $(basename "$1")"
        }
        ;;
    esac
}

# Every expected file is of a run: what is compared with nothing cannot fail.
check_runs() {
    [ -s "$work/runs" ] || wrong "there is no run"
    for file in expected.*; do
        name=${file#expected.}
        [ -e "$file" ] && [ "$name" != err ] || continue
        cut -d: -f1 "$work/runs" | grep -qxF -e "$name" && continue
        if [ -n "$accept" ]; then rm "$file" && echo "removed $case/$file"; else
            wrong "$file is of no run"
        fi
    done
}

run_case() {
    for program in $(cat needs 2>/dev/null); do
        have "$program" || { echo "$case is left out: no $program" && return; }
    done
    : >"$work/err"
    if [ -e runs ]; then cp runs "$work/runs"; else
        printf '%s\n' "h: --lang c --cpp-compat" "hpp: --lang c++" "pyx: --lang cython" \
            >"$work/runs"
    fi
    check_runs
    while IFS=: read -r name options || [ -n "$name" ]; do
        out="$work/case.$name"
        code=0
        # shellcheck disable=SC2086
        "$ferrule" header $options input.rs >"$out" 2>>"$work/err" </dev/null ||
            code=$?
        if [ -n "$accept" ]; then store "$out" "expected.$name"; else
            compare "$out" "expected.$name" "the header $name differs"
        fi
        [ "$code" -eq "$(cat exit 2>/dev/null || echo 0)" ] || wrong "exit code $code of $name"
        [ "$code" -ne 0 ] || compile_header "$out"
    done <"$work/runs"
    if [ -n "$accept" ]; then store "$work/err" expected.err; else
        compare "$work/err" expected.err "the diagnostics differ"
    fi
}

for case in "$@"; do
    bad=
    cd "$here/$case" 2>/dev/null || { wrong "no such case" && failures=$((failures + 1)) && continue; }
    run_case
    [ -z "$bad" ] || failures=$((failures + 1))
done
[ "$failures" -eq 0 ] || echo "$failures failed; if that is as it should be: tests/header/run.sh --accept"
[ "$failures" -eq 0 ]
