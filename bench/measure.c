/* measure: whole processes, one beside the other.
 *
 * measure RUNS COMMAND [ARGUMENT...] [::: COMMAND [ARGUMENT...]]...
 *
 * Runs the commands in turn, RUNS times each, with standard output and error thrown away, and
 * prints a line for each: the median time from start to end in milliseconds, the median of its peak
 * memory in KiB (wait4's ru_maxrss), and that of its processor time in milliseconds. A command that
 * fails prints `failed`. */
#include <fcntl.h>
#include <spawn.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>

extern char **environ;

enum { MOST_COMMANDS = 8, MOST_RUNS = 1000 };

typedef struct command {
    char **arguments;
    double *times, *peaks, *cpu;
    int has_failed;
} command;

static double now(void)
{
    struct timespec t;
    clock_gettime(CLOCK_MONOTONIC, &t);
    return (double)t.tv_sec * 1e3 + (double)t.tv_nsec / 1e6;
}

static double milliseconds(struct timeval t)
{
    return (double)t.tv_sec * 1e3 + (double)t.tv_usec / 1e3;
}

static void run(command *c, int round, const posix_spawn_file_actions_t *quietly)
{
    struct rusage usage;
    pid_t child;
    int status = 0;
    double begin = now();
    if (posix_spawnp(&child, c->arguments[0], quietly, NULL, c->arguments, environ) != 0 ||
        wait4(child, &status, 0, &usage) != child || status != 0) {
        c->has_failed = 1;
        return;
    }
    c->times[round] = now() - begin;
    c->peaks[round] = (double)usage.ru_maxrss;
    c->cpu[round] = milliseconds(usage.ru_utime) + milliseconds(usage.ru_stime);
}

static int by_size(const void *left, const void *right)
{
    double a = *(const double *)left, b = *(const double *)right;
    return (a > b) - (a < b);
}

static double median(double *values, int count)
{
    qsort(values, (size_t)count, sizeof *values, by_size);
    return count % 2 ? values[count / 2] : (values[count / 2 - 1] + values[count / 2]) / 2;
}

/* Cuts the arguments at `:::`. */
static int split(command *commands, char **argv)
{
    int count = 0;
    for (char **begin = argv; *begin && count < MOST_COMMANDS; count++) {
        char **end = begin;
        while (*end && strcmp(*end, ":::") != 0)
            end++;
        char **next = *end ? end + 1 : end;
        *end = NULL;
        commands[count].arguments = begin;
        begin = next;
    }
    return count;
}

int main(int argc, char **argv)
{
    command commands[MOST_COMMANDS] = { 0 };
    long runs = argc > 2 ? strtol(argv[1], NULL, 10) : 0;
    if (runs < 1 || runs > MOST_RUNS) {
        fputs("usage: measure RUNS COMMAND [ARGUMENT...] [::: COMMAND [ARGUMENT...]]...\n", stderr);
        return 2;
    }
    int count = split(commands, argv + 2);
    posix_spawn_file_actions_t quietly;
    posix_spawn_file_actions_init(&quietly);
    posix_spawn_file_actions_addopen(&quietly, 1, "/dev/null", O_WRONLY, 0);
    posix_spawn_file_actions_addopen(&quietly, 2, "/dev/null", O_WRONLY, 0);
    for (int i = 0; i < count; i++) {
        commands[i].times = calloc((size_t)runs, sizeof(double));
        commands[i].peaks = calloc((size_t)runs, sizeof(double));
        commands[i].cpu = calloc((size_t)runs, sizeof(double));
        if (!commands[i].times || !commands[i].peaks || !commands[i].cpu)
            return 3;
    }
    for (int round = 0; round < runs; round++)
        for (int i = 0; i < count; i++)
            run(&commands[i], round, &quietly);
    for (int i = 0; i < count; i++) {
        command *c = &commands[i];
        if (c->has_failed)
            puts("failed");
        else
            printf("%.2f %.0f %.2f\n", median(c->times, (int)runs), median(c->peaks, (int)runs),
                   median(c->cpu, (int)runs));
    }
    return 0;
}
