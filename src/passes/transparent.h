/* transparent.h - parameters of a transparent union's type.
 *
 * Such a parameter takes any of the union's members, and is passed as the first of them would be
 * (GCC manual, "Common Type Attributes"): that is its type in Rust. Everywhere else the union is a
 * union like others.
 */
#ifndef FR_PASSES_TRANSPARENT_H
#define FR_PASSES_TRANSPARENT_H

#include "model/model.h"

void fr_settle_transparent_unions(fr_model *model);

#endif
