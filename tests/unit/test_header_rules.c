/* Rename rules and reserved words. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>

#include <cmocka.h>

#include "passes/header_rules.h"

static fr_arena arena;

static void check(fr_rename_kind kind, fr_renamed what, const char *name, const char *expected)
{
    fr_rename_rule rule = { .kind = kind, .prefix = FR_LIT("p_") };
    fr_str got = fr_rename_apply(&arena, rule, fr_str_from(name), what, FR_LIT("MyEnum"));
    if (!fr_str_is(got, expected))
        fail_msg("%s: expected %s, got %.*s", name, expected, FR_ARG(got));
}

static void test_words(void **state)
{
    (void)state;
    check(RENAME_GECKO, RENAMED_FIELD, "XMLThing", "mXmlThing");
    check(RENAME_GECKO, RENAMED_FIELD, "a1b2C3", "mA1b2C3");
    check(RENAME_GECKO, RENAMED_FIELD, "_lead", "mLead");
    check(RENAME_GECKO, RENAMED_FIELD, "dbl__us", "mDblUs");
    check(RENAME_GECKO, RENAMED_FIELD, "ALLCAPS", "mAllcaps");
    check(RENAME_GECKO, RENAMED_FIELD, "0", "m0");
    check(RENAME_GECKO, RENAMED_ARGUMENT, "foo_bar", "aFooBar");
    check(RENAME_GECKO, RENAMED_VARIANT, "foo_bar", "FooBar");
    check(RENAME_SNAKE, RENAMED_FIELD, "fooBAR2Baz", "foo_bar2_baz");
    check(RENAME_SCREAMING_SNAKE, RENAMED_FIELD, "x_1_y", "X_1_Y");
    check(RENAME_PASCAL, RENAMED_TYPE, "c_char", "CChar");
    check(RENAME_CAMEL, RENAMED_FIELD, "foo_bar", "fooBar");
    check(RENAME_CAMEL, RENAMED_FIELD, "HTTPServer", "httpServer");
}

static void test_whole_texts(void **state)
{
    (void)state;
    check(RENAME_NONE, RENAMED_FIELD, "Foo_bar", "Foo_bar");
    check(RENAME_LOWER, RENAMED_FIELD, "Foo_Bar", "foo_bar");
    check(RENAME_UPPER, RENAMED_FIELD, "Foo_Bar", "FOO_BAR");
    check(RENAME_PREFIX, RENAMED_FIELD, "0", "p_0");
    check(RENAME_PREFIX, RENAMED_FIELD, "", "");
    check(RENAME_QUALIFIED_SCREAMING_SNAKE, RENAMED_VARIANT, "FirstOne", "MY_ENUM_FIRST_ONE");
    check(RENAME_QUALIFIED_SCREAMING_SNAKE, RENAMED_FIELD, "FirstOne", "FIRST_ONE");
}

static void test_other_alphabets(void **state)
{
    (void)state;
    check(RENAME_UPPER, RENAMED_FIELD,
          "stra\xC3\x9F"
          "e",
          "STRASSE");
    check(RENAME_SNAKE, RENAMED_FIELD, "\xC3\x89t\xC3\xA9Un", "\xC3\xA9t\xC3\xA9_un");
    check(RENAME_PASCAL, RENAMED_FIELD, "\xD0\xB4\xD0\xBE\xD0\xBC", "\xD0\x94\xD0\xBE\xD0\xBC");
    /* no UTF-8 at all must do no harm */
    check(RENAME_LOWER, RENAMED_FIELD, "", "");
    fr_rename_rule rule = { .kind = RENAME_SNAKE };
    fr_rename_apply(&arena, rule, FR_LIT("\xFF\xC3"), RENAMED_FIELD, (fr_str){ 0 });
}

static void test_keywords(void **state)
{
    static const char *const words[] = { "alignas", "bool", "class", "while", "wchar_t", "int" };
    static const char *const others[] = { "", "restrict", "Int", "classes", "zzz", "aaa" };
    (void)state;
    for (size_t i = 0; i < sizeof words / sizeof *words; i++)
        assert_true(fr_c_is_keyword(fr_str_from(words[i])));
    for (size_t i = 0; i < sizeof others / sizeof *others; i++)
        assert_false(fr_c_is_keyword(fr_str_from(others[i])));
    assert_true(fr_str_is(fr_c_escape(&arena, FR_LIT("new")), "new_"));
    assert_true(fr_str_is(fr_c_escape(&arena, FR_LIT("old")), "old"));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_words),
        cmocka_unit_test(test_whole_texts),
        cmocka_unit_test(test_other_alphabets),
        cmocka_unit_test(test_keywords),
    };
    fr_arena_init(&arena, (size_t)1 << 24);
    int failed = cmocka_run_group_tests(tests, NULL, NULL);
    fr_arena_release(&arena);
    return failed;
}
