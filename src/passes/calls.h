/* calls.h - which signatures Rust calls, or is called by, as C does.
 *
 * A type can lie in memory alike on both sides and still travel differently: in other registers,
 * or on the stack. Rust has no `long double` and no vectors that may cross, C compilers disagree
 * among themselves on some records (docs/deviations.md, "Functions"), and a record that is a blob
 * in Rust is no longer classified by its parts. A function with such a signature is left out, with
 * a diagnostic; a pointer to one stays a pointer, but one that cannot be called.
 */
#ifndef FR_PASSES_CALLS_H
#define FR_PASSES_CALLS_H

#include "passes/record_plan.h"

typedef struct fr_calls {
    fr_str *why; /* by id of a FUNCTION type: why it cannot be called; empty: it can */
} fr_calls;

/* Takes the functions that cannot be called out of selection->is_wanted and reports each (W0402).
 * A function without a prototype stays, and is reported (W0403). The rules are those of the
 * calling conventions: System V x86-64 psABI 3.2.3, AAPCS64 6.4 and 6.8. */
void fr_check_calls(fr_calls *calls, fr_names *names, fr_selection *selection,
                    const fr_record_plans *plans);

#endif
