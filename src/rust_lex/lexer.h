/* lexer.h - Rust text to tokens, and what a piece of text may be spliced into Rust as.
 *
 * The lexer follows the Rust Reference, "Lexical structure": raw, byte and C strings, lifetimes,
 * raw identifiers, nested block comments. Doc comments are tokens; other comments and white space
 * are not, but each token knows of those before it. `<` and `>` are always tokens of one byte,
 * because only a parser can tell `>>` the operator from two closed lists; all other punctuation is
 * as long as it can be.
 */
#ifndef FR_RUST_LEX_LEXER_H
#define FR_RUST_LEX_LEXER_H

#include "base/arena.h"

typedef enum fr_token_kind {
    TOKEN_END,
    TOKEN_IDENT,     /* also `_`, r#name, and words that are reserved but no keywords here */
    TOKEN_KEYWORD,   /* code: an fr_keyword */
    TOKEN_LIFETIME,  /* 'a */
    TOKEN_LITERAL,   /* numbers, characters and all strings */
    TOKEN_PUNCT,     /* code: an fr_punct */
    TOKEN_OPEN,      /* ( [ {, code: the byte */
    TOKEN_CLOSE,     /* ) ] }, code: the byte */
    TOKEN_DOC,       /* an outer doc comment: / / / or / * * */
    TOKEN_DOC_INNER, /* an inner doc comment: / / ! or / * ! */
} fr_token_kind;

/* The reserved words. Those that decide how a text is laid out are TOKEN_KEYWORD; those from
 * WORD_SELF_TYPE on are TOKEN_IDENT with this code (0: no reserved word). */
typedef enum fr_keyword {
    KEYWORD_AS = 1,
    KEYWORD_ASYNC,
    KEYWORD_AWAIT,
    KEYWORD_BREAK,
    KEYWORD_CONST,
    KEYWORD_CONTINUE,
    KEYWORD_CRATE,
    KEYWORD_DYN,
    KEYWORD_ELSE,
    KEYWORD_ENUM,
    KEYWORD_EXTERN,
    KEYWORD_FN,
    KEYWORD_FOR,
    KEYWORD_IF,
    KEYWORD_IMPL,
    KEYWORD_IN,
    KEYWORD_LET,
    KEYWORD_LOOP,
    KEYWORD_MATCH,
    KEYWORD_MOD,
    KEYWORD_MOVE,
    KEYWORD_MUT,
    KEYWORD_PUB,
    KEYWORD_REF,
    KEYWORD_RETURN,
    KEYWORD_STATIC,
    KEYWORD_STRUCT,
    KEYWORD_TRAIT,
    KEYWORD_TYPE,
    KEYWORD_UNSAFE,
    KEYWORD_USE,
    KEYWORD_WHERE,
    KEYWORD_WHILE,
    WORD_SELF_TYPE, /* Self */
    WORD_SELF,
    WORD_SUPER,
    WORD_TRUE,
    WORD_FALSE,
    WORD_MACRO,
    WORD_RESERVED, /* the others, which mean nothing yet */
} fr_keyword;

typedef enum fr_punct {
    PUNCT_OTHER, /* @ ~ */
    PUNCT_SEMICOLON,
    PUNCT_COMMA,
    PUNCT_COLON,
    PUNCT_PATH, /* :: */
    PUNCT_DOT,
    PUNCT_RANGE,        /* .. */
    PUNCT_RANGE_CLOSED, /* ..= */
    PUNCT_ELLIPSIS,     /* ... */
    PUNCT_EQUAL,
    PUNCT_EQUAL_EQUAL,
    PUNCT_FAT_ARROW, /* => */
    PUNCT_ARROW,     /* -> */
    PUNCT_NOT,
    PUNCT_NOT_EQUAL,
    PUNCT_LESS,
    PUNCT_GREATER,
    PUNCT_AND,
    PUNCT_AND_AND,
    PUNCT_OR,
    PUNCT_OR_OR,
    PUNCT_PLUS,
    PUNCT_MINUS,
    PUNCT_STAR,
    PUNCT_SLASH,
    PUNCT_PERCENT,
    PUNCT_CARET,
    PUNCT_ASSIGN, /* += -= *= /= %= ^= &= |= */
    PUNCT_HASH,
    PUNCT_DOLLAR,
    PUNCT_QUESTION,
} fr_punct;

/* What stands before a token, and what is in it. */
enum {
    TOKEN_AFTER_COMMENT = 1, /* a comment that is no doc comment */
    TOKEN_AFTER_NEWLINE = 2, /* at least one line break */
    TOKEN_AFTER_BLANK = 4,   /* an empty line just before it (after a comment, if any) */
    TOKEN_BLANK_FIRST = 8,   /* an empty line between the last token and the first comment */
    TOKEN_IS_WIDE = 16,      /* bytes outside ASCII */
    TOKEN_IS_MULTILINE = 32, /* a line break inside */
    TOKEN_IS_JOINT = 64,     /* white space does not separate it from the token before */
    TOKEN_IS_STRING = 128,   /* a literal in quotes of any kind */
};

typedef struct fr_token {
    uint32_t begin, end; /* bytes in the source */
    uint32_t match;      /* of ( [ {: the index of its closing token, and back */
    uint8_t kind, code;
    uint8_t flags;
    uint8_t space; /* for the parser: columns of space before it when all is on one line */
} fr_token;

/* Why a text is no sequence of tokens. */
typedef enum fr_lexer_fault {
    LEXER_FINE,
    LEXER_BAD_CHARACTER,    /* at `fault_at` */
    LEXER_BAD_LITERAL,      /* a quote that neither a character nor a lifetime follows */
    LEXER_UNCLOSED_COMMENT, /* the opening at `fault_at`; likewise: */
    LEXER_UNCLOSED_STRING,  /* a string of any kind */
    LEXER_UNCLOSED,         /* a delimiter */
    LEXER_UNOPENED,         /* a closing delimiter at `fault_at` without an opening one */
    LEXER_MISMATCHED,       /* a closing delimiter at `fault_at`, the opening one at `fault_open` */
} fr_lexer_fault;

#define FR_NO_TOKEN UINT32_MAX

/* Invisible delimiters: in a text that a macro made, these bytes stand around what one argument
 * became (Reference, "Macros by example", "Forwarding a matched fragment"). */
enum { FR_GROUP_OPEN = 1, FR_GROUP_CLOSE = 2 };

typedef struct fr_lexer {
    fr_arena *arena;
    fr_str source;
    size_t at;
    fr_token *tokens; /* the last one is TOKEN_END */
    size_t count, cap;
    uint32_t open;        /* the innermost delimiter that is open: its index, or FR_NO_TOKEN */
    bool has_groups;      /* FR_GROUP_* are delimiters */
    fr_lexer_fault fault; /* of the last call that failed */
    uint32_t fault_at;    /* offset */
    uint32_t fault_open;  /* of MISMATCHED: offset */
    uint32_t *nest;       /* scratch */
    size_t nest_cap;
} fr_lexer;

/* The source must be shorter than 4 GiB: false otherwise. */
bool fr_lexer_init(fr_lexer *lexer, fr_arena *arena, fr_str source);
/* Replaces `tokens` by those of the next item: up to a `;` or the last `}` of it outside all
 * delimiters, or the end of the source. False if the text is not lexically Rust, or if its
 * delimiters do not match. At the end of the source only TOKEN_END is left. */
bool fr_lexer_next_item(fr_lexer *lexer);
/* Adds the item behind to `tokens`, in place of their TOKEN_END. */
bool fr_lexer_add_item(fr_lexer *lexer);
/* The same for all that is left of the source. */
bool fr_lexer_rest(fr_lexer *lexer);

/* Token by token: appends the next token, at the end TOKEN_END. `match` of an opening delimiter is
 * not its partner before that has been read. False at a fault, and `at` stays before it. */
bool fr_lexer_step(fr_lexer *lexer);
/* The same for a token, and as many behind it as are at hand: none behind an opening delimiter, and
 * a fault waits until it is the first. */
bool fr_lexer_read(fr_lexer *lexer);
/* The last token is an opening delimiter: passes everything up to its closing one, and appends
 * only that. Faster than reading the tokens; only delimiters, quotes and comments are looked at. */
bool fr_lexer_skip_tree(fr_lexer *lexer);
/* Drops the tokens before index `before`, if no delimiter among them is still open; true: what was
 * there is now at 0. */
bool fr_lexer_forget(fr_lexer *lexer, size_t before);

/* Moves `at` behind an item that ends at offset `from` or behind it, outside all delimiters,
 * without reading tokens; false if none is found. A guess, for what is no item may look like one:
 * whoever reads tokens will know. */
bool fr_lexer_find_item(fr_lexer *lexer, size_t from);

/* Exactly one identifier, raw or not, that is no reserved word (and not `_`). */
bool fr_rust_is_identifier(fr_str text);
/* Exactly one outer attribute, `#[...]`. */
bool fr_rust_is_attribute(fr_arena *arena, fr_str text);
/* Exactly one path of identifiers, as a derive or a type's name is: `a::B`, `::a::B`. */
bool fr_rust_is_path(fr_str text);
/* Tokens whose delimiters match; no doc comment at the end that could swallow what follows. */
bool fr_rust_is_balanced(fr_arena *arena, fr_str text);

#endif
