/* Data that comes back, with a companion that says how long it is. (R6, E6) */
#include "infer/returns.h"

static bool have_same_parameters(const fr_inference *inf, const fr_signature *a,
                                 const fr_signature *b)
{
    if (a->params.len != b->params.len)
        return false;
    for (size_t i = 0; i < a->params.len; i++) {
        fr_look x = fr_look_at(inf, a->params.data[i].type),
                y = fr_look_at(inf, b->params.data[i].type);
        if (x.depth != y.depth || x.base != y.base || x.handle != y.handle)
            return false;
    }
    return true;
}

/* The words without the last one that is in the list. */
static fr_str stem_of(fr_inference *inf, const fr_strs *words, const char *drop)
{
    fr_text text;
    size_t last = SIZE_MAX;
    fr_text_init(&text, inf->arena);
    for (size_t i = 0; i < words->len; i++)
        if (fr_is_word_of(words->data[i], drop))
            last = i;
    for (size_t i = 0; i < words->len; i++)
        if (i != last)
            fr_text_fmt(&text, "%.*s ", FR_ARG(words->data[i]));
    return fr_text_str(&text);
}

/* What the digits at the end say: text16 and bytes16, which bytes is not. */
static fr_str digits_of(fr_str name)
{
    size_t begin = name.len;
    while (begin && name.ptr[begin - 1] >= '0' && name.ptr[begin - 1] <= '9')
        begin--;
    return fr_str_slice(name, begin, name.len);
}

/* E6: git_blob_rawcontent and git_blob_rawsize; x_data(self) and x_size(self). */
static fr_id find_companion(fr_inference *inf, const fr_wrap_fn *fn)
{
    const char *data =
        "data content contents value blob raw rawcontent buf buffer bytes ptr text id";
    const char *size = "size length len bytes rawsize nbytes raw count";
    const fr_fn_facts *mine = fr_facts_of(inf, fn);
    if (!fr_has_word_of(&mine->words, data) || fn->self_slot == FR_NO_INDEX)
        return FR_NO_ID;
    fr_str stem = stem_of(inf, &mine->words, data);
    for (size_t i = 0; i < inf->plan->functions.len; i++) {
        const fr_fn_facts *facts = fr_facts(inf, i);
        fr_look look = fr_look_at(inf, facts->signature->result);
        if (look.depth == 0 && look.base == BASE_INT && i != fr_index_of(inf, fn) &&
            fr_has_word_of(&facts->words, size) &&
            have_same_parameters(inf, mine->signature, facts->signature) &&
            fr_str_eq(digits_of(fn->c_name), digits_of(inf->plan->functions.data[i].c_name)) &&
            fr_str_eq(stem, stem_of(inf, &facts->words, size)))
            return inf->plan->functions.data[i].item;
    }
    return FR_NO_ID;
}

/* The only size_t that comes out says how much there is. */
static uint32_t out_length(const fr_inference *inf, const fr_wrap_fn *fn)
{
    uint32_t found = FR_NO_INDEX;
    for (size_t i = 0; i < fn->slots.len; i++) {
        if (fn->slots.data[i].role != SLOT_OUT_SCALAR)
            continue;
        if (found != FR_NO_INDEX ||
            !fr_str_is(fr_look_at(inf, fn->slots.data[i].type).alias, "size_t"))
            return FR_NO_INDEX;
        found = (uint32_t)i;
    }
    return found;
}

static void bytes_by_slot(fr_inference *inf, fr_wrap_fn *fn, uint32_t length)
{
    fn->result.role = RETURN_BYTES;
    fn->result.slot = length;
    fn->result.origin = ORIGIN_INPUTS;
    fn->result.copies = fn->result.is_optional = true;
    fn->result.confidence = CONFIDENCE_HIGH;
    fn->slots.data[length].is_returned = false;
    fr_claim_fn(inf, fn, CLAIM_LENGTH, CONFIDENCE_HIGH, FR_LIT("return"), "R6",
                "as long as %.*s says <- the only size_t that comes out",
                FR_ARG(fr_slot_name(inf, fn, length)));
}

void fr_returned_bytes(fr_inference *inf, fr_wrap_fn *fn, const fr_look *look)
{
    uint32_t length = look->is_const ? out_length(inf, fn) : FR_NO_INDEX;
    if (length != FR_NO_INDEX) {
        bytes_by_slot(inf, fn, length);
        return;
    }
    fr_id companion = look->is_const ? find_companion(inf, fn) : FR_NO_ID;
    if (companion == FR_NO_ID) {
        fr_block_return(inf, fn, "E6", FR_LIT("len = \"fn:...\""),
                        "How much there is at the pointer that it returns is not known.");
        return;
    }
    fn->result.role = RETURN_BYTES;
    fn->result.len_function = companion;
    fn->result.origin = ORIGIN_SELF;
    fn->result.copies = true;
    fn->result.is_optional = true;
    fn->result.confidence = CONFIDENCE_HIGH;
    fr_claim_fn(inf, fn, CLAIM_LENGTH, CONFIDENCE_HIGH, FR_LIT("return"), "R6",
                "as long as `%.*s` says <- the two names differ in data and size only",
                FR_ARG(fr_model_item(inf->model, companion)->name));
}
