/* libclang_find.h - where libclang is. */
#ifndef FR_READ_C_LIBCLANG_FIND_H
#define FR_READ_C_LIBCLANG_FIND_H

#include "base/vec.h"

/* Lists the files that may be libclang, the one to prefer first: $LIBCLANG_PATH (a file or a
 * folder) alone if it is set; else the newest version found in the usual folders
 * (/usr/lib/llvm-N/lib, the multiarch folders, /usr/local/lib, /usr/lib64, Homebrew's, $PATH's
 * llvm-config if it names one). Reads folders only, opens nothing, starts no process.
 * `searched` gets the folders that were looked at, for the message when there is none. */
void fr_libclang_find(fr_arena *arena, fr_strs *candidates, fr_strs *searched);

#endif
