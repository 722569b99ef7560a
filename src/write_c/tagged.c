/* Enums whose variants carry data: a tag, and a union. The tag is either beside the union, or the
 * first field of each of its members. */
#include "write_c/emit.h"

static const fr_str tag_member = { "tag", 3 };

static const char *keyword_of(const fr_header_enum *one)
{
    return one->has_inline_tag ? "union" : "struct";
}

/* ---- bodies ---- */

static void put_bodies(fr_c_emitter *e, const fr_header_enum *one)
{
    e->is_made_empty =
        one->helper_methods || one->copy_constructor || one->private_default_constructor;
    for (size_t i = 0; i < one->variants.len; i++) {
        const fr_header_body *body = one->variants.data[i].body;
        if (!body || body->is_inlined)
            continue;
        fr_source_newline(&e->out);
        fr_source_newline(&e->out);
        fr_c_open_part(e, body->condition);
        fr_c_struct_body(e, &body->structure, body->type_name, false);
        fr_c_close_part(e, body->condition);
    }
    e->is_made_empty = false;
}

/* ---- members ---- */

static void put_inlined(fr_c_emitter *e, const fr_header_body *body)
{
    const fr_header_field *fields = body->structure.fields.data;
    size_t count = body->structure.fields.len;
    if (!fr_c_is(e, HEADER_CYTHON)) {
        fr_source_puts(&e->out, "struct");
        fr_source_open(&e->out);
        fr_c_fields(e, fields, count);
        fr_source_close(&e->out, true);
        return;
    }
    /* Cython reads the field where it is, and need not know of the tag in front of it. */
    size_t first = count && fields[0].is_tag ? 1 : 0;
    if (first < count)
        fr_c_fields(e, fields + first, count - first);
}

static void put_member(fr_c_emitter *e, const fr_header_body *body)
{
    bool has_keyword = !fr_c_is(e, HEADER_CYTHON) && e->options->style == HEADER_STYLE_TAG;
    if (body->is_inlined) {
        put_inlined(e, body);
        return;
    }
    fr_source_puts(&e->out, has_keyword ? "struct " : "");
    fr_c_use(e, body->type_name);
    fr_source_puts(&e->out, " ");
    fr_c_name(e, body->member);
    fr_source_puts(&e->out, ";");
}

static void put_members(fr_c_emitter *e, const fr_header_enum *one)
{
    bool is_first = true;
    for (size_t i = 0; i < one->variants.len; i++) {
        const fr_header_body *body = one->variants.data[i].body;
        if (!body)
            continue;
        if (!is_first)
            fr_source_newline(&e->out);
        is_first = false;
        fr_c_open_part(e, body->condition);
        put_member(e, body);
        fr_c_close_part(e, body->condition);
    }
}

static void put_tag_member(fr_c_emitter *e, const fr_header_enum *one)
{
    bool has_keyword = fr_c_is(e, HEADER_C) && e->options->style == HEADER_STYLE_TAG;
    if (has_keyword && !one->integer)
        fr_source_puts(&e->out, "enum ");
    fr_source_fmt(&e->out, "%.*s %.*s;", FR_ARG(one->tag_name), FR_ARG(tag_member));
}

/* ---- the whole ---- */

static void put_contents(fr_c_emitter *e, const fr_header_enum *one)
{
    bool is_cython = fr_c_is(e, HEADER_CYTHON);
    bool is_wrapped = one->has_inline_tag && fr_c_is(e, HEADER_CXX);
    if (is_wrapped) {
        fr_source_puts(&e->out, "struct");
        fr_source_open(&e->out);
    }
    put_tag_member(e, one);
    if (is_wrapped)
        fr_source_close(&e->out, true);
    fr_source_newline(&e->out);
    if (one->has_inline_tag || is_cython) {
        put_members(e, one);
        return;
    }
    fr_source_puts(&e->out, "union");
    fr_source_open(&e->out);
    put_members(e, one);
    fr_source_close(&e->out, true);
}

static fr_c_record_head head_of(const fr_c_emitter *e, const fr_header_item *item)
{
    const fr_header_enum *one = &item->as.enumeration;
    return (fr_c_record_head){
        .keyword = keyword_of(one),
        .name = item->name,
        .must_use = one->struct_must_use,
        .deprecated = one->struct_deprecated,
        .has_gap = true,
        .is_declared = e->is_declared,
    };
}

/* The tag and the bodies come first: C has no scope for them inside. */
static void put_flat(fr_c_emitter *e, const fr_header_item *item)
{
    const fr_header_enum *one = &item->as.enumeration;
    fr_c_record_head head = head_of(e, item);
    fr_c_tag_enum(e, item);
    put_bodies(e, one);
    fr_source_newline(&e->out);
    fr_source_newline(&e->out);
    fr_c_open_record(e, &head);
    fr_c_pre_body(e, one->has_pre_body, one->pre_body);
    put_contents(e, one);
    fr_c_post_body(e, one->has_post_body, one->post_body);
    fr_c_close_record(e, &head);
}

static void put_nested(fr_c_emitter *e, const fr_header_item *item)
{
    const fr_header_enum *one = &item->as.enumeration;
    fr_c_record_head head = head_of(e, item);
    fr_c_open_record(e, &head);
    fr_c_pre_body(e, one->has_pre_body, one->pre_body);
    fr_c_tag_enum(e, item);
    fr_c_tagged_streams(e, item);
    put_bodies(e, one);
    fr_source_newline(&e->out);
    fr_source_newline(&e->out);
    put_contents(e, one);
    fr_c_tagged_members(e, item);
    fr_c_post_body(e, one->has_post_body, one->post_body);
    fr_c_close_record(e, &head);
}

void fr_c_tagged(fr_c_emitter *e, const fr_header_item *item)
{
    if (fr_c_is(e, HEADER_CXX))
        put_nested(e, item);
    else
        put_flat(e, item);
}
