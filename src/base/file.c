/* Files are read whole, and written beside their place and then renamed into it, so that nobody
 * ever sees half of one. */
#include "base/file.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

/* ---- reading ---- */

static int read_all(fr_arena *arena, int fd, size_t guess, size_t limit, fr_str *out)
{
    size_t cap = guess + 1, len = 0;
    char *data = fr_arena_resize(arena, NULL, 0, cap);
    for (;;) {
        if (len + 1 >= cap) {
            data = fr_arena_resize(arena, data, cap, 2 * cap + 4096);
            cap = 2 * cap + 4096;
        }
        ssize_t got = read(fd, data + len, cap - len - 1);
        if (got < 0 && errno == EINTR)
            continue;
        if (got < 0)
            return errno;
        if (got == 0)
            break;
        len += (size_t)got;
        if (len > limit)
            return EFBIG;
    }
    data[len] = '\0';
    *out = (fr_str){ data, len };
    return 0;
}

int fr_file_read(fr_arena *arena, const char *path, size_t limit, fr_str *out)
{
    struct stat status;
    *out = (fr_str){ 0 };
    bool is_stdin = strcmp(path, "-") == 0;
    int fd = is_stdin ? STDIN_FILENO : open(path, O_RDONLY | O_CLOEXEC);
    if (fd < 0)
        return errno;
    int error = fstat(fd, &status) != 0 ? errno : S_ISDIR(status.st_mode) ? EISDIR : 0;
    if (!error && S_ISREG(status.st_mode) && (uint64_t)status.st_size > limit)
        error = EFBIG;
    size_t guess = !error && S_ISREG(status.st_mode) ? (size_t)status.st_size : 4096;
    if (!error)
        error = read_all(arena, fd, guess + 1, limit, out);
    if (!is_stdin)
        close(fd);
    return error;
}

/* ---- writing ---- */

static int write_all(int fd, fr_str content)
{
    while (content.len) {
        ssize_t put = write(fd, content.ptr, content.len);
        if (put < 0 && errno == EINTR)
            continue;
        if (put < 0)
            return errno;
        content = fr_str_slice(content, (size_t)put, content.len);
    }
    return 0;
}

static bool holds_already(fr_arena *arena, const char *path, const struct stat *status,
                          fr_str content)
{
    fr_str old;
    return (uint64_t)status->st_size == content.len &&
           fr_file_read(arena, path, content.len, &old) == 0 && fr_str_eq(old, content);
}

/* A pipe or a device takes the bytes as they come. */
static int write_through(const char *path, fr_str content)
{
    int fd = open(path, O_WRONLY | O_CLOEXEC);
    if (fd < 0)
        return errno;
    int error = write_all(fd, content);
    if (close(fd) != 0 && !error)
        error = errno;
    return error;
}

static mode_t new_file_mode(void)
{
    mode_t mask = umask(0);
    umask(mask);
    return 0666 & ~mask;
}

/* Only a folder that is synced keeps the rename over a crash; best effort, as not all can be. */
static void sync_folder(fr_arena *arena, fr_str path)
{
    int fd = open(fr_arena_cstr(arena, fr_path_parent(path)), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (fd < 0)
        return;
    (void)!fsync(fd);
    close(fd);
}

static int replace(fr_arena *arena, fr_str path, mode_t mode, fr_str content)
{
    char *temporary =
        fr_arena_cstr(arena, fr_arena_printf(arena, "%.*s.XXXXXX", (int)path.len, path.ptr));
    int fd = mkostemp(temporary, O_CLOEXEC);
    if (fd < 0)
        return errno;
    int error = write_all(fd, content);
    if (!error && fchmod(fd, mode) != 0)
        error = errno;
    if (!error && fsync(fd) != 0 && errno != EINVAL && errno != ENOTSUP)
        error = errno;
    if (close(fd) != 0 && !error)
        error = errno;
    if (!error && rename(temporary, path.ptr) != 0)
        error = errno;
    if (error)
        unlink(temporary);
    else
        sync_folder(arena, path);
    return error;
}

fr_write_result fr_file_write(fr_arena *arena, const char *path, fr_str content, int *error)
{
    struct stat status;
    fr_str target = fr_arena_str(arena, fr_str_from(path));
    mode_t mode = 0;
    *error = 0;
    if (stat(path, &status) == 0) {
        if (S_ISDIR(status.st_mode)) {
            *error = EISDIR;
            return WRITE_FAILED;
        }
        if (!S_ISREG(status.st_mode)) {
            *error = write_through(path, content);
            return *error ? WRITE_FAILED : WRITE_REPLACED;
        }
        if (holds_already(arena, path, &status, content))
            return WRITE_UNCHANGED;
        if (access(path, W_OK) != 0) { /* the folder would allow it, the file does not */
            *error = errno;
            return WRITE_FAILED;
        }
        mode = status.st_mode & 07777;
        fr_path_real(arena, path, &target);
    } else if (errno != ENOENT) {
        *error = errno;
        return WRITE_FAILED;
    }
    *error = replace(arena, target, mode ? mode : new_file_mode(), content);
    return *error ? WRITE_FAILED : WRITE_REPLACED;
}

int fr_file_make_parents(fr_arena *arena, const char *path)
{
    char *copy = fr_arena_cstr(arena, fr_str_from(path));
    for (char *at = copy + 1; *copy && *at; at++) {
        if (*at != '/')
            continue;
        *at = '\0';
        if (mkdir(copy, 0777) != 0 && errno != EEXIST)
            return errno;
        *at = '/';
    }
    return 0;
}

/* ---- questions ---- */

bool fr_file_exists(const char *path)
{
    struct stat status;
    return stat(path, &status) == 0;
}

bool fr_file_is_directory(const char *path)
{
    struct stat status;
    return stat(path, &status) == 0 && S_ISDIR(status.st_mode);
}

static int compare_names(const void *left, const void *right)
{
    return fr_str_cmp(*(const fr_str *)left, *(const fr_str *)right);
}

int fr_file_list(fr_arena *arena, const char *path, fr_strs *names)
{
    DIR *folder = opendir(path);
    if (!folder)
        return errno;
    size_t first = names->len;
    for (struct dirent *entry; (entry = readdir(folder)) != NULL;) {
        fr_str name = fr_str_from(entry->d_name);
        if (!fr_str_is(name, ".") && !fr_str_is(name, ".."))
            fr_vec_push(arena, names, fr_arena_str(arena, name));
    }
    closedir(folder);
    if (names->len > first)
        qsort(names->data + first, names->len - first, sizeof *names->data, compare_names);
    return 0;
}

/* ---- paths ---- */

fr_str fr_path_base(fr_str path)
{
    size_t slash = fr_str_find_last_char(path, '/');
    return slash == SIZE_MAX ? path : fr_str_slice(path, slash + 1, path.len);
}

fr_str fr_path_parent(fr_str path)
{
    size_t slash = fr_str_find_last_char(path, '/');
    if (slash == SIZE_MAX)
        return FR_LIT(".");
    return slash == 0 ? FR_LIT("/") : fr_str_slice(path, 0, slash);
}

fr_str fr_path_join(fr_arena *arena, fr_str folder, fr_str name)
{
    if (name.len && name.ptr[0] == '/')
        return fr_arena_str(arena, name);
    const char *gap = folder.len && folder.ptr[folder.len - 1] == '/' ? "" : "/";
    return fr_arena_printf(arena, "%.*s%s%.*s", FR_ARG(folder), gap, FR_ARG(name));
}

bool fr_path_real(fr_arena *arena, const char *path, fr_str *out)
{
    char *real = realpath(path, NULL);
    if (!real)
        return false;
    *out = fr_arena_str(arena, fr_str_from(real));
    free(real);
    return true;
}
