/* The way through: the package, its files, names; then modules and what is in them. */
#include "describe_rust/describe_rust.h"

#include <stdlib.h>

#include "describe_rust/parts.h"

/* The version of rustdoc's form that is written. */
enum { FORMAT_VERSION = 57 };

static void note_syntax(describer *w)
{
    for (size_t i = 0; i < w->l->pending.len; i++)
        fr_bits_map_put(&w->syntax_of, w->l->pending.data[i].id,
                        (uint64_t)(uintptr_t)w->l->pending.data[i].syntax);
}

/* `//!` of the root. */
static json_t *crate_docs(describer *w, fr_rust_attrs attrs)
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
    return fr_ds_string(fr_str_trim_end(fr_text_str(&text)));
}

static void fill_document(describer *w, const fr_package *package, json_t *document)
{
    json_t *items = json_array(), *module = json_object();
    const fr_rust_items list = w->crate->syntax->root->items;
    json_int_t root = (json_int_t)w->crate->root->module;
    fr_ds_root(w, items);
    json_object_set_new(module, "is_crate", json_true());
    json_object_set_new(module, "items", items);
    json_t *entry = fr_ds_put(w, root, package->name, NULL, (fr_rust_attrs){ 0 }, true,
                              fr_ds_wrap("module", module));
    json_object_set_new(entry, "docs", crate_docs(w, w->crate->syntax->root->attrs));
    if (list.len) {
        fr_place place = fr_rust_place(&w->l->reader.sources, list.data[0]->span.begin);
        place.line = place.column = 1;
        json_object_set_new(entry, "span", fr_ds_span(w, place));
    }
    json_object_set_new(document, "root", json_integer(root));
    json_object_set_new(document, "crate_version", fr_ds_string(package->version));
    json_object_set_new(document, "format_version", json_integer(FORMAT_VERSION));
}

static void free_json(void *data)
{
    json_decref(data);
}

/* A tree that goes with the arena. */
static json_t *kept(fr_arena *arena, json_t *tree)
{
    fr_arena_defer(arena, free_json, tree);
    return tree;
}

static int compare(const void *left, const void *right)
{
    return fr_str_cmp(*(const fr_str *)left, *(const fr_str *)right);
}

static void note_features(fr_description *out, fr_arena *arena, const fr_cfg_facts *facts)
{
    for (size_t i = 0; i < facts->values.len; i++)
        if (fr_str_is(facts->values.data[i].name, "feature"))
            fr_vec_push(arena, &out->features, facts->values.data[i].value);
    if (out->features.len)
        qsort(out->features.data, out->features.len, sizeof *out->features.data, compare);
}

bool fr_describe_rust(fr_description *out, fr_arena *arena, fr_diags *diags,
                      const fr_describe_options *options)
{
    static const fr_read_rust_options all = { 0 };
    fr_packages packages = { 0 };
    fr_package package;
    fr_lower *l = FR_NEW(arena, fr_lower);
    *out = (fr_description){ 0 };
    if (!fr_ds_open_package(&out->package, arena, diags, options, &package))
        return false;
    note_features(out, arena, package.facts);
    fr_vec_push(arena, &packages.list, package);
    fr_model *model = FR_NEW(arena, fr_model);
    fr_model_init(model, arena, diags);
    if (!fr_lower_open(l, model, &packages, &all))
        return false;
    describer w = { .l = l, .crate = &l->crates.data[0], .next = FIRST_OTHER };
    w.lists = kept(arena, json_array());
    w.folder = out->package.folder;
    w.has_build_script = fr_ds_has_build_script(arena, out->package.folder);
    out->document = kept(arena, json_object());
    json_object_set_new(out->document, "index", w.index = json_object());
    json_object_set_new(out->document, "paths", w.paths = json_object());
    fr_map_init(&w.externals, arena);
    fr_bits_map_init(&w.syntax_of, arena);
    fr_bits_map_init(&w.impls_of, arena);
    note_syntax(&w);
    fill_document(&w, &package, out->document);
    out->unread = w.unread;
    return diags->error_count == 0;
}
