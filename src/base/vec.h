/* vec.h - a growing array in an arena.
 *
 *     FR_VEC(fr_id) ids = { 0 };
 *     fr_vec_push(arena, &ids, id);
 *     for (size_t i = 0; i < ids.len; i++) use(ids.data[i]);
 *
 * The macros name their vector more than once: pass a plain lvalue's address.
 */
#ifndef FR_BASE_VEC_H
#define FR_BASE_VEC_H

#include "base/arena.h"

#define FR_VEC(T)                                                                                  \
    struct {                                                                                       \
        T *data;                                                                                   \
        size_t len, cap;                                                                           \
    }

typedef FR_VEC(fr_str) fr_strs;

/* The new place of `data` with room for one more than `*cap` elements; updates `*cap`. */
void *fr_vec_grow(fr_arena *arena, void *data, size_t *cap, size_t element_size);

#define fr_vec_reserve_one(arena, v)                                                               \
    ((v)->len == (v)->cap                                                                          \
         ? (void)((v)->data = fr_vec_grow((arena), (v)->data, &(v)->cap, sizeof *(v)->data))       \
         : (void)0)
/* Room for exactly `count` elements in an empty vector. */
#define fr_vec_reserve(arena, v, count)                                                            \
    ((v)->cap == 0 && (count)                                                                      \
         ? (void)((v)->data = fr_arena_array((arena), (count), sizeof *(v)->data),                 \
                  (v)->cap = (count))                                                              \
         : (void)0)
#define fr_vec_push(arena, v, value)                                                               \
    (fr_vec_reserve_one((arena), (v)), (v)->data[(v)->len++] = (value))

#endif
