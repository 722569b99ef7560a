/* docs.h - the text of documentation comments. */
#ifndef FR_READ_RUST_DOCS_H
#define FR_READ_RUST_DOCS_H

#include "read_rust/syntax.h"

/* The text of one outer doc attribute: a comment's between its marks, or the literal's of
 * #[doc = ".."]. False if the attribute is no such one (doc(hidden), doc = concat!(..), inner). */
bool fr_rust_doc_text(fr_arena *arena, const fr_rust_attr *attr, fr_str *text);
/* The lines of all outer doc attributes in order, as cbindgen makes them (blank lines around a
 * multi-line text and its common indent removed, one space put before each line). Lines that begin
 * with `cbindgen:` are among them: who writes drops them. */
void fr_rust_doc_lines(fr_arena *arena, fr_rust_attrs attrs, fr_strs *lines);

#endif
