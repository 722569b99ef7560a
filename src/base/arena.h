/* arena.h - memory that is freed whole, when the job that owns it ends.
 *
 * Allocation never returns NULL. Out of memory, or past `limit`, control leaves through
 * fr_arena_fail(): longjmp to the place that fr_arena_guard() set (the job's boundary). So no
 * allocation may happen inside a callback from foreign code (libclang, PCRE2): collect there
 * with what is preallocated or with malloc, and work on it afterwards.
 * An arena belongs to one thread at a time.
 */
#ifndef FR_BASE_ARENA_H
#define FR_BASE_ARENA_H

#include <setjmp.h>
#include <stdarg.h>

#include "base/attr.h"
#include "base/str.h"

typedef struct fr_arena_block fr_arena_block;

typedef struct fr_arena_cleanup fr_arena_cleanup;

typedef struct fr_arena {
    char *next, *end;           /* what is free of the block that is filled */
    fr_arena_block *blocks;     /* newest first; the first one is filled */
    fr_arena_block *large;      /* allocations with a block of their own */
    fr_arena_block *spare;      /* blocks to fill next, before the system is asked */
    fr_arena_cleanup *cleanups; /* what fr_arena_defer() was given, newest first */
    struct fr_supply *supply;   /* of blocks that are made ahead; NULL: none, or not yet */
    unsigned misses;            /* of blocks that it would have had */
    bool is_made_ahead;
    struct fr_arena *parent; /* whose limit and guard count; NULL: its own */
    size_t used;             /* bytes taken from the system, those of children included */
    size_t limit;            /* most bytes to take; hostile input must not eat the machine */
    jmp_buf *guard;          /* where to go on failure; NULL: abort() */
} fr_arena;

void fr_arena_init(fr_arena *arena, size_t limit);
/* A part of `parent` that can be freed before it: under the same limit and guard, and freed with it
 * at the latest. `arena` must live as long as the parent. */
void fr_arena_init_child(fr_arena *arena, fr_arena *parent);
/* Frees all that is in a child, for the parent to fill again. */
void fr_arena_give_back(fr_arena *child);
void fr_arena_release(fr_arena *arena);
/* The one whose limit and guard count. */
fr_arena *fr_arena_root(fr_arena *arena);
/* Whether blocks for the root and its children are to be made ahead by a thread (base/supply.h),
 * because another core is idle; they are when the job turns out to need many. */
void fr_arena_make_ahead(fr_arena *arena, bool is_wanted);
/* Takes over all that is in `from`, an arena of its own with nothing deferred; what was allocated
 * in it stays where it is. Fails if that is more than the limit allows. */
void fr_arena_adopt(fr_arena *arena, fr_arena *from);
/* Where control goes when memory runs out; `guard` must outlive its use. */
void fr_arena_guard(fr_arena *arena, jmp_buf *guard);
FR_NORETURN void fr_arena_fail(fr_arena *arena);
/* Calls work(data). If memory runs out in it, calls clean_up(data), which may not allocate, before
 * control goes where it would have gone: for what is open only while the work goes on. */
void fr_arena_guarded(fr_arena *arena, void (*work)(void *data), void (*clean_up)(void *data),
                      void *data);

/* Has `release(data)` called by fr_arena_release(), before memory goes; last come, first called.
 * For what lives as long as the arena but is not memory of it (a library's handles). */
void fr_arena_defer(fr_arena *arena, void (*release)(void *data), void *data);

/* A moment in the life of an arena. */
typedef struct fr_arena_mark {
    fr_arena_block *block, *large;
    char *next;
} fr_arena_mark;

fr_arena_mark fr_arena_now(const fr_arena *arena);
/* Frees what was allocated since. What is older must not have been resized since. */
void fr_arena_rewind(fr_arena *arena, fr_arena_mark mark);

#if defined(__SANITIZE_ADDRESS__)
#define FR_ARENA_IS_GUARDED 1 /* what is not allocated may not be touched */
#elif defined(__has_feature)
#if __has_feature(address_sanitizer)
#define FR_ARENA_IS_GUARDED 1
#endif
#endif

/* Allocations are multiples of this, and larger ones than that have a block of their own. */
enum { FR_ARENA_UNIT = 8, FR_ARENA_LARGE = 16 * 1024 };
/* No object needs more than this, and one that does is a multiple of it: what is not need only be
 * aligned to the unit. */
enum { FR_ARENA_MOST_ALIGNED = 16 };

static inline size_t fr_arena_room(size_t size)
{
    return (size + FR_ARENA_UNIT - 1) / FR_ARENA_UNIT * FR_ARENA_UNIT;
}

/* Bytes to leave out at `next`, so that an object of `room` bytes is aligned behind them. */
static inline size_t fr_arena_skip(const char *next, size_t room)
{
    bool is_odd = room % FR_ARENA_MOST_ALIGNED != 0;
    return is_odd ? 0 : (size_t)((uintptr_t)next & FR_ARENA_UNIT);
}

void *fr_arena_alloc_slow(fr_arena *arena, size_t size);

/* `size` zeroed bytes, aligned for any object of that size (C17 6.2.8p2). */
static inline void *fr_arena_alloc(fr_arena *arena, size_t size)
{
#ifndef FR_ARENA_IS_GUARDED
    size_t room = fr_arena_room(size), skip = fr_arena_skip(arena->next, room);
    if (size && size <= FR_ARENA_LARGE && skip + room <= (size_t)(arena->end - arena->next)) {
        void *result = arena->next + skip;
        arena->next += skip + room;
        return memset(result, 0, size);
    }
#endif
    return fr_arena_alloc_slow(arena, size);
}

void *fr_arena_copy_slow(fr_arena *arena, const void *data, size_t size);

/* A copy of `size` bytes, not 0. */
static inline void *fr_arena_copy(fr_arena *arena, const void *data, size_t size)
{
#ifndef FR_ARENA_IS_GUARDED
    size_t room = fr_arena_room(size), skip = fr_arena_skip(arena->next, room);
    if (size <= FR_ARENA_LARGE && skip + room <= (size_t)(arena->end - arena->next)) {
        void *result = arena->next + skip;
        arena->next += skip + room;
        return memcpy(result, data, size);
    }
#endif
    return fr_arena_copy_slow(arena, data, size);
}

/* `count` zeroed elements of `size` bytes; the product is checked. */
void *fr_arena_array(fr_arena *arena, size_t count, size_t size);
/* Grows or shrinks what fr_arena_alloc() or this returned from `old_size` to `new_size` bytes.
 * New bytes are not zeroed. The old pointer is dead. `ptr` may be NULL with old_size 0. */
void *fr_arena_resize(fr_arena *arena, void *ptr, size_t old_size, size_t new_size);

/* Gives `size` bytes that fr_arena_alloc() or fr_arena_resize() returned back to the system before
 * their time, if they are many; the pointer is dead. */
void fr_arena_drop(fr_arena *arena, void *ptr, size_t size);

/* The size of a struct of which, of the union `as` at its end, there is one member only. */
#define FR_SIZE_WITH(type, member)       (offsetof(type, as) + sizeof(((type *)NULL)->as.member))
#define FR_NEW(arena, type)              ((type *)fr_arena_alloc((arena), sizeof(type)))
#define FR_NEW_ARRAY(arena, type, count) ((type *)fr_arena_array((arena), (count), sizeof(type)))

/* Copies; the copy is NUL-terminated after its length, for the borders that need it. */
fr_str fr_arena_str(fr_arena *arena, fr_str text);
char *fr_arena_cstr(fr_arena *arena, fr_str text);
/* The one behind the other. */
fr_str fr_arena_join(fr_arena *arena, fr_str left, fr_str right);
FR_PRINTF(2, 3) fr_str fr_arena_printf(fr_arena *arena, const char *format, ...);

#endif
