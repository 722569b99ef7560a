/* literal.c - values of literals (Reference, "Tokens", "Literals"). */
#include "read_rust/literal.h"

#include <string.h>

#include "base/text.h"

static bool is_digit(char c)
{
    return c >= '0' && c <= '9';
}

static bool is_number(fr_rust_literal literal)
{
    return literal.kind == RUST_LITERAL_INT || literal.kind == RUST_LITERAL_FLOAT;
}

/* 16, 8, 2 with the two bytes of prefix, or 10. */
static unsigned radix_of(fr_str text)
{
    char second = text.len > 1 && text.ptr[0] == '0' ? text.ptr[1] : '\0';
    return second == 'x' ? 16 : second == 'o' ? 8 : second == 'b' ? 2 : 10;
}

static unsigned digit_value(char c)
{
    return is_digit(c)            ? (unsigned)(c - '0')
           : c >= 'a' && c <= 'f' ? (unsigned)(c - 'a' + 10)
           : c >= 'A' && c <= 'F' ? (unsigned)(c - 'A' + 10)
                                  : 99;
}

/* Where the digits of a number end and its suffix begins. An exponent's e is no suffix's. */
static size_t number_end(fr_rust_literal literal)
{
    fr_str text = literal.text;
    unsigned radix = radix_of(text);
    size_t at = radix == 10 ? 0 : 2;
    for (; at < text.len; at++) {
        char c = text.ptr[at];
        bool is_exponent = radix == 10 && (c == 'e' || c == 'E');
        bool is_sign = (c == '+' || c == '-') && at && (text.ptr[at - 1] | 0x20) == 'e';
        if (c != '_' && c != '.' && !is_exponent && !is_sign &&
            digit_value(c) >= (radix == 16 ? 16 : 10))
            break;
    }
    return at;
}

/* The quotes' inside, and the offset behind the closing quote and hashes; false: not quoted. */
static bool find_quotes(fr_str text, fr_str *inside, size_t *end, bool *is_raw)
{
    size_t start = fr_str_find_char(text, '"');
    size_t tick = fr_str_find_char(text, '\'');
    char quote = '"';
    if (tick < start) {
        start = tick;
        quote = '\'';
    }
    if (start == SIZE_MAX)
        return false;
    size_t last = fr_str_find_last_char(text, quote);
    size_t hashes = 0;
    while (start > hashes && text.ptr[start - 1 - hashes] == '#')
        hashes++;
    *is_raw = start > hashes && text.ptr[start - 1 - hashes] == 'r';
    if (last == start)
        return false;
    *inside = fr_str_slice(text, start + 1, last);
    *end = last + 1 + hashes;
    return *end <= text.len;
}

fr_str fr_rust_literal_suffix(fr_rust_literal literal)
{
    fr_str inside;
    size_t end = literal.text.len;
    bool is_raw;
    if (is_number(literal))
        end = number_end(literal);
    else if (literal.kind != RUST_LITERAL_BOOL)
        find_quotes(literal.text, &inside, &end, &is_raw);
    return fr_str_slice(literal.text, end, literal.text.len);
}

static bool add_digit(fr_rust_u128 *value, unsigned radix, unsigned digit)
{
    /* 32 bits at a time, so that products fit */
    uint32_t parts[4] = { (uint32_t)value->low, (uint32_t)(value->low >> 32), (uint32_t)value->high,
                          (uint32_t)(value->high >> 32) };
    uint64_t carry = digit;
    for (size_t i = 0; i < 4; i++) {
        carry += (uint64_t)parts[i] * radix;
        parts[i] = (uint32_t)carry;
        carry >>= 32;
    }
    value->low = parts[0] | (uint64_t)parts[1] << 32;
    value->high = parts[2] | (uint64_t)parts[3] << 32;
    return carry == 0;
}

static bool integer_value(fr_rust_literal literal, fr_rust_u128 *value)
{
    unsigned radix = radix_of(literal.text);
    size_t end = number_end(literal);
    size_t digits = 0;
    *value = (fr_rust_u128){ 0 };
    for (size_t at = radix == 10 ? 0 : 2; at < end; at++) {
        char c = literal.text.ptr[at];
        if (c == '_')
            continue;
        unsigned digit = digit_value(c);
        if (digit >= radix || !add_digit(value, radix, digit))
            return false;
        digits++;
    }
    return digits > 0;
}

/* ---- quoted ---- */

/* \u{..}, behind the u; false if it is none */
static bool unicode_escape(fr_str text, size_t *at, uint32_t *c)
{
    size_t digits = 0;
    *c = 0;
    if (*at >= text.len || text.ptr[(*at)++] != '{')
        return false;
    for (; *at < text.len && text.ptr[*at] != '}'; (*at)++) {
        if (text.ptr[*at] == '_')
            continue;
        unsigned digit = digit_value(text.ptr[*at]);
        if (digit > 15 || ++digits > 6)
            return false;
        *c = *c * 16 + digit;
    }
    if (*at >= text.len || !digits)
        return false;
    (*at)++;
    return *c <= 0x10FFFF && (*c < 0xD800 || *c > 0xDFFF);
}

/* The escape at the backslash `*at`: its value; false if it is none. A continued line is none. */
static bool escape(fr_str text, size_t *at, uint32_t *c)
{
    static const char from[] = "nrt\\0'\"";
    static const char to[] = { '\n', '\r', '\t', '\\', '\0', '\'', '"' };
    if (*at + 1 >= text.len)
        return false;
    char mark = text.ptr[*at + 1];
    *at += 2;
    if (mark == 'x') {
        if (*at + 2 > text.len)
            return false;
        unsigned high = digit_value(text.ptr[*at]);
        unsigned low = digit_value(text.ptr[*at + 1]);
        *at += 2;
        *c = high * 16 + low;
        return high < 16 && low < 16;
    }
    if (mark == 'u')
        return unicode_escape(text, at, c);
    const char *found = mark ? strchr(from, mark) : NULL;
    if (!found)
        return false;
    *c = (unsigned char)to[found - from];
    return true;
}

/* Behind the backslash at the end of a line: goes on at the first thing that is no white space. */
static size_t continued(fr_str text, size_t at)
{
    while (at < text.len && (text.ptr[at] == ' ' || text.ptr[at] == '\n' || text.ptr[at] == '\r' ||
                             text.ptr[at] == '\t'))
        at++;
    return at;
}

static bool unescape(fr_text *out, fr_str text, bool is_raw, bool is_bytes)
{
    for (size_t at = 0; at < text.len;) {
        char byte = text.ptr[at];
        char next = at + 1 < text.len ? text.ptr[at + 1] : '\0';
        if (byte == '\r' && next == '\n') { /* "Input format": it is one \n */
            at++;
        } else if (byte != '\\' || is_raw) {
            fr_text_char(out, byte);
            at++;
        } else if (next == '\n' ||
                   (next == '\r' && at + 2 < text.len && text.ptr[at + 2] == '\n')) {
            at = continued(text, at + 1);
        } else {
            uint32_t c;
            if (!escape(text, &at, &c))
                return false;
            if (is_bytes && c < 0x100 && next == 'x')
                fr_text_char(out, (char)c);
            else
                fr_text_utf8(out, c);
        }
    }
    return true;
}

bool fr_rust_literal_value(fr_rust_literal literal, fr_rust_u128 *value)
{
    *value = (fr_rust_u128){ 0 };
    if (literal.kind == RUST_LITERAL_INT)
        return integer_value(literal, value);
    if (literal.kind == RUST_LITERAL_BOOL) {
        value->low = fr_str_is(literal.text, "true");
        return true;
    }
    fr_str inside;
    size_t end;
    bool is_raw;
    if ((literal.kind != RUST_LITERAL_CHAR && literal.kind != RUST_LITERAL_BYTE) ||
        !find_quotes(literal.text, &inside, &end, &is_raw) || !inside.len)
        return false;
    size_t at = 0;
    uint32_t c;
    if (inside.ptr[0] == '\\') {
        if (!escape(inside, &at, &c))
            return false;
    } else {
        c = fr_str_decode(inside, &at);
    }
    value->low = c;
    return at == inside.len;
}

/* The digits of a decimal number that are as they should be already; 0: they are not. */
static size_t plain_digits(fr_str text)
{
    size_t end = 0;
    while (end < text.len && text.ptr[end] >= '0' && text.ptr[end] <= '9')
        end++;
    bool has_zero = end > 1 && text.ptr[0] == '0';
    bool goes_on = end < text.len && text.ptr[end] != 'i' && text.ptr[end] != 'u';
    return has_zero || goes_on || end > 19 ? 0 : end;
}

fr_str fr_rust_literal_digits(fr_arena *arena, fr_rust_literal literal)
{
    size_t plain = literal.kind == RUST_LITERAL_INT ? plain_digits(literal.text) : 0;
    if (plain)
        return fr_str_slice(literal.text, 0, plain);
    fr_text out;
    fr_text_init(&out, arena);
    fr_rust_u128 value;
    if (literal.kind == RUST_LITERAL_INT) {
        char digits[40];
        size_t at = sizeof digits;
        if (!integer_value(literal, &value))
            return (fr_str){ 0 };
        do { /* long division of 128 bits by ten, 32 bits at a time */
            uint64_t rest = value.high >> 32;
            uint64_t parts[4];
            uint32_t words[4] = { (uint32_t)(value.high >> 32), (uint32_t)value.high,
                                  (uint32_t)(value.low >> 32), (uint32_t)value.low };
            rest = 0;
            for (size_t i = 0; i < 4; i++) {
                uint64_t part = rest << 32 | words[i];
                parts[i] = part / 10;
                rest = part % 10;
            }
            value.high = parts[0] << 32 | parts[1];
            value.low = parts[2] << 32 | parts[3];
            digits[--at] = (char)('0' + rest);
        } while (value.high || value.low);
        return fr_arena_str(arena, (fr_str){ digits + at, sizeof digits - at });
    }
    size_t end = number_end(literal);
    for (size_t i = 0; i < end; i++) {
        if (literal.text.ptr[i] != '_')
            fr_text_char(&out, literal.text.ptr[i]);
    }
    return fr_text_str(&out);
}

bool fr_rust_literal_bytes(fr_arena *arena, fr_rust_literal literal, fr_str *bytes)
{
    fr_str inside;
    size_t end;
    bool is_raw;
    bool is_bytes =
        literal.kind == RUST_LITERAL_BYTE_STRING || literal.kind == RUST_LITERAL_C_STRING;
    if ((literal.kind != RUST_LITERAL_STRING && !is_bytes) ||
        !find_quotes(literal.text, &inside, &end, &is_raw))
        return false;
    if (fr_str_find_char(inside, is_raw ? '\r' : '\\') == SIZE_MAX &&
        fr_str_find_char(inside, '\r') == SIZE_MAX) {
        *bytes = inside;
        return true;
    }
    fr_text out;
    fr_text_init(&out, arena);
    if (!unescape(&out, inside, is_raw, is_bytes))
        return false;
    *bytes = fr_text_str(&out);
    return true;
}

bool fr_rust_expr_string(fr_arena *arena, const fr_rust_expr *expr, fr_str *text)
{
    while (expr->kind == RUST_EXPR_PAREN)
        expr = expr->as.inner;
    return expr->kind == RUST_EXPR_LITERAL && expr->as.literal.kind == RUST_LITERAL_STRING &&
           fr_rust_literal_bytes(arena, expr->as.literal, text);
}
