/* names.h - what each item is called in Rust.
 *
 * The canonical name of an item is made of those of its ancestors (docs/architecture.md,
 * "Names"). Unnamed types get `_bindgen_ty_N` from a counter of their parent, in the order in
 * which names are first asked for; so the order of the passes is part of the result.
 *
 * unique.h changes canonical names afterwards where two would collide; paths never change.
 */
#ifndef FR_PASSES_NAMES_H
#define FR_PASSES_NAMES_H

#include "base/text.h"
#include "model/model.h"
#include "options/bind_options.h"
#include "passes/ident.h"

typedef struct fr_names {
    const fr_model *model;
    const fr_bind_options *options;
    fr_str *canonical;   /* by id; ptr NULL: not asked for yet */
    fr_str *path;        /* by id; likewise */
    fr_str *raw;         /* by id: as C would join it, within its namespace; likewise */
    uint32_t *next_ty;   /* by parent id: the last _bindgen_ty_ number given */
    uint32_t *ty_number; /* by id: its own number, 0: none yet */
    uint8_t *style;      /* by id: an fr_enum_style or fr_alias_style + 1; 0: not asked for yet */
    fr_id *final_type;   /* by id: where REFs and ALIASes end, FR_NO_ID: not asked for yet */
    fr_ids chain;        /* scratch: the ids that wait for a parent's name */
    fr_text scratch;
} fr_names;

/* Names longer than this are cut, and a hash of the whole stands in for the rest. */
enum { FR_LONGEST_NAME = 1024 };

void fr_names_init(fr_names *names, const fr_model *model, const fr_bind_options *options);
/* The name that the item is declared by, e.g. `outer__bindgen_ty_1`. A REF has that of what it
 * stands for. */
fr_str fr_names_get(fr_names *names, fr_id id);
/* The name that a use of a type prints: `E::Type` for an enum in module style (also by way of a
 * typedef of the same name), else the declared one. */
fr_str fr_names_mention(fr_names *names, fr_id id);
/* The path that allow and block lists see: `::` between modules. Of an unnamed type too. */
fr_str fr_names_path(fr_names *names, fr_id id);
/* The type that REFs and ALIASes lead to, as fr_model_canonical(); a chain is walked once only. */
fr_id fr_names_final_type(fr_names *names, fr_id id);

/* The style that the options give to an enum, and to a typedef. */
fr_enum_style fr_names_enum_style(fr_names *names, fr_id id);
fr_alias_style fr_names_alias_style(fr_names *names, fr_id id);

/* The name of variant `index` as a member of its enum (`B` in `E::B`), and as a constant beside it
 * (`E_B`, or `B` where the enum is unnamed). unique.h has them free of collisions. */
fr_str fr_names_variant(fr_names *names, fr_id id, size_t index);
fr_str fr_names_variant_constant(fr_names *names, fr_id id, fr_str variant);
/* True if its comment or an option says that the variant is left out; that it is a constant beside
 * the others. */
bool fr_names_variant_is_hidden(fr_names *names, fr_id id, size_t index);
bool fr_names_variant_is_constant(fr_names *names, fr_id id, size_t index);

/* True for a typedef whose name Rust has a type for, and which is of that size: int8_t ...
 * uint64_t, intptr_t, uintptr_t, ptrdiff_t, and size_t and ssize_t unless the options say
 * otherwise. */
bool fr_names_is_rust_integer(const fr_names *names, const fr_item *item);

#endif
