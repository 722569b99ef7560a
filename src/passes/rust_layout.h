/* rust_layout.h - the size and alignment that the printed Rust types have.
 *
 * The C side is clang's word (fr_layout); this is the other side: what rustc makes of what we print
 * (Rust reference, "Type layout"; primitive alignments by target, rustc's data layouts). Where the
 * two differ a use of the type needs care: a field becomes bytes, an alias a blob.
 */
#ifndef FR_PASSES_RUST_LAYOUT_H
#define FR_PASSES_RUST_LAYOUT_H

#include "passes/record_plan.h"

typedef struct fr_rust_layout {
    uint64_t size, align;
    bool is_known;  /* false: an incomplete type, a function */
    bool has_align; /* contains a repr(align) that rustc refuses within repr(packed) (E0588) */
} fr_rust_layout;

/* Of the type that the emitters print for `id`, with all its aliases. Records are as planned; those
 * that are not planned yet, and blocked types, are taken to be as clang says. */
fr_rust_layout fr_rust_layout_of(fr_names *names, const fr_record_plans *plans, fr_id id);
/* Of an integer type (iN, uN) of so many bytes. */
fr_rust_layout fr_rust_layout_of_integer(const fr_names *names, uint64_t size);
/* Of the Rust type that a blob is printed as (docs/architecture.md, "Layout"). */
fr_rust_layout fr_rust_layout_of_blob(const fr_names *names, fr_blob blob);
/* True for a use of a type that is printed as a blob, because Rust has no type like it, or the one
 * that it would have is of another size: TYPE_OPAQUE, long double of 12 bytes, vectors of 3
 * elements, pointers of another width, what _Atomic enlarges. Not for declared types: those are
 * names. */
bool fr_is_printed_as_blob(const fr_names *names, fr_id id, fr_blob *blob);
/* True for a type whose values are numbers, bools, enumerators or pointers to data, with a type of
 * Rust of its size: no blob. */
bool fr_is_scalar(fr_names *names, fr_id id);
/* True for a scalar by way of a typedef that has less than its natural alignment: a pointer to it
 * may point to any address. */
bool fr_is_underaligned(fr_names *names, fr_id id);

#endif
