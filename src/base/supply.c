/* The thread sleeps while the list is full. */
#include "base/supply.h"

#include <pthread.h>
#include <signal.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdlib.h>
#include <sys/mman.h>

enum { AHEAD = 4, WHOLE_PAGES = 64 * 1024 /* a multiple of any page's size */ };

struct fr_supply {
    pthread_t thread;
    pthread_mutex_t mutex;
    pthread_cond_t has_room; /* or an end */
    /* under the mutex */
    void *ready[AHEAD];
    size_t count;
    bool is_over;
    /* const */
    size_t size;
};

void fr_populate(void *from, size_t size)
{
#ifdef MADV_POPULATE_WRITE
    uintptr_t begin = ((uintptr_t)from + WHOLE_PAGES - 1) / WHOLE_PAGES * WHOLE_PAGES;
    uintptr_t end = ((uintptr_t)from + size) / WHOLE_PAGES * WHOLE_PAGES;
    if (end > begin) /* a system that cannot says so, which is no harm */
        madvise((void *)begin, end - begin, MADV_POPULATE_WRITE);
#else
    (void)from, (void)size;
#endif
}

/* Waits until another block is wanted; false: no more. */
static bool is_wanted(fr_supply *supply)
{
    pthread_mutex_lock(&supply->mutex);
    while (supply->count == AHEAD && !supply->is_over)
        pthread_cond_wait(&supply->has_room, &supply->mutex);
    bool goes_on = !supply->is_over;
    pthread_mutex_unlock(&supply->mutex);
    return goes_on;
}

static void *run(void *data)
{
    fr_supply *supply = data;
    while (is_wanted(supply)) {
        void *block = malloc(supply->size);
        if (!block)
            return NULL; /* whoever needs memory will see */
        fr_populate(block, supply->size);
        pthread_mutex_lock(&supply->mutex);
        supply->ready[supply->count++] = block;
        pthread_mutex_unlock(&supply->mutex);
    }
    return NULL;
}

/* The thread is no place for the signals of the program. */
static bool start_thread(fr_supply *supply)
{
    sigset_t all, before;
    sigfillset(&all);
    pthread_sigmask(SIG_BLOCK, &all, &before);
    bool is_started = pthread_create(&supply->thread, NULL, run, supply) == 0;
    pthread_sigmask(SIG_SETMASK, &before, NULL);
    return is_started;
}

fr_supply *fr_supply_start(size_t size)
{
    fr_supply *supply = calloc(1, sizeof *supply);
    if (!supply)
        return NULL;
    supply->size = size;
    pthread_mutex_init(&supply->mutex, NULL);
    pthread_cond_init(&supply->has_room, NULL);
    if (start_thread(supply))
        return supply;
    free(supply);
    return NULL;
}

void *fr_supply_take(fr_supply *supply)
{
    void *block = NULL;
    pthread_mutex_lock(&supply->mutex);
    if (supply->count)
        block = supply->ready[--supply->count];
    pthread_cond_signal(&supply->has_room);
    pthread_mutex_unlock(&supply->mutex);
    return block;
}

void fr_supply_stop(fr_supply *supply)
{
    pthread_mutex_lock(&supply->mutex);
    supply->is_over = true;
    pthread_cond_signal(&supply->has_room);
    pthread_mutex_unlock(&supply->mutex);
    pthread_join(supply->thread, NULL);
    while (supply->count)
        free(supply->ready[--supply->count]);
    pthread_cond_destroy(&supply->has_room);
    pthread_mutex_destroy(&supply->mutex);
    free(supply);
}
