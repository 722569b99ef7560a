/* The way through: the package, its files, names; then modules and what is in them. */
#include "read_rust/document.h"

#include <stdlib.h>

#include "base/file.h"
#include "read_rust/cargo_find.h"
#include "read_rust/document_parts.h"

enum { MOST_MODULES = 256 };

/* ---- what is in modules ---- */

static void put_use(doc_writer *w, fr_scope *scope, const fr_rust_use *use, fr_strs *prefix,
                    bool is_global, json_t *items);

/* One name, or a glob. What nothing is known of is left out. */
static void put_import(doc_writer *w, fr_scope *scope, fr_strs path, fr_str name, bool is_global,
                       bool is_glob, json_t *items)
{
    fr_resolution found = { .id = FR_NO_ID };
    bool is_self = path.len > 1 && fr_str_is(path.data[path.len - 1], "self");
    path.len -= is_self;
    for (int space = 0; space < NAMESPACE_COUNT; space++) {
        found = fr_resolve(w->l, scope, path.data, path.len, is_global, (fr_namespace)space);
        if (found.id == FR_NO_ID || found.is_member)
            continue;
        json_t *object = json_object();
        json_int_t id = w->next++;
        json_object_set_new(object, "id", json_integer((json_int_t)found.id));
        json_object_set_new(object, "name", fr_doc_string(name));
        json_object_set_new(object, "is_glob", json_boolean(is_glob));
        fr_doc_put(w, id, (fr_str){ 0 }, NULL, (fr_rust_attrs){ 0 }, true,
                   fr_doc_wrap("use", object));
        json_array_append_new(items, json_integer(id));
        if (is_glob)
            break;
    }
}

static void put_use(doc_writer *w, fr_scope *scope, const fr_rust_use *use, fr_strs *prefix,
                    bool is_global, json_t *items)
{
    fr_strs path = { 0 };
    for (size_t i = 0; i < prefix->len; i++)
        fr_vec_push(w->l->arena, &path, prefix->data[i]);
    for (size_t i = 0; i < use->len; i++)
        fr_vec_push(w->l->arena, &path, fr_name_text(use->path[i].name));
    is_global |= use->is_global && prefix->len == 0;
    if (use->kind == RUST_USE_GROUP) {
        for (size_t i = 0; i < use->count; i++)
            put_use(w, scope, &use->list[i], &path, is_global, items);
        return;
    }
    if (path.len == 0)
        return;
    fr_str name =
        fr_name_text(use->rename).len ? fr_name_text(use->rename) : path.data[path.len - 1];
    if (fr_str_is(name, "self") && path.len > 1)
        name = path.data[path.len - 2];
    if (!fr_str_is(name, "_"))
        put_import(w, scope, path, name, is_global, use->kind == RUST_USE_GLOB, items);
}

static void put_items(doc_writer *w, fr_scope *scope, fr_rust_items list, json_t *items,
                      unsigned depth);

static fr_namespace space_of(const fr_rust_item *item)
{
    return item->kind == RUST_ITEM_FN || item->kind == RUST_ITEM_CONST ||
                   item->kind == RUST_ITEM_STATIC
               ? NAMESPACE_VALUE
               : NAMESPACE_TYPE;
}

static void put_module(doc_writer *w, fr_id id, const fr_rust_item *item, unsigned depth)
{
    const fr_rust_mod *mod = &item->as.mod;
    uint64_t *scope = fr_bits_map_find(&w->l->scopes, id);
    json_t *inside = json_array(), *object = json_object();
    fr_rust_items list = mod->is_inline ? mod->items
                         : mod->file    ? mod->file->items
                                        : (fr_rust_items){ 0 };
    if (scope)
        put_items(w, (fr_scope *)(uintptr_t)*scope, list, inside, depth + 1);
    json_object_set_new(object, "is_crate", json_false());
    json_object_set_new(object, "items", inside);
    fr_doc_put(w, (json_int_t)id, fr_name_text(item->name), item, item->attrs,
               item->vis.kind == RUST_VIS_PUB, fr_doc_wrap("module", object));
}

/* The declaration of this very item in the model: names may stand twice, under conditions. */
static fr_id declared_as(doc_writer *w, fr_scope *scope, const fr_rust_item *item)
{
    const fr_str name = fr_name_text(item->name);
    fr_resolution found = fr_resolve(w->l, scope, &name, 1, false, space_of(item));
    return found.is_member ? FR_NO_ID : found.id;
}

static void put_item(doc_writer *w, fr_scope *scope, const fr_rust_item *item, json_t *items,
                     unsigned depth)
{
    fr_strs none = { 0 };
    if (item->kind == RUST_ITEM_IMPL) {
        fr_doc_impl(w, scope, item);
    } else if (item->kind == RUST_ITEM_USE) {
        if (item->vis.kind == RUST_VIS_PUB)
            put_use(w, scope, item->as.use, &none, false, items);
    } else if (item->kind == RUST_ITEM_MACRO_CALL) {
        if (item->as.macro.is_expanded)
            put_items(w, scope, item->as.macro.items, items, depth + 1);
    } else if (fr_name_text(item->name).len && !fr_str_is(fr_name_text(item->name), "_")) {
        fr_id id = declared_as(w, scope, item);
        if (id == FR_NO_ID)
            return;
        if (item->kind == RUST_ITEM_MOD)
            put_module(w, id, item, depth); /* a private one, too: its items may be re-exported */
        else if (item->vis.kind == RUST_VIS_PUB)
            fr_doc_declaration(w, scope, id, item);
        json_array_append_new(items, json_integer((json_int_t)id));
    }
}

static void put_items(doc_writer *w, fr_scope *scope, fr_rust_items list, json_t *items,
                      unsigned depth)
{
    for (size_t i = 0; depth < MOST_MODULES && i < list.len; i++)
        if (fr_lower_is_active(w->l, w->crate, list.data[i]->attrs))
            put_item(w, scope, list.data[i], items, depth);
}

/* ---- the document ---- */

static void note_syntax(doc_writer *w)
{
    for (size_t i = 0; i < w->l->pending.len; i++)
        fr_bits_map_put(&w->syntax_of, w->l->pending.data[i].id,
                        (uint64_t)(uintptr_t)w->l->pending.data[i].syntax);
}

/* `//!` of the root. */
static json_t *crate_docs(doc_writer *w, fr_rust_attrs attrs)
{
    fr_text text;
    fr_text_init(&text, w->l->arena);
    for (size_t i = 0; i < attrs.len; i++) {
        const fr_rust_attr *attr = &attrs.data[i];
        if (!attr->is_inner || !attr->is_comment)
            continue;
        fr_str line = attr->doc;
        if (line.len && line.ptr[0] == ' ')
            line = fr_str_slice(line, 1, line.len);
        fr_text_fmt(&text, "%s%.*s", text.len ? "\n" : "", FR_ARG(line));
    }
    return fr_doc_string(fr_str_trim_end(fr_text_str(&text)));
}

static fr_str write_all(doc_writer *w, fr_str name, fr_str version)
{
    fr_lower *l = w->l;
    json_t *items = json_array(), *module = json_object(), *document = json_object();
    put_items(w, w->crate->root, w->crate->syntax->root->items, items, 0);
    json_object_set_new(module, "is_crate", json_true());
    json_object_set_new(module, "items", items);
    json_int_t root = (json_int_t)w->crate->root->module;
    fr_doc_put(w, root, name, NULL, (fr_rust_attrs){ 0 }, true, fr_doc_wrap("module", module));
    json_t *entry = json_object_get(
        w->index, fr_arena_cstr(l->arena, fr_arena_printf(l->arena, "%lld", (long long)root)));
    json_object_set_new(entry, "docs", crate_docs(w, w->crate->syntax->root->attrs));
    const fr_rust_items list = w->crate->syntax->root->items;
    if (list.len) {
        fr_place place = fr_rust_place(&l->reader.sources, list.data[0]->span.begin);
        json_t *span = json_object(), *begin = json_array();
        fr_str file = fr_str_starts(place.file, w->folder)
                          ? fr_str_slice(place.file, w->folder.len + 1, place.file.len)
                          : place.file;
        json_array_append_new(begin, json_integer(1));
        json_array_append_new(begin, json_integer(1));
        json_object_set_new(span, "filename", fr_doc_string(file));
        json_object_set_new(span, "begin", begin);
        json_object_set_new(entry, "span", span);
    }
    json_object_set_new(document, "root", json_integer(root));
    json_object_set_new(document, "crate_version", fr_doc_string(version));
    json_object_set_new(document, "index", w->index);
    json_object_set_new(document, "paths", w->paths);
    json_object_set_new(document, "format_version", json_integer(57));
    char *dumped = json_dumps(document, JSON_COMPACT);
    fr_str text = fr_arena_str(l->arena, fr_str_from(dumped ? dumped : ""));
    free(dumped);
    json_decref(document);
    return text;
}

/* ---- the package ---- */

static bool open_package(fr_rust_document *out, fr_arena *arena, fr_diags *diags,
                         const fr_rust_document_options *options, fr_package *to)
{
    fr_cargo_manifest manifest;
    fr_header_options header;
    fr_cfg_facts *facts = FR_NEW(arena, fr_cfg_facts);
    if (!fr_cargo_read_manifest(&manifest, arena, diags, options->manifest, (fr_str){ 0 }))
        return false;
    if (!manifest.has_package || manifest.package.root.len == 0) {
        fr_diag(diags, DIAG_E0201, (fr_place){ .file = options->manifest },
                "this is no package with a library");
        return false;
    }
    out->package = manifest.package;
    fr_header_options_init(&header);
    header.parse.expand_default_features = !options->no_default_features;
    header.parse.expand_all_features = options->all_features;
    header.parse.expand_features = options->features;
    if (!fr_cfg_facts_of_target(facts, arena, options->target)) {
        fr_diag(diags, DIAG_E0201, (fr_place){ 0 }, "nothing is known of the target `%.*s`",
                FR_ARG(options->target));
        return false;
    }
    fr_cargo_features(arena, &out->package, &header, facts);
    fr_str name = out->package.library.len ? out->package.library : out->package.name;
    char *copy = fr_arena_cstr(arena, name);
    for (size_t i = 0; i < name.len; i++)
        copy[i] = (char)(copy[i] == '-' ? '_' : copy[i]);
    *to = (fr_package){ .name = { copy, name.len },
                        .version = out->package.version,
                        .edition = out->package.edition,
                        .root = out->package.root,
                        .is_binding = true,
                        .facts = facts };
    for (size_t i = 0; i < out->package.dependencies.len; i++) {
        fr_str key = out->package.dependencies.data[i].key;
        char *word = fr_arena_cstr(arena, key);
        for (size_t k = 0; k < key.len; k++)
            word[k] = (char)(word[k] == '-' ? '_' : word[k]);
        fr_package_dependency one = { { word, key.len }, SIZE_MAX };
        fr_vec_push(arena, &to->dependencies, one);
    }
    return true;
}

bool fr_rust_write_document(fr_rust_document *out, fr_arena *arena, fr_diags *diags,
                            const fr_rust_document_options *options)
{
    fr_packages packages = { 0 };
    fr_package package;
    fr_lower *l = FR_NEW(arena, fr_lower);
    if (!open_package(out, arena, diags, options, &package))
        return false;
    fr_vec_push(arena, &packages.list, package);
    static const fr_read_rust_options all = { 0 };
    fr_model *model = FR_NEW(arena, fr_model);
    fr_model_init(model, arena, diags);
    if (!fr_lower_open(l, model, &packages, &all))
        return false;
    doc_writer w = { .l = l, .crate = &l->crates.data[0], .next = FIRST_OTHER };
    w.lists = json_array();
    w.folder = out->package.folder;
    w.index = json_object();
    w.paths = json_object();
    fr_map_init(&w.externals, arena);
    fr_bits_map_init(&w.syntax_of, arena);
    fr_bits_map_init(&w.impls_of, arena);
    note_syntax(&w);
    out->text = write_all(&w, package.name, package.version);
    json_decref(w.lists);
    return diags->error_count == 0;
}
