/* Functions for the writer. */
#include "passes/header_finish.h"
#include "passes/header_rules.h"

/* ---- pointers that are arrays ---- */

/* `[name; length]` of the annotation. */
static bool parse_entry(fr_str entry, fr_str *name, fr_str *length)
{
    if (entry.len < 2 || entry.ptr[0] != '[' || entry.ptr[entry.len - 1] != ']')
        return false;
    fr_str inner = fr_str_slice(entry, 1, entry.len - 1);
    size_t semicolon = fr_str_find_char(inner, ';');
    if (semicolon == SIZE_MAX || fr_str_find_last_char(inner, ';') != semicolon)
        return false;
    *name = fr_str_trim(fr_str_slice(inner, 0, semicolon));
    *length = fr_str_trim(fr_str_slice(inner, semicolon + 1, inner.len));
    return true;
}

static void make_arrays(fr_h *h, const fr_h_item *item, fr_header_function *out)
{
    const fr_doc_annotation *list =
        fr_h_annotation(&item->annotations, "ptrs-as-arrays", ANNOTATION_LIST);
    for (size_t i = 0; list && i < list->list.len; i++) {
        fr_str name, length;
        if (!parse_entry(list->list.data[i], &name, &length)) {
            fr_diag(h->diags, DIAG_W0905, fr_model_place(h->model, list->span),
                    "`%.*s` is ignored: `[name; length]` was expected", FR_ARG(list->list.data[i]));
            continue;
        }
        for (size_t k = 0; k < out->params.len; k++) {
            fr_header_param *param = &out->params.data[k];
            if (!fr_str_eq(param->name, name) || param->name.len == 0 ||
                param->type->kind != HEADER_TYPE_POINTER)
                continue;
            param->is_array = true;
            param->array_length = length;
        }
    }
}

/* ---- names for Swift ---- */

static fr_str without_owner(fr_str symbol, fr_str owner)
{
    while (owner.len && fr_str_starts(symbol, owner))
        symbol = fr_str_slice(symbol, owner.len, symbol.len);
    while (symbol.len && symbol.ptr[0] == '_')
        symbol = fr_str_slice(symbol, 1, symbol.len);
    return symbol;
}

static fr_str swift_name(fr_h *h, const fr_h_item *item, const fr_header_function *out)
{
    fr_str symbol = item->name, owner = item->as.function.self_name;
    fr_text text;
    if (owner.len && !fr_str_starts(symbol, owner))
        return symbol;
    fr_text_init(&text, h->made_in);
    if (owner.len)
        fr_text_fmt(&text, "%.*s.%.*s", FR_ARG(owner), FR_ARG(without_owner(symbol, owner)));
    else
        fr_text_put(&text, symbol);
    fr_text_char(&text, '(');
    for (size_t i = 0; i < out->params.len; i++) {
        if (out->params.data[i].name.len == 0)
            return (fr_str){ 0 };
        fr_text_fmt(&text, "%.*s:", FR_ARG(out->params.data[i].name));
    }
    fr_text_char(&text, ')');
    return fr_text_str(&text);
}

/* ---- the whole ---- */

static void finish_params(fr_h *h, const fr_h_item *item, fr_header_function *out)
{
    const fr_h_params *params = &item->as.function.params;
    fr_rename_rule rule =
        fr_h_rule(h, &item->annotations, "rename-all", h->options->fn.rename_args);
    fr_vec_reserve(h->made_in, &out->params, params->len);
    for (size_t i = 0; i < params->len; i++) {
        fr_header_param param = { 0 };
        param.name = fr_rename_apply(h->made_in, rule, params->data[i].name, RENAMED_ARGUMENT,
                                     (fr_str){ 0 });
        param.name = fr_c_valid(h->made_in, h->options, fr_c_escape(h->made_in, param.name));
        param.type = fr_h_final_type(h, params->data[i].type, NULL, true);
        fr_vec_push(h->made_in, &out->params, param);
    }
}

static bool text_of(const fr_h_item *item, const char *name, fr_str configured, fr_str *text)
{
    *text = configured;
    fr_h_atom(&item->annotations, name, text);
    return text->ptr != NULL;
}

void fr_h_finish_function(fr_h *h, const fr_h_item *item, fr_header_function *out)
{
    const fr_header_options *o = h->options;
    const fr_h_function *from = &item->as.function;
    finish_params(h, item, out);
    make_arrays(h, item, out);
    out->result = fr_h_final_type(h, from->result, NULL, true);
    out->never_returns = from->never_returns;
    out->is_foreign = from->is_foreign;
    if (!h->is_cython && fr_is_given(o->fn.swift_name_macro))
        out->swift_name = swift_name(h, item, out);
    if (from->is_foreign)
        return;
    out->has_prefix = text_of(item, "prefix", o->fn.prefix, &out->prefix);
    out->has_postfix = text_of(item, "postfix", o->fn.postfix, &out->postfix);
    if (item->must_use && !h->is_cython)
        out->must_use = o->fn.must_use;
    if (!h->is_cython)
        out->deprecated = fr_h_deprecated(h, item->is_deprecated, item->deprecated_note,
                                          o->fn.deprecated, o->fn.deprecated_with_note);
}
