/* PCRE2, anchored at both ends. A pattern without special characters is compared as text, which is
 * what most lists consist of. */
#define PCRE2_CODE_UNIT_WIDTH 8
#include "base/regex.h"

#include <pcre2.h>
#include <string.h>

enum { MOST_MATCH_STEPS = 1000000, DEEPEST_MATCH = 10000 };

void fr_regex_set_init(fr_regex_set *set, fr_arena *arena)
{
    *set = (fr_regex_set){ .arena = arena };
}

void fr_regex_set_release(fr_regex_set *set)
{
    for (size_t i = 0; i < set->patterns.len; i++) {
        pcre2_code_free(set->patterns.data[i].code);
        pcre2_match_data_free(set->patterns.data[i].match);
    }
    set->patterns.len = 0;
}

static bool is_plain(fr_str pattern)
{
    for (size_t i = 0; i < pattern.len; i++)
        if (strchr("\\^$.|?*+()[]{}", pattern.ptr[i]))
            return false;
    return true;
}

static bool compile(fr_regex_set *set, fr_regex *regex, fr_str *error, size_t *at)
{
    int code = 0;
    PCRE2_SIZE offset = 0;
    /* compiled alone first, so that the place of an error is one in the user's text and no
     * parenthesis of it closes ours */
    uint32_t flags = PCRE2_UTF | PCRE2_UCP | PCRE2_MATCH_INVALID_UTF | PCRE2_NEVER_BACKSLASH_C |
                     PCRE2_DOLLAR_ENDONLY;
    regex->code = pcre2_compile((PCRE2_SPTR)(regex->pattern.ptr ? regex->pattern.ptr : ""),
                                regex->pattern.len, flags | PCRE2_ANCHORED | PCRE2_ENDANCHORED,
                                &code, &offset, NULL);
    if (!regex->code) {
        PCRE2_UCHAR message[256];
        pcre2_get_error_message(code, message, sizeof message);
        *error = fr_arena_str(set->arena, fr_str_from((const char *)message));
        *at = offset;
        return false;
    }
    pcre2_jit_compile(regex->code, PCRE2_JIT_COMPLETE); /* slower without, not wrong */
    regex->match = pcre2_match_data_create_from_pattern(regex->code, NULL);
    if (!regex->match)
        fr_arena_fail(set->arena);
    return true;
}

bool fr_regex_set_add(fr_regex_set *set, fr_str pattern, fr_str *error, size_t *at)
{
    fr_regex regex = { .pattern = fr_arena_str(set->arena, pattern) };
    regex.is_literal = is_plain(pattern);
    if (!regex.is_literal && !compile(set, &regex, error, at))
        return false;
    fr_vec_push(set->arena, &set->patterns, regex);
    return true;
}

static bool matches(const fr_regex *regex, fr_str text)
{
    if (regex->is_literal)
        return fr_str_eq(regex->pattern, text);
    pcre2_match_context *limits = pcre2_match_context_create(NULL);
    if (limits) {
        pcre2_set_match_limit(limits, MOST_MATCH_STEPS);
        pcre2_set_depth_limit(limits, DEEPEST_MATCH);
    }
    int count = pcre2_match(regex->code, (PCRE2_SPTR)(text.ptr ? text.ptr : ""), text.len, 0, 0,
                            regex->match, limits);
    pcre2_match_context_free(limits);
    return count >= 0;
}

size_t fr_regex_set_first(fr_regex_set *set, fr_str text)
{
    for (size_t i = 0; i < set->patterns.len; i++) {
        if (!matches(&set->patterns.data[i], text))
            continue;
        set->patterns.data[i].was_matched = true;
        return i;
    }
    return SIZE_MAX;
}

/* Once one has matched, only those patterns are tried that are not known to be of use. */
bool fr_regex_set_matches(fr_regex_set *set, fr_str text)
{
    bool found = false;
    for (size_t i = 0; i < set->patterns.len; i++) {
        fr_regex *regex = &set->patterns.data[i];
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
    if (regex->is_literal || number >= pcre2_get_ovector_count(regex->match))
        return false;
    const PCRE2_SIZE *ends = pcre2_get_ovector_pointer(regex->match) + 2 * (size_t)number;
    if (ends[0] == PCRE2_UNSET)
        return false;
    *group = fr_str_slice(text, ends[0], ends[1]);
    return true;
}

bool fr_regex_set_is_empty(const fr_regex_set *set)
{
    return set->patterns.len == 0;
}
