/* expand.c - macro calls to what they make.
 *
 * An expansion is a text of its own (sources.h), parsed by the same parser as any file. It is
 * walked through where the call stands, so macros that it defines or calls are found like others.
 */
#include <stdarg.h>
#include <string.h>

#include "read_rust/walk.h"

void fr_rust_stop(fr_rust_walk *walk, fr_diag_code code, uint32_t position, const char *format, ...)
{
    va_list arguments;
    fr_text text;
    if (walk->has_stopped)
        return;
    walk->has_stopped = true;
    fr_text_init(&text, walk->arena);
    va_start(arguments, format);
    fr_text_vfmt(&text, format, arguments);
    va_end(arguments);
    fr_diag(walk->reader->diags, code, fr_rust_place(&walk->reader->sources, position), "%.*s",
            FR_ARG(fr_text_str(&text)));
}

static fr_str name_of(const fr_rust_macro *call)
{
    return fr_name_text(call->path.data[call->path.len - 1].name);
}

/* Past a limit. Conditions are kept, not chosen from, so a macro that goes on differently under
 * each may branch without end where rustc's way is straight: its calls are left out then. */
static void pass_limit(fr_rust_walk *walk, const fr_rust_macro *call, const char *format, int limit)
{
    fr_str name = name_of(call);
    if (!walk->is_conditional) {
        fr_rust_stop(walk, DIAG_E0807, call->span.begin, format, limit, FR_ARG(name));
        return;
    }
    walk->is_exhausted = true;
    walk->call_count = walk->text_made = 0;
    fr_diagnostic *d = fr_diag(walk->reader->diags, DIAG_W0810,
                               fr_rust_place(&walk->reader->sources, call->span.begin), format,
                               limit, FR_ARG(name));
    d->hint = FR_LIT("calls of macros under conditions are left out from here on");
}

/* Counts one more call; false past a limit. */
static bool enter_call(fr_rust_walk *walk, const fr_rust_macro *call)
{
    const fr_rust_source *source = fr_rust_sources_find(&walk->reader->sources, call->span.begin);
    if (walk->has_stopped || !source || (walk->is_conditional && walk->is_exhausted))
        return false;
    if (source->expansion_depth >= walk->most_expansions)
        pass_limit(walk, call, "macros expand without end: %d levels deep, the last is `%.*s`",
                   (int)walk->most_expansions);
    else if (++walk->call_count > FR_RUST_MAX_CALLS)
        pass_limit(walk, call, "there are more than %d macro calls, the last is one of `%.*s`",
                   FR_RUST_MAX_CALLS);
    else
        return true;
    return false;
}

static void report_size(fr_rust_walk *walk, const fr_rust_macro *call, size_t limit)
{
    pass_limit(walk, call, "macros make more than %d MB of text, the last is `%.*s`",
               (int)(limit >> 20));
}

fr_rust_source *fr_rust_add_expansion(fr_rust_walk *walk, const fr_rust_macro *call, fr_str text)
{
    fr_rust_sources *sources = &walk->reader->sources;
    const fr_rust_source *around = fr_rust_sources_find(sources, call->span.begin);
    walk->text_made += text.len;
    fr_rust_source *source = walk->text_made <= FR_RUST_MAX_MADE
                                 ? fr_rust_sources_add(sources, around->path, text)
                                 : NULL;
    if (!source) {
        report_size(walk, call, FR_RUST_MAX_MADE);
        return NULL;
    }
    source->call = call->span;
    source->expansion_depth = around->expansion_depth + 1;
    return source;
}

/* ---- macros by example ---- */

/* $crate of a macro: this crate, or the other by its name. */
static fr_str crate_path(const fr_rust_walk *walk, const fr_macro *macro)
{
    if (!macro->crate_name.len || fr_str_eq(macro->crate_name, walk->options->name))
        return FR_LIT("crate");
    return fr_arena_printf(walk->arena, "::%.*s", FR_ARG(macro->crate_name));
}

static void warn(fr_rust_walk *walk, const fr_rust_macro *call, const char *why)
{
    fr_diag(walk->reader->diags, DIAG_W0810,
            fr_rust_place(&walk->reader->sources, call->span.begin),
            "the call of macro `%.*s` is left out: %s", FR_ARG(name_of(call)), why);
}

/* Tries the rules in order; NULL if none matches, or with `*why` if the one that does cannot be
 * written. All but the result lives in the scratch arena. */
static fr_rust_source *apply(fr_rust_walk *walk, fr_macro *macro, const fr_rust_macro *call,
                             const char **why)
{
    fr_macro_tokens input;
    *why = "no rule of it matches";
    if (!fr_macro_lex(walk->reader, &walk->scratch, call->tokens, &input))
        return NULL;
    for (size_t i = 0; i < macro->rule_list.len; i++) {
        const fr_macro_rule *rule = &macro->rule_list.data[i];
        fr_binding **bindings = fr_macro_match(walk->reader, &walk->scratch, macro, rule, &input);
        if (!bindings)
            continue;
        fr_macro_output out = { .limit = FR_RUST_MAX_MADE_AT_ONCE,
                                .crate_path = crate_path(walk, macro) };
        fr_text_init(&out.text, walk->arena);
        if (!fr_macro_write(macro, rule, bindings, &input, &out)) {
            *why = out.why;
            if (!out.why)
                report_size(walk, call, FR_RUST_MAX_MADE_AT_ONCE);
            return NULL;
        }
        fr_rust_source *source = fr_rust_add_expansion(walk, call, fr_text_str(&out.text));
        if (source)
            memcpy(&source->origins, &out.origins, sizeof source->origins);
        *why = NULL;
        return source;
    }
    return NULL;
}

static fr_rust_source *expand_by_rules(fr_rust_walk *walk, fr_macro *macro,
                                       const fr_rust_macro *call, bool is_heard)
{
    const char *why = NULL;
    if (!fr_macro_parse(walk->reader, macro))
        return NULL;
    walk->scratch.limit = walk->arena->limit - walk->arena->used;
    walk->scratch.guard = walk->arena->guard;
    fr_rust_source *source = apply(walk, macro, call, &why);
    fr_arena_release(&walk->scratch);
    if (!source && why && is_heard)
        warn(walk, call, why);
    return source;
}

/* ---- items ---- */

/* Conditions of the call are those of all that it makes. */
static void inherit_conditions(fr_rust_walk *walk, const fr_rust_item *call, fr_rust_items items)
{
    FR_VEC(fr_rust_attr) conditions = { 0 };
    for (size_t i = 0; i < call->attrs.len; i++) {
        if (fr_str_is(call->attrs.data[i].meta->path, "cfg"))
            fr_vec_push(walk->reader->nodes, &conditions, call->attrs.data[i]);
    }
    for (size_t i = 0; i < items.len && conditions.len; i++) {
        fr_rust_item *item = items.data[i];
        size_t count = conditions.len + item->attrs.len;
        fr_rust_attr *all = FR_NEW_ARRAY(walk->reader->nodes, fr_rust_attr, count);
        memcpy(all, conditions.data, conditions.len * sizeof *all);
        if (item->attrs.len)
            memcpy(all + conditions.len, item->attrs.data, item->attrs.len * sizeof *all);
        item->attrs = (fr_rust_attrs){ all, count };
    }
}

static void set_items(fr_rust_walk *walk, fr_rust_item *item, const fr_rust_file *file)
{
    item->as.macro.is_expanded = true;
    item->as.macro.file = file;
    item->as.macro.items = file->items;
    inherit_conditions(walk, item, file->items);
}

void fr_rust_note_unknown(fr_rust_walk *walk, const fr_rust_macro *call)
{
    fr_str name = name_of(call);
    if (fr_rust_is_quiet_macro(name) || !fr_map_put(&walk->noted, name, 1))
        return;
    fr_diag(
        walk->reader->diags, DIAG_N0811, fr_rust_place(&walk->reader->sources, call->span.begin),
        "the macro `%.*s` is not known here, so items that it makes are not seen", FR_ARG(name));
}

/* include!("path"), from the folder of the file that it is in */
static fr_expansion include(fr_rust_walk *walk, fr_rust_item *item, fr_str folder)
{
    fr_str path;
    const fr_rust_macro *call = item->as.macro.call;
    if (!fr_rust_string_argument(walk, call, &path)) {
        fr_rust_note_unknown(walk, call);
        return EXPANSION_FAILED;
    }
    if (folder.len && path.len && path.ptr[0] != '/')
        path = fr_path_join(walk->arena, folder, path);
    const char *name = fr_arena_cstr(walk->arena, path);
    if (!fr_file_exists(name) || fr_file_is_directory(name)) {
        warn(walk, call, "its file is not there");
        return EXPANSION_FAILED;
    }
    const fr_rust_file *file = fr_rust_parse_file(walk->reader, path);
    if (!file)
        return EXPANSION_FAILED;
    walk->text_made += file->source->text.len;
    set_items(walk, item, file);
    return EXPANSION_MADE;
}

fr_expansion fr_rust_expand_item(fr_rust_walk *walk, fr_rust_item *item, fr_str folder)
{
    const fr_rust_macro *call = item->as.macro.call;
    fr_text text;
    walk->is_conditional = fr_rust_has_attribute(item->attrs, "cfg");
    if (!enter_call(walk, call))
        return EXPANSION_FAILED;
    fr_rust_source *source = NULL;
    fr_macro *macro = fr_rust_find_macro(walk, &call->path);
    fr_text_init(&text, walk->arena);
    if (macro)
        source = expand_by_rules(walk, macro, call, true);
    else if (fr_str_is(name_of(call), "include"))
        return include(walk, item, folder);
    else if (fr_rust_builtin_items(walk, call, &text))
        source = fr_rust_add_expansion(walk, call, fr_text_str(&text));
    else
        return EXPANSION_UNKNOWN;
    if (!source)
        return EXPANSION_FAILED;
    set_items(walk, item, fr_rust_parse_source(walk->reader, source));
    return EXPANSION_MADE;
}

/* ---- types and expressions ---- */

/* Parses an expansion in the place of `call`; NULL-valued where it is no type or expression. */
static void parse_part(fr_rust_walk *walk, const fr_rust_call *call, fr_rust_source *source)
{
    fr_parser p;
    fr_parser_init(&p, walk->reader, source);
    p.is_trial = true; /* whoever needs it says that it is not there */
    const fr_rust_type *type = call->type ? fr_parse_type(&p) : NULL;
    const fr_rust_expr *expr = call->expr ? fr_parse_expr(&p) : NULL;
    fr_accept_punct(&p, PUNCT_SEMICOLON);
    bool is_good = !p.has_failed && !p.is_over && p.token.kind == TOKEN_END;
    fr_parser_release(&p);
    if (!is_good)
        return;
    if (call->type)
        call->type->as.macro.expansion = type;
    else
        call->expr->as.macro.expansion = expr;
    for (size_t i = 0; i < p.calls.len; i++)
        fr_rust_expand_call(walk, &p.calls.data[i]);
}

void fr_rust_expand_call(fr_rust_walk *walk, const fr_rust_call *call)
{
    const fr_rust_macro *macro_call =
        call->type ? call->type->as.macro.call : call->expr->as.macro.call;
    bool is_done = call->type ? call->type->as.macro.expansion != NULL
                              : call->expr->as.macro.expansion != NULL;
    fr_text text;
    walk->is_conditional = false;
    if (is_done || !enter_call(walk, macro_call))
        return;
    fr_macro *macro = fr_rust_find_macro(walk, &macro_call->path);
    fr_rust_source *source = NULL;
    fr_text_init(&text, walk->arena);
    if (macro)
        source = expand_by_rules(walk, macro, macro_call, false);
    else if (call->expr && fr_rust_builtin_expr(walk, macro_call, &text))
        source = fr_rust_add_expansion(walk, macro_call, fr_text_str(&text));
    if (source)
        parse_part(walk, call, source);
}
