/* macro_literal.h - what the literals of C are worth on a target (C17 6.4.4, 6.4.5). */
#ifndef FR_READ_C_MACRO_LITERAL_H
#define FR_READ_C_MACRO_LITERAL_H

#include <locale.h>

#include "model/model.h"

/* Sizes in bytes, of the target. */
typedef struct fr_macro_target {
    uint8_t int_size, long_size, long_long_size, size_size, wchar_size;
    bool is_char_unsigned, is_wchar_unsigned;
} fr_macro_target;

/* What the triple and clang's arguments (-fshort-wchar, -funsigned-char and their kin) say. */
fr_macro_target fr_macro_target_of(const fr_target *target, const fr_strs *arguments);

/* The types that arithmetic is done in; the even integer types are signed. */
typedef enum fr_macro_type {
    MACRO_INT,
    MACRO_UINT,
    MACRO_LONG,
    MACRO_ULONG,
    MACRO_LONG_LONG,
    MACRO_ULONG_LONG,
    MACRO_FLOAT,
    MACRO_DOUBLE,
    MACRO_LONG_DOUBLE
} fr_macro_type;

typedef struct fr_macro_number {
    fr_macro_type type;
    struct {
        uint64_t integer; /* extended to 64 bits, by sign if the type is signed */
        long double real; /* exact in its type */
    } as;                 /* no union: gcc notes that it passed those otherwise once */
} fr_macro_number;

/* How reading a literal went. */
typedef struct fr_macro_verdict {
    bool is_good;
    const char *why; /* of a bad one that has no value in C; NULL: it is beyond this evaluator */
} fr_macro_verdict;

unsigned fr_macro_size(const fr_macro_target *target, fr_macro_type type);

/* A preprocessing number. `c_locale` has the decimal point of C. */
fr_macro_verdict fr_macro_read_number(fr_arena *arena, const fr_macro_target *target,
                                      locale_t c_locale, fr_str text, fr_macro_number *out);
/* A character constant with prefix and quotes. One that fits a byte becomes VALUE_CHAR, any other
 * VALUE_INT. */
fr_macro_verdict fr_macro_read_char(const fr_macro_target *target, fr_str text, fr_value *out);
/* String literals that stand beside each other: VALUE_STRING, whose bytes are its characters, each
 * of `width` bytes in little-endian order. */
fr_macro_verdict fr_macro_read_strings(fr_arena *arena, const fr_macro_target *target,
                                       const fr_str *texts, size_t count, fr_value *out);

#endif
