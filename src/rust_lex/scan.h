/* scan.h - where the pieces of a text end, for the files of the lexer. Internal to rust_lex.
 *
 * What has no end, or is none, gives SIZE_MAX; where that is a fault it has been noted.
 */
#ifndef FR_RUST_LEX_SCAN_H
#define FR_RUST_LEX_SCAN_H

#include "rust_lex/bytes.h"
#include "rust_lex/lexer.h"

static inline int fr_scan_class(const fr_lexer *lexer, size_t at)
{
    return at < lexer->source.len ? fr_byte_classes[(unsigned char)lexer->source.ptr[at]] : OTHER;
}

static inline char fr_scan_byte(const fr_lexer *lexer, size_t at)
{
    return at < lexer->source.len ? lexer->source.ptr[at] : '\0';
}

static inline bool fr_scan_begins_word(int class)
{
    return class == WORD || class == WIDE;
}

/* Notes what is wrong; SIZE_MAX. */
size_t fr_scan_fault(fr_lexer *lexer, fr_lexer_fault what, size_t at);
void fr_scan_push(fr_lexer *lexer, fr_token token);
bool fr_scan_is_pair(int open, int close);
/* Closes the innermost open delimiter by `token`, which becomes number `count`; false: a fault. */
bool fr_scan_close(fr_lexer *lexer, fr_token *token);

size_t fr_scan_word(const fr_lexer *lexer, size_t at);
/* Is the slash at `at` a comment's? */
bool fr_scan_is_comment(const fr_lexer *lexer, size_t at);
size_t fr_scan_comment(fr_lexer *lexer, size_t at);
/* The length of the white space outside ASCII at `at`; 0: none. */
size_t fr_scan_wide_space(const fr_lexer *lexer, size_t at);
/* Of the string whose opening quote is at `at`. */
size_t fr_scan_quoted(fr_lexer *lexer, size_t at);
/* Of a raw string that begins at `start`, with `hashes` before its quote at `at`. */
size_t fr_scan_raw_string(fr_lexer *lexer, size_t start, size_t at, size_t hashes);
/* Of the character or byte whose quote is at `at`; no fault if it is none. */
size_t fr_scan_char(const fr_lexer *lexer, size_t at);
/* Of the lifetime whose quote is at `at`. */
size_t fr_scan_lifetime(const fr_lexer *lexer, size_t at);

/* trees.c: can the item that a `}` before lexer->at seems to end go on with what is there? */
bool fr_scan_goes_on(const fr_lexer *lexer);

#endif
