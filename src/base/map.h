/* map.h - a hash map from bytes to a number, which remembers the order of insertion.
 *
 * Keys are copied into the arena. A pointer or number is a key through fr_map_bits().
 * Iterate over entries[0..count): insertion order, so no output depends on hashes.
 */
#ifndef FR_BASE_MAP_H
#define FR_BASE_MAP_H

#include "base/arena.h"

typedef struct fr_map_entry {
    fr_str key;
    uint64_t hash;
    uint64_t value;
} fr_map_entry;

typedef struct fr_map {
    fr_arena *arena;
    fr_map_entry *entries;
    size_t count, cap;
    /* index of the entry + 1, or 0, below the upper half of its hash; open addressing, a power of
     * two */
    uint64_t *slots;
    size_t slot_count;
} fr_map;

void fr_map_init(fr_map *map, fr_arena *arena);
/* Room for about `count` keys in an empty map: they are added faster. */
void fr_map_reserve(fr_map *map, size_t count);
/* NULL when the key is not there. The pointer is good until the next fr_map_put(). */
uint64_t *fr_map_find(const fr_map *map, fr_str key);
/* Has the memory that a look at the key takes brought near, for it will be wanted soon. */
void fr_map_soon(const fr_map *map, fr_str key);
/* Sets or replaces; true when the key is new. */
bool fr_map_put(fr_map *map, fr_str key, uint64_t value);
/* The value's place, made with 0 if the key is new. */
uint64_t *fr_map_at(fr_map *map, fr_str key);
/* The same for a key that lives as long as the map: it is not copied. */
uint64_t *fr_map_at_kept(fr_map *map, fr_str key);

/* Maps keyed by a number or pointer instead of bytes: faster, same rules. 0 is a good key. */
typedef struct fr_bits_map {
    fr_arena *arena;
    struct fr_bits_slot {
        uint64_t key, value;
    } * slots;
    bool *used; /* by slot */
    size_t count, slot_count;
} fr_bits_map;

void fr_bits_map_init(fr_bits_map *map, fr_arena *arena);
uint64_t *fr_bits_map_find(const fr_bits_map *map, uint64_t key);
bool fr_bits_map_put(fr_bits_map *map, uint64_t key, uint64_t value);
/* The value's place, made with 0 if the key is new; good until the next key is added. */
uint64_t *fr_bits_map_at(fr_bits_map *map, uint64_t key);

/* Keeps one copy of each text, so that equal texts have equal pointers. */
typedef struct fr_interner {
    fr_map map;
} fr_interner;

void fr_interner_init(fr_interner *interner, fr_arena *arena);
fr_str fr_intern(fr_interner *interner, fr_str text);

#endif
