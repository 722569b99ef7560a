/* traits.h - which traits each type can derive, and facts that decide it. */
#ifndef FR_PASSES_TRAITS_H
#define FR_PASSES_TRAITS_H

#include "passes/select.h"

typedef enum fr_can_derive { DERIVE_YES, DERIVE_MANUALLY, DERIVE_NO } fr_can_derive;

typedef struct fr_traits {
    fr_can_derive *copy, *debug, *default_, *hash, *partial_eq; /* by id; partial_eq serves
                                                                   PartialOrd too */
    bool *has_float;                                            /* by id: no Eq, no Ord */
    bool *is_zero_sized;                                        /* by id */
} fr_traits;

struct fr_record_plans;

void fr_derive_traits(fr_traits *traits, fr_names *names, const fr_selection *selection,
                      const struct fr_record_plans *plans);

#endif
