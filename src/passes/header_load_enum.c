/* Enums: a tag, and for variants with data a struct each. Where the tag is the first field of each
 * variant (repr(u8) and its kin) the struct begins with it. */
#include "passes/header_load.h"

#include "passes/header_rules.h"
#include "passes/header_value.h"

typedef struct enum_load {
    fr_h_loader *l;
    fr_h *h;
    const fr_item *from;
    fr_h_item *item;
} enum_load;

static fr_h_item *new_body(enum_load *e, fr_str variant)
{
    fr_str name = fr_arena_join(e->h->arena, variant, FR_LIT("_Body"));
    fr_h_item *body = fr_h_item_new(e->h, H_STRUCT, name);
    body->model_item = e->from->id;
    body->generics = e->item->generics;
    body->as.structure.is_body = true;
    return body;
}

static void add_tag_field(enum_load *e, const fr_h_variant *variant, fr_h_struct *body)
{
    fr_h_field field = { .is_tag = true, .rust_name = FR_LIT("tag") };
    if (variant->is_inlined)
        field.rust_name = fr_arena_join(e->h->arena, variant->member, FR_LIT("_tag"));
    field.name = field.rust_name;
    field.type = fr_h_path_type(e->h, NULL, e->item->as.enumeration.tag);
    fr_vec_push(e->h->arena, &body->fields, field);
}

static fr_h_problem load_body(enum_load *e, const fr_variant_decl *from, fr_h_variant *variant)
{
    fr_h_fields fields = { 0 };
    fr_h_item *body = new_body(e, variant->rust_name);
    fr_h_struct *s = &body->as.structure;
    fr_rename_rule rule = fr_h_rule(e->h, &e->item->annotations, "rename-variant-name-fields",
                                    e->h->options->enum_.rename_variant_name_fields);
    fr_str member =
        fr_rename_apply(e->h->arena, rule, variant->rust_name, RENAMED_FIELD, (fr_str){ 0 });
    variant->body = body;
    variant->member = fr_c_escape(e->h->arena, member);
    s->is_tuple = from->shape == SHAPE_TUPLE;
    variant->is_single_tuple = s->is_tuple && from->field_count == 1;
    variant->is_inlined = variant->is_single_tuple && !e->h->is_cxx;
    if (!e->item->as.enumeration.is_c) {
        s->has_tag_field = true;
        add_tag_field(e, variant, s);
    }
    fr_h_problem problem = fr_h_load_fields(e->h, from->fields, from->field_count, &fields);
    for (size_t i = 0; i < fields.len; i++) {
        /* numbered as in the source, unlike those of a struct */
        if (s->is_tuple)
            fields.data[i].rust_name =
                fr_arena_printf(e->h->arena, "%u", (unsigned)fields.data[i].model_field);
        if (variant->is_inlined)
            fields.data[i].rust_name = variant->member;
        fields.data[i].name = fields.data[i].rust_name;
        fr_vec_push(e->h->arena, &s->fields, fields.data[i]);
    }
    body->annotations = variant->annotations;
    body->must_use = from->part.must_use;
    body->is_deprecated = variant->is_deprecated;
    body->deprecated_note = variant->deprecated_note;
    return problem;
}

static fr_h_problem load_variant(enum_load *e, const fr_enum_variant *from)
{
    const fr_variant_decl *decl = from->rust;
    fr_h_enum *out = &e->item->as.enumeration;
    fr_h_variant variant = { .rust_name = from->name,
                             .name = from->name,
                             .doc = from->doc,
                             .condition = decl->part.condition,
                             .discriminant = decl->discriminant,
                             .is_deprecated = decl->part.is_deprecated,
                             .deprecated_note = decl->part.deprecated_note };
    fr_h_problem problem = { 0 };
    fr_h_annotations_set(e->h, &variant.annotations, decl->part.annotations);
    if (decl->discriminant)
        problem = fr_h_value_problem(e->h, decl->discriminant);
    if (problem.reason)
        return fr_h_problem_in(e->h, problem, "the value of `%.*s` has ", FR_ARG(from->name));
    problem = fr_h_annotation_problem(&decl->part);
    if (problem.reason)
        return problem;
    if (decl->shape != SHAPE_UNIT)
        problem = load_body(e, decl, &variant);
    fr_vec_push(e->h->arena, &out->variants, variant);
    return problem;
}

static void add_plain_variant(enum_load *e, fr_str name, fr_str doc)
{
    fr_h_variant variant = { .rust_name = name, .name = name, .doc = doc };
    fr_vec_push(e->h->arena, &e->item->as.enumeration.variants, variant);
}

static void add_made_up_variants(enum_load *e)
{
    const fr_h_annotations *notes = &e->item->annotations;
    const fr_doc_annotation *trailing =
        fr_h_annotation(notes, "enum-trailing-values", ANNOTATION_LIST);
    for (size_t i = 0; trailing && i < trailing->list.len; i++)
        add_plain_variant(e, trailing->list.data[i], (fr_str){ 0 });
    if (fr_h_flag(notes, "add-sentinel", e->h->options->enum_.add_sentinel))
        add_plain_variant(e, FR_LIT("Sentinel"),
                          FR_LIT(" Must be last for serialization purposes"));
}

static fr_h_problem repr_problem(const fr_repr *repr, fr_h_problem problem)
{
    if (problem.reason && problem.reason != REASON_ALIGNED && problem.reason != REASON_PACKED)
        return problem;
    if (repr->is_packed || repr->align)
        return fr_h_problem_of(REASON_ALIGNED_ENUM);
    if (!repr->is_c && !repr->is_transparent && !repr->integer.len)
        return fr_h_problem_of(REASON_NO_ENUM_REPR);
    if (fr_str_is(repr->integer, "u128") || fr_str_is(repr->integer, "i128"))
        return fr_h_problem_of(REASON_WIDE_ENUM);
    return problem;
}

fr_h_problem fr_h_load_enum(fr_h_loader *l, const fr_item *from, fr_h_item *item,
                            fr_h_problem problem)
{
    const fr_enum *source = &from->as.type.as.enumeration;
    const fr_repr *repr = from->rust->repr;
    enum_load e = { .l = l, .h = l->h, .from = from, .item = item };
    fr_h_enum *out = &item->as.enumeration;
    problem = repr_problem(repr, problem);
    if (!problem.reason)
        problem = fr_h_annotation_problem(&from->rust->part);
    if (problem.reason ||
        !fr_h_load_generics(l->h, from->rust->generics, &item->generics, &problem))
        return problem;
    out->is_c = repr->is_c;
    out->integer = repr->integer.len ? fr_h_primitive_find(repr->integer) : NULL;
    for (size_t i = 0; i < source->variants.len; i++)
        out->has_data |= source->variants.data[i].rust->shape != SHAPE_UNIT;
    if (out->has_data)
        out->tag =
            l->h->is_cxx ? FR_LIT("Tag") : fr_arena_join(l->h->arena, item->name, FR_LIT("_Tag"));
    for (size_t i = 0; i < source->variants.len; i++) {
        problem = load_variant(&e, &source->variants.data[i]);
        if (problem.reason)
            return problem;
    }
    add_made_up_variants(&e);
    return problem;
}
