#!/bin/sh
# run.sh FERRULE GENERATOR: cmake/FerruleBindings.cmake by way of examples/cmake: makes the file,
# does nothing when nothing changed, makes it again when a header changed.
set -u
ferrule=$(realpath "${1:?usage: run.sh FERRULE GENERATOR}") || exit 2
generator=${2:?usage: run.sh FERRULE GENERATOR}
root=$(cd "$(dirname "$0")/../.." && pwd)
work=$(mktemp -d) || exit 2
trap 'rm -rf "$work"' EXIT
export FERRULE_CACHE_DIR="$work/records"
mkdir "$work/examples" && cp -r "$root/examples/cmake" "$work/examples/" && cp -r "$root/cmake" "$work/"
fail() {
    echo "FAILED: $*"
    cat "$work/log"
    exit 1
}
cd "$work" || exit 2
cmake -S examples/cmake -B build -G "$generator" -DFERRULE_PROGRAM="$ferrule" >log 2>&1 || fail configure
cmake --build build >log 2>&1 || fail build
grep -q 'pub fn shape_area' build/shapes.rs || fail "shape_area is not there: is SHAPES_WITH_AREA passed on?"
grep -q 'SHAPES_MOST' build/shapes.rs || fail "SHAPES_MOST is not there"
cmake --build build >log 2>&1 || fail build
if grep -q Binding log; then fail "bound again, and nothing had changed"; fi
sleep 1
echo '#define SHAPES_MORE 1' >>examples/cmake/shapes.h
cmake --build build >log 2>&1 || fail build
grep -q 'SHAPES_MORE' build/shapes.rs || fail "not bound again after a change"
