/* Tables of bytes. */
#include "rust_lex/bytes.h"

#include "rust_lex/lexer.h"

#define R8(x)  x, x, x, x, x, x, x, x
#define R26(x) R8(x), R8(x), R8(x), x, x
#define R64(x) R8(x), R8(x), R8(x), R8(x), R8(x), R8(x), R8(x), R8(x)
const unsigned char fr_byte_classes[256] = {
    [' '] = SPACE,
    ['\t'] = SPACE,
    ['\r'] = SPACE,
    ['\v'] = SPACE,
    ['\f'] = SPACE,
    ['\n'] = NEWLINE,
    ['a'] = R26(WORD), /* a to z */
    ['A'] = R26(WORD), /* A to Z */
    ['_'] = WORD,
    ['0'] = R8(DIGIT), /* 0 to 9 */
    DIGIT,
    DIGIT,
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
    [0x80] = R64(WIDE), /* 0x80 to 0xff */
    R64(WIDE),
};
#undef R8
#undef R26
#undef R64

const bool fr_byte_is_special[256] = {
    ['"'] = true,
    ['\''] = true,
    ['/'] = true,
    ['('] = true,
    ['['] = true,
    ['{'] = true,
    [')'] = true,
    [']'] = true,
    ['}'] = true,
    [FR_GROUP_OPEN] = true,
    [FR_GROUP_CLOSE] = true,
};

const unsigned char fr_byte_puncts[128] = {
    [';'] = PUNCT_SEMICOLON, [','] = PUNCT_COMMA,  [':'] = PUNCT_COLON,    ['.'] = PUNCT_DOT,
    ['='] = PUNCT_EQUAL,     ['!'] = PUNCT_NOT,    ['<'] = PUNCT_LESS,     ['>'] = PUNCT_GREATER,
    ['&'] = PUNCT_AND,       ['|'] = PUNCT_OR,     ['+'] = PUNCT_PLUS,     ['-'] = PUNCT_MINUS,
    ['*'] = PUNCT_STAR,      ['/'] = PUNCT_SLASH,  ['%'] = PUNCT_PERCENT,  ['^'] = PUNCT_CARET,
    ['#'] = PUNCT_HASH,      ['$'] = PUNCT_DOLLAR, ['?'] = PUNCT_QUESTION,
};
