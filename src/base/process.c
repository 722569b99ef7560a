/* The child's three streams are pumped with poll(), so that neither side waits for the other. */
#include "base/process.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <spawn.h>
#include <stdlib.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include "base/file.h"
#include "base/text.h"

extern char **environ;

typedef struct stream {
    int parent, child; /* -1: closed */
} stream;

/* Above the three that the child's streams will be copied to. */
static bool raise_fd(int *fd)
{
    if (*fd > STDERR_FILENO)
        return true;
    int higher = fcntl(*fd, F_DUPFD_CLOEXEC, STDERR_FILENO + 1);
    close(*fd);
    *fd = higher;
    return higher >= 0;
}

/* The child's input is a socket instead of a pipe: sending to it can be told not to raise SIGPIPE.
 * Its outputs are pipes, which more programs expect. */
static bool open_stream(stream *one, bool is_input)
{
    int pair[2];
    if (is_input ? socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, pair)
                 : pipe2(pair, O_CLOEXEC))
        return false;
    *one = (stream){ pair[0], pair[1] };
    return raise_fd(&one->parent) && raise_fd(&one->child);
}

static void close_end(int *fd)
{
    if (*fd >= 0)
        close(*fd);
    *fd = -1;
}

static int spawn(const char *folder, const char *const *argv, stream streams[3], pid_t *pid)
{
    posix_spawn_file_actions_t actions;
    int error = posix_spawn_file_actions_init(&actions);
    if (error)
        return error;
    for (int i = 0; i < 3 && !error; i++)
        error = posix_spawn_file_actions_adddup2(&actions, streams[i].child, i);
    if (!error && folder)
        error = posix_spawn_file_actions_addchdir_np(&actions, folder);
    if (!error)
        error = posix_spawnp(pid, argv[0], &actions, NULL, (char *const *)(uintptr_t)argv, environ);
    posix_spawn_file_actions_destroy(&actions);
    return error;
}

static void feed(stream *to, fr_str *input)
{
    ssize_t sent = send(to->parent, input->ptr, input->len, MSG_NOSIGNAL | MSG_DONTWAIT);
    if (sent > 0)
        *input = fr_str_slice(*input, (size_t)sent, input->len);
    if (input->len == 0 || (sent < 0 && errno != EAGAIN && errno != EINTR))
        close_end(&to->parent); /* done, or the child does not listen */
}

static void drain(stream *from, fr_text *into)
{
    char buffer[16384];
    ssize_t got = read(from->parent, buffer, sizeof buffer);
    if (got > 0)
        fr_text_put(into, (fr_str){ buffer, (size_t)got });
    else if (got == 0 || errno != EINTR)
        close_end(&from->parent);
}

/* A program that runs, and what goes in and out of it. */
typedef struct running {
    pid_t pid;
    stream streams[3];
    fr_str input;
    fr_text outputs[2];
} running;

static void pump(void *data)
{
    running *r = data;
    stream *streams = r->streams;
    if (r->input.len == 0)
        close_end(&streams[0].parent);
    while (streams[0].parent >= 0 || streams[1].parent >= 0 || streams[2].parent >= 0) {
        struct pollfd waits[] = { { streams[0].parent, POLLOUT, 0 },
                                  { streams[1].parent, POLLIN, 0 },
                                  { streams[2].parent, POLLIN, 0 } };
        if (poll(waits, 3, -1) < 0 && errno != EINTR)
            return;
        if (waits[0].revents)
            feed(&streams[0], &r->input);
        for (int i = 1; i < 3; i++)
            if (waits[i].revents)
                drain(&streams[i], &r->outputs[i - 1]);
    }
}

/* Leaves neither descriptors nor a child behind. */
static void give_up(void *data)
{
    running *r = data;
    for (int i = 0; i < 3; i++)
        close_end(&r->streams[i].parent);
    kill(r->pid, SIGKILL);
    waitpid(r->pid, NULL, 0);
}

static int wait_for(pid_t pid, int *exit_status)
{
    int status = 0;
    while (waitpid(pid, &status, 0) < 0)
        if (errno != EINTR)
            return errno; /* the host ignores SIGCHLD: what came of it is not known */
    *exit_status = WIFSIGNALED(status) ? 128 + WTERMSIG(status) : WEXITSTATUS(status);
    return 0;
}

fr_process_result fr_process_run_in(fr_arena *arena, const char *folder, const char *const *argv,
                                    fr_str input)
{
    fr_process_result result = { 0 };
    running r = { .streams = { { -1, -1 }, { -1, -1 }, { -1, -1 } }, .input = input };
    fr_text_init(&r.outputs[0], arena);
    fr_text_init(&r.outputs[1], arena);
    for (int i = 0; i < 3 && !result.error; i++)
        if (!open_stream(&r.streams[i], i == 0))
            result.error = errno;
    if (!result.error)
        result.error = spawn(folder, argv, r.streams, &r.pid);
    for (int i = 0; i < 3; i++)
        close_end(&r.streams[i].child);
    bool is_running = !result.error;
    if (is_running)
        fr_arena_guarded(arena, pump, give_up, &r);
    for (int i = 0; i < 3; i++)
        close_end(&r.streams[i].parent);
    if (is_running)
        result.error = wait_for(r.pid, &result.exit_status);
    result.output = fr_text_str(&r.outputs[0]);
    result.errors = fr_text_str(&r.outputs[1]);
    return result;
}

fr_process_result fr_process_run(fr_arena *arena, const char *const *argv, fr_str input)
{
    return fr_process_run_in(arena, NULL, argv, input);
}

static bool is_program(const char *path)
{
    return faccessat(AT_FDCWD, path, X_OK, AT_EACCESS) == 0 && !fr_file_is_directory(path);
}

fr_str fr_process_find(fr_arena *arena, fr_str program)
{
    const char *path = getenv("PATH");
    fr_str rest = fr_str_from(path ? path : "/usr/bin:/bin"), folder;
    if (program.len == 0 || fr_str_find_char(program, '/') != SIZE_MAX)
        return is_program(fr_arena_cstr(arena, program)) ? program : (fr_str){ 0 };
    while (fr_str_next_part(&rest, ':', &folder)) {
        fr_str full = fr_path_join(arena, folder.len ? folder : FR_LIT("."), program);
        if (is_program(full.ptr))
            return full;
    }
    return (fr_str){ 0 };
}
