/* bind_table.h - the options of `ferrule bind`, which are bindgen's and a few more. */
#ifndef FR_OPTIONS_BIND_TABLE_H
#define FR_OPTIONS_BIND_TABLE_H

#include "options/option_table.h"

const fr_option_table *fr_bind_table(void);

#endif
