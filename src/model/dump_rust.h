/* dump_rust.h - the parts of the model's text that only Rust has; inside model/. */
#ifndef FR_MODEL_DUMP_RUST_H
#define FR_MODEL_DUMP_RUST_H

#include "base/text.h"
#include "model/model.h"

/* What a TYPE_RUST is, behind its kind: ` path "a::B" -> #7 <#2, 4>`. */
void fr_dump_model_form(fr_text *out, const fr_rust_form *form);
/* The line of a declaration, indented: `rust struct pub repr(C) cfg(unix)`. */
void fr_dump_model_decl(fr_text *out, const fr_rust_decl *decl);
/* ` pub cfg(unix) annotations(name=value) deprecated must-use` */
void fr_dump_model_part(fr_text *out, const fr_part *part);
void fr_dump_model_expr(fr_text *out, const fr_expr *expr);
/* In quotes, as in JSON. */
void fr_dump_model_text(fr_text *out, fr_str text);

#endif
