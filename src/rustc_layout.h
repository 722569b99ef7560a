/* rustc_layout.h - what rustc says about the layout of types, for strict headers. */
#ifndef FR_RUSTC_LAYOUT_H
#define FR_RUSTC_LAYOUT_H

#include "model/model.h"
#include "options/header_options.h"

typedef struct fr_rustc_question {
    fr_str root;    /* the crate's root file */
    fr_str edition; /* "2021"; empty: that */
    fr_str rustc;   /* the program; empty: $RUSTC, then `rustc` */
} fr_rustc_question;

/* Asks rustc for size and alignment of every type of the binding crate that can be named from
 * outside of its module, has no parameters and is there under all conditions, and for the offsets
 * of its public fields; they go into fr_type.layout and fr_field.offset (-1 where there is none).
 * The crate is compiled as it is, from its root file, with a module at its end that looks; nothing
 * is written but a temporary object file. A crate that rustc cannot compile alone (other crates,
 * features) gives a warning, and no layouts. */
void fr_rustc_layouts(fr_model *model, const fr_rustc_question *question);

#endif
