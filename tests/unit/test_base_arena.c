#include "base_test.h"

#include "base/vec.h"

/* Every allocation is zeroed, aligned and its own, whatever the sizes. */
static void test_alloc(void **state)
{
    fr_arena *arena = *state;
    enum { COUNT = 3000 };
    unsigned char *kept[COUNT];
    size_t sizes[COUNT];
    for (size_t i = 0; i < COUNT; i++) {
        sizes[i] = i % 97 == 0 ? 20000 + i : i % 61;
        kept[i] = fr_arena_alloc(arena, sizes[i]);
        /* an object that has to be aligned to sixteen bytes has a multiple of that many */
        assert_int_equal((uintptr_t)kept[i] % (sizes[i] && sizes[i] % 16 == 0 ? 16 : 8), 0);
        for (size_t k = 0; k < sizes[i]; k++)
            assert_int_equal(kept[i][k], 0);
        if (sizes[i])
            memset(kept[i], (int)(i % 255 + 1), sizes[i]);
    }
    for (size_t i = 0; i < COUNT; i++)
        for (size_t k = 0; k < sizes[i]; k++)
            if (kept[i][k] != i % 255 + 1)
                fail_msg("allocation %zu was overwritten", i);
}

static void test_zeroed_after_shrinking(void **state)
{
    fr_arena *arena = *state;
    char *bytes = fr_arena_alloc(arena, 1000);
    memset(bytes, 'x', 1000);
    fr_arena_resize(arena, bytes, 1000, 10);
    const char *next = fr_arena_alloc(arena, 900); /* lies where the x were */
    for (size_t i = 0; i < 900; i++)
        assert_int_equal(next[i], 0);
}

/* Grows and shrinks through small, large and back; what fits is kept. */
static void test_resize(void **state)
{
    fr_arena *arena = *state;
    static const size_t sizes[] = {
        1, 16, 17, 200, 16384, 16385, 100000, 3000000, 40000, 20, 5, 0
    };
    unsigned char *bytes = fr_arena_resize(arena, NULL, 0, sizes[0]);
    bytes[0] = 7;
    for (size_t i = 1; i < sizeof sizes / sizeof *sizes; i++) {
        size_t before = sizes[i - 1], after = sizes[i], both = before < after ? before : after;
        bytes = fr_arena_resize(arena, bytes, before, after);
        for (size_t k = 0; k < both; k++)
            assert_int_equal(bytes[k], (unsigned char)(k * 31 + 7));
        for (size_t k = 0; k < after; k++)
            bytes[k] = (unsigned char)(k * 31 + 7);
        if (i % 3 == 0)
            fr_arena_alloc(arena, 8); /* so that it is not always the last one */
    }
}

static void test_resize_in_place(void **state)
{
    fr_arena *arena = *state;
    char *first = fr_arena_alloc(arena, 10);
    assert_ptr_equal(fr_arena_resize(arena, first, 10, 5000), first);
    fr_arena_alloc(arena, 1);
    assert_ptr_not_equal(fr_arena_resize(arena, first, 5000, 6000), first);
}

/* The list of large blocks stays whole when those in its middle and at its ends move. */
static void test_many_large(void **state)
{
    fr_arena *arena = *state;
    unsigned char *blocks[5];
    for (size_t i = 0; i < 5; i++)
        blocks[i] = memset(fr_arena_alloc(arena, 20000), (int)i + 1, 20000);
    size_t before = arena->used;
    for (size_t i = 0; i < 5; i++)
        blocks[i] = fr_arena_resize(arena, blocks[i], 20000, 500000 * (i + 1));
    for (size_t i = 0; i < 5; i++)
        assert_int_equal(blocks[i][19999], i + 1);
    assert_true(arena->used >= before + 15 * 500000 - 5 * 20000);
    for (size_t i = 0; i < 5; i++)
        blocks[i] = fr_arena_resize(arena, blocks[i], 500000 * (i + 1), 20000);
    assert_int_equal(arena->used, before);
}

/* What was there at the mark stays, what came later is filled again, zeroed. */
static void test_rewind(void **state)
{
    fr_arena *arena = *state;
    char *old = memset(fr_arena_alloc(arena, 100), 'o', 100);
    char *old_large = memset(fr_arena_alloc(arena, 50000), 'l', 50000);
    fr_arena_mark mark = fr_arena_now(arena);
    char *first = memset(fr_arena_alloc(arena, 40), 'n', 40);
    size_t used = arena->used;
    for (size_t round = 0; round < 20; round++) {
        for (size_t i = 0; i < 300; i++)
            memset(fr_arena_alloc(arena, i % 7 ? 1000 : 20000), 'x', 1000);
        if (round == 0)
            used = arena->used;
        fr_arena_rewind(arena, mark);
        char *again = fr_arena_alloc(arena, 40);
        assert_ptr_equal(again, first);
        for (size_t i = 0; i < 40; i++)
            assert_int_equal(again[i], 0);
        assert_true(arena->used <= used); /* blocks are kept, and used again */
    }
    assert_int_equal(old[0], 'o');
    assert_int_equal(old[99], 'o');
    assert_int_equal(old_large[49999], 'l');
    old_large = fr_arena_resize(arena, old_large, 50000, 500000);
    assert_int_equal(old_large[49999], 'l');
}

/* To a moment when there was nothing yet. */
static void test_rewind_to_nothing(void **state)
{
    (void)state;
    fr_arena arena;
    fr_arena_init(&arena, SIZE_MAX);
    fr_arena_mark mark = fr_arena_now(&arena);
    fr_arena_alloc(&arena, 10);
    fr_arena_alloc(&arena, 100000);
    fr_arena_rewind(&arena, mark);
    assert_non_null(fr_arena_alloc(&arena, 10));
    fr_arena_release(&arena);
    assert_int_equal(arena.used, 0);
}

/* A child takes from its parent's limit, and what it gives back the parent fills first. */
static void test_child(void **state)
{
    (void)state;
    fr_arena parent, child;
    fr_arena_init(&parent, (size_t)1 << 24);
    fr_arena_init_child(&child, &parent);
    char *kept = memset(fr_arena_alloc(&parent, 10), 'p', 10);
    for (size_t i = 0; i < 1000; i++)
        memset(fr_arena_alloc(&child, 1000), 'c', 1000);
    fr_arena_alloc(&child, 100000);
    size_t used = parent.used;
    assert_true(used >= 1100000);
    fr_arena_give_back(&child);
    assert_true(parent.used <= used - 100000); /* large ones go back to the system */
    for (size_t i = 0; i < 900; i++) {
        const char *bytes = fr_arena_alloc(&parent, 1000);
        for (size_t k = 0; k < 1000; k++)
            assert_int_equal(bytes[k], 0);
    }
    assert_true(parent.used <= used);
    assert_int_equal(kept[9], 'p');
    fr_arena_alloc(&child, 1000); /* it can be used again, and goes with its parent */
    fr_arena_release(&parent);
    assert_int_equal(parent.used, 0);
}

/* The parent's limit and guard are the child's. */
static void test_child_limit(void **state)
{
    (void)state;
    fr_arena parent, child;
    jmp_buf guard;
    volatile size_t taken = 0;
    fr_arena_init(&parent, 300000);
    fr_arena_guard(&parent, &guard);
    fr_arena_init_child(&child, &parent);
    if (setjmp(guard) == 0) {
        for (;; taken++) {
            fr_arena_alloc(&child, 1000);
            fr_arena_alloc(&parent, 1000);
        }
    }
    assert_true(taken > 50 && taken < 150);
    assert_true(parent.used <= 300000);
    fr_arena_release(&parent);
}

/* What a run under a limit does. */
static void fill(fr_arena *arena)
{
    FR_VEC(uint64_t) numbers = { 0 };
    for (uint64_t i = 0; i < 3000; i++) {
        fr_vec_push(arena, &numbers, i);
        fr_arena_printf(arena, "%llu", (unsigned long long)i);
    }
    for (size_t i = 0; i < numbers.len; i++)
        assert_true(numbers.data[i] == i);
}

static bool fits(size_t limit)
{
    fr_arena arena;
    jmp_buf guard;
    fr_arena_init(&arena, limit);
    if (setjmp(guard) != 0) {
        assert_true(arena.used <= limit);
        fr_arena_release(&arena);
        return false;
    }
    fr_arena_guard(&arena, &guard);
    fill(&arena);
    assert_true(arena.used <= limit);
    fr_arena_release(&arena);
    return true;
}

/* All of it or an honest failure, and more memory never makes it fail. */
static void test_every_limit(void **state)
{
    (void)state;
    bool fitted = false;
    for (size_t limit = 0; limit < 600000; limit += limit < 2000 ? 1 : 997) {
        bool fits_now = fits(limit);
        assert_true(fits_now || !fitted);
        fitted = fits_now;
    }
    assert_true(fitted);
    assert_false(fits(0));
}

/* A limit is used up to the end: no block is asked for that is larger than what is left. */
static void test_small_limit(void **state)
{
    (void)state;
    fr_arena arena;
    jmp_buf guard;
    fr_arena_init(&arena, 1024);
    if (setjmp(guard) != 0)
        fail_msg("%zu bytes of 1024 were used", arena.used);
    fr_arena_guard(&arena, &guard);
    fr_arena_alloc(&arena, 480);
    fr_arena_alloc(&arena, 480);
    fr_arena_release(&arena);
}

typedef void *ask(fr_arena *arena);

static void *ask_max(fr_arena *arena)
{
    return fr_arena_alloc(arena, SIZE_MAX);
}

static void *ask_product(fr_arena *arena)
{
    return fr_arena_array(arena, SIZE_MAX / 8, 16); /* wraps to a small number */
}

static void *ask_copy(fr_arena *arena)
{
    return fr_arena_cstr(arena, (fr_str){ "", SIZE_MAX });
}

static void *ask_growth(fr_arena *arena)
{
    size_t cap = SIZE_MAX / 32;
    return fr_vec_grow(arena, NULL, &cap, 16);
}

static void *ask_resize(fr_arena *arena)
{
    return fr_arena_resize(arena, fr_arena_alloc(arena, 8), 8, SIZE_MAX - 8);
}

/* The address sanitizer's allocator must say no, as the system's does, and not stop. */
__attribute__((visibility("default"))) const char *__asan_default_options(void);
const char *__asan_default_options(void)
{
    return "allocator_may_return_null=1";
}

static void *ask_system(fr_arena *arena)
{
    return fr_arena_alloc(arena, SIZE_MAX / 5); /* within the limit, but there is no such memory */
}

static void test_absurd_sizes(void **state)
{
    (void)state;
    static ask *const asks[] = {
        ask_max, ask_product, ask_copy, ask_growth, ask_resize, ask_system
    };
    for (volatile size_t i = 0; i < sizeof asks / sizeof *asks; i++) {
        fr_arena arena;
        jmp_buf guard;
        fr_arena_init(&arena, SIZE_MAX);
        fr_arena_guard(&arena, &guard);
        if (setjmp(guard) == 0) {
            asks[i](&arena);
            fail_msg("request %zu was granted", i);
        }
        fr_arena_release(&arena);
    }
}

typedef struct release {
    char **log;
    char name;
} release;

static void log_release(void *data)
{
    const release *one = data;
    *(*one->log)++ = one->name;
}

static void test_defer(void **state)
{
    (void)state;
    char log[4] = { 0 }, *at = log;
    release a = { &at, 'a' }, b = { &at, 'b' }, c = { &at, 'c' };
    fr_arena arena;
    fr_arena_init(&arena, 100000);
    fr_arena_defer(&arena, log_release, &a);
    fr_arena_defer(&arena, log_release, &b);
    fr_arena_defer(&arena, log_release, &c);
    assert_string_equal(log, "");
    fr_arena_release(&arena);
    assert_string_equal(log, "cba");
    fr_arena_release(&arena); /* nothing is left to do */
    assert_string_equal(log, "cba");
    assert_non_null(fr_arena_alloc(&arena, 8)); /* and it can be used again */
    fr_arena_release(&arena);
}

static void test_copies(void **state)
{
    fr_arena *arena = *state;
    char bytes[] = "abc";
    fr_str copy = fr_arena_str(arena, fr_str_from(bytes));
    bytes[0] = 'x';
    assert_text(copy, "abc");
    assert_int_equal(copy.ptr[3], 0);
    assert_string_equal(fr_arena_cstr(arena, (fr_str){ 0 }), "");
    assert_memory_equal(fr_arena_str(arena, FR_LIT("a\0b")).ptr, "a\0b", 4);
}

static void test_printf(void **state)
{
    fr_arena *arena = *state;
    assert_text(fr_arena_printf(arena, "%d-%s", 5, "x"), "5-x");
    assert_text(fr_arena_printf(arena, "%s", ""), "");
    for (size_t length = 250; length < 262; length++) { /* around the size of its buffer */
        fr_str text = fr_arena_printf(arena, "%0*d", (int)length, 7);
        assert_int_equal(text.len, length);
        assert_int_equal(text.ptr[length - 1], '7');
        assert_int_equal(text.ptr[length], 0);
    }
}

/* Blocks that a thread has made are blocks like others, and count. */
static void test_made_ahead(void **state)
{
    fr_arena arena, child;
    enum { COUNT = 12 * 1024, SIZE = 1000 };
    (void)state;
    fr_arena_init(&arena, (size_t)64 << 20);
    fr_arena_init_child(&child, &arena);
    fr_arena_make_ahead(&child, true);
    for (size_t i = 0; i < COUNT; i++) {
        unsigned char *bytes = fr_arena_alloc(i % 2 ? &arena : &child, SIZE);
        for (size_t k = 0; k < SIZE; k++)
            assert_int_equal(bytes[k], 0);
        memset(bytes, 1, SIZE);
    }
    assert_non_null(arena.supply);
    assert_true(arena.used >= (size_t)COUNT * SIZE && arena.used <= (size_t)64 << 20);
    fr_arena_give_back(&child);
    fr_arena_make_ahead(&arena, false);
    assert_null(arena.supply);
    fr_arena_make_ahead(&arena, true);
    for (size_t i = 0; i < 4 * COUNT; i++)
        memset(fr_arena_alloc(&arena, SIZE), 2, SIZE);
    fr_arena_release(&arena); /* with the thread running */
    assert_null(arena.supply);
}

/* Any address will do: the sanitizer would tell of one that is computed from nothing. */
static void test_prefetch(void **state)
{
    char text[8] = { 0 };
    (void)state;
    fr_prefetch(NULL, 1000);
    fr_prefetch(text, 1000);
    assert_int_equal(text[0], 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_prefetch),
        WITH_ARENA(test_alloc),
        WITH_ARENA(test_zeroed_after_shrinking),
        WITH_ARENA(test_resize),
        WITH_ARENA(test_resize_in_place),
        WITH_ARENA(test_many_large),
        WITH_ARENA(test_rewind),
        WITH_ARENA(test_copies),
        WITH_ARENA(test_printf),
        cmocka_unit_test(test_rewind_to_nothing),
        cmocka_unit_test(test_child),
        cmocka_unit_test(test_child_limit),
        cmocka_unit_test(test_every_limit),
        cmocka_unit_test(test_small_limit),
        cmocka_unit_test(test_absurd_sizes),
        cmocka_unit_test(test_defer),
        cmocka_unit_test(test_made_ahead),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
