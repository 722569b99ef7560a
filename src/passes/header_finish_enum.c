/* Enums for the writer: everything that options and annotations say about them. */
#include "passes/header_finish.h"
#include "passes/header_value.h"

static fr_str attributes_of(const fr_h_annotations *notes, const char *name)
{
    fr_str text = { 0 };
    fr_h_atom(notes, name, &text);
    return text;
}

/* The body's fields have types of the enum's parameters; it has none itself. */
static const fr_header_body *finish_body(fr_h *h, const fr_h_item *item,
                                         const fr_h_variant *variant)
{
    fr_header_body *body = FR_NEW(h->made_in, fr_header_body);
    const fr_h_item *from = variant->body;
    fr_header_operators *operators = fr_h_finish_struct(h, from, &body->structure);
    for (size_t i = 0; i < body->structure.fields.len; i++) {
        fr_header_field *field = &body->structure.fields.data[i];
        if (!field->is_tag)
            continue;
        fr_header_type *type = fr_h_header_type(h, HEADER_TYPE_NAMED);
        type->as.named.name = item->as.enumeration.tag;
        field->type = type;
    }
    if (operators)
        operators->ostream = fr_h_flag(
            &variant->annotations, "derive-ostream",
            fr_h_flag(&item->annotations, "derive-ostream", h->options->struct_.derive_ostream));
    body->structure.is_generic = false;
    body->type_name = from->export_name;
    body->member = variant->member;
    body->is_inlined = variant->is_inlined;
    body->is_single_tuple = variant->is_single_tuple;
    body->condition = h->is_cython ? NULL : fr_h_condition(h, variant->condition);
    return body;
}

static fr_header_variant finish_variant(fr_h *h, const fr_h_item *item, const fr_h_variant *from)
{
    const fr_header_options *options = h->options;
    fr_header_variant out = { .name = from->name,
                              .doc = from->doc,
                              .condition =
                                  h->is_cython ? NULL : fr_h_condition(h, from->condition) };
    if (!h->is_cython)
        out.deprecated = fr_h_deprecated(h, from->is_deprecated, from->deprecated_note,
                                         options->enum_.deprecated_variant,
                                         options->enum_.deprecated_variant_with_note);
    if (from->discriminant)
        out.discriminant = fr_h_value_unchecked(h, from->discriminant);
    if (from->body)
        out.body = finish_body(h, item, from);
    out.constructor_attributes =
        attributes_of(&from->annotations, "variant-constructor-attributes");
    out.is_attributes = attributes_of(&from->annotations, "variant-is-attributes");
    out.const_cast_attributes = attributes_of(&from->annotations, "variant-const-cast-attributes");
    out.mut_cast_attributes = attributes_of(&from->annotations, "variant-mut-cast-attributes");
    return out;
}

static bool are_bodies_comparable(const fr_h_enum *e)
{
    for (size_t i = 0; i < e->variants.len; i++)
        if (e->variants.data[i].body &&
            !fr_h_is_comparable(&e->variants.data[i].body->as.structure))
            return false;
    return true;
}

static void finish_cxx(fr_h *h, const fr_h_item *item, fr_header_enum *out)
{
    const fr_h_annotations *notes = &item->annotations;
    const fr_header_options *o = h->options;
    bool is_comparable = are_bodies_comparable(&item->as.enumeration);
    out->is_class = fr_h_flag(notes, "enum-class", o->enum_.enum_class);
    out->ostream = fr_h_flag(notes, "derive-ostream", o->enum_.derive_ostream);
    if (!out->has_data)
        return;
    out->helper_methods = fr_h_flag(notes, "derive-helper-methods", o->enum_.derive_helper_methods);
    out->const_casts =
        out->helper_methods && fr_h_flag(notes, "derive-const-casts", o->enum_.derive_const_casts);
    out->mut_casts =
        out->helper_methods && fr_h_flag(notes, "derive-mut-casts", o->enum_.derive_mut_casts);
    out->eq = is_comparable && fr_h_flag(notes, "derive-eq", o->struct_.derive_eq);
    out->neq = is_comparable && fr_h_flag(notes, "derive-neq", o->struct_.derive_neq);
    out->destructor =
        fr_h_flag(notes, "derive-tagged-enum-destructor", o->enum_.derive_tagged_enum_destructor);
    out->copy_constructor = fr_h_flag(notes, "derive-tagged-enum-copy-constructor",
                                      o->enum_.derive_tagged_enum_copy_constructor);
    out->copy_assignment =
        out->copy_constructor && fr_h_flag(notes, "derive-tagged-enum-copy-assignment",
                                           o->enum_.derive_tagged_enum_copy_assignment);
    out->private_default_constructor = fr_h_flag(notes, "private-default-tagged-enum-constructor",
                                                 o->enum_.private_default_tagged_enum_constructor);
    out->eq_attributes = attributes_of(notes, "eq-attributes");
    out->neq_attributes = attributes_of(notes, "neq-attributes");
    out->destructor_attributes = attributes_of(notes, "destructor-attributes");
    out->copy_constructor_attributes = attributes_of(notes, "copy-constructor-attributes");
    out->copy_assignment_attributes = attributes_of(notes, "copy-assignment-attributes");
}

static void finish_texts(fr_h *h, const fr_h_item *item, fr_header_enum *out)
{
    const fr_header_options *o = h->options;
    if (h->is_cxx && item->must_use)
        out->must_use = o->enum_.must_use;
    if (!h->is_cython) {
        out->deprecated = fr_h_deprecated(h, item->is_deprecated, item->deprecated_note,
                                          o->enum_.deprecated, o->enum_.deprecated_with_note);
        out->struct_deprecated =
            fr_h_deprecated(h, item->is_deprecated, item->deprecated_note, o->struct_.deprecated,
                            o->struct_.deprecated_with_note);
        if (item->must_use)
            out->struct_must_use = o->struct_.must_use;
    }
    out->has_pre_body = fr_h_body_text(h, &o->export_.pre_body, item->name, &out->pre_body);
    out->has_post_body = fr_h_body_text(h, &o->export_.body, item->name, &out->post_body);
}

void fr_h_finish_enum(fr_h *h, const fr_h_item *item, fr_header_enum *out)
{
    const fr_h_enum *e = &item->as.enumeration;
    out->has_data = e->has_data;
    out->has_inline_tag = !e->is_c;
    if (e->integer)
        out->integer = fr_h_final_type(h, fr_h_primitive_type(h, e->integer), NULL, false);
    out->tag_name = e->has_data ? e->tag : item->export_name;
    finish_cxx(h, item, out);
    finish_texts(h, item, out);
    for (size_t i = 0; i < e->variants.len; i++) {
        fr_header_variant variant = finish_variant(h, item, &e->variants.data[i]);
        fr_vec_push(h->made_in, &out->variants, variant);
    }
}
