/* Punctuation becomes runs of underscores of different lengths. A closing run stands only where
 * something follows. */
#include "passes/header_mangle.h"

#include "passes/header_rules.h"

enum {
    RUN_OPEN = 1,
    RUN_COMMA,
    RUN_CLOSE,
    RUN_MUT_POINTER,
    RUN_CONST_POINTER,
    RUN_FUNCTION,
    RUN_FUNCTION_PART,
    RUN_FUNCTION_END,
    RUN_ARRAY,
    RUN_ARRAY_LENGTH
};

#define MOST_LENGTH 65536 /* of a name: instances of instances grow */

typedef struct mangler {
    fr_h *h;
    fr_text out;
    bool is_last; /* nothing follows what this mangles */
} mangler;

static void put_run(mangler *m, int length)
{
    if (!m->h->options->export_.mangle_remove_underscores)
        fr_text_repeat(&m->out, '_', (size_t)length);
}

static fr_str mangle_path(fr_h *h, fr_str name, const fr_h_arguments *arguments, bool is_last);

static void put_renamed(mangler *m, fr_str name)
{
    fr_text_put(&m->out, fr_rename_apply(m->h->arena, m->h->options->export_.mangle_rename_types,
                                         name, RENAMED_TYPE, (fr_str){ 0 }));
}

static void put_type(mangler *m, const fr_h_type *type, bool is_last);

static void put_function(mangler *m, const fr_h_type *type, bool is_last)
{
    const fr_h_params *params = &type->as.function.params;
    put_run(m, RUN_FUNCTION);
    put_type(m, type->as.function.result, params->len == 0);
    for (size_t i = 0; i < params->len; i++) {
        put_run(m, RUN_FUNCTION_PART);
        put_type(m, params->data[i].type, is_last && i + 1 == params->len);
    }
    if (!m->is_last)
        put_run(m, RUN_FUNCTION_END);
}

static void put_type(mangler *m, const fr_h_type *type, bool is_last)
{
    if (m->out.len > MOST_LENGTH)
        return;
    switch (type->kind) {
    case H_PRIMITIVE: put_renamed(m, fr_str_from(type->as.primitive->mangled)); break;
    case H_PATH:
        put_renamed(
            m,
            mangle_path(m->h, type->as.path.entry ? type->as.path.entry->name : type->as.path.name,
                        &type->as.path.arguments, is_last));
        break;
    case H_POINTER:
        put_run(m, type->as.pointer.is_const ? RUN_CONST_POINTER : RUN_MUT_POINTER);
        put_type(m, type->as.pointer.pointee, is_last);
        break;
    case H_ARRAY:
        put_run(m, RUN_ARRAY);
        put_type(m, type->as.array.element, false);
        put_run(m, RUN_ARRAY_LENGTH);
        fr_text_put(&m->out, type->as.array.length.text);
        break;
    case H_FUNCTION: put_function(m, type, is_last); break;
    }
}

static fr_str mangle_path(fr_h *h, fr_str name, const fr_h_arguments *arguments, bool is_last)
{
    mangler m = { .h = h, .is_last = is_last };
    if (arguments->len == 0)
        return name;
    fr_text_init(&m.out, h->arena);
    fr_text_put(&m.out, name);
    put_run(&m, RUN_OPEN);
    for (size_t i = 0; i < arguments->len; i++) {
        if (i)
            put_run(&m, RUN_COMMA);
        if (arguments->data[i].type)
            put_type(&m, arguments->data[i].type, is_last && i + 1 == arguments->len);
        else
            fr_text_put(&m.out, arguments->data[i].value.text);
    }
    if (!is_last)
        put_run(&m, RUN_CLOSE);
    return fr_text_str(&m.out);
}

fr_str fr_h_mangle(fr_h *h, fr_str name, const fr_h_arguments *arguments)
{
    return mangle_path(h, name, arguments, true);
}

/* ---- spelling ---- */

void fr_h_spell(fr_h *h, fr_text *out, const fr_h_type *type)
{
    if (out->len > MOST_LENGTH)
        return;
    switch (type->kind) {
    case H_PRIMITIVE: fr_text_puts(out, type->as.primitive->mangled); break;
    case H_PATH:
        if (fr_h_entry_of(h, type))
            fr_text_fmt(out, "#%llx", (unsigned long long)(uintptr_t)fr_h_entry_of(h, type));
        else
            fr_text_put(out, type->as.path.name);
        fr_text_char(out, '<');
        for (size_t i = 0; i < type->as.path.arguments.len; i++) {
            const fr_h_argument *one = &type->as.path.arguments.data[i];
            if (one->type)
                fr_h_spell(h, out, one->type);
            else
                fr_text_fmt(out, "=%.*s", FR_ARG(one->value.text));
            fr_text_char(out, ',');
        }
        fr_text_char(out, '>');
        break;
    case H_POINTER:
        fr_text_puts(out, type->as.pointer.is_const ? "*" : "*mut ");
        fr_h_spell(h, out, type->as.pointer.pointee);
        break;
    case H_ARRAY:
        fr_text_char(out, '[');
        fr_h_spell(h, out, type->as.array.element);
        fr_text_fmt(out, ";%.*s]", FR_ARG(type->as.array.length.text));
        break;
    case H_FUNCTION:
        fr_text_puts(out, "fn(");
        for (size_t i = 0; i < type->as.function.params.len; i++) {
            fr_h_spell(h, out, type->as.function.params.data[i].type);
            fr_text_char(out, ',');
        }
        fr_text_puts(out, type->as.function.never_returns ? ")!" : ")");
        fr_h_spell(h, out, type->as.function.result);
        break;
    }
}
