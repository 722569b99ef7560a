/* S11: a header of the library's own. */
#include "inputInternals.h"
int in_public(int value);
