#include "base_test.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include "base/file.h"
#include "base/process.h"

static fr_process_result shell(fr_arena *arena, const char *script, fr_str input)
{
    const char *argv[] = { "sh", "-c", script, NULL };
    return fr_process_run(arena, argv, input);
}

static void test_streams(void **state)
{
    fr_arena *arena = *state;
    fr_process_result result = shell(arena, "cat; echo oops >&2; exit 3", FR_LIT("in\0put"));
    assert_int_equal(result.error, 0);
    assert_int_equal(result.exit_status, 3);
    assert_int_equal(result.output.len, 6);
    assert_memory_equal(result.output.ptr, "in\0put", 6);
    assert_text(result.errors, "oops\n");
}

static void test_no_input(void **state)
{
    fr_process_result result = shell(*state, "cat && echo end", (fr_str){ 0 });
    assert_int_equal(result.exit_status, 0);
    assert_text(result.output, "end\n");
}

/* No shell comes between: what is special to one arrives as it is. */
static void test_arguments(void **state)
{
    const char *argv[] = { "printf", "%s|", "$HOME `x` *", "", "a'b\"", NULL };
    fr_process_result result = fr_process_run(*state, argv, (fr_str){ 0 });
    assert_text(result.output, "$HOME `x` *||a'b\"|");
}

/* More than any pipe holds goes in and comes out at once, on both outputs. */
static void test_large(void **state)
{
    fr_arena *arena = *state;
    enum { SIZE = 2000000 };
    char *big = fr_arena_alloc(arena, SIZE);
    for (size_t i = 0; i < SIZE; i++)
        big[i] = (char)('a' + i % 23);
    fr_process_result result = shell(arena, "tee /dev/stderr", (fr_str){ big, SIZE });
    assert_int_equal(result.error, 0);
    assert_int_equal(result.exit_status, 0);
    assert_int_equal(result.output.len, SIZE);
    assert_memory_equal(result.output.ptr, big, SIZE);
    assert_int_equal(result.errors.len, SIZE);
}

/* A child that does not read its input is no reason to die of SIGPIPE, or to wait. */
static void test_deaf_child(void **state)
{
    fr_arena *arena = *state;
    enum { SIZE = 2000000 };
    fr_process_result result =
        shell(arena, "exec <&-; echo done", (fr_str){ fr_arena_alloc(arena, SIZE), SIZE });
    assert_int_equal(result.error, 0);
    assert_int_equal(result.exit_status, 0);
    assert_text(result.output, "done\n");
}

static void test_signal(void **state)
{
    fr_process_result result = shell(*state, "kill -9 $$", (fr_str){ 0 });
    assert_int_equal(result.error, 0);
    assert_int_equal(result.exit_status, 128 + 9);
}

static void test_not_found(void **state)
{
    const char *none[] = { "ferrule-no-such-program", NULL };
    const char *folder[] = { "/", NULL };
    assert_int_equal(fr_process_run(*state, none, (fr_str){ 0 }).error, ENOENT);
    assert_int_equal(fr_process_run(*state, folder, (fr_str){ 0 }).error, EACCES);
}

static size_t open_descriptors(fr_arena *arena)
{
    fr_strs names = { 0 };
    assert_int_equal(fr_file_list(arena, "/proc/self/fd", &names), 0);
    return names.len;
}

/* A child that prints for ever ends with the arena's limit; nothing of it is left. */
static void test_endless_output(void **state)
{
    fr_arena *arena = *state, small;
    jmp_buf guard;
    size_t before = open_descriptors(arena);
    fr_arena_init(&small, 1 << 20);
    fr_arena_guard(&small, &guard);
    if (setjmp(guard) == 0) {
        shell(&small, "while :; do echo 0123456789; done", (fr_str){ 0 });
        fail_msg("the output ended");
    }
    fr_arena_release(&small);
    assert_int_equal(open_descriptors(arena), before);
    assert_int_equal(waitpid(-1, NULL, WNOHANG), -1); /* no child, living or dead */
    assert_int_equal(errno, ECHILD);
}

static void test_descriptors_are_closed(void **state)
{
    fr_arena *arena = *state;
    size_t before = open_descriptors(arena);
    const char *none[] = { "ferrule-no-such-program", NULL };
    for (int i = 0; i < 3; i++) {
        shell(arena, "cat", FR_LIT("x"));
        fr_process_run(arena, none, FR_LIT("x"));
    }
    assert_int_equal(open_descriptors(arena), before);
    for (int fd = 3; fd < 256; fd++)
        fcntl(fd, F_SETFD, FD_CLOEXEC); /* what this program was started with */
    /* the child has its three only; ls opens one more */
    fr_process_result result = shell(arena, "exec ls /proc/self/fd", (fr_str){ 0 });
    assert_text(result.output, "0\n1\n2\n3\n");
}

/* Started with its own standard streams closed, ferrule must not mix up the child's. */
static void test_closed_standard_streams(void **state)
{
    int saved[3];
    for (int i = 0; i < 3; i++) {
        saved[i] = fcntl(i, F_DUPFD_CLOEXEC, 10);
        close(i);
    }
    fr_process_result result = shell(*state, "cat; echo err >&2", FR_LIT("input"));
    for (int i = 0; i < 3; i++) {
        dup2(saved[i], i);
        close(saved[i]);
    }
    assert_int_equal(result.error, 0);
    assert_text(result.output, "input");
    assert_text(result.errors, "err\n");
}

static void test_ignored_children(void **state)
{
    void (*before)(int) = signal(SIGCHLD, SIG_IGN);
    fr_process_result result = shell(*state, "exit 5", (fr_str){ 0 });
    signal(SIGCHLD, before);
    assert_int_equal(result.error, ECHILD); /* not a success */
}

static void test_find(void **state)
{
    fr_arena *arena = *state;
    char folder[] = "/tmp/ferrule-test-XXXXXX";
    const char *kept = getenv("PATH");
    assert_non_null(mkdtemp(folder));
    fr_str tool = fr_path_join(arena, fr_str_from(folder), FR_LIT("ferrule-tool"));
    int error;
    assert_int_equal(fr_file_write(arena, tool.ptr, FR_LIT("#!/bin/sh\n"), &error), WRITE_REPLACED);
    setenv("PATH", fr_arena_printf(arena, "/none:%s:/", folder).ptr, 1);
    assert_text(fr_process_find(arena, FR_LIT("ferrule-tool")), ""); /* not executable yet */
    assert_int_equal(chmod(tool.ptr, 0755), 0);
    assert_text(fr_process_find(arena, FR_LIT("ferrule-tool")), tool.ptr);
    assert_text(fr_process_find(arena, tool), tool.ptr);
    assert_text(fr_process_find(arena, FR_LIT("tmp")), ""); /* a folder is no program */
    assert_text(fr_process_find(arena, FR_LIT("/tmp")), "");
    assert_text(fr_process_find(arena, FR_LIT("")), "");
    setenv("PATH", kept ? kept : "", 1);
    remove(tool.ptr);
    rmdir(folder);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        WITH_ARENA(test_streams),
        WITH_ARENA(test_no_input),
        WITH_ARENA(test_arguments),
        WITH_ARENA(test_large),
        WITH_ARENA(test_deaf_child),
        WITH_ARENA(test_signal),
        WITH_ARENA(test_not_found),
        WITH_ARENA(test_endless_output),
        WITH_ARENA(test_descriptors_are_closed),
        WITH_ARENA(test_closed_standard_streams),
        WITH_ARENA(test_ignored_children),
        WITH_ARENA(test_find),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
