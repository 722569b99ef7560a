/* modules.h - all files of a crate, from its root, with what its macros make.
 *
 * Modules are read depth first in source order. A file is read once, however often it is named; a
 * file that is its own ancestor (by device and inode, so through links too) is an error, and so
 * are modules nested too deeply and far too many of them. Conditions are not evaluated: every
 * module is read. One whose file is not there is left out with a warning: it may be another
 * platform's.
 */
#ifndef FR_READ_RUST_MODULES_H
#define FR_READ_RUST_MODULES_H

#include "read_rust/syntax.h"

typedef struct fr_rust_variable {
    fr_str name, value;
} fr_rust_variable;

typedef struct fr_rust_macros fr_rust_macros; /* walk.h */

typedef struct fr_rust_crate {
    fr_str name;
    const fr_rust_file *root;
    const fr_rust_macros *exported; /* by #[macro_export], for crates that use this one */
} fr_rust_crate;

typedef struct fr_rust_dependency {
    fr_str name; /* as the dependent calls it */
    const fr_rust_crate *crate;
} fr_rust_dependency;

typedef struct fr_rust_crate_options {
    fr_str root;                       /* the root file's path */
    fr_str name;                       /* the crate's, for $crate */
    bool expand_macros;                /* in item position, and where items need it */
    const fr_rust_variable *variables; /* for env!: CARGO_PKG_NAME, ... */
    size_t variable_count;
    const fr_rust_dependency *dependencies; /* read before, for their macros */
    size_t dependency_count;
} fr_rust_crate_options;

/* Reads the root and, through every `mod x;`, all modules: `as.mod.file` of each is set, or NULL
 * where no file was found. With expand_macros, `is_expanded` and `items` of macro calls and
 * `expansion` of macro types and expressions are set where ferrule knows the macro, also the
 * builtin ones (concat!, env!, include!, ..). Attributes of a macro call hold for all that it
 * makes. Without expand_macros none of this is set, as cbindgen sees a crate. NULL, with a
 * diagnostic, if the root cannot be read or a limit was passed. */
const fr_rust_crate *fr_rust_read_crate(fr_rust_reader *reader,
                                        const fr_rust_crate_options *options);

#endif
