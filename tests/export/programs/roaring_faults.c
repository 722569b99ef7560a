/* roaring used wrongly, from callbacks, too. No function of it takes a text or an enum. */
#include "faults.h"
#include "roaring.h"

#include "roaring_sweep.h"

typedef roaring_roaring_bitmap bitmap;

static bitmap *bitmap_of(uint32_t end)
{
    uint64_t count = 0;
    bitmap *set = roaring_roaring_bitmap_new();
    STATUS(roaring_OK, roaring_roaring_bitmap_insert_range(set, 0, end, 0, &count, NULL));
    return set;
}

static void handles(void)
{
    bitmap *set = bitmap_of(3);
    sweep(NULL, "", roaring_NULL_ARG);
    sweep(set, "roaring_roaring_bitmap", roaring_DEAD);
    STATUS(roaring_OK, roaring_roaring_bitmap_free(set));
    STATUS(roaring_DEAD, roaring_roaring_bitmap_free(set));
    sweep(set, "", roaring_DEAD);
}

static void values(void)
{
    bitmap *set = bitmap_of(3), *other = NULL;
    uint64_t count = 9;
    uint32_t value = 9;
    static const uint32_t numbers[] = { 1, 2, 3 };
    STATUS(roaring_BAD_VALUE, roaring_roaring_bitmap_insert_range(set, 1, 2, 16, &count, NULL));
    STATUS(roaring_BAD_VALUE, roaring_roaring_bitmap_insert_range(set, 3, 2, 0, &count, NULL));
    STATUS(roaring_NONE, roaring_roaring_bitmap_select(set, 3, &value, NULL));
    STATUS(roaring_NULL_ARG, roaring_roaring_bitmap_from_sorted_iter(NULL, 1, &other, NULL));
    STATUS(roaring_RANGE,
           roaring_roaring_bitmap_from_sorted_iter(numbers, SIZE_MAX / 2, &other, NULL));
    STATUS(roaring_BAD_VALUE,
           roaring_roaring_bitmap_from_sorted_iter(
               (const uint32_t *)(const void *)((const char *)numbers + 1), 1, &other, NULL));
    CHECK(count == 9 && value == 9 && !other && roaring_roaring_bitmap_len(set) == 3);
    STATUS(roaring_OK, roaring_roaring_bitmap_free(set));
}

static void moves(void)
{
    bitmap *set = bitmap_of(3), *stale = set;
    roaring_into_iter *iter = NULL;
    roaring_iter *borrow = roaring_roaring_bitmap_iter(set);
    STATUS(roaring_BUSY, roaring_roaring_bitmap_into_range(&set, 1, 2, 2, &iter, NULL));
    CHECK(set == stale);
    STATUS(roaring_OK, roaring_iter_free(borrow));
    STATUS(roaring_OK, roaring_roaring_bitmap_into_range(&set, 1, 2, 2, &iter, NULL));
    CHECK(set == NULL);
    STATUS(roaring_NULL_ARG, roaring_roaring_bitmap_into_range(&set, 1, 2, 2, &iter, NULL));
    STATUS(roaring_DEAD, roaring_roaring_bitmap_into_range(&stale, 1, 2, 2, &iter, NULL));
    STATUS(roaring_DEAD, roaring_roaring_bitmap_free(stale));
    STATUS(roaring_OK, roaring_into_iter_free(iter));
}

static int32_t add_to_itself(void *set)
{
    roaring_roaring_bitmap_bitor_assign(set, set);
    return 0;
}

/* The same handle may be read twice, and not be read and changed. */
static void aliases(void)
{
    bitmap *set = bitmap_of(3), *both = roaring_roaring_bitmap_bitand(set, set);
    CHECK(roaring_roaring_bitmap_eq(set, both) && roaring_roaring_bitmap_is_subset(set, set));
    STATUS(roaring_BUSY, status_of(add_to_itself, set));
    STATUS(roaring_OK, roaring_roaring_bitmap_free(both));
    STATUS(roaring_OK, roaring_roaring_bitmap_free(set));
}

static void panics(void)
{
    static const uint8_t bits[] = { 1, 2 };
    roaring_bytes bytes = { bits, 2 };
    bitmap *set = NULL;
    roaring_error *error = NULL;
    STATUS(roaring_PANIC,
           roaring_roaring_bitmap_from_lsb0_bytes(UINT32_MAX - 7, bytes, &set, &error));
    CHECK(!set && roaring_error_message(error).len > 0);
    roaring_error_free(error);
    STATUS(roaring_OK, roaring_roaring_bitmap_from_lsb0_bytes(8, bytes, &set, NULL));
    CHECK(roaring_roaring_bitmap_len(set) == 2);
    STATUS(roaring_OK, roaring_roaring_bitmap_free(set));
}

/* ---- callbacks ---- */

typedef struct state {
    bitmap *set;
    int calls, drops;
} state;

static void count_drop(void *user)
{
    ((state *)user)->drops++;
}

static void *use_meanwhile(void *user)
{
    const state *s = user;
    uint64_t count = 0;
    uint8_t is_there = 9;
    STATUS(roaring_BUSY, roaring_roaring_bitmap_insert_range(s->set, 1, 2, 0, &count, NULL));
    STATUS(roaring_BUSY, roaring_roaring_bitmap_contains_range(s->set, 1, 2, 0, &is_there, NULL));
    STATUS(roaring_BUSY, roaring_roaring_bitmap_free(s->set));
    CHECK(is_there == 9);
    return NULL;
}

static uint8_t keep_odd(void *user, uint32_t value)
{
    ((state *)user)->calls++;
    use_meanwhile(user);
    elsewhere(use_meanwhile, user);
    return value % 2;
}

/* What only reads may be read meanwhile, and neither changed nor freed. */
static ptrdiff_t take_all(void *user, const uint8_t *from, size_t size)
{
    const state *s = user;
    uint64_t count = 0;
    uint8_t is_there = 9;
    (void)from;
    STATUS(roaring_BUSY, roaring_roaring_bitmap_insert_range(s->set, 1, 2, 0, &count, NULL));
    STATUS(roaring_OK, roaring_roaring_bitmap_contains_range(s->set, 1, 2, 0, &is_there, NULL));
    STATUS(roaring_BUSY, roaring_roaring_bitmap_free(s->set));
    CHECK(is_there == 1);
    return (ptrdiff_t)size;
}

static ptrdiff_t take_nothing(void *user, const uint8_t *from, size_t size)
{
    (void)user, (void)from, (void)size;
    return -1;
}

static ptrdiff_t take_too_much(void *user, const uint8_t *from, size_t size)
{
    (void)user, (void)from;
    return (ptrdiff_t)size + 1;
}

static ptrdiff_t give_too_much(void *user, uint8_t *into, size_t size)
{
    (void)user, (void)into;
    return (ptrdiff_t)size + 1;
}

static void callbacks(void)
{
    state s = { bitmap_of(4), 0, 0 };
    bitmap *read = NULL;
    roaring_fn_u32_bool odd = { keep_odd, &s, count_drop };
    roaring_writer writer = { take_all, &s, count_drop };
    roaring_reader reader = { give_too_much, &s, count_drop };
    STATUS(roaring_OK, roaring_roaring_bitmap_retain(s.set, odd, NULL));
    CHECK(s.calls == 4 && s.drops == 1 && roaring_roaring_bitmap_len(s.set) == 2);
    odd.call = NULL;
    STATUS(roaring_NULL_ARG, roaring_roaring_bitmap_retain(s.set, odd, NULL));
    CHECK(s.drops == 2);
    STATUS(roaring_NULL_ARG, roaring_roaring_bitmap_retain(NULL, odd, NULL));
    CHECK(s.drops == 3); /* on every way out */
    STATUS(roaring_OK, roaring_roaring_bitmap_serialize_into(s.set, writer, NULL));
    writer.write = take_nothing;
    STATUS(roaring_ERROR, roaring_roaring_bitmap_serialize_into(s.set, writer, NULL));
    writer.write = take_too_much;
    STATUS(roaring_ERROR, roaring_roaring_bitmap_serialize_into(s.set, writer, NULL));
    writer.write = NULL;
    STATUS(roaring_NULL_ARG, roaring_roaring_bitmap_serialize_into(s.set, writer, NULL));
    CHECK(s.drops == 7);
    STATUS(roaring_ERROR, roaring_roaring_bitmap_deserialize_from(reader, &read, NULL));
    CHECK(s.drops == 8 && !read);
    STATUS(roaring_OK, roaring_roaring_bitmap_free(s.set));
}

/* ---- two threads ---- */

static void *change(void *set)
{
    for (int i = 0; i < 5000; i++) {
        uint64_t count = 0;
        int32_t status = roaring_roaring_bitmap_insert_range(set, 0, 100, 0, &count, NULL);
        CHECK(status == roaring_OK || status == roaring_BUSY);
        status = roaring_roaring_bitmap_remove_range(set, 50, 100, 0, &count, NULL);
        CHECK(status == roaring_OK || status == roaring_BUSY);
    }
    return NULL;
}

static void *use_until_gone(void *set)
{
    uint8_t is_there = 0;
    int32_t status;
    while ((status = roaring_roaring_bitmap_contains_range(set, 0, 50, 0, &is_there, NULL)) !=
           roaring_DEAD)
        CHECK(status == roaring_BUSY || (status == roaring_OK && is_there));
    return NULL;
}

static void *free_while_used(void *set)
{
    int32_t status;
    while ((status = roaring_roaring_bitmap_free(set)) != roaring_OK)
        CHECK(status == roaring_BUSY);
    return NULL;
}

static void threads(void)
{
    bitmap *set = bitmap_of(50);
    uint32_t low = 9, high = 9;
    roaring_iter *iter = roaring_roaring_bitmap_iter(set);
    STATUS(roaring_OK, roaring_iter_next_range(iter, &low, &high, NULL));
    CHECK(low < high);
    STATUS(roaring_OK, roaring_iter_free(iter));
    together(change, change, set);
    STATUS(roaring_OK, roaring_roaring_bitmap_free(set));
    for (int i = 0; i < 200; i++)
        together(use_until_gone, free_while_used, bitmap_of(50));
}

int main(void)
{
    roaring_set_fatal_hook(say_and_end);
    CHECK(roaring_is_checked() && roaring_panic_unwinds());
    handles();
    values();
    moves();
    aliases();
    panics();
    callbacks();
    threads();
    roaring_release_memory();
    return 0;
}
