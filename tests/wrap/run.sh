#!/bin/sh
# run.sh FERRULE HINTS PACKAGE CRATE TARGET: both crates of a package are written twice, to the same
# bytes; a program that depends on the safe one alone runs, under valgrind if that is there; its
# twins do not compile, each with the error that its first line names; the variables of NAME-sys do
# what its README says (tested with zstd). 77: something is missing.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
ferrule=$1 hints=$2 package=$3 crate=$4 target=$5
skip() { echo "skipped: $1"; exit 77; }
command -v cargo >/dev/null || skip "no cargo"
command -v pkg-config >/dev/null || skip "no pkg-config"
pkg-config --exists "$package" || skip "no package $package"
case $(rustc --version) in
    "rustc 1."[0-7]*.* | "rustc 1.80"* | "rustc 1.81"*)
        minor=$(rustc --version | sed 's/rustc 1\.\([0-9]*\).*/\1/')
        [ "$minor" -ge 82 ] || skip "rustc is older than 1.82" ;;
esac
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
"$ferrule" wrap --hints "$hints" --pkg "$package" --out "$work"
"$ferrule" wrap --hints "$hints" --pkg "$package" --out "$work/again"
for part in "$crate" "$crate-sys"; do
    diff -r "$work/$part" "$work/again/$part" || { echo "two runs differ"; exit 1; }
done
mkdir -p "$work/program/src/bin"
cat >"$work/program/Cargo.toml" <<EOF
[package]
name = "program"
version = "0.1.0"
edition = "2021"
[dependencies]
$crate = { path = "../$crate" }
EOF
for file in "$here/$crate"/*.rs; do
    case ${file##*/} in
        fail_*) ;;
        *) cp "$file" "$work/program/src" ;;
    esac
done
# all that the raw crate declares is there to be linked: that this program links is the test
{
    echo "use $crate::ffi;"
    echo "fn main() {"
    echo "    let all: &[*const ()] = &["
    sed -n '/^unsafe extern/,/^}/s/^    pub fn \([A-Za-z0-9_#]*\)(.*/        ffi::\1 as *const (),/p' \
        "$work/$crate-sys/src/bindings.rs"
    echo "    ];"
    echo "    std::hint::black_box(all);"
    echo "}"
} >"$work/program/src/bin/all.rs"
export CARGO_TARGET_DIR="$target" CARGO_NET_OFFLINE=true
cd "$work/program"
RUSTFLAGS=-Dwarnings cargo build --quiet
(cd "$work/$crate" && RUSTFLAGS=-Dwarnings cargo test --quiet)
if cargo clippy --version >/dev/null 2>&1; then
    (cd "$work/$crate" && RUSTFLAGS=-Dwarnings cargo clippy --quiet --all-targets)
fi
mkdir "$work/data"
if [ -x "$here/$crate/prepare.sh" ]; then
    "$here/$crate/prepare.sh" "$work/data" || skip "what prepares the test is missing"
fi
run=
command -v valgrind >/dev/null && run="valgrind -q --error-exitcode=9 --leak-check=full"
$run "$target/debug/program" "$work/data"
"$target/debug/all"
for twin in "$here/$crate"/fail_*.rs; do
    [ -e "$twin" ] || continue
    code=$(sed -n '1s,^// \(E[0-9]*\):.*,\1,p' "$twin")
    cp "$twin" src/bin/twin.rs
    if RUSTFLAGS=-Dwarnings cargo build --quiet --bin twin 2>twin.log; then
        echo "$twin compiles"; exit 1
    fi
    grep -q "^error\[$code\]" twin.log || { cat twin.log; echo "$twin: not $code"; exit 1; }
    rm src/bin/twin.rs
done
# ---- the variables ----
[ "$crate" = zstd ] || exit 0
# build VARIABLE=VALUE...: the program again, built with a pkg-config that notes that it was asked
cat >"$work/pkg-config" <<EOF
#!/bin/sh
echo asked >>"$work/asked"
exec pkg-config "\$@"
EOF
chmod +x "$work/pkg-config"
build() {
    rm -f "$work/asked"
    env PKG_CONFIG="$work/pkg-config" "$@" cargo build --quiet --bin program 2>"$work/log"
}
bad() { cat "$work/log"; echo "FAILED: $1"; exit 1; }
needs_shared() { readelf -d "$target/debug/program" | grep -q "NEEDED.*libzstd"; }
build || bad "without variables"
[ -e "$work/asked" ] || bad "pkg-config was not asked"
build ZSTD_NO_PKG_CONFIG=1 || bad "without pkg-config"
[ ! -e "$work/asked" ] || bad "NO_PKG_CONFIG, and pkg-config was asked"
mkdir "$work/lib" "$work/include"
build ZSTD_LIB_DIR="$work/lib" ZSTD_INCLUDE_DIR="$work/include" || bad "LIB_DIR and INCLUDE_DIR"
[ ! -e "$work/asked" ] || bad "LIB_DIR, and pkg-config was asked"
needs_shared || bad "it does not need the shared library"
grep -qxF "cargo:include=$work/include" "$target"/debug/build/zstd-sys-*/output || bad "INCLUDE_DIR"
if build ZSTD_LIB_DIR="$work/lib" ZSTD_STATIC=1; then bad "a folder without the library"; fi
archive=$(pkg-config --variable=libdir libzstd)/libzstd.a
if [ ! -e "$archive" ]; then
    echo "no $archive: nothing is linked statically"
    exit 0
fi
cp "$archive" "$work/lib"
build ZSTD_LIB_DIR="$work/lib" ZSTD_STATIC=1 || bad "LIB_DIR and STATIC"
if needs_shared; then bad "LIB_DIR and STATIC, and it needs the shared library"; fi
build ZSTD_STATIC=1 || bad "STATIC"
[ -e "$work/asked" ] || bad "STATIC: pkg-config was not asked"
if needs_shared; then bad "STATIC, and it needs the shared library"; fi
