/* Blocks are filled from the front, newest first; what is larger than a quarter of a block gets
 * one of its own, which can be resized in place by the system. */
#include "base/arena.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { FIRST_BLOCK = 64 * 1024, LARGEST_BLOCK = 1024 * 1024, LARGE = 16 * 1024 };
enum { ALIGNMENT = _Alignof(max_align_t) };

struct fr_arena_block {
    fr_arena_block *next, *previous; /* previous: for large ones, which move */
    size_t size, used;               /* of data, in bytes */
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

static void free_blocks(fr_arena_block *block)
{
    while (block) {
        fr_arena_block *next = block->next;
        free(block);
        block = next;
    }
}

void fr_arena_release(fr_arena *arena)
{
    for (fr_arena_cleanup *one = arena->cleanups; one; one = one->next)
        one->release(one->data);
    free_blocks(arena->blocks);
    free_blocks(arena->large);
    *arena = (fr_arena){ .limit = arena->limit };
}

void fr_arena_guard(fr_arena *arena, jmp_buf *guard)
{
    arena->guard = guard;
}

void fr_arena_fail(fr_arena *arena)
{
    if (!arena->guard)
        abort();
    longjmp(*arena->guard, 1);
}

static size_t round_up(fr_arena *arena, size_t size)
{
    if (size > SIZE_MAX / 4)
        fr_arena_fail(arena);
    return (size + ALIGNMENT - 1) / ALIGNMENT * ALIGNMENT;
}

/* Resizes (or makes, for NULL) a block from the system, within the limit. */
static fr_arena_block *take(fr_arena *arena, fr_arena_block *old, size_t size)
{
    size_t before = old ? old->size : 0;
    if (size > before && size - before > arena->limit - arena->used)
        fr_arena_fail(arena);
    fr_arena_block *block = realloc(old, sizeof *block + size);
    if (!block)
        fr_arena_fail(arena);
    arena->used = arena->used - before + size;
    block->size = size;
    return block;
}

static void *add_large(fr_arena *arena, size_t size)
{
    fr_arena_block *block = take(arena, NULL, size);
    block->used = size;
    block->previous = NULL;
    block->next = arena->large;
    if (block->next)
        block->next->previous = block;
    arena->large = block;
    return block->data;
}

static void *add_small(fr_arena *arena, size_t size)
{
    fr_arena_block *block = arena->blocks;
    if (!block || size > block->size - block->used) {
        size_t next = block ? 2 * block->size : FIRST_BLOCK;
        block = take(arena, NULL, next > LARGEST_BLOCK ? LARGEST_BLOCK : next);
        block->used = 0;
        block->previous = NULL;
        block->next = arena->blocks;
        arena->blocks = block;
    }
    void *result = block->data + block->used;
    block->used += size;
    return result;
}

void *fr_arena_alloc(fr_arena *arena, size_t size)
{
    size = round_up(arena, size ? size : 1);
    void *result = size > LARGE ? add_large(arena, size) : add_small(arena, size);
    return memset(result, 0, size);
}

void *fr_arena_array(fr_arena *arena, size_t count, size_t size)
{
    if (size && count > SIZE_MAX / 4 / size)
        fr_arena_fail(arena);
    return fr_arena_alloc(arena, count * size);
}

static void *resize_large(fr_arena *arena, void *ptr, size_t new_size)
{
    fr_arena_block *old = (fr_arena_block *)((char *)ptr - offsetof(fr_arena_block, data));
    fr_arena_block *block = take(arena, old, new_size);
    block->used = new_size;
    if (block->previous)
        block->previous->next = block;
    else
        arena->large = block;
    if (block->next)
        block->next->previous = block;
    return block->data;
}

/* True if the small allocation was the last one and could be made to fit where it is. */
static bool resize_in_place(fr_arena *arena, char *ptr, size_t old_size, size_t new_size)
{
    fr_arena_block *block = arena->blocks;
    if (!block || ptr + old_size != block->data + block->used ||
        new_size > block->size - (block->used - old_size))
        return false;
    block->used = block->used - old_size + new_size;
    return true;
}

void *fr_arena_resize(fr_arena *arena, void *ptr, size_t old_size, size_t new_size)
{
    size_t old_room = ptr ? round_up(arena, old_size ? old_size : 1) : 0;
    size_t new_room = round_up(arena, new_size ? new_size : 1);
    if (old_room > LARGE && new_room > LARGE)
        return resize_large(arena, ptr, new_room);
    if (ptr && old_room <= LARGE && new_room <= LARGE &&
        resize_in_place(arena, ptr, old_room, new_room))
        return ptr;
    void *result = new_room > LARGE ? add_large(arena, new_room) : add_small(arena, new_room);
    if (ptr)
        memcpy(result, ptr, old_size < new_size ? old_size : new_size);
    return result;
}

void fr_arena_defer(fr_arena *arena, void (*release)(void *data), void *data)
{
    fr_arena_cleanup *cleanup = FR_NEW(arena, fr_arena_cleanup);
    *cleanup = (fr_arena_cleanup){ arena->cleanups, release, data };
    arena->cleanups = cleanup;
}

char *fr_arena_cstr(fr_arena *arena, fr_str text)
{
    size_t size = round_up(arena, text.len + 1);
    char *copy = size > LARGE ? add_large(arena, size) : add_small(arena, size);
    if (text.len)
        memcpy(copy, text.ptr, text.len);
    copy[text.len] = '\0';
    return copy;
}

fr_str fr_arena_str(fr_arena *arena, fr_str text)
{
    return (fr_str){ fr_arena_cstr(arena, text), text.len };
}

fr_str fr_arena_printf(fr_arena *arena, const char *format, ...)
{
    va_list args, again;
    va_start(args, format);
    va_copy(again, args);
    int length = vsnprintf(NULL, 0, format, args);
    va_end(args);
    if (length < 0)
        length = 0;
    char *copy = fr_arena_alloc(arena, (size_t)length + 1);
    vsnprintf(copy, (size_t)length + 1, format, again);
    va_end(again);
    return (fr_str){ copy, (size_t)length };
}
