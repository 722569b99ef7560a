/* Numbers: the digits first, then the suffix, then the first type that holds the value. */
#include "read_c/macro_literal.h"

#include <stdlib.h>
#include <string.h>

#include "base/text.h"

static const fr_macro_verdict good = { .is_good = true };
static const fr_macro_verdict foreign = { .is_good = false };

static fr_macro_verdict bad(const char *why)
{
    return (fr_macro_verdict){ .why = why };
}

unsigned fr_macro_size(const fr_macro_target *target, fr_macro_type type)
{
    switch (type) {
    case MACRO_INT:
    case MACRO_UINT: return target->int_size;
    case MACRO_LONG:
    case MACRO_ULONG: return target->long_size;
    case MACRO_LONG_LONG:
    case MACRO_ULONG_LONG: return target->long_long_size;
    case MACRO_FLOAT: return 4;
    case MACRO_DOUBLE:
    case MACRO_LONG_DOUBLE: return 8;
    }
    return 0;
}

/* ---- targets ---- */

static bool begins_with_one(fr_str text, const char *const *beginnings)
{
    for (; *beginnings; beginnings++)
        if (fr_str_starts(text, fr_str_from(*beginnings)))
            return true;
    return false;
}

static bool has(fr_str text, const char *part)
{
    return fr_str_find(text, fr_str_from(part)) != SIZE_MAX;
}

/* The ABIs whose plain char is unsigned; Apple and Windows make it signed everywhere. */
static bool is_char_unsigned(fr_str triple, bool is_apple, bool is_windows)
{
    static const char *const unsigned_char[] = { "arm",   "thumb", "aarch64", "powerpc",
                                                 "ppc",   "s390x", "riscv",   "hexagon",
                                                 "xcore", "csky",  NULL };
    return !is_apple && !is_windows && begins_with_one(triple, unsigned_char);
}

static void use_flags(fr_macro_target *out, const fr_strs *arguments)
{
    for (size_t i = 0; i < arguments->len; i++) {
        fr_str one = arguments->data[i];
        if (fr_str_is(one, "-funsigned-char") || fr_str_is(one, "-fno-signed-char"))
            out->is_char_unsigned = true;
        else if (fr_str_is(one, "-fsigned-char") || fr_str_is(one, "-fno-unsigned-char"))
            out->is_char_unsigned = false;
        else if (fr_str_is(one, "-fshort-wchar"))
            out->wchar_size = 2, out->is_wchar_unsigned = true;
    }
}

fr_macro_target fr_macro_target_of(const fr_target *target, const fr_strs *arguments)
{
    static const char *const arm[] = { "arm", "thumb", "aarch64", NULL };
    fr_str triple = target->triple;
    bool is_windows = has(triple, "windows") || has(triple, "-uefi");
    bool is_apple = has(triple, "-apple-");
    bool is_small = target->pointer_width == 16; /* AVR, MSP430 */
    bool is_long = target->pointer_width == 64 && !is_windows;
    is_long |= has(triple, "-windows-cygnus");
    fr_macro_target out = {
        .int_size = is_small ? 2 : 4,
        .long_size = is_long ? 8 : 4,
        .long_long_size = 8,
        .size_size = (uint8_t)(target->pointer_width / 8),
        .wchar_size = is_windows || is_small || (has(triple, "-aix") && !is_long) ? 2 : 4,
        .is_char_unsigned = is_char_unsigned(triple, is_apple, is_windows),
        .is_wchar_unsigned = is_windows || (!is_apple && begins_with_one(triple, arm)),
    };
    if (out.size_size != 2 && out.size_size != 8)
        out.size_size = 4;
    if (has(triple, "-aix"))
        out.is_wchar_unsigned = true;
    use_flags(&out, arguments);
    return out;
}

/* ---- numbers ---- */

typedef struct suffix {
    bool is_unsigned, is_size;
    unsigned longs;
} suffix;

static char lower(char c)
{
    return c >= 'A' && c <= 'Z' ? (char)(c + ('a' - 'A')) : c;
}

/* C17 6.4.4.1p1, and C++23's z. */
static bool read_suffix(fr_str text, suffix *out)
{
    *out = (suffix){ 0 };
    for (size_t i = 0; i < text.len; i++) {
        char c = lower(text.ptr[i]);
        bool has_length = out->longs > 0 || out->is_size;
        if (c == 'u' && !out->is_unsigned) {
            out->is_unsigned = true;
        } else if (c == 'z' && !has_length) {
            out->is_size = true;
        } else if (c == 'l' && !has_length) {
            bool is_double = i + 1 < text.len && text.ptr[i + 1] == text.ptr[i];
            out->longs = is_double ? 2 : 1;
            i += is_double;
        } else {
            return false;
        }
    }
    return true;
}

static bool fits(const fr_macro_target *target, fr_macro_type type, uint64_t value)
{
    unsigned bits = fr_macro_size(target, type) * 8 - (type % 2 == 0);
    return bits >= 64 || value >> bits == 0;
}

static fr_macro_type size_type(const fr_macro_target *target)
{
    if (target->size_size == target->int_size)
        return MACRO_INT;
    return target->size_size == target->long_size ? MACRO_LONG : MACRO_LONG_LONG;
}

/* C17 6.4.4.1p5: the table of types, in its order. */
static fr_macro_verdict set_type(const fr_macro_target *target, const suffix *end, bool is_decimal,
                                 fr_macro_number *out)
{
    unsigned first = end->longs == 0 ? MACRO_INT : end->longs == 1 ? MACRO_LONG : MACRO_LONG_LONG;
    unsigned last = MACRO_ULONG_LONG;
    if (end->is_size) {
        first = size_type(target);
        last = first + 1;
    }
    for (unsigned type = first; type <= last; type++) {
        bool is_unsigned = type % 2 != 0;
        if (is_unsigned ? is_decimal && !end->is_unsigned : end->is_unsigned)
            continue;
        if (fits(target, (fr_macro_type)type, out->as.integer)) {
            out->type = (fr_macro_type)type;
            return good;
        }
    }
    return bad("the integer is too large for any type of C");
}

static unsigned digit_value(char c)
{
    if (c >= '0' && c <= '9')
        return (unsigned)(c - '0');
    c = lower(c);
    return c >= 'a' && c <= 'f' ? (unsigned)(c - 'a' + 10) : 99;
}

static fr_macro_verdict read_integer(const fr_macro_target *target, fr_str text, unsigned base,
                                     size_t at, fr_macro_number *out)
{
    size_t begin = at;
    bool is_too_large = false;
    uint64_t value = 0;
    for (; at < text.len && digit_value(text.ptr[at]) < base; at++) {
        unsigned digit = digit_value(text.ptr[at]);
        is_too_large |= value > (UINT64_MAX - digit) / base;
        value = value * base + digit;
    }
    suffix end;
    if (at == begin || !read_suffix(fr_str_slice(text, at, text.len), &end))
        return foreign;
    if (is_too_large)
        return bad("the integer is too large for any type of C");
    out->as.integer = value;
    return set_type(target, &end, base == 10, out);
}

static fr_macro_verdict read_float(locale_t c_locale, char *text, size_t len, fr_macro_number *out)
{
    char last = len ? lower(text[len - 1]) : '\0';
    out->type = last == 'f' ? MACRO_FLOAT : last == 'l' ? MACRO_LONG_DOUBLE : MACRO_DOUBLE;
    if (out->type != MACRO_DOUBLE)
        text[--len] = '\0';
    char *end = text;
    if (out->type == MACRO_FLOAT)
        out->as.real = strtof_l(text, &end, c_locale);
    else if (out->type == MACRO_DOUBLE)
        out->as.real = strtod_l(text, &end, c_locale);
    else
        out->as.real = strtold_l(text, &end, c_locale);
    return len > 0 && end == text + len ? good : foreign;
}

/* Without C23's digit separators; false for one that is not between digits. */
static bool take_separators(fr_arena *arena, fr_str *text)
{
    if (fr_str_find_char(*text, '\'') == SIZE_MAX)
        return true;
    char *out = fr_arena_alloc(arena, text->len + 1);
    size_t len = 0;
    for (size_t i = 0; i < text->len; i++) {
        if (text->ptr[i] != '\'') {
            out[len++] = text->ptr[i];
            continue;
        }
        char second = lower(text->ptr[1]);
        bool is_after_prefix = i == 2 && (second == 'x' || second == 'b');
        if (is_after_prefix || i + 1 == text->len || digit_value(text->ptr[i - 1]) >= 16 ||
            digit_value(text->ptr[i + 1]) >= 16)
            return false;
    }
    *text = (fr_str){ out, len };
    return true;
}

/* True for a floating constant (C17 6.4.4.2): a point or an exponent. */
static bool is_floating(fr_str text, bool is_hex)
{
    for (size_t i = 0; i < text.len; i++) {
        char c = lower(text.ptr[i]);
        if (is_hex ? c == 'p' : (c == '.' || c == 'e'))
            return true;
    }
    return false;
}

fr_macro_verdict fr_macro_read_number(fr_arena *arena, const fr_macro_target *target,
                                      locale_t c_locale, fr_str text, fr_macro_number *out)
{
    *out = (fr_macro_number){ 0 };
    if (!take_separators(arena, &text))
        return foreign;
    char second = text.len > 1 ? lower(text.ptr[1]) : '\0';
    bool is_zero = text.len > 0 && text.ptr[0] == '0';
    bool is_hex = is_zero && second == 'x';
    if (is_floating(text, is_hex))
        return read_float(c_locale, fr_arena_cstr(arena, text), text.len, out);
    if (is_hex)
        return read_integer(target, text, 16, 2, out);
    if (is_zero && second == 'b')
        return read_integer(target, text, 2, 2, out);
    return read_integer(target, text, is_zero ? 8 : 10, 0, out);
}

/* ---- characters ---- */

typedef struct character {
    uint32_t value;
    bool is_code_point; /* and not a byte or the value of a numeric escape */
} character;

static bool read_code_point(fr_str body, size_t *at, unsigned digits, character *out)
{
    out->is_code_point = true;
    for (unsigned i = 0; i < digits; i++, (*at)++) {
        if (*at >= body.len || digit_value(body.ptr[*at]) >= 16)
            return false;
        out->value = out->value * 16 + digit_value(body.ptr[*at]);
    }
    /* C17 6.4.3p2 */
    bool is_below =
        out->value < 0xa0 && out->value != '$' && out->value != '@' && out->value != '`';
    return !is_below && out->value <= 0x10ffff && !(out->value >= 0xd800 && out->value <= 0xdfff);
}

static bool read_digits(fr_str body, size_t *at, unsigned base, unsigned most, character *out)
{
    unsigned count = 0;
    for (; count < most && *at < body.len && digit_value(body.ptr[*at]) < base; count++) {
        if (out->value > UINT32_MAX / base)
            return false;
        out->value = out->value * base + digit_value(body.ptr[(*at)++]);
    }
    return count > 0;
}

/* An escape sequence (C17 6.4.4.4p1, and GNU's \e), `*at` behind its backslash. */
static bool read_escape(fr_str body, size_t *at, character *out)
{
    static const char letters[] = "abfnrtveE", values[] = "\a\b\f\n\r\t\v\033\033";
    if (*at >= body.len)
        return false;
    char c = body.ptr[*at];
    if (digit_value(c) < 8)
        return read_digits(body, at, 8, 3, out);
    (*at)++;
    const char *letter = c ? strchr(letters, c) : NULL;
    if (letter)
        out->value = (unsigned char)values[letter - letters];
    else if (c == 'x')
        return read_digits(body, at, 16, UINT32_MAX, out);
    else if (c == 'u' || c == 'U')
        return read_code_point(body, at, c == 'u' ? 4 : 8, out);
    else if (c == '\'' || c == '"' || c == '?' || c == '\\')
        out->value = (unsigned char)c;
    else
        return false; /* implementation-defined: compilers warn, and differ */
    return true;
}

/* The next character of a literal whose characters have `width` bytes. */
static bool next_character(fr_str body, size_t *at, unsigned width, character *out)
{
    *out = (character){ 0 };
    if (body.ptr[*at] == '\\') {
        (*at)++;
        if (!read_escape(body, at, out))
            return false;
        return out->is_code_point || width >= 4 || out->value >> (8 * width) == 0;
    }
    if (width == 1) {
        out->value = (unsigned char)body.ptr[(*at)++];
        return true;
    }
    size_t begin = *at;
    out->is_code_point = true;
    out->value = fr_str_decode(body, at);
    return out->value != 0xfffd || *at - begin == 3;
}

typedef struct encoding {
    char prefix; /* L u U, '8' for u8, or 0 */
    unsigned width;
    fr_str body;
} encoding;

static encoding take_prefix(const fr_macro_target *target, fr_str text)
{
    encoding out = { .width = 1 };
    size_t begin = 0;
    if (text.len > 0 && text.ptr[0] != '"' && text.ptr[0] != '\'') {
        out.prefix = text.ptr[0];
        begin = 1;
        if (fr_str_starts(text, FR_LIT("u8"))) {
            out.prefix = '8';
            begin = 2;
        }
    }
    if (out.prefix == 'L')
        out.width = target->wchar_size;
    else if (out.prefix == 'u')
        out.width = 2;
    else if (out.prefix == 'U')
        out.width = 4;
    out.body = fr_str_slice(text, begin + 1, text.len - 1);
    return out;
}

static void set_int(fr_value *out, int64_t value, unsigned width, bool is_unsigned)
{
    *out = (fr_value){ .kind = VALUE_INT, .width = (uint8_t)width, .is_unsigned = is_unsigned };
    out->as.integer = (uint64_t)value;
}

/* 'ab' has the type int and a value that the implementation defines (C17 6.4.4.4p10); gcc and
 * clang agree on it. */
static fr_macro_verdict read_narrow(const fr_macro_target *target, const encoding *how,
                                    fr_value *out)
{
    uint32_t value = 0;
    unsigned count = 0;
    for (size_t at = 0; at < how->body.len; count++) {
        character one;
        bool is_escape = how->body.ptr[at] == '\\';
        if (!next_character(how->body, &at, 1, &one) || (one.is_code_point && one.value >= 0x80) ||
            (!is_escape && one.value >= 0x80))
            return foreign;
        value = value << 8 | one.value;
    }
    if (count == 0 || count > target->int_size)
        return foreign;
    bool is_negative = count == 1 ? !target->is_char_unsigned && value >= 0x80
                                  : count == target->int_size && value >> (8 * count - 1) != 0;
    if (is_negative)
        set_int(out, (int64_t)value - ((int64_t)1 << (8 * count)), target->int_size, false);
    else if (count > 1)
        set_int(out, value, target->int_size, false);
    else
        *out = (fr_value){ .kind = VALUE_CHAR, .is_unsigned = true, .width = 1 };
    out->as.integer = is_negative ? out->as.integer : value;
    return good;
}

fr_macro_verdict fr_macro_read_char(const fr_macro_target *target, fr_str text, fr_value *out)
{
    encoding how = take_prefix(target, text);
    if (how.prefix == 0)
        return read_narrow(target, &how, out);
    character one;
    size_t at = 0;
    if (how.body.len == 0 || !next_character(how.body, &at, how.width, &one) || at != how.body.len)
        return foreign;
    uint64_t limit = how.prefix == '8' && one.is_code_point ? 0x80 : (uint64_t)1 << (8 * how.width);
    bool is_byte = how.prefix == '8' && how.body.ptr[0] != '\\' && one.value >= 0x80;
    if (one.value >= limit || is_byte)
        return foreign;
    bool is_signed = how.prefix == 'L' && !target->is_wchar_unsigned;
    if (one.value < 0x100)
        *out = (fr_value){
            .kind = VALUE_CHAR, .is_unsigned = true, .width = 1, .as.integer = one.value
        };
    else if (is_signed)
        set_int(out, how.width == 2 ? (int16_t)one.value : (int32_t)one.value, how.width, false);
    else
        set_int(out, (int64_t)one.value, how.width, true);
    return good;
}

/* ---- strings ---- */

static void put_unit(fr_text *out, uint32_t value, unsigned width)
{
    for (unsigned i = 0; i < width; i++)
        fr_text_char(out, (char)(value >> (8 * i)));
}

static void put_utf8(fr_text *out, uint32_t c)
{
    static const unsigned char leads[] = { 0, 0, 0xc0, 0xe0, 0xf0 };
    unsigned len = c < 0x80 ? 1 : c < 0x800 ? 2 : c < 0x10000 ? 3 : 4;
    fr_text_char(out, (char)(leads[len] | c >> (6 * (len - 1))));
    while (--len > 0)
        fr_text_char(out, (char)(0x80 | (c >> (6 * (len - 1)) & 0x3f)));
}

static void put_character(fr_text *out, const character *one, unsigned width)
{
    if (one->is_code_point && width == 1) {
        put_utf8(out, one->value);
    } else if (one->value >= 0x10000 && width == 2) {
        put_unit(out, 0xd800 + ((one->value - 0x10000) >> 10), 2);
        put_unit(out, 0xdc00 + ((one->value - 0x10000) & 0x3ff), 2);
    } else {
        put_unit(out, one->value, width);
    }
}

fr_macro_verdict fr_macro_read_strings(fr_arena *arena, const fr_macro_target *target,
                                       const fr_str *texts, size_t count, fr_value *out)
{
    /* C17 6.4.5p5: a prefix anywhere is that of the whole; two different ones do not mix. */
    encoding whole = { .width = 1 };
    for (size_t i = 0; i < count; i++) {
        encoding how = take_prefix(target, texts[i]);
        if (how.prefix && whole.prefix && how.prefix != whole.prefix)
            return foreign;
        if (how.prefix)
            whole = how;
    }
    fr_text text;
    fr_text_init(&text, arena);
    for (size_t i = 0; i < count; i++) {
        fr_str body = take_prefix(target, texts[i]).body;
        character one;
        for (size_t at = 0; at < body.len;) {
            if (!next_character(body, &at, whole.width, &one))
                return foreign;
            put_character(&text, &one, whole.width);
        }
    }
    *out = (fr_value){ .kind = VALUE_STRING, .width = (uint8_t)whole.width };
    out->as.string = fr_text_str(&text);
    return good;
}
