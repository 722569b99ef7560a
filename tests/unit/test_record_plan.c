/* Plans of records: bindgen's rules, each way that a proposal can fail its proof and what comes in
 * its place, units of bit-fields, names. Each case is a record as clang lays it out and the text of
 * the plan that must come of it. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "base/text.h"
#include "layout_world.h"
#include "plan_text.h"
#include "passes/rust_layout.h"

/* ---- plans as text ---- */

typedef struct field_row {
    field_type type;
    int64_t bit;   /* offset */
    int32_t width; /* of a bit-field; -1 or absent: none. 0 is written NO_WIDTH */
    uint64_t size; /* clang's layout of the field where it is not the type's; 0: it is */
    uint64_t align;
    const char *name; /* NULL: f0, f1, ...; "": none */
} field_row;

/* A field at a bit, and a bit-field there. */
#define AT(of_type, at)                                                                            \
    {                                                                                              \
        .type = (of_type), .bit = (at)                                                             \
    }
#define BITS(of_type, at, count)                                                                   \
    {                                                                                              \
        .type = (of_type), .bit = (at), .width = (count)                                           \
    }

enum { NO_WIDTH = -2 }; /* `int : 0;` */

typedef struct plan_case {
    const char *what;
    uint64_t size, align;
    field_row fields[6];
    const char *expected;
    bool is_packed, is_union, is_forward, explicit_padding, flexarray_dst, untagged_off,
        manually_drop, is_opaque, is_cxx, copy_off;
    size_t warnings;
} plan_case;

static fr_id add_case(type_world *w, const plan_case *c)
{
    static const char *const names[] = { "f0", "f1", "f2", "f3", "f4", "f5" };
    fr_id id = builder_record(&w->b, FR_ROOT, "s");
    fr_record *record = &fr_model_type(&w->b.model, id)->as.record;
    record->is_packed = c->is_packed;
    record->is_union = c->is_union;
    record->is_forward = c->is_forward;
    if (!c->is_forward)
        set_layout(w, id, c->size, c->align);
    for (size_t i = 0; i < 6 && c->fields[i].type != T_END; i++) {
        const field_row *row = &c->fields[i];
        fr_field field = { .name = fr_str_from(row->name ? row->name : names[i]) };
        field.type = w->ids[row->type];
        field.offset = row->bit;
        field.bit_width = row->width == 0 ? -1 : row->width == NO_WIDTH ? 0 : row->width;
        if (row->align)
            field.layout = (fr_layout){ row->size, row->align, true };
        add_field(w, id, field);
    }
    return id;
}

static void set_options(type_world *w, const plan_case *c)
{
    fr_bind_options *options = &w->b.options;
    options->explicit_padding = c->explicit_padding;
    options->flexarray_dst = c->flexarray_dst;
    options->disable_untagged_union = c->untagged_off;
    options->no_derive_copy = c->copy_off;
    if (c->manually_drop)
        options->default_non_copy_union_style = UNION_STYLE_MANUALLY_DROP;
    if (c->is_opaque)
        assert_true(builder_pattern(&w->b, &options->opaque_type, "s"));
    w->b.model.language = c->is_cxx ? LANGUAGE_CXX : LANGUAGE_C;
}

static size_t count_bytes(const fr_record_plan *plan)
{
    size_t count = 0;
    for (size_t i = 0; i < plan->slots.len; i++)
        count += plan->slots.data[i].kind == SLOT_FIELD && plan->slots.data[i].as_bytes &&
                 !plan->slots.data[i].is_unaligned;
    return count;
}

/* Typedefs with an alignment of their own: the world has some, and each is reported. */
static size_t count_aligned(const fr_model *model)
{
    size_t count = 0;
    for (fr_id id = 0; id < model->items.len; id++) {
        const fr_item *item = fr_model_item(model, id);
        bool is_alias = item->kind == ITEM_TYPE && item->as.type.kind == TYPE_ALIAS;
        count += is_alias && item->as.type.as.alias.align_attribute;
    }
    return count;
}

static void check_case(const plan_case *c)
{
    type_world w;
    fr_text text;
    layout_world_init(&w);
    set_options(&w, c);
    fr_id id = add_case(&w, c);
    fr_analyse(&w.analysis, &w.b.model, &w.b.options);
    fr_text_init(&text, &w.b.arena);
    put_plan(&text, &fr_model_type(&w.b.model, id)->as.record, w.analysis.plans.by_id[id]);
    const char *actual = fr_arena_cstr(&w.b.arena, fr_text_str(&text));
    if (strcmp(actual, c->expected) != 0)
        print_error("%s:\n", c->what);
    assert_string_equal(actual, c->expected);
    size_t warnings = builder_count(&w.b, DIAG_W0401) + builder_count(&w.b, DIAG_W0402);
    warnings -= count_bytes(w.analysis.plans.by_id[id]); /* each is reported */
    warnings -= count_aligned(&w.b.model);
    if (warnings != c->warnings)
        print_error("%s: %zu warnings\n", c->what, warnings);
    assert_int_equal(warnings, c->warnings);
    builder_release(&w.b);
}

static void check_cases(const plan_case *cases, size_t count)
{
    for (size_t i = 0; i < count; i++)
        check_case(&cases[i]);
}

#define CHECK(cases) check_cases(cases, sizeof(cases) / sizeof *(cases))

/* ---- bindgen's rules ---- */

static void test_as_bindgen(void **state)
{
    static const plan_case cases[] = {
        { .what = "plain",
          .size = 16,
          .align = 8,
          .fields = { AT(T_CHAR, 0), AT(T_LONG, 64) },
          .expected = "struct: f0@0 f1@8" },
        { .what = "R2: a gap as large as the next member's alignment",
          .size = 24,
          .align = 8,
          .fields = { AT(T_LONG, 0), AT(T_SHORT, 96), AT(T_LONG, 128) },
          .expected = "struct: f0@0 pad0(4,2)@8 f1@12 f2@16" },
        { .what = "R2: explicit padding, between members and behind them",
          .size = 12,
          .align = 4,
          .fields = { AT(T_CHAR, 0), AT(T_INT, 32), AT(T_SHORT, 64) },
          .explicit_padding = true,
          .expected = "struct: f0@0 pad0(3,1)@1 f1@4 f2@8 pad1(2,1)@10" },
        { .what = "R2: no padding where packed",
          .size = 10,
          .align = 2,
          .fields = { AT(T_CHAR, 0), AT(T_SHORT, 16), AT(T_CHAR, 32), AT(T_INT, 48) },
          .expected = "struct packed2: f0@0 f1@2 f2@4 f3@6" },
        { .what = "R3: a tail as large as the alignment",
          .size = 8,
          .align = 4,
          .fields = { AT(T_INT, 0) },
          .expected = "struct: f0@0 pad0(4,4)@4" },
        { .what = "R3: packed with a tail",
          .size = 8,
          .align = 1,
          .fields = { AT(T_INT, 0) },
          .is_packed = true,
          .expected = "struct packed1: f0@0 pad0(4,1)@4" },
        { .what = "R3: a tail behind bit-fields has its natural alignment",
          .size = 16,
          .align = 8,
          .fields = { AT(T_LONG, 0), BITS(T_INT, 64, 16) },
          .expected = "struct: f0@0 unit1[2 f1:0+16s]@8 pad0(6,2)@10" },
        { .what = "R3: explicit padding says nothing behind a flexible array",
          .size = 8,
          .align = 8,
          .fields = { AT(T_LONG, 0), AT(T_INTS, 64) },
          .explicit_padding = true,
          .expected = "struct: f0@0 f1@8" },
        { .what = "R4: the attribute",
          .size = 5,
          .align = 1,
          .fields = { AT(T_CHAR, 0), AT(T_INT, 8) },
          .is_packed = true,
          .expected = "struct packed1: f0@0 f1@1" },
        { .what = "R4: #pragma pack shows in a member's alignment",
          .size = 14,
          .align = 2,
          .fields = { AT(T_CHAR, 0), AT(T_INT, 16), AT(T_LONG, 48) },
          .expected = "struct packed2: f0@0 f1@2 f2@6" },
        { .what = "R4: no packing where the members are contiguous and an alignment is needed",
          .size = 8,
          .align = 8,
          .fields = { AT(T_INT, 0), AT(T_INT, 32) },
          .is_packed = true,
          .expected = "struct align8: f0@0 f1@4" },
        { .what = "R5: less aligned than the whole",
          .size = 8,
          .align = 8,
          .fields = { AT(T_CHAR, 0) },
          .expected = "struct align8: f0@0" },
        { .what = "R5: from 16 on always",
          .size = 32,
          .align = 16,
          .fields = { AT(T_I128, 0), AT(T_CHAR, 128) },
          .expected = "struct align16: f0@0 f1@16" },
        { .what = "R5: with bit-fields a member aligns",
          .size = 4,
          .align = 4,
          .fields = { BITS(T_INT, 0, 3) },
          .expected = "struct: align4 unit1[1 f0:0+3s]@0 pad0(3,1)@1" },
        { .what = "R5: beyond 8 it cannot",
          .size = 16,
          .align = 16,
          .fields = { BITS(T_INT, 0, 3) },
          .expected = "struct align16: unit1[1 f0:0+3s]@0 pad0(15,1)@1" },
    };
    (void)state;
    CHECK(cases);
}

static void test_special_forms(void **state)
{
    static const plan_case cases[] = {
        { .what = "forward", .is_forward = true, .expected = "forward: unused" },
        { .what = "empty in C", .size = 0, .align = 1, .expected = "struct:" },
        { .what = "empty in C++",
          .size = 1,
          .align = 1,
          .is_cxx = true,
          .expected = "struct: address@0" },
        { .what = "empty in C for MSVC", .size = 4, .align = 1, .expected = "struct: pad0(4,1)@0" },
        { .what = "opaque",
          .size = 12,
          .align = 4,
          .fields = { AT(T_INT, 0) },
          .is_opaque = true,
          .expected = "opaque align4: opaque(12,4)" },
        { .what = "opaque, with bit-fields",
          .size = 8,
          .align = 8,
          .fields = { BITS(T_INT, 0, 3) },
          .is_opaque = true,
          .expected = "opaque: align8 opaque(8,8)" },
        { .what = "aligned beyond Rust's limit",
          .size = UINT64_C(1) << 30,
          .align = UINT64_C(1) << 30,
          .fields = { AT(T_INT, 0) },
          .warnings = 1,
          .expected = "forward: unused" },
        { .what = "larger than Rust's limit",
          .size = UINT64_C(1) << 47,
          .align = 1,
          .warnings = 1,
          .expected = "forward: unused" },
        { .what = "an array of no elements has no size, but an alignment",
          .size = 0,
          .align = 8,
          .fields = { AT(T_LONGS0, 0) },
          .expected = "struct: f0@0" },
        { .what = "a generic flexible array",
          .size = 4,
          .align = 4,
          .fields = { AT(T_INT, 0), AT(T_INTS, 32) },
          .flexarray_dst = true,
          .expected = "struct: f0@0 f1:FAM@4" },
        { .what = "not in a packed one that is aligned",
          .size = 8,
          .align = 8,
          .fields = { AT(T_CHAR, 0), AT(T_INT, 8), AT(T_INTS, 40) },
          .is_packed = true,
          .flexarray_dst = true,
          .expected = "two packed1 align8: f0@0 f1@1 f2@5" },
        { .what = "no padding behind it",
          .size = 8,
          .align = 8,
          .fields = { AT(T_CHAR, 0), AT(T_NO_COPY, 64) },
          .flexarray_dst = true,
          .explicit_padding = true,
          .expected = "struct: f0@0 pad0(7,1)@1 f1:FAM@8" },
        { .what = "not where padding must follow",
          .size = 16,
          .align = 8,
          .fields = { AT(T_LONG, 0), AT(T_NO_COPY, 64) },
          .flexarray_dst = true,
          .expected = "struct: f0@0 f1@8 pad0(8,8)@8" },
        { .what = "not where padding must follow, nor in the second plan",
          .size = 32,
          .align = 8,
          .fields = { AT(T_UINT, 0), BITS(T_LONG, 64, 39), AT(T_NO_COPY, 128) },
          .flexarray_dst = true,
          .expected = "struct: f0@0 pad0(4,1)@4 unit1[5 f1:0+39s]@8 f2@16 pad1(16,1)@16" },
        { .what = "a record that ends in one",
          .size = 8,
          .align = 8,
          .fields = { AT(T_LONG, 0), AT(T_NO_COPY, 64) },
          .flexarray_dst = true,
          .expected = "struct: f0@0 f1:FAM@8" },
    };
    (void)state;
    CHECK(cases);
}

/* ---- where bindgen is wrong ---- */

static void test_failed_proofs(void **state)
{
    static const plan_case cases[] = {
        { .what = "F03: a unit that begins at its own alignment",
          .size = 24,
          .align = 8,
          .fields = { AT(T_UINT, 0), BITS(T_LONG, 64, 39), AT(T_INT, 128) },
          .expected = "struct: align8 f0@0 pad0(4,1)@4 unit1[5 f1:0+39s]@8 f2@16" },
        { .what = "F04: the same behind one byte",
          .size = 4,
          .align = 2,
          .fields = { AT(T_CHAR, 0), BITS(T_SHORT, 16, 15) },
          .expected = "struct: align2 f0@0 pad0(1,1)@1 unit1[2 f1:0+15s]@2" },
        { .what = "C03: packed and aligned",
          .size = 8,
          .align = 8,
          .fields = { AT(T_CHAR, 0), AT(T_INT, 8) },
          .is_packed = true,
          .expected = "two packed1 align8: f0@0 f1@1" },
        { .what = "C04: an aligned type in a packed one (E0588)",
          .size = 9,
          .align = 1,
          .fields = { AT(T_CHAR, 0), AT(T_ALIGNED8, 8) },
          .is_packed = true,
          .expected = "struct: f0@0 f1(8,1)@1" },
        { .what = "an opaque type that is aligned in a packed one (E0588)",
          .size = 13,
          .align = 1,
          .fields = { AT(T_CHAR, 0), AT(T_BLOB, 8), AT(T_INT, 72) },
          .is_packed = true,
          .expected = "struct packed1: f0@0 f1(8,1)@1 f2@9" },
        { .what = "arrays of an aligned type pass there",
          .size = 33,
          .align = 1,
          .fields = { AT(T_CHAR, 0), AT(T_ALIGNED16S, 8) },
          .is_packed = true,
          .expected = "struct packed1: f0@0 f1@1" },
        { .what = "C05: one packed field",
          .size = 12,
          .align = 4,
          .fields = { AT(T_CHAR, 0), AT(T_INT, 8), AT(T_INT, 64) },
          .expected = "struct: f0@0 f1(4,1)@1 f2@8" },
        { .what = "C07: an aligned field in a packed record",
          .size = 32,
          .align = 16,
          .fields = { AT(T_CHAR, 0),
                      { .type = T_INT, .bit = 128, .width = 0, .size = 4, .align = 16 },
                      AT(T_SHORT, 160) },
          .is_packed = true,
          .expected = "struct align16: f0@0 pad0(15,1)@1 f1@16 f2@20" },
        { .what = "C10: an alias that is aligned in C only",
          .size = 32,
          .align = 16,
          .fields = { AT(T_CHAR, 0), AT(T_INT_A16, 128) },
          .expected = "struct align16: f0@0 pad0(15,1)@1 f1@16" },
        { .what = "C11: an alias that is less aligned in C",
          .size = 5,
          .align = 1,
          .fields = { AT(T_CHAR, 0), AT(T_INT_A1, 8) },
          .expected = "struct: f0@0 f1(4,1)@1" },
        { .what = "a vector whose array is smaller",
          .size = 32,
          .align = 16,
          .fields = { AT(T_CHAR, 0), AT(T_VECTOR3, 128) },
          .expected = "struct align16: f0@0 f1@16" },
        { .what = "_Atomic makes 4 bytes of 3",
          .size = 8,
          .align = 4,
          .fields = { AT(T_CHAR, 0),
                      { .type = T_SHORT, .bit = 32, .width = 0, .size = 4, .align = 4 } },
          .expected = "struct align4: f0@0 pad0(3,1)@1 f1(4,1)@4" },
        { .what = "explicit padding in place of bindgen's",
          .size = 24,
          .align = 8,
          .fields = { AT(T_UINT, 0), BITS(T_LONG, 64, 39), AT(T_INT, 128) },
          .explicit_padding = true,
          .expected = "struct: align8 f0@0 pad0(4,1)@4 unit1[5 f1:0+39s]@8 pad1(3,1)@13 f2@16 "
                      "pad2(4,1)@20" },
        { .what = "members that overlap",
          .size = 8,
          .align = 4,
          .fields = { AT(T_INT, 32), AT(T_INT, 0) },
          .warnings = 1,
          .expected = "opaque align4: opaque(8,4)" },
        { .what = "a member of unknown place",
          .size = 12,
          .align = 4,
          .fields = { AT(T_INT, 0), AT(T_INT, -1) },
          .expected = "struct: f0@0 f1@4 pad0(4,4)@8" },
        { .what = "a member of unknown place that rustc puts elsewhere",
          .size = 8,
          .align = 4,
          .fields = { AT(T_INT, 0),
                      { .type = T_SHORT, .bit = -1, .width = 0, .size = 4, .align = 4 } },
          .warnings = 1,
          .expected = "opaque align4: opaque(8,4)" },
    };
    (void)state;
    CHECK(cases);
}

/* ---- unions ---- */

static void test_unions(void **state)
{
    static const plan_case cases[] = {
        { .what = "plain",
          .size = 8,
          .align = 8,
          .fields = { AT(T_CHAR, 0), AT(T_LONG, 0) },
          .is_union = true,
          .expected = "union: f0@0 f1@0" },
        { .what = "aligned",
          .size = 8,
          .align = 8,
          .fields = { AT(T_CHAR, 0) },
          .is_union = true,
          .expected = "union align8: f0@0" },
        { .what = "packed",
          .size = 5,
          .align = 1,
          .fields = { AT(T_INT, 0),
                      { .type = T_CHAR, .bit = 0, .width = 0, .size = 5, .align = 1 } },
          .is_union = true,
          .is_packed = true,
          .expected = "union packed1: f0@0 f1(5,1)@0" },
        { .what = "packing that moves nothing",
          .size = 16,
          .align = 16,
          .fields = { AT(T_LONG, 0), AT(T_UINT, 0) },
          .is_union = true,
          .is_packed = true,
          .expected = "union align16: f0@0 f1@0" },
        { .what = "bit-fields, all at 0",
          .size = 4,
          .align = 4,
          .fields = { BITS(T_UINT, 0, 31), BITS(T_CHAR, 0, 1) },
          .is_union = true,
          .expected = "union: align4 unit1[4 f0:0+31 f1:0+1s]@0" },
        { .what = "not Copy: a wrapper",
          .size = 4,
          .align = 4,
          .fields = { AT(T_INTS, 0), AT(T_INT, 0) },
          .is_union = true,
          .expected = "wrapper: f0@0 f1@0 storage(4,4)" },
        { .what = "not Copy: dropped by hand",
          .size = 4,
          .align = 4,
          .fields = { AT(T_INTS, 0), AT(T_INT, 0) },
          .is_union = true,
          .manually_drop = true,
          .expected = "union drop: f0@0 f1@0" },
        { .what = "no Copy at all",
          .size = 4,
          .align = 4,
          .fields = { AT(T_INT, 0) },
          .is_union = true,
          .copy_off = true,
          .expected = "wrapper: f0@0 storage(4,4)" },
        { .what = "no unions at all",
          .size = 8,
          .align = 8,
          .fields = { AT(T_INT, 0), AT(T_LONG, 0) },
          .is_union = true,
          .untagged_off = true,
          .expected = "wrapper: f0@0 f1@0 storage(8,8)" },
        { .what = "packed wrapper: storage may not be aligned",
          .size = 9,
          .align = 1,
          .fields = { AT(T_LONG, 0),
                      { .type = T_CHAR, .bit = 0, .width = 0, .size = 9, .align = 1 } },
          .is_union = true,
          .is_packed = true,
          .untagged_off = true,
          .expected = "wrapper: f0@0 f1(9,1)@0 storage(9,1)" },
        { .what = "empty",
          .size = 0,
          .align = 1,
          .is_union = true,
          .expected = "wrapper align1: storage(0,1)" },
        { .what = "no size, dropped by hand",
          .size = 0,
          .align = 4,
          .fields = { AT(T_INTS, 0) },
          .is_union = true,
          .manually_drop = true,
          .expected = "union drop: f0@0" },
        { .what = "opaque",
          .size = 8,
          .align = 8,
          .fields = { AT(T_LONG, 0) },
          .is_union = true,
          .is_opaque = true,
          .expected = "opaque align8: opaque(8,8)" },
        { .what = "an aligned type in a packed union (E0588)",
          .size = 8,
          .align = 1,
          .fields = { AT(T_ALIGNED8, 0), AT(T_INT, 0) },
          .is_union = true,
          .is_packed = true,
          .expected = "union packed1: f0(8,1)@0 f1@0" },
        { .what = "a size that no member has",
          .size = 12,
          .align = 4,
          .fields = { AT(T_INT, 0) },
          .is_union = true,
          .expected = "union: f0@0 pad0(12,1)@0" },
    };
    (void)state;
    CHECK(cases);
}

/* ---- bit-fields ---- */

static void test_bit_fields(void **state)
{
    static const plan_case cases[] = {
        { .what = "one unit for a run, by its last bit",
          .size = 8,
          .align = 4,
          .fields = { BITS(T_UINT, 0, 3), BITS(T_INT, 3, 5), BITS(T_UINT, 8, 24),
                      BITS(T_UINT, 32, 1) },
          .expected = "struct: align4 unit1[5 f0:0+3 f1:3+5s f2:8+24 f3:32+1]@0 pad0(3,1)@5" },
        { .what = "two runs",
          .size = 4,
          .align = 4,
          .fields = { BITS(T_INT, 0, 4), AT(T_CHAR, 8), BITS(T_INT, 16, 4) },
          .expected = "struct: align4 unit1[1 f0:0+4s]@0 f1@1 unit2[1 f2:0+4s]@2 pad0(1,1)@3" },
        { .what = "unnamed bits take place",
          .size = 2,
          .align = 1,
          .fields = { { .type = T_CHAR, .bit = 0, .width = 7, .size = 0, .align = 0, .name = "" },
                      BITS(T_CHAR, 8, 2) },
          .expected = "struct: unit1[2 f1:8+2s]@0" },
        { .what = "a width of 0 does not",
          .size = 5,
          .align = 1,
          .fields = { BITS(T_CHAR, 0, 4),
                      { .type = T_INT,
                        .bit = 32,
                        .width = NO_WIDTH,
                        .size = 0,
                        .align = 0,
                        .name = "" },
                      BITS(T_CHAR, 32, 4) },
          .expected = "struct: unit1[5 f0:0+4s f2:32+4s]@0" },
        { .what = "nothing but a width of 0",
          .size = 4,
          .align = 1,
          .fields = { AT(T_CHAR, 0),
                      { .type = T_INT,
                        .bit = 32,
                        .width = NO_WIDTH,
                        .size = 0,
                        .align = 0,
                        .name = "" } },
          .expected = "struct: f0@0 pad0(3,1)@1" },
        { .what = "64 bits at any offset",
          .size = 9,
          .align = 1,
          .fields = { BITS(T_INT, 0, 2), BITS(T_LONG, 2, 64) },
          .is_packed = true,
          .expected = "struct packed1: unit1[9 f0:0+2s f1:2+64s]@0" },
        { .what = "no accessors beyond",
          .size = 16,
          .align = 16,
          .fields = { BITS(T_I128, 0, 65) },
          .warnings = 1,
          .expected = "struct align16: unit1[9 f0:0+65s!]@0 pad0(7,1)@9" },
        { .what = "bool and enum have no sign",
          .size = 4,
          .align = 4,
          .fields = { BITS(T_BOOL, 0, 1), BITS(T_ENUM, 1, 2) },
          .expected = "struct: align4 unit1[1 f0:0+1 f1:1+2]@0 pad0(3,1)@1" },
        { .what = "no accessors of what is no integer",
          .size = 8,
          .align = 8,
          .fields = { BITS(T_BLOB, 0, 7) },
          .warnings = 1,
          .expected = "struct: align8 unit1[1 f0:0+7!]@0 pad0(7,1)@1" },
    };
    (void)state;
    CHECK(cases);
}

static void test_units_have_constructors_up_to_32_bytes(void **state)
{
    type_world w;
    (void)state;
    layout_world_init(&w);
    plan_case small = { .size = 32, .align = 8 }, large = { .size = 40, .align = 8 };
    for (int i = 0; i < 4; i++)
        small.fields[i] = large.fields[i] =
            (field_row){ .type = T_LONG, .bit = i * 64, .width = 64 };
    large.fields[4] = (field_row)BITS(T_LONG, 256, 1);
    fr_id ids[] = { add_case(&w, &small), add_case(&w, &large) };
    fr_analyse(&w.analysis, &w.b.model, &w.b.options);
    assert_true(w.analysis.plans.by_id[ids[0]]->units.data[0].has_constructor);
    assert_false(w.analysis.plans.by_id[ids[1]]->units.data[0].has_constructor);
    assert_int_equal(w.analysis.plans.by_id[ids[1]]->max_unit_size, 33);
    builder_release(&w.b);
}

/* ---- names ---- */

static const fr_record_plan *plan_fields(type_world *w, const field_row *rows, size_t count)
{
    plan_case c = { .size = 64, .align = 1 };
    layout_world_init(w);
    for (size_t i = 0; i < count; i++)
        c.fields[i] = rows[i];
    fr_id id = add_case(w, &c);
    fr_analyse(&w->analysis, &w->b.model, &w->b.options);
    return w->analysis.plans.by_id[id];
}

static void assert_str(fr_str actual, const char *expected)
{
    assert_int_equal(actual.len, strlen(expected));
    assert_memory_equal(actual.ptr, expected, actual.len);
}

static void test_field_names(void **state)
{
    static const field_row rows[] = {
        { .type = T_CHAR, .bit = 0, .width = 0, .size = 0, .align = 0, .name = "a$" },
        { .type = T_CHAR, .bit = 8, .width = 0, .size = 0, .align = 0, .name = "a__" },
        { .type = T_CHAR, .bit = 16, .width = 0, .size = 0, .align = 0, .name = "" },
        { .type = T_CHAR, .bit = 24, .width = 0, .size = 0, .align = 0, .name = "_bitfield_1" },
        { .type = T_CHAR, .bit = 32, .width = 0, .size = 0, .align = 0, .name = "fn" },
        { .type = T_CHAR, .bit = 40, .width = 0, .size = 0, .align = 0, .name = "" },
    };
    static const char *const expected[] = { "a__",           "a___1", "__bindgen_anon_1",
                                            "_bitfield_1_1", "fn_",   "__bindgen_anon_2" };
    type_world w;
    (void)state;
    const fr_record_plan *plan = plan_fields(&w, rows, 6);
    for (size_t i = 0; i < 6; i++)
        assert_str(plan->field_names[i], expected[i]);
    builder_release(&w.b);
}

static void test_accessor_names(void **state)
{
    static const field_row rows[] = {
        { .type = T_CHAR, .bit = 0, .width = 1, .size = 0, .align = 0, .name = "a" },
        { .type = T_CHAR, .bit = 1, .width = 1, .size = 0, .align = 0, .name = "set_a" },
        { .type = T_CHAR, .bit = 2, .width = 1, .size = 0, .align = 0, .name = "a_raw" },
        { .type = T_CHAR, .bit = 3, .width = 1, .size = 0, .align = 0, .name = "type" },
        { .type = T_CHAR, .bit = 4, .width = 1, .size = 0, .align = 0, .name = "new_bitfield_1" },
    };
    static const char *const expected[][2] = {
        { "a", "set_a" },
        { "set_a_bindgen_bitfield", "set_set_a" },
        { "a_raw_bindgen_bitfield", "set_a_raw_bindgen_bitfield" },
        { "type_", "set_type" },
        { "new_bitfield_1_bindgen_bitfield", "set_new_bitfield_1" },
    };
    type_world w;
    (void)state;
    const fr_record_plan *plan = plan_fields(&w, rows, 5);
    for (size_t i = 0; i < 5; i++) {
        assert_str(plan->units.data[0].fields.data[i].getter, expected[i][0]);
        assert_str(plan->units.data[0].fields.data[i].setter, expected[i][1]);
    }
    builder_release(&w.b);
}

/* The third claims a suffix that the fourth would have had. */
static void test_accessor_names_with_numbers(void **state)
{
    static const field_row rows[] = {
        { .type = T_CHAR, .bit = 0, .width = 1, .size = 0, .align = 0, .name = "a" },
        { .type = T_CHAR,
          .bit = 1,
          .width = 1,
          .size = 0,
          .align = 0,
          .name = "set_a_bindgen_bitfield" },
        { .type = T_CHAR, .bit = 2, .width = 1, .size = 0, .align = 0, .name = "set_a" },
    };
    type_world w;
    (void)state;
    const fr_record_plan *plan = plan_fields(&w, rows, 3);
    assert_str(plan->units.data[0].fields.data[2].getter, "set_a_bindgen_bitfield_1");
    builder_release(&w.b);
}

/* A chain of types as long as the input likes. */
static void test_deep_nesting(void **state)
{
    enum { DEPTH = 20000 };
    type_world w;
    (void)state;
    layout_world_init(&w);
    fr_id at = w.ids[T_INT];
    for (int i = 0; i < DEPTH; i++) {
        fr_id outer = builder_record(&w.b, FR_ROOT, "r");
        add_field(&w, outer, (fr_field){ .name = FR_LIT("f"), .type = at, .bit_width = -1 });
        set_layout(&w, outer, 4, 4);
        at = builder_alias(&w.b, "t", outer);
        set_layout(&w, at, 4, 4);
    }
    fr_analyse(&w.analysis, &w.b.model, &w.b.options);
    assert_int_equal(fr_rust_layout_of(&w.analysis.names, &w.analysis.plans, at).size, 4);
    assert_int_equal(w.analysis.traits.copy[at], DERIVE_YES);
    builder_release(&w.b);
}

static void test_inner_names_are_free(void **state)
{
    static const plan_case c = {
        .size = 8, .align = 8, .is_packed = true, .fields = { AT(T_CHAR, 0), AT(T_INT, 8) }
    };
    type_world w;
    (void)state;
    layout_world_init(&w);
    builder_record(&w.b, FR_ROOT, "s__packed");
    fr_id id = add_case(&w, &c);
    fr_analyse(&w.analysis, &w.b.model, &w.b.options);
    assert_int_equal(w.analysis.plans.by_id[id]->form, FORM_ALIGNED_PACKED);
    assert_str(w.analysis.plans.by_id[id]->inner_name, "s__packed1");
    builder_release(&w.b);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_as_bindgen),
        cmocka_unit_test(test_special_forms),
        cmocka_unit_test(test_failed_proofs),
        cmocka_unit_test(test_unions),
        cmocka_unit_test(test_bit_fields),
        cmocka_unit_test(test_units_have_constructors_up_to_32_bytes),
        cmocka_unit_test(test_field_names),
        cmocka_unit_test(test_accessor_names),
        cmocka_unit_test(test_accessor_names_with_numbers),
        cmocka_unit_test(test_inner_names_are_free),
        cmocka_unit_test(test_deep_nesting),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
