/* Operations on borrowed text. */
#include "base/str.h"

#include <string.h>
#define XXH_INLINE_ALL
#include <xxhash.h>

int fr_str_cmp(fr_str a, fr_str b)
{
    size_t shorter = a.len < b.len ? a.len : b.len;
    int order = shorter ? memcmp(a.ptr, b.ptr, shorter) : 0;
    if (order)
        return order;
    return a.len < b.len ? -1 : a.len > b.len;
}

size_t fr_str_find(fr_str s, fr_str needle)
{
    if (needle.len == 0)
        return 0;
    const char *at = s.len ? memmem(s.ptr, s.len, needle.ptr, needle.len) : NULL;
    return at ? (size_t)(at - s.ptr) : SIZE_MAX;
}

size_t fr_str_find_by(fr_str s, fr_str needle, size_t rare)
{
    for (size_t at = rare; at < s.len; at++) {
        const char *found = memchr(s.ptr + at, needle.ptr[rare], s.len - at);
        if (!found)
            break;
        at = (size_t)(found - s.ptr);
        if (s.len - (at - rare) >= needle.len && memcmp(found - rare, needle.ptr, needle.len) == 0)
            return at - rare;
    }
    return SIZE_MAX;
}

size_t fr_str_find_char(fr_str s, char c)
{
    const char *at = s.len ? memchr(s.ptr, c, s.len) : NULL;
    return at ? (size_t)(at - s.ptr) : SIZE_MAX;
}

size_t fr_str_find_last_char(fr_str s, char c)
{
    const char *at = s.len ? memrchr(s.ptr, c, s.len) : NULL;
    return at ? (size_t)(at - s.ptr) : SIZE_MAX;
}

static bool is_space(char c)
{
    return c == ' ' || (c >= '\t' && c <= '\r');
}

fr_str fr_str_trim_start(fr_str s)
{
    size_t begin = 0;
    while (begin < s.len && is_space(s.ptr[begin]))
        begin++;
    return fr_str_slice(s, begin, s.len);
}

fr_str fr_str_trim_end(fr_str s)
{
    while (s.len && is_space(s.ptr[s.len - 1]))
        s.len--;
    return s;
}

fr_str fr_str_trim(fr_str s)
{
    return fr_str_trim_start(fr_str_trim_end(s));
}

bool fr_str_next_part(fr_str *rest, char separator, fr_str *part)
{
    if (rest->len == 0)
        return false;
    size_t at = fr_str_find_char(*rest, separator);
    *part = fr_str_slice(*rest, 0, at);
    *rest = at == SIZE_MAX ? (fr_str){ 0 } : fr_str_slice(*rest, at + 1, rest->len);
    return true;
}

bool fr_str_next_line(fr_str *rest, fr_str *line)
{
    if (!fr_str_next_part(rest, '\n', line))
        return false;
    if (line->len && line->ptr[line->len - 1] == '\r')
        line->len--;
    return true;
}

bool fr_str_to_u64(fr_str s, uint64_t *value)
{
    uint64_t result = 0;
    for (size_t i = 0; i < s.len; i++) {
        unsigned digit = (unsigned)(unsigned char)s.ptr[i] - '0';
        if (digit > 9 || result > (UINT64_MAX - digit) / 10)
            return false;
        result = result * 10 + digit;
    }
    *value = result;
    return s.len > 0;
}

uint64_t fr_str_hash(fr_str s)
{
    return XXH3_64bits(s.ptr, s.len);
}

enum { REPLACEMENT = 0xFFFD };

/* Unicode 15, table 3-7: the range of the second byte depends on the first. */
static size_t sequence_length(unsigned char first, unsigned char *low, unsigned char *high)
{
    *low = 0x80;
    *high = 0xBF;
    if (first >= 0xC2 && first <= 0xDF)
        return 2;
    if (first >= 0xE0 && first <= 0xEF) {
        *low = first == 0xE0 ? 0xA0 : 0x80;
        *high = first == 0xED ? 0x9F : 0xBF;
        return 3;
    }
    if (first >= 0xF0 && first <= 0xF4) {
        *low = first == 0xF0 ? 0x90 : 0x80;
        *high = first == 0xF4 ? 0x8F : 0xBF;
        return 4;
    }
    return 0;
}

uint32_t fr_str_decode(fr_str s, size_t *at)
{
    unsigned char low, high, first = (unsigned char)s.ptr[(*at)++];
    if (first < 0x80)
        return first;
    size_t length = sequence_length(first, &low, &high);
    if (length == 0)
        return REPLACEMENT;
    uint32_t code = first & (0x7Fu >> length);
    for (size_t i = 1; i < length; i++) {
        unsigned char next = *at < s.len ? (unsigned char)s.ptr[*at] : 0;
        if (next < low || next > high)
            return REPLACEMENT;
        code = code << 6 | (next & 0x3Fu);
        (*at)++;
        low = 0x80;
        high = 0xBF;
    }
    return code;
}

/* `at`, or behind as much ASCII after it as 32 or eight bytes at a time can tell. */
static size_t skip_ascii(fr_str s, size_t at)
{
    static const uint64_t high_bits = UINT64_C(0x8080808080808080);
    uint64_t words[4];
    for (; s.len - at >= sizeof words; at += sizeof words) {
        memcpy(words, s.ptr + at, sizeof words);
        if ((words[0] | words[1] | words[2] | words[3]) & high_bits)
            break;
    }
    for (; s.len - at >= sizeof words[0]; at += sizeof words[0]) {
        memcpy(words, s.ptr + at, sizeof words[0]);
        if (words[0] & high_bits)
            break;
    }
    return at;
}

bool fr_str_is_utf8(fr_str s)
{
    for (size_t at = 0; (at = skip_ascii(s, at)) < s.len;) {
        size_t before = at;
        if (fr_str_decode(s, &at) != REPLACEMENT)
            continue;
        /* U+FFFD itself is EF BF BD */
        if (at - before != 3 || memcmp(s.ptr + before, "\xEF\xBF\xBD", 3) != 0)
            return false;
    }
    return true;
}
