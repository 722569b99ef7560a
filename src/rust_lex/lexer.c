/* lexer.c - the lexer of Rust text.
 *
 * One pass over the bytes with a table of byte classes. Open delimiters are chained through their
 * `match` until they are closed, so nesting costs no stack. References are to the Rust Reference.
 */
#include "rust_lex/lexer.h"

#include <string.h>
#include <utf8proc.h>

#include "base/vec.h"

enum byte_class { OTHER, SPACE, NEWLINE, WORD, DIGIT, QUOTE, TICK, PUNCT, OPEN, CLOSE, SLASH };

#define R8(x) x, x, x, x, x, x, x, x
static const unsigned char classes[256] = {
    [' '] = SPACE,  ['\t'] = SPACE, ['\r'] = SPACE, ['\v'] = SPACE, ['\f'] = SPACE,
    ['\n'] = NEWLINE,
    ['a'] = WORD,   R8(WORD), R8(WORD), R8(WORD), WORD, /* a to z */
    ['A'] = WORD,   R8(WORD), R8(WORD), R8(WORD), WORD, /* A to Z */
    ['_'] = WORD,
    ['0'] = DIGIT,  R8(DIGIT), DIGIT, /* 0 to 9 */
    ['"'] = QUOTE,  ['\''] = TICK,  ['/'] = SLASH,
    ['('] = OPEN,   ['['] = OPEN,   ['{'] = OPEN,
    [')'] = CLOSE,  [']'] = CLOSE,  ['}'] = CLOSE,
    ['!'] = PUNCT,  ['#'] = PUNCT,  ['$'] = PUNCT,  ['%'] = PUNCT,  ['&'] = PUNCT,
    ['*'] = PUNCT,  ['+'] = PUNCT,  [','] = PUNCT,  ['-'] = PUNCT,  ['.'] = PUNCT,
    [':'] = PUNCT,  [';'] = PUNCT,  ['<'] = PUNCT,  ['='] = PUNCT,  ['>'] = PUNCT,
    ['?'] = PUNCT,  ['@'] = PUNCT,  ['^'] = PUNCT,  ['|'] = PUNCT,  ['~'] = PUNCT,
    ['\\'] = PUNCT, ['`'] = PUNCT,
    [0x80] = WORD,  R8(WORD), R8(WORD), R8(WORD), R8(WORD), R8(WORD), R8(WORD), R8(WORD),
    R8(WORD), R8(WORD), R8(WORD), R8(WORD), R8(WORD), R8(WORD), R8(WORD), R8(WORD),
    WORD, WORD, WORD, WORD, WORD, WORD, WORD, /* 0x80 to 0xff */
};
#undef R8

static const unsigned char punct_codes[128] = {
    [';'] = PUNCT_SEMICOLON, [','] = PUNCT_COMMA,   [':'] = PUNCT_COLON,   ['.'] = PUNCT_DOT,
    ['='] = PUNCT_EQUAL,     ['!'] = PUNCT_NOT,     ['<'] = PUNCT_LESS,    ['>'] = PUNCT_GREATER,
    ['&'] = PUNCT_AND,       ['|'] = PUNCT_OR,      ['+'] = PUNCT_PLUS,    ['-'] = PUNCT_MINUS,
    ['*'] = PUNCT_STAR,      ['/'] = PUNCT_SLASH,   ['%'] = PUNCT_PERCENT, ['^'] = PUNCT_CARET,
    ['#'] = PUNCT_HASH,      ['$'] = PUNCT_DOLLAR,  ['?'] = PUNCT_QUESTION,
};

typedef struct keyword_row {
    char name[9];
    unsigned char code; /* 0: reserved, but nothing to the layout */
} keyword_row;

/* "Keywords": the strict and the reserved ones; sorted. */
static const keyword_row keywords[] = {
    { "Self", 0 },
    { "abstract", 0 },
    { "as", KEYWORD_AS },
    { "async", KEYWORD_ASYNC },
    { "await", KEYWORD_AWAIT },
    { "become", 0 },
    { "box", 0 },
    { "break", KEYWORD_BREAK },
    { "const", KEYWORD_CONST },
    { "continue", KEYWORD_CONTINUE },
    { "crate", KEYWORD_CRATE },
    { "do", 0 },
    { "dyn", KEYWORD_DYN },
    { "else", KEYWORD_ELSE },
    { "enum", KEYWORD_ENUM },
    { "extern", KEYWORD_EXTERN },
    { "false", 0 },
    { "final", 0 },
    { "fn", KEYWORD_FN },
    { "for", KEYWORD_FOR },
    { "gen", 0 },
    { "if", KEYWORD_IF },
    { "impl", KEYWORD_IMPL },
    { "in", KEYWORD_IN },
    { "let", KEYWORD_LET },
    { "loop", KEYWORD_LOOP },
    { "macro", 0 },
    { "match", KEYWORD_MATCH },
    { "mod", KEYWORD_MOD },
    { "move", KEYWORD_MOVE },
    { "mut", KEYWORD_MUT },
    { "override", 0 },
    { "priv", 0 },
    { "pub", KEYWORD_PUB },
    { "ref", KEYWORD_REF },
    { "return", KEYWORD_RETURN },
    { "self", 0 },
    { "static", KEYWORD_STATIC },
    { "struct", KEYWORD_STRUCT },
    { "super", 0 },
    { "trait", KEYWORD_TRAIT },
    { "true", 0 },
    { "try", 0 },
    { "type", KEYWORD_TYPE },
    { "typeof", 0 },
    { "unsafe", KEYWORD_UNSAFE },
    { "unsized", 0 },
    { "use", KEYWORD_USE },
    { "virtual", 0 },
    { "where", KEYWORD_WHERE },
    { "while", KEYWORD_WHILE },
    { "yield", 0 },
};

/* The first row of each initial letter, by binary search once a word; words longer than any
 * keyword or with an underscore never get here. */
static const keyword_row *find_keyword(const char *word, size_t len)
{
    size_t low = 0;
    size_t high = sizeof keywords / sizeof keywords[0];
    while (low < high) {
        size_t middle = (low + high) / 2;
        const keyword_row *row = &keywords[middle];
        int order = strncmp(word, row->name, len);
        if (order == 0 && row->name[len] == '\0')
            return row;
        if (order > 0)
            low = middle + 1;
        else
            high = middle;
    }
    return NULL;
}

static int byte_class(const fr_lexer *lexer, size_t at)
{
    return at < lexer->source.len ? classes[(unsigned char)lexer->source.ptr[at]] : OTHER;
}

static char byte_at(const fr_lexer *lexer, size_t at)
{
    return at < lexer->source.len ? lexer->source.ptr[at] : '\0';
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
    while (p < end && (classes[(unsigned char)*p] == WORD || classes[(unsigned char)*p] == DIGIT))
        p++;
    return (size_t)(p - lexer->source.ptr);
}

/* What is between `at` and `end` that matters to widths. */
static unsigned char text_flags(const fr_lexer *lexer, size_t at, size_t end)
{
    unsigned char seen = 0;
    const char *text = lexer->source.ptr;
    if (memchr(text + at, '\n', end - at))
        seen = TOKEN_IS_MULTILINE;
    for (; at < end; at++) {
        if ((unsigned char)text[at] >= 0x80)
            return seen | TOKEN_IS_WIDE;
    }
    return seen;
}

/* "Comments": the end of the block comment at `at`; SIZE_MAX if it has none. */
static size_t skip_block_comment(const fr_lexer *lexer, size_t at)
{
    size_t depth = 1;
    at += 2;
    while (depth) {
        if (at + 1 >= lexer->source.len)
            return SIZE_MAX;
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

/* Passes white space and plain comments; false at a comment without end. */
static bool skip_trivia(fr_lexer *lexer, unsigned *flags)
{
    unsigned lines = 0;
    *flags = TOKEN_IS_JOINT;
    for (;;) {
        int class = byte_class(lexer, lexer->at);
        if (class == SPACE) {
            lexer->at++;
            *flags &= ~(unsigned)TOKEN_IS_JOINT;
        } else if (class == NEWLINE) {
            lexer->at++;
            lines++;
            *flags &= ~(unsigned)TOKEN_IS_JOINT;
            *flags |= TOKEN_AFTER_NEWLINE;
        } else if (class == SLASH && (byte_at(lexer, lexer->at + 1) == '/' ||
                                      byte_at(lexer, lexer->at + 1) == '*') &&
                   comment_kind(lexer, lexer->at) == TOKEN_END) {
            if (lines > 1 && !(*flags & TOKEN_AFTER_COMMENT))
                *flags |= TOKEN_BLANK_FIRST;
            lines = 0;
            *flags &= ~(unsigned)TOKEN_IS_JOINT;
            *flags |= TOKEN_AFTER_COMMENT;
            lexer->at = byte_at(lexer, lexer->at + 1) == '/' ? skip_line(lexer, lexer->at)
                                                             : skip_block_comment(lexer, lexer->at);
            if (lexer->at == SIZE_MAX)
                return false;
        } else {
            break;
        }
    }
    if (lines > 1)
        *flags |= TOKEN_AFTER_BLANK;
    return true;
}

/* "String literals": the end of a quoted text whose opening quote is at `at`. */
static size_t skip_quoted(const fr_lexer *lexer, size_t at)
{
    const char *text = lexer->source.ptr;
    for (at++; at < lexer->source.len; at++) {
        if (text[at] == '\\')
            at++;
        else if (text[at] == '"')
            return at + 1;
    }
    return SIZE_MAX;
}

/* "Raw string literals": `at` is behind the r; the end, or SIZE_MAX. */
static size_t skip_raw_string(const fr_lexer *lexer, size_t at)
{
    size_t hashes = 0;
    while (byte_at(lexer, at) == '#') {
        hashes++;
        at++;
    }
    if (byte_at(lexer, at) != '"')
        return SIZE_MAX;
    for (at++; at < lexer->source.len; at++) {
        if (lexer->source.ptr[at] != '"')
            continue;
        size_t seen = 0;
        while (seen < hashes && byte_at(lexer, at + 1 + seen) == '#')
            seen++;
        if (seen == hashes)
            return at + 1 + hashes;
    }
    return SIZE_MAX;
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

/* "Number literals". A dot belongs to it unless a second dot or a name follows. */
static size_t skip_number(const fr_lexer *lexer, size_t at)
{
    bool is_decimal = byte_at(lexer, at) != '0' || !strchr("xob", byte_at(lexer, at + 1)) ||
                      !byte_at(lexer, at + 1);
    const char *text = lexer->source.ptr;
    bool has_point = false;
    for (;;) {
        size_t start = at;
        at = skip_word(lexer, at);
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

/* The prefixes of literals: b" b' c" r" br" cr" r#" br#" cr#"; SIZE_MAX if it is a plain word.
 * `end` is the end of the word at `at`. */
static size_t skip_prefixed(const fr_lexer *lexer, size_t at, size_t end, bool *is_string)
{
    char first = byte_at(lexer, at);
    char next = byte_at(lexer, end);
    bool is_raw = byte_at(lexer, end - 1) == 'r';
    if (end - at > 2 || (next != '"' && next != '\'' && next != '#'))
        return SIZE_MAX;
    if (end - at == 2 && !(is_raw && (first == 'b' || first == 'c')))
        return SIZE_MAX;
    *is_string = true;
    if (is_raw)
        return next == '\'' ? SIZE_MAX : skip_raw_string(lexer, end);
    if ((first == 'b' || first == 'c') && next == '"')
        return skip_quoted(lexer, end);
    *is_string = false;
    return first == 'b' && next == '\'' ? skip_char(lexer, end) : SIZE_MAX;
}

static bool lex_word(fr_lexer *lexer, fr_token *token)
{
    size_t at = lexer->at;
    size_t end = skip_word(lexer, at);
    char next = byte_at(lexer, end);
    bool is_string = false;
    token->kind = TOKEN_IDENT;
    if (end - at <= 2 && (next == '"' || next == '\'' || next == '#')) {
        size_t literal = skip_prefixed(lexer, at, end, &is_string);
        if (literal != SIZE_MAX) {
            token->kind = TOKEN_LITERAL;
            token->flags |= text_flags(lexer, at, literal) | (is_string ? TOKEN_IS_STRING : 0);
            lexer->at = literal;
            return true;
        }
        if (end - at == 1 && next == '#' && byte_at(lexer, at) == 'r' &&
            byte_class(lexer, end + 1) == WORD) {
            lexer->at = skip_word(lexer, end + 1);
            token->flags |= text_flags(lexer, at, lexer->at);
            return true;
        }
    }
    lexer->at = end;
    if (end - at <= 8) {
        const keyword_row *row = find_keyword(lexer->source.ptr + at, end - at);
        if (row && row->code) {
            token->kind = TOKEN_KEYWORD;
            token->code = row->code;
        }
    }
    token->flags |= text_flags(lexer, at, end);
    return true;
}

/* "Lifetimes and loop labels": a quote and a word that no quote closes. */
static bool lex_tick(fr_lexer *lexer, fr_token *token)
{
    size_t end = skip_char(lexer, lexer->at);
    if (end != SIZE_MAX) {
        token->kind = TOKEN_LITERAL;
    } else if (byte_class(lexer, lexer->at + 1) == WORD) {
        token->kind = TOKEN_LIFETIME;
        end = skip_word(lexer, lexer->at + 1);
    } else {
        return false;
    }
    token->flags |= text_flags(lexer, lexer->at, end);
    lexer->at = end;
    return true;
}

static void lex_punct(fr_lexer *lexer, fr_token *token)
{
    char first = byte_at(lexer, lexer->at);
    char second = byte_at(lexer, lexer->at + 1);
    char third = second ? byte_at(lexer, lexer->at + 2) : '\0';
    size_t len = 2;
    token->kind = TOKEN_PUNCT;
    token->code = punct_codes[(unsigned char)first];
    if (first == ':' && second == ':') {
        token->code = PUNCT_PATH;
    } else if (first == '.' && second == '.') {
        token->code = third == '.' ? PUNCT_ELLIPSIS : third == '=' ? PUNCT_RANGE_CLOSED : PUNCT_RANGE;
        len = token->code == PUNCT_RANGE ? 2 : 3;
    } else if (first == '=' && (second == '=' || second == '>')) {
        token->code = second == '=' ? PUNCT_EQUAL_EQUAL : PUNCT_FAT_ARROW;
    } else if (first == '-' && second == '>') {
        token->code = PUNCT_ARROW;
    } else if (first == '!' && second == '=') {
        token->code = PUNCT_NOT_EQUAL;
    } else if (first == second && (first == '&' || first == '|')) {
        token->code = first == '&' ? PUNCT_AND_AND : PUNCT_OR_OR;
    } else if (second == '=' && strchr("+-*/%^&|", first)) {
        token->code = PUNCT_ASSIGN;
    } else {
        len = 1;
    }
    lexer->at += len;
}

static bool lex_comment(fr_lexer *lexer, fr_token *token)
{
    size_t at = lexer->at;
    bool is_line = byte_at(lexer, at + 1) == '/';
    token->kind = (unsigned char)comment_kind(lexer, at);
    lexer->at = is_line ? skip_line(lexer, at) : skip_block_comment(lexer, at);
    if (lexer->at == SIZE_MAX)
        return false;
    token->code = is_line ? '/' : '*';
    token->flags |= text_flags(lexer, at, lexer->at);
    return true;
}

/* Lexes one token behind the trivia; false at what is no token. */
static bool lex_token(fr_lexer *lexer, fr_token *token)
{
    size_t end;
    switch (byte_class(lexer, lexer->at)) {
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
    case OPEN:
    case CLOSE:
        token->kind = byte_class(lexer, lexer->at) == OPEN ? TOKEN_OPEN : TOKEN_CLOSE;
        token->code = (unsigned char)byte_at(lexer, lexer->at++);
        return true;
    case SLASH:
        if (byte_at(lexer, lexer->at + 1) != '/' && byte_at(lexer, lexer->at + 1) != '*') {
            lex_punct(lexer, token);
            return true;
        }
        return lex_comment(lexer, token);
    default: return false;
    }
}

static bool is_pair(int open, int close)
{
    return (open == '(' && close == ')') || (open == '[' && close == ']') ||
           (open == '{' && close == '}');
}

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

enum { NO_TOKEN = UINT32_MAX };

/* Lexes until `stop_at_item` ends an item, or to the end of the source. */
static bool lex_many(fr_lexer *lexer, bool stop_at_item)
{
    uint32_t open = NO_TOKEN; /* the innermost delimiter that is open */
    lexer->count = 0;
    for (;;) {
        fr_token token = { 0 };
        unsigned flags;
        if (!skip_trivia(lexer, &flags))
            return false;
        token.flags = (uint8_t)flags;
        token.begin = (uint32_t)lexer->at;
        bool is_end = lexer->at >= lexer->source.len;
        if (!is_end && !lex_token(lexer, &token))
            return false;
        token.end = (uint32_t)lexer->at;
        uint32_t index = (uint32_t)lexer->count;
        if (token.kind == TOKEN_CLOSE) {
            if (open == NO_TOKEN || !is_pair(lexer->tokens[open].code, token.code))
                return false;
            uint32_t outer = lexer->tokens[open].match;
            lexer->tokens[open].match = index;
            token.match = open;
            open = outer;
        } else if (token.kind == TOKEN_OPEN) {
            token.match = open;
            open = index;
        }
        push_token(lexer, token);
        if (is_end)
            return open == NO_TOKEN;
        if (stop_at_item && open == NO_TOKEN &&
            ((token.kind == TOKEN_PUNCT && token.code == PUNCT_SEMICOLON) ||
             (token.kind == TOKEN_CLOSE && token.code == '}' && !goes_on(lexer)))) {
            push_token(lexer, (fr_token){ token.end, token.end, 0, TOKEN_END, 0, 0, 0 });
            return true;
        }
    }
}

bool fr_lexer_init(fr_lexer *lexer, fr_arena *arena, fr_str source)
{
    *lexer = (fr_lexer){ .arena = arena, .source = source };
    return source.len < UINT32_MAX;
}

bool fr_lexer_next_item(fr_lexer *lexer)
{
    return lex_many(lexer, true);
}

bool fr_lexer_rest(fr_lexer *lexer)
{
    return lex_many(lexer, false);
}

static bool is_continue(uint32_t c)
{
    utf8proc_category_t category = utf8proc_category((utf8proc_int32_t)c);
    return category == UTF8PROC_CATEGORY_MN || category == UTF8PROC_CATEGORY_MC ||
           category == UTF8PROC_CATEGORY_ND || category == UTF8PROC_CATEGORY_PC;
}

static bool is_start(uint32_t c)
{
    utf8proc_category_t category = utf8proc_category((utf8proc_int32_t)c);
    return c == '_' || (category >= UTF8PROC_CATEGORY_LU && category <= UTF8PROC_CATEGORY_LO) ||
           category == UTF8PROC_CATEGORY_NL;
}

/* A word of identifier characters ("Identifiers"), reserved or not. */
static bool is_word(fr_str text)
{
    if (!text.len || !fr_str_is_utf8(text))
        return false;
    for (size_t at = 0; at < text.len;) {
        bool is_first = at == 0;
        uint32_t c = fr_str_decode(text, &at);
        if (!is_start(c) && (is_first || !is_continue(c)))
            return false;
    }
    return true;
}

bool fr_rust_is_identifier(fr_str text)
{
    bool is_raw = fr_str_starts(text, FR_LIT("r#"));
    fr_str word = fr_str_slice(text, is_raw ? 2 : 0, text.len);
    if (!is_word(word) || fr_str_is(word, "_"))
        return false;
    if (is_raw)
        return !fr_str_is(word, "self") && !fr_str_is(word, "Self") &&
               !fr_str_is(word, "super") && !fr_str_is(word, "crate");
    return word.len > 8 || !find_keyword(word.ptr, word.len);
}

static bool is_path_segment(fr_str text)
{
    return fr_rust_is_identifier(text) || fr_str_is(text, "self") || fr_str_is(text, "super") ||
           fr_str_is(text, "crate") || fr_str_is(text, "Self");
}

bool fr_rust_is_path(fr_str text)
{
    if (fr_str_starts(text, FR_LIT("::")))
        text = fr_str_slice(text, 2, text.len);
    for (;;) {
        size_t end = fr_str_find(text, FR_LIT("::"));
        if (!is_path_segment(fr_str_slice(text, 0, end)))
            return false;
        if (end == SIZE_MAX)
            return true;
        text = fr_str_slice(text, end + 2, text.len);
    }
}

bool fr_rust_is_attribute(fr_arena *arena, fr_str text)
{
    fr_lexer lexer;
    if (!fr_lexer_init(&lexer, arena, text) || !fr_lexer_rest(&lexer) || lexer.count < 5)
        return false;
    const fr_token *tokens = lexer.tokens;
    bool is_name = tokens[2].kind == TOKEN_IDENT || tokens[2].kind == TOKEN_KEYWORD ||
                   (tokens[2].kind == TOKEN_PUNCT && tokens[2].code == PUNCT_PATH);
    return tokens[0].kind == TOKEN_PUNCT && tokens[0].code == PUNCT_HASH &&
           tokens[1].kind == TOKEN_OPEN && tokens[1].code == '[' && is_name &&
           tokens[1].match == lexer.count - 2 &&
           !(tokens[lexer.count - 1].flags & TOKEN_AFTER_COMMENT);
}

bool fr_rust_is_balanced(fr_arena *arena, fr_str text)
{
    fr_lexer lexer;
    if (!fr_lexer_init(&lexer, arena, text) || !fr_lexer_rest(&lexer))
        return false;
    const fr_token *end = &lexer.tokens[lexer.count - 1];
    bool ends_in_doc = lexer.count > 1 && end[-1].code == '/' &&
                       (end[-1].kind == TOKEN_DOC || end[-1].kind == TOKEN_DOC_INNER);
    return !ends_in_doc && !(end->flags & TOKEN_AFTER_COMMENT);
}
