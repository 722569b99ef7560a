/* Control may leave both sides by way of their arenas: each has a guard of its own. */
#include "base/beside.h"

#include <setjmp.h>

static void guard_arenas(fr_beside *beside, jmp_buf *guard)
{
    fr_arena_guard(&beside->arenas[0], guard);
    fr_arena_guard(&beside->arenas[1], guard);
}

static void *run(void *data)
{
    fr_beside *beside = data;
    jmp_buf guard;
    guard_arenas(beside, &guard);
    if (setjmp(guard) == 0) {
        beside->work(beside->data);
        beside->is_whole = true;
    }
    guard_arenas(beside, NULL);
    return NULL;
}

static void start(fr_beside *beside, const fr_arena *root)
{
    size_t limit = (root->limit - root->used) / 2;
    fr_arena_init(&beside->arenas[0], limit);
    fr_arena_init(&beside->arenas[1], limit);
    beside->is_whole = false;
    beside->is_running = pthread_create(&beside->thread, NULL, run, beside) == 0;
}

bool fr_beside_join(fr_beside *beside)
{
    if (beside->is_running)
        pthread_join(beside->thread, NULL);
    beside->is_running = false;
    return beside->is_whole;
}

static void finish(fr_beside *beside)
{
    fr_beside_join(beside);
    fr_arena_release(&beside->arenas[0]);
    fr_arena_release(&beside->arenas[1]);
}

void fr_beside_run(fr_beside *beside, fr_arena *arena, void (*here)(void *data), void *data)
{
    fr_arena *root = fr_arena_root(arena);
    jmp_buf guard, *outer = root->guard;
    /* memory may run out here: then the thread must have ended before its data goes */
    if (setjmp(guard) != 0) {
        finish(beside);
        fr_arena_guard(root, outer);
        fr_arena_fail(root);
    }
    start(beside, root);
    fr_arena_guard(root, &guard);
    here(data);
    fr_arena_guard(root, outer);
    finish(beside);
}
