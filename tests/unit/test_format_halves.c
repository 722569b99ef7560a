/* A long text laid out in two threads is that of one thread, whatever comes first in each half. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "write_rust/format.h"
#include "write_rust/format_halves.h"

enum { ITEMS = 12000 };

static void check(void (*put_item)(fr_text *out, int i))
{
    fr_arena arena;
    fr_text source, one, two;
    size_t middle = 0;
    fr_arena_init(&arena, SIZE_MAX);
    fr_text_init(&source, &arena);
    fr_text_init(&one, &arena);
    fr_text_init(&two, &arena);
    for (int i = 0; i < ITEMS; i++) {
        if (i == ITEMS / 2)
            middle = source.len;
        put_item(&source, i);
    }
    assert_true(fr_format_rust(&one, fr_text_str(&source)));
    assert_true(fr_format_halves(&two, fr_text_str(&source), middle));
    assert_true(fr_str_eq(fr_text_str(&one), fr_text_str(&two)));
    fr_arena_release(&arena);
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

static void test_broken_second_half(void **state)
{
    fr_arena arena;
    fr_text source, out;
    (void)state;
    fr_arena_init(&arena, SIZE_MAX);
    fr_text_init(&source, &arena);
    fr_text_init(&out, &arena);
    size_t middle = 0;
    for (int i = 0; i < ITEMS; i++) {
        if (i == ITEMS / 2)
            middle = source.len;
        put_broken(&source, i);
    }
    fr_text_puts(&out, "before");
    assert_false(fr_format_halves(&out, fr_text_str(&source), middle));
    assert_true(fr_str_is(fr_text_str(&out), "before"));
    fr_arena_release(&arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_functions),
        cmocka_unit_test(test_structs),
        cmocka_unit_test(test_broken_second_half),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
