/* The macro evaluator: each line of the input is a definition, `-NAME` undefines. */
#include <stdlib.h>

#include "read_c/macros.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void define_line(fr_macros *macros, fr_str line)
{
    if (fr_str_starts(line, FR_LIT("-"))) {
        fr_macros_undef(macros, fr_str_slice(line, 1, line.len));
        return;
    }
    fr_macro_lexer lexer = { .text = line };
    fr_macro_token name;
    if (fr_macro_next(&lexer, &name) && name.kind == MACRO_TOKEN_NAME)
        fr_macros_define(macros, name.text, line);
}

/* What every value promises. */
static void check(const fr_macro *macro)
{
    const fr_value *value = &macro->value;
    bool is_int = value->kind == VALUE_INT;
    unsigned bits = value->width * 8u;
    if (is_int && (bits == 0 || bits > 64))
        abort();
    if (is_int && bits < 64) {
        uint64_t high = value->as.integer >> bits;
        uint64_t sign = value->as.integer >> (bits - 1) & 1;
        if (high != (!value->is_unsigned && sign ? UINT64_MAX >> bits : 0))
            abort();
    }
    if (value->kind == VALUE_CHAR && value->as.integer > 255)
        abort();
    if (value->kind == VALUE_STRING && value->as.string.len % value->width != 0)
        abort();
    if (value->kind != VALUE_NONE && macro->why.len)
        abort();
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static const fr_macro_target targets[] = {
        { 4, 8, 8, 8, 4, false, false },
        { 4, 4, 8, 4, 2, true, true },
        { 2, 4, 8, 2, 2, false, false },
    };
    fr_arena arena;
    jmp_buf guard;
    if (size == 0)
        return 0;
    fr_str rest = { (const char *)data + 1, size - 1 }, line;
    fr_arena_init(&arena, (size_t)256 << 20);
    fr_arena_guard(&arena, &guard);
    if (setjmp(guard) == 0) {
        fr_macros *macros = FR_NEW(&arena, fr_macros);
        fr_macros_init(macros, &arena, targets[data[0] % 3]);
        while (fr_str_next_line(&rest, &line))
            define_line(macros, line);
        fr_macros_evaluate(macros);
        for (size_t i = 0; i < macros->list.len; i++)
            check(&macros->list.data[i]);
    }
    fr_arena_release(&arena);
    return 0;
}
