/* wrap_table.h - the options of `ferrule wrap`. */
#ifndef FR_OPTIONS_WRAP_TABLE_H
#define FR_OPTIONS_WRAP_TABLE_H

#include "options/option_table.h"

const fr_option_table *fr_wrap_table(void);

#endif
