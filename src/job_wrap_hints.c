/* Hints that are installed, by the package or the header that they name. */
#include <errno.h>
#include <limits.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/file.h"
#include "job_wrap.h"

/* FERRULE_HINTS, or ../share/ferrule/hints beside the program. */
static fr_str folder_of_hints(fr_arena *arena)
{
    const char *told = getenv("FERRULE_HINTS");
    char path[PATH_MAX];
    if (told)
        return fr_str_from(told);
    ssize_t length = readlink("/proc/self/exe", path, sizeof path);
    if (length <= 0 || (size_t)length >= sizeof path)
        return (fr_str){ 0 };
    fr_str program = { path, (size_t)length };
    fr_str folder = fr_str_slice(program, 0, fr_str_find_last_char(program, '/'));
    return fr_arena_printf(arena, "%.*s/../share/ferrule/hints", FR_ARG(folder));
}

/* A header's path ends with what is included. */
static bool is_header(fr_str path, fr_str included)
{
    return fr_str_ends(path, included) &&
           (path.len == included.len || path.ptr[path.len - included.len - 1] == '/');
}

static bool are_for(const fr_library_hint *library, fr_str package, fr_str header)
{
    if (package.len)
        return fr_str_eq(library->pkg_config, package);
    for (size_t i = 0; header.len && i < library->headers.len; i++)
        if (is_header(header, library->headers.data[i]))
            return true;
    return false;
}

fr_str fr_find_hints(fr_arena *arena, fr_diags *diags, fr_str folder, fr_str package, fr_str header)
{
    bool is_told = folder.len != 0;
    if (!is_told)
        folder = folder_of_hints(arena);
    fr_strs names = { 0 };
    fr_str best = { 0 };
    int error = folder.len ? fr_file_list(arena, fr_arena_cstr(arena, folder), &names) : ENOENT;
    if (error && is_told)
        fr_diag(diags, DIAG_E0002, (fr_place){ .file = folder }, "this folder cannot be read: %s",
                strerror(error));
    if (error)
        return best;
    for (size_t i = 0; best.len == 0 && i < names.len; i++) {
        fr_wrap_hints hints = { 0 };
        fr_str name = names.data[i];
        if (!fr_str_ends(name, FR_LIT(".toml")))
            continue;
        fr_str path = fr_path_join(arena, folder, name);
        if (fr_wrap_hints_read(&hints, arena, diags, path) &&
            are_for(&hints.library, package, header))
            best = path;
    }
    return best;
}
