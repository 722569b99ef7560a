#include "base_test.h"

#include "passes/macro_type.h"

static const char *type_of(uint64_t integer, bool is_unsigned, const fr_bind_options *options)
{
    fr_value value = { .kind = VALUE_INT, .is_unsigned = is_unsigned, .as.integer = integer };
    return fr_macro_type_of(&value, FR_LIT("NAME"), options).type;
}

static void test_default(void **state)
{
    (void)state;
    fr_bind_options o = { 0 };
    assert_string_equal(type_of(0, false, &o), "u32");
    assert_string_equal(type_of(UINT32_MAX, false, &o), "u32");
    assert_string_equal(type_of((uint64_t)UINT32_MAX + 1, false, &o), "u64");
    assert_string_equal(type_of(UINT64_MAX, true, &o), "u64");
    assert_string_equal(type_of((uint64_t)-1, false, &o), "i32");
    assert_string_equal(type_of((uint64_t)INT32_MIN, false, &o), "i32");
    assert_string_equal(type_of((uint64_t)INT32_MIN - 1, false, &o), "i64");
    assert_string_equal(type_of((uint64_t)INT64_MIN, false, &o), "i64");
}

static void test_signed(void **state)
{
    (void)state;
    fr_bind_options o = { .default_macro_constant_type = MACRO_SIGN_SIGNED };
    assert_string_equal(type_of(1, true, &o), "i32");
    assert_string_equal(type_of(INT32_MAX, false, &o), "i32");
    assert_string_equal(type_of((uint64_t)INT32_MAX + 1, true, &o), "i64");
    assert_string_equal(type_of(INT64_MAX, true, &o), "i64");
    assert_string_equal(type_of((uint64_t)INT64_MAX + 1, true, &o), "u64");
}

static void test_fit(void **state)
{
    (void)state;
    fr_bind_options o = { .fit_macro_constant_types = true };
    assert_string_equal(type_of(255, false, &o), "u8");
    assert_string_equal(type_of(256, false, &o), "u16");
    assert_string_equal(type_of(65536, false, &o), "u32");
    assert_string_equal(type_of((uint64_t)-128, false, &o), "i8");
    assert_string_equal(type_of((uint64_t)-129, false, &o), "i16");
    o.default_macro_constant_type = MACRO_SIGN_SIGNED;
    assert_string_equal(type_of(127, false, &o), "i8");
    assert_string_equal(type_of(128, false, &o), "i16");
    assert_string_equal(type_of(UINT64_MAX, true, &o), "u64");
}

static void test_rule(void **state)
{
    fr_arena *arena = *state;
    fr_bind_options o = { 0 };
    fr_rule rule = { 0 };
    fr_str error;
    size_t at;
    fr_regex_set_init(&rule.match, arena);
    assert_true(fr_regex_set_add(&rule.match, FR_LIT("NA.*"), &error, &at));
    fr_vec_push(arena, &rule.values, FR_LIT("i16"));
    fr_vec_push(arena, &o.macro_type, rule);
    assert_string_equal(type_of(5, false, &o), "i16");
    assert_string_equal(type_of(32768, false, &o), "u32");
    fr_value value = { .kind = VALUE_INT, .as.integer = 32768 };
    assert_true(fr_macro_type_of(&value, FR_LIT("NAME"), &o).is_misfit);
    fr_macro_type_choice other = fr_macro_type_of(&value, FR_LIT("OTHER"), &o);
    assert_string_equal(other.type, "u32");
    assert_false(other.is_misfit);
    o.macro_type.data[0].values.data[0] = FR_LIT("c_ulong");
    other = fr_macro_type_of(&value, FR_LIT("NAME"), &o);
    assert_string_equal(other.type, "c_ulong");
    assert_true(other.is_c_integer);
    o.macro_type.data[0].values.data[0] = FR_LIT("c_short");
    assert_true(fr_macro_type_of(&value, FR_LIT("NAME"), &o).is_misfit);
    o.macro_type.data[0].values.data[0] = FR_LIT("a::b");
    other = fr_macro_type_of(&value, FR_LIT("NAME"), &o);
    assert_true(fr_str_is(other.path, "a::b"));
    assert_false(other.is_misfit);
    fr_regex_set_release(&o.macro_type.data[0].match);
}

static void test_others(void **state)
{
    (void)state;
    fr_bind_options o = { 0 };
    fr_value value = { .kind = VALUE_CHAR };
    assert_string_equal(fr_macro_type_of(&value, FR_LIT(""), &o).type, "u8");
    assert_string_equal(fr_macro_type_of(&value, FR_LIT(""), &o).suffix, "u8");
    value.kind = VALUE_FLOAT;
    assert_string_equal(fr_macro_type_of(&value, FR_LIT(""), &o).type, "f64");
    value = (fr_value){ .kind = VALUE_STRING, .width = 2 };
    assert_string_equal(fr_macro_type_of(&value, FR_LIT(""), &o).type, "u16");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_default),
        cmocka_unit_test(test_signed),
        cmocka_unit_test(test_fit),
        cmocka_unit_test_setup_teardown(test_rule, open_arena, close_arena),
        cmocka_unit_test(test_others),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
