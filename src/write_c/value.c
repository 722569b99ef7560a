/* Values of constants. */
#include "write_c/emit.h"

static void put_array(fr_c_emitter *e, const fr_header_value *value)
{
    bool is_cython = fr_c_is(e, HEADER_CYTHON);
    fr_source_puts(&e->out, is_cython ? "[ " : "{ ");
    for (size_t i = 0; i < value->operands.len; i++) {
        fr_c_value(e, value->operands.data[i]);
        fr_source_puts(&e->out, ", ");
    }
    fr_source_puts(&e->out, is_cython ? "]" : "}");
}

static void put_cast(fr_c_emitter *e, const fr_header_value *value)
{
    bool is_cython = fr_c_is(e, HEADER_CYTHON);
    fr_source_puts(&e->out, is_cython ? "<" : "(");
    fr_c_type(e, value->type);
    fr_source_puts(&e->out, is_cython ? ">" : ")");
    fr_c_value(e, value->operands.data[0]);
}

/* ---- struct literals ---- */

/* Designated initialisers came to C++ in 2020, so they are comments there. */
static void put_designator(fr_c_emitter *e, fr_str name)
{
    if (fr_c_is(e, HEADER_CXX))
        fr_source_fmt(&e->out, "/* .%.*s = */ ", FR_ARG(name));
    else if (fr_c_is(e, HEADER_C))
        fr_source_fmt(&e->out, ".%.*s = ", FR_ARG(name));
}

/* `{ .a = 1, .b = 2 }`, of what is there. */
static void put_fields_in_line(fr_c_emitter *e, const fr_header_value *value)
{
    bool is_first = true;
    for (size_t i = 0; i < value->fields.len; i++) {
        const fr_header_value_field *field = &value->fields.data[i];
        if (!field->value)
            continue;
        if (!is_first)
            fr_source_puts(&e->out, ", ");
        is_first = false;
        put_designator(e, field->name);
        fr_c_value(e, field->value);
    }
}

static void put_fields_in_lines(fr_c_emitter *e, const fr_header_value *value)
{
    fr_source_push_tab(&e->out);
    for (size_t i = 0; i < value->fields.len; i++) {
        const fr_header_value_field *field = &value->fields.data[i];
        if (!field->value)
            continue;
        fr_source_newline(&e->out);
        fr_c_open_condition(e, field->condition);
        put_designator(e, field->name);
        fr_c_value(e, field->value);
        if (i + 1 < value->fields.len)
            fr_source_puts(&e->out, ",");
        fr_c_close_condition(e, field->condition);
    }
    fr_source_pop(&e->out);
    fr_source_newline(&e->out);
}

static void put_struct(fr_c_emitter *e, const fr_header_value *value)
{
    switch (e->language) {
    case HEADER_C: fr_source_fmt(&e->out, "(%.*s)", FR_ARG(value->text)); break;
    case HEADER_CYTHON: fr_source_fmt(&e->out, "<%.*s>", FR_ARG(value->text)); break;
    case HEADER_CXX:
    case HEADER_LANGUAGE_COUNT: fr_source_put(&e->out, value->text); break;
    }
    if (fr_c_is(e, HEADER_CXX) &&
        (e->options->const_.allow_static_const || e->options->const_.allow_constexpr)) {
        fr_source_puts(&e->out, "{");
        put_fields_in_lines(e, value);
        fr_source_puts(&e->out, "}");
        return;
    }
    fr_source_puts(&e->out, "{ ");
    put_fields_in_line(e, value);
    fr_source_puts(&e->out, " }");
}

void fr_c_value(fr_c_emitter *e, const fr_header_value *value)
{
    switch (value->kind) {
    case HEADER_VALUE_TEXT: fr_source_put(&e->out, value->text); return;
    case HEADER_VALUE_UNARY:
        fr_source_put(&e->out, value->text);
        fr_c_value(e, value->operands.data[0]);
        return;
    case HEADER_VALUE_BINARY:
        fr_source_puts(&e->out, "(");
        fr_c_value(e, value->operands.data[0]);
        fr_source_fmt(&e->out, " %.*s ", FR_ARG(value->text));
        fr_c_value(e, value->operands.data[1]);
        fr_source_puts(&e->out, ")");
        return;
    case HEADER_VALUE_CAST: put_cast(e, value); return;
    case HEADER_VALUE_FIELD:
        fr_source_puts(&e->out, "(");
        fr_c_value(e, value->operands.data[0]);
        fr_source_fmt(&e->out, ").%.*s", FR_ARG(value->text));
        return;
    case HEADER_VALUE_ARRAY: put_array(e, value); return;
    case HEADER_VALUE_STRUCT: put_struct(e, value); return;
    }
}
