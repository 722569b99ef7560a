/* header_build.h - all passes of `ferrule header`, in their order. */
#ifndef FR_PASSES_HEADER_BUILD_H
#define FR_PASSES_HEADER_BUILD_H

#include "passes/header.h"

/* Makes what the writer gets. `header` is zeroed. Diagnostics go to model->diags, while the writer
 * asks for items too; one that is an error means that the result must not be written. */
void fr_header_build(fr_header *header, const fr_model *model, const fr_header_options *options);
/* For --explain, when the header has been written: tells of everything public that is not in it. */
void fr_header_explain(const fr_header *header);

#endif
