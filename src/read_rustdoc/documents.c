/* Documents, and the items in them. An id means something in its own document only; what another
 * crate declares is found by its path in that crate's document. */
#include <stdio.h>

#include "read_rustdoc/reader.h"
#include "rust_lex/words.h"

/* ---- JSON ---- */

/* No file that is written may have a NUL in it: U+FFFD, as for what is no UTF-8. */
static fr_str without_nul(const reader *r, fr_str text)
{
    fr_text out;
    fr_text_init(&out, r->arena);
    for (size_t i = 0; i < text.len; i++)
        if (text.ptr[i])
            fr_text_char(&out, text.ptr[i]);
        else
            fr_text_puts(&out, "\xEF\xBF\xBD");
    return fr_text_str(&out);
}

fr_str fr_rd_str(const reader *r, const json_t *value)
{
    if (json_is_integer(value))
        return fr_arena_printf(r->arena, "%lld", (long long)json_integer_value(value));
    if (!json_is_string(value))
        return (fr_str){ 0 };
    fr_str text = { json_string_value(value), json_string_length(value) };
    return fr_str_find_char(text, '\0') == SIZE_MAX ? fr_arena_str(r->arena, text)
                                                    : without_nul(r, text);
}

fr_str fr_rd_text(const reader *r, const json_t *object, const char *key)
{
    return fr_rd_str(r, json_object_get(object, key));
}

bool fr_rd_flag(const json_t *object, const char *key)
{
    return json_is_true(json_object_get(object, key));
}

const char *fr_rd_variant(json_t *object, json_t **value)
{
    *value = NULL;
    if (json_is_string(object))
        return json_string_value(object);
    void *only = json_object_iter(object);
    if (!only)
        return NULL;
    *value = json_object_iter_value(only);
    return json_object_iter_key(only);
}

void fr_rd_malformed(reader *r, const document *in, const char *format, ...)
{
    va_list args;
    char what[256];
    if (r->has_failed)
        return;
    r->has_failed = true;
    va_start(args, format);
    vsnprintf(what, sizeof what, format, args);
    va_end(args);
    fr_diagnostic *one = fr_diag(r->api->diags, DIAG_E0813, (fr_place){ .file = in->file->path },
                                 "this is not rustdoc's JSON as ferrule knows it: %s", what);
    one->hint = FR_LIT("is it from a newer or an older Rust than ferrule knows?");
}

/* ---- names ---- */

bool fr_rd_is_identifier(fr_str name)
{
    return name.len && fr_str_is_utf8(name) && fr_rust_bad_character(name) == SIZE_MAX;
}

fr_str fr_rd_plain_name(fr_str name)
{
    return fr_str_starts(name, FR_LIT("r#")) ? fr_str_slice(name, 2, name.len) : name;
}

static bool is_number(fr_str text)
{
    for (size_t i = 0; i < text.len; i++)
        if (text.ptr[i] < '0' || text.ptr[i] > '9')
            return false;
    return text.len > 0;
}

fr_str fr_rd_name(reader *r, const document *in, const json_t *json)
{
    fr_str name = fr_rd_plain_name(fr_rd_text(r, json, "name"));
    if (!fr_rd_is_identifier(name) && !is_number(name))
        fr_rd_malformed(r, in, "`%.*s` is no name", FR_ARG(name));
    return name;
}

fr_str fr_rd_lifetime(reader *r, const document *in, const json_t *json)
{
    fr_str name = fr_rd_str(r, json);
    fr_str word = fr_str_slice(name, 1, name.len);
    if (!fr_str_starts(name, FR_LIT("'")) || (!fr_rd_is_identifier(word) && !fr_str_is(name, "'_")))
        fr_rd_malformed(r, in, "`%.*s` is no lifetime", FR_ARG(name));
    return name;
}

/* ---- opening ---- */

static void free_json(void *data)
{
    json_decref(data);
}

static bool check_version(reader *r, document *d)
{
    fr_place place = { .file = d->file->path };
    const json_t *version = json_object_get(d->json, "format_version");
    d->version = json_integer_value(version);
    if (!json_is_integer(version)) {
        fr_rd_malformed(r, d, "it has no format_version");
        return false;
    }
    if (d->version < FR_RUSTDOC_OLDEST) {
        fr_diag(r->api->diags, DIAG_E0813, place,
                "rustdoc's format version %lld is too old: ferrule reads %d and newer",
                (long long)d->version, FR_RUSTDOC_OLDEST)
            ->hint = FR_LIT("use Rust 1.88 or newer");
        r->has_failed = true;
        return false;
    }
    if (d->version > FR_RUSTDOC_NEWEST)
        fr_diag(r->api->diags, DIAG_N0814, place,
                "rustdoc's format version %lld is newer than those that ferrule knows (to %d)",
                (long long)d->version, FR_RUSTDOC_NEWEST);
    return true;
}

static bool open_document(reader *r, const fr_rustdoc_file *file)
{
    json_error_t error;
    document *d = FR_NEW(r->arena, document);
    d->file = file;
    d->number = r->documents.len;
    d->json = file->tree ? json_incref(file->tree)
                         : json_loadb(file->text.ptr ? file->text.ptr : "", file->text.len,
                                      JSON_ALLOW_NUL, &error);
    if (!d->json) {
        fr_place place = { .file = file->path,
                           .line = error.line > 0 ? (uint32_t)error.line : 0,
                           .column = error.column > 0 ? (uint32_t)error.column : 0 };
        fr_diag(r->api->diags, DIAG_E0813, place, "this is not JSON: %s", error.text);
        r->has_failed = true;
        return false;
    }
    fr_arena_defer(r->arena, free_json, d->json);
    if (!check_version(r, d))
        return false;
    d->index = json_object_get(d->json, "index");
    d->paths = json_object_get(d->json, "paths");
    d->root = fr_rd_text(r, d->json, "root");
    const json_t *root = json_object_get(d->index, d->root.ptr ? d->root.ptr : "");
    d->crate = fr_rd_text(r, root, "name");
    d->crate_id = json_integer_value(json_object_get(root, "crate_id"));
    if (!json_is_object(d->index) || !json_is_object(d->paths) || !fr_rd_is_identifier(d->crate)) {
        fr_rd_malformed(r, d, "it has no index, no paths or no root");
        return false;
    }
    fr_vec_push(r->arena, &r->documents, d);
    return true;
}

bool fr_rd_open_documents(reader *r, const fr_rustdoc_files *files)
{
    for (size_t i = 0; i < files->len; i++)
        if (!open_document(r, &files->data[i]))
            return false;
    return files->len > 0;
}

document *fr_rd_find_document(const reader *r, fr_str crate)
{
    for (size_t i = 0; i < r->documents.len; i++)
        if (fr_str_eq(r->documents.data[i]->crate, crate))
            return r->documents.data[i];
    return NULL;
}

/* ---- items ---- */

static node *make_node(reader *r, document *from, fr_str id, json_t *json)
{
    node *n = FR_NEW(r->arena, node);
    json_t *inner = NULL;
    const char *kind = fr_rd_variant(json_object_get(json, "inner"), &inner);
    *n = (node){ .from = from, .id = id, .json = json, .inner = inner, .kind = fr_str_from(kind) };
    n->item = FR_NO_ID;
    n->impl = SIZE_MAX;
    fr_vec_push(r->arena, &r->nodes, n);
    return n;
}

node *fr_rd_node_at(reader *r, document *from, fr_str id)
{
    fr_str key = fr_arena_printf(r->arena, "%zu/%.*s", from->number, FR_ARG(id));
    const uint64_t *known = fr_map_find(&r->node_of, key);
    if (known)
        return r->nodes.data[*known];
    json_t *json = id.len ? json_object_get(from->index, fr_arena_cstr(r->arena, id)) : NULL;
    if (!json || json_integer_value(json_object_get(json, "crate_id")) != from->crate_id)
        return NULL;
    fr_map_put(&r->node_of, key, r->nodes.len);
    return make_node(r, from, fr_arena_str(r->arena, id), json);
}

static fr_str join_path(const reader *r, const json_t *segments)
{
    size_t i;
    json_t *one;
    fr_text text;
    fr_text_init(&text, r->arena);
    json_array_foreach(segments, i, one)
    {
        fr_text_puts(&text, i ? "::" : "");
        fr_text_put(&text, fr_rd_str(r, one));
    }
    return fr_text_str(&text);
}

bool fr_rd_external_path(reader *r, const document *from, fr_str id, fr_str *path, fr_str *kind)
{
    const json_t *entry = id.len ? json_object_get(from->paths, fr_arena_cstr(r->arena, id)) : NULL;
    *path = join_path(r, json_object_get(entry, "path"));
    *kind = fr_rd_text(r, entry, "kind");
    for (fr_str rest = *path; rest.len;) {
        size_t end = fr_str_find(rest, FR_LIT("::"));
        if (!fr_rd_is_identifier(fr_str_slice(rest, 0, end)))
            fr_rd_malformed(r, from, "`%.*s` is no path", FR_ARG(*path));
        rest = end == SIZE_MAX ? (fr_str){ 0 } : fr_str_slice(rest, end + 2, rest.len);
    }
    return path->len > 0;
}

static void index_paths(reader *r, document *d)
{
    const char *id;
    json_t *entry;
    d->has_paths = true;
    fr_map_init(&d->by_path, r->arena);
    json_object_foreach(d->paths, id, entry)
    {
        if (json_integer_value(json_object_get(entry, "crate_id")) != d->crate_id)
            continue;
        fr_str path = join_path(r, json_object_get(entry, "path"));
        fr_str kind = fr_rd_text(r, entry, "kind");
        fr_vec_push(r->arena, &d->ids, fr_arena_str(r->arena, fr_str_from(id)));
        fr_map_put(&d->by_path, fr_arena_printf(r->arena, "%.*s %.*s", FR_ARG(path), FR_ARG(kind)),
                   d->ids.len);
    }
}

node *fr_rd_node_by_path(reader *r, document *in, fr_str path, const char *kind)
{
    if (fr_str_eq(path, in->crate))
        return fr_rd_node_at(r, in, in->root);
    if (!in->has_paths)
        index_paths(r, in);
    const uint64_t *at =
        fr_map_find(&in->by_path, fr_arena_printf(r->arena, "%.*s %s", FR_ARG(path), kind));
    return at ? fr_rd_node_at(r, in, in->ids.data[*at - 1]) : NULL;
}
