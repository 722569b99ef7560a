#!/bin/sh
# macros_gcc.sh MACRO_VALUES COMPILER: what we say that macros are worth, beside what a program says
# that a C compiler made of the same definitions. The list is in macros_gcc.list.
set -u
here=$(cd "$(dirname "$0")" && pwd)
values=$1 compiler=$2
work=$(mktemp -d) || exit 2
trap 'rm -rf "$work"' EXIT
LC_ALL=C "$values" "$here/macros_gcc.list" >"$work/ours" || exit 1
{
    cat "$here/macros_gcc.list"
    cat <<'C'
#include <stdio.h>
#include <stddef.h>
#define number(name, m) _Generic((m), \
    float: printf(name " f32 %a\n", (double)(m)), \
    double: printf(name " f64 %a\n", (double)(m)), \
    long double: printf(name " f64 %a\n", (double)(m)), \
    default: (__typeof__(m))-1 > 0 \
        ? printf(name " u%d %llu\n", 8 * (int)sizeof(m), (unsigned long long)(m)) \
        : printf(name " i%d %lld\n", 8 * (int)sizeof(m), (long long)(m)))
static void string(const char *name, const void *at, size_t size, size_t width)
{
    const unsigned char *bytes = at;
    printf("%s s%d ", name, 8 * (int)width);
    for (size_t i = 0; i < size - width; i++)
        printf("%02x", bytes[i]);
    puts("");
}
int main(void)
{
C
    awk '$2 == "char" { printf "printf(\"%s char %%d\\n\", (int)(%s));\n", $1, $1 }
         $2 ~ /^s/ { printf "string(\"%s\", %s, sizeof(%s), sizeof((%s)[0]));\n", $1, $1, $1, $1 }
         $2 ~ /^[uif][0-9]/ { printf "number(\"%s\", %s);\n", $1, $1 }
         $2 == "none" { printf "puts(\"%s\");\n", $0 }' "$work/ours"
    echo 'return 0; }'
} >"$work/probe.c"
"$compiler" -w -std=gnu2x -fsigned-char -o "$work/probe" "$work/probe.c" || exit 1
"$work/probe" >"$work/theirs"
if grep ' none' "$work/ours"; then
    echo "these have a value" && exit 1
fi
diff -u --label "$compiler" "$work/theirs" --label ours "$work/ours" || exit 1
echo "$(wc -l <"$work/ours") macros have the values that $compiler gives them"
