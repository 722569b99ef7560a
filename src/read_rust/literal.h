/* literal.h - what literals mean (Reference, "Tokens"). */
#ifndef FR_READ_RUST_LITERAL_H
#define FR_READ_RUST_LITERAL_H

#include "read_rust/syntax.h"

typedef struct fr_rust_u128 {
    uint64_t high, low;
} fr_rust_u128;

/* u8 of 1u8, f32 of 2f32; also of strings. Empty: none. */
fr_str fr_rust_literal_suffix(fr_rust_literal literal);
/* The value of an INT in any radix, a BYTE, a CHAR's code point or a BOOL; false if it has no such
 * value (too big, a bad escape, another kind). */
bool fr_rust_literal_value(fr_rust_literal literal, fr_rust_u128 *value);
/* A FLOAT as written without `_` and suffix; an INT in decimal likewise. */
fr_str fr_rust_literal_digits(fr_arena *arena, fr_rust_literal literal);
/* The bytes that a string literal of any kind stands for, without a C string's NUL; false for
 * another kind or a bad escape. */
bool fr_rust_literal_bytes(fr_arena *arena, fr_rust_literal literal, fr_str *bytes);
/* The same for an expression that is a string literal, in parentheses or not; false otherwise. */
bool fr_rust_expr_string(fr_arena *arena, const fr_rust_expr *expr, fr_str *text);

#endif
