/* Eight bytes at a time, since every name is asked about. */
#include "base/word.h"

#include <string.h>

/* In each of eight bytes: the highest bit is set if the byte is one of [low, high], all ASCII, and
 * none of the eight has its highest bit set. */
static uint64_t in_range(uint64_t bytes, unsigned char low, unsigned char high)
{
    const uint64_t ones = UINT64_C(0x0101010101010101);
    return (bytes + ones * (0x80u - low)) & ~(bytes + ones * (0x7Fu - high));
}

static bool are_eight_of_word(const char *at)
{
    const uint64_t highest = UINT64_C(0x8080808080808080), lower = highest >> 2;
    uint64_t bytes;
    memcpy(&bytes, at, sizeof bytes);
    if (bytes & highest)
        return false;
    uint64_t found =
        in_range(bytes | lower, 'a', 'z') | in_range(bytes, '0', '9') | in_range(bytes, '_', '_');
    return (found & highest) == highest;
}

static bool is_of_word(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
}

bool fr_str_is_word(fr_str s)
{
    size_t at = 0;
    for (; at + 8 <= s.len; at += 8)
        if (!are_eight_of_word(s.ptr + at))
            return false;
    if (s.len >= 8)
        return at == s.len || are_eight_of_word(s.ptr + s.len - 8);
    for (; at < s.len; at++)
        if (!is_of_word(s.ptr[at]))
            return false;
    return s.len > 0;
}
