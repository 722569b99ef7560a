#!/bin/sh
# export.sh FERRULE FOLDER: what a call from C costs through an exported crate (bench/calls), in both
# profiles, beside a shim that was written by hand (bench/calls/by_hand). One process, the three
# libraries in turn. FOLDER holds the program `calls`.
set -u
ferrule=$(realpath "${1:?usage: export.sh FERRULE FOLDER}")
tools=$(realpath "${2:?usage: export.sh FERRULE FOLDER}")
here=$(cd "$(dirname "$0")" && pwd)
command -v cargo >/dev/null || { echo "export: no cargo, nothing measured"; exit 0; }
work=$(mktemp -d) || exit 2
trap 'rm -rf "$work"' EXIT
unset CARGO_TARGET_DIR
cp -r "$here/calls" "$work/calls" && cd "$work" || exit 2

"$ferrule" export calls --out shim --build-dir checking --offline --quiet || exit 2
build() {
    cargo build --quiet --release --offline --manifest-path "$1/Cargo.toml" --target-dir "$2" $3 || exit 2
}
build calls/by_hand hand ''
build shim checked ''
build shim fast '--no-default-features --features fast'
"$tools/calls" hand/release/libby_hand.so checked/release/libcalls_ffi.so fast/release/libcalls_ffi.so
