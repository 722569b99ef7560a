/* header_value.h - values of constants and discriminants, as the header's language spells them. */
#ifndef FR_PASSES_HEADER_VALUE_H
#define FR_PASSES_HEADER_VALUE_H

#include "passes/header_ir.h"

/* ---- header_value.c: making values ---- */

/* The value with all names final; NULL if it names something that the header does not have. `self`
 * is what the value is of: it cannot be named by its own name. May be NULL. */
const fr_header_value *fr_h_value(fr_h *h, const fr_expr *expr, const fr_h_entry *self);
/* The same with whatever names it has: enumerators are written in any case. */
const fr_header_value *fr_h_value_unchecked(fr_h *h, const fr_expr *expr);

/* ---- header_value_questions.c ---- */

/* Why the value cannot be written in C. */
fr_h_problem fr_h_value_problem(fr_h *h, const fr_expr *expr);
/* True if no cast in it makes a pointer. */
bool fr_h_value_is_constexpr(fr_h *h, const fr_expr *expr);
/* True if it has no struct literal and casts to plain types only. */
bool fr_h_value_is_primitive(fr_h *h, const fr_expr *expr);
/* The names of types that it needs: calls visit(data, entry, name); entry NULL: not known. */
void fr_h_value_types(fr_h *h, const fr_expr *expr,
                      void (*visit)(void *data, fr_h_entry *entry, fr_str name), void *data);
/* The constants that it names by themselves: calls visit(data, id of the model's item). */
void fr_h_value_constants(const fr_h *h, const fr_expr *expr, void (*visit)(void *data, fr_id item),
                          void *data);
/* The value of a constant that the header does not have (it is private, or of another crate), if it
 * is a whole number; empty: it has it, or who knows. */
fr_str fr_h_hidden_constant(fr_h *h, fr_id target);
/* True if the item that a path leads to, FR_NO_ID: none, is a constant. */
bool fr_h_is_constant(const fr_h *h, fr_id id);
/* The entry of the item that a path leads to; NULL: none. */
fr_h_entry *fr_h_entry_of_target(const fr_h *h, fr_id target);

#endif
