/* Macros and inclusions. libclang records both in the order of the translation unit, before all
 * declarations; the macros are gathered in a table, evaluated together, and those that have a value
 * become variables in the order of their first definitions. What is defined again or undefined
 * counts as C counts it: by its last definition. */
#include "base/text.h"
#include "read_c/macro_probe.h"
#include "read_c/macros.h"
#include "read_c/reader.h"
#include "read_c/undefs.h"

typedef struct preprocessing {
    fr_reader *reader;
    fr_macros macros;
    fr_directives recorded;
    fr_bits_map included; /* CXFile -> 1: it is a dependency */
} preprocessing;

/* ---- inclusions ---- */

/* Only -MMD asks; finding a place in a file takes clang a while. */
static bool is_system_file(fr_reader *reader, CXFile file)
{
    const fr_libclang *clang = reader->clang;
    return reader->options->clang_depfile.without_system &&
           clang->Location_isInSystemHeader(clang->getLocationForOffset(reader->unit, file, 0));
}

static void add_dependency(preprocessing *p, CXFile file)
{
    fr_reader *reader = p->reader;
    if (!file || !fr_bits_map_put(&p->included, (uint64_t)(uintptr_t)file, 1))
        return;
    fr_dependency dependency = {
        .path = fr_cx_string(reader, reader->clang->getFileName(file)),
        .is_system = is_system_file(reader, file),
    };
    fr_vec_push(reader->arena, &reader->model->dependencies, dependency);
}

/* ---- definitions ---- */

/* The definition of a macro that stands in no file: predefined, or from the command line. */
static fr_str text_without_file(fr_reader *reader, CXCursor cursor)
{
    const fr_libclang *clang = reader->clang;
    CXToken *tokens = NULL;
    unsigned count = 0;
    bool has_parameters = clang->Cursor_isMacroFunctionLike(cursor) != 0;
    fr_text out;
    fr_text_init(&out, reader->arena);
    clang->tokenize(reader->unit, clang->getCursorExtent(cursor), &tokens, &count);
    for (unsigned i = 0; i < count; i++) {
        if (i > 1 || (i == 1 && !has_parameters))
            fr_text_char(&out, ' ');
        fr_text_put(&out, fr_cx_string(reader, clang->getTokenSpelling(reader->unit, tokens[i])));
    }
    clang->disposeTokens(reader->unit, tokens, count);
    return fr_text_str(&out);
}

static void record(preprocessing *p, CXCursor cursor)
{
    fr_reader *reader = p->reader;
    fr_directive one = { .cursor = cursor };
    one.span = fr_cx_place(reader, cursor, &one.file);
    if (cursor.kind == CXCursor_InclusionDirective) {
        one.kind = DIRECTIVE_INCLUDE;
        one.included = reader->clang->getIncludedFile(cursor);
        add_dependency(p, one.included);
    } else if (cursor.kind == CXCursor_MacroDefinition) {
        one.kind = DIRECTIVE_DEFINE;
        one.name = fr_cx_spelling(reader, cursor);
        if (fr_regex_set_matches((fr_regex_set *)&reader->options->ignore_macro, one.name))
            return;
    } else {
        return;
    }
    fr_vec_push(reader->arena, &p->recorded, one);
}

static void define(preprocessing *p, const fr_directive *one)
{
    fr_reader *reader = p->reader;
    fr_str text =
        one->file ? fr_cx_source(reader, one->cursor) : text_without_file(reader, one->cursor);
    if (text.len)
        fr_macros_define(&p->macros, one->name, text, one->span);
    else
        fr_macros_undef(&p->macros, one->name);
}

static void define_all(preprocessing *p)
{
    fr_directives directives = { 0 };
    fr_place_undefs(p->reader, &p->recorded, &directives);
    for (size_t i = 0; i < directives.len; i++) {
        const fr_directive *one = &directives.data[i];
        if (one->kind == DIRECTIVE_DEFINE)
            define(p, one);
        else if (one->kind == DIRECTIVE_UNDEF)
            fr_macros_undef(&p->macros, one->name);
    }
}

/* ---- items ---- */

static void add_item(fr_reader *reader, const fr_macro *macro)
{
    fr_item *item = fr_model_add(reader->model, ITEM_VAR, FR_ROOT);
    item->name = macro->name;
    item->span = macro->span;
    item->as.var =
        (fr_var){ .type = FR_NO_ID, .value = macro->value, .is_macro = true, .is_const = true };
}

static void add_macro(fr_reader *reader, const fr_macro *macro)
{
    if (macro->span.file == 0 && !reader->options->builtins)
        return;
    if (macro->value.kind != VALUE_NONE)
        add_item(reader, macro);
    else if (macro->why.len)
        fr_diag(reader->model->diags, DIAG_N0501, fr_model_place(reader->model, macro->span),
                "macro `%.*s` has no value: %.*s", FR_ARG(macro->name), FR_ARG(macro->why));
}

static void add_macros(preprocessing *p)
{
    fr_map seen;
    fr_map_init(&seen, p->reader->arena);
    for (size_t i = 0; i < p->macros.list.len; i++) {
        fr_str name = p->macros.list.data[i].name;
        if (!fr_map_put(&seen, name, 1))
            continue;
        const fr_macro *macro = fr_macros_find(&p->macros, name);
        if (macro)
            add_macro(p->reader, macro);
    }
}

void fr_read_preprocessing(fr_reader *reader, size_t begin, size_t end)
{
    preprocessing *p = FR_NEW(reader->arena, preprocessing);
    p->reader = reader;
    fr_bits_map_init(&p->included, reader->arena);
    fr_macros_init(&p->macros, reader->arena,
                   fr_macro_target_of(&reader->model->target, &reader->arguments));
    for (size_t i = begin; i < end; i++)
        record(p, reader->cursors.data[i]);
    define_all(p);
    fr_macros_evaluate(&p->macros);
    if (reader->options->clang_macro_fallback)
        fr_macro_probe(reader, &p->macros);
    add_macros(p);
}
