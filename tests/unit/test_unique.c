/* No name twice: what gives way to what, and what is left alone. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "model_builder.h"
#include "passes/unique.h"

typedef struct world {
    model_builder b;
    fr_names names;
    fr_selection selection;
    fr_unique unique;
    fr_id integer;
} world;

static void world_init(world *w)
{
    builder_init(&w->b);
    w->integer = builder_int(&w->b, INT_UINT, false, 4);
}

static void world_settle(world *w)
{
    fr_names_init(&w->names, &w->b.model, &w->b.options);
    fr_select(&w->selection, &w->names, NULL);
    fr_make_unique(&w->unique, &w->names, &w->selection);
}

static void assert_str(fr_str actual, const char *expected)
{
    if (!fr_str_is(actual, expected))
        fail_msg("`%.*s` where `%s` was expected", FR_ARG(actual), expected);
}

static void assert_name(world *w, fr_id id, const char *expected)
{
    assert_str(fr_names_get(&w->names, id), expected);
}

static void assert_constant(world *w, fr_id id, size_t variant, const char *expected)
{
    assert_str(w->unique.variants[id][variant].constant, expected);
}

static fr_function *function_of(world *w, fr_id id)
{
    return &fr_model_item(&w->b.model, id)->as.function;
}

static void test_types_and_values_are_apart(void **state)
{
    world w;
    (void)state;
    world_init(&w);
    fr_id record = builder_record(&w.b, FR_ROOT, "foo");
    fr_id function = builder_function(&w.b, "foo", w.integer, FR_NO_ID);
    world_settle(&w);
    assert_name(&w, record, "foo");
    assert_name(&w, function, "foo");
    assert_int_equal(w.b.diags.list.len, 0);
    builder_release(&w.b);
}

static void test_tag_gives_way_to_typedef(void **state)
{
    world w;
    (void)state;
    world_init(&w);
    fr_id record = builder_record(&w.b, FR_ROOT, "baz");
    fr_id alias = builder_alias(&w.b, "baz", w.integer);
    fr_id taken = builder_record(&w.b, FR_ROOT, "struct_qux");
    fr_id second = builder_record(&w.b, FR_ROOT, "qux");
    builder_alias(&w.b, "qux", w.integer);
    world_settle(&w);
    assert_name(&w, alias, "baz");
    assert_name(&w, record, "struct_baz");
    assert_name(&w, taken, "struct_qux");
    assert_name(&w, second, "struct_qux1");
    assert_int_equal(builder_count(&w.b, DIAG_W0701), 2);
    assert_str(w.b.diags.list.data[0].message,
               "the struct `baz` is called `struct_baz` in Rust: a typedef has the same name");
    builder_release(&w.b);
}

static void test_typedef_of_namesake_is_not_printed(void **state)
{
    world w;
    (void)state;
    world_init(&w);
    fr_id record = builder_record(&w.b, FR_ROOT, "s");
    fr_id between = builder_alias(&w.b, "t", record);
    fr_id alias = builder_alias(&w.b, "s", builder_const(&w.b, between));
    fr_id u8 = builder_alias(&w.b, "uint8_t", builder_int(&w.b, INT_UCHAR, false, 1));
    world_settle(&w);
    assert_true(w.selection.is_wanted[record]);
    assert_true(w.selection.is_wanted[between]);
    assert_false(w.selection.is_wanted[alias]);
    assert_false(w.selection.is_wanted[u8]);
    assert_int_equal(w.b.diags.list.len, 0);
    builder_release(&w.b);
}

static void test_macro_gives_way_to_enumerator(void **state)
{
    static const char *const variants[] = { "FP_NAN", "FP_INFINITE", NULL };
    world w;
    (void)state;
    world_init(&w);
    fr_id same = builder_macro(&w.b, "FP_NAN", 0), other = builder_macro(&w.b, "FP_INFINITE", 7);
    fr_id type = builder_enum(&w.b, FR_ROOT, "", variants);
    world_settle(&w);
    assert_false(w.selection.is_wanted[same]);
    assert_false(w.selection.is_wanted[other]);
    assert_constant(&w, type, 0, "FP_NAN");
    assert_constant(&w, type, 1, "FP_INFINITE");
    assert_int_equal(builder_count(&w.b, DIAG_W0701), 1); /* the values differ */
    builder_release(&w.b);
}

static void test_macro_stays_beside_members(void **state)
{
    static const char *const variants[] = { "A", NULL };
    world w;
    (void)state;
    world_init(&w);
    w.b.options.default_enum_style = ENUM_STYLE_RUST;
    fr_id macro = builder_macro(&w.b, "A", 0);
    fr_id type = builder_enum(&w.b, FR_ROOT, "E", variants);
    world_settle(&w);
    assert_true(w.selection.is_wanted[macro]);
    assert_str(w.unique.variants[type][0].inside, "A");
    builder_release(&w.b);
}

static void test_macro_gives_way_to_function(void **state)
{
    world w;
    (void)state;
    world_init(&w);
    fr_id macro = builder_macro(&w.b, "f", 0);
    fr_id function = builder_function(&w.b, "f", w.integer, FR_NO_ID);
    world_settle(&w);
    assert_false(w.selection.is_wanted[macro]);
    assert_true(w.selection.is_wanted[function]);
    assert_int_equal(builder_count(&w.b, DIAG_W0701), 1);
    builder_release(&w.b);
}

static void test_variable_counts_once(void **state)
{
    world w;
    (void)state;
    world_init(&w);
    fr_id first = builder_var(&w.b, "v", w.integer), again = builder_var(&w.b, "v", w.integer);
    fr_id one = builder_macro(&w.b, "M", 1), two = builder_macro(&w.b, "M", 2);
    fr_id same = builder_macro(&w.b, "N", 1), also = builder_macro(&w.b, "N", 1);
    world_settle(&w);
    assert_true(w.selection.is_wanted[first]);
    assert_false(w.selection.is_wanted[again]);
    assert_true(w.selection.is_wanted[one]);
    assert_false(w.selection.is_wanted[two]);
    assert_true(w.selection.is_wanted[same]);
    assert_false(w.selection.is_wanted[also]);
    assert_int_equal(builder_count(&w.b, DIAG_W0701), 1); /* M alone means two things */
    builder_release(&w.b);
}

static void test_overloads_are_numbered(void **state)
{
    world w;
    (void)state;
    world_init(&w);
    fr_id first = builder_function(&w.b, "dup", w.integer, FR_NO_ID);
    fr_id second = builder_function(&w.b, "dup", w.integer, w.integer);
    fr_id again = builder_function(&w.b, "dup", w.integer, FR_NO_ID);
    fr_id third = builder_function(&w.b, "dup", w.integer, w.integer);
    fr_id real = builder_function(&w.b, "dup2", w.integer, w.integer);
    function_of(&w, first)->symbol = FR_LIT("_Z3dupv");
    function_of(&w, second)->symbol = FR_LIT("_Z3dupj");
    function_of(&w, again)->symbol = FR_LIT("_Z3dupv");
    function_of(&w, third)->symbol = FR_LIT("_Z3dupk");
    world_settle(&w);
    assert_name(&w, first, "dup");
    assert_name(&w, second, "dup1");
    assert_false(w.selection.is_wanted[again]);
    assert_name(&w, third, "dup3"); /* dup2 is somebody's name */
    assert_name(&w, real, "dup2");
    assert_int_equal(w.b.diags.list.len, 0);
    builder_release(&w.b);
}

static void test_mangled_names_give_way(void **state)
{
    world w;
    (void)state;
    world_init(&w);
    fr_id mangled = builder_function(&w.b, "a$b", w.integer, FR_NO_ID);
    fr_id real = builder_function(&w.b, "a_b_", w.integer, FR_NO_ID);
    fr_id reserved = builder_var(&w.b, "type", w.integer);
    fr_id spelled = builder_var(&w.b, "type_", w.integer);
    world_settle(&w);
    assert_name(&w, mangled, "a_b_1");
    assert_name(&w, real, "a_b_");
    assert_name(&w, reserved, "type_1");
    assert_name(&w, spelled, "type_");
    builder_release(&w.b);
}

static void test_nested_names_give_way(void **state)
{
    static const char *const variants[] = { "A", NULL };
    world w;
    (void)state;
    world_init(&w);
    fr_id outer = builder_record(&w.b, FR_ROOT, "outer");
    fr_id inner = builder_record(&w.b, outer, "inner");
    fr_id real = builder_record(&w.b, FR_ROOT, "outer_inner");
    fr_id type = builder_enum(&w.b, FR_ROOT, "E", variants);
    fr_id variable = builder_var(&w.b, "E_A", w.integer);
    world_settle(&w);
    assert_name(&w, real, "outer_inner");
    assert_name(&w, inner, "outer_inner1");
    assert_name(&w, variable, "E_A");
    assert_constant(&w, type, 0, "E_A1");
    builder_release(&w.b);
}

static void test_renaming_never_collides(void **state)
{
    world w;
    (void)state;
    world_init(&w);
    assert_true(builder_rule(&w.b, &w.b.options.rename_item, "(a|b)_x", "x"));
    fr_id first = builder_var(&w.b, "a_x", w.integer), second = builder_var(&w.b, "b_x", w.integer);
    world_settle(&w);
    assert_name(&w, first, "x");
    assert_name(&w, second, "x1");
    builder_release(&w.b);
}

static void test_enum_and_integer_typedef(void **state)
{
    static const char *const variants[] = { "A", "B", NULL };
    world w;
    (void)state;
    world_init(&w);
    fr_id shared = builder_enum(&w.b, FR_ROOT, "E", variants);
    fr_id alias = builder_alias(&w.b, "E", w.integer);
    fr_id wide = builder_enum(&w.b, FR_ROOT, "W", variants);
    fr_model_type(&w.b.model, wide)->as.enumeration.variants.data[1].value = 300;
    builder_alias(&w.b, "W", builder_int(&w.b, INT_UCHAR, false, 1));
    fr_id negative = builder_enum(&w.b, FR_ROOT, "N", variants);
    fr_model_type(&w.b.model, negative)->as.enumeration.is_signed = true;
    fr_model_type(&w.b.model, negative)->as.enumeration.variants.data[0].value = UINT64_MAX;
    builder_alias(&w.b, "N", w.integer);
    fr_id small = builder_enum(&w.b, FR_ROOT, "S", variants);
    fr_model_type(&w.b.model, small)->as.enumeration.is_signed = true;
    fr_model_type(&w.b.model, small)->as.enumeration.variants.data[0].value = (uint64_t)-128;
    builder_alias(&w.b, "S", builder_int(&w.b, INT_SCHAR, true, 1));
    world_settle(&w);
    assert_true(w.unique.has_no_type_line[shared]);
    assert_true(w.selection.is_wanted[shared] && w.selection.is_wanted[alias]);
    assert_name(&w, shared, "E");
    assert_constant(&w, shared, 1, "E_B");
    assert_false(w.unique.has_no_type_line[wide]); /* 300 is no unsigned char */
    assert_name(&w, wide, "enum_W");
    assert_name(&w, negative, "enum_N");
    assert_true(w.unique.has_no_type_line[small]);
    builder_release(&w.b);
}

static void test_newtype_enum_is_a_value_too(void **state)
{
    static const char *const variants[] = { "A", NULL };
    world w;
    (void)state;
    world_init(&w);
    w.b.options.default_enum_style = ENUM_STYLE_NEWTYPE;
    fr_id type = builder_enum(&w.b, FR_ROOT, "stat", variants);
    fr_id function = builder_function(&w.b, "stat", w.integer, FR_NO_ID);
    fr_id lonely = builder_enum(&w.b, FR_ROOT, "lonely", variants);
    fr_id alias = builder_alias(&w.b, "lonely", lonely);
    builder_macro(&w.b, "lonely", 1);
    world_settle(&w);
    assert_name(&w, function, "stat");
    assert_name(&w, type, "enum_stat");
    assert_name(&w, lonely, "enum_lonely");
    assert_name(&w, alias, "enum_lonely"); /* not printed: it is another word for the enum */
    assert_true(fr_is_value_name(&w.unique, FR_LIT("enum_stat")));
    assert_false(fr_is_value_name(&w.unique, FR_LIT("A")));
    builder_release(&w.b);
}

static void test_variants_within_an_enum(void **state)
{
    static const char *const variants[] = { "a$", "a__", "hidden", NULL };
    world w;
    (void)state;
    world_init(&w);
    w.b.options.default_enum_style = ENUM_STYLE_RUST;
    fr_id type = builder_enum(&w.b, FR_ROOT, "E", variants);
    fr_id other = builder_enum(&w.b, FR_ROOT, "F", variants);
    fr_annotations *hidden = FR_NEW(&w.b.arena, fr_annotations);
    hidden->is_hidden = true;
    fr_model_type(&w.b.model, type)->as.enumeration.variants.data[2].annotations = hidden;
    world_settle(&w);
    assert_str(w.unique.variants[type][0].inside, "a__1");
    assert_str(w.unique.variants[type][1].inside, "a__");
    assert_true(w.unique.variants[type][2].is_dropped);
    assert_str(w.unique.variants[other][1].inside, "a__");
    assert_false(w.unique.variants[other][2].is_dropped);
    builder_release(&w.b);
}

static void test_dynamic_loading(void **state)
{
    world w;
    (void)state;
    world_init(&w);
    w.b.options.dynamic_loading = FR_LIT("Lib");
    fr_id record = builder_record(&w.b, FR_ROOT, "Lib");
    fr_id function = builder_function(&w.b, "new", w.integer, FR_NO_ID);
    fr_id macro = builder_macro(&w.b, "f", 1);
    fr_id f = builder_function(&w.b, "f", w.integer, FR_NO_ID);
    world_settle(&w);
    assert_name(&w, record, "struct_Lib");
    assert_name(&w, function, "new1");
    assert_true(w.selection.is_wanted[macro]); /* f is a method, not in the macro's way */
    assert_name(&w, f, "f");
    builder_release(&w.b);
}

static void test_blocked_items_claim_nothing(void **state)
{
    world w;
    (void)state;
    world_init(&w);
    fr_id macro = builder_macro(&w.b, "f", 1);
    builder_function(&w.b, "f", w.integer, FR_NO_ID);
    assert_true(builder_pattern(&w.b, &w.b.options.blocklist_function, "f"));
    world_settle(&w);
    assert_true(w.selection.is_wanted[macro]);
    assert_int_equal(w.b.diags.list.len, 0);
    builder_release(&w.b);
}

/* Linear: were any lookup not, this would take minutes. */
static void test_many_equal_names(void **state)
{
    world w;
    (void)state;
    world_init(&w);
    enum { COUNT = 100000 };
    fr_id last = 0;
    for (unsigned i = 0; i < COUNT; i++) {
        last = builder_function(&w.b, "f", w.integer, FR_NO_ID);
        function_of(&w, last)->symbol = fr_arena_printf(&w.b.arena, "f.%u", i);
    }
    world_settle(&w);
    assert_name(&w, last, "f99999");
    builder_release(&w.b);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_types_and_values_are_apart),
        cmocka_unit_test(test_tag_gives_way_to_typedef),
        cmocka_unit_test(test_typedef_of_namesake_is_not_printed),
        cmocka_unit_test(test_macro_gives_way_to_enumerator),
        cmocka_unit_test(test_macro_stays_beside_members),
        cmocka_unit_test(test_macro_gives_way_to_function),
        cmocka_unit_test(test_variable_counts_once),
        cmocka_unit_test(test_overloads_are_numbered),
        cmocka_unit_test(test_mangled_names_give_way),
        cmocka_unit_test(test_nested_names_give_way),
        cmocka_unit_test(test_renaming_never_collides),
        cmocka_unit_test(test_enum_and_integer_typedef),
        cmocka_unit_test(test_newtype_enum_is_a_value_too),
        cmocka_unit_test(test_variants_within_an_enum),
        cmocka_unit_test(test_dynamic_loading),
        cmocka_unit_test(test_blocked_items_claim_nothing),
        cmocka_unit_test(test_many_equal_names),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
