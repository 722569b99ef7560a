/* What is left after slices, text and places: the receiver, and a file for each other kind. (M1) */
#include "infer/arguments.h"

bool fr_has_methods(fr_type_role role)
{
    return role == ROLE_HANDLE || role == ROLE_REFCOUNTED || role == ROLE_VIEW ||
           role == ROLE_IN_PLACE;
}

bool fr_is_handle_slot(const fr_inference *inf, const fr_slot *slot, fr_look *look)
{
    *look = fr_look_at(inf, slot->type);
    return look->depth == 1 && look->handle != FR_NO_INDEX && !look->is_array &&
           fr_has_methods(inf->plan->types.data[look->handle].role);
}

/* The first handle that goes in is self. */
static void find_self(fr_inference *inf, fr_wrap_fn *fn)
{
    fr_look look;
    if (fn->self_slot != FR_NO_INDEX)
        return;
    for (size_t i = 0; i < fn->slots.len; i++) {
        fr_slot *slot = &fn->slots.data[i];
        if (!fr_is_open(slot) || !fr_is_handle_slot(inf, slot, &look))
            continue;
        if (fr_may_be_taken_over(inf, fn, slot, &look)) {
            fr_take_handle(inf, fn, i, &look);
            continue;
        }
        slot->role = SLOT_SELF;
        slot->handle = look.handle;
        slot->is_const = look.is_const;
        slot->confidence = inf->plan->types.data[look.handle].confidence;
        fn->self_slot = (uint32_t)i;
        fn->type = look.handle;
        fr_claim_fn(inf, fn, CLAIM_ROLE, slot->confidence, FR_LIT("self"), "M1",
                    "a method of `%.*s` <- the first handle that goes in",
                    FR_ARG(inf->plan->types.data[look.handle].c_name));
        return;
    }
}

/* ---- */

static void refuse(fr_inference *inf, fr_wrap_fn *fn, size_t index, const fr_look *look)
{
    fr_str name = fr_slot_name(inf, fn, index);
    if (look->base == BASE_VALIST || look->base == BASE_FILE)
        fr_leave_out(inf, fn, "S1", "%.*s is a %s, which Rust cannot make.", FR_ARG(name),
                     look->base == BASE_FILE ? "FILE" : "va_list");
    else if (look->base == BASE_VOID && look->depth == 1)
        fr_block_slot(inf, fn, index, "E1", FR_LIT("len = \"...\""),
                      "What %.*s points to, and how much of it, is not known.", FR_ARG(name));
    else if (look->base == BASE_BYTE && look->depth == 1)
        fr_block_slot(
            inf, fn, index, "E1", FR_LIT("len = \"nul\""),
            "Whether %.*s is text that ends in NUL or bytes without a length is not known.",
            FR_ARG(name));
    else if (look->base == BASE_CHAR && look->depth == 1)
        fr_block_slot(inf, fn, index, "E2", FR_LIT("cap = \"...\""),
                      "C writes to %.*s, and how much room it needs is not known.", FR_ARG(name));
    else
        fr_block_slot(inf, fn, index, "S1", (fr_str){ 0 }, "The type of %.*s has no safe form.",
                      FR_ARG(name));
}

static void decide(fr_inference *inf, fr_wrap_fn *fn, size_t index)
{
    fr_slot *slot = &fn->slots.data[index];
    fr_look look;
    if (fr_is_handle_slot(inf, slot, &look)) {
        fr_take_handle(inf, fn, index, &look);
        return;
    }
    if (look.handle != FR_NO_INDEX && look.depth <= 1 && look.base == BASE_RECORD)
        fr_take_struct(inf, fn, index, &look);
    else if (look.depth == 0 &&
             (look.base == BASE_INT || look.base == BASE_CHAR || look.base == BASE_BYTE ||
              look.base == BASE_FLOAT || look.base == BASE_BOOL || look.base == BASE_ENUM))
        fr_take_scalar(inf, fn, index, &look);
    else
        refuse(inf, fn, index, &look);
}

void fr_infer_arguments(fr_inference *inf)
{
    for (size_t i = 0; i < inf->plan->functions.len; i++) {
        fr_wrap_fn *fn = &inf->plan->functions.data[i];
        if (fn->class_of == FN_LEFT_OUT)
            continue;
        if (fn->is_variadic && !fn->has_selectors) {
            fr_leave_out(inf, fn, "P2", "It takes a variable number of arguments.");
            continue;
        }
        find_self(inf, fn);
        for (size_t k = 0; k < fn->slots.len && fn->class_of != FN_LEFT_OUT; k++)
            if (fr_is_open(&fn->slots.data[k]))
                decide(inf, fn, k);
    }
}
