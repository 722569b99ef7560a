/* format_halves.h - fr_format_rust() on two cores. */
#ifndef FR_WRITE_RUST_FORMAT_HALVES_H
#define FR_WRITE_RUST_FORMAT_HALVES_H

#include "base/text.h"

/* The same as fr_format_rust(). `middle` is where an item of `source` begins that is no import, and
 * neither is the one before it; 0: nowhere. A long source is laid out in two threads, so that the
 * two halves stand side by side. */
bool fr_format_halves(fr_text *out, fr_str source, size_t middle);

#endif
