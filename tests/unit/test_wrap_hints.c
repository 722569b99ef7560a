/* Keys of hints, and the patterns that name functions. */
#include "base_test.h"
#include "options/wrap_hints.h"

static void check_pattern(const char *pattern, const char *name, bool expected)
{
    if (fr_wrap_pattern_matches(fr_str_from(pattern), fr_str_from(name)) != expected)
        fail_msg("%s against %s", pattern, name);
}

static void test_patterns(void **state)
{
    (void)state;
    check_pattern("f", "f", true);
    check_pattern("f", "ff", false);
    check_pattern("f*", "f", true);
    check_pattern("*_free", "box_free", true);
    check_pattern("*_free", "box_free_all", false);
    check_pattern("a*b*c", "aXbYbZc", true);
    check_pattern("a?c", "abc", true);
    check_pattern("a?c", "ac", false);
    check_pattern("bind_{text,blob}64", "bind_blob64", true);
    check_pattern("bind_{text,blob}64", "bind_int64", false);
    check_pattern("{a,b}_{c,d*}", "b_dx", true);
    check_pattern("{a,b}_{c,d*}", "b_e", false);
    check_pattern("x{,_v2}", "x", true);
    check_pattern("x{,_v2}", "x_v2", true);
    check_pattern("", "", true);
    check_pattern("*", "", true);
    check_pattern("{", "{", true);
}

static void test_keys(void **state)
{
    fr_arena *arena = *state;
    fr_slot_hint slot = { 0 };
    fr_fn_hint fn = { 0 };
    fr_type_hint type = { 0 };
    fr_str why = { 0 };
    assert_true(fr_wrap_hint_set(&slot, HINT_ON_PARAM, arena, FR_LIT("len"), FR_LIT("n"), &why));
    assert_true(fr_str_is(slot.len, "n"));
    assert_true(fr_wrap_hint_set(&slot, HINT_ON_RETURN, arena, FR_LIT("transfer"),
                                 FR_LIT("flag:freedst"), &why));
    assert_true(fr_str_is(slot.transfer, "flag:freedst"));
    assert_true(
        fr_wrap_hint_set(&slot, HINT_ON_PARAM, arena, FR_LIT("nullable"), FR_LIT("true"), &why));
    assert_int_equal(slot.nullable, HINT_YES);
    assert_true(fr_wrap_hint_set(&fn, HINT_ON_FN, arena, FR_LIT("safe"), FR_LIT("false"), &why));
    assert_int_equal(fn.safe, HINT_NO);
    assert_true(fr_wrap_hint_set(&fn, HINT_ON_FN, arena, FR_LIT("unsafe"), FR_LIT("why"), &why));
    assert_true(fr_str_is(fn.unsafe_why, "why"));
    assert_true(
        fr_wrap_hint_set(&type, HINT_ON_TYPE, arena, FR_LIT("role"), FR_LIT("handle"), &why));
    assert_true(fr_str_is(type.role, "handle"));
}

static void check_refused(fr_arena *arena, fr_hint_subject subject, const char *key,
                          const char *value, const char *expected)
{
    union {
        fr_slot_hint slot;
        fr_fn_hint fn;
        fr_type_hint type;
    } hint = { 0 };
    fr_str why = { 0 };
    assert_false(
        fr_wrap_hint_set(&hint, subject, arena, fr_str_from(key), fr_str_from(value), &why));
    assert_string_equal(fr_arena_cstr(arena, why), expected);
}

static void test_refused(void **state)
{
    fr_arena *arena = *state;
    check_refused(arena, HINT_ON_PARAM, "lenght", "n", "there is no key `lenght` here");
    check_refused(arena, HINT_ON_FN, "len", "n", "there is no key `len` here");
    check_refused(arena, HINT_ON_PARAM, "dir", "sideways", "`dir` is one of: in out inout");
    check_refused(arena, HINT_ON_PARAM, "transfer",
                  "flag:", "`transfer` is one of: none full container full-on-success flag:");
    check_refused(arena, HINT_ON_TYPE, "send", "yes", "`send` is true or false");
    check_refused(arena, HINT_ON_TYPE, "destroy", "", "`destroy` is empty");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_patterns),
        cmocka_unit_test_setup_teardown(test_keys, open_arena, close_arena),
        cmocka_unit_test_setup_teardown(test_refused, open_arena, close_arena),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
