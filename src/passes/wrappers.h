/* wrappers.h - the static functions that --wrap-static-fns gives a C wrapper. */
#ifndef FR_PASSES_WRAPPERS_H
#define FR_PASSES_WRAPPERS_H

#include "passes/select.h"

/* The wrapper's name: that of the function with the suffix of the options. */
fr_str fr_wrapper_name(const fr_bind_options *options, const fr_item *function, fr_arena *arena);

/* The typedef that has the name of an unnamed record or enum, or FR_NO_ID if it has a tag of its
 * own; by id of the type. */
typedef struct fr_wrappers {
    fr_id *typedef_of;
} fr_wrappers;

/* Takes the static functions that no wrapper can be written for out of selection->is_wanted, and
 * reports them (W0402): C text must be able to name all their types. */
void fr_check_wrappers(fr_wrappers *wrappers, fr_selection *selection, const fr_names *names);

/* Deeper types are not written as C. */
enum { FR_DEEPEST_C_TYPE = 64 };

#endif
