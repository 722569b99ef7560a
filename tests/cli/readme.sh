#!/bin/sh
# readme.sh FERRULE [--accept]: the README's example is what the program reads and prints, word for
# word. --accept puts today's output there.
set -u
ferrule=$(realpath "${1:?usage: readme.sh FERRULE [--accept]}") || exit 2
cd "$(dirname "$0")/../.." || exit 2
work=$(mktemp -d) || exit 2
trap 'rm -rf "$work"' EXIT
export FERRULE_CACHE_DIR= NO_COLOR=1
unset TARGET BINDGEN_EXTRA_CLANG_ARGS

arguments=$(sed -n 's/^\$ ferrule //p' README.md)
[ -n "$arguments" ] || { echo "README.md has no example" && exit 1; }
accept=${2:-}
eval "set -- $arguments"
"$ferrule" "$@" >"$work/output" 2>&1 || { cat "$work/output" && exit 1; }

awk -v header=examples/shape.h -v output="$work/output" '
function insert(file,    line) {
    while ((getline line < file) > 0)
        print line
}
/^```c$/ { print; insert(header); skip = 1; next }
/^\$ ferrule / { print; insert(output); skip = 1; next }
/^```$/ { skip = 0 }
!skip { print }' README.md >"$work/README.md"
if [ "$accept" = --accept ]; then
    cp "$work/README.md" README.md
else
    diff -u --label "README.md" --label "the program" README.md "$work/README.md"
fi
