/* --explain: for each public item of the crate that is not in the header, or not whole, what stands
 * in the way and what to change. The reasons were kept when they were met; what never met one is
 * simply not used by anything that is exported. */
#include "passes/header_ir.h"

typedef struct explainer {
    fr_h *h;
    const fr_h_obstacle **by_item; /* the first obstacle of each item */
} explainer;

static void collect(explainer *e)
{
    fr_h *h = e->h;
    e->by_item = FR_NEW_ARRAY(h->arena, const fr_h_obstacle *, h->model->items.len);
    for (size_t i = 0; i < h->obstacles.len; i++) {
        const fr_h_obstacle *one = &h->obstacles.data[i];
        if (!e->by_item[one->model_item])
            e->by_item[one->model_item] = one;
    }
}

static void tell(fr_h *h, const fr_item *item, const fr_h_problem *problem, bool is_opaque)
{
    fr_diagnostic *d =
        fr_diag(h->diags, DIAG_N0912, fr_h_place(h, item), "`%.*s` is %s the header: %.*s",
                FR_ARG(item->name), is_opaque ? "opaque in" : "not in",
                FR_ARG(fr_h_problem_text(h, problem)));
    d->hint = fr_str_from(fr_h_advice(problem->reason));
}

/* True if the entry, or an instance of it, is in the header. */
static bool is_there(const fr_h *h, const fr_h_entry *entry)
{
    if (entry->is_visited || !entry->is_template || h->is_cxx)
        return entry->is_visited;
    for (size_t i = 0; i < h->found.len; i++)
        if (h->found.data[i]->is_instance &&
            h->found.data[i]->model_item == entry->items.data[0]->model_item)
            return true;
    return false;
}

static void explain_type(explainer *e, const fr_item *item, const fr_h_obstacle *obstacle)
{
    const fr_h_entry *entry = e->h->entries[item->id];
    fr_h_problem unused = fr_h_problem_of(REASON_UNUSED);
    if (entry && !is_there(e->h, entry))
        tell(e->h, item, &unused, false);
    else if (obstacle)
        tell(e->h, item, &obstacle->problem, true);
}

static bool is_ignored(const fr_item *item)
{
    const fr_part *part = &item->rust->part;
    return (part->annotations && part->annotations->ignore) || item->rust->is_block_ignored;
}

static void explain_item(explainer *e, const fr_item *item)
{
    const fr_h_obstacle *obstacle = e->by_item[item->id];
    fr_h_problem trait = fr_h_problem_of(REASON_TRAIT), ignored = fr_h_problem_of(REASON_IGNORED);
    if (is_ignored(item)) {
        tell(e->h, item, &ignored, false);
        return;
    }
    switch (item->rust->kind) {
    case DECL_STRUCT:
    case DECL_UNION:
    case DECL_ENUM:
    case DECL_ALIAS:
    case DECL_EXTERN_TYPE: explain_type(e, item, obstacle); return;
    case DECL_TRAIT: tell(e->h, item, &trait, false); return;
    case DECL_FUNCTION:
    case DECL_CONST:
    case DECL_STATIC:
        if (obstacle && obstacle->diagnostic == SIZE_MAX)
            tell(e->h, item, &obstacle->problem, false);
        return;
    case DECL_MODULE: return;
    }
}

/* Those that were told when they were met get the advice only. */
static void advise(explainer *e)
{
    fr_h *h = e->h;
    for (size_t i = 0; i < h->obstacles.len; i++) {
        const fr_h_obstacle *one = &h->obstacles.data[i];
        if (one->diagnostic != SIZE_MAX)
            h->diags->list.data[one->diagnostic].hint =
                fr_str_from(fr_h_advice(one->problem.reason));
    }
}

static bool is_in_binding_crate(const fr_h *h, const fr_item *item)
{
    while (item->parent != FR_NO_ID)
        item = fr_model_item(h->model, item->parent);
    return item->rust && item->rust->crate && item->rust->crate->is_binding;
}

void fr_h_explain(fr_h *h)
{
    explainer e = { .h = h };
    collect(&e);
    advise(&e);
    for (size_t i = 0; i < h->model->items.len; i++) {
        const fr_item *item = h->model->items.data[i];
        bool is_test = item->rust && item->rust->is_test;
        if (item->rust && item->rust->part.access == ACCESS_PUBLIC && !is_test &&
            is_in_binding_crate(h, item))
            explain_item(&e, item);
    }
}
