#!/bin/sh
# run.sh FOLDER [SECONDS]: every fuzz target below FOLDER for SECONDS each (60), with the goldens'
# headers, or what there is of Rust, to begin with. What it finds is left in FOLDER/NAME-fuzz/.
set -u
folder=${1:?usage: run.sh FOLDER [SECONDS]}
seconds=${2:-60}
here=$(cd "$(dirname "$0")" && pwd)
failed=0 found=0
for program in $(find "$folder" -name 'fuzz_*' -type f -perm -u+x); do
    found=1
    name=$(basename "$program")
    work="$folder/${name#fuzz_}-fuzz"
    mkdir -p "$work/corpus" "$work/found"
    case $name in
    fuzz_rust_* | fuzz_describe_rust) seeds=$(find "$here/.." -name '*.rs') ;;
    fuzz_rustdoc_json) seeds=$(find "$here/../unit/rustdoc" -name '*.json') ;;
    fuzz_api_file) seeds="$here/../export/frozen/api.json $(ls "$here"/../export/golden/*/expected/api.json)" ;;
    *) seeds=$(find "$here/../golden" -name input.h) ;;
    esac
    for seed in $seeds; do
        cp "$seed" "$work/corpus/$(basename "$(dirname "$seed")")-$(basename "$seed")"
    done
    if [ "$name" = fuzz_header ]; then # its first bytes choose language, style and configuration
        for sample in "$here"/../header/*/input.rs; do
            case=$(basename "$(dirname "$sample")")
            for first in 000 111 202 023 144; do
                { printf '%s' "$first" && cat "$sample"; } >"$work/corpus/$case-$first"
            done
        done
    fi
    if [ "$name" = fuzz_format ]; then # its first byte says how to take the rest
        for sample in "$here"/../unit/format/*.rs; do
            { printf ' ' && cat "$sample"; } >"$work/corpus/$(basename "$sample")"
        done
    fi
    if [ "$name" = fuzz_toml ]; then # its first byte says which file it is: 0, 1 and 2
        for sample in "$here"/../header/*/cbindgen.toml; do
            case=$(basename "$(dirname "$sample")")
            { printf 0 && cat "$sample"; } >"$work/corpus/$case-config"
        done
        for sample in "$here"/toml/*; do
            cp "$sample" "$work/corpus/"
        done
    fi
    echo "== $name, $seconds s"
    words=
    [ ! -e "$here/${name#fuzz_}.dict" ] || words="-dict=$here/${name#fuzz_}.dict"
    # shellcheck disable=SC2086 # none or one
    "$program" $words -max_total_time="$seconds" -timeout=20 -rss_limit_mb=4096 \
        -artifact_prefix="$work/found/" "$work/corpus" >"$work/log" 2>&1 || {
        tail -30 "$work/log"
        echo "FAILED: $name; what broke it is in $work/found"
        failed=1
    }
    tail -1 "$work/log"
done
[ "$found" -eq 1 ] || { echo "no fuzz targets in $folder" && exit 2; }
exit $failed
