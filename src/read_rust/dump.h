/* dump.h - the syntax tree as text, for tests and for people. */
#ifndef FR_READ_RUST_DUMP_H
#define FR_READ_RUST_DUMP_H

#include "read_rust/syntax.h"

/* One item a line, what is in it indented below. Types and expressions look like Rust, but each
 * operator has its parentheses, PAREN is ((..)), OTHER ?text?, and what was kept as
 * tokens is quoted by `..`. */
void fr_rust_dump_file(fr_text *out, fr_rust_sources *sources, const fr_rust_file *file);
void fr_rust_dump_items(fr_text *out, fr_rust_sources *sources, fr_rust_items items);
void fr_rust_dump_type(fr_text *out, fr_rust_sources *sources, const fr_rust_type *type);
void fr_rust_dump_expr(fr_text *out, fr_rust_sources *sources, const fr_rust_expr *expr);

#endif
