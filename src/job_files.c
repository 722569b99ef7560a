/* Which files are the same costs a call of the system each, and a job may read thousands: of those
 * that nobody named, only the ones that are called as the output is are asked about. */
#include "job_files.h"

#include <errno.h>
#include <string.h>

#include "base/file.h"

/* Without links and the like; of a file that is not there yet, the folder at least. */
static fr_str real_path(fr_arena *arena, fr_str path)
{
    fr_str real = { 0 };
    if (fr_path_real(arena, fr_arena_cstr(arena, path), &real))
        return real;
    return fr_path_real(arena, fr_arena_cstr(arena, fr_path_parent(path)), &real)
               ? fr_path_join(arena, real, fr_path_base(path))
               : path;
}

static bool is_same_file(fr_arena *arena, fr_str a, fr_str b)
{
    if (fr_str_eq(a, b))
        return true;
    fr_str real = real_path(arena, a);
    return fr_str_eq(real, real_path(arena, b)) && !fr_str_starts(real, FR_LIT("/dev/"));
}

static bool was_read(fr_arena *arena, fr_str path, const fr_job_inputs *read)
{
    fr_str name = fr_path_base(path);
    for (size_t i = 0; i < read->paths.len; i++) {
        fr_str one = read->paths.data[i];
        if ((i < read->named || fr_str_eq(fr_path_base(one), name)) &&
            is_same_file(arena, path, one))
            return true;
    }
    return false;
}

bool fr_job_may_write(ferrule_job *job, const fr_job_files *files, const fr_job_inputs *read)
{
    for (size_t i = 0; i < files->len; i++) {
        fr_str path = files->data[i].path;
        bool is_taken = was_read(&job->arena, path, read);
        for (size_t k = 0; k < i; k++)
            is_taken |= is_same_file(&job->arena, path, files->data[k].path);
        if (!is_taken)
            continue;
        fr_diag(&job->diags, DIAG_E0001, (fr_place){ .file = path },
                "this file would be written over: it was read, or is another output");
        return false;
    }
    return true;
}

bool fr_job_write(ferrule_job *job, const fr_job_file *file)
{
    const char *path = fr_arena_cstr(&job->arena, file->path);
    int error = file->makes_folders ? fr_file_make_parents(&job->arena, path) : 0;
    if (!error && fr_file_write(&job->arena, path, file->content, &error) != WRITE_FAILED)
        return true;
    fr_diag(&job->diags, DIAG_E0601, (fr_place){ .file = file->path },
            "this file cannot be written: %s", strerror(error));
    return false;
}

bool fr_job_verify(ferrule_job *job, const fr_job_file *file)
{
    fr_str old = { 0 };
    const char *path = fr_arena_cstr(&job->arena, file->path);
    int error = fr_file_read(&job->arena, path, file->content.len, &old);
    if (error == EFBIG) /* it is longer: no more need be known */
        error = 0;
    else if (!error && fr_str_eq(old, file->content))
        return true;
    fr_diagnostic *d = fr_diag(&job->diags, DIAG_E0603, (fr_place){ .file = file->path },
                               error ? "this file cannot be read: %s"
                                     : "this file is not what would be written now%s",
                               error ? strerror(error) : "");
    d->hint = FR_LIT("run the same command without --verify to bring it up to date");
    return false;
}
