/* base_test.h - what the tests of the base room share: cmocka, and texts as assertions. */
#ifndef FR_TESTS_BASE_TEST_H
#define FR_TESTS_BASE_TEST_H

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#include "base/arena.h"

#define assert_text(got, expected) check_text((got), (expected), __FILE__, __LINE__)

static inline void check_text(fr_str got, const char *expected, const char *file, int line)
{
    if (fr_str_is(got, expected))
        return;
    print_error("expected \"%s\"\n     got \"%.*s\"\n", expected, FR_ARG(got));
    _fail(file, line);
}

/* An arena for one test. */
static inline int open_arena(void **state)
{
    fr_arena *arena = test_malloc(sizeof *arena);
    fr_arena_init(arena, (size_t)1 << 30);
    *state = arena;
    return 0;
}

static inline int close_arena(void **state)
{
    fr_arena_release(*state);
    test_free(*state);
    return 0;
}

#define WITH_ARENA(test) cmocka_unit_test_setup_teardown(test, open_arena, close_arena)

#endif
