/* header_load.h - the state of loading, shared by the files header_load*.c. */
#ifndef FR_PASSES_HEADER_LOAD_H
#define FR_PASSES_HEADER_LOAD_H

#include "passes/header_ir.h"

typedef struct fr_h_loader {
    fr_h *h;
    bool is_identifying; /* the first of two walks: what is each type called */
    const fr_crate_info *crate;
    FR_VEC(const fr_cfg *) stack;       /* conditions of the crate and the modules around */
    const fr_cfg *around;               /* all of them as one; NULL: none */
    fr_map constants, statics;          /* name -> fr_h_entry * */
    FR_VEC(const fr_item *) same_named; /* aliases that are called as what they lead to */
} fr_h_loader;

/* True for tests, and for what `cbindgen:ignore` hides. */
bool fr_h_is_skipped(const fr_item *item);
bool fr_h_load_generics(fr_h *h, const fr_generics *from, fr_h_generics *out, fr_h_problem *error);
/* Fields that have a size; or why they cannot be written. */
fr_h_problem fr_h_load_fields(fr_h *h, const fr_field *from, size_t count, fr_h_fields *fields);
fr_h_item *fr_h_load_item(fr_h_loader *l, fr_h_kind kind, const fr_item *from);

fr_h_problem fr_h_annotation_problem(const fr_part *part);

/* header_load_enum.c: why it is opaque, which may be known already. */
fr_h_problem fr_h_load_enum(fr_h_loader *l, const fr_item *from, fr_h_item *item,
                            fr_h_problem problem);

/* header_load_values.c */
void fr_h_load_function(fr_h_loader *l, const fr_item *item);
void fr_h_load_static(fr_h_loader *l, const fr_item *item);
void fr_h_load_constant(fr_h_loader *l, const fr_item *item);
/* An associated constant. Those of one impl end at the first that is not public: `ended` is the
 * impl where that was. */
void fr_h_load_member(fr_h_loader *l, const fr_item *item, uint32_t *ended);

#endif
