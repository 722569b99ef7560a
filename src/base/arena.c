/* Blocks are filled from the front, newest first; what is larger than a quarter of a block gets
 * one of its own, which can be resized in place by the system. In a build with the address
 * sanitizer, what is not allocated is poisoned and a gap stands behind every allocation. */
#include "base/arena.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/supply.h"

enum {
    WORTH_POPULATING = 256 * 1024,
    WORTH_A_SUPPLY = 3,            /* blocks that were wanted, and not there */
    IS_LARGE_JOB = 4 * 1024 * 1024 /* bytes in use after which the first one is enough */
};
enum { FIRST_BLOCK = 64 * 1024, LARGEST_BLOCK = 1024 * 1024, LARGE = FR_ARENA_LARGE };
_Static_assert((int)FR_ARENA_MOST_ALIGNED >= (int)_Alignof(max_align_t) &&
                   (int)FR_ARENA_MOST_ALIGNED == 2 * (int)FR_ARENA_UNIT,
               "an allocation is aligned for any object");

#ifdef FR_ARENA_IS_GUARDED
#include <sanitizer/asan_interface.h>
enum { GAP = FR_ARENA_MOST_ALIGNED };
#else
enum { GAP = 0 };
#endif

/* Nobody may touch the bytes from here on. */
static void hide(const void *from, size_t size)
{
#ifdef FR_ARENA_IS_GUARDED
    ASAN_POISON_MEMORY_REGION(from, size);
#else
    (void)from, (void)size;
#endif
}

static void show(const void *from, size_t size)
{
#ifdef FR_ARENA_IS_GUARDED
    ASAN_UNPOISON_MEMORY_REGION(from, size);
#else
    (void)from, (void)size;
#endif
}

struct fr_arena_block {
    fr_arena_block *next, *previous; /* previous: for large ones, which move */
    size_t size;                     /* of data, in bytes */
    _Alignas(max_align_t) char data[];
};

struct fr_arena_cleanup {
    fr_arena_cleanup *next;
    void (*release)(void *data);
    void *data;
};

void fr_arena_init(fr_arena *arena, size_t limit)
{
    *arena = (fr_arena){ .limit = limit };
}

/* Whose account this is on. */
fr_arena *fr_arena_root(fr_arena *arena)
{
    while (arena->parent)
        arena = arena->parent;
    return arena;
}

/* The first block of a list goes back to the system. */
static void free_first(fr_arena *arena, fr_arena_block **list)
{
    fr_arena_block *block = *list;
    *list = block->next;
    fr_arena_root(arena)->used -= block->size;
    show(block->data, block->size);
    free(block);
}

static void free_blocks(fr_arena *arena, fr_arena_block **list)
{
    while (*list)
        free_first(arena, list);
}

static void release_blocks(void *data)
{
    fr_arena *arena = data;
    free_blocks(arena, &arena->blocks);
    free_blocks(arena, &arena->large);
    free_blocks(arena, &arena->spare);
    arena->next = arena->end = NULL;
}

void fr_arena_make_ahead(fr_arena *arena, bool is_wanted)
{
    fr_arena *root = fr_arena_root(arena);
    root->is_made_ahead = is_wanted;
    if (is_wanted || !root->supply)
        return;
    fr_supply_stop(root->supply);
    root->supply = NULL;
    root->misses = 0;
}

void fr_arena_release(fr_arena *arena)
{
    if (arena->supply)
        fr_arena_make_ahead(arena, false);
    for (fr_arena_cleanup *one = arena->cleanups; one; one = one->next)
        one->release(one->data);
    release_blocks(arena);
    *arena = (fr_arena){ .limit = arena->limit, .parent = arena->parent };
}

/* Puts a list of blocks behind the first one of another, which may be under way. */
static void insert_blocks(fr_arena_block **list, fr_arena_block *more)
{
    fr_arena_block **link = *list ? &(*list)->next : list;
    fr_arena_block *rest = *link, *last = more;
    if (!more)
        return;
    *link = more;
    more->previous = *list == more ? NULL : *list;
    while (last->next)
        last = last->next;
    last->next = rest;
    if (rest)
        rest->previous = last;
}

void fr_arena_adopt(fr_arena *arena, fr_arena *from)
{
    fr_arena *root = fr_arena_root(arena);
    if (!arena->blocks) {
        arena->next = from->next;
        arena->end = from->end;
    }
    insert_blocks(&arena->blocks, from->blocks);
    insert_blocks(&arena->large, from->large);
    insert_blocks(&arena->spare, from->spare);
    root->used += from->used;
    *from = (fr_arena){ .limit = from->limit };
    if (root->used > root->limit)
        fr_arena_fail(arena);
}

void fr_arena_init_child(fr_arena *arena, fr_arena *parent)
{
    *arena = (fr_arena){ .parent = parent };
    fr_arena_defer(parent, release_blocks, arena);
}

/* Moves the first block of a list to the spare ones of `to`. */
static void spare_first(fr_arena_block **list, fr_arena *to)
{
    fr_arena_block *block = *list;
    *list = block->next;
    hide(block->data, block->size);
    block->next = to->spare;
    to->spare = block;
}

void fr_arena_give_back(fr_arena *child)
{
    while (child->blocks)
        spare_first(&child->blocks, child->parent);
    while (child->spare)
        spare_first(&child->spare, child->parent);
    free_blocks(child, &child->large);
    child->next = child->end = NULL;
}

fr_arena_mark fr_arena_now(const fr_arena *arena)
{
    return (fr_arena_mark){ arena->blocks, arena->large, arena->next };
}

void fr_arena_rewind(fr_arena *arena, fr_arena_mark mark)
{
    while (arena->large != mark.large)
        free_first(arena, &arena->large);
    if (arena->large)
        arena->large->previous = NULL;
    while (arena->blocks != mark.block)
        spare_first(&arena->blocks, arena);
    arena->next = mark.next;
    arena->end = mark.block ? mark.block->data + mark.block->size : NULL;
    hide(arena->next, (size_t)(arena->end - arena->next));
}

void fr_arena_guard(fr_arena *arena, jmp_buf *guard)
{
    arena->guard = guard;
}

void fr_arena_fail(fr_arena *arena)
{
    arena = fr_arena_root(arena);
    if (!arena->guard)
        abort();
    longjmp(*arena->guard, 1);
}

void fr_arena_guarded(fr_arena *arena, void (*work)(void *data), void (*clean_up)(void *data),
                      void *data)
{
    fr_arena *const root = fr_arena_root(arena);
    jmp_buf guard, *const outer = root->guard;
    if (setjmp(guard) != 0) {
        clean_up(data);
        fr_arena_guard(root, outer);
        fr_arena_fail(root);
    }
    fr_arena_guard(root, &guard);
    work(data);
    fr_arena_guard(root, outer);
}

/* The room that an allocation takes: a multiple of the unit, never nothing. */
static size_t room_for(fr_arena *arena, size_t size)
{
    if (size > SIZE_MAX / 4)
        fr_arena_fail(arena);
    return fr_arena_room(size ? size : 1) + GAP;
}

/* Resizes (or makes, for NULL, zeroed if that is wanted) a block from the system, within the limit.
 */
static fr_arena_block *take(fr_arena *arena, fr_arena_block *old, size_t size, bool is_zeroed)
{
    fr_arena *root = fr_arena_root(arena);
    size_t before = old ? old->size : 0;
    if (size > before && size - before > root->limit - root->used)
        fr_arena_fail(arena);
    fr_arena_block *block =
        is_zeroed ? calloc(1, sizeof *block + size) : realloc(old, sizeof *block + size);
    if (!block)
        fr_arena_fail(arena);
    root->used = root->used - before + size;
    block->size = size;
    return block;
}

static void populate(fr_arena_block *block)
{
#ifndef FR_ARENA_IS_GUARDED
    fr_populate(block, sizeof *block + block->size);
#else
    (void)block;
#endif
}

/* A block that was made ahead; NULL: none is ready. The thread starts when it will pay. */
static fr_arena_block *take_made(fr_arena *arena)
{
    fr_arena *root = fr_arena_root(arena);
    if (!root->is_made_ahead || (size_t)LARGEST_BLOCK > root->limit - root->used)
        return NULL;
    bool is_worth_it = root->used >= IS_LARGE_JOB || ++root->misses == WORTH_A_SUPPLY;
    if (!root->supply && is_worth_it)
        root->supply = fr_supply_start(sizeof(fr_arena_block) + LARGEST_BLOCK);
    fr_arena_block *block = root->supply ? fr_supply_take(root->supply) : NULL;
    if (!block)
        return NULL;
    root->used += LARGEST_BLOCK;
    block->size = LARGEST_BLOCK;
    return block;
}

static void *add_large(fr_arena *arena, size_t size, bool is_zeroed)
{
    fr_arena_block *block = take(arena, NULL, size, is_zeroed);
    block->previous = NULL;
    block->next = arena->large;
    if (block->next)
        block->next->previous = block;
    arena->large = block;
    return block->data;
}

/* A spare block with room for `size` bytes, or NULL. */
static fr_arena_block *take_spare(fr_arena *arena, size_t size)
{
    fr_arena_block **link = &arena->spare;
    while (*link && (*link)->size < size)
        link = &(*link)->next;
    fr_arena_block *block = *link;
    if (block)
        *link = block->next;
    return block;
}

/* A block with room for `size` bytes at least. The last one may be short: a limit is used up to the
 * end. */
static fr_arena_block *take_block(fr_arena *arena, size_t size)
{
    const fr_arena *root = fr_arena_root(arena);
    size_t next = arena->blocks ? 2 * arena->blocks->size : FIRST_BLOCK;
    size_t left = (root->limit - root->used) / FR_ARENA_UNIT * FR_ARENA_UNIT;
    fr_arena_block *block = take_spare(arena, size);
    if (block)
        return block;
    if (next > LARGEST_BLOCK)
        next = LARGEST_BLOCK;
    if (next > left)
        next = left;
    block = next == LARGEST_BLOCK ? take_made(arena) : NULL;
    if (block)
        return block;
    block = take(arena, NULL, next > size ? next : size, false);
    if (next >= WORTH_POPULATING)
        populate(block);
    return block;
}

static void add_block(fr_arena *arena, size_t size)
{
    fr_arena_block *block = take_block(arena, size);
    block->previous = NULL;
    block->next = arena->blocks;
    arena->blocks = block;
    arena->next = block->data;
    arena->end = block->data + block->size;
    hide(block->data, block->size);
}

/* `room` bytes, not zeroed. */
static void *add(fr_arena *arena, size_t room)
{
    if (room > LARGE)
        return add_large(arena, room, false);
    size_t skip = fr_arena_skip(arena->next, room);
    if (skip + room > (size_t)(arena->end - arena->next)) {
        add_block(arena, room);
        skip = 0;
    }
    void *result = arena->next + skip;
    arena->next += skip + room;
    return result;
}

/* Lends `size` of the `room` bytes at `ptr`. */
static void *lend(void *ptr, size_t size, size_t room)
{
    show(ptr, size);
    hide((char *)ptr + size, room - size);
    return ptr;
}

void *fr_arena_alloc_slow(fr_arena *arena, size_t size)
{
    size_t room = room_for(arena, size);
    if (room > LARGE) /* what is new from the system is zeroed by it */
        return lend(add_large(arena, room, true), size, room);
    return memset(lend(add(arena, room), size, room), 0, size);
}

void *fr_arena_copy_slow(fr_arena *arena, const void *data, size_t size)
{
    size_t room = room_for(arena, size);
    return memcpy(lend(add(arena, room), size, room), data, size);
}

void *fr_arena_array(fr_arena *arena, size_t count, size_t size)
{
    if (size && count > SIZE_MAX / 4 / size)
        fr_arena_fail(arena);
    return fr_arena_alloc(arena, count * size);
}

static void *resize_large(fr_arena *arena, void *ptr, size_t room)
{
    fr_arena_block *old = (fr_arena_block *)((char *)ptr - offsetof(fr_arena_block, data));
    show(old->data, old->size);
    fr_arena_block *block = take(arena, old, room, false);
    if (block->previous)
        block->previous->next = block;
    else
        arena->large = block;
    if (block->next)
        block->next->previous = block;
    return block->data;
}

/* True if the small allocation was the last one and could be made to fit where it is. */
static bool resize_in_place(fr_arena *arena, char *ptr, size_t old_room, size_t new_room)
{
    if (ptr + old_room != arena->next || new_room > (size_t)(arena->end - ptr))
        return false;
    arena->next = ptr + new_room;
    if (new_room < old_room)
        hide(ptr + new_room, old_room - new_room);
    return true;
}

void *fr_arena_resize(fr_arena *arena, void *ptr, size_t old_size, size_t new_size)
{
    size_t old_room = ptr ? room_for(arena, old_size) : 0;
    size_t new_room = room_for(arena, new_size);
    if (old_room > LARGE && new_room > LARGE)
        return lend(resize_large(arena, ptr, new_room), new_size, new_room);
    if (ptr && old_room <= LARGE && new_room <= LARGE &&
        resize_in_place(arena, ptr, old_room, new_room))
        return lend(ptr, new_size, new_room);
    void *result = lend(add(arena, new_room), new_size, new_room);
    if (ptr)
        memcpy(result, ptr, old_size < new_size ? old_size : new_size);
    if (ptr)
        hide(ptr, old_room);
    return result;
}

void fr_arena_drop(fr_arena *arena, void *ptr, size_t size)
{
    size_t room = ptr ? room_for(arena, size) : 0;
    if (ptr)
        hide(ptr, room);
    if (room <= LARGE)
        return;
    fr_arena_block *block = (fr_arena_block *)((char *)ptr - offsetof(fr_arena_block, data));
    fr_arena_block **link = block->previous ? &block->previous->next : &arena->large;
    if (block->next)
        block->next->previous = block->previous;
    free_first(arena, link);
}

void fr_arena_defer(fr_arena *arena, void (*release)(void *data), void *data)
{
    fr_arena_cleanup *cleanup = FR_NEW(arena, fr_arena_cleanup);
    *cleanup = (fr_arena_cleanup){ arena->cleanups, release, data };
    arena->cleanups = cleanup;
}

char *fr_arena_cstr(fr_arena *arena, fr_str text)
{
    size_t room = room_for(arena, text.len < SIZE_MAX ? text.len + 1 : text.len);
    char *copy = lend(add(arena, room), text.len + 1, room);
    if (text.len)
        memcpy(copy, text.ptr, text.len);
    copy[text.len] = '\0';
    return copy;
}

fr_str fr_arena_str(fr_arena *arena, fr_str text)
{
    return (fr_str){ fr_arena_cstr(arena, text), text.len };
}

fr_str fr_arena_join(fr_arena *arena, fr_str left, fr_str right)
{
    if (right.len > SIZE_MAX / 4)
        fr_arena_fail(arena);
    fr_str both = { NULL, left.len + right.len };
    size_t room = room_for(arena, left.len > SIZE_MAX / 4 ? left.len : both.len + 1);
    char *copy = lend(add(arena, room), both.len + 1, room);
    if (left.len)
        memcpy(copy, left.ptr, left.len);
    if (right.len)
        memcpy(copy + left.len, right.ptr, right.len);
    copy[both.len] = '\0';
    both.ptr = copy;
    return both;
}

fr_str fr_arena_printf(fr_arena *arena, const char *format, ...)
{
    char shorter[256]; /* most are: one pass, then a copy */
    va_list args, again;
    va_start(args, format);
    va_copy(again, args);
    int printed = vsnprintf(shorter, sizeof shorter, format, args);
    size_t length = printed > 0 ? (size_t)printed : 0;
    va_end(args);
    if (length < sizeof shorter) {
        va_end(again);
        return fr_arena_str(arena, (fr_str){ shorter, length });
    }
    char *copy = fr_arena_alloc(arena, length + 1);
    vsnprintf(copy, length + 1, format, again);
    va_end(again);
    return (fr_str){ copy, length };
}
