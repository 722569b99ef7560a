/* Many command lines in one run, where the system does not play along. */
#include <errno.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <cmocka.h>

#include "cli/cli.h"

pid_t __real_fork(void);
pid_t __wrap_fork(void);
long __real_sysconf(int name);
long __wrap_sysconf(int name);

/* Which calls of fork() fail: the first is the lowest bit. */
static unsigned failing_forks;

pid_t __wrap_fork(void)
{
    unsigned fails = failing_forks & 1;
    failing_forks >>= 1;
    if (!fails)
        return __real_fork();
    errno = EAGAIN;
    return -1;
}

/* Two cores, whatever the machine has. */
long __wrap_sysconf(int name)
{
    return name == _SC_NPROCESSORS_ONLN ? 2 : __real_sysconf(name);
}

static void make_file(const char *path, const char *content)
{
    FILE *file = fopen(path, "w");
    assert_non_null(file);
    fputs(content, file);
    assert_int_equal(fclose(file), 0);
}

static int enter_folder(void **state)
{
    char folder[] = "/tmp/ferrule-batch-XXXXXX";
    (void)state;
    return !mkdtemp(folder) || chdir(folder) != 0 || setenv("FERRULE_CACHE_DIR", "", 1) != 0;
}

static int leave_folder(void **state)
{
    char command[128], folder[64];
    (void)state;
    if (!getcwd(folder, sizeof folder))
        return 1;
    snprintf(command, sizeof command, "rm -r '%s'", folder);
    return chdir("/") != 0 || system(command) != 0;
}

static int run_list(const char *list)
{
    ferrule_job *job = ferrule_job_new("bind");
    assert_non_null(job);
    make_file("list", list);
    int status = fr_cli_batch(job, "list");
    ferrule_job_free(job);
    return status;
}

static const char three_lines[] = "good.h -o one.rs\nbad.h -o two.rs\ngood.h -o three.rs\n";

static void prepare(void)
{
    make_file("good.h", "int f(void);\n");
    make_file("bad.h", "int b c;\n");
    unlink("one.rs");
    unlink("three.rs");
}

/* A line that could not be started waits; it takes no other one's result for its own. */
static void test_fork_fails_for_a_while(void **state)
{
    (void)state;
    prepare();
    failing_forks = 2;
    assert_int_equal(run_list(three_lines), FERRULE_BAD_INPUT);
    assert_int_equal(access("one.rs", R_OK), 0);
    assert_int_equal(access("three.rs", R_OK), 0);
}

static void test_fork_never_works(void **state)
{
    (void)state;
    prepare();
    failing_forks = ~0U;
    assert_int_equal(run_list(three_lines), FERRULE_BAD_ENVIRONMENT);
    failing_forks = 0;
    assert_int_not_equal(access("one.rs", F_OK), 0);
}

static void test_lines_end_as_on_windows(void **state)
{
    (void)state;
    prepare();
    assert_int_equal(run_list("\r\ngood.h -o one.rs\r\n#\r\ngood.h -o three.rs"), FERRULE_DONE);
    assert_int_equal(access("one.rs", R_OK), 0);
    assert_int_equal(access("three.rs", R_OK), 0);
}

/* Nothing behind it would be read. */
static void test_nul_in_the_list(void **state)
{
    (void)state;
    prepare();
    FILE *file = fopen("list", "w");
    assert_non_null(file);
    fwrite("good.h -o one.rs\0\ngood.h -o three.rs\n", 1, 37, file);
    assert_int_equal(fclose(file), 0);
    ferrule_job *job = ferrule_job_new("bind");
    assert_non_null(job);
    assert_int_equal(fr_cli_batch(job, "list"), FERRULE_BAD_INPUT);
    ferrule_job_free(job);
    assert_int_not_equal(access("one.rs", F_OK), 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_fork_fails_for_a_while),
        cmocka_unit_test(test_fork_never_works),
        cmocka_unit_test(test_lines_end_as_on_windows),
        cmocka_unit_test(test_nul_in_the_list),
    };
    unsetenv("TARGET");
    unsetenv("BINDGEN_EXTRA_CLANG_ARGS");
    return cmocka_run_group_tests(tests, enter_folder, leave_folder);
}
