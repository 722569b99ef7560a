#!/bin/sh
# run.sh FERRULE CC CXX: exports tests/export/shapes, has both compilers read the header, builds the
# library, runs shapes.c and shapes.cpp against it; the same again must give the same bytes, with and without a
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
grep -q '61 of 70 public functions exported (87.1 %); 1 of them gives what C can only keep and free$' said || { cat said; cat first/report.txt; fail coverage; }
# what would let C keep what is gone
for unsound in Look::turn Look::turned_to_last Memory::see name_for_ever words_for_ever first_of Figure::Marked; do
    sed -n '/^left out: lifetime/,/^$/p' first/report.txt | grep -q "^  shapes::$unsound\$" || { cat first/report.txt; fail "$unsound is not left out"; }
done
grep -q 'left out: generic' first/report.txt || fail "the report does not say what is missing"
grep -q '"left_out": "generic"' first/report.json || fail "nor does its JSON"
grep -qxF ' * Remembers the last of the `shapes_words`s, see shapes_words_first(), the left one (SHAPES_SIDE_LEFT),' first/include/shapes.h || fail "links to names in C"
grep -qF ' * most (SHAPES_MOST), Nowhere (https://docs.rs/shapes/0.3.0/shapes/trait.Nowhere.html), `Vec`, `[not](Words)` and [a page](https://example.org).' first/include/shapes.h || fail "other links"
echo '#include "shapes.h"' >only.c
"$cc" -std=c11 -Wall -Wextra -Wpedantic -Werror -fsyntax-only -Ifirst/include -x c only.c || fail "the header as C"
"$cxx" -std=c++17 -Wall -Wextra -Wpedantic -Werror -fsyntax-only -Ifirst/include -x c++ only.c || fail "the header as C++"

"$ferrule" export shapes --out second --build-dir built --offline >said 2>&1 || { cat said; fail "export again"; }
diff -r first second || fail "two runs differ"
"$ferrule" export --frozen --config shapes/export.toml --out second --verify >said 2>&1 || { cat said; fail "--frozen differs"; }
# a complete crate where nothing is yet, wherever that is; what cargo makes itself is not there
"$ferrule" export --frozen --model first/api.json --config shapes/export.toml --out thawed >said 2>&1 || { cat said; fail "--frozen into an empty folder"; }
diff -r -x Cargo.lock -x api.json first thawed || fail "--frozen gives another crate"
[ ! -e thawed/Cargo.lock ] || fail "a Cargo.lock that nobody has resolved"
"$ferrule" export --frozen --model first/api.json --config shapes/export.toml --out deep/er/thawed >said 2>&1 || { cat said; fail "--frozen further down"; }
grep -qx 'path = "../../../shapes"' deep/er/thawed/Cargo.toml || { cat deep/er/thawed/Cargo.toml; fail "the crate's place as seen from there"; }
"$ferrule" export shapes --out second --build-dir built --offline --strict generic >said 2>&1 && fail "--strict is not heeded"
grep -q E0915 said || fail "--strict does not say why"

# every option does what its help says, or is refused
export_to() {
    out=$1
    shift
    "$ferrule" export shapes --out "$out" --build-dir built --offline "$@" >said 2>&1 || { cat said; fail "export $*"; }
}
refused() {
    status=$1 text=$2
    shift 2
    "$ferrule" export "$@" --build-dir built --offline >said 2>&1
    [ $? = "$status" ] && grep -q "$text" said || { cat said; fail "export $*"; }
}
header=option/include/shapes.h
export_to option --infallible status
sed -n '/shapes_words_new/,$p' $header | grep -E '^[a-z].*\(' | grep -v -E '^int32_t|_of_error\(' && fail "--infallible status: a function returns its value"
"$cc" -std=c11 -Wall -Wextra -Werror -fsyntax-only -x c $header || fail "its header"
export_to option --opaque 'shapes::Sid*'
grep -q '^int32_t shapes_words_cut(.*const shapes_side \*side' $header || fail "--opaque: a number still"
export_to option --examples keep --deprecated keep --unsafe shapes::raw --profile fast
grep -q '^ \* let half = shapes::half(4);' $header || fail "--examples keep"
grep -q '^void shapes_old(void)' $header || fail "--deprecated keep"
grep -q '^void shapes_raw(void)' $header || fail "--unsafe"
grep -q '^default = \["fast"\]' option/Cargo.toml || fail "--profile fast"
grep -q 'shapes_old\|shapes_raw\|let half' first/include/shapes.h && fail "what nobody asked for"
host=$(rustc -vV | sed -n 's/^host: //p')
export_to option --target "$host" --report copy.json --time-phases
grep -q 'time:.*read' said || fail "--time-phases"
grep -q "\"target\": \"$host\"" copy.json && cmp -s copy.json option/report.json || fail "--report"
export_to option --locked --target "$host" --report copy.json --verify
echo >>copy.json
refused 2 E0603 shapes --out option --target "$host" --report copy.json --verify
refused 1 E0815 shapes --out unlocked --locked
[ ! -e unlocked ] || fail "--locked writes"
"$ferrule" export shapes --build-dir built --offline --emit-ir >ir 2>&1 && grep -q '^#0 mod shapes' ir || fail "--emit-ir"
[ ! -e shapes-ffi ] || fail "--emit-ir writes"
refused 2 'no generic item of this name' shapes --out option --instantiate 'shapes::Nothing<u8>'
refused 2 'no type of this name' shapes --out option --instantiate 'shapes::Stack<Nothing>'
refused 2 'it takes other arguments' shapes --out option --instantiate 'shapes::Stack<u8, u8>'
refused 2 'no name in C' shapes --out option --instantiate 'a-b=shapes::Stack<u8>'
export_to option --instantiate 'octets=shapes::Stack<u8>' --instantiate 'shapes::Stack<Option<std::time::Duration>>'
grep -q '^void shapes_octets_push(shapes_octets \*self, uint8_t item)' $header && grep -q '^int32_t shapes_stack_top(' $header || fail "--instantiate"
refused 2 'it takes all, async' shapes --out option --strict nonsense

# each option is a key, too, but for what names the crate or asks a question
cat >keys.toml <<END
package = "shapes"
features = []
all-features = false
no-default-features = false
target = "$host"
offline = true
locked = false
frozen = false
model = "keys.json"
build-dir = "built"
out = "keyed"
report = "keys-report.json"
verify = false
only = ["shapes::*"]
skip = ["shapes::half"]
unsafe = ["shapes::raw"]
deprecated = "keep"
instantiate = ["octets=shapes::Stack<u8>"]
strict = ["variadic"]
profile = "fast"
infallible = "status"
opaque = ["shapes::Side"]
prefix = "keyed"
rename = ["shapes::old=ancient"]
examples = "keep"
message-format = "text"
verbose = false
quiet = false
time-phases = false
emit-ir = false
END
for key in $("$ferrule" help export | grep -oE '^ +(-[a-z], )?--[a-z-]+' | grep -oE -- '--.*' | sed 's/--//'); do
    case $key in
    manifest-path | crate | config | hold | help | generate-shell-completions) ;;
    *) grep -q "^$key = " keys.toml || fail "no key for --$key here" ;;
    esac
done
"$ferrule" export shapes --config keys.toml >said 2>&1 || { cat said; fail "--config"; }
grep -q '^int32_t keyed_ancient(' keyed/include/shapes.h && grep -q '^int32_t keyed_raw(' keyed/include/shapes.h &&
    grep -q '^typedef struct keyed_octets ' keyed/include/shapes.h && ! grep -q keyed_half keyed/include/shapes.h || fail "keys that are not heeded"
[ -e keys.json ] && [ ! -e keyed/api.json ] && cmp keyed/report.json keys-report.json || fail "keys of files"

cp -r "$here/frozen" frozen
"$ferrule" export frozen --model frozen/new.json --out refrozen --build-dir built --offline >said 2>&1 || { cat said; fail "export frozen"; }
[ ! -e refrozen/api.json ] || fail "--model is not all there is of the interface"
sed "s/\"target\":\"$host\"/\"target\":\"x86_64-unknown-linux-gnu\"/" frozen/new.json | cmp - frozen/api.json || fail "frozen/api.json is not what its crate gives: see frozen.sh"

mkdir space
printf '[workspace]\nmembers = ["one", "two"]\nresolver = "2"\n' >space/Cargo.toml
for one in one two; do
    mkdir -p space/$one/src
    printf '[package]\nname = "%s"\nversion = "0.1.0"\nedition = "2021"\n' $one >space/$one/Cargo.toml
    echo "pub fn $one() {}" >space/$one/src/lib.rs
done
refused 1 '\-\-package takes one of one, two' space --out packaged
refused 1 'no package .three' space --package three --out packaged
"$ferrule" export space --package two --out packaged --build-dir built --offline >said 2>&1 && [ -e packaged/include/two.h ] || { cat said; fail "--package"; }

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
# C++: every compiler that is here
real() { readlink -f "$(command -v "$1")"; }
echo '#include "shapes.hpp"
int main() { auto half = shapes::try_half(3); return half || half.error().code() != shapes::status::error; }' >"$work/no.cpp"
for one in "$cxx" g++-12 clang++-14; do
    command -v "$one" >/dev/null || continue
    [ "$one" = "$cxx" ] || [ "$(real "$one")" != "$(real "$cxx")" ] || continue
    sanitize=
    "$one" -fsanitize=address -x c++ "$work/empty.c" -o "$work/empty" 2>/dev/null && "$work/empty" 2>/dev/null &&
        sanitize=-fsanitize=address
    "$one" $sanitize -std=c++17 -Wall -Wextra -Wpedantic -Werror -Iinclude "$here/shapes.cpp" -L"$work/library/debug" \
        -lshapes_ffi -Wl,-rpath,"$work/library/debug" -o "$work/program" || fail "the C++ program ($one)"
    "$work/program" || fail "the C++ program says no ($one)"
    "$one" -std=c++17 -fno-exceptions -Wall -Wextra -Wpedantic -Werror -Iinclude "$work/no.cpp" -L"$work/library/debug" \
        -lshapes_ffi -Wl,-rpath,"$work/library/debug" -o "$work/program" || fail "C++ without exceptions ($one)"
    "$work/program" || fail "the C++ program without exceptions says no ($one)"
done

# names that C, C++ and the classes have already
cp -r "$here/time" "$work/time"
(cd "$work" && "$ferrule" export time --out names --build-dir built --offline >said 2>&1 || { cat said; fail "export time"; }) || exit 1
"$cc" -std=c11 -Wall -Wextra -Wpedantic -Werror -fsyntax-only -x c "$work/names/include/time_ffi.h" || fail "names in C"
for one in "$cxx" clang++-14; do
    command -v "$one" >/dev/null || continue
    "$one" -std=c++17 -Wall -Wextra -Wpedantic -Werror -fsyntax-only -I"$work/names/include" "$here/time.cpp" || fail "names in C++ ($one)"
done

cd ../second || exit 1
"$cc" -std=c11 -Iinclude "$here/shapes.c" -L"$work/library/debug" -lshapes_ffi -o "$work/other" \
    2>/dev/null && fail "a header of another library links"
exit 0
