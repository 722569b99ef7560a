/* faults.h - what the programs that use a library wrongly share: statuses are compared, and what a
 * function says that has no status. */
#ifndef FAULTS_H
#define FAULTS_H

#define _POSIX_C_SOURCE 200809L

#include <pthread.h>
#include <sys/wait.h>
#include <unistd.h>

#include "program.h"

static inline void expect(const char *what, int32_t got, int32_t wanted)
{
    if (got == wanted)
        return;
    fprintf(stderr, "%s: status %d, not %d\n", what, (int)got, (int)wanted);
    exit(1);
}

#define STATUS(wanted, call) expect(#call, (call), (wanted))

/* The fatal hook of a child: ends it with what the text says, "NAME: status -2: ...". */
static inline void say_and_end(const uint8_t *text, size_t len)
{
    static const char mark[] = ": status -";
    size_t size = sizeof mark - 1;
    int status = 0;
    for (size_t i = 0; i + size < len && status == 0; i++)
        for (size_t k = i + size; memcmp(text + i, mark, size) == 0 && k < len; k++) {
            if (text[k] < '0' || text[k] > '9')
                break;
            status = status * 10 + (text[k] - '0');
        }
    _exit(100 + status);
}

/* What a function without a status says before it would end the program; 0: nothing. */
static inline int32_t status_of(int32_t (*call)(void *with), void *with)
{
    int ended = 0;
    fflush(NULL);
    pid_t child = fork();
    CHECK(child >= 0);
    if (child == 0) {
        call(with);
        _exit(100);
    }
    CHECK(waitpid(child, &ended, 0) == child);
    CHECK(WIFEXITED(ended) && WEXITSTATUS(ended) >= 100);
    return 100 - WEXITSTATUS(ended);
}

/* Runs both at the same time. */
static inline void together(void *(*first)(void *), void *(*second)(void *), void *with)
{
    pthread_t one, other;
    CHECK(pthread_create(&one, NULL, first, with) == 0);
    CHECK(pthread_create(&other, NULL, second, with) == 0);
    CHECK(pthread_join(one, NULL) == 0 && pthread_join(other, NULL) == 0);
}

static inline void elsewhere(void *(*run)(void *), void *with)
{
    pthread_t one;
    CHECK(pthread_create(&one, NULL, run, with) == 0 && pthread_join(one, NULL) == 0);
}

#endif
