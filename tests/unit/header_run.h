/* header_run.h - Rust text to the text of a header, for tests of the reader's second half and of
 * the passes: files in a folder of their own, options, then model, header and text to look at. */
#ifndef FR_TESTS_HEADER_RUN_H
#define FR_TESTS_HEADER_RUN_H

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "base/file.h"
#include "model/dump.h"
#include "passes/header_build.h"
#include "read_rust/read_rust.h"
#include "write_c/write_c.h"

typedef struct header_test {
    fr_arena arena;
    fr_diags diags;
    fr_header_options options;
    fr_read_rust_options reading;
    fr_packages packages;
    fr_model model;
    fr_header header;
    char folder[64];
    bool is_read;
} header_test;

static inline void put_file(header_test *t, const char *name, const char *text)
{
    int error = 0;
    const char *path =
        fr_arena_cstr(&t->arena, fr_arena_printf(&t->arena, "%s/%s", t->folder, name));
    assert_int_equal(fr_file_make_parents(&t->arena, path), 0);
    assert_int_equal(fr_file_write(&t->arena, path, fr_str_from(text), &error), WRITE_REPLACED);
}

/* C without includes, in both styles; the one package `me` with lib.rs as its root. */
static inline void start(header_test *t)
{
    *t = (header_test){ .reading = { .bitflags = true } };
    snprintf(t->folder, sizeof t->folder, "/tmp/ferrule-header-XXXXXX");
    assert_non_null(mkdtemp(t->folder));
    fr_arena_init(&t->arena, (size_t)1 << 30);
    fr_diags_init(&t->diags, &t->arena);
    fr_header_options_init(&t->options);
    t->options.language = HEADER_C;
    t->options.no_includes = true;
    fr_packages_of_file(&t->packages, &t->arena,
                        fr_arena_printf(&t->arena, "%s/lib.rs", t->folder));
    t->packages.list.data[0].name = FR_LIT("me");
}

static inline void stop(header_test *t)
{
    char command[128];
    snprintf(command, sizeof command, "rm -r %s", t->folder);
    assert_int_equal(system(command), 0);
    fr_arena_release(&t->arena);
}

static inline bool read_model(header_test *t)
{
    fr_model_init(&t->model, &t->arena, &t->diags);
    t->is_read = fr_read_rust(&t->model, &t->packages, &t->reading);
    return t->is_read;
}

static inline const char *text_of(header_test *t, fr_text *text)
{
    return fr_arena_cstr(&t->arena, fr_str_trim(fr_text_str(text)));
}

static inline const char *dump_of(header_test *t)
{
    fr_text text;
    fr_text_init(&text, &t->arena);
    fr_dump_model(&text, &t->model);
    return text_of(t, &text);
}

/* The whole way; without white space around it. */
static inline const char *header_of(header_test *t, const char *source)
{
    fr_text text;
    put_file(t, "lib.rs", source);
    assert_true(read_model(t));
    t->header = (fr_header){ 0 };
    fr_header_build(&t->header, &t->model, &t->options);
    fr_text_init(&text, &t->arena);
    fr_write_c(&text, &t->header);
    if (t->options.ferrule.explain)
        fr_header_explain(&t->header);
    return text_of(t, &text);
}

/* A header of its own for one source. */
static inline void assert_header(const char *source, const char *expected)
{
    header_test t;
    start(&t);
    assert_string_equal(header_of(&t, source), expected);
    stop(&t);
}

/* How often a code was given. */
static inline size_t count_code(const header_test *t, fr_diag_code code)
{
    size_t count = 0;
    for (size_t i = 0; i < t->diags.list.len; i++)
        count += t->diags.list.data[i].code == code;
    return count;
}

/* The first diagnostic with the code; it must be there. */
static inline const fr_diagnostic *first_of(const header_test *t, fr_diag_code code)
{
    for (size_t i = 0; i < t->diags.list.len; i++)
        if (t->diags.list.data[i].code == code)
            return &t->diags.list.data[i];
    fail_msg("%s was not given", fr_diag_code_name(code));
    return NULL;
}

#endif
