/* bindable.h - which functions and variables Rust can declare at all. How values travel is
 * calls.h's question. */
#ifndef FR_PASSES_BINDABLE_H
#define FR_PASSES_BINDABLE_H

#include "passes/select.h"

/* The calling convention of a function, or of the function type that a typedef or field of this
 * name points to: what --override-abi says of the C name, else the signature's own. */
fr_abi fr_abi_of(const fr_bind_options *options, const fr_signature *signature, fr_str name);

/* Why Rust, as the options target it, cannot express the convention; NULL if it can. */
const char *fr_why_no_abi(const fr_bind_options *options, fr_abi abi, bool is_variadic);

/* Clears selection->is_wanted of the functions and variables that Rust cannot declare, with a
 * diagnostic (W0402); reports the types that became opaque blobs (W0401). */
void fr_check_bindable(fr_selection *selection, fr_names *names);

/* True for a flexible array (T x[]), and for a record whose last member is one or ends in one. */
bool fr_ends_in_flexible_array(fr_names *names, fr_id id);

#endif
