/* header_table.h - the options of `ferrule header`. */
#ifndef FR_OPTIONS_HEADER_TABLE_H
#define FR_OPTIONS_HEADER_TABLE_H

#include "options/option_table.h"

/* Stores into an fr_header_options. */
const fr_option_table *fr_header_table(void);

#endif
