#!/bin/sh
# export-crates.sh FERRULE FOLDER [NAME...]: exports crates of the registry at their newest versions
# and prints the table of docs/export-crates.md, a row each as it is done. Each shim is checked with
# its warnings as errors, each header compiled as C11, each .hpp and header as C++17. What goes wrong
# is said on standard error with its log, which stays in FOLDER; the status is 1 then. What cargo
# makes in FOLDER is used again the next time. Needs cargo and the network.
set -u
ferrule=$(realpath "${1:?usage: export-crates.sh FERRULE FOLDER [NAME...]}")
work=${2:?usage: export-crates.sh FERRULE FOLDER [NAME...]}
shift 2
cc=${CC:-cc} cxx=${CXX:-c++}
command -v cargo >/dev/null || { echo "no cargo, nothing measured" >&2; exit 2; }
mkdir -p "$work" && cd "$work" || exit 2
work=$PWD
unset CARGO_TARGET_DIR
export CARGO_PROFILE_DEV_DEBUG=0

# A crate, and options behind it; `least=N`: what of it is exported at the least, in percent.
list() {
    cat <<END
aho-corasick
base64
bitflags
blake3
bstr
bytes
chrono
csv
fancy-regex
flate2
fst
globset
hex
image
indexmap
itoa
memchr
nom
num-bigint
petgraph
petgraph --instantiate petgraph::graph::Graph<String,u32>
rand
regex least=93
roaring least=98
ropey
rust_decimal
semver least=100
serde_json
sha2
smallvec
smallvec --instantiate smallvec::SmallVec<[u8;16]>
strsim
tempfile
time
tiny-skia-path
toml
unicode-segmentation
url least=88
uuid least=86
walkdir
END
}

bad=0
wrong() {
    echo "$out: $1; see $work/$out.log" >&2
    bad=1
}

# The version of a crate that nothing was written for is the one that cargo resolved.
resolved() {
    cat built/ferrule-*/probe/Cargo.lock 2>/dev/null | awk -v name="\"$1\"" '
        $1 == "name" { is = $3 == name } is && $1 == "version" { gsub(/"/, "", $3); print $3 }' | sort -V | tail -1
}

# The shim in the folder where ferrule had rustc check it, so that nothing else is built again.
check() {
    folder=$1
    target=$(ls -td "$work"/built/ferrule-*/ | head -1)
    cargo rustc --profile check --lib --manifest-path "$folder/Cargo.toml" --target-dir "$target" -- -D warnings >>"$out.log" 2>&1 ||
        wrong "its shim does not compile, or has warnings"
    grep -q "Checking $name-ffi " "$out.log" || wrong "its shim was not checked"
    for header in "$folder"/include/*.h; do
        echo "#include \"$(basename "$header")\"" >only.c
        "$cc" -std=c11 -Wall -Wextra -Wpedantic -Werror -fsyntax-only -I"$folder/include" only.c >>"$out.log" 2>&1 || wrong "its header is not C11"
        "$cxx" -std=c++17 -Wall -Wextra -Wpedantic -Werror -fsyntax-only -I"$folder/include" -x c++ only.c >>"$out.log" 2>&1 || wrong "its header is not C++17"
        echo "#include \"$(basename "$header")pp\"" >only.cpp
        "$cxx" -std=c++17 -Wall -Wextra -Wpedantic -Werror -fsyntax-only -I"$folder/include" only.cpp >>"$out.log" 2>&1 || wrong "its .hpp is not C++17"
    done
}

one() {
    name=$1 out=$1 title=$1 least=0
    shift
    case ${1:-} in
    least=*) least=${1#least=} && shift ;;
    esac
    if [ $# != 0 ]; then
        title="$name, \`$2\`"
        out="$name-with"
    fi
    rm -rf "$out" # no names of an earlier run
    "$ferrule" export --crate "$name" "$@" --out "$out" --build-dir built >"$out.log" 2>&1
    status=$?
    if [ $status = 0 ]; then
        said=$(head -1 "$out/report.txt")
        echo "$said" | sed -E "s/^[^ ]* ([^ :+]+)[^ :]*: ([0-9]+) of ([0-9]+) public functions exported \(([0-9.]+) %.*/| $title | \1 | \2 of \3 | \4 |/; s/\.0 \|$/ |/"
        said=${said#*(}
        [ "${said%%.*}" -ge "$least" ] || wrong "less than $least %"
        check "$out"
    elif [ $status = 1 ] && grep -q 'E0917' "$out.log" && [ ! -e "$out/src" ]; then
        echo "| $title | $(resolved "$name") | none: exit 1, with the report | 0 |"
    else
        wrong "exit $status"
    fi
}

echo '| crate | version | exported | % |'
echo '|---|---|---|---|'
list >list
while read -r name options; do
    wanted=
    [ $# = 0 ] && wanted=1
    for each; do
        [ "$each" = "$name" ] && wanted=1
    done
    # shellcheck disable=SC2086 # words
    [ -z "$wanted" ] || one "$name" $options </dev/null
done <list
exit $bad
