/* A configuration file says what a command line could say: its keys are the options' names. */
#include <string.h>

#include "base/file.h"
#include "base/text.h"
#include "options/option_parse.h"
#include "options/toml.h"

enum { LARGEST_CONFIG = 1024 * 1024 };

typedef struct config {
    fr_option_parser *parser;
    fr_str path, folder;
    bool is_cargo; /* a Cargo.toml's [package.metadata.bindgen] */
} config;

static fr_place place_of(const config *file, const fr_toml_node *node)
{
    return (fr_place){ .file = file->path, .line = node->line, .column = node->column };
}

static bool refuse(const config *file, const fr_toml_node *node, const char *key, const char *why)
{
    fr_diag(file->parser->diags, DIAG_E0002, place_of(file, node), "`%s` %s", key, why);
    return false;
}

/* Paths in a file are relative to it, wherever the program runs. */
static fr_str value_of(const config *file, const fr_option *option, const fr_toml_node *node)
{
    bool is_relative = option->is_path && node->text.len && node->text.ptr[0] != '/' &&
                       !fr_str_is(file->folder, ".");
    return is_relative ? fr_path_join(file->parser->arena, file->folder, node->text) : node->text;
}

static bool is_scalar(const fr_toml_node *node)
{
    return node->kind == TOML_STRING || node->kind == TOML_INTEGER || node->kind == TOML_BOOLEAN;
}

static bool apply_one(const config *file, const fr_option *option, const fr_toml_node *node)
{
    if (!is_scalar(node))
        return refuse(file, node, option->name,
                      node->kind == TOML_OTHER ? "takes text: put it in quotes"
                                               : "takes text, or a list of texts");
    fr_str value = value_of(file, option, node);
    return fr_option_set(file->parser, fr_str_from(option->name), &value, 1, place_of(file, node));
}

/* { "REGEX" = "VALUE", ... } says the same as ["REGEX=VALUE", ...]; a list of values is one with
 * commas. */
static bool apply_rule(const config *file, const fr_option *option, const fr_toml_node *node)
{
    fr_text text;
    fr_text_init(&text, file->parser->arena);
    fr_text_fmt(&text, "%.*s=", FR_ARG(node->key));
    const fr_toml_node *values = node->kind == TOML_ARRAY ? node->children : node;
    size_t count = node->kind == TOML_ARRAY ? node->count : 1;
    for (size_t i = 0; i < count; i++) {
        if (values[i].kind != TOML_STRING)
            return refuse(file, node, option->name, "takes text, or a list of texts");
        fr_text_fmt(&text, "%s%.*s", i ? "," : "", FR_ARG(values[i].text));
    }
    fr_str value = fr_text_str(&text);
    return fr_option_set(file->parser, fr_str_from(option->name), &value, 1, place_of(file, node));
}

static bool takes_rules(const fr_option *option)
{
    return option->is_list && option->value_name && strchr(option->value_name, '=');
}

/* An option of two values: ["MODULE", "TEXT"], or a list of such. */
static bool apply_pair(const config *file, const fr_option *option, const fr_toml_node *node)
{
    bool is_good = true;
    if (node->kind != TOML_ARRAY)
        return refuse(file, node, option->name, "takes a list of two texts, or a list of such");
    if (node->count && node->children[0].kind == TOML_ARRAY) {
        for (size_t i = 0; i < node->count; i++)
            is_good &= apply_pair(file, option, &node->children[i]);
        return is_good;
    }
    if (node->count != 2 || node->children[0].kind != TOML_STRING ||
        node->children[1].kind != TOML_STRING)
        return refuse(file, node, option->name, "takes a list of two texts, or a list of such");
    fr_str values[] = { node->children[0].text, node->children[1].text };
    return fr_option_set(file->parser, fr_str_from(option->name), values, 2, place_of(file, node));
}

/* [[NAME]], or [NAME]: tables that the option takes as such. */
static bool apply_tables(const config *file, const fr_option *option, const fr_toml_node *node)
{
    bool is_good = true;
    fr_option_parser *parser = file->parser;
    fr_setting setting = { .option = option,
                           .into = parser->into,
                           .place = place_of(file, node),
                           .arena = parser->arena,
                           .diags = parser->diags };
    if (node->kind == TOML_TABLE)
        return option->set_table(&setting, node);
    for (size_t i = 0; i < node->count; i++)
        is_good &= apply_tables(file, option, &node->children[i]);
    return is_good;
}

static bool has_tables(const fr_toml_node *node)
{
    if (node->kind != TOML_ARRAY)
        return node->kind == TOML_TABLE;
    for (size_t i = 0; i < node->count; i++)
        if (node->children[i].kind != TOML_TABLE)
            return false;
    return node->count > 0;
}

static bool apply_value(const config *file, const fr_option *option, const fr_toml_node *node)
{
    bool is_good = true;
    if (option->set_table && has_tables(node))
        return apply_tables(file, option, node);
    if (option->values == 2)
        return apply_pair(file, option, node);
    if (node->kind == TOML_TABLE && takes_rules(option)) {
        for (size_t i = 0; i < node->count; i++)
            is_good &= apply_rule(file, option, &node->children[i]);
        return is_good;
    }
    if (node->kind == TOML_ARRAY && option->is_list) {
        for (size_t i = 0; i < node->count; i++)
            is_good &= apply_one(file, option, &node->children[i]);
        return is_good;
    }
    return apply_one(file, option, node);
}

/* clang-args is what stands behind -- on a command line. */
static bool apply_clang_arguments(const config *file, const fr_toml_node *node)
{
    fr_option_parser *parser = file->parser;
    fr_strs *rest = (fr_strs *)(void *)((char *)parser->into + parser->table->rest);
    if (node->kind != TOML_ARRAY)
        return refuse(file, node, "clang-args", "takes a list of texts");
    for (size_t i = 0; i < node->count; i++) {
        if (node->children[i].kind != TOML_STRING)
            return refuse(file, &node->children[i], "clang-args", "takes a list of texts");
        fr_vec_push(parser->arena, rest, node->children[i].text);
    }
    return true;
}

static bool is_key(fr_str key, const char *with_dash, const char *with_underscore)
{
    return fr_str_is(key, with_dash) || fr_str_is(key, with_underscore);
}

static bool apply_key(const config *file, const fr_toml_node *node)
{
    fr_option_parser *parser = file->parser;
    fr_str key = node->key;
    if (is_key(key, "clang-args", "clang_args"))
        return apply_clang_arguments(file, node);
    if (is_key(key, "headers", "headers"))
        key = FR_LIT("header");
    if (file->is_cargo && is_key(key, "additional-files", "additional_files"))
        key = FR_LIT("allowlist-file");
    const fr_option *option = fr_option_find(parser->table, key, true);
    if (!option) {
        fr_option_unknown(parser, key, place_of(file, node), "key", "");
        return false;
    }
    if (option->is_early)
        return refuse(file, node, option->name, "cannot stand in a configuration file");
    return apply_value(file, option, node);
}

static bool apply_table(const config *file, const fr_toml_node *table)
{
    bool is_good = true;
    for (size_t i = 0; i < table->count; i++)
        if (table->children[i].kind != TOML_TABLE ||
            !fr_str_is(table->children[i].key, file->parser->table->command))
            is_good &= apply_key(file, &table->children[i]);
    return is_good;
}

/* A Cargo.toml, whose keys are tables. */
static bool is_manifest(const config *file, const fr_toml_node *root)
{
    const fr_toml_node *package = fr_toml_find(root, FR_LIT("package"));
    const fr_toml_node *workspace = fr_toml_find(root, FR_LIT("workspace"));
    return strcmp(file->parser->table->command, "bind") == 0 &&
           ((package && package->kind == TOML_TABLE) ||
            (workspace && workspace->kind == TOML_TABLE));
}

static bool apply_document(config *file, const fr_toml_document *document)
{
    const fr_toml_node *root = &document->root;
    fr_place place = { .file = file->path, .line = document->line, .column = document->column };
    if (document->error.len) {
        fr_diag(file->parser->diags, DIAG_E0002, place, "%.*s", FR_ARG(document->error));
        return false;
    }
    if (is_manifest(file, root)) {
        const fr_toml_node *table = fr_toml_find(root, FR_LIT("package"));
        table = fr_toml_find(fr_toml_find(table, FR_LIT("metadata")), FR_LIT("bindgen"));
        file->is_cargo = true;
        if (table && table->kind == TOML_TABLE)
            return apply_table(file, table);
        fr_diag(file->parser->diags, DIAG_E0002, (fr_place){ .file = file->path },
                "this Cargo.toml has no table [package.metadata.bindgen]");
        return false;
    }
    const fr_toml_node *own = fr_toml_find(root, fr_str_from(file->parser->table->command));
    bool is_good = apply_table(file, root);
    return (!own || own->kind != TOML_TABLE || apply_table(file, own)) && is_good;
}

static void free_document(void *data)
{
    fr_toml_free(data);
}

bool fr_option_read_config(fr_option_parser *parser, fr_str path)
{
    fr_str text, kept = fr_arena_str(parser->arena, path); /* diagnostics name it */
    config file = { .parser = parser, .path = kept, .folder = fr_path_parent(kept) };
    int error =
        fr_file_read(parser->arena, fr_arena_cstr(parser->arena, path), LARGEST_CONFIG, &text);
    if (error) {
        fr_diag(parser->diags, DIAG_E0001, (fr_place){ .file = kept },
                "cannot read the configuration file: %s", strerror(error));
        return false;
    }
    fr_toml_document *document = fr_toml_parse(text);
    if (!document)
        fr_arena_fail(parser->arena);
    fr_arena_defer(parser->arena, free_document, document);
    fr_vec_push(parser->arena, &parser->files_read, kept);
    return apply_document(&file, document);
}
