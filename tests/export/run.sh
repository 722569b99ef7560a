#!/bin/sh
# run.sh FERRULE CC CXX: exports tests/export/shapes, has both compilers read the header, builds the
# library, runs shapes.c against it; the same again must give the same bytes, with and without a
# toolchain. Skips (77) without cargo.
set -u
ferrule=$1 cc=$2 cxx=$3
here=$(cd "$(dirname "$0")" && pwd)
command -v cargo >/dev/null || { echo "skipped: no cargo"; exit 77; }
work=$(mktemp -d) || exit 1
trap 'rm -rf "$work"' EXIT
unset CARGO_TARGET_DIR
fail() {
    echo "FAILED: $1"
    exit 1
}

cp -r "$here/shapes" "$work/shapes"
cd "$work" || exit 1
if ! cargo rustdoc --help >/dev/null 2>&1; then
    echo "skipped: cargo has no rustdoc"
    exit 77
fi
"$ferrule" export shapes --out first --build-dir built --offline >said 2>&1 || { cat said; fail export; }
grep -q '25 of 32 public functions exported' said || { cat said; cat first/report.txt; fail coverage; }
# what would let C keep what is gone
for unsound in Look::turn Look::turned Memory::see name_for_ever words_for_ever first_of; do
    sed -n '/^left out: lifetime/,/^$/p' first/report.txt | grep -q "^  shapes::$unsound\$" || { cat first/report.txt; fail "$unsound is not left out"; }
done
grep -q 'left out: generic' first/report.txt || fail "the report does not say what is missing"
grep -q '"left_out": "generic"' first/report.json || fail "nor does its JSON"
echo '#include "shapes.h"' >only.c
"$cc" -std=c11 -Wall -Wextra -Wpedantic -Werror -fsyntax-only -Ifirst/include -x c only.c || fail "the header as C"
"$cxx" -std=c++17 -Wall -Wextra -Wpedantic -Werror -fsyntax-only -Ifirst/include -x c++ only.c || fail "the header as C++"

"$ferrule" export shapes --out second --build-dir built --offline >said 2>&1 || { cat said; fail "export again"; }
diff -r first second || fail "two runs differ"
"$ferrule" export --frozen --out second --verify >said 2>&1 || { cat said; fail "--frozen differs"; }
"$ferrule" export shapes --out second --build-dir built --offline --strict generic >said 2>&1 && fail "--strict is not heeded"
grep -q E0915 said || fail "--strict does not say why"

sed 's/pub fn sum/pub fn longer() {}\npub fn sum/' shapes/src/lib.rs >new && mv new shapes/src/lib.rs
"$ferrule" export shapes --out second --build-dir built --offline >said 2>&1 || { cat said; fail "a newer version"; }
grep -v '^#' first/names.lock | while IFS= read -r line; do
    grep -qxF "$line" second/names.lock || { echo "$line"; exit 1; }
done || fail "a name was changed"

cd first || exit 1
cargo build --quiet --offline --target-dir "$work/library" || fail "cargo build"
# under the address sanitizer with leak check, where the compiler has it
sanitize=
echo 'int main(void) { return 0; }' >"$work/empty.c"
"$cc" -fsanitize=address "$work/empty.c" -o "$work/empty" 2>/dev/null && "$work/empty" 2>/dev/null &&
    sanitize=-fsanitize=address
"$cc" $sanitize -std=c11 -Wall -Wextra -Werror -Iinclude "$here/shapes.c" -L"$work/library/debug" -lshapes_ffi \
    -Wl,-rpath,"$work/library/debug" -o "$work/program" || fail "the C program"
"$work/program" || fail "the C program says no"
cd ../second || exit 1
"$cc" -std=c11 -Iinclude "$here/shapes.c" -L"$work/library/debug" -lshapes_ffi -o "$work/other" \
    2>/dev/null && fail "a header of another library links"
exit 0
