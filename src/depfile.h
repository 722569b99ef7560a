/* depfile.h - make rules that list what was read. */
#ifndef FR_DEPFILE_H
#define FR_DEPFILE_H

#include "base/text.h"
#include "model/model.h"
#include "options/bind_options.h"

/* bindgen's: `TARGET: FILE FILE`, sorted bytewise, no line end. */
void fr_write_depfile(fr_text *out, fr_str target, const fr_strs *files);
/* clang's, for its own arguments: lines of at most 75 columns, -MP's empty rules. */
void fr_write_clang_depfile(fr_text *out, const fr_bind_options *options, const fr_model *model);
/* Where that goes. */
fr_str fr_clang_depfile_path(fr_arena *arena, const fr_bind_options *options);

#endif
