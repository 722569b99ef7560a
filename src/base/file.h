/* file.h - reading and writing whole files, and what must be known about paths.
 *
 * Errors come back as errno values (0: done), so that the caller can say which file and why.
 */
#ifndef FR_BASE_FILE_H
#define FR_BASE_FILE_H

#include "base/arena.h"
#include "base/vec.h"

/* Reads a regular file, or a pipe or device up to `limit` bytes (EFBIG past it; EISDIR for a
 * directory). "-" is standard input. The text is followed by a NUL that does not count. */
FR_NODISCARD int fr_file_read(fr_arena *arena, const char *path, size_t limit, fr_str *out);
/* Line `number` (from 1) of a regular file, without its \n; 0 or errno: ERANGE if there is no such
 * line, EFBIG if it has more than `longest` bytes. Takes no memory but that of the line. */
FR_NODISCARD int fr_file_read_line(fr_arena *arena, const char *path, uint32_t number,
                                   size_t longest, fr_str *out);

typedef enum fr_write_result { WRITE_FAILED, WRITE_UNCHANGED, WRITE_REPLACED } fr_write_result;

/* Makes `path` hold `content`. A regular file (or the file behind a symbolic link) is replaced by
 * renaming a temporary file beside it, after fsync, and keeps its permissions; it is not touched
 * when it holds the same bytes already. Anything else (a pipe, a device) is written to directly,
 * and /dev/stdout, /dev/stderr and /dev/fd/N go to the open descriptor whatever it is. On failure
 * the old content of a file stands, no temporary file is left, and *error says why (errno; never
 * SIGPIPE). */
FR_NODISCARD fr_write_result fr_file_write(fr_arena *arena, const char *path, fr_str content,
                                           int *error);
/* Creates the folders above `path` that are missing; 0 or errno. */
FR_NODISCARD int fr_file_make_parents(fr_arena *arena, const char *path);
bool fr_file_exists(const char *path);
bool fr_file_is_directory(const char *path);
/* The names in a folder, sorted bytewise, without . and ..; 0 or errno. */
FR_NODISCARD int fr_file_list(fr_arena *arena, const char *path, fr_strs *names);

/* Path arithmetic on text alone: the last component; all before it ("." if nothing). Slashes at the
 * end do not count. */
fr_str fr_path_base(fr_str path);
fr_str fr_path_parent(fr_str path);
/* `name` if it is absolute, else folder/name. */
fr_str fr_path_join(fr_arena *arena, fr_str folder, fr_str name);
/* Absolute and without symbolic links, ".", ".."; false if it does not exist. */
bool fr_path_real(fr_arena *arena, const char *path, fr_str *out);

#endif
