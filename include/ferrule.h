/* ferrule.h - FFI between C and Rust, as a library.
 *
 * A job does what one run of a command does. It is told what to do by options (the same names as on
 * the command line: docs/options.md, header.md, export.md and wrap.md) or by arguments as on a
 * command line, is run once, and then tells how it went:
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
 * never ends or aborts the process and prints nothing. (Clang does end it on some hostile headers,
 * by overflowing its stack: who binds those does it in a process of its own, as the program does.)
 * Other programs are run where options ask for them, and by "export" and "wrap" (cargo, rustdoc,
 * rustc, pkg-config); the current folder and the environment count as for the program.
 *
 * A job belongs to one thread at a time; different jobs may run in different threads, as long as
 * none changes the environment. A job owns all that it hands out: texts and diagnostics live as
 * long as the job, but what was asked for before it was run only until it is run. Texts are in
 * UTF-8 wherever the input was, and end with a NUL that their length does not count. What is handed
 * in is copied. No pointer may be NULL where that is not said.
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
                                  bindings or the header unless they went to a file */
    FERRULE_TEXT_BINDINGS = 1, /* of "bind" the Rust text, of "header" that of the header; the other
                                  commands write folders, and have none */
    FERRULE_TEXT_WRAPPERS = 2  /* the C text of --wrap-static-fns of "bind" */
} ferrule_text_kind;

typedef struct ferrule_job ferrule_job;

/* Fields may be added at the end: do not make one yourself, and take no size of it. */
typedef struct ferrule_diagnostic {
    const char *code; /* stable: "E0301" (src/diag/diag_list.h lists them) */
    ferrule_severity severity;
    const char *file;      /* empty: no place */
    unsigned line, column; /* from 1, the column in bytes; 0: none */
    const char *message;
    const char *hint;         /* what to do about it; may be empty */
    const char *const *notes; /* note_count of them, then NULL */
    size_t note_count;
} ferrule_diagnostic;

/* "0.1.0"; static. */
FERRULE_API const char *ferrule_version(void);
/* The names of the commands as `ferrule COMMAND` takes them, ended by NULL; static. */
FERRULE_API const char *const *ferrule_commands(void);

/* `command`: one of ferrule_commands(), or "bindgen" or "cbindgen", which are "bind" and "header"
 * under the names that other tools know. ("help" is an overview, "man" the manual page.) NULL: no
 * such command, or no memory. To be freed by ferrule_job_free(). */
FERRULE_API ferrule_job *ferrule_job_new(const char *command);
/* A new job of the same command, with the same limit, that was told the same so far, but for
 * --batch. NULL: no memory. */
FERRULE_API ferrule_job *ferrule_job_new_like(const ferrule_job *job);
/* `job` may be NULL. */
FERRULE_API void ferrule_job_free(ferrule_job *job);

/* The most memory that the job may take, in bytes, without libclang's own (8 GiB to begin with);
 * what it has already it keeps. What needs more fails with FERRULE_BAD_ENVIRONMENT, and so does
 * every later call on this job that needs any. */
FERRULE_API void ferrule_job_limit_memory(ferrule_job *job, size_t bytes);

/* Options and arguments are looked at when the job is run, or first asked about; so these fail only
 * for lack of memory (FERRULE_BAD_ENVIRONMENT), and have no effect later. Of an option that takes
 * one value the last setting counts.
 *
 * An option by its name, without dashes. `value` is NULL for one that takes none, or "true", or
 * "false", which takes it back; one that takes two (--module-raw-line) needs
 * ferrule_job_arguments(). --batch is the program's: a job does not heed it. */
FERRULE_API ferrule_status ferrule_job_set(ferrule_job *job, const char *name, const char *value);
/* What stands on a command line behind the command's name, `count` texts. */
FERRULE_API ferrule_status ferrule_job_arguments(ferrule_job *job, size_t count,
                                                 const char *const *arguments);
/* The same as one text, quoted as for a POSIX shell; nothing is expanded. */
FERRULE_API ferrule_status ferrule_job_command_line(ferrule_job *job, const char *line);

/* The value of an option that takes one ("true" for a flag, the last one of a list of texts). NULL:
 * not given, no such option, or its value is no plain text (a pattern, a list of rules). The option
 * "header" answers for the main header. Ends the telling. */
FERRULE_API const char *ferrule_job_option(ferrule_job *job, const char *name);
/* Not 0 if an earlier run did the same, and nothing that it read or wrote has changed since. Its
 * diagnostics are this job's then, there is nothing to run, and the texts are in the files. Looks
 * at files' dates only where it can. Only a job of "bind" with an output file can be current. */
FERRULE_API int ferrule_job_is_current(ferrule_job *job);
/* Does the work, unless the job is current. A second call changes nothing and returns the same.
 * After anything but FERRULE_DONE a diagnostic says why (if memory ran out only
 * ferrule_job_report() does), and the file of the bindings or the header is as it was before. */
FERRULE_API ferrule_status ferrule_job_run(ferrule_job *job);

/* Never NULL: empty if there is no such text, or none yet. `length` may be NULL; it is in bytes. */
FERRULE_API const char *ferrule_job_text(ferrule_job *job, ferrule_text_kind kind, size_t *length);
FERRULE_API size_t ferrule_job_diagnostic_count(const ferrule_job *job);
/* By their order, from 0. NULL: there is no such one, or no memory for it. */
FERRULE_API const ferrule_diagnostic *ferrule_job_diagnostic(ferrule_job *job, size_t index);
/* All diagnostics as the options want them printed: text (without notes unless asked for, and of
 * one warning the first 20; with ANSI colours if `color` is not 0) or JSON lines. Reads the lines
 * that it quotes from their files. Never NULL; `length` may be. */
FERRULE_API const char *ferrule_job_report(ferrule_job *job, int color, size_t *length);

/* Loads what every job of the command would load by itself (libclang, by "bind"), so that it is
 * there in processes that are forked later. Not 0: it is loaded, for as long as the process lives.
 */
FERRULE_API int ferrule_preload(const char *command);

#ifdef __cplusplus
}
#endif

#endif
