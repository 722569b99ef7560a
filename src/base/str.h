/* str.h - a borrowed piece of text: pointer and length, not terminated.
 *
 * Every text inside ferrule is an fr_str; C strings exist only at the borders (libclang, the
 * operating system). The bytes are UTF-8 unless a comment says otherwise and may hold NUL.
 * An fr_str never owns its bytes; they live in an arena or in the program.
 */
#ifndef FR_BASE_STR_H
#define FR_BASE_STR_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

typedef struct fr_str {
    const char *ptr; /* may be NULL when len is 0 */
    size_t len;      /* bytes */
} fr_str;

/* An fr_str of a string literal. */
#define FR_LIT(s) ((fr_str){ (s), sizeof(s) - 1 })
/* The two arguments of a `%.*s`. */
#define FR_ARG(s) (int)(s).len, ((s).ptr ? (s).ptr : "")

/* These are inline because they are called with literals mostly, whose length is known then. */

/* The bytes of `zero_terminated`, or an empty text for NULL. */
static inline fr_str fr_str_from(const char *zero_terminated)
{
    fr_str s = { zero_terminated, zero_terminated ? strlen(zero_terminated) : 0 };
    return s;
}

/* `s` from `begin` up to but without `end`; both are clamped to the length. */
static inline fr_str fr_str_slice(fr_str s, size_t begin, size_t end)
{
    if (end > s.len)
        end = s.len;
    if (begin > end)
        begin = end;
    fr_str slice = { s.ptr ? s.ptr + begin : NULL, end - begin };
    return slice;
}

static inline bool fr_str_eq(fr_str a, fr_str b)
{
    return a.len == b.len && (a.len == 0 || memcmp(a.ptr, b.ptr, a.len) == 0);
}

static inline bool fr_str_is(fr_str a, const char *zero_terminated)
{
    return fr_str_eq(a, fr_str_from(zero_terminated));
}

static inline bool fr_str_starts(fr_str s, fr_str prefix)
{
    return s.len >= prefix.len && fr_str_eq(fr_str_slice(s, 0, prefix.len), prefix);
}

static inline bool fr_str_ends(fr_str s, fr_str suffix)
{
    return s.len >= suffix.len && fr_str_eq(fr_str_slice(s, s.len - suffix.len, s.len), suffix);
}

/* Byte order: negative, 0, positive. */
int fr_str_cmp(fr_str a, fr_str b);
/* The offset of the first `needle`, or SIZE_MAX. */
size_t fr_str_find(fr_str s, fr_str needle);
/* The same by a byte of the needle, needle.ptr[rare], that the text has seldom. */
size_t fr_str_find_by(fr_str s, fr_str needle, size_t rare);
size_t fr_str_find_char(fr_str s, char c);
size_t fr_str_find_last_char(fr_str s, char c);
/* Without white space (space, \t, \n, \v, \f, \r) at both ends. */
fr_str fr_str_trim(fr_str s);
fr_str fr_str_trim_start(fr_str s);
fr_str fr_str_trim_end(fr_str s);
/* Takes the next line off the front of `*rest`, without its \n or \r\n; false at the end. */
bool fr_str_next_line(fr_str *rest, fr_str *line);
/* Takes what stands before the next `separator` off `*rest`; false when `*rest` is used up.
 * A text without separator is one part; an empty text has none. */
bool fr_str_next_part(fr_str *rest, char separator, fr_str *part);
/* Decimal digits only, no sign, no overflow; false otherwise. */
bool fr_str_to_u64(fr_str s, uint64_t *value);
/* 64-bit hash (xxHash), the same on every machine and run. */
uint64_t fr_str_hash(fr_str s);
/* True for well-formed UTF-8 (Unicode 15, table 3-7). */
bool fr_str_is_utf8(fr_str s);
/* Decodes the code point at s.ptr[*at] and moves `*at` past it. An ill-formed sequence gives
 * U+FFFD and moves on by its maximal subpart (Unicode 15, section 3.9). */
uint32_t fr_str_decode(fr_str s, size_t *at);

#endif
