#!/bin/sh
# selftest.sh TOOLS CC CXX OBJDUMP: every check passes a tree that keeps the rules, and fails when
# one of them is broken. A check that cannot fail is none.
set -u
tools=$(cd "$1" && pwd)
cc=$2
cxx=$3
objdump=$4
tree=$(mktemp -d)
trap 'rm -rf "$tree"' EXIT
failed=0

# What each check says about the tree in $tree.
run() {
    case $1 in
    objects)
        mkdir -p "$tree/objects"
        for file in "$tree"/src/*/*.c; do
            "$cc" -c -fPIC "$file" -o "$tree/objects/$(basename "$file").o" || exit 2
        done
        "$tools/check-objects.sh" "$tree/objects" "$objdump"
        ;;
    headers) "$tools/check-headers.sh" "$tree" "$cc" "$cxx" ;;
    *) "$tools/check-$1.sh" "$tree" ;;
    esac
}

# A tree that keeps every rule.
begin() {
    rm -rf "$tree/src" "$tree/include" "$tree/objects" "$tree/docs"
    mkdir -p "$tree/src/base" "$tree/src/model" "$tree/src/cli" "$tree/include" "$tree/docs"
    printf '`src/base/a.h`, `a.c`, `src/model/`, `NAME.c`\n' >"$tree/docs/MAP.md"
    printf '## Rooms\n\n```\nbase   base\nmodel  base diag rust_lex model\ncli  x\n```\n' \
        >"$tree/docs/architecture.md"
    printf '#ifndef FR_A_H\n#define FR_A_H\nint fr_a(int x);\n#endif\n' >"$tree/src/base/a.h"
    printf '#include "base/a.h"\n#include <stdio.h>\n' >"$tree/src/model/m.c"
    printf '#include "ferrule.h"\n' >"$tree/src/cli/main.c"
    printf '#ifndef FERRULE_H\n#define FERRULE_H\nextern int ferrule_b;\n#endif\n' \
        >"$tree/include/ferrule.h"
    cat >"$tree/src/base/a.c" <<'END'
static const char *const names[] = { "a", "b" };
int fr_a(int x)
{
    static const int rows[] = {
        1,
    };
    return x ? names[x & 1][0] : rows[0];
}
END
}

expect() {
    check=$1 wanted=$2 what=$3
    if [ "$check" = objects ]; then
        rm -f "$tree/src/model/m.c" "$tree/src/cli/main.c"
    fi
    output=$(run "$check" 2>&1)
    got=$?
    if [ "$wanted" = pass ] && [ $got -ne 0 ]; then
        echo "check-$check fails with $what: $output"
        failed=1
    elif [ "$wanted" = fail ] && [ $got -ne 1 ] && [ $got -ne 123 ]; then
        echo "check-$check does not see $what ($got): $output"
        failed=1
    fi
}

# broken CHECK WHAT FILE LINE: the check must see WHAT once LINE is added to FILE.
broken() {
    check=$1 what=$2 file=$3 line=$4
    begin
    mkdir -p "$(dirname "$tree/$file")"
    printf '%b\n' "$line" >>"$tree/$file"
    expect "$check" fail "$what"
}

lines() {
    awk -v count="$1" -v line="$2" 'BEGIN { while (count--) print line }'
}

for check in includes docs sizes objects headers; do
    begin
    expect $check pass "a tree that keeps the rules"
done

broken includes "a room that looks up" src/base/a.c '#include "model/m.h"'
broken includes "a header that looks up" src/base/a.h '#  include "diag/diag.h"'
broken includes "a reader that sees a writer" src/read_c/r.c '#include "write_rust/w.h"'
broken includes "a writer that sees a reader" src/write_rust/w.c '#include "read_c/r.h"'
broken includes "a pass that sees a writer" src/passes/p.c '#include "write_rust/w.h"'
broken includes "a header without its room" src/base/a.c '#include "a.h"'
broken includes "a program that looks inside" src/cli/main.c '#include "base/a.h"'
broken includes "a room that looks at the face" src/base/a.c '#include "ferrule.h"'
broken includes "a public header that looks inside" include/ferrule.h '#include "base/a.h"'
broken includes "a room without a row" src/attic/x.c 'int x;'
broken includes "libclang outside its room" src/model/m.c '#include <clang-c/Index.h>'
broken includes "a library outside its rooms" src/model/m.c '#include <utf8proc.h>'

begin
printf '## Where is `X`?\n[a](architecture.md#rooms) [b](#where-is-x) [c](https://x.org/#y)\n' \
    >>"$tree/docs/MAP.md"
echo '/* docs/architecture.md, "Rooms" */' >>"$tree/src/base/a.c"
expect docs pass "links that lead somewhere"
broken docs "a map with a file that is gone" docs/MAP.md '`src/base/gone.c`'
broken docs "a map with a folder that is gone" docs/MAP.md '`src/gone/`'
broken docs "a map with half a name" docs/MAP.md '`ase/a.h`'
broken docs "an architecture with a file that is gone" docs/architecture.md '`gone.h`'
broken docs "a link to a file that is gone" docs/MAP.md '[x](gone.md)'
broken docs "a link to a heading that is gone" docs/MAP.md '[x](architecture.md#gone)'
broken docs "a link to no heading of the page" docs/MAP.md '[x](#rooms)'
broken docs "a comment that names no heading" src/base/a.c '/* docs/architecture.md, "Gone" */'
broken docs "a message that names no page" src/base/a.c 'x("docs/gone.md, \\"Rooms\\"");'
broken docs "a room that the table lacks" src/diag/d.h '/* d */'

broken sizes "a long file" src/base/long.c "$(lines 800 '// line')\n// one more"
broken sizes "a long function" src/base/long.c "int fr_l(void)\n{\n$(lines 61 '    x();')\n}"
broken sizes "a banned function" src/base/a.c '    strcpy(a, b);'
begin
printf '%b\n' "int fr_l(int x)\n{\n$(lines 90 '    case 1: return 2;')\n$(lines 60 '    x();')\n}" \
    >"$tree/src/base/long.c"
expect sizes pass "a dispatch by one-line arms"

broken objects "a variable" src/base/a.c 'int fr_variable = 1;'
broken objects "a static variable" src/base/a.c 'static int v;\nint *fr_v(void) { return &v; }'
broken objects "a zeroed variable" src/base/a.c 'int fr_zero;'
broken objects "a thread-local variable" src/base/a.c '_Thread_local int fr_local;'
broken objects "a table without its second const" src/base/a.c \
    'static const char *t[] = { "a" };\nconst char *fr_t(int i) { return t[i]; }'
broken objects "a name without prefix" src/base/a.c 'int naked(void) { return 0; }'
broken objects "a constant without prefix" src/base/a.c 'const int naked = 1;'

broken headers "a header that leans on others" src/base/b.h \
    '#ifndef FR_B_H\n#define FR_B_H\nsize_t fr_b(void);\n#endif'
broken headers "a header without guard" src/base/b.h 'int fr_b(void);'
broken headers "a public header that is not C89" include/ferrule.h '// remark'
broken headers "a public header that is not C++" include/ferrule.h 'int ferrule_f(int new);'

exit $failed
