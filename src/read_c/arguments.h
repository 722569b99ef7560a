/* arguments.h - the command line that libclang gets. */
#ifndef FR_READ_C_ARGUMENTS_H
#define FR_READ_C_ARGUMENTS_H

#include "model/model.h"
#include "options/bind_options.h"
#include "read_c/libclang.h"

/* The user's arguments, the folder of the builtin headers that belong to this libclang, and the
 * headers that come before the main one. No process is started. */
void fr_clang_arguments(fr_strs *arguments, fr_arena *arena, fr_diags *diags,
                        const fr_libclang *clang, const fr_bind_options *options);
/* The language that clang will take the main header for: -x, else by its extension. */
fr_language fr_clang_language(const fr_bind_options *options);
/* True for an argument of the user's that is `name` or begins with `name=`. */
bool fr_clang_has_argument(const fr_bind_options *options, const char *name);

#endif
