#!/bin/sh
# run.sh FERRULE COUNT [SEED]: prove COUNT random records (records.py) member by member against a C
# compiler, in batches, as many at once as there are processors. The last line sums up. Exit code
# 77: a tool is missing here. PROVE_CC names the C compiler: a clang, as libclang is one.
set -u
here=$(cd "$(dirname "$0")" && pwd)
ferrule=$(realpath "${1:?usage: run.sh FERRULE COUNT [SEED]}") || exit 2
count=${2:?usage: run.sh FERRULE COUNT [SEED]}
seed=${3:-1}
batch=100

skip() {
    echo "skipped: $1"
    exit 77
}
command -v rustc >/dev/null || skip "no rustc"
command -v python3 >/dev/null || skip "no python3"
if [ -z "${PROVE_CC:-}" ]; then
    for compiler in clang clang-19 clang-16 clang-14; do
        if command -v "$compiler" >/dev/null; then PROVE_CC=$compiler && break; fi
    done
fi
[ -n "${PROVE_CC:-}" ] || skip "no clang to compile C with"
for variable in $(env | sed -n 's/^\(TARGET\|BINDGEN_[A-Za-z0-9_]*\|C_INCLUDE_PATH\|CPATH\)=.*/\1/p'); do
    unset "$variable"
done
export PROVE_CC FERRULE_CACHE_DIR= NO_COLOR=1

work=$(mktemp -d) || exit 2
batches=$(((count + batch - 1) / batch))
seq "$seed" $((seed + batches - 1)) |
    xargs -P "$(nproc)" -I '{}' sh -c \
        'sh "$1/batch.sh" "$2" "$3" "$4" "$5/$3" >"$5/$3.log" 2>&1 && rm -r "$5/$3"' \
        batch "$here" "$ferrule" '{}' "$batch" "$work"

cat "$work"/*.log | grep -v '^records ' # what is wrong
proved=$(grep -l '^records .* wrong 0$' "$work"/*.log | wc -l)
cat "$work"/*.log | awk -v batches="$batches" -v proved="$proved" '
    /^records / { for (i = 1; i < NF; i += 2) sum[$i] += $(i + 1) }
    END { printf "records %d members %d bit-fields %d opaque %d checks %d wrong %d batches failed %d\n",
          sum["records"], sum["members"], sum["bit-fields"], sum["opaque"], sum["checks"],
          sum["wrong"], batches - proved }'
[ "$proved" = "$batches" ] || { echo "see $work" && exit 1; }
rm -r "$work"
