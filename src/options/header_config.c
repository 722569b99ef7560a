/* One row a key: where it stands, what it takes, where it goes. The tables' names and the keys are
 * cbindgen's; the values' spellings are those that its configuration takes, which are more than its
 * command line does. */
#include "options/header_config.h"

#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "base/file.h"
#include "base/text.h"
#include "options/suggest.h"
#include "options/toml.h"

enum { LARGEST_CONFIG = 4 * 1024 * 1024 };

_Static_assert(sizeof(fr_header_language) == sizeof(unsigned), "set_word() stores an unsigned");

/* ---- the words that a key takes ---- */

typedef struct word {
    const char *text;
    unsigned value;
} word;

typedef struct words {
    const word *list;
    size_t count;
    bool any_case;
} words;

static const word languages[] = {
    { "C", HEADER_C },     { "c", HEADER_C },           { "C++", HEADER_CXX },
    { "c++", HEADER_CXX }, { "cxx", HEADER_CXX },       { "Cxx", HEADER_CXX },
    { "CXX", HEADER_CXX }, { "cpp", HEADER_CXX },       { "Cpp", HEADER_CXX },
    { "CPP", HEADER_CXX }, { "Cython", HEADER_CYTHON }, { "cython", HEADER_CYTHON },
};
static const word styles[] = {
    { "Both", HEADER_STYLE_BOTH }, { "both", HEADER_STYLE_BOTH }, { "Tag", HEADER_STYLE_TAG },
    { "tag", HEADER_STYLE_TAG },   { "Type", HEADER_STYLE_TYPE }, { "type", HEADER_STYLE_TYPE },
};
static const word brace_styles[] = {
    { "SameLine", BRACE_SAME_LINE },
    { "same_line", BRACE_SAME_LINE },
    { "NextLine", BRACE_NEXT_LINE },
    { "next_line", BRACE_NEXT_LINE },
};
static const word args_layouts[] = {
    { "Auto", ARGS_AUTO },
    { "auto", ARGS_AUTO },
    { "Horizontal", ARGS_HORIZONTAL },
    { "horizontal", ARGS_HORIZONTAL },
    { "Vertical", ARGS_VERTICAL },
    { "vertical", ARGS_VERTICAL },
};
static const word line_endings[] = { { "LF", LINE_ENDING_LF },
                                     { "CR", LINE_ENDING_CR },
                                     { "CRLF", LINE_ENDING_CRLF },
                                     { "Native", LINE_ENDING_NATIVE } };
static const word doc_styles[] = { { "auto", DOC_STYLE_AUTO }, { "c", DOC_STYLE_C },
                                   { "c99", DOC_STYLE_C99 },   { "cxx", DOC_STYLE_CXX },
                                   { "c++", DOC_STYLE_CXX },   { "doxy", DOC_STYLE_DOXY } };
static const word doc_lengths[] = { { "full", DOC_LENGTH_FULL }, { "short", DOC_LENGTH_SHORT } };
static const word sort_keys[] = { { "None", SORT_NONE }, { "Name", SORT_NAME } };
static const word profiles[] = {
    { "debug", PROFILE_DEBUG },
    { "Debug", PROFILE_DEBUG },
    { "release", PROFILE_RELEASE },
    { "Release", PROFILE_RELEASE },
};
static const word item_kinds[] = {
    { "constants", ITEMS_CONSTANTS }, { "globals", ITEMS_GLOBALS },
    { "enums", ITEMS_ENUMS },         { "structs", ITEMS_STRUCTS },
    { "unions", ITEMS_UNIONS },       { "typedefs", ITEMS_TYPEDEFS },
    { "opaque", ITEMS_OPAQUE },       { "functions", ITEMS_FUNCTIONS },
};

#define WORDS(list, any_case)                                                                      \
    {                                                                                              \
        (list), sizeof(list) / sizeof *(list), (any_case)                                          \
    }
static const words language_words = WORDS(languages, false);
static const words style_words = WORDS(styles, false);
static const words brace_words = WORDS(brace_styles, false);
static const words args_words = WORDS(args_layouts, false);
static const words line_ending_words = WORDS(line_endings, true);
static const words doc_style_words = WORDS(doc_styles, true);
static const words doc_length_words = WORDS(doc_lengths, true);
static const words sort_words = WORDS(sort_keys, true);
static const words profile_words = WORDS(profiles, false);
static const words item_words = WORDS(item_kinds, true);

/* ---- the keys ---- */

typedef enum key_kind {
    KEY_TEXT,     /* fr_str */
    KEY_FLAG,     /* bool */
    KEY_NUMBER,   /* uint32_t */
    KEY_LIST,     /* fr_strs; `given`: the bool that says so, if there is one */
    KEY_MAP,      /* fr_key_values */
    KEY_RULE,     /* fr_rename_rule */
    KEY_WORD,     /* an enum */
    KEY_ITEMS,    /* a list of words that are bits */
    KEY_CIMPORTS, /* a table of lists */
} key_kind;

typedef struct key_row {
    const char *table; /* "": the top level */
    const char *key;
    key_kind kind;
    size_t offset;
    size_t given; /* offset of a bool that becomes true, 0: none */
    const words *words;
} key_row;

#define AT(field) offsetof(fr_header_options, field)
#define TEXT(table, key, field)                                                                    \
    {                                                                                              \
        table, key, KEY_TEXT, AT(field), 0, NULL                                                   \
    }
#define FLAG(table, key, field)                                                                    \
    {                                                                                              \
        table, key, KEY_FLAG, AT(field), 0, NULL                                                   \
    }
#define NUMBER(table, key, field)                                                                  \
    {                                                                                              \
        table, key, KEY_NUMBER, AT(field), 0, NULL                                                 \
    }
#define LIST(table, key, field)                                                                    \
    {                                                                                              \
        table, key, KEY_LIST, AT(field), 0, NULL                                                   \
    }
#define MARKED(table, key, field, mark)                                                            \
    {                                                                                              \
        table, key, KEY_LIST, AT(field), AT(mark), NULL                                            \
    }
#define MAP(table, key, field)                                                                     \
    {                                                                                              \
        table, key, KEY_MAP, AT(field), 0, NULL                                                    \
    }
#define RULE(table, key, field)                                                                    \
    {                                                                                              \
        table, key, KEY_RULE, AT(field), 0, NULL                                                   \
    }
#define WORD(table, key, field, list)                                                              \
    {                                                                                              \
        table, key, KEY_WORD, AT(field), 0, &(list)                                                \
    }

static const key_row keys[] = {
    TEXT("", "header", header),
    TEXT("", "trailer", trailer),
    TEXT("", "include_guard", include_guard),
    FLAG("", "pragma_once", pragma_once),
    TEXT("", "autogen_warning", autogen_warning),
    FLAG("", "include_version", include_version),
    FLAG("", "package_version", package_version),
    FLAG("", "no_includes", no_includes),
    LIST("", "includes", includes),
    LIST("", "sys_includes", sys_includes),
    TEXT("", "after_includes", after_includes),
    TEXT("", "namespace", namespace_),
    LIST("", "namespaces", namespaces),
    MARKED("", "using_namespaces", using_namespaces, is_using_namespaces_given),
    WORD("", "braces", braces, brace_words),
    NUMBER("", "line_length", line_length),
    NUMBER("", "tab_width", tab_width),
    WORD("", "line_endings", line_endings, line_ending_words),
    WORD("", "language", language, language_words),
    FLAG("", "cpp_compat", cpp_compat),
    WORD("", "style", style, style_words),
    WORD("", "sort_by", sort_by, sort_words),
    FLAG("", "usize_is_size_t", usize_is_size_t),
    FLAG("", "documentation", documentation),
    WORD("", "documentation_style", documentation_style, doc_style_words),
    WORD("", "documentation_length", documentation_length, doc_length_words),
    MAP("", "defines", defines),
    FLAG("", "only_target_dependencies", only_target_dependencies),

    LIST("export", "include", export_.include),
    LIST("export", "exclude", export_.exclude),
    TEXT("export", "prefix", export_.prefix),
    MAP("export", "rename", export_.rename),
    FLAG("export", "renaming_overrides_prefixing", export_.renaming_overrides_prefixing),
    MAP("export", "pre_body", export_.pre_body),
    MAP("export", "body", export_.body),
    { "export", "item_types", KEY_ITEMS, AT(export_.item_types), 0, &item_words },
    RULE("export.mangle", "rename_types", export_.mangle_rename_types),
    FLAG("export.mangle", "remove_underscores", export_.mangle_remove_underscores),

    TEXT("fn", "prefix", fn.prefix),
    TEXT("fn", "postfix", fn.postfix),
    TEXT("fn", "must_use", fn.must_use),
    TEXT("fn", "deprecated", fn.deprecated),
    TEXT("fn", "deprecated_with_note", fn.deprecated_with_note),
    TEXT("fn", "no_return", fn.no_return),
    TEXT("fn", "swift_name_macro", fn.swift_name_macro),
    WORD("fn", "args", fn.args, args_words),
    RULE("fn", "rename_args", fn.rename_args),
    WORD("fn", "sort_by", fn.sort_by, sort_words),

    RULE("struct", "rename_fields", struct_.rename_fields),
    RULE("struct", "rename_associated_constant", struct_.rename_associated_constant),
    FLAG("struct", "derive_constructor", struct_.derive_constructor),
    FLAG("struct", "derive_eq", struct_.derive_eq),
    FLAG("struct", "derive_neq", struct_.derive_neq),
    FLAG("struct", "derive_lt", struct_.derive_lt),
    FLAG("struct", "derive_lte", struct_.derive_lte),
    FLAG("struct", "derive_gt", struct_.derive_gt),
    FLAG("struct", "derive_gte", struct_.derive_gte),
    FLAG("struct", "derive_ostream", struct_.derive_ostream),
    FLAG("struct", "associated_constants_in_body", struct_.associated_constants_in_body),
    TEXT("struct", "must_use", struct_.must_use),
    TEXT("struct", "deprecated", struct_.deprecated),
    TEXT("struct", "deprecated_with_note", struct_.deprecated_with_note),

    RULE("enum", "rename_variants", enum_.rename_variants),
    RULE("enum", "rename_variant_name_fields", enum_.rename_variant_name_fields),
    FLAG("enum", "add_sentinel", enum_.add_sentinel),
    FLAG("enum", "prefix_with_name", enum_.prefix_with_name),
    FLAG("enum", "derive_helper_methods", enum_.derive_helper_methods),
    FLAG("enum", "derive_const_casts", enum_.derive_const_casts),
    FLAG("enum", "derive_mut_casts", enum_.derive_mut_casts),
    FLAG("enum", "derive_tagged_enum_destructor", enum_.derive_tagged_enum_destructor),
    FLAG("enum", "derive_tagged_enum_copy_constructor", enum_.derive_tagged_enum_copy_constructor),
    FLAG("enum", "derive_tagged_enum_copy_assignment", enum_.derive_tagged_enum_copy_assignment),
    FLAG("enum", "derive_ostream", enum_.derive_ostream),
    FLAG("enum", "enum_class", enum_.enum_class),
    FLAG("enum", "private_default_tagged_enum_constructor",
         enum_.private_default_tagged_enum_constructor),
    TEXT("enum", "cast_assert_name", enum_.cast_assert_name),
    TEXT("enum", "must_use", enum_.must_use),
    TEXT("enum", "deprecated", enum_.deprecated),
    TEXT("enum", "deprecated_with_note", enum_.deprecated_with_note),
    TEXT("enum", "deprecated_variant", enum_.deprecated_variant),
    TEXT("enum", "deprecated_variant_with_note", enum_.deprecated_variant_with_note),

    FLAG("const", "allow_static_const", const_.allow_static_const),
    FLAG("const", "allow_constexpr", const_.allow_constexpr),
    WORD("const", "sort_by", const_.sort_by, sort_words),
    FLAG("macro_expansion", "bitflags", macro_expansion.bitflags),
    TEXT("layout", "packed", layout.packed),
    TEXT("layout", "aligned_n", layout.aligned_n),
    TEXT("ptr", "non_null_attribute", ptr.non_null_attribute),
    TEXT("ptr", "nullable_attribute", ptr.nullable_attribute),
    TEXT("cython", "header", cython.header),
    { "cython", "cimports", KEY_CIMPORTS, AT(cython.cimports), 0, NULL },

    FLAG("parse", "parse_deps", parse.parse_deps),
    MARKED("parse", "include", parse.include, parse.is_include_given),
    LIST("parse", "exclude", parse.exclude),
    /* the list form is shorthand for the two rows of the table form that follow */
    MARKED("parse", "expand", parse.expand_crates, parse.expand_all_features),
    LIST("parse.expand", "crates", parse.expand_crates),
    FLAG("parse.expand", "all_features", parse.expand_all_features),
    FLAG("parse.expand", "default_features", parse.expand_default_features),
    MARKED("parse.expand", "features", parse.expand_features, parse.is_expand_features_given),
    WORD("parse.expand", "profile", parse.expand_profile, profile_words),
    FLAG("parse", "clean", parse.clean),
    LIST("parse", "extra_bindings", parse.extra_bindings),

    FLAG("ferrule", "explain", ferrule.explain),
    FLAG("ferrule", "strict", ferrule.strict),
    TEXT("ferrule", "rustc", ferrule.rustc),
};
enum { KEY_COUNT = sizeof keys / sizeof *keys };

/* ---- reading ---- */

typedef struct reader {
    fr_header_options *into;
    fr_arena *arena;
    fr_diags *diags;
    fr_str path;
} reader;

static fr_diagnostic *complain(const reader *r, const fr_toml_node *node, const char *what)
{
    fr_place place = { .file = r->path, .line = node->line, .column = node->column };
    return fr_diag(r->diags, DIAG_E0002, place, "`%.*s` %s", FR_ARG(node->key), what);
}

static bool refuse(const reader *r, const fr_toml_node *node, const char *what)
{
    complain(r, node, what);
    return false;
}

static void *field(const reader *r, const key_row *row)
{
    return (char *)r->into + row->offset;
}

/* A text that was given is never NULL, even if it is empty. */
static fr_str given(const reader *r, fr_str text)
{
    fr_str copy = fr_arena_str(r->arena, text);
    if (!copy.ptr)
        copy.ptr = "";
    return copy;
}

static const word *find_word(const words *list, fr_str text)
{
    for (size_t i = 0; i < list->count; i++) {
        const char *name = list->list[i].text;
        bool is_same = list->any_case
                           ? text.len == strlen(name) && strncasecmp(text.ptr, name, text.len) == 0
                           : fr_str_is(text, name);
        if (is_same)
            return &list->list[i];
    }
    return NULL;
}

static const word *read_word(const reader *r, const fr_toml_node *node, const fr_toml_node *named,
                             const words *list)
{
    const word *found = node->kind == TOML_STRING ? find_word(list, node->text) : NULL;
    if (found)
        return found;
    fr_text text;
    fr_text_init(&text, r->arena);
    fr_text_puts(&text, "takes one of these, in quotes:");
    for (size_t i = 0; i < list->count; i++)
        fr_text_fmt(&text, "%s %s", i ? "," : "", list->list[i].text);
    fr_text_char(&text, '\0');
    complain(r, named, text.data);
    return NULL;
}

static bool read_list(const reader *r, const fr_toml_node *node, fr_strs *list)
{
    *list = (fr_strs){ 0 };
    if (node->kind != TOML_ARRAY)
        return refuse(r, node, "takes a list of texts");
    for (size_t i = 0; i < node->count; i++) {
        if (node->children[i].kind != TOML_STRING)
            return refuse(r, node, "takes a list of texts, and this is none");
        fr_vec_push(r->arena, list, given(r, node->children[i].text));
    }
    return true;
}

static int compare_keys(const void *left, const void *right)
{
    return fr_str_cmp(((const fr_key_value *)left)->key, ((const fr_key_value *)right)->key);
}

static bool read_map(const reader *r, const fr_toml_node *node, fr_key_values *map)
{
    *map = (fr_key_values){ 0 };
    if (node->kind != TOML_TABLE)
        return refuse(r, node, "takes a table of texts");
    for (size_t i = 0; i < node->count; i++) {
        const fr_toml_node *one = &node->children[i];
        if (one->kind != TOML_STRING)
            return refuse(r, one, "takes text: put it in quotes");
        fr_key_value entry = { given(r, one->key), given(r, one->text) };
        fr_vec_push(r->arena, map, entry);
    }
    if (map->len)
        qsort(map->data, map->len, sizeof *map->data, compare_keys);
    return true;
}

static int compare_cimports(const void *left, const void *right)
{
    return fr_str_cmp(((const fr_cimport *)left)->module, ((const fr_cimport *)right)->module);
}

static bool read_cimports(const reader *r, const fr_toml_node *node)
{
    fr_header_options *o = r->into;
    o->cython.cimports.len = 0;
    if (node->kind != TOML_TABLE)
        return refuse(r, node, "takes a table of lists");
    for (size_t i = 0; i < node->count; i++) {
        fr_cimport entry = { .module = given(r, node->children[i].key) };
        if (!read_list(r, &node->children[i], &entry.names))
            return false;
        fr_vec_push(r->arena, &o->cython.cimports, entry);
    }
    if (o->cython.cimports.len)
        qsort(o->cython.cimports.data, o->cython.cimports.len, sizeof *o->cython.cimports.data,
              compare_cimports);
    return true;
}

static bool read_items(const reader *r, const fr_toml_node *node, const key_row *row)
{
    unsigned bits = 0;
    if (node->kind != TOML_ARRAY)
        return refuse(r, node, "takes a list of texts");
    for (size_t i = 0; i < node->count; i++) {
        const word *found = read_word(r, &node->children[i], node, row->words);
        if (!found)
            return false;
        bits |= found->value;
    }
    memcpy(field(r, row), &bits, sizeof bits);
    return true;
}

static bool read_number(const reader *r, const fr_toml_node *node, uint32_t *into)
{
    uint64_t value = 0;
    if (node->kind != TOML_INTEGER || !fr_str_to_u64(node->text, &value) || value > UINT32_MAX)
        return refuse(r, node, "takes a whole number that is not negative");
    *into = (uint32_t)value;
    return true;
}

static bool read_rule(const reader *r, const fr_toml_node *node, fr_rename_rule *into)
{
    if (node->kind == TOML_STRING && fr_rename_rule_parse(given(r, node->text), into))
        return true;
    complain(r, node, "takes a rule for names")->hint = FR_LIT(FR_RENAME_RULES);
    return false;
}

static bool read_text(const reader *r, const fr_toml_node *node, fr_str *into)
{
    if (node->kind != TOML_STRING)
        return refuse(r, node, "takes text: put it in quotes");
    *into = given(r, node->text);
    return true;
}

static bool read_flag(const reader *r, const fr_toml_node *node, bool *into)
{
    if (node->kind != TOML_BOOLEAN)
        return refuse(r, node, "takes true or false, without quotes");
    *into = fr_str_is(node->text, "true");
    return true;
}

static bool read_value(const reader *r, const fr_toml_node *node, const key_row *row)
{
    const word *found = NULL;
    if (row->given)
        *((bool *)(void *)((char *)r->into + row->given)) = true;
    switch (row->kind) {
    case KEY_TEXT: return read_text(r, node, field(r, row));
    case KEY_FLAG: return read_flag(r, node, field(r, row));
    case KEY_NUMBER: return read_number(r, node, field(r, row));
    case KEY_LIST: return read_list(r, node, field(r, row));
    case KEY_MAP: return read_map(r, node, field(r, row));
    case KEY_RULE: return read_rule(r, node, field(r, row));
    case KEY_ITEMS: return read_items(r, node, row);
    case KEY_CIMPORTS: return read_cimports(r, node);
    case KEY_WORD:
        found = read_word(r, node, node, row->words);
        if (found)
            memcpy(field(r, row), &found->value, sizeof found->value);
        return found != NULL;
    }
    return false;
}

/* ---- finding ---- */

static const key_row *find_key(const char *table, fr_str key)
{
    for (size_t i = 0; i < KEY_COUNT; i++)
        if (strcmp(keys[i].table, table) == 0 && fr_str_is(key, keys[i].key))
            return &keys[i];
    return NULL;
}

/* The name of the table `key` inside `table`, as the rows spell it; NULL: there is none. */
static const char *find_table(const char *table, fr_str key)
{
    size_t len = strlen(table);
    for (size_t i = 0; i < KEY_COUNT; i++) {
        const char *name = keys[i].table;
        if (strncmp(name, table, len) != 0 || (len && name[len] != '.'))
            continue;
        if (fr_str_is(key, name + len + (len ? 1 : 0)))
            return name;
    }
    return NULL;
}

static bool unknown(const reader *r, const char *table, const fr_toml_node *node)
{
    fr_suggestion near;
    fr_suggest_begin(&near, node->key);
    for (size_t i = 0; i < KEY_COUNT; i++) {
        if (strcmp(keys[i].table, table) == 0)
            fr_suggest_try(&near, fr_str_from(keys[i].key));
        else if (!*table && !strchr(keys[i].table, '.'))
            fr_suggest_try(&near, fr_str_from(keys[i].table));
    }
    const char *what = "is no key of this file";
    if (*table) {
        fr_str text = fr_arena_printf(r->arena, "is no key of [%s]", table);
        what = fr_arena_cstr(r->arena, text);
    }
    fr_diagnostic *d = complain(r, node, what);
    if (near.best.len)
        d->hint = fr_arena_printf(r->arena, "did you mean `%.*s`?", FR_ARG(near.best));
    return false;
}

/* Tables nest two deep: the rows name no deeper one. */
static bool read_table(const reader *r, const char *table, const fr_toml_node *node)
{
    bool is_good = true;
    for (size_t i = 0; i < node->count; i++) {
        const fr_toml_node *one = &node->children[i];
        const char *inner = find_table(table, one->key);
        const key_row *row = find_key(table, one->key);
        if (inner && one->kind == TOML_TABLE)
            is_good &= read_table(r, inner, one);
        else if (row)
            is_good &= read_value(r, one, row);
        else
            is_good &= inner ? refuse(r, one, "is a table") : unknown(r, table, one);
    }
    return is_good;
}

static void free_document(void *data)
{
    fr_toml_free(data);
}

bool fr_header_read_config(fr_header_options *into, fr_arena *arena, fr_diags *diags, fr_str path)
{
    fr_str text;
    reader r = { .into = into, .arena = arena, .diags = diags };
    r.path = fr_arena_str(arena, path);
    int error = fr_file_read(arena, fr_arena_cstr(arena, path), LARGEST_CONFIG, &text);
    if (error) {
        fr_diag(diags, DIAG_E0001, (fr_place){ .file = r.path },
                "cannot read the configuration file: %s", strerror(error));
        return false;
    }
    fr_toml_document *document = fr_toml_parse(text);
    if (!document)
        fr_arena_fail(arena);
    fr_arena_defer(arena, free_document, document);
    fr_vec_push(arena, &into->config_files, r.path);
    if (document->error.len) {
        fr_place place = { .file = r.path, .line = document->line, .column = document->column };
        fr_diag(diags, DIAG_E0002, place, "%.*s", FR_ARG(document->error));
        return false;
    }
    return read_table(&r, "", &document->root);
}
