/* Numbers that come back: values, states, errors. (R5) */
#include "infer/returns.h"

static bool is_status_verb(const fr_fn_facts *facts)
{
    return fr_has_word_of(&facts->words,
                          "open close bind reset step exec prepare set init add remove write flush "
                          "update start stop clear commit create load save delete insert apply "
                          "append put begin end begin finish enable disable register connect "
                          "setup parse validate verify process run push seek");
}

static bool has_outs(const fr_wrap_fn *fn)
{
    for (size_t i = 0; i < fn->slots.len; i++)
        if (fr_is_out_slot(&fn->slots.data[i]))
            return true;
    return false;
}

static const fr_slot *buffer_of(const fr_wrap_fn *fn, uint32_t *index)
{
    for (size_t i = 0; i < fn->slots.len; i++)
        if (fn->slots.data[i].role == SLOT_BUFFER && fn->slots.data[i].partner != FR_NO_INDEX) {
            *index = (uint32_t)i;
            return &fn->slots.data[i];
        }
    return NULL;
}

static uint32_t int_space(const fr_inference *inf, fr_error_style style)
{
    for (size_t i = 0; i < inf->plan->errors.len; i++)
        if (inf->plan->errors.data[i].style == style &&
            (style == ERROR_PREDICATE || inf->plan->errors.data[i].type == FR_NO_ID))
            return (uint32_t)i;
    return FR_NO_INDEX;
}

static bool doc_says_status(const fr_fn_facts *facts)
{
    return fr_has_phrase(facts->lower_doc,
                         "0 on success|0 or an error|zero on success|or an error "
                         "code|0 if ok|0 for success|error code on failure",
                         NULL);
}

/* Its codes may be those of errno, which are not negative. */
static bool doc_says_nonzero_fails(const fr_fn_facts *facts)
{
    return doc_says_status(facts) &&
           fr_has_phrase(
               facts->lower_doc,
               "non-zero error|nonzero error|non-zero on error|nonzero on error|non-zero "
               "on failure|nonzero on failure|non-zero value on|nonzero value on|non-zero "
               "otherwise|nonzero otherwise",
               NULL);
}

void fr_returned_int(fr_inference *inf, fr_wrap_fn *fn, const fr_look *look)
{
    const fr_fn_facts *facts = fr_facts_of(inf, fn);
    uint32_t buffer = FR_NO_INDEX;
    bool has_buffer = buffer_of(fn, &buffer) != NULL;
    bool is_size =
        look->size == sizeof(uint64_t) || fr_str_find(look->alias, FR_LIT("size_t")) != SIZE_MAX;
    uint32_t predicate = int_space(inf, ERROR_PREDICATE), negative = int_space(inf, ERROR_NEGATIVE),
             zero = int_space(inf, ERROR_ZERO_OK);
    fn->result.role = RETURN_SCALAR;
    fn->result.confidence = CONFIDENCE_HIGH;
    if (predicate != FR_NO_INDEX && fr_str_eq(look->alias, FR_LIT("size_t"))) {
        fn->error = ERROR_PREDICATE;
        fn->error_space = predicate;
        fn->result.role = has_buffer ? RETURN_WRITTEN : RETURN_SCALAR;
        fn->result.slot = buffer;
    } else if (has_buffer && is_size) {
        fn->result.role = RETURN_WRITTEN;
        fn->result.slot = buffer;
        fn->error = look->is_signed ? ERROR_NEGATIVE : ERROR_NONE;
        fn->error_space = look->is_signed ? negative : FR_NO_INDEX;
    } else if (look->is_signed && negative != FR_NO_INDEX && look->size <= 4) {
        fn->error = doc_says_nonzero_fails(facts) ? ERROR_ZERO_OK : ERROR_NEGATIVE;
        fn->error_space = negative;
        if (has_outs(fn) || doc_says_status(facts))
            fn->result.role = RETURN_STATUS;
    } else if (look->is_signed && zero != FR_NO_INDEX && look->size == 4 &&
               (has_outs(fn) || doc_says_status(facts) ||
                (is_status_verb(facts) &&
                 !(facts->verbs & (VERB_PREDICATE | VERB_COUNT | VERB_GET))))) {
        fn->error = ERROR_ZERO_OK;
        fn->error_space = zero;
        fn->result.role = RETURN_STATUS;
    } else if ((facts->verbs & VERB_PREDICATE) && facts->words.len &&
               fr_has_word_of(&facts->words, "is has can supports exists")) {
        fn->result.role = RETURN_BOOL;
    }
    fr_claim_fn(inf, fn, CLAIM_ERROR, CONFIDENCE_MEDIUM, FR_LIT("return"), "R5", "%s, %s <- %s",
                fr_return_role_name(fn->result.role), fr_error_style_name(fn->error),
                "the library's convention, the verb and what comes out");
}

void fr_returned_enum(fr_inference *inf, fr_wrap_fn *fn, const fr_look *look)
{
    fn->result.group = look->group;
    fn->result.confidence = CONFIDENCE_HIGH;
    if (look->group == FR_NO_INDEX) {
        fn->result.role = RETURN_SCALAR;
        return;
    }
    for (size_t i = 0; i < inf->plan->errors.len; i++) {
        const fr_error_space *space = &inf->plan->errors.data[i];
        bool is_getter = fr_facts_of(inf, fn)->verbs & VERB_GET;
        if (space->group != look->group || space->type == FR_NO_ID || (is_getter && !has_outs(fn)))
            continue;
        fn->result.role = RETURN_STATUS;
        fn->error = space->style;
        fn->error_space = (uint32_t)i;
        return;
    }
    fn->result.role =
        inf->plan->groups.data[look->group].kind == GROUP_FLAGS ? RETURN_FLAGS : RETURN_ENUM;
}
