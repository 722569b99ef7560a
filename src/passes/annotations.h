/* annotations.h - what comments ask to be spliced into the bindings, checked. */
#ifndef FR_PASSES_ANNOTATIONS_H
#define FR_PASSES_ANNOTATIONS_H

#include "model/model.h"

/* Takes out what `derive` and `attribute` annotations hold but a path or one attribute, as a header
 * must not write code, and reports it (W0305). Runs before anything else reads the model. */
void fr_check_annotations(fr_model *model);

#endif
