/* Structs and unions for the writer. */
#include "passes/header_finish.h"
#include "passes/header_rules.h"

/* ---- fields ---- */

static fr_str bit_width(fr_h *h, const fr_h_field *field)
{
    fr_h_annotations notes;
    fr_str width = { 0 };
    if (!field->annotations || h->is_cython)
        return width;
    fr_h_annotations_set(h, &notes, field->annotations);
    fr_h_atom(&notes, "bitfield", &width);
    return width;
}

static fr_header_field finish_field(fr_h *h, const fr_h_item *item, const fr_h_field *from)
{
    fr_header_field field = {
        .name = from->name,
        .argument_name = fr_rename_apply(h->made_in, h->options->fn.rename_args, from->name,
                                         RENAMED_ARGUMENT, (fr_str){ 0 }),
        .type = fr_h_final_type(h, from->type, &item->generics, !from->is_tag),
        .doc = from->doc,
        .condition = h->is_cython ? NULL : fr_h_condition(h, from->condition),
        .bit_width = bit_width(h, from),
        .is_tag = from->is_tag,
        .model_item = from->is_tag ? FR_NO_ID : item->model_item,
        .model_field = from->model_field,
    };
    return field;
}

/* ---- operators ---- */

static bool can_compare(const fr_h_type *type)
{
    return type->kind != H_ARRAY;
}

static bool can_order(const fr_h_type *type)
{
    switch (type->kind) {
    case H_PRIMITIVE: return !type->as.primitive->is_bool;
    case H_PATH:
    case H_POINTER: return true;
    case H_ARRAY:
    case H_FUNCTION: break;
    }
    return false;
}

bool fr_h_is_comparable(const fr_h_struct *structure)
{
    for (size_t i = 0; i < structure->fields.len; i++)
        if (!can_compare(structure->fields.data[i].type))
            return false;
    return structure->fields.len != 0;
}

static fr_str attributes_of(const fr_h_item *item, const char *name)
{
    fr_str text = { 0 };
    fr_h_atom(&item->annotations, name, &text);
    return text;
}

bool fr_h_has_constructor(const fr_h *h, const fr_h_item *item)
{
    return item->kind == H_STRUCT && !item->as.structure.is_transparent &&
           item->as.structure.fields.len &&
           fr_h_flag(&item->annotations, "derive-constructor",
                     h->options->struct_.derive_constructor);
}

static void finish_operators(fr_h *h, const fr_h_item *item, fr_header_operators *out)
{
    const fr_h_struct *s = &item->as.structure;
    const fr_h_annotations *notes = &item->annotations;
    bool is_comparable = fr_h_is_comparable(s);
    bool is_ordered = s->fields.len == 1 && can_order(s->fields.data[0].type);
#define WANTED(name, key) fr_h_flag(notes, name, h->options->struct_.key)
    out->constructor = fr_h_has_constructor(h, item);
    out->ostream = WANTED("derive-ostream", derive_ostream);
    out->eq = is_comparable && WANTED("derive-eq", derive_eq);
    out->neq = is_comparable && WANTED("derive-neq", derive_neq);
    out->lt = is_ordered && WANTED("derive-lt", derive_lt);
    out->lte = is_ordered && WANTED("derive-lte", derive_lte);
    out->gt = is_ordered && WANTED("derive-gt", derive_gt);
    out->gte = is_ordered && WANTED("derive-gte", derive_gte);
#undef WANTED
    out->eq_attributes = attributes_of(item, "eq-attributes");
    out->neq_attributes = attributes_of(item, "neq-attributes");
    out->lt_attributes = attributes_of(item, "lt-attributes");
    out->lte_attributes = attributes_of(item, "lte-attributes");
    out->gt_attributes = attributes_of(item, "gt-attributes");
    out->gte_attributes = attributes_of(item, "gte-attributes");
}

/* ---- the whole ---- */

static void finish_constants(fr_h *h, const fr_h_item *item, fr_header_struct *out)
{
    fr_map seen = { 0 };
    for (size_t i = 0; i < item->as.structure.constants.len; i++) {
        const fr_h_item *from = item->as.structure.constants.data[i];
        if (item->entry && item->entry->items.len > 1 && fr_h_is_repeated(h, &seen, from))
            continue;
        fr_header_constant *constant = FR_NEW(h->made_in, fr_header_constant);
        fr_h_finish_constant(h, from, item, constant);
        fr_vec_push(h->made_in, &out->constants, constant);
    }
}

fr_header_operators *fr_h_finish_struct(fr_h *h, const fr_h_item *item, fr_header_struct *out)
{
    fr_header_operators *operators = NULL;
    const fr_h_struct *s = &item->as.structure;
    const fr_header_options *options = h->options;
    fr_vec_reserve(h->made_in, &out->fields, s->fields.len);
    for (size_t i = 0; i < s->fields.len; i++) {
        fr_header_field field = finish_field(h, item, &s->fields.data[i]);
        fr_vec_push(h->made_in, &out->fields, field);
    }
    out->is_packed = s->is_packed;
    out->align = s->align;
    out->is_generic = item->generics.len != 0;
    if (!h->is_cython) {
        if (item->must_use)
            out->must_use = options->struct_.must_use;
        out->deprecated =
            fr_h_deprecated(h, item->is_deprecated, item->deprecated_note,
                            options->struct_.deprecated, options->struct_.deprecated_with_note);
    }
    if (!s->is_body) {
        out->has_pre_body =
            fr_h_body_text(h, &options->export_.pre_body, item->name, &out->pre_body);
        out->has_post_body = fr_h_body_text(h, &options->export_.body, item->name, &out->post_body);
    }
    if (h->is_cxx) {
        operators = FR_NEW(h->made_in, fr_header_operators);
        finish_operators(h, item, operators);
        out->operators = operators;
        out->has_flag_operators = s->is_flags;
    }
    finish_constants(h, item, out);
    return operators;
}

void fr_h_finish_union(fr_h *h, const fr_h_item *item, fr_header_union *out)
{
    const fr_h_struct *s = &item->as.structure;
    for (size_t i = 0; i < s->fields.len; i++) {
        fr_header_field field = finish_field(h, item, &s->fields.data[i]);
        fr_vec_push(h->made_in, &out->fields, field);
    }
    out->is_packed = s->is_packed;
    out->align = s->align;
    out->has_pre_body =
        fr_h_body_text(h, &h->options->export_.pre_body, item->name, &out->pre_body);
    out->has_post_body = fr_h_body_text(h, &h->options->export_.body, item->name, &out->post_body);
}
