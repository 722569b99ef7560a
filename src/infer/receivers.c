/* How a method takes its handle, and what that means for what it lends. (M1, 3.10)
 *
 * &self for const handles, counted ones and views; &mut self for all else, so that nothing borrowed
 * can be invalidated; on a type that others hang on, constructors of those and plain getters take
 * &self, and what it lends is copied. */
#include "infer/infer.h"

static bool is_pure_getter(const fr_wrap_fn *fn)
{
    for (size_t i = 0; i < fn->slots.len; i++) {
        fr_slot_role role = fn->slots.data[i].role;
        if (role != SLOT_SELF && role != SLOT_SCALAR && role != SLOT_INDEX && role != SLOT_ENUM &&
            role != SLOT_BOOL && role != SLOT_FLAGS)
            return false;
    }
    fr_return_role role = fn->result.role;
    if (role == RETURN_STR || role == RETURN_BYTES || role == RETURN_STRUCT_COPY)
        return fn->result.copies;
    return role == RETURN_SCALAR || role == RETURN_BOOL || role == RETURN_ENUM ||
           role == RETURN_FLAGS || role == RETURN_STRUCT;
}

/* Sets nothing, by its name. */
bool fr_is_getter(const fr_inference *inf, const fr_wrap_fn *fn)
{
    unsigned verbs = inf->facts.data[fr_index_of(inf, fn)].verbs;
    const char *actions =
        "poll run perform flush process handle dispatch update refresh start stop "
        "pause resume rewind seek sync execute exec apply reload interrupt yield "
        "disconnect deactivate work pump drain purge trim shrink compact collect claim";
    if (!is_pure_getter(fn) || (verbs & (VERB_MUTATE | VERB_STEP | VERB_LIFECYCLE)))
        return false;
    return (verbs & (VERB_GET | VERB_PREDICATE | VERB_COUNT)) ||
           (fn->slots.len == 1 &&
            !fr_has_word_of(&inf->facts.data[fr_index_of(inf, fn)].words, actions));
}

static bool makes_child(const fr_wrap_fn *fn)
{
    return fn->self_slot != FR_NO_INDEX &&
           (fn->slots.data[fn->self_slot].retained == RETAINED_RESULT ||
            fn->slots.data[fn->self_slot].retained == RETAINED_SHARED);
}

static fr_wrap_receiver receiver_of(const fr_inference *inf, const fr_wrap_fn *fn)
{
    const fr_slot *self = &fn->slots.data[fn->self_slot];
    const fr_wrap_type *type = &inf->plan->types.data[self->handle];
    if (type->has_constants)
        return self->is_const ? TAKES_REF : TAKES_MUT;
    if (self->is_const || type->role == ROLE_REFCOUNTED || type->role == ROLE_VIEW)
        return TAKES_REF;
    if (fn->closes) /* no child may be there */
        return TAKES_MUT;
    if (type->is_parent && (makes_child(fn) || fr_is_getter(inf, fn)))
        return TAKES_REF;
    return TAKES_MUT;
}

static void apply_hint(const fr_inference *inf, fr_wrap_fn *fn)
{
    fr_str receiver = inf->facts.data[fr_index_of(inf, fn)].hint.receiver;
    if (fr_str_is(receiver, "ref"))
        fn->receiver = TAKES_REF;
    else if (fr_str_is(receiver, "mut"))
        fn->receiver = TAKES_MUT;
    else if (fr_str_is(receiver, "move"))
        fn->receiver = TAKES_SELF;
}

/* A function without a handle belongs to the type that it makes. */
static void place_function(fr_inference *inf, fr_wrap_fn *fn)
{
    fn->receiver = TAKES_NOTHING;
    uint32_t made = FR_NO_INDEX;
    if (fn->result.role == RETURN_HANDLE && fn->result.owned)
        made = fn->result.handle;
    for (size_t i = 0; i < fn->slots.len; i++)
        if (fn->slots.data[i].role == SLOT_OUT_HANDLE && fn->slots.data[i].owned)
            made = fn->slots.data[i].handle;
    if (made == FR_NO_INDEX)
        return;
    fn->type = made;
    if (fn->variant == FR_NO_INDEX)
        fn->variant = fr_variant_of(inf, &inf->plan->types.data[made], fn);
    fn->receiver = TAKES_TYPE;
    fn->shape = SHAPE_CONSTRUCTOR;
    (void)inf;
}

static void settle_views(const fr_inference *inf, fr_wrap_fn *fn)
{
    const fr_slot *self = &fn->slots.data[fn->self_slot];
    const fr_wrap_type *type = &inf->plan->types.data[self->handle];
    bool is_hinted = inf->facts.data[fr_index_of(inf, fn)].hint.returns.from.len != 0;
    if ((type->is_parent || type->role != ROLE_HANDLE) && !is_hinted && !fn->result.owned &&
        (fn->result.role == RETURN_STR || fn->result.role == RETURN_BYTES) &&
        fn->result.origin != ORIGIN_STATIC)
        fn->result.copies = true;
}

void fr_infer_receivers(fr_inference *inf)
{
    for (size_t i = 0; i < inf->plan->functions.len; i++) {
        fr_wrap_fn *fn = &inf->plan->functions.data[i];
        if (fn->self_slot == FR_NO_INDEX) {
            place_function(inf, fn);
            continue;
        }
        fn->type = fn->slots.data[fn->self_slot].handle;
        if (fn->shape == SHAPE_CONSTRUCTOR) {
            fn->receiver = TAKES_TYPE;
            continue;
        }
        settle_views(inf, fn);
        fn->receiver = receiver_of(inf, fn);
        apply_hint(inf, fn);
        if (fn->shape == SHAPE_PLAIN && fn->result.role == RETURN_BOOL)
            fn->shape = SHAPE_PREDICATE;
        else if (fn->shape == SHAPE_PLAIN && fr_is_getter(inf, fn))
            fn->shape = SHAPE_GETTER;
    }
}
