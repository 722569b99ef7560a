#!/bin/sh
# frozen.sh FERRULE CC: exports from the interface that is committed, frozen/api.json, where no
# program can be found: twice the same, and the same names for the next minor version.
#
# The file is made from the crate beside it, and run.sh says when it is not what that gives:
#   ferrule export tests/export/frozen --model tests/export/frozen/api.json --out /tmp/frozen-ffi
set -u
ferrule=$1 cc=$2
here=$(cd "$(dirname "$0")" && pwd)
work=$(mktemp -d) || exit 1
trap 'rm -rf "$work"' EXIT
cd "$work" || exit 1
fail() {
    echo "FAILED: $1"
    exit 1
}
mkdir empty
frozen() {
    PATH="$work/empty" HOME="$work" "$ferrule" export --frozen "$@" >said 2>&1
}

cp "$here/frozen/api.json" api.json
frozen --model api.json --out first || { cat said; fail "--frozen without a toolchain"; }
frozen --model api.json --out second || { cat said; fail "the second run"; }
diff -r first second || fail "two runs differ"
frozen --model api.json --out first --verify || { cat said; fail "--verify"; }
grep -qx 'path = ".."' first/Cargo.toml && grep -qx 'name = "frozen-ffi"' first/Cargo.toml || { cat first/Cargo.toml; fail "the manifest"; }
# of a crate of the registry, with features
sed 's/"folder":"."/"features":["a","b"],"no_default_features":true/' api.json >registry.json
frozen --model registry.json --out registry || { cat said; fail "a crate of the registry"; }
[ "$(sed -n '/^\[dependencies/,/^$/p' registry/Cargo.toml)" = '[dependencies."frozen"]
version = "=1.2.0"
default-features = false
features = ["a", "b"]' ] || { cat registry/Cargo.toml; fail "what it depends on"; }
# what the options say of the crate must be so
refused() {
    frozen --model registry.json --out nothing "$@" && fail "$*"
    grep -q 'E0001.*\|--frozen reads' said || { cat said; fail "$*: no reason"; }
    [ ! -e nothing ] || fail "$* writes"
}
refused --features a
refused --all-features
refused --package other
refused --crate other
refused --crate frozen@1.2.1
refused --target nowhere
frozen --model registry.json --out registry --features b,a --no-default-features --crate frozen@1.2.0 --verify || { cat said; fail "what is so is refused"; }
for name in frozen_tank_fill frozen_tank_level frozen_tank_clone frozen_is_named FROZEN_LEVEL_HIGH; do
    grep -q "$name" first/include/frozen.h || fail "no $name"
done
grep -q '^frozen 1.2.0: ' first/report.txt || fail "the report"
echo '#include "frozen.h"' >only.c
"$cc" -std=c11 -Wall -Wextra -Wpedantic -Werror -fsyntax-only -Ifirst/include only.c || fail "the header"

# a minor version later: other things are new, the names are as they were
sed -e 's/"version":"1.2.0"/"version":"1.3.0"/' -e 's/"name":"Overflow"/"name":"Tank2"/; s/frozen::Overflow"/frozen::Tank2"/' \
    api.json >next.json
cp -r first next
frozen --model next.json --out next || { cat said; fail "the next version"; }
grep -q '^Version: 1.3.0' next/frozen_ffi.pc || fail "it is not the next version"
grep -q frozen_tank2 next/names.lock || fail "what is new has no name"
grep -v '^#' first/names.lock | grep -vxFf next/names.lock && fail "a name was changed"

# what is no interface is refused, and what was written stays
cp -r first kept
sed 's/"name":"fill"/"name":"fi ll"/' api.json >wrong.json
frozen --model wrong.json --out first && fail "a name that is none is taken"
grep -q E0813 said || { cat said; fail "no E0813"; }
diff -r first kept || fail "the old output was changed"
sed 's/"name":"label"/"name":""/' "$here/golden/forms/expected/api.json" >wrong.json
frozen --model wrong.json --out wrong && fail "a field without a name is taken"
sed 's/"output":{"name":"bool"}},"for"/"other":1},"for"/' "$here/golden/forms/expected/api.json" >wrong.json
frozen --model wrong.json --out wrong && fail "a closure that gives nothing is taken"
grep -q 'a call without a result' said || { cat said; fail "not for its call"; }
exit 0
