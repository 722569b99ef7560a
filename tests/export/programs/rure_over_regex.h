/* rure_over_regex.h - the 33 functions of rure, written over an exported regex. */
#ifndef RURE_OVER_REGEX_H
#define RURE_OVER_REGEX_H

#include "program.h"
#include "regex.h"
#include "rure.h"

struct rure {
    regex_bytes_regex *regex;
};

struct rure_set {
    regex_bytes_regex_set *set;
};

struct rure_options {
    size_t size_limit, dfa_size_limit; /* 0: not set */
};

struct rure_error {
    regex_error *error;
    char *message; /* with a NUL behind its end */
};

struct rure_captures {
    regex_bytes_capture_locations *locations;
};

struct rure_iter {
    rure *re;
    size_t last_end, last_match; /* last_match: plus one; 0: none yet */
};

struct rure_iter_capture_names {
    regex_bytes_capture_names *names;
    char *name; /* the last that was given */
};

static void *allocate(size_t size)
{
    void *memory = calloc(1, size);
    CHECK(memory);
    return memory;
}

static char *copy_text(const char *from, size_t len)
{
    char *copy = allocate(len + 1);
    if (len)
        memcpy(copy, from, len);
    return copy;
}

/* As rure does: what must not fail ends the program. */
static void need(int32_t status, const char *what)
{
    if (status == regex_OK || status == regex_NONE)
        return;
    fprintf(stderr, "%s: status %d\n", what, (int)status);
    abort();
}

static regex_str text_of(const uint8_t *data, size_t len)
{
    regex_str text = { (const char *)data, len };
    return text;
}

static regex_bytes bytes_of(const uint8_t *data, size_t len)
{
    regex_bytes bytes = { data, len };
    return bytes;
}

/* ---- errors ---- */

rure_error *rure_error_new(void)
{
    return allocate(sizeof(rure_error));
}

void rure_error_free(rure_error *error)
{
    if (!error)
        return;
    regex_error_free(error->error);
    free(error->message);
    free(error);
}

const char *rure_error_message(rure_error *error)
{
    regex_str message = regex_error_message(error->error);
    free(error->message);
    error->message = error->error ? copy_text(message.ptr, message.len) : copy_text("no error", 8);
    return error->message;
}

static void keep_error(rure_error *into, regex_error *error)
{
    if (!into) {
        regex_error_free(error);
        return;
    }
    regex_error_free(into->error);
    into->error = error;
}

/* ---- compiling ---- */

rure_options *rure_options_new(void)
{
    return allocate(sizeof(rure_options));
}

void rure_options_free(rure_options *options)
{
    free(options);
}

void rure_options_size_limit(rure_options *options, size_t limit)
{
    options->size_limit = limit;
}

void rure_options_dfa_size_limit(rure_options *options, size_t limit)
{
    options->dfa_size_limit = limit;
}

#define SET_UP(kind, builder, flags, options)                                                      \
    do {                                                                                           \
        regex_bytes_##kind##_case_insensitive(builder, ((flags)&RURE_FLAG_CASEI) != 0);            \
        regex_bytes_##kind##_multi_line(builder, ((flags)&RURE_FLAG_MULTI) != 0);                  \
        regex_bytes_##kind##_dot_matches_new_line(builder, ((flags)&RURE_FLAG_DOTNL) != 0);        \
        regex_bytes_##kind##_swap_greed(builder, ((flags)&RURE_FLAG_SWAP_GREED) != 0);             \
        regex_bytes_##kind##_ignore_whitespace(builder, ((flags)&RURE_FLAG_SPACE) != 0);           \
        regex_bytes_##kind##_unicode(builder, ((flags)&RURE_FLAG_UNICODE) != 0);                   \
        if ((options) && (options)->size_limit)                                                    \
            regex_bytes_##kind##_size_limit(builder, (options)->size_limit);                       \
        if ((options) && (options)->dfa_size_limit)                                                \
            regex_bytes_##kind##_dfa_size_limit(builder, (options)->dfa_size_limit);               \
    } while (0)

rure *rure_compile(const uint8_t *pattern, size_t length, uint32_t flags, rure_options *options,
                   rure_error *error)
{
    regex_bytes_regex_builder *builder = NULL;
    regex_bytes_regex *regex = NULL;
    regex_error *why = NULL;
    int32_t status = regex_bytes_regex_builder_new(text_of(pattern, length), &builder, &why);
    if (status == regex_OK) {
        SET_UP(regex_builder, builder, flags, options);
        status = regex_bytes_regex_builder_build(builder, &regex, &why);
    }
    need(regex_bytes_regex_builder_free(builder), "rure_compile");
    if (status != regex_OK) {
        keep_error(error, why);
        return NULL;
    }
    rure *re = allocate(sizeof *re);
    re->regex = regex;
    return re;
}

rure *rure_compile_must(const char *pattern)
{
    rure_error *error = rure_error_new();
    rure *re =
        rure_compile((const uint8_t *)pattern, strlen(pattern), RURE_DEFAULT_FLAGS, NULL, error);
    if (!re) {
        fprintf(stderr, "%s\n", rure_error_message(error));
        abort();
    }
    rure_error_free(error);
    return re;
}

void rure_free(rure *re)
{
    need(regex_bytes_regex_free(re->regex), "rure_free");
    free(re);
}

/* ---- searching ---- */

static bool give(regex_bytes_match *found, int32_t status, rure_match *match)
{
    need(status, "a search");
    if (status != regex_OK)
        return false;
    if (match) {
        match->start = regex_bytes_match_start(found);
        match->end = regex_bytes_match_end(found);
    }
    need(regex_bytes_match_free(found), "a match");
    return true;
}

bool rure_is_match(rure *re, const uint8_t *haystack, size_t length, size_t start)
{
    uint8_t is_match = 0;
    need(regex_bytes_regex_is_match_at(re->regex, bytes_of(haystack, length), start, &is_match,
                                       NULL),
         "rure_is_match");
    return is_match;
}

bool rure_find(rure *re, const uint8_t *haystack, size_t length, size_t start, rure_match *match)
{
    regex_bytes_match *found = NULL;
    int32_t status =
        regex_bytes_regex_find_at(re->regex, bytes_of(haystack, length), start, &found, NULL);
    return give(found, status, match);
}

bool rure_find_captures(rure *re, const uint8_t *haystack, size_t length, size_t start,
                        rure_captures *captures)
{
    regex_bytes_match *found = NULL;
    int32_t status = regex_bytes_regex_captures_read_at(
        re->regex, captures->locations, bytes_of(haystack, length), start, &found, NULL);
    return give(found, status, NULL);
}

bool rure_shortest_match(rure *re, const uint8_t *haystack, size_t length, size_t start,
                         size_t *end)
{
    int32_t status = regex_bytes_regex_shortest_match_at(re->regex, bytes_of(haystack, length),
                                                         start, end, NULL);
    need(status, "rure_shortest_match");
    return status == regex_OK;
}

/* ---- captures ---- */

rure_captures *rure_captures_new(rure *re)
{
    rure_captures *captures = allocate(sizeof *captures);
    captures->locations = regex_bytes_regex_capture_locations(re->regex);
    return captures;
}

void rure_captures_free(rure_captures *captures)
{
    need(regex_bytes_capture_locations_free(captures->locations), "rure_captures_free");
    free(captures);
}

bool rure_captures_at(rure_captures *captures, size_t i, rure_match *match)
{
    int32_t status =
        regex_bytes_capture_locations_get(captures->locations, i, &match->start, &match->end, NULL);
    need(status, "rure_captures_at");
    return status == regex_OK;
}

size_t rure_captures_len(rure_captures *captures)
{
    return regex_bytes_capture_locations_len(captures->locations);
}

rure_iter_capture_names *rure_iter_capture_names_new(rure *re)
{
    rure_iter_capture_names *it = allocate(sizeof *it);
    it->names = regex_bytes_regex_capture_names(re->regex);
    return it;
}

void rure_iter_capture_names_free(rure_iter_capture_names *it)
{
    need(regex_bytes_capture_names_free(it->names), "rure_iter_capture_names_free");
    free(it->name);
    free(it);
}

bool rure_iter_capture_names_next(rure_iter_capture_names *it, char **name)
{
    regex_str text = { NULL, 0 }; /* stays so for a group without a name */
    uint8_t is_named;
    if (regex_bytes_capture_names_next(it->names, &is_named, &text, NULL) != regex_OK)
        return false;
    free(it->name);
    *name = it->name = copy_text(text.ptr, text.len);
    return true;
}

int32_t rure_capture_name_index(rure *re, const char *name)
{
    int32_t index = -1;
    char *one = NULL;
    rure_iter_capture_names *it = rure_iter_capture_names_new(re);
    for (int32_t i = 0; index < 0 && rure_iter_capture_names_next(it, &one); i++)
        if (*one && strcmp(one, name) == 0)
            index = i;
    rure_iter_capture_names_free(it);
    return index;
}

/* ---- all matches ---- */

rure_iter *rure_iter_new(rure *re)
{
    rure_iter *it = allocate(sizeof *it);
    it->re = re;
    return it;
}

void rure_iter_free(rure_iter *it)
{
    free(it);
}

/* Where the next one is looked for, after the one that was found. False: an empty match right
 * behind the last one, which does not count. */
static bool step(rure_iter *it, const rure_match *match)
{
    bool is_empty = match->start == match->end, is_again = it->last_match == match->end + 1;
    it->last_end = is_empty ? match->end + 1 : match->end;
    if (is_empty && is_again)
        return false;
    it->last_match = match->end + 1;
    return true;
}

bool rure_iter_next(rure_iter *it, const uint8_t *haystack, size_t length, rure_match *match)
{
    rure_match found;
    do {
        if (it->last_end > length || !rure_find(it->re, haystack, length, it->last_end, &found))
            return false;
    } while (!step(it, &found));
    if (match)
        *match = found;
    return true;
}

bool rure_iter_next_captures(rure_iter *it, const uint8_t *haystack, size_t length,
                             rure_captures *captures)
{
    rure_match found;
    do {
        if (it->last_end > length ||
            !rure_find_captures(it->re, haystack, length, it->last_end, captures) ||
            !rure_captures_at(captures, 0, &found))
            return false;
    } while (!step(it, &found));
    return true;
}

/* ---- sets ---- */

rure_set *rure_compile_set(const uint8_t **patterns, const size_t *patterns_lengths,
                           size_t patterns_count, uint32_t flags, rure_options *options,
                           rure_error *error)
{
    regex_bytes_regex_set_builder *builder = NULL;
    regex_bytes_regex_set *set = NULL;
    regex_error *why = NULL;
    regex_str *texts = allocate((patterns_count + 1) * sizeof *texts);
    for (size_t i = 0; i < patterns_count; i++)
        texts[i] = text_of(patterns[i], patterns_lengths[i]);
    int32_t status = regex_bytes_regex_set_builder_new(texts, patterns_count, &builder, &why);
    free(texts);
    if (status == regex_OK) {
        SET_UP(regex_set_builder, builder, flags, options);
        status = regex_bytes_regex_set_builder_build(builder, &set, &why);
    }
    need(regex_bytes_regex_set_builder_free(builder), "rure_compile_set");
    if (status != regex_OK) {
        keep_error(error, why);
        return NULL;
    }
    rure_set *re = allocate(sizeof *re);
    re->set = set;
    return re;
}

void rure_set_free(rure_set *re)
{
    need(regex_bytes_regex_set_free(re->set), "rure_set_free");
    free(re);
}

bool rure_set_is_match(rure_set *re, const uint8_t *haystack, size_t length, size_t start)
{
    uint8_t is_match = 0;
    need(regex_bytes_regex_set_is_match_at(re->set, bytes_of(haystack, length), start, &is_match,
                                           NULL),
         "rure_set_is_match");
    return is_match;
}

bool rure_set_matches(rure_set *re, const uint8_t *haystack, size_t length, size_t start,
                      bool *matches)
{
    regex_bytes_set_matches *found = NULL;
    need(regex_bytes_regex_set_matches_at(re->set, bytes_of(haystack, length), start, &found, NULL),
         "rure_set_matches");
    for (size_t i = 0; i < rure_set_len(re); i++) {
        uint8_t is_matched = 0;
        need(regex_bytes_set_matches_matched(found, i, &is_matched, NULL), "rure_set_matches");
        matches[i] = is_matched;
    }
    bool is_any = regex_bytes_set_matches_matched_any(found);
    need(regex_bytes_set_matches_free(found), "rure_set_matches");
    return is_any;
}

size_t rure_set_len(rure_set *re)
{
    return regex_bytes_regex_set_len(re->set);
}

/* ---- texts ---- */

const char *rure_escape_must(const char *pattern)
{
    regex_string escaped = { NULL, 0 };
    need(regex_escape(regex_cstr(pattern), &escaped, NULL), "rure_escape_must");
    char *copy = copy_text(escaped.ptr, escaped.len);
    regex_string_free(&escaped);
    return copy;
}

void rure_cstring_free(char *text)
{
    free(text);
}

#endif
