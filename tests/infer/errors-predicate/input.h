/* R5: sizes and errors share a type; a function tells them apart. */
#include <stddef.h>
unsigned PK_isError(size_t code);
const char *PK_getErrorName(size_t code);
size_t PK_pack(void *dst, size_t dstCapacity, const void *src, size_t srcSize);
size_t PK_bound(size_t srcSize);
