/* A hints file, TOML to facts. Tables name what they are about ([type.NAME],
 * [fn."PATTERN".params]); keys of inner tables are joined with a dot, and what a key may be is in
 * wrap_hint_keys.c. */
#include "options/wrap_hints.h"

#include <string.h>

#include "base/file.h"
#include "options/toml.h"

enum { LARGEST_HINTS = 4 * 1024 * 1024 };

typedef struct hints_reader {
    fr_wrap_hints *hints;
    fr_arena *arena;
    fr_diags *diags;
    fr_str path;
    bool is_good;
} hints_reader;

FR_PRINTF(3, 4)
static void refuse(hints_reader *r, const fr_toml_node *node, const char *format, ...)
{
    fr_text text;
    va_list args;
    va_start(args, format);
    fr_text_init(&text, r->arena);
    fr_text_vfmt(&text, format, args);
    va_end(args);
    fr_place place = { .file = r->path, .line = node->line, .column = node->column };
    fr_diag(r->diags, DIAG_E0002, place, "%.*s", FR_ARG(fr_text_str(&text)));
    r->is_good = false;
}

/* FILE:LINE, without the file's folders. */
static fr_str place_of(const hints_reader *r, const fr_toml_node *node)
{
    return fr_arena_printf(r->arena, "%.*s:%u", FR_ARG(fr_path_base(r->path)), node->line);
}

static bool is_scalar(const fr_toml_node *node)
{
    return node->kind == TOML_STRING || node->kind == TOML_INTEGER || node->kind == TOML_BOOLEAN;
}

static void set_list(hints_reader *r, void *hint, fr_hint_subject subject, fr_str key,
                     const fr_toml_node *node)
{
    fr_str why = { 0 };
    for (size_t i = 0; i < node->count; i++) {
        const fr_toml_node *one = &node->children[i];
        if (!is_scalar(one))
            refuse(r, one, "`%.*s` is a list of texts", FR_ARG(key));
        else if (!fr_wrap_hint_add(hint, subject, r->arena, key, one->text, &why))
            refuse(r, one, "%.*s", FR_ARG(why));
    }
}

/* One key, or a table of keys with `prefix.` in front. */
static void set_key(hints_reader *r, void *hint, fr_hint_subject subject, fr_str prefix,
                    const fr_toml_node *node)
{
    fr_str why = { 0 };
    fr_str key = prefix.len
                     ? fr_arena_printf(r->arena, "%.*s.%.*s", FR_ARG(prefix), FR_ARG(node->key))
                     : node->key;
    if (node->kind == TOML_TABLE && prefix.len == 0) {
        for (size_t i = 0; i < node->count; i++)
            set_key(r, hint, subject, key, &node->children[i]);
    } else if (node->kind == TOML_ARRAY) {
        set_list(r, hint, subject, key, node);
    } else if (!is_scalar(node)) {
        refuse(r, node, "`%.*s` takes text, a number, true or false", FR_ARG(key));
    } else if (!fr_wrap_hint_set(hint, subject, r->arena, key, node->text, &why)) {
        refuse(r, node, "%.*s", FR_ARG(why));
    }
}

/* { NAME = "TEXT", ... } */
static void read_pairs(hints_reader *r, fr_hint_pairs *pairs, const fr_toml_node *node)
{
    if (node->kind != TOML_TABLE) {
        refuse(r, node, "`%.*s` is a table of names and texts", FR_ARG(node->key));
        return;
    }
    for (size_t i = 0; i < node->count; i++) {
        const fr_toml_node *one = &node->children[i];
        fr_hint_pair pair = { fr_arena_str(r->arena, one->key), fr_arena_str(r->arena, one->text) };
        if (one->kind != TOML_STRING)
            refuse(r, one, "`%.*s` is a text", FR_ARG(one->key));
        else
            fr_vec_push(r->arena, pairs, pair);
    }
}

static bool is_table(hints_reader *r, const fr_toml_node *node)
{
    if (node->kind == TOML_TABLE)
        return true;
    refuse(r, node, "`%.*s` is a table", FR_ARG(node->key));
    return false;
}

/* ---- tables ---- */

static void read_library(hints_reader *r, const fr_toml_node *table)
{
    fr_library_hint *library = &r->hints->library;
    library->place = place_of(r, table);
    for (size_t i = 0; i < table->count; i++) {
        const fr_toml_node *node = &table->children[i];
        if (!fr_str_is(node->key, "errors"))
            set_key(r, library, HINT_ON_LIBRARY, (fr_str){ 0 }, node);
        else if (is_table(r, node))
            for (size_t k = 0; k < node->count; k++)
                set_key(r, &library->errors, HINT_ON_ERRORS, (fr_str){ 0 }, &node->children[k]);
    }
}

static void read_type(hints_reader *r, const fr_toml_node *table)
{
    fr_type_hint hint = { .name = fr_arena_str(r->arena, table->key), .place = place_of(r, table) };
    for (size_t i = 0; i < table->count; i++) {
        const fr_toml_node *node = &table->children[i];
        if (fr_str_is(node->key, "variants"))
            read_pairs(r, &hint.variants, node);
        else if (fr_str_is(node->key, "fields"))
            read_pairs(r, &hint.fields, node);
        else
            set_key(r, &hint, HINT_ON_TYPE, (fr_str){ 0 }, node);
    }
    fr_vec_push(r->arena, &r->hints->types, hint);
}

static void read_struct(hints_reader *r, const fr_toml_node *table)
{
    fr_struct_hint hint = { .name = fr_arena_str(r->arena, table->key),
                            .place = place_of(r, table) };
    for (size_t i = 0; i < table->count; i++)
        set_key(r, &hint, HINT_ON_STRUCT, (fr_str){ 0 }, &table->children[i]);
    fr_vec_push(r->arena, &r->hints->structs, hint);
}

static void read_enum(hints_reader *r, const fr_toml_node *table)
{
    fr_enum_hint hint = { .name = fr_arena_str(r->arena, table->key), .place = place_of(r, table) };
    for (size_t i = 0; i < table->count; i++)
        set_key(r, &hint, HINT_ON_ENUM, (fr_str){ 0 }, &table->children[i]);
    fr_vec_push(r->arena, &r->hints->enums, hint);
}

static void read_slot(hints_reader *r, fr_slot_hint *slot, fr_hint_subject subject,
                      const fr_toml_node *table)
{
    slot->name = fr_arena_str(r->arena, table->key);
    for (size_t i = 0; is_table(r, table) && i < table->count; i++)
        set_key(r, slot, subject, (fr_str){ 0 }, &table->children[i]);
}

static void read_function(hints_reader *r, const fr_toml_node *table)
{
    fr_fn_hint hint = { .pattern = fr_arena_str(r->arena, table->key),
                        .place = place_of(r, table) };
    for (size_t i = 0; i < table->count; i++) {
        const fr_toml_node *node = &table->children[i];
        if (fr_str_is(node->key, "returns")) {
            hint.has_returns = true;
            read_slot(r, &hint.returns, HINT_ON_RETURN, node);
        } else if (!fr_str_is(node->key, "params")) {
            set_key(r, &hint, HINT_ON_FN, (fr_str){ 0 }, node);
        } else if (is_table(r, node)) {
            for (size_t k = 0; k < node->count; k++) {
                fr_slot_hint slot = { 0 };
                read_slot(r, &slot, HINT_ON_PARAM, &node->children[k]);
                fr_vec_push(r->arena, &hint.params, slot);
            }
        }
    }
    fr_vec_push(r->arena, &r->hints->functions, hint);
}

/* [setopt.F.OPT_X] args = ["int", "cstr"]: the kinds joined with commas. */
static void read_option(hints_reader *r, fr_setopt_hint *hint, const fr_toml_node *table)
{
    const fr_toml_node *args = fr_toml_find(table, FR_LIT("args"));
    fr_text text;
    if (!args || args->kind != TOML_ARRAY || table->count != 1) {
        refuse(r, table, "an option has one key, `args`, a list of kinds");
        return;
    }
    fr_text_init(&text, r->arena);
    for (size_t i = 0; i < args->count; i++)
        fr_text_fmt(&text, "%s%.*s", i ? "," : "", FR_ARG(args->children[i].text));
    fr_hint_pair pair = { fr_arena_str(r->arena, table->key),
                          fr_arena_str(r->arena, fr_text_str(&text)) };
    fr_vec_push(r->arena, &hint->options, pair);
}

static void read_setopt(hints_reader *r, const fr_toml_node *table)
{
    fr_setopt_hint hint = { .function = fr_arena_str(r->arena, table->key),
                            .place = place_of(r, table) };
    for (size_t i = 0; i < table->count; i++) {
        const fr_toml_node *node = &table->children[i];
        if (fr_str_is(node->key, "kinds"))
            read_pairs(r, &hint.kinds, node);
        else if (node->kind == TOML_TABLE)
            read_option(r, &hint, node);
        else
            set_key(r, &hint, HINT_ON_SETOPT, (fr_str){ 0 }, node);
    }
    fr_vec_push(r->arena, &r->hints->setopts, hint);
}

/* ---- the file ---- */

typedef struct group_row {
    const char *key;
    void (*read)(hints_reader *r, const fr_toml_node *table);
} group_row;

static const group_row groups[] = {
    { "type", read_type },   { "struct", read_struct }, { "enum", read_enum },
    { "fn", read_function }, { "setopt", read_setopt },
};

static void read_group(hints_reader *r, const fr_toml_node *node)
{
    for (size_t g = 0; g < sizeof groups / sizeof *groups; g++) {
        if (!fr_str_is(node->key, groups[g].key) || !is_table(r, node))
            continue;
        for (size_t i = 0; i < node->count; i++)
            if (is_table(r, &node->children[i]))
                groups[g].read(r, &node->children[i]);
        return;
    }
    if (node->kind == TOML_TABLE || !fr_str_is(node->key, "fn"))
        refuse(r, node, "there is no table `%.*s`: library, type, struct, enum, fn, setopt",
               FR_ARG(node->key));
}

static void read_root(hints_reader *r, const fr_toml_node *root)
{
    for (size_t i = 0; i < root->count; i++) {
        const fr_toml_node *node = &root->children[i];
        if (!fr_str_is(node->key, "library"))
            read_group(r, node);
        else if (is_table(r, node))
            read_library(r, node);
    }
}

static void release_document(void *document)
{
    fr_toml_free(document);
}

bool fr_wrap_hints_read(fr_wrap_hints *hints, fr_arena *arena, fr_diags *diags, fr_str path)
{
    hints_reader r = {
        .hints = hints, .arena = arena, .diags = diags, .path = path, .is_good = true
    };
    fr_str text = { 0 };
    *hints = (fr_wrap_hints){ 0 };
    int error = fr_file_read(arena, fr_arena_cstr(arena, path), LARGEST_HINTS, &text);
    if (error) {
        fr_diag(diags, DIAG_E0002, (fr_place){ .file = path }, "this file cannot be read: %s",
                strerror(error));
        return false;
    }
    fr_toml_document *document = fr_toml_parse(text);
    if (!document)
        fr_arena_fail(arena);
    fr_arena_defer(arena, release_document, document);
    if (document->error.len) {
        fr_place place = { .file = path, .line = document->line, .column = document->column };
        fr_diag(diags, DIAG_E0002, place, "%.*s", FR_ARG(document->error));
        return false;
    }
    read_root(&r, &document->root);
    return r.is_good;
}
