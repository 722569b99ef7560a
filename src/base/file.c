/* Files are read whole, and written beside their place and then renamed into it, so that nobody
 * ever sees half of one. */
#include "base/file.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <pthread.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

#include "base/supply.h"

/* ---- reading ---- */

/* Of a file of so many bytes, pages are made at once and not one by one. */
enum { WORTH_POPULATING = 256 * 1024 };

typedef struct reading {
    fr_arena *arena;
    int fd;
    size_t guess, limit; /* of bytes */
    fr_str *out;
    int error;
} reading;

static int read_all(const reading *r)
{
    size_t cap = r->guess + 1, len = 0;
    char *data = fr_arena_resize(r->arena, NULL, 0, cap);
    if (cap >= WORTH_POPULATING)
        fr_populate(data, cap);
    for (;;) {
        if (len + 1 >= cap) {
            data = fr_arena_resize(r->arena, data, cap, 2 * cap + 4096);
            cap = 2 * cap + 4096;
        }
        ssize_t got = read(r->fd, data + len, cap - len - 1);
        if (got < 0 && errno == EINTR)
            continue;
        if (got < 0)
            return errno;
        if (got == 0)
            break;
        len += (size_t)got;
        if (len > r->limit)
            return EFBIG;
    }
    data[len] = '\0';
    *r->out = (fr_str){ data, len };
    return 0;
}

static void read_open(void *data)
{
    reading *r = data;
    r->error = read_all(r);
}

static void close_reading(void *data)
{
    close(((const reading *)data)->fd);
}

int fr_file_read(fr_arena *arena, const char *path, size_t limit, fr_str *out)
{
    struct stat status;
    *out = (fr_str){ 0 };
    bool is_stdin = strcmp(path, "-") == 0;
    int fd = is_stdin ? fcntl(STDIN_FILENO, F_DUPFD_CLOEXEC, 0) : open(path, O_RDONLY | O_CLOEXEC);
    if (fd < 0)
        return errno;
    int error = fstat(fd, &status) != 0 ? errno : S_ISDIR(status.st_mode) ? EISDIR : 0;
    bool is_regular = !error && S_ISREG(status.st_mode);
    if (is_regular && (uint64_t)status.st_size > limit)
        error = EFBIG;
    reading r = { arena, fd, is_regular ? (size_t)status.st_size + 1 : 4096, limit, out, error };
    if (!error)
        fr_arena_guarded(arena, read_open, close_reading, &r);
    close(fd);
    return r.error;
}

/* Copies what there is room for. */
static size_t take_part(char *to, fr_str piece, size_t room)
{
    size_t len = piece.len < room ? piece.len : room;
    if (len)
        memcpy(to, piece.ptr, len);
    return len;
}

int fr_file_read_line(fr_arena *arena, const char *path, uint32_t number, size_t longest,
                      fr_str *out)
{
    struct stat status;
    *out = (fr_str){ 0 };
    if (number == 0)
        return ERANGE;
    if (stat(path, &status) != 0)
        return errno;
    if (!S_ISREG(status.st_mode)) /* opening a pipe would wait */
        return EINVAL;
    char *line = fr_arena_alloc(arena, longest + 1);
    FILE *file = fopen(path, "re");
    if (!file)
        return errno;
    char part[16 * 1024];
    size_t len = 0, got;
    uint32_t at = 1;
    while (at <= number && (got = fread(part, 1, sizeof part, file)) > 0)
        for (fr_str rest = { part, got }; rest.len && at <= number;) {
            size_t newline = fr_str_find_char(rest, '\n');
            fr_str piece = fr_str_slice(rest, 0, newline < rest.len ? newline : rest.len);
            if (at == number)
                len += take_part(line + len, piece, longest + 1 - len);
            at += newline != SIZE_MAX;
            rest = fr_str_slice(rest, newline < rest.len ? newline + 1 : rest.len, rest.len);
        }
    int error = ferror(file) ? EIO : len > longest ? EFBIG : at <= number && len == 0 ? ERANGE : 0;
    fclose(file);
    if (!error)
        *out = (fr_str){ line, len };
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

static bool holds_already(const char *path, const struct stat *status, fr_str content)
{
    char part[16 * 1024];
    if ((uint64_t)status->st_size != content.len)
        return false;
    int fd = open(path, O_RDONLY | O_CLOEXEC);
    if (fd < 0)
        return false;
    for (;;) {
        ssize_t got = read(fd, part, sizeof part);
        if (got < 0 && errno == EINTR)
            continue;
        if (got <= 0 || (size_t)got > content.len || memcmp(part, content.ptr, (size_t)got) != 0)
            break;
        content = fr_str_slice(content, (size_t)got, content.len);
        if (content.len == 0)
            break;
    }
    close(fd);
    return content.len == 0;
}

/* The open descriptor that a path stands for, or -1. Opening /dev/stdout again would start at the
 * beginning of the file behind it, and fails for a socket. */
static int descriptor_of(fr_str path)
{
    static const char *const folders[] = { "/dev/fd/", "/proc/self/fd/" };
    uint64_t number;
    if (fr_str_is(path, "/dev/stdout"))
        return STDOUT_FILENO;
    if (fr_str_is(path, "/dev/stderr"))
        return STDERR_FILENO;
    for (size_t i = 0; i < sizeof folders / sizeof *folders; i++) {
        fr_str folder = fr_str_from(folders[i]);
        if (fr_str_starts(path, folder) &&
            fr_str_to_u64(fr_str_slice(path, folder.len, path.len), &number) && number < INT_MAX)
            return (int)number;
    }
    return -1;
}

/* A pipe or a device takes the bytes as they come. A pipe that nobody reads any more is an error
 * (EPIPE) and must not end the process, so its signal is kept away from this thread. */
static int write_through(const char *path, fr_str content)
{
    sigset_t pipe_signal, before, pending;
    int fd = descriptor_of(fr_str_from(path));
    fd = fd >= 0 ? fcntl(fd, F_DUPFD_CLOEXEC, 0) : open(path, O_WRONLY | O_CLOEXEC);
    if (fd < 0)
        return errno;
    sigemptyset(&pipe_signal);
    sigaddset(&pipe_signal, SIGPIPE);
    sigpending(&pending);
    pthread_sigmask(SIG_BLOCK, &pipe_signal, &before);
    int error = write_all(fd, content);
    if (close(fd) != 0 && !error)
        error = errno;
    if (error == EPIPE && !sigismember(&pending, SIGPIPE))
        sigtimedwait(&pipe_signal, NULL, &(struct timespec){ 0 });
    pthread_sigmask(SIG_SETMASK, &before, NULL);
    return error;
}

/* Only a folder that is synced keeps the rename over a crash; best effort, as not all can be. */
static void sync_folder(fr_arena *arena, fr_str path)
{
    const char *folder = fr_arena_cstr(arena, fr_path_parent(path));
    int fd = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (fd < 0)
        return;
    (void)!fsync(fd);
    close(fd);
}

/* A new file beside `path`. Its name does not grow with the target's, which may be as long as the
 * file system allows. */
static int open_temporary(fr_arena *arena, fr_str path, const char **name)
{
    fr_str folder = fr_path_parent(path);
    for (unsigned attempt = 0; attempt < 1000; attempt++) {
        *name = fr_arena_printf(arena, "%.*s/.ferrule-%ld-%u.tmp", FR_ARG(folder), (long)getpid(),
                                attempt)
                    .ptr;
        int fd = open(*name, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
        if (fd >= 0 || errno != EEXIST)
            return fd;
    }
    return -1;
}

/* The new file belongs to whom the old one did, as far as we may give it away. */
static int copy_rights(int fd, const struct stat *old)
{
    struct stat status;
    if (fstat(fd, &status) != 0)
        return errno;
    if ((status.st_uid != old->st_uid || status.st_gid != old->st_gid) &&
        fchown(fd, old->st_uid, old->st_gid) != 0 && errno != EPERM)
        return errno;
    return fchmod(fd, old->st_mode & 07777) == 0 ? 0 : errno;
}

/* `old`: what is known of the file that is replaced, NULL if there is none. */
static int replace(fr_arena *arena, fr_str path, const struct stat *old, fr_str content)
{
    const char *temporary;
    const char *target = fr_arena_cstr(arena, path);
    int fd = open_temporary(arena, path, &temporary);
    if (fd < 0)
        return errno;
    int error = write_all(fd, content);
    if (!error && old)
        error = copy_rights(fd, old);
    if (!error && fsync(fd) != 0 && errno != EINVAL && errno != ENOTSUP)
        error = errno;
    if (close(fd) != 0 && !error)
        error = errno;
    if (!error && rename(temporary, target) != 0)
        error = errno;
    if (error)
        unlink(temporary);
    else
        sync_folder(arena, path);
    return error;
}

/* Where a new file goes: a link to nothing yet stays a link. */
static int end_of_links(fr_arena *arena, const char *path, fr_str *target)
{
    char next[PATH_MAX];
    *target = fr_arena_str(arena, fr_str_from(path));
    for (int links = 0; links < 40; links++) { /* as many as Linux follows */
        ssize_t length = readlink(target->ptr, next, sizeof next);
        if (length < 0)
            return errno == EINVAL || errno == ENOENT ? 0 : errno;
        if ((size_t)length == sizeof next)
            return ENAMETOOLONG;
        *target = fr_path_join(arena, fr_path_parent(*target), (fr_str){ next, (size_t)length });
    }
    return ELOOP;
}

static int write_file(fr_arena *arena, const char *path, fr_str content, bool *unchanged)
{
    struct stat status;
    fr_str target;
    if (descriptor_of(fr_str_from(path)) >= 0)
        return write_through(path, content);
    if (stat(path, &status) != 0) {
        int error = errno == ENOENT ? end_of_links(arena, path, &target) : errno;
        return error ? error : replace(arena, target, NULL, content);
    }
    if (S_ISDIR(status.st_mode))
        return EISDIR;
    if (!S_ISREG(status.st_mode))
        return write_through(path, content);
    *unchanged = holds_already(path, &status, content);
    if (*unchanged)
        return 0;
    if (faccessat(AT_FDCWD, path, W_OK, AT_EACCESS) != 0 || !fr_path_real(arena, path, &target))
        return errno; /* the folder may allow it, the file does not */
    return replace(arena, target, &status, content);
}

fr_write_result fr_file_write(fr_arena *arena, const char *path, fr_str content, int *error)
{
    bool unchanged = false;
    *error = write_file(arena, path, content, &unchanged);
    return *error ? WRITE_FAILED : unchanged ? WRITE_UNCHANGED : WRITE_REPLACED;
}

int fr_file_make_parents(fr_arena *arena, const char *path)
{
    char *copy = fr_arena_cstr(arena, fr_str_from(path));
    for (char *at = copy + 1; *copy && *at; at++) {
        if (*at != '/')
            continue;
        *at = '\0';
        int error = mkdir(copy, 0777) == 0 || errno == EEXIST ? 0 : errno;
        if (error && !fr_file_is_directory(copy)) /* EROFS and such: not for one that is there */
            return error;
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

typedef struct listing {
    fr_arena *arena;
    DIR *folder;
    fr_strs *names;
    int error;
} listing;

static void list_names(void *data)
{
    listing *l = data;
    struct dirent *entry;
    while (errno = 0, (entry = readdir(l->folder)) != NULL) {
        fr_str name = fr_str_from(entry->d_name);
        if (!fr_str_is(name, ".") && !fr_str_is(name, ".."))
            fr_vec_push(l->arena, l->names, fr_arena_str(l->arena, name));
    }
    l->error = errno;
}

static void close_listing(void *data)
{
    closedir(((const listing *)data)->folder);
}

int fr_file_list(fr_arena *arena, const char *path, fr_strs *names)
{
    DIR *folder = opendir(path);
    if (!folder)
        return errno;
    size_t first = names->len;
    listing l = { .arena = arena, .folder = folder, .names = names };
    fr_arena_guarded(arena, list_names, close_listing, &l);
    closedir(folder);
    if (names->len > first)
        qsort(names->data + first, names->len - first, sizeof *names->data, compare_names);
    return l.error;
}

/* ---- paths ---- */

static fr_str without_end_slashes(fr_str path)
{
    while (path.len > 1 && path.ptr[path.len - 1] == '/')
        path.len--;
    return path;
}

fr_str fr_path_base(fr_str path)
{
    path = without_end_slashes(path);
    size_t slash = fr_str_find_last_char(path, '/');
    return slash == SIZE_MAX ? path : fr_str_slice(path, slash + 1, path.len);
}

fr_str fr_path_parent(fr_str path)
{
    path = without_end_slashes(path);
    size_t slash = fr_str_find_last_char(path, '/');
    if (slash == SIZE_MAX)
        return FR_LIT(".");
    return without_end_slashes(fr_str_slice(path, 0, slash ? slash : 1));
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
    char real[PATH_MAX];
    if (!realpath(path, real))
        return false;
    *out = fr_arena_str(arena, fr_str_from(real));
    return true;
}
