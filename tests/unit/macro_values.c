/* Prints what the macros of a file of #define and #undef lines are worth, one line each, for
 * macros_gcc.sh: NAME KIND VALUE, the type of numbers as size and sign. */
#include <stdio.h>
#include <string.h>

#include "base/file.h"
#include "read_c/macros.h"

static void print_value(const fr_macro *macro)
{
    const fr_value *value = &macro->value;
    printf("%.*s ", FR_ARG(macro->name));
    switch (value->kind) {
    case VALUE_INT:
    case VALUE_CHAR:
        if (value->kind == VALUE_INT)
            printf("%s%d ", value->is_unsigned ? "u" : "i", value->width * 8);
        else
            printf("char ");
        printf(value->is_unsigned ? "%llu\n" : "%lld\n", (long long)value->as.integer);
        break;
    case VALUE_FLOAT: printf("f%d %a\n", value->width * 8, value->as.number); break;
    case VALUE_STRING:
        printf("s%d ", value->width * 8);
        for (size_t i = 0; i < value->as.string.len; i++)
            printf("%02x", (unsigned char)value->as.string.ptr[i]);
        printf("\n");
        break;
    case VALUE_BOOL:
    case VALUE_NONE: printf("none %.*s\n", FR_ARG(macro->why)); break;
    }
}

static void read_directives(fr_macros *macros, fr_str text)
{
    fr_str line;
    while (fr_str_next_line(&text, &line)) {
        bool is_define = fr_str_starts(line, FR_LIT("#define "));
        fr_str rest = fr_str_slice(line, is_define ? 8 : 7, line.len);
        size_t end = 0;
        while (end < rest.len && rest.ptr[end] != ' ' && rest.ptr[end] != '(')
            end++;
        fr_str name = fr_str_slice(rest, 0, end);
        if (is_define)
            fr_macros_define(macros, name, rest);
        else if (fr_str_starts(line, FR_LIT("#undef ")))
            fr_macros_undef(macros, name);
    }
}

int main(int argc, char **argv)
{
    fr_arena arena;
    fr_macros macros;
    fr_str text;
    fr_macro_target target = { 4, 8, 8, 8, 4, false, false };
    fr_arena_init(&arena, SIZE_MAX);
    if (argc != 2 || fr_file_read(&arena, argv[1], SIZE_MAX, &text) != 0)
        return 2;
    fr_macros_init(&macros, &arena, target);
    read_directives(&macros, text);
    fr_macros_evaluate(&macros);
    for (size_t i = 0; i < macros.list.len; i++)
        if (macros.list.data[i].is_live)
            print_value(&macros.list.data[i]);
    fr_arena_release(&arena);
    return 0;
}
