#!/bin/sh
# source.sh FERRULE: the interface of shapes/ as ferrule reads it from the source where there is no
# cargo, which the report says; then, where there is one, beside what rustdoc says: the same, but for
# what rustc alone knows (below).
set -u
ferrule=$1
here=$(cd "$(dirname "$0")" && pwd)
work=$(mktemp -d) || exit 1
trap 'rm -rf "$work"' EXIT
unset CARGO_TARGET_DIR
cd "$work" || exit 1
fail() {
    echo "FAILED: $1"
    exit 1
}
mkdir empty
alone() {
    PATH="$work/empty" HOME="$work" "$ferrule" export "$@"
}

cp -r "$here/shapes" shapes
alone shapes --out first >said 2>&1 || { cat said; fail "without cargo"; }
grep -q 'W0918' said || { cat said; fail "no warning that nothing was checked"; }
grep -q '^read from the source without cargo: no rustc has checked the shim$' first/report.txt || fail "the report"
grep -q '"checked_by_rustc": false' first/report.json || fail "its JSON"
grep -q '^path = "../shapes"$' first/Cargo.toml || fail "the manifest"
[ ! -e first/Cargo.lock ] || fail "a Cargo.lock from nowhere"
alone shapes --out second >said 2>&1 || { cat said; fail "the second run"; }
diff -r first second || fail "two runs differ"
alone shapes --frozen --out second --verify >said 2>&1 || { cat said; fail "--frozen differs"; }
grep -q 'no rustc has checked' second/report.txt || fail "--frozen forgets that nothing was checked"
alone --crate semver --out third >said 2>&1 && fail "a crate of the registry without cargo"
grep -q E0102 said || { cat said; fail "no E0102"; }

# the crate with one of each form: the names that rustdoc and rustc lead to, all of them
cp -r "$here/golden/forms" forms
alone forms --out each >said 2>&1 || { cat said; fail "forms"; }
diff forms/expected/names.lock each/names.lock || fail "names of forms"

# --crate: a source that cargo has fetched, the newest release or the version that is named; one that
# is vendored comes before those
keep() {
    mkdir -p "$1/src"
    printf '[package]\nname = "kept"\nversion = "%s"\n' "$2" >"$1/Cargo.toml"
    echo "/// Of $2.
pub fn kept_$3() {}" >"$1/src/lib.rs"
}
registry=.cargo/registry/src/one
keep $registry/kept-0.9.9 0.9.9 a
keep $registry/kept-0.10.0 0.10.0 b
keep $registry/kept-1.0.0-rc.1 1.0.0-rc.1 c
keep $registry/kept-more-2.0.0 2.0.0 d
taken() {
    want=$1
    shift
    rm -rf taken
    alone "$@" --out taken >said 2>&1 || { cat said; fail "$*"; }
    grep -q "^version = \"=$want\"$" taken/Cargo.toml || { cat taken/Cargo.toml; fail "$*: not $want"; }
}
taken 0.10.0 --crate kept
grep -q kept_kept_b taken/include/kept.h || fail "another version was read"
taken 0.9.9 --crate kept@0.9.9
alone --crate kept@0.9.8 --out third >said 2>&1 && fail "a version that is not there"
grep -q 'E0102' said || { cat said; fail "no E0102 for a version"; }
mkdir -p .cargo vendor
printf '[source.vendored]\ndirectory = "vendor"\n' >.cargo/config.toml
keep vendor/kept 0.9.1 e
taken 0.9.1 --crate kept
rm -r .cargo

# std under the name that the crate itself gives it
mkdir -p own/src
printf '[package]\nname = "own"\nversion = "1.0.0"\nedition = "2021"\n' >own/Cargo.toml
cat >own/src/lib.rs <<END
#![no_std]
extern crate core as std;
use crate::std::fmt;
pub struct Own;
impl fmt::Display for Own {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("own")
    }
}
END
alone own --out owned >said 2>&1 || { cat said; fail "a crate without std"; }
grep -q own_own_to_string owned/include/own.h || fail "std by another name"

# --package, and what a package has from its workspace; a workspace of one package needs no name
mkdir -p space/one/src space/two/src
printf '[workspace]\nmembers = ["one", "two"]\n[workspace.package]\nversion = "3.2.1"\n' >space/Cargo.toml
for name in one two; do
    printf '[package]\nname = "%s"\nversion.workspace = true\n[features]\nextra = []\n' $name >space/$name/Cargo.toml
    printf 'pub fn %s() {}\n#[cfg(feature = "extra")]\npub fn more() {}\n' $name >space/$name/src/lib.rs
done
alone space --package two --out packaged >said 2>&1 || { cat said; fail "--package"; }
grep -q '^two 3.2.1: 1 of 1 ' packaged/report.txt || { cat packaged/report.txt; fail "another package, or version"; }
alone space --out third >said 2>&1 && fail "a workspace of two without --package"
grep -q -- '--package takes one of one, two' said || { cat said; fail "which packages there are"; }
alone space --package three --out third >said 2>&1 && fail "a package that is not there"
grep -q 'no package .three' said || { cat said; fail "no such package"; }
alone space/one --all-features --out featured >said 2>&1 || { cat said; fail "--all-features"; }
grep -q '^features = \["extra"\]' featured/Cargo.toml && grep -q one_more featured/include/one.h || fail "--all-features"
alone space/one --features other --out third >said 2>&1 && fail "a feature that is not there"
grep -q 'no feature .other' said || { cat said; fail "no such feature"; }
sed -i 's/, "two"//' space/Cargo.toml
alone space --out only >said 2>&1 || { cat said; fail "a workspace of one package"; }
mkdir -p broken/src
printf '[package]\nname = "broken"\nversion = "1.0.0"\n' >broken/Cargo.toml
echo 'pub fn broken( {}' >broken/src/lib.rs
alone broken --out third >said 2>&1 && fail "what is no Rust is exported"
grep -q 'broken/src/lib.rs:1' said || { cat said; fail "no place of the error"; }
[ ! -e third ] || fail "it writes all the same"

command -v cargo >/dev/null || { echo "skipped: no cargo to compare with"; exit 77; }
"$ferrule" export shapes --out checked --build-dir built --offline >said 2>&1 || { cat said; fail "with cargo"; }
(cd first && cargo build --quiet --offline --target-dir "$work/library") || fail "the shim of the source does not build"

# Not compared: auto traits, links in documentation, whether a trait may be a `dyn`, what derives make besides the impl, the
# numbers of items, other crates' items, suffixes of literals, impls for other crates' types.
plain() {
    awk '
    /^#/ { drop = / external$/ || /^#[0-9]+ variant / || /^#[0-9]+ fn (fmt|clone|eq|cmp|partial_cmp|default|hash|from|into_iter) / }
    drop || /^    (auto|link) / || /^        (fn|const) #/ || /^    impl .* for u64$/ { next }
    {
        gsub(/#[0-9]+/, "#")
        sub(/^    impl [0-9]+/, "    impl")
        sub(/ dyn-compatible/, "")
        sub(/f64$/, "")
        print
    }'
}
"$ferrule" export shapes --build-dir built --offline --emit-ir 2>/dev/null | plain >rustdoc.ir
alone shapes --emit-ir 2>/dev/null | plain >source.ir
[ -s source.ir ] || fail "an empty interface"
diff rustdoc.ir source.ir || fail "rustdoc says something else"
# and nothing gets another name
grep -v '^#' first/names.lock | grep -vxFf checked/names.lock && fail "names differ"
exit 0
