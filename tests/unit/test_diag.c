#include "base_test.h"

#include <errno.h>
#include <jansson.h>
#include <stdlib.h>
#include <unistd.h>

#include "base/file.h"
#include "diag/diag.h"

/* A source file with `content`, removed with the arena. */
static void remove_file(void *path)
{
    remove(path);
}

static fr_str source(fr_arena *arena, fr_str content)
{
    char path[] = "/tmp/ferrule-diag-XXXXXX";
    int fd = mkstemp(path), error;
    assert_true(fd >= 0);
    close(fd);
    assert_int_not_equal(fr_file_write(arena, path, content, &error), WRITE_FAILED);
    fr_str name = fr_arena_str(arena, fr_str_from(path));
    fr_arena_defer(arena, remove_file, (void *)(uintptr_t)name.ptr);
    return name;
}

static fr_str print(fr_arena *arena, const fr_diagnostic *one, bool color)
{
    fr_text out;
    fr_text_init(&out, arena);
    fr_diag_print(&out, one, color);
    return fr_text_str(&out);
}

static const fr_place nowhere = { .line = 0 };

static void test_collecting(void **state)
{
    fr_diags diags;
    fr_diags_init(&diags, *state);
    fr_diag(&diags, DIAG_W0402, nowhere, "first %d", 1);
    fr_diag(&diags, DIAG_E0301, nowhere, "second");
    fr_diag(&diags, DIAG_N0501, nowhere, "third %.*s", 2, "abc");
    fr_diag(&diags, DIAG_E0201, nowhere, "%s", "");
    assert_int_equal(diags.list.len, 4);
    assert_int_equal(diags.error_count, 2);
    assert_int_equal(diags.warning_count, 1);
    assert_text(diags.list.data[0].message, "first 1");
    assert_int_equal(diags.list.data[0].severity, SEVERITY_WARNING);
    assert_int_equal(diags.list.data[2].severity, SEVERITY_NOTE);
    assert_text(diags.list.data[2].message, "third ab");
    assert_int_equal(diags.list.data[3].code, DIAG_E0201);
}

/* Codes are promises: the letter says the severity, no two have one number, they ascend. */
static void test_codes(void **state)
{
    fr_diags diags;
    fr_diags_init(&diags, *state);
    for (int i = 0; i < DIAG_COUNT; i++) {
        const char *name = fr_diag_code_name((fr_diag_code)i);
        const fr_diagnostic *one = fr_diag(&diags, (fr_diag_code)i, nowhere, "x");
        assert_int_equal(strlen(name), 5);
        assert_int_equal(name[0], "NWE"[one->severity]);
        if (i > 0) /* the numbers alone are unique, and in order */
            assert_true(strcmp(fr_diag_code_name((fr_diag_code)(i - 1)) + 1, name + 1) < 0);
    }
    assert_string_equal(fr_severity_name(SEVERITY_NOTE), "note");
    assert_string_equal(fr_severity_name(SEVERITY_WARNING), "warning");
    assert_string_equal(fr_severity_name(SEVERITY_ERROR), "error");
}

static void test_places(void **state)
{
    fr_arena *arena = *state;
    fr_diagnostic one = { .code = DIAG_E0201, .severity = SEVERITY_ERROR, .message = FR_LIT("no") };
    assert_text(print(arena, &one, false), "error: no [E0201]\n");
    one.place.file = FR_LIT("none.h");
    assert_text(print(arena, &one, false), "none.h: error: no [E0201]\n");
    one.place.line = 3;
    one.place.column = 7;
    assert_text(print(arena, &one, false), "none.h:3:7: error: no [E0201]\n");
    one.place.file = FR_LIT("/"); /* a folder has no lines to quote */
    assert_text(print(arena, &one, false), "/:3:7: error: no [E0201]\n");
}

static void test_quote(void **state)
{
    fr_arena *arena = *state;
    fr_diags diags;
    fr_diags_init(&diags, arena);
    fr_place place = { source(arena, FR_LIT("int a;\n  struct s *p;\n\nlast")), 2, 10 };
    fr_diagnostic *one = fr_diag(&diags, DIAG_W0401, place, "message");
    one->hint = FR_LIT("do this");
    fr_vec_push(arena, &one->notes, FR_LIT("see there"));
    fr_vec_push(arena, &one->notes, FR_LIT("and there"));
    assert_text(print(arena, one, false), fr_arena_printf(arena,
                                                          "%s:2:10: warning: message [W0401]\n"
                                                          "    2 |   struct s *p;\n"
                                                          "      |          ^\n"
                                                          "  help: do this\n"
                                                          "  note: see there\n"
                                                          "  note: and there\n",
                                                          place.file.ptr)
                                              .ptr);
    fr_str colored = print(arena, one, true);
    assert_true(fr_str_find(colored, FR_LIT("\033[1;33mwarning:\033[0m message")) != SIZE_MAX);
}

/* What is printed behind the first line, for one line of source and a column. */
static fr_str quote(fr_arena *arena, fr_str line, uint32_t column)
{
    fr_diagnostic one = { .code = DIAG_E0301,
                          .severity = SEVERITY_ERROR,
                          .place = { source(arena, line), 1, column } };
    fr_str printed = print(arena, &one, false), first;
    assert_true(fr_str_next_line(&printed, &first));
    return printed;
}

static void test_caret_by_width(void **state)
{
    fr_arena *arena = *state;
    assert_text(quote(arena, FR_LIT("\ta\tb;"), 4), "    1 | \ta\tb;\n      | \t \t^\n");
    /* é is two bytes and one column, 漢 three and two, U+0301 two and none */
    assert_text(quote(arena, FR_LIT("é漢e\xCC\x81x"), 9), "    1 | é漢e\xCC\x81x\n      |     ^\n");
    assert_text(quote(arena, FR_LIT("ab"), 99), "    1 | ab\n      |   ^\n");
    assert_text(quote(arena, FR_LIT("ab"), 0), "    1 | ab\n      | ^\n");
    assert_text(quote(arena, FR_LIT("ab  \r\n"), 1), "    1 | ab\n      | ^\n");
    assert_text(quote(arena, FR_LIT("   \n"), 1), ""); /* nothing to see */
    /* what is escaped is as wide as its escape */
    assert_text(quote(arena, FR_LIT("\xFF\x01z"), 3), "    1 | \\xff\\u{1}z\n      |          ^\n");
}

static void test_unusual_sources(void **state)
{
    fr_arena *arena = *state;
    char *line = fr_arena_alloc(arena, 5001);
    memset(line, 'x', 5000);
    assert_text(quote(arena, (fr_str){ line, 5000 }, 4), ""); /* too long to help */
    assert_text(quote(arena, (fr_str){ line, 400 }, 401),
                fr_arena_printf(arena, "    1 | %.400s\n      | %400s^\n", line, "").ptr);
    assert_text(quote(arena, FR_LIT("a\0b"), 3), "    1 | a\\u{0}b\n      |       ^\n");
    fr_place gone = { FR_LIT("/nowhere/at/all.h"), 1, 1 };
    fr_diagnostic one = { .code = DIAG_E0301, .severity = SEVERITY_ERROR, .place = gone };
    assert_text(print(arena, &one, false), "/nowhere/at/all.h:1:1: error:  [E0301]\n");
}

/* Text from a header must not steer the terminal, nor fake another line of output. */
static void test_escaping(void **state)
{
    fr_arena *arena = *state;
    fr_diagnostic one = { .code = DIAG_E0301,
                          .severity = SEVERITY_ERROR,
                          .place = { FR_LIT("a\033[2J.h"), 0, 0 },
                          .message = FR_LIT("x\n\xC2\x9B"
                                            "31m\xE2\x80\xAE\x80\x7F\té"),
                          .hint = FR_LIT("h\r") };
    assert_text(print(arena, &one, false),
                "a\\u{1b}[2J.h: error: x\\u{a}\\u{9b}31m\\u{202e}\\x80\\u{7f}\té [E0301]\n"
                "  help: h\\u{d}\n");
}

/* A real JSON reader must find the same facts again. */
static void test_json(void **state)
{
    fr_arena *arena = *state;
    fr_text out;
    fr_diagnostic one = { .code = DIAG_W0602,
                          .severity = SEVERITY_WARNING,
                          .place = { FR_LIT("di\"r\\a.h"), 12, 34 },
                          .message = FR_LIT("tab\t nl\n quote\" nul\0 é🦀 \x7F \xE2\x80\xA8"),
                          .hint = FR_LIT("bad \xFF\xC3 bytes") };
    fr_vec_push(arena, &one.notes, FR_LIT("n1"));
    fr_vec_push(arena, &one.notes, FR_LIT(""));
    fr_text_init(&out, arena);
    fr_diag_print_json(&out, &one);
    fr_str line = fr_text_str(&out);
    assert_int_equal(fr_str_find_char(line, '\n'), line.len - 1); /* one line, and only one */
    json_t *root = json_loadb(line.ptr, line.len, JSON_ALLOW_NUL, NULL);
    assert_non_null(root);
    assert_int_equal(json_object_size(root), 8);
    assert_string_equal(json_string_value(json_object_get(root, "code")), "W0602");
    assert_string_equal(json_string_value(json_object_get(root, "severity")), "warning");
    assert_string_equal(json_string_value(json_object_get(root, "file")), "di\"r\\a.h");
    assert_int_equal(json_integer_value(json_object_get(root, "line")), 12);
    assert_int_equal(json_integer_value(json_object_get(root, "column")), 34);
    const json_t *message = json_object_get(root, "message");
    assert_int_equal(json_string_length(message), one.message.len);
    assert_memory_equal(json_string_value(message), one.message.ptr, one.message.len);
    assert_string_equal(json_string_value(json_object_get(root, "hint")),
                        "bad \xEF\xBF\xBD\xEF\xBF\xBD bytes");
    const json_t *notes = json_object_get(root, "notes");
    assert_int_equal(json_array_size(notes), 2);
    assert_string_equal(json_string_value(json_array_get(notes, 0)), "n1");
    json_decref(root);
}

/* Printing many does not take a copy of the source each. */
static void test_memory(void **state)
{
    fr_arena *arena = *state, small;
    jmp_buf guard;
    char *big = fr_arena_alloc(arena, 1000000);
    memset(big, '\n', 1000000);
    fr_place place = { source(arena, (fr_str){ big, 1000000 }), 999999, 1 };
    fr_arena_init(&small, 100000);
    fr_arena_guard(&small, &guard);
    if (setjmp(guard) == 0) {
        fr_text out;
        fr_diagnostic one = { .code = DIAG_E0301, .severity = SEVERITY_ERROR, .place = place };
        fr_text_init(&out, &small);
        for (int i = 0; i < 20; i++)
            fr_diag_print(&out, &one, false);
        assert_true(fr_text_str(&out).len > 0);
    } else {
        fail_msg("out of memory");
    }
    fr_arena_release(&small);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        WITH_ARENA(test_collecting),     WITH_ARENA(test_codes),
        WITH_ARENA(test_places),         WITH_ARENA(test_quote),
        WITH_ARENA(test_caret_by_width), WITH_ARENA(test_unusual_sources),
        WITH_ARENA(test_escaping),       WITH_ARENA(test_json),
        WITH_ARENA(test_memory),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
