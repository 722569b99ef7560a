/* suggest.h - the name that was meant, by edit distance. */
#ifndef FR_OPTIONS_SUGGEST_H
#define FR_OPTIONS_SUGGEST_H

#include "base/str.h"

typedef struct fr_suggestion {
    fr_str wanted;
    fr_str best; /* empty: none is near */
    size_t nearest;
} fr_suggestion;

void fr_suggest_begin(fr_suggestion *suggestion, fr_str wanted);
/* Keeps `candidate` if it is nearer than those before. A wanted name that begins it is near. */
void fr_suggest_try(fr_suggestion *suggestion, fr_str candidate);

#endif
