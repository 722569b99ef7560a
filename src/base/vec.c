/* Vectors double, from about 128 bytes: most stay small. */
#include "base/vec.h"

void *fr_vec_grow(fr_arena *arena, void *data, size_t *cap, size_t element_size)
{
    size_t first = element_size > 32 ? 2 : element_size > 16 ? 4 : 8;
    size_t next = *cap ? 2 * *cap : first;
    if (next > SIZE_MAX / 4 / element_size)
        fr_arena_fail(arena);
    data = fr_arena_resize(arena, data, *cap * element_size, next * element_size);
    *cap = next;
    return data;
}
