/* Records of runs: what makes one current, and what does not. */
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

#include "base/file.h"
#include "cache.h"

typedef struct fixture {
    fr_arena arena;
    fr_diags diags;
    fr_strs words;
    fr_cache_entry entry;
    fr_cache_run run;
} fixture;

/* Files and folders of the tests lie in a folder of their own, which is the current one. */
static int enter_folder(void **state)
{
    char folder[] = "/tmp/ferrule-cache-XXXXXX";
    (void)state;
    return !mkdtemp(folder) || chdir(folder) != 0 || mkdir("include", 0777) != 0 ||
           mkdir("other", 0777) != 0 || setenv("FERRULE_CACHE_DIR", "records", 1) != 0;
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

/* Writes a file whose date is `age` seconds ago. */
static void make_file(const char *path, const char *content, time_t age)
{
    struct timespec times[2] = { { .tv_sec = time(NULL) - age }, { .tv_sec = time(NULL) - age } };
    FILE *file = fopen(path, "w");
    assert_non_null(file);
    fputs(content, file);
    fclose(file);
    assert_int_equal(utimensat(AT_FDCWD, path, times, 0), 0);
}

static void add(fixture *f, fr_strs *list, const char *text)
{
    fr_vec_push(&f->arena, list, fr_str_from(text));
}

/* A run that read two headers and wrote one file, with one diagnostic, and its record. */
static void set_up(fixture *f)
{
    *f = (fixture){ 0 };
    fr_arena_init(&f->arena, (size_t)1 << 30);
    fr_diags_init(&f->diags, &f->arena);
    make_file("a.h", "int a;", 100);
    make_file("include/b.h", "int b;", 100);
    make_file("out.rs", "pub a: i32", 100);
    unlink("other/b.h");
    add(f, &f->words, "bind");
    add(f, &f->words, "a.h");
    add(f, &f->run.files, "a.h");
    add(f, &f->run.files, "include/b.h");
    add(f, &f->run.folders, "other");
    add(f, &f->run.folders, "include");
    add(f, &f->run.outputs, "out.rs");
    fr_diagnostic *d =
        fr_diag(&f->diags, DIAG_W0401, (fr_place){ .file = FR_LIT("a.h"), .line = 3, .column = 7 },
                "100%% of it");
    d->hint = FR_LIT("a hint");
    fr_vec_push(&f->arena, &d->notes, FR_LIT("a note"));
    f->run.diags = &f->diags;
    fr_cache_find(&f->entry, &f->arena, &f->words);
    assert_true(f->entry.path.len > 0);
    fr_cache_store(&f->entry, &f->arena, &f->run);
}

static void tear_down(fixture *f)
{
    unlink(f->entry.path.ptr);
    fr_arena_release(&f->arena);
}

static bool is_current(fixture *f)
{
    fr_diags diags;
    fr_diags_init(&diags, &f->arena);
    return fr_cache_is_current(&f->entry, &f->arena, &diags);
}

static void test_unchanged(void **state)
{
    fixture f;
    fr_diags diags;
    (void)state;
    set_up(&f);
    fr_diags_init(&diags, &f.arena);
    assert_true(fr_cache_is_current(&f.entry, &f.arena, &diags));
    assert_int_equal(diags.list.len, 1);
    const fr_diagnostic *d = &diags.list.data[0];
    assert_int_equal(d->code, DIAG_W0401);
    assert_int_equal(d->severity, SEVERITY_WARNING);
    assert_true(fr_str_is(d->message, "100% of it"));
    assert_true(fr_str_is(d->place.file, "a.h"));
    assert_int_equal(d->place.line, 3);
    assert_int_equal(d->place.column, 7);
    assert_true(fr_str_is(d->hint, "a hint"));
    assert_int_equal(d->notes.len, 1);
    assert_true(fr_str_is(d->notes.data[0], "a note"));
    tear_down(&f);
}

static void test_new_date_but_same_content(void **state)
{
    fixture f;
    (void)state;
    set_up(&f);
    make_file("a.h", "int a;", 50);
    make_file("out.rs", "pub a: i32", 50);
    assert_true(is_current(&f));
    tear_down(&f);
}

static void test_changed_files(void **state)
{
    static const char *const paths[] = { "a.h", "include/b.h", "out.rs" };
    (void)state;
    for (size_t i = 0; i < sizeof paths / sizeof *paths; i++) {
        fixture f;
        set_up(&f);
        make_file(paths[i], "int c;", 50); /* of the same length as the headers */
        assert_false(is_current(&f));
        tear_down(&f);
        set_up(&f);
        unlink(paths[i]);
        assert_false(is_current(&f));
        tear_down(&f);
    }
}

static void test_new_file_that_hides_a_header(void **state)
{
    fixture f;
    (void)state;
    set_up(&f);
    make_file("other/b.h", "int b;", 50);
    assert_false(is_current(&f));
    tear_down(&f);
}

static void test_products_do_not_matter(void **state)
{
    fixture f;
    (void)state;
    set_up(&f);
    make_file("include/b.o", "x", 0);
    make_file("other/b.rs", "x", 0);
    assert_true(is_current(&f));
    unlink("include/b.o");
    unlink("other/b.rs");
    tear_down(&f);
}

static void test_sub_folders_of_searched_folders(void **state)
{
    fixture f;
    (void)state;
    assert_int_equal(mkdir("include/sub", 0777), 0);
    assert_int_equal(mkdir("other/sub", 0777), 0);
    make_file("include/sub/c.h", "int c;", 100);
    set_up(&f);
    add(&f, &f.run.files, "include/sub/c.h");
    fr_cache_store(&f.entry, &f.arena, &f.run);
    assert_true(is_current(&f));
    make_file("other/sub/c.h", "int c;", 50);
    assert_false(is_current(&f));
    tear_down(&f);
}

/* A header that is written while it is read. */
static void test_file_younger_than_the_run(void **state)
{
    fixture f;
    (void)state;
    set_up(&f);
    unlink(f.entry.path.ptr);
    make_file("a.h", "int a;", -100);
    fr_cache_store(&f.entry, &f.arena, &f.run);
    assert_false(is_current(&f));
    assert_int_not_equal(access(f.entry.path.ptr, F_OK), 0);
    tear_down(&f);
}

/* A header that another one takes the place of while it is read, of an older date. */
static void test_file_replaced_during_the_run(void **state)
{
    struct timespec a_while = { .tv_nsec = 50000000 }; /* more than files' clock lags behind */
    fixture f;
    (void)state;
    set_up(&f);
    unlink(f.entry.path.ptr);
    nanosleep(&a_while, NULL);
    make_file("new.h", "int n;", 200);
    assert_int_equal(rename("new.h", "a.h"), 0);
    fr_cache_store(&f.entry, &f.arena, &f.run);
    assert_int_not_equal(access(f.entry.path.ptr, F_OK), 0);
    tear_down(&f);
}

/* Whatever byte of the record is wrong or missing, it counts as none. */
static void test_corrupt_records(void **state)
{
    fixture f;
    fr_str text;
    (void)state;
    set_up(&f);
    assert_int_equal(fr_file_read(&f.arena, f.entry.path.ptr, 1 << 20, &text), 0);
    for (size_t i = 0; i < text.len; i++) {
        FILE *file = fopen(f.entry.path.ptr, "w");
        assert_non_null(file);
        fwrite(text.ptr, 1, i, file);
        if (i % 2 == 0) { /* odd: cut off here; even: another byte here */
            fputc(text.ptr[i] ^ 1, file);
            fwrite(text.ptr + i + 1, 1, text.len - i - 1, file);
        }
        fclose(file);
        assert_false(is_current(&f));
    }
    tear_down(&f);
}

static fr_str path_for(fixture *f)
{
    fr_cache_entry entry;
    fr_cache_find(&entry, &f->arena, &f->words);
    return entry.path;
}

static void test_key(void **state)
{
    fixture f;
    (void)state;
    set_up(&f);
    fr_str plain = path_for(&f);
    assert_true(fr_str_eq(plain, f.entry.path));
    setenv("BINDGEN_EXTRA_CLANG_ARGS", "-DX", 1);
    assert_false(fr_str_eq(plain, path_for(&f)));
    unsetenv("BINDGEN_EXTRA_CLANG_ARGS");
    setenv("BINDGEN_EXTRA_CLANG_ARGS_", "-DX", 1);
    assert_false(fr_str_eq(plain, path_for(&f)));
    unsetenv("BINDGEN_EXTRA_CLANG_ARGS_");
    setenv("LIBCLANG_PATH", "/nonexistent", 1);
    assert_false(fr_str_eq(plain, path_for(&f)));
    unsetenv("LIBCLANG_PATH");
    assert_true(fr_str_eq(plain, path_for(&f)));
    f.words.data[1] = FR_LIT("b.h");
    assert_false(fr_str_eq(plain, path_for(&f)));
    f.words.data[1] = FR_LIT("a.h");
    add(&f, &f.words, "");
    assert_false(fr_str_eq(plain, path_for(&f)));
    f.words.len--;
    assert_int_equal(chdir("include"), 0);
    assert_false(fr_str_eq(plain, path_for(&f)));
    assert_int_equal(chdir(".."), 0);
    tear_down(&f);
}

static void test_no_cache_folder(void **state)
{
    fixture f;
    (void)state;
    set_up(&f);
    setenv("FERRULE_CACHE_DIR", "", 1);
    assert_int_equal(path_for(&f).len, 0);
    unsetenv("FERRULE_CACHE_DIR");
    setenv("XDG_CACHE_HOME", "/x", 1);
    assert_true(fr_str_starts(path_for(&f), FR_LIT("/x/ferrule/")));
    setenv("XDG_CACHE_HOME", "relative", 1); /* to be ignored, says the specification */
    setenv("HOME", "/h", 1);
    assert_true(fr_str_starts(path_for(&f), FR_LIT("/h/.cache/ferrule/")));
    unsetenv("HOME");
    assert_int_equal(path_for(&f).len, 0);
    fr_cache_entry none = { 0 };
    fr_cache_store(&none, &f.arena, &f.run);
    setenv("FERRULE_CACHE_DIR", "records", 1);
    tear_down(&f);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_unchanged),
        cmocka_unit_test(test_new_date_but_same_content),
        cmocka_unit_test(test_changed_files),
        cmocka_unit_test(test_new_file_that_hides_a_header),
        cmocka_unit_test(test_products_do_not_matter),
        cmocka_unit_test(test_sub_folders_of_searched_folders),
        cmocka_unit_test(test_file_younger_than_the_run),
        cmocka_unit_test(test_file_replaced_during_the_run),
        cmocka_unit_test(test_corrupt_records),
        cmocka_unit_test(test_key),
        cmocka_unit_test(test_no_cache_folder),
    };
    unsetenv("LIBCLANG_PATH");
    unsetenv("BINDGEN_EXTRA_CLANG_ARGS");
    return cmocka_run_group_tests(tests, enter_folder, leave_folder);
}
