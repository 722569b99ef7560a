/* The caller's guard is replaced for as long as the thread runs. */
#include "base/beside.h"

static void *run(void *data)
{
    fr_beside *beside = data;
    jmp_buf guard;
    fr_arena_guard(&beside->own, &guard);
    if (setjmp(guard) == 0) {
        beside->work(&beside->own, beside->data);
        beside->is_done = true;
    }
    fr_arena_guard(&beside->own, NULL);
    return NULL;
}

bool fr_beside_begin(fr_beside *beside, fr_arena *arena, fr_beside_work *work, void *data)
{
    fr_arena *root = fr_arena_root(arena);
    beside->arena = arena;
    beside->work = work;
    beside->data = data;
    beside->is_done = false;
    beside->outer = root->guard;
    fr_arena_init(&beside->own, (root->limit - root->used) / 2);
    beside->is_begun = pthread_create(&beside->thread, NULL, run, beside) == 0;
    if (beside->is_begun)
        fr_arena_guard(root, &beside->guard);
    return beside->is_begun;
}

/* The thread has ended then. */
static void join(fr_beside *beside)
{
    pthread_join(beside->thread, NULL);
    beside->is_begun = false;
    fr_arena_guard(fr_arena_root(beside->arena), beside->outer);
}

bool fr_beside_end(fr_beside *beside)
{
    if (!beside->is_begun)
        return false;
    join(beside);
    if (beside->is_done)
        fr_arena_adopt(beside->arena, &beside->own);
    else
        fr_arena_release(&beside->own);
    return beside->is_done;
}

void fr_beside_fail(fr_beside *beside)
{
    join(beside);
    fr_arena_release(&beside->own);
    fr_arena_fail(beside->arena);
}
