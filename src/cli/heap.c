/* The memory of a process, above all of one that runs libclang: one heap that grows in large steps
 * and keeps what is freed, in large pages, and a thread that has the system clear these before they
 * are needed.
 *
 * The heap grows upwards, and fresh memory holds zeros only. So the thread sees how far the heap
 * has come, and stays a little ahead: what it makes in vain takes longer than it saves. */
#include <limits.h>
#include <malloc.h>
#include <pthread.h>
#include <signal.h>
#include <stdint.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <time.h>
#include <unistd.h>

#include "cli/cli.h"

#ifdef __GLIBC__
enum {
    AHEAD = 128 << 20, /* more than most headers take; what is not used of it costs nothing */
    MORE_THAN_LEFT = 1 << 20,
    LARGE_PAGE = 2 << 20,
    AT_ONCE = 3,       /* large pages: libclang takes more for the smallest header */
    LEAD = 2,          /* large pages that are there and not in use */
    NAP = 1000 * 1000, /* nanoseconds */
    MAPPING = 2 * NAP, /* until the parts of libclang are mapped: that waits for pages to be made */
    STRIDE = 4096      /* bytes from one look into a page to the next */
};

typedef struct heap {
    char *begin, *end; /* of the large pages */
} heap;

/* False: the system cannot do that. */
static int make_page(char *page)
{
#ifdef MADV_POPULATE_WRITE
    return madvise(page, LARGE_PAGE, MADV_POPULATE_WRITE) == 0;
#else
    (void)page;
    return 0;
#endif
}

static int is_in_use(const volatile char *page)
{
    for (int i = 0; i < LARGE_PAGE; i += STRIDE)
        for (int k = 0; k < (int)sizeof(void *); k++)
            if (page[i + k])
                return 1;
    return 0;
}

static void sleep_for(long nanoseconds)
{
    nanosleep(&(struct timespec){ .tv_nsec = nanoseconds }, NULL);
}

static void *stay_ahead(void *data)
{
    heap *h = data;
    char *page = h->begin;
    sleep_for(MAPPING);
    for (int made = 0; h->end - page >= LARGE_PAGE; page += LARGE_PAGE, made++) {
        while (made >= AT_ONCE && !is_in_use(page - LEAD * LARGE_PAGE))
            sleep_for(NAP);
        if (!make_page(page))
            break;
    }
    return NULL;
}

/* The thread is no place for the signals of the program, and ends with it. */
static void start_thread(heap *h)
{
    pthread_t thread;
    sigset_t all, before;
    sigfillset(&all);
    pthread_sigmask(SIG_BLOCK, &all, &before);
    if (pthread_create(&thread, NULL, stay_ahead, h) == 0)
        pthread_detach(thread);
    pthread_sigmask(SIG_SETMASK, &before, NULL);
}

static void take_heap(heap *h)
{
    mallopt(M_TOP_PAD, AHEAD);
    char *begin = malloc(MORE_THAN_LEFT), *end = sbrk(0);
    if (begin && begin < end && (size_t)(end - begin) <= AHEAD + 2 * MORE_THAN_LEFT) {
        h->begin = begin + LARGE_PAGE - (uintptr_t)begin % LARGE_PAGE;
        h->end = end;
        if (!madvise(h->begin, (size_t)(h->end - h->begin), MADV_HUGEPAGE))
            start_thread(h);
    }
    free(begin);
}
#endif

void fr_cli_keep_memory(void)
{
#ifdef __GLIBC__
    mallopt(M_ARENA_MAX, 1);
    mallopt(M_TRIM_THRESHOLD, INT_MAX);
    mallopt(M_MMAP_THRESHOLD, 2 << 20);
    mallopt(M_TOP_PAD, 2 << 20);
#endif
}

void fr_cli_prepare_heap(void)
{
    fr_cli_keep_memory();
#ifdef __GLIBC__
    heap *h = malloc(sizeof *h);
    if (h)
        take_heap(h);
    mallopt(M_TOP_PAD, 8 << 20);
#endif
}
