/* One job from its arguments to its exit code. */
#include <errno.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <stdnoreturn.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

#include "cli/cli.h"

int fr_cli_wants_color(void)
{
    const char *no_color = getenv("NO_COLOR"), *term = getenv("TERM");
    return isatty(STDERR_FILENO) && !(no_color && *no_color) && !(term && !strcmp(term, "dumb"));
}

int fr_cli_write_output(const char *text, size_t length)
{
    while (length > 0) {
        ssize_t put = write(STDOUT_FILENO, text, length);
        if (put < 0 && errno == EINTR)
            continue;
        if (put < 0) {
            if (errno != EPIPE)
                fprintf(stderr, "error: cannot write to standard output: %s\n", strerror(errno));
            return 0;
        }
        text += put;
        length -= (size_t)put;
    }
    return 1;
}

/* Ends the process: its memory goes back to the system at once, and that of libclang with it, which
 * is faster than to give back every piece. */
static noreturn void print_and_finish(ferrule_job *job, int status)
{
    size_t length = 0;
    const char *text = ferrule_job_report(job, fr_cli_wants_color(), &length);
    fwrite(text, 1, length, stderr);
    text = ferrule_job_text(job, FERRULE_TEXT_OUTPUT, &length);
    if (!fr_cli_write_output(text, length) && status == FERRULE_DONE)
        status = FERRULE_BAD_INPUT;
    fflush(stderr);
    _exit(status);
}

/* In the process that does the work: it must not outlive the one that was called. */
static noreturn void work(ferrule_job *job, pid_t parent)
{
    fr_cli_prepare_heap();
    prctl(PR_SET_PDEATHSIG, SIGTERM);
    if (getppid() != parent)
        _exit(FERRULE_BAD_ENVIRONMENT);
    print_and_finish(job, (int)ferrule_job_run(job));
}

static int is_crash(int number)
{
    return number == SIGSEGV || number == SIGBUS || number == SIGABRT || number == SIGILL ||
           number == SIGFPE;
}

/* Ends this process as the other one ended, but says what a crash was about. */
static noreturn void end_like(ferrule_job *job, int status)
{
    if (WIFEXITED(status))
        _exit(WEXITSTATUS(status));
    int number = WTERMSIG(status);
    if (is_crash(number)) {
        const char *header = ferrule_job_option(job, "header");
        fprintf(stderr,
                "%s: error: clang crashed while it read this file (%s)\n"
                "  help: is something nested very deeply in it?\n",
                header ? header : "ferrule", strsignal(number));
        _exit(FERRULE_BAD_INPUT);
    }
    signal(number, SIG_DFL);
    raise(number);
    _exit(FERRULE_BAD_ENVIRONMENT);
}

/* Clang overflows its stack on some hostile headers. So it runs in a process of its own, which
 * costs next to nothing as long as there is little to copy: libclang is not loaded yet. */
static noreturn void run_apart(ferrule_job *job)
{
    int status = 0;
    pid_t parent = getpid(), process = fork();
    if (process == 0)
        work(job, parent);
    if (process < 0) /* then without that safety */
        print_and_finish(job, (int)ferrule_job_run(job));
    while (waitpid(process, &status, 0) < 0 && errno == EINTR) {
    }
    end_like(job, status);
}

int fr_cli_run(const char *command, size_t count, const char *const *arguments)
{
    ferrule_job *job = ferrule_job_new(command);
    if (!job) {
        fputs("error: memory ran out\n", stderr);
        return FERRULE_BAD_ENVIRONMENT;
    }
    ferrule_job_arguments(job, count, arguments);
    if (ferrule_job_is_current(job))
        print_and_finish(job, FERRULE_DONE);
    const char *list = ferrule_job_option(job, "batch");
    if (!list && ferrule_job_option(job, "header"))
        run_apart(job);
    if (!list) {
        fr_cli_keep_memory();
        print_and_finish(job, (int)ferrule_job_run(job));
    }
    int status = fr_cli_batch(job, list);
    ferrule_job_free(job);
    return status;
}
