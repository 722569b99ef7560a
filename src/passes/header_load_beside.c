/* Of a large model, functions are loaded in a thread while all else is loaded here: nothing leads
 * to a function. Each of the two has its own diagnostics and its own types; what was told is then
 * brought into the order in which one walk would have told it. */
#include "base/beside.h"
#include "passes/header_load.h"

/* In items of the model, uses of types among them. */
enum { WORTH_A_THREAD = 24 * 1024 };

typedef struct shares {
    fr_beside beside;
    fr_h h; /* of the functions: a copy */
    fr_diags diags;
    fr_h_loader functions, *others;
} shares;

static void load_functions(shares *both, fr_arena *arena)
{
    fr_h *h = &both->h;
    h->arena = arena;
    h->diags = &both->diags;
    h->functions = (fr_h_types){ 0 };
    h->obstacles.data = NULL;
    h->obstacles.len = h->obstacles.cap = 0;
    fr_diags_init(&both->diags, arena);
    fr_map_init(&h->told, arena);
    fr_h_types_forget(h);
    both->functions = (fr_h_loader){ .h = h, .share = SHARE_FUNCTIONS };
    fr_h_load_crates(&both->functions);
}

static void load_beside(void *data)
{
    shares *both = data;
    load_functions(both, &both->beside.arenas[0]);
}

/* Puts the diagnostics of the functions where they belong among the others. */
static void merge_diagnostics(fr_h *h, const shares *both)
{
    fr_diags merged;
    const fr_diags *functions = &both->diags, *others = h->diags;
    size_t next = 0;
    if (functions->list.len == 0)
        return;
    fr_diags_init(&merged, others->arena);
    for (size_t i = 0; i < others->list.len; i++) {
        while (next < functions->list.len &&
               both->functions.told.data[next] < both->others->told.data[i])
            fr_vec_push(merged.arena, &merged.list, functions->list.data[next++]);
        fr_vec_push(merged.arena, &merged.list, others->list.data[i]);
    }
    while (next < functions->list.len)
        fr_vec_push(merged.arena, &merged.list, functions->list.data[next++]);
    h->diags->list.data = merged.list.data;
    h->diags->list.len = merged.list.len;
    h->diags->list.cap = merged.list.cap;
    h->diags->error_count += functions->error_count;
    h->diags->warning_count += functions->warning_count;
}

static void load_here(void *data)
{
    shares *both = data;
    fr_h *h = both->others->h;
    fr_h_load_crates(both->others);
    if (fr_beside_join(&both->beside))
        fr_arena_adopt(h->arena, &both->beside.arenas[0]);
    else
        load_functions(both, h->arena);
    h->functions = both->h.functions;
    merge_diagnostics(h, both);
}

void fr_h_load_shared(fr_h_loader *l)
{
    fr_h *h = l->h;
    /* reasons, which are kept for --explain only, refer to diagnostics by number */
    if (h->model->items.len < WORTH_A_THREAD || h->options->ferrule.explain) {
        fr_h_load_crates(l);
        return;
    }
    shares *both = FR_NEW(h->arena, shares);
    *both = (shares){ .h = *h, .others = l };
    l->share = SHARE_OTHERS;
    for (size_t i = 0; i < h->diags->list.len; i++) /* before all */
        fr_vec_push(h->arena, &l->told, 0);
    l->steps = 0;
    both->beside.work = load_beside;
    both->beside.data = both;
    fr_beside_run(&both->beside, h->arena, load_here, both);
}
