/* rust_test.h - parse a text and compare the tree's text. For the tests of read_rust. */
#ifndef FR_TESTS_RUST_TEST_H
#define FR_TESTS_RUST_TEST_H

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "read_rust/dump.h"

typedef struct rust_test {
    fr_arena arena;
    fr_diags diags;
    fr_rust_reader reader;
    const fr_rust_file *file;
} rust_test;

static inline void rust_parse(rust_test *t, const char *text)
{
    fr_arena_init(&t->arena, (size_t)1 << 30);
    fr_diags_init(&t->diags, &t->arena);
    fr_rust_reader_init(&t->reader, &t->arena, &t->diags);
    t->file = fr_rust_parse_text(&t->reader, FR_LIT("t.rs"), fr_str_from(text));
}

static inline void rust_release(rust_test *t)
{
    fr_arena_release(&t->arena);
}

static inline const char *rust_cstr(rust_test *t, fr_str text)
{
    return fr_arena_cstr(&t->arena, text);
}

/* The tree of `text` must look like `expected`, without errors. */
static inline void assert_tree(const char *text, const char *expected)
{
    rust_test t;
    fr_text out;
    rust_parse(&t, text);
    fr_text_init(&out, &t.arena);
    fr_rust_dump_file(&out, &t.reader.sources, t.file);
    assert_string_equal(rust_cstr(&t, fr_str_trim(fr_text_str(&out))), expected);
    assert_int_equal(t.diags.list.len, 0);
    assert_int_equal(t.file->error_count, 0);
    rust_release(&t);
}

/* The messages of `text`, one a line as LINE:COLUMN CODE MESSAGE, must be `expected`. */
static inline void assert_messages(const char *text, const char *expected)
{
    rust_test t;
    fr_text out;
    rust_parse(&t, text);
    fr_text_init(&out, &t.arena);
    for (size_t i = 0; i < t.diags.list.len; i++) {
        const fr_diagnostic *d = &t.diags.list.data[i];
        fr_text_fmt(&out, "%u:%u %s %.*s\n", d->place.line, d->place.column,
                    fr_diag_code_name(d->code), FR_ARG(d->message));
    }
    assert_string_equal(rust_cstr(&t, fr_text_str(&out)), expected);
    rust_release(&t);
}

#endif
