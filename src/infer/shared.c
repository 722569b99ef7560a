/* parent_mode = "shared": children hold a share of what their parents own, instead of a lifetime.
 * (H5, 3.10)
 *
 * Then nothing keeps a parent from being changed while children live, so what is no plain getter of
 * it is unsafe, unless a hint says how it takes the handle. */
#include "infer/infer.h"

static void refuse(fr_inference *inf, const fr_wrap_type *type, const char *why)
{
    fr_diag(inf->model->diags, DIAG_E0705, (fr_place){ .file = type->hint_place },
            "hint on `%.*s`: parents cannot be shared: %s", FR_ARG(type->c_name), why);
    inf->plan->has_errors = true;
}

/* A handle that something else owns could not give a share of it. */
static bool is_lent(const fr_inference *inf, uint32_t type)
{
    const fr_wrap_plan *plan = inf->plan;
    if (plan->types.data[type].keeps_closures && plan->types.data[type].userdata_set != FR_NO_ID)
        return true;
    for (size_t i = 0; i < plan->functions.len; i++) {
        const fr_wrap_fn *fn = &plan->functions.data[i];
        if (fn->result.role == RETURN_HANDLE && !fn->result.owned && fn->result.handle == type)
            return true;
        for (size_t k = 0; k < fn->slots.len; k++)
            if (fn->slots.data[k].role == SLOT_OUT_HANDLE && !fn->slots.data[k].owned &&
                fn->slots.data[k].handle == type)
                return true;
    }
    for (size_t i = 0; i < plan->callbacks.len; i++)
        for (size_t k = 0; k < plan->callbacks.data[i].slots.len; k++)
            if (plan->callbacks.data[i].slots.data[k].role == SLOT_HANDLE &&
                plan->callbacks.data[i].slots.data[k].handle == type)
                return true;
    return false;
}

static const char *why_not(const fr_inference *inf, const fr_wrap_type *child, uint32_t index)
{
    const fr_wrap_type *parent = &inf->plan->types.data[index];
    if (parent->role != ROLE_HANDLE && parent->role != ROLE_IN_PLACE &&
        parent->role != ROLE_REFCOUNTED)
        return "one of them is no handle that is owned";
    if (parent->variants.len || child->variants.len)
        return "one of them is of several kinds";
    if (parent->parent_mode == PARENT_BORROW || parent->keeps_borrows)
        return "one of them has a lifetime itself";
    if (is_lent(inf, index))
        return "one of them is lent, too, and what is lent has no share";
    if ((parent->is_send || child->is_send) && !(parent->is_send && parent->is_sync))
        return "shares may cross threads only if the parents are `send` and `sync`";
    return NULL;
}

/* Memory that a constructor takes needs a lifetime. */
static bool takes_memory(const fr_inference *inf, uint32_t child)
{
    for (size_t i = 0; i < inf->plan->functions.len; i++) {
        const fr_wrap_fn *fn = &inf->plan->functions.data[i];
        for (size_t k = 0; fr_made_by(fn) == child && k < fn->slots.len; k++) {
            fr_slot_role role = fn->slots.data[k].role;
            bool is_handle = role == SLOT_SELF || role == SLOT_HANDLE || role == SLOT_HANDLE_MUT;
            if (!is_handle && fn->slots.data[k].retained == RETAINED_RESULT)
                return true;
        }
    }
    return false;
}

static void share(fr_inference *inf, uint32_t child)
{
    fr_wrap_type *type = &inf->plan->types.data[child];
    const char *why = NULL;
    for (size_t i = 0; i < type->parents.len && !why; i++)
        why = why_not(inf, type, type->parents.data[i]);
    if (!why && takes_memory(inf, child))
        why = "a constructor keeps memory";
    if (!why && type->keeps_borrows)
        why = "a method keeps what it is given";
    if (why) {
        refuse(inf, type, why);
        type->parent_mode = PARENT_BORROW;
        return;
    }
    for (size_t i = 0; i < type->parents.len; i++)
        inf->plan->types.data[type->parents.data[i]].is_shared = true;
    for (size_t i = 0; i < inf->plan->functions.len; i++) {
        fr_wrap_fn *fn = &inf->plan->functions.data[i];
        for (size_t k = 0; fr_made_by(fn) == child && k < fn->slots.len; k++)
            if (fn->slots.data[k].retained == RETAINED_RESULT)
                fn->slots.data[k].retained = RETAINED_SHARED;
    }
}

/* ---- what may be done with a parent ---- */

static void judge_slot(fr_inference *inf, fr_wrap_fn *fn, size_t index)
{
    const fr_slot *slot = &fn->slots.data[index];
    bool is_self = index == fn->self_slot;
    bool is_handle = slot->role == SLOT_SELF || slot->role == SLOT_HANDLE ||
                     slot->role == SLOT_HANDLE_MUT || slot->role == SLOT_HANDLE_MOVE;
    if (!is_handle || !inf->plan->types.data[slot->handle].is_shared)
        return;
    fr_str name = inf->plan->types.data[slot->handle].c_name;
    fr_str receiver = fr_facts_of(inf, fn)->hint.receiver;
    if (slot->role == SLOT_HANDLE_MOVE || (is_self && fr_str_is(receiver, "move"))) {
        fr_block(inf, fn, "H5", (fr_str){ 0 },
                 "What shares the `%.*s` that it ends may still be in use.", FR_ARG(name));
        return;
    }
    bool is_harmless = slot->is_const || slot->retained == RETAINED_SHARED ||
                       slot->retained == RETAINED_RESULT || slot->retained == RETAINED_INHERIT ||
                       (is_self && fr_is_getter(inf, fn)) || (is_self && receiver.len) ||
                       fn->shape == SHAPE_CONSTRUCTOR;
    if (!is_harmless)
        fr_veto(inf, fn, "H5", "It may change the `%.*s` while others share it.", FR_ARG(name));
}

void fr_infer_shared(fr_inference *inf)
{
    bool has_any = false;
    for (size_t i = 0; i < inf->plan->types.len; i++)
        if (inf->plan->types.data[i].parent_mode == PARENT_SHARED) {
            share(inf, (uint32_t)i);
            has_any = true;
        }
    for (size_t i = 0; has_any && i < inf->plan->functions.len; i++) {
        fr_wrap_fn *fn = &inf->plan->functions.data[i];
        for (size_t k = 0; fn->class_of == FN_SAFE && k < fn->slots.len; k++)
            judge_slot(inf, fn, k);
    }
}
