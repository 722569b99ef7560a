/* select.h - which items are wanted: allow and block lists, and what those reach. */
#ifndef FR_PASSES_SELECT_H
#define FR_PASSES_SELECT_H

#include "passes/names.h"

typedef struct fr_selection {
    bool *is_reached; /* by id: a root or reachable from one by any edge (for the analyses) */
    bool *is_wanted;  /* by id: to be printed; of a kind that --generate names and not blocked */
    bool *is_blocked; /* by id: matches a block list or is hidden: used by name, not printed */
    bool *is_opaque;  /* by id: a type to be printed as a blob; a REF is what it stands for */
} fr_selection;

/* Asks for the path of every declared item, in order of id: this numbers unnamed enums.
 * An allow-list pattern that matched nothing is reported (W0003) unless the options say not to,
 * and counted in `*has_unmatched_pattern`, which may be NULL. */
void fr_select(fr_selection *selection, fr_names *names, bool *has_unmatched_pattern);
/* After all is written: the same for the options that only ferrule has (bindgen says nothing of its
 * other ones). */
void fr_report_unused(const fr_bind_options *options, fr_diags *diags);

#endif
