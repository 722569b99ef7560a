/* Macros and inclusions. libclang records both in the order of the translation unit, before all
 * declarations; the macros are gathered in a table, evaluated together, and those that have a value
 * become variables in the order of their first definitions. What is defined again or undefined
 * counts as C counts it: by its last definition.
 *
 * A definition is read from the text of its file, as asking libclang for each name and extent would
 * take longer than all the rest. */
#include <string.h>

#include "base/text.h"
#include "read_c/macro_probe.h"
#include "read_c/macros.h"
#include "read_c/reader.h"
#include "read_c/undefs.h"

typedef struct preprocessing {
    fr_reader *reader;
    fr_arena *arena; /* released when the macros have become items */
    fr_macros macros;
    fr_directives recorded;
    fr_directives definitions; /* by index in macros.list */
    fr_bits_map included;      /* CXFile -> 1: it is a dependency */
    fr_bits_map lines;         /* CXFile -> line_counter */
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

static void look_into(fr_reader *reader, CXFile file, const CXCursor *inside)
{
    fr_find_comments(reader, file, inside);
    fr_find_renames(reader, fr_cx_text(reader, file));
    fr_find_attributes(reader, fr_cx_text(reader, file));
}

/* Looks into every file once. */
static void look_into_all(preprocessing *p)
{
    fr_reader *reader = p->reader;
    const fr_libclang *clang = reader->clang;
    CXFile main_file = clang->getFile(reader->unit, fr_arena_cstr(p->arena, reader->main_file));
    fr_bits_map seen;
    fr_bits_map_init(&seen, p->arena);
    for (size_t i = 0; i < p->recorded.len; i++) {
        const fr_directive *one = &p->recorded.data[i];
        if (one->file && fr_bits_map_put(&seen, (uint64_t)(uintptr_t)one->file, 1))
            look_into(reader, one->file, &one->cursor);
    }
    for (size_t i = 0; i < reader->arguments.len; i++) {
        fr_find_renames(reader, reader->arguments.data[i]);
        fr_find_attributes(reader, reader->arguments.data[i]);
    }
    for (size_t i = 0; i <= p->recorded.len; i++) {
        CXFile file = i < p->recorded.len ? p->recorded.data[i].included : main_file;
        if (file && fr_bits_map_put(&seen, (uint64_t)(uintptr_t)file, 1))
            look_into(reader, file, NULL);
    }
}

static void record(preprocessing *p, CXCursor cursor)
{
    fr_reader *reader = p->reader;
    fr_directive one = { .cursor = cursor };
    if (cursor.kind != CXCursor_InclusionDirective && cursor.kind != CXCursor_MacroDefinition)
        return;
    reader->clang->getFileLocation(reader->clang->getCursorLocation(cursor), &one.file, NULL, NULL,
                                   &one.offset);
    if (cursor.kind == CXCursor_InclusionDirective) {
        one.kind = DIRECTIVE_INCLUDE;
        one.included = reader->clang->getIncludedFile(cursor);
        add_dependency(p, one.included);
    }
    fr_vec_push(p->arena, &p->recorded, one);
}

/* Tokens are libclang's memory: if the arena fails on the way, it gives them back. */
typedef struct token_list {
    fr_reader *reader;
    CXToken *tokens;
    unsigned count;
} token_list;

static void dispose_tokens(void *data)
{
    token_list *list = data;
    if (list->tokens)
        list->reader->clang->disposeTokens(list->reader->unit, list->tokens, list->count);
    list->tokens = NULL;
}

/* The definition of a macro that stands in no file: predefined, or from the command line. */
static fr_str text_without_file(void *data, size_t index)
{
    const preprocessing *p = data;
    fr_reader *reader = p->reader;
    const fr_libclang *clang = reader->clang;
    CXCursor cursor = p->definitions.data[index].cursor;
    bool has_parameters = clang->Cursor_isMacroFunctionLike(cursor) != 0;
    fr_text out;
    token_list *list = FR_NEW(p->arena, token_list);
    list->reader = reader;
    fr_arena_defer(p->arena, dispose_tokens, list);
    fr_text_init(&out, p->arena);
    clang->tokenize(reader->unit, clang->getCursorExtent(cursor), &list->tokens, &list->count);
    for (unsigned i = 0; i < list->count; i++) {
        CXToken token = list->tokens[i];
        if (i > 1 || (i == 1 && !has_parameters))
            fr_text_char(&out, ' ');
        fr_text_put(&out, fr_cx_string(reader, clang->getTokenSpelling(reader->unit, token)));
    }
    dispose_tokens(list);
    return fr_text_str(&out);
}

/* Sets the name and the text of the definition; the text is empty if it stands in no file. */
static void read_definition(fr_reader *reader, const fr_directive *one, fr_str *name, fr_str *text)
{
    fr_str file = one->file ? fr_cx_text(reader, one->file) : (fr_str){ 0 };
    *text = fr_macro_definition(fr_str_slice(file, one->offset, file.len));
    if (!fr_macro_name(*text, name))
        *name = fr_cx_spelling(reader, one->cursor);
}

static void define(preprocessing *p, const fr_directive *one)
{
    fr_reader *reader = p->reader;
    fr_str name, text;
    read_definition(reader, one, &name, &text);
    if (fr_regex_set_matches((fr_regex_set *)&reader->options->ignore_macro, name)) {
        fr_macros_undef(&p->macros, name);
        return;
    }
    size_t index = fr_macros_define(&p->macros, name, text);
    fr_vec_push(p->arena, &p->definitions, *one);
    if (text.len == 0)
        p->macros.list.data[index].is_function_like =
            reader->clang->Cursor_isMacroFunctionLike(one->cursor) != 0;
}

static void define_all(preprocessing *p)
{
    fr_directives directives = { 0 };
    fr_place_undefs(p->reader, p->arena, &p->recorded, &directives);
    for (size_t i = 0; i < directives.len; i++) {
        const fr_directive *one = &directives.data[i];
        if (one->kind == DIRECTIVE_DEFINE)
            define(p, one);
        else if (one->kind == DIRECTIVE_UNDEF)
            fr_macros_undef(&p->macros, one->name);
    }
}

/* ---- what clang predefines ---- */

/* The body of a macro as clang predefined it; false if it did not. */
static bool predefined(const preprocessing *p, const char *name, fr_str *body)
{
    const uint64_t *first = fr_map_find(&p->macros.names, fr_str_from(name));
    if (!first || p->definitions.data[*first].file)
        return false;
    fr_str text = fr_macros_text(&p->macros, *first);
    *body = fr_str_trim(fr_str_slice(text, strlen(name), text.len));
    return true;
}

/* The sizes of the target's types, as no triple tells them all (x32, -fshort-wchar and so on). */
static void use_predefined(preprocessing *p)
{
    fr_macro_target *target = &p->macros.target;
    struct {
        const char *name;
        uint8_t *size;
    } sizes[] = { { "__SIZEOF_INT__", &target->int_size },
                  { "__SIZEOF_LONG__", &target->long_size },
                  { "__SIZEOF_LONG_LONG__", &target->long_long_size },
                  { "__SIZEOF_SIZE_T__", &target->size_size },
                  { "__SIZEOF_WCHAR_T__", &target->wchar_size } };
    fr_str body;
    if (!predefined(p, sizes[0].name, &body)) /* -undef */
        return;
    for (size_t i = 0; i < sizeof sizes / sizeof *sizes; i++) {
        uint64_t size = 0;
        if (predefined(p, sizes[i].name, &body) && fr_str_to_u64(body, &size) && size < 9)
            *sizes[i].size = (uint8_t)size;
    }
    target->is_char_unsigned = predefined(p, "__CHAR_UNSIGNED__", &body);
    target->is_wchar_unsigned = predefined(p, "__WCHAR_UNSIGNED__", &body);
    if (predefined(p, "__BYTE_ORDER__", &body))
        p->reader->model->target.is_big_endian = fr_str_is(body, "__ORDER_BIG_ENDIAN__");
    /* whatever flag made it so */
    if (predefined(p, "__OBJC__", &body))
        p->reader->model->language = LANGUAGE_OBJC;
    else if (predefined(p, "__cplusplus", &body))
        p->reader->model->language = LANGUAGE_CXX;
}

/* ---- items ---- */

/* How far the lines of a file are counted. */
typedef struct line_counter {
    uint32_t at, line; /* `line` begins at `at` */
} line_counter;

static line_counter *counter_of(preprocessing *p, CXFile file)
{
    uint64_t *known = fr_bits_map_find(&p->lines, (uint64_t)(uintptr_t)file);
    if (known)
        return (line_counter *)(uintptr_t)*known;
    line_counter *counter = FR_NEW(p->arena, line_counter);
    fr_str text = fr_cx_text(p->reader, file);
    bool has_returns = text.len && memchr(text.ptr, '\r', text.len);
    *counter = (line_counter){ .line = has_returns ? 0 : 1 }; /* 0: clang is to count */
    fr_bits_map_put(&p->lines, (uint64_t)(uintptr_t)file, (uint64_t)(uintptr_t)counter);
    return counter;
}

/* Most definitions are met in the order of their files, so that the lines between two are all that
 * is counted. */
static fr_span span_of(preprocessing *p, const fr_directive *one)
{
    line_counter *counter = one->file ? counter_of(p, one->file) : NULL;
    if (!counter || counter->line == 0 || one->offset < counter->at)
        return fr_cx_span(p->reader, one->cursor);
    fr_str text = fr_cx_text(p->reader, one->file);
    for (const char *end; (end = memchr(text.ptr + counter->at, '\n', one->offset - counter->at));
         counter->line++)
        counter->at = (uint32_t)(end - text.ptr) + 1;
    return (fr_span){ .file = fr_cx_file(p->reader, one->file),
                      .line = counter->line,
                      .column = one->offset - counter->at + 1,
                      .offset = one->offset };
}

static void add_item(preprocessing *p, const fr_macro *macro, fr_span span)
{
    fr_arena *arena = p->reader->arena;
    fr_item *item = fr_model_add(p->reader->model, ITEM_VAR, FR_ROOT);
    item->name = fr_arena_str(arena, macro->name);
    item->span = span;
    item->as.var =
        (fr_var){ .type = FR_NO_ID, .value = macro->value, .is_macro = true, .is_const = true };
    if (macro->value.kind == VALUE_STRING)
        item->as.var.value.as.string = fr_arena_str(arena, macro->value.as.string);
}

static void keep_text(preprocessing *p, const fr_macro *macro, size_t index)
{
    fr_arena *arena = p->reader->arena;
    fr_macro_text kept = { .name = fr_arena_str(arena, macro->name),
                           .text = fr_arena_str(arena, fr_macros_text(&p->macros, index)),
                           .is_function_like = macro->is_function_like,
                           .span = span_of(p, &p->definitions.data[index]) };
    if (kept.span.file)
        fr_vec_push(arena, &p->reader->model->macro_texts, kept);
}

static void add_macro(preprocessing *p, size_t index)
{
    fr_reader *reader = p->reader;
    const fr_libclang *clang = reader->clang;
    const fr_macro *macro = &p->macros.list.data[index];
    if (macro->value.kind == VALUE_NONE && reader->options->keep_macros)
        keep_text(p, macro, index);
    if (macro->value.kind == VALUE_NONE && macro->why.len == 0)
        return;
    CXCursor cursor = p->definitions.data[index].cursor;
    fr_span span = span_of(p, &p->definitions.data[index]);
    if (span.file == 0 && !reader->options->builtins)
        return;
    if (macro->value.kind != VALUE_NONE)
        add_item(p, macro, span);
    else if (!clang->Location_isInSystemHeader(clang->getCursorLocation(cursor)))
        fr_diag(reader->model->diags, DIAG_N0501, fr_model_place(reader->model, span),
                "macro `%.*s` has no value: %.*s", FR_ARG(macro->name), FR_ARG(macro->why));
}

static void add_macros(preprocessing *p)
{
    for (size_t i = 0; i < p->macros.list.len; i++) {
        const fr_macro *macro = &p->macros.list.data[i];
        if (macro->is_first && macro->live != SIZE_MAX)
            add_macro(p, macro->live);
    }
}

/* Text in C can name nothing that is the name of a macro, too. */
static void keep_names(preprocessing *p)
{
    for (size_t i = 0; i < p->macros.list.len; i++) {
        const fr_macro *macro = &p->macros.list.data[i];
        if (macro->is_first && macro->live != SIZE_MAX)
            fr_map_put(&p->reader->model->macros, macro->name, 0);
    }
}

static void release_arena(void *arena)
{
    fr_arena_release(arena);
}

static preprocessing *start(fr_reader *reader)
{
    fr_arena *arena = FR_NEW(reader->scratch, fr_arena);
    fr_arena_init(arena, reader->scratch->limit - reader->scratch->used);
    fr_arena_guard(arena, reader->scratch->guard);
    fr_arena_defer(reader->scratch, release_arena, arena);
    preprocessing *p = FR_NEW(arena, preprocessing);
    *p = (preprocessing){ .reader = reader, .arena = arena };
    fr_bits_map_init(&p->included, arena);
    fr_bits_map_init(&p->lines, arena);
    fr_bits_map_init(&reader->texts, arena);
    fr_macros_init(&p->macros, arena,
                   fr_macro_target_of(&reader->model->target, &reader->arguments));
    p->macros.load = text_without_file;
    p->macros.load_data = p;
    return p;
}

void fr_read_preprocessing(fr_reader *reader, size_t begin, size_t end)
{
    preprocessing *p = start(reader);
    for (size_t i = begin; i < end; i++)
        record(p, reader->cursors.data[i]);
    look_into_all(p);
    define_all(p);
    use_predefined(p);
    fr_macros_evaluate(&p->macros);
    if (reader->options->clang_macro_fallback)
        fr_macro_probe(reader, &p->macros);
    add_macros(p);
    if (reader->options->wrap_static_fns)
        keep_names(p);
    fr_bits_map_init(&reader->texts, reader->scratch);
    fr_arena_release(p->arena);
}
