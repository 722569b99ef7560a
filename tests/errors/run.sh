#!/bin/sh
# run.sh FERRULE: bad input. Each case must end with the right exit code (1: the input; 2: usage;
# 3: the environment), a message that says where and what, and the old output as it was. Prints what
# is not as it should be.
set -u
ferrule=$(realpath "${1:?usage: run.sh FERRULE}") || exit 2
work=$(mktemp -d) || exit 2
mounted=
trap '[ -z "$mounted" ] || umount "$mounted"; chmod -R u+w "$work"; rm -rf "$work"' EXIT
cd "$work" || exit 2
for variable in $(env | sed -n 's/^\(TARGET\|BINDGEN_[A-Za-z0-9_]*\|C_INCLUDE_PATH\|CPATH\)=.*/\1/p'); do
    unset "$variable"
done
export FERRULE_CACHE_DIR= NO_COLOR=1 LC_ALL=C
checks=0 failures=0 case=

wrong() {
    echo "FAILED $case: $*"
    sed 's/^/    /' err 2>/dev/null | head -8
    failures=$((failures + 1))
}

# bad CODE WHAT ARGUMENT...: `ferrule bind ARGUMENT... -o old.rs` fails with CODE
bad() {
    expected=$1 case=$2
    shift 2
    checks=$((checks + 1))
    echo "the old output" >old.rs
    run "$expected" "$@" -o old.rs
    [ "$(cat old.rs)" = "the old output" ] || wrong "the old output is not intact"
    [ -z "$(ls -A | grep -E '^(\.?old\.rs.+|.*\.tmp)$')" ] || wrong "something was left behind: $(ls -A)"
}

# run CODE ARGUMENT...
run() {
    expected=$1
    shift
    timeout 120 "$ferrule" bind "$@" >out 2>err </dev/null
    code=$?
    [ "$code" -eq "$expected" ] || wrong "exit code $code, not $expected"
    [ ! -s out ] || wrong "standard output is not empty"
}

says() {
    for text in "$@"; do
        grep -qF -- "$text" err || wrong "the message does not say: $text"
    done
}

printf 'struct s { int x; };\nint f(struct s *p);\n' >good.h

# ---- the header ----
bad 1 "a missing header" missing.h
says "missing.h"

printf 'int a;\nint b c;\n' >syntax.h
bad 1 "a syntax error" syntax.h
says "syntax.h:2:6" "int b c;" "^"

echo 'class c {};' >class.hpp
bad 1 "C++ by its name" class.hpp
says "class.hpp" "C++ is not supported yet"
for flag in -xc++ "-x c++" --language=c++ --driver-mode=g++; do
    # shellcheck disable=SC2086
    bad 1 "C++ by $flag" good.h -- $flag
    says "good.h" "C++ is not supported yet"
done
for flag in "-x objective-c" -ObjC; do
    # shellcheck disable=SC2086
    bad 1 "Objective-C by $flag" good.h -- $flag
    says "good.h" "Objective-C is not supported yet"
done

printf '#include "nowhere.h"\nint a;\n' >include.h
bad 1 "a missing include" include.h
says "include.h:1:10" "nowhere.h"

printf '\n#include "syntax.h"\n' >outer.h
bad 1 "a syntax error in an include" outer.h
says "syntax.h:2:6"

mkdir folder
bad 1 "a directory" folder
says "folder"

printf 'int a;\nint \377\376b;\n' >bytes.h
bad 1 "bytes that are not UTF-8" bytes.h
says "bytes.h:2:"

# In a comment they are no error, but the output must be UTF-8.
case="bytes that are not UTF-8 in a comment" checks=$((checks + 1))
printf '/** caf\351 \377 */\nint f(void);\n#define S "\377\376"\n' >comment.h
timeout 60 "$ferrule" bind comment.h >out 2>err || wrong "exit code $?"
iconv -f UTF-8 -t UTF-8 <out >/dev/null 2>&1 || wrong "the output is not UTF-8"
grep -q 'pub fn f' out || wrong "the function is not there"

printf 'int f(void);\n\000int g(void);\n' >zero.h
case="a zero byte" checks=$((checks + 1))
timeout 60 "$ferrule" bind zero.h >out 2>err
[ $? -le 1 ] || wrong "a crash"

if [ "$(id -u)" -ne 0 ]; then
    cp good.h secret.h && chmod 0 secret.h
    bad 1 "a header that may not be read" secret.h
    says "secret.h"
fi

mkfifo pipe.h
bad 1 "a pipe" pipe.h
says "pipe.h"

# ---- large and deep ----
case="100,000 declarations" checks=$((checks + 1))
awk 'BEGIN { for (i = 0; i < 25000; i++) printf "struct s%d { int a, b : 3; };\nint call%d(struct s%d *p);\ntypedef struct s%d *t%d;\n#define M%d %d\n", i, i, i, i, i, i, i }' >many.h
timeout 300 "$ferrule" bind many.h -o many.rs >out 2>err || wrong "exit code $?"
[ "$(grep -c 'pub fn call[0-9]*(' many.rs)" -eq 25000 ] || wrong "not every function is there"
[ "$(grep -c 'pub const M[0-9]*' many.rs)" -eq 25000 ] || wrong "not every macro is there"

# clang itself gives up at some depth, with a message; whatever is left must not crash ferrule.
deep() {
    checks=$((checks + 1))
    case="nesting 10,000 deep: $1"
    echo "the old output" >old.rs
    timeout 120 "$ferrule" bind "$2" -o old.rs >out 2>err
    code=$?
    case $code in
    0) grep -q "the old output" old.rs && wrong "nothing was written" ;;
    1)
        says "$2"
        [ "$(cat old.rs)" = "the old output" ] || wrong "the old output is not intact"
        ;;
    *) wrong "exit code $code" ;;
    esac
}
n='for (i = 0; i < 10000; i++)'
awk "BEGIN { $n printf \"struct {\"; printf \"int x;\"; $n printf \"} m;\"; print \"\" }" >records.h
sed -i '1s/^struct {/struct s {/; 1s/ m;$/ ;/' records.h
deep records records.h
awk "BEGIN { printf \"int \"; $n printf \"*\"; print \"p;\" }" >pointers.h
deep pointers pointers.h
awk "BEGIN { printf \"extern int \"; $n printf \"(\"; printf \"v\"; $n printf \")\"; print \";\" }" >parens.h
deep parentheses parens.h
awk "BEGIN { printf \"#define M \"; $n printf \"(\"; printf \"1\"; $n printf \")\"; print \"\" }" >macro.h
deep "parentheses in a macro" macro.h
awk "BEGIN { printf \"#define M \"; $n printf \"~\"; print \"1\" }" >unary.h
deep "operators in a macro" unary.h
awk "BEGIN { print \"#define M0 1\"; for (i = 1; i < 10000; i++) printf \"#define M%d M%d\\n\", i, i - 1 }" >chain.h
deep "a chain of macros" chain.h
awk "BEGIN { print \"typedef int t0;\"; for (i = 1; i < 10000; i++) printf \"typedef t%d t%d;\\n\", i - 1, i }" >typedefs.h
deep "a chain of typedefs" typedefs.h
awk "BEGIN { print \"struct s0 { int x; };\"; for (i = 1; i < 10000; i++) printf \"struct s%d { struct s%d m; };\\n\", i, i - 1 }" >chained.h
deep "a chain of structs" chained.h
awk "BEGIN { printf \"extern int v\"; for (i = 0; i < 10000; i++) printf \"[1]\"; print \";\" }" >arrays.h
deep arrays arrays.h
awk "BEGIN { printf \"void f(\"; for (i = 0; i < 10000; i++) printf \"void (*)(\"; for (i = 0; i < 10000; i++) printf \")\"; print \");\" }" >callbacks.h
deep "callbacks of callbacks" callbacks.h

# ---- the environment ----
LIBCLANG_PATH=$work/nothing.so
export LIBCLANG_PATH
bad 3 "no libclang" good.h
says "LIBCLANG_PATH" "nothing.so"
echo "no library" >nothing.so
bad 3 "a libclang that is none" good.h
says "nothing.so"
unset LIBCLANG_PATH

# ---- usage ----
bad 2 "an unknown option" good.h --allowlist-typ s
says "--allowlist-typ" 'did you mean `--allowlist-type`?'
bad 2 "an option without its value" good.h --allowlist-type
bad 2 "a bad value" good.h --default-enum-style bogus
says "bogus"
bad 2 "a bad regular expression" good.h --allowlist-type 's('
says "--allowlist-type" "s("
case="no header" checks=$((checks + 1))
run 2
printf 'allowlist-typ = ["s"]\n' >options.toml
bad 2 "an unknown key" good.h --config options.toml
says "options.toml:1"
printf 'allowlist-type = [\n' >options.toml
bad 2 "bad TOML" good.h --config options.toml
says "options.toml:"
for text in '[.]' '[[=]]' '[ #' '[a.é]' 'é = 1'; do
    printf '%s\n' "$text" >options.toml
    bad 2 "a bad key, $text" good.h --config options.toml
    says "options.toml:1"
done
cp old.rs x.rs

# ---- outputs ----
case="a folder that is not there" checks=$((checks + 1))
run 1 good.h -o nowhere/x.rs
says "nowhere/x.rs"
case="a folder as output" checks=$((checks + 1))
run 1 good.h -o folder
says "folder"
if [ "$(id -u)" -ne 0 ]; then
    case="a read-only folder" checks=$((checks + 1))
    mkdir readonly && echo old >readonly/x.rs && chmod a-w readonly
    run 1 good.h -o readonly/x.rs
    says "readonly/x.rs"
    [ "$(cat readonly/x.rs)" = old ] || wrong "the old output is not intact"
fi
case="an output below a file" checks=$((checks + 1))
run 1 good.h -o good.h/x.rs
says "good.h/x.rs"
if [ -w /dev/full ]; then
    case="a full device" checks=$((checks + 1))
    run 1 good.h -o /dev/full
    says "/dev/full"
    case="a full standard output" checks=$((checks + 1))
    "$ferrule" bind good.h >/dev/full 2>err
    [ $? -eq 1 ] || wrong "exit code $?, not 1"
    [ -s err ] || wrong "no message"
fi
# A file system of 64 KiB, where root may mount one.
mkdir small
if [ "$(id -u)" -eq 0 ] && mount -t tmpfs -o size=64k tmpfs small 2>/dev/null; then
    mounted="$work/small"
    case="a full file system" checks=$((checks + 1))
    echo "the old output" >small/x.rs
    awk 'BEGIN { for (i = 0; i < 3000; i++) printf "int a_function_with_a_long_name_%d(void);\n", i }' >long.h
    run 1 long.h -o small/x.rs
    says "small/x.rs"
    [ "$(cat small/x.rs)" = "the old output" ] || wrong "the old output is not intact"
    [ "$(ls -A small)" = x.rs ] || wrong "something was left behind: $(ls -A small)"
    umount small && mounted=
fi
case="an output of limited size" checks=$((checks + 1)) # RLIMIT_FSIZE: a write that ends early
echo "the old output" >old.rs
awk 'BEGIN { for (i = 0; i < 3000; i++) printf "int a_function_with_a_long_name_%d(void);\n", i }' >long.h
(
    trap '' XFSZ
    ulimit -f 8
    exec "$ferrule" bind long.h -o old.rs
) >out 2>err
[ $? -eq 1 ] || wrong "exit code is not 1"
[ "$(cat old.rs)" = "the old output" ] || wrong "the old output is not intact"
[ -z "$(ls -A | grep -E '^\.?old\.rs.+')" ] || wrong "something was left behind"

case="one output fails, none is written" checks=$((checks + 1))
echo "the old output" >old.rs
run 1 good.h -o old.rs --depfile nowhere/x.d
[ "$(cat old.rs)" = "the old output" ] || wrong "the old output is not intact"

case="two runs, one file" checks=$((checks + 1))
awk 'BEGIN { for (i = 0; i < 300; i++) printf "struct a%d { int x[%d]; };\n", i, i + 1 }' >a.h
awk 'BEGIN { for (i = 0; i < 300; i++) printf "struct b%d { char x[%d]; };\n", i, i + 1 }' >b.h
"$ferrule" bind a.h -o a.rs && "$ferrule" bind b.h -o b.rs || wrong "a run failed"
for round in 1 2 3; do
    "$ferrule" bind a.h -o shared.rs 2>err.a &
    first=$!
    "$ferrule" bind b.h -o shared.rs 2>err.b &
    wait "$first" || wrong "the first run failed"
    wait "$!" || wrong "the second run failed"
    cmp -s shared.rs a.rs || cmp -s shared.rs b.rs || wrong "neither run's output"
done

[ "$failures" -ne 0 ] || echo "all $checks cases as they should be"
[ "$failures" -eq 0 ]
