/* Text that comes back: borrowed, copied, or owned and freed. (R1, R3) */
#include "infer/returns.h"

/* Text that depends on nothing but constants lives for ever; on a number, only where all numbers
 * that can be passed are known. */
static void static_text(fr_inference *inf, fr_wrap_fn *fn)
{
    fn->result.origin = ORIGIN_STATIC;
    fn->result.copies =
        fr_has_word_of(&fr_facts_of(inf, fn)->words, "error err errmsg get strerror last");
    for (size_t i = 0; i < fn->slots.len; i++)
        if (fn->slots.data[i].role == SLOT_SCALAR)
            fr_block_slot(inf, fn, i, "S3", FR_LIT("bounds = \"...\""),
                          "%.*s may be used as an index into a table of texts.",
                          FR_ARG(fr_slot_name(inf, fn, i)));
    fr_claim_fn(inf, fn, CLAIM_LIFETIME, CONFIDENCE_HIGH, FR_LIT("return"), "R1",
                "%s <- const char *, and no pointer goes in",
                fn->result.copies ? "copied at once" : "lives for ever");
}

/* hostkey_hash: bytes in a char *, which no NUL ends. */
static bool returns_binary(const fr_inference *inf, const fr_wrap_fn *fn)
{
    const fr_strs *words = &inf->facts.data[fr_index_of(inf, fn)].words;
    fr_str last = words->len ? words->data[words->len - 1] : (fr_str){ 0 };
    return fr_is_word_of(last, "hash digest blob binary bytes checksum mac");
}

void fr_borrowed_text(fr_inference *inf, fr_wrap_fn *fn)
{
    const fr_wrap_type *type = fr_self_type(inf, fn);
    if (returns_binary(inf, fn)) {
        fr_block_return(inf, fn, "R1", FR_LIT("len = \"fn:...\""),
                        "Whether a NUL ends what it returns is not known: its name speaks of "
                        "bytes.");
        return;
    }
    fn->result.role = RETURN_STR;
    fn->result.is_optional = true;
    fn->result.confidence = CONFIDENCE_HIGH;
    if (!fr_takes_pointer(fn)) {
        static_text(inf, fn);
        return;
    }
    bool is_alone = fn->slots.len == 1 && type;
    bool is_stable = is_alone && fn->slots.data[fn->self_slot].is_const &&
                     (type->role == ROLE_HANDLE || type->role == ROLE_IN_PLACE);
    fn->result.origin = is_alone ? ORIGIN_SELF : ORIGIN_INPUTS;
    fn->result.copies = !is_stable;
    fr_claim_fn(inf, fn, CLAIM_LIFETIME, CONFIDENCE_HIGH, FR_LIT("return"), "R1",
                is_stable ? "borrowed from self <- const char * out of a const handle"
                          : "copied at once <- const char *; what may change it is not known");
}

void fr_owned_text(fr_inference *inf, fr_wrap_fn *fn)
{
    const fr_fn_facts *facts = fr_facts_of(inf, fn);
    fr_str free =
        inf->plan->generic_free == FR_NO_ID
            ? FR_LIT("\n")
            : fr_lower(inf->arena, fr_model_item(inf->model, inf->plan->generic_free)->name);
    bool is_told = fr_str_find(facts->lower_doc, free) != SIZE_MAX;
    if (inf->plan->generic_free != FR_NO_ID && !(facts->verbs & VERB_SEARCH) &&
        (is_told || inf->hints->library.free.len)) {
        fn->result = (fr_return){ .role = RETURN_STR,
                                  .confidence = CONFIDENCE_HIGH,
                                  .type = fn->result.type,
                                  .handle = FR_NO_INDEX,
                                  .group = FR_NO_INDEX,
                                  .slot = FR_NO_INDEX,
                                  .origin_slot = FR_NO_INDEX,
                                  .owned = true,
                                  .is_optional = true,
                                  .free = inf->plan->generic_free,
                                  .len_function = FR_NO_ID };
        fr_claim_fn(inf, fn, CLAIM_TRANSFER, CONFIDENCE_HIGH, FR_LIT("return"),
                    is_told ? "D1" : "R3",
                    "owned, freed by the library's free <- char * without const%s",
                    is_told ? "; the comment says so" : "");
        return;
    }
    if (fr_has_word_of(&facts->words, "version name strerror message build") &&
        !fr_takes_pointer(fn)) {
        fr_borrowed_text(inf, fn);
        fn->result.copies = true;
        return;
    }
    fr_block_return(inf, fn, "R3", FR_LIT("transfer = \"full\", free = \"...\""),
                    "Who frees the text that it returns, and how, is not known.");
}

/* The library's only free(void *). */
void fr_infer_generic_free(fr_inference *inf)
{
    fr_str hinted = inf->hints->library.free;
    size_t found = 0;
    if (hinted.len) {
        inf->plan->generic_free = fr_hinted_function(inf, hinted, inf->hints->library.place);
        fr_use_function(inf, inf->plan->generic_free, "free");
        return;
    }
    for (size_t i = 0; i < inf->plan->functions.len; i++) {
        const fr_fn_facts *facts = fr_facts(inf, i);
        fr_look look = { .depth = 0 };
        if (facts->signature->params.len == 1)
            look = fr_look_at(inf, facts->signature->params.data[0].type);
        if (look.depth != 1 || look.base != BASE_VOID || look.handle != FR_NO_INDEX ||
            !fr_words_have(&facts->words, "free"))
            continue;
        if (found++ == 0)
            inf->plan->generic_free = inf->plan->functions.data[i].item;
    }
    if (found != 1)
        inf->plan->generic_free = FR_NO_ID;
    else
        fr_use_function(inf, inf->plan->generic_free, "free");
}
