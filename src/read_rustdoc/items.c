/* Items: which fr_id a node has, and what all kinds have in common. */
#include <stdlib.h>
#include <string.h>

#include "read_rustdoc/reader.h"

/* ---- kinds ---- */

static fr_api_kind kind_of(fr_str word)
{
    static const struct {
        const char *word;
        fr_api_kind kind;
    } kinds[] = {
        { "module", API_MODULE },    { "struct", API_STRUCT },     { "union", API_UNION },
        { "enum", API_ENUM },        { "trait", API_TRAIT },       { "function", API_FUNCTION },
        { "method", API_FUNCTION },  { "constant", API_CONSTANT }, { "assoc_const", API_CONSTANT },
        { "static", API_STATIC },    { "type_alias", API_ALIAS },  { "macro", API_MACRO },
        { "proc_macro", API_MACRO }, { "variant", API_VARIANT },
    };
    for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++)
        if (fr_str_is(word, kinds[i].word))
            return kinds[i].kind;
    return API_NONE;
}

static fr_id add_item(reader *r, fr_api_kind kind, node *from)
{
    fr_api_item *item = fr_api_add(r->api, kind, FR_NO_ID);
    fr_vec_push(r->arena, &r->sources, from);
    return item->id;
}

fr_id fr_rd_item_of(reader *r, node *of)
{
    if (of->item == FR_NO_ID)
        of->item = add_item(r, kind_of(of->kind), of);
    return of->item;
}

/* ---- items known by their path only ---- */

static fr_str last_segment(fr_str path)
{
    return fr_str_slice(path, fr_str_find_last_char(path, ':') + 1, path.len);
}

fr_id fr_rd_external_item(reader *r, fr_str path, fr_api_kind kind)
{
    uint64_t *known = fr_map_at(&r->externals, path);
    if (*known)
        return (fr_id)(*known - 1);
    fr_id id = add_item(r, kind, NULL);
    *known = (uint64_t)id + 1;
    fr_api_item *item = r->api->items.data[id];
    item->path = fr_arena_str(r->arena, path);
    item->crate = fr_str_slice(item->path, 0, fr_str_find(item->path, FR_LIT("::")));
    item->name = last_segment(item->path);
    item->is_external = true;
    item->is_foreign = !fr_rd_is_std_crate(item->crate);
    return id;
}

fr_id fr_rd_std_item(reader *r, const char *path, fr_api_kind kind)
{
    return fr_rd_external_item(r, fr_str_from(path), kind);
}

/* Private things of a crate that is read: they have a name, and no path. */
static fr_id private_item(reader *r, fr_str path, fr_str crate, fr_api_kind kind)
{
    fr_id id = fr_rd_external_item(r, path, kind);
    fr_api_item *item = r->api->items.data[id];
    item->crate = crate;
    item->name = last_segment(path);
    item->path = (fr_str){ 0 };
    item->is_foreign = false;
    return id;
}

fr_id fr_rd_referred_item(reader *r, document *from, fr_str id, fr_str name, bool is_use)
{
    fr_str path, kind;
    node *own = fr_rd_node_at(r, from, id);
    if (own &&
        (own->item != FR_NO_ID || is_use || own->paths.len || fr_str_is(own->kind, "variant")))
        return fr_rd_item_of(r, own);
    if (own || !fr_rd_external_path(r, from, id, &path, &kind))
        return private_item(
            r,
            fr_arena_printf(r->arena, "%.*s?%.*s", FR_ARG(from->crate), FR_ARG(last_segment(name))),
            from->crate, API_NONE);
    fr_str crate = fr_str_slice(path, 0, fr_str_find(path, FR_LIT("::")));
    if (fr_rd_is_std_crate(crate))
        return fr_rd_external_item(r, fr_rd_public_std_path(r->arena, path), kind_of(kind));
    document *in = fr_rd_find_document(r, crate);
    node *there =
        in && in != from ? fr_rd_node_by_path(r, in, path, fr_arena_cstr(r->arena, kind)) : NULL;
    if (there)
        return fr_rd_item_of(r, there);
    return in ? private_item(r, path, crate, kind_of(kind))
              : fr_rd_external_item(r, path, kind_of(kind));
}

/* ---- attributes ---- */

/* Old-style attributes are text: "#[name]", "#[name(...)]", "#[name = ...]". */
static bool is_named(const char *text, const char *name)
{
    size_t length = strlen(name);
    if (strncmp(text, "#[", 2) != 0)
        return strcmp(text, name) == 0;
    return strncmp(text + 2, name, length) == 0 && strchr("]( =", text[2 + length]) != NULL;
}

static json_t *find_attribute(const json_t *item, const char *name)
{
    size_t i;
    json_t *one;
    json_array_foreach(json_object_get(item, "attrs"), i, one)
    {
        if (json_is_string(one) && is_named(json_string_value(one), name))
            return one;
        if (json_object_get(one, name))
            return one;
    }
    return NULL;
}

bool fr_rd_has_attribute(const json_t *item, const char *name)
{
    return find_attribute(item, name) != NULL;
}

json_t *fr_rd_attribute_value(const json_t *item, const char *name)
{
    return json_object_get(find_attribute(item, name), name);
}

fr_str fr_rd_attribute_text(const reader *r, const json_t *item, const char *name)
{
    fr_str text = fr_rd_str(r, find_attribute(item, name));
    size_t begin = fr_str_find_char(text, '(');
    if (begin == SIZE_MAX)
        begin = fr_str_find_char(text, '=');
    size_t end =
        fr_str_find_last_char(text, begin == SIZE_MAX || text.ptr[begin] == '(' ? ')' : ']');
    return begin == SIZE_MAX || end == SIZE_MAX ? (fr_str){ 0 }
                                                : fr_str_trim(fr_str_slice(text, begin + 1, end));
}

static bool is_doc_hidden(const reader *r, const json_t *item)
{
    size_t i;
    json_t *one;
    json_array_foreach(json_object_get(item, "attrs"), i, one)
    {
        fr_str text = json_is_string(one) ? fr_rd_str(r, one) : fr_rd_text(r, one, "other");
        if (fr_str_find(text, FR_LIT("doc(hidden)")) != SIZE_MAX)
            return true;
    }
    return false;
}

/* ---- what all have in common ---- */

static int compare_links(const void *left, const void *right)
{
    const fr_api_link *a = left, *b = right;
    return fr_str_cmp(a->text, b->text);
}

static void fill_links(reader *r, fr_api_item *item, const node *of)
{
    const char *text;
    json_t *id;
    json_object_foreach(json_object_get(of->json, "links"), text, id)
    {
        fr_str copy = fr_arena_str(r->arena, fr_str_from(text));
        fr_api_link link = { copy,
                             fr_rd_referred_item(r, of->from, fr_rd_str(r, id), copy, false) };
        fr_vec_push(r->arena, &item->links, link);
    }
    if (item->links.len)
        qsort(item->links.data, item->links.len, sizeof *item->links.data, compare_links);
}

static void fill_place(reader *r, fr_api_item *item, const node *of)
{
    json_t *span = json_object_get(of->json, "span");
    fr_str file = fr_rd_text(r, span, "filename"), folder = of->from->file->folder;
    json_int_t line = json_integer_value(json_array_get(json_object_get(span, "begin"), 0));
    if (file.len && file.ptr[0] == '/') {
        bool is_inside = folder.len && fr_str_starts(file, folder) && file.len > folder.len &&
                         file.ptr[folder.len] == '/';
        file = is_inside ? fr_str_slice(file, folder.len + 1, file.len) : (fr_str){ 0 };
    }
    item->file = file;
    item->line = file.len && line > 0 && line < UINT32_MAX ? (uint32_t)line : 0;
}

static void fill_attributes(reader *r, fr_api_item *item, const node *of)
{
    json_t *deprecation = json_object_get(of->json, "deprecation");
    item->is_deprecated = json_is_object(deprecation);
    item->deprecated_note = fr_rd_text(r, deprecation, "note");
    item->must_use = fr_rd_has_attribute(of->json, "must_use");
    item->must_use_note = fr_rd_text(r, fr_rd_attribute_value(of->json, "must_use"), "reason");
    item->is_hidden = is_doc_hidden(r, of->json);
    const json_t *visibility = json_object_get(of->json, "visibility");
    item->is_public = json_is_string(visibility) && strcmp(json_string_value(visibility), "crate");
}

void fr_rd_fill_common(reader *r, fr_api_item *item, const node *of)
{
    item->name = item->kind == API_NONE ? fr_rd_plain_name(fr_rd_text(r, of->json, "name"))
                                        : fr_rd_name(r, of->from, of->json);
    item->paths = of->paths;
    item->path = of->paths.len ? of->paths.data[0] : (fr_str){ 0 };
    item->crate = of->from->crate;
    item->doc = fr_rd_text(r, of->json, "docs");
    fill_links(r, item, of);
    fill_place(r, item, of);
    fill_attributes(r, item, of);
}

/* ---- filling ---- */

static void fill_alias(reader *r, fr_api_item *item, const node *of)
{
    scope s = { .r = r, .from = of->from };
    item->as.alias.generics = fr_rd_read_generics(&s, json_object_get(of->inner, "generics"));
    item->as.alias.type = fr_rd_read_type(&s, json_object_get(of->inner, "type"));
}

static void fill(reader *r, fr_api_item *item, const node *of)
{
    fr_rd_fill_common(r, item, of);
    switch (fr_api_content_of(item->kind)) {
    case API_HAS_NOTHING: break;
    case API_HAS_ADT: fr_rd_fill_adt(r, item, of); break;
    case API_HAS_TRAIT: fr_rd_fill_trait(r, item, of); break;
    case API_HAS_FUNCTION: fr_rd_fill_function(r, item, of); break;
    case API_HAS_CONSTANT: fr_rd_fill_constant(r, item, of); break;
    case API_HAS_ALIAS: fill_alias(r, item, of); break;
    }
}

/* Modules are the parents of what has a path; enums those of variants that links name. */
static void fill_parents(reader *r)
{
    fr_map modules;
    fr_map_init(&modules, r->arena);
    for (size_t i = 0; i < r->api->items.len; i++)
        if (r->api->items.data[i]->kind == API_MODULE && r->api->items.data[i]->path.len)
            fr_map_put(&modules, r->api->items.data[i]->path, i);
    for (size_t i = 0; i < r->api->items.len; i++) {
        fr_api_item *item = r->api->items.data[i];
        size_t colon = fr_str_find_last_char(item->path, ':');
        if (item->parent != FR_NO_ID || colon == SIZE_MAX || colon == 0)
            continue;
        const uint64_t *module = fr_map_find(&modules, fr_str_slice(item->path, 0, colon - 1));
        item->parent = module ? (fr_id)*module : FR_NO_ID;
    }
}

static void fill_variant_parents(reader *r, node *of)
{
    size_t i;
    json_t *id;
    if (!fr_str_is(of->kind, "enum") || of->item == FR_NO_ID)
        return;
    json_array_foreach(json_object_get(of->inner, "variants"), i, id)
    {
        node *variant = fr_rd_node_at(r, of->from, fr_rd_str(r, id));
        if (variant && variant->item != FR_NO_ID)
            r->api->items.data[variant->item]->parent = of->item;
    }
}

void fr_rd_fill_items(reader *r)
{
    for (size_t id = 0; id < r->api->items.len && !r->has_failed; id++)
        if (r->sources.data[id])
            fill(r, r->api->items.data[id], r->sources.data[id]);
    for (size_t i = 0; i < r->nodes.len; i++)
        fill_variant_parents(r, r->nodes.data[i]);
    fill_parents(r);
}
