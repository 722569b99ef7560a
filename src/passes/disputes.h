/* disputes.h - what C compilers lay out in different ways. */
#ifndef FR_PASSES_DISPUTES_H
#define FR_PASSES_DISPUTES_H

#include "passes/names.h"
#include "passes/select.h"

/* Reports (W0405) where gcc does otherwise than clang, whose word is taken: _Atomic types that
 * clang makes larger, and bit-fields of a typedef with an alignment of its own. Measured with gcc
 * 12 and clang 14, on x86-64. Also notes (N0407) what is _Atomic: bindgen's types for it are plain
 * ones, and so are ours. */
void fr_report_disputes(const fr_selection *selection, fr_names *names);

#endif
