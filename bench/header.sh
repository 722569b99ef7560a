#!/bin/sh
# header.sh FERRULE FOLDER: `ferrule header` beside cbindgen, where there is one, on the same inputs:
# whole processes, run in turn, median of RUNS runs (11). FOLDER holds measure and make_rust, which
# makes the inputs: a library's mix of 1, 4 and 7 MB, the same sizes of declarations and nothing
# else (dense), and a file of one function.
set -u
ferrule=$(realpath "${1:?usage: header.sh FERRULE FOLDER}")
tools=$(realpath "${2:?usage: header.sh FERRULE FOLDER}")
runs=${RUNS:-11}
work=$(mktemp -d) || exit 2
trap 'rm -rf "$work"' EXIT
cd "$work" || exit 2

cbindgen=${CBINDGEN:-$(command -v cbindgen || true)}
version=$("$cbindgen" --version 2>/dev/null) || version=
case $version in cbindgen*) ;; *) cbindgen= ;; esac
echo "cbindgen: ${cbindgen:-none in PATH} ${cbindgen:+($version)}"
echo "$runs runs each, in turn; medians; cbindgen/ferrule in time (bound: 20), processor time, peak"
echo "memory (bound: 4); is the header the same"
echo
format='%-8s %9s %9s %6s %6s %9s %9s %6s %6s\n'
printf "$format" input cbindgen ferrule ratio cpu cbindgen ferrule ratio same
printf "$format" '' ms ms '' '' MiB MiB '' ''

over=0
one() {
    name=$1
    same=-
    "$ferrule" header "$name.rs" -o "$name.h" >/dev/null 2>&1
    set -- "$ferrule" header "$name.rs" -o "$name.h"
    if [ -n "$cbindgen" ]; then
        "$cbindgen" --quiet "$name.rs" -o "$name.cbindgen.h" >/dev/null 2>&1
        cmp -s "$name.h" "$name.cbindgen.h" && same=yes || same=no
        set -- "$@" ::: "$cbindgen" --quiet "$name.rs" -o "$name.cbindgen.h"
    fi
    "$tools/measure" "$runs" "$@" >numbers
    awk -v name="$name" -v format="$format" -v same="$same" '
    { time[NR] = $1; peak[NR] = $2 / 1024; cpu[NR] = $3 }
    function ratio(of) { return 2 in of && of[2] != "failed" ? sprintf("%.1f", of[2] / of[1]) : "-" }
    function other(of) { return 2 in of ? of[2] == "failed" ? of[2] : sprintf("%.1f", of[2]) : "-" }
    END {
        if (time[1] == "failed") { print name ": ferrule failed"; exit 1 }
        printf format, name, other(time), sprintf("%.1f", time[1]), ratio(time), ratio(cpu),
            time[2] == "failed" ? "-" : other(peak), sprintf("%.1f", peak[1]),
            time[2] == "failed" ? "-" : ratio(peak), same
        if (name == "tiny") exit time[1] >= 5
        exit 2 in time && time[2] != "failed" && (time[2] < 20 * time[1] || peak[2] < 4 * peak[1])
    }' numbers || over=$((over + 1))
}

for megabytes in 1 4 7; do
    "$tools/make_rust" $((megabytes * 1000000)) >"mix-$megabytes.rs" || exit 2
    one "mix-$megabytes"
done
for megabytes in 1 4 7; do
    "$tools/make_rust" $((megabytes * 1000000)) dense >"dense-$megabytes.rs" || exit 2
    one "dense-$megabytes"
done
printf '%s\n' '#[no_mangle]' 'pub extern "C" fn answer() -> u32 {' '    42' '}' >tiny.rs
one tiny
echo
if [ "$over" -eq 0 ]; then echo "all within the bounds"; else echo "$over not within a bound (time 20, memory 4, tiny 5 ms)"; fi
