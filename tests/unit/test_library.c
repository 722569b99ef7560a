/* The library by its face alone: what a program that includes ferrule.h can count on. */
#include <fcntl.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

#include <cmocka.h>

#include "ferrule.h"

static void make_file(const char *path, const char *content)
{
    FILE *file = fopen(path, "w");
    assert_non_null(file);
    fputs(content, file);
    assert_int_equal(fclose(file), 0);
}

/* The tests run in a folder of their own. */
static int enter_folder(void **state)
{
    char folder[] = "/tmp/ferrule-library-XXXXXX";
    (void)state;
    unsetenv("TARGET");
    unsetenv("BINDGEN_EXTRA_CLANG_ARGS");
    if (!mkdtemp(folder) || chdir(folder) != 0 || setenv("FERRULE_CACHE_DIR", "records", 1) != 0)
        return 1;
    make_file("good.h", "struct s { int x; };\nint f(struct s *p);\n");
    return 0;
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

static char *read_file(const char *path, char *buffer, size_t size)
{
    FILE *file = fopen(path, "r");
    if (!file)
        return NULL;
    size_t length = fread(buffer, 1, size - 1, file);
    buffer[length] = '\0';
    fclose(file);
    return buffer;
}

static ferrule_job *new_job(const char *command, const char *line)
{
    ferrule_job *job = ferrule_job_new(command);
    assert_non_null(job);
    assert_int_equal(ferrule_job_command_line(job, line), FERRULE_DONE);
    return job;
}

static void assert_says(const char *text, const char *words)
{
    if (!strstr(text, words))
        fail_msg("`%s` does not say `%s`", text, words);
}

static void test_commands(void **state)
{
    (void)state;
    assert_null(ferrule_job_new("nonsense"));
    for (const char *const *name = ferrule_commands(); *name; name++) {
        ferrule_job *job = ferrule_job_new(*name);
        assert_non_null(job);
        ferrule_job_free(job);
    }
    ferrule_job_free(NULL);
}

static void test_version(void **state)
{
    static const char *const commands[] = { "bind", "bindgen" };
    (void)state;
    for (size_t i = 0; i < 2; i++) {
        ferrule_job *job = new_job(commands[i], "--version workaround-for-0.69.0");
        size_t length = 0;
        assert_int_equal(ferrule_job_run(job), FERRULE_DONE);
        assert_string_equal(ferrule_job_text(job, FERRULE_TEXT_OUTPUT, &length),
                            "bindgen 0.72.0\n");
        assert_int_equal(length, strlen("bindgen 0.72.0\n"));
        assert_int_equal(ferrule_job_diagnostic_count(job), 0);
        ferrule_job_free(job);
    }
}

static void test_help_and_manual(void **state)
{
    static const struct {
        const char *command, *line, *words;
    } rows[] = { { "bind", "--help", "Usage: ferrule bind [OPTIONS]" },
                 { "bindgen", "-h", "Usage: bindgen [OPTIONS]" },
                 { "help", "", "ferrule bind" },
                 { "man", "", ".SS Enums" },
                 { "bindgen", "--generate-shell-completions bash", "complete" } };
    (void)state;
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        ferrule_job *job = new_job(rows[i].command, rows[i].line);
        assert_int_equal(ferrule_job_run(job), FERRULE_DONE);
        assert_says(ferrule_job_text(job, FERRULE_TEXT_OUTPUT, NULL), rows[i].words);
        ferrule_job_free(job);
    }
}

static void test_wrong_usage(void **state)
{
    static const struct {
        const char *line, *words;
    } rows[] = { { "", "no header was given" },
                 { "a.h --allowlist-typ x", "did you mean `--allowlist-type`?" },
                 { "a.h 'open", "does not end" },
                 { "a.h --rust-target 1.2", "1.51" } };
    (void)state;
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        ferrule_job *job = new_job("bind", rows[i].line);
        assert_int_equal(ferrule_job_run(job), FERRULE_BAD_USAGE);
        assert_int_equal(ferrule_job_run(job), FERRULE_BAD_USAGE);
        assert_int_equal(ferrule_job_diagnostic_count(job), 1);
        assert_says(ferrule_job_report(job, 0, NULL), rows[i].words);
        assert_string_equal(ferrule_job_text(job, FERRULE_TEXT_OUTPUT, NULL), "");
        ferrule_job_free(job);
    }
}

static void test_diagnostics(void **state)
{
    ferrule_job *job;
    (void)state;
    make_file("bad.h", "int a;\nint b c;\n");
    job = new_job("bind", "bad.h --message-format json");
    assert_int_equal(ferrule_job_run(job), FERRULE_BAD_INPUT);
    const ferrule_diagnostic *d = ferrule_job_diagnostic(job, 0);
    assert_non_null(d);
    assert_string_equal(d->code, "E0301");
    assert_int_equal(d->severity, FERRULE_ERROR);
    assert_string_equal(d->file, "bad.h");
    assert_int_equal(d->line, 2);
    assert_null(ferrule_job_diagnostic(job, ferrule_job_diagnostic_count(job)));
    assert_says(ferrule_job_report(job, 0, NULL), "{\"code\":\"E0301\",");
    ferrule_job_free(job);
}

static void test_options_by_name(void **state)
{
    ferrule_job *job = ferrule_job_new("bind");
    (void)state;
    assert_int_equal(ferrule_job_set(job, "use_core", NULL), FERRULE_DONE);
    assert_int_equal(ferrule_job_set(job, "output", "one.rs"), FERRULE_DONE);
    assert_int_equal(ferrule_job_set(job, "output", "two.rs"), FERRULE_DONE);
    assert_int_equal(ferrule_job_set(job, "default-enum-style", "rust"), FERRULE_DONE);
    assert_string_equal(ferrule_job_option(job, "use-core"), "true");
    assert_string_equal(ferrule_job_option(job, "output"), "two.rs");
    assert_string_equal(ferrule_job_option(job, "default-enum-style"), "rust");
    assert_null(ferrule_job_option(job, "depfile"));
    assert_null(ferrule_job_option(job, "header"));
    assert_null(ferrule_job_option(job, "nonsense"));
    ferrule_job_free(job);
    job = ferrule_job_new("bind");
    ferrule_job_set(job, "use-core", "true");
    ferrule_job_set(job, "use-core", "false");
    assert_null(ferrule_job_option(job, "use-core"));
    ferrule_job_free(job);
    job = ferrule_job_new("bind");
    ferrule_job_command_line(job, "--header a.h main.h -- x");
    assert_string_equal(ferrule_job_option(job, "header"), "main.h");
    ferrule_job_free(job);
    job = ferrule_job_new("bind");
    ferrule_job_set(job, "nonsense", "x");
    assert_int_equal(ferrule_job_run(job), FERRULE_BAD_USAGE);
    ferrule_job_free(job);
}

/* A name is a name even if it is empty; only arguments stand where they like. */
static void test_option_without_a_name(void **state)
{
    ferrule_job *job = ferrule_job_new("bind");
    (void)state;
    assert_int_equal(ferrule_job_set(job, "", "good.h"), FERRULE_DONE);
    assert_int_equal(ferrule_job_run(job), FERRULE_BAD_USAGE);
    assert_says(ferrule_job_report(job, 0, NULL), "unknown option");
    ferrule_job_free(job);
}

static void test_copy_has_the_limit(void **state)
{
    ferrule_job *job = new_job("bind", "good.h");
    ferrule_job_limit_memory(job, 70000);
    ferrule_job *copy = ferrule_job_new_like(job);
    (void)state;
    assert_non_null(copy);
    assert_int_equal(ferrule_job_run(copy), FERRULE_BAD_ENVIRONMENT);
    assert_says(ferrule_job_report(copy, 0, NULL), "memory ran out");
    ferrule_job_free(copy);
    ferrule_job_free(job);
}

static void test_copy_leaves_batch_out(void **state)
{
    ferrule_job *job = new_job("bind", "--batch list --use-core --batch=list -- --batch x");
    ferrule_job_set(job, "batch", "list");
    ferrule_job *copy = ferrule_job_new_like(job);
    (void)state;
    ferrule_job_free(job);
    assert_non_null(copy);
    assert_null(ferrule_job_option(copy, "batch"));
    assert_string_equal(ferrule_job_option(copy, "use-core"), "true");
    ferrule_job_free(copy);
}

static void test_bindings(void **state)
{
    char buffer[4096], copy[4096];
    size_t length = 0;
    ferrule_job *job;
    (void)state;
    job = new_job("bind", "good.h");
    assert_int_equal(ferrule_job_run(job), FERRULE_DONE);
    snprintf(copy, sizeof copy, "%s", ferrule_job_text(job, FERRULE_TEXT_OUTPUT, &length));
    assert_int_equal(length, strlen(copy));
    assert_says(copy, "pub struct s");
    assert_string_equal(ferrule_job_text(job, FERRULE_TEXT_BINDINGS, NULL), copy);
    ferrule_job_free(job);

    job = new_job("bind", "good.h -o good.rs --depfile good.d -- -MD -MF clang.d -MT x -MP");
    assert_int_equal(ferrule_job_run(job), FERRULE_DONE);
    assert_string_equal(ferrule_job_text(job, FERRULE_TEXT_OUTPUT, NULL), "");
    assert_string_equal(read_file("good.rs", buffer, sizeof buffer), copy);
    assert_string_equal(read_file("good.d", buffer, sizeof buffer), "good.rs: good.h");
    assert_string_equal(read_file("clang.d", buffer, sizeof buffer), "x: good.h\n");
    ferrule_job_free(job);
}

static void test_header(void **state)
{
    static const char *const commands[] = { "header", "cbindgen" };
    char buffer[4096];
    (void)state;
    make_file("good.rs", "#[no_mangle]\npub extern \"C\" fn from_rust() {}\n");
    for (size_t i = 0; i < 2; i++) {
        size_t length = 0;
        ferrule_job *job = new_job(commands[i], "--lang c good.rs -o made.h");
        assert_int_equal(ferrule_job_run(job), FERRULE_DONE);
        const char *text = ferrule_job_text(job, FERRULE_TEXT_BINDINGS, &length);
        assert_int_equal(length, strlen(text));
        assert_says(text, "void from_rust(void);");
        assert_string_equal(read_file("made.h", buffer, sizeof buffer), text);
        assert_string_equal(ferrule_job_text(job, FERRULE_TEXT_OUTPUT, NULL), "");
        ferrule_job_free(job);
    }
}

static void test_errors_leave_outputs_alone(void **state)
{
    char buffer[64];
    ferrule_job *job;
    (void)state;
    make_file("kept.rs", "old");
    make_file("kept.h", "int b c;\n");
    unlink("kept.d");
    job = new_job("bind", "kept.h -o kept.rs --depfile kept.d");
    assert_int_equal(ferrule_job_run(job), FERRULE_BAD_INPUT);
    assert_string_equal(read_file("kept.rs", buffer, sizeof buffer), "old");
    assert_null(read_file("kept.d", buffer, sizeof buffer));
    ferrule_job_free(job);
    job = new_job("bind", "good.h -o nonexistent/x.rs");
    assert_int_equal(ferrule_job_run(job), FERRULE_BAD_INPUT);
    assert_string_equal(ferrule_job_diagnostic(job, 0)->code, "E0601");
    ferrule_job_free(job);
}

static void set_age(const char *path, time_t seconds)
{
    struct timespec times[2] = { { .tv_sec = time(NULL) - seconds },
                                 { .tv_sec = time(NULL) - seconds } };
    assert_int_equal(utimensat(AT_FDCWD, path, times, 0), 0);
}

static int is_current(const char *line)
{
    ferrule_job *job = new_job("bind", line);
    int answer = ferrule_job_is_current(job);
    if (answer)
        assert_int_equal(ferrule_job_run(job), FERRULE_DONE);
    ferrule_job_free(job);
    return answer;
}

static void run_once(const char *line)
{
    ferrule_job *job = new_job("bind", line);
    assert_int_equal(ferrule_job_run(job), FERRULE_DONE);
    ferrule_job_free(job);
}

static void test_nothing_changed(void **state)
{
    static const char line[] = "again.h -o again.rs --config again.toml";
    (void)state;
    make_file("part.h", "struct part { int x; };\n");
    make_file("again.h", "#include \"part.h\"\n");
    make_file("again.toml", "use-core = true\n");
    set_age("part.h", 100);
    set_age("again.h", 100);
    set_age("again.toml", 100);
    assert_false(is_current(line));
    run_once(line);
    assert_true(is_current(line));
    assert_false(is_current("again.h -o again.rs --config again.toml --no-layout-tests"));
    assert_false(is_current("again.h -o other.rs --config again.toml"));
    make_file("part.h", "struct part { int y; };\n");
    set_age("part.h", 50);
    assert_false(is_current(line));
    run_once(line);
    assert_true(is_current(line));
    make_file("again.toml", "use_core = true\n");
    set_age("again.toml", 50);
    assert_false(is_current(line));
    run_once(line);
    unlink("again.rs");
    assert_false(is_current(line));
    run_once("again.h -o again.rs --no-cache");
    assert_false(is_current("again.h -o again.rs --no-cache"));
    run_once("again.h");
    assert_false(is_current("again.h"));
}

/* Whatever the limit, a job does all of its work or says that memory ran out. */
static void test_every_limit(void **state)
{
    static const char *const lines[] = { "--help", "--bogus", "good.h -o limit.rs --no-cache" };
    (void)state;
    for (size_t i = 0; i < sizeof lines / sizeof *lines; i++) {
        ferrule_status status = FERRULE_BAD_ENVIRONMENT;
        for (size_t limit = 0; limit < ((size_t)1 << 22); limit += 1 + limit / 4 + 4096) {
            ferrule_job *job = ferrule_job_new("bind");
            ferrule_job_limit_memory(job, limit);
            ferrule_status told = ferrule_job_command_line(job, lines[i]);
            status = ferrule_job_run(job);
            if (told != FERRULE_DONE)
                assert_int_equal(status, FERRULE_BAD_ENVIRONMENT);
            if (status == FERRULE_BAD_ENVIRONMENT)
                assert_says(ferrule_job_report(job, 0, NULL), "memory ran out");
            assert_non_null(ferrule_job_text(job, FERRULE_TEXT_OUTPUT, NULL));
            ferrule_job_free(job);
        }
        assert_int_not_equal(status, FERRULE_BAD_ENVIRONMENT);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_commands),
        cmocka_unit_test(test_version),
        cmocka_unit_test(test_help_and_manual),
        cmocka_unit_test(test_wrong_usage),
        cmocka_unit_test(test_diagnostics),
        cmocka_unit_test(test_options_by_name),
        cmocka_unit_test(test_option_without_a_name),
        cmocka_unit_test(test_copy_has_the_limit),
        cmocka_unit_test(test_copy_leaves_batch_out),
        cmocka_unit_test(test_bindings),
        cmocka_unit_test(test_header),
        cmocka_unit_test(test_errors_leave_outputs_alone),
        cmocka_unit_test(test_nothing_changed),
        cmocka_unit_test(test_every_limit),
    };
    return cmocka_run_group_tests(tests, enter_folder, leave_folder);
}
