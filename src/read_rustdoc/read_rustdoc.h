/* read_rustdoc.h - rustdoc's JSON to an interface (model/api.h).
 *
 * rustdoc writes one document a crate: `rustdoc -Z unstable-options --output-format json`. Its
 * format is that of the crate rustdoc-types; versions 45 to FR_RUSTDOC_NEWEST are known, later ones
 * are read with a note, earlier ones refused. What another crate declares is a path only, so crates
 * whose items are re-exported need documents of their own.
 */
#ifndef FR_READ_RUSTDOC_READ_RUSTDOC_H
#define FR_READ_RUSTDOC_READ_RUSTDOC_H

#include "model/api.h"

enum { FR_RUSTDOC_OLDEST = 45, FR_RUSTDOC_NEWEST = 57 };

typedef struct fr_rustdoc_file {
    fr_str path; /* for diagnostics */
    fr_str text;
    struct json_t *tree; /* instead of text, from who has it in this form already; NULL: none */
    fr_str folder;       /* of the package's source, absolute: places are told relative to it */
} fr_rustdoc_file;

typedef FR_VEC(fr_rustdoc_file) fr_rustdoc_files;

/* Fills in items, impls, and of the crate what the document says: name, version, doc, target.
 * files[0] is the crate that is exported. `missing` gets the names (in Rust) of the crates that are
 * re-exported and whose documents are not among the files: with these, read again into a new
 * fr_api. False with diagnostics if a document cannot be used. */
FR_NODISCARD bool fr_read_rustdoc(fr_api *api, const fr_rustdoc_files *files, fr_strs *missing);

#endif
