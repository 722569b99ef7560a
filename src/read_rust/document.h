/* document.h - what rustdoc would say of a crate, from its text alone: for where there is no
 * rustdoc.
 *
 * The document has the form of rustdoc's JSON, as far as read_rustdoc/ reads it, so that both ways
 * end in the same interface. It does not know what rustc alone knows: which auto traits a type has,
 * what constants are worth that are computed, what other crates declare, what macros make that
 * ferrule does not know. A type that cannot be decided is an unknown one; nothing is guessed.
 */
#ifndef FR_READ_RUST_DOCUMENT_H
#define FR_READ_RUST_DOCUMENT_H

#include "read_rust/cargo.h"

/* A library's package, with the features that are on (by name, without what they imply). */
typedef struct fr_rust_document_options {
    fr_str manifest; /* its Cargo.toml */
    fr_strs features;
    bool no_default_features, all_features;
    fr_str target; /* a triple; empty: this machine's */
} fr_rust_document_options;

typedef struct fr_rust_document {
    fr_str text;
    fr_cargo_package package;
} fr_rust_document;

/* False with diagnostics: no such package, or its files cannot be read or are no Rust. */
FR_NODISCARD bool fr_rust_write_document(fr_rust_document *out, fr_arena *arena, fr_diags *diags,
                                         const fr_rust_document_options *options);

#endif
