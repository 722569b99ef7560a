/* const char * that goes in. (S1, S5) C copies it or is done with it before it returns: nearly
 * always; names that say otherwise are heeded. */
#include "infer/infer.h"

static bool is_word_of_type(const fr_inference *inf, uint32_t type, fr_str word)
{
    if (type == FR_NO_INDEX)
        return false;
    fr_strs words = fr_split_words(inf->arena, inf->plan->types.data[type].c_name);
    for (size_t i = 0; i < words.len; i++)
        if (fr_str_eq(words.data[i], word))
            return true;
    return false;
}

/* Of a type that the function takes or gives. */
static bool is_type_word(const fr_inference *inf, const fr_wrap_fn *fn, fr_str word)
{
    for (size_t i = 0; i < fn->slots.len; i++)
        if (is_word_of_type(inf, fr_look_at(inf, fn->slots.data[i].type).handle, word))
            return true;
    return is_word_of_type(inf, fr_look_at(inf, fn->result.type).handle, word);
}

bool fr_has_real_verb(const fr_inference *inf, const fr_wrap_fn *fn, unsigned verb)
{
    const fr_fn_facts *facts = &inf->facts.data[fr_index_of(inf, fn)];
    unsigned rank;
    for (size_t i = 0; (facts->verbs & verb) && i < facts->words.len; i++)
        if ((fr_verbs_of(facts->words.data[i], &rank) & verb) &&
            !is_type_word(inf, fn, facts->words.data[i]))
            return true;
    return false;
}

bool fr_has_real_word(const fr_inference *inf, const fr_wrap_fn *fn, const char *list)
{
    const fr_strs *words = &inf->facts.data[fr_index_of(inf, fn)].words;
    for (size_t i = 0; i < words->len; i++)
        if (fr_is_word_of(words->data[i], list) && !is_type_word(inf, fn, words->data[i]))
            return true;
    return false;
}

bool fr_may_keep(const fr_inference *inf, const fr_wrap_fn *fn)
{
    return fr_has_real_verb(inf, fn, VERB_KEEP);
}

static bool has_unnamed_size_behind(const fr_inference *inf, const fr_wrap_fn *fn, size_t slot)
{
    return slot + 1 < fn->slots.len && fn->slots.data[slot + 1].c_name.len == 0 &&
           fr_str_is(fr_look_at(inf, fn->slots.data[slot + 1].type).alias, "size_t") &&
           fr_look_at(inf, fn->slots.data[slot + 1].type).depth == 0;
}

static bool has_partner_pointer(const fr_inference *inf, const fr_wrap_fn *fn, size_t slot)
{
    fr_look mine = fr_look_at(inf, fn->slots.data[slot].type);
    for (size_t i = 0; i < fn->slots.len; i++) {
        fr_look look = fr_look_at(inf, fn->slots.data[i].type);
        if (i != slot && look.depth == 1 && look.base == mine.base)
            return true;
    }
    return false;
}

/* new_string_value(text): what is made may hold on to text of the library's own kind, or free it.
 */
static bool may_become_part(const fr_inference *inf, const fr_wrap_fn *fn, const fr_look *text)
{
    fr_look result = fr_look_at(inf, fn->result.type);
    return text->is_own_character && result.depth == 1 && result.handle != FR_NO_INDEX &&
           !result.is_const;
}

/* setup_for_buffer(parser, buffer): memory that a later call reads. */
static bool may_be_read_later(const fr_inference *inf, const fr_wrap_fn *fn, const fr_strs *words)
{
    return fr_has_word_of(words, "buffer buf data mem") &&
           fr_has_real_word(inf, fn, "setup attach use");
}

/* copy(wchar_t *to, const wchar_t *from, n): how much C takes is not known. */
static bool has_wide_buffer(const fr_inference *inf, const fr_wrap_fn *fn)
{
    for (size_t i = 0; i < fn->slots.len; i++) {
        fr_look look = fr_look_at(inf, fn->slots.data[i].type);
        if (look.depth && !look.is_const && fr_str_is(look.alias, "wchar_t"))
            return true;
    }
    return false;
}

static void decide(fr_inference *inf, fr_wrap_fn *fn, size_t slot, const fr_look *look)
{
    fr_slot *s = &fn->slots.data[slot];
    fr_strs words = fr_slot_words(inf, s);
    if (may_become_part(inf, fn, look) || may_be_read_later(inf, fn, &words) ||
        fr_may_keep(inf, fn) || fr_has_word_of(&words, "static nocopy ref memory borrowed")) {
        fr_block_slot(inf, fn, slot, "S1", FR_LIT("retained = \"call\""),
                      "C may keep the text of %.*s after the call.",
                      FR_ARG(fr_slot_name(inf, fn, slot)));
        return;
    }
    if (fr_has_open_length(inf, fn) || has_unnamed_size_behind(inf, fn, slot)) {
        fr_block_slot(inf, fn, slot, "S3", FR_LIT("len = \"nul\""),
                      "A length among the other arguments may be that of %.*s.",
                      FR_ARG(fr_slot_name(inf, fn, slot)));
        return;
    }
    if (fr_has_word_of(&words, "end last limit stop") && has_partner_pointer(inf, fn, slot)) {
        fr_block_slot(inf, fn, slot, "S3", (fr_str){ 0 },
                      "%.*s may have to point into the same text as another argument.",
                      FR_ARG(fr_slot_name(inf, fn, slot)));
        return;
    }
    if (fr_has_word_of(&words, "src source in input data buf buffer") &&
        fr_has_word_of(&fr_facts_of(inf, fn)->words,
                       "compress decompress uncompress inflate deflate decode encode decrypt "
                       "encrypt")) {
        fr_block_slot(inf, fn, slot, "S3", FR_LIT("len = \"...\""),
                      "%.*s may be bytes that no NUL ends.", FR_ARG(fr_slot_name(inf, fn, slot)));
        return;
    }
    if (fr_has_word_of(&words, "fmt format") && !fr_has_word_of(&words, "date time pixel")) {
        fr_block_slot(inf, fn, slot, "P2", FR_LIT("retained = \"call\""),
                      "%.*s may be a format for printf: text in it would be taken for arguments.",
                      FR_ARG(fr_slot_name(inf, fn, slot)));
        return;
    }
    bool is_wide = fr_is_wide_text(look);
    if (is_wide && has_wide_buffer(inf, fn)) /* V1 */
        return;
    s->encoding = is_wide ? ENCODING_WIDE : s->encoding;
    s->role = !is_wide && fr_has_word_of(&words, "path file filename dir directory pathname")
                  ? SLOT_PATH
                  : SLOT_CSTR;
    s->confidence = CONFIDENCE_HIGH;
    s->is_const = true;
    fr_claim_fn(inf, fn, CLAIM_RETAINED, CONFIDENCE_HIGH, fr_slot_name(inf, fn, slot), "S5",
                "text for the call only <- const %s * without a length",
                is_wide ? "wchar_t" : "char");
}

void fr_infer_strings(fr_inference *inf)
{
    for (size_t i = 0; i < inf->plan->functions.len; i++) {
        fr_wrap_fn *fn = &inf->plan->functions.data[i];
        for (size_t k = 0; fn->class_of != FN_LEFT_OUT && k < fn->slots.len; k++) {
            fr_look look = fr_look_at(inf, fn->slots.data[k].type);
            bool is_text =
                look.depth == 1 && look.base == BASE_CHAR && look.is_const && !look.is_array;
            if (fr_is_open(&fn->slots.data[k]) && (is_text || fr_is_wide_text(&look)))
                decide(inf, fn, k, &look);
        }
    }
}
