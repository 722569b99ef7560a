/* What hints say of results, and of slots whose role a rule found: whether they may be NULL, who
 * keeps them, how errors are reported. (T0) */
#include "infer/infer.h"

static void claim(fr_inference *inf, fr_wrap_fn *fn, fr_claim_kind kind, const char *says)
{
    fr_claim_fn(inf, fn, kind, CONFIDENCE_HIGH, FR_LIT("return"), "T0", "%s <- hint %.*s", says,
                FR_ARG(fn->hint_place));
}

static bool is_handle_role(fr_type_role role)
{
    return role == ROLE_HANDLE || role == ROLE_REFCOUNTED || role == ROLE_VIEW;
}

static void set_pointer(fr_inference *inf, fr_wrap_fn *fn, const fr_slot_hint *hint,
                        const fr_look *look)
{
    fr_return *result = &fn->result;
    bool is_owned = fr_hinted_owned(hint);
    bool is_text =
        look->base == BASE_CHAR || (look->base == BASE_BYTE && fr_str_is(hint->len, "nul"));
    result->owned = is_owned;
    result->is_optional = hint->nullable != HINT_NO;
    result->origin = fr_hinted_origin(inf, fn, hint->from, &result->origin_slot);
    result->copies = !is_owned && (hint->copy == HINT_YES || hint->from.len == 0);
    if (hint->free.len)
        result->free = fr_hinted_free(inf, hint->free, fn->hint_place);
    else if (is_owned)
        result->free = inf->plan->generic_free;
    if (fr_str_starts(hint->len, FR_LIT("fn:"))) {
        result->role = RETURN_BYTES;
        result->len_function =
            fr_hinted_function(inf, fr_str_slice(hint->len, 3, hint->len.len), fn->hint_place);
    } else if (hint->len.len && !fr_str_is(hint->len, "nul")) {
        uint32_t slot = fr_hinted_slot(inf, fn, hint->len);
        if (slot == FR_NO_INDEX)
            return;
        result->role = RETURN_BYTES;
        result->slot = slot;
    } else if (look->handle != FR_NO_INDEX &&
               is_handle_role(inf->plan->types.data[look->handle].role)) {
        result->role = RETURN_HANDLE;
        result->handle = look->handle;
        if (is_owned)
            fn->error = ERROR_NULL;
        result->is_optional = hint->nullable == HINT_YES || !is_owned;
    } else if (is_text) {
        result->role = RETURN_STR;
    } else {
        return;
    }
    result->confidence = CONFIDENCE_HIGH;
    claim(inf, fn, CLAIM_TRANSFER, is_owned ? "owned" : "borrowed");
}

static void set_number(fr_inference *inf, fr_wrap_fn *fn, const fr_slot_hint *hint)
{
    if (hint->boolean == HINT_YES) {
        fn->result.role = RETURN_BOOL;
    } else if (hint->enumeration.len) {
        uint32_t group = fr_hinted_group(inf, fn, hint->enumeration);
        if (group == FR_NO_INDEX)
            return;
        fn->result.group = group;
        fn->result.role =
            inf->plan->groups.data[group].kind == GROUP_FLAGS ? RETURN_FLAGS : RETURN_ENUM;
    } else {
        return;
    }
    fn->result.confidence = CONFIDENCE_HIGH;
    claim(inf, fn, CLAIM_ROLE, fr_return_role_name(fn->result.role));
}

/* Before the rules: they leave what is decided alone. */
void fr_infer_hinted_returns(fr_inference *inf)
{
    for (size_t i = 0; i < inf->plan->functions.len; i++) {
        fr_wrap_fn *fn = &inf->plan->functions.data[i];
        const fr_fn_hint *hint = &fr_facts(inf, i)->hint;
        if (!hint->has_returns || fn->class_of == FN_LEFT_OUT || fn->has_array)
            continue;
        fr_look look = fr_look_at(inf, fn->result.type);
        if (look.depth)
            set_pointer(inf, fn, &hint->returns, &look);
        else
            set_number(inf, fn, &hint->returns);
    }
}

/* ---- after the rules ---- */

static void set_error(fr_inference *inf, fr_wrap_fn *fn, fr_str style)
{
    fr_look look = fr_look_at(inf, fn->result.type);
    if (!fr_hinted_style(style, &fn->error))
        return;
    bool is_status =
        fn->error == ERROR_ZERO_OK || fn->error == ERROR_BOOL_OK || fn->error == ERROR_ONE_OK;
    if (look.depth == 0 && look.base != BASE_VOID && is_status)
        fn->result.role = RETURN_STATUS;
    else if (look.depth == 0 && look.base != BASE_VOID && fn->result.role == RETURN_STATUS)
        fn->result.role = RETURN_SCALAR;
    claim(inf, fn, CLAIM_ERROR, fr_arena_cstr(inf->arena, style));
}

static void set_codes(fr_inference *inf, fr_wrap_fn *fn, const fr_fn_hint *hint)
{
    uint64_t code = 0;
    for (size_t i = 0; i < hint->ok.len; i++)
        if (fr_hinted_code(inf, hint->ok.data[i], fn->hint_place, &code))
            fr_vec_push(inf->arena, &fn->ok, code);
    for (size_t i = 0; i < hint->more.len; i++)
        if (fr_hinted_code(inf, hint->more.data[i], fn->hint_place, &code))
            fr_vec_push(inf->arena, &fn->more, code);
}

/* `return`, or `param:NAME`: how much of a buffer was filled. */
static void set_written(fr_inference *inf, fr_wrap_fn *fn, size_t index, fr_str written)
{
    fr_slot_role role = fn->slots.data[index].role;
    bool is_param = fr_str_starts(written, FR_LIT("param:"));
    if (role != SLOT_BUFFER && role != SLOT_SLICE_MUT) {
        fr_hint_fails(inf, fn, "buffer", fr_slot_key(inf, fn, index));
    } else if (is_param) {
        uint32_t slot = fr_hinted_slot(inf, fn, fr_str_slice(written, 6, written.len));
        if (slot == FR_NO_INDEX)
            return;
        fn->slots.data[slot].role = SLOT_WRITTEN;
        fn->slots.data[slot].partner = (uint32_t)index;
        fn->slots.data[slot].is_returned = true;
    } else {
        fn->result.role = RETURN_WRITTEN;
        fn->result.slot = (uint32_t)index;
    }
}

/* The receiver keeps it, or what the function makes. */
static void keep_closure(fr_inference *inf, const fr_wrap_fn *fn)
{
    uint32_t type = FR_NO_INDEX;
    if (fn->self_slot != FR_NO_INDEX)
        type = fn->slots.data[fn->self_slot].handle;
    else if (fn->result.role == RETURN_HANDLE && fn->result.owned)
        type = fn->result.handle;
    if (type != FR_NO_INDEX)
        inf->plan->types.data[type].keeps_closures = true;
}

/* A closure that runs inside of a call can have the handle in the same hands only if it is counted:
 * it may change what C is walking through. */
static void judge_closure(fr_inference *inf, fr_wrap_fn *fn, fr_scope scope)
{
    uint32_t self =
        fn->self_slot == FR_NO_INDEX ? FR_NO_INDEX : fn->slots.data[fn->self_slot].handle;
    if (scope == SCOPE_SELF)
        keep_closure(inf, fn);
    else if (scope == SCOPE_CALL && self != FR_NO_INDEX &&
             inf->plan->types.data[self].role == ROLE_REFCOUNTED)
        fr_veto(inf, fn, "K1",
                "The closure may change what C calls it for, through another "
                "reference.");
}

static void modify_slot(fr_inference *inf, fr_wrap_fn *fn, size_t index, const fr_slot_hint *hint)
{
    fr_slot *slot = &fn->slots.data[index];
    if (hint->nullable == HINT_YES)
        slot->is_optional = true;
    if (hint->nonempty == HINT_NO)
        slot->allows_empty = true;
    if (fr_str_is(hint->encoding, "utf8"))
        slot->encoding = ENCODING_UTF8;
    else if (fr_str_is(hint->encoding, "bytes"))
        slot->encoding = ENCODING_BYTES;
    if (fr_str_is(hint->encoding, "path") && slot->role == SLOT_CSTR)
        slot->role = SLOT_PATH;
    if (slot->role == SLOT_SELF && fr_str_starts(hint->transfer, FR_LIT("full")))
        slot->consumed =
            fr_str_is(hint->transfer, "full-on-success") ? CONSUMED_ON_SUCCESS : CONSUMED_ALWAYS;
    if (slot->retained == RETAINED_SELF && fn->self_slot != FR_NO_INDEX)
        inf->plan->types.data[fn->slots.data[fn->self_slot].handle].keeps_borrows = true;
    if (slot->role == SLOT_CALLBACK)
        judge_closure(inf, fn, inf->plan->callbacks.data[slot->callback].scope);
    if (hint->written.len)
        set_written(inf, fn, index, hint->written);
}

static void set_receiver(fr_inference *inf, fr_wrap_fn *fn, fr_str receiver)
{
    if (fn->self_slot == FR_NO_INDEX || receiver.len == 0)
        return;
    if (fr_str_is(receiver, "static")) {
        fr_slot *slot = &fn->slots.data[fn->self_slot];
        slot->role = slot->is_const ? SLOT_HANDLE : SLOT_HANDLE_MUT;
        fn->self_slot = FR_NO_INDEX;
    } else {
        fr_claim_fn(inf, fn, CLAIM_TRANSFER, CONFIDENCE_HIGH, FR_LIT("self"), "T0",
                    "%.*s <- hint %.*s", FR_ARG(receiver), FR_ARG(fn->hint_place));
    }
}

void fr_infer_hinted_rest(fr_inference *inf)
{
    for (size_t i = 0; i < inf->plan->functions.len; i++) {
        fr_wrap_fn *fn = &inf->plan->functions.data[i];
        const fr_fn_facts *facts = fr_facts(inf, i);
        if (!facts->is_hinted || fn->class_of == FN_LEFT_OUT)
            continue;
        set_error(inf, fn, facts->hint.error);
        set_codes(inf, fn, &facts->hint);
        for (size_t k = 0; k < fn->slots.len; k++)
            if (facts->slot_hints.data[k].name.len)
                modify_slot(inf, fn, k, &facts->slot_hints.data[k]);
        set_receiver(inf, fn, facts->hint.receiver);
    }
}
