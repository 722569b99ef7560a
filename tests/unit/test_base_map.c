#include "base_test.h"

#include "base/map.h"
#include "base/vec.h"

static void test_map(void **state)
{
    fr_arena *arena = *state;
    fr_map map;
    char key[32];
    fr_map_init(&map, arena);
    assert_null(fr_map_find(&map, FR_LIT("x")));
    for (uint64_t i = 0; i < 5000; i++) {
        int length = snprintf(key, sizeof key, "key %llu", (unsigned long long)i);
        assert_true(fr_map_put(&map, (fr_str){ key, (size_t)length }, i));
    }
    assert_int_equal(map.count, 5000);
    for (uint64_t i = 0; i < 5000; i++) { /* the keys were copied, in order */
        int length = snprintf(key, sizeof key, "key %llu", (unsigned long long)i);
        const uint64_t *value = fr_map_find(&map, (fr_str){ key, (size_t)length });
        assert_non_null(value);
        assert_true(*value == i);
        assert_text(map.entries[i].key, key);
    }
    assert_null(fr_map_find(&map, FR_LIT("key 5000")));
    assert_null(fr_map_find(&map, FR_LIT("key")));
}

static void test_map_replaces(void **state)
{
    fr_map map;
    fr_map_init(&map, *state);
    assert_true(fr_map_put(&map, FR_LIT("a"), 1));
    assert_true(fr_map_put(&map, FR_LIT("b"), 2));
    assert_false(fr_map_put(&map, FR_LIT("a"), 3));
    assert_int_equal(map.count, 2);
    assert_true(*fr_map_find(&map, FR_LIT("a")) == 3);
    assert_text(map.entries[0].key, "a"); /* keeps its place */
    *fr_map_at(&map, FR_LIT("a")) += 4;
    assert_true(*fr_map_find(&map, FR_LIT("a")) == 7);
    assert_true(*fr_map_at(&map, FR_LIT("new")) == 0);
    assert_int_equal(map.count, 3);
}

static void test_map_keys_are_bytes(void **state)
{
    fr_map map;
    fr_map_init(&map, *state);
    assert_true(fr_map_put(&map, (fr_str){ 0 }, 1));
    assert_false(fr_map_put(&map, FR_LIT(""), 2));
    assert_true(fr_map_put(&map, FR_LIT("\0"), 3));
    assert_true(fr_map_put(&map, FR_LIT("a\0b"), 4));
    assert_true(fr_map_put(&map, FR_LIT("a\0c"), 5));
    assert_true(fr_map_put(&map, FR_LIT("a"), 6));
    assert_true(*fr_map_find(&map, (fr_str){ 0 }) == 2);
    assert_true(*fr_map_find(&map, FR_LIT("a\0b")) == 4);
}

static void test_bits_map(void **state)
{
    fr_bits_map map;
    fr_bits_map_init(&map, *state);
    assert_null(fr_bits_map_find(&map, 0));
    assert_true(fr_bits_map_put(&map, 0, 9)); /* no key is special */
    assert_true(fr_bits_map_put(&map, UINT64_MAX, 8));
    for (uint64_t i = 1; i < 5000; i++) /* like addresses: low bits are always 0 */
        assert_true(fr_bits_map_put(&map, i << 20, i));
    assert_false(fr_bits_map_put(&map, 1 << 20, 77));
    assert_int_equal(map.count, 5001);
    assert_true(*fr_bits_map_find(&map, 0) == 9);
    assert_true(*fr_bits_map_find(&map, UINT64_MAX) == 8);
    assert_true(*fr_bits_map_find(&map, 1 << 20) == 77);
    for (uint64_t i = 2; i < 5000; i++)
        assert_true(*fr_bits_map_find(&map, i << 20) == i);
    assert_null(fr_bits_map_find(&map, 3));
}

static void test_interner(void **state)
{
    fr_interner interner;
    char bytes[] = "name";
    fr_interner_init(&interner, *state);
    fr_str first = fr_intern(&interner, fr_str_from(bytes));
    bytes[0] = 'g';
    fr_str other = fr_intern(&interner, fr_str_from(bytes));
    for (int i = 0; i < 1000; i++)
        fr_intern(&interner, (fr_str){ (const char *)&i, sizeof i });
    assert_text(first, "name");
    assert_text(other, "game");
    assert_ptr_equal(fr_intern(&interner, FR_LIT("name")).ptr, first.ptr);
    assert_ptr_equal(fr_intern(&interner, FR_LIT("game")).ptr, other.ptr);
    assert_int_equal(first.ptr[first.len], 0);
}

static void test_vector(void **state)
{
    fr_arena *arena = *state;
    typedef struct wide {
        char bytes[100];
    } wide;
    FR_VEC(wide) wides = { 0 };
    FR_VEC(char) narrow = { 0 };
    for (size_t i = 0; i < 2000; i++) { /* two at once, so that neither is always the last */
        wide one = { { (char)i } };
        fr_vec_push(arena, &wides, one);
        fr_vec_push(arena, &narrow, (char)i);
        assert_true(wides.len <= wides.cap && narrow.len <= narrow.cap);
    }
    for (size_t i = 0; i < 2000; i++) {
        assert_int_equal(wides.data[i].bytes[0], (char)i);
        assert_int_equal(narrow.data[i], (char)i);
    }
}

/* Room in advance changes nothing but time, and may turn out too small. */
static void test_reserved(void **state)
{
    fr_arena *arena = *state;
    static const size_t sizes[] = { 0, 1, 100, 5000 };
    for (size_t i = 0; i < sizeof sizes / sizeof *sizes; i++) {
        fr_map map;
        fr_map_init(&map, arena);
        fr_map_reserve(&map, sizes[i]);
        assert_null(fr_map_find(&map, FR_LIT("7")));
        for (uint64_t k = 0; k < 1000; k++)
            assert_true(fr_map_put(&map, fr_arena_printf(arena, "%u", (unsigned)k), k));
        assert_int_equal(map.count, 1000);
        assert_int_equal(*fr_map_find(&map, FR_LIT("7")), 7);
        fr_map_reserve(&map, 10); /* too late: nothing happens */
        assert_int_equal(*fr_map_find(&map, FR_LIT("999")), 999);
        assert_true(fr_str_is(map.entries[500].key, "500"));
    }
}

/* A failure in the middle of growing leaves map and vector as they were. */
static void test_growing_fails(void **state)
{
    (void)state;
    fr_arena arena;
    jmp_buf guard;
    fr_map map;
    fr_bits_map bits;
    volatile size_t put = 0;
    fr_arena_init(&arena, 300000);
    fr_arena_guard(&arena, &guard);
    fr_map_init(&map, &arena);
    fr_bits_map_init(&bits, &arena);
    if (setjmp(guard) == 0) {
        for (;; put++) {
            uint64_t number = put;
            fr_map_put(&map, (fr_str){ (const char *)&number, sizeof number }, number);
            fr_bits_map_put(&bits, number, number);
        }
    }
    assert_true(put > 100);
    for (uint64_t i = 0; i < put; i++) {
        assert_true(*fr_map_find(&map, (fr_str){ (const char *)&i, sizeof i }) == i);
        assert_true(*fr_bits_map_find(&bits, i) == i);
    }
    fr_arena_release(&arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        WITH_ARENA(test_map),
        WITH_ARENA(test_map_replaces),
        WITH_ARENA(test_map_keys_are_bytes),
        WITH_ARENA(test_bits_map),
        WITH_ARENA(test_reserved),
        WITH_ARENA(test_interner),
        WITH_ARENA(test_vector),
        cmocka_unit_test(test_growing_fails),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
