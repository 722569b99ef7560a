/* export_table.h - the options of `ferrule export`. */
#ifndef FR_OPTIONS_EXPORT_TABLE_H
#define FR_OPTIONS_EXPORT_TABLE_H

#include "options/option_table.h"

const fr_option_table *fr_export_table(void);

#endif
