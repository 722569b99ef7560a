/* header_number.h - integer constants: what they are in Rust, and what C makes of the same text.
 *
 * C has no types for literals but int and its larger kin, and computes in these: `1 << 40` is
 * nothing in C, and `!0` of a u8 is -1. Where the text that cbindgen writes has another value than
 * the constant, it is cast to the constant's type, or the value stands for it.
 */
#ifndef FR_PASSES_HEADER_NUMBER_H
#define FR_PASSES_HEADER_NUMBER_H

#include "passes/header_value.h"

/* `value`, which was made of `expr`, as the value of a constant of `type`; or what must stand for
 * it to be right. Unknown names and other types than integers are left as they are. */
const fr_header_value *fr_h_right_number(fr_h *h, const fr_h_type *type, const fr_expr *expr,
                                         const fr_header_value *value);
/* The same for a cast in any value, whose operand C may not be able to compute. */
const fr_header_value *fr_h_right_cast(fr_h *h, const fr_expr *expr, const fr_header_value *value);

#endif
