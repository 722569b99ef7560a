/* job_export.h - the state of an export, shared by the files job_export*.c. */
#ifndef FR_JOB_EXPORT_H
#define FR_JOB_EXPORT_H

#include "export/export.h"
#include "job.h"
#include "model/api_file.h"
#include "toolchain.h"

typedef struct fr_export_file {
    fr_str path; /* in the folder */
    fr_str text;
} fr_export_file;

typedef struct fr_export_run {
    ferrule_job *job;
    fr_arena *arena;
    const fr_export_options *options;
    fr_toolchain toolchain; /* not open when frozen: its `out` and what the manifest needs only */
    fr_api api;
    fr_api_facts facts; /* what rustc refused; when frozen, in the earlier run */
    fr_export_lock lock;
    fr_export plan;
    fr_str shim;
    FR_VEC(fr_export_file) files;
} fr_export_run;

/* Writes the shim and takes out what rustc refuses, until it compiles (frozen: what it refused in
 * the earlier run). run->shim is the result; false with diagnostics if there is none. */
FR_NODISCARD bool fr_export_prune(fr_export_run *run);

/* names.lock. An absent file is an empty lock. */
FR_NODISCARD bool fr_export_read_lock(fr_export_run *run, fr_str path);
fr_str fr_export_lock_text(fr_export_run *run);

/* How many callable items there are, how many of these got across, and how many of those give an
 * object that C can do nothing with but keep and free. */
typedef struct fr_export_coverage {
    size_t callables, exported, opaque;
} fr_export_coverage;
fr_export_coverage fr_export_count(const fr_export_run *run);
fr_str fr_export_report_json(fr_export_run *run);
fr_str fr_export_report_text(fr_export_run *run);
/* Errors for what --strict names; false if there are any. */
FR_NODISCARD bool fr_export_check_strict(fr_export_run *run);

/* What build systems need: pkg-config, CMake. Adds to run->files. */
void fr_export_add_packaging(fr_export_run *run);
void fr_export_add_file(fr_export_run *run, fr_str path, fr_str text);

#endif
