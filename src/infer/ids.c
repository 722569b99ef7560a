/* Numbers that name something which C checks: an id of a watch, a token by which a callback is
 * taken back. By hint (role = "id") each is a type of its own. (H7) */
#include "infer/infer.h"

static void fail(fr_inference *inf, const fr_type_hint *hint, const char *what)
{
    fr_diag(inf->model->diags, DIAG_E0705, (fr_place){ .file = hint->place },
            "`%.*s` cannot be an id: %s", FR_ARG(hint->name), what);
    inf->plan->has_errors = true;
}

/* A typedef of an integer becomes a type of the plan, before handles look for theirs. */
static void add_id(fr_inference *inf, const fr_type_hint *hint)
{
    for (size_t i = 0; i < inf->model->items.len; i++) {
        const fr_item *item = inf->model->items.data[i];
        if (item->kind != ITEM_TYPE || item->as.type.kind != TYPE_ALIAS ||
            !fr_str_eq(item->name, hint->name))
            continue;
        fr_look look = fr_look_at(inf, item->id);
        if (look.depth || look.base != BASE_INT) {
            fail(inf, hint, "it is no typedef of an integer");
            return;
        }
        fr_wrap_type type = fr_new_type(item->id);
        type.role = ROLE_ID;
        type.confidence = CONFIDENCE_HIGH;
        type.c_name = item->name;
        type.doc = item->doc;
        fr_map_put(&inf->types, item->name, inf->plan->types.len);
        fr_bits_map_put(&inf->type_items, item->id, inf->plan->types.len);
        fr_vec_push(inf->arena, &inf->plan->types, type);
        fr_wrap_type *made = &inf->plan->types.data[inf->plan->types.len - 1];
        fr_claim_type(inf, made, CLAIM_BOUNDS, CONFIDENCE_HIGH, "T0",
                      "a number that C checks <- hint %.*s", FR_ARG(hint->place));
        return;
    }
}

void fr_infer_ids(fr_inference *inf)
{
    for (size_t i = 0; i < inf->hints->types.len; i++)
        if (fr_str_is(inf->hints->types.data[i].role, "id"))
            add_id(inf, &inf->hints->types.data[i]);
}

static bool is_id(const fr_inference *inf, const fr_look *look)
{
    return look->handle != FR_NO_INDEX && inf->plan->types.data[look->handle].role == ROLE_ID;
}

static void take_slot(fr_inference *inf, fr_wrap_fn *fn, size_t index)
{
    fr_slot *slot = &fn->slots.data[index];
    fr_look look = fr_look_at(inf, slot->type);
    if (!fr_is_open(slot) || !is_id(inf, &look) || look.depth > 1 || look.is_array ||
        (look.depth == 1 && look.is_const))
        return;
    slot->role = look.depth ? SLOT_OUT_ID : SLOT_ID;
    slot->handle = look.handle;
    slot->element = look.use;
    slot->is_returned = look.depth == 1;
    slot->confidence = CONFIDENCE_HIGH;
}

/* `invalid` is what a function gives that fails. */
static void take_result(fr_inference *inf, fr_wrap_fn *fn)
{
    fr_look look = fr_look_at(inf, fn->result.type);
    if (fn->result.role != RETURN_RAW || look.depth || !is_id(inf, &look))
        return;
    const fr_type_hint *hint = fr_type_hint_of(inf, &inf->plan->types.data[look.handle]);
    fn->result.role = RETURN_ID;
    fn->result.handle = look.handle;
    fn->result.confidence = CONFIDENCE_HIGH;
    if (fr_facts_of(inf, fn)->hint.error.len == 0 && hint && hint->invalid.len)
        fn->error = fr_str_is(hint->invalid, "0") ? ERROR_ZERO_FAILS : ERROR_MINUS_ONE;
}

/* Behind the hints of functions. */
void fr_infer_id_slots(fr_inference *inf)
{
    for (size_t i = 0; i < inf->hints->types.len; i++) {
        const fr_type_hint *hint = &inf->hints->types.data[i];
        if (hint->invalid.len && !fr_str_is(hint->invalid, "0") && !fr_str_is(hint->invalid, "-1"))
            fail(inf, hint, "`invalid` is 0 or -1");
        else if (hint->invalid.len && !fr_str_is(hint->role, "id"))
            fail(inf, hint, "`invalid` goes with the role `id`");
    }
    for (size_t i = 0; i < inf->plan->functions.len; i++) {
        fr_wrap_fn *fn = &inf->plan->functions.data[i];
        if (fn->class_of == FN_LEFT_OUT)
            continue;
        for (size_t k = 0; k < fn->slots.len; k++)
            take_slot(inf, fn, k);
        take_result(inf, fn);
    }
}
