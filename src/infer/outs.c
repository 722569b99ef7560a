/* Places that C fills: scalars, plain structs, handles. (S6, S7, S8)
 *
 * Places are zeroed and have room behind them, so that a small array or a value that goes in too
 * does no harm; names that speak of an array or of input are refused all the same. */
#include <string.h>

#include "infer/infer.h"

static bool is_array_like(const fr_strs *words)
{
    return fr_has_word_of(words,
                          "array arr list vec vector buf buffer data table map matrix values "
                          "items samples in src input key nonce iv widths heights lengths "
                          "sizes indices indexes coords points offsets ids colors rects "
                          "vertices weights knots coefficients");
}

static bool is_state_like(const fr_strs *words)
{
    return fr_has_word_of(words, "pos position offset cookie iter iterator state opaque inout io "
                                 "cursor index idx slot ctx context handle");
}

static bool is_out_like(const fr_strs *words)
{
    return fr_has_word_of(words, "out output result ret retval res dest dst stat stats info rv p "
                                 "actual written n nread nwritten transferred");
}

static bool names_length(const fr_strs *words)
{
    static const char *const ends[] = { "len", "size", "bytes", "count", "read", "written" };
    for (size_t i = 0; i < words->len; i++)
        for (size_t k = 0; k < sizeof ends / sizeof *ends; k++)
            if (fr_str_ends(words->data[i], fr_str_from(ends[k])))
                return true;
    return false;
}

static bool takes_in(const fr_fn_facts *facts)
{
    return fr_has_word_of(&facts->words, "set add put push send join wait update insert append "
                                         "lock unlock free enable submit cancel post signal init "
                                         "fill sort shuffle swap convert mix");
}

/* The word `get` and its kin stand for reading out. */
static bool reads_out(const fr_fn_facts *facts)
{
    return fr_has_word_of(&facts->words, "get query read fetch stat info status describe lookup "
                                         "find version measure count size");
}

/* copy(dst, src, n): the length may be that of both. */
static bool is_beside_slice(const fr_inference *inf, const fr_wrap_fn *fn, const fr_look *look)
{
    for (size_t i = 0; i < fn->slots.len; i++) {
        fr_slot_role role = fn->slots.data[i].role;
        if (role != SLOT_SLICE && role != SLOT_BUFFER)
            continue;
        fr_look other = fr_look_at(inf, fn->slots.data[i].type);
        if (other.canonical == look->canonical)
            return true;
    }
    return false;
}

/* types(text, len, out): as many may come out as go in; unless its name says what one value it is.
 */
static bool may_be_as_many(const fr_wrap_fn *fn, const fr_strs *words)
{
    bool has_slice = false;
    for (size_t i = 0; i < fn->slots.len; i++)
        has_slice |=
            fn->slots.data[i].role == SLOT_SLICE && fn->slots.data[i].partner != FR_NO_INDEX;
    return has_slice && words->len && !is_out_like(words) &&
           !fr_has_word_of(
               words, "valid error err errnum errorp code found match matched type status done "
                      "left remaining consumed used len length size count num nbytes "
                      "bytes ref eof partial value val crc sum flags id sent read "
                      "more format kind") &&
           !names_length(words);
}

/* A number right behind it may say how many there are, by whatever name. */
static bool has_count_behind(const fr_inference *inf, const fr_wrap_fn *fn, size_t slot)
{
    if (slot + 1 >= fn->slots.len)
        return false;
    fr_look next = fr_look_at(inf, fn->slots.data[slot + 1].type);
    return next.depth == 0 && next.base == BASE_INT;
}

static void out_scalar(fr_inference *inf, fr_wrap_fn *fn, size_t slot, const fr_look *look)
{
    fr_slot *s = &fn->slots.data[slot];
    const fr_fn_facts *facts = fr_facts_of(inf, fn);
    fr_strs words = fr_slot_words(inf, s);
    fr_str name = fr_slot_name(inf, fn, slot);
    bool is_listed = is_array_like(&words);
    bool is_state = is_state_like(&words);
    is_listed |= is_beside_slice(inf, fn, look) || may_be_as_many(fn, &words) ||
                 fr_words_have(&facts->words, "set") ||
                 (has_count_behind(inf, fn, slot) && !is_out_like(&words));
    if (look->is_const || is_listed || is_state || (takes_in(facts) && !is_out_like(&words)) ||
        look->is_array) {
        fr_block_slot(inf, fn, slot, look->is_const ? "V1" : "S6",
                      look->is_const ? FR_LIT("len = \"1\"") : FR_LIT("dir = \"out\""),
                      look->is_const ? "How many elements %.*s has is not known."
                                     : "Whether %.*s is one value that comes out is not known.",
                      FR_ARG(name));
        return;
    }
    s->role = look->group != FR_NO_INDEX ? SLOT_OUT_ENUM : SLOT_OUT_SCALAR;
    s->group = look->group;
    s->element = look->use;
    s->is_returned = true;
    s->confidence = CONFIDENCE_HIGH;
    fr_claim_fn(inf, fn, CLAIM_DIRECTION, CONFIDENCE_HIGH, name, "S6",
                "one value that comes out <- a pointer to a scalar with no length beside it");
}

static void out_struct(fr_inference *inf, fr_wrap_fn *fn, size_t slot, const fr_look *look)
{
    fr_slot *s = &fn->slots.data[slot];
    const fr_fn_facts *facts = fr_facts_of(inf, fn);
    fr_strs words = fr_slot_words(inf, s);
    bool is_out = is_out_like(&words) || reads_out(facts);
    if (takes_in(facts) || is_array_like(&words) || !is_out || look->is_array) {
        fr_block_slot(inf, fn, slot, "S8", FR_LIT("dir = \"out\""),
                      "Whether C reads or writes the struct at %.*s is not known.",
                      FR_ARG(fr_slot_name(inf, fn, slot)));
        return;
    }
    s->role = SLOT_OUT_STRUCT;
    s->handle = look->handle;
    s->element = look->use;
    s->is_returned = true;
    s->confidence = CONFIDENCE_HIGH;
    fr_claim_fn(inf, fn, CLAIM_DIRECTION, CONFIDENCE_HIGH, fr_slot_name(inf, fn, slot), "S8",
                "a struct that comes out <- %s",
                is_out_like(&words) ? "its name says so" : "the function reads something out");
}

/* ---- handles ---- */

static bool owns(const fr_wrap_type *type)
{
    return (type->role == ROLE_HANDLE || type->role == ROLE_REFCOUNTED) &&
           type->destroy.function != FR_NO_ID && type->confidence == CONFIDENCE_HIGH;
}

bool fr_has_end(fr_inference *inf, const fr_wrap_fn *fn)
{
    static const char *const pairs[][2] = { { "begin", "end" },       { "Begin", "End" },
                                            { "start", "end" },       { "acquire", "release" },
                                            { "Acquire", "Release" }, { "lock", "unlock" } };
    for (size_t i = 0; i < sizeof pairs / sizeof *pairs; i++) {
        size_t at = fr_str_find(fn->c_name, fr_str_from(pairs[i][0]));
        if (at == SIZE_MAX)
            continue;
        fr_str other = fr_arena_printf(
            inf->arena, "%.*s%s%.*s", FR_ARG(fr_str_slice(fn->c_name, 0, at)), pairs[i][1],
            FR_ARG(fr_str_slice(fn->c_name, at + strlen(pairs[i][0]), fn->c_name.len)));
        if (fr_map_find(&inf->functions, other))
            return true;
    }
    return false;
}

/* read_next_header: a step lends what it stands on, unless its comment says otherwise. */
static bool has_creator_verb(const fr_fn_facts *facts)
{
    return (facts->verbs & (VERB_CREATE | VERB_LOOKUP | VERB_INIT)) != 0 &&
           !fr_has_word_of(&facts->words, "get peek fetch current next");
}

static const char free_phrases[] =
    "must be freed|should be freed|to be freed|be freed with|must free|"
    "free it with|freed using|must be released|must be destroyed|"
    "must be closed|needs to be freed|caller must free|"
    "you must call|be freed by the caller|when finished";

static bool is_end_slot(const fr_wrap_fn *fn, size_t slot)
{
    return slot == 0 || slot + 1 == fn->slots.len;
}

/* Of the functions with T ** at an end, how many are owned for sure. */
static bool siblings_own(const fr_inference *inf)
{
    size_t all = 0, sure = 0;
    for (size_t i = 0; i < inf->plan->functions.len; i++) {
        const fr_wrap_fn *fn = &inf->plan->functions.data[i];
        const fr_fn_facts *facts = &inf->facts.data[i];
        for (size_t k = 0; k < fn->slots.len; k++) {
            fr_look look = fr_look_at(inf, fn->slots.data[k].type);
            if (look.depth != 2 || look.handle == FR_NO_INDEX || look.is_const ||
                !is_end_slot(fn, k) || !owns(&inf->plan->types.data[look.handle]))
                continue;
            all++;
            sure += has_creator_verb(facts) || fr_has_phrase(facts->lower_doc, free_phrases, NULL);
        }
    }
    return sure >= 20 && sure * 10 >= all * 6;
}

static bool has_input_handle(const fr_inference *inf, const fr_wrap_fn *fn)
{
    for (size_t i = 0; i < fn->slots.len; i++) {
        fr_look look = fr_look_at(inf, fn->slots.data[i].type);
        if (look.depth == 1 && look.handle != FR_NO_INDEX &&
            inf->plan->types.data[look.handle].role != ROLE_VALUE)
            return true;
    }
    return false;
}

static void owned_handle(fr_inference *inf, fr_wrap_fn *fn, size_t slot, const fr_look *look,
                         const char *rule, const char *evidence)
{
    fr_slot *s = &fn->slots.data[slot];
    s->role = SLOT_OUT_HANDLE;
    s->handle = look->handle;
    s->element = look->use;
    s->owned = s->is_returned = true;
    s->confidence = CONFIDENCE_HIGH;
    fr_claim_fn(inf, fn, CLAIM_TRANSFER, CONFIDENCE_HIGH, fr_slot_name(inf, fn, slot), rule,
                "owned by the caller <- %s", evidence);
}

/* Somebody must own what a destructor is there for: if all of it comes from getters, they give it.
 */
static bool comes_from_getters_only(const fr_inference *inf, uint32_t type)
{
    for (size_t i = 0; i < inf->plan->functions.len; i++) {
        const fr_fn_facts *facts = &inf->facts.data[i];
        fr_look result = fr_look_at(inf, facts->signature->result);
        if (result.handle == type && result.depth == 1 && !result.is_const)
            return false;
        for (size_t k = 0; k < facts->signature->params.len; k++) {
            fr_look look = fr_look_at(inf, facts->signature->params.data[k].type);
            if (look.handle == type && look.depth == 2 && has_creator_verb(facts))
                return false;
        }
    }
    return true;
}

/* Who says that the caller owns it; NULL: nobody. */
static const char *ownership(fr_inference *inf, const fr_wrap_fn *fn, const fr_look *look,
                             bool by_siblings, const char **rule)
{
    static const char kept[] = "must not be freed|do not free|should not be freed|not free it|"
                               "must not free|should not free";
    const fr_fn_facts *facts = fr_facts_of(inf, fn);
    const fr_wrap_type *type = &inf->plan->types.data[look->handle];
    if (look->is_const || !owns(type) || (facts->verbs & VERB_UNREF) || fr_has_end(inf, fn) ||
        fr_has_phrase(facts->lower_doc, kept, NULL))
        return NULL;
    *rule = "D1";
    if (fr_has_phrase(facts->lower_doc, free_phrases, NULL))
        return "the comment says that it must be freed";
    *rule = "S7";
    if (has_creator_verb(facts))
        return "a creating or looking-up verb, and the type has a destructor";
    if ((facts->verbs & VERB_GET) && type->role == ROLE_HANDLE &&
        comes_from_getters_only(inf, look->handle))
        return "the type has a destructor, and no function but such makes one";
    return by_siblings ? "most functions of the library that give one so hand it over" : NULL;
}

static void lent_handle(fr_inference *inf, fr_wrap_fn *fn, size_t slot, const fr_look *look)
{
    fr_slot *s = &fn->slots.data[slot];
    s->role = SLOT_OUT_HANDLE;
    s->handle = look->handle;
    s->element = look->use;
    s->is_const = look->is_const;
    s->is_returned = true;
    s->origin = ORIGIN_INPUTS;
    s->confidence = CONFIDENCE_MEDIUM;
    fr_claim_fn(inf, fn, CLAIM_TRANSFER, CONFIDENCE_MEDIUM, fr_slot_name(inf, fn, slot), "S7",
                "borrowed from all that goes in <- not known; if it is owned, it leaks");
}

static bool may_be_the_result(const fr_inference *inf, const fr_wrap_fn *fn, const fr_look *look)
{
    fr_look result = fr_look_at(inf, fn->result.type);
    return result.depth == 1 && result.handle == look->handle;
}

/* free(T **), autoptr_cleanup_GArray(T **) */
static bool speaks_of_end(const fr_fn_facts *facts)
{
    unsigned rank = 0;
    for (size_t i = 0; i < facts->words.len && rank == 0; i++)
        (void)fr_verbs_of(facts->words.data[i], &rank);
    return rank != 0;
}

static void out_handle(fr_inference *inf, fr_wrap_fn *fn, size_t slot, const fr_look *look,
                       bool by_siblings)
{
    const fr_wrap_type *type = &inf->plan->types.data[look->handle];
    fr_strs words = fr_slot_words(inf, &fn->slots.data[slot]);
    const char *rule = NULL, *evidence = ownership(inf, fn, look, by_siblings, &rule);
    bool is_placed = (is_end_slot(fn, slot) || (fr_facts_of(inf, fn)->verbs & VERB_CREATE)) &&
                     !look->is_array && !look->is_mid_const;
    bool is_lent = (type->role == ROLE_HANDLE || type->role == ROLE_VIEW) &&
                   has_input_handle(inf, fn) && is_out_like(&words);
    if (fn->slots.len == 1 && speaks_of_end(fr_facts_of(inf, fn))) {
        fr_block_slot(inf, fn, slot, "T3", (fr_str){ 0 },
                      "How many handles at %.*s it destroys is not known.",
                      FR_ARG(fr_slot_name(inf, fn, slot)));
    } else if (may_be_the_result(inf, fn, look)) {
        fr_block_slot(inf, fn, slot, "S7", (fr_str){ 0 },
                      "What comes out through %.*s may be what is returned.",
                      FR_ARG(fr_slot_name(inf, fn, slot)));
    } else if (is_placed && evidence) {
        owned_handle(inf, fn, slot, look, rule, evidence);
    } else if (is_placed && type->role == ROLE_REFCOUNTED && !type->ref_copies && owns(type)) {
        owned_handle(inf, fn, slot, look, "R4",
                     "counted: a reference is taken, so at worst one leaks");
        fn->slots.data[slot].takes_ref = true;
    } else if (is_placed && is_lent) {
        lent_handle(inf, fn, slot, look);
    } else {
        fr_block_slot(inf, fn, slot, "S7", FR_LIT("dir = \"out\", transfer = \"full\""),
                      "Who owns what comes out through %.*s is not known.",
                      FR_ARG(fr_slot_name(inf, fn, slot)));
    }
}

/* paths, or text with a number beside it that may count it: an array, and perhaps one that goes
 * in. */
static bool may_be_texts(fr_inference *inf, const fr_wrap_fn *fn, size_t slot)
{
    fr_strs words = fr_slot_words(inf, &fn->slots.data[slot]);
    fr_str last = words.len ? words.data[words.len - 1] : (fr_str){ 0 };
    if (is_array_like(&words) || fr_has_word_of(&words, "argv envp") ||
        (last.len > 2 && fr_str_ends(last, FR_LIT("s")) && !fr_str_ends(last, FR_LIT("ss")) &&
         !fr_is_word_of(last, "alias address status")))
        return true;
    for (size_t i = 0; i < fn->slots.len; i++)
        if (fr_is_open(&fn->slots.data[i]) && fr_is_count_slot(inf, &fn->slots.data[i]))
            return true;
    return false;
}

/* Text that C keeps: copied before anything else happens. */
static void out_text(fr_inference *inf, fr_wrap_fn *fn, size_t slot)
{
    fr_slot *s = &fn->slots.data[slot];
    s->role = SLOT_OUT_STR;
    s->origin = ORIGIN_INPUTS;
    s->copies = s->is_returned = s->is_optional = true;
    s->confidence = CONFIDENCE_HIGH;
    fr_claim_fn(inf, fn, CLAIM_TRANSFER, CONFIDENCE_HIGH, fr_slot_name(inf, fn, slot), "R1",
                "text that comes out, copied at once <- const char ** of a function that gets");
}

/* parse(text, length, &tail): where C stopped in what went in. That may end without a NUL, so it is
 * not looked at. */
static bool is_rest_of_input(fr_inference *inf, const fr_wrap_fn *fn, size_t slot)
{
    fr_strs words = fr_slot_words(inf, &fn->slots.data[slot]);
    bool has_text = false;
    for (size_t i = 0; i < slot; i++) {
        fr_look look = fr_look_at(inf, fn->slots.data[i].type);
        has_text |= look.depth == 1 && look.base == BASE_CHAR && look.is_const;
    }
    return has_text && fr_has_word_of(&words, "tail rest remaining remainder endp endptr");
}

static void unseen_text(fr_inference *inf, fr_wrap_fn *fn, size_t slot)
{
    fr_slot *s = &fn->slots.data[slot];
    s->role = SLOT_OUT_STR;
    s->confidence = CONFIDENCE_HIGH;
    fr_claim_fn(inf, fn, CLAIM_DIRECTION, CONFIDENCE_HIGH, fr_slot_name(inf, fn, slot), "S4",
                "not looked at <- where C stopped in text that goes in, by its name");
}

static void decide(fr_inference *inf, fr_wrap_fn *fn, size_t slot, bool by_siblings)
{
    fr_look look = fr_look_at(inf, fn->slots.data[slot].type);
    bool is_scalar = look.base == BASE_INT || look.base == BASE_FLOAT || look.base == BASE_BOOL ||
                     look.base == BASE_ENUM;
    if (look.depth == 1 && is_scalar)
        out_scalar(inf, fn, slot, &look);
    else if (look.depth == 1 && look.handle != FR_NO_INDEX && !look.is_const &&
             inf->plan->types.data[look.handle].role == ROLE_VALUE)
        out_struct(inf, fn, slot, &look);
    else if (look.depth == 2 && look.handle != FR_NO_INDEX)
        out_handle(inf, fn, slot, &look, by_siblings);
    else if (look.depth == 2 && look.base == BASE_CHAR && look.is_const && !look.is_mid_const &&
             !look.is_array && (fr_facts_of(inf, fn)->verbs & (VERB_GET | VERB_STEP)) &&
             !may_be_texts(inf, fn, slot))
        out_text(inf, fn, slot);
    else if (look.depth == 2 && look.base == BASE_CHAR && !look.is_mid_const && !look.is_array &&
             is_rest_of_input(inf, fn, slot))
        unseen_text(inf, fn, slot);
    else if (look.depth == 2 && look.base == BASE_CHAR)
        fr_block_slot(inf, fn, slot, "S4",
                      look.is_const ? FR_LIT("dir = \"out\", from = \"self\"")
                                    : FR_LIT("dir = \"out\", transfer = \"full\", free = \"...\""),
                      "Who owns the text that comes out through %.*s, if it does, is not known.",
                      FR_ARG(fr_slot_name(inf, fn, slot)));
}

/* Two handles at once may hang on each other. */
static void check_pairs(fr_inference *inf, fr_wrap_fn *fn)
{
    size_t handles = 0, last = 0;
    for (size_t i = 0; i < fn->slots.len; i++)
        if (fn->slots.data[i].role == SLOT_OUT_HANDLE && fn->slots.data[i].owned) {
            handles++;
            last = i;
        }
    if (handles > 1)
        fr_block_slot(inf, fn, last, "S7", FR_LIT("dir = \"out\", transfer = \"full\""),
                      "Which of the %zu handles that come out needs which is not known.", handles);
}

void fr_infer_outs(fr_inference *inf)
{
    bool by_siblings = siblings_own(inf);
    for (size_t i = 0; i < inf->plan->functions.len; i++) {
        fr_wrap_fn *fn = &inf->plan->functions.data[i];
        if (fn->class_of == FN_LEFT_OUT)
            continue;
        for (size_t k = 0; k < fn->slots.len; k++)
            if (fr_is_open(&fn->slots.data[k]))
                decide(inf, fn, k, by_siblings);
        check_pairs(inf, fn);
    }
}
