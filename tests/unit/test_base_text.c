#include "base_test.h"

#include <inttypes.h>
#include <limits.h>

#include "base/text.h"

static void test_building(void **state)
{
    fr_text text;
    fr_text_init(&text, *state);
    assert_int_equal(fr_text_str(&text).len, 0);
    fr_text_put(&text, (fr_str){ 0 });
    fr_text_put(&text, FR_LIT("a\0b"));
    fr_text_puts(&text, "cd");
    fr_text_puts(&text, NULL);
    fr_text_char(&text, 'e');
    fr_text_repeat(&text, '.', 3);
    fr_text_repeat(&text, '!', 0);
    assert_int_equal(fr_text_str(&text).len, 9);
    assert_memory_equal(fr_text_str(&text).ptr, "a\0bcde...", 9);
    fr_text_clear(&text);
    assert_int_equal(fr_text_str(&text).len, 0);
    fr_text_puts(&text, "again");
    assert_text(fr_text_str(&text), "again");
}

static void test_growing(void **state)
{
    fr_text text;
    fr_text_init(&text, *state);
    for (int i = 0; i < 20000; i++)
        fr_text_fmt(&text, "%d,", i % 10);
    fr_text_repeat(&text, 'z', 1000000);
    fr_str all = fr_text_str(&text);
    assert_int_equal(all.len, 1040000);
    for (size_t i = 0; i < 40000; i++)
        assert_int_equal(all.ptr[i], i % 2 ? ',' : '0' + (int)(i / 2 % 10));
    assert_int_equal(fr_str_find_char(all, 'z'), 40000);
}

/* Ours must print what the C library prints, for the fast conversions and those left to it. */
FR_PRINTF(2, 3) static void assert_same(fr_arena *arena, const char *format, ...)
{
    char expected[600];
    fr_text text;
    va_list args, again;
    va_start(args, format);
    va_copy(again, args);
    int length = vsnprintf(expected, sizeof expected, format, args);
    assert_true(length >= 0 && (size_t)length < sizeof expected);
    fr_text_init(&text, arena);
    fr_text_puts(&text, "[");
    fr_text_vfmt(&text, format, again);
    va_end(again);
    va_end(args);
    fr_str got = fr_text_str(&text);
    assert_text(fr_str_slice(got, 1, got.len), expected);
}

static void test_fast_conversions(void **state)
{
    fr_arena *arena = *state;
    assert_same(arena, "plain");
    assert_same(arena, "%s", "");
    assert_same(arena, "%%%s%%", "x");
    assert_same(arena, "%s and %s", "one", "two");
    assert_same(arena, "%c%c", 'a', '\xFF');
    assert_same(arena, "%.*s|", 2, "abc");
    assert_same(arena, "%.*s|", 0, "abc");
    assert_same(arena, "%d %d %d %d", 0, -1, INT_MAX, INT_MIN);
    assert_same(arena, "%u %u", 0u, UINT_MAX);
    assert_same(arena, "%ld %ld", LONG_MIN, LONG_MAX);
    assert_same(arena, "%lu", ULONG_MAX);
    assert_same(arena, "%lld %lld", LLONG_MIN, LLONG_MAX);
    assert_same(arena, "%llu", ULLONG_MAX);
    assert_same(arena, "%zu %zu", (size_t)0, SIZE_MAX);
    assert_same(arena, "%zd", (ssize_t)-5);
    assert_same(arena, "%" PRIu64 " %" PRId64 " %" PRIu32, UINT64_MAX, INT64_MIN, UINT32_MAX);
}

static void test_other_conversions(void **state)
{
    fr_arena *arena = *state;
    assert_same(arena, "%5d|%-5d|%05d|%+d", 42, 42, 42, 42);
    assert_same(arena, "%x %#X %o", 255u, 255u, 8u);
    assert_same(arena, "%s=%02x, %s=%llu", "a", 7u, "b", 9ull); /* fast ones around a slow one */
    assert_same(arena, "%10s|%-10s|%.2s|", "abc", "abc", "abc");
    assert_same(arena, "%g %.17g %e %a", 1.5, 0.1, 1e300, 1.0);
    assert_same(arena, "%*d|", 7, 3);
    assert_same(arena, "%hhd %hd %i", (signed char)-1, (short)-2, -3);
    assert_same(arena, "%jd %td", (intmax_t)-7, (ptrdiff_t)-8);
    assert_same(arena, "%300d%s", 1, "end"); /* longer than the first buffer */
}

static void test_slices_with_nul(void **state)
{
    fr_text text;
    fr_text_init(&text, *state);
    fr_str piece = FR_LIT("a\0b"), none = { 0 };
    fr_text_fmt(&text, "<%.*s|%.*s>", FR_ARG(piece), FR_ARG(none));
    assert_int_equal(fr_text_str(&text).len, 6);
    assert_memory_equal(fr_text_str(&text).ptr, "<a\0b|>", 6);
}

static void test_slices_need_no_end(void **state)
{
    fr_text text;
    char *exact = test_malloc(3); /* reading a fourth byte is an error that the sanitizer sees */
    memcpy(exact, "abc", 3);
    fr_text_init(&text, *state);
    fr_text_fmt(&text, "%.*s", FR_ARG(((fr_str){ exact, 3 })));
    test_free(exact);
    assert_text(fr_text_str(&text), "abc");
}

static void test_every_limit(void **state)
{
    (void)state;
    for (volatile size_t limit = 0; limit < 12000; limit += 13) {
        fr_arena arena;
        jmp_buf guard;
        fr_text text;
        volatile size_t written = 0;
        fr_arena_init(&arena, limit);
        fr_text_init(&text, &arena);
        fr_arena_guard(&arena, &guard);
        if (setjmp(guard) == 0)
            for (; written < 3000; written += 3)
                fr_text_fmt(&text, "%d%03d", 1, 22), text.len -= 1;
        assert_true(fr_text_str(&text).len >= written); /* what was there is there */
        assert_true(text.len <= text.cap && arena.used <= limit);
        for (size_t i = 0; i < written; i++)
            assert_int_equal(text.data[i], "102"[i % 3]);
        fr_arena_release(&arena);
    }
}

static void test_quotes(void **state)
{
    fr_arena *arena = *state;
    fr_text text;
    fr_text_init(&text, arena);
    fr_text_quoted(&text, FR_LIT("a\"b\\c\n\x7f\xc3\xa9"), "\\u00");
    assert_text(fr_text_str(&text), "\"a\\\"b\\\\c\\u000a\\u007f\xc3\xa9\"");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        WITH_ARENA(test_building),         WITH_ARENA(test_growing),
        WITH_ARENA(test_fast_conversions), WITH_ARENA(test_other_conversions),
        WITH_ARENA(test_slices_with_nul),  WITH_ARENA(test_slices_need_no_end),
        WITH_ARENA(test_quotes),           cmocka_unit_test(test_every_limit),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
