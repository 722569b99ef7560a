/* ids.h - how the model's parts name each other, and where they stand. */
#ifndef FR_MODEL_IDS_H
#define FR_MODEL_IDS_H

#include <stdint.h>

#include "base/vec.h"

typedef uint32_t fr_id;
enum { FR_ROOT = 0 };
#define FR_NO_ID UINT32_MAX

typedef FR_VEC(fr_id) fr_ids;

/* Where something was declared; file is an index into fr_model.files, line and column from 1.
 * line 0: nowhere (builtin, command line). */
typedef struct fr_span {
    uint32_t file, line, column, offset;
} fr_span;

#endif
