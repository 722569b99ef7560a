/* Structs and unions. */
#include "write_c/emit.h"

/* ---- heads and ends, which enums with data share ---- */

static void put_layout(fr_c_emitter *e, const fr_c_record_head *head)
{
    if (head->is_packed)
        fr_c_word(e, e->options->layout.packed);
    if (head->align && fr_is_given(e->options->layout.aligned_n))
        fr_source_fmt(&e->out, " %.*s(%llu)", FR_ARG(e->options->layout.aligned_n),
                      (unsigned long long)head->align);
}

static void open_cython(fr_c_emitter *e, const fr_c_record_head *head)
{
    bool is_type = e->options->style == HEADER_STYLE_TYPE;
    bool is_packed = head->is_packed && fr_str_is(fr_str_from(head->keyword), "struct");
    fr_source_fmt(&e->out, "%s %s%s ", is_type ? "ctypedef" : "cdef", is_packed ? "packed " : "",
                  head->keyword);
    fr_c_name(e, head->name);
    fr_source_open(&e->out);
}

/* C that knows records by their typedefs alone. */
static bool is_typedef_only(const fr_c_emitter *e)
{
    return fr_c_is(e, HEADER_C) && e->options->style == HEADER_STYLE_TYPE;
}

/* A typedef that was made by a declaration is not made again. */
static bool has_typedef(const fr_c_emitter *e, const fr_c_record_head *head)
{
    return fr_c_has_typedefs(e) && !(head->is_declared && is_typedef_only(e));
}

void fr_c_open_record(fr_c_emitter *e, const fr_c_record_head *head)
{
    if (fr_c_is(e, HEADER_CYTHON)) {
        open_cython(e, head);
        return;
    }
    if (has_typedef(e, head))
        fr_source_puts(&e->out, "typedef ");
    fr_source_puts(&e->out, head->keyword);
    put_layout(e, head);
    fr_c_word(e, head->must_use);
    fr_c_word(e, head->deprecated);
    if (head->deprecated.len && head->has_gap)
        fr_source_puts(&e->out, " ");
    if (fr_c_has_tags(e) || !has_typedef(e, head))
        fr_c_word(e, head->name);
    fr_source_open(&e->out);
}

void fr_c_close_record(fr_c_emitter *e, const fr_c_record_head *head)
{
    if (!has_typedef(e, head)) {
        fr_source_close(&e->out, true);
        return;
    }
    fr_source_close(&e->out, false);
    fr_source_fmt(&e->out, " %.*s;", FR_ARG(head->name));
}

static const char *keyword_of(const fr_header_item *item)
{
    bool is_union = item->kind == HEADER_ITEM_UNION ||
                    (item->kind == HEADER_ITEM_ENUM && item->as.enumeration.has_inline_tag);
    return is_union ? "union" : "struct";
}

void fr_c_forward(fr_c_emitter *e, const fr_header_item *item)
{
    fr_c_template_forward(e, &item->generics);
    fr_source_fmt(&e->out, is_typedef_only(e) ? "typedef %s %.*s" : "%s %.*s", keyword_of(item),
                  FR_ARG(item->name));
    if (is_typedef_only(e))
        fr_c_word(e, item->name);
    fr_source_puts(&e->out, ";");
}

void fr_c_pre_body(fr_c_emitter *e, bool is_there, fr_str text)
{
    if (!is_there)
        return;
    fr_source_raw(&e->out, text);
    fr_source_newline(&e->out);
}

void fr_c_post_body(fr_c_emitter *e, bool is_there, fr_str text)
{
    if (!is_there)
        return;
    fr_source_newline(&e->out);
    fr_source_raw(&e->out, text);
}

/* ---- fields ---- */

static void put_field(fr_c_emitter *e, const fr_header_field *field)
{
    fr_c_open_part(e, field->condition);
    fr_c_docs(e, field->doc);
    fr_c_declare(e, field->type, field->name);
    if (field->bit_width.len && !fr_c_is(e, HEADER_CYTHON))
        fr_source_fmt(&e->out, ": %.*s", FR_ARG(field->bit_width));
    fr_c_close_part(e, field->condition);
    /* what ends the field stands outside of the condition (quirk) */
    if (field->condition && !fr_c_is(e, HEADER_CYTHON))
        fr_source_newline(&e->out);
}

void fr_c_fields(fr_c_emitter *e, const fr_header_field *fields, size_t count)
{
    fr_c_list list = fr_c_begin_list(e, ";", "");
    for (size_t i = 0; i < count; i++) {
        fr_c_next(e, &list);
        put_field(e, &fields[i]);
    }
    fr_c_end_list(e, &list);
    if (count == 0 && fr_c_is(e, HEADER_CYTHON))
        fr_source_puts(&e->out, "pass");
}

/* ---- structs ---- */

static void declare_constants(fr_c_emitter *e, const fr_header_struct *structure)
{
    for (size_t i = 0; i < structure->constants.len; i++) {
        const fr_header_constant *constant = structure->constants.data[i];
        if (!constant->is_in_body)
            continue;
        fr_source_newline(&e->out);
        fr_c_open_condition(e, constant->condition);
        fr_source_fmt(&e->out, "static %s", fr_c_const_of(constant->type));
        fr_c_declare(e, constant->type, constant->name);
        fr_source_puts(&e->out, ";");
        fr_c_close_condition(e, constant->condition);
    }
}

void fr_c_struct_body(fr_c_emitter *e, const fr_header_struct *structure, fr_str name,
                      bool is_declared)
{
    fr_c_record_head head = {
        .keyword = "struct",
        .name = name,
        .is_packed = structure->is_packed,
        .align = structure->align,
        .must_use = structure->must_use,
        .deprecated = structure->deprecated,
        .is_declared = is_declared,
    };
    fr_c_open_record(e, &head);
    fr_c_pre_body(e, structure->has_pre_body, structure->pre_body);
    fr_c_fields(e, structure->fields.data, structure->fields.len);
    if (fr_c_is(e, HEADER_CXX))
        fr_c_struct_members(e, structure, name);
    fr_c_post_body(e, structure->has_post_body, structure->post_body);
    if (fr_c_is(e, HEADER_CXX))
        declare_constants(e, structure);
    fr_c_close_record(e, &head);
}

void fr_c_struct(fr_c_emitter *e, const fr_header_item *item)
{
    const fr_header_struct *structure = &item->as.structure;
    fr_c_open_condition(e, item->condition);
    fr_c_docs(e, item->doc);
    fr_c_template(e, &item->generics);
    fr_c_struct_body(e, structure, item->name, e->is_declared);
    fr_c_strict_layout(e, item);
    fr_c_define_constants(e, structure->constants.data, structure->constants.len,
                          structure->is_generic);
    fr_c_close_condition(e, item->condition);
}

/* ---- unions ---- */

void fr_c_union(fr_c_emitter *e, const fr_header_item *item)
{
    const fr_header_union *one = &item->as.union_;
    fr_c_record_head head = {
        .keyword = "union",
        .name = item->name,
        .is_packed = one->is_packed,
        .align = one->align,
        .is_declared = e->is_declared,
    };
    fr_c_open_condition(e, item->condition);
    fr_c_docs(e, item->doc);
    fr_c_template(e, &item->generics);
    fr_c_open_record(e, &head);
    fr_c_pre_body(e, one->has_pre_body, one->pre_body);
    fr_c_fields(e, one->fields.data, one->fields.len);
    fr_c_post_body(e, one->has_post_body, one->post_body);
    fr_c_close_record(e, &head);
    fr_c_strict_layout(e, item);
    fr_c_close_condition(e, item->condition);
}
