/* What hints decide about parameters, before any rule looks at them. (T0) */
#include "infer/infer.h"

static void settle(fr_inference *inf, fr_wrap_fn *fn, size_t index, fr_slot_role role,
                   fr_claim_kind kind, const char *says)
{
    fr_slot *slot = &fn->slots.data[index];
    slot->role = role;
    slot->confidence = CONFIDENCE_HIGH;
    fr_claim_fn(inf, fn, kind, CONFIDENCE_HIGH, fr_slot_name(inf, fn, index), "T0",
                "%s <- hint %.*s", says, FR_ARG(fn->hint_place));
}

static bool read_bound(fr_inference *inf, fr_wrap_fn *fn, fr_str text, fr_bound *out)
{
    text = fr_str_trim(text);
    *out = (fr_bound){ .is_set = text.len != 0, .function = FR_NO_ID };
    if (text.len == 0 || fr_hinted_number(inf, text, &out->number))
        return true;
    if (fr_str_find_char(text, '(') == SIZE_MAX) {
        fr_hint_fails(inf, fn, "constant", text);
        return false;
    }
    out->function = fr_hinted_function(inf, text, fn->hint_place);
    return out->function != FR_NO_ID;
}

/* LOW..HIGH without HIGH, LOW..=HIGH with it, as in Rust. */
static void set_bounds(fr_inference *inf, fr_wrap_fn *fn, size_t index, fr_str bounds)
{
    fr_slot *slot = &fn->slots.data[index];
    size_t dots = fr_str_find(bounds, FR_LIT(".."));
    if (dots == SIZE_MAX) {
        fr_hint_fails(inf, fn, "range", bounds);
        return;
    }
    fr_str high = fr_str_slice(bounds, dots + 2, bounds.len);
    bool is_closed = high.len && high.ptr[0] == '=';
    if (!read_bound(inf, fn, fr_str_slice(bounds, 0, dots), &slot->low) ||
        !read_bound(inf, fn, is_closed ? fr_str_slice(high, 1, high.len) : high, &slot->high))
        return;
    if (!is_closed && slot->high.is_set)
        slot->high.number--;
    settle(inf, fn, index, SLOT_INDEX, CLAIM_BOUNDS, "checked against its bounds");
}

static void set_group(fr_inference *inf, fr_wrap_fn *fn, size_t index, fr_str name)
{
    uint32_t group = fr_hinted_group(inf, fn, name);
    if (group == FR_NO_INDEX)
        return;
    bool is_flags = inf->plan->groups.data[group].kind == GROUP_FLAGS;
    fn->slots.data[index].group = group;
    settle(inf, fn, index, is_flags ? SLOT_FLAGS : SLOT_ENUM, CLAIM_ENUM,
           "one of a group of constants");
}

/* ---- lengths ---- */

static void set_memory(fr_inference *inf, fr_wrap_fn *fn, size_t index, const fr_slot_hint *hint)
{
    fr_slot *slot = &fn->slots.data[index];
    fr_look look = fr_look_at(inf, slot->type);
    slot->element = look.use;
    slot->is_const = look.is_const;
    slot->allows_empty = hint->nonempty == HINT_NO;
    bool is_out =
        fr_str_is(hint->dir, "out") || hint->cap.len || (!look.is_const && hint->dir.len == 0);
    fr_slot_role role = fr_str_is(hint->dir, "in") || look.is_const ? SLOT_SLICE
                        : fr_str_is(hint->dir, "inout")             ? SLOT_SLICE_MUT
                        : is_out                                    ? SLOT_BUFFER
                                                                    : SLOT_SLICE;
    settle(inf, fn, index, role, CLAIM_LENGTH, "memory with a length");
}

static uint64_t scale_of(const fr_inference *inf, const fr_slot *slot, const fr_slot_hint *hint)
{
    fr_look look = fr_look_at(inf, slot->type);
    return fr_str_is(hint->unit, "bytes") && look.size ? look.size : 1;
}

/* const char **, as many as another parameter says, or up to a NULL. */
static bool is_texts(const fr_inference *inf, fr_id type)
{
    fr_look look = fr_look_at(inf, type);
    return look.depth == 2 && look.base == BASE_CHAR && look.is_const;
}

static void set_texts(fr_inference *inf, fr_wrap_fn *fn, size_t index, fr_str len)
{
    fr_slot *slot = &fn->slots.data[index];
    if (!fr_str_is(len, "nul")) {
        uint32_t other = fr_hinted_slot(inf, fn, len);
        if (other == FR_NO_INDEX || other == index)
            return;
        slot->partner = other;
        fn->slots.data[other].partner = (uint32_t)index;
        fn->slots.data[other].len_scale = 1;
        settle(inf, fn, other, SLOT_LEN, CLAIM_LENGTH, "a length");
    }
    settle(inf, fn, index, SLOT_TEXTS, CLAIM_LENGTH, "texts, and a NULL behind them");
}

static void set_length(fr_inference *inf, fr_wrap_fn *fn, size_t index, const fr_slot_hint *hint)
{
    fr_str len = hint->cap.len ? hint->cap : hint->len;
    int64_t number = 0;
    fr_slot *slot = &fn->slots.data[index];
    bool is_inout = fr_str_starts(len, FR_LIT("inout:"));
    if (is_texts(inf, slot->type)) {
        set_texts(inf, fn, index, len);
        return;
    }
    if (fr_str_is(len, "nul")) {
        slot->is_const = true;
        settle(inf, fn, index, SLOT_CSTR, CLAIM_LENGTH, "text that ends in NUL");
        return;
    }
    if (is_inout)
        len = fr_str_slice(len, 6, len.len);
    uint32_t other = fr_str_starts(len, FR_LIT("const:")) ? FR_NO_INDEX : fr_slot_of_name(fn, len);
    if (other != FR_NO_INDEX && other != index) {
        set_memory(inf, fn, index, hint);
        slot->partner = other;
        fn->slots.data[other].partner = (uint32_t)index;
        fn->slots.data[other].len_scale = scale_of(inf, slot, hint);
        settle(inf, fn, other, is_inout ? SLOT_LEN_INOUT : SLOT_LEN, CLAIM_LENGTH, "a length");
        return;
    }
    if (fr_str_starts(len, FR_LIT("const:")))
        len = fr_str_slice(len, 6, len.len);
    if (!fr_hinted_number(inf, len, &number) || number <= 0) {
        fr_hint_fails(inf, fn, "parameter or constant", len);
        return;
    }
    set_memory(inf, fn, index, hint);
    slot->count = (uint64_t)number;
}

/* ---- places ---- */

static void set_out(fr_inference *inf, fr_wrap_fn *fn, size_t index, const fr_slot_hint *hint)
{
    fr_slot *slot = &fn->slots.data[index];
    fr_look look = fr_look_at(inf, slot->type);
    slot->element = look.use;
    slot->handle = look.handle;
    slot->group = look.group;
    slot->is_returned = true;
    slot->is_const = look.is_const;
    slot->owned = fr_hinted_owned(hint);
    slot->is_optional = hint->nullable == HINT_YES;
    slot->origin = fr_hinted_origin(inf, fn, hint->from, &slot->origin_slot);
    bool is_text = look.depth == 2 && (look.base == BASE_CHAR || look.base == BASE_BYTE);
    slot->copies = is_text && !slot->owned && (hint->copy == HINT_YES || hint->from.len == 0);
    if (hint->free.len)
        slot->free = fr_hinted_free(inf, hint->free, fn->hint_place);
    else if (slot->owned && look.base == BASE_CHAR)
        slot->free = inf->plan->generic_free;
    if (look.depth == 2 && look.handle != FR_NO_INDEX)
        settle(inf, fn, index, SLOT_OUT_HANDLE, CLAIM_TRANSFER,
               slot->owned ? "a handle that comes out, owned"
                           : "a handle that comes out, borrowed");
    else if (is_text)
        settle(inf, fn, index, SLOT_OUT_STR, CLAIM_TRANSFER, "text that comes out");
    else if (look.depth == 1 && look.base == BASE_RECORD && look.handle != FR_NO_INDEX)
        settle(inf, fn, index, SLOT_OUT_STRUCT, CLAIM_DIRECTION, "a struct that comes out");
    else if (look.depth == 1 && look.group != FR_NO_INDEX)
        settle(inf, fn, index, SLOT_OUT_ENUM, CLAIM_DIRECTION, "a value that comes out");
    else if (look.depth == 1 && look.base != BASE_VOID)
        settle(inf, fn, index, SLOT_OUT_SCALAR, CLAIM_DIRECTION, "a value that comes out");
}

static void set_direction(fr_inference *inf, fr_wrap_fn *fn, size_t index, const fr_slot_hint *hint)
{
    fr_slot *slot = &fn->slots.data[index];
    fr_look look = fr_look_at(inf, slot->type);
    bool is_value = look.depth == 1 && look.handle != FR_NO_INDEX && look.base == BASE_RECORD;
    slot->element = look.use;
    if (fr_str_is(hint->dir, "out")) {
        set_out(inf, fn, index, hint);
    } else if (is_value) {
        slot->handle = look.handle;
        slot->is_const = look.is_const;
        settle(inf, fn, index, fr_str_is(hint->dir, "in") ? SLOT_STRUCT : SLOT_STRUCT_MUT,
               CLAIM_DIRECTION, "a struct that goes in");
    } else if (fr_str_is(hint->dir, "inout")) {
        settle(inf, fn, index, SLOT_INOUT_SCALAR, CLAIM_DIRECTION, "a value that goes in and out");
    } else {
        slot->count = 1;
        settle(inf, fn, index, SLOT_SLICE, CLAIM_DIRECTION, "one value that goes in");
    }
}

/* ---- handles, text and callbacks ---- */

static fr_retention retention_of(fr_str text)
{
    if (fr_str_is(text, "self") || fr_str_starts(text, FR_LIT("until:")))
        return RETAINED_SELF;
    return fr_str_is(text, "static") ? RETAINED_STATIC : RETAINED_CALL;
}

static bool is_handle_role(fr_type_role role)
{
    return role == ROLE_HANDLE || role == ROLE_REFCOUNTED || role == ROLE_VIEW ||
           role == ROLE_IN_PLACE;
}

/* `type`: a handle behind a void pointer, by its name in C or Rust, or one of its variants. */
static bool find_type(fr_inference *inf, fr_wrap_fn *fn, fr_str name, fr_slot *slot)
{
    for (size_t i = 0; i < inf->plan->types.len; i++) {
        const fr_wrap_type *type = &inf->plan->types.data[i];
        if (slot->handle != FR_NO_INDEX && slot->handle != i)
            continue;
        for (size_t k = 0; k < type->variants.len; k++)
            if (fr_str_eq(type->variants.data[k].rust_name, name)) {
                slot->handle = (uint32_t)i;
                slot->variant = (uint32_t)k;
                return true;
            }
        if (type->variants.len == 0 && is_handle_role(type->role) &&
            (fr_str_eq(type->c_name, name) || fr_str_eq(type->rust_name, name))) {
            slot->handle = (uint32_t)i;
            return true;
        }
    }
    fr_hint_fails(inf, fn, "handle", name);
    return false;
}

static void set_handle(fr_inference *inf, fr_wrap_fn *fn, size_t index, const fr_slot_hint *hint)
{
    fr_slot *slot = &fn->slots.data[index];
    fr_look look = fr_look_at(inf, slot->type);
    slot->handle = look.handle;
    if (hint->type.len && !find_type(inf, fn, hint->type, slot))
        return;
    slot->is_const = look.is_const;
    slot->retained = retention_of(hint->retained);
    slot->is_optional = hint->nullable == HINT_YES;
    bool is_moved = fr_str_starts(hint->transfer, FR_LIT("full"));
    slot->consumed =
        fr_str_is(hint->transfer, "full-on-success") ? CONSUMED_ON_SUCCESS : CONSUMED_ALWAYS;
    fr_type_role role = inf->plan->types.data[slot->handle].role;
    bool is_shared = look.is_const || role == ROLE_REFCOUNTED || role == ROLE_VIEW ||
                     slot->retained == RETAINED_SELF;
    if (is_moved)
        settle(inf, fn, index, SLOT_HANDLE_MOVE, CLAIM_TRANSFER, "consumed");
    else
        settle(inf, fn, index, is_shared ? SLOT_HANDLE : SLOT_HANDLE_MUT, CLAIM_RETAINED,
               slot->retained == RETAINED_CALL ? "borrowed for the call" : "kept by C");
}

static void set_callback(fr_inference *inf, fr_wrap_fn *fn, size_t index, const fr_slot_hint *hint)
{
    fr_slot *slot = &fn->slots.data[index];
    fr_scope scope = fr_str_is(hint->scope, "call")       ? SCOPE_CALL
                     : fr_str_is(hint->scope, "notified") ? SCOPE_NOTIFIED
                     : fr_str_is(hint->scope, "forever")  ? SCOPE_FOREVER
                     : fr_str_is(hint->scope, "async")    ? SCOPE_FOREVER
                                                          : SCOPE_SELF;
    slot->callback = fr_make_callback(inf, slot->type, scope);
    slot->is_optional = hint->nullable == HINT_YES;
    uint32_t data = hint->user_data.len ? fr_hinted_slot(inf, fn, hint->user_data)
                                        : fr_find_data_slot(inf, fn, index);
    uint32_t destroy = hint->destroy.len ? fr_hinted_slot(inf, fn, hint->destroy) : FR_NO_INDEX;
    fr_callback *callback = &inf->plan->callbacks.data[slot->callback];
    int64_t failure = 0;
    if (hint->failure.len && !fr_hinted_number(inf, hint->failure, &failure))
        fr_hint_fails(inf, fn, "constant", hint->failure);
    else if (hint->failure.len)
        callback->failure = hint->failure;
    if (!fr_is_closed_callback(callback)) {
        fr_block_slot(inf, fn, index, "S2", (fr_str){ 0 },
                      "A parameter of the function in %.*s has no safe form.",
                      FR_ARG(fr_slot_name(inf, fn, index)));
        return;
    }
    if (data != FR_NO_INDEX) {
        slot->partner = data;
        fn->slots.data[data].partner = (uint32_t)index;
        settle(inf, fn, data, SLOT_USER_DATA, CLAIM_SCOPE, "the closure");
    }
    if (destroy != FR_NO_INDEX) {
        fn->slots.data[destroy].partner = (uint32_t)index;
        settle(inf, fn, destroy, SLOT_DESTROY, CLAIM_SCOPE, "frees the closure");
    }
    settle(inf, fn, index, SLOT_CALLBACK, CLAIM_SCOPE, "a closure");
}

static bool is_handle(const fr_inference *inf, fr_id type)
{
    fr_look look = fr_look_at(inf, type);
    return look.depth == 1 && look.handle != FR_NO_INDEX &&
           is_handle_role(inf->plan->types.data[look.handle].role);
}

static bool is_void_pointer(const fr_inference *inf, fr_id type)
{
    fr_look look = fr_look_at(inf, type);
    return look.depth == 1 && look.base == BASE_VOID && look.handle == FR_NO_INDEX;
}

static bool is_text(const fr_inference *inf, fr_id type)
{
    fr_look look = fr_look_at(inf, type);
    return look.depth == 1 && look.base == BASE_CHAR && look.is_const;
}

/* The first handle stays what it is, self; what a hint says of it is heeded afterwards. */
static bool is_first_handle(const fr_inference *inf, const fr_wrap_fn *fn, size_t index)
{
    for (size_t i = 0; i < index; i++)
        if (is_handle(inf, fn->slots.data[i].type))
            return false;
    return true;
}

static void apply(fr_inference *inf, fr_wrap_fn *fn, size_t index, const fr_slot_hint *hint)
{
    fr_slot *slot = &fn->slots.data[index];
    if (hint->fixed.len) {
        slot->fixed = hint->fixed;
        settle(inf, fn, index, fr_str_is(hint->fixed, "NULL") ? SLOT_NULL : SLOT_FIXED, CLAIM_ROLE,
               "always the same");
    } else if (hint->scope.len || hint->user_data.len) {
        set_callback(inf, fn, index, hint);
    } else if (hint->bounds.len) {
        set_bounds(inf, fn, index, hint->bounds);
    } else if (hint->enumeration.len) {
        set_group(inf, fn, index, hint->enumeration);
    } else if (hint->boolean == HINT_YES) {
        settle(inf, fn, index, SLOT_BOOL, CLAIM_ROLE, "true or false");
    } else if (hint->len.len || hint->cap.len) {
        set_length(inf, fn, index, hint);
        slot->retained = retention_of(hint->retained);
    } else if (hint->dir.len) {
        set_direction(inf, fn, index, hint);
    } else if (hint->fd.len || hint->unit.len) {
        settle(inf, fn, index, SLOT_SCALAR, CLAIM_ROLE, "a number");
    } else if (hint->type.len || (is_handle(inf, slot->type) && !is_first_handle(inf, fn, index))) {
        if (hint->type.len && !is_handle(inf, slot->type) && !is_void_pointer(inf, slot->type)) {
            fr_hint_fails(inf, fn, "handle in", fr_slot_key(inf, fn, index));
            return;
        }
        set_handle(inf, fn, index, hint);
    } else if (hint->retained.len && is_text(inf, slot->type)) {
        slot->retained = retention_of(hint->retained);
        slot->is_const = true;
        slot->is_optional = hint->nullable == HINT_YES;
        settle(inf, fn, index, fr_str_is(hint->encoding, "path") ? SLOT_PATH : SLOT_CSTR,
               CLAIM_RETAINED, "text");
    }
}

/* iterator = { count = "FN" }: of what gets one by its index; the index is the last parameter. */
static void set_count(fr_inference *inf, fr_wrap_fn *fn, fr_str count)
{
    fr_look look;
    if (count.len == 0 || fn->class_of == FN_LEFT_OUT)
        return;
    if (fn->slots.len == 2)
        look = fr_look_at(inf, fn->slots.data[1].type);
    if (fn->slots.len != 2 || look.depth || look.base != BASE_INT ||
        !is_handle(inf, fn->slots.data[0].type)) {
        fr_hint_fails(inf, fn, "index beside the handle for", count);
        return;
    }
    fn->counted_by = fr_hinted_function(inf, count, fn->hint_place);
    set_bounds(inf, fn, 1, fr_arena_printf(inf->arena, "0..%.*s(self)", FR_ARG(count)));
}

void fr_infer_hinted_slots(fr_inference *inf)
{
    for (size_t i = 0; i < inf->plan->functions.len; i++) {
        fr_wrap_fn *fn = &inf->plan->functions.data[i];
        set_count(inf, fn, fr_facts(inf, i)->hint.iterator_count);
        for (size_t k = 0; fn->class_of != FN_LEFT_OUT && k < fn->slots.len; k++) {
            const fr_slot_hint *hint = &fr_facts(inf, i)->slot_hints.data[k];
            if (hint->name.len && fr_is_open(&fn->slots.data[k]))
                apply(inf, fn, k, hint);
        }
    }
}
