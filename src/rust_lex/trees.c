/* trees.c - passing what nobody looks into: a loop that knows only what can hide a delimiter. */
#include "base/vec.h"
#include "rust_lex/scan.h"

/* Does a word end before `at`, but after `floor`? */
static bool ends_word(const fr_lexer *lexer, size_t floor, size_t at)
{
    int class = at > floor ? fr_scan_class(lexer, at - 1) : OTHER;
    if (!fr_scan_begins_word(class) && class != DIGIT)
        return false;
    bool is_space = (at >= 2 && fr_scan_wide_space(lexer, at - 2) == 2) ||
                    (at >= 3 && fr_scan_wide_space(lexer, at - 3) == 3);
    return !is_space;
}

/* Is what stands at `at` part of the word before it, or the name behind r#? In r#r#r the second r
 * is a name, so that the third is none. */
static bool joins_word(const fr_lexer *lexer, size_t floor, size_t at)
{
    bool is_name = false;
    while (at >= floor + 2 && fr_scan_byte(lexer, at - 1) == '#' &&
           fr_scan_byte(lexer, at - 2) == 'r') {
        is_name = !is_name;
        at -= 2;
    }
    return is_name != ends_word(lexer, floor, at);
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
        return fr_scan_quoted(lexer, at);
    size_t start = word - 1;
    if (start > floor && (text[start - 1] == 'b' || text[start - 1] == 'c'))
        start--;
    if (joins_word(lexer, floor, start))
        return fr_scan_quoted(lexer, at);
    return fr_scan_raw_string(lexer, start, at, at - word);
}

/* The end of what the quote at `at` begins: a character, or a lifetime. */
static size_t skip_tick(const fr_lexer *lexer, size_t at)
{
    size_t end = fr_scan_char(lexer, at);
    return end != SIZE_MAX ? end : fr_scan_lifetime(lexer, at);
}

static void push_nest(fr_lexer *lexer, size_t depth, size_t at)
{
    if (depth == lexer->nest_cap)
        lexer->nest = fr_vec_grow(lexer->arena, lexer->nest, &lexer->nest_cap, sizeof(uint32_t));
    lexer->nest[depth] = (uint32_t)at;
}

/* The end of the string, character, lifetime or comment at `at`, in which no delimiter counts; of a
 * slash that begins no comment, the slash. SIZE_MAX: there is no end. */
static size_t skip_opaque(fr_lexer *lexer, size_t floor, size_t at)
{
    switch (lexer->source.ptr[at]) {
    case '"': return skip_any_string(lexer, floor, at);
    case '\'': return skip_tick(lexer, at);
    default: return fr_scan_is_comment(lexer, at) ? fr_scan_comment(lexer, at) : at + 1;
    }
}

/* The offset of the first special byte from `at` on, or `len`. */
static size_t skip_plain(const char *text, size_t at, size_t len)
{
    const unsigned char *bytes = (const unsigned char *)text;
    while (at + 4 <= len &&
           !(fr_byte_is_special[bytes[at]] | fr_byte_is_special[bytes[at + 1]] |
             fr_byte_is_special[bytes[at + 2]] | fr_byte_is_special[bytes[at + 3]]))
        at += 4;
    while (at < len && !fr_byte_is_special[bytes[at]])
        at++;
    return at;
}

/* The offset of the closing partner of the delimiter at `at`, or SIZE_MAX. */
static size_t find_close(fr_lexer *lexer, size_t at)
{
    size_t depth = 0;
    size_t floor = at;
    const char *text = lexer->source.ptr;
    size_t len = lexer->source.len;
    while ((at = skip_plain(text, at, len)) < len) { /* also what is no token: rustc will say so */
        unsigned char class = fr_byte_classes[(unsigned char)text[at]];
        if ((class == OPEN || class == CLOSE) && text[at] <= FR_GROUP_CLOSE && !lexer->has_groups)
            return fr_scan_fault(lexer, LEXER_BAD_CHARACTER, at);
        if (class == OPEN) {
            push_nest(lexer, depth++, at);
        } else if (class == CLOSE) {
            if (!fr_scan_is_pair(text[lexer->nest[depth - 1]], text[at])) {
                lexer->fault_open = lexer->nest[depth - 1];
                return fr_scan_fault(lexer, LEXER_MISMATCHED, at);
            }
            if (--depth == 0)
                return at;
        } else {
            at = floor = skip_opaque(lexer, floor, at);
            if (at == SIZE_MAX)
                return at;
            continue;
        }
        at++;
    }
    return fr_scan_fault(lexer, LEXER_UNCLOSED, lexer->nest[depth - 1]);
}

bool fr_lexer_skip_tree(fr_lexer *lexer)
{
    fr_token open = lexer->tokens[lexer->count - 1];
    size_t close = find_close(lexer, open.begin);
    if (close == SIZE_MAX)
        return false;
    fr_token token = { (uint32_t)close, (uint32_t)close + 1, 0, TOKEN_CLOSE, 0, 0, 0 };
    token.code = (unsigned char)lexer->source.ptr[close];
    fr_scan_close(lexer, &token);
    lexer->at = close + 1;
    fr_scan_push(lexer, token);
    return true;
}

/* Is every delimiter that is still open at index `from` or behind it? */
static bool is_open_from(const fr_lexer *lexer, size_t from)
{
    for (uint32_t open = lexer->open; open != FR_NO_TOKEN; open = lexer->tokens[open].match)
        if (open < from)
            return false;
    return true;
}

bool fr_lexer_forget(fr_lexer *lexer, size_t before)
{
    if (before == 0 || !is_open_from(lexer, before))
        return false;
    lexer->count -= before;
    memmove(lexer->tokens, lexer->tokens + before, lexer->count * sizeof(fr_token));
    for (size_t i = 0; i < lexer->count; i++) {
        fr_token *token = &lexer->tokens[i];
        bool has_match = token->kind == TOKEN_OPEN || token->kind == TOKEN_CLOSE;
        if (has_match && token->match != FR_NO_TOKEN)
            token->match -= (uint32_t)before;
    }
    if (lexer->open != FR_NO_TOKEN)
        lexer->open -= (uint32_t)before;
    return true;
}

/* ---- items ---- */

/* Can the item that a `}` seems to end go on with what is at `at`? */
bool fr_scan_goes_on(const fr_lexer *lexer)
{
    size_t at = lexer->at;
    while (fr_scan_class(lexer, at) == SPACE || fr_scan_class(lexer, at) == NEWLINE)
        at++;
    int class = fr_scan_class(lexer, at);
    if (class == PUNCT)
        return fr_scan_byte(lexer, at) != '#';
    if (!fr_scan_begins_word(class))
        return class == OPEN && fr_scan_byte(lexer, at) != '{';
    size_t len = fr_scan_word(lexer, at) - at;
    fr_str word = { lexer->source.ptr + at, len };
    return fr_str_is(word, "as") || fr_str_is(word, "else") || fr_str_is(word, "where");
}

bool fr_lexer_find_item(fr_lexer *lexer, size_t from)
{
    const char *text = lexer->source.ptr;
    size_t floor = lexer->at;
    for (size_t at = lexer->at; at < lexer->source.len;) {
        int class = fr_byte_classes[(unsigned char)text[at]];
        if (!fr_byte_is_special[(unsigned char)text[at]] && text[at] != ';') {
            at++;
            continue;
        }
        size_t end = class == PUNCT   ? at + 1
                     : class == CLOSE ? SIZE_MAX
                     : class == OPEN  ? find_close(lexer, at)
                                      : skip_opaque(lexer, floor, at);
        if (end == SIZE_MAX)
            return false;
        char last = text[class == OPEN ? end++ : at];
        at = floor = lexer->at = end;
        if ((last == ';' || last == '}') && at >= from && !fr_scan_goes_on(lexer))
            return true;
    }
    return false;
}
