/* typedef_align.h - typedefs that ask for an alignment of their own. */
#ifndef FR_PASSES_TYPEDEF_ALIGN_H
#define FR_PASSES_TYPEDEF_ALIGN_H

#include "passes/names.h"
#include "passes/select.h"

/* `typedef struct { ... } T __attribute__((aligned(16)));`: where the typedef's name is the only
 * one that the record has, the record itself is aligned, if Rust can: there the size of a type is a
 * multiple of its alignment (Rust reference, "Type layout"). Any other such typedef that is printed
 * is reported (W0401): a Rust alias has the alignment of what it stands for. Runs before layouts
 * are planned. */
void fr_align_typedefs(fr_model *model, const fr_selection *selection);

#endif
