/* Constants: macros in C, typed in C++ and Cython. */
#include "write_c/emit.h"

static void put_macro(fr_c_emitter *e, const fr_header_constant *constant)
{
    fr_source_fmt(&e->out, "#define %.*s ", FR_ARG(constant->full_name));
    fr_c_value(e, constant->value);
}

static void put_cython(fr_c_emitter *e, const fr_header_constant *constant)
{
    fr_source_puts(&e->out, fr_c_const_of(constant->type));
    fr_c_declare(e, constant->type, constant->full_name);
    fr_source_puts(&e->out, " # = ");
    fr_c_value(e, constant->value);
}

/* True if the value makes a struct by a constructor, which is not constexpr. */
static bool is_constructed(const fr_c_emitter *e, const fr_header_value *value)
{
    if (value->kind == HEADER_VALUE_STRUCT && fr_map_find(&e->header->constructed, value->text))
        return true;
    for (size_t i = 0; i < value->operands.len; i++)
        if (is_constructed(e, value->operands.data[i]))
            return true;
    for (size_t i = 0; i < value->fields.len; i++)
        if (value->fields.data[i].value && is_constructed(e, value->fields.data[i].value))
            return true;
    return false;
}

static void put_cxx(fr_c_emitter *e, const fr_header_constant *constant)
{
    bool is_constexpr = e->options->const_.allow_constexpr && constant->can_be_constexpr &&
                        !(e->header->constructed.count && is_constructed(e, constant->value));
    bool is_static = e->options->const_.allow_static_const && !constant->is_in_body;
    if (!is_constexpr && !is_static && !constant->is_in_body) {
        put_macro(e, constant);
        return;
    }
    if (is_constexpr)
        fr_source_puts(&e->out, "constexpr ");
    if (constant->is_in_body)
        fr_source_puts(&e->out, "inline ");
    else if (is_static)
        fr_source_puts(&e->out, "static ");
    fr_source_puts(&e->out, fr_c_const_of(constant->type));
    fr_c_declare(e, constant->type, constant->full_name);
    fr_source_puts(&e->out, " = ");
    fr_c_value(e, constant->value);
    fr_source_puts(&e->out, ";");
}

void fr_c_define_constant(fr_c_emitter *e, const fr_header_constant *constant)
{
    if (!constant->value)
        return;
    fr_c_open_condition(e, constant->condition);
    fr_c_docs(e, constant->doc);
    switch (e->language) {
    case HEADER_C: put_macro(e, constant); break;
    case HEADER_CYTHON: put_cython(e, constant); break;
    case HEADER_CXX:
    case HEADER_LANGUAGE_COUNT: put_cxx(e, constant); break;
    }
    fr_c_close_condition(e, constant->condition);
}

void fr_c_define_constants(fr_c_emitter *e, const fr_header_constant *const *constants,
                           size_t count, bool is_generic)
{
    for (size_t i = 0; i < count; i++) {
        fr_source_newline(&e->out);
        if (!is_generic)
            fr_c_define_constant(e, constants[i]);
    }
}

void fr_c_constant(fr_c_emitter *e, const fr_header_item *item)
{
    fr_c_define_constant(e, &item->as.constant);
}
