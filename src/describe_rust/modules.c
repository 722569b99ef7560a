/* Modules: what is in them, in order, and what they re-export. */
#include "describe_rust/parts.h"

enum { MOST_MODULES = 256 };

/* Of std nobody expects more than the name. */
static void note_unread(describer *w, fr_str path, bool is_glob)
{
    static const char *const standard[] = { "std", "core", "alloc" };
    fr_str crate = fr_str_slice(path, 0, fr_str_find(path, FR_LIT("::")));
    fr_str text = is_glob ? fr_arena_printf(w->l->arena, "%.*s::*", FR_ARG(path)) : path;
    for (size_t i = 0; i < sizeof standard / sizeof *standard; i++)
        if (fr_str_is(crate, standard[i]))
            return;
    for (size_t i = 0; i < w->unread.len; i++)
        if (fr_str_eq(w->unread.data[i], text))
            return;
    fr_vec_push(w->l->arena, &w->unread, text);
}

/* One name, or a glob. What nothing is known of is left out. */
static void put_import(describer *w, fr_scope *scope, fr_strs path, fr_str name, bool is_global,
                       bool is_glob, json_t *items)
{
    fr_resolution found = { .id = FR_NO_ID };
    fr_str external = { 0 };
    bool is_found = false;
    bool is_self = path.len > 1 && fr_str_is(path.data[path.len - 1], "self");
    path.len -= is_self;
    for (int space = 0; space < NAMESPACE_COUNT; space++) {
        found = fr_resolve(w->l, scope, path.data, path.len, is_global, (fr_namespace)space);
        if (found.external.len)
            external = found.external;
        if (found.id == FR_NO_ID || found.is_member)
            continue;
        is_found = true;
        json_t *object = json_object();
        json_int_t id = w->next++;
        json_object_set_new(object, "id", json_integer((json_int_t)found.id));
        json_object_set_new(object, "name", fr_ds_string(name));
        json_object_set_new(object, "is_glob", json_boolean(is_glob));
        fr_ds_put(w, id, (fr_str){ 0 }, NULL, (fr_rust_attrs){ 0 }, true,
                  fr_ds_wrap("use", object));
        json_array_append_new(items, json_integer(id));
        if (is_glob)
            break;
    }
    if (!is_found && external.len)
        note_unread(w, external, is_glob);
}

static void put_use(describer *w, fr_scope *scope, const fr_rust_use *use, fr_strs *prefix,
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

static void put_items(describer *w, fr_scope *scope, fr_rust_items list, json_t *items,
                      unsigned depth);

static fr_namespace space_of(const fr_rust_item *item)
{
    return item->kind == RUST_ITEM_FN || item->kind == RUST_ITEM_CONST ||
                   item->kind == RUST_ITEM_STATIC
               ? NAMESPACE_VALUE
               : NAMESPACE_TYPE;
}

static void put_module(describer *w, fr_id id, const fr_rust_item *item, unsigned depth)
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
    fr_ds_put(w, (json_int_t)id, fr_name_text(item->name), item, item->attrs,
              item->vis.kind == RUST_VIS_PUB && !fr_ds_is_hidden(item->attrs),
              fr_ds_wrap("module", object));
}

/* The declaration of this very item in the model: names may stand twice, under conditions. */
static fr_id declared_as(describer *w, fr_scope *scope, const fr_rust_item *item)
{
    const fr_str name = fr_name_text(item->name);
    fr_resolution found = fr_resolve(w->l, scope, &name, 1, false, space_of(item));
    return found.is_member ? FR_NO_ID : found.id;
}

static void put_item(describer *w, fr_scope *scope, const fr_rust_item *item, json_t *items,
                     unsigned depth)
{
    fr_strs none = { 0 };
    if (item->kind == RUST_ITEM_IMPL) {
        fr_ds_impl(w, scope, item);
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
        else if (item->vis.kind == RUST_VIS_PUB || item->kind == RUST_ITEM_TYPE_ALIAS)
            fr_ds_declaration(w, scope, id, item); /* private names stand for public types, too */
        json_array_append_new(items, json_integer((json_int_t)id));
    }
}

static void put_items(describer *w, fr_scope *scope, fr_rust_items list, json_t *items,
                      unsigned depth)
{
    for (size_t i = 0; depth < MOST_MODULES && i < list.len; i++)
        if (fr_ds_is_there(w, list.data[i]->attrs) == TRISTATE_TRUE)
            put_item(w, scope, list.data[i], items, depth);
}

void fr_ds_root(describer *w, json_t *items)
{
    put_items(w, w->crate->root, w->crate->syntax->root->items, items, 0);
}
