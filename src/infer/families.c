/* Families of names, which are several Rust types over one of C: deflateInit_, deflate, deflateEnd
 * beside inflateInit_; archive_read_new beside archive_write_new. (T3, T5) */
#include "infer/infer.h"

bool fr_find_family(const fr_inference *inf, size_t function, unsigned verb, fr_str *family)
{
    const fr_strs *words = &inf->facts.data[function].words;
    fr_text text;
    fr_text_init(&text, inf->arena);
    for (size_t i = 0; i < words->len; i++) {
        unsigned rank, verbs = fr_verbs_of(words->data[i], &rank);
        if (verbs & verb) {
            *family = fr_text_str(&text);
            return true;
        }
        fr_text_fmt(&text, "%.*s ", FR_ARG(words->data[i]));
    }
    return false;
}

fr_str fr_variant_name(fr_inference *inf, fr_str family)
{
    fr_text text;
    fr_str rest = fr_str_trim(family), word;
    fr_text_init(&text, inf->arena);
    while (fr_str_next_part(&rest, ' ', &word)) {
        char first = word.ptr[0];
        fr_text_char(&text, first >= 'a' && first <= 'z' ? (char)(first - ('a' - 'A')) : first);
        fr_text_put(&text, fr_str_slice(word, 1, word.len));
    }
    return fr_text_str(&text);
}

/* ---- handles of several kinds: archive_read_new and _free, archive_write_new and _free ---- */

/* What stands before the verb in a name that ends in it, without the type's own words. */
static bool find_kind(const fr_inference *inf, const fr_wrap_type *type, size_t function,
                      bool is_maker, fr_str *kind)
{
    const fr_strs *words = &inf->facts.data[function].words;
    fr_strs names = fr_split_words(inf->arena, type->c_name);
    unsigned rank = 0;
    fr_text text;
    if (words->len == 0)
        return false;
    fr_str last = words->data[words->len - 1];
    (void)fr_verbs_of(last, &rank);
    if (is_maker ? !fr_is_word_of(last, "new create alloc") : !rank)
        return false;
    fr_text_init(&text, inf->arena);
    for (size_t i = 0; i + 1 < words->len; i++) {
        bool is_type = false;
        for (size_t k = 0; k < names.len; k++)
            is_type |= fr_str_eq(names.data[k], words->data[i]);
        if (!is_type)
            fr_text_fmt(&text, "%.*s ", FR_ARG(words->data[i]));
    }
    *kind = fr_text_str(&text);
    return kind->len != 0;
}

/* T *x_new(void) */
static bool makes_from_nothing(const fr_inference *inf, size_t function, uint32_t type)
{
    const fr_signature *s = inf->facts.data[function].signature;
    fr_look look = fr_look_at(inf, s->result);
    return s->params.len == 0 && look.handle == type && look.depth == 1 && !look.is_const;
}

static bool takes_alone(const fr_inference *inf, size_t function, uint32_t type)
{
    const fr_signature *s = inf->facts.data[function].signature;
    fr_look look = { .depth = 0 };
    if (s->params.len == 1)
        look = fr_look_at(inf, s->params.data[0].type);
    return look.handle == type && look.depth == 1 && !look.is_const;
}

/* The best destructor whose kind is that, or the beginning of it; FR_NO_INDEX. */
static uint32_t find_end(const fr_inference *inf, uint32_t type, fr_str kind)
{
    uint32_t best = FR_NO_INDEX;
    size_t best_len = 0;
    fr_str other;
    for (size_t i = 0; i < inf->plan->functions.len; i++) {
        if (!takes_alone(inf, i, type) ||
            !find_kind(inf, &inf->plan->types.data[type], i, false, &other) ||
            !fr_str_starts(kind, other) || other.len < best_len)
            continue;
        if (best == FR_NO_INDEX || other.len > best_len ||
            inf->facts.data[i].destroy_rank < inf->facts.data[best].destroy_rank)
            best = (uint32_t)i;
        best_len = other.len;
    }
    return best;
}

typedef struct kind_of {
    fr_str family;
    uint32_t end; /* function */
} kind_of;

typedef FR_VEC(kind_of) kinds;

/* Every maker is of a kind, every kind has an end, and they are not all the same. */
static bool find_kinds(const fr_inference *inf, uint32_t type, kinds *list)
{
    bool differs = false;
    for (size_t i = 0; i < inf->plan->functions.len; i++) {
        kind_of kind;
        if (!makes_from_nothing(inf, i, type))
            continue;
        if (!find_kind(inf, &inf->plan->types.data[type], i, true, &kind.family))
            return false;
        kind.end = find_end(inf, type, kind.family);
        if (kind.end == FR_NO_INDEX)
            return false;
        differs |= list->len && list->data[0].end != kind.end;
        fr_vec_push(inf->arena, list, kind);
    }
    return differs;
}

static void settle_type(fr_wrap_type *type)
{
    type->role = ROLE_HANDLE;
    type->confidence = CONFIDENCE_HIGH;
    type->reasons.len = 0;
    type->destroy = type->variants.data[0].destroy;
}

/* A function of one kind must not meet a handle of another: each kind is a type of its own. */
static void split_type(fr_inference *inf, fr_wrap_type *type, const kinds *list)
{
    uint32_t general = fr_plan_function_of(inf->plan, type->destroy.function);
    if (general != FR_NO_INDEX) {
        fr_wrap_fn *fn = &inf->plan->functions.data[general];
        fn->class_of = FN_SAFE;
        fr_leave_out(inf, fn, "T3", "It is another way to destroy `%.*s`.", FR_ARG(type->c_name));
    }
    for (size_t i = 0; i < list->len; i++) {
        fr_wrap_fn *end = &inf->plan->functions.data[list->data[i].end];
        fr_type_variant variant = { .rust_name = fr_variant_name(inf, list->data[i].family),
                                    .glob = list->data[i].family,
                                    .destroy = { .function = end->item } };
        fr_vec_push(inf->arena, &type->variants, variant);
        end->reasons.len = 0;
        fr_use_function(inf, end->item, "Drop");
        fr_claim_type(inf, type, CLAIM_DESTROY, CONFIDENCE_HIGH, "T3",
                      "destroyed by `%.*s` if it was made by a function of the same kind <- the "
                      "names begin alike",
                      FR_ARG(end->c_name));
    }
    settle_type(type);
}

/* By hint, each with a destructor that its names have. */
static bool are_all_destroyed(const fr_wrap_type *type)
{
    for (size_t i = 0; i < type->variants.len; i++)
        if (type->variants.data[i].destroy.function == FR_NO_ID)
            return false;
    return type->variants.len != 0;
}

void fr_infer_kinds(fr_inference *inf)
{
    for (size_t i = 0; i < inf->plan->types.len; i++) {
        fr_wrap_type *type = &inf->plan->types.data[i];
        kinds list = { 0 };
        for (size_t k = 0; k < type->variants.len; k++) /* by hint, with no destructor of its own */
            if (type->role == ROLE_HANDLE && type->variants.data[k].destroy.function == FR_NO_ID)
                type->variants.data[k].destroy = type->destroy;
        if (type->role == ROLE_OPAQUE && are_all_destroyed(type))
            settle_type(type);
        if ((type->role == ROLE_HANDLE || type->role == ROLE_OPAQUE) && !type->has_definition &&
            type->hint_place.len == 0 && find_kinds(inf, (uint32_t)i, &list))
            split_type(inf, type, &list);
    }
}

/* ---- which function is whose ---- */

uint32_t fr_variant_of(const fr_inference *inf, const fr_wrap_type *type, const fr_wrap_fn *fn)
{
    const fr_strs *words = &inf->facts.data[fr_index_of(inf, fn)].words;
    uint32_t best = FR_NO_INDEX;
    fr_text text;
    fr_text_init(&text, inf->arena);
    for (size_t i = 0; i < words->len; i++) {
        fr_text_fmt(&text, "%.*s ", FR_ARG(words->data[i]));
        for (size_t k = 0; k < type->variants.len; k++)
            if (fr_str_eq(type->variants.data[k].glob, fr_text_str(&text)))
                best = (uint32_t)k;
    }
    for (size_t k = 0; k < type->variants.len; k++)
        if (fr_wrap_pattern_matches(type->variants.data[k].glob, fn->c_name))
            best = (uint32_t)k;
    return best;
}

/* x_errno, x_error_string: what went wrong is told by handles of every kind. */
static bool speaks_of_errors(const fr_inference *inf, const fr_wrap_fn *fn)
{
    return fn->slots.len == 1 && fr_has_word_of(&inf->facts.data[fr_index_of(inf, fn)].words,
                                                "error errno errmsg strerror errcode");
}

/* The variant of another argument: by the function's name, or by hint. */
static void settle_argument(fr_inference *inf, fr_wrap_fn *fn, size_t index)
{
    fr_slot *slot = &fn->slots.data[index];
    const fr_fn_facts *facts = fr_facts_of(inf, fn);
    bool is_handle = slot->role == SLOT_HANDLE || slot->role == SLOT_HANDLE_MUT ||
                     slot->role == SLOT_HANDLE_MOVE;
    if (!is_handle || inf->plan->types.data[slot->handle].variants.len == 0 ||
        slot->variant != FR_NO_INDEX)
        return;
    const fr_wrap_type *type = &inf->plan->types.data[slot->handle];
    /* other verbs may work on two kinds at once */
    if ((facts->verbs & VERB_COPY) || fr_has_word_of(&facts->words, "compare cmp equal equals"))
        slot->variant = fr_variant_of(inf, type, fn);
    if (slot->variant != FR_NO_INDEX)
        fr_claim_fn(inf, fn, CLAIM_ROLE, CONFIDENCE_HIGH, fr_slot_name(inf, fn, index), "T5",
                    "a `%.*s` <- the function's name begins as theirs do",
                    FR_ARG(type->variants.data[slot->variant].rust_name));
    else
        fr_block_slot(inf, fn, index, "T5",
                      fr_arena_printf(inf->arena, "type = \"%.*s\"",
                                      FR_ARG(type->variants.data[0].rust_name)),
                      "Which variant of `%.*s` %.*s may be is not known.", FR_ARG(type->c_name),
                      FR_ARG(fr_slot_name(inf, fn, index)));
}

static bool is_initialiser(const fr_inference *inf, const fr_wrap_fn *fn)
{
    const fr_wrap_type *type = &inf->plan->types.data[fn->type];
    return type->role == ROLE_IN_PLACE && fn->self_slot == 0 &&
           (inf->facts.data[fr_index_of(inf, fn)].verbs & VERB_INIT);
}

/* After self is known: initialisers make the type, and each function has its variant. */
void fr_infer_variants(fr_inference *inf)
{
    for (size_t i = 0; i < inf->plan->functions.len; i++) {
        fr_wrap_fn *fn = &inf->plan->functions.data[i];
        for (size_t k = 0; fn->class_of != FN_LEFT_OUT && k < fn->slots.len; k++)
            settle_argument(inf, fn, k);
        if (fn->class_of == FN_LEFT_OUT || fn->self_slot == FR_NO_INDEX)
            continue;
        fr_wrap_type *type = &inf->plan->types.data[fn->slots.data[fn->self_slot].handle];
        fn->variant = fr_variant_of(inf, type, fn);
        if (is_initialiser(inf, fn)) {
            fn->shape = SHAPE_CONSTRUCTOR;
            fr_vec_push(inf->arena, &type->constructors, (uint32_t)i);
            fr_claim_fn(inf, fn, CLAIM_ROLE, CONFIDENCE_HIGH, FR_LIT("self"), "T5",
                        "made by it, in place <- an init function of the type");
        }
        if (type->variants.len && fn->variant == FR_NO_INDEX && !speaks_of_errors(inf, fn))
            fr_veto(inf, fn, "T5", "Which variants of `%.*s` it takes is not known.",
                    FR_ARG(type->c_name));
    }
}
