/* Traits: the table of kinds, what names and annotations take away, what passes on to types that
 * hold others, and what packing forbids. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "model_builder.h"
#include "passes/analysis.h"

typedef struct trait_world {
    model_builder b;
    fr_analysis analysis;
    fr_id number, real, record;
} trait_world;

static void set_layout(trait_world *w, fr_id id, uint64_t size, uint64_t align)
{
    fr_model_type(&w->b.model, id)->layout = (fr_layout){ size, align, true };
}

static void world_init(trait_world *w)
{
    *w = (trait_world){ 0 };
    builder_init(&w->b);
    w->b.model.target = (fr_target){ .triple = FR_LIT("x86_64-linux-gnu"), .pointer_width = 64 };
    w->number = builder_int(&w->b, INT_INT, true, 4);
    builder_type(&w->b, TYPE_FLOAT, FR_NO_ID, "", &w->real)->as.floating = FLOAT_F32;
    set_layout(w, w->real, 4, 4);
}

static void analyse(trait_world *w)
{
    fr_analyse(&w->analysis, &w->b.model, &w->b.options);
}

/* Copy, Debug, Default, Hash, PartialEq as Y, M or N each; then f with a float, z of no size. */
static void assert_traits(const trait_world *w, fr_id id, const char *expected)
{
    const fr_traits *traits = &w->analysis.traits;
    const fr_can_derive *const of[] = { traits->copy, traits->debug, traits->default_, traits->hash,
                                        traits->partial_eq };
    char actual[8] = "";
    for (size_t i = 0; i < 5; i++)
        actual[i] = "YMN"[of[i][id]];
    if (traits->has_float[id])
        strcat(actual, "f");
    if (traits->is_zero_sized[id])
        strcat(actual, "z");
    assert_string_equal(actual, expected);
}

static fr_id add_array(trait_world *w, fr_type_kind kind, fr_id element, uint64_t count)
{
    fr_id id;
    fr_type *type = builder_type(&w->b, kind, FR_NO_ID, "", &id);
    fr_layout layout = fr_model_type(&w->b.model, element)->layout;
    type->as.array.element = element;
    type->as.array.count = count;
    set_layout(w, id, layout.size * count, layout.align);
    return id;
}

/* struct NAME { field: type; } */
static fr_id add_record(trait_world *w, const char *name, fr_id type)
{
    fr_id id = builder_record(&w->b, FR_ROOT, name);
    fr_layout layout = fr_model_type(&w->b.model, type)->layout;
    builder_field(&w->b, id, "f", type);
    fr_model_type(&w->b.model, id)->as.record.fields.data[0].layout = layout;
    fr_model_type(&w->b.model, id)->as.record.fields.data[0].offset = 0;
    set_layout(w, id, layout.size, layout.align);
    return id;
}

static fr_record *record_of(trait_world *w, fr_id id)
{
    return &fr_model_type(&w->b.model, id)->as.record;
}

static fr_id add_kind(trait_world *w, fr_type_kind kind)
{
    fr_id id;
    builder_type(&w->b, kind, FR_NO_ID, "", &id);
    return id;
}

static fr_id add_function_pointer(trait_world *w, size_t parameters, fr_abi abi)
{
    fr_id type;
    fr_signature *signature =
        &builder_type(&w->b, TYPE_FUNCTION, FR_NO_ID, "", &type)->as.signature;
    signature->result = w->number;
    signature->abi = abi;
    for (size_t i = 0; i < parameters; i++)
        fr_vec_push(&w->b.arena, &signature->params, ((fr_param){ .type = w->number }));
    return builder_pointer(&w->b, builder_alias(&w->b, "function", type));
}

static void test_kinds(void **state)
{
    static const char *const variants[] = { "A", NULL };
    trait_world w;
    (void)state;
    world_init(&w);
    const struct {
        fr_id id;
        const char *expected;
    } rows[] = {
        { w.number, "YYYYY" },
        { w.real, "YYYNYf" },
        { add_kind(&w, TYPE_BOOL), "YYYYY" },
        { add_kind(&w, TYPE_COMPLEX), "YYYNYf" },
        { add_kind(&w, TYPE_VOID), "NYNNN" },
        { add_kind(&w, TYPE_NULLPTR), "YYNYY" },
        { add_kind(&w, TYPE_OPAQUE), "YYYYY" },
        { builder_enum(&w.b, FR_ROOT, "e", variants), "YYNYY" },
        { builder_pointer(&w.b, w.real), "YYNYY" },
        { add_function_pointer(&w, 12, ABI_C), "YYYYY" },
        { add_function_pointer(&w, 13, ABI_C), "YMYNN" },
        { add_function_pointer(&w, 1, ABI_STDCALL), "YMYNN" },
        { add_array(&w, TYPE_ARRAY, w.number, 32), "YYYYY" },
        { add_array(&w, TYPE_ARRAY, w.number, 33), "YYMYY" },
        { add_array(&w, TYPE_ARRAY, w.number, 0), "NYYNNz" },
        { add_array(&w, TYPE_ARRAY, w.real, 2), "YYYNYf" },
        { add_array(&w, TYPE_VECTOR, w.number, 4), "YYYYN" },
        { add_record(&w, "plain", w.number), "YYYYY" },
        { add_record(&w, "real", w.real), "YYYNYf" },
        { builder_alias(&w.b, "real_alias", w.real), "YYYNYf" },
        { builder_const(&w.b, w.real), "YYYNYf" },
    };
    analyse(&w);
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
        assert_traits(&w, rows[i].id, rows[i].expected);
    assert_traits(&w, FR_ROOT, "NNNNN");
    builder_release(&w.b);
}

static void test_records(void **state)
{
    trait_world w;
    (void)state;
    world_init(&w);
    fr_id forward = builder_record(&w.b, FR_ROOT, "forward");
    record_of(&w, forward)->is_forward = true;
    fr_id empty = builder_record(&w.b, FR_ROOT, "empty");
    set_layout(&w, empty, 0, 1);
    fr_id flexible = add_record(&w, "flexible", add_array(&w, TYPE_ARRAY, w.number, 0));
    fr_id holder = add_record(&w, "holder", flexible);
    fr_id holders = add_array(&w, TYPE_ARRAY, holder, 2);
    fr_id large = add_record(&w, "large", add_array(&w, TYPE_ARRAY, w.number, 33));
    fr_id holds_large = add_record(&w, "holds_large", large);
    fr_id large_holders = add_array(&w, TYPE_ARRAY, holds_large, 2);
    fr_id aligned = add_record(&w, "aligned", w.number);
    set_layout(&w, aligned, 64, 64);
    fr_id pointer = add_record(&w, "pointer", builder_pointer(&w.b, holder));
    analyse(&w);
    assert_traits(&w, forward, "NYNNNz");
    assert_traits(&w, empty, "YYYYYz");
    assert_traits(&w, flexible, "NYYNNz");
    assert_traits(&w, holder, "NYYNNz");
    assert_traits(&w, holders, "NYYNN");
    assert_traits(&w, large, "YYMYY");
    assert_traits(&w, holds_large, "YYMYY");
    assert_traits(&w, large_holders, "YYNYY"); /* what is written by hand serves no derive */
    assert_traits(&w, aligned, "YYMYY");
    assert_traits(&w, pointer, "YYNYY"); /* nothing passes through a pointer */
    builder_release(&w.b);
}

static void test_bit_fields(void **state)
{
    static const char *const variants[] = { "A", NULL };
    trait_world w;
    (void)state;
    world_init(&w);
    fr_id of_enum = add_record(&w, "of_enum", builder_enum(&w.b, FR_ROOT, "e", variants));
    record_of(&w, of_enum)->fields.data[0].bit_width = 2;
    fr_id wide = builder_record(&w.b, FR_ROOT, "wide");
    set_layout(&w, wide, 64, 8);
    for (int64_t i = 0; i < 5; i++) {
        fr_field field = { .name = FR_LIT("f"), .type = w.number, .offset = i * 64 };
        field.bit_width = 64;
        fr_vec_push(&w.b.arena, &record_of(&w, wide)->fields, field);
    }
    analyse(&w);
    assert_traits(&w, of_enum, "YYNYY");
    assert_traits(&w, wide, "YYNYY"); /* storage of more than 32 bytes */
    builder_release(&w.b);
}

static fr_id add_union(trait_world *w, fr_id type)
{
    fr_id id = add_record(w, "u", type);
    record_of(w, id)->is_union = true;
    return id;
}

static void test_unions(void **state)
{
    trait_world w;
    (void)state;
    world_init(&w);
    fr_id plain = add_union(&w, w.real);
    fr_id no_copy = add_union(&w, add_array(&w, TYPE_ARRAY, w.number, 0));
    fr_id holder = add_record(&w, "holder", plain);
    analyse(&w);
    assert_traits(&w, plain, "YNNNNf");
    assert_traits(&w, no_copy, "NNNNNz");
    assert_traits(&w, holder, "YNNNNf");
    builder_release(&w.b);

    world_init(&w);
    w.b.options.disable_untagged_union = true;
    plain = add_union(&w, w.number);
    no_copy = add_union(&w, add_array(&w, TYPE_ARRAY, w.number, 0));
    analyse(&w);
    assert_traits(&w, plain, "YYYYY");
    assert_traits(&w, no_copy, "NYYYYz");
    builder_release(&w.b);
}

static void test_opaque(void **state)
{
    trait_world w;
    (void)state;
    world_init(&w);
    assert_true(builder_pattern(&w.b, &w.b.options.opaque_type, "s|u"));
    fr_id opaque = add_record(&w, "s", add_array(&w, TYPE_ARRAY, w.real, 0));
    fr_id opaque_union = add_union(&w, w.real);
    analyse(&w);
    assert_traits(&w, opaque, "YYYYYz");
    assert_traits(&w, opaque_union, "YNNNN");
    builder_release(&w.b);
}

static void test_names_and_annotations(void **state)
{
    trait_world w;
    (void)state;
    world_init(&w);
    fr_bind_options *options = &w.b.options;
    assert_true(builder_pattern(&w.b, &options->no_copy, "a"));
    assert_true(builder_pattern(&w.b, &options->no_debug, "b"));
    assert_true(builder_pattern(&w.b, &options->no_default, "c"));
    assert_true(builder_pattern(&w.b, &options->no_hash, "d"));
    assert_true(builder_pattern(&w.b, &options->no_partialeq, "d"));
    fr_id a = add_record(&w, "a", w.number), b = add_record(&w, "b", a);
    fr_id c = add_record(&w, "c", b), d = add_record(&w, "d", c), e = add_record(&w, "e", d);
    fr_id annotated = add_record(&w, "annotated", w.number);
    fr_annotations *annotations = builder_annotations(&w.b, annotated);
    annotations->no_copy = annotations->no_debug = annotations->no_default = true;
    fr_id holder = add_record(&w, "holder", annotated);
    analyse(&w);
    assert_traits(&w, a, "NYYYY");
    assert_traits(&w, b, "NNYYY");
    assert_traits(&w, c, "NNNYY");
    assert_traits(&w, d, "NNNNN");
    assert_traits(&w, e, "NNNNN");
    assert_traits(&w, annotated, "NNNYY");
    assert_traits(&w, holder, "NNNYY");
    fr_regex_set_release(&options->no_copy);
    fr_regex_set_release(&options->no_debug);
    fr_regex_set_release(&options->no_default);
    fr_regex_set_release(&options->no_hash);
    fr_regex_set_release(&options->no_partialeq);
    builder_release(&w.b);
}

static void test_blocked_types(void **state)
{
    trait_world w;
    (void)state;
    world_init(&w);
    assert_true(builder_pattern(&w.b, &w.b.options.blocklist_type, "theirs|uint32_t|int_alias"));
    fr_id theirs = add_record(&w, "theirs", w.number);
    fr_id ours = add_record(&w, "ours", builder_const(&w.b, theirs));
    fr_id known = add_record(&w, "known", builder_alias(&w.b, "uint32_t", w.number));
    fr_id alias = builder_alias(&w.b, "int_alias", w.number);
    fr_id holds_alias = add_record(&w, "holds_alias", alias);
    fr_id pointer = add_record(&w, "pointer", builder_pointer(&w.b, theirs));
    analyse(&w);
    assert_traits(&w, theirs, "NNNNN");
    assert_traits(&w, ours, "NNNNN");
    assert_traits(&w, known, "YYYYY");
    assert_traits(&w, holds_alias, "NNNNN");
    assert_traits(&w, pointer, "YYNYY");
    builder_release(&w.b);
}

static void test_packed(void **state)
{
    trait_world w;
    (void)state;
    world_init(&w);
    fr_id copied = add_record(&w, "copied", w.number);
    record_of(&w, copied)->is_packed = true;
    set_layout(&w, copied, 4, 1);
    fr_id flexible = add_array(&w, TYPE_ARRAY, w.number, 0);
    fr_id packed = add_record(&w, "packed", flexible);
    builder_field(&w.b, packed, "g", w.number);
    record_of(&w, packed)->fields.data[1].layout = (fr_layout){ 4, 4, true };
    record_of(&w, packed)->fields.data[1].offset = 0;
    record_of(&w, packed)->is_packed = true;
    set_layout(&w, packed, 4, 1);
    fr_id holder = add_record(&w, "holder", packed);
    analyse(&w);
    assert_true(w.analysis.plans.by_id[packed]->is_packed);
    assert_traits(&w, copied, "YYYYY");
    assert_traits(&w, packed, "NNMNN");
    assert_traits(&w, holder, "NNMNN");
    builder_release(&w.b);
}

static void test_packed_without_copy(void **state)
{
    trait_world w;
    (void)state;
    world_init(&w);
    w.b.options.no_derive_copy = true;
    w.b.options.impl_debug = true;
    fr_id packed = add_record(&w, "packed", w.number);
    record_of(&w, packed)->is_packed = true;
    set_layout(&w, packed, 4, 1);
    analyse(&w);
    assert_traits(&w, w.number, "YYYYY");
    assert_traits(&w, packed, "NMMNN");
    builder_release(&w.b);
}

/* Readers make no such models, but the walk must end on any. */
static void test_cycles_end(void **state)
{
    trait_world w;
    (void)state;
    world_init(&w);
    fr_id a = builder_record(&w.b, FR_ROOT, "a"), b = add_record(&w, "b", a);
    builder_field(&w.b, a, "b", b);
    builder_field(&w.b, a, "r", w.real);
    set_layout(&w, a, 8, 4);
    analyse(&w);
    assert_traits(&w, a, "YYYNYf");
    builder_release(&w.b);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_kinds),
        cmocka_unit_test(test_records),
        cmocka_unit_test(test_bit_fields),
        cmocka_unit_test(test_unions),
        cmocka_unit_test(test_opaque),
        cmocka_unit_test(test_names_and_annotations),
        cmocka_unit_test(test_blocked_types),
        cmocka_unit_test(test_packed),
        cmocka_unit_test(test_packed_without_copy),
        cmocka_unit_test(test_cycles_end),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
