#!/bin/sh
# cli.sh FERRULE: `ferrule wrap` as a user calls it: what it prints, its messages and exit codes.
set -u
here=$(cd "$(dirname "$0")" && pwd)
ferrule=$(realpath "${1:?usage: cli.sh FERRULE}") || exit 2
work=$(mktemp -d) || exit 2
trap 'rm -rf "$work"' EXIT
export LC_ALL=C NO_COLOR=1
cd "$here/hints" || exit 2
failures=0

# expect CODE TEXT ARGUMENT...: the exit code, and a text in what is printed
expect() {
    wanted=$1 text=$2
    shift 2
    "$ferrule" wrap "$@" >"$work/out" 2>&1
    code=$?
    if [ $code -ne "$wanted" ] || ! grep -qF -- "$text" "$work/out"; then
        echo "FAILED ferrule wrap $*: exit code $code instead of $wanted, or no \`$text\` in:"
        cat "$work/out"
        failures=$((failures + 1))
    fi
}

"$ferrule" wrap input.h --coverage >"$work/out" 2>&1
if [ $? -eq 3 ]; then
    echo "no libclang: skipped"
    exit 77
fi
expect 0 "fn hx_step: safe H" input.h --hints hints.toml --dump-plan
expect 0 "functions " --coverage input.h
expect 0 "[fn." --suggest input.h
expect 0 "trust=none" --trust none --dump-plan input.h
expect 0 "library other" --name other --dump-plan input.h
expect 0 "Usage: ferrule wrap" -h
expect 0 "wrap" --generate-shell-completions bash
expect 2 "no header and no --pkg was given" --coverage
expect 2 "--trust takes none, inferred or reviewed:HASH" --trust some --coverage input.h
expect 2 "one of --dump-plan, --coverage and --suggest" --suggest --coverage input.h
expect 1 "there is no key \`saef\` here" --hints ../bad-hints/hints.toml --coverage ../bad-hints/input.h
expect 1 "../bad-hints/hints.toml:4:8" --hints ../bad-hints/hints.toml --coverage ../bad-hints/input.h
expect 1 "the library has no function" --hints ../hints-of-nothing/hints.toml --coverage ../vetoes/input.h
expect 1 "cannot be read" --hints nothing.toml --coverage input.h
expect 1 "does not exist" --coverage nothing.h
# headers that only include others have nothing to wrap
mkdir "$work/outer" "$work/inner"
cp ../refcount/input.h "$work/inner/inner.h"
echo '#include <inner.h>' >"$work/outer/outer.h"
expect 1 "declares no function of its own" "$work/outer/outer.h" --out "$work/none" -- "-I$work/inner"
expect 0 "fn node_ref" "$work/outer/outer.h" --own "$work/inner" --dump-plan -- "-I$work/inner"
[ ! -e "$work/none" ] || { echo "FAILED: an empty crate was written"; failures=$((failures + 1)); }
# what was reviewed is one state: another one is refused, and said what is new
cp ../refcount/input.h "$work/pin.h"
"$ferrule" wrap "$work/pin.h" --out "$work/crates" || failures=$((failures + 1))
hash=$(sed -n 's/^  "fingerprint": "\([0-9a-f]*\)",$/\1/p' "$work/crates/pin/ledger.json")
"$ferrule" wrap "$work/pin.h" --out "$work/crates" --trust "reviewed:$hash" || failures=$((failures + 1))
if grep -q "nobody has reviewed" "$work/crates/pin/src/lib.rs"; then
    echo "FAILED: a reviewed crate says that it is not"
    failures=$((failures + 1))
fi
cp "$work/crates/pin/src/lib.rs" "$work/before.rs"
sed 's/node_ref(node \*n)/node_ref(node *n, int how)/' ../refcount/input.h >"$work/pin.h"
echo 'int node_new_count(void);' >>"$work/pin.h"
expect 1 "E0704" "$work/pin.h" --out "$work/crates" --trust "reviewed:$hash"
expect 1 "new: i32 node_new_count" "$work/pin.h" --out "$work/crates" --trust "reviewed:$hash"
expect 1 "changed: " "$work/pin.h" --out "$work/crates" --trust "reviewed:$hash"
expect 1 "there is no ledger.json of that hash" "$work/pin.h" --out "$work/crates" --trust reviewed:0123
cmp "$work/before.rs" "$work/crates/pin/src/lib.rs" || failures=$((failures + 1))
# what stands in a comment stays in one
cat >"$work/evil.h" <<'EOF'
/** Reads. #[doc(alias = "x")] pub fn evil() {} */
int evil_read(const char *path);
EOF
"$ferrule" wrap "$work/evil.h" --out "$work/crates" || failures=$((failures + 1))
if grep -rh "pub fn evil()" "$work/crates/evil/src" | grep -v '^ *///'; then
    echo "FAILED: a comment became code"
    failures=$((failures + 1))
fi
grep -rq "pub fn evil()" "$work/crates/evil/src" || failures=$((failures + 1))
# the same twice
"$ferrule" wrap input.h --hints hints.toml --dump-plan >"$work/a" 2>&1
"$ferrule" wrap input.h --hints hints.toml --dump-plan >"$work/b" 2>&1
if ! cmp -s "$work/a" "$work/b"; then
    echo "FAILED: two runs differ"
    failures=$((failures + 1))
fi
if command -v pkg-config >/dev/null; then
    expect 3 "pkg-config knows no package \`no-such-package\`" --pkg no-such-package --coverage
    mkdir "$work/include" && cp ../refcount/input.h "$work/include/Knot.h"
    printf 'Name: knot\nDescription: d\nVersion: 1\nincludedir=%s\nCflags: -I${includedir}\n' \
        "$work/include" >"$work/knot2.pc"
    export PKG_CONFIG_PATH="$work"
    expect 0 "fn node_ref: used H for Clone" --pkg knot2 --dump-plan
    # what no crate's name has is left out: the version, and a plus
    for package in knot-2.0 knot+-3 knot; do
        cp "$work/knot2.pc" "$work/$package.pc"
        "$ferrule" wrap --pkg "$package" --out "$work/$package.out" "$work/include/Knot.h" \
            >"$work/out" 2>&1
        if [ ! -e "$work/$package.out/knot-sys/Cargo.toml" ]; then
            echo "FAILED: the crate of $package has another name"
            cat "$work/out"
            failures=$((failures + 1))
        fi
    done
    # an old header, which wants others before it; a header that only includes the library's
    mkdir "$work/include/knot2-parts"
    mv "$work/include/Knot.h" "$work/include/knot2-parts/inner.h"
    echo '#include <knot2-parts/inner.h>' >"$work/include/knotlib.h"
    echo 'size_t knot_save(FILE *file);' >"$work/old.h"
    expect 0 "fn node_ref: used H for Clone" --pkg knot2 --dump-plan
    expect 0 "knotlib.h: note: this header is taken" --pkg knot2 --dump-plan -v
    cat "$work/old.h" >>"$work/include/knot2-parts/inner.h"
    expect 0 "fn knot_save: left-out" --pkg knot2 --dump-plan
    rm "$work/include/knotlib.h"
    # a folder of headers that has the package's name
    mkdir "$work/include/knot" && cp ../refcount/input.h "$work/include/knot/node.h"
    echo 'int knot_version(void);' >"$work/include/knot/version.h"
    expect 0 "fn knot_version: safe" --pkg knot2 --dump-plan
    expect 0 "fn node_ref: used H for Clone" --pkg knot2 --dump-plan
    rm -r "$work/include/knot"
    expect 2 "no header is named after the package" --pkg knot2 --coverage
    # no header is named after it, or that one has no function: what the library exports tells
    if command -v "${CC:=cc}" >/dev/null && "$CC" -dM -E - </dev/null | grep -q __ELF__; then
        {
            echo 'void *node_new(void) { return 0; } void *node_ref(void *n) { return n; }'
            echo 'void node_free(void *n) { (void)n; } int tie_up(void) { return 1; }'
            echo 'void node_unref(void *n) { (void)n; }'
            echo 'int tie_down(void) { return 1; }'
        } >"$work/rope.c"
        "$CC" -shared -fPIC "$work/rope.c" -o "$work/libknot2.so"
        rm -r "$work/include/knot2-parts"
        mkdir "$work/include/sys" "$work/include/aside"
        cp ../refcount/input.h "$work/include/sys/rope.h"
        echo 'bool tie_up(void); int tie_down(void);' >"$work/include/sys/tie.h"
        echo '/* tie_up node_new node_free */' >"$work/include/aside/words.h"
        echo 'int node_free_all(void);' >"$work/include/other.h"
        printf 'Name: knot\nDescription: d\nVersion: 1\nincludedir=%s\nCflags: -I${includedir}\n' \
            "$work/include" >"$work/knot2.pc"
        printf 'Libs: -L%s -lknot2\n' "$work" >>"$work/knot2.pc"
        expect 0 "fn node_ref: used H for Clone" --pkg knot2 --dump-plan
        expect 0 "fn tie_up: safe" --pkg knot2 --dump-plan
        "$ferrule" wrap --pkg knot2 --dump-plan >"$work/out" 2>&1
        if grep -q node_free_all "$work/out"; then
            echo "FAILED: a header is taken that declares nothing of the library"
            failures=$((failures + 1))
        fi
        # one that includes most of those stands for them
        printf '#include "rope.h"\n#include <sys/tie.h>\nint tie_all(void);\n' \
            >"$work/include/sys/all.h"
        expect 0 "sys/all.h: note: this header is taken" --pkg knot2 --dump-plan -v
        expect 0 "fn tie_up: safe" --pkg knot2 --dump-plan
        rm "$work/include/sys/all.h"
        echo 'struct knot;' >"$work/include/knot2.h"
        expect 0 "fn node_ref: used H for Clone" --pkg knot2 --dump-plan
        # what the library does not export is in neither crate: not there, an old version only
        rm "$work/include/knot2.h"
        expect 0 "! L1 It is not exported by \`libknot2\`." --pkg knot2 --dump-plan
        expect 0 "fn node_get_name: left-out" --pkg knot2 --dump-plan
        "$ferrule" wrap --pkg knot2 --out "$work/knots" || failures=$((failures + 1))
        if grep -rq node_get_name "$work/knots/knot2/src" "$work/knots/knot2-sys/src"; then
            echo "FAILED: a crate calls what the library does not export"
            failures=$((failures + 1))
        fi
        grep -q "It is not exported" "$work/knots/knot2/report.txt" || failures=$((failures + 1))
        printf '[fn.node_get_name]\nsafe = true\n' >"$work/knot2.toml"
        expect 0 "fn node_get_name: left-out" --pkg knot2 --hints "$work/knot2.toml" --dump-plan
        cp "$work/libknot2.so" "$work/whole.so"
        echo 'int tie_up_1(void) { return 1; } int tie_down(void) { return 1; }' >"$work/old.c"
        echo 'void *node_new(void) { return 0; } void node_unref(void *n) { (void)n; }' >>"$work/old.c"
        echo '__asm__(".symver tie_up_1, tie_up@OLD");' >>"$work/old.c"
        echo 'OLD { tie_up; }; NEW { tie_down; node_new; node_unref; };' >"$work/old.map"
        "$CC" -shared -fPIC "$work/old.c" -Wl,--version-script="$work/old.map" -o "$work/libknot2.so"
        expect 0 "fn tie_up: left-out" --pkg knot2 --dump-plan
        expect 0 "fn tie_down: safe" --pkg knot2 --dump-plan
        # a script names two; an archive; one that is not there says nothing
        mv "$work/libknot2.so" "$work/libold.so"
        "$CC" -c -Dtie_down=tie_out "$work/rope.c" -o "$work/rope.o"
        ar rcs "$work/libfull.a" "$work/rope.o"
        echo "/* libx.so */ GROUP ( $work/libold.so AS_NEEDED ( -lfull ) )" >"$work/libknot2.so"
        expect 0 "fn tie_up: safe" --pkg knot2 --dump-plan
        expect 0 "fn tie_down: safe" --pkg knot2 --dump-plan
        rm "$work/libold.so"
        expect 0 "fn node_get_name: safe" --pkg knot2 "$work/include/sys/rope.h" --dump-plan
        rm "$work/libknot2.so" && mv "$work/libfull.a" "$work/libknot2.a"
        expect 0 "fn tie_up: safe" --pkg knot2 --dump-plan
        expect 0 "fn tie_down: left-out" --pkg knot2 --dump-plan
        mv "$work/whole.so" "$work/libknot2.so"
        # a library of another machine says nothing
        expect 0 "fn node_get_name: safe" --pkg knot2 "$work/include/sys/rope.h" --dump-plan -- \
            --target=s390x-unknown-linux-gnu
        echo 'struct knot;' >"$work/include/knot2.h"
        # what is no library, or not all there
        for size in 0 16 64 200 4000; do
            head -c $size "$work/libknot2.so" >"$work/part" && cp "$work/part" "$work/libknot2.so"
            expect 1 "declares no function of its own" --pkg knot2 --coverage
        done
    fi
fi
# installed hints, by the package or the header that they name
mkdir "$work/hints"
cp ../refcount/input.h "$work/ring.h"
printf '[library]\nheaders = ["ring.h"]\n[type.node]\nrename = "Ring"\n' >"$work/hints/ring.toml"
export FERRULE_HINTS="$work/hints"
expect 0 "type node = Ring" "$work/ring.h" --dump-plan
expect 0 "ring.toml: note: these hints are used" "$work/ring.h" --dump-plan -v
expect 0 "type node = Node" "$work/ring.h" --dump-plan --no-hints
unset FERRULE_HINTS
expect 0 "type node = Node" "$work/ring.h" --dump-plan
expect 0 "type node = Ring" "$work/ring.h" --dump-plan --hints-folder "$work/hints"
expect 1 "no-such-folder" "$work/ring.h" --dump-plan --hints-folder "$work/no-such-folder"
expect 2 "--hints-folder and --no-hints at a time" "$work/ring.h" --no-hints --hints-folder .
expect 2 "--hints and --no-hints at a time" "$work/ring.h" --no-hints --hints hints.toml
# the report, beside the crates
"$ferrule" wrap "$work/ring.h" --out "$work/crates" --report "$work/report.json" || failures=$((failures + 1))
"$ferrule" wrap "$work/ring.h" --out "$work/crates" --report "$work/report" || failures=$((failures + 1))
cmp "$work/report.json" "$work/crates/ring/report.json" || failures=$((failures + 1))
cmp "$work/report" "$work/crates/ring/report.txt" || failures=$((failures + 1))
expect 2 "--report goes with the crates" "$work/ring.h" --coverage --report "$work/report"
expect 1 "cannot be written" "$work/ring.h" --out "$work/crates" --report "$work/hints"
[ $failures -eq 0 ]
