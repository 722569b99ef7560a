/* PCRE2, anchored at both ends. A pattern without special characters is a key of a map, which is
 * what most lists consist of: thousands of names, asked about tens of thousands of items. */
#define PCRE2_CODE_UNIT_WIDTH 8
#include "base/regex.h"

#include <pcre2.h>
#include <string.h>

/* What one match may cost (a pattern such as (a+)+$ would go on for ever). */
enum { MOST_MATCH_STEPS = 1000000, MOST_HEAP_KIB = 65536 };

struct fr_regex_code {
    pcre2_code *code;
    pcre2_match_data *match;
    pcre2_match_context *limits;
    bool gave_up;
};

void fr_regex_set_init(fr_regex_set *set, fr_arena *arena)
{
    *set = (fr_regex_set){ .arena = arena };
    fr_map_init(&set->words, arena);
}

static void release_code(void *data)
{
    fr_regex_code *code = data;
    pcre2_code_free(code->code);
    pcre2_match_data_free(code->match);
    pcre2_match_context_free(code->limits);
    *code = (fr_regex_code){ 0 };
}

void fr_regex_set_release(fr_regex_set *set)
{
    for (size_t i = 0; i < set->compiled.len; i++)
        release_code(set->patterns.data[set->compiled.data[i]].code);
    fr_regex_set_init(set, set->arena);
}

static bool is_plain(fr_str pattern)
{
    for (size_t i = 0; i < pattern.len; i++)
        if (memchr("\\^$.|?*+()[]{}", pattern.ptr[i], 14))
            return false;
    return true;
}

static bool compile(fr_arena *arena, fr_regex *regex, fr_str *error, size_t *at)
{
    int code = 0;
    PCRE2_SIZE offset = 0;
    /* compiled as it is, not inside a ^(...)$, so that the place of an error is one in the user's
     * text and no parenthesis of it closes ours */
    uint32_t flags = PCRE2_UTF | PCRE2_UCP | PCRE2_MATCH_INVALID_UTF | PCRE2_NEVER_BACKSLASH_C |
                     PCRE2_DOLLAR_ENDONLY | PCRE2_ANCHORED | PCRE2_ENDANCHORED;
    regex->code = FR_NEW(arena, fr_regex_code);
    fr_arena_defer(arena, release_code, regex->code);
    regex->code->code = pcre2_compile((PCRE2_SPTR)regex->pattern.ptr, regex->pattern.len, flags,
                                      &code, &offset, NULL);
    if (!regex->code->code) {
        PCRE2_UCHAR message[256];
        pcre2_get_error_message(code, message, sizeof message);
        *error = fr_arena_str(arena, fr_str_from((const char *)message));
        *at = offset;
        return false;
    }
    pcre2_jit_compile(regex->code->code, PCRE2_JIT_COMPLETE); /* slower without, not wrong */
    regex->code->match = pcre2_match_data_create_from_pattern(regex->code->code, NULL);
    regex->code->limits = pcre2_match_context_create(NULL);
    if (!regex->code->match || !regex->code->limits)
        fr_arena_fail(arena);
    pcre2_set_match_limit(regex->code->limits, MOST_MATCH_STEPS);
    pcre2_set_heap_limit(regex->code->limits, MOST_HEAP_KIB);
    return true;
}

bool fr_regex_set_add(fr_regex_set *set, fr_str pattern, fr_str *error, size_t *at)
{
    fr_regex regex = { .pattern = fr_arena_str(set->arena, pattern) };
    size_t index = set->patterns.len;
    if (is_plain(pattern)) {
        uint64_t *first = fr_map_find(&set->words, pattern);
        regex.twin = first ? (size_t)*first : SIZE_MAX;
        fr_map_put(&set->words, pattern, index);
    } else {
        if (!compile(set->arena, &regex, error, at))
            return false;
        fr_vec_push(set->arena, &set->compiled, index);
    }
    fr_vec_push(set->arena, &set->patterns, regex);
    return true;
}

static bool matches(const fr_regex *regex, fr_str text)
{
    if (!regex->code)
        return fr_str_eq(regex->pattern, text);
    fr_regex_code *code = regex->code;
    PCRE2_SPTR subject = (PCRE2_SPTR)(text.ptr ? text.ptr : "");
    int count = pcre2_match(code->code, subject, text.len, 0, 0, code->match, code->limits);
    if (count == PCRE2_ERROR_JIT_STACKLIMIT) /* the interpreter takes its memory from the heap */
        count =
            pcre2_match(code->code, subject, text.len, 0, PCRE2_NO_JIT, code->match, code->limits);
    code->gave_up |= count < 0 && count != PCRE2_ERROR_NOMATCH;
    return count >= 0;
}

bool fr_regex_gave_up(const fr_regex *regex)
{
    return regex->code && regex->code->gave_up;
}

/* The word of the set that `text` is, the last one added if there are several, or SIZE_MAX. */
static size_t find_word(const fr_regex_set *set, fr_str text)
{
    const uint64_t *index = fr_map_find(&set->words, text);
    return index ? (size_t)*index : SIZE_MAX;
}

size_t fr_regex_set_first(fr_regex_set *set, fr_str text)
{
    size_t first = SIZE_MAX;
    for (size_t i = find_word(set, text); i != SIZE_MAX; i = set->patterns.data[i].twin)
        first = i;
    for (size_t i = 0; i < set->compiled.len && set->compiled.data[i] < first; i++)
        if (matches(&set->patterns.data[set->compiled.data[i]], text))
            first = set->compiled.data[i];
    if (first != SIZE_MAX)
        set->patterns.data[first].was_matched = true;
    return first;
}

/* Once one has matched, only those patterns are tried that are not known to be of use. */
bool fr_regex_set_matches(fr_regex_set *set, fr_str text)
{
    bool found = false;
    for (size_t i = find_word(set, text); i != SIZE_MAX; i = set->patterns.data[i].twin) {
        found = true;
        if (set->patterns.data[i].was_matched)
            break; /* and so its older twins were */
        set->patterns.data[i].was_matched = true;
    }
    for (size_t i = 0; i < set->compiled.len; i++) {
        fr_regex *regex = &set->patterns.data[set->compiled.data[i]];
        if ((found && regex->was_matched) || !matches(regex, text))
            continue;
        regex->was_matched = true;
        found = true;
    }
    return found;
}

bool fr_regex_group(const fr_regex *regex, fr_str text, unsigned number, fr_str *group)
{
    if (!matches(regex, text))
        return false;
    if (number == 0) {
        *group = text;
        return true;
    }
    if (!regex->code || number >= pcre2_get_ovector_count(regex->code->match))
        return false;
    const PCRE2_SIZE *ends = pcre2_get_ovector_pointer(regex->code->match) + 2 * (size_t)number;
    if (ends[0] == PCRE2_UNSET)
        return false;
    *group = fr_str_slice(text, ends[0], ends[1]);
    return true;
}

bool fr_regex_set_is_empty(const fr_regex_set *set)
{
    return set->patterns.len == 0;
}
