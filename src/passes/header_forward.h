/* header_forward.h - types that mention each other: which must come first, and which must be
 * declared before they are defined.
 *
 * The order of cbindgen follows every use of a type, through pointers too, so of two types that
 * mention each other the wrong one may come first. Here a type that is used as a whole (a member,
 * an element, the target of an alias) comes before its user, and a type that is only pointed to is
 * declared where the language asks for it. A list in which nothing is wrong stays as it is.
 */
#ifndef FR_PASSES_HEADER_FORWARD_H
#define FR_PASSES_HEADER_FORWARD_H

#include "passes/header.h"

/* Orders header->types and sets header->forwards. */
void fr_header_forward_types(fr_header *header, fr_arena *arena);

#endif
