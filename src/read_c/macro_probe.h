/* macro_probe.h - have clang evaluate the macros that macros.h gives no value
 * (--clang-macro-fallback): casts, sizeof, ?:, comparisons, calls of function-like macros,
 * enumerators.
 *
 * One more parse, of the main header with a constant for each candidate behind it; none if there
 * is no candidate. A candidate that does not compile, or of which clang warns that C leaves it
 * undefined, keeps having no value, and does not touch the others. */
#ifndef FR_READ_C_MACRO_PROBE_H
#define FR_READ_C_MACRO_PROBE_H

#include "read_c/macros.h"
#include "read_c/reader.h"

/* After fr_macros_evaluate(). Sets the values of macros in the list. */
void fr_macro_probe(fr_reader *reader, fr_macros *macros);

#endif
