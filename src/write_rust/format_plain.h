/* format_plain.h - the short way for the items that most bindings consist of. */
#ifndef FR_WRITE_RUST_FORMAT_PLAIN_H
#define FR_WRITE_RUST_FORMAT_PLAIN_H

#include "base/text.h"

/* The item that begins at `*at` in `source`, behind one line break at most, if it is of a plain
 * kind (see the .c file) and written as the emitters write those: appends it to `out` as the long
 * way would, without a line break at its end, and moves `*at` behind it. False: nothing is done. */
bool fr_format_plain(fr_text *out, fr_str source, size_t *at);

#endif
