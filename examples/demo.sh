#!/bin/sh
# demo.sh FERRULE: bind the system's <sqlite3.h>, show what came of it, have rustc check it and run
# a Rust program on it.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
ferrule=$(realpath "${1:?usage: demo.sh FERRULE}")
root=$(cd "$here/.." && pwd)
out=$root/build/demo
mkdir -p "$out"
cd "$root"

step() { printf '\n== %s\n' "$1"; }
clock() { date +%s%N; }
milliseconds() { echo $((($2 - $1) / 1000000)); }

# The default output needs Rust 1.82; an older rustc is told so.
minor=$(rustc --version 2>/dev/null | sed -n 's/^rustc 1\.\([0-9]*\).*/\1/p')
target=
if [ -n "$minor" ] && [ "$minor" -lt 82 ]; then target="--rust-target 1.$minor"; fi

step "ferrule bind examples/sqlite/sqlite.h -o build/demo/sqlite.rs${target:+ $target}"
rm -rf "$out/records" "$out/sqlite.rs"
export FERRULE_CACHE_DIR="$out/records"
begin=$(clock)
# shellcheck disable=SC2086
"$ferrule" bind examples/sqlite/sqlite.h -o build/demo/sqlite.rs $target
end=$(clock)
again=$(clock)
# shellcheck disable=SC2086
"$ferrule" bind examples/sqlite/sqlite.h -o build/demo/sqlite.rs $target >/dev/null 2>&1
again_end=$(clock)
count() { grep -cE "$1" "$out/sqlite.rs" || true; }
echo "$(wc -l <"$out/sqlite.rs") lines in $(milliseconds "$begin" "$end") ms; once more, nothing changed: $(milliseconds "$again" "$again_end") ms"
echo "$(count '^ *pub fn ') functions, $(count '^pub (struct|union) ') structs and unions, $(count '^pub type ') types, $(count '^pub const ') constants"
echo "$(count 'size_of::<|align_of::<|offset_of!') assertions that sizes and offsets are C's"

step "C: struct sqlite3_mem_methods of <sqlite3.h>"
printf '#include <sqlite3.h>\n' | cc -x c -E -P - | sed -n '/^struct sqlite3_mem_methods {/,/^};/p'
step "Rust"
sed -n '/^pub struct sqlite3_mem_methods {/,/^}/p' "$out/sqlite.rs"
grep -m1 -A6 'pub fn sqlite3_prepare_v2' "$out/sqlite.rs" || true

if [ -z "$minor" ]; then
    step "no rustc here, so the bindings are not compiled (Debian: apt install rustc)"
    exit 0
fi
step "rustc checks the assertions, and a program uses the bindings ($(rustc --version))"
edition=2021
if [ "$minor" -lt 56 ]; then edition=2018; fi
BINDINGS="$out/sqlite.rs" rustc --edition "$edition" -o "$out/sqlite" examples/sqlite/main.rs -l sqlite3
answer=$("$out/sqlite")
echo "$answer"
case $answer in
*"= 42") ;;
*) echo "the program did not get 42" >&2 && exit 1 ;;
esac
