/* Text that comes back: borrowed, copied, or owned and freed. (R1, R3) */
#include "infer/returns.h"

static const char free_phrases[] = "must be freed|should be freed|to be freed|be freed with|must "
                                   "free|free it with|freed using|caller must free|"
                                   "be freed by the caller|freed with";

/* err2str, strerror, errname: a code that is not known may get a place that the next call uses. */
static bool speaks_of_errors(const fr_strs *words)
{
    for (size_t i = 0; i < words->len; i++)
        if (fr_str_find(words->data[i], FR_LIT("err")) != SIZE_MAX)
            return true;
    return fr_has_word_of(words, "get last");
}

/* Text that depends on nothing but constants lives for ever; on a number, only where all numbers
 * that can be passed are known. */
static void static_text(fr_inference *inf, fr_wrap_fn *fn)
{
    fn->result.origin = ORIGIN_STATIC;
    fn->result.copies = speaks_of_errors(&fr_facts_of(inf, fn)->words);
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

/* xmlCatalogGetSystem(id): without an object, text of the library's own kind may stand in a place
 * that all threads share, unless it is a piece of what goes in. */
static bool may_be_shared(const fr_inference *inf, const fr_wrap_fn *fn)
{
    const fr_fn_facts *facts = &inf->facts.data[fr_index_of(inf, fn)];
    return fr_look_at(inf, fn->result.type).is_own_character && fn->self_slot == FR_NO_INDEX &&
           fr_takes_pointer(fn) && !(facts->verbs & (VERB_SEARCH | VERB_COPY)) &&
           fr_has_word_of(&facts->words, "get lookup resolve find");
}

void fr_borrowed_text(fr_inference *inf, fr_wrap_fn *fn)
{
    const fr_wrap_type *type = fr_self_type(inf, fn);
    if (may_be_shared(inf, fn)) {
        fr_block_return(inf, fn, "R1", FR_LIT("from = \"static\", copy = true"),
                        "It may return a place that all threads share.");
        return;
    }
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

void fr_wide_text(fr_inference *inf, fr_wrap_fn *fn)
{
    fr_borrowed_text(inf, fn);
    if (fn->result.role != RETURN_STR)
        return;
    fn->result.encoding = ENCODING_WIDE;
    fn->result.copies = true;
}

/* What stands in a char * need be no text: memory to write to, bytes with a length that comes out.
 */
static bool may_be_no_text(fr_inference *inf, const fr_wrap_fn *fn)
{
    const fr_strs *words = &fr_facts_of(inf, fn)->words;
    if (returns_binary(inf, fn) ||
        fr_has_word_of(words, "buffer buf data content contents bytes raw mem memory block ptr "
                              "pointer arg userdata alloc detach decode unescape unpack "
                              "decompress decrypt read recv"))
        return true;
    for (size_t i = 0; i < fn->slots.len; i++) {
        const fr_slot *slot = &fn->slots.data[i];
        fr_strs names = fr_slot_words(inf, slot);
        bool is_size = slot->role == SLOT_OUT_SCALAR &&
                       fr_has_word_of(&names, "len length size count n num nbytes bytes outlen");
        if (slot->role == SLOT_BUFFER || slot->role == SLOT_SLICE_MUT ||
            slot->role == SLOT_LEN_INOUT || is_size)
            return true;
    }
    return false;
}

static bool takes_slice(const fr_wrap_fn *fn)
{
    for (size_t i = 0; i < fn->slots.len; i++)
        if (fn->slots.data[i].role == SLOT_SLICE)
            return true;
    return false;
}

/* Not a place that all threads share, as that of asctime() is: it comes out of an object, points
 * into text that goes in, or is made for the caller. */
static bool is_nobody_elses(const fr_inference *inf, const fr_wrap_fn *fn)
{
    const fr_fn_facts *facts = &inf->facts.data[fr_index_of(inf, fn)];
    if (fn->self_slot != FR_NO_INDEX || (facts->verbs & VERB_COPY) ||
        fr_has_phrase(facts->lower_doc, free_phrases, NULL))
        return true;
    if ((facts->verbs & VERB_SEARCH) && !takes_slice(fn)) {
        for (size_t i = 0; i < fn->slots.len; i++)
            if (fn->slots.data[i].role == SLOT_CSTR)
                return true;
    }
    return fr_has_word_of(&facts->words,
                          "string str strdup strndup text escape quote concat cat join build");
}

/* Copied before anything else is called: whoever owns it, that copy is the caller's. */
static void copied_text(fr_inference *inf, fr_wrap_fn *fn)
{
    fn->result.role = RETURN_STR;
    fn->result.is_optional = fn->result.copies = true;
    fn->result.confidence = CONFIDENCE_MEDIUM;
    fn->result.origin = ORIGIN_INPUTS;
    fr_claim_fn(inf, fn, CLAIM_TRANSFER, CONFIDENCE_MEDIUM, FR_LIT("return"), "R3",
                "copied at once <- char *; who owns it is not known: if the caller does, it leaks");
}

/* The sentence is about the text of another function. */
static bool is_about_another(fr_inference *inf, const fr_wrap_fn *fn, fr_str sentence)
{
    for (size_t i = 0; i < inf->plan->functions.len; i++) {
        const fr_wrap_fn *other = &inf->plan->functions.data[i];
        fr_look look = fr_look_at(inf, other->result.type);
        if (other != fn && look.depth == 1 && look.base == BASE_CHAR &&
            fr_str_find(sentence, fr_lower(inf->arena, other->c_name)) != SIZE_MAX)
            return true;
    }
    return false;
}

/* A sentence speaks of the library's free: of the function's own comment, unless it names another
 * function; of a group's, if it names this one. */
static bool is_told_to_free(fr_inference *inf, const fr_wrap_fn *fn, fr_str free)
{
    const fr_fn_facts *facts = fr_facts_of(inf, fn);
    bool is_own = facts->lower_doc.len != 0;
    fr_str doc = is_own ? facts->lower_doc : facts->shared_doc;
    fr_str name = fr_lower(inf->arena, fn->c_name);
    for (size_t from = 0, at; from < doc.len; from += at + free.len) {
        at = fr_str_find(fr_str_slice(doc, from, doc.len), free);
        if (at == SIZE_MAX)
            return false;
        fr_str sentence = fr_sentence_at(doc, from + at);
        if (fr_str_find(sentence, name) != SIZE_MAX ||
            (is_own && !is_about_another(inf, fn, sentence)))
            return true;
    }
    return false;
}

void fr_owned_text(fr_inference *inf, fr_wrap_fn *fn)
{
    const fr_fn_facts *facts = fr_facts_of(inf, fn);
    fr_str free =
        inf->plan->generic_free == FR_NO_ID
            ? FR_LIT("\n")
            : fr_lower(inf->arena, fr_model_item(inf->model, inf->plan->generic_free)->name);
    bool is_told = is_told_to_free(inf, fn, free);
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
                                  .len_function = FR_NO_ID,
                                  .copy = FR_NO_ID };
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
    bool may_end_elsewhere = takes_slice(fn) && (facts->verbs & VERB_SEARCH);
    if (!may_be_no_text(inf, fn) && !may_end_elsewhere && is_nobody_elses(inf, fn)) {
        copied_text(inf, fn);
        return;
    }
    fr_block_return(inf, fn, "R3", FR_LIT("transfer = \"full\", free = \"...\""),
                    "Who frees the text that it returns, and how, is not known.");
}

/* The library's only free(void *), or the one that is called nothing but free. */
void fr_infer_generic_free(fr_inference *inf)
{
    fr_str hinted = inf->hints->library.free;
    size_t found = 0, plain = 0;
    fr_id only = FR_NO_ID;
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
            only = inf->plan->functions.data[i].item;
        if (facts->words.len == 1 && plain++ == 0)
            inf->plan->generic_free = inf->plan->functions.data[i].item;
    }
    if (found == 1)
        inf->plan->generic_free = only;
    else if (plain != 1)
        inf->plan->generic_free = FR_NO_ID;
    if (inf->plan->generic_free != FR_NO_ID)
        fr_use_function(inf, inf->plan->generic_free, "free");
}
