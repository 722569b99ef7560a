/* words.c - reserved words and identifiers.
 *
 * The words stand in a table where a hash without collisions finds them: most words of a text are
 * not reserved, and one look must be enough to know. References are to the Rust Reference.
 */
#include "rust_lex/words.h"

#include <string.h>
#include <utf8proc.h>

#include "rust_lex/lexer.h"

typedef struct word_row {
    char name[9];
    unsigned char code;
} word_row;

enum { LONGEST_WORD = 8 };

static unsigned word_hash(const char *word, size_t len)
{
    return ((unsigned char)word[0] + 22u * (unsigned char)word[len / 2] +
            (unsigned char)word[len - 1] + (unsigned)len) %
           256;
}

/* "Keywords": the strict and the reserved ones. A word's index is its word_hash(), which the unit
 * test looks at. */
static const word_row words[256] = {
    [5] = { "Self", WORD_SELF_TYPE },
    [24] = { "false", WORD_FALSE },
    [35] = { "crate", KEYWORD_CRATE },
    [37] = { "self", WORD_SELF },
    [47] = { "async", KEYWORD_ASYNC },
    [48] = { "await", KEYWORD_AWAIT },
    [54] = { "unsafe", KEYWORD_UNSAFE },
    [59] = { "dyn", KEYWORD_DYN },
    [67] = { "trait", KEYWORD_TRAIT },
    [74] = { "fn", KEYWORD_FN },
    [75] = { "final", WORD_RESERVED },
    [77] = { "in", KEYWORD_IN },
    [80] = { "const", KEYWORD_CONST },
    [87] = { "become", WORD_RESERVED },
    [94] = { "mod", KEYWORD_MOD },
    [95] = { "do", WORD_RESERVED },
    [99] = { "macro", WORD_MACRO },
    [101] = { "for", KEYWORD_FOR },
    [103] = { "box", WORD_RESERVED },
    [106] = { "loop", KEYWORD_LOOP },
    [121] = { "impl", KEYWORD_IMPL },
    [125] = { "type", KEYWORD_TYPE },
    [128] = { "break", KEYWORD_BREAK },
    [134] = { "gen", WORD_RESERVED },
    [135] = { "extern", KEYWORD_EXTERN },
    [137] = { "ref", KEYWORD_REF },
    [138] = { "super", WORD_SUPER },
    [142] = { "typeof", WORD_RESERVED },
    [143] = { "where", KEYWORD_WHERE },
    [144] = { "yield", WORD_RESERVED },
    [145] = { "let", KEYWORD_LET },
    [149] = { "if", KEYWORD_IF },
    [168] = { "override", WORD_RESERVED },
    [169] = { "abstract", WORD_RESERVED },
    [176] = { "else", KEYWORD_ELSE },
    [184] = { "as", KEYWORD_AS },
    [188] = { "try", WORD_RESERVED },
    [191] = { "use", KEYWORD_USE },
    [210] = { "match", KEYWORD_MATCH },
    [212] = { "static", KEYWORD_STATIC },
    [214] = { "continue", KEYWORD_CONTINUE },
    [225] = { "virtual", WORD_RESERVED },
    [227] = { "pub", KEYWORD_PUB },
    [228] = { "enum", KEYWORD_ENUM },
    [230] = { "unsized", WORD_RESERVED },
    [231] = { "while", KEYWORD_WHILE },
    [235] = { "true", WORD_TRUE },
    [240] = { "priv", WORD_RESERVED },
    [242] = { "mut", KEYWORD_MUT },
    [244] = { "return", KEYWORD_RETURN },
    [250] = { "move", KEYWORD_MOVE },
    [251] = { "struct", KEYWORD_STRUCT },
};

/* Four bytes as a number. */
static uint32_t four(const char *bytes)
{
    uint32_t number;
    memcpy(&number, bytes, sizeof number);
    return number;
}

/* Are the `len` bytes, 2 to 8, the same? Two pieces of them that overlap. */
static bool is_same(const char *left, const char *right, size_t len)
{
    if (len >= 4)
        return four(left) == four(right) && four(left + len - 4) == four(right + len - 4);
    return left[0] == right[0] && left[1] == right[1] && left[len - 1] == right[len - 1];
}

unsigned char fr_rust_reserved(const char *word, size_t len)
{
    if (len < 2 || len > LONGEST_WORD)
        return 0;
    const word_row *row = &words[word_hash(word, len)];
    if (row->name[0] != word[0] || row->name[len] != '\0')
        return 0;
    return is_same(row->name, word, len) ? row->code : 0;
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

size_t fr_rust_bad_character(fr_str word)
{
    for (size_t at = 0; at < word.len;) {
        size_t before = at;
        uint32_t c = fr_str_decode(word, &at);
        if (!is_start(c) && (before == 0 || !is_continue(c)))
            return before;
    }
    return SIZE_MAX;
}

bool fr_rust_is_identifier(fr_str text)
{
    bool is_raw = fr_str_starts(text, FR_LIT("r#"));
    fr_str word = fr_str_slice(text, is_raw ? 2 : 0, text.len);
    if (!word.len || !fr_str_is_utf8(word) || fr_rust_bad_character(word) != SIZE_MAX ||
        fr_str_is(word, "_"))
        return false;
    unsigned char code = fr_rust_reserved(word.ptr, word.len);
    if (is_raw)
        return code != WORD_SELF && code != WORD_SELF_TYPE && code != WORD_SUPER &&
               code != KEYWORD_CRATE;
    return code == 0;
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
