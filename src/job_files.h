/* job_files.h - the files that a job writes: when it may, and what is said when it cannot.
 *
 * Every diagnostic goes to the job's list. Texts live in the job's arena.
 */
#ifndef FR_JOB_FILES_H
#define FR_JOB_FILES_H

#include "base/vec.h"
#include "job.h"

typedef struct fr_job_file {
    fr_str path, content;
    bool makes_folders; /* those above it that are missing */
} fr_job_file;

typedef FR_VEC(fr_job_file) fr_job_files;

/* What a job has read. */
typedef struct fr_job_inputs {
    fr_strs paths;
    size_t named; /* so many at the front are those that the user named */
} fr_job_inputs;

/* False, with E0001, if an output would be written over what was read, or over another output. */
FR_NODISCARD bool fr_job_may_write(ferrule_job *job, const fr_job_files *files,
                                   const fr_job_inputs *read);
/* Makes the file hold its content (base/file.h); false with E0601 if it cannot. */
FR_NODISCARD bool fr_job_write(ferrule_job *job, const fr_job_file *file);
/* --verify: does the file hold its content? False with E0603; nothing is written. */
FR_NODISCARD bool fr_job_verify(ferrule_job *job, const fr_job_file *file);

#endif
