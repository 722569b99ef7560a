/* Macros and inclusions. libclang records both in the order of the translation unit, before all
 * declarations; the macros are gathered in a table, and those that have a value become variables in
 * the order of their first definitions. What is defined again or undefined counts as C counts it:
 * by its last definition. They are evaluated in a thread, which does not ask libclang for anything,
 * while the declarations are read.
 *
 * A definition is read from the text of its file, as asking libclang for each name and extent would
 * take longer than all the rest. */
#include <string.h>

#include "base/beside.h"
#include "base/text.h"
#include "read_c/macro_probe.h"
#include "read_c/macros.h"
#include "read_c/reader.h"
#include "read_c/undefs.h"

/* A macro that may become an item, or be kept as text. */
typedef struct candidate {
    size_t index; /* in macros.list */
    fr_span span;
    fr_item *item; /* where its value goes, if it has one; NULL: nowhere */
} candidate;

typedef struct preprocessing {
    fr_reader *reader;
    fr_arena *arena; /* released when the macros have become items */
    FR_VEC(candidate) candidates;
    fr_beside beside;
    void (*meanwhile)(void *data);
    void *meanwhile_data;
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

/* Its id stands before those of all declarations. */
static fr_item *add_item(preprocessing *p, const fr_macro *macro, fr_span span)
{
    fr_item *item = fr_model_add(p->reader->model, ITEM_VAR, FR_ROOT);
    item->name = fr_arena_str(p->reader->arena, macro->name);
    item->span = span;
    item->as.var = (fr_var){ .type = FR_NO_ID, .is_macro = true, .is_const = true };
    return item;
}

static void add_candidate(preprocessing *p, size_t index)
{
    const fr_bind_options *options = p->reader->options;
    const fr_macro *macro = &p->macros.list.data[index];
    candidate one = { .index = index };
    if (macro->is_function_like && !options->keep_macros)
        return;
    one.span = span_of(p, &p->definitions.data[index]);
    if (one.span.file == 0 && !options->builtins)
        return;
    if (!macro->is_function_like)
        one.item = add_item(p, macro, one.span);
    fr_vec_push(p->arena, &p->candidates, one);
}

static void add_candidates(preprocessing *p)
{
    for (size_t i = 0; i < p->macros.list.len; i++) {
        const fr_macro *macro = &p->macros.list.data[i];
        if (macro->is_first && macro->live != SIZE_MAX)
            add_candidate(p, macro->live);
    }
}

static void keep_text(preprocessing *p, const fr_macro *macro, const candidate *one)
{
    fr_arena *arena = p->reader->arena;
    fr_macro_text kept = { .name = fr_arena_str(arena, macro->name),
                           .text = fr_arena_str(arena, fr_macros_text(&p->macros, one->index)),
                           .is_function_like = macro->is_function_like,
                           .span = one->span };
    if (kept.span.file)
        fr_vec_push(arena, &p->reader->model->macro_texts, kept);
}

static void report_no_value(preprocessing *p, const fr_macro *macro, const candidate *one)
{
    fr_reader *reader = p->reader;
    const fr_libclang *clang = reader->clang;
    CXCursor cursor = p->definitions.data[one->index].cursor;
    if (!clang->Location_isInSystemHeader(clang->getCursorLocation(cursor)))
        fr_diag(reader->model->diags, DIAG_N0501, fr_model_place(reader->model, one->span),
                "macro `%.*s` has no value: %.*s", FR_ARG(macro->name), FR_ARG(macro->why));
}

static void settle_candidate(preprocessing *p, const candidate *one)
{
    const fr_macro *macro = &p->macros.list.data[one->index];
    if (macro->value.kind == VALUE_NONE) {
        if (p->reader->options->keep_macros)
            keep_text(p, macro, one);
        if (macro->why.len)
            report_no_value(p, macro, one);
        if (one->item)
            one->item->kind = ITEM_NONE;
    } else if (one->item) {
        fr_value *value = &one->item->as.var.value;
        *value = macro->value;
        if (value->kind == VALUE_STRING)
            value->as.string = fr_arena_str(p->reader->arena, macro->value.as.string);
    }
}

/* Those without a value are no items of the unit. */
static void settle_candidates(preprocessing *p)
{
    const fr_model *model = p->reader->model;
    fr_ids *children = &fr_model_item(model, FR_ROOT)->as.module.children;
    size_t kept = 0;
    for (size_t i = 0; i < p->candidates.len; i++)
        settle_candidate(p, &p->candidates.data[i]);
    for (size_t i = 0; i < children->len; i++)
        if (fr_model_item(model, children->data[i])->kind != ITEM_NONE)
            children->data[kept++] = children->data[i];
    children->len = kept;
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

/* ---- in a thread ---- */

/* After this, libclang is not asked for them. */
static void load_texts(preprocessing *p)
{
    for (size_t i = 0; i < p->macros.list.len; i++)
        if (p->macros.list.data[i].is_live && p->macros.list.data[i].text.len == 0)
            fr_macros_text(&p->macros, i);
    p->macros.load = NULL;
}

static void evaluate(void *data)
{
    preprocessing *p = data;
    p->macros.arena = &p->beside.arenas[0];
    fr_macros_evaluate(&p->macros);
}

/* Memory that runs out in the walk is the thread's concern, too. */
static void guard(preprocessing *p, jmp_buf *guard)
{
    fr_arena_guard(p->reader->scratch, guard);
    fr_arena_guard(p->arena, guard);
}

static void read_meanwhile(void *data)
{
    preprocessing *p = data;
    fr_reader *reader = p->reader;
    guard(p, fr_arena_root(reader->arena)->guard);
    p->meanwhile(p->meanwhile_data);
    bool is_evaluated = fr_beside_join(&p->beside);
    p->macros.arena = p->arena;
    if (!is_evaluated) {
        fr_macros_forget(&p->macros);
        fr_macros_evaluate(&p->macros);
    }
    if (reader->options->clang_macro_fallback)
        fr_macro_probe(reader, &p->macros);
    settle_candidates(p);
}

void fr_read_preprocessing(fr_reader *reader, size_t begin, size_t end,
                           void (*meanwhile)(void *data), void *data)
{
    preprocessing *p = start(reader);
    p->meanwhile = meanwhile;
    p->meanwhile_data = data;
    for (size_t i = begin; i < end; i++)
        record(p, reader->cursors.data[i]);
    look_into_all(p);
    define_all(p);
    use_predefined(p);
    add_candidates(p);
    load_texts(p);
    p->beside.work = evaluate;
    p->beside.data = p;
    jmp_buf *outer = fr_arena_root(reader->arena)->guard;
    fr_beside_run(&p->beside, reader->arena, read_meanwhile, p);
    guard(p, outer);
    if (reader->options->wrap_static_fns)
        keep_names(p);
    fr_bits_map_init(&reader->texts, reader->scratch);
    fr_arena_release(p->arena);
}
