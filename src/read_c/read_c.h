/* read_c.h - C headers to the model, by libclang. */
#ifndef FR_READ_C_READ_C_H
#define FR_READ_C_READ_C_H

#include "model/model.h"
#include "options/bind_options.h"

/* How it went; what went wrong stands in model->diags. */
typedef enum fr_read_result {
    READ_DONE,
    READ_BAD_INPUT,      /* the input has errors */
    READ_BAD_ENVIRONMENT /* no libclang, or one that does not work */
} fr_read_result;

/* Loads libclang, parses the headers of `options` and fills `model` (fr_model_init() done). */
fr_read_result fr_read_c(fr_model *model, const fr_bind_options *options);

#endif
