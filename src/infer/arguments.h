/* arguments.h - what passes on arguments share: arguments.c finds the receiver, tells the kinds of
 * arguments apart and asks one file for each. */
#ifndef FR_INFER_ARGUMENTS_H
#define FR_INFER_ARGUMENTS_H

#include "infer/infer.h"

/* arguments.c: functions on types of that role are methods. */
bool fr_has_methods(fr_type_role role);
/* arguments.c: a pointer to what is a handle. */
bool fr_is_handle_slot(const fr_inference *inf, const fr_slot *slot, fr_look *look);

/* argument_handles.c: one that is not the receiver. */
void fr_take_handle(fr_inference *inf, fr_wrap_fn *fn, size_t index, const fr_look *look);
/* The same: what the function makes may take it over, so that it is no receiver. */
bool fr_may_be_taken_over(fr_inference *inf, const fr_wrap_fn *fn, const fr_slot *slot,
                          const fr_look *look);
/* argument_structs.c */
void fr_take_struct(fr_inference *inf, fr_wrap_fn *fn, size_t index, const fr_look *look);
/* argument_numbers.c */
void fr_take_scalar(fr_inference *inf, fr_wrap_fn *fn, size_t index, const fr_look *look);

#endif
