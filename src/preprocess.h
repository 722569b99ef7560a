/* preprocess.h - --dump-preprocessed-input: what the compiler sees, to attach to a report. */
#ifndef FR_PREPROCESS_H
#define FR_PREPROCESS_H

#include "job.h"

/* Writes __bindgen.c, which includes the headers, and __bindgen.i, what `clang -E` ($CLANG_PATH,
 * else the one beside libclang, else the one in PATH) makes of it, to the current folder. */
ferrule_status fr_dump_preprocessed(ferrule_job *job);

#endif
