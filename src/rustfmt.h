/* rustfmt.h - have the real rustfmt lay the text out. */
#ifndef FR_RUSTFMT_H
#define FR_RUSTFMT_H

#include "base/text.h"
#include "diag/diag.h"
#include "options/bind_options.h"

/* Replaces `text` by what rustfmt ($RUSTFMT, else the one in PATH) makes of it. If that fails the
 * text is laid out by ferrule, with a warning (W0602). */
void fr_run_rustfmt(fr_text *text, const fr_bind_options *options, fr_diags *diags);

#endif
