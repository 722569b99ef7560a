/* The small steps: annotations of aliases, sorting, exclusion. */
#include <stdlib.h>

#include "passes/header_ir.h"

/* ---- annotations of aliases ---- */

/* The items of the first kind that the entry has, in cbindgen's order: enum, struct, union, opaque,
 * alias. */
static bool transfer_to(fr_h *h, const fr_h_item *alias, fr_h_entry *target)
{
    for (int kind = 0; kind < H_TYPE_KINDS; kind++) {
        bool is_there = false;
        for (size_t i = 0; i < target->items.len; i++) {
            fr_h_item *item = target->items.data[i];
            if (item->kind != (fr_h_kind)kind || item == alias)
                continue;
            is_there = true;
            if (item->annotations.list.len || item->must_use) {
                fr_diag(h->diags, DIAG_W0907,
                        fr_h_place(h, fr_model_item(h->model, alias->model_item)),
                        "the annotations of `%.*s` are ignored: what it stands for has its own",
                        FR_ARG(alias->name));
                return true;
            }
            item->annotations = alias->annotations;
            item->must_use = alias->must_use;
        }
        if (is_there)
            return true;
    }
    return false;
}

void fr_h_transfer(fr_h *h)
{
    fr_h_entries *aliases = &h->collections[H_TYPEDEF];
    for (size_t i = 0; i < aliases->len; i++) {
        for (size_t k = 0; k < aliases->data[i]->items.len; k++) {
            fr_h_item *alias = aliases->data[i]->items.data[k];
            if (alias->kind != H_TYPEDEF || (!alias->annotations.list.len && !alias->must_use))
                continue;
            const fr_h_type *path = fr_h_root_path(alias->as.alias.raw);
            fr_h_entry *target = path ? fr_h_entry_of(h, path) : NULL;
            if (!path)
                continue;
            if (target)
                transfer_to(h, alias, target);
            alias->annotations.list.len = 0;
            alias->must_use = false;
        }
    }
}

/* ---- order of functions ---- */

typedef struct ranked {
    fr_str name;
    size_t rank;
    fr_h_item *item;
} ranked;

static int compare_ranked(const void *a, const void *b)
{
    const ranked *x = a, *y = b;
    int order = fr_str_cmp(x->name, y->name);
    return order ? order : (x->rank > y->rank) - (x->rank < y->rank);
}

void fr_h_sort_items(fr_h *h, fr_h_item **items, size_t count)
{
    ranked *list = FR_NEW_ARRAY(h->arena, ranked, count);
    for (size_t i = 0; i < count; i++)
        list[i] = (ranked){ items[i]->entry ? items[i]->entry->name : items[i]->name, i, items[i] };
    qsort(list, count, sizeof *list, compare_ranked);
    for (size_t i = 0; i < count; i++)
        items[i] = list[i].item;
}

void fr_h_sort_functions(fr_h *h)
{
    if (fr_header_sort(h->options, h->options->fn.sort_by) == SORT_NAME)
        fr_h_sort_items(h, h->functions.data, h->functions.len);
}

/* ---- exclusion ---- */

void fr_h_exclude(fr_h *h)
{
    const fr_strs *names = &h->options->export_.exclude;
    fr_map excluded;
    if (names->len == 0)
        return;
    fr_map_init(&excluded, h->arena);
    for (size_t i = 0; i < names->len; i++)
        fr_map_put(&excluded, names->data[i], 1);
    for (int kind = 0; kind < H_KINDS; kind++)
        for (size_t i = 0; i < h->collections[kind].len; i++)
            h->collections[kind].data[i]->is_excluded |=
                fr_map_find(&excluded, h->collections[kind].data[i]->name) != NULL;
    size_t kept = 0;
    for (size_t i = 0; i < h->functions.len; i++)
        if (!fr_map_find(&excluded, h->functions.data[i]->name))
            h->functions.data[kept++] = h->functions.data[i];
    h->functions.len = kept;
}
