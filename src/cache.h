/* cache.h - records of runs, so that an unchanged one is not repeated.
 *
 * A record is a file in the cache folder, named by a hash of all that the run was told: arguments,
 * current folder, environment, this program and libclang. In it stand the files that the run read
 * and wrote and the folders that were searched, each with what stat() says and a hash of its
 * content, and the diagnostics. Nothing changed means: stat() says the same, or the content does.
 *
 * A record that cannot be read, or does not fit its checksum, counts as none.
 */
#ifndef FR_CACHE_H
#define FR_CACHE_H

#include "base/vec.h"
#include "diag/diag.h"

typedef struct fr_cache_entry {
    fr_str path;   /* of the record; empty: there is no cache */
    int64_t start; /* when the run began, nanoseconds in the clock of files' dates */
} fr_cache_entry;

/* What a run read, wrote and said. */
typedef struct fr_cache_run {
    fr_strs files;   /* read, as paths from the current folder */
    fr_strs folders; /* where headers were looked for: a new file there may hide one of those */
    fr_strs outputs; /* written */
    const fr_diags *diags;
} fr_cache_run;

/* Finds the place of the record for a run that was told `words`. */
void fr_cache_find(fr_cache_entry *entry, fr_arena *arena, const fr_strs *words);
/* True if the record is there and nothing has changed; then its diagnostics are added to `diags`.
 */
bool fr_cache_is_current(const fr_cache_entry *entry, fr_arena *arena, fr_diags *diags);
/* Writes the record. Failure means only that there is none. Nothing is stored when a file was
 * changed during the run. */
void fr_cache_store(const fr_cache_entry *entry, fr_arena *arena, const fr_cache_run *run);

#endif
