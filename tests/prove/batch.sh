#!/bin/sh
# batch.sh FERRULE SEED COUNT FOLDER: one header of random records (records.py), proved. The last
# line of its output has the numbers. Exit code 1: something is wrong, FOLDER stays.
set -eu
ferrule=$1 seed=$2 count=$3 folder=$4
here=$(cd "$(dirname "$0")" && pwd)
mkdir -p "$folder"
python3 "$here/records.py" declare "$seed" "$count" "$folder"
cp "$here/check_main.rs" "$folder"
cd "$folder"

# options and compiler flags take turns
flags= speed=0
case $((seed % 6)) in
1) flags="--explicit-padding" ;;
2) flags="--with-derive-default --with-derive-hash --with-derive-partialeq --with-derive-eq --with-derive-ord" ;;
3) speed=2 ;;
4) flags="--disable-untagged-union --with-derive-default --no-derive-debug" ;;
5) flags="--no-derive-copy --default-non-copy-union-style manually_drop --flexarray-dst --rust-target 1.82" ;;
esac
"$ferrule" bind records.h -o bindings.rs --formatter none $flags -- -Wno-incompatible-ms-struct 2>messages || {
    echo "seed $seed: ferrule failed" && cat messages && exit 1
}
python3 "$here/records.py" check "$seed" "$count" .
"$PROVE_CC" -w -Wno-incompatible-ms-struct -c -O0 records.c -o records.o
rustc --edition 2021 -A warnings -C debuginfo=0 -C opt-level=$speed -C overflow-checks=on \
    -C debug-assertions=on -C link-arg=records.o check.rs -o check 2>rustc.log || {
    echo "seed $seed: rustc refuses" && grep -m5 -A6 '^error' rustc.log && exit 1
}
./check || { echo "seed $seed: see $folder" && exit 1; }
