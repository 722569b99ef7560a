/* A text laid out in parts, by two threads, is that of one thread, whatever comes first in each
 * part; and a stream that is left alone ends its thread. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "write_rust/format.h"
#include "write_rust/format_stream.h"

enum { ITEMS = 6000 };

/* The items in `parts` parts, and the whole of them. */
static fr_format_stream *stream_of(fr_arena *arena, void (*put_item)(fr_text *out, int i),
                                   int parts, fr_text *whole)
{
    fr_format_stream *stream = fr_format_stream_new(arena);
    fr_text_init(whole, arena);
    for (int k = 0; k < parts; k++) {
        fr_text part;
        fr_text_init(&part, arena);
        for (int i = ITEMS / parts * k; i < (k + 1 < parts ? ITEMS / parts * (k + 1) : ITEMS); i++)
            put_item(&part, i);
        fr_text_put(whole, fr_text_str(&part));
        fr_format_stream_add(stream, fr_text_str(&part));
    }
    return stream;
}

static void check(void (*put_item)(fr_text *out, int i))
{
    static const int counts[] = { 1, 2, 3, 50, ITEMS };
    for (size_t k = 0; k < sizeof counts / sizeof *counts; k++) {
        fr_arena arena;
        fr_text source, expected, out;
        fr_arena_init(&arena, SIZE_MAX);
        fr_format_stream *stream = stream_of(&arena, put_item, counts[k], &source);
        fr_text_init(&expected, &arena);
        fr_text_init(&out, &arena);
        fr_text_puts(&expected, "before\npub type first = u8;\n");
        assert_true(fr_format_rust(&expected, fr_text_str(&source)));
        fr_format_stream_add_first(stream, FR_LIT("pub type  first = u8;\n"));
        fr_text_puts(&out, "before\n");
        assert_true(fr_format_stream_end(stream, &out));
        assert_true(fr_str_eq(fr_text_str(&out), fr_text_str(&expected)));
        fr_arena_release(&arena);
    }
}

static void put_function(fr_text *out, int i)
{
    fr_text_fmt(out, "unsafe extern \"C\" { pub fn f%d(a: *mut s%d, b: u32) -> i32; }\n", i, i);
}

static void put_struct(fr_text *out, int i)
{
    fr_text_fmt(out,
                "#[doc = \" S\"] #[repr(C)] pub struct s%d { pub a: u8, pub b: [u16; %dusize] }\n",
                i, i);
}

static void test_functions(void **state)
{
    (void)state;
    check(put_function);
}

static void test_structs(void **state)
{
    (void)state;
    check(put_struct);
}

static void put_broken(fr_text *out, int i)
{
    if (i == ITEMS - 1)
        fr_text_puts(out, "pub struct s { \n");
    else
        fr_text_fmt(out, "pub const LONG_NAME_%d: u32 = 0;\n", i);
}

/* The whole is refused, though all parts but the last are good; its source is still there. */
static void test_broken_part(void **state)
{
    fr_arena arena;
    fr_text source, out;
    (void)state;
    fr_arena_init(&arena, SIZE_MAX);
    fr_format_stream *stream = stream_of(&arena, put_broken, 10, &source);
    fr_text_init(&out, &arena);
    fr_text_puts(&out, "before");
    assert_false(fr_format_stream_end(stream, &out));
    assert_true(fr_str_is(fr_text_str(&out), "before"));
    out.len = 0;
    fr_format_stream_source(stream, &out);
    assert_true(fr_str_eq(fr_text_str(&out), fr_text_str(&source)));
    fr_arena_release(&arena);
}

/* What one part opens another may close: they are one text. */
static void test_split_item(void **state)
{
    fr_arena arena;
    fr_text out;
    (void)state;
    fr_arena_init(&arena, SIZE_MAX);
    fr_format_stream *stream = fr_format_stream_new(&arena);
    fr_text_init(&out, &arena);
    fr_format_stream_add(stream, FR_LIT("pub struct s {"));
    fr_format_stream_add(stream, FR_LIT("pub a: u8 }"));
    assert_true(fr_format_stream_end(stream, &out));
    assert_true(fr_str_is(fr_text_str(&out), "pub struct s {\n    pub a: u8,\n}\n"));
    fr_arena_release(&arena);
}

static void test_nothing(void **state)
{
    fr_arena arena;
    fr_text out;
    (void)state;
    fr_arena_init(&arena, SIZE_MAX);
    fr_text_init(&out, &arena);
    assert_true(fr_format_stream_end(fr_format_stream_new(&arena), &out));
    assert_int_equal(out.len, 0);
    fr_arena_release(&arena);
}

/* As where memory runs out in the caller. */
static void test_left_alone(void **state)
{
    fr_arena arena;
    fr_text source;
    (void)state;
    fr_arena_init(&arena, SIZE_MAX);
    stream_of(&arena, put_struct, 100, &source);
    fr_arena_release(&arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_functions),   cmocka_unit_test(test_structs),
        cmocka_unit_test(test_broken_part), cmocka_unit_test(test_split_item),
        cmocka_unit_test(test_nothing),     cmocka_unit_test(test_left_alone),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
