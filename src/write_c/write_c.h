/* write_c.h - from the items of a header to its text: C, C++ or Cython. */
#ifndef FR_WRITE_C_WRITE_C_H
#define FR_WRITE_C_WRITE_C_H

#include "base/text.h"
#include "passes/header.h"

/* Appends the whole file to `text`, in the language and style of header->options. Cannot fail. */
void fr_write_c(fr_text *text, const fr_header *header);

#endif
