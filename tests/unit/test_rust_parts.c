/* A long file, parts of which are parsed in a thread, gives what its items give one by one. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "read_rust/dump.h"

enum { ITEMS = 6000 };

/* Item number `i` of a file; together they are longer than what is worth a thread. */
typedef void put_item(fr_text *out, int i);

static const fr_rust_file *parse(fr_arena *arena, fr_str text, fr_rust_reader *reader,
                                 fr_diags *diags)
{
    fr_diags_init(diags, arena);
    fr_rust_reader_init(reader, arena, diags);
    return fr_rust_parse_text(reader, FR_LIT("x.rs"), text);
}

static void dump(fr_arena *arena, fr_str text, fr_text *out)
{
    fr_diags diags;
    fr_rust_reader reader;
    const fr_rust_file *file = parse(arena, text, &reader, &diags);
    assert_int_equal(diags.list.len, 0);
    fr_rust_dump_items(out, &reader.sources, file->items);
    out->len--; /* the last line's end */
}

static fr_str make(fr_arena *arena, put_item *put)
{
    fr_text text;
    fr_text_init(&text, arena);
    for (int i = 0; i < ITEMS; i++)
        put(&text, i);
    return fr_text_str(&text);
}

static void check(put_item *put)
{
    fr_arena arena, small;
    fr_text whole, parts;
    fr_arena_init(&arena, SIZE_MAX);
    fr_arena_init(&small, SIZE_MAX);
    fr_text_init(&whole, &arena);
    fr_text_init(&parts, &arena);
    for (int i = 0; i < ITEMS; i++) {
        fr_text one;
        fr_text_init(&one, &small);
        put(&one, i);
        dump(&small, fr_text_str(&one), &parts);
        fr_arena_release(&small);
    }
    dump(&arena, make(&arena, put), &whole);
    assert_true(fr_str_eq(fr_text_str(&whole), fr_text_str(&parts)));
    fr_arena_release(&arena);
}

static void put_data(fr_text *out, int i)
{
    fr_text_fmt(out,
                "/// A %d }\n#[repr(C)]\npub struct A%d<T> { pub a: u%d, b: *const T }\n"
                "pub enum B%d { C, D(u8), E { f: i32 } = '{' as _ }\n",
                i, i, i % 7, i);
}

static void put_functions(fr_text *out, int i)
{
    fr_text_fmt(
        out,
        "#[no_mangle] pub extern \"C\" fn f%d(a: &'static str) -> bool {\n    // it's {\n"
        "    a == r#\"}\"#; /* { /* { */ */ '}' }\n"
        "mod m%d { fn g() { \"}\" } }\nconst _: u8 = { 1 } + 2;\nmacro_rules! m { () => {} }\n",
        i, i);
}

static void test_items(void **state)
{
    (void)state;
    check(put_data);
    check(put_functions);
}

/* Calls in types are listed by their places, from all parts. */
static void put_calls(fr_text *out, int i)
{
    fr_text_fmt(out, "pub type T%d = m!(%d);\n/// So that it is long enough for a thread.\n", i, i);
    fr_text_fmt(out, "const C%d: usize = n!(%d) + 1;\n", i, i);
}

static void test_calls(void **state)
{
    fr_arena arena;
    fr_diags diags;
    fr_rust_reader reader;
    fr_arena_init(&arena, SIZE_MAX);
    const fr_rust_file *file = parse(&arena, make(&arena, put_calls), &reader, &diags);
    assert_int_equal(file->items.len, 2 * ITEMS);
    assert_int_equal(file->call_count, 2 * ITEMS);
    for (size_t i = 1; i < file->call_count; i++)
        assert_true(file->calls[i - 1].at < file->calls[i].at);
    for (size_t i = 0; i < file->items.len; i++)
        assert_int_equal(fr_rust_place(&reader.sources, file->items.data[i]->name.at).line,
                         i / 2 * 3 + (i % 2 ? 3 : 1));
    fr_arena_release(&arena);
    (void)state;
}

/* ---- what is wrong is said once, wherever it is ---- */

static void put_bad(fr_text *out, int i, int bad)
{
    if (i == bad)
        fr_text_puts(out, "struct;\n");
    else
        fr_text_fmt(out, "pub struct ALongEnoughName%d { pub a_long_enough_name: u32 }\n", i);
}

static void put_bad_early(fr_text *out, int i)
{
    put_bad(out, i, ITEMS / 4);
}

static void put_bad_late(fr_text *out, int i)
{
    put_bad(out, i, ITEMS / 4 * 3);
}

static void check_error(put_item *put, uint32_t line)
{
    fr_arena arena;
    fr_diags diags;
    fr_rust_reader reader;
    fr_arena_init(&arena, SIZE_MAX);
    const fr_rust_file *file = parse(&arena, make(&arena, put), &reader, &diags);
    assert_int_equal(diags.list.len, 1);
    assert_int_equal(diags.list.data[0].place.line, line);
    assert_int_equal(file->error_count, 1);
    assert_int_equal(file->items.len, ITEMS - 1);
    fr_arena_release(&arena);
}

static void test_errors(void **state)
{
    (void)state;
    check_error(put_bad_early, ITEMS / 4 + 1);
    check_error(put_bad_late, ITEMS / 4 * 3 + 1);
}

/* ---- no part is found ---- */

/* Every `}` outside of delimiters looks like the end of an item, and none is. */
static void put_one_value(fr_text *out, int i)
{
    fr_text_puts(out, i == 0 ? "const A: u8 = if a { 1 } // why\nelse if b { 2 } // why\n" : "");
    fr_text_puts(out, i == ITEMS - 1 ? "else { 3 };\npub struct B;\n"
                                     : "else if a_name_that_is_long_enough { 4 } // why not\n");
}

static void put_one_module(fr_text *out, int i)
{
    fr_text_puts(out, i == 0 ? "mod a {\n" : "");
    put_data(out, i);
    fr_text_puts(out, i == ITEMS - 1 ? "}\npub struct B;\n" : "");
}

static void check_whole(put_item *put)
{
    fr_arena arena;
    fr_diags diags;
    fr_rust_reader reader;
    fr_arena_init(&arena, SIZE_MAX);
    const fr_rust_file *file = parse(&arena, make(&arena, put), &reader, &diags);
    assert_int_equal(diags.list.len, 0);
    assert_int_equal(file->items.len, 2);
    fr_arena_release(&arena);
}

static void test_wholes(void **state)
{
    (void)state;
    check_whole(put_one_value);
    check_whole(put_one_module);
}

/* ---- memory ---- */

/* Wherever memory runs out, control comes back here, and nothing is left behind. */
static void test_limits(void **state)
{
    (void)state;
    fr_arena texts;
    fr_arena_init(&texts, SIZE_MAX);
    fr_str text = make(&texts, put_data);
    for (size_t limit = (size_t)1 << 18; limit < (size_t)1 << 26; limit *= 2) {
        fr_arena arena;
        fr_diags diags;
        fr_rust_reader reader;
        jmp_buf guard;
        fr_arena_init(&arena, limit);
        fr_arena_guard(&arena, &guard);
        if (setjmp(guard) == 0)
            parse(&arena, text, &reader, &diags);
        fr_arena_release(&arena);
    }
    fr_arena_release(&texts);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_items),  cmocka_unit_test(test_calls),  cmocka_unit_test(test_errors),
        cmocka_unit_test(test_wholes), cmocka_unit_test(test_limits),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
