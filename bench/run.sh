#!/bin/sh
# run.sh FERRULE FOLDER: `ferrule bind` beside the floor (floor.c) and, where there is one, bindgen:
# whole processes, run in turn, median of RUNS runs (11). FOLDER holds floor and measure. Every
# bindings file is written, and records of runs are off but for the column `unchanged`.
set -u
ferrule=$(realpath "${1:?usage: run.sh FERRULE FOLDER}")
tools=$(realpath "${2:?usage: run.sh FERRULE FOLDER}")
runs=${RUNS:-11}
work=$(mktemp -d) || exit 2
trap 'rm -rf "$work"' EXIT
cd "$work" || exit 2
unset TARGET BINDGEN_EXTRA_CLANG_ARGS

bindgen=${BINDGEN:-$(command -v bindgen || true)}
case $("$bindgen" --version 2>/dev/null) in bindgen*) ;; *) bindgen= ;; esac

# One libclang for all, with the headers of its version.
if [ -z "${LIBCLANG_PATH:-}" ]; then
    for major in 22 21 20 19 18 17 16 15 14; do
        for file in "/usr/lib/llvm-$major/lib/libclang.so.1" \
            "/usr/lib/llvm-$major/lib/libclang-$major.so.1" \
            "/usr/lib/llvm-$major/lib/libclang-$major.so.$major"; do
            if [ -z "${LIBCLANG_PATH:-}" ] && [ -e "$file" ]; then
                export LIBCLANG_PATH="$file"
            fi
        done
    done
fi
[ -n "${LIBCLANG_PATH:-}" ] || { echo "bench: no libclang below /usr/lib/llvm-*; set LIBCLANG_PATH" >&2 && exit 3; }
resources=$(ls -d "$(dirname "$LIBCLANG_PATH")"/clang/* 2>/dev/null | sort -V | tail -1)
echo "libclang: $LIBCLANG_PATH"
echo "bindgen:  ${bindgen:-none in PATH}"
echo "$runs runs each, in turn; medians; ratios to the floor (bound: 1.30); memory is the peak"
echo
format='%-10s %9s %9s %6s %9s %9s %6s %10s %14s\n'
printf "$format" header floor ferrule ratio 'floor' ferrule ratio unchanged 'bindgen/floor'
printf "$format" '' ms ms '' MiB MiB '' ms 'time memory'

over=0
one() {
    name=$1 header=$2 package=$3
    flags=
    if [ -n "$package" ]; then flags=$(pkg-config --cflags "$package" 2>/dev/null); fi
    # shellcheck disable=SC2086
    if ! printf '#include <%s>\n' "$header" | cc $flags -x c -fsyntax-only - 2>/dev/null; then
        printf '%-10s %s\n' "$name" "skipped: <$header> is not installed"
        return
    fi
    printf '#include <%s>\n' "$header" >"$name.h"
    floor_flags="-Wno-unknown-warning-option $flags"
    [ -z "$resources" ] || floor_flags="$floor_flags -resource-dir $resources"
    # shellcheck disable=SC2086
    set -- "$tools/floor" "$LIBCLANG_PATH" "$name.h" $floor_flags \
        ::: "$ferrule" bind "$name.h" -o "$name.rs" -- $flags
    # shellcheck disable=SC2086
    [ -z "$bindgen" ] || set -- "$@" ::: "$bindgen" "$name.h" -o "$name.bindgen.rs" -- $flags
    FERRULE_CACHE_DIR= "$tools/measure" "$runs" "$@" >numbers
    # the first run leaves a record, the others find it
    # shellcheck disable=SC2086
    FERRULE_CACHE_DIR="$work/records" "$ferrule" bind "$name.h" -o "$name.rs" -- $flags \
        >/dev/null 2>&1
    # shellcheck disable=SC2086
    FERRULE_CACHE_DIR="$work/records" "$tools/measure" "$runs" "$ferrule" bind "$name.h" \
        -o "$name.rs" -- $flags >unchanged
    awk -v name="$name" -v format="$format" '
    FILENAME == "unchanged" { unchanged = $1; next }
    { time[FNR] = $1; peak[FNR] = $2 / 1024 }
    END {
        if (time[1] == "failed" || time[2] == "failed") {
            print name ": " (time[1] == "failed" ? "floor" : "ferrule") " failed"
            exit 1
        }
        other = "-"
        if (3 in time)
            other = time[3] == "failed" ? "failed" : sprintf("%.2f %.2f", time[3] / time[1], peak[3] / peak[1])
        printf format, name, sprintf("%.1f", time[1]), sprintf("%.1f", time[2]),
            sprintf("%.2f", time[2] / time[1]), sprintf("%.1f", peak[1]),
            sprintf("%.1f", peak[2]), sprintf("%.2f", peak[2] / peak[1]), unchanged, other
        exit time[2] / time[1] > 1.3 || peak[2] / peak[1] > 1.3 || unchanged > 5
    }' numbers unchanged || over=$((over + 1))
}

one sqlite3 sqlite3.h sqlite3
one openssl openssl/ssl.h openssl
one vulkan vulkan/vulkan.h vulkan
one gtk3 gtk/gtk.h gtk+-3.0
echo
if [ "$over" -eq 0 ]; then echo "all within the bounds"; else echo "$over over a bound (time 1.30, memory 1.30, unchanged 5 ms)"; fi
