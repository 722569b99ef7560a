/* Function pointers that take a closure: which parameter is the closure's data, what the others
 * are, how long C keeps it. (S2, K1 to K7)
 *
 * How long is never told by a header, so a function with a callback is safe only by hint; what can
 * be found out is put into the plan, and the hint that is missing is named. */
#include "infer/infer.h"

static const fr_type *signature_of(const fr_inference *inf, fr_id type, fr_id *id)
{
    const fr_type *t = fr_model_type(inf->model, fr_model_canonical(inf->model, type));
    if (t->kind == TYPE_POINTER) {
        *id = fr_model_canonical(inf->model, t->as.pointer.pointee);
        t = fr_model_type(inf->model, *id);
    } else {
        *id = fr_model_canonical(inf->model, type);
    }
    return t->kind == TYPE_FUNCTION ? t : NULL;
}

bool fr_is_callback(const fr_inference *inf, fr_id type)
{
    fr_look look = fr_look_at(inf, type);
    return look.base == BASE_FUNCTION && look.depth <= 1;
}

static bool is_plain_void_pointer(const fr_inference *inf, fr_id type)
{
    fr_look look = fr_look_at(inf, type);
    return look.depth == 1 && look.base == BASE_VOID && look.handle == FR_NO_INDEX;
}

static bool is_data_name(const fr_strs *words)
{
    return fr_has_word_of(words,
                          "data user userdata opaque arg args ctx context payload cookie ptr "
                          "pointer private priv closure baton p refcon client clientp");
}

/* void (*)(void *), which frees the data. */
static bool is_destroy(const fr_inference *inf, fr_id type)
{
    fr_id id;
    const fr_type *t = signature_of(inf, type, &id);
    if (!t || t->as.signature.params.len != 1 ||
        fr_look_at(inf, t->as.signature.result).base != BASE_VOID ||
        fr_look_at(inf, t->as.signature.result).depth)
        return false;
    return is_plain_void_pointer(inf, t->as.signature.params.data[0].type);
}

/* ---- the closure's own parameters ---- */

/* The last void * named like data, else the only one. */
static uint32_t find_user_data(fr_inference *inf, const fr_signature *s)
{
    uint32_t found = FR_NO_INDEX, only = FR_NO_INDEX;
    size_t count = 0;
    for (size_t i = 0; i < s->params.len; i++) {
        fr_strs words = fr_split_words(inf->arena, s->params.data[i].name);
        if (!is_plain_void_pointer(inf, s->params.data[i].type))
            continue;
        count++;
        only = (uint32_t)i;
        if (is_data_name(&words))
            found = (uint32_t)i;
    }
    if (found != FR_NO_INDEX)
        return found;
    bool is_edge = only == 0 || only + 1 == s->params.len;
    return count == 1 && is_edge ? only : FR_NO_INDEX;
}

static bool is_data_pointer(const fr_look *look)
{
    return look->depth == 1 && look->is_const && !look->is_array &&
           (look->base == BASE_VOID || look->base == BASE_CHAR || look->base == BASE_BYTE) &&
           look->handle == FR_NO_INDEX;
}

static void decide_own(fr_inference *inf, fr_callback *callback, size_t index)
{
    fr_slot *slot = &callback->slots.data[index];
    fr_look look = fr_look_at(inf, slot->type);
    slot->element = look.use;
    slot->handle = look.handle;
    slot->group = look.group;
    slot->is_const = look.is_const;
    slot->confidence = CONFIDENCE_HIGH;
    bool has_next = index + 1 < callback->slots.len;
    if (has_next && is_data_pointer(&look) &&
        fr_is_length_slot(inf, &callback->slots.data[index + 1])) {
        slot->role = SLOT_SLICE;
        slot->partner = (uint32_t)index + 1;
        callback->slots.data[index + 1].role = SLOT_LEN;
        callback->slots.data[index + 1].partner = (uint32_t)index;
        callback->slots.data[index + 1].len_scale = 1;
    } else if (look.depth == 0 && look.base == BASE_ENUM && look.group != FR_NO_INDEX) {
        slot->role =
            inf->plan->groups.data[look.group].kind == GROUP_FLAGS ? SLOT_FLAGS : SLOT_ENUM;
    } else if (look.depth == 0 && look.base == BASE_BOOL) {
        slot->role = SLOT_BOOL;
    } else if (look.depth == 0 && (look.base == BASE_INT || look.base == BASE_FLOAT ||
                                   look.base == BASE_CHAR || look.base == BASE_BYTE)) {
        slot->role = SLOT_SCALAR;
    } else if (look.depth == 1 && look.base == BASE_CHAR && look.is_const) {
        slot->role = SLOT_CSTR;
        slot->is_optional = true;
    } else if (look.depth == 1 && look.handle != FR_NO_INDEX) {
        fr_type_role role = inf->plan->types.data[look.handle].role;
        bool is_handle = role == ROLE_HANDLE || role == ROLE_REFCOUNTED || role == ROLE_VIEW;
        if (is_handle)
            slot->role = SLOT_HANDLE;
        else if (role == ROLE_VALUE && look.is_const)
            slot->role = SLOT_STRUCT;
        else
            slot->confidence = CONFIDENCE_UNKNOWN;
        slot->is_optional = true;
    } else {
        slot->confidence = CONFIDENCE_UNKNOWN;
    }
}

static void decide_result(fr_inference *inf, fr_callback *callback, fr_id result)
{
    fr_look look = fr_look_at(inf, result);
    callback->result = (fr_return){ .role = RETURN_RAW,
                                    .type = result,
                                    .handle = FR_NO_INDEX,
                                    .group = look.group,
                                    .slot = FR_NO_INDEX,
                                    .origin_slot = FR_NO_INDEX,
                                    .free = FR_NO_ID,
                                    .len_function = FR_NO_ID,
                                    .copy = FR_NO_ID };
    if (look.depth)
        return;
    callback->failure = look.is_signed ? FR_LIT("-1") : FR_LIT("0");
    callback->result.confidence = CONFIDENCE_HIGH;
    if (look.base == BASE_VOID)
        callback->result.role = RETURN_NOTHING;
    else if (look.base == BASE_BOOL)
        callback->result.role = RETURN_BOOL;
    else if (look.base == BASE_ENUM && look.group != FR_NO_INDEX)
        callback->result.role = RETURN_ENUM;
    else if (look.base == BASE_INT || look.base == BASE_FLOAT)
        callback->result.role = RETURN_SCALAR;
    if (look.base == BASE_ENUM || look.base == BASE_FLOAT)
        callback->failure = FR_LIT("0");
}

/* type = "T": what the void pointer is, lent for the call. */
static void set_type(fr_inference *inf, fr_slot *slot, fr_str name)
{
    const uint64_t *index = fr_map_find(&inf->types, name);
    fr_look look = fr_look_at(inf, slot->type);
    if (!index || look.depth != 1 || look.base != BASE_VOID) {
        fr_diag(inf->model->diags, DIAG_E0702, (fr_place){ 0 },
                "hint on a function pointer: there is no type `%.*s`, or it is no void pointer",
                FR_ARG(name));
        inf->plan->has_errors = true;
        return;
    }
    fr_type_role role = inf->plan->types.data[*index].role;
    slot->handle = (uint32_t)*index;
    slot->role = role == ROLE_VALUE                                                    ? SLOT_STRUCT
                 : role == ROLE_HANDLE || role == ROLE_REFCOUNTED || role == ROLE_VIEW ? SLOT_HANDLE
                                                                                       : SLOT_RAW;
}

/* [fn.TYPEDEF.params] NAME = { len = "nul" }: of the function pointer's typedef. */
static void apply_own_hint(fr_inference *inf, fr_callback *callback, const fr_slot_hint *hint)
{
    for (size_t i = 0; i < callback->slots.len; i++) {
        fr_slot *slot = &callback->slots.data[i];
        fr_look look = fr_look_at(inf, slot->type);
        if (!fr_str_eq(slot->c_name, hint->name) &&
            !fr_str_eq(hint->name, fr_arena_printf(inf->arena, "%zu", i + 1)))
            continue;
        slot->confidence = CONFIDENCE_HIGH;
        slot->is_optional = hint->nullable == HINT_YES;
        if (hint->type.len) {
            set_type(inf, slot, hint->type);
            continue;
        }
        if (fr_str_is(hint->len, "nul") && look.depth == 2 && look.base == BASE_CHAR) {
            slot->role = SLOT_TEXTS;
        } else if (fr_str_is(hint->len, "nul") && look.depth == 1) {
            slot->role = SLOT_CSTR;
        } else if (hint->len.len) {
            for (size_t k = 0; k < callback->slots.len; k++)
                if (fr_str_eq(callback->slots.data[k].c_name, hint->len)) {
                    slot->role = SLOT_SLICE;
                    slot->partner = (uint32_t)k;
                    callback->slots.data[k].role = SLOT_LEN;
                    callback->slots.data[k].partner = (uint32_t)i;
                    callback->slots.data[k].len_scale = 1;
                }
        } else if (hint->user_data.len) {
            slot->role = SLOT_USER_DATA;
            callback->user_data = (uint32_t)i;
        }
    }
}

static void apply_own_hints(fr_inference *inf, fr_callback *callback, fr_id type)
{
    fr_str name = fr_model_item(inf->model, fr_model_resolve(inf->model, type))->name;
    for (size_t h = 0; name.len && h < inf->hints->functions.len; h++) {
        const fr_fn_hint *hint = &inf->hints->functions.data[h];
        if (!fr_wrap_pattern_matches(hint->pattern, name))
            continue;
        for (size_t i = 0; i < hint->params.len; i++)
            apply_own_hint(inf, callback, &hint->params.data[i]);
        if (hint->returns.failure.len)
            callback->failure = hint->returns.failure;
    }
}

uint32_t fr_make_callback(fr_inference *inf, fr_id type, fr_scope scope)
{
    fr_callback callback = { .type = type, .scope = scope };
    const fr_type *t = signature_of(inf, type, &callback.signature);
    if (!t)
        return FR_NO_INDEX;
    const fr_signature *s = &t->as.signature;
    for (size_t i = 0; i < s->params.len; i++)
        fr_vec_push(inf->arena, &callback.slots, fr_new_slot(&s->params.data[i]));
    callback.user_data = find_user_data(inf, s);
    if (callback.user_data != FR_NO_INDEX) {
        callback.slots.data[callback.user_data].role = SLOT_USER_DATA;
        callback.slots.data[callback.user_data].confidence = CONFIDENCE_HIGH;
    }
    for (size_t i = 0; i < callback.slots.len; i++)
        if (callback.slots.data[i].role == SLOT_RAW)
            decide_own(inf, &callback, i);
    decide_result(inf, &callback, s->result);
    apply_own_hints(inf, &callback, type);
    fr_vec_push(inf->arena, &inf->plan->callbacks, callback);
    return (uint32_t)inf->plan->callbacks.len - 1;
}

bool fr_is_closed_callback(const fr_callback *callback)
{
    if (callback->result.role == RETURN_RAW)
        return false;
    for (size_t i = 0; i < callback->slots.len; i++)
        if (callback->slots.data[i].role == SLOT_RAW)
            return false;
    return true;
}

/* ---- the function that takes it ---- */

uint32_t fr_find_data_slot(fr_inference *inf, const fr_wrap_fn *fn, size_t slot)
{
    for (size_t i = slot + 1; i < fn->slots.len && i <= slot + 2; i++)
        if (fr_is_open(&fn->slots.data[i]) && is_plain_void_pointer(inf, fn->slots.data[i].type))
            return (uint32_t)i;
    for (size_t i = 0; i < fn->slots.len; i++) {
        fr_strs words = fr_slot_words(inf, &fn->slots.data[i]);
        if (fr_is_open(&fn->slots.data[i]) && is_data_name(&words) &&
            is_plain_void_pointer(inf, fn->slots.data[i].type))
            return (uint32_t)i;
    }
    return FR_NO_INDEX;
}

static void decide(fr_inference *inf, fr_wrap_fn *fn, size_t index)
{
    fr_str name = fr_slot_name(inf, fn, index);
    fr_scope scope = fn->slots.len && fr_look_at(inf, fn->slots.data[0].type).handle != FR_NO_INDEX
                         ? SCOPE_SELF
                         : SCOPE_FOREVER;
    uint32_t made = fr_make_callback(inf, fn->slots.data[index].type, scope);
    uint32_t data = fr_find_data_slot(inf, fn, index);
    fn->slots.data[index].callback = made;
    bool iterates = fr_facts_of(inf, fn)->verbs & VERB_ITERATE;
    fr_str fix =
        data == FR_NO_INDEX
            ? FR_LIT("scope = \"self\"")
            : fr_arena_printf(inf->arena, "scope = \"%s\", user_data = \"%.*s\"",
                              iterates ? "call" : "self", FR_ARG(fr_slot_key(inf, fn, data)));
    fr_block_slot(inf, fn, index, "S2", fix, "How long C keeps the function in %.*s is not known.",
                  FR_ARG(name));
    if (data != FR_NO_INDEX)
        fn->slots.data[data].is_blocked = true;
}

void fr_infer_callbacks(fr_inference *inf)
{
    for (size_t i = 0; i < inf->plan->functions.len; i++) {
        fr_wrap_fn *fn = &inf->plan->functions.data[i];
        for (size_t k = 0; fn->class_of != FN_LEFT_OUT && k < fn->slots.len; k++) {
            if (!fr_is_open(&fn->slots.data[k]) || !fr_is_callback(inf, fn->slots.data[k].type))
                continue;
            if (is_destroy(inf, fn->slots.data[k].type) && k > 0)
                fr_block_slot(inf, fn, k, "S2", (fr_str){ 0 },
                              "%.*s may be called to destroy an argument.",
                              FR_ARG(fr_slot_name(inf, fn, k)));
            else
                decide(inf, fn, k);
        }
    }
}
