/* regex.h - sets of regular expressions, with the semantics of Rust's `regex` crate as bindgen
 * uses it: each pattern is matched whole, as ^(PATTERN)$. PCRE2 with its match limits set.
 */
#ifndef FR_BASE_REGEX_H
#define FR_BASE_REGEX_H

#include "base/arena.h"
#include "base/map.h"
#include "base/vec.h"

typedef struct fr_regex_code fr_regex_code;

typedef struct fr_regex {
    fr_str pattern;      /* as the user wrote it */
    fr_regex_code *code; /* what PCRE2 made of it; NULL when the pattern is a plain word */
    size_t twin;         /* of a word: the index of the same word added earlier, or SIZE_MAX */
    bool was_matched;    /* it matched something so far: unused patterns are worth a warning */
} fr_regex;

typedef struct fr_regex_set {
    fr_arena *arena;
    FR_VEC(fr_regex) patterns;
    FR_VEC(size_t) compiled; /* indexes of those that are not plain words, ascending */
    fr_map words;            /* plain word -> index of the last such pattern */
} fr_regex_set;

void fr_regex_set_init(fr_regex_set *set, fr_arena *arena);
/* Empties the set and frees what PCRE2 allocated, before the arena does it. */
void fr_regex_set_release(fr_regex_set *set);
/* Compiles and adds; on a bad pattern nothing is added, *error is PCRE2's message and *at the
 * byte in the pattern where it went wrong. */
bool fr_regex_set_add(fr_regex_set *set, fr_str pattern, fr_str *error, size_t *at);
/* True if any pattern matches all of `text`. Every pattern that does counts as `was_matched`. */
bool fr_regex_set_matches(fr_regex_set *set, fr_str text);
/* The index of the first pattern that matches, or SIZE_MAX. */
size_t fr_regex_set_first(fr_regex_set *set, fr_str text);
/* What the group `number` of the pattern matched in `text` (0: all of it). False: the pattern does
 * not match, or has no such group, or it took no part. */
bool fr_regex_group(const fr_regex *regex, fr_str text, unsigned number, fr_str *group);
/* True if a match took more than the limits allow and so counted as none: worth a warning. */
bool fr_regex_gave_up(const fr_regex *regex);
bool fr_regex_set_is_empty(const fr_regex_set *set);

#endif
