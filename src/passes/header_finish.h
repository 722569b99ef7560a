/* header_finish.h - from the passes' items to those of the writer, shared by header_finish*.c. */
#ifndef FR_PASSES_HEADER_FINISH_H
#define FR_PASSES_HEADER_FINISH_H

#include "passes/header_ir.h"

/* ---- header_names.c ---- */

/* `name` by [export] rename and prefix. */
fr_str fr_h_rename(fr_h *h, fr_str name);
/* What the header calls a type: the entry's name, or `name` if there is none, renamed. */
fr_str fr_h_final_name(fr_h *h, const fr_h_entry *entry, fr_str name);
/* Finds out what the header calls the type of an entry, for good. */
void fr_h_settle_name(fr_h *h, fr_h_entry *entry);
/* The condition with the macros of [defines]; NULL: none is left. */
const fr_condition *fr_h_condition(fr_h *h, const fr_cfg *cfg);
/* A new type, zeroed, with only the member of its kind. */
fr_header_type *fr_h_header_type(fr_h *h, fr_header_type_kind kind);
/* The writer's type. With keywords C's `struct` and its kin come before names. Names among
 * `generics` (may be NULL) are parameters of a template. */
const fr_header_type *fr_h_final_type(fr_h *h, const fr_h_type *type, const fr_h_generics *generics,
                                      bool with_keywords);
fr_header_generics fr_h_final_generics(fr_h *h, const fr_h_generics *generics, bool is_opaque);
fr_str fr_h_final_const(fr_h *h, const fr_h_const *value, const fr_h_generics *generics);
/* The text of an attribute: `plain`, or with a note `with_note` with `{}` replaced by it. */
fr_str fr_h_deprecated(fr_h *h, bool is_deprecated, fr_str note, fr_str plain, fr_str with_note);
/* Raw text of [export] pre_body and body for a name; false: none. */
bool fr_h_body_text(fr_h *h, const fr_key_values *table, fr_str name, fr_str *text);

/* ---- header_finish_record.c ---- */

/* Returns the operators, for the variants that they are of; C++, else NULL. */
fr_header_operators *fr_h_finish_struct(fr_h *h, const fr_h_item *item, fr_header_struct *out);
void fr_h_finish_union(fr_h *h, const fr_h_item *item, fr_header_union *out);
/* C++: true if a struct has a constructor. */
bool fr_h_has_constructor(const fr_h *h, const fr_h_item *item);
/* True if == can be written for what a struct is made of. */
bool fr_h_is_comparable(const fr_h_struct *structure);

/* ---- header_finish_enum.c ---- */

void fr_h_finish_enum(fr_h *h, const fr_h_item *item, fr_header_enum *out);

/* ---- header_finish_function.c ---- */

void fr_h_finish_function(fr_h *h, const fr_h_item *item, fr_header_function *out);

/* ---- header_finish.c ---- */

/* `owner`: the struct that an associated constant is attached to; NULL: none. */
void fr_h_finish_constant(fr_h *h, const fr_h_item *item, const fr_h_item *owner,
                          fr_header_constant *out);

#endif
