/* The short way of plain items lays them out as the long way does. What has two blanks in a row
 * cannot take the short one. Lengths are swept over all that decides where lines are broken. */
#include "base_test.h"

#include "base/text.h"
#include "write_rust/format.h"

enum { ITEMS = 4000 };

typedef struct random {
    uint32_t state;
} random;

/* 0 to count - 1; as in C17 7.22.2p5 */
static unsigned below(random *r, unsigned count)
{
    r->state = r->state * 1103515245u + 12345u;
    return (r->state >> 16) % count;
}

static void put_word(fr_text *out, random *r, char letter, unsigned longest)
{
    fr_text_repeat(out, letter, 1 + below(r, longest));
}

static void put_simple_type(fr_text *out, random *r, unsigned longest)
{
    static const char *const pointers[] = { "", "*mut ", "*const ", "*mut *const " };
    static const char *const types[] = { "u32", "::std::os::raw::c_int", "[u8; 4usize]",
                                         "Unit<[u8; 8usize]>" };
    fr_text_puts(out, pointers[below(r, 4)]);
    if (below(r, 2))
        fr_text_puts(out, types[below(r, 4)]);
    else
        put_word(out, r, 'T', longest);
}

static void put_option(fr_text *out, random *r, unsigned nested);

static void put_type(fr_text *out, random *r, unsigned nested)
{
    if (nested && below(r, 2))
        put_option(out, r, nested - 1);
    else
        put_simple_type(out, r, 85);
}

static void put_parameters(fr_text *out, random *r, unsigned most, unsigned nested)
{
    unsigned count = below(r, most + 1);
    fr_text_char(out, '(');
    for (unsigned i = 0; i < count; i++) {
        put_word(out, r, 'p', 30);
        fr_text_puts(out, ": ");
        put_type(out, r, nested);
        if (i + 1 < count)
            fr_text_puts(out, ", ");
    }
    fr_text_puts(out, count && below(r, 8) == 0 ? ", ...)" : ")");
    if (below(r, 2)) {
        fr_text_puts(out, " -> ");
        put_simple_type(out, r, 85);
    }
}

static void put_option(fr_text *out, random *r, unsigned nested)
{
    fr_text_puts(out, "::std::option::Option<unsafe extern \"C\" fn");
    put_parameters(out, r, 3, nested);
    fr_text_char(out, '>');
}

static void put_attribute(fr_text *out, random *r)
{
    switch (below(r, 6)) {
    case 0: fr_text_puts(out, "#[repr(C)]\n"); break;
    case 1: fr_text_puts(out, "#[derive(Copy, Clone)]\n"); break;
    case 2:
    case 3:
        fr_text_puts(out, below(r, 2) ? "#[doc = \" \\\"\u00e4\\\" \\n " : "#[link_name = \"");
        put_word(out, r, 'w', 150);
        fr_text_puts(out, "\"]\n");
        break;
    default: break;
    }
}

static void put_alias(fr_text *out, random *r)
{
    put_attribute(out, r);
    fr_text_puts(out, "pub type ");
    put_word(out, r, 'N', 90);
    fr_text_puts(out, " = ");
    put_type(out, r, 2);
    fr_text_puts(out, ";\n");
}

static void put_constant(fr_text *out, random *r)
{
    static const char *const values[] = { "-1", "4294967295", "b\"%\\0\"", "NaN" };
    put_attribute(out, r);
    fr_text_puts(out, "pub const ");
    put_word(out, r, 'N', 90);
    fr_text_puts(out, ": ");
    put_simple_type(out, r, 60);
    fr_text_puts(out, " = ");
    for (const char *at = values[below(r, 4)]; *at; at++) {
        if (*at == '%')
            put_word(out, r, 's', 100);
        else
            fr_text_char(out, *at);
    }
    fr_text_puts(out, ";\n");
}

static void put_record(fr_text *out, random *r)
{
    put_attribute(out, r);
    fr_text_puts(out, below(r, 4) ? "pub struct " : "pub union ");
    put_word(out, r, 'N', 95);
    fr_text_puts(out, " {\n");
    for (unsigned left = 1 + below(r, 3); left; left--) {
        put_attribute(out, r);
        fr_text_puts(out, below(r, 4) ? "pub " : "");
        put_word(out, r, 'f', 60);
        fr_text_puts(out, ": ");
        put_type(out, r, 2);
        fr_text_puts(out, ",\n");
    }
    fr_text_puts(out, "}\n");
}

static void put_block(fr_text *out, random *r)
{
    fr_text_puts(out, below(r, 2) ? "unsafe extern \"C\" {\n" : "extern \"C\" {\n");
    for (unsigned left = 1 + below(r, 2); left; left--) {
        put_attribute(out, r);
        fr_text_puts(out, "pub fn ");
        put_word(out, r, 'N', 90);
        put_parameters(out, r, 4, 2);
        fr_text_puts(out, ";\n");
    }
    fr_text_puts(out, "}\n");
}

static void put_checks(fr_text *out, random *r)
{
    fr_text type, field;
    fr_text_init(&type, out->arena);
    fr_text_init(&field, out->arena);
    put_word(&type, r, 'T', 110);
    put_word(&field, r, 'f', 110);
    const char *root = below(r, 2) ? "::std::mem" : "::core::mem";
    unsigned value = 1u << below(r, 20);
    fr_text_puts(out, "const _: () = {\n");
    fr_text_fmt(out, "[\"Size of %.*s\"][%s::size_of::<%.*s>() - %uusize];\n",
                FR_ARG(fr_text_str(&type)), root, FR_ARG(fr_text_str(&type)), value);
    fr_text_fmt(out, "[\"Offset of field: %.*s::%.*s\"][%s::offset_of!(%.*s, %.*s) - %uusize];\n",
                FR_ARG(fr_text_str(&type)), FR_ARG(fr_text_str(&field)), root,
                FR_ARG(fr_text_str(&type)), FR_ARG(fr_text_str(&field)), value);
    fr_text_puts(out, "};\n");
}

/* The same with a second blank in front of the first name, sign or brace of the item. */
static fr_str spoiled(fr_arena *arena, fr_str source)
{
    fr_text out;
    size_t at = 0;
    fr_text_init(&out, arena);
    while (source.ptr[at] == '#')
        at += fr_str_find_char(fr_str_slice(source, at, source.len), '\n') + 1;
    at += fr_str_find_char(fr_str_slice(source, at, source.len), ' ');
    fr_text_put(&out, fr_str_slice(source, 0, at));
    fr_text_char(&out, ' ');
    fr_text_put(&out, fr_str_slice(source, at, source.len));
    return fr_text_str(&out);
}

static void check(fr_arena *arena, void (*put_item)(fr_text *out, random *r))
{
    random r = { 1 };
    for (int i = 0; i < ITEMS; i++) {
        fr_arena_mark mark = fr_arena_now(arena);
        fr_text source, by_short, by_long;
        fr_text_init(&source, arena);
        fr_text_init(&by_short, arena);
        fr_text_init(&by_long, arena);
        put_item(&source, &r);
        assert_true(fr_format_rust(&by_short, fr_text_str(&source)));
        assert_true(fr_format_rust(&by_long, spoiled(arena, fr_text_str(&source))));
        fr_text_char(&by_long, '\0');
        assert_text(fr_text_str(&by_short), by_long.data);
        fr_arena_rewind(arena, mark);
    }
}

static void test_aliases(void **state)
{
    check(*state, put_alias);
}

static void test_constants(void **state)
{
    check(*state, put_constant);
}

static void test_records(void **state)
{
    check(*state, put_record);
}

static void test_blocks(void **state)
{
    check(*state, put_block);
}

static void test_checks(void **state)
{
    check(*state, put_checks);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        WITH_ARENA(test_aliases), WITH_ARENA(test_constants), WITH_ARENA(test_records),
        WITH_ARENA(test_blocks),  WITH_ARENA(test_checks),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
