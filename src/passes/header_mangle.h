/* header_mangle.h - one name for a generic type and its arguments, for languages without them. */
#ifndef FR_PASSES_HEADER_MANGLE_H
#define FR_PASSES_HEADER_MANGLE_H

#include "passes/header_ir.h"

/* `Foo<Bar<T>, E>` -> `Foo_Bar_T_____E`. */
fr_str fr_h_mangle(fr_h *h, fr_str name, const fr_h_arguments *arguments);
/* A text that two generic uses share if, and only if, C can tell no difference between them:
 * whether a pointer may be null does not count. */
void fr_h_spell(fr_h *h, fr_text *out, const fr_h_type *type);

#endif
