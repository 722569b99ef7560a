/* Names as words, and what the words mean. The lists are the vocabulary of C libraries: measured
 * where docs/wrap-inference.md says so, and on the side of caution else. */
#include "infer/infer.h"

static bool is_upper(char c)
{
    return c >= 'A' && c <= 'Z';
}

static bool is_digit(char c)
{
    return c >= '0' && c <= '9';
}

fr_str fr_lower(fr_arena *arena, fr_str text)
{
    char *copy = fr_arena_alloc(arena, text.len + 1);
    for (size_t i = 0; i < text.len; i++)
        copy[i] = is_upper(text.ptr[i]) ? (char)(text.ptr[i] + ('a' - 'A')) : text.ptr[i];
    return (fr_str){ copy, text.len };
}

static bool is_lower(char c)
{
    return c >= 'a' && c <= 'z';
}

/* What small letters behind an abbreviation are a word of their own: CURLcode; verbs, RWclose. */
static bool is_tail(fr_str rest, bool is_abbreviation)
{
    size_t len = 0;
    unsigned rank;
    while (len < rest.len && is_lower(rest.ptr[len]))
        len++;
    fr_str word = fr_str_slice(rest, 0, len);
    return fr_is_word_of(word, "code error option version status type info msg") ||
           (is_abbreviation && len > 2 && fr_verbs_of(word, &rank));
}

/* A word begins at a capital after a small letter or digit, and at the last of several capitals
 * that a small letter follows (XMLReader: xml, reader). A plural s stays (IDs). */
static bool begins_word(fr_str name, size_t at)
{
    char before = name.ptr[at - 1], here = name.ptr[at];
    char after = at + 1 < name.len ? name.ptr[at + 1] : '_';
    bool is_abbreviation = at > 1 && is_upper(name.ptr[at - 2]);
    if (!is_upper(here))
        return is_lower(here) && is_upper(before) &&
               is_tail(fr_str_slice(name, at, name.len), is_abbreviation);
    if (is_upper(before) && at + 1 < name.len &&
        is_tail(fr_str_slice(name, at + 1, name.len), true))
        return false;
    if (is_lower(before) || is_digit(before))
        return true;
    return is_upper(before) && is_lower(after) &&
           !(after == 's' && (at + 2 == name.len || !is_lower(name.ptr[at + 2])));
}

static void add_word(fr_arena *arena, fr_strs *words, fr_str word, bool keeps_digits)
{
    while (!keeps_digits && word.len > 1 && is_digit(word.ptr[word.len - 1]))
        word.len--;
    if (word.len)
        fr_vec_push(arena, words, fr_lower(arena, word));
}

static fr_strs split(fr_arena *arena, fr_str name, bool keeps_digits)
{
    fr_strs words = { 0 };
    size_t begin = 0;
    for (size_t i = 0; i <= name.len; i++) {
        bool is_break = i == name.len || name.ptr[i] == '_';
        if (!is_break && !(i > begin && begins_word(name, i)))
            continue;
        add_word(arena, &words, fr_str_slice(name, begin, i), keeps_digits);
        begin = is_break ? i + 1 : i;
    }
    return words;
}

fr_strs fr_split_words(fr_arena *arena, fr_str name)
{
    return split(arena, name, false);
}

fr_strs fr_split_name(fr_arena *arena, fr_str name)
{
    return split(arena, name, true);
}

bool fr_words_have(const fr_strs *words, const char *word)
{
    for (size_t i = 0; i < words->len; i++)
        if (fr_str_is(words->data[i], word))
            return true;
    return false;
}

bool fr_is_word_of(fr_str word, const char *list)
{
    fr_str rest = fr_str_from(list), one;
    while (fr_str_next_part(&rest, ' ', &one))
        if (fr_str_eq(one, word))
            return true;
    return false;
}

bool fr_has_word_of(const fr_strs *words, const char *list)
{
    for (size_t i = 0; i < words->len; i++)
        if (fr_is_word_of(words->data[i], list))
            return true;
    return false;
}

bool fr_has_phrase(fr_str lower, const char *phrases, fr_str *found)
{
    fr_str rest = fr_str_from(phrases), one;
    while (lower.len && fr_str_next_part(&rest, '|', &one)) {
        if (fr_str_find(lower, one) == SIZE_MAX)
            continue;
        if (found)
            *found = one;
        return true;
    }
    return false;
}

/* T3: in the order in which they are believed. */
static const char *const destroy_verbs[] = {
    "unref",     "decref",   "free",     "destroy", "delete",     "release", "close", "finalize",
    "cleanup",   "dispose",  "finish",   "end",     "exit",       "abort",   "fini",  "deinit",
    "uninit",    "term",     "destruct", "dealloc", "deallocate", "discard", "drop",  "shutdown",
    "terminate", "finalise", "unload",   "kill",    "done"
};

typedef struct verb_row {
    unsigned verb;
    const char *words;
} verb_row;

static const verb_row verb_rows[] = {
    { VERB_CREATE,
      "new create alloc open dup clone copy make duphandle from parse load build connect prepare "
      "begin spawn init import duplicate allocate construct" },
    { VERB_LOOKUP, "lookup find resolve load read get fetch retrieve acquire dereference peel" },
    { VERB_GET, "get peek current" },
    { VERB_READ,
      "get compare cmp equal equals copy dup clone compress decompress write diff print "
      "is has count size length lookup find test check query dump measure contains merge "
      "stat format hash verify encode decode describe common render draw blit fill "
      "convert show match estimate stringify serialize export graph extract" },
    { VERB_CONSUME, "commit remove detach take steal adopt give unlink replace swap "
                    "consume reparent disown inherit donate wrap" },
    { VERB_PROTOCOL, "lock unlock trylock enter leave submit cancel acquire rollback attach map "
                     "unmap pin unpin pop unget ungetc unread" },
    { VERB_LIFECYCLE, "init initialize initialise quit exit terminate cleanup shutdown global fini "
                      "finalize deinit uninit teardown uninitialize startup" },
    { VERB_MUTATE, "set enable disable register unregister add install config configure override "
                   "reset clear use select push pop toggle load unload del" },
    { VERB_SEARCH, "str strstr strchr strrchr chr find search next prev skip index rindex" },
    { VERB_ITERATE, "foreach walk scan sort traverse each visit iterate enumerate" },
    { VERB_STEP, "next step read advance" },
    { VERB_REF, "ref incref retain addref upref" },
    { VERB_UNREF, "unref decref" },
    { VERB_PREDICATE, "is has can should supports contains equal equals exists valid eof" },
    { VERB_COUNT, "count size length num len nb total number entrycount" },
    { VERB_MEMORY, "malloc calloc realloc memcpy memset memmove alloca allocator msize" },
    { VERB_UNCHECKED, "unsafe nocheck unchecked undocumented internal inplace abandon" },
    { VERB_COPY, "dup copy clone duplicate" },
    { VERB_INIT, "init initialize initialise" },
    { VERB_KEEP, "nocopy static ref memory userdata borrow referenced keep share pledged" },
};

unsigned fr_verbs_of(fr_str word, unsigned *destroy_rank)
{
    unsigned verbs = 0;
    *destroy_rank = 0;
    for (size_t i = 0; i < sizeof destroy_verbs / sizeof *destroy_verbs && !*destroy_rank; i++)
        if (fr_str_is(word, destroy_verbs[i]))
            *destroy_rank = (unsigned)i + 1;
    if (*destroy_rank)
        verbs |= VERB_DESTROY;
    for (size_t i = 0; i < sizeof verb_rows / sizeof *verb_rows; i++)
        if (fr_is_word_of(word, verb_rows[i].words))
            verbs |= verb_rows[i].verb;
    return verbs;
}

fr_str fr_without_prefix(const fr_wrap_plan *plan, fr_str name)
{
    fr_str best = { 0 };
    for (size_t i = 0; i < plan->prefixes.len; i++)
        if (fr_str_starts(name, plan->prefixes.data[i]) && plan->prefixes.data[i].len > best.len &&
            plan->prefixes.data[i].len < name.len)
            best = plan->prefixes.data[i];
    fr_str rest = fr_str_slice(name, best.len, name.len);
    while (rest.len > 1 && rest.ptr[0] == '_')
        rest = fr_str_slice(rest, 1, rest.len);
    return rest;
}
