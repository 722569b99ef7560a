/* beside.h - work that is done in a thread while its caller does something else.
 *
 *     fr_beside beside;
 *     bool is_begun = fr_beside_begin(&beside, arena, work, data);
 *     ... what may run out of memory as ever ...
 *     if (fr_beside_end(&beside)) what `work` made is in `arena` now
 *
 * The work has an arena of its own, under half of the caller's limit, and touches nothing that the
 * caller changes. If memory runs out on either side, the thread ends before anything goes.
 */
#ifndef FR_BASE_BESIDE_H
#define FR_BASE_BESIDE_H

#include <pthread.h>

#include "base/arena.h"

typedef void fr_beside_work(fr_arena *arena, void *data);

typedef struct fr_beside {
    pthread_t thread;
    bool is_begun;
    bool is_done; /* the thread's, until it has been joined */
    fr_arena own; /* the same */
    fr_beside_work *work;
    void *data;
    fr_arena *arena;
    jmp_buf *outer;
    jmp_buf guard;
} fr_beside;

/* Begins `work`; false: it is not to be had, and nothing has happened. `arena` is the caller's.
 * From here to the end, running out of memory leads to fr_beside_fail() by way of `beside->guard`:
 *     if (setjmp(beside.guard) != 0) fr_beside_fail(&beside);
 * stands before the call. */
bool fr_beside_begin(fr_beside *beside, fr_arena *arena, fr_beside_work *work, void *data);
/* Waits. True: the work is done, and what it made belongs to `arena`; false: it is not, or was
 * never begun. */
bool fr_beside_end(fr_beside *beside);
/* Ends the thread, and goes on where `arena`'s guard led before. */
FR_NORETURN void fr_beside_fail(fr_beside *beside);

#endif
