/* beside.h - a piece of work in a thread, while its caller does another.
 *
 * The thread has memory of its own: it may allocate in nothing but its two arenas, whose limits are
 * halves of what is left to the caller's. When they run out the work ends, and is not done. Nothing
 * but time may depend on it: whoever asks for it can do without, and does where there are no
 * threads.
 */
#ifndef FR_BASE_BESIDE_H
#define FR_BASE_BESIDE_H

#include <pthread.h>

#include "base/arena.h"

typedef struct fr_beside {
    void (*work)(void *data); /* set these two */
    void *data;
    fr_arena arenas[2]; /* the thread's, until it has been joined: then to be adopted, or freed */
    pthread_t thread;
    bool is_running;
    bool is_whole; /* joined, and memory was enough */
} fr_beside;

/* Begins the work and calls `here(data)`. When that returns, or leaves because memory of `arena`'s
 * root ran out, the thread is joined and what it still has is freed. */
void fr_beside_run(fr_beside *beside, fr_arena *arena, void (*here)(void *data), void *data);
/* Waits for the work to end; false if there was none, or not enough memory. */
bool fr_beside_join(fr_beside *beside);

#endif
