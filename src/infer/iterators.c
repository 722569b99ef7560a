/* Stepping through something: the code that means the end. (R7, I1) */
#include "infer/infer.h"

static bool is_end_name(fr_str name)
{
    static const char *const ends[] = { "_DONE",      "_EOF", "_ITEROVER", "_NOTFOUND",
                                        "_NOT_FOUND", "_END", "_NO_MORE",  "_STREAM_END" };
    for (size_t i = 0; i < sizeof ends / sizeof *ends; i++)
        if (fr_str_ends(name, fr_str_from(ends[i])))
            return true;
    return false;
}

/* The code that the comment names; else nothing: there may be several. */
static bool find_end(const fr_inference *inf, const fr_wrap_fn *fn, uint64_t *end)
{
    for (size_t i = 0; i < inf->values.count; i++) {
        fr_str name = inf->values.entries[i].key;
        if (is_end_name(name) && fr_str_find(fn->doc, name) != SIZE_MAX) {
            *end = inf->values.entries[i].value;
            return true;
        }
    }
    return false;
}

/* next(self): NULL when there is no more. Not from node to node, which self has no part in, and not
 * of what is const, which cannot step. */
static bool ends_with_null(const fr_wrap_fn *fn, const fr_fn_facts *facts)
{
    const fr_return *result = &fn->result;
    const fr_slot *self = &fn->slots.data[fn->self_slot];
    bool is_said = fr_str_is(facts->hint.iterator_end, "NULL");
    if (!is_said && (!fr_words_have(&facts->words, "next") || fn->slots.len != 1 || self->is_const))
        return false;
    if (result->role == RETURN_HANDLE)
        return result->is_optional && result->handle != self->handle;
    return result->role == RETURN_STR;
}

static void note_null_end(fr_inference *inf, fr_wrap_fn *fn)
{
    const fr_return *result = &fn->result;
    bool is_owned = result->role == RETURN_STR ? result->owned || result->copies : result->owned;
    fn->shape = is_owned ? SHAPE_ITERATOR : SHAPE_STEP;
    fr_claim_fn(inf, fn, CLAIM_ERROR, CONFIDENCE_MEDIUM, FR_LIT("return"), "R7",
                "a step; NULL ends it <- the verb, and nothing but the handle goes in");
}

static bool hands_out_owned(const fr_wrap_fn *fn)
{
    for (size_t i = 0; i < fn->slots.len; i++) {
        const fr_slot *slot = &fn->slots.data[i];
        if (fr_is_out_slot(slot))
            return slot->role != SLOT_OUT_HANDLE || slot->owned;
    }
    return false;
}

void fr_infer_iterators(fr_inference *inf)
{
    for (size_t i = 0; i < inf->plan->functions.len; i++) {
        fr_wrap_fn *fn = &inf->plan->functions.data[i];
        const fr_fn_facts *facts = fr_facts(inf, i);
        const fr_fn_hint *hint = &facts->hint;
        if (fn->class_of == FN_LEFT_OUT || fn->self_slot == FR_NO_INDEX)
            continue;
        if (hint->iterator_end.len && !fr_str_is(hint->iterator_end, "NULL")) {
            fn->has_iter_end =
                fr_hinted_code(inf, hint->iterator_end, fn->hint_place, &fn->iter_end);
        } else if ((facts->verbs & VERB_STEP) && fn->error != ERROR_NONE) {
            fn->has_iter_end = find_end(inf, fn, &fn->iter_end);
        }
        if (!fn->has_iter_end && ends_with_null(fn, facts))
            note_null_end(inf, fn);
        if (!fn->has_iter_end)
            continue;
        fn->shape = hands_out_owned(fn) ? SHAPE_ITERATOR : SHAPE_STEP;
        fr_claim_fn(inf, fn, CLAIM_ERROR, CONFIDENCE_MEDIUM, FR_LIT("return"), "R7",
                    "a step; %lld ends it <- the verb, and the code that the comment names",
                    (long long)fn->iter_end);
    }
}
