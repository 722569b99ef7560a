/* rename.h - the user's own names: rules of a pattern and what takes its place. */
#ifndef FR_PASSES_RENAME_H
#define FR_PASSES_RENAME_H

#include "options/bind_options.h"

/* The new name by the first rule whose pattern matches all of `name`; $1 to $9 and $0 in it are
 * the pattern's groups, $$ a dollar. False: no rule matches. */
bool fr_rename(const fr_rules *rules, fr_arena *arena, fr_str name, fr_str *renamed);

#endif
