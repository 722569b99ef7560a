/* Numbers that go in: plain ones, enums, and those that C may use unchecked. (V5, S11, P8) */
#include "infer/arguments.h"

static bool is_index_like(const fr_strs *words)
{
    return fr_has_word_of(
        words,
        "index idx i j k n nth op opcode mode which kind row col column selector what slot param "
        "parameter property item channel plane ndx position command cmd request optname "
        "axis button hat ball");
}

static bool is_ownership_flag(const fr_strs *words)
{
    static const char *const begins[] = { "free",    "own",     "take",      "close",
                                          "steal",   "nofree",  "autoclose", "autofree",
                                          "dispose", "destroy", "adopt" };
    for (size_t i = 0; i < words->len; i++)
        for (size_t k = 0; k < sizeof begins / sizeof *begins; k++)
            if (fr_str_starts(words->data[i], fr_str_from(begins[k])))
                return true;
    return fr_has_word_of(words, "keep copy transfer dealloc");
}

/* bynumber(data, int): the parameter has no name, but the function says what it is. */
static bool is_number_of(const fr_inference *inf, const fr_wrap_fn *fn, const fr_slot *slot)
{
    return slot->c_name.len == 0 && fn->slots.len > 1 &&
           fr_has_word_of(&inf->facts.data[fr_index_of(inf, fn)].words,
                          "byindex bynumber byidx nth index");
}

/* set_vector(set, which, bit, raised): a signed number picks a bit or an element, by what the
 * function works on or by its typedef. */
static bool is_bit_number(const fr_inference *inf, const fr_wrap_fn *fn, const fr_look *look)
{
    fr_strs type = fr_split_words(inf->arena, look->alias);
    if (fr_has_word_of(&type, "index idx bit slot ordinal position"))
        return true;
    return fn->slots.len > 1 && look->is_signed &&
           fr_has_word_of(&inf->facts.data[fr_index_of(inf, fn)].words,
                          "vector bitset bitmap bitmask bit bits");
}

/* isalpha(c) and its kin: C17 7.4p1, what is no unsigned char nor EOF is read beside a table. */
static bool is_for_table(const fr_inference *inf, const fr_wrap_fn *fn)
{
    return fr_has_word_of(&inf->facts.data[fr_index_of(inf, fn)].words,
                          "isalpha isalnum isblank iscntrl isdigit isxdigit ispunct isspace "
                          "isupper islower isprint isgraph isascii toupper tolower");
}

/* dumpfd(json, output): an int of a function with a descriptor in its name. */
static bool has_fd_word(const fr_inference *inf, const fr_wrap_fn *fn)
{
    const fr_strs *words = &inf->facts.data[fr_index_of(inf, fn)].words;
    for (size_t i = 0; i < words->len; i++)
        if (fr_str_ends(words->data[i], FR_LIT("fd")))
            return true;
    return false;
}

/* By the parameter's name, or by a typedef that is named after what the number stands for. */
static bool is_fd_like(fr_inference *inf, const fr_strs *words, fr_str alias)
{
    fr_strs type = fr_split_words(inf->arena, alias);
    return fr_has_word_of(words, "fd fds sock socket sockfd filedes handle pid") ||
           fr_has_word_of(&type, "fd sock socket file pid") ||
           fr_is_word_of(alias, "uintptr_t intptr_t");
}

bool fr_is_unchecked_number(fr_inference *inf, const fr_strs *words, fr_str alias)
{
    return is_index_like(words) || is_ownership_flag(words) || is_fd_like(inf, words, alias);
}

static bool is_bound_to_enum(const fr_slot *slot)
{
    return slot->group != FR_NO_INDEX;
}

/* get, at, by index: nothing that says of what. */
static bool is_bare_getter(const fr_strs *words)
{
    for (size_t i = 0; i < words->len; i++)
        if (!fr_is_word_of(words->data[i],
                           "get at by byindex index idx nth item entry value element"))
            return false;
    return true;
}

static bool is_same_word(fr_str a, fr_str plural)
{
    return fr_str_eq(a, plural) || (a.len + 1 == plural.len && fr_str_starts(plural, a));
}

static bool has_same_word(const fr_strs *words, fr_str word)
{
    for (size_t i = 0; i < words->len; i++)
        if (is_same_word(words->data[i], word) || is_same_word(word, words->data[i]))
            return true;
    return false;
}

static bool is_count_word(fr_str word)
{
    unsigned rank;
    return fr_verbs_of(word, &rank) & (VERB_COUNT | VERB_GET);
}

/* f(self) counts what fn(self, i) gets: all its words but the verb are fn's. `missing`: words of
 * fn that it lacks. */
static bool is_count_of(fr_inference *inf, size_t function, const fr_wrap_fn *fn, size_t *missing)
{
    const fr_strs *mine = &fr_facts_of(inf, fn)->words;
    const fr_fn_facts *facts = fr_facts(inf, function);
    fr_look result = fr_look_at(inf, facts->signature->result);
    size_t common = 0;
    *missing = 0;
    if (!(facts->verbs & VERB_COUNT) || facts->signature->params.len != 1 || result.depth ||
        result.base != BASE_INT)
        return false;
    fr_look look = fr_look_at(inf, facts->signature->params.data[0].type);
    if (look.depth != 1 || look.handle != fn->slots.data[fn->self_slot].handle)
        return false;
    for (size_t k = 0; k < facts->words.len; k++) {
        if (is_count_word(facts->words.data[k]))
            continue;
        if (!has_same_word(mine, facts->words.data[k]))
            return false;
        common++;
    }
    for (size_t k = 0; k < mine->len; k++)
        *missing += !is_count_word(mine->data[k]) && !has_same_word(&facts->words, mine->data[k]);
    return common || is_bare_getter(mine);
}

/* The functions `x_count(self)` beside `x_get(self, i)`: the word before the verb agrees. */
static uint32_t find_count(fr_inference *inf, const fr_wrap_fn *fn)
{
    uint32_t best = FR_NO_INDEX;
    size_t least = SIZE_MAX, missing;
    if (fn->self_slot == FR_NO_INDEX)
        return FR_NO_INDEX;
    for (size_t i = 0; i < inf->plan->functions.len; i++)
        if (is_count_of(inf, i, fn, &missing) && missing < least) {
            best = (uint32_t)i;
            least = missing;
        }
    return best;
}

static bool is_bounded(const fr_strs *words)
{
    return fr_has_word_of(
        words, "index idx i n nth row col column ndx num number pos position axis button hat "
               "ball");
}

static void take_index(fr_inference *inf, fr_wrap_fn *fn, size_t index)
{
    fr_slot *slot = &fn->slots.data[index];
    fr_strs words = fr_slot_words(inf, slot);
    const fr_fn_facts *facts = fr_facts_of(inf, fn);
    bool is_getter =
        (facts->verbs & (VERB_GET | VERB_LOOKUP)) ||
        fr_has_word_of(&facts->words, "at nth by byindex index value entry item column "
                                      "name type text");
    uint32_t count = is_getter && is_bounded(&words) ? find_count(inf, fn) : FR_NO_INDEX;
    if (count != FR_NO_INDEX && fn->slots.len == 2)
        fn->counted_by = inf->plan->functions.data[count].item;
    if (inf->plan->indices_checked) {
        slot->role = SLOT_SCALAR;
        slot->confidence = CONFIDENCE_HIGH;
        fr_claim_fn(inf, fn, CLAIM_BOUNDS, CONFIDENCE_HIGH, fr_slot_name(inf, fn, index), "T0",
                    "any value may be passed <- hint `indices`");
        return;
    }
    if (count == FR_NO_INDEX) {
        fr_block_slot(inf, fn, index, "V5", FR_LIT("bounds = \"...\""),
                      "%.*s may be used as an index, and is not known to be checked.",
                      FR_ARG(fr_slot_name(inf, fn, index)));
        return;
    }
    slot->role = SLOT_INDEX;
    slot->confidence = CONFIDENCE_HIGH;
    slot->low = (fr_bound){ .is_set = true, .number = 0, .function = FR_NO_ID };
    slot->high = (fr_bound){ .is_set = true,
                             .number = -1,
                             .function = inf->plan->functions.data[count].item };
    fr_claim_fn(inf, fn, CLAIM_BOUNDS, CONFIDENCE_HIGH, fr_slot_name(inf, fn, index), "V5",
                "less than `%.*s` says, which is checked <- the two names differ in the verb only",
                FR_ARG(inf->plan->functions.data[count].c_name));
}

/* The permissions of a file that is created. */
static bool is_file_mode(const fr_wrap_fn *fn, const fr_strs *words, fr_str alias)
{
    bool has_path = false;
    for (size_t i = 0; i < fn->slots.len; i++)
        has_path |= fn->slots.data[i].role == SLOT_PATH;
    return fr_words_have(words, "mode") &&
           (has_path || fr_str_find(alias, FR_LIT("mode_t")) != SIZE_MAX);
}

static bool is_byte_count(const fr_strs *words)
{
    for (size_t i = 0; i < words->len; i++)
        if (fr_str_ends(words->data[i], FR_LIT("len")) ||
            fr_str_ends(words->data[i], FR_LIT("bytesleft")) ||
            fr_is_word_of(words->data[i], "length bytes byte nbytes buflen bufsize sz count cnt"))
            return true;
    return false;
}

/* Stores a size; it is not that of an argument. */
static bool is_setter(fr_inference *inf, const fr_wrap_fn *fn)
{
    return fn->slots.len == 2 && fr_words_have(&fr_facts_of(inf, fn)->words, "set");
}

/* A function of numbers alone reads no memory by a length. */
static bool has_pointer(const fr_inference *inf, const fr_wrap_fn *fn)
{
    for (size_t i = 0; i < fn->slots.len; i++)
        if (fr_look_at(inf, fn->slots.data[i].type).depth)
            return true;
    fr_look look = fr_look_at(inf, fn->result.type);
    return look.depth != 0 || look.base == BASE_VOID;
}

static bool is_divisor(const fr_inference *inf, const fr_wrap_fn *fn, const fr_slot *slot,
                       const fr_look *look)
{
    fr_strs words = fr_split_words(inf->arena, slot->c_name);
    bool is_dump = fr_has_word_of(&inf->facts.data[fr_index_of(inf, fn)].words, "hex dump hexdump");
    return (look->base == BASE_INT || look->base == BASE_BYTE) &&
           (fr_has_word_of(&words, "divisor denom denominator modulus channels rate samplerate "
                                   "freq frequency") ||
            (is_dump && fr_words_have(&words, "width")));
}

/* A number from `low` on, to `high` unless that is INT64_MAX, checked when the program runs. */
static void take_bounded(fr_inference *inf, fr_wrap_fn *fn, size_t index, int64_t low, int64_t high,
                         const char *why)
{
    fr_slot *slot = &fn->slots.data[index];
    slot->role = SLOT_INDEX;
    slot->confidence = CONFIDENCE_HIGH;
    slot->low = (fr_bound){ .is_set = true, .number = low, .function = FR_NO_ID };
    if (high != INT64_MAX)
        slot->high = (fr_bound){ .is_set = true, .number = high, .function = FR_NO_ID };
    fr_claim_fn(inf, fn, CLAIM_BOUNDS, CONFIDENCE_HIGH, fr_slot_name(inf, fn, index), "V5", "%s",
                why);
}

/* stream_new(channels, rate): C divides by them, and 0 ends the process. */
static void take_divisor(fr_inference *inf, fr_wrap_fn *fn, size_t index)
{
    take_bounded(inf, fn, index, 1, INT64_MAX,
                 "not 0 nor negative, which is checked <- C may divide by it, by its name");
}

/* set_maxdbs(self, n): how many there will be room for, which C adds to and multiplies. */
static bool is_most(const fr_inference *inf, const fr_wrap_fn *fn, const fr_look *look)
{
    const fr_strs *words = &inf->facts.data[fr_index_of(inf, fn)].words;
    if (look->base != BASE_INT || look->size != 4 || fn->slots.len != 2 ||
        !fr_words_have(words, "set"))
        return false;
    for (size_t i = 0; i < words->len; i++)
        if (fr_str_starts(words->data[i], FR_LIT("max")) && words->data[i].len > 4 &&
            fr_str_ends(words->data[i], FR_LIT("s")) && !fr_str_is(words->data[i], "maxbytes"))
            return true;
    return false;
}

static void take_most(fr_inference *inf, fr_wrap_fn *fn, size_t index)
{
    take_bounded(inf, fn, index, 0, 1 << 24,
                 "24 bits at most, which is checked <- room for so many is made");
}

/* What isalpha() takes: an unsigned char, or EOF. */
static void take_character(fr_inference *inf, fr_wrap_fn *fn, size_t index)
{
    take_bounded(inf, fn, index, -1, UINT8_MAX,
                 "an unsigned char or EOF, which is checked <- it is called as in <ctype.h>");
}

void fr_take_scalar(fr_inference *inf, fr_wrap_fn *fn, size_t index, const fr_look *look)
{
    fr_slot *slot = &fn->slots.data[index];
    fr_strs words = fr_slot_words(inf, slot);
    fr_str name = fr_slot_name(inf, fn, index);
    slot->group = look->group;
    if (look->base == BASE_ENUM && look->group == FR_NO_INDEX) {
        fr_block_slot(inf, fn, index, "V3", (fr_str){ 0 }, "The enum of %.*s is not the library's.",
                      FR_ARG(name));
    } else if (is_bound_to_enum(slot)) {
        bool is_flags = inf->plan->groups.data[look->group].kind == GROUP_FLAGS;
        slot->role = is_flags ? SLOT_FLAGS : SLOT_ENUM;
        slot->confidence = CONFIDENCE_HIGH;
    } else if (look->base == BASE_INT && is_ownership_flag(&words)) {
        fr_block_slot(inf, fn, index, "S11", FR_LIT("fixed = \"0\""),
                      "%.*s may decide who frees an argument.", FR_ARG(name));
    } else if (look->base == BASE_INT &&
               (is_fd_like(inf, &words, look->alias) ||
                (has_fd_word(inf, fn) && look->is_signed && look->size == 4 &&
                 !fr_has_word_of(&words, "flags flag mode timeout")) ||
                (slot->c_name.len == 0 &&
                 fr_has_word_of(&fr_facts_of(inf, fn)->words, "fd descriptor filedes socket")))) {
        fr_block_slot(inf, fn, index, "P8", FR_LIT("fd = \"borrowed\""),
                      "%.*s is a handle of the operating system or an address.", FR_ARG(name));
    } else if (look->base == BASE_INT && has_pointer(inf, fn) && !is_setter(inf, fn) &&
               fr_is_length_slot(inf, slot) && is_byte_count(&words)) {
        fr_block_slot(inf, fn, index, "S11", FR_LIT("bounds = \"...\""),
                      "%.*s is a length, and nothing says of what.", FR_ARG(name));
    } else if (look->base == BASE_INT && fn->slots.len == 1 && is_for_table(inf, fn)) {
        take_character(inf, fn, index);
    } else if (is_most(inf, fn, look)) {
        take_most(inf, fn, index);
    } else if (is_divisor(inf, fn, slot, look)) {
        take_divisor(inf, fn, index);
    } else if (look->base == BASE_INT &&
               ((is_index_like(&words) && fn->slots.len > 1 &&
                 !is_file_mode(fn, &words, look->alias)) ||
                is_number_of(inf, fn, slot) || is_bit_number(inf, fn, look))) {
        take_index(inf, fn, index);
    } else {
        slot->role = look->base == BASE_BOOL ? SLOT_BOOL : SLOT_SCALAR;
        slot->confidence = CONFIDENCE_HIGH;
    }
}
