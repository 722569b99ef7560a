/* Hidden preconditions that lie in the type of self: how it is made, whether it is ready. (T3, T5,
 * H2, K5) */
#include "infer/infer.h"

/* A constructor of the type takes a number of the same name: it may decide the size. */
static bool shares_parameter(const fr_inference *inf, const fr_wrap_fn *fn)
{
    const fr_wrap_type *type = &inf->plan->types.data[fn->slots.data[fn->self_slot].handle];
    for (size_t i = 0; i < type->constructors.len; i++) {
        const fr_wrap_fn *made = &inf->plan->functions.data[type->constructors.data[i]];
        for (size_t k = 0; k < made->slots.len; k++)
            for (size_t m = 0; m < fn->slots.len; m++)
                if (m != fn->self_slot && made->slots.data[k].c_name.len &&
                    fr_str_eq(made->slots.data[k].c_name, fn->slots.data[m].c_name))
                    return true;
    }
    return false;
}

bool fr_is_named_only(const fr_inference *inf, const fr_wrap_fn *fn, const fr_wrap_type *type,
                      const char *list)
{
    const fr_strs *words = &inf->facts.data[fr_index_of(inf, fn)].words;
    fr_strs names = fr_split_words(inf->arena, type->c_name);
    size_t listed = 0;
    for (size_t i = 0; i < words->len; i++) {
        bool is_type = false;
        for (size_t k = 0; k < names.len; k++)
            is_type |= fr_str_eq(names.data[k], words->data[i]);
        bool is_listed = fr_is_word_of(words->data[i], list);
        listed += is_listed;
        if (!is_listed && !is_type)
            return false;
    }
    return listed > 0;
}

/* init of what has a constructor already: it may assume another size, or forget what is there. */
static void judge_init(fr_inference *inf, fr_wrap_fn *fn, const fr_wrap_type *type)
{
    const fr_fn_facts *facts = fr_facts_of(inf, fn);
    if (!(facts->verbs & VERB_INIT) || fn->result.role == RETURN_HANDLE)
        return;
    for (size_t i = 0; i < fn->slots.len; i++)
        if (fn->slots.data[i].role == SLOT_OUT_HANDLE)
            return;
    bool is_whole = fn->slots.len == 1 && type->constructors.len &&
                    fr_is_named_only(inf, fn, type, "init initialize initialise");
    if (is_whole || shares_parameter(inf, fn))
        fr_veto(inf, fn, "H2", "It initialises what is in use already.");
}

/* ---- objects of several kinds: json_object_new_array(), json_object_array_shrink(obj) ---- */

/* The first word behind those of the type. */
static fr_str word_behind_type(const fr_inference *inf, const fr_wrap_type *type,
                               const fr_strs *words)
{
    fr_strs names = fr_split_words(inf->arena, fr_without_prefix(inf->plan, type->c_name));
    size_t i = 0;
    while (i < words->len && i < names.len && fr_str_eq(names.data[i], words->data[i]))
        i++;
    return i < words->len ? words->data[i] : (fr_str){ 0 };
}

/* new_array of T makes the kind `array`. */
static fr_str kind_made_by(const fr_inference *inf, uint32_t function)
{
    const fr_strs *words = &inf->facts.data[function].words;
    for (size_t i = 0; i + 1 < words->len; i++)
        if (fr_is_word_of(words->data[i], "new create"))
            return words->data[i + 1];
    return (fr_str){ 0 };
}

static void judge_kind(fr_inference *inf, fr_wrap_fn *fn, const fr_wrap_type *type)
{
    fr_str word = word_behind_type(inf, type, &fr_facts_of(inf, fn)->words);
    fr_strs kinds = { 0 };
    bool is_kind = false;
    for (size_t i = 0; i < type->constructors.len; i++) {
        fr_str kind = kind_made_by(inf, type->constructors.data[i]);
        bool is_known = kind.len == 0;
        for (size_t k = 0; k < kinds.len; k++)
            is_known |= fr_str_eq(kinds.data[k], kind);
        if (!is_known)
            fr_vec_push(inf->arena, &kinds, kind);
        is_kind |= kind.len && fr_str_eq(kind, word);
    }
    if (is_kind && kinds.len >= 3)
        fr_veto(inf, fn, "K5",
                "There are `%.*s` of several kinds, and C may trust that it gets a `%.*s`.",
                FR_ARG(type->c_name), FR_ARG(word));
}

/* ---- */

void fr_veto_by_type(fr_inference *inf, fr_wrap_fn *fn)
{
    if (fn->self_slot == FR_NO_INDEX)
        return;
    uint32_t index = fn->slots.data[fn->self_slot].handle;
    const fr_wrap_type *type = &inf->plan->types.data[index];
    if (type->role == ROLE_IN_PLACE && type->confidence != CONFIDENCE_HIGH)
        fr_veto(inf, fn, "T5", "Whether a `%.*s` is ready for it is not known.",
                FR_ARG(type->c_name));
    else if (type->confidence != CONFIDENCE_HIGH)
        fr_veto(inf, fn, "T3", "How a `%.*s` is made and destroyed is not known.",
                FR_ARG(type->c_name));
    if (type->role == ROLE_HANDLE && type->calls_fields)
        fr_veto(inf, fn, "K5",
                "A `%.*s` holds pointers to functions, and which of them are set is not known.",
                FR_ARG(type->c_name));
    if (type->is_tagged && fn->shape != SHAPE_CONSTRUCTOR)
        fr_veto(inf, fn, "K5",
                "A `%.*s` holds one of several things, and C may trust that it is the right one.",
                FR_ARG(type->c_name));
    fr_judge_readiness(inf, fn, index);
    fr_judge_lateness(inf, fn, index);
    judge_kind(inf, fn, type);
    if (fn->shape != SHAPE_CONSTRUCTOR && !fn->slots.data[fn->self_slot].is_const)
        judge_init(inf, fn, type);
}
