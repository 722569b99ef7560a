/* Lines and trees of JSON; unknown keys are passed over, missing ones are empty. */
#include "read_rustdoc/cargo_answers.h"

#include <jansson.h>
#include <stdlib.h>
#include <string.h>

static fr_str text_of(fr_arena *arena, const json_t *value)
{
    if (!json_is_string(value))
        return (fr_str){ 0 };
    return fr_arena_str(arena, (fr_str){ json_string_value(value), json_string_length(value) });
}

static fr_str text_at(fr_arena *arena, const json_t *object, const char *key)
{
    return text_of(arena, json_object_get(object, key));
}

static int compare(const void *left, const void *right)
{
    return fr_str_cmp(*(const fr_str *)left, *(const fr_str *)right);
}

/* ---- packages ---- */

static bool is_kind(const json_t *target, const char *kind)
{
    size_t i;
    json_t *one;
    json_array_foreach(json_object_get(target, "kind"), i, one)
    {
        if (json_is_string(one) && strcmp(json_string_value(one), kind) == 0)
            return true;
    }
    return false;
}

static void read_library(fr_arena *arena, const json_t *from, fr_cargo_answer_package *to)
{
    static const char *const kinds[] = { "lib", "rlib", "dylib", "cdylib", "staticlib" };
    size_t i;
    json_t *target;
    json_array_foreach(json_object_get(from, "targets"), i, target)
    {
        bool is_library = is_kind(target, "proc-macro");
        to->is_proc_macro |= is_library;
        for (size_t k = 0; k < sizeof kinds / sizeof *kinds; k++)
            is_library |= is_kind(target, kinds[k]);
        if (!is_library || to->library.len)
            continue;
        fr_str name = text_at(arena, target, "name");
        char *copy = fr_arena_cstr(arena, name);
        for (size_t k = 0; k < name.len; k++)
            copy[k] = copy[k] == '-' ? '_' : copy[k];
        to->library = (fr_str){ copy, name.len };
    }
}

static void read_package(fr_arena *arena, json_t *from, fr_cargo_answer *out)
{
    const char *feature;
    json_t *unused;
    fr_cargo_answer_package one = { .id = text_at(arena, from, "id"),
                                    .name = text_at(arena, from, "name"),
                                    .version = text_at(arena, from, "version"),
                                    .edition = text_at(arena, from, "edition"),
                                    .manifest = text_at(arena, from, "manifest_path") };
    read_library(arena, from, &one);
    json_object_foreach(json_object_get(from, "features"), feature, unused)
    {
        (void)unused;
        fr_vec_push(arena, &one.features, fr_arena_str(arena, fr_str_from(feature)));
    }
    if (one.features.len)
        qsort(one.features.data, one.features.len, sizeof *one.features.data, compare);
    fr_vec_push(arena, &out->packages, one);
}

const fr_cargo_answer_package *fr_cargo_answer_find(const fr_cargo_answer *answer, fr_str id)
{
    for (size_t i = 0; i < answer->packages.len; i++)
        if (fr_str_eq(answer->packages.data[i].id, id))
            return &answer->packages.data[i];
    return NULL;
}

static void read_resolution(fr_arena *arena, const json_t *node, fr_cargo_answer *out)
{
    size_t i;
    json_t *dependency;
    fr_str id = text_at(arena, node, "id");
    for (size_t k = 0; k < out->packages.len; k++) {
        fr_cargo_answer_package *package = &out->packages.data[k];
        if (!fr_str_eq(package->id, id))
            continue;
        json_array_foreach(json_object_get(node, "dependencies"), i, dependency)
            fr_vec_push(arena, &package->dependencies, text_of(arena, dependency));
    }
}

static void free_json(void *data)
{
    json_decref(data);
}

bool fr_cargo_read_answer(fr_cargo_answer *out, fr_arena *arena, fr_str text)
{
    size_t i;
    json_t *one;
    json_t *document = json_loadb(text.ptr ? text.ptr : "", text.len, 0, NULL);
    if (!document)
        return false;
    fr_arena_defer(arena, free_json, document);
    json_t *packages = json_object_get(document, "packages");
    out->root = text_at(arena, document, "workspace_root");
    json_array_foreach(packages, i, one) read_package(arena, one, out);
    json_array_foreach(json_object_get(document, "workspace_members"), i, one)
        fr_vec_push(arena, &out->members, text_of(arena, one));
    json_array_foreach(json_object_get(json_object_get(document, "resolve"), "nodes"), i, one)
        read_resolution(arena, one, out);
    return json_is_array(packages);
}

/* ---- messages ---- */

/* A place inside a macro is where the outermost call of it stands. */
static const json_t *outermost(const json_t *span)
{
    for (int depth = 0; depth < 64; depth++) {
        const json_t *expansion = json_object_get(span, "expansion");
        const json_t *outer = json_object_get(expansion, "span");
        if (!json_is_object(outer))
            break;
        span = outer;
    }
    return span;
}

static uint32_t line_of(const json_t *span)
{
    json_int_t line = json_integer_value(json_object_get(span, "line_start"));
    return line > 0 && line < UINT32_MAX ? (uint32_t)line : 0;
}

static void add_line(fr_arena *arena, fr_rustc_message *to, uint32_t line)
{
    for (size_t i = 0; i < to->lines.len; i++)
        if (to->lines.data[i] == line)
            return;
    if (line)
        fr_vec_push(arena, &to->lines, line);
}

static void read_spans(fr_arena *arena, const json_t *message, fr_str file, bool is_main,
                       fr_rustc_message *to)
{
    size_t i;
    json_t *one;
    json_array_foreach(json_object_get(message, "spans"), i, one)
    {
        const json_t *span = outermost(one);
        const json_t *name = json_object_get(span, "file_name");
        if (json_is_true(json_object_get(one, "is_primary")) == is_main && json_is_string(name) &&
            fr_str_is(file, json_string_value(name)))
            add_line(arena, to, line_of(span));
    }
}

static void read_message(fr_arena *arena, const json_t *message, fr_str file,
                         fr_rustc_messages *out)
{
    fr_str level = text_at(arena, message, "level");
    fr_rustc_message one = {
        .is_error = fr_str_starts(level, FR_LIT("error")),
        .code = text_at(arena, json_object_get(message, "code"), "code"),
        .text = text_at(arena, message, "message"),
        .rendered = text_at(arena, message, "rendered"),
    };
    bool is_summary = fr_str_starts(one.text, FR_LIT("aborting due to")) ||
                      fr_str_starts(one.text, FR_LIT("For more information"));
    if ((!one.is_error && !fr_str_is(level, "warning")) || is_summary)
        return;
    size_t end = fr_str_find_char(one.text, '\n');
    one.text = fr_str_slice(one.text, 0, end);
    read_spans(arena, message, file, true, &one);
    read_spans(arena, message, file, false, &one);
    fr_vec_push(arena, out, one);
}

static void read_line(fr_arena *arena, fr_str line, fr_str manifest, fr_str file,
                      fr_rustc_messages *out)
{
    json_t *document = json_loadb(line.ptr, line.len, 0, NULL);
    if (!document)
        return;
    fr_arena_defer(arena, free_json, document);
    fr_str reason = text_at(arena, document, "reason");
    if (fr_str_is(reason, "compiler-message") &&
        fr_str_eq(text_at(arena, document, "manifest_path"), manifest))
        read_message(arena, json_object_get(document, "message"), file, out);
}

void fr_rustc_read_messages(fr_rustc_messages *out, fr_arena *arena, fr_str text, fr_str manifest,
                            fr_str file)
{
    fr_str line;
    while (fr_str_next_line(&text, &line))
        if (line.len && line.ptr[0] == '{')
            read_line(arena, line, manifest, file, out);
}
