/* Handles and structs that come back: whose they are. (R1, R2, R4) */
#include "infer/returns.h"

static const char free_phrases[] =
    "must be freed|should be freed|to be freed|be freed with|must free|"
    "free it with|freed using|must be released|must be destroyed|"
    "caller must free|be freed by the caller|freed with";

static const char kept_phrases[] = "must not be freed|do not free|should not be freed|not free it|"
                                   "must not free|should not free|not be freed by";

/* A reference is taken at once: if the function gave one, one leaks. */
static void counted(fr_inference *inf, fr_wrap_fn *fn)
{
    fn->result.owned = fn->result.takes_ref = true;
    fr_claim_fn(
        inf, fn, CLAIM_TRANSFER, CONFIDENCE_HIGH, FR_LIT("return"), "R4",
        "a reference is taken <- counted, and who owns it is not known: at worst one leaks");
}

/* BIO_METHOD: hidden, but functions by its name. What is made of one needs steps that only that one
 * knows, or crashes. */
static bool is_table_by_name(const fr_inference *inf, uint32_t handle)
{
    fr_strs words = fr_split_words(inf->arena, inf->plan->types.data[handle].c_name);
    return fr_has_word_of(&words, "method methods meth ops vtable vtbl class driver backend funcs "
                                  "functions callbacks protocol plugin");
}

/* X509_NAME_dup for an X509_NAME *: makes another of the same kind. Not of a struct that is no
 * secret: what is lent may have fields that it trips over; nor of a container, whose copy may hold
 * what it does not own. */
static fr_id find_copy(const fr_inference *inf, uint32_t handle)
{
    const fr_wrap_type *type = &inf->plan->types.data[handle];
    fr_strs words = fr_split_words(inf->arena, type->c_name);
    if (fr_has_word_of(&words, "stack sk list array vector table hash lhash set map tree queue "
                               "collection") ||
        is_table_by_name(inf, handle) || type->destroy.function == FR_NO_ID ||
        type->role != ROLE_HANDLE || type->has_definition || type->confidence != CONFIDENCE_HIGH)
        return FR_NO_ID;
    for (size_t i = 0; i < inf->plan->functions.len; i++) {
        const fr_fn_facts *facts = &inf->facts.data[i];
        const fr_signature *s = facts->signature;
        fr_look result = fr_look_at(inf, s->result);
        if (!fr_has_word_of(&facts->words, "dup clone duplicate") || s->params.len != 1 ||
            result.depth != 1 || result.handle != handle || result.is_const ||
            inf->plan->functions.data[i].is_shimmed)
            continue;
        fr_look look = fr_look_at(inf, s->params.data[0].type);
        if (look.depth == 1 && look.handle == handle && look.is_const)
            return inf->plan->functions.data[i].item;
    }
    return FR_NO_ID;
}

/* What is lent by an owner that others may change is copied before they can. */
static bool copied_handle(fr_inference *inf, fr_wrap_fn *fn, const fr_look *look)
{
    fr_id copy = find_copy(inf, look->handle);
    if (copy == FR_NO_ID)
        return false;
    fn->result.owned = true;
    fn->result.copy = copy;
    fr_claim_fn(inf, fn, CLAIM_TRANSFER, CONFIDENCE_HIGH, FR_LIT("return"), "R4",
                "copied at once by `%.*s` <- its owner is shared, and may change it",
                FR_ARG(fr_model_item(inf->model, copy)->name));
    return true;
}

/* SSL_METHOD: a table that is hidden, and that nobody but the library can make. */
static bool is_table_to_make(const fr_inference *inf, uint32_t handle)
{
    const fr_wrap_type *type = &inf->plan->types.data[handle];
    return is_table_by_name(inf, handle) &&
           (type->has_definition || type->destroy.function != FR_NO_ID);
}

bool fr_is_lasting_constant(const fr_inference *inf, const fr_fn_facts *facts)
{
    fr_look look = fr_look_at(inf, facts->signature->result);
    return facts->signature->params.len == 0 && look.depth == 1 && look.is_const &&
           look.handle != FR_NO_INDEX && !is_table_to_make(inf, look.handle) &&
           !fr_has_word_of(&facts->words,
                           "get last current error err next pending active focus focused default "
                           "state temp tmp buffer new create open dup alloc load init thread self");
}

static void view(fr_inference *inf, fr_wrap_fn *fn, const fr_look *look, fr_confidence confidence)
{
    const fr_wrap_type *type = fr_self_type(inf, fn);
    fn->result.role = RETURN_HANDLE;
    fn->result.handle = look->handle;
    fn->result.is_optional = true;
    fn->result.origin = ORIGIN_INPUTS;
    fn->result.confidence = confidence;
    if (look->is_const && fr_is_lasting_constant(inf, fr_facts_of(inf, fn))) {
        fn->result.origin = ORIGIN_STATIC;
        fr_claim_fn(inf, fn, CLAIM_LIFETIME, confidence, FR_LIT("return"), "R1",
                    "lives for ever <- a pointer to const, and nothing goes in");
        return;
    }
    if (!fr_takes_pointer(fn) || !type) {
        fr_block_return(inf, fn, "R4", FR_LIT("transfer = \"none\", from = \"static\""),
                        "What it returns is borrowed from something that is not known.");
        return;
    }
    const fr_wrap_type *lent = &inf->plan->types.data[look->handle];
    if (lent->role == ROLE_REFCOUNTED && !(look->is_const && lent->has_constants)) {
        counted(inf, fn);
        return;
    }
    if (type->role == ROLE_REFCOUNTED || (type->role == ROLE_VIEW && !look->is_const)) {
        if (copied_handle(inf, fn, look))
            return;
        fr_block_return(inf, fn, "R4", FR_LIT("transfer = \"none\", from = \"self\""),
                        "What it returns may change while it is borrowed: its owner is shared.");
        return;
    }
    fr_claim_fn(inf, fn, CLAIM_TRANSFER, confidence, FR_LIT("return"), look->is_const ? "R1" : "R4",
                look->is_const ? "borrowed from all that goes in <- a pointer to const"
                               : "borrowed from all that goes in <- not known; if it is owned, it "
                                 "leaks");
}

/* T *f(T *): what comes back may stand for what went in. */
static bool makes_own_type(const fr_wrap_fn *fn, const fr_look *look)
{
    for (size_t i = 0; i < fn->slots.len; i++)
        if (fn->slots.data[i].handle == look->handle && !fn->slots.data[i].is_const)
            return true;
    return false;
}

/* T *copy(T *to, const T *from): what comes back is what it was copied to. */
static bool may_be_destination(const fr_inference *inf, const fr_wrap_fn *fn, const fr_look *look)
{
    size_t all = 0, others = 0;
    for (size_t i = 0; i < fn->slots.len; i++) {
        fr_look one = fr_look_at(inf, fn->slots.data[i].type);
        if (one.depth != 1 || one.handle != look->handle)
            continue;
        all++;
        others += !one.is_const;
    }
    return all >= 2 && others;
}

/* Memory of the caller's that it may have been made in: initStream(buffer, size). */
static bool may_be_in_argument(fr_inference *inf, const fr_wrap_fn *fn)
{
    for (size_t i = 0; i < fn->slots.len; i++) {
        fr_strs words = fr_slot_words(inf, &fn->slots.data[i]);
        if (fn->slots.data[i].role == SLOT_BUFFER &&
            !fr_has_word_of(&words, "err errstr error errbuf ebuf msg"))
            return true;
    }
    return false;
}

/* JoystickFromInstanceID(id): what is there already, by its number. */
static bool finds_by_number(const fr_inference *inf, const fr_wrap_fn *fn)
{
    const fr_strs *words = &inf->facts.data[fr_index_of(inf, fn)].words;
    unsigned rank;
    if (!fr_words_have(words, "from") || fn->slots.len == 0 || fr_takes_pointer(fn))
        return false;
    for (size_t i = 0; i < words->len; i++)
        if (!fr_str_is(words->data[i], "from") &&
            (fr_verbs_of(words->data[i], &rank) & VERB_CREATE))
            return false;
    return true;
}

static bool is_owned_handle(fr_inference *inf, const fr_wrap_fn *fn, const fr_look *look,
                            const char **evidence, const char **rule)
{
    const fr_fn_facts *facts = fr_facts_of(inf, fn);
    const fr_wrap_type *type = &inf->plan->types.data[look->handle];
    if ((facts->verbs & VERB_GET) && !(facts->verbs & VERB_COPY)) /* get0_newCert makes nothing */
        return false;
    if ((makes_own_type(fn, look) &&
         !fr_has_word_of(&facts->words, "new create open dup copy clone duplicate duphandle")) ||
        may_be_destination(inf, fn, look) || may_be_in_argument(inf, fn) ||
        finds_by_number(inf, fn))
        return false;
    if (look->is_const || fr_has_phrase(facts->lower_doc, kept_phrases, NULL) ||
        fr_has_end(inf, fn) || type->destroy.function == FR_NO_ID ||
        (type->role != ROLE_HANDLE && type->role != ROLE_REFCOUNTED))
        return false;
    *rule = "R2";
    *evidence = "a creating verb, and the type has a destructor";
    if ((facts->verbs & VERB_CREATE) && !(facts->verbs & VERB_SEARCH) &&
        type->confidence == CONFIDENCE_HIGH)
        return true;
    *rule = "D1";
    *evidence = "the comment says that it must be freed";
    if (type->confidence == CONFIDENCE_HIGH &&
        fr_has_phrase(facts->lower_doc, free_phrases, NULL) && !(facts->verbs & VERB_SEARCH))
        return true;
    *rule = "R2";
    *evidence = "named after the type alone, which has a destructor";
    fr_strs name = fr_split_words(inf->arena, fr_without_prefix(inf->plan, type->c_name));
    return type->confidence == CONFIDENCE_HIGH && facts->words.len == 1 && name.len == 1 &&
           fn->slots.len == 0 && fr_str_eq(facts->words.data[0], name.data[0]);
}

void fr_returned_handle(fr_inference *inf, fr_wrap_fn *fn, const fr_look *look)
{
    const char *evidence = NULL, *rule = NULL;
    const fr_wrap_type *type = &inf->plan->types.data[look->handle];
    const fr_fn_facts *facts = fr_facts_of(inf, fn);
    if (is_owned_handle(inf, fn, look, &evidence, &rule)) {
        fn->result.role = RETURN_HANDLE;
        fn->result.handle = look->handle;
        fn->result.owned = true;
        fn->result.confidence = CONFIDENCE_HIGH;
        fn->error = ERROR_NULL;
        fr_claim_fn(inf, fn, CLAIM_TRANSFER, CONFIDENCE_HIGH, FR_LIT("return"), rule,
                    "owned by the caller <- %s", evidence);
        return;
    }
    if (type->role == ROLE_REFCOUNTED && type->confidence == CONFIDENCE_HIGH && !type->ref_copies &&
        !look->is_const) {
        fn->result.role = RETURN_HANDLE;
        fn->result.handle = look->handle;
        fn->result.is_optional = true;
        fn->result.confidence = CONFIDENCE_HIGH;
        counted(inf, fn);
    } else if (look->is_const)
        view(inf, fn, look, CONFIDENCE_HIGH);
    else if (type->confidence == CONFIDENCE_HIGH && !makes_own_type(fn, look) &&
             !(facts->verbs & (VERB_CREATE | VERB_STEP | VERB_CONSUME)) &&
             ((facts->verbs & VERB_GET) || fn->slots.len == 1))
        view(inf, fn, look, CONFIDENCE_MEDIUM);
    else
        fr_block_return(inf, fn, "R4", FR_LIT("transfer = \"full\""),
                        "Who owns the `%.*s` that it returns is not known.", FR_ARG(type->c_name));
}

/* ---- structs ---- */

void fr_returned_struct(fr_inference *inf, fr_wrap_fn *fn, const fr_look *look)
{
    const fr_wrap_type *type = &inf->plan->types.data[look->handle];
    fn->result.handle = look->handle;
    if (type->role == ROLE_VALUE && look->depth == 0) {
        fn->result.role = RETURN_STRUCT;
        fn->result.confidence = CONFIDENCE_HIGH;
    } else if (type->role == ROLE_VALUE && look->is_const) {
        fn->result.role = RETURN_STRUCT_COPY;
        fn->result.is_optional = fn->result.copies = true;
        fn->result.confidence = CONFIDENCE_HIGH;
        fr_claim_fn(inf, fn, CLAIM_LIFETIME, CONFIDENCE_HIGH, FR_LIT("return"), "R1",
                    "copied at once <- a pointer to constant plain data");
    } else if (type->role == ROLE_LINKED) {
        fr_block_return(inf, fn, "T6", (fr_str){ 0 },
                        "It returns a node of a linked structure: who owns it is not known.");
    } else if (type->reasons.len) {
        fr_block_return(inf, fn, type->reasons.data[0].rule, (fr_str){ 0 },
                        "It returns a `%.*s`. %.*s", FR_ARG(type->c_name),
                        FR_ARG(type->reasons.data[0].text));
    } else {
        fr_block_return(inf, fn, "R4", (fr_str){ 0 },
                        "Who owns the `%.*s` that it returns is not known.", FR_ARG(type->c_name));
    }
}
