/* read_rust.h - crates of Rust to the model.
 *
 * Whoever knows what belongs to a crate (a single file; Cargo.toml and Cargo.lock; `cargo
 * metadata`) lists the packages; here their files are read, macros expanded, names resolved, and
 * every declaration becomes an item of the model (model/rust.h).
 */
#ifndef FR_READ_RUST_READ_RUST_H
#define FR_READ_RUST_READ_RUST_H

#include "model/model.h"
#include "read_rust/cfg_facts.h"
#include "read_rust/modules.h"

/* A dependency as its dependent sees it. */
typedef struct fr_package_dependency {
    fr_str name;    /* the name in the dependent's source: `-` is `_`, renames are done */
    size_t package; /* index in fr_packages.list; SIZE_MAX: not to be read */
} fr_package_dependency;

typedef struct fr_package {
    fr_str name, version;
    fr_str edition;               /* empty: of a single file, which does not say */
    fr_str root;                  /* the library's root file; empty: it has none */
    bool is_binding;              /* its functions, constants and statics are exported */
    const fr_rust_cfg *condition; /* of the dependency that led here first; NULL: none */
    const fr_cfg_facts *facts;    /* NULL: conditions are kept */
    FR_VEC(fr_package_dependency) dependencies; /* all that its source can name */
    FR_VEC(fr_rust_variable) variables;         /* for env!: CARGO_PKG_NAME, ... */
} fr_package;

typedef struct fr_packages {
    FR_VEC(fr_package) list; /* in the order of reading; the first one is the binding crate */
} fr_packages;

typedef struct fr_read_rust_options {
    bool bitflags; /* understand bitflags! */
    /* Only what may cross to C as it is: of functions that are not `extern` and have no symbol,
     * statics without symbol, and records and enums whose layout is Rust's the declaration is read
     * and nothing of what is in it (is_partial). */
    bool only_ffi;
    /* With only_ffi: nor are there items for what nobody can come upon by its name: methods and
     * members of traits, what is in modules for tests. A function for Rust shadows other names, and
     * is none of its own. */
    bool is_trimmed;
} fr_read_rust_options;

/* Reads all packages into `model`, which is fresh (fr_model_init). model->crates has a root module
 * for each that has a root file, in the same order. False if a file cannot be read or is no Rust;
 * diagnostics say why. model->dependencies has every file read. */
bool fr_read_rust(fr_model *model, const fr_packages *packages,
                  const fr_read_rust_options *options);
/* The one package of a single file. */
void fr_packages_of_file(fr_packages *packages, fr_arena *arena, fr_str path);

#endif
