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

/* What the caller does meanwhile. */
typedef struct other_side {
    fr_beside *beside;
    void (*here)(void *data);
    void *data;
} other_side;

static void run_here(void *data)
{
    const other_side *side = data;
    side->here(side->data);
}

/* Memory may run out here, too: then the thread must have ended before its data goes. */
static void finish(void *data)
{
    fr_beside *beside = ((const other_side *)data)->beside;
    fr_beside_join(beside);
    fr_arena_release(&beside->arenas[0]);
    fr_arena_release(&beside->arenas[1]);
}

void fr_beside_run(fr_beside *beside, fr_arena *arena, void (*here)(void *data), void *data)
{
    other_side side = { beside, here, data };
    start(beside, fr_arena_root(arena));
    fr_arena_guarded(arena, run_here, finish, &side);
    finish(&side);
}
