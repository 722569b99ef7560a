/* wrap.h - both crates of `ferrule wrap`: texts from a plan, nothing decided. */
#ifndef FR_WRAP_WRAP_H
#define FR_WRAP_WRAP_H

#include "infer/wrap_plan.h"
#include "passes/analysis.h"

/* A file of the crates; the path is relative to the folder that was asked for. */
typedef struct fr_wrap_file {
    fr_str path, content;
} fr_wrap_file;
typedef FR_VEC(fr_wrap_file) fr_wrap_files;

/* What the crates need to know of where the library is. */
typedef struct fr_wrap_native {
    fr_str name;                               /* of the safe crate; NAME-sys is the other */
    fr_str links;                              /* the native library without lib */
    fr_str package;                            /* of pkg-config; empty: none */
    fr_str min_version;                        /* of the package; empty: any */
    fr_strs headers;                           /* as a C file includes them, for the shim */
    fr_str version, description, url, license; /* of the package; empty: not known */
} fr_wrap_native;

/* Sets the options by which the raw bindings are written, before the headers are read. */
void fr_wrap_bind_options(fr_bind_options *options);
/* Limits the bindings to the library's own files and what they reach, without the functions that it
 * does not export. */
void fr_wrap_select(fr_bind_options *options, const fr_wrap_plan *plan, fr_model *model);

/* With `trust = reviewed:HASH`: whether HASH is what the plan comes to now. If not, E0704 names
 * what is different from `ledger`, the text of the ledger.json that is there (empty: none); false.
 */
FR_NODISCARD bool fr_wrap_check_review(const fr_wrap_plan *plan, fr_str ledger, fr_diags *diags);

/* Appends all files of NAME-sys and NAME. `analysis` is of the plan's model, by the options
 * above. */
void fr_write_wrap(fr_wrap_files *files, const fr_wrap_plan *plan, fr_analysis *analysis,
                   const fr_wrap_native *native);

#endif
