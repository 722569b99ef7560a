/* words.h - the reserved words of Rust, and what makes a word. */
#ifndef FR_RUST_LEX_WORDS_H
#define FR_RUST_LEX_WORDS_H

#include "base/str.h"

/* The code of a reserved word (an fr_keyword), 0 for any other text. */
unsigned char fr_rust_reserved(const char *word, size_t len);
/* The offset of the first character that cannot stand where it does in a word ("Identifiers"), or
 * SIZE_MAX. The text must be UTF-8. */
size_t fr_rust_bad_character(fr_str word);

#endif
