/* replace.h - `<div rustbindgen replaces="A::B"></div>`: one type in the place of another. */
#ifndef FR_PASSES_REPLACE_H
#define FR_PASSES_REPLACE_H

#include "model/model.h"

/* Makes every type that an annotation replaces a REF to the one that takes its place; so all uses
 * of it lead there. Runs before anything is named. */
void fr_replace_types(fr_model *model);

#endif
