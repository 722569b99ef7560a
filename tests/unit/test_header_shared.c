/* Of a large source, functions are loaded by another thread than the rest: the header is that of
 * all its parts, and what is left out is told in the order of the source. */
#include "header_run.h"

enum { FORMS = 16000 };

/* Most items are good; every `ODD`-th function and alias cannot cross. */
enum { ODD = 100 };

static void put_form(fr_text *out, int i)
{
    fr_text_fmt(out, "#[repr(C)] pub struct S%d { a: *mut S%d }\n", i, i ? i - 1 : 0);
    fr_text_fmt(out, "#[no_mangle] pub extern \"C\" fn f%d(x: %s) {}\n", i,
                i % ODD == 0 ? "(u8, u8)" : "S0");
    if (i % ODD == 1)
        fr_text_fmt(out, "#[no_mangle] pub static V%d: &[u8] = &[];\n", i);
}

static fr_str make_source(fr_arena *arena)
{
    fr_text text;
    fr_text_init(&text, arena);
    for (int i = 0; i < FORMS; i++)
        put_form(&text, i);
    fr_text_char(&text, '\0');
    return fr_text_str(&text);
}

/* What two walks, one behind the other, come to: with --explain there is no thread. */
static void test_same_as_alone(void **state)
{
    header_test alone, shared;
    (void)state;
    start(&alone);
    start(&shared);
    const char *source = make_source(&alone.arena).ptr;
    alone.options.ferrule.explain = true;
    const char *expected = header_of(&alone, source);
    assert_string_equal(header_of(&shared, source), expected);
    size_t count = shared.diags.list.len; /* what is only explained comes behind */
    assert_int_equal(count, 2 * FORMS / ODD);
    assert_int_equal(alone.diags.warning_count, count);
    assert_int_equal(shared.diags.warning_count, count);
    for (size_t i = 0; i < count; i++) {
        const fr_diagnostic *one = &shared.diags.list.data[i];
        assert_true(fr_str_eq(one->message, alone.diags.list.data[i].message));
        assert_int_equal(one->place.line, alone.diags.list.data[i].place.line);
        assert_true(i == 0 || one->place.line > shared.diags.list.data[i - 1].place.line);
    }
    stop(&alone);
    stop(&shared);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_same_as_alone),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
