/* The meet of all that was found, and the policy: what is safe, what is not, and how sure. (3.4) */
#include "infer/infer.h"

static fr_confidence lowest(const fr_wrap_fn *fn)
{
    fr_confidence c = fn->result.confidence;
    for (size_t i = 0; i < fn->slots.len; i++)
        if (fn->slots.data[i].confidence < c)
            c = fn->slots.data[i].confidence;
    for (size_t i = 0; i < fn->claims.len; i++)
        if (fn->claims.data[i].is_critical && fn->claims.data[i].confidence < c)
            c = fn->claims.data[i].confidence;
    return c;
}

static bool rests_on_inference(const fr_wrap_fn *fn)
{
    for (size_t i = 0; i < fn->claims.len; i++)
        if (fn->claims.data[i].is_critical && fn->claims.data[i].source == SOURCE_INFERRED)
            return true;
    return fn->self_slot != FR_NO_INDEX;
}

static void refuse_all(fr_inference *inf, fr_wrap_fn *fn)
{
    fn->class_of = fn->class_of == FN_LEFT_OUT ? FN_LEFT_OUT : FN_UNSAFE;
    fn->used_for = NULL;
    fr_block(inf, fn, "T1", (fr_str){ 0 },
             "The library may leave it with longjmp(), which must not jump over Rust (%.*s).",
             FR_ARG(inf->plan->longjmp_why));
}

static void classify(fr_inference *inf, fr_wrap_fn *fn)
{
    if (inf->plan->is_longjmp) {
        refuse_all(inf, fn);
        fn->confidence = CONFIDENCE_UNKNOWN;
        return;
    }
    switch (fn->class_of) {
    case FN_USED:
        fn->reasons.len = 0;
        fn->confidence = CONFIDENCE_HIGH;
        return;
    case FN_LEFT_OUT: fn->confidence = CONFIDENCE_UNKNOWN; return;
    case FN_UNSAFE:
    case FN_SAFE: break;
    }
    fn->confidence = lowest(fn);
    if (fn->class_of == FN_UNSAFE && fn->confidence == CONFIDENCE_HIGH)
        fn->confidence = CONFIDENCE_MEDIUM;
    if (fn->class_of == FN_SAFE && fr_str_is(inf->plan->trust, "none") &&
        !fr_facts_of(inf, fn)->is_trusted && rests_on_inference(fn))
        fr_block(inf, fn, "T0", FR_LIT("safe = true"),
                 "It rests on facts that were inferred, and the policy trusts none of them.");
}

static void apply_function_hint(fr_inference *inf, fr_wrap_fn *fn)
{
    const fr_fn_hint *hint = &fr_facts_of(inf, fn)->hint;
    if (hint->unsafe_why.len && fn->class_of != FN_LEFT_OUT)
        fr_block(inf, fn, "T0", (fr_str){ 0 }, "%.*s",
                 FR_ARG(fr_str_is(hint->unsafe_why, "true")
                            ? FR_LIT("A hint says that it is unsafe.")
                            : hint->unsafe_why));
}

void fr_infer_classes(fr_inference *inf)
{
    for (size_t i = 0; i < inf->plan->functions.len; i++) {
        apply_function_hint(inf, &inf->plan->functions.data[i]);
        classify(inf, &inf->plan->functions.data[i]);
    }
}
