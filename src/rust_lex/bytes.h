/* bytes.h - what a byte of Rust can begin. */
#ifndef FR_RUST_LEX_BYTES_H
#define FR_RUST_LEX_BYTES_H

#include <stdbool.h>

/* In an order that makes the most frequent questions one comparison. WIDE: not ASCII, which is
 * mostly part of words. */
enum byte_class {
    OTHER,
    SPACE,
    NEWLINE,
    PUNCT,
    QUOTE,
    TICK,
    OPEN,
    CLOSE,
    SLASH,
    WIDE,
    DIGIT,
    WORD
};

/* The class of each byte. */
extern const unsigned char fr_byte_classes[256];
/* What does not stand for itself where only delimiters count. */
extern const bool fr_byte_is_special[256];
/* The fr_punct of punctuation of one byte. */
extern const unsigned char fr_byte_puncts[128];

#endif
