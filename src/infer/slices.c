/* Pointers with a length beside them, and arrays of a fixed size. (S3, S4, E1 to E5) */
#include <string.h>

#include "infer/infer.h"

static bool ends_in_length(fr_str word)
{
    static const char *const ends[] = {
        "len", "length", "size", "bytes", "bytesleft", "cnt", "sz"
    };
    for (size_t i = 0; i < sizeof ends / sizeof *ends; i++)
        if (fr_str_ends(word, fr_str_from(ends[i])))
            return true;
    return false;
}

/* Length-named, and of what: `count` says elements, which text has none of. */
static bool is_length_name(const fr_strs *words, bool *is_count)
{
    *is_count = false;
    for (size_t i = 0; i < words->len; i++)
        if (fr_is_word_of(words->data[i], "count cnt num number nmemb n nb total")) {
            *is_count = !fr_str_is(words->data[i], "n");
            return true;
        } else if (ends_in_length(words->data[i]) ||
                   fr_is_word_of(words->data[i], "cap capacity max maxlen avail amt amount")) {
            return true;
        }
    return false;
}

bool fr_is_length_slot(fr_inference *inf, const fr_slot *slot)
{
    bool is_count;
    fr_strs words = fr_slot_words(inf, slot);
    fr_look look = fr_look_at(inf, slot->type);
    return look.depth == 0 && look.base == BASE_INT && is_length_name(&words, &is_count) &&
           !fr_has_word_of(&words, "max maxlen total");
}

bool fr_is_count_slot(fr_inference *inf, const fr_slot *slot)
{
    bool is_count;
    fr_strs words = fr_slot_words(inf, slot);
    fr_look look = fr_look_at(inf, slot->type);
    return look.depth == 0 && look.base == BASE_INT && is_length_name(&words, &is_count);
}

/* Places in files and blocks are no lengths of what stands before them. */
static bool is_other_size(const fr_strs *words)
{
    return fr_has_word_of(words, "block page window chunk offset depth align alignment step");
}

bool fr_has_open_length(fr_inference *inf, const fr_wrap_fn *fn)
{
    for (size_t i = 0; i < fn->slots.len; i++) {
        bool is_count = false;
        fr_strs words = fr_slot_words(inf, &fn->slots.data[i]);
        fr_look look = fr_look_at(inf, fn->slots.data[i].type);
        if (fr_is_open(&fn->slots.data[i]) && look.depth == 0 && look.base == BASE_INT &&
            is_length_name(&words, &is_count) && !is_count && !is_other_size(&words))
            return true;
    }
    return false;
}

static bool is_path_like(const fr_strs *words)
{
    return fr_has_word_of(words, "path file filename dir directory name topic url uri pathname");
}

static bool is_data_base(const fr_inference *inf, const fr_look *look)
{
    if (look->base == BASE_VOID)
        return look->handle == FR_NO_INDEX;
    if (look->base == BASE_RECORD)
        return look->handle != FR_NO_INDEX && look->size &&
               inf->plan->types.data[look->handle].role == ROLE_VALUE;
    return look->base == BASE_CHAR || look->base == BASE_BYTE || look->base == BASE_INT ||
           look->base == BASE_FLOAT;
}

static bool is_free_slot(const fr_wrap_fn *fn, size_t slot)
{
    return slot < fn->slots.len && fr_is_open(&fn->slots.data[slot]);
}

static bool is_byte_like(const fr_look *look)
{
    return look->base == BASE_VOID || look->base == BASE_CHAR || look->base == BASE_BYTE;
}

/* Whether slot `at` is the length of the pointer in `slot`. */
static bool is_length_of(fr_inference *inf, const fr_wrap_fn *fn, size_t slot, size_t at)
{
    const fr_slot *pointer = &fn->slots.data[slot], *length = &fn->slots.data[at];
    fr_look data = fr_look_at(inf, pointer->type), look = fr_look_at(inf, length->type);
    fr_strs words = fr_slot_words(inf, length), names = fr_slot_words(inf, pointer);
    bool is_count = false;
    if (look.depth || look.base != BASE_INT || look.group != FR_NO_INDEX)
        return false;
    if (length->c_name.len == 0)
        return at == slot + 1 && fr_str_is(look.alias, "size_t") && is_byte_like(&data) &&
               !(data.base == BASE_CHAR && data.is_const);
    bool is_n_of = pointer->c_name.len && length->c_name.len == pointer->c_name.len + 1 &&
                   length->c_name.ptr[0] == 'n' && fr_str_ends(length->c_name, pointer->c_name);
    if (is_n_of && !(data.base == BASE_CHAR && data.is_const))
        return true;
    if (!is_length_name(&words, &is_count) || is_other_size(&words))
        return false;
    if (data.base == BASE_RECORD && !is_count && !fr_words_have(&words, "n"))
        return false;
    if (data.is_const && fr_has_word_of(&words, "max maxlen cap capacity avail"))
        return false;
    if (data.base != BASE_CHAR || !data.is_const)
        return true;
    bool is_its_own = pointer->c_name.len && fr_str_starts(length->c_name, pointer->c_name);
    bool is_nth = words.len == 1 && fr_str_is(words.data[0], "n") && look.is_signed &&
                  (fr_facts_of(inf, fn)->verbs & VERB_GET);
    bool is_plain = words.len == 1 && fr_is_word_of(words.data[0], "len length");
    return !is_count && !is_nth && (!is_path_like(&names) || is_its_own || is_plain);
}

static void pair(fr_inference *inf, fr_wrap_fn *fn, size_t slot, size_t at, const fr_look *data)
{
    fr_slot *pointer = &fn->slots.data[slot], *length = &fn->slots.data[at];
    fr_strs words = fr_slot_words(inf, length);
    bool says_bytes = fr_has_word_of(&words, "bytes byte nbytes");
    pointer->role = data->is_const ? SLOT_SLICE : SLOT_BUFFER;
    pointer->is_const = data->is_const;
    pointer->element = data->use;
    pointer->partner = (uint32_t)at;
    pointer->confidence = CONFIDENCE_HIGH;
    length->role = SLOT_LEN;
    length->partner = (uint32_t)slot;
    length->confidence = CONFIDENCE_HIGH;
    length->len_scale = !is_byte_like(data) && says_bytes ? data->size : 1;
    fr_claim_fn(inf, fn, CLAIM_LENGTH, CONFIDENCE_HIGH, fr_slot_name(inf, fn, slot), "S3",
                "its length is %.*s <- beside it, and %s", FR_ARG(fr_slot_name(inf, fn, at)),
                length->c_name.len ? "named as one" : "a size_t");
}

/* A typed pointer with a `size` may count elements or bytes. */
static bool is_unclear_unit(fr_inference *inf, const fr_wrap_fn *fn, size_t at, const fr_look *data)
{
    fr_strs words = fr_slot_words(inf, &fn->slots.data[at]);
    bool says_size = false;
    for (size_t i = 0; i < words.len; i++)
        says_size |= fr_str_ends(words.data[i], FR_LIT("size")) || fr_str_is(words.data[i], "sz");
    return !is_byte_like(data) && says_size && !fr_has_word_of(&words, "bytes");
}

/* UTF-8 with a `len`: of characters or of bytes. */
static bool counts_characters(fr_inference *inf, const fr_wrap_fn *fn, size_t slot, size_t at)
{
    fr_strs names = fr_slot_words(inf, &fn->slots.data[slot]);
    fr_strs words = fr_slot_words(inf, &fn->slots.data[at]);
    const char *of_text = "utf wcs mbs";
    return (fr_has_word_of(&fr_facts_of(inf, fn)->words, of_text) ||
            fr_has_word_of(&names, of_text)) &&
           !fr_has_word_of(&words, "bytes nbytes size sz");
}

/* fwrite(ptr, size, nitems, file): the memory is as long as both together say. */
static bool is_product(fr_inference *inf, const fr_wrap_fn *fn, size_t length)
{
    bool is_count = false;
    if (length + 1 >= fn->slots.len)
        return false;
    fr_look look = fr_look_at(inf, fn->slots.data[length + 1].type);
    fr_strs words = fr_slot_words(inf, &fn->slots.data[length + 1]);
    bool is_number = false; /* maxnum */
    for (size_t i = 0; i < words.len; i++)
        is_number |= fr_str_ends(words.data[i], FR_LIT("num"));
    return look.depth == 0 && look.base == BASE_INT &&
           (is_number || fr_has_word_of(&words, "nitems nmemb nelem nelems nobj items elements") ||
            (is_length_name(&words, &is_count) && is_count));
}

static bool is_size(const fr_strs *words)
{
    for (size_t i = 0; i < words->len; i++)
        if (ends_in_length(words->data[i]) ||
            fr_is_word_of(words->data[i], "max cap capacity maxlen"))
            return !is_other_size(words) && !fr_has_word_of(words, "count cnt");
    return false;
}

/* pad(buf, unpadded_len, block, max_len): more lengths than memory, and C may write as far as the
 * other one says. */
static bool has_two_lengths(fr_inference *inf, const fr_wrap_fn *fn)
{
    size_t lengths = 0, pointers = 0;
    for (size_t i = 0; i < fn->slots.len; i++) {
        fr_strs words = fr_slot_words(inf, &fn->slots.data[i]);
        fr_look look = fr_look_at(inf, fn->slots.data[i].type);
        if (look.depth == 0)
            lengths += look.base == BASE_INT && is_size(&words);
        else
            pointers += look.depth == 1 && is_data_base(inf, &look) &&
                        !(look.base == BASE_INT && is_size(&words));
    }
    return pointers == 1 && lengths > 1;
}

/* f(len, out, value): what C writes may be longer than a number that stands before it and bears
 * another name. */
static bool is_loose(const fr_wrap_fn *fn, size_t slot, size_t at, bool is_affine)
{
    return at < slot && slot + 1 < fn->slots.len && !is_affine;
}

static const char copied_phrases[] =
    "is copied|are copied|makes a copy|be released after|be freed after|"
    "copies the|will be copied|copy of the";

/* A method may store where the memory is, unless its verb says that it is used at once. */
static bool may_be_stored(fr_inference *inf, const fr_wrap_fn *fn, size_t slot)
{
    const fr_fn_facts *facts = fr_facts_of(inf, fn);
    bool has_self = false;
    for (size_t i = 0; i < fn->slots.len; i++) {
        fr_look look = fr_look_at(inf, fn->slots.data[i].type);
        has_self |= i != slot && look.depth == 1 && look.handle != FR_NO_INDEX && !look.is_const &&
                    inf->plan->types.data[look.handle].role != ROLE_VALUE;
    }
    if (!has_self || fr_has_phrase(facts->lower_doc, copied_phrases, NULL))
        return false;
    if (fr_has_word_of(&facts->words,
                       "set use attach assign setup register reset with load continue"))
        return !(facts->verbs & (VERB_GET | VERB_CREATE)) ||
               fr_has_word_of(&facts->words, "load continue");
    return false;
}

/* ---- whose length: srcSize is that of src ---- */

/* What is left of a length's name without the words for length. */
static fr_str stem_of(fr_inference *inf, fr_str name)
{
    static const char *const ends[] = { "capacity", "length", "bytes", "count", "size", "max",
                                        "len",      "cap",    "cnt",   "sz",    "_" };
    fr_str stem = fr_lower(inf->arena, name);
    for (bool is_cut = true; is_cut;) {
        is_cut = false;
        for (size_t i = 0; i < sizeof ends / sizeof *ends; i++)
            if (fr_str_ends(stem, fr_str_from(ends[i]))) {
                stem.len -= strlen(ends[i]);
                is_cut = true;
            }
    }
    return stem;
}

static bool is_affine(fr_inference *inf, const fr_slot *length, const fr_slot *pointer)
{
    fr_str stem = stem_of(inf, length->c_name), name = fr_lower(inf->arena, pointer->c_name);
    if (stem.len < 2 || name.len < 2)
        return false;
    return fr_str_starts(name, stem) || fr_str_starts(stem, name) || fr_str_ends(stem, name);
}

/* It speaks of one side, and the pointer is not called so: dst with srcSize. */
static bool speaks_of_another(fr_inference *inf, const fr_wrap_fn *fn, size_t slot, size_t length)
{
    const fr_slot *l = &fn->slots.data[length];
    fr_strs words = fr_slot_words(inf, l);
    if (is_affine(inf, l, &fn->slots.data[slot]))
        return false;
    for (size_t i = 0; i < fn->slots.len; i++)
        if (i != slot && fr_look_at(inf, fn->slots.data[i].type).depth &&
            is_affine(inf, l, &fn->slots.data[i]))
            return true;
    bool is_const = fr_look_at(inf, fn->slots.data[slot].type).is_const;
    if (fr_has_word_of(&words, "dst dest out output to target"))
        return is_const;
    return !is_const && fr_has_word_of(&words, "src source in input from compressed original orig "
                                               "uncompressed decoded encoded plain cipher isize");
}

static bool is_plain_length(fr_inference *inf, const fr_wrap_fn *fn, size_t slot, size_t at);

/* The length that bears the pointer's name, wherever it stands. */
static size_t find_affine(fr_inference *inf, const fr_wrap_fn *fn, size_t slot)
{
    size_t found = SIZE_MAX;
    for (size_t i = 0; i < fn->slots.len; i++)
        if (i != slot && is_free_slot(fn, i) && is_plain_length(inf, fn, slot, i) &&
            is_affine(inf, &fn->slots.data[i], &fn->slots.data[slot])) {
            if (found != SIZE_MAX)
                return SIZE_MAX;
            found = i;
        }
    return found;
}

static bool is_plain_length(fr_inference *inf, const fr_wrap_fn *fn, size_t slot, size_t at)
{
    return fn->slots.data[at].c_name.len && is_length_of(inf, fn, slot, at);
}

static void find_length(fr_inference *inf, fr_wrap_fn *fn, size_t slot)
{
    fr_look data = fr_look_at(inf, fn->slots.data[slot].type);
    size_t places[] = { find_affine(inf, fn, slot), slot + 1, slot - 1 };
    if (data.depth != 1 || data.is_array || data.is_named_text || !is_data_base(inf, &data))
        return;
    for (size_t i = 0; i < sizeof places / sizeof *places; i++) {
        size_t at = places[i];
        if (at >= fn->slots.len || !is_free_slot(fn, at) || !is_length_of(inf, fn, slot, at) ||
            speaks_of_another(inf, fn, slot, at) ||
            (!data.is_const && is_loose(fn, slot, at, i == 0)))
            continue;
        if (is_product(inf, fn, at)) {
            fr_block_slot(inf, fn, slot, "S3", (fr_str){ 0 },
                          "Two parameters say together how long %.*s is.",
                          FR_ARG(fr_slot_name(inf, fn, slot)));
            return;
        }
        if (!data.is_const && has_two_lengths(inf, fn)) {
            fr_block_slot(
                inf, fn, slot, "S3",
                fr_arena_printf(inf->arena, "len = \"%.*s\"", FR_ARG(fr_slot_key(inf, fn, at))),
                "C may write to %.*s as far as another length says.",
                FR_ARG(fr_slot_name(inf, fn, slot)));
            return;
        }
        if (fr_may_keep(inf, fn) || may_be_stored(inf, fn, slot)) {
            fr_block_slot(inf, fn, slot, "S9",
                          fr_arena_printf(inf->arena, "len = \"%.*s\", retained = \"self\"",
                                          FR_ARG(fr_slot_key(inf, fn, at))),
                          "C may keep the memory of %.*s after the call.",
                          FR_ARG(fr_slot_name(inf, fn, slot)));
            return;
        }
        bool is_text = counts_characters(inf, fn, slot, at);
        if (is_text || is_unclear_unit(inf, fn, at, &data)) {
            fr_block_slot(inf, fn, slot, "E1",
                          fr_arena_printf(inf->arena, "len = \"%.*s\", unit = \"bytes\"",
                                          FR_ARG(fr_slot_key(inf, fn, at))),
                          "Whether the length of %.*s counts bytes or %s is not known.",
                          FR_ARG(fr_slot_name(inf, fn, slot)), is_text ? "characters" : "elements");
            return;
        }
        pair(inf, fn, slot, at, &data);
        return;
    }
}

/* Data and a pointer to its length: C may say more than there is room for. */
static void find_inout_length(fr_inference *inf, fr_wrap_fn *fn, size_t slot)
{
    fr_look data = fr_look_at(inf, fn->slots.data[slot].type);
    size_t places[] = { slot + 1, slot - 1 };
    if (data.depth != 1 || !is_data_base(inf, &data) || data.is_const || !is_free_slot(fn, slot))
        return;
    for (size_t i = 0; i < sizeof places / sizeof *places; i++) {
        size_t at = places[i];
        if (at >= fn->slots.len || !is_free_slot(fn, at))
            continue;
        fr_strs words = fr_slot_words(inf, &fn->slots.data[at]);
        fr_look look = fr_look_at(inf, fn->slots.data[at].type);
        bool is_count;
        bool is_unnamed =
            fn->slots.data[at].c_name.len == 0 && at == slot + 1 && fr_str_is(look.alias, "size_t");
        if (look.depth != 1 || look.base != BASE_INT || look.is_const || look.is_array ||
            (!is_unnamed && !is_length_name(&words, &is_count)))
            continue;
        fr_str fix =
            fr_arena_printf(inf->arena, "len = \"inout:%.*s\"", FR_ARG(fr_slot_key(inf, fn, at)));
        fr_block_slot(inf, fn, slot, "S4", fix,
                      "Whether the length of %.*s goes in through %.*s is not known.",
                      FR_ARG(fr_slot_name(inf, fn, slot)), FR_ARG(fr_slot_name(inf, fn, at)));
        fn->slots.data[at].is_blocked = true;
        return;
    }
}

/* strncmp(a, b, n): n is a bound, and a NUL ends the text before that: C may look for it first, so
 * it must be there. */
static bool is_bounded_text(const fr_inference *inf, const fr_wrap_fn *fn)
{
    const fr_strs *words = &inf->facts.data[fr_index_of(inf, fn)].words;
    for (size_t i = 0; i < words->len; i++)
        if (fr_str_find(words->data[i], FR_LIT("strn")) != SIZE_MAX)
            return true;
    return false;
}

static void find_bound(fr_inference *inf, fr_wrap_fn *fn)
{
    bool has_text = false;
    size_t bound = SIZE_MAX;
    for (size_t i = 0; i < fn->slots.len; i++) {
        fr_look look = fr_look_at(inf, fn->slots.data[i].type);
        has_text |= look.depth == 1 && look.base == BASE_CHAR && look.is_const;
        if (look.depth && !look.is_const) /* a buffer, whose length it is */
            return;
        if (is_free_slot(fn, i) && look.depth == 0 && look.base == BASE_INT)
            bound = i;
    }
    if (!has_text || bound == SIZE_MAX || !is_bounded_text(inf, fn))
        return;
    fn->slots.data[bound].role = SLOT_SCALAR;
    fn->slots.data[bound].confidence = CONFIDENCE_HIGH;
    fr_claim_fn(inf, fn, CLAIM_LENGTH, CONFIDENCE_HIGH, fr_slot_name(inf, fn, bound), "S3",
                "a bound, while a NUL ends the text <- it is called as in <string.h>");
}

/* T x[N]: the size is in the type. */
static void find_fixed(fr_inference *inf, fr_wrap_fn *fn, size_t slot)
{
    fr_slot *s = &fn->slots.data[slot];
    fr_look data = fr_look_at(inf, s->type);
    if (data.depth != 1 || !data.is_array || data.count == 0 || !is_data_base(inf, &data))
        return;
    if (data.base == BASE_RECORD && data.count == 1) /* jmp_buf and its kin */
        return;
    if (data.base == BASE_CHAR && data.is_const) {
        fr_block_slot(inf, fn, slot, "E5", FR_LIT("len = \"nul\""),
                      "Whether the text of %.*s must end in NUL is not known.",
                      FR_ARG(fr_slot_name(inf, fn, slot)));
        return;
    }
    s->role = data.is_const ? SLOT_SLICE : SLOT_BUFFER;
    s->is_const = data.is_const;
    s->element = data.use;
    s->count = data.count;
    s->confidence = CONFIDENCE_HIGH;
    fr_claim_fn(inf, fn, CLAIM_LENGTH, CONFIDENCE_HIGH, fr_slot_name(inf, fn, slot), "E5",
                "an array of %llu <- written so", (unsigned long long)data.count);
}

void fr_infer_slices(fr_inference *inf)
{
    for (size_t i = 0; i < inf->plan->functions.len; i++) {
        fr_wrap_fn *fn = &inf->plan->functions.data[i];
        if (fn->class_of == FN_LEFT_OUT)
            continue;
        for (size_t k = 0; k < fn->slots.len; k++)
            if (is_free_slot(fn, k))
                find_fixed(inf, fn, k);
        find_bound(inf, fn);
        for (size_t k = 0; k < fn->slots.len; k++)
            if (is_free_slot(fn, k))
                find_length(inf, fn, k);
        for (size_t k = 0; k < fn->slots.len; k++)
            if (is_free_slot(fn, k))
                find_inout_length(inf, fn, k);
    }
}
