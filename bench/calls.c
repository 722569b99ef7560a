/* calls BY_HAND.so CHECKED.so FAST.so: what a call costs through a shim that was written by hand
 * and through both profiles of an exported crate (bench/calls). The libraries take turns; of many
 * rounds the quickest counts. */
#include <dlfcn.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

enum { ROUNDS = 25, CALLS = 100000 };

typedef struct text {
    const char *ptr;
    size_t len;
} text;

typedef struct owned {
    char *ptr;
    size_t len;
} owned;

/* What an exported library has: calls.h. */
typedef struct exported {
    int32_t (*new_)(text, void **, void **);
    int32_t (*free_)(void *);
    uint64_t (*value)(const void *);
    uint64_t (*add)(void *, uint64_t);
    text (*name)(const void *);
    int32_t (*is_named)(const void *, text, uint8_t *, void **);
    int32_t (*set)(void *, text, void **);
    owned (*label)(const void *);
    void (*string_free)(owned *);
    void (*error_free)(void *);
    void *counter;
} exported;

typedef struct by_hand {
    void *(*new_)(const char *, size_t);
    void (*free_)(void *);
    uint64_t (*value)(const void *);
    uint64_t (*add)(void *, uint64_t);
    const char *(*name)(const void *, size_t *);
    int32_t (*is_named)(const void *, const char *, size_t);
    int32_t (*set)(void *, const char *, size_t);
    char *(*label)(const void *);
    void (*label_free)(char *);
    void *counter;
} by_hand;

static const text name_of_counter = { "a counter with a name of 32 byte", 32 };
static const text number = { "123456", 6 }, no_number = { "no number", 9 };

static void need(int is_good, const char *what)
{
    if (is_good)
        return;
    fprintf(stderr, "calls: %s\n", what);
    exit(2);
}

/* ISO C has no other way from what dlsym() gives to a function. */
static void look_up(void *library, const char *name, void *into)
{
    void *found = dlsym(library, name);
    need(found != NULL, name);
    memcpy(into, &found, sizeof found);
}

/* ---- the calls ---- */

typedef uint64_t loop_exported(const exported *l);
typedef uint64_t loop_by_hand(const by_hand *l);

#define LOOPS(what, over_export, over_hand)                                                        \
    static uint64_t exported_##what(const exported *l)                                             \
    {                                                                                              \
        uint64_t sum = 0;                                                                          \
        for (int i = 0; i < CALLS; i++) {                                                          \
            over_export;                                                                           \
        }                                                                                          \
        return sum;                                                                                \
    }                                                                                              \
    static uint64_t by_hand_##what(const by_hand *l)                                               \
    {                                                                                              \
        uint64_t sum = 0;                                                                          \
        for (int i = 0; i < CALLS; i++) {                                                          \
            over_hand;                                                                             \
        }                                                                                          \
        return sum;                                                                                \
    }

LOOPS(value, sum += l->value(l->counter), sum += l->value(l->counter))
LOOPS(add, sum += l->add(l->counter, 3), sum += l->add(l->counter, 3))
LOOPS(name, sum += l->name(l->counter).len, size_t len = 0; l->name(l->counter, &len); sum += len)
LOOPS(is_named, uint8_t is = 0; l->is_named(l->counter, name_of_counter, &is, NULL);
      sum += is, sum += (uint64_t)l->is_named(l->counter, name_of_counter.ptr, name_of_counter.len))
LOOPS(set, sum += (uint64_t)l->set(l->counter, number, NULL),
      sum += (uint64_t)l->set(l->counter, number.ptr, number.len))
LOOPS(set_fails, sum += l->set(l->counter, no_number, NULL) == -1,
      sum += l->set(l->counter, no_number.ptr, no_number.len) == -1)
LOOPS(set_fails_told, void *error = NULL; sum += l->set(l->counter, no_number, &error) == -1;
      l->error_free(error), sum += l->set(l->counter, no_number.ptr, no_number.len) == -1)
LOOPS(label, owned one = l->label(l->counter); sum += one.len;
      l->string_free(&one), char *one = l->label(l->counter); sum += strlen(one);
      l->label_free(one))
LOOPS(new_free, void *one = NULL; l->new_(name_of_counter, &one, NULL); sum += one != NULL;
      l->free_(one), void *one = l->new_(name_of_counter.ptr, name_of_counter.len);
      sum += one != NULL; l->free_(one))

#define ROW(what, words)                                                                           \
    {                                                                                              \
        exported_##what, by_hand_##what, words                                                     \
    }
static const struct {
    loop_exported *exported;
    loop_by_hand *by_hand;
    const char *words;
} rows[] = {
    ROW(value, "a number"),
    ROW(add, "a change"),
    ROW(name, "a text, borrowed"),
    ROW(is_named, "a text of 32 bytes in"),
    ROW(set, "Result, good"),
    ROW(set_fails, "Result, an error, not asked for"),
    ROW(set_fails_told, "Result, an error, and its object"),
    ROW(label, "a text, owned"),
    ROW(new_free, "a handle, made and freed"),
};

/* ---- measuring ---- */

static double now(void)
{
    struct timespec time;
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return (double)time.tv_sec * 1e9 + (double)time.tv_nsec;
}

static void measure(size_t row, const by_hand *hand, const exported *checked, const exported *fast)
{
    double best[3] = { 1e18, 1e18, 1e18 };
    uint64_t sums[3] = { 0, 0, 0 };
    for (int round = 0; round < ROUNDS; round++)
        for (int which = 0; which < 3; which++) {
            double begin = now();
            sums[which] = which == 0 ? rows[row].by_hand(hand)
                                     : rows[row].exported(which == 1 ? checked : fast);
            double took = (now() - begin) / CALLS;
            if (took < best[which])
                best[which] = took;
        }
    need(sums[0] == sums[1] && sums[1] == sums[2], "they give different results");
    printf("%-34s %8.1f %8.1f %8.1f %9.2f %9.2f\n", rows[row].words, best[0], best[1], best[2],
           best[1] / best[0], best[2] / best[0]);
}

static void open_exported(const char *path, exported *l)
{
    void *library = dlopen(path, RTLD_NOW | RTLD_LOCAL);
    need(library != NULL, path);
    look_up(library, "calls_counter_new", &l->new_);
    look_up(library, "calls_counter_free", &l->free_);
    look_up(library, "calls_counter_value", &l->value);
    look_up(library, "calls_counter_add", &l->add);
    look_up(library, "calls_counter_name", &l->name);
    look_up(library, "calls_counter_is_named", &l->is_named);
    look_up(library, "calls_counter_set", &l->set);
    look_up(library, "calls_counter_label", &l->label);
    look_up(library, "calls_string_free", &l->string_free);
    look_up(library, "calls_error_free", &l->error_free);
    need(l->new_(name_of_counter, &l->counter, NULL) == 0, "no counter");
}

static void open_by_hand(const char *path, by_hand *l)
{
    void *library = dlopen(path, RTLD_NOW | RTLD_LOCAL);
    need(library != NULL, path);
    look_up(library, "hand_new", &l->new_);
    look_up(library, "hand_free", &l->free_);
    look_up(library, "hand_value", &l->value);
    look_up(library, "hand_add", &l->add);
    look_up(library, "hand_name", &l->name);
    look_up(library, "hand_is_named", &l->is_named);
    look_up(library, "hand_set", &l->set);
    look_up(library, "hand_label", &l->label);
    look_up(library, "hand_label_free", &l->label_free);
    l->counter = l->new_(name_of_counter.ptr, name_of_counter.len);
    need(l->counter != NULL, "no counter");
}

int main(int argc, char **argv)
{
    by_hand hand;
    exported checked, fast;
    need(argc == 4, "usage: calls BY_HAND.so CHECKED.so FAST.so");
    open_by_hand(argv[1], &hand);
    open_exported(argv[2], &checked);
    open_exported(argv[3], &fast);
    printf("%-34s %8s %8s %8s %9s %9s\n", "ns a call", "by hand", "checked", "fast", "checked/",
           "fast/");
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
        measure(i, &hand, &checked, &fast);
    return 0;
}
