/* output.h - results: values (output_values.c), and the statements around them (output.c). */
#ifndef FR_EXPORT_OUTPUT_H
#define FR_EXPORT_OUTPUT_H

#include "export/internal.h"

/* Something that is one value in C. */
typedef struct ex_value {
    fr_str c, rust, expr; /* of `v` */
    const char *words;
    ex_role role;
    fr_str item; /* C's type of elements */
} ex_value;

/* What C gets of a `type` in the expression `v`; false: nothing, and maybe the reason is said. */
bool fr_ex_make_value(ex_call *c, const fr_api_type *type, fr_str v, ex_value *out);
ex_value fr_ex_owned_text(ex_call *c, fr_str v);
/* `type`: what says whom it borrows from. */
ex_value fr_ex_iterator_value(ex_call *c, const fr_api_type *type, const fr_api_type *item,
                              fr_str v);
/* No `impl Trait` in it. */
bool fr_ex_is_spelled(const fr_api_type *type);
/* Statements that tie the slot `h` to the inputs whose lifetimes are in `type`. What comes from a
 * mutable reference keeps it, even if it only reads itself. */
void fr_ex_put_links(ex_call *c, fr_text *out, const fr_api_type *type);

#endif
