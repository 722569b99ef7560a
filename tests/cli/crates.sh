#!/bin/sh
# crates.sh FERRULE: headers of crates: which packages are found, with no cargo and no network, and
# which of their items get across.
set -u
ferrule=$(realpath "${1:?usage: crates.sh FERRULE}") || exit 2
work=$(mktemp -d) || exit 2
trap 'rm -rf "$work"' EXIT
cd "$work" || exit 2
export CARGO=/nonexistent CARGO_HOME="$work/home" NO_COLOR=1
unset TARGET RUSTC 2>/dev/null
failures=0

package() { # FOLDER NAME VERSION: a package, the rest of its manifest from standard input
    mkdir -p "$1/src"
    printf '[package]\nname = "%s"\nversion = "%s"\nedition = "2021"\n' "$2" "$3" >"$1/Cargo.toml"
    cat >>"$1/Cargo.toml"
}
run() { # NAME ARGUMENT...
    name=$1
    shift
    "$ferrule" header --lang c "$@" >out 2>err
    code=$?
}
wrong() {
    echo "FAILED $name: $*"
    cat out err
    failures=$((failures + 1))
}
has() { grep -qF -- "$1" out || wrong "the header has no: $1"; }
has_not() { if grep -qF -- "$1" out; then wrong "the header has: $1"; fi; }
says() { grep -qF -- "$1" err || wrong "no message says: $1"; }
ends() { [ "$code" -eq "$1" ] || wrong "exit code $code, not $1"; }

# ---- one package, its library elsewhere, its version in the header ----
package one one-lib 1.2.3 <<'X'
[lib]
path = "lib/root.rs"
X
mkdir one/lib
echo '#[no_mangle] pub extern "C" fn one() {} mod sub;' >one/lib/root.rs
echo '#[no_mangle] pub extern "C" fn two() {}' >one/lib/sub.rs
echo 'package_version = true' >one/cbindgen.toml
run one one
ends 0
has 'void one(void);'
has 'void two(void);'
has '1.2.3'
run one/here -c one/cbindgen.toml one/lib/root.rs
ends 0
has 'void two(void);'

# ---- a workspace: members by pattern, inherited dependencies, renames, the root's lock file ----
mkdir -p ws/crates
cat >ws/Cargo.toml <<'X'
[workspace]
members = ["crates/*"]
exclude = ["crates/out"]
[workspace.package]
version = "0.7.0"
[workspace.dependencies]
shared = { path = "crates/shared-types" }
X
mkdir -p ws/crates/api/src
cat >ws/crates/api/Cargo.toml <<'X'
[package]
name = "api"
version.workspace = true
[dependencies]
shared = { workspace = true }
other = { package = "renamed", path = "../renamed" }
[target.'cfg(windows)'.dependencies]
win = { path = "../win" }
X
cat >ws/crates/api/src/lib.rs <<'X'
#[no_mangle] pub extern "C" fn use_shared(a: shared::Point, b: *const other::Deep, c: *mut win::Handle) {}
X
package ws/crates/shared-types shared 0.1.0 </dev/null
echo '#[repr(C)] pub struct Point { pub x: i32 } #[no_mangle] pub extern "C" fn not_ours() {}' >ws/crates/shared-types/src/lib.rs
package ws/crates/renamed renamed 0.1.0 </dev/null
echo '#[repr(C)] pub struct Deep { pub y: u8 }' >ws/crates/renamed/src/lib.rs
package ws/crates/win win 0.1.0 </dev/null
echo '#[repr(C)] pub struct Handle { pub z: u16 }' >ws/crates/win/src/lib.rs
cat >ws/Cargo.lock <<'X'
version = 3
[[package]]
name = "api"
version = "0.7.0"
dependencies = ["renamed", "shared", "win"]
[[package]]
name = "renamed"
version = "0.1.0"
[[package]]
name = "shared"
version = "0.1.0"
[[package]]
name = "win"
version = "0.1.0"
X
printf '[parse]\nparse_deps = true\n[defines]\nwindows = "ON_WINDOWS"\n' >ws/crates/api/cbindgen.toml
run workspace ws --crate api
ends 0
has 'typedef struct Point {'
has 'uint8_t y;'
has '#if defined(ON_WINDOWS)'
has_not 'not_ours'
run workspace/member ws/crates/api
has 'typedef struct Point {'
run workspace/extra ws/crates/api -c /dev/stdin <<'X'
[parse]
parse_deps = true
extra_bindings = ["shared"]
X
has 'void not_ours(void);'
run workspace/shallow ws/crates/api -c /dev/stdin </dev/null
ends 0
has_not 'typedef struct Point {'
run workspace/no-such ws --crate nobody
ends 1
says 'there is no package `nobody` here'
run workspace/virtual ws
ends 1
says '--crate NAME chooses one of a workspace'

# ---- only what is for the target ----
if command -v rustc >/dev/null; then
    TARGET=x86_64-unknown-linux-gnu run target ws/crates/api --only-target-dependencies
    ends 0
    has_not 'uint16_t z;'
fi

# ---- sources of a registry: vendored, then in cargo's cache; missing ones are told ----
package app app 0.1.0 <<'X'
[dependencies]
from-vendor = "1"
from-cache = "2"
X
cat >app/src/lib.rs <<'X'
#[no_mangle] pub extern "C" fn app(v: from_vendor::V, c: from_cache::C) {}
X
cat >app/Cargo.lock <<'X'
version = 3
[[package]]
name = "app"
version = "0.1.0"
dependencies = ["from-cache", "from-vendor"]
[[package]]
name = "from-cache"
version = "2.0.1"
source = "registry+https://example.invalid/index"
[[package]]
name = "from-vendor"
version = "1.0.0"
source = "registry+https://example.invalid/index"
X
printf '[parse]\nparse_deps = true\n' >app/cbindgen.toml
run registry/missing app
ends 0
says 'are not on this machine'
mkdir -p app/.cargo app/vendor
printf '[source.crates-io]\nreplace-with = "v"\n[source.v]\ndirectory = "vendor"\n' >app/.cargo/config.toml
package app/vendor/from-vendor from-vendor 1.0.0 </dev/null
echo '#[repr(C)] pub struct V { pub v: f32 }' >app/vendor/from-vendor/src/lib.rs
package home/registry/src/index-1/from-cache-2.0.1 from-cache 2.0.1 </dev/null
echo '#[repr(C)] pub struct C { pub c: f64 }' >home/registry/src/index-1/from-cache-2.0.1/src/lib.rs
run registry app
ends 0
has 'float v;'
has 'double c;'
[ ! -s err ] || wrong "there are messages"
run registry/excluded app -c /dev/stdin <<'X'
[parse]
parse_deps = true
exclude = ["from-cache"]
X
has 'float v;'
has_not 'double c;'

# ---- features of an expanded crate ----
package feat feat 0.1.0 <<'X'
[features]
default = ["a"]
a = []
b = ["c"]
c = []
X
cat >feat/src/lib.rs <<'X'
#[cfg(feature = "a")] #[no_mangle] pub extern "C" fn fa() {}
#[cfg(feature = "c")] #[no_mangle] pub extern "C" fn fc() {}
#[cfg(debug_assertions)] #[no_mangle] pub extern "C" fn of_debug() {}
X
run features feat -c /dev/stdin <<'X'
[parse.expand]
crates = ["feat"]
features = ["b"]
X
has 'void fa(void);'
has 'void fc(void);'
has_not '#if'
run features/none feat -c /dev/stdin <<'X'
[parse.expand]
crates = ["feat"]
default_features = false
X
has_not 'void fa(void);'
has 'void of_debug(void);'
run features/release feat --profile release -c /dev/stdin <<'X'
[parse.expand]
crates = ["feat"]
X
has 'void fa(void);'
has_not 'of_debug'
run features/kept feat -c /dev/stdin <<'X'
[defines]
"feature = a" = "A"
"feature = c" = "C"
X
has '#if defined(A)'

# ---- what cargo says, from a file ----
cat >meta.json <<X
{"version":1,"workspace_root":"$work/app","packages":[
 {"name":"app","version":"0.1.0","id":"a","source":null,"manifest_path":"$work/app/Cargo.toml",
  "dependencies":[{"name":"from-cache","rename":null,"target":null,"optional":false,"features":[],"uses_default_features":true}],
  "targets":[{"name":"app","kind":["lib"],"src_path":"$work/app/src/lib.rs"}],"features":{}},
 {"name":"from-cache","version":"2.0.1","id":"c","source":"registry","manifest_path":"$work/x/Cargo.toml",
  "dependencies":[],"targets":[{"name":"from_cache","kind":["lib"],"src_path":"$work/x/src/lib.rs"}],"features":{}}]}
X
mkdir -p x/src
echo '#[repr(C)] pub struct C { pub elsewhere: u64 }' >x/src/lib.rs
run metadata app --metadata meta.json
ends 0
has 'uint64_t elsewhere;'
echo '{' >bad.json
run metadata/bad app --metadata bad.json
ends 1
says 'bad.json:'

# ---- manifests that are wrong ----
mkdir broken && printf '[package]\nname = \n' >broken/Cargo.toml
run broken broken
ends 1
says 'broken/Cargo.toml:2:'
mkdir empty
run none empty
ends 1
says 'empty/Cargo.toml'
package bin bin-only 0.1.0 </dev/null
echo 'fn main() {}' >bin/src/main.rs
run bin bin
ends 0
says 'has no library'

[ "$failures" -eq 0 ] && echo "all as expected"
[ "$failures" -eq 0 ]
