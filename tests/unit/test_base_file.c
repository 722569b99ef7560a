#include "base_test.h"

#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <signal.h>
#include <stdlib.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include "base/file.h"

/* Each test has an arena and is in an empty folder of its own. */
typedef struct place {
    fr_arena arena;
    char folder[64];
} place;

static int enter(void **state)
{
    place *p = test_malloc(sizeof *p);
    fr_arena_init(&p->arena, (size_t)1 << 30);
    strcpy(p->folder, "/tmp/ferrule-test-XXXXXX");
    *state = p;
    return mkdtemp(p->folder) && chdir(p->folder) == 0 ? 0 : -1;
}

static void empty_folder(fr_arena *arena, fr_str folder)
{
    fr_strs names = { 0 };
    struct stat status;
    assert_int_equal(fr_file_list(arena, folder.ptr, &names), 0);
    for (size_t i = 0; i < names.len; i++) {
        fr_str path = fr_path_join(arena, folder, names.data[i]);
        if (lstat(path.ptr, &status) == 0 && S_ISDIR(status.st_mode))
            empty_folder(arena, path);
        remove(path.ptr);
    }
}

static int leave(void **state)
{
    place *p = *state;
    int result = chdir("/");
    empty_folder(&p->arena, fr_str_from(p->folder));
    result |= rmdir(p->folder);
    fr_arena_release(&p->arena);
    test_free(p);
    return result;
}

#define IN_FOLDER(test) cmocka_unit_test_setup_teardown(test, enter, leave)

static void make(const char *path, const char *content)
{
    FILE *file = fopen(path, "w");
    assert_non_null(file);
    fputs(content, file);
    fclose(file);
}

static void assert_holds(fr_arena *arena, const char *path, const char *content)
{
    fr_str got;
    assert_int_equal(fr_file_read(arena, path, 1 << 20, &got), 0);
    assert_text(got, content);
}

static void assert_names(fr_arena *arena, const char *expected)
{
    fr_strs names = { 0 };
    fr_str all = { 0 };
    assert_int_equal(fr_file_list(arena, ".", &names), 0);
    for (size_t i = 0; i < names.len; i++)
        all = fr_arena_printf(arena, "%.*s%.*s ", FR_ARG(all), FR_ARG(names.data[i]));
    assert_text(all, expected);
}

static fr_write_result write_text(fr_arena *arena, const char *path, const char *text, int *error)
{
    return fr_file_write(arena, path, fr_str_from(text), error);
}

static void assert_fails(fr_arena *arena, const char *path, int expected)
{
    int error = 0;
    assert_int_equal(write_text(arena, path, "new", &error), WRITE_FAILED);
    assert_int_equal(error, expected);
}

/* ---- reading ---- */

static void test_read(void **state)
{
    fr_arena *arena = &((place *)*state)->arena;
    fr_str got;
    make("file", "content");
    assert_int_equal(fr_file_read(arena, "file", 7, &got), 0);
    assert_text(got, "content");
    assert_int_equal(got.ptr[7], 0);
    assert_int_equal(fr_file_read(arena, "file", 6, &got), EFBIG);
    assert_int_equal(got.len, 0);
    assert_int_equal(fr_file_read(arena, "none", 100, &got), ENOENT);
    assert_int_equal(fr_file_read(arena, ".", 100, &got), EISDIR);
    assert_int_equal(fr_file_read(arena, "file/x", 100, &got), ENOTDIR);
    make("empty", "");
    assert_int_equal(fr_file_read(arena, "empty", 0, &got), 0);
    assert_int_equal(got.len, 0);
    assert_int_equal(got.ptr[0], 0);
    assert_int_equal(fr_file_read(arena, "/dev/zero", 100000, &got), EFBIG);
    assert_int_equal(fr_file_read(arena, "/proc/self/status", 100000, &got),
                     0); /* size 0, says stat */
    assert_true(fr_str_find(got, FR_LIT("Pid:")) != SIZE_MAX);
}

/* With "-", standard input is this end of a pipe, which holds more than one read() returns. */
static void test_read_input(void **state)
{
    fr_arena *arena = &((place *)*state)->arena;
    int ends[2], saved = dup(STDIN_FILENO);
    assert_int_equal(pipe(ends), 0);
    assert_int_equal(write(ends[1], "one ", 4), 4);
    assert_int_equal(write(ends[1], "two", 3), 3);
    close(ends[1]);
    dup2(ends[0], STDIN_FILENO);
    close(ends[0]);
    fr_str got;
    assert_int_equal(fr_file_read(arena, "-", 100, &got), 0);
    dup2(saved, STDIN_FILENO);
    close(saved);
    assert_text(got, "one two");
}

static size_t open_descriptors(fr_arena *arena)
{
    fr_strs names = { 0 };
    assert_int_equal(fr_file_list(arena, "/proc/self/fd", &names), 0);
    return names.len;
}

/* Running out of memory in the middle leaves no descriptor open. */
static void test_read_without_memory(void **state)
{
    fr_arena *arena = &((place *)*state)->arena;
    char *big = fr_arena_alloc(arena, 300001);
    memset(big, 'x', 300000);
    make("big", big);
    size_t before = open_descriptors(arena);
    for (volatile int step = 0; step < 2; step++) {
        fr_arena small;
        jmp_buf guard;
        fr_str got;
        fr_strs names = { 0 };
        fr_arena_init(&small, 40);
        fr_arena_guard(&small, &guard);
        if (setjmp(guard) == 0) {
            if (step == 0)
                (void)!fr_file_read(&small, "big", 1 << 20, &got);
            else
                (void)!fr_file_list(&small, "/", &names);
            fail_msg("step %d found memory", step);
        }
        assert_ptr_equal(small.guard, &guard);
        fr_arena_release(&small);
    }
    assert_int_equal(open_descriptors(arena), before);
}

/* The guard that counts is the root's, whichever arena the text goes to. */
static void test_read_without_memory_in_a_part(void **state)
{
    fr_arena *arena = &((place *)*state)->arena, small, part;
    char *big = fr_arena_alloc(arena, 300001);
    jmp_buf guard;
    fr_str got;
    memset(big, 'x', 300000);
    make("big", big);
    size_t before = open_descriptors(arena);
    fr_arena_init(&small, 200000);
    fr_arena_guard(&small, &guard);
    fr_arena_init_child(&part, &small);
    if (setjmp(guard) == 0) {
        (void)!fr_file_read(&part, "big", 1 << 20, &got);
        fail_msg("there was memory");
    }
    assert_ptr_equal(small.guard, &guard);
    fr_arena_release(&small);
    assert_int_equal(open_descriptors(arena), before);
}

static void assert_line(fr_arena *arena, uint32_t number, int result, const char *expected)
{
    fr_str line;
    assert_int_equal(fr_file_read_line(arena, "lines", number, 10, &line), result);
    assert_text(line, expected);
}

static void test_read_line(void **state)
{
    fr_arena *arena = &((place *)*state)->arena;
    make("lines", "one\n\n0123456789\n01234567890\nlast");
    assert_line(arena, 1, 0, "one");
    assert_line(arena, 2, 0, "");
    assert_line(arena, 3, 0, "0123456789");
    assert_line(arena, 4, EFBIG, "");
    assert_line(arena, 5, 0, "last");
    assert_line(arena, 6, ERANGE, "");
    assert_line(arena, 0, ERANGE, "");
    make("lines", "one\n");
    assert_line(arena, 2, ERANGE, "");
    remove("lines");
    assert_line(arena, 1, ENOENT, "");
    assert_int_equal(mkfifo("lines", 0600), 0); /* nobody writes to it: opening would hang */
    assert_line(arena, 1, EINVAL, "");
}

/* ---- writing ---- */

static void test_write_new(void **state)
{
    fr_arena *arena = &((place *)*state)->arena;
    struct stat status;
    int error = 7;
    mode_t mask = umask(027);
    assert_int_equal(write_text(arena, "out", "text", &error), WRITE_REPLACED);
    umask(mask);
    assert_int_equal(error, 0);
    assert_holds(arena, "out", "text");
    assert_int_equal(stat("out", &status), 0);
    assert_int_equal(status.st_mode & 0777, 0640);
    assert_int_equal(fr_file_write(arena, "nul", FR_LIT("a\0b"), &error), WRITE_REPLACED);
    assert_int_equal(write_text(arena, "empty", "", &error), WRITE_REPLACED);
    assert_holds(arena, "empty", "");
    assert_names(arena, "empty nul out ");
}

static void test_write_replaces(void **state)
{
    fr_arena *arena = &((place *)*state)->arena;
    struct stat status;
    int error;
    make("out", "old");
    assert_int_equal(link("out", "twin"), 0); /* who has the old file open keeps the old text */
    assert_int_equal(chmod("out", 0751), 0);
    assert_int_equal(write_text(arena, "out", "new and longer", &error), WRITE_REPLACED);
    assert_holds(arena, "out", "new and longer");
    assert_holds(arena, "twin", "old");
    assert_int_equal(stat("out", &status), 0);
    assert_int_equal(status.st_mode & 07777, 0751);
    assert_names(arena, "out twin ");
}

static void test_same_content_is_untouched(void **state)
{
    fr_arena *arena = &((place *)*state)->arena;
    const struct timespec old[2] = { { 1000000000, 5 }, { 1000000000, 5 } };
    struct stat before, after;
    int error;
    make("out", "same");
    assert_int_equal(utimensat(AT_FDCWD, "out", old, 0), 0);
    assert_int_equal(stat("out", &before), 0);
    assert_int_equal(write_text(arena, "out", "same", &error), WRITE_UNCHANGED);
    assert_int_equal(stat("out", &after), 0);
    assert_int_equal(after.st_ino, before.st_ino);
    assert_int_equal(after.st_mtim.tv_sec, 1000000000);
    assert_int_equal(after.st_mtim.tv_nsec, before.st_mtim.tv_nsec);
    assert_int_equal(write_text(arena, "out", "samE", &error), WRITE_REPLACED); /* same length */
    assert_holds(arena, "out", "samE");
}

static void test_links(void **state)
{
    fr_arena *arena = &((place *)*state)->arena;
    struct stat status;
    int error;
    assert_int_equal(mkdir("far", 0777), 0);
    make("far/real", "old");
    assert_int_equal(symlink("far/real", "link"), 0);
    assert_int_equal(symlink("link", "second"), 0);
    assert_int_equal(write_text(arena, "second", "new", &error), WRITE_REPLACED);
    assert_int_equal(lstat("link", &status), 0);
    assert_true(S_ISLNK(status.st_mode));
    assert_holds(arena, "far/real", "new");
    assert_int_equal(symlink("coming", "far/dangling"), 0); /* makes far/coming */
    assert_int_equal(write_text(arena, "far/dangling", "born", &error), WRITE_REPLACED);
    assert_int_equal(lstat("far/dangling", &status), 0);
    assert_true(S_ISLNK(status.st_mode));
    assert_holds(arena, "far/coming", "born");
    assert_int_equal(symlink("loop", "loop"), 0);
    assert_fails(arena, "loop", ELOOP);
}

static void test_write_fails(void **state)
{
    fr_arena *arena = &((place *)*state)->arena;
    char name[300] = { 0 };
    assert_int_equal(mkdir("folder", 0777), 0);
    make("file", "old");
    assert_fails(arena, "folder", EISDIR);
    assert_fails(arena, "none/out", ENOENT);
    assert_fails(arena, "file/out", ENOTDIR);
    assert_fails(arena, "", ENOENT);
    assert_fails(arena, "/dev/full", ENOSPC);
    memset(name, 'n', 256);
    assert_fails(arena, name, ENAMETOOLONG);
    assert_names(arena, "file folder ");
    name[255] = '\0'; /* the longest name there is leaves room for no suffix */
    int error;
    assert_int_equal(write_text(arena, name, "new", &error), WRITE_REPLACED);
}

/* A folder or a file that we may not write to. The rules do not bind root, so a child steps down.
 */
static int try_as_nobody(fr_arena *arena, const char *path)
{
    int status = 0;
    fflush(NULL);
    pid_t pid = fork();
    assert_true(pid >= 0);
    if (pid == 0) {
        int error;
        if (geteuid() == 0 && seteuid(65534) != 0)
            _exit(255);
        (void)!write_text(arena, path, "new", &error);
        _exit(error);
    }
    assert_int_equal(waitpid(pid, &status, 0), pid);
    assert_true(WIFEXITED(status));
    return WEXITSTATUS(status);
}

static void test_read_only(void **state)
{
    fr_arena *arena = &((place *)*state)->arena;
    assert_int_equal(chmod(".", 0755), 0);
    assert_int_equal(mkdir("open", 0777), 0);
    assert_int_equal(chmod("open", 0777), 0);
    assert_int_equal(mkdir("closed", 0555), 0);
    make("open/kept", "old");
    assert_int_equal(chmod("open/kept", 0444), 0);
    assert_int_equal(try_as_nobody(arena, "open/new"), 0);
    assert_holds(arena, "open/new", "new");
    assert_int_equal(try_as_nobody(arena, "closed/new"), EACCES);
    assert_int_equal(try_as_nobody(arena, "open/kept"), EACCES); /* though rename() would do */
    assert_holds(arena, "open/kept", "old");
    fr_strs names = { 0 };
    assert_int_equal(fr_file_list(arena, "closed", &names), 0);
    assert_int_equal(fr_file_list(arena, "open", &names), 0);
    assert_int_equal(names.len, 2);
}

/* No room for the new text: the old one stands. The limit on file sizes plays the full disk. */
static void test_no_room(void **state)
{
    fr_arena *arena = &((place *)*state)->arena;
    int status = 0;
    make("out", "old");
    fflush(NULL);
    pid_t pid = fork();
    if (pid == 0) {
        char *big = fr_arena_alloc(arena, 200001);
        int error;
        memset(big, 'x', 200000);
        signal(SIGXFSZ, SIG_IGN);
        if (setrlimit(RLIMIT_FSIZE, &(struct rlimit){ 100000, 100000 }) != 0)
            _exit(255);
        (void)!write_text(arena, "out", big, &error);
        _exit(error);
    }
    assert_int_equal(waitpid(pid, &status, 0), pid);
    assert_int_equal(WEXITSTATUS(status), EFBIG);
    assert_holds(arena, "out", "old");
    assert_names(arena, "out ");
}

static void *read_fifo(void *data)
{
    char *buffer = data;
    int fd = open("fifo", O_RDONLY);
    ssize_t got;
    while ((got = read(fd, buffer, 10)) > 0)
        buffer += got;
    close(fd);
    return NULL;
}

static void test_fifo(void **state)
{
    fr_arena *arena = &((place *)*state)->arena;
    char got[100] = { 0 };
    struct stat status;
    pthread_t thread;
    int error;
    assert_int_equal(mkfifo("fifo", 0600), 0);
    assert_int_equal(pthread_create(&thread, NULL, read_fifo, got), 0);
    assert_int_equal(write_text(arena, "fifo", "through the pipe", &error), WRITE_REPLACED);
    pthread_join(thread, NULL);
    assert_string_equal(got, "through the pipe");
    assert_int_equal(stat("fifo", &status), 0);
    assert_true(S_ISFIFO(status.st_mode));
    assert_int_equal(write_text(arena, "/dev/null", "gone", &error), WRITE_REPLACED);
}

/* /dev/stdout is the open descriptor: what was written before stays, sockets work, and a pipe
 * without a reader is an error, not the end. */
static void test_descriptors(void **state)
{
    fr_arena *arena = &((place *)*state)->arena;
    int fd = open("log", O_RDWR | O_CREAT, 0600), pair[2], error;
    assert_int_equal(write(fd, "first ", 6), 6);
    char *path = fr_arena_cstr(arena, fr_arena_printf(arena, "/dev/fd/%d", fd));
    assert_int_equal(write_text(arena, path, "second", &error), WRITE_REPLACED);
    assert_int_equal(write(fd, " third", 6), 6);
    assert_holds(arena, "log", "first second third");
    close(fd);
    assert_fails(arena, path, EBADF);
    assert_int_equal(socketpair(AF_UNIX, SOCK_STREAM, 0, pair), 0);
    path = fr_arena_cstr(arena, fr_arena_printf(arena, "/proc/self/fd/%d", pair[0]));
    assert_int_equal(write_text(arena, path, "text", &error), WRITE_REPLACED);
    close(pair[1]);
    assert_fails(arena, path, EPIPE);
    close(pair[0]);
    sigset_t pending;
    sigpending(&pending);
    assert_false(sigismember(&pending, SIGPIPE));
}

static void test_leftovers(void **state)
{
    fr_arena *arena = &((place *)*state)->arena;
    int error;
    fr_str left = fr_arena_printf(arena, ".ferrule-%ld-0.tmp", (long)getpid());
    make(left.ptr, "of a run that was killed");
    assert_int_equal(write_text(arena, "out", "new", &error), WRITE_REPLACED);
    assert_holds(arena, "out", "new");
    assert_holds(arena, left.ptr, "of a run that was killed");
}

static void test_parents(void **state)
{
    fr_arena *arena = &((place *)*state)->arena;
    assert_int_equal(fr_file_make_parents(arena, "a/b/c/file"), 0);
    assert_true(fr_file_is_directory("a/b/c"));
    assert_false(fr_file_exists("a/b/c/file"));
    assert_int_equal(fr_file_make_parents(arena, "a/b/c/file"), 0);
    assert_int_equal(fr_file_make_parents(arena, "file"), 0);
    assert_int_equal(fr_file_make_parents(arena, ""), 0);
    assert_int_equal(fr_file_make_parents(arena, "/tmp/file"), 0);
    make("plain", "");
    assert_int_equal(fr_file_make_parents(arena, "plain/x/file"), ENOTDIR);
}

static void test_list(void **state)
{
    fr_arena *arena = &((place *)*state)->arena;
    fr_strs names = { 0 };
    make("b", "");
    make("a", "");
    make("B", "");
    make("\xFF", "");
    assert_int_equal(mkdir(".hidden", 0777), 0);
    assert_names(arena, ".hidden B a b \xFF ");
    assert_int_equal(fr_file_list(arena, "none", &names), ENOENT);
    assert_int_equal(fr_file_list(arena, "a", &names), ENOTDIR);
    assert_true(fr_file_exists("a"));
    assert_false(fr_file_exists("none"));
    assert_false(fr_file_is_directory("a"));
}

static void test_paths(void **state)
{
    fr_arena *arena = &((place *)*state)->arena;
    static const struct {
        const char *path, *parent, *base;
    } rows[] = {
        { "a/b.h", "a", "b.h" }, { "b.h", ".", "b.h" }, { "/b", "/", "b" },
        { "/a/b", "/a", "b" },   { "a/b/", "a", "b" },  { "/", "/", "" },
        { "", ".", "" },         { "a//b", "a", "b" },  { "//a", "/", "a" },
        { "..", ".", ".." },     { "a/b//", "a", "b" },
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        assert_text(fr_path_parent(fr_str_from(rows[i].path)), rows[i].parent);
        assert_text(fr_path_base(fr_str_from(rows[i].path)), rows[i].base);
    }
    assert_text(fr_path_join(arena, FR_LIT("a"), FR_LIT("b")), "a/b");
    assert_text(fr_path_join(arena, FR_LIT("a/"), FR_LIT("b")), "a/b");
    assert_text(fr_path_join(arena, FR_LIT("a"), FR_LIT("/b")), "/b");
    fr_str real, here;
    make("file", "");
    assert_int_equal(symlink("file", "link"), 0);
    assert_true(fr_path_real(arena, ".", &here));
    assert_true(fr_path_real(arena, "./link", &real));
    assert_text(fr_path_base(real), "file");
    assert_true(fr_str_eq(fr_path_parent(real), here));
    assert_false(fr_path_real(arena, "none", &real));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        IN_FOLDER(test_read),
        IN_FOLDER(test_read_input),
        IN_FOLDER(test_read_without_memory),
        IN_FOLDER(test_read_without_memory_in_a_part),
        IN_FOLDER(test_read_line),
        IN_FOLDER(test_write_new),
        IN_FOLDER(test_write_replaces),
        IN_FOLDER(test_same_content_is_untouched),
        IN_FOLDER(test_links),
        IN_FOLDER(test_write_fails),
        IN_FOLDER(test_read_only),
        IN_FOLDER(test_no_room),
        IN_FOLDER(test_fifo),
        IN_FOLDER(test_descriptors),
        IN_FOLDER(test_leftovers),
        IN_FOLDER(test_parents),
        IN_FOLDER(test_list),
        IN_FOLDER(test_paths),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
