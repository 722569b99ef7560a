/* template.h - Rust text with holes.
 *
 *     $::path     the root of the standard library: ::std::path or ::core::path
 *     $Trait      a trait (or type) of the prelude, by its path where a type of the header has its
 *                 name
 *     $local      a local variable or parameter, by another name where the header has an item of
 *                 its name (rustc's E0530: a binding cannot shadow a constant)
 *     $0 ... $9   args[N], put as it is
 */
#ifndef FR_WRITE_RUST_TEMPLATE_H
#define FR_WRITE_RUST_TEMPLATE_H

#include "write_rust/emit.h"

/* Adds the text to the current piece. `args` may be NULL where no $N is. */
void fr_emit_template(fr_emitter *e, const char *text, const fr_str *args);
/* The name that $local has, for locals whose name is not known beforehand. */
fr_str fr_local_name(fr_emitter *e, fr_str wanted);
/* What `emit(e, id)` would add to the current piece, as a text instead. */
fr_str fr_captured(fr_emitter *e, void (*emit)(fr_emitter *e, fr_id id), fr_id id);

#endif
