/* names.h - what each item is called in Rust.
 *
 * The canonical name of an item is made of those of its ancestors (docs/architecture.md,
 * "Names"). Unnamed types get `_bindgen_ty_N` from a counter of their parent, in the order in
 * which names are first asked for; so the order of the passes is part of the result.
 */
#ifndef FR_PASSES_NAMES_H
#define FR_PASSES_NAMES_H

#include "model/model.h"
#include "options/bind_options.h"

typedef struct fr_names {
    const fr_model *model;
    const fr_bind_options *options;
    fr_str *canonical;   /* by id; ptr NULL: not asked for yet */
    uint32_t *next_ty;   /* by parent id: the last _bindgen_ty_ number given */
    uint32_t *ty_number; /* by id: its own number, 0: none yet */
} fr_names;

void fr_names_init(fr_names *names, const fr_model *model, const fr_bind_options *options);
/* The name that a mention of the item prints, e.g. `outer__bindgen_ty_1`. */
fr_str fr_names_get(fr_names *names, fr_id id);
/* The path that allow and block lists see: `::` between modules. */
fr_str fr_names_path(fr_names *names, fr_id id);
/* Makes any text a valid Rust identifier, as bindgen does: reserved words and names with $, @
 * or ? get a trailing _; universal characters stay (they are XID); what is still none is
 * spelled with _. */
fr_str fr_rust_ident(fr_arena *arena, fr_str name);
bool fr_rust_is_keyword(fr_str name);

#endif
