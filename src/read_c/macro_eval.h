/* macro_eval.h - the value of an expanded macro, in the types of C on a target.
 *
 * Values are exact or there is none: what C17 leaves undefined (overflow of signed types, shifts
 * beyond the width, division by zero) has no value but a reason.
 */
#ifndef FR_READ_C_MACRO_EVAL_H
#define FR_READ_C_MACRO_EVAL_H

#include "read_c/macro_lex.h"
#include "read_c/macro_literal.h"

enum { FR_MACRO_DEPTH = 1000 }; /* most parentheses inside each other */

/* How tightly the loosest operator outside all parentheses binds: 1 | ... 6 * / %. */
enum { MACRO_LEVEL_UNARY = 7, MACRO_LEVEL_PRIMARY = 8 };
uint8_t fr_macro_level(fr_macro_operator binary);

/* A token whose literal has been read. NAME tokens stand for macros, by their index. */
typedef struct fr_macro_operand {
    fr_macro_token_kind kind;
    fr_macro_operator op;
    uint8_t level;          /* of the macro that it stands for; PRIMARY if it stands for itself */
    size_t macro;           /* NAME */
    fr_str text;            /* CHAR, STRING: the literal */
    fr_macro_number number; /* NUMBER */
} fr_macro_operand;

typedef struct fr_macro_result {
    fr_value value;
    fr_macro_number number; /* of a value that is a number */
    bool has_number;
    uint8_t level;
    const char *why; /* why something in the grammar has no value; NULL: it is not in it */
} fr_macro_result;

typedef struct fr_macro_pending {
    fr_macro_operator op;
    bool is_unary, is_open;
} fr_macro_pending;

/* Memory that one evaluation leaves to the next. Zero it to begin. */
typedef struct fr_macro_scratch {
    FR_VEC(fr_macro_number) numbers;
    FR_VEC(fr_macro_pending) pending;
    fr_strs strings;
} fr_macro_scratch;

/* No operand is a NAME or OTHER. */
fr_macro_result fr_macro_evaluate(fr_macro_scratch *scratch, fr_arena *arena,
                                  const fr_macro_target *target, const fr_macro_operand *operands,
                                  size_t count);

#endif
