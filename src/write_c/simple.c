/* Items of one line: aliases, opaque types, statics. */
#include "write_c/emit.h"

/* ---- aliases and transparent structs ---- */

static void put_alias(fr_c_emitter *e, const fr_header_item *item)
{
    switch (e->language) {
    case HEADER_CXX:
        fr_source_fmt(&e->out, "using %.*s = ", FR_ARG(item->name));
        fr_c_type(e, item->as.alias.target);
        break;
    case HEADER_C:
        fr_source_puts(&e->out, "typedef ");
        fr_c_declare(e, item->as.alias.target, item->name);
        break;
    case HEADER_CYTHON:
    case HEADER_LANGUAGE_COUNT:
        fr_source_puts(&e->out, "ctypedef ");
        fr_c_declare(e, item->as.alias.target, item->name);
        break;
    }
    fr_source_puts(&e->out, ";");
}

void fr_c_alias(fr_c_emitter *e, const fr_header_item *item)
{
    fr_c_open_condition(e, item->condition);
    fr_c_docs(e, item->doc);
    fr_c_template(e, &item->generics);
    put_alias(e, item);
    if (item->as.alias.is_transparent)
        fr_c_strict_layout(e, item);
    fr_c_close_condition(e, item->condition);
    fr_c_define_constants(e, item->as.alias.constants.data, item->as.alias.constants.len,
                          item->as.alias.is_generic);
}

/* ---- opaque types ---- */

static void put_opaque(fr_c_emitter *e, fr_str name)
{
    if (fr_c_is(e, HEADER_CYTHON)) {
        bool is_type = e->options->style == HEADER_STYLE_TYPE;
        fr_source_puts(&e->out, is_type ? "ctypedef struct " : "cdef struct ");
        fr_c_name(e, name);
        fr_source_open(&e->out);
        fr_source_puts(&e->out, "pass");
        fr_source_close(&e->out, false);
    } else if (fr_c_has_typedefs(e)) {
        fr_source_fmt(&e->out, "typedef struct %.*s %.*s;", FR_ARG(name), FR_ARG(name));
    } else {
        fr_source_fmt(&e->out, "struct %.*s;", FR_ARG(name));
    }
}

void fr_c_opaque(fr_c_emitter *e, const fr_header_item *item)
{
    fr_c_open_condition(e, item->condition);
    fr_c_docs(e, item->doc);
    fr_c_template(e, &item->generics);
    put_opaque(e, item->name);
    fr_c_close_condition(e, item->condition);
}

/* ---- statics ---- */

void fr_c_static(fr_c_emitter *e, const fr_header_item *item)
{
    const fr_header_static *variable = &item->as.variable;
    fr_c_open_condition(e, item->condition);
    fr_c_docs(e, item->doc);
    fr_source_puts(&e->out, "extern ");
    if (e->is_strict && !variable->is_mutable) {
        fr_c_declare_const(e, variable->type, item->name);
    } else {
        fr_source_puts(&e->out, variable->is_mutable ? "" : fr_c_const_of(variable->type));
        fr_c_declare(e, variable->type, item->name);
    }
    fr_source_puts(&e->out, ";");
    fr_c_close_condition(e, item->condition);
}
