/* Enums: those without data, and the tags of those with data. */
#include "write_c/emit.h"

/* ---- enumerators ---- */

static void put_variant(fr_c_emitter *e, const fr_header_variant *variant)
{
    bool is_cython = fr_c_is(e, HEADER_CYTHON);
    fr_c_open_part(e, variant->condition);
    fr_c_docs(e, variant->doc);
    fr_c_name(e, variant->name);
    if (!is_cython)
        fr_c_word(e, variant->deprecated);
    if (variant->discriminant) {
        fr_source_puts(&e->out, is_cython ? " # = " : " = ");
        fr_c_value(e, variant->discriminant);
    }
    fr_source_puts(&e->out, ",");
    fr_c_close_part(e, variant->condition);
}

static void put_variants(fr_c_emitter *e, const fr_header_enum *one)
{
    fr_c_list list = fr_c_begin_list(e, "", "");
    for (size_t i = 0; i < one->variants.len; i++) {
        fr_c_next(e, &list);
        put_variant(e, &one->variants.data[i]);
    }
    fr_c_end_list(e, &list);
    if (one->variants.len == 0 && fr_c_is(e, HEADER_CYTHON))
        fr_source_puts(&e->out, "pass");
}

/* ---- C ---- */

/* What C23 and C++ know, and older C does not: the type under an enum. */
static const char *condition_of_sized(const fr_c_emitter *e)
{
    return e->is_compat ? "defined(__cplusplus) || __STDC_VERSION__ >= 202311L"
                        : "__STDC_VERSION__ >= 202311L";
}

static void put_line(fr_c_emitter *e, const char *text)
{
    fr_source_newline(&e->out);
    fr_source_puts(&e->out, text);
}

/* The name without `enum` is the sized enum in C23, the integer in older C. C++ has it anyway. */
static void put_sized_name(fr_c_emitter *e, const fr_header_enum *one)
{
    if (e->is_compat)
        put_line(e, "#ifndef __cplusplus");
    put_line(e, "#if __STDC_VERSION__ >= 202311L");
    fr_source_newline(&e->out);
    fr_source_fmt(&e->out, "typedef enum %.*s %.*s;", FR_ARG(one->tag_name), FR_ARG(one->tag_name));
    put_line(e, "#else");
    put_line(e, "typedef ");
    fr_c_declare(e, one->integer, one->tag_name);
    fr_source_puts(&e->out, ";");
    put_line(e, "#endif // __STDC_VERSION__ >= 202311L");
    if (e->is_compat)
        put_line(e, "#endif // __cplusplus");
}

static void put_sized_c(fr_c_emitter *e, const fr_header_enum *one)
{
    const char *condition = condition_of_sized(e);
    fr_source_puts(&e->out, "enum");
    fr_c_word(e, one->deprecated);
    fr_c_word(e, one->tag_name);
    fr_source_newline(&e->out);
    fr_source_fmt(&e->out, "#if %s", condition);
    put_line(e, "  : ");
    fr_c_type(e, one->integer);
    fr_source_newline(&e->out);
    fr_source_fmt(&e->out, "#endif // %s", condition);
    fr_source_newline(&e->out);
    fr_source_open(&e->out);
    put_variants(e, one);
    fr_source_close(&e->out, true);
    put_sized_name(e, one);
}

static void put_c(fr_c_emitter *e, const fr_header_enum *one)
{
    if (one->integer) {
        put_sized_c(e, one);
        return;
    }
    if (fr_c_has_typedefs(e))
        fr_source_puts(&e->out, "typedef ");
    fr_source_puts(&e->out, "enum");
    fr_c_word(e, one->deprecated);
    if (fr_c_has_tags(e))
        fr_c_word(e, one->tag_name);
    fr_source_open(&e->out);
    put_variants(e, one);
    fr_c_close_record(e, &(fr_c_record_head){ .name = one->tag_name });
}

/* ---- C++, Cython ---- */

static void put_cxx(fr_c_emitter *e, const fr_header_enum *one)
{
    fr_source_puts(&e->out, one->is_class ? "enum class" : "enum");
    fr_c_word(e, one->must_use);
    fr_c_word(e, one->deprecated);
    fr_c_word(e, one->tag_name);
    if (one->integer) {
        fr_source_puts(&e->out, " : ");
        fr_c_type(e, one->integer);
    }
    fr_source_open(&e->out);
    put_variants(e, one);
    fr_source_close(&e->out, true);
}

/* Cython has no sized enums: the names stand alone, and the type is the integer. */
static void put_cython(fr_c_emitter *e, const fr_header_enum *one)
{
    bool is_type = e->options->style == HEADER_STYLE_TYPE;
    fr_source_puts(&e->out, is_type && !one->integer ? "ctypedef enum" : "cdef enum");
    if (!one->integer) {
        fr_source_puts(&e->out, " ");
        fr_c_name(e, one->tag_name);
    }
    fr_source_open(&e->out);
    put_variants(e, one);
    fr_source_close(&e->out, false);
    if (!one->integer)
        return;
    put_line(e, "ctypedef ");
    fr_c_declare(e, one->integer, one->tag_name);
    fr_source_puts(&e->out, ";");
}

void fr_c_tag_enum(fr_c_emitter *e, const fr_header_item *item)
{
    const fr_header_enum *one = &item->as.enumeration;
    switch (e->language) {
    case HEADER_C: put_c(e, one); return;
    case HEADER_CYTHON: put_cython(e, one); return;
    case HEADER_CXX:
    case HEADER_LANGUAGE_COUNT: put_cxx(e, one); return;
    }
}

void fr_c_enum(fr_c_emitter *e, const fr_header_item *item)
{
    fr_c_open_condition(e, item->condition);
    fr_c_docs(e, item->doc);
    fr_c_template(e, &item->generics);
    if (item->as.enumeration.has_data)
        fr_c_tagged(e, item);
    else
        fr_c_tag_enum(e, item);
    if (!item->as.enumeration.has_data && fr_c_is(e, HEADER_CXX))
        fr_c_enum_stream(e, item);
    fr_c_strict_layout(e, item);
    fr_c_close_condition(e, item->condition);
}
