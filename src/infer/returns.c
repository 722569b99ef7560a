/* What comes back: the kind of the result, and a file for each. (R1 to R6) */
#include "infer/returns.h"

static bool is_number_slot(fr_slot_role role)
{
    return role == SLOT_SCALAR || role == SLOT_BOOL || role == SLOT_ENUM || role == SLOT_FLAGS ||
           role == SLOT_INDEX || role == SLOT_ID || role == SLOT_LEN || role == SLOT_STRUCT_VALUE ||
           role == SLOT_FIXED || role == SLOT_NULL;
}

bool fr_takes_pointer(const fr_wrap_fn *fn)
{
    for (size_t i = 0; i < fn->slots.len; i++)
        if (!is_number_slot(fn->slots.data[i].role) && !fr_is_out_slot(&fn->slots.data[i]))
            return true;
    return false;
}

const fr_wrap_type *fr_self_type(const fr_inference *inf, const fr_wrap_fn *fn)
{
    return fn->self_slot == FR_NO_INDEX
               ? NULL
               : &inf->plan->types.data[fn->slots.data[fn->self_slot].handle];
}

static void decide(fr_inference *inf, fr_wrap_fn *fn)
{
    fr_look look = fr_look_at(inf, fn->result.type);
    if (look.depth == 0) {
        if (look.base == BASE_VOID) {
            fn->result.role = RETURN_NOTHING;
            fn->result.confidence = CONFIDENCE_HIGH;
        } else if (look.base == BASE_BOOL) {
            fn->result.role = RETURN_BOOL;
            fn->result.confidence = CONFIDENCE_HIGH;
        } else if (look.base == BASE_ENUM) {
            fr_returned_enum(inf, fn, &look);
        } else if (look.base == BASE_INT) {
            fr_returned_int(inf, fn, &look);
        } else if (look.base == BASE_CHAR || look.base == BASE_BYTE || look.base == BASE_FLOAT) {
            fn->result.role = RETURN_SCALAR;
            fn->result.confidence = CONFIDENCE_HIGH;
        } else if (look.handle != FR_NO_INDEX) {
            fr_returned_struct(inf, fn, &look);
        } else {
            fr_block_return(inf, fn, "S1", (fr_str){ 0 }, "What it returns has no safe form.");
        }
        return;
    }
    if (look.base == BASE_FUNCTION)
        fr_leave_out(inf, fn, "S1", "It returns a pointer to a function.");
    else if (look.base == BASE_FILE || look.base == BASE_VALIST)
        fr_leave_out(inf, fn, "S1", "It returns what Rust has no type for.");
    else if (look.depth == 1 && look.base == BASE_CHAR && look.is_const)
        fr_borrowed_text(inf, fn);
    else if (fr_is_wide_text(&look))
        fr_wide_text(inf, fn);
    else if (look.depth == 1 && look.base == BASE_CHAR)
        fr_owned_text(inf, fn);
    else if (look.depth == 1 && look.handle != FR_NO_INDEX) {
        fr_type_role role = inf->plan->types.data[look.handle].role;
        if (role == ROLE_HANDLE || role == ROLE_REFCOUNTED || role == ROLE_VIEW)
            fr_returned_handle(inf, fn, &look);
        else
            fr_returned_struct(inf, fn, &look);
    } else if (look.depth == 1 && (look.base == BASE_VOID || look.base == BASE_BYTE))
        fr_returned_bytes(inf, fn, &look);
    else
        fr_block_return(inf, fn, "R4", (fr_str){ 0 },
                        "What the pointer that it returns means is not known.");
}

void fr_infer_returns(fr_inference *inf)
{
    for (size_t i = 0; i < inf->plan->functions.len; i++) {
        fr_wrap_fn *fn = &inf->plan->functions.data[i];
        if (fn->class_of != FN_LEFT_OUT && fn->result.confidence == CONFIDENCE_UNKNOWN)
            decide(inf, fn);
    }
}
