/* Names and what they stand for. */
#include "passes/header_finish.h"

fr_h_entry *fr_h_find(const fr_h *h, fr_str name)
{
    uint64_t *found = fr_map_find(&h->names, name);
    return found ? (fr_h_entry *)(uintptr_t)*found : NULL;
}

bool fr_h_is_kind_wanted(const fr_h *h, fr_h_kind kind)
{
    static const unsigned bits[H_KINDS] = {
        [H_ENUM] = ITEMS_ENUMS,       [H_STRUCT] = ITEMS_STRUCTS,
        [H_UNION] = ITEMS_UNIONS,     [H_OPAQUE] = ITEMS_OPAQUE,
        [H_TYPEDEF] = ITEMS_TYPEDEFS, [H_CONSTANT] = ITEMS_CONSTANTS,
        [H_STATIC] = ITEMS_GLOBALS,   [H_FUNCTION_ITEM] = ITEMS_FUNCTIONS,
    };
    unsigned wanted = h->options->export_.item_types;
    return wanted == 0 || (wanted & bits[kind]);
}

fr_h_item *fr_h_entry_first(const fr_h_entry *entry, fr_h_kind kind)
{
    for (size_t i = 0; i < entry->items.len; i++)
        if (entry->items.data[i]->kind == kind)
            return entry->items.data[i];
    return NULL;
}

fr_h_kind fr_h_entry_kind(const fr_h *h, const fr_h_entry *entry)
{
    fr_h_kind kind = H_TYPE_KINDS;
    if (entry->is_excluded)
        return kind;
    for (size_t i = 0; i < entry->items.len; i++) {
        const fr_h_item *item = entry->items.data[i];
        if (item->kind < kind && fr_h_is_kind_wanted(h, item->kind) &&
            !(h->are_templates_gone && item->generics.len))
            kind = item->kind;
    }
    return kind;
}

fr_h_entry *fr_h_entry_new(fr_h *h, fr_str name)
{
    fr_h_entry *entry = FR_NEW(h->arena, fr_h_entry);
    entry->name = name;
    return entry;
}

static size_t size_of(fr_h_kind kind)
{
    switch (kind) {
    case H_ENUM: return FR_SIZE_WITH(fr_h_item, enumeration);
    case H_STRUCT:
    case H_UNION: return FR_SIZE_WITH(fr_h_item, structure);
    case H_OPAQUE: return offsetof(fr_h_item, as);
    case H_TYPEDEF: return FR_SIZE_WITH(fr_h_item, alias);
    case H_CONSTANT: return FR_SIZE_WITH(fr_h_item, constant);
    case H_STATIC: return FR_SIZE_WITH(fr_h_item, variable);
    case H_FUNCTION_ITEM: return FR_SIZE_WITH(fr_h_item, function);
    case H_KINDS: break;
    }
    return sizeof(fr_h_item);
}

static bool is_same_place(fr_span a, fr_span b)
{
    return a.file == b.file && a.line == b.line && a.column == b.column;
}

static void tell_repeated(fr_h *h, const fr_h_item *item, const fr_h_item *earlier)
{
    if (item->model_item == FR_NO_ID || earlier->model_item == FR_NO_ID)
        return;
    const fr_item *from = fr_model_item(h->model, item->model_item);
    if (!is_same_place(from->span, fr_model_item(h->model, earlier->model_item)->span))
        fr_diag(h->diags, DIAG_W0906, fr_h_place(h, from),
                "no macro tells this `%.*s` from the one before, and it is left out",
                FR_ARG(from->name));
}

bool fr_h_is_repeated(fr_h *h, fr_map *seen, const fr_h_item *item)
{
    const fr_condition *condition = fr_h_condition(h, item->condition);
    fr_str address = { (const char *)&condition, sizeof condition };
    if (!seen->arena)
        fr_map_init(seen, h->arena);
    uint64_t *earlier = fr_map_at_kept(seen, fr_arena_join(h->arena, address, item->name));
    if (*earlier)
        tell_repeated(h, item, (const fr_h_item *)(uintptr_t)*earlier);
    else
        *earlier = (uint64_t)(uintptr_t)item;
    return *earlier != (uint64_t)(uintptr_t)item;
}

fr_h_item *fr_h_item_copy(fr_h *h, const fr_h_item *from)
{
    return fr_arena_copy(h->arena, from, size_of(from->kind));
}

fr_h_item *fr_h_item_new(fr_h *h, fr_h_kind kind, fr_str name)
{
    fr_h_item *item = fr_arena_alloc(h->arena, size_of(kind));
    item->kind = kind;
    item->model_item = FR_NO_ID;
    item->name = item->export_name = name;
    return item;
}

void fr_h_entry_add(fr_h *h, fr_h_entry *entry, fr_h_item *item)
{
    if (!fr_h_entry_first(entry, item->kind))
        fr_vec_push(h->arena, &h->collections[item->kind], entry);
    fr_vec_reserve(h->arena, &entry->items, 1); /* most have no other */
    fr_vec_push(h->arena, &entry->items, item);
    item->entry = entry;
    entry->is_template |= item->generics.len != 0;
}
