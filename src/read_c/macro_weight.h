/* macro_weight.h - which macros are safe to hand to a compiler. */
#ifndef FR_READ_C_MACRO_WEIGHT_H
#define FR_READ_C_MACRO_WEIGHT_H

#include "read_c/macros.h"

typedef struct fr_macro_weight {
    uint64_t tokens; /* no fewer than the macro expands to; UINT64_MAX: far too many */
    uint64_t depth;  /* no less than operators and parentheses stand inside each other */
    bool is_open, is_done;
    bool is_odd; /* it, or what it names, holds what no expression does, loose parentheses, or what
                    has another value in another place (__LINE__) */
} fr_macro_weight;

/* One for each macro of the list. */
fr_macro_weight *fr_macro_weigh(fr_macros *macros);

#endif
