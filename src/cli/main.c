/* The program: picks the command, by the name it was called by or by its first argument. */
#include <stdio.h>
#include <string.h>

#include "cli/cli.h"

static int is_command(const char *name)
{
    for (const char *const *one = ferrule_commands(); *one; one++)
        if (strcmp(*one, name) == 0)
            return 1;
    return 0;
}

static int print_version(void)
{
    char text[64];
    int length = snprintf(text, sizeof text, "ferrule %s\n", ferrule_version());
    return fr_cli_write_output(text, (size_t)length) ? FERRULE_DONE : FERRULE_BAD_INPUT;
}

static int is_one_of(const char *text, const char *a, const char *b, const char *c)
{
    return strcmp(text, a) == 0 || strcmp(text, b) == 0 || strcmp(text, c) == 0;
}

static int refuse_command(const char *name)
{
    fprintf(stderr, "error: unknown command `%s`\n  help: the commands are", name);
    for (const char *const *one = ferrule_commands(); *one; one++)
        fprintf(stderr, " %s", *one);
    fputs("; for a header it is `ferrule bind HEADER`\n", stderr);
    return FERRULE_BAD_USAGE;
}

/* `ferrule help COMMAND` is `ferrule COMMAND --help`; of those that have no options the overview
 * says all there is. */
static int print_help(size_t count, const char *const *arguments)
{
    const char *const help[] = { "--help" };
    if (count == 0 || is_one_of(arguments[0], "--help", "-h", "help") ||
        strcmp(arguments[0], "man") == 0)
        return fr_cli_run("help", 0, NULL);
    return is_command(arguments[0]) ? fr_cli_run(arguments[0], 1, help)
                                    : refuse_command(arguments[0]);
}

/* Without arguments the overview is a complaint. */
static int refuse_nothing(void)
{
    ferrule_job *job = ferrule_job_new("help");
    if (job && ferrule_job_run(job) == FERRULE_DONE)
        fputs(ferrule_job_text(job, FERRULE_TEXT_OUTPUT, NULL), stderr);
    ferrule_job_free(job);
    return FERRULE_BAD_USAGE;
}

int main(int argc, char **argv)
{
    const char *slash = argc > 0 ? strrchr(argv[0], '/') : NULL;
    const char *called = argc > 0 ? (slash ? slash + 1 : argv[0]) : "ferrule";
    const char *const *arguments = (const char *const *)argv;
    if (strncmp(called, "bindgen", strlen("bindgen")) == 0)
        return fr_cli_run("bindgen", (size_t)argc - 1, arguments + 1);
    if (strncmp(called, "cbindgen", strlen("cbindgen")) == 0)
        return fr_cli_run("cbindgen", (size_t)argc - 1, arguments + 1);
    if (argc < 2)
        return refuse_nothing();
    size_t rest = (size_t)argc - 2;
    if (is_one_of(argv[1], "--version", "-V", "version"))
        return print_version();
    if (is_one_of(argv[1], "--help", "-h", "help"))
        return print_help(rest, arguments + 2);
    if (strcmp(argv[1], "man") == 0 && rest == 1 && is_one_of(argv[2], "--help", "-h", "help"))
        return print_help(0, NULL);
    if (!is_command(argv[1]))
        return refuse_command(argv[1]);
    return fr_cli_run(argv[1], rest, arguments + 2);
}
