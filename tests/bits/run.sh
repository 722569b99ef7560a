#!/bin/sh
# run.sh FERRULE [SEED COUNT]: the helper types of bindings against plain code that does the same
# (helpers.rs), and the accessors of bit-fields against the C compiler (bits.c, bits.rs): of the
# records in records.h, and of COUNT random ones.
set -u
here=$(cd "$(dirname "$0")" && pwd)
ferrule=$(realpath "${1:?usage: run.sh FERRULE [SEED COUNT]}") || exit 2
seed=${2:-1} count=${3:-200}
cc=$(command -v clang || command -v clang-14 || command -v gcc) || cc=
minor=$(rustc --version 2>/dev/null | sed -n 's/^rustc 1\.\([0-9]*\).*/\1/p')
if [ -z "$cc" ] || [ "${minor:-0}" -lt 82 ]; then
    echo "skipped: it takes a C compiler and rustc 1.82"
    exit 77
fi
work=$(mktemp -d) || exit 2
trap 'rm -rf "$work"' EXIT
export FERRULE_CACHE_DIR= NO_COLOR=1
cd "$work" || exit 2
failures=0
wrong() {
    echo "FAILED $*"
    failures=$((failures + 1))
}

# helpers NAME OPTIONS...: every helper, with both orders of bits
helpers() {
    name=$1
    shift
    mkdir "$name" "$name-big"
    "$ferrule" bind "$here/helpers.h" --opaque-type "opaque.*" --disable-untagged-union "$@" \
        -o "$name/helpers.rs" || { wrong "$name" && return; }
    cp "$here/helpers.rs" "$name/test.rs"
    for file in helpers test; do
        sed 's/cfg!(target_endian = "big")/true/' "$name/$file.rs" >"$name-big/$file.rs"
    done
    for folder in "$name" "$name-big"; do
        rustc --edition 2021 --test -o "$folder/test" "$folder/test.rs" 2>"$folder/log" &&
            "$folder/test" >"$folder/log" 2>&1 || { cat "$folder/log" && wrong "$folder"; }
    done
}

# compare NAME OPTIONS...: the records in NAME/records.h, of which NAME/fields.txt lists bit-fields
compare() {
    name=$1
    shift
    awk '{ printf "%s(%s, %s, set_%s, %s_raw, set_%s_raw)\n", $1, $2, $3, $3, $3, $3 }' \
        "$name/fields.txt" >"$name/fields.inc"
    sed '1s/^/{ /; s/(/!(/; s/$/;/; $s/$/ }/' "$name/fields.inc" >"$name/fields.rs"
    cp "$here/bits.c" "$here/bits.rs" "$name"
    "$ferrule" bind "$name/records.h" "$@" -o "$name/records.rs" 2>"$name/log" &&
        "$cc" -w -std=gnu11 -o "$name/c" "$name/bits.c" 2>"$name/log" &&
        rustc --edition 2021 -o "$name/rust" "$name/bits.rs" 2>"$name/log" || {
        cat "$name/log"
        wrong "$name does not compile"
        return
    }
    "$name/c" >"$name/c.out" && "$name/rust" >"$name/rust.out" && [ -s "$name/c.out" ] || wrong "$name does not run"
    diff "$name/c.out" "$name/rust.out" >"$name/log" || { head -20 "$name/log" && wrong "$name: C <, Rust >"; }
}

helpers default
helpers oldest --rust-target 1.51

mkdir known random
cp "$here/records.h" "$here/fields.txt" known
compare known
cp -r known wrapped
compare wrapped --disable-untagged-union
awk -v SEED="$seed" -v COUNT="$count" -v HEADER=random/records.h -f "$here/random.awk" \
    >random/fields.txt
compare random
if [ "$failures" -gt 0 ]; then
    echo "$failures failed (random records: seed $seed)"
    exit 1
fi
