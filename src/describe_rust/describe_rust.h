/* describe_rust.h - what rustdoc would say of a crate, from its text alone: for where there is no
 * rustdoc.
 *
 * The description has the form of rustdoc's JSON, as far as read_rustdoc/ reads it, and is handed
 * to it as a tree. So what an interface means (public paths, elision, aliases, what a bound is
 * about, the order of items) is decided in one place for both ways. It does not know what rustc
 * alone knows: which auto traits a type has, what constants are worth that are computed, what other
 * crates declare, what macros make that ferrule does not know. A type that cannot be decided is an
 * unknown one; nothing is guessed.
 */
#ifndef FR_DESCRIBE_RUST_DESCRIBE_RUST_H
#define FR_DESCRIBE_RUST_DESCRIBE_RUST_H

#include "read_rust/cargo.h"

/* A library's package, with the features that are on (by name, without what they imply). */
typedef struct fr_describe_options {
    fr_str folder;  /* of its manifest, or of the workspace's */
    fr_str package; /* which one of the workspace; empty: the folder's own, or the only one */
    fr_str crate, version; /* instead: one whose source cargo has fetched or vendored; the version
                              may be empty: the newest that is there */
    fr_strs features;
    bool no_default_features, all_features;
    fr_str target; /* a triple; empty: this machine's */
} fr_describe_options;

typedef struct fr_description {
    struct json_t *document; /* the arena's */
    fr_cargo_package package;
    fr_strs features; /* that are on, sorted */
    fr_strs
        unread; /* re-exports of other crates, "dep::name", "dep::*": nothing is known of them */
} fr_description;

/* False with diagnostics: no such package, or its files cannot be read or are no Rust. */
FR_NODISCARD bool fr_describe_rust(fr_description *out, fr_arena *arena, fr_diags *diags,
                                   const fr_describe_options *options);

#endif
