/* record_plan.h - how each record is laid out in Rust.
 *
 * A plan lists the Rust fields of a record, in order, with padding and bit-field storage, and the
 * representation attributes. Plans are proposed as bindgen lays records out, then proved: a model
 * of rustc's repr(C) algorithm (Rust reference, "Type layout", the C representation) computes the
 * offsets of the plan, and these must equal the C compiler's. A plan that fails is replaced by one
 * with explicit padding, and if that fails too by an opaque blob, with a diagnostic.
 */
#ifndef FR_PASSES_RECORD_PLAN_H
#define FR_PASSES_RECORD_PLAN_H

#include "passes/names.h"
#include "passes/select.h"
#include "passes/unique.h"

/* A blob: bytes that stand for something, size and align in bytes. */
typedef struct fr_blob {
    uint64_t size, align;
} fr_blob;

typedef enum fr_slot_kind {
    SLOT_FIELD,         /* a data field of the record: fields[index] */
    SLOT_BIT_UNIT,      /* `_bitfield_N` storage: units[index] */
    SLOT_PADDING,       /* `__bindgen_padding_N`: number, blob */
    SLOT_ALIGN,         /* `_bindgen_align: [uN; 0]`, blob.align */
    SLOT_UNUSED,        /* `_unused: [u8; 0]` of a forward declaration */
    SLOT_ADDRESS,       /* `_address: u8` of an empty C++ class */
    SLOT_OPAQUE,        /* `_bindgen_opaque_blob`: blob */
    SLOT_UNION_STORAGE, /* `bindgen_union_field` of a wrapper union: blob */
    SLOT_FLEXARRAY      /* the last field, printed by the generic FAM (--flexarray-dst): a flexible
                           array member, or a record that ends in one */
} fr_slot_kind;

typedef struct fr_plan_slot {
    fr_slot_kind kind;
    uint32_t index;  /* FIELD, FLEXARRAY: of fr_record.fields; BIT_UNIT: of units */
    uint32_t number; /* PADDING: its N */
    fr_blob blob;    /* PADDING, ALIGN, OPAQUE, UNION_STORAGE; FIELD with as_bytes */
    bool as_bytes;   /* FIELD: its type cannot stand here (size or alignment); print the blob, as
                        an internal one, instead. In a union also PADDING, which holds its size */
    bool
        is_unaligned; /* as_bytes, but they are those of a scalar: print __BindgenUnaligned<type> */
    uint64_t offset;  /* bytes from the start, proved */
} fr_plan_slot;

typedef struct fr_bit_field {
    uint32_t index;  /* of fr_record.fields */
    uint32_t offset; /* bits from the start of the unit */
    uint32_t width;  /* bits */
    bool is_signed;
    bool has_accessors;    /* false: width beyond 64 bits or a type that no accessor can have */
    fr_str getter, setter; /* names, made unique within the record; raw ones append _raw */
} fr_bit_field;

typedef struct fr_bit_unit {
    uint32_t number;      /* the N of `_bitfield_N` */
    uint32_t first_field; /* of fr_record.fields: where its run begins */
    uint64_t size;        /* bytes */
    uint64_t offset;      /* bytes from the start of the record */
    FR_VEC(fr_bit_field) fields;
    bool has_constructor; /* `new_bitfield_N` */
} fr_bit_unit;

typedef enum fr_record_form {
    FORM_STRUCT,
    FORM_UNION,         /* a Rust union */
    FORM_WRAPPER_UNION, /* a struct of __BindgenUnionField */
    FORM_OPAQUE,
    FORM_FORWARD,
    /* C's packed,aligned: two structs, `#[repr(C, packed)] pub struct INNER_NAME { slots }` and
     * `#[repr(C, align(N))] pub struct NAME { pub packed: INNER_NAME }`. rustc has no single type
     * for it (E0587). Offsets of the slots hold for both. */
    FORM_ALIGNED_PACKED
} fr_record_form;

/* A record that Rust cannot have at all (an alignment beyond 2^29, a size beyond isize::MAX) is
 * FORM_FORWARD, and reported: pointers to it are all that is left. */
typedef struct fr_record_plan {
    fr_record_form form;
    bool is_rust_union; /* `union` is its keyword: UNION, and OPAQUE of such */
    bool has_align;     /* contains a repr(align), which rustc refuses in repr(packed) (E0588) */
    FR_VEC(fr_plan_slot) slots;
    FR_VEC(fr_bit_unit) units; /* there after fr_name_fields(); their offsets are proved later */
    bool is_packed;            /* with ALIGNED_PACKED: the inner struct */
    uint64_t packed_n;         /* repr(packed(N)); 1: plain packed */
    uint64_t align_n;          /* repr(align(N)), 0: none */
    bool uses_manually_drop;   /* UNION: every field is ManuallyDrop<T> */
    fr_str inner_name;         /* ALIGNED_PACKED */
    fr_id flex_element;        /* with a SLOT_FLEXARRAY: the T of FAM = [T; 0]; else FR_NO_ID */
    fr_str why_opaque;   /* FORM_OPAQUE that was not asked for: the reason, already reported */
    fr_str *field_names; /* by index of fr_record.fields: the Rust name (anonymous ones too) */
    uint64_t max_unit_size;
} fr_record_plan;

typedef struct fr_record_plans {
    fr_record_plan **by_id;         /* NULL for items that are no records */
    const fr_unique *unique;        /* names that inner structs must not have; NULL: none */
    const fr_selection *selection;  /* set by fr_plan_records() */
    struct fr_rust_layout *layouts; /* by id: answers of fr_rust_layout_of(), if known */
} fr_record_plans;

/* Names the fields of every record, in order of id (this numbers the unnamed types), and groups
 * bit-fields into units with their accessors' names. Must run before the selection is made. */
void fr_name_fields(fr_record_plans *plans, fr_names *names);
/* Plans the layout of every record; traits->copy tells what fits a Rust union. */
struct fr_traits;
void fr_plan_records(fr_record_plans *plans, fr_names *names, const fr_selection *selection,
                     const struct fr_traits *traits);

#endif
