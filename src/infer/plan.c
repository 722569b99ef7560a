/* Questions about a plan, and the names of its enums in dumps. */
#include "infer/wrap_plan.h"

const char *fr_slot_role_name(fr_slot_role role)
{
    static const char *const names[] = {
        [SLOT_SELF] = "self",
        [SLOT_SCALAR] = "scalar",
        [SLOT_BOOL] = "bool",
        [SLOT_ENUM] = "enum",
        [SLOT_FLAGS] = "flags",
        [SLOT_INDEX] = "index",
        [SLOT_ID] = "id",
        [SLOT_CSTR] = "cstr",
        [SLOT_PATH] = "path",
        [SLOT_SLICE] = "slice",
        [SLOT_SLICE_MUT] = "slice-mut",
        [SLOT_BUFFER] = "buffer",
        [SLOT_LEN] = "len",
        [SLOT_LEN_INOUT] = "len-inout",
        [SLOT_WRITTEN] = "written",
        [SLOT_OUT_SCALAR] = "out-scalar",
        [SLOT_INOUT_SCALAR] = "inout-scalar",
        [SLOT_OUT_ENUM] = "out-enum",
        [SLOT_OUT_STRUCT] = "out-struct",
        [SLOT_OUT_HANDLE] = "out-handle",
        [SLOT_OUT_STR] = "out-str",
        [SLOT_OUT_ARRAY] = "out-array",
        [SLOT_ARRAY_LEN] = "array-len",
        [SLOT_OUT_ID] = "out-id",
        [SLOT_STRUCT] = "struct",
        [SLOT_STRUCT_MUT] = "struct-mut",
        [SLOT_STRUCT_VALUE] = "struct-value",
        [SLOT_SLICE_STRUCT] = "slice-struct",
        [SLOT_TEXTS] = "texts",
        [SLOT_OPTIONS] = "options",
        [SLOT_HANDLE] = "handle",
        [SLOT_HANDLE_MUT] = "handle-mut",
        [SLOT_HANDLE_MOVE] = "handle-move",
        [SLOT_CALLBACK] = "callback",
        [SLOT_USER_DATA] = "user-data",
        [SLOT_DESTROY] = "destroy",
        [SLOT_FIXED] = "fixed",
        [SLOT_NULL] = "null",
        [SLOT_RAW] = "raw",
    };
    return names[role];
}

const char *fr_return_role_name(fr_return_role role)
{
    static const char *const names[] = {
        [RETURN_NOTHING] = "nothing", [RETURN_STATUS] = "status",
        [RETURN_SCALAR] = "scalar",   [RETURN_BOOL] = "bool",
        [RETURN_ENUM] = "enum",       [RETURN_FLAGS] = "flags",
        [RETURN_ID] = "id",           [RETURN_WRITTEN] = "written",
        [RETURN_HANDLE] = "handle",   [RETURN_SELF] = "self",
        [RETURN_STR] = "str",         [RETURN_BYTES] = "bytes",
        [RETURN_STRUCT] = "struct",   [RETURN_STRUCT_COPY] = "struct-copy",
        [RETURN_ARRAY] = "array",     [RETURN_COUNT] = "count",
        [RETURN_RAW] = "raw",
    };
    return names[role];
}

const char *fr_type_role_name(fr_type_role role)
{
    static const char *const names[] = {
        [ROLE_HANDLE] = "handle", [ROLE_IN_PLACE] = "in-place", [ROLE_REFCOUNTED] = "refcounted",
        [ROLE_VIEW] = "view",     [ROLE_VALUE] = "value",       [ROLE_OPTIONS] = "options",
        [ROLE_SLICE] = "slice",   [ROLE_LIST] = "list",         [ROLE_LINKED] = "linked",
        [ROLE_ID] = "id",         [ROLE_VTABLE] = "vtable",     [ROLE_OPAQUE] = "opaque",
    };
    return names[role];
}

const char *fr_error_style_name(fr_error_style style)
{
    static const char *const names[] = {
        [ERROR_NONE] = "none",           [ERROR_ZERO_OK] = "zero-ok",
        [ERROR_NEGATIVE] = "negative",   [ERROR_ONE_OK] = "one-ok",
        [ERROR_NULL] = "null",           [ERROR_ZERO_FAILS] = "zero-is-error",
        [ERROR_MINUS_ONE] = "minus-one", [ERROR_PREDICATE] = "predicate",
        [ERROR_BOOL_OK] = "bool",
    };
    return names[style];
}

const char *fr_fn_class_name(fr_fn_class class_of)
{
    static const char *const names[] = {
        [FN_SAFE] = "safe", [FN_UNSAFE] = "unsafe", [FN_USED] = "used", [FN_LEFT_OUT] = "left-out"
    };
    return names[class_of];
}

static uint32_t type_of_item(const fr_wrap_plan *plan, fr_id item)
{
    for (size_t i = 0; i < plan->types.len; i++)
        if (plan->types.data[i].item == item)
            return (uint32_t)i;
    return FR_NO_INDEX;
}

/* Aliases are names on the way, unless one is a type of the plan itself (typedef void CURL). */
static uint32_t type_behind(const fr_wrap_plan *plan, fr_id type)
{
    for (unsigned steps = 0; steps < 64; steps++) {
        uint32_t found = type_of_item(plan, fr_model_resolve(plan->model, type));
        const fr_type *t = fr_model_type(plan->model, fr_model_resolve(plan->model, type));
        if (found != FR_NO_INDEX || t->kind != TYPE_ALIAS)
            return found;
        type = t->as.alias.target;
    }
    return FR_NO_INDEX;
}

uint32_t fr_plan_handle_of(const fr_wrap_plan *plan, fr_id type, unsigned *depth, bool *is_const)
{
    const fr_model *model = plan->model;
    *depth = 0;
    *is_const = false;
    for (;;) {
        uint32_t found = type_behind(plan, type);
        if (found != FR_NO_INDEX) {
            *is_const = fr_model_is_const(model, type);
            return found;
        }
        const fr_type *t = fr_model_type(model, fr_model_canonical(model, type));
        if (t->kind != TYPE_POINTER || *depth == 8)
            return FR_NO_INDEX;
        type = t->as.pointer.pointee;
        ++*depth;
    }
}

uint32_t fr_plan_function_of(const fr_wrap_plan *plan, fr_id item)
{
    for (size_t i = 0; i < plan->functions.len; i++)
        if (plan->functions.data[i].item == item)
            return (uint32_t)i;
    return FR_NO_INDEX;
}
