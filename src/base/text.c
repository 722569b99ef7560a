/* Building text; formatting handles the common conversions itself, as this prints megabytes. */
#include "base/text.h"

#include <stdio.h>
#include <string.h>

void fr_text_init(fr_text *text, fr_arena *arena)
{
    *text = (fr_text){ .arena = arena };
}

void fr_text_reserve(fr_text *text, size_t extra)
{
    if (text->cap - text->len >= extra)
        return;
    size_t cap = text->cap ? 2 * text->cap : 256;
    while (cap - text->len < extra) {
        if (cap > SIZE_MAX / 4)
            fr_arena_fail(text->arena);
        cap *= 2;
    }
    text->data = fr_arena_resize(text->arena, text->data, text->cap, cap);
    text->cap = cap;
}

void fr_text_utf8(fr_text *text, uint32_t c)
{
    if (c < 0x80) {
        fr_text_char(text, (char)c);
        return;
    }
    if (c < 0x800) {
        fr_text_char(text, (char)(0xC0 | c >> 6));
    } else {
        fr_text_char(text, (char)(c < 0x10000 ? 0xE0 | c >> 12 : 0xF0 | c >> 18));
        if (c >= 0x10000)
            fr_text_char(text, (char)(0x80 | (c >> 12 & 0x3F)));
        fr_text_char(text, (char)(0x80 | (c >> 6 & 0x3F)));
    }
    fr_text_char(text, (char)(0x80 | (c & 0x3F)));
}

void fr_text_repeat(fr_text *text, char c, size_t count)
{
    if (count == 0)
        return;
    fr_text_reserve(text, count);
    memset(text->data + text->len, c, count);
    text->len += count;
}

static void put_number(fr_text *text, uint64_t value, bool is_negative)
{
    char digits[24];
    size_t at = sizeof digits;
    do {
        digits[--at] = (char)('0' + value % 10);
        value /= 10;
    } while (value);
    if (is_negative)
        digits[--at] = '-';
    fr_text_put(text, (fr_str){ digits + at, sizeof digits - at });
}

static void put_signed(fr_text *text, int64_t value)
{
    put_number(text, value < 0 ? 0 - (uint64_t)value : (uint64_t)value, value < 0);
}

/* Handles one conversion that begins behind the %; returns the bytes of it, 0: not a common one.
 * `args` advances only if it was handled. */
static size_t put_common(fr_text *text, const char *at, va_list *args)
{
    if (at[0] == '%') {
        fr_text_char(text, '%');
        return 1;
    }
    if (at[0] == 'c') {
        fr_text_char(text, (char)va_arg(*args, int));
        return 1;
    }
    if (at[0] == 's') {
        fr_text_puts(text, va_arg(*args, const char *));
        return 1;
    }
    if (strncmp(at, ".*s", 3) == 0) {
        int length = va_arg(*args, int);
        const char *bytes = va_arg(*args, const char *);
        fr_text_put(text, (fr_str){ bytes, length > 0 ? (size_t)length : 0 });
        return 3;
    }
    size_t longs = at[0] == 'l' ? (at[1] == 'l' ? 2 : 1) : 0;
    bool is_size = at[0] == 'z';
    char kind = at[longs + is_size];
    if (kind != 'u' && kind != 'd')
        return 0;
    if (kind == 'u')
        put_number(text,
                   longs == 2 ? va_arg(*args, unsigned long long)
                   : longs    ? va_arg(*args, unsigned long)
                   : is_size  ? va_arg(*args, size_t)
                              : va_arg(*args, unsigned),
                   false);
    else
        put_signed(text, longs == 2 ? va_arg(*args, long long)
                         : longs    ? va_arg(*args, long)
                         : is_size  ? (int64_t)va_arg(*args, size_t)
                                    : va_arg(*args, int));
    return longs + is_size + 1;
}

/* Formats everything from `format` on with the C library. */
static void put_rest(fr_text *text, const char *format, va_list *args)
{
    va_list again;
    va_copy(again, *args);
    int length = vsnprintf(NULL, 0, format, *args);
    if (length > 0) {
        fr_text_reserve(text, (size_t)length + 1);
        vsnprintf(text->data + text->len, (size_t)length + 1, format, again);
        text->len += (size_t)length;
    }
    va_end(again);
}

void fr_text_vfmt(fr_text *text, const char *format, va_list args)
{
    va_list rest;
    va_copy(rest, args);
    while (*format) {
        size_t plain = strcspn(format, "%");
        fr_text_put(text, (fr_str){ format, plain });
        format += plain;
        if (!*format)
            break;
        size_t used = put_common(text, format + 1, &rest);
        if (!used) {
            put_rest(text, format, &rest);
            break;
        }
        format += used + 1;
    }
    va_end(rest);
}

void fr_text_fmt(fr_text *text, const char *format, ...)
{
    va_list args;
    va_start(args, format);
    fr_text_vfmt(text, format, args);
    va_end(args);
}

void fr_text_quoted(fr_text *text, fr_str inner, const char *control)
{
    fr_text_char(text, '"');
    for (size_t i = 0; i < inner.len; i++) {
        unsigned char c = (unsigned char)inner.ptr[i];
        if (c == '"' || c == '\\')
            fr_text_fmt(text, "\\%c", c);
        else if (c < 0x20 || c == 0x7F)
            fr_text_fmt(text, "%s%02x", control, c);
        else
            fr_text_char(text, (char)c);
    }
    fr_text_char(text, '"');
}

fr_str fr_text_str(const fr_text *text)
{
    return (fr_str){ text->data, text->len };
}

void fr_text_clear(fr_text *text)
{
    text->len = 0;
}
