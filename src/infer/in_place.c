/* Structs that the caller owns and C initialises: boxed, so that they never move. (T5) And structs
 * of options that an init function or macro fills. (T10) */
#include "infer/infer.h"

static bool takes_first(const fr_inference *inf, size_t function, uint32_t type)
{
    const fr_signature *s = inf->facts.data[function].signature;
    if (s->params.len == 0)
        return false;
    fr_look look = fr_look_at(inf, s->params.data[0].type);
    return look.handle == type && look.depth == 1 && !look.is_const && !look.is_array;
}

static bool is_init(const fr_inference *inf, size_t function, uint32_t type)
{
    const fr_fn_facts *facts = &inf->facts.data[function];
    fr_look look = fr_look_at(inf, facts->signature->result);
    return (facts->verbs & VERB_INIT) && takes_first(inf, function, type) && look.depth == 0 &&
           inf->plan->functions.data[function].class_of != FN_LEFT_OUT;
}

static bool is_end(const fr_inference *inf, size_t function, uint32_t type)
{
    const fr_fn_facts *facts = &inf->facts.data[function];
    fr_look look = fr_look_at(inf, facts->signature->result);
    return facts->destroy_rank && takes_first(inf, function, type) &&
           facts->signature->params.len == 1 && look.depth == 0;
}

static bool is_options(fr_inference *inf, const fr_wrap_type *type)
{
    fr_strs words = fr_split_words(inf->arena, type->c_name);
    return fr_has_word_of(&words, "options opts option params settings attr config");
}

/* X_OPTIONS_INIT of x_options, X_INIT. */
static fr_str init_macro(fr_inference *inf, const fr_wrap_type *type)
{
    for (size_t i = 0; i < inf->model->macro_texts.len; i++) {
        const fr_macro_text *macro = &inf->model->macro_texts.data[i];
        fr_str name = fr_lower(inf->arena, macro->name);
        if (!macro->is_function_like && fr_str_starts(name, fr_lower(inf->arena, type->c_name)) &&
            fr_str_ends(name, FR_LIT("_init")))
            return macro->name;
    }
    return (fr_str){ 0 };
}

static bool is_macro(const fr_inference *inf, fr_str name)
{
    for (size_t i = 0; i < inf->model->macro_texts.len; i++) {
        const fr_macro_text *macro = &inf->model->macro_texts.data[i];
        if (!macro->is_function_like && fr_str_eq(macro->name, name))
            return true;
    }
    return false;
}

static void judge_options(fr_inference *inf, fr_wrap_type *type, uint32_t index)
{
    fr_str macro = init_macro(inf, type);
    for (size_t k = 0; k < inf->plan->functions.len; k++) {
        const fr_signature *s = fr_facts(inf, k)->signature;
        if (!is_init(inf, k, index) || s->params.len > 2)
            continue;
        type->init = inf->plan->functions.data[k].item;
        break;
    }
    if (type->init == FR_NO_ID && macro.len == 0)
        return;
    type->role = ROLE_OPTIONS;
    type->init_macro = macro;
    type->confidence = CONFIDENCE_HIGH;
    fr_claim_type(inf, type, CLAIM_ROLE, CONFIDENCE_HIGH, "T10",
                  "options that a builder fills <- its name, and it is initialised as a whole");
}

static bool has_init_of(const fr_inference *inf, uint32_t type, fr_str family, fr_id *init)
{
    fr_str other;
    for (size_t k = 0; k < inf->plan->functions.len; k++)
        if (is_init(inf, k, type) && fr_find_family(inf, k, VERB_INIT, &other) &&
            fr_str_eq(other, family)) {
            *init = inf->plan->functions.data[k].item;
            return true;
        }
    return false;
}

static fr_type_variant *variant_by(fr_wrap_type *type, fr_str family)
{
    for (size_t i = 0; i < type->variants.len; i++)
        if (fr_str_eq(type->variants.data[i].glob, family))
            return &type->variants.data[i];
    return NULL;
}

static void add_family(fr_inference *inf, fr_wrap_type *type, size_t end, fr_str family)
{
    const fr_wrap_fn *fn = &inf->plan->functions.data[end];
    fr_type_variant *known = variant_by(type, family);
    if (known) { /* the better verb ends it */
        uint32_t other = fr_plan_function_of(inf->plan, known->destroy.function);
        if (fr_facts(inf, other)->destroy_rank <= fr_facts(inf, end)->destroy_rank)
            return;
        inf->plan->functions.data[other].class_of = FN_SAFE;
        known->destroy.function = fn->item;
        fr_use_function(inf, fn->item, "Drop");
        return;
    }
    fr_type_variant variant = { .rust_name = fr_variant_name(inf, family),
                                .glob = family,
                                .destroy = { .function = fn->item } };
    fr_vec_push(inf->arena, &type->variants, variant);
    fr_claim_type(inf, type, CLAIM_DESTROY, CONFIDENCE_HIGH, "T5",
                  "ended by `%.*s` if it was initialised by a function of the same family <- the "
                  "names begin alike",
                  FR_ARG(fn->c_name));
    fr_use_function(inf, fn->item, "Drop");
}

/* ogg_sync_clear beside ogg_sync_destroy: the one that leaves the struct itself alone. */
static size_t clear_of(fr_inference *inf, uint32_t type, fr_str family, size_t end)
{
    for (size_t k = 0; k < inf->plan->functions.len; k++) {
        const fr_strs *words = &inf->facts.data[k].words;
        fr_text text;
        fr_text_init(&text, inf->arena);
        for (size_t i = 0; i + 1 < words->len; i++)
            fr_text_fmt(&text, "%.*s ", FR_ARG(words->data[i]));
        if (words->len && fr_str_is(words->data[words->len - 1], "clear") &&
            inf->facts.data[k].signature->params.len == 1 && takes_first(inf, k, type) &&
            fr_str_eq(fr_text_str(&text), family)) {
            fr_leave_out(inf, &inf->plan->functions.data[end], "T5",
                         "It may free the struct itself, which is not C's.");
            return k;
        }
    }
    return end;
}

/* Complete, initialised and ended by functions that take it first, in families by name. One family
 * is the type itself; several are variants, each a type of its own. */
static void judge_in_place(fr_inference *inf, fr_wrap_type *type, uint32_t index)
{
    fr_id init = FR_NO_ID;
    for (size_t k = 0; k < inf->plan->functions.len; k++) {
        fr_str family;
        if (is_end(inf, k, index) && fr_find_family(inf, k, VERB_DESTROY, &family) &&
            has_init_of(inf, index, family, &init))
            add_family(inf, type, clear_of(inf, index, family, k), family);
    }
    if (type->variants.len == 0)
        return;
    type->role = ROLE_IN_PLACE;
    type->confidence = CONFIDENCE_HIGH;
    type->reasons.len = 0;
    type->init = init;
    type->destroy = type->variants.data[0].destroy;
    if (type->variants.len == 1) /* not a variant, but all there is */
        type->variants.len = 0;
    fr_claim_type(inf, type, CLAIM_ROLE, CONFIDENCE_HIGH, "T5",
                  "initialised in place, boxed <- the struct is complete, and has init and end");
}

static bool apply_hint(fr_inference *inf, fr_wrap_type *type)
{
    const fr_type_hint *hint = fr_type_hint_of(inf, type);
    if (!hint ||
        (hint->in_place_init.len == 0 && hint->init.len == 0 && hint->in_place_end.len == 0))
        return false;
    if (hint->init.len) {
        type->role = ROLE_OPTIONS;
        if (fr_map_find(&inf->functions, hint->init))
            type->init = fr_hinted_function(inf, hint->init, hint->place);
        else if (is_macro(inf, hint->init))
            type->init_macro = hint->init;
        else
            type->init = fr_hinted_function(inf, hint->init, hint->place); /* says so */
        return true;
    }
    type->role = ROLE_IN_PLACE;
    type->confidence = CONFIDENCE_HIGH;
    type->reasons.len = 0;
    type->init = fr_hinted_function(inf, hint->in_place_init, hint->place);
    type->destroy.function = fr_hinted_function(inf, hint->in_place_end, hint->place);
    fr_use_function(inf, type->destroy.function, "Drop");
    fr_claim_type(inf, type, CLAIM_ROLE, CONFIDENCE_HIGH, "T0",
                  "initialised in place by `%.*s` <- hint %.*s", FR_ARG(hint->in_place_init),
                  FR_ARG(hint->place));
    return true;
}

void fr_infer_in_place(fr_inference *inf)
{
    for (size_t i = 0; i < inf->plan->types.len; i++) {
        fr_wrap_type *type = &inf->plan->types.data[i];
        bool is_open = type->role == ROLE_OPAQUE || type->role == ROLE_SLICE ||
                       type->role == ROLE_VTABLE || type->role == ROLE_VALUE;
        bool is_settled = type->role == ROLE_SLICE && type->hint_place.len;
        if (apply_hint(inf, type) || !is_open || is_settled || !type->has_definition)
            continue;
        if (is_options(inf, type))
            judge_options(inf, type, (uint32_t)i);
        else if (type->role != ROLE_VALUE)
            judge_in_place(inf, type, (uint32_t)i);
    }
}
