/* format_scan.h - text that is so regular that it needs no tokens, passed byte by byte.
 *
 * What is passed is what the functions are called: `s->at` moves behind it. False: it is something
 * else, and `s->at` may stand anywhere in it.
 */
#ifndef FR_WRITE_RUST_FORMAT_SCAN_H
#define FR_WRITE_RUST_FORMAT_SCAN_H

#include <stdbool.h>
#include <stddef.h>
#include <string.h>

#include "rust_lex/bytes.h"

typedef struct fr_scan {
    const char *at, *end;
} fr_scan;

static inline bool fr_scan_is_letter(char c)
{
    return fr_byte_classes[(unsigned char)c] == WORD;
}

static inline bool fr_scan_is_word_byte(char c)
{
    return fr_byte_classes[(unsigned char)c] >= DIGIT;
}

static inline bool fr_skip(fr_scan *s, const char *text)
{
    size_t len = strlen(text); /* of literals: known when compiled */
    if ((size_t)(s->end - s->at) < len || memcmp(s->at, text, len) != 0)
        return false;
    s->at += len;
    return true;
}

/* Digits too. */
static inline bool fr_skip_word(fr_scan *s)
{
    const char *begin = s->at;
    while (s->at < s->end && fr_scan_is_word_byte(*s->at))
        s->at++;
    return s->at > begin;
}

/* 16usize */
static inline bool fr_skip_count(fr_scan *s)
{
    const char *begin = s->at;
    while (s->at < s->end && *s->at >= '0' && *s->at <= '9')
        s->at++;
    return s->at > begin && fr_skip(s, "usize");
}

static inline bool fr_skip_ident(fr_scan *s)
{
    return s->at < s->end && fr_scan_is_letter(*s->at) && fr_skip_word(s);
}

static inline bool fr_skip_path(fr_scan *s)
{
    fr_skip(s, "::");
    do
        if (!fr_skip_ident(s))
            return false;
    while (fr_skip(s, "::"));
    return true;
}

/* Moves to the line behind this one, which ends here; false: it goes on. */
static inline bool fr_skip_line_end(fr_scan *s)
{
    return fr_skip(s, "\n");
}

/* What ends on its line, of printable ASCII: so bytes are columns. */
bool fr_skip_string(fr_scan *s);
/* What may be longer than its line and have any letters, but is on one line. */
bool fr_skip_text(fr_scan *s);
bool fr_skip_type(fr_scan *s, unsigned depth);
/* From behind the `(` to behind the `)`. */
bool fr_skip_parameters(fr_scan *s, unsigned depth);
/* ` -> type`, or nothing. */
bool fr_skip_result(fr_scan *s, unsigned depth);

#endif
