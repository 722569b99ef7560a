/* write_rust.h - the model, analysed, to the text of Rust bindings. */
#ifndef FR_WRITE_RUST_WRITE_RUST_H
#define FR_WRITE_RUST_WRITE_RUST_H

#include "base/text.h"
#include "passes/analysis.h"

/* Appends what stands before the bindings as it is: the header comment and the raw lines. */
void fr_write_rust_header(fr_text *out, const fr_bind_options *options);

/* Appends the bindings. They are laid out as options->formatter says, but for rustfmt, which the
 * library runs over the text of FORMATTER_NONE afterwards. */
void fr_write_rust(fr_text *out, fr_analysis *analysis);

/* Appends the C file of --wrap-static-fns, or nothing when there is nothing to wrap. */
void fr_write_static_wrappers(fr_text *out, fr_analysis *analysis);

/* Appends a use of a type as the bindings spell it, each name of theirs behind `path` ("ffi::");
 * `is_param`: as a parameter, where arrays are pointers. */
void fr_write_rust_type(fr_text *out, fr_analysis *analysis, fr_id type, const char *path,
                        bool is_param);

#endif
