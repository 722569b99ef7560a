/* ferrule.h - FFI between C and Rust, as a library.
 *
 * A job does what one run of a command does. It is told what to do by options (the same names as on
 * the command line, see docs/options.md) or by arguments as on a command line, is run once, and
 * then tells how it went:
 *
 *     ferrule_job *job = ferrule_job_new("bind");
 *     ferrule_job_set(job, "header", "sqlite3.h");
 *     ferrule_job_set(job, "allowlist-function", "sqlite3_.*");
 *     if (ferrule_job_run(job) == FERRULE_DONE)
 *         fputs(ferrule_job_text(job, FERRULE_TEXT_BINDINGS, NULL), stdout);
 *     else
 *         fputs(ferrule_job_report(job, 0, NULL), stderr);
 *     ferrule_job_free(job);
 *
 * Files are written only where options ask for them, and only when there was no error. The library
 * never ends or aborts the process and prints nothing. A job belongs to one thread at a time;
 * different jobs may run in different threads. Texts that a job hands out live as long as the job,
 * are in UTF-8 wherever the input was, and end with a NUL that their length does not count.
 *
 * This header is valid C89 and C++98.
 */
#ifndef FERRULE_H
#define FERRULE_H

#include <stddef.h>

#if defined(__GNUC__)
#define FERRULE_API __attribute__((visibility("default")))
#else
#define FERRULE_API
#endif

#ifdef __cplusplus
extern "C" {
#endif

/* How a job went; the program's exit code. */
typedef enum ferrule_status {
    FERRULE_DONE = 0,
    FERRULE_BAD_INPUT = 1,      /* the input has errors, or an output cannot be written */
    FERRULE_BAD_USAGE = 2,      /* an option or its value is not valid */
    FERRULE_BAD_ENVIRONMENT = 3 /* libclang or another program is missing, or memory ran out */
} ferrule_status;

typedef enum ferrule_severity {
    FERRULE_NOTE = 0,    /* nothing to do */
    FERRULE_WARNING = 1, /* the output is right but perhaps not what was meant */
    FERRULE_ERROR = 2    /* there is no output */
} ferrule_severity;

/* Which text of a job. */
typedef enum ferrule_text_kind {
    FERRULE_TEXT_OUTPUT = 0,   /* what belongs on standard output: help, version, dumps, and the
                                  bindings unless they went to a file */
    FERRULE_TEXT_BINDINGS = 1, /* the Rust text */
    FERRULE_TEXT_WRAPPERS = 2  /* the C text of --wrap-static-fns */
} ferrule_text_kind;

typedef struct ferrule_job ferrule_job;

/* Fields may be added at the end. */
typedef struct ferrule_diagnostic {
    const char *code; /* stable: "E0301" */
    ferrule_severity severity;
    const char *file;      /* empty: no place */
    unsigned line, column; /* from 1, the column in bytes; 0: none */
    const char *message;
    const char *hint; /* what to do about it; may be empty */
    const char *const *notes;
    size_t note_count;
} ferrule_diagnostic;

/* "0.1.0" */
FERRULE_API const char *ferrule_version(void);
/* The names of the commands, ended by NULL. */
FERRULE_API const char *const *ferrule_commands(void);

/* `command`: "bind", "help" (an overview), "man" (the manual page), or "bindgen", which is "bind"
 * under the name that other tools know. NULL: no such command, or no memory. */
FERRULE_API ferrule_job *ferrule_job_new(const char *command);
/* A new job of the same command that was told the same so far, but for --batch. */
FERRULE_API ferrule_job *ferrule_job_new_like(const ferrule_job *job);
FERRULE_API void ferrule_job_free(ferrule_job *job);

/* The most memory that the job may take, in bytes, without libclang's own (8 GiB to begin with).
 * What needs more fails with FERRULE_BAD_ENVIRONMENT. */
FERRULE_API void ferrule_job_limit_memory(ferrule_job *job, size_t bytes);

/* Options and arguments are looked at when the job is run, or first asked about; so these fail only
 * for lack of memory. Of an option that takes one value the last setting counts.
 *
 * An option by its name, without dashes. `value` is NULL for one that takes none. */
FERRULE_API ferrule_status ferrule_job_set(ferrule_job *job, const char *name, const char *value);
/* What stands on a command line behind the command's name. */
FERRULE_API ferrule_status ferrule_job_arguments(ferrule_job *job, size_t count,
                                                 const char *const *arguments);
/* The same as one text, quoted as for a shell. */
FERRULE_API ferrule_status ferrule_job_command_line(ferrule_job *job, const char *line);

/* The value of an option that takes one ("true" for a flag, the last one of a list of texts), NULL:
 * not given, or no such thing. The option "header" answers for the main header. */
FERRULE_API const char *ferrule_job_option(ferrule_job *job, const char *name);
/* Not 0 if an earlier run did the same, and nothing that it read or wrote has changed since. Its
 * diagnostics are this job's then, there is nothing to run, and the texts are in the files. Looks
 * at files' dates only where it can. Only a job with an output file can be current. */
FERRULE_API int ferrule_job_is_current(ferrule_job *job);
/* Does the work. A second call changes nothing and returns the same. */
FERRULE_API ferrule_status ferrule_job_run(ferrule_job *job);

/* Never NULL. `length` may be NULL. */
FERRULE_API const char *ferrule_job_text(ferrule_job *job, ferrule_text_kind kind, size_t *length);
FERRULE_API size_t ferrule_job_diagnostic_count(const ferrule_job *job);
/* NULL: there is no such one, or no memory for it. */
FERRULE_API const ferrule_diagnostic *ferrule_job_diagnostic(ferrule_job *job, size_t index);
/* All diagnostics as the options want them printed: text (without notes unless asked for; with
 * ANSI colours if `color` is not 0) or JSON lines. */
FERRULE_API const char *ferrule_job_report(ferrule_job *job, int color, size_t *length);

/* Loads what every job of the command would load by itself (libclang), so that it is there in
 * processes that are forked later. Not 0: it is loaded. */
FERRULE_API int ferrule_preload(const char *command);

#ifdef __cplusplus
}
#endif

#endif
