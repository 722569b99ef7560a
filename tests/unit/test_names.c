/* Names: identifiers, nesting, numbering, mangling, renaming, styles. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "model_builder.h"
#include "passes/names.h"

static void assert_str(fr_str actual, const char *expected)
{
    if (!fr_str_is(actual, expected))
        fail_msg("`%.*s` where `%s` was expected", FR_ARG(actual), expected);
}

#define ASSERT_NAME(names, id, expected) assert_str(fr_names_get(&(names), (id)), expected)

static const char *const no_variants[] = { NULL };
static const char *const one_variant[] = { "K", NULL };

static void test_identifiers(void **state)
{
    static const struct {
        const char *from, *plain, *external;
    } cases[] = {
        { "plain", "plain", "plain" },
        { "type", "type_", "type_" },
        { "Self", "Self_", "Self_" },
        { "_", "__", "__" },
        { "gen", "gen_", "gen_" },
        { "i32", "i32_", "i32_" },
        { "override", "override_", "override_" },
        { "overriden", "overriden", "overriden" },
        { "a$b", "a_b_", "a_b_" },
        { "$", "__", "__" },
        { "f$", "f__", "f__" },
        { "a b::c", "a_b__c", "a_b__c" },
        { "9lives", "_9lives", "_9lives" },
        { "", "__", "__" },
        { "caf\xc3\xa9", "caf\xc3\xa9", "caf_u00e9" },
        { "cafe\xcc\x81", "caf\xc3\xa9", "caf_u00e9" }, /* normal form C */
        { "\xcf\x80", "\xcf\x80", "_u03c0" },
        { "\xcf\x80"
          "e",
          "\xcf\x80"
          "e",
          "_u03c0_e" }, /* not U+03C0E */
        { "a\xff"
          "b",
          "a_b", "a_ufffdb" },
        { "a\xe2\x86\x92"
          "b",
          "a_b", "a_u2192_b" }, /* an arrow is no letter */
    };
    fr_arena arena;
    (void)state;
    fr_arena_init(&arena, SIZE_MAX);
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        assert_str(fr_rust_ident(&arena, fr_str_from(cases[i].from)), cases[i].plain);
        if (i != 18) /* what is no UTF-8 cannot be normalised */
            assert_str(fr_rust_extern_ident(&arena, fr_str_from(cases[i].from)), cases[i].external);
    }
    fr_arena_release(&arena);
}

static void test_nesting(void **state)
{
    model_builder b;
    fr_names names;
    (void)state;
    builder_init(&b);
    fr_id outer = builder_record(&b, FR_ROOT, "outer");
    fr_id inner = builder_record(&b, outer, "inner");
    fr_id unnamed = builder_record(&b, outer, "");
    fr_id deep = builder_record(&b, unnamed, "deep");
    fr_id reserved = builder_record(&b, FR_ROOT, "type");
    fr_id in_reserved = builder_record(&b, reserved, "fn");
    fr_id use = builder_const(&b, in_reserved);
    fr_names_init(&names, &b.model, &b.options);
    ASSERT_NAME(names, inner, "outer_inner");
    ASSERT_NAME(names, deep, "outer__bindgen_ty_1_deep");
    ASSERT_NAME(names, unnamed, "outer__bindgen_ty_1");
    ASSERT_NAME(names, reserved, "type_");
    ASSERT_NAME(names, in_reserved, "type_fn");
    ASSERT_NAME(names, use, "type_fn");
    builder_release(&b);
}

static void test_numbers_in_order_of_asking(void **state)
{
    model_builder b;
    fr_names names;
    (void)state;
    builder_init(&b);
    fr_id top = builder_enum(&b, FR_ROOT, "", one_variant);
    fr_id record = builder_record(&b, FR_ROOT, "");
    fr_id outer = builder_record(&b, FR_ROOT, "O");
    fr_id nested = builder_enum(&b, outer, "", one_variant);
    fr_names_init(&names, &b.model, &b.options);
    ASSERT_NAME(names, record, "_bindgen_ty_1");
    ASSERT_NAME(names, top, "_bindgen_ty_2");
    ASSERT_NAME(names, nested, "O__bindgen_ty_1");
    ASSERT_NAME(names, record, "_bindgen_ty_1");
    builder_release(&b);
}

static void test_pointer_to_namesake(void **state)
{
    model_builder b;
    fr_names names;
    (void)state;
    builder_init(&b);
    fr_id fwd = builder_record(&b, FR_ROOT, "fwd");
    fr_id pointer = builder_pointer(&b, builder_const(&b, fwd));
    fr_id alias = builder_alias(&b, "fwd", pointer);
    fr_id other = builder_alias(&b, "other", pointer);
    fr_id twice = builder_alias(&b, "fwd", builder_pointer(&b, pointer));
    fr_names_init(&names, &b.model, &b.options);
    ASSERT_NAME(names, alias, "fwd_ptr");
    ASSERT_NAME(names, other, "other");
    ASSERT_NAME(names, twice, "fwd");
    builder_release(&b);
}

static void test_c_naming(void **state)
{
    model_builder b;
    fr_names names;
    (void)state;
    builder_init(&b);
    b.options.c_naming = true;
    fr_id fwd = builder_record(&b, FR_ROOT, "fwd");
    fr_id inner = builder_record(&b, fwd, "inner");
    fr_id unnamed = builder_enum(&b, fwd, "", one_variant);
    fr_id type = builder_record(&b, FR_ROOT, "type");
    fr_id alias = builder_alias(&b, "fwd", builder_pointer(&b, fwd));
    fr_model_type(&b.model, inner)->as.record.is_union = true;
    fr_names_init(&names, &b.model, &b.options);
    ASSERT_NAME(names, fwd, "struct_fwd");
    ASSERT_NAME(names, inner, "union_fwd_inner");
    ASSERT_NAME(names, unnamed, "enum_fwd__bindgen_ty_1");
    ASSERT_NAME(names, type, "struct_type");
    ASSERT_NAME(names, alias, "fwd");
    assert_str(fr_names_variant_constant(&names, unnamed, FR_LIT("K")), "struct_fwd_K");
    assert_str(fr_names_path(&names, fwd), "struct_fwd");
    builder_release(&b);
}

static void test_disable_nested_struct_naming(void **state)
{
    model_builder b;
    fr_names names;
    (void)state;
    builder_init(&b);
    b.options.disable_nested_struct_naming = true;
    fr_id outer = builder_record(&b, FR_ROOT, "outer");
    fr_id inner = builder_record(&b, outer, "inner");
    fr_id unnamed = builder_record(&b, inner, "");
    fr_id deep = builder_record(&b, unnamed, "deep");
    fr_id second = builder_record(&b, unnamed, "");
    fr_names_init(&names, &b.model, &b.options);
    ASSERT_NAME(names, inner, "inner");
    ASSERT_NAME(names, unnamed, "inner__bindgen_ty_1");
    ASSERT_NAME(names, deep, "deep");
    ASSERT_NAME(names, second, "inner__bindgen_ty_1__bindgen_ty_1");
    builder_release(&b);
}

static void test_rename(void **state)
{
    model_builder b;
    fr_names names;
    static const char *const variants[] = { "LIB_RED", "LIB_type", NULL };
    (void)state;
    builder_init(&b);
    assert_true(builder_rule(&b, &b.options.rename_item, "lib_(.*)_t", "$1"));
    assert_true(builder_rule(&b, &b.options.rename_item, "lib_(a|b)?(.*)", "x$1_$2$$$7"));
    assert_true(builder_rule(&b, &b.options.rename_item, "whole", "match"));
    assert_true(builder_rule(&b, &b.options.rename_variant, "lib_e_t::LIB_(.*)", "$1"));
    fr_id first = builder_record(&b, FR_ROOT, "lib_one_t");
    fr_id group = builder_function(&b, "lib_a2", FR_NO_ID, FR_NO_ID);
    fr_id none = builder_function(&b, "lib_2", FR_NO_ID, FR_NO_ID);
    fr_id whole = builder_function(&b, "whole", FR_NO_ID, FR_NO_ID);
    fr_id other = builder_function(&b, "my_lib_x", FR_NO_ID, FR_NO_ID);
    fr_id e = builder_enum(&b, FR_ROOT, "lib_e_t", variants);
    fr_names_init(&names, &b.model, &b.options);
    ASSERT_NAME(names, first, "one");
    assert_str(fr_names_path(&names, first), "lib_one_t");
    ASSERT_NAME(names, group, "xa_2__");
    ASSERT_NAME(names, none, "x_2__");
    ASSERT_NAME(names, whole, "match_");
    ASSERT_NAME(names, other, "my_lib_x");
    assert_str(fr_names_variant(&names, e, 0), "RED");
    assert_str(fr_names_variant(&names, e, 1), "type_");
    assert_str(fr_names_variant_constant(&names, e, FR_LIT("RED")), "e_RED");
    builder_release(&b);
}

static void test_extern_names_are_ascii(void **state)
{
    model_builder b;
    fr_names names;
    (void)state;
    builder_init(&b);
    fr_id function = builder_function(&b, "caf\xc3\xa9", FR_NO_ID, FR_NO_ID);
    fr_id variable = builder_var(&b, "\xcf\x80", builder_int(&b, INT_INT, true, 4));
    fr_id macro = builder_macro(&b, "\xc3\x89", 3);
    fr_id record = builder_record(&b, FR_ROOT, "\xc3\xab");
    fr_names_init(&names, &b.model, &b.options);
    ASSERT_NAME(names, function, "caf_u00e9");
    ASSERT_NAME(names, variable, "_u03c0");
    ASSERT_NAME(names, macro, "\xc3\x89");
    ASSERT_NAME(names, record, "\xc3\xab");
    builder_release(&b);
}

static void test_replaced_name(void **state)
{
    model_builder b;
    fr_names names;
    (void)state;
    builder_init(&b);
    fr_id outer = builder_record(&b, FR_ROOT, "outer");
    fr_id inner = builder_record(&b, outer, "inner");
    builder_annotations(&b, inner)->replaces = FR_LIT("A::B");
    fr_names_init(&names, &b.model, &b.options);
    ASSERT_NAME(names, inner, "A_B");
    builder_release(&b);
}

static void test_enum_styles(void **state)
{
    model_builder b;
    fr_names names;
    (void)state;
    builder_init(&b);
    fr_regex_set *styles = b.options.enum_styles;
    assert_true(builder_pattern(&b, &styles[ENUM_STYLE_RUST], "both|K|nested"));
    assert_true(builder_pattern(&b, &styles[ENUM_STYLE_NEWTYPE], "both"));
    assert_true(builder_pattern(&b, &styles[ENUM_STYLE_MODULE_CONSTS], "module"));
    b.options.default_enum_style = ENUM_STYLE_BITFIELD;
    fr_id both = builder_enum(&b, FR_ROOT, "both", no_variants);
    fr_id by_variant = builder_enum(&b, FR_ROOT, "", one_variant);
    fr_id named = builder_enum(&b, FR_ROOT, "named", one_variant);
    fr_id module = builder_enum(&b, FR_ROOT, "module", one_variant);
    fr_id alias = builder_alias(&b, "module", builder_const(&b, module));
    fr_id other = builder_alias(&b, "other", module);
    fr_names_init(&names, &b.model, &b.options);
    assert_int_equal(fr_names_enum_style(&names, both), ENUM_STYLE_NEWTYPE);
    assert_int_equal(fr_names_enum_style(&names, by_variant), ENUM_STYLE_RUST);
    assert_int_equal(fr_names_enum_style(&names, named), ENUM_STYLE_BITFIELD);
    assert_str(fr_names_mention(&names, module), "module::Type");
    assert_str(fr_names_mention(&names, alias), "module::Type");
    assert_str(fr_names_mention(&names, other), "other");
    assert_str(fr_names_mention(&names, named), "named");
    builder_release(&b);
}

static void test_alias_styles(void **state)
{
    model_builder b;
    fr_names names;
    (void)state;
    builder_init(&b);
    assert_true(builder_pattern(&b, &b.options.alias_styles[ALIAS_STYLE_NEW_TYPE], "type_|a"));
    assert_true(builder_pattern(&b, &b.options.alias_styles[ALIAS_STYLE_TYPE_ALIAS], "a"));
    b.options.default_alias_style = ALIAS_STYLE_NEW_TYPE_DEREF;
    fr_id type = builder_alias(&b, "type", builder_int(&b, INT_INT, true, 4));
    fr_id a = builder_alias(&b, "a", type), c = builder_alias(&b, "c", type);
    fr_names_init(&names, &b.model, &b.options);
    assert_int_equal(fr_names_alias_style(&names, type), ALIAS_STYLE_NEW_TYPE);
    assert_int_equal(fr_names_alias_style(&names, a), ALIAS_STYLE_TYPE_ALIAS);
    assert_int_equal(fr_names_alias_style(&names, c), ALIAS_STYLE_NEW_TYPE_DEREF);
    builder_release(&b);
}

static void test_constants(void **state)
{
    model_builder b;
    fr_names names;
    (void)state;
    builder_init(&b);
    fr_id outer = builder_record(&b, FR_ROOT, "S");
    fr_id named = builder_enum(&b, FR_ROOT, "virtual", one_variant);
    fr_id unnamed = builder_enum(&b, FR_ROOT, "", one_variant);
    fr_id nested = builder_enum(&b, outer, "", one_variant);
    fr_names_init(&names, &b.model, &b.options);
    assert_str(fr_names_variant_constant(&names, named, FR_LIT("K")), "virtual__K");
    assert_str(fr_names_variant_constant(&names, unnamed, FR_LIT("K")), "K");
    assert_str(fr_names_variant_constant(&names, nested, FR_LIT("K")), "S_K");
    b.options.no_prepend_enum_name = true;
    assert_str(fr_names_variant_constant(&names, named, FR_LIT("K")), "K");
    assert_str(fr_names_variant_constant(&names, nested, FR_LIT("K")), "K");
    builder_release(&b);
}

/* 64 KB in each of 200 levels would be gigabytes, were the names not cut. */
static void test_long_names(void **state)
{
    model_builder b;
    fr_names names;
    (void)state;
    builder_init(&b);
    size_t length = 64 * 1024;
    char *text = FR_NEW_ARRAY(&b.arena, char, length + 1);
    memset(text, 'x', length);
    fr_id at = FR_ROOT, last = FR_ROOT;
    for (unsigned i = 0; i < 200; i++) {
        last = at;
        at = builder_record(&b, at, text);
    }
    text = fr_arena_cstr(&b.arena, (fr_str){ text, length });
    text[length - 1] = 'y';
    fr_id other = builder_record(&b, last, text);
    fr_names_init(&names, &b.model, &b.options);
    fr_str name = fr_names_get(&names, at), second = fr_names_get(&names, other);
    assert_true(name.len <= FR_LONGEST_NAME);
    assert_true(second.len <= FR_LONGEST_NAME);
    assert_false(fr_str_eq(name, second));
    assert_true(b.arena.used < 64 * 1024 * 1024);
    builder_release(&b);
}

static void test_deep_nesting_and_long_chains(void **state)
{
    model_builder b;
    fr_names names;
    (void)state;
    builder_init(&b);
    enum { COUNT = 50000 };
    fr_id at = FR_ROOT;
    for (unsigned i = 0; i < COUNT; i++)
        at = builder_record(&b, at, "");
    fr_id end = builder_int(&b, INT_INT, true, 4), alias = end;
    for (unsigned i = 0; i < COUNT; i++)
        alias = builder_alias(&b, "a", alias);
    fr_names_init(&names, &b.model, &b.options);
    assert_true(fr_names_get(&names, at).len <= FR_LONGEST_NAME);
    assert_int_equal(fr_names_final_type(&names, alias), end);
    assert_int_equal(fr_names_final_type(&names, alias - 1), end);
    builder_release(&b);
}

static void test_cycle_of_references_ends(void **state)
{
    model_builder b;
    fr_names names;
    (void)state;
    builder_init(&b);
    fr_id a = builder_alias(&b, "a", FR_ROOT), c = builder_alias(&b, "c", a);
    fr_model_type(&b.model, a)->as.alias.target = c;
    fr_names_init(&names, &b.model, &b.options);
    fr_id end = fr_names_final_type(&names, a);
    assert_true(end == a || end == c);
    assert_int_equal(fr_names_final_type(&names, c), end);
    builder_release(&b);
}

static void test_rust_integers(void **state)
{
    model_builder b;
    fr_names names;
    (void)state;
    builder_init(&b);
    fr_id integer = builder_int(&b, INT_UCHAR, false, 1);
    const fr_item *u8 = fr_model_item(&b.model, builder_alias(&b, "uint8_t", integer));
    fr_id word = builder_int(&b, INT_ULONG, false, 8);
    const fr_item *size = fr_model_item(&b.model, builder_alias(&b, "size_t", word));
    const fr_item *wide = fr_model_item(&b.model, builder_alias(&b, "uint16_t", word));
    const fr_item *other = fr_model_item(&b.model, builder_alias(&b, "uint24_t", integer));
    const fr_item *record = fr_model_item(&b.model, builder_record(&b, FR_ROOT, "int8_t"));
    fr_names_init(&names, &b.model, &b.options);
    assert_true(fr_names_is_rust_integer(&names, u8));
    assert_true(fr_names_is_rust_integer(&names, size));
    assert_false(fr_names_is_rust_integer(&names, other));
    assert_false(fr_names_is_rust_integer(&names, wide));
    assert_false(fr_names_is_rust_integer(&names, record));
    b.options.no_size_t_is_usize = true;
    assert_false(fr_names_is_rust_integer(&names, size));
    assert_true(fr_names_is_rust_integer(&names, u8));
    builder_release(&b);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_identifiers),
        cmocka_unit_test(test_nesting),
        cmocka_unit_test(test_numbers_in_order_of_asking),
        cmocka_unit_test(test_pointer_to_namesake),
        cmocka_unit_test(test_c_naming),
        cmocka_unit_test(test_disable_nested_struct_naming),
        cmocka_unit_test(test_rename),
        cmocka_unit_test(test_extern_names_are_ascii),
        cmocka_unit_test(test_replaced_name),
        cmocka_unit_test(test_enum_styles),
        cmocka_unit_test(test_alias_styles),
        cmocka_unit_test(test_constants),
        cmocka_unit_test(test_long_names),
        cmocka_unit_test(test_deep_nesting_and_long_chains),
        cmocka_unit_test(test_cycle_of_references_ends),
        cmocka_unit_test(test_rust_integers),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
