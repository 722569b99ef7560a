/* The replaced type is found by its path in the source: a table from the last part of the path to
 * the replacement, then the other parts against the ancestors' names. */
#include "passes/replace.h"

static bool is_declared_type(const fr_item *item)
{
    if (item->kind != ITEM_TYPE)
        return false;
    fr_type_kind kind = item->as.type.kind;
    return kind == TYPE_RECORD || kind == TYPE_ENUM || kind == TYPE_ALIAS;
}

static fr_str replaced_path(const fr_item *item)
{
    if (!is_declared_type(item) || !item->annotations)
        return (fr_str){ 0 };
    return item->annotations->replaces;
}

/* Takes the part behind the last `::` off the end of `*path`. */
static fr_str last_part(fr_str *path)
{
    size_t colon = fr_str_find_last_char(*path, ':');
    fr_str part = *path;
    if (colon == SIZE_MAX) {
        path->len = 0;
        return part;
    }
    part = fr_str_slice(*path, colon + 1, path->len);
    path->len = colon;
    if (path->len && path->ptr[path->len - 1] == ':')
        path->len--;
    return part;
}

/* True if `path` is where `item` is declared. */
static bool is_at(const fr_model *model, const fr_item *item, fr_str path)
{
    while (path.len) {
        fr_str part = last_part(&path);
        if (!item || item->id == FR_ROOT || !fr_str_eq(part, item->name))
            return false;
        item = item->parent == FR_NO_ID ? NULL : fr_model_item(model, item->parent);
    }
    return !item || item->id == FR_ROOT;
}

/* A typedef of the replaced type cannot replace it: there would be no type at the end. */
static bool leads_to(const fr_model *model, fr_id from, fr_id to)
{
    for (size_t i = 0; i < model->items.len; i++) {
        const fr_type *type = fr_model_type(model, from);
        if (from == to)
            return true;
        if (type->kind == TYPE_REF)
            from = type->as.target;
        else if (type->kind == TYPE_ALIAS)
            from = type->as.alias.target;
        else
            return false;
    }
    return true;
}

static void replace(const fr_model *model, fr_item *original, const fr_item *replacement)
{
    if (original->id == replacement->id || leads_to(model, replacement->id, original->id))
        return;
    original->as.type.kind = TYPE_REF;
    original->as.type.as.target = replacement->id;
}

/* From the last part of each path to the replacement; false if there is none. */
static bool collect(fr_map *by_name, const fr_model *model)
{
    for (fr_id id = 0; id < model->items.len; id++) {
        fr_str path = replaced_path(fr_model_item(model, id));
        if (path.len) {
            fr_str name = last_part(&path);
            if (!fr_map_find(by_name, name))
                fr_map_put(by_name, name, id);
        }
    }
    return by_name->count > 0;
}

void fr_replace_types(fr_model *model)
{
    fr_map by_name;
    fr_map_init(&by_name, model->arena);
    if (!collect(&by_name, model))
        return;
    for (fr_id id = 0; id < model->items.len; id++) {
        fr_item *item = fr_model_item(model, id);
        if (!is_declared_type(item) || item->name.len == 0 || replaced_path(item).len)
            continue;
        const uint64_t *found = fr_map_find(&by_name, item->name);
        if (!found)
            continue;
        const fr_item *replacement = fr_model_item(model, (fr_id)*found);
        if (is_at(model, item, replacement->annotations->replaces))
            replace(model, item, replacement);
    }
}
