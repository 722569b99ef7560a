/* record_parts.h - the parts of the planner of records, for themselves: record_plan.h is the
 * contract of the whole. */
#ifndef FR_PASSES_RECORD_PARTS_H
#define FR_PASSES_RECORD_PARTS_H

#include "passes/record_plan.h"
#include "passes/rust_layout.h"
#include "passes/traits.h"

/* What is to be placed in a record, in order: a data field, or a unit of bit-fields. */
typedef struct fr_member {
    bool is_unit;
    uint32_t index; /* of fr_record.fields or of fr_record_plan.units */
    fr_layout c;    /* clang's */
    fr_rust_layout rust;
    uint64_t offset;       /* bytes */
    bool has_offset;       /* false: clang does not say (only of wrong models) */
    fr_id array_element;   /* of an ARRAY: its element, else FR_NO_ID */
    uint64_t array_length; /* and how many */
    bool is_flexible;      /* an array of no or unknown length */
    bool is_generic;       /* printed as FAM (--flexarray-dst) */
} fr_member;

/* The record that is being planned. */
typedef struct fr_planner {
    fr_names *names;
    const fr_record_plans *plans;
    const fr_selection *selection;
    const fr_traits *traits;
    const fr_item *item;
    const fr_record *record;
    fr_layout layout; /* clang's */
    fr_record_plan *plan;
    FR_VEC(fr_member) members;
    bool is_packed_in_c; /* rule R4: by attribute, or some member is aligned more than the whole */
    uint32_t padding_count;
    fr_id flex_element; /* of the member that is_generic */
} fr_planner;

/* ---- bit_units.c ---- */

void fr_group_bit_fields(fr_names *names, const fr_record *record, fr_record_plan *plan);

/* Why a named bit-field can have no getter and setter; NULL if it can. */
const char *fr_why_no_accessors(fr_names *names, const fr_field *field);

/* ---- record_plan.c ---- */

/* Removes all slots, so that another plan can be tried. */
void fr_plan_clear(fr_planner *p);
void fr_plan_member(fr_planner *p, const fr_member *member, bool as_bytes);
void fr_plan_padding(fr_planner *p, fr_blob blob);
/* `_bindgen_align` in front of all slots. */
void fr_plan_align_slot(fr_planner *p, uint64_t align);

/* ---- record_bindgen.c, record_exact.c, union_plan.c: proposals, each in p->plan ---- */

/* As bindgen lays structs out (rules R1 to R5). */
void fr_propose_as_bindgen(fr_planner *p);
/* From clang's offsets alone: explicit padding, bytes for members that cannot stand where they
 * are. False: the members overlap or are out of order. */
bool fr_propose_exact(fr_planner *p);
/* The form that a union gets, by the options and by what can be copied. */
void fr_choose_union(fr_planner *p);
void fr_propose_union(fr_planner *p);
void fr_propose_exact_union(fr_planner *p);

/* ---- record_proof.c ---- */

/* Lays the plan out as rustc does (Rust reference, "Type layout", the C representation) and sets
 * the slots' offsets. True if rustc accepts it and all offsets, sizes and the alignment are
 * clang's. */
bool fr_prove_record(fr_planner *p);
/* The size and alignment that rustc gives to what a slot prints. */
fr_rust_layout fr_rust_layout_of_slot(const fr_planner *p, const fr_plan_slot *slot);

#endif
