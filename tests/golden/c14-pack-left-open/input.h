/* C14: open.h never takes its packing back. */
#include "open.h"
struct second {
    char a;
    int b;
};
