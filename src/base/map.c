/* Open addressing with linear probing, at most two thirds full. */
#include "base/map.h"

#include "base/vec.h"

enum { FIRST_SLOTS = 16 };

void fr_map_init(fr_map *map, fr_arena *arena)
{
    *map = (fr_map){ .arena = arena };
}

static size_t index_of(uint64_t slot)
{
    return (size_t)(slot & UINT32_MAX) - 1;
}

/* What stands in the slot of the entry at `index`. */
static uint64_t slot_with(size_t index, uint64_t hash)
{
    return (hash & ~(uint64_t)UINT32_MAX) | (index + 1);
}

/* The slot of the key, or the free one where it belongs. */
static size_t slot_of(const fr_map *map, fr_str key, uint64_t hash)
{
    size_t mask = map->slot_count - 1, at = (size_t)hash & mask;
    for (;; at = (at + 1) & mask) {
        if (map->slots[at] == 0)
            return at;
        if ((map->slots[at] ^ hash) >> 32)
            continue;
        const fr_map_entry *entry = &map->entries[index_of(map->slots[at])];
        if (entry->hash == hash && fr_str_eq(entry->key, key))
            return at;
    }
}

static void grow_slots(fr_map *map)
{
    size_t count = map->slot_count ? 2 * map->slot_count : FIRST_SLOTS;
    uint64_t *slots = FR_NEW_ARRAY(map->arena, uint64_t, count); /* may fail: the map stays */
    fr_arena_drop(map->arena, map->slots, map->slot_count * sizeof *map->slots);
    map->slots = slots;
    map->slot_count = count;
    for (size_t i = 0; i < map->count; i++)
        map->slots[slot_of(map, map->entries[i].key, map->entries[i].hash)] =
            slot_with(i, map->entries[i].hash);
}

void fr_map_reserve(fr_map *map, size_t count)
{
    size_t slots = FIRST_SLOTS;
    while (slots < SIZE_MAX / 8 && 2 * slots < 3 * count)
        slots *= 2;
    if (map->slot_count || count > UINT32_MAX / 2)
        return;
    map->slots = FR_NEW_ARRAY(map->arena, uint64_t, slots);
    map->slot_count = slots;
    map->entries = fr_arena_resize(map->arena, NULL, 0, count * sizeof *map->entries);
    map->cap = count;
}

uint64_t *fr_map_find(const fr_map *map, fr_str key)
{
    if (map->count == 0)
        return NULL;
    uint64_t slot = map->slots[slot_of(map, key, fr_str_hash(key))];
    return slot ? &map->entries[index_of(slot)].value : NULL;
}

void fr_map_soon(const fr_map *map, fr_str key)
{
    if (map->slot_count)
        FR_PREFETCH(&map->slots[fr_str_hash(key) & (map->slot_count - 1)]);
}

static uint64_t *value_at(fr_map *map, fr_str key, bool is_kept)
{
    if (3 * (map->count + 1) > 2 * map->slot_count)
        grow_slots(map);
    uint64_t hash = fr_str_hash(key);
    size_t slot = slot_of(map, key, hash);
    if (map->slots[slot])
        return &map->entries[index_of(map->slots[slot])].value;
    if (map->count >= UINT32_MAX - 1)
        fr_arena_fail(map->arena);
    if (map->count == map->cap)
        map->entries = fr_vec_grow(map->arena, map->entries, &map->cap, sizeof *map->entries);
    map->entries[map->count] =
        (fr_map_entry){ is_kept ? key : fr_arena_str(map->arena, key), hash, 0 };
    map->slots[slot] = slot_with(map->count++, hash);
    return &map->entries[map->count - 1].value;
}

uint64_t *fr_map_at(fr_map *map, fr_str key)
{
    return value_at(map, key, false);
}

uint64_t *fr_map_at_kept(fr_map *map, fr_str key)
{
    return value_at(map, key, true);
}

bool fr_map_put(fr_map *map, fr_str key, uint64_t value)
{
    size_t before = map->count;
    *fr_map_at(map, key) = value;
    return map->count > before;
}

/* ---- numbers ---- */

typedef struct fr_bits_slot bits_slot;

void fr_bits_map_init(fr_bits_map *map, fr_arena *arena)
{
    *map = (fr_bits_map){ .arena = arena };
}

static size_t bits_slot_of(const fr_bits_map *map, uint64_t key)
{
    size_t mask = map->slot_count - 1;
    size_t at = (size_t)((key * UINT64_C(0x9E3779B97F4A7C15)) >> 29) & mask;
    while (map->used[at] && map->slots[at].key != key)
        at = (at + 1) & mask;
    return at;
}

uint64_t *fr_bits_map_find(const fr_bits_map *map, uint64_t key)
{
    if (map->count == 0)
        return NULL;
    size_t slot = bits_slot_of(map, key);
    return map->used[slot] ? &map->slots[slot].value : NULL;
}

static void grow_bits(fr_bits_map *map)
{
    fr_bits_map old = *map;
    size_t count = old.slot_count ? 2 * old.slot_count : FIRST_SLOTS;
    bits_slot *slots = FR_NEW_ARRAY(map->arena, bits_slot, count);
    bool *used = FR_NEW_ARRAY(map->arena, bool, count);
    map->slots = slots;
    map->used = used;
    map->slot_count = count;
    for (size_t i = 0; i < old.slot_count; i++) {
        if (!old.used[i])
            continue;
        size_t slot = bits_slot_of(map, old.slots[i].key);
        map->slots[slot] = old.slots[i];
        map->used[slot] = true;
    }
    fr_arena_drop(map->arena, old.slots, old.slot_count * sizeof *old.slots);
    fr_arena_drop(map->arena, old.used, old.slot_count * sizeof *old.used);
}

uint64_t *fr_bits_map_at(fr_bits_map *map, uint64_t key)
{
    if (3 * (map->count + 1) > 2 * map->slot_count)
        grow_bits(map);
    size_t slot = bits_slot_of(map, key);
    if (!map->used[slot]) {
        map->count++;
        map->slots[slot] = (bits_slot){ key, 0 };
        map->used[slot] = true;
    }
    return &map->slots[slot].value;
}

bool fr_bits_map_put(fr_bits_map *map, uint64_t key, uint64_t value)
{
    size_t before = map->count;
    *fr_bits_map_at(map, key) = value;
    return map->count > before;
}

/* ---- interning ---- */

void fr_interner_init(fr_interner *interner, fr_arena *arena)
{
    fr_map_init(&interner->map, arena);
}

fr_str fr_intern(fr_interner *interner, fr_str text)
{
    char *value = (char *)fr_map_at(&interner->map, text);
    return ((fr_map_entry *)(void *)(value - offsetof(fr_map_entry, value)))->key;
}
