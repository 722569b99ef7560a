/* Selection: lists, edges, --generate, opaque, hidden and replaced types, unused patterns. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "model_builder.h"
#include "passes/replace.h"
#include "passes/select.h"

static const char *const one_variant[] = { "K", NULL };

/* struct C { int c; }; struct B { struct C c; }; struct A { struct B b; };
 * void f(struct A *); extern struct C v; #define M 3 */
typedef struct world {
    model_builder b;
    fr_names names;
    fr_selection selection;
    fr_id c, bb, a, f, v, m;
} world;

static void world_init(world *w)
{
    builder_init(&w->b);
    fr_id integer = builder_int(&w->b, INT_INT, true, 4);
    w->c = builder_record(&w->b, FR_ROOT, "C");
    builder_field(&w->b, w->c, "c", integer);
    w->bb = builder_record(&w->b, FR_ROOT, "B");
    builder_field(&w->b, w->bb, "c", builder_const(&w->b, w->c));
    w->a = builder_record(&w->b, FR_ROOT, "A");
    builder_field(&w->b, w->a, "b", w->bb);
    w->f = builder_function(&w->b, "f", integer, builder_pointer(&w->b, w->a));
    w->v = builder_var(&w->b, "v", w->c);
    w->m = builder_macro(&w->b, "M", 3);
}

static void world_select(world *w)
{
    fr_names_init(&w->names, &w->b.model, &w->b.options);
    fr_select(&w->selection, &w->names, NULL);
}

/* Which of C, B, A, f, v, M are wanted, in this order, as a text of 0 and 1. */
static void assert_wanted(const world *w, const char *expected)
{
    const fr_id ids[] = { w->c, w->bb, w->a, w->f, w->v, w->m };
    char actual[7] = "";
    for (size_t i = 0; i < 6; i++)
        actual[i] = w->selection.is_wanted[ids[i]] ? '1' : '0';
    assert_string_equal(actual, expected);
}

static void test_everything_without_lists(void **state)
{
    world w;
    (void)state;
    world_init(&w);
    world_select(&w);
    assert_wanted(&w, "111111");
    assert_int_equal(w.b.diags.list.len, 0);
    builder_release(&w.b);
}

static void test_allow_lists(void **state)
{
    static const struct {
        const char *type, *function, *var, *item, *expected;
    } cases[] = {
        { "B", NULL, NULL, NULL, "110000" },   { NULL, "f", NULL, NULL, "111100" },
        { NULL, NULL, "v", NULL, "100010" },   { NULL, NULL, "M", NULL, "000001" },
        { NULL, NULL, NULL, "M|C", "100001" }, { "f|v|M", NULL, NULL, NULL, "000000" },
        { NULL, "A", "f", NULL, "000000" },
    };
    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        world w;
        world_init(&w);
        fr_bind_options *o = &w.b.options;
        if (cases[i].type)
            assert_true(builder_pattern(&w.b, &o->allowlist_type, cases[i].type));
        if (cases[i].function)
            assert_true(builder_pattern(&w.b, &o->allowlist_function, cases[i].function));
        if (cases[i].var)
            assert_true(builder_pattern(&w.b, &o->allowlist_var, cases[i].var));
        if (cases[i].item)
            assert_true(builder_pattern(&w.b, &o->allowlist_item, cases[i].item));
        world_select(&w);
        assert_wanted(&w, cases[i].expected);
        builder_release(&w.b);
    }
}

static void test_block_lists(void **state)
{
    world w;
    (void)state;
    world_init(&w);
    assert_true(builder_pattern(&w.b, &w.b.options.allowlist_type, "A"));
    assert_true(builder_pattern(&w.b, &w.b.options.blocklist_type, "B|f|v"));
    world_select(&w);
    assert_wanted(&w, "101000"); /* what a blocked type needs is there still */
    assert_true(w.selection.is_blocked[w.bb]);
    assert_false(w.selection.is_blocked[w.f]);
    assert_true(w.selection.is_reached[w.bb]);
    builder_release(&w.b);

    world_init(&w);
    assert_true(builder_pattern(&w.b, &w.b.options.blocklist_function, "f|M"));
    assert_true(builder_pattern(&w.b, &w.b.options.blocklist_var, "v"));
    assert_true(builder_pattern(&w.b, &w.b.options.blocklist_item, "M|A"));
    world_select(&w);
    assert_wanted(&w, "110000");
    builder_release(&w.b);
}

static void test_files(void **state)
{
    world w;
    (void)state;
    world_init(&w);
    uint32_t file = fr_model_file(&w.b.model, FR_LIT("/usr/include/a.h"));
    fr_model_item(&w.b.model, w.bb)->span.file = file;
    assert_true(builder_pattern(&w.b, &w.b.options.allowlist_file, ".*/a\\.h"));
    world_select(&w);
    assert_wanted(&w, "110000");
    builder_release(&w.b);

    world_init(&w);
    file = fr_model_file(&w.b.model, FR_LIT("/usr/include/a.h"));
    fr_model_item(&w.b.model, w.bb)->span.file = file;
    fr_model_item(&w.b.model, w.m)->span.file = file;
    assert_true(builder_pattern(&w.b, &w.b.options.blocklist_file, ".*/a\\.h"));
    world_select(&w);
    assert_wanted(&w, "101110");
    builder_release(&w.b);
}

static void test_generate(void **state)
{
    world w;
    (void)state;
    world_init(&w);
    assert_true(builder_pattern(&w.b, &w.b.options.allowlist_function, "f"));
    w.b.options.generate = GENERATE_FUNCTIONS;
    world_select(&w);
    assert_wanted(&w, "000100");
    assert_true(w.selection.is_reached[w.a]); /* the analyses follow every edge */
    assert_true(w.selection.is_reached[w.c]);
    builder_release(&w.b);

    world_init(&w);
    w.b.options.generate = GENERATE_VARS | GENERATE_TYPES;
    world_select(&w);
    assert_wanted(&w, "111011");
    builder_release(&w.b);
}

static void test_not_recursive(void **state)
{
    world w;
    (void)state;
    world_init(&w);
    fr_id inner = builder_record(&w.b, w.a, "inner");
    w.b.options.no_recursive_allowlist = true;
    assert_true(builder_pattern(&w.b, &w.b.options.allowlist_type, "A"));
    assert_true(builder_pattern(&w.b, &w.b.options.allowlist_function, "f"));
    world_select(&w);
    assert_wanted(&w, "001100");
    assert_true(w.selection.is_wanted[inner]);
    builder_release(&w.b);
}

static void test_opaque(void **state)
{
    world w;
    (void)state;
    world_init(&w);
    fr_id inner = builder_record(&w.b, w.bb, "inner");
    fr_id use = builder_const(&w.b, w.bb);
    fr_id alias = builder_alias(&w.b, "alias", w.c);
    builder_field(&w.b, w.a, "use", use);
    assert_true(builder_pattern(&w.b, &w.b.options.allowlist_type, "A|alias"));
    assert_true(builder_pattern(&w.b, &w.b.options.opaque_type, "B|alias"));
    world_select(&w);
    assert_wanted(&w, "011000");
    assert_true(w.selection.is_opaque[w.bb]);
    assert_true(w.selection.is_opaque[use]);
    assert_true(w.selection.is_opaque[alias]);
    assert_false(w.selection.is_opaque[w.a]);
    assert_true(w.selection.is_wanted[inner]); /* inner types are declared all the same */
    builder_release(&w.b);
}

static void test_annotations(void **state)
{
    world w;
    (void)state;
    world_init(&w);
    builder_annotations(&w.b, w.bb)->is_hidden = true;
    builder_annotations(&w.b, w.a)->is_opaque = true;
    world_select(&w);
    assert_wanted(&w, "101111");
    assert_true(w.selection.is_blocked[w.bb]);
    assert_true(w.selection.is_opaque[w.a]);
    builder_release(&w.b);
}

static void test_unnamed_enums_by_variant(void **state)
{
    world w;
    (void)state;
    world_init(&w);
    fr_id top = builder_enum(&w.b, FR_ROOT, "", one_variant);
    fr_id nested = builder_enum(&w.b, w.a, "", one_variant);
    fr_id named = builder_enum(&w.b, FR_ROOT, "E", one_variant);
    assert_true(builder_pattern(&w.b, &w.b.options.allowlist_var, "K"));
    world_select(&w);
    assert_true(w.selection.is_wanted[top]);
    assert_false(w.selection.is_wanted[nested]);
    assert_false(w.selection.is_wanted[named]);
    builder_release(&w.b);
}

static void test_rust_integers_lead_nowhere(void **state)
{
    world w;
    (void)state;
    world_init(&w);
    fr_id under = builder_alias(&w.b, "__uint8", builder_int(&w.b, INT_UCHAR, false, 1));
    fr_id u8 = builder_alias(&w.b, "uint8_t", under);
    fr_id user = builder_alias(&w.b, "byte", u8);
    assert_true(builder_pattern(&w.b, &w.b.options.allowlist_type, "byte"));
    world_select(&w);
    assert_true(w.selection.is_wanted[user]);
    assert_false(w.selection.is_wanted[under]);
    builder_release(&w.b);
}

static void test_unused_patterns(void **state)
{
    world w;
    bool has_unmatched = false;
    (void)state;
    world_init(&w);
    assert_true(builder_pattern(&w.b, &w.b.options.allowlist_type, "A"));
    assert_true(builder_pattern(&w.b, &w.b.options.allowlist_type, "A|B"));
    assert_true(builder_pattern(&w.b, &w.b.options.allowlist_function, "nothing.*"));
    world_select(&w);
    assert_int_equal(builder_count(&w.b, DIAG_W0003), 1);
    assert_true(
        fr_str_is(w.b.diags.list.data[0].message, "unused option: --allowlist-function nothing.*"));
    w.b.options.no_record_matches = true;
    fr_select(&w.selection, &w.names, &has_unmatched);
    assert_false(has_unmatched);
    assert_int_equal(builder_count(&w.b, DIAG_W0003), 1);
    builder_release(&w.b);
}

static void test_replacement(void **state)
{
    world w;
    (void)state;
    world_init(&w);
    fr_id r = builder_record(&w.b, FR_ROOT, "R");
    builder_annotations(&w.b, r)->replaces = FR_LIT("B");
    fr_replace_types(&w.b.model);
    assert_true(builder_pattern(&w.b, &w.b.options.allowlist_type, "A"));
    world_select(&w);
    assert_wanted(&w, "001000"); /* B is a reference now */
    assert_int_equal(fr_model_type(&w.b.model, w.bb)->kind, TYPE_REF);
    assert_true(w.selection.is_wanted[r]);
    assert_true(fr_str_is(fr_names_get(&w.names, w.bb), "B"));
    assert_true(fr_str_is(fr_names_get(&w.names, r), "B"));
    builder_release(&w.b);
}

static void test_replacement_never_makes_a_cycle(void **state)
{
    world w;
    (void)state;
    world_init(&w);
    fr_id alias = builder_alias(&w.b, "alias", w.c); /* stands for C, so it cannot replace it */
    builder_annotations(&w.b, alias)->replaces = FR_LIT("C");
    builder_annotations(&w.b, w.a)->replaces = FR_LIT("B"); /* these two want each other's place */
    builder_annotations(&w.b, w.bb)->replaces = FR_LIT("A");
    fr_id nested = builder_record(&w.b, w.a, "X");
    builder_annotations(&w.b, w.a)->replaces = FR_LIT("Y::X"); /* no such path */
    fr_replace_types(&w.b.model);
    assert_int_equal(fr_model_type(&w.b.model, w.c)->kind, TYPE_RECORD);
    assert_int_equal(fr_model_type(&w.b.model, w.a)->kind, TYPE_RECORD);
    assert_int_equal(fr_model_type(&w.b.model, w.bb)->kind, TYPE_RECORD);
    assert_int_equal(fr_model_type(&w.b.model, nested)->kind, TYPE_RECORD);
    builder_release(&w.b);
}

static void test_nested_replacement(void **state)
{
    world w;
    (void)state;
    world_init(&w);
    fr_id nested = builder_record(&w.b, w.a, "X"), top = builder_record(&w.b, FR_ROOT, "X");
    fr_id r = builder_record(&w.b, FR_ROOT, "R");
    builder_annotations(&w.b, r)->replaces = FR_LIT("A::X");
    fr_replace_types(&w.b.model);
    assert_int_equal(fr_model_type(&w.b.model, nested)->kind, TYPE_REF);
    assert_int_equal(fr_model_type(&w.b.model, top)->kind, TYPE_RECORD);
    builder_release(&w.b);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_everything_without_lists),
        cmocka_unit_test(test_allow_lists),
        cmocka_unit_test(test_block_lists),
        cmocka_unit_test(test_files),
        cmocka_unit_test(test_generate),
        cmocka_unit_test(test_not_recursive),
        cmocka_unit_test(test_opaque),
        cmocka_unit_test(test_annotations),
        cmocka_unit_test(test_unnamed_enums_by_variant),
        cmocka_unit_test(test_rust_integers_lead_nowhere),
        cmocka_unit_test(test_unused_patterns),
        cmocka_unit_test(test_replacement),
        cmocka_unit_test(test_replacement_never_makes_a_cycle),
        cmocka_unit_test(test_nested_replacement),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
