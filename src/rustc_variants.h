/* rustc_variants.h - expressions that tell where the data of an enum's variants lies.
 *
 * offset_of! of a variant is not stable Rust. But the layout of an enum with repr(C), or with an
 * integer's, is that of structs with repr(C) (Rust reference, "Type layout", "repr(C) enums with
 * fields" and "Primitive representation of enums with fields"): such a struct stands in each
 * expression, and takes the types of its fields from the variant's constructor.
 */
#ifndef FR_RUSTC_VARIANTS_H
#define FR_RUSTC_VARIANTS_H

#include "base/text.h"
#include "model/model.h"

/* Of an enum at `path`. All fields of `variant` must be there under all conditions. */
typedef struct fr_rustc_variant {
    fr_str path;
    const fr_enum_variant *variant;
    fr_str tag; /* the integer type that the variant's struct begins with; empty: none does */
} fr_rustc_variant;

/* The offset of field `index` from the beginning of the variant's struct, in bytes. */
fr_str fr_rustc_variant_offset(fr_arena *arena, const fr_rustc_variant *of, size_t index);
/* The alignment of the variant's struct, in bytes. */
fr_str fr_rustc_variant_align(fr_arena *arena, const fr_rustc_variant *of);

#endif
