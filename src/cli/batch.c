/* Many command lines in one run. libclang is loaded once, and then each line gets a process of its
 * own, forked from this one: as many at a time as there are cores. So a header that brings clang
 * down takes nothing else with it. What a line prints is held back and printed in the order of the
 * list, whichever line is done first. */
#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include "cli/cli.h"

typedef struct buffer {
    char *data;
    size_t len, cap;
} buffer;

typedef struct task {
    char *line; /* of the list */
    size_t number;
    pid_t process;      /* 0: not started, or done */
    int output, errors; /* what it prints; -1: closed */
    buffer texts[2];    /* of these two */
    int status;         /* its exit code; -1: not done */
} task;

typedef struct batch {
    ferrule_job *common;
    task *tasks;
    size_t count, started, done, printed, failed, running, cores;
    int shows_progress;
} batch;

/* ---- the list ---- */

static int append(buffer *to, const char *bytes, size_t count)
{
    if (to->cap - to->len < count + 1) {
        size_t cap = 2 * (to->len + count) + 4096;
        char *data = realloc(to->data, cap);
        if (!data)
            return 0;
        to->data = data;
        to->cap = cap;
    }
    memcpy(to->data + to->len, bytes, count);
    to->len += count;
    to->data[to->len] = '\0';
    return 1;
}

static int read_list(const char *path, buffer *text)
{
    char part[16384];
    int fd = strcmp(path, "-") == 0 ? STDIN_FILENO : open(path, O_RDONLY | O_CLOEXEC);
    ssize_t got = -1;
    if (fd >= 0)
        while ((got = read(fd, part, sizeof part)) > 0 || (got < 0 && errno == EINTR))
            if (got > 0 && !append(text, part, (size_t)got))
                break;
    const char *why = got == 0 && append(text, "", 0) ? NULL : strerror(errno);
    if (!why && strlen(text->data) < text->len)
        why = "it has a NUL byte in it";
    if (fd > STDIN_FILENO)
        close(fd);
    if (why)
        fprintf(stderr, "error: cannot read the list %s: %s\n", path, why);
    return !why;
}

static int is_blank_line(const char *line)
{
    line += strspn(line, " \t\r");
    return *line == '\0' || *line == '#';
}

/* Lines that are empty or begin with # are passed over. */
static int split_list(batch *b, char *text)
{
    size_t number = 0;
    for (char *line = text, *end; line; line = end) {
        end = strchr(line, '\n');
        if (end)
            *end++ = '\0';
        number++;
        if (is_blank_line(line))
            continue;
        task *tasks = realloc(b->tasks, (b->count + 1) * sizeof *tasks);
        if (!tasks)
            return 0;
        b->tasks = tasks;
        tasks[b->count++] =
            (task){ .line = line, .number = number, .output = -1, .errors = -1, .status = -1 };
    }
    return 1;
}

/* ---- one line ---- */

/* In the new process. */
static int run_line(ferrule_job *common, const char *line)
{
    ferrule_job *job = ferrule_job_new_like(common);
    size_t length = 0;
    if (!job)
        return FERRULE_BAD_ENVIRONMENT;
    ferrule_job_command_line(job, line);
    int status = FERRULE_BAD_USAGE;
    if (ferrule_job_is_current(job))
        status = FERRULE_DONE;
    else if (ferrule_job_option(job, "batch"))
        fputs("error: a line of a list cannot have --batch\n", stderr);
    else
        status = (int)ferrule_job_run(job);
    const char *text = ferrule_job_report(job, fr_cli_wants_color(), &length);
    fwrite(text, 1, length, stderr);
    text = ferrule_job_text(job, FERRULE_TEXT_OUTPUT, &length);
    if (!fr_cli_write_output(text, length) && status == FERRULE_DONE)
        status = FERRULE_BAD_INPUT;
    ferrule_job_free(job);
    return status;
}

static void close_pipe(const int ends[2])
{
    int error = errno;
    close(ends[0]);
    close(ends[1]);
    errno = error;
}

/* Forks; what the new process prints comes out of the pipes. */
static int fork_line(const batch *b, task *t, const int output[2], const int errors[2])
{
    fflush(stderr);
    t->process = fork();
    if (t->process == 0) {
        dup2(output[1], STDOUT_FILENO);
        dup2(errors[1], STDERR_FILENO);
        int status = run_line(b->common, t->line);
        fflush(stderr);
        _exit(status);
    }
    return t->process > 0;
}

/* 0, with errno: the system has no process or no pipe to give, perhaps only for a while. */
static int start(batch *b, task *t)
{
    int output[2], errors[2];
    if (pipe2(output, O_CLOEXEC) != 0)
        return 0;
    if (pipe2(errors, O_CLOEXEC) != 0) {
        close_pipe(output);
        return 0;
    }
    if (!fork_line(b, t, output, errors)) {
        close_pipe(output);
        close_pipe(errors);
        return 0;
    }
    close(output[1]);
    close(errors[1]);
    t->output = output[0];
    t->errors = errors[0];
    b->running++;
    b->started++;
    return 1;
}

static void drain(int *fd, buffer *into)
{
    char part[16384];
    ssize_t got = read(*fd, part, sizeof part);
    if (got > 0 && append(into, part, (size_t)got))
        return;
    if (got < 0 && errno == EINTR)
        return;
    close(*fd);
    *fd = -1;
}

static void finish(batch *b, task *t)
{
    int status = 0;
    pid_t ended;
    while ((ended = waitpid(t->process, &status, 0)) < 0 && errno == EINTR) {
    }
    int is_known = ended == t->process; /* not if the caller ignores SIGCHLD */
    t->status = is_known && WIFEXITED(status) ? WEXITSTATUS(status) : FERRULE_BAD_ENVIRONMENT;
    if (is_known && WIFSIGNALED(status)) {
        char text[96];
        int length = snprintf(text, sizeof text, "error: the run was ended by signal %d (%s)\n",
                              WTERMSIG(status), strsignal(WTERMSIG(status)));
        append(&t->texts[1], text, (size_t)length < sizeof text ? (size_t)length : sizeof text - 1);
    }
    b->running--;
    b->done++;
    b->failed += t->status != FERRULE_DONE;
}

/* ---- all of them ---- */

static void clear_progress(const batch *b)
{
    if (b->shows_progress)
        fputs("\r\033[K", stderr);
}

static void show_progress(const batch *b)
{
    if (!b->shows_progress)
        return;
    fprintf(stderr, "\r\033[K[%zu/%zu] %zu running", b->done, b->count, b->running);
    if (b->failed)
        fprintf(stderr, ", %zu failed", b->failed);
    fflush(stderr);
}

/* What is done, up to the first line that is not. */
static void print_done(batch *b)
{
    for (; b->printed < b->count && b->tasks[b->printed].status >= 0; b->printed++) {
        task *t = &b->tasks[b->printed];
        clear_progress(b);
        if (t->status != FERRULE_DONE)
            fprintf(stderr, "line %zu failed: %s\n", t->number, t->line);
        if (t->texts[1].len)
            fwrite(t->texts[1].data, 1, t->texts[1].len, stderr);
        if (t->texts[0].len)
            fr_cli_write_output(t->texts[0].data, t->texts[0].len);
        free(t->texts[0].data);
        free(t->texts[1].data);
    }
}

static void wait_for_some(batch *b, struct pollfd *waits)
{
    nfds_t count = 0;
    for (size_t i = b->printed; i < b->started; i++) {
        if (b->tasks[i].output >= 0)
            waits[count++] = (struct pollfd){ .fd = b->tasks[i].output, .events = POLLIN };
        if (b->tasks[i].errors >= 0)
            waits[count++] = (struct pollfd){ .fd = b->tasks[i].errors, .events = POLLIN };
    }
    poll(waits, count, -1);
    for (nfds_t k = 0; k < count; k++) {
        for (size_t i = b->printed; waits[k].revents && i < b->started; i++) {
            task *t = &b->tasks[i];
            if (t->output == waits[k].fd)
                drain(&t->output, &t->texts[0]);
            else if (t->errors == waits[k].fd)
                drain(&t->errors, &t->texts[1]);
            else
                continue;
            if (t->output < 0 && t->errors < 0)
                finish(b, t);
            break;
        }
    }
}

static int run_all(batch *b)
{
    struct pollfd *waits = calloc(2 * b->cores, sizeof *waits);
    if (!waits)
        return 0;
    while (b->done < b->count) {
        while (b->running < b->cores && b->started < b->count)
            if (!start(b, &b->tasks[b->started]))
                break;
        if (b->running == 0) {
            fprintf(stderr, "error: cannot start a process: %s\n", strerror(errno));
            break;
        }
        show_progress(b);
        wait_for_some(b, waits);
        print_done(b);
    }
    clear_progress(b);
    free(waits);
    return b->done == b->count;
}

int fr_cli_batch(ferrule_job *common, const char *list)
{
    long cores = sysconf(_SC_NPROCESSORS_ONLN);
    batch b = { .common = common,
                .cores = cores > 0 ? (size_t)cores : 1,
                .shows_progress = isatty(STDERR_FILENO) };
    buffer text = { 0 };
    int status = FERRULE_BAD_ENVIRONMENT;
    if (!read_list(list, &text)) {
        status = FERRULE_BAD_INPUT;
    } else if (split_list(&b, text.data)) {
        ferrule_preload("bind");
        if (run_all(&b)) {
            fprintf(stderr, "%zu of %zu done, %zu failed\n", b.done - b.failed, b.count, b.failed);
            status = b.failed ? FERRULE_BAD_INPUT : FERRULE_DONE;
        }
    }
    free(b.tasks);
    free(text.data);
    return status;
}
