/* Longest match, as C17 6.4p4 says: an operator that is part of a longer one (&& += --) is that
 * longer one, and so OTHER. */
#include "read_c/macro_lex.h"

#include <string.h>

/* What a byte is, as bits. Those beyond ASCII belong to universal characters, which count as
 * letters here: a name of them is looked up like any other. `$` as gcc and clang have it. */
enum { LETTER = 1, DIGIT = 2, BLANK = 4, NEWLINE = 8, SPECIAL = 16 /* fr_macro_skip() */ };

#define LETTERS_8(c)                                                                               \
    [c] = LETTER, [(c) + 1] = LETTER, [(c) + 2] = LETTER, [(c) + 3] = LETTER, [(c) + 4] = LETTER,  \
    [(c) + 5] = LETTER, [(c) + 6] = LETTER, [(c) + 7] = LETTER
static const unsigned char classes[256] = {
    [' '] = BLANK,
    ['\t'] = BLANK,
    ['\v'] = BLANK,
    ['\f'] = BLANK,
    ['\n'] = BLANK | NEWLINE,
    ['\r'] = BLANK | NEWLINE,
    ['/'] = SPECIAL,
    ['\\'] = SPECIAL,
    ['"'] = SPECIAL,
    ['\''] = SPECIAL,
    ['0'] = DIGIT,
    ['1'] = DIGIT,
    ['2'] = DIGIT,
    ['3'] = DIGIT,
    ['4'] = DIGIT,
    ['5'] = DIGIT,
    ['6'] = DIGIT,
    ['7'] = DIGIT,
    ['8'] = DIGIT,
    ['9'] = DIGIT,
    LETTERS_8('A'),
    LETTERS_8('I'),
    LETTERS_8('Q'),
    ['Y'] = LETTER,
    ['Z'] = LETTER,
    LETTERS_8('a'),
    LETTERS_8('i'),
    LETTERS_8('q'),
    ['y'] = LETTER,
    ['z'] = LETTER,
    ['_'] = LETTER,
    ['$'] = LETTER,
    LETTERS_8(0x80),
    LETTERS_8(0x88),
    LETTERS_8(0x90),
    LETTERS_8(0x98),
    LETTERS_8(0xa0),
    LETTERS_8(0xa8),
    LETTERS_8(0xb0),
    LETTERS_8(0xb8),
    LETTERS_8(0xc0),
    LETTERS_8(0xc8),
    LETTERS_8(0xd0),
    LETTERS_8(0xd8),
    LETTERS_8(0xe0),
    LETTERS_8(0xe8),
    LETTERS_8(0xf0),
    LETTERS_8(0xf8),
};
#undef LETTERS_8

static bool is_a(char c, unsigned kinds)
{
    return (classes[(unsigned char)c] & kinds) != 0;
}

static size_t newline_after_backslash(fr_str text, size_t at)
{
    if (text.ptr[at] != '\\')
        return 0;
    size_t end = at + 1;
    while (end < text.len && (text.ptr[end] == ' ' || text.ptr[end] == '\t'))
        end++;
    if (end < text.len && text.ptr[end] == '\r' && end + 1 < text.len && text.ptr[end + 1] == '\n')
        end++;
    return end < text.len && (text.ptr[end] == '\n' || text.ptr[end] == '\r') ? end + 1 - at : 0;
}

fr_str fr_macro_splice(fr_arena *arena, fr_str text)
{
    if (text.len == 0 || (!memchr(text.ptr, '\n', text.len) && !memchr(text.ptr, '\r', text.len)))
        return text;
    char *out = fr_arena_alloc(arena, text.len);
    size_t len = 0;
    for (size_t i = 0; i < text.len;) {
        size_t skip = newline_after_backslash(text, i);
        if (skip == 0)
            out[len++] = text.ptr[i++];
        i += skip;
    }
    return (fr_str){ out, len };
}

static size_t skip_line_comment(fr_str text, size_t at)
{
    while (at < text.len && !is_a(text.ptr[at], NEWLINE)) {
        size_t newline = newline_after_backslash(text, at);
        at += newline ? newline : 1;
    }
    return at;
}

static size_t skip_block_comment(fr_str text, size_t at)
{
    fr_str rest = fr_str_slice(text, at + 2, text.len);
    size_t end = fr_str_find_by(rest, FR_LIT("*/"), 1);
    return end == SIZE_MAX ? text.len : at + 2 + end + 2;
}

/* A string or character that its line does not end goes to the end of the line. */
static size_t skip_quoted(fr_str text, size_t at)
{
    char quote = text.ptr[at++];
    while (at < text.len && text.ptr[at] != quote && !is_a(text.ptr[at], NEWLINE)) {
        size_t newline = newline_after_backslash(text, at);
        at += newline ? newline : text.ptr[at] == '\\' && at + 1 < text.len ? 2 : 1;
    }
    return at < text.len && text.ptr[at] == quote ? at + 1 : at;
}

size_t fr_macro_skip(fr_str text, size_t at)
{
    char c = text.ptr[at], next = at + 1 < text.len ? text.ptr[at + 1] : '\0';
    size_t newline = newline_after_backslash(text, at);
    if (newline)
        return at + newline;
    if (c == '"' || c == '\'')
        return skip_quoted(text, at);
    if (c == '/' && next == '/')
        return skip_line_comment(text, at);
    return c == '/' && next == '*' ? skip_block_comment(text, at) : at + 1;
}

fr_str fr_macro_definition(fr_str text)
{
    size_t at = 0;
    for (;;) {
        while (at < text.len && !is_a(text.ptr[at], NEWLINE | SPECIAL))
            at++;
        if (at >= text.len || is_a(text.ptr[at], NEWLINE))
            return fr_str_slice(text, 0, at);
        at = fr_macro_skip(text, at);
    }
}

size_t fr_macro_skip_to(fr_str text, size_t at, size_t end)
{
    while (at < end)
        at = is_a(text.ptr[at], SPECIAL) ? fr_macro_skip(text, at) : at + 1;
    return at;
}

bool fr_macro_name(fr_str definition, fr_str *name)
{
    size_t len = 0;
    while (len < definition.len && is_a(definition.ptr[len], LETTER | DIGIT))
        if (definition.ptr[len++] & 0x80)
            return false;
    *name = fr_str_slice(definition, 0, len);
    char after = len < definition.len ? definition.ptr[len] : '\0';
    return len > 0 && !is_a(name->ptr[0], DIGIT) && after != '\\' && after != '?';
}

bool fr_macro_has_parameters(fr_str definition, fr_str name)
{
    size_t at = name.len, newline;
    while (at < definition.len && (newline = newline_after_backslash(definition, at)) > 0)
        at += newline;
    return at < definition.len && definition.ptr[at] == '(';
}

static char peek(const fr_macro_lexer *lexer, size_t ahead)
{
    size_t at = lexer->at + ahead;
    return at < lexer->text.len ? lexer->text.ptr[at] : '\0';
}

static void skip_comment(fr_macro_lexer *lexer)
{
    size_t begin = lexer->at + 2;
    if (peek(lexer, 1) == '/') {
        while (lexer->at < lexer->text.len && lexer->text.ptr[lexer->at] != '\n')
            lexer->at++;
        return;
    }
    fr_str rest = fr_str_slice(lexer->text, begin, lexer->text.len);
    size_t end = fr_str_find_by(rest, FR_LIT("*/"), 1);
    lexer->at = end == SIZE_MAX ? lexer->text.len : begin + end + 2;
}

static void skip_blanks(fr_macro_lexer *lexer)
{
    for (;;) {
        while (lexer->at < lexer->text.len && is_a(lexer->text.ptr[lexer->at], BLANK))
            lexer->at++;
        if (peek(lexer, 0) != '/' || (peek(lexer, 1) != '/' && peek(lexer, 1) != '*'))
            return;
        skip_comment(lexer);
    }
}

/* pp-number (C17 6.4.8), with C23's digit separators. */
static size_t number_length(const fr_macro_lexer *lexer)
{
    size_t len = 1;
    for (;;) {
        char c = peek(lexer, len), last = peek(lexer, len - 1);
        bool is_exponent = last == 'e' || last == 'E' || last == 'p' || last == 'P';
        char next = peek(lexer, len + 1);
        if (c == '\'' && is_a(next, LETTER | DIGIT))
            len += 2;
        else if (is_a(c, LETTER | DIGIT) || c == '.' || ((c == '+' || c == '-') && is_exponent))
            len++;
        else
            return len;
    }
}

/* The length up to and with the closing quote; 0 if there is none. */
static size_t quoted_length(const fr_macro_lexer *lexer, size_t open)
{
    size_t left = lexer->text.len - lexer->at;
    const char *from = lexer->text.ptr + lexer->at;
    for (size_t i = open + 1; i < left; i++) {
        if (from[i] == '\n')
            return 0;
        if (from[i] == '\\')
            i++;
        else if (from[i] == from[open])
            return i + 1;
    }
    return 0;
}

/* The length of an encoding prefix that a quote follows (C17 6.4.4.4, 6.4.5). */
static size_t prefix_length(const fr_macro_lexer *lexer)
{
    static const char *const prefixes[] = { "u8", "u", "U", "L", "" };
    char c = peek(lexer, 0);
    if (c != '"' && c != '\'' && c != 'u' && c != 'U' && c != 'L')
        return SIZE_MAX;
    fr_str rest = fr_str_slice(lexer->text, lexer->at, lexer->text.len);
    for (size_t i = 0; i < sizeof prefixes / sizeof *prefixes; i++) {
        fr_str prefix = fr_str_from(prefixes[i]);
        char quote = peek(lexer, prefix.len);
        if (fr_str_starts(rest, prefix) && (quote == '"' || quote == '\''))
            return prefix.len;
    }
    return SIZE_MAX;
}

static size_t read_quoted(const fr_macro_lexer *lexer, size_t prefix, fr_macro_token *token)
{
    size_t len = quoted_length(lexer, prefix);
    if (len == 0) {
        token->kind = MACRO_TOKEN_OTHER;
        return prefix + 1;
    }
    token->kind = peek(lexer, prefix) == '"' ? MACRO_TOKEN_STRING : MACRO_TOKEN_CHAR;
    return len;
}

static size_t read_punctuator(const fr_macro_lexer *lexer, fr_macro_token *token)
{
    static const struct {
        char c;
        fr_macro_operator op;
    } operators[] = { { '|', MACRO_OR },  { '^', MACRO_XOR }, { '&', MACRO_AND },
                      { '+', MACRO_ADD }, { '-', MACRO_SUB }, { '*', MACRO_MUL },
                      { '/', MACRO_DIV }, { '%', MACRO_REM }, { '~', MACRO_NOT } };
    char c = peek(lexer, 0), next = peek(lexer, 1);
    size_t len = 1;
    token->kind = MACRO_TOKEN_OTHER;
    if (c == '(' || c == ')') {
        token->kind = c == '(' ? MACRO_TOKEN_OPEN : MACRO_TOKEN_CLOSE;
    } else if ((c == '<' || c == '>') && next == c) {
        token->op = c == '<' ? MACRO_SHL : MACRO_SHR;
        token->kind = peek(lexer, 2) == '=' ? MACRO_TOKEN_OTHER : MACRO_TOKEN_OPERATOR;
        len = 2;
    } else if ((next == '=' && c != '~') ||
               (next == c && (c == '&' || c == '|' || c == '+' || c == '-')) ||
               (c == '-' && next == '>') || (c == '%' && (next == ':' || next == '>'))) {
        len = 2;
    } else {
        for (size_t i = 0; i < sizeof operators / sizeof *operators; i++)
            if (operators[i].c == c) {
                token->kind = MACRO_TOKEN_OPERATOR;
                token->op = operators[i].op;
            }
    }
    return len;
}

bool fr_macro_next(fr_macro_lexer *lexer, fr_macro_token *token)
{
    skip_blanks(lexer);
    if (lexer->at >= lexer->text.len)
        return false;
    *token = (fr_macro_token){ 0 };
    char c = peek(lexer, 0);
    size_t len = 0, prefix = prefix_length(lexer);
    if (prefix != SIZE_MAX) {
        len = read_quoted(lexer, prefix, token);
    } else if (is_a(c, DIGIT) || (c == '.' && is_a(peek(lexer, 1), DIGIT))) {
        token->kind = MACRO_TOKEN_NUMBER;
        len = number_length(lexer);
    } else if (is_a(c, LETTER)) {
        token->kind = MACRO_TOKEN_NAME;
        while (is_a(peek(lexer, len), LETTER | DIGIT))
            len++;
    } else {
        len = read_punctuator(lexer, token);
    }
    token->text = fr_str_slice(lexer->text, lexer->at, lexer->at + len);
    lexer->at += len;
    return true;
}
