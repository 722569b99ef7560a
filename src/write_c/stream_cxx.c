/* operator<< of enums. Each `case` has the condition of its variant, without which the enumerator
 * is not there. */
#include "write_c/emit.h"

static void put_head(fr_c_emitter *e, const char *specifier, fr_str type)
{
    fr_source_fmt(&e->out, "%s std::ostream& operator<<(std::ostream& %.*s, const %.*s& %.*s)",
                  specifier, FR_ARG(e->header->stream), FR_ARG(type), FR_ARG(e->header->instance));
    fr_source_open(&e->out);
}

/* The value of a variant with data: its name first, if it is not the tag's in its body. */
static void put_case(fr_c_emitter *e, const fr_header_enum *one, const fr_header_variant *variant,
                     bool with_data)
{
    fr_source_fmt(&e->out, "%.*s", FR_ARG(e->header->stream));
    if (!with_data || !variant->body || !one->has_inline_tag)
        fr_source_fmt(&e->out, " << \"%.*s\"", FR_ARG(variant->name));
    if (with_data && variant->body)
        fr_source_fmt(&e->out, " << %.*s.%.*s", FR_ARG(e->header->instance),
                      FR_ARG(variant->body->member));
    fr_source_puts(&e->out, "; break;");
}

static void put_cases(fr_c_emitter *e, const fr_header_enum *one, fr_str scope, bool with_data)
{
    fr_source_fmt(&e->out, "switch (%.*s%s)", FR_ARG(e->header->instance), with_data ? ".tag" : "");
    fr_source_open(&e->out);
    fr_c_list list = fr_c_begin_list(e, "", "");
    for (size_t i = 0; i < one->variants.len; i++) {
        const fr_header_variant *variant = &one->variants.data[i];
        fr_c_next(e, &list);
        fr_c_open_condition(e, variant->condition);
        fr_source_fmt(&e->out, "case %.*s::%.*s: ", FR_ARG(scope), FR_ARG(variant->name));
        put_case(e, one, variant, with_data);
        fr_c_close_condition(e, variant->condition);
    }
    fr_c_end_list(e, &list);
    fr_source_close(&e->out, false);
    fr_source_newline(&e->out);
    fr_source_fmt(&e->out, "return %.*s;", FR_ARG(e->header->stream));
    fr_source_close(&e->out, false);
}

void fr_c_enum_stream(fr_c_emitter *e, const fr_header_item *item)
{
    const fr_header_enum *one = &item->as.enumeration;
    if (!one->ostream)
        return;
    fr_source_newline(&e->out);
    fr_source_newline(&e->out);
    put_head(e, "inline", one->tag_name);
    put_cases(e, one, one->tag_name, false);
}

static void put_friend(fr_c_emitter *e, const fr_header_item *item, bool with_data)
{
    const fr_header_enum *one = &item->as.enumeration;
    fr_source_newline(&e->out);
    fr_source_newline(&e->out);
    put_head(e, "friend", with_data ? item->name : one->tag_name);
    fr_source_fmt(&e->out, "using %.*s = %.*s::%.*s;", FR_ARG(one->tag_name), FR_ARG(item->name),
                  FR_ARG(one->tag_name));
    fr_source_newline(&e->out);
    put_cases(e, one, one->tag_name, with_data);
}

void fr_c_tagged_streams(fr_c_emitter *e, const fr_header_item *item)
{
    if (!item->as.enumeration.ostream)
        return;
    put_friend(e, item, false);
    put_friend(e, item, true);
}
