/* format.h - lay Rust source text out as rustfmt's default style does.
 *
 * For the Rust that bindings are made of: items, types, attributes, simple bodies. Emitters write
 * tokens without a thought for lines; this decides the lines. The result is a fixed point of
 * rustfmt (style edition of 2015 to 2021). Its tokens are those of the input, but:
 * - commas at the ends of lists and behind the arms of `match` come and go;
 * - neighbouring derives become one;
 * - imports are sorted and shortened (format_import.c).
 * What rustfmt gives up on, because a token is too long for the page, is laid out on a wider one.
 * An item with syntax that is not known here (patterns of structs, let-else, attributes of
 * parameters, ...), with a comment in the middle of a line, or with #[rustfmt::skip] stays as it is
 * written. Not done as rustfmt does it: comments behind the elements of a list are not aligned, and
 * braces are neither added to nor taken from the arms of `match` and closures.
 */
#ifndef FR_WRITE_RUST_FORMAT_H
#define FR_WRITE_RUST_FORMAT_H

#include "base/text.h"

/* Appends the formatted text of `source` (whole items) to `out`. False if `source` is no sequence
 * of balanced Rust tokens: then nothing is appended. */
bool fr_format_rust(fr_text *out, fr_str source);

#endif
