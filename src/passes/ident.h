/* ident.h - C's names as Rust identifiers. */
#ifndef FR_PASSES_IDENT_H
#define FR_PASSES_IDENT_H

#include "base/arena.h"

/* Makes any text a valid Rust identifier, as bindgen does: reserved words and names with $, @
 * or ? get a trailing _ (and those characters become _). Universal characters stay where Rust
 * allows them, in normal form C (Rust reference, "Identifiers"); what is still no part of an
 * identifier becomes _. The result is `name` itself when that is fine as it is. */
fr_str fr_rust_ident(fr_arena *arena, fr_str name);
/* The same for what stands in an extern block, where rustc takes ASCII names only (issue 83942):
 * other characters are spelled _uXXXX. The caller keeps the symbol by `link_name`. */
fr_str fr_rust_extern_ident(fr_arena *arena, fr_str name);
/* True for the words that bindgen takes for reserved; the primitive types are among them. */
bool fr_rust_is_keyword(fr_str name);

#endif
