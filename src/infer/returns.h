/* returns.h - what passes on results share: returns.c tells the kinds of results apart and asks one
 * file for each. */
#ifndef FR_INFER_RETURNS_H
#define FR_INFER_RETURNS_H

#include "infer/infer.h"

/* returns.c: something that goes in may be what comes back. */
bool fr_takes_pointer(const fr_wrap_fn *fn);
/* returns.c: the type of the receiver; NULL: there is none. */
const fr_wrap_type *fr_self_type(const fr_inference *inf, const fr_wrap_fn *fn);

void fr_borrowed_text(fr_inference *inf, fr_wrap_fn *fn); /* returned_text.c: const char * */
void fr_wide_text(fr_inference *inf, fr_wrap_fn *fn);     /* the same: const wchar_t * */
void fr_owned_text(fr_inference *inf, fr_wrap_fn *fn);    /* the same: char * */
/* returned_handles.c */
void fr_returned_handle(fr_inference *inf, fr_wrap_fn *fn, const fr_look *look);
void fr_returned_struct(fr_inference *inf, fr_wrap_fn *fn, const fr_look *look);
/* The same: const T *f(void) lends what lives for ever. */
bool fr_is_lasting_constant(const fr_inference *inf, const fr_fn_facts *facts);
/* returned_numbers.c */
void fr_returned_int(fr_inference *inf, fr_wrap_fn *fn, const fr_look *look);
void fr_returned_enum(fr_inference *inf, fr_wrap_fn *fn, const fr_look *look);
/* returned_bytes.c */
void fr_returned_bytes(fr_inference *inf, fr_wrap_fn *fn, const fr_look *look);

#endif
