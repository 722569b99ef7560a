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
#include "rust_lex/scan.h"
#include "rust_lex/words.h"

/* Notes what is wrong; SIZE_MAX, which stands for "no end" below. */
size_t fr_scan_fault(fr_lexer *lexer, fr_lexer_fault what, size_t at)
{
    lexer->fault = what;
    lexer->fault_at = (uint32_t)at;
    return SIZE_MAX;
}

void fr_scan_push(fr_lexer *lexer, fr_token token)
{
    if (lexer->count == lexer->cap)
        lexer->tokens = fr_vec_grow(lexer->arena, lexer->tokens, &lexer->cap, sizeof(fr_token));
    lexer->tokens[lexer->count++] = token;
}

size_t fr_scan_word(const fr_lexer *lexer, size_t at)
{
    const char *p = lexer->source.ptr + at;
    const char *end = lexer->source.ptr + lexer->source.len;
    while (p < end && fr_byte_classes[(unsigned char)*p] >= WIDE)
        p++;
    return (size_t)(p - lexer->source.ptr);
}

/* What is between `at` and `end` that matters to widths. */
static unsigned char text_flags(const fr_lexer *lexer, size_t at, size_t end)
{
    static const uint64_t high_bits = UINT64_C(0x8080808080808080);
    const char *text = lexer->source.ptr + at;
    size_t len = end - at;
    uint64_t seen = 0;
    unsigned char flags = memchr(text, '\n', len) ? TOKEN_IS_MULTILINE : 0;
    for (; len >= sizeof seen; len -= sizeof seen, text += sizeof seen) {
        uint64_t eight;
        memcpy(&eight, text, sizeof eight);
        seen |= eight;
    }
    while (len)
        seen |= (unsigned char)text[--len];
    return seen & high_bits ? flags | TOKEN_IS_WIDE : flags;
}

/* "Comments": the end of the block comment at `at`; SIZE_MAX if it has none. */
static size_t skip_block_comment(fr_lexer *lexer, size_t at)
{
    size_t start = at;
    size_t depth = 1;
    at += 2;
    while (depth) {
        if (at + 1 >= lexer->source.len)
            return fr_scan_fault(lexer, LEXER_UNCLOSED_COMMENT, start);
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
    char mark = fr_scan_byte(lexer, at + 1);
    char third = fr_scan_byte(lexer, at + 2);
    char fourth = fr_scan_byte(lexer, at + 3);
    if (third == '!')
        return TOKEN_DOC_INNER;
    if (third != mark || fourth == mark || (mark == '*' && fourth == '/'))
        return TOKEN_END;
    return TOKEN_DOC;
}

bool fr_scan_is_comment(const fr_lexer *lexer, size_t at)
{
    char second = fr_scan_byte(lexer, at + 1);
    return second == '/' || second == '*';
}

/* The end of the comment at `at`, or SIZE_MAX. */
size_t fr_scan_comment(fr_lexer *lexer, size_t at)
{
    return fr_scan_byte(lexer, at + 1) == '/' ? skip_line(lexer, at)
                                              : skip_block_comment(lexer, at);
}

/* "Whitespace" outside ASCII: NEL, the marks of direction, line and paragraph separator. */
size_t fr_scan_wide_space(const fr_lexer *lexer, size_t at)
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
    if (fr_scan_class(lexer, lexer->at) == WIDE)
        space = fr_scan_wide_space(lexer, lexer->at);
    if (space) {
        lexer->at += space;
        *flags &= ~(unsigned)TOKEN_IS_JOINT;
        return true;
    }
    if (fr_scan_class(lexer, lexer->at) != SLASH || !fr_scan_is_comment(lexer, lexer->at) ||
        comment_kind(lexer, lexer->at) != TOKEN_END)
        return false;
    if (*lines > 1 && !(*flags & TOKEN_AFTER_COMMENT))
        *flags |= TOKEN_BLANK_FIRST;
    *lines = 0;
    *flags &= ~(unsigned)TOKEN_IS_JOINT;
    *flags |= TOKEN_AFTER_COMMENT;
    lexer->at = fr_scan_comment(lexer, lexer->at);
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
        if (fr_scan_class(lexer, at) == SPACE) {
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
size_t fr_scan_quoted(fr_lexer *lexer, size_t at)
{
    size_t start = at;
    const char *text = lexer->source.ptr;
    for (at++; at < lexer->source.len; at++) {
        if (text[at] == '\\')
            at++;
        else if (text[at] == '"')
            return at + 1;
    }
    return fr_scan_fault(lexer, LEXER_UNCLOSED_STRING, start);
}

/* "Raw string literals": the end of one that begins at `start` and has its `hashes` before the
 * quote at `at`. */
size_t fr_scan_raw_string(fr_lexer *lexer, size_t start, size_t at, size_t hashes)
{
    for (at++; at < lexer->source.len; at++) {
        if (lexer->source.ptr[at] != '"')
            continue;
        size_t seen = 0;
        while (seen < hashes && fr_scan_byte(lexer, at + 1 + seen) == '#')
            seen++;
        if (seen == hashes)
            return at + 1 + hashes;
    }
    return fr_scan_fault(lexer, LEXER_UNCLOSED_STRING, start);
}

/* The end of a character or byte literal whose quote is at `at`; SIZE_MAX if it is none. */
size_t fr_scan_char(const fr_lexer *lexer, size_t at)
{
    size_t len = lexer->source.len;
    at++;
    if (fr_scan_byte(lexer, at) == '\\') {
        at += 2;
        while (at < len && lexer->source.ptr[at] != '\'' && lexer->source.ptr[at] != '\n')
            at++;
    } else if (at < len && lexer->source.ptr[at] != '\'') {
        fr_str_decode(lexer->source, &at);
    }
    return fr_scan_byte(lexer, at) == '\'' ? at + 1 : SIZE_MAX;
}

/* A word, which ends where there is white space outside ASCII. */
static size_t skip_suffix(const fr_lexer *lexer, size_t at)
{
    size_t end = fr_scan_word(lexer, at);
    while (at < end &&
           ((unsigned char)lexer->source.ptr[at] < 0x80 || !fr_scan_wide_space(lexer, at)))
        at++;
    return at;
}

/* "Number literals". A dot belongs to it unless a second dot or a name follows. */
static size_t skip_number(const fr_lexer *lexer, size_t at)
{
    char radix = fr_scan_byte(lexer, at + 1);
    bool is_decimal =
        fr_scan_byte(lexer, at) != '0' || (radix != 'x' && radix != 'o' && radix != 'b');
    const char *text = lexer->source.ptr;
    bool has_point = false;
    for (;;) {
        size_t start = at;
        at = skip_suffix(lexer, at);
        char last = at > start ? text[at - 1] : '\0';
        char sign = fr_scan_byte(lexer, at);
        if (is_decimal && (last == 'e' || last == 'E') && (sign == '+' || sign == '-') &&
            fr_scan_class(lexer, at + 1) == DIGIT) {
            at++;
        } else if (is_decimal && !has_point && sign == '.' && fr_scan_byte(lexer, at + 1) != '.' &&
                   !fr_scan_begins_word(fr_scan_class(lexer, at + 1))) {
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
    char first = fr_scan_byte(lexer, start);
    char next = fr_scan_byte(lexer, end);
    bool is_raw = fr_scan_byte(lexer, end - 1) == 'r';
    if ((end - start == 2 && !(is_raw && (first == 'b' || first == 'c'))) ||
        (end - start == 1 && !is_raw && first != 'b' && first != 'c'))
        return true;
    size_t literal = SIZE_MAX;
    token->flags |= next == '\'' ? 0 : TOKEN_IS_STRING;
    if (is_raw) {
        size_t quote = end;
        while (fr_scan_byte(lexer, quote) == '#')
            quote++;
        if (fr_scan_byte(lexer, quote) != '"')
            return true;
        literal = fr_scan_raw_string(lexer, start, quote, quote - end);
    } else if (next == '"') {
        literal = fr_scan_quoted(lexer, end);
    } else if (next == '\'' && first == 'b') {
        literal = fr_scan_char(lexer, end);
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
    if (bad && fr_scan_wide_space(lexer, begin + bad))
        return begin + bad;
    return fr_scan_fault(lexer, LEXER_BAD_CHARACTER, begin + bad);
}

static bool lex_word(fr_lexer *lexer, fr_token *token)
{
    size_t at = lexer->at;
    size_t end = fr_scan_word(lexer, at);
    char next = fr_scan_byte(lexer, end);
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
        if (end - at == 1 && next == '#' && fr_scan_byte(lexer, at) == 'r' &&
            fr_scan_begins_word(fr_scan_class(lexer, end + 1))) {
            lexer->at = fr_scan_word(lexer, end + 1);
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
size_t fr_scan_lifetime(const fr_lexer *lexer, size_t at)
{
    size_t end = skip_suffix(lexer, at + 1);
    bool is_raw = end == at + 2 && fr_scan_byte(lexer, at + 1) == 'r' &&
                  fr_scan_byte(lexer, end) == '#' &&
                  fr_scan_begins_word(fr_scan_class(lexer, end + 1));
    return is_raw ? skip_suffix(lexer, end + 1) : end;
}

/* A character, or a lifetime: a word that no quote closes. */
static bool lex_tick(fr_lexer *lexer, fr_token *token)
{
    size_t at = lexer->at;
    size_t end = fr_scan_char(lexer, at);
    if (end != SIZE_MAX) {
        token->kind = TOKEN_LITERAL;
    } else if (fr_scan_begins_word(fr_scan_class(lexer, at + 1))) {
        token->kind = TOKEN_LIFETIME;
        end = fr_scan_lifetime(lexer, at);
    } else {
        fr_scan_fault(lexer, LEXER_BAD_LITERAL, at);
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
    char first = fr_scan_byte(lexer, lexer->at);
    char second = fr_scan_byte(lexer, lexer->at + 1);
    size_t len = 2;
    token->kind = TOKEN_PUNCT;
    token->code = fr_byte_puncts[(unsigned char)first];
    if (first == ':' && second == ':') {
        token->code = PUNCT_PATH;
    } else if (first == '.' && second == '.') {
        char third = fr_scan_byte(lexer, lexer->at + 2);
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
    token->code = fr_scan_byte(lexer, at + 1) == '/' ? '/' : '*';
    size_t end = fr_scan_comment(lexer, at);
    if (end == SIZE_MAX)
        return false;
    lexer->at = end;
    token->flags |= text_flags(lexer, at, lexer->at);
    return true;
}

static bool lex_delimiter(fr_lexer *lexer, fr_token *token, fr_token_kind kind)
{
    token->kind = (unsigned char)kind;
    token->code = (unsigned char)fr_scan_byte(lexer, lexer->at);
    if (token->code <= FR_GROUP_CLOSE && !lexer->has_groups) {
        fr_scan_fault(lexer, LEXER_BAD_CHARACTER, lexer->at);
        return false;
    }
    lexer->at++;
    return true;
}

/* Lexes one token behind the trivia; false at what is no token. */
static bool lex_token(fr_lexer *lexer, fr_token *token)
{
    size_t end;
    switch ((enum byte_class)fr_scan_class(lexer, lexer->at)) {
    case WIDE:
    case WORD: return lex_word(lexer, token);
    case PUNCT: lex_punct(lexer, token); return true;
    case TICK: return lex_tick(lexer, token);
    case DIGIT:
        token->kind = TOKEN_LITERAL;
        lexer->at = skip_number(lexer, lexer->at);
        return true;
    case QUOTE:
        end = fr_scan_quoted(lexer, lexer->at);
        if (end == SIZE_MAX)
            return false;
        token->kind = TOKEN_LITERAL;
        token->flags |= text_flags(lexer, lexer->at, end) | TOKEN_IS_STRING;
        lexer->at = end;
        return true;
    case OPEN: return lex_delimiter(lexer, token, TOKEN_OPEN);
    case CLOSE: return lex_delimiter(lexer, token, TOKEN_CLOSE);
    case SLASH:
        if (fr_scan_is_comment(lexer, lexer->at))
            return lex_comment(lexer, token);
        lex_punct(lexer, token);
        return true;
    case SPACE:
    case NEWLINE:
    case OTHER: break;
    }
    fr_scan_fault(lexer, LEXER_BAD_CHARACTER, lexer->at);
    return false;
}

bool fr_scan_is_pair(int open, int close)
{
    return (open == '(' && close == ')') || (open == '[' && close == ']') ||
           (open == '{' && close == '}') || (open == FR_GROUP_OPEN && close == FR_GROUP_CLOSE);
}

/* Closes the innermost open delimiter by `token`, which becomes number `count`. */
bool fr_scan_close(fr_lexer *lexer, fr_token *token)
{
    if (lexer->open == FR_NO_TOKEN) {
        fr_scan_fault(lexer, LEXER_UNOPENED, token->begin);
        return false;
    }
    fr_token *open = &lexer->tokens[lexer->open];
    if (!fr_scan_is_pair(open->code, token->code)) {
        fr_scan_fault(lexer, LEXER_MISMATCHED, token->begin);
        lexer->fault_open = open->begin;
        return false;
    }
    uint32_t outer = open->match;
    open->match = (uint32_t)lexer->count;
    token->match = lexer->open;
    lexer->open = outer;
    return true;
}

static void open_delimiter(fr_lexer *lexer, fr_token *token)
{
    token->match = lexer->open;
    lexer->open = (uint32_t)lexer->count;
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
            fr_scan_fault(lexer, LEXER_UNCLOSED, lexer->tokens[lexer->open].begin);
            return false;
        }
    } else if (!lex_token(lexer, &token)) {
        lexer->at = token.begin;
        return false;
    }
    token.end = (uint32_t)lexer->at;
    if (token.kind == TOKEN_CLOSE && !fr_scan_close(lexer, &token)) {
        lexer->at = token.begin;
        return false;
    }
    if (token.kind == TOKEN_OPEN)
        open_delimiter(lexer, &token);
    fr_scan_push(lexer, token);
    return true;
}

/* ---- tokens ahead ---- */

/* Does no second byte make another token of it? */
static bool is_alone(char c)
{
    return c == ',' || c == ';' || c == '<' || c == '>' || c == '#';
}

/* The end of the word at `at`, all of it ASCII and no prefix of a literal; 0: anything else. */
static inline size_t end_of_plain_word(const fr_lexer *lexer, size_t at)
{
    const char *p = lexer->source.ptr + at + 1, *end = lexer->source.ptr + lexer->source.len;
    while (p < end && fr_byte_classes[(unsigned char)*p] >= DIGIT)
        p++;
    int class = p < end ? fr_byte_classes[(unsigned char)*p] : OTHER;
    if (class == WIDE || class == QUOTE || class == TICK || (p < end && *p == '#'))
        return 0;
    return (size_t)(p - lexer->source.ptr);
}

/* Passes a space, or a line break and an indentation. */
static inline size_t skip_common_space(const fr_lexer *lexer, fr_token *token)
{
    const char *text = lexer->source.ptr;
    size_t at = lexer->at;
    if (text[at] == ' ') {
        token->flags = 0;
        return at + 1;
    }
    token->flags = TOKEN_IS_JOINT;
    if (text[at] != '\n')
        return at;
    token->flags = TOKEN_AFTER_NEWLINE;
    do
        at++;
    while (at < lexer->source.len && text[at] == ' ');
    return at;
}

/* The length of the punctuation at `at`, and its code; 0: lex_punct() must look. */
static inline size_t common_punct(const fr_lexer *lexer, size_t at, fr_token *token)
{
    char first = lexer->source.ptr[at], second = lexer->source.ptr[at + 1];
    token->kind = TOKEN_PUNCT;
    token->code = fr_byte_puncts[(unsigned char)first];
    if (is_alone(first) || fr_byte_classes[(unsigned char)second] != PUNCT)
        return 1;
    if (first == ':' && second == ':')
        token->code = PUNCT_PATH;
    else if (first == '-' && second == '>')
        token->code = PUNCT_ARROW;
    else
        return 0;
    return 2;
}

/* The short way for most tokens: behind common space at most, a plain word, a delimiter, or common
 * punctuation. False: it is something else, and nothing has been done. */
static inline bool lex_common(fr_lexer *lexer)
{
    const char *text = lexer->source.ptr;
    size_t at = lexer->at;
    fr_token token = { 0 };
    if (at < lexer->source.len)
        at = skip_common_space(lexer, &token);
    if (lexer->source.len < 2 || at >= lexer->source.len - 2)
        return false;
    size_t end = at + 1;
    char first = text[at];
    int class = fr_byte_classes[(unsigned char)first];
    if (class == WORD) {
        end = end_of_plain_word(lexer, at);
        if (!end)
            return false;
        token.code = fr_rust_reserved(text + at, end - at);
        token.kind = token.code && token.code < WORD_SELF_TYPE ? TOKEN_KEYWORD : TOKEN_IDENT;
    } else if (class == PUNCT) {
        size_t len = common_punct(lexer, at, &token);
        if (len == 0)
            return false;
        end = at + len;
    } else if ((class == OPEN || class == CLOSE) && first > FR_GROUP_CLOSE) {
        token.kind = class == OPEN ? TOKEN_OPEN : TOKEN_CLOSE;
        token.code = (unsigned char)first;
    } else {
        return false;
    }
    token.begin = (uint32_t)at;
    token.end = (uint32_t)end;
    if (token.kind == TOKEN_CLOSE && !fr_scan_close(lexer, &token))
        return false;
    if (token.kind == TOKEN_OPEN)
        open_delimiter(lexer, &token);
    lexer->at = end;
    fr_scan_push(lexer, token);
    return true;
}

enum { MOST_AHEAD = 64 };

bool fr_lexer_read(fr_lexer *lexer)
{
    size_t before = lexer->count;
    do {
        if (!lex_common(lexer) && !fr_lexer_step(lexer))
            return lexer->count > before;
    } while (lexer->tokens[lexer->count - 1].kind != TOKEN_OPEN &&
             lexer->tokens[lexer->count - 1].kind != TOKEN_END &&
             lexer->count < before + MOST_AHEAD);
    return true;
}

/* ---- whole items ---- */

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
             (token.kind == TOKEN_CLOSE && token.code == '}' && !fr_scan_goes_on(lexer)))) {
            fr_scan_push(lexer, (fr_token){ token.end, token.end, 0, TOKEN_END, 0, 0, 0 });
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
