/* Functions. All of one is tried on one line, its comment and conditions too (quirk); if a line of
 * that is too long, arguments and attributes go one below the other. */
#include "write_c/emit.h"

static void put_break(fr_c_emitter *e, fr_args_layout layout)
{
    if (layout == ARGS_VERTICAL)
        fr_source_newline(&e->out);
    else
        fr_source_puts(&e->out, " ");
}

static void put_before(fr_c_emitter *e, const fr_header_function *function, fr_args_layout layout)
{
    if (function->is_foreign) {
        fr_source_puts(&e->out, "extern ");
        return;
    }
    if (function->has_prefix) {
        fr_source_put(&e->out, function->prefix);
        put_break(e, layout);
    }
    if (function->must_use.len) {
        fr_source_put(&e->out, function->must_use);
        put_break(e, layout);
    }
    if (function->deprecated.len) {
        fr_source_put(&e->out, function->deprecated);
        put_break(e, layout);
    }
}

static void put_after(fr_c_emitter *e, const fr_header_function *function, fr_args_layout layout)
{
    if (!function->is_foreign && function->has_postfix) {
        put_break(e, layout);
        fr_source_put(&e->out, function->postfix);
    }
    if (function->swift_name.len && fr_is_given(e->options->fn.swift_name_macro))
        fr_source_fmt(&e->out, " %.*s(%.*s)", FR_ARG(e->options->fn.swift_name_macro),
                      FR_ARG(function->swift_name));
    fr_source_puts(&e->out, ";");
}

static void put_function(fr_c_emitter *e, const fr_header_item *item, fr_args_layout layout)
{
    const fr_header_function *function = &item->as.function;
    fr_c_open_condition(e, item->condition);
    fr_c_docs(e, item->doc);
    put_before(e, function, layout);
    fr_c_declare_function(e, function, item->name, layout);
    put_after(e, function, layout);
    fr_c_close_condition(e, item->condition);
}

void fr_c_function(fr_c_emitter *e, const fr_header_item *item)
{
    fr_args_layout layout = e->options->fn.args;
    if (layout != ARGS_AUTO) {
        put_function(e, item, layout);
        return;
    }
    fr_fit fit = fr_source_fit(&e->out);
    put_function(e, item, ARGS_HORIZONTAL);
    if (!fr_source_fits(&e->out, &fit))
        put_function(e, item, ARGS_VERTICAL);
}
