/* Reference counts: a function that takes one more, beside the one that gives it back. (T4) And
 * copies: `dup` of a handle makes another. */
#include "infer/returns.h"

static fr_str first_word_list(fr_arena *arena, const fr_strs *words)
{
    fr_text text;
    fr_text_init(&text, arena);
    for (size_t i = 0; i < words->len; i++)
        if (!fr_is_word_of(words->data[i],
                           "ref unref incref decref up retain release free addref delete dup copy "
                           "clone duplicate destroy close get put"))
            fr_text_fmt(&text, "%.*s ", FR_ARG(words->data[i]));
    return fr_text_str(&text);
}

/* Same words but for the verb: X509_up_ref and X509_free. */
static bool are_a_pair(fr_inference *inf, size_t a, size_t b)
{
    return fr_str_eq(first_word_list(inf->arena, &fr_facts(inf, a)->words),
                     first_word_list(inf->arena, &fr_facts(inf, b)->words));
}

static bool takes_only(const fr_inference *inf, size_t function, uint32_t type)
{
    const fr_signature *s = inf->facts.data[function].signature;
    if (s->params.len != 1)
        return false;
    fr_look look = fr_look_at(inf, s->params.data[0].type);
    return look.handle == type && look.depth == 1;
}

static bool returns_handle(const fr_inference *inf, size_t function, uint32_t type)
{
    fr_look look = fr_look_at(inf, inf->facts.data[function].signature->result);
    return look.handle == type && look.depth == 1;
}

/* get goes with put only. */
static bool is_ref_word(fr_inference *inf, const fr_fn_facts *facts, size_t destroy)
{
    if (fr_words_have(&fr_facts(inf, destroy)->words, "put"))
        return fr_words_have(&facts->words, "get");
    return fr_has_word_of(&facts->words, "ref incref retain addref upref");
}

/* A type called `ref`: the word in its functions' names is no verb. */
static bool is_named_after_type(const fr_inference *inf, uint32_t type)
{
    fr_strs words = fr_split_words(inf->arena, inf->plan->types.data[type].c_name);
    return fr_has_word_of(&words, "ref incref retain addref upref");
}

static bool is_ref(fr_inference *inf, size_t function, uint32_t type, size_t destroy)
{
    const fr_fn_facts *facts = &inf->facts.data[function];
    fr_look look = fr_look_at(inf, facts->signature->result);
    if (facts->destroy_rank || is_named_after_type(inf, type) || !takes_only(inf, function, type) ||
        !is_ref_word(inf, facts, destroy))
        return false;
    return returns_handle(inf, function, type) ||
           (look.depth == 0 && (look.base == BASE_VOID || look.base == BASE_INT));
}

static bool is_unref_word(const fr_fn_facts *facts)
{
    return fr_has_word_of(&facts->words, "unref decref release free put");
}

static void make_refcounted(fr_inference *inf, fr_wrap_type *type, size_t ref)
{
    const fr_wrap_fn *fn = &inf->plan->functions.data[ref];
    type->role = ROLE_REFCOUNTED;
    type->ref = fn->item;
    fr_claim_type(inf, type, CLAIM_TRANSFER, CONFIDENCE_HIGH, "T4",
                  "counted: `%.*s` takes a reference <- it fits the function that destroys",
                  FR_ARG(fn->c_name));
    fr_use_function(inf, fn->item, "Clone");
}

static void apply_hint(fr_inference *inf, fr_wrap_type *type, const fr_type_hint *hint)
{
    fr_str name = hint->ref.len ? hint->ref : hint->copy;
    fr_id function = fr_hinted_function(inf, name, hint->place);
    if (function == FR_NO_ID)
        return;
    type->ref = function;
    type->ref_copies = hint->ref.len == 0;
    if (!type->ref_copies)
        type->role = ROLE_REFCOUNTED;
    fr_claim_type(inf, type, CLAIM_TRANSFER, CONFIDENCE_HIGH, "T0", "cloned by `%.*s` <- hint %.*s",
                  FR_ARG(name), FR_ARG(hint->place));
    fr_use_function(inf, function, "Clone");
}

/* const EVP_MD *EVP_sha256(void): an object that may not be written to, not even its count. */
static void find_constants(fr_inference *inf)
{
    for (size_t i = 0; i < inf->plan->functions.len; i++) {
        const fr_fn_facts *facts = fr_facts(inf, i);
        if (!fr_is_lasting_constant(inf, facts))
            continue;
        fr_wrap_type *type =
            &inf->plan->types.data[fr_look_at(inf, facts->signature->result).handle];
        if (!type->has_constants)
            fr_claim_type(inf, type, CLAIM_DIRECTION, CONFIDENCE_HIGH, "R1",
                          "some are constants: what is lent is only read <- `%.*s`",
                          FR_ARG(inf->plan->functions.data[i].c_name));
        type->has_constants = true;
    }
}

void fr_infer_refcounts(fr_inference *inf)
{
    find_constants(inf);
    for (size_t i = 0; i < inf->plan->types.len; i++) {
        fr_wrap_type *type = &inf->plan->types.data[i];
        const fr_type_hint *hint = fr_type_hint_of(inf, type);
        if (hint && (hint->ref.len || hint->copy.len)) {
            apply_hint(inf, type, hint);
            continue;
        }
        if (type->role != ROLE_HANDLE)
            continue;
        uint32_t destroy = fr_plan_function_of(inf->plan, type->destroy.function);
        for (size_t k = 0; k < inf->plan->functions.len; k++)
            if (is_ref(inf, k, (uint32_t)i, destroy) && is_unref_word(fr_facts(inf, destroy)) &&
                are_a_pair(inf, k, destroy)) {
                make_refcounted(inf, type, k);
                break;
            }
    }
}
