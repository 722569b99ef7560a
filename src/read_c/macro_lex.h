/* macro_lex.h - the preprocessing tokens of one macro definition (C17 6.4).
 *
 * Line continuations are spliced before (fr_macro_splice) and comments are blanks. Only what the
 * evaluator knows has a kind of its own; everything else is MACRO_TOKEN_OTHER.
 */
#ifndef FR_READ_C_MACRO_LEX_H
#define FR_READ_C_MACRO_LEX_H

#include "base/arena.h"

typedef enum fr_macro_token_kind {
    MACRO_TOKEN_NUMBER,   /* a preprocessing number: may be no valid constant */
    MACRO_TOKEN_CHAR,     /* with prefix and quotes */
    MACRO_TOKEN_STRING,   /* with prefix and quotes */
    MACRO_TOKEN_NAME,     /* an identifier or keyword */
    MACRO_TOKEN_OPERATOR, /* one of fr_macro_operator */
    MACRO_TOKEN_OPEN,
    MACRO_TOKEN_CLOSE,
    MACRO_TOKEN_OTHER
} fr_macro_token_kind;

typedef enum fr_macro_operator {
    MACRO_OR,
    MACRO_XOR,
    MACRO_AND,
    MACRO_SHL,
    MACRO_SHR,
    MACRO_ADD,
    MACRO_SUB,
    MACRO_MUL,
    MACRO_DIV,
    MACRO_REM,
    MACRO_NOT /* ~ : unary only */
} fr_macro_operator;

typedef struct fr_macro_token {
    fr_macro_token_kind kind;
    fr_macro_operator op; /* OPERATOR */
    fr_str text;
} fr_macro_token;

typedef struct fr_macro_lexer {
    fr_str text;
    size_t at;
} fr_macro_lexer;

/* Translation phase 2 (C17 5.1.1.2p1): `text` without its backslash-newlines; itself if it has
 * none. Blanks between backslash and newline are let through, as gcc and clang do. */
fr_str fr_macro_splice(fr_arena *arena, fr_str text);
/* The offset behind what stands at `at` in C: a comment, a string or character, a
 * backslash-newline, else one byte. */
size_t fr_macro_skip(fr_str text, size_t at);
/* The first such offset from `end` on. */
size_t fr_macro_skip_to(fr_str text, size_t at, size_t end);
/* The definition that `text` begins with: up to the end of its logical line, as it is written.
 * Comments may go on past that (C17 5.1.1.2p1: they are blanks before there are directives). */
fr_str fr_macro_definition(fr_str text);
/* The name that a definition begins with; false if it is not written in plain letters at once. */
bool fr_macro_name(fr_str definition, fr_str *name);
/* C17 6.10.3p10: a parenthesis follows the name at once. */
bool fr_macro_has_parameters(fr_str definition, fr_str name);
/* False at the end. */
bool fr_macro_next(fr_macro_lexer *lexer, fr_macro_token *token);

#endif
