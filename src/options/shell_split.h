/* shell_split.h - one text to many arguments, by the shell's quoting rules. */
#ifndef FR_OPTIONS_SHELL_SPLIT_H
#define FR_OPTIONS_SHELL_SPLIT_H

#include "base/vec.h"

/* Appends the words of `text`: split at white space; '...', "...", backslashes and # comments mean
 * what they mean in POSIX shell (XCU 2.2, 2.3). No variable or pattern is expanded. False if a
 * quotation does not end: then nothing is appended. */
FR_NODISCARD bool fr_shell_split(fr_arena *arena, fr_str text, fr_strs *words);

#endif
