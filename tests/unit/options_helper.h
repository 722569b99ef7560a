/* options_helper.h - command lines and configuration files for the tests of options. */
#ifndef FR_TESTS_OPTIONS_HELPER_H
#define FR_TESTS_OPTIONS_HELPER_H

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <cmocka.h>

#include "options/bind_options.h"
#include "options/bind_table.h"
#include "options/option_parse.h"

/* What one test works on. */
typedef struct fixture {
    fr_arena arena;
    fr_diags diags;
    fr_bind_options options;
    fr_option_parser parser;
} fixture;

static inline void set_up(fixture *f)
{
    fr_arena_init(&f->arena, (size_t)1 << 30);
    fr_diags_init(&f->diags, &f->arena);
    fr_bind_options_init(&f->options, &f->arena);
    fr_option_parser_init(&f->parser, fr_bind_table(), &f->options, &f->arena, &f->diags);
}

static inline void tear_down(fixture *f)
{
    fr_bind_options_release(&f->options);
    fr_arena_release(&f->arena);
}

/* Parses the words of `line`, split at single blanks; `~` stands for a blank inside a word. */
static inline bool parse_line(fixture *f, const char *line)
{
    fr_strs words = { 0 };
    char *copy = fr_arena_cstr(&f->arena, fr_str_from(line));
    fr_str rest = fr_str_from(copy), word;
    while (fr_str_next_part(&rest, ' ', &word))
        fr_vec_push(&f->arena, &words, fr_str_is(word, "''") ? (fr_str){ 0 } : word);
    for (char *at = copy; *at; at++)
        *at = *at == '~' ? ' ' : *at;
    return fr_option_parse(&f->parser, &words);
}

static inline bool parse_and_finish(fixture *f, const char *line)
{
    return parse_line(f, line) && fr_bind_options_finish(&f->options, &f->arena, &f->diags);
}

static inline void assert_text(fr_str text, const char *expected)
{
    if (!fr_str_is(text, expected))
        fail_msg("`%.*s` is not `%s`", FR_ARG(text), expected);
}

/* The texts of a list, joined by |. */
static inline void assert_list(fr_arena *arena, fr_strs list, const char *expected)
{
    fr_str joined = { 0 };
    for (size_t i = 0; i < list.len; i++)
        joined = fr_arena_printf(arena, "%.*s%s%.*s", FR_ARG(joined), i ? "|" : "",
                                 FR_ARG(list.data[i]));
    assert_text(joined, expected);
}

/* The line must be refused; the first diagnostic has this code and says `words`. */
static inline void assert_refused(const char *line, fr_diag_code code, const char *words)
{
    fixture f;
    set_up(&f);
    if (parse_and_finish(&f, line))
        fail_msg("`%s` was accepted", line);
    assert_true(f.diags.list.len > 0);
    const fr_diagnostic *d = &f.diags.list.data[0];
    assert_int_equal(d->code, code);
    if (fr_str_find(d->message, fr_str_from(words)) == SIZE_MAX &&
        fr_str_find(d->hint, fr_str_from(words)) == SIZE_MAX)
        fail_msg("`%s`: `%.*s` (%.*s) does not say `%s`", line, FR_ARG(d->message), FR_ARG(d->hint),
                 words);
    tear_down(&f);
}

/* A file with this content, in the folder for temporary files; to be removed by the caller. */
static inline fr_str make_file(fixture *f, const char *content)
{
    char *path = fr_arena_cstr(&f->arena, FR_LIT("/tmp/ferrule-test-XXXXXX"));
    int fd = mkstemp(path);
    assert_true(fd >= 0);
    assert_int_equal(write(fd, content, strlen(content)), (ssize_t)strlen(content));
    close(fd);
    return fr_str_from(path);
}

#endif
