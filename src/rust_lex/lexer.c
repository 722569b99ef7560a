/* lexer.c - the lexer of Rust text.
 *
 * One pass over the bytes with a table of byte classes. Open delimiters are chained through their
 * `match` until they are closed, so nesting costs no stack. Trees that nobody wants to look into
 * are passed by a loop of their own, which knows only what can hide a delimiter. References are to
 * the Rust Reference.
 */
#include "rust_lex/lexer.h"

#include <string.h>

#include "base/vec.h"
#include "rust_lex/words.h"

enum byte_class { OTHER, SPACE, NEWLINE, WORD, DIGIT, PUNCT, QUOTE, TICK, OPEN, CLOSE, SLASH };

#define R8(x) x, x, x, x, x, x, x, x
static const unsigned char classes[256] = {
    [' '] = SPACE,
    ['\t'] = SPACE,
    ['\r'] = SPACE,
    ['\v'] = SPACE,
    ['\f'] = SPACE,
    ['\n'] = NEWLINE,
    ['a'] = WORD,
    R8(WORD),
    R8(WORD),
    R8(WORD),
    WORD, /* a to z */
    ['A'] = WORD,
    R8(WORD),
    R8(WORD),
    R8(WORD),
    WORD, /* A to Z */
    ['_'] = WORD,
    ['0'] = DIGIT,
    R8(DIGIT),
    DIGIT, /* 0 to 9 */
    ['"'] = QUOTE,
    ['\''] = TICK,
    ['/'] = SLASH,
    [FR_GROUP_OPEN] = OPEN,
    [FR_GROUP_CLOSE] = CLOSE,
    ['('] = OPEN,
    ['['] = OPEN,
    ['{'] = OPEN,
    [')'] = CLOSE,
    [']'] = CLOSE,
    ['}'] = CLOSE,
    ['!'] = PUNCT,
    ['#'] = PUNCT,
    ['$'] = PUNCT,
    ['%'] = PUNCT,
    ['&'] = PUNCT,
    ['*'] = PUNCT,
    ['+'] = PUNCT,
    [','] = PUNCT,
    ['-'] = PUNCT,
    ['.'] = PUNCT,
    [':'] = PUNCT,
    [';'] = PUNCT,
    ['<'] = PUNCT,
    ['='] = PUNCT,
    ['>'] = PUNCT,
    ['?'] = PUNCT,
    ['@'] = PUNCT,
    ['^'] = PUNCT,
    ['|'] = PUNCT,
    ['~'] = PUNCT,
    [0x80] = WORD,
    R8(WORD),
    R8(WORD),
    R8(WORD),
    R8(WORD),
    R8(WORD),
    R8(WORD),
    R8(WORD),
    R8(WORD),
    R8(WORD),
    R8(WORD),
    R8(WORD),
    R8(WORD),
    R8(WORD),
    R8(WORD),
    R8(WORD),
    WORD,
    WORD,
    WORD,
    WORD,
    WORD,
    WORD,
    WORD, /* 0x80 to 0xff */
};
#undef R8

static const unsigned char punct_codes[128] = {
    [';'] = PUNCT_SEMICOLON, [','] = PUNCT_COMMA,  [':'] = PUNCT_COLON,    ['.'] = PUNCT_DOT,
    ['='] = PUNCT_EQUAL,     ['!'] = PUNCT_NOT,    ['<'] = PUNCT_LESS,     ['>'] = PUNCT_GREATER,
    ['&'] = PUNCT_AND,       ['|'] = PUNCT_OR,     ['+'] = PUNCT_PLUS,     ['-'] = PUNCT_MINUS,
    ['*'] = PUNCT_STAR,      ['/'] = PUNCT_SLASH,  ['%'] = PUNCT_PERCENT,  ['^'] = PUNCT_CARET,
    ['#'] = PUNCT_HASH,      ['$'] = PUNCT_DOLLAR, ['?'] = PUNCT_QUESTION,
};

static int byte_class(const fr_lexer *lexer, size_t at)
{
    return at < lexer->source.len ? classes[(unsigned char)lexer->source.ptr[at]] : OTHER;
}

static char byte_at(const fr_lexer *lexer, size_t at)
{
    return at < lexer->source.len ? lexer->source.ptr[at] : '\0';
}

/* Notes what is wrong; SIZE_MAX, which stands for "no end" below. */
static size_t fault(fr_lexer *lexer, fr_lexer_fault what, size_t at)
{
    lexer->fault = what;
    lexer->fault_at = (uint32_t)at;
    return SIZE_MAX;
}

static void push_token(fr_lexer *lexer, fr_token token)
{
    if (lexer->count == lexer->cap)
        lexer->tokens = fr_vec_grow(lexer->arena, lexer->tokens, &lexer->cap, sizeof(fr_token));
    lexer->tokens[lexer->count++] = token;
}

static size_t skip_word(const fr_lexer *lexer, size_t at)
{
    const char *p = lexer->source.ptr + at;
    const char *end = lexer->source.ptr + lexer->source.len;
    while (p < end && (unsigned)(classes[(unsigned char)*p] - WORD) <= DIGIT - WORD)
        p++;
    return (size_t)(p - lexer->source.ptr);
}

/* What is between `at` and `end` that matters to widths. */
static unsigned char text_flags(const fr_lexer *lexer, size_t at, size_t end)
{
    unsigned char seen = 0;
    const char *text = lexer->source.ptr;
    for (; at < end; at++) {
        if ((unsigned char)text[at] >= 0x80)
            seen |= TOKEN_IS_WIDE;
        else if (text[at] == '\n')
            seen |= TOKEN_IS_MULTILINE;
    }
    return seen;
}

/* "Comments": the end of the block comment at `at`; SIZE_MAX if it has none. */
static size_t skip_block_comment(fr_lexer *lexer, size_t at)
{
    size_t start = at;
    size_t depth = 1;
    at += 2;
    while (depth) {
        if (at + 1 >= lexer->source.len)
            return fault(lexer, LEXER_UNCLOSED_COMMENT, start);
        const char *p = lexer->source.ptr + at;
        if (p[0] == '*' && p[1] == '/') {
            depth--;
            at += 2;
        } else if (p[0] == '/' && p[1] == '*') {
            depth++;
            at += 2;
        } else {
            at++;
        }
    }
    return at;
}

static size_t skip_line(const fr_lexer *lexer, size_t at)
{
    const char *start = lexer->source.ptr + at;
    const char *newline = memchr(start, '\n', lexer->source.len - at);
    return newline ? at + (size_t)(newline - start) : lexer->source.len;
}

/* The kind of the comment at `at`, TOKEN_END for one that documents nothing: more than three
 * slashes or two stars, and the empty block, are plain comments. */
static fr_token_kind comment_kind(const fr_lexer *lexer, size_t at)
{
    char mark = byte_at(lexer, at + 1);
    char third = byte_at(lexer, at + 2);
    char fourth = byte_at(lexer, at + 3);
    if (third == '!')
        return TOKEN_DOC_INNER;
    if (third != mark || fourth == mark || (mark == '*' && fourth == '/'))
        return TOKEN_END;
    return TOKEN_DOC;
}

static bool is_comment(const fr_lexer *lexer, size_t at)
{
    char second = byte_at(lexer, at + 1);
    return second == '/' || second == '*';
}

/* The end of the comment at `at`, or SIZE_MAX. */
static size_t skip_comment(fr_lexer *lexer, size_t at)
{
    return byte_at(lexer, at + 1) == '/' ? skip_line(lexer, at) : skip_block_comment(lexer, at);
}

/* "Whitespace" outside ASCII: NEL, the marks of direction, line and paragraph separator. */
static size_t wide_space(const fr_lexer *lexer, size_t at)
{
    static const char *const spaces[] = { "\xC2\x85", "\xE2\x80\x8E", "\xE2\x80\x8F",
                                          "\xE2\x80\xA8", "\xE2\x80\xA9" };
    fr_str rest = fr_str_slice(lexer->source, at, at + 3);
    for (size_t i = 0; i < sizeof spaces / sizeof spaces[0]; i++) {
        if (fr_str_starts(rest, fr_str_from(spaces[i])))
            return strlen(spaces[i]);
    }
    return 0;
}

/* Passes one piece of white space or a plain comment, which cannot be told from its first byte
 * alone; false if there is none. `lines`: line breaks since the last comment. */
static bool skip_rare_trivia(fr_lexer *lexer, unsigned *flags, unsigned *lines)
{
    size_t space = 0;
    if (byte_class(lexer, lexer->at) == WORD)
        space = wide_space(lexer, lexer->at);
    if (space) {
        lexer->at += space;
        *flags &= ~(unsigned)TOKEN_IS_JOINT;
        return true;
    }
    if (byte_class(lexer, lexer->at) != SLASH || !is_comment(lexer, lexer->at) ||
        comment_kind(lexer, lexer->at) != TOKEN_END)
        return false;
    if (*lines > 1 && !(*flags & TOKEN_AFTER_COMMENT))
        *flags |= TOKEN_BLANK_FIRST;
    *lines = 0;
    *flags &= ~(unsigned)TOKEN_IS_JOINT;
    *flags |= TOKEN_AFTER_COMMENT;
    lexer->at = skip_comment(lexer, lexer->at);
    return lexer->at != SIZE_MAX;
}

/* Passes white space and plain comments; `at` is SIZE_MAX after a comment without end. */
static unsigned skip_trivia(fr_lexer *lexer)
{
    unsigned lines = 0;
    unsigned flags = TOKEN_IS_JOINT;
    const char *text = lexer->source.ptr;
    for (;;) {
        size_t at = lexer->at;
        while (at < lexer->source.len && (text[at] == ' ' || text[at] == '\n'))
            lines += text[at++] == '\n';
        if (at != lexer->at)
            flags &= ~(unsigned)TOKEN_IS_JOINT;
        lexer->at = at;
        if (byte_class(lexer, at) == SPACE) {
            lexer->at++;
            flags &= ~(unsigned)TOKEN_IS_JOINT;
            continue;
        }
        if (lines)
            flags |= TOKEN_AFTER_NEWLINE;
        bool is_rare = at < lexer->source.len && (text[at] == '/' || (text[at] & 0x80));
        if (!is_rare || !skip_rare_trivia(lexer, &flags, &lines))
            break;
    }
    return lines > 1 ? flags | TOKEN_AFTER_BLANK : flags;
}

/* "String literals": the end of a quoted text whose opening quote is at `at`. */
static size_t skip_quoted(fr_lexer *lexer, size_t at)
{
    size_t start = at;
    const char *text = lexer->source.ptr;
    for (at++; at < lexer->source.len; at++) {
        if (text[at] == '\\')
            at++;
        else if (text[at] == '"')
            return at + 1;
    }
    return fault(lexer, LEXER_UNCLOSED_STRING, start);
}

/* "Raw string literals": the end of one that begins at `start` and has its `hashes` before the
 * quote at `at`. */
static size_t skip_raw_string(fr_lexer *lexer, size_t start, size_t at, size_t hashes)
{
    for (at++; at < lexer->source.len; at++) {
        if (lexer->source.ptr[at] != '"')
            continue;
        size_t seen = 0;
        while (seen < hashes && byte_at(lexer, at + 1 + seen) == '#')
            seen++;
        if (seen == hashes)
            return at + 1 + hashes;
    }
    return fault(lexer, LEXER_UNCLOSED_STRING, start);
}

/* The end of a character or byte literal whose quote is at `at`; SIZE_MAX if it is none. */
static size_t skip_char(const fr_lexer *lexer, size_t at)
{
    size_t len = lexer->source.len;
    at++;
    if (byte_at(lexer, at) == '\\') {
        at += 2;
        while (at < len && lexer->source.ptr[at] != '\'' && lexer->source.ptr[at] != '\n')
            at++;
    } else if (at < len && lexer->source.ptr[at] != '\'') {
        fr_str_decode(lexer->source, &at);
    }
    return byte_at(lexer, at) == '\'' ? at + 1 : SIZE_MAX;
}

/* A word, which ends where there is white space outside ASCII. */
static size_t skip_suffix(const fr_lexer *lexer, size_t at)
{
    size_t end = skip_word(lexer, at);
    while (at < end && ((unsigned char)lexer->source.ptr[at] < 0x80 || !wide_space(lexer, at)))
        at++;
    return at;
}

/* "Number literals". A dot belongs to it unless a second dot or a name follows. */
static size_t skip_number(const fr_lexer *lexer, size_t at)
{
    char radix = byte_at(lexer, at + 1);
    bool is_decimal = byte_at(lexer, at) != '0' || (radix != 'x' && radix != 'o' && radix != 'b');
    const char *text = lexer->source.ptr;
    bool has_point = false;
    for (;;) {
        size_t start = at;
        at = skip_suffix(lexer, at);
        char last = at > start ? text[at - 1] : '\0';
        char sign = byte_at(lexer, at);
        if (is_decimal && (last == 'e' || last == 'E') && (sign == '+' || sign == '-') &&
            byte_class(lexer, at + 1) == DIGIT) {
            at++;
        } else if (is_decimal && !has_point && sign == '.' && byte_at(lexer, at + 1) != '.' &&
                   byte_class(lexer, at + 1) != WORD) {
            has_point = true;
            at++;
        } else {
            return at;
        }
    }
}

/* The prefixes of literals: b" b' c" r" br" cr" r#" br#" cr#". The word before `end` may be one:
 * moves `at` behind the literal, or leaves it if it is a plain word. False: it has no end. */
static bool skip_prefixed(fr_lexer *lexer, size_t end, fr_token *token)
{
    size_t start = lexer->at;
    char first = byte_at(lexer, start);
    char next = byte_at(lexer, end);
    bool is_raw = byte_at(lexer, end - 1) == 'r';
    if ((end - start == 2 && !(is_raw && (first == 'b' || first == 'c'))) ||
        (end - start == 1 && !is_raw && first != 'b' && first != 'c'))
        return true;
    size_t literal = SIZE_MAX;
    token->flags |= next == '\'' ? 0 : TOKEN_IS_STRING;
    if (is_raw) {
        size_t quote = end;
        while (byte_at(lexer, quote) == '#')
            quote++;
        if (byte_at(lexer, quote) != '"')
            return true;
        literal = skip_raw_string(lexer, start, quote, quote - end);
    } else if (next == '"') {
        literal = skip_quoted(lexer, end);
    } else if (next == '\'' && first == 'b') {
        literal = skip_char(lexer, end);
        if (literal == SIZE_MAX) /* before 2021, `b'a` in a macro was a word and a lifetime */
            return true;
    } else {
        return true;
    }
    if (literal == SIZE_MAX)
        return false;
    token->kind = TOKEN_LITERAL;
    lexer->at = literal;
    return true;
}

/* The end of a word with bytes outside ASCII: white space among them ends it. SIZE_MAX if one of
 * its characters is no good. */
static size_t wide_word_end(fr_lexer *lexer, size_t begin, size_t end)
{
    size_t bad = fr_rust_bad_character(fr_str_slice(lexer->source, begin, end));
    if (bad == SIZE_MAX)
        return end;
    if (bad && wide_space(lexer, begin + bad))
        return begin + bad;
    return fault(lexer, LEXER_BAD_CHARACTER, begin + bad);
}

static bool lex_word(fr_lexer *lexer, fr_token *token)
{
    size_t at = lexer->at;
    size_t end = skip_word(lexer, at);
    char next = byte_at(lexer, end);
    token->kind = TOKEN_IDENT;
    if (end - at <= 2 && (next == '"' || next == '\'' || next == '#')) {
        unsigned char flags = token->flags;
        if (!skip_prefixed(lexer, end, token))
            return false;
        if (token->kind == TOKEN_LITERAL) {
            token->flags |= text_flags(lexer, at, lexer->at);
            return true;
        }
        token->flags = flags;
        if (end - at == 1 && next == '#' && byte_at(lexer, at) == 'r' &&
            byte_class(lexer, end + 1) == WORD) {
            lexer->at = skip_word(lexer, end + 1);
            token->flags |= text_flags(lexer, at, lexer->at);
            if (token->flags & TOKEN_IS_WIDE)
                lexer->at = wide_word_end(lexer, end + 1, lexer->at);
            return lexer->at != SIZE_MAX;
        }
    }
    token->flags |= text_flags(lexer, at, end);
    if (token->flags & TOKEN_IS_WIDE)
        end = wide_word_end(lexer, at, end);
    lexer->at = end;
    if (end == SIZE_MAX)
        return false;
    token->code = fr_rust_reserved(lexer->source.ptr + at, end - at);
    if (token->code && token->code < WORD_SELF_TYPE)
        token->kind = TOKEN_KEYWORD;
    return true;
}

/* "Lifetimes and loop labels": the end of the quote at `at` and its word, raw ('r#a) or not. */
static size_t skip_lifetime(const fr_lexer *lexer, size_t at)
{
    size_t end = skip_suffix(lexer, at + 1);
    bool is_raw = end == at + 2 && byte_at(lexer, at + 1) == 'r' && byte_at(lexer, end) == '#' &&
                  byte_class(lexer, end + 1) == WORD;
    return is_raw ? skip_suffix(lexer, end + 1) : end;
}

/* A character, or a lifetime: a word that no quote closes. */
static bool lex_tick(fr_lexer *lexer, fr_token *token)
{
    size_t at = lexer->at;
    size_t end = skip_char(lexer, at);
    if (end != SIZE_MAX) {
        token->kind = TOKEN_LITERAL;
    } else if (byte_class(lexer, at + 1) == WORD) {
        token->kind = TOKEN_LIFETIME;
        end = skip_lifetime(lexer, at);
    } else {
        fault(lexer, LEXER_BAD_LITERAL, at);
        return false;
    }
    token->flags |= text_flags(lexer, at, end);
    lexer->at = end;
    return true;
}

/* Can `=` make an assigning operator of it? */
static bool is_arithmetic(char c)
{
    return c == '+' || c == '-' || c == '*' || c == '/' || c == '%' || c == '^' || c == '&' ||
           c == '|';
}

static void lex_punct(fr_lexer *lexer, fr_token *token)
{
    char first = byte_at(lexer, lexer->at);
    char second = byte_at(lexer, lexer->at + 1);
    size_t len = 2;
    token->kind = TOKEN_PUNCT;
    token->code = punct_codes[(unsigned char)first];
    if (first == ':' && second == ':') {
        token->code = PUNCT_PATH;
    } else if (first == '.' && second == '.') {
        char third = byte_at(lexer, lexer->at + 2);
        token->code = third == '.'   ? PUNCT_ELLIPSIS
                      : third == '=' ? PUNCT_RANGE_CLOSED
                                     : PUNCT_RANGE;
        len = token->code == PUNCT_RANGE ? 2 : 3;
    } else if (first == '=' && (second == '=' || second == '>')) {
        token->code = second == '=' ? PUNCT_EQUAL_EQUAL : PUNCT_FAT_ARROW;
    } else if (first == '-' && second == '>') {
        token->code = PUNCT_ARROW;
    } else if (first == '!' && second == '=') {
        token->code = PUNCT_NOT_EQUAL;
    } else if (first == second && (first == '&' || first == '|')) {
        token->code = first == '&' ? PUNCT_AND_AND : PUNCT_OR_OR;
    } else if (second == '=' && is_arithmetic(first)) {
        token->code = PUNCT_ASSIGN;
    } else {
        len = 1;
    }
    lexer->at += len;
}

static bool lex_comment(fr_lexer *lexer, fr_token *token)
{
    size_t at = lexer->at;
    token->kind = (unsigned char)comment_kind(lexer, at);
    token->code = byte_at(lexer, at + 1) == '/' ? '/' : '*';
    size_t end = skip_comment(lexer, at);
    if (end == SIZE_MAX)
        return false;
    lexer->at = end;
    token->flags |= text_flags(lexer, at, lexer->at);
    return true;
}

static bool lex_delimiter(fr_lexer *lexer, fr_token *token, fr_token_kind kind)
{
    token->kind = (unsigned char)kind;
    token->code = (unsigned char)byte_at(lexer, lexer->at);
    if (token->code <= FR_GROUP_CLOSE && !lexer->has_groups) {
        fault(lexer, LEXER_BAD_CHARACTER, lexer->at);
        return false;
    }
    lexer->at++;
    return true;
}

/* Lexes one token behind the trivia; false at what is no token. */
static bool lex_token(fr_lexer *lexer, fr_token *token)
{
    size_t end;
    switch ((enum byte_class)byte_class(lexer, lexer->at)) {
    case WORD: return lex_word(lexer, token);
    case PUNCT: lex_punct(lexer, token); return true;
    case TICK: return lex_tick(lexer, token);
    case DIGIT:
        token->kind = TOKEN_LITERAL;
        lexer->at = skip_number(lexer, lexer->at);
        return true;
    case QUOTE:
        end = skip_quoted(lexer, lexer->at);
        if (end == SIZE_MAX)
            return false;
        token->kind = TOKEN_LITERAL;
        token->flags |= text_flags(lexer, lexer->at, end) | TOKEN_IS_STRING;
        lexer->at = end;
        return true;
    case OPEN: return lex_delimiter(lexer, token, TOKEN_OPEN);
    case CLOSE: return lex_delimiter(lexer, token, TOKEN_CLOSE);
    case SLASH:
        if (is_comment(lexer, lexer->at))
            return lex_comment(lexer, token);
        lex_punct(lexer, token);
        return true;
    case SPACE:
    case NEWLINE:
    case OTHER: break;
    }
    fault(lexer, LEXER_BAD_CHARACTER, lexer->at);
    return false;
}

static bool is_pair(int open, int close)
{
    return (open == '(' && close == ')') || (open == '[' && close == ']') ||
           (open == '{' && close == '}') || (open == FR_GROUP_OPEN && close == FR_GROUP_CLOSE);
}

/* Closes the innermost open delimiter by `token`, which becomes number `count`. */
static bool close_delimiter(fr_lexer *lexer, fr_token *token)
{
    if (lexer->open == FR_NO_TOKEN) {
        fault(lexer, LEXER_UNOPENED, token->begin);
        return false;
    }
    fr_token *open = &lexer->tokens[lexer->open];
    if (!is_pair(open->code, token->code)) {
        fault(lexer, LEXER_MISMATCHED, token->begin);
        lexer->fault_open = open->begin;
        return false;
    }
    uint32_t outer = open->match;
    open->match = (uint32_t)lexer->count;
    token->match = lexer->open;
    lexer->open = outer;
    return true;
}

bool fr_lexer_step(fr_lexer *lexer)
{
    fr_token token = { 0 };
    size_t before = lexer->at;
    token.flags = (uint8_t)skip_trivia(lexer);
    if (lexer->at == SIZE_MAX) {
        lexer->at = before;
        return false;
    }
    token.begin = (uint32_t)lexer->at;
    if (lexer->at >= lexer->source.len) {
        if (lexer->open != FR_NO_TOKEN) {
            fault(lexer, LEXER_UNCLOSED, lexer->tokens[lexer->open].begin);
            return false;
        }
    } else if (!lex_token(lexer, &token)) {
        lexer->at = token.begin;
        return false;
    }
    token.end = (uint32_t)lexer->at;
    if (token.kind == TOKEN_CLOSE && !close_delimiter(lexer, &token)) {
        lexer->at = token.begin;
        return false;
    }
    if (token.kind == TOKEN_OPEN) {
        token.match = lexer->open;
        lexer->open = (uint32_t)lexer->count;
    }
    push_token(lexer, token);
    return true;
}

/* ---- passing trees ---- */

/* Does a word end before `at`, but after `floor`? */
static bool ends_word(const fr_lexer *lexer, size_t floor, size_t at)
{
    if (at <= floor || (byte_class(lexer, at - 1) != WORD && byte_class(lexer, at - 1) != DIGIT))
        return false;
    bool is_space =
        (at >= 2 && wide_space(lexer, at - 2) == 2) || (at >= 3 && wide_space(lexer, at - 3) == 3);
    return !is_space;
}

/* Is what stands at `at` part of the word before it, or the name behind r#? */
static bool joins_word(const fr_lexer *lexer, size_t floor, size_t at)
{
    if (ends_word(lexer, floor, at))
        return true;
    return at >= floor + 2 && byte_at(lexer, at - 1) == '#' && byte_at(lexer, at - 2) == 'r' &&
           !ends_word(lexer, floor, at - 2);
}

/* The string whose opening quote is at `at`: raw if what stands before it, but not before `floor`,
 * is a raw string's prefix. Its end or SIZE_MAX. */
static size_t skip_any_string(fr_lexer *lexer, size_t floor, size_t at)
{
    const char *text = lexer->source.ptr;
    size_t word = at;
    while (word > floor && text[word - 1] == '#')
        word--;
    if (word == floor || text[word - 1] != 'r')
        return skip_quoted(lexer, at);
    size_t start = word - 1;
    if (start > floor && (text[start - 1] == 'b' || text[start - 1] == 'c'))
        start--;
    if (joins_word(lexer, floor, start))
        return skip_quoted(lexer, at);
    return skip_raw_string(lexer, start, at, at - word);
}

/* The end of what the quote at `at` begins: a character, or a lifetime. */
static size_t skip_tick(const fr_lexer *lexer, size_t at)
{
    size_t end = skip_char(lexer, at);
    return end != SIZE_MAX ? end : skip_lifetime(lexer, at);
}

static void push_nest(fr_lexer *lexer, size_t depth, size_t at)
{
    if (depth == lexer->nest_cap)
        lexer->nest = fr_vec_grow(lexer->arena, lexer->nest, &lexer->nest_cap, sizeof(uint32_t));
    lexer->nest[depth] = (uint32_t)at;
}

/* The offset of the closing partner of the delimiter at `at`, or SIZE_MAX. */
static size_t find_close(fr_lexer *lexer, size_t at)
{
    size_t depth = 0;
    size_t floor = at;
    const char *text = lexer->source.ptr;
    size_t len = lexer->source.len;
    while (at < len) {
        unsigned char class = classes[(unsigned char)text[at]];
        if (class < QUOTE) { /* also what is no token: rustc will say so */
            at++;
            continue;
        }
        if ((class == OPEN || class == CLOSE) && text[at] <= FR_GROUP_CLOSE && !lexer->has_groups)
            return fault(lexer, LEXER_BAD_CHARACTER, at);
        if (class == OPEN) {
            push_nest(lexer, depth++, at);
        } else if (class == CLOSE) {
            if (!is_pair(text[lexer->nest[depth - 1]], text[at])) {
                lexer->fault_open = lexer->nest[depth - 1];
                return fault(lexer, LEXER_MISMATCHED, at);
            }
            if (--depth == 0)
                return at;
        } else {
            size_t end = class == QUOTE          ? skip_any_string(lexer, floor, at)
                         : class == TICK         ? skip_tick(lexer, at)
                         : is_comment(lexer, at) ? skip_comment(lexer, at)
                                                 : at + 1;
            if (end == SIZE_MAX)
                return end;
            at = floor = end;
            continue;
        }
        at++;
    }
    return fault(lexer, LEXER_UNCLOSED, lexer->nest[depth - 1]);
}

bool fr_lexer_skip_tree(fr_lexer *lexer)
{
    fr_token open = lexer->tokens[lexer->count - 1];
    size_t close = find_close(lexer, open.begin);
    if (close == SIZE_MAX)
        return false;
    fr_token token = { (uint32_t)close, (uint32_t)close + 1, 0, TOKEN_CLOSE, 0, 0, 0 };
    token.code = (unsigned char)lexer->source.ptr[close];
    close_delimiter(lexer, &token);
    lexer->at = close + 1;
    push_token(lexer, token);
    return true;
}

bool fr_lexer_forget(fr_lexer *lexer, size_t before)
{
    if (lexer->open != FR_NO_TOKEN || before == 0)
        return false;
    lexer->count -= before;
    memmove(lexer->tokens, lexer->tokens + before, lexer->count * sizeof(fr_token));
    for (size_t i = 0; i < lexer->count; i++) {
        if (lexer->tokens[i].kind == TOKEN_OPEN || lexer->tokens[i].kind == TOKEN_CLOSE)
            lexer->tokens[i].match -= (uint32_t)before;
    }
    return true;
}

/* ---- whole items ---- */

/* Can the item that a `}` seems to end go on with what is at `at`? */
static bool goes_on(const fr_lexer *lexer)
{
    size_t at = lexer->at;
    while (byte_class(lexer, at) == SPACE || byte_class(lexer, at) == NEWLINE)
        at++;
    int class = byte_class(lexer, at);
    if (class == PUNCT)
        return byte_at(lexer, at) != '#';
    if (class != WORD)
        return class == OPEN && byte_at(lexer, at) != '{';
    size_t len = skip_word(lexer, at) - at;
    fr_str word = { lexer->source.ptr + at, len };
    return fr_str_is(word, "as") || fr_str_is(word, "else") || fr_str_is(word, "where");
}

/* Lexes until `stop_at_item` ends an item, or to the end of the source. */
static bool lex_many(fr_lexer *lexer, bool stop_at_item)
{
    lexer->open = FR_NO_TOKEN;
    while (fr_lexer_step(lexer)) {
        fr_token token = lexer->tokens[lexer->count - 1];
        if (token.kind == TOKEN_END)
            return true;
        if (stop_at_item && lexer->open == FR_NO_TOKEN &&
            ((token.kind == TOKEN_PUNCT && token.code == PUNCT_SEMICOLON) ||
             (token.kind == TOKEN_CLOSE && token.code == '}' && !goes_on(lexer)))) {
            push_token(lexer, (fr_token){ token.end, token.end, 0, TOKEN_END, 0, 0, 0 });
            return true;
        }
    }
    return false;
}

bool fr_lexer_init(fr_lexer *lexer, fr_arena *arena, fr_str source)
{
    *lexer = (fr_lexer){ .arena = arena, .source = source, .open = FR_NO_TOKEN };
    return source.len < UINT32_MAX;
}

bool fr_lexer_next_item(fr_lexer *lexer)
{
    lexer->count = 0;
    return lex_many(lexer, true);
}

bool fr_lexer_add_item(fr_lexer *lexer)
{
    lexer->count--;
    return lex_many(lexer, true);
}

bool fr_lexer_rest(fr_lexer *lexer)
{
    lexer->count = 0;
    return lex_many(lexer, false);
}
