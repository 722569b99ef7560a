/* format.h - lay Rust source text out as rustfmt's default style does.
 *
 * For the Rust that bindings are made of: items, types, attributes, simple bodies. Emitters write
 * tokens without a thought for lines; this decides the lines. The result is a fixed point of
 * rustfmt (style edition of 2015 to 2021), and its tokens are those of the input but for
 * trailing commas.
 */
#ifndef FR_WRITE_RUST_FORMAT_H
#define FR_WRITE_RUST_FORMAT_H

#include "base/text.h"

/* Appends the formatted text of `source` (whole items) to `out`. False if `source` is no sequence
 * of balanced Rust tokens: then nothing is appended. */
bool fr_format_rust(fr_text *out, fr_str source);

#endif
