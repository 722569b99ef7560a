#!/bin/sh
# mixed.sh FERRULE CC CXX: exports tests/export/mixed, in which C has structs as they are, and runs
# mixed.c and mixed.cpp against it under the address sanitizer. Skips (77) without cargo.
set -u
ferrule=$1 cc=$2 cxx=$3
here=$(cd "$(dirname "$0")" && pwd)
cargo rustdoc --help >/dev/null 2>&1 || { echo "skipped: no cargo rustdoc"; exit 77; }
work=$(mktemp -d) || exit 1
trap 'rm -rf "$work"' EXIT
unset CARGO_TARGET_DIR
fail() {
    echo "FAILED: $1"
    exit 1
}

cp -r "$here/mixed" "$work/mixed"
cd "$work" || exit 1
export_to() {
    out=$1
    shift
    "$ferrule" export mixed --out "$out" --build-dir built --offline "$@" >said 2>&1 || { cat said; fail "export $*"; }
}
export_to held --hold 'mixed::Words::of*' --hold mixed::Words::go_on --hold mixed::longest
[ "$(cat said)" = "mixed 0.4.0: 62 of 64 public functions exported (96.8 %)" ] || { cat said held/report.txt; fail coverage; }
export_to plain
grep -q '^int32_t mixed_longest(mixed_str text, mixed_str \*out' plain/include/mixed.h || fail "a view that nobody asked to hold"
# an option that means nothing is not passed over
export_to plain2 --hold 'mixed::Words::of*' --hold mixed::Words --hold 'mixed::no*thing' --skip mixed::longer
[ "$(grep -c W0919 said)" = 3 ] && grep -q 'hold: `mixed::Words` names no function' said && grep -q 'skip: `mixed::longer` names no item' said || { cat said; fail "patterns that mean nothing"; }
export_to opaque --opaque mixed::Pixel
grep -q 'typedef struct mixed_pixel mixed_pixel;' opaque/include/mixed.h || fail "--opaque of a struct"
grep -q '^typedef struct mixed_point {' opaque/include/mixed.h || fail "--opaque takes others, too"
# a machine with other sizes
"$ferrule" export --frozen --model plain/api.json --out plain --verify >said 2>&1 || { cat said; fail "--frozen differs"; }
sed 's/"target":"[^"]*"/"target":"i686-unknown-linux-gnu"/' plain/api.json >i686.json
"$ferrule" export --frozen --model i686.json --out i686 >said 2>&1 || { cat said; fail "--frozen for another machine"; }
grep -q 'LAYOUT(sizeof(mixed_span) == 8,' i686/include/mixed.h && grep -q 'LAYOUT(MIXED_ALIGN(mixed_point) == 4,' i686/include/mixed.h || fail "sizes of i686"

for profile in "" "--features fast"; do
    # shellcheck disable=SC2086
    cargo build --quiet --offline $profile --manifest-path held/Cargo.toml --target-dir "$work/library" || fail "cargo build"
    echo 'int main(void) { return 0; }' >empty.c
    sanitizer() {
        "$1" -fsanitize=address "-x$2" empty.c -o empty 2>/dev/null && ./empty 2>/dev/null && echo -fsanitize=address
    }
    link="-Iheld/include -Llibrary/debug -lmixed_ffi -Wl,-rpath,$work/library/debug"
    # shellcheck disable=SC2046,SC2086
    "$cc" $(sanitizer "$cc" c) -std=gnu11 -Wall -Wextra -Wpedantic -Werror "$here/mixed.c" $link -pthread -o program || fail "the C program"
    ./program || fail "the C program says no $profile"
    for one in "$cxx" clang++-14; do
        command -v "$one" >/dev/null || continue
        # shellcheck disable=SC2046,SC2086
        "$one" $(sanitizer "$one" c++) -std=c++17 -Wall -Wextra -Wpedantic -Werror "$here/mixed.cpp" $link -o program || fail "the C++ program ($one)"
        ./program || fail "the C++ program says no ($one) $profile"
    done
done
exit 0
