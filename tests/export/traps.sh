#!/bin/sh
# traps.sh FERRULE: what only a compiler can decide (traps/), read from the source: what is left out
# says so, and the shim of the rest compiles without a warning. Nothing has another name than it has
# with rustc's help, and rustc finds nothing more but what traps/undecided lists.
set -u
ferrule=$1
here=$(cd "$(dirname "$0")" && pwd)
work=$(mktemp -d) || exit 1
trap 'rm -rf "$work"' EXIT
unset CARGO_TARGET_DIR
cd "$work" || exit 1
fail() {
    echo "FAILED: $1"
    exit 1
}
mkdir empty
cp -r "$here/traps" traps
PATH="$work/empty" HOME="$work" "$ferrule" export traps --out first >said 2>&1 || { cat said; fail "without cargo"; }

# why is said of each
left() {
    grep -F -x -A1 "  $1" first/report.txt | grep -q "$2" || { cat first/report.txt; fail "$1 is not left out for: $2"; }
}
left 'traps::Source::seek' 'needs rustc to decide whether the type has the method'
left 'traps::Source::rewound' 'needs rustc to decide whether its bounds hold'
left 'traps::Name::len' 'its type has no size'
left 'traps::bits_of' 'nothing says what `T` is'
left 'traps::made_of' 'of no known length'
left 'traps::Finder::of_sized' 'its result borrows from what is there for the call alone'
left 'traps::Encoder::new' 'its result borrows from what is there for the call alone'
left '<::traps::Pair<f64> as std::hash::Hash>' 'needs rustc to decide whether the type has the trait'
for name in finder_new boxed floats_eq numbers_hash known made_two lent traps_platform wall_whole brick_size; do
    grep -q "traps_$name\>" first/include/traps.h || { cat first/report.txt; fail "no $name"; }
done
grep -q 'never\|not_this\|narrow' first/include/traps.h && fail "what is hidden, or not there"

grep -q 'TRAPS_CODE_NEXT = -9999$' first/include/traps.h || fail "a number as people write it"
grep -q 'TRAPS_STEP_SECOND = 1$' first/include/traps.h || fail "an enum whose values are not known"

# another crate's items are not read, which is said
mkdir -p passes/src
printf '[package]\nname = "passes"\nversion = "1.0.0"\nedition = "2021"\n[dependencies]\nother = "1"\n' >passes/Cargo.toml
cat >passes/src/lib.rs <<'END'
pub use other::{deep::Thing, *};
pub use std::fmt::Debug;
pub mod more {
    pub use other::deep as depth;
    pub fn here() {}
}
END
PATH="$work/empty" HOME="$work" "$ferrule" export passes --out passed >said 2>&1 || { cat said; fail "re-exports"; }
grep '^not read' passed/report.txt >unread
diff - unread <<'END' || { cat passed/report.txt; fail "what was not read"; }
not read, as it is another crate's: other::deep::Thing
not read, as it is another crate's: other::*
not read, as it is another crate's: other::deep
END
"$ferrule" export --frozen --model passed/api.json --out passed --verify >said 2>&1 || { cat said; fail "--frozen forgets what was not read"; }

command -v cargo >/dev/null || { echo "skipped: no cargo to build with"; exit 77; }
(cd first && cargo rustc --quiet --offline --profile check --lib --target-dir "$work/library" -- -D warnings) >said 2>&1 ||
    { cat said; fail "the shim of the source does not build"; }
"$ferrule" export traps --out checked --build-dir built --offline >said 2>&1 || { cat said; fail "with cargo"; }
grep -v '^#' first/names.lock | grep -vxFf checked/names.lock && fail "names differ"
grep -v '^#' checked/names.lock | grep -vxFf first/names.lock >undecided
diff "$here/traps/undecided" undecided || fail "rustc decides other things"
exit 0
