#!/bin/sh
# export-crates.sh [--source] FERRULE FOLDER [NAME...]: exports crates of the registry at their newest versions
# and prints the table of docs/export-crates.md, a row each as it is done. Each shim is checked with
# its warnings as errors, each header compiled as C11, each .hpp and header as C++17. What goes wrong
# is said on standard error with its log, which stays in FOLDER; the status is 1 then. What cargo
# makes in FOLDER is used again the next time. Needs cargo and the network.
# --source: the same crates from their source, which ferrule reads without cargo and rustc; then cargo
# builds what it wrote. The second table of docs/export-crates.md.
set -u
source=
[ "${1:-}" != --source ] || { source=-source && shift; }
ferrule=$(realpath "${1:?usage: export-crates.sh [--source] FERRULE FOLDER [NAME...]}")
work=${2:?usage: export-crates.sh [--source] FERRULE FOLDER [NAME...]}
shift 2
cc=${CC:-cc} cxx=${CXX:-c++}
command -v cargo >/dev/null || { echo "no cargo, nothing measured" >&2; exit 2; }
: "${CARGO_HOME:=$HOME/.cargo}"
export CARGO_HOME
mkdir -p "$work" && cd "$work" || exit 2
work=$PWD
unset CARGO_TARGET_DIR
export CARGO_PROFILE_DEV_DEBUG=0

# A crate, and options behind it; `least=N`: what of it is exported at the least, in percent.
list() {
    cat <<END
aho-corasick
anyhow
arrayvec
base64
bitflags
bitvec
blake3
bstr
bumpalo
bytes
chrono
crc32fast
csv
fancy-regex
fastrand
fixedbitset
flate2
fst
geo-types
gif
glob
globset
half
hex
httparse
humantime
ignore
image
indexmap
itoa
kdtree
log
memchr
miniz_oxide
nom
num-bigint
num-rational
once_cell
ordered-float
parking_lot
percent-encoding
petgraph
petgraph --instantiate petgraph::graph::Graph<String,u32>
png
postcard
proc-macro2
pulldown-cmark
rand
regex least=93
roaring least=98
ron
ropey
rstar
rust_decimal
ryu
semver least=100
semver-parser
serde_json
sha2
shlex
similar
smallvec
smallvec --instantiate smallvec::SmallVec<[u8;16]>
strsim
syn
tempfile
textwrap
time
tiny-skia-path
tinyvec
toml
toml_edit
unicode-ident
unicode-segmentation
unicode-width
url least=88
uuid least=86
walkdir
winnow
END
}

bad=0
wrong() {
    echo "$out: $1; see $work/$out.log" >&2
    bad=1
}

# The version of a crate that nothing was written for is the one that cargo resolved.
resolved() {
    cat built/ferrule-*/probe/Cargo.lock fetched/Cargo.lock 2>/dev/null | awk -v name="\"$1\"" '
        $1 == "name" { is = $3 == name } is && $1 == "version" { gsub(/"/, "", $3); print $3 }' | sort -V | tail -1
}

# Where there is no cargo, the crate must have been fetched.
fetch() {
    rm -rf fetched && mkdir -p fetched/src && : >fetched/src/lib.rs
    printf '[package]\nname = "fetched"\nversion = "0.0.0"\nedition = "2021"\n[dependencies]\n%s = "*"\n' "$1" >fetched/Cargo.toml
    cargo fetch --quiet --manifest-path fetched/Cargo.toml
}

run() {
    if [ -n "$source" ]; then
        fetch "$name" && mkdir -p nothing && PATH="$work/nothing" "$ferrule" "$@"
    else
        "$ferrule" "$@" --build-dir built
    fi
}

# The shim in the folder where ferrule had rustc check it, so that nothing else is built again.
check() {
    folder=$1
    target=$work/built-source
    [ -n "$source" ] || target=$(ls -td "$work"/built/ferrule-*/ | head -1)
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
    name=$1 out=$1$source title=$1 least=0
    shift
    case ${1:-} in
    least=*) least=${1#least=} && shift ;;
    esac
    [ -z "$source" ] || least=0
    if [ $# != 0 ]; then
        title="$name, \`$2\`"
        out="$name-with$source"
    fi
    rm -rf "$out" # no names of an earlier run
    run export --crate "$name" "$@" --out "$out" >"$out.log" 2>&1
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
