/* cli.h - what the program's files share; like all of them it knows the library by ferrule.h. */
#ifndef FR_CLI_CLI_H
#define FR_CLI_CLI_H

#include <stddef.h>

#include "ferrule.h"

/* Runs a command with its arguments, prints what it says, and ends the process, but for --batch
 * and when memory runs out: then it returns the exit code. */
int fr_cli_run(const char *command, size_t count, const char *const *arguments);
/* Runs the lines of the file that `common`'s option --batch names, each with what `common` was
 * told as well. */
int fr_cli_batch(ferrule_job *common, const char *list);

/* Writes all of it, or says on standard error why not and returns 0. */
int fr_cli_write_output(const char *text, size_t length);
/* One heap that keeps what is freed: pages that were had before need not be made again. */
void fr_cli_keep_memory(void);
/* The same and more, for a process that runs libclang. */
void fr_cli_prepare_heap(void);
/* Not 0: standard error is a terminal that wants colours (NO_COLOR is not set). */
int fr_cli_wants_color(void);

#endif
