/* clang_depfile.h - clang's own arguments for dependency files. */
#ifndef FR_OPTIONS_CLANG_DEPFILE_H
#define FR_OPTIONS_CLANG_DEPFILE_H

#include "options/bind_options.h"

/* Takes -MD -MMD -MF -MT -MQ -MP -MG, -Wp,-MD,FILE and -Wp,-MMD,FILE out of `arguments` and notes
 * in `depfile` what they ask for. */
void fr_take_depfile_arguments(fr_clang_depfile *depfile, fr_strs *arguments, fr_arena *arena);
/* Text for make, in a target or prerequisite: blanks, # and $ escaped as clang and gcc do. */
fr_str fr_make_quote(fr_arena *arena, fr_str text);

#endif
