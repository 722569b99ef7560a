/* process.h - run another program, feed it text and take what it prints. No shell. */
#ifndef FR_BASE_PROCESS_H
#define FR_BASE_PROCESS_H

#include "base/arena.h"

typedef struct fr_process_result {
    int error;       /* errno if it could not be started or waited for, else 0 */
    int exit_status; /* its exit code, or 128 + the signal that ended it */
    fr_str output;   /* what it wrote to standard output */
    fr_str errors;   /* and to standard error */
} fr_process_result;

/* Runs argv[0] (looked up in PATH) with a NULL-terminated argv; `input` becomes its standard
 * input. Waits for it. Never raises SIGPIPE. */
fr_process_result fr_process_run(fr_arena *arena, const char *const *argv, fr_str input);
/* The same in another working directory, for programs that look beside it. */
fr_process_result fr_process_run_in(fr_arena *arena, const char *folder, const char *const *argv,
                                    fr_str input);
/* The full path of a program in PATH, or an empty text. */
fr_str fr_process_find(fr_arena *arena, fr_str program);

#endif
