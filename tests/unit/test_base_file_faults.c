/* Every call that writing a file makes fails in turn. The linker puts the functions below between
 * base/file.c and the system (--wrap). */
#include "base_test.h"

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/file.h"

static int calls, failing; /* the number of the next call, and of the one that fails */
static char trace[100];    /* a letter for each call */

static bool fails(char letter)
{
    size_t length = strlen(trace);
    if (failing < 0)
        return false;
    if (length + 1 < sizeof trace)
        trace[length] = letter;
    errno = EIO;
    return calls++ == failing;
}

int __real_open(const char *path, int flags, ...);
int __wrap_open(const char *path, int flags, mode_t mode);
int __wrap_open(const char *path, int flags, mode_t mode)
{
    return fails('o') ? -1 : __real_open(path, flags, mode);
}

ssize_t __real_write(int fd, const void *bytes, size_t size);
ssize_t __wrap_write(int fd, const void *bytes, size_t size);
ssize_t __wrap_write(int fd, const void *bytes, size_t size)
{
    if (fails('w'))
        return -1;
    return __real_write(fd, bytes, failing >= 0 && size > 3 ? 3 : size); /* never all at once */
}

int __real_fsync(int fd);
int __wrap_fsync(int fd);
int __wrap_fsync(int fd)
{
    return fails('s') ? -1 : __real_fsync(fd);
}

int __real_fchmod(int fd, mode_t mode);
int __wrap_fchmod(int fd, mode_t mode);
int __wrap_fchmod(int fd, mode_t mode)
{
    return fails('m') ? -1 : __real_fchmod(fd, mode);
}

int __real_close(int fd);
int __wrap_close(int fd);
int __wrap_close(int fd)
{
    bool is_wrong = fails('c');
    int result = __real_close(fd);
    errno = is_wrong ? EIO : errno;
    return is_wrong ? -1 : result;
}

int __real_rename(const char *from, const char *to);
int __wrap_rename(const char *from, const char *to);
int __wrap_rename(const char *from, const char *to)
{
    return fails('r') ? -1 : __real_rename(from, to);
}

static size_t count_names(fr_arena *arena, const char *folder)
{
    fr_strs names = { 0 };
    assert_int_equal(fr_file_list(arena, folder, &names), 0);
    return names.len;
}

/* Writes once with call `number` failing; what came of it is all or nothing. False: there was no
 * such call. */
static bool write_with_fault(fr_arena *arena, const char *folder, const char *path, int number,
                             const char *old)
{
    fr_str got;
    int error;
    remove(path);
    if (old)
        assert_int_equal(fr_file_write(arena, path, fr_str_from(old), &error), WRITE_REPLACED);
    size_t descriptors = count_names(arena, "/proc/self/fd");
    memset(trace, 0, sizeof trace);
    calls = 0;
    failing = number;
    fr_write_result result = fr_file_write(arena, path, FR_LIT("new content"), &error);
    failing = -1;
    assert_int_equal(count_names(arena, "/proc/self/fd"), descriptors);
    assert_int_equal(count_names(arena, folder), result != WRITE_FAILED || old ? 1 : 0);
    if (result == WRITE_FAILED) {
        assert_int_equal(error, EIO);
        assert_int_equal(fr_file_read(arena, path, 100, &got), old ? 0 : ENOENT);
        assert_text(got, old ? old : "");
    } else {
        assert_int_equal(error, 0);
        assert_int_equal(fr_file_read(arena, path, 100, &got), 0);
        assert_text(got, "new content");
    }
    return number < calls;
}

static void write_with_every_fault(fr_arena *arena, const char *old, const char *expected)
{
    char folder[] = "/tmp/ferrule-test-XXXXXX";
    failing = -1;
    assert_non_null(mkdtemp(folder));
    char *path = fr_arena_cstr(arena, fr_path_join(arena, fr_str_from(folder), FR_LIT("out")));
    int number = 0;
    while (write_with_fault(arena, folder, path, number, old))
        number++;
    assert_int_equal(number, strlen(expected));
    /* made, written, synced, closed, and only then renamed; then the folder */
    assert_string_equal(trace, expected);
    remove(path);
    rmdir(folder);
}

static void test_new_file(void **state)
{
    write_with_every_fault(*state, NULL, "owwwwscrosc");
}

static void test_old_file(void **state)
{
    write_with_every_fault(*state, "old", "owwwwmscrosc");
}

/* One of the same length is read first, to see whether it is the same. */
static void test_old_file_of_same_length(void **state)
{
    write_with_every_fault(*state, "old content", "ocowwwwmscrosc");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        WITH_ARENA(test_new_file),
        WITH_ARENA(test_old_file),
        WITH_ARENA(test_old_file_of_same_length),
    };
    failing = -1;
    return cmocka_run_group_tests(tests, NULL, NULL);
}
