/* traits.h - which traits each type can derive, and facts that decide it. */
#ifndef FR_PASSES_TRAITS_H
#define FR_PASSES_TRAITS_H

#include "passes/select.h"

typedef enum fr_can_derive { DERIVE_YES, DERIVE_MANUALLY, DERIVE_NO } fr_can_derive;

/* By id of every type, uses of types too. An annotation of the type itself (nocopy, nodebug,
 * nodefault) does not count here: who asks for its derives looks at that. */
typedef struct fr_traits {
    fr_can_derive *copy, *debug, *default_, *hash, *partial_eq; /* by id; partial_eq serves
                                                                   PartialOrd too */
    bool *has_float;                                            /* by id: no Eq, no Ord */
    bool *is_zero_sized;                                        /* by id */
    bool *lacks_zero; /* by id: zeroed memory is no value of it (a Rust enum without a zero) */
} fr_traits;

struct fr_record_plans;

/* The answers that need no layout; of the plans only bit-field units are looked at. Copy is final.
 * REFs and ALIASes have the answers of what they stand for, ids of no types have DERIVE_NO. */
void fr_derive_traits(fr_traits *traits, fr_names *names, const fr_selection *selection,
                      const struct fr_record_plans *plans);
/* To run when the layouts are planned: what is packed and not Copy derives nothing (rustc's E0507),
 * and what has such a member derives no more than that. */
void fr_settle_traits(fr_traits *traits, fr_names *names, const fr_selection *selection,
                      const struct fr_record_plans *plans);

#endif
