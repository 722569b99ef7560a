/* roaring from C: sets of numbers, ranges, iterators, what is written and read through callbacks.
 * Prints what roaring.rs prints. */
#include "program.h"
#include "roaring.h"

typedef roaring_roaring_bitmap bitmap;

enum { WITH_END = 2, WITHOUT_BEGIN = 1, NO_END = 8 };

static void put_set(const char *label, const bitmap *set)
{
    uint32_t value = 0, least = 0, most = 0;
    size_t shown = 0;
    roaring_iter *iter = roaring_roaring_bitmap_iter(set);
    printf("%s: %" PRIu64 ":", label, roaring_roaring_bitmap_len(set));
    for (; shown < 8 && roaring_iter_next(iter, &value, NULL) == roaring_OK; shown++)
        printf(" %" PRIu32, value);
    CHECK(roaring_iter_free(iter) == roaring_OK);
    if (roaring_roaring_bitmap_min(set, &least, NULL) == roaring_OK &&
        roaring_roaring_bitmap_max(set, &most, NULL) == roaring_OK)
        printf(" from %" PRIu32 " to %" PRIu32, least, most);
    printf("\n");
}

static void fill(bitmap *set)
{
    uint64_t count = 0;
    printf("insert: %d", roaring_roaring_bitmap_insert(set, 7));
    printf(" %d", roaring_roaring_bitmap_insert(set, 7));
    printf(" %d\n", roaring_roaring_bitmap_insert(set, UINT32_MAX));
    CHECK(roaring_roaring_bitmap_insert_range(set, 100, 200, 0, &count, NULL) == roaring_OK);
    printf("range: %" PRIu64, count);
    CHECK(roaring_roaring_bitmap_insert_range(set, 150, 70000, WITH_END, &count, NULL) ==
          roaring_OK);
    printf(" %" PRIu64, count);
    CHECK(roaring_roaring_bitmap_remove_range(set, 300, 60000, WITHOUT_BEGIN, &count, NULL) ==
          roaring_OK);
    printf(" %" PRIu64 "\n", count);
}

static void ask(const bitmap *set)
{
    uint32_t value = 0;
    uint64_t count = 0;
    printf("contains: %d %d %d\n", roaring_roaring_bitmap_contains(set, 7),
           roaring_roaring_bitmap_contains(set, 8), roaring_roaring_bitmap_contains(set, 300));
    printf("rank: %" PRIu64 "\n", roaring_roaring_bitmap_rank(set, 150));
    for (uint32_t n = 0; n < 100000; n += 20000)
        if (roaring_roaring_bitmap_select(set, n, &value, NULL) == roaring_OK)
            printf("select: %" PRIu32 "\n", value);
        else
            printf("select: none\n");
    CHECK(roaring_roaring_bitmap_range_cardinality(set, 200, 0, NO_END, &count, NULL) ==
          roaring_OK);
    printf("from 200: %" PRIu64 "\n", count);
}

static void combine(const bitmap *left, const bitmap *right)
{
    bitmap *all = roaring_roaring_bitmap_bitor(left, right);
    bitmap *both = roaring_roaring_bitmap_bitand(left, right);
    bitmap *rest = roaring_roaring_bitmap_sub(left, right);
    bitmap *either = roaring_roaring_bitmap_bitxor(left, right);
    put_set("or", all);
    put_set("and", both);
    put_set("sub", rest);
    put_set("xor", either);
    roaring_roaring_bitmap_bitor_assign(rest, both);
    printf("subset %d, disjoint %d, back %d\n", roaring_roaring_bitmap_is_subset(both, left),
           roaring_roaring_bitmap_is_disjoint(both, either), roaring_roaring_bitmap_eq(rest, left));
    printf("lengths: %" PRIu64 " %" PRIu64 "\n", roaring_roaring_bitmap_union_len(left, right),
           roaring_roaring_bitmap_intersection_len(left, right));
    CHECK(roaring_roaring_bitmap_free(all) == roaring_OK);
    CHECK(roaring_roaring_bitmap_free(both) == roaring_OK);
    CHECK(roaring_roaring_bitmap_free(rest) == roaring_OK);
    CHECK(roaring_roaring_bitmap_free(either) == roaring_OK);
}

static void walk(const bitmap *set)
{
    uint32_t value = 0;
    roaring_iter *iter = roaring_roaring_bitmap_iter(set);
    roaring_iter_advance_to(iter, 1000);
    CHECK(roaring_iter_next(iter, &value, NULL) == roaring_OK);
    printf("behind 1000: %" PRIu32 "\n", value);
    CHECK(roaring_iter_free(iter) == roaring_OK);
}

/* ---- what is written and read ---- */

typedef struct file {
    uint8_t data[65536];
    size_t len, at;
    int drops;
} file;

static ptrdiff_t put_bytes(void *user, const uint8_t *from, size_t size)
{
    file *to = user;
    size_t room = sizeof to->data - to->len, took = size < room ? size : room;
    memcpy(to->data + to->len, from, took);
    to->len += took;
    return (ptrdiff_t)took;
}

static ptrdiff_t get_bytes(void *user, uint8_t *into, size_t size)
{
    file *from = user;
    size_t left = from->len - from->at, got = size < left ? size : left;
    if (got > 7)
        got = 7; /* in small pieces */
    memcpy(into, from->data + from->at, got);
    from->at += got;
    return (ptrdiff_t)got;
}

static void count_drop(void *user)
{
    ((file *)user)->drops++;
}

static void store(const bitmap *set)
{
    static file kept;
    bitmap *read = NULL;
    roaring_error *error = NULL;
    roaring_writer writer = { put_bytes, NULL, count_drop };
    roaring_reader reader = { get_bytes, NULL, count_drop };
    writer.user = reader.user = &kept;
    CHECK(roaring_roaring_bitmap_serialize_into(set, writer, NULL) == roaring_OK);
    printf("written: %zu of %zu\n", kept.len, roaring_roaring_bitmap_serialized_size(set));
    CHECK(roaring_roaring_bitmap_deserialize_from(reader, &read, NULL) == roaring_OK);
    printf("read back: %d, dropped %d\n", roaring_roaring_bitmap_eq(set, read), kept.drops);
    CHECK(roaring_roaring_bitmap_free(read) == roaring_OK);
    kept.at = 0;
    kept.len /= 2;
    CHECK(roaring_roaring_bitmap_deserialize_from(reader, &read, &error) == roaring_ERROR);
    PUT_TEXT("cut off", roaring_error_message(error));
    roaring_error_free(error);
}

static uint8_t is_even(void *user, uint32_t value)
{
    ++*(uint32_t *)user;
    return value % 2 == 0;
}

int main(void)
{
    static const uint32_t numbers[] = { 1, 7, 150, 70000, 80000 };
    static const uint32_t unsorted[] = { 3, 2 };
    uint32_t calls = 0;
    roaring_error *error = NULL;
    roaring_fn_u32_bool even = { is_even, NULL, NULL };
    even.user = &calls;
    CHECK(roaring_abi_check() == 0);
    bitmap *set = roaring_roaring_bitmap_new(), *other = NULL, *none = NULL;
    fill(set);
    put_set("set", set);
    ask(set);
    CHECK(roaring_roaring_bitmap_from_sorted_iter(numbers, 5, &other, NULL) == roaring_OK);
    put_set("other", other);
    combine(set, other);
    walk(set);
    store(set);
    printf("remove: %d", roaring_roaring_bitmap_remove(other, 7));
    printf(" %d\n", roaring_roaring_bitmap_remove(other, 7));
    CHECK(roaring_roaring_bitmap_retain(other, even, NULL) == roaring_OK);
    put_set("even", other);
    printf("calls: %" PRIu32 "\n", calls);
    CHECK(roaring_roaring_bitmap_from_sorted_iter(unsorted, 2, &none, &error) == roaring_ERROR);
    PUT_TEXT("refused", roaring_error_message(error));
    roaring_error_free(error);
    CHECK(roaring_roaring_bitmap_free(set) == roaring_OK);
    CHECK(roaring_roaring_bitmap_free(other) == roaring_OK);
    roaring_release_memory();
    return 0;
}
