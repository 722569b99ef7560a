/* word.h - what the names of nearly all things are made of. */
#ifndef FR_BASE_WORD_H
#define FR_BASE_WORD_H

#include "base/str.h"

/* ASCII letters, digits and _, at least one. */
bool fr_str_is_word(fr_str s);

#endif
