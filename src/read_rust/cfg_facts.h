/* cfg_facts.h - what conditions of compilation are true for a target, and whether a predicate is.
 */
#ifndef FR_READ_RUST_CFG_FACTS_H
#define FR_READ_RUST_CFG_FACTS_H

#include "model/model.h"
#include "read_rust/cfg.h"
#include "read_rust/modules.h"

/* What cfg predicates are true; for packages whose conditions are evaluated, not kept. */
typedef struct fr_cfg_facts {
    fr_strs names;                   /* unix, debug_assertions */
    FR_VEC(fr_rust_variable) values; /* target_os = "linux", feature = "x" */
} fr_cfg_facts;

/* Whether a predicate holds whatever is true; UNSET: that depends. Nothing is a test. */
fr_tristate fr_cfg_decides(const fr_rust_cfg *cfg);
bool fr_cfg_holds(const fr_cfg_facts *facts, const fr_rust_cfg *cfg);
/* Adds what is true for a target: as rustc says ($RUSTC, or `rustc`), or, where there is none and
 * `target` is empty, what is known of the machine that ferrule was built for. False: the target is
 * not known. */
FR_NODISCARD bool fr_cfg_facts_of_target(fr_cfg_facts *facts, fr_arena *arena, fr_str target);

#endif
