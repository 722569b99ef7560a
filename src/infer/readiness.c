/* Objects that need a second step: mdb_env_create(&env), then mdb_env_open(env, path). What an
 * object that is not open may not be asked is refused when the program runs, if what opens it says
 * whether it worked; else it is unsafe. What may be chosen before that only, is refused once it was
 * opened. (H2) */
#include "infer/infer.h"

static const char open_words[] = "open connect activate handshake";

static bool takes_nothing(const fr_wrap_fn *fn)
{
    for (size_t i = 0; i < fn->slots.len; i++)
        if (!fr_is_out_slot(&fn->slots.data[i]))
            return false;
    return true;
}

static bool is_opener(const fr_inference *inf, const fr_wrap_fn *fn, uint32_t index)
{
    const fr_wrap_type *type = &inf->plan->types.data[index];
    return fn->class_of != FN_LEFT_OUT && fn->self_slot != FR_NO_INDEX &&
           fn->slots.data[fn->self_slot].handle == index &&
           !fn->slots.data[fn->self_slot].is_const && fn->result.role != RETURN_HANDLE &&
           (fr_is_named_only(inf, fn, type, open_words) ||
            (fn->slots.len > 1 && fr_is_named_only(inf, fn, type, "init initialize setup ex")));
}

/* The method that an object made of nothing needs before all others; NULL: none. */
static const fr_wrap_fn *opener_of(const fr_inference *inf, uint32_t index)
{
    const fr_wrap_type *type = &inf->plan->types.data[index];
    bool is_made_of_nothing = false;
    for (size_t i = 0; i < type->constructors.len; i++)
        is_made_of_nothing |= takes_nothing(&inf->plan->functions.data[type->constructors.data[i]]);
    for (size_t i = 0; is_made_of_nothing && i < inf->plan->functions.len; i++)
        if (is_opener(inf, &inf->plan->functions.data[i], index))
            return &inf->plan->functions.data[i];
    return NULL;
}

/* The crate can see whether it is open: nobody else holds the object, and the status tells. */
static bool can_be_watched(const fr_inference *inf, const fr_wrap_fn *opener, uint32_t index)
{
    const fr_wrap_type *type = &inf->plan->types.data[index];
    for (size_t i = 0; i < type->constructors.len; i++)
        if (!takes_nothing(&inf->plan->functions.data[type->constructors.data[i]]))
            return false; /* that one may be open */
    return type->role == ROLE_HANDLE && type->variants.len == 0 &&
           fr_is_named_only(inf, opener, type, open_words) &&
           opener->result.role == RETURN_STATUS && opener->error != ERROR_NONE;
}

void fr_judge_readiness(fr_inference *inf, fr_wrap_fn *fn, uint32_t index)
{
    const fr_strs *words = &fr_facts_of(inf, fn)->words;
    if (fr_has_word_of(words, "option options opt opts error errno strerror version"))
        return;
    const fr_wrap_fn *opener = opener_of(inf, index);
    bool is_init = opener && (fr_facts_of(inf, opener)->verbs & VERB_INIT);
    /* what is to be opened is set up before that; init makes what there is to be set */
    if (!is_init && fr_words_have(words, "set"))
        return;
    if (!opener || opener == fn || (!is_init && fr_has_word_of(words, "get is has close")))
        return;
    fr_wrap_type *type = &inf->plan->types.data[index];
    if (!can_be_watched(inf, opener, index)) {
        fr_veto(inf, fn, "H2", "A `%.*s` may have to be opened by `%.*s` first.",
                FR_ARG(type->c_name), FR_ARG(opener->c_name));
    } else if (!fr_facts_of(inf, fn)->is_trusted) {
        type->is_watched = fn->needs_open = true;
        fr_claim_fn(inf, fn, CLAIM_ORDER, CONFIDENCE_HIGH, FR_LIT("call"), "H2",
                    "refused until `%.*s` has worked <- it is made of nothing, and opened after "
                    "that",
                    FR_ARG(opener->c_name));
    }
}

/* ---- what is made empty, to be filled by a decoder ---- */

static bool makes_empty(const fr_inference *inf, const fr_wrap_type *type)
{
    for (size_t i = 0; i < type->constructors.len; i++)
        if (takes_nothing(&inf->plan->functions.data[type->constructors.data[i]]))
            return true;
    return false;
}

/* d2i_RSAPublicKey(RSA **, ...), RSA_set0_key(RSA *, ...): others of the kind come whole, or their
 * parts are set. */
static void find_fillers(const fr_inference *inf, uint32_t index, bool *is_decoded, bool *has_parts)
{
    *is_decoded = *has_parts = false;
    for (size_t i = 0; i < inf->plan->functions.len; i++) {
        const fr_wrap_fn *fn = &inf->plan->functions.data[i];
        const fr_signature *s = inf->facts.data[i].signature;
        *is_decoded |=
            fr_str_starts(fn->c_name, FR_LIT("d2i_")) && fr_look_at(inf, s->result).handle == index;
        size_t parts = 0;
        for (size_t k = 1; k < s->params.len; k++)
            parts += fr_look_at(inf, s->params.data[k].type).handle != FR_NO_INDEX;
        *has_parts |= parts > 1 && fr_str_find(fn->c_name, FR_LIT("_set0")) != SIZE_MAX &&
                      fr_look_at(inf, s->params.data[0].type).handle == index;
    }
}

/* By its verb it reads parts of the object, without a look whether they are there. */
static bool uses_parts(const fr_inference *inf, const fr_strs *words, uint32_t index, bool is_self)
{
    bool is_decoded, has_parts;
    if (fr_has_word_of(words, "get0 method time"))
        return false;
    find_fillers(inf, index, &is_decoded, &has_parts);
    if (has_parts && (fr_has_word_of(words, "bits size security verify check generate") ||
                      (fr_words_have(words, "pubkey") && fr_words_have(words, "write"))))
        return true;
    return is_decoded &&
           (fr_has_word_of(words, "detached stream copy") ||
            (fr_words_have(words, "new") && !is_self) ||
            (fr_words_have(words, "cmp") && inf->plan->types.data[index].has_definition) ||
            (fr_words_have(words, "default") && fr_words_have(words, "digest")) ||
            (fr_words_have(words, "index") && fr_words_have(words, "by")));
}

void fr_judge_emptiness(fr_inference *inf, fr_wrap_fn *fn)
{
    const fr_strs *words = &fr_facts_of(inf, fn)->words;
    for (size_t i = 0; i < fn->slots.len && !fn->is_shimmed; i++) {
        const fr_slot *slot = &fn->slots.data[i];
        bool is_handle =
            slot->role == SLOT_SELF || slot->role == SLOT_HANDLE || slot->role == SLOT_HANDLE_MUT;
        if (!is_handle || !makes_empty(inf, &inf->plan->types.data[slot->handle]) ||
            !uses_parts(inf, words, slot->handle, i == fn->self_slot))
            continue;
        fr_veto(inf, fn, "H2", "A `%.*s` may be empty still, and C may not look whether it is.",
                FR_ARG(inf->plan->types.data[slot->handle].c_name));
        return;
    }
}

/* ---- what must come before it is opened ---- */

static const char choosers[] = "format codec backend driver engine protocol";

/* write_set_format(self): what does the work is chosen. */
static bool is_chooser(const fr_inference *inf, const fr_wrap_fn *fn)
{
    const fr_strs *words = &inf->facts.data[fr_index_of(inf, fn)].words;
    if (fr_has_word_of(words, "option options opt opts"))
        return false;
    for (size_t i = 0; i + 1 < words->len; i++)
        if (fr_is_word_of(words->data[i], "set use select") &&
            fr_is_word_of(words->data[i + 1], choosers))
            return true;
    return false;
}

static bool begins(const fr_inference *inf, const fr_wrap_fn *fn, uint32_t index)
{
    const fr_fn_facts *facts = &inf->facts.data[fr_index_of(inf, fn)];
    return fn->class_of != FN_LEFT_OUT && fn->self_slot != FR_NO_INDEX &&
           fn->slots.data[fn->self_slot].handle == index &&
           !fn->slots.data[fn->self_slot].is_const && fn->result.role != RETURN_HANDLE &&
           fr_has_word_of(&facts->words, "open connect start begin") &&
           !fr_has_word_of(&facts->words, "set get is");
}

static bool has_opener(const fr_inference *inf, const fr_wrap_fn *fn, uint32_t index)
{
    for (size_t i = 0; i < inf->plan->functions.len; i++) {
        const fr_wrap_fn *other = &inf->plan->functions.data[i];
        if (begins(inf, other, index) &&
            (other->variant == fn->variant || other->variant == FR_NO_INDEX))
            return true;
    }
    return false;
}

/* What is open was set up for what was chosen, and trusts that it is the same still. */
void fr_judge_lateness(fr_inference *inf, fr_wrap_fn *fn, uint32_t index)
{
    fr_wrap_type *type = &inf->plan->types.data[index];
    const fr_slot *self = &fn->slots.data[fn->self_slot];
    if (self->is_const || fr_facts_of(inf, fn)->is_trusted || !is_chooser(inf, fn) ||
        !has_opener(inf, fn, index))
        return;
    if (type->role != ROLE_HANDLE) {
        fr_veto(inf, fn, "H2", "It may have to come before the `%.*s` is open.",
                FR_ARG(type->c_name));
        return;
    }
    type->is_begun = fn->needs_closed = true;
    fr_claim_fn(inf, fn, CLAIM_ORDER, CONFIDENCE_HIGH, FR_LIT("call"), "H2",
                "refused once it was opened <- it chooses what does the work");
}

/* It may be closed behind that: by its verb, or because it becomes what another one is. */
static bool may_close(const fr_inference *inf, const fr_wrap_fn *fn)
{
    const fr_fn_facts *facts = &inf->facts.data[fr_index_of(inf, fn)];
    const fr_slot *self = &fn->slots.data[fn->self_slot];
    bool takes_another = false;
    for (size_t i = 0; i < fn->slots.len; i++)
        takes_another |= i != fn->self_slot && fn->slots.data[i].handle == self->handle;
    return !self->is_const &&
           (takes_another || facts->destroy_rank ||
            fr_has_word_of(&facts->words, "reset clear disconnect disable deactivate stop finish "
                                          "final deinit reinit reopen abort"));
}

void fr_infer_watched(fr_inference *inf)
{
    for (size_t i = 0; i < inf->plan->functions.len; i++) {
        fr_wrap_fn *fn = &inf->plan->functions.data[i];
        if (fn->class_of == FN_LEFT_OUT || fn->self_slot == FR_NO_INDEX)
            continue;
        uint32_t index = fn->slots.data[fn->self_slot].handle;
        const fr_wrap_type *type = &inf->plan->types.data[index];
        fn->begins = type->is_begun && begins(inf, fn, index);
        if (!type->is_watched)
            continue;
        fn->opens = is_opener(inf, fn, index) && can_be_watched(inf, fn, index);
        fn->closes = fn->opens || may_close(inf, fn);
    }
}
