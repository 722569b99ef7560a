/* Calls the shim of mixed/: structs by value, callbacks that fail, objects of traits, copies that are
 * held, sources of errors, threads. */
#include "mixed.h"

#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>

#define CHECK(claim)                                                                               \
    do {                                                                                           \
        if (!(claim)) {                                                                            \
            fprintf(stderr, "mixed.c:%d: %s\n", __LINE__, #claim);                                 \
            exit(1);                                                                               \
        }                                                                                          \
    } while (0)

static int is_text(mixed_str text, const char *wanted)
{
    return text.len == strlen(wanted) && memcmp(text.ptr, wanted, text.len) == 0;
}

static int is_point(mixed_point p, double x, double y)
{
    return p.x == x && p.y == y;
}

static void count_drop(void *user)
{
    ++*(int *)user;
}

/* ---- structs by value ---- */

static void check_points(void)
{
    mixed_point points[3] = { { 3, 4 }, { 0, 1 }, { -3, 1 } }, out = { 9, 9 };
    mixed_string text = { NULL, 0 };
    CHECK(mixed_point_length(&points[0]) == 5);
    CHECK(is_point(mixed_point_moved(points[0], points[1]), 3, 5));
    CHECK(is_point(mixed_point_add(points[0], points[1]), 3, 5));
    CHECK(is_point(mixed_point_origin(), 0, 0) && is_point(mixed_point_default(), 0, 0));
    mixed_point_scale(&points[1], 2);
    CHECK(is_point(points[1], 0, 2));
    CHECK(mixed_point_swap(&points[0], &points[1], NULL) == mixed_OK && points[1].x == 3);
    if (mixed_is_checked())
        CHECK(mixed_point_swap(&points[0], &points[0], NULL) == mixed_BUSY);
    CHECK(mixed_point_swap(NULL, &points[0], NULL) == mixed_NULL_ARG);
    CHECK(mixed_point_eq(&points[0], &points[0]) && !mixed_point_eq(&points[0], &points[1]));
    CHECK(mixed_point_partial_cmp(&points[0], &points[1]) == -1);
    text = mixed_point_to_string(&points[1]);
    CHECK(strcmp(text.ptr, "(3, 4)") == 0);
    mixed_string_free(&text);
    CHECK(mixed_center(points, 3, &out, NULL) == mixed_OK && out.x == 0);
    CHECK(mixed_center(NULL, 0, &out, NULL) == mixed_NONE && out.x == 0);
    CHECK(mixed_center(NULL, 1, &out, NULL) == mixed_NULL_ARG);
    CHECK(mixed_center(points, SIZE_MAX / 2, &out, NULL) == mixed_RANGE);
    CHECK(mixed_center((const mixed_point *)((const char *)points + 1), 1, &out, NULL) == mixed_BAD_VALUE);
    out = (mixed_point){ 1, 1 };
    CHECK(mixed_shift(points, 3, &out, NULL) == mixed_OK && is_point(points[0], 1, 3));
    if (mixed_is_checked())
        CHECK(mixed_shift(points, 3, &points[2], NULL) == mixed_BUSY);
    CHECK(is_point(mixed_furthest(&out, NULL), 1, 1));
    CHECK(is_point(mixed_furthest(&out, &points[1]), points[1].x, points[1].y));
    mixed_point square[2] = { { 0, 0 }, { 2, 1 } }, all[4] = { { 9, 9 } };
    CHECK(mixed_corners(square, all, NULL) == mixed_OK && is_point(all[1], 2, 0) && is_point(all[3], 0, 1));
}

static void check_pixels(void)
{
    mixed_pixel pixel = { MIXED_CHANNEL_RED, { 1, 2 }, 1, 'a', { { 0, 1 }, { 2, 3 }, { 4, 5 } }, { 0, 1 }, 255 };
    mixed_pixel out = pixel, many[2];
    mixed_channel channel = 0;
    mixed_turn turn = 0;
    size_t count = 0;
    mixed_error *err = NULL;
    CHECK(mixed_paint(pixel, MIXED_CHANNEL_BLUE, NULL, &out, NULL) == mixed_OK);
    CHECK(out.channel == 200 && is_point(out.at, 0, 0) && out.letter == 0xe4 && out.levels[2][1] == 7);
    CHECK(out.levels[2][0] == 4 && out.flags[1] == 1 && out.register_ == 255 && out.is_set == 1);
    CHECK(mixed_paint(pixel, MIXED_CHANNEL_BLUE, &pixel.at, &out, NULL) == mixed_OK && is_point(out.at, 1, 2));
    many[0] = many[1] = pixel;
    CHECK(mixed_count_set(many, 2, &count, NULL) == mixed_OK && count == 2);
    /* nothing of it becomes a value of Rust's that it cannot have */
    many[1].is_set = 2;
    CHECK(mixed_count_set(many, 2, &count, &err) == mixed_BAD_VALUE && err);
    mixed_error_free(err);
    many[1] = pixel, many[1].channel = 5;
    CHECK(mixed_count_set(many, 2, &count, NULL) == mixed_BAD_VALUE);
    many[1] = pixel, many[1].letter = 0xd800;
    CHECK(mixed_count_set(many, 2, &count, NULL) == mixed_BAD_VALUE);
    many[1] = pixel, many[1].flags[1] = 9;
    CHECK(mixed_count_set(many, 2, &count, NULL) == mixed_BAD_VALUE);
    CHECK(mixed_paint(many[1], MIXED_CHANNEL_BLUE, NULL, &out, NULL) == mixed_BAD_VALUE);
    CHECK(mixed_next_channel(MIXED_CHANNEL_GREEN, &channel, NULL) == mixed_OK && channel == 200);
    CHECK(mixed_next_channel(0, &channel, NULL) == mixed_BAD_VALUE);
    CHECK(mixed_turn_back(MIXED_TURN_LEFT, &turn, NULL) == mixed_OK && turn == 1);
    CHECK(mixed_turn_back(MIXED_TURN_OTHER_, &turn, NULL) == mixed_BAD_VALUE);
    CHECK(sizeof(mixed_channel) == 1 && (mixed_turn)-1 < 0);
}

static mixed_point to_right(void *user, mixed_point point, mixed_point_view all)
{
    *(double *)user += all.ptr[0].x;
    point.x += 10;
    return point;
}

static void check_paths(void)
{
    mixed_path *path = NULL;
    mixed_point points[2] = { { 1, 2 }, { 3, 4 } }, out;
    mixed_point_vec list = { NULL, 0 };
    mixed_span_vec spans = { NULL, 0 };
    double sum = 0;
    CHECK(mixed_path_new(points, 2, &path, NULL) == mixed_OK);
    CHECK(mixed_path_points(path).len == 2 && mixed_path_all(path).ptr[1].y == 4);
    CHECK(is_point(mixed_path_start(path), 1, 2));
    mixed_path_set_start(path, points[1]);
    CHECK(is_point(mixed_path_start(path), 3, 4));
    CHECK(mixed_path_extend_with(path, points, 1, NULL) == mixed_OK);
    mixed_point_iterator *iter = mixed_path_iter(path);
    int count = 0;
    while (mixed_point_iterator_next(iter, &out, NULL) == mixed_OK)
        count++;
    CHECK(count == 3 && mixed_point_iterator_free(iter) == mixed_OK);
    mixed_fn_point_point_list_point change = { to_right, NULL, NULL };
    change.user = &sum;
    CHECK(mixed_path_map(path, change, NULL) == mixed_OK && sum == 3);
    CHECK(mixed_path_first(path, &out, NULL) == mixed_OK && out.x == 11);
    CHECK(mixed_path_free(path) == mixed_OK);
    CHECK(mixed_parse_path(mixed_cstr("1,2\n3,4.5"), &list, NULL) == mixed_OK);
    CHECK(list.len == 2 && is_point(list.ptr[1], 3, 4.5));
    mixed_point_vec_free(&list);
    mixed_point_vec_free(&list);
    CHECK(mixed_spans(mixed_cstr("a\xc3\xa4"), &spans, NULL) == mixed_OK && spans.len == 2);
    CHECK(spans.ptr[1]._0 == 1 && mixed_width(spans.ptr[1]) == 2);
    mixed_span_vec_free(&spans);
}

/* What is not all public, or dropped, stays a handle. */
static void check_handles(void)
{
    mixed_secret *secret = mixed_secret_new(1);
    mixed_guard *guard = mixed_guard_from_fields(7);
    CHECK(mixed_secret_key(secret) == 0xfe && mixed_guard_number(guard) == 7);
    CHECK(mixed_secret_free(secret) == mixed_OK && mixed_guard_free(guard) == mixed_OK);
}

/* ---- None that is not the end ---- */

static void check_gaps(void)
{
    mixed_point points[3] = { { 1, 0 }, { -2, 0 }, { 3, 0 } }, out = { 0, 0 };
    mixed_path *path = NULL;
    uint8_t is_there = 9;
    CHECK(mixed_path_new(points, 3, &path, NULL) == mixed_OK);
    mixed_gaps *gaps = mixed_path_gaps(path);
    CHECK(mixed_gaps_next(gaps, &is_there, &out, NULL) == mixed_OK && is_there == 0);
    CHECK(mixed_gaps_next(gaps, &is_there, &out, NULL) == mixed_OK && is_there == 1 && out.x == -2);
    CHECK(mixed_gaps_next(gaps, &is_there, &out, NULL) == mixed_OK && is_there == 0);
    CHECK(mixed_gaps_next(gaps, &is_there, &out, NULL) == mixed_NONE);
    CHECK(mixed_gaps_free(gaps) == mixed_OK);
    mixed_option_point_iterator *own = mixed_path_gaps_of_std(path);
    CHECK(mixed_option_point_iterator_next(own, &is_there, &out, NULL) == mixed_OK && is_there == 1);
    CHECK(mixed_option_point_iterator_next(own, &is_there, &out, NULL) == mixed_OK && is_there == 0);
    CHECK(mixed_option_point_iterator_next(own, &is_there, &out, NULL) == mixed_OK && out.x == 3);
    CHECK(mixed_option_point_iterator_next(own, &is_there, &out, NULL) == mixed_NONE);
    CHECK(mixed_option_point_iterator_free(own) == mixed_OK && mixed_path_free(path) == mixed_OK);
}

/* ---- callbacks that fail ---- */

static int32_t value_of(void *user, uint32_t number, uint32_t *out, mixed_sink *error)
{
    static const char why[] = "three is too many";
    (void)user;
    if (number == 3) {
        mixed_sink_put(error, why, sizeof why - 1);
        return mixed_ERROR;
    }
    *out = number * 10;
    return mixed_OK;
}

static int32_t visit(void *user, uint32_t number, mixed_sink *error)
{
    mixed_sink_put(error, "no ", 3);
    mixed_sink_put(error, "more", 4);
    return number < *(uint32_t *)user ? mixed_OK : mixed_ERROR;
}

static int32_t name_of(void *user, uint32_t number, mixed_sink *out, mixed_sink *error)
{
    mixed_sink_put(out, "abc" + number, 1);
    if (user)
        mixed_sink_put(error, user, strlen(user));
    return user && number ? mixed_ERROR : mixed_OK;
}

static int32_t keep(void *user, mixed_point point, mixed_point *out, mixed_sink *error)
{
    (void)user;
    if (point.x > 100) {
        mixed_sink_put(error, "far", 3);
        return mixed_ERROR;
    }
    out->x = point.x + 1;
    out->y = 0;
    return point.x < 0 ? mixed_NONE : mixed_OK;
}

static int32_t halt(void *user, uint32_t number, struct mixed_halt **error)
{
    if (number == *(uint32_t *)user)
        *error = mixed_halt_new_lost(number);
    return number < 5 && !*error ? mixed_OK : mixed_ERROR;
}

static uint8_t text_of(void *user, uint32_t number, mixed_sink *out)
{
    (void)user;
    mixed_sink_put(out, "two", 3);
    return number == 2;
}

static void check_failing_callbacks(void)
{
    uint32_t sum = 0, limit = 2;
    mixed_error *err = NULL;
    mixed_string text = { NULL, 0 };
    mixed_fn_u32_result_u32 value = { value_of, NULL, NULL };
    CHECK(mixed_try_sum(3, value, &sum, NULL) == mixed_OK && sum == 30);
    CHECK(mixed_try_sum(4, value, &sum, &err) == mixed_ERROR && sum == 30);
    CHECK(is_text(mixed_error_message(err), "three is too many"));
    mixed_error_free(err);
    mixed_fn_u32_result_unit each = { visit, NULL, NULL };
    each.user = &limit;
    CHECK(mixed_try_each(2, each, &sum, NULL) == mixed_OK && sum == 2);
    CHECK(mixed_try_each(3, each, &sum, &err) == mixed_ERROR);
    CHECK(is_text(mixed_error_message(err), "no more"));
    mixed_error_free(err);
    char why[] = "away";
    mixed_fn_u32_result_str name = { name_of, NULL, NULL };
    CHECK(mixed_try_names(3, name, &text, NULL) == mixed_OK && strcmp(text.ptr, "a b c") == 0);
    mixed_string_free(&text);
    name.user = why;
    CHECK(mixed_try_names(3, name, &text, &err) == mixed_ERROR);
    CHECK(is_text(mixed_error_message(err), "away"));
    mixed_error_free(err);
    mixed_path *path = NULL, *kept = NULL;
    mixed_point points[3] = { { 1, 0 }, { -2, 0 }, { 101, 0 } };
    mixed_fn_point_result_maybe_point filter = { keep, NULL, NULL };
    CHECK(mixed_path_new(points, 2, &path, NULL) == mixed_OK);
    CHECK(mixed_path_try_map(path, filter, &kept, NULL) == mixed_OK);
    CHECK(mixed_path_points(kept).len == 1 && mixed_path_points(kept).ptr[0].x == 2);
    CHECK(mixed_path_extend_with(path, points + 2, 1, NULL) == mixed_OK);
    CHECK(mixed_path_try_map(path, filter, &kept, &err) == mixed_ERROR);
    CHECK(is_text(mixed_error_message(err), "far"));
    mixed_error_free(err);
    mixed_path_free(path);
    mixed_path_free(kept);
    mixed_halt *why_not = NULL;
    uint32_t lost = 0;
    mixed_fn_u32_result_unit_or_halt until = { halt, NULL, NULL };
    until.user = &limit;
    CHECK(mixed_until_halted(until, &why_not, NULL) == mixed_OK);
    CHECK(mixed_halt_as_lost(why_not, &lost, NULL) == mixed_OK && lost == 2);
    mixed_halt_free(why_not);
    limit = 9; /* then there is no error to be given: a bad value of the callback's */
    CHECK(mixed_until_halted(until, &why_not, NULL) == mixed_PANIC);
    mixed_fn_u32_maybe_str find = { text_of, NULL, NULL };
    CHECK(mixed_first_text(3, find, &text, NULL) == mixed_OK && strcmp(text.ptr, "two") == 0);
    mixed_string_free(&text);
    CHECK(mixed_first_text(2, find, &text, NULL) == mixed_NONE);
}

/* ---- objects of traits ---- */

typedef struct pen {
    int drops;
    double x;
} pen;

static int32_t pen_go(void *user, mixed_point to, uint8_t *out, mixed_sink *error)
{
    pen *self = user;
    if (to.x < 0) {
        mixed_sink_put(error, "over the edge", 13);
        return mixed_ERROR;
    }
    self->x += to.x;
    *out = to.y > 0;
    return mixed_OK;
}

static double pen_width(void *user, mixed_channel channel)
{
    (void)user;
    return channel == MIXED_CHANNEL_BLUE ? 1.5 : 0;
}

static void pen_name(void *user, mixed_sink *out)
{
    (void)user;
    mixed_sink_put(out, "pen", 3);
}

static size_t count_points(void *user, const struct mixed_path *path)
{
    return mixed_path_points(path).len + *(size_t *)user;
}

static void drop_count(void *user)
{
    *(size_t *)user += 100;
}

static void check_objects(void)
{
    pen own = { 0, 0 };
    size_t more = 1, shared = 2, lent = 3;
    mixed_point points[3] = { { 1, 1 }, { 2, 0 }, { 3, 5 } };
    mixed_path *path = NULL;
    mixed_string text = { NULL, 0 };
    mixed_error *err = NULL;
    mixed_pen_table table = { sizeof table, &own, count_drop, pen_go, pen_width, pen_name };
    CHECK(mixed_path_new(points, 3, &path, NULL) == mixed_OK);
    CHECK(mixed_draw(path, &table, &text, NULL) == mixed_OK && strcmp(text.ptr, "pen 3 2") == 0);
    CHECK(own.x == 6 && own.drops == 1);
    mixed_string_free(&text);
    CHECK(mixed_draw_with(path, &table, &text, NULL) == mixed_OK && own.drops == 2);
    mixed_string_free(&text);
    points[1].x = -1;
    CHECK(mixed_path_extend_with(path, points + 1, 1, NULL) == mixed_OK);
    CHECK(mixed_draw(path, &table, &text, &err) == mixed_ERROR && own.drops == 3);
    CHECK(is_text(mixed_error_message(err), "over the edge"));
    mixed_error_free(err);
    /* a table of an older header has fewer functions, one of a newer has more */
    table.size = offsetof(mixed_pen_table, name);
    CHECK(mixed_draw(path, &table, &text, NULL) == mixed_NULL_ARG && own.drops == 4);
    struct {
        mixed_pen_table table;
        void (*more)(void);
    } longer = { table, NULL };
    longer.table.size = sizeof longer;
    CHECK(mixed_draw(path, &longer.table, &text, NULL) == mixed_ERROR && own.drops == 5);
    table.size = sizeof table;
    table.width = NULL;
    CHECK(mixed_draw(path, &table, &text, NULL) == mixed_NULL_ARG && own.drops == 6);
    table.size = 0;
    CHECK(mixed_draw(path, &table, &text, NULL) == mixed_BAD_VALUE && own.drops == 6);
    CHECK(mixed_draw(path, NULL, &text, NULL) == mixed_NULL_ARG);
    CHECK(mixed_draw(NULL, &table, &text, NULL) == mixed_NULL_ARG);

    mixed_counters *counters = mixed_counters_new();
    mixed_count_table count = { sizeof count, NULL, drop_count, count_points };
    count.user = &more;
    CHECK(mixed_counters_add(counters, &count, NULL) == mixed_OK);
    count.user = &shared;
    CHECK(mixed_counters_add_shared(counters, &count, NULL) == mixed_OK && more == 1 && shared == 2);
    CHECK(mixed_counters_sum(counters, path) == 4 + 1 + 4 + 2);
    CHECK(mixed_counters_free(counters) == mixed_OK && more == 101 && shared == 102);
    mixed_borrowed *borrowed = NULL;
    count.user = &lent;
    CHECK(mixed_borrowed_new(&count, &borrowed, NULL) == mixed_OK && lent == 3);
    CHECK(mixed_borrowed_count(borrowed, path) == 7);
    CHECK(mixed_borrowed_free(borrowed) == mixed_OK && lent == 103);
    mixed_path_free(path);
}

/* ---- copies that are held ---- */

static mixed_str on_heap(char **memory, const char *text)
{
    mixed_str view = { NULL, strlen(text) };
    *memory = malloc(view.len ? view.len : 1);
    CHECK(*memory);
    memcpy(*memory, text, view.len);
    view.ptr = *memory;
    return view;
}

static void check_held(void)
{
    char *memory;
    mixed_words *words = NULL;
    mixed_str word = { NULL, 0 };
    mixed_string own = { NULL, 0 };
    CHECK(mixed_words_of(on_heap(&memory, "one two"), &words, NULL) == mixed_OK);
    free(memory);
    CHECK(mixed_words_next(words, &word, NULL) == mixed_OK && is_text(word, "one"));
    CHECK(mixed_words_go_on(words, on_heap(&memory, "three"), NULL) == mixed_OK);
    free(memory);
    CHECK(is_text(mixed_words_last(words), "one"));
    CHECK(mixed_words_next(words, &word, NULL) == mixed_OK && is_text(word, "three"));
    CHECK(mixed_words_next(words, &word, NULL) == mixed_NONE);
    CHECK(mixed_words_free(words) == mixed_OK);
    mixed_bytes bytes = { NULL, 0 };
    bytes.ptr = (const uint8_t *)on_heap(&memory, "bytes").ptr, bytes.len = 5;
    CHECK(mixed_words_of_bytes(bytes, &words, NULL) == mixed_OK);
    free(memory);
    CHECK(mixed_words_next(words, &word, NULL) == mixed_OK && is_text(word, "bytes"));
    CHECK(mixed_words_free(words) == mixed_OK);
    CHECK(mixed_longest(on_heap(&memory, "a longer word"), &own, NULL) == mixed_OK);
    free(memory);
    CHECK(strcmp(own.ptr, "longer") == 0);
    mixed_string_free(&own);
}

/* ---- sources of errors ---- */

static void check_sources(void)
{
    mixed_error *err = NULL;
    mixed_point_vec list = { NULL, 0 };
    CHECK(mixed_parse_path(mixed_cstr("1,2\n3,x"), &list, &err) == mixed_ERROR);
    CHECK(is_text(mixed_error_message(err), "line 1 is bad"));
    const mixed_error *source = mixed_error_source(err);
    CHECK(is_text(mixed_error_message(source), "no place: 3,x"));
    CHECK(mixed_error_status(source) == mixed_ERROR && mixed_error_kind(source) == -1);
    source = mixed_error_source(source);
    CHECK(is_text(mixed_error_message(source), "invalid float literal"));
    CHECK(mixed_error_source(source) == NULL && mixed_error_source(NULL) == NULL);
    CHECK(mixed_bad_path_of_error(err) && !mixed_bad_point_of_error(source));
    mixed_error_free(err);
    if (mixed_is_checked())
        CHECK(mixed_error_source(err) == NULL); /* it is dead */
    err = NULL;
    CHECK(mixed_parse_path(mixed_cstr("1"), &list, &err) == mixed_ERROR);
    CHECK(mixed_error_source(mixed_error_source(err)) == NULL);
    mixed_error_free(err);
    uint32_t number;
    CHECK(mixed_boxed_failure(mixed_cstr("x"), &number, &err) == mixed_ERROR);
    CHECK(mixed_error_source(err) == NULL);
    mixed_error_free(err);
    CHECK(mixed_half(3, &number, &err) == mixed_PANIC && mixed_error_source(err) == NULL);
    mixed_error_free(err);
    CHECK(mixed_half(4, &number, NULL) == mixed_OK && number == 2 && mixed_third(9) == 3);
}

/* ---- threads ---- */

typedef struct meeting {
    void *handle;
    pthread_barrier_t in, out;
    int32_t status;
    uint32_t got;
} meeting;

static void meet(void *user)
{
    meeting *m = user;
    pthread_barrier_wait(&m->in);
    pthread_barrier_wait(&m->out);
}

static void no_wait(void *user)
{
    (void)user;
}

static void *wait_tally(void *user)
{
    meeting *m = user;
    mixed_fn_void until = { meet, m, NULL };
    m->status = mixed_tally_wait(m->handle, until, &m->got, NULL);
    return NULL;
}

static void *wait_shared(void *user)
{
    meeting *m = user;
    mixed_fn_void until = { meet, m, NULL };
    m->status = mixed_shared_wait(m->handle, until, &m->got, NULL);
    return NULL;
}

static void *free_local(void *user)
{
    meeting *m = user;
    m->status = mixed_local_free(m->handle);
    return NULL;
}

static void *free_label(void *user)
{
    meeting *m = user;
    m->status = mixed_label_free(m->handle);
    return NULL;
}

static void *free_tally(void *user)
{
    meeting *m = user;
    mixed_fn_void nothing = { no_wait, NULL, NULL };
    m->status = mixed_tally_wait(m->handle, nothing, &m->got, NULL);
    if (m->status == mixed_OK)
        m->status = mixed_tally_free(m->handle);
    return NULL;
}

static void in_thread(void *(*what)(void *), meeting *m)
{
    pthread_t thread;
    CHECK(pthread_create(&thread, NULL, what, m) == 0 && pthread_join(thread, NULL) == 0);
}

static void check_threads(void)
{
    pthread_t thread;
    meeting m = { NULL };
    uint32_t got = 0;
    mixed_fn_void nothing = { no_wait, NULL, NULL };
    CHECK(pthread_barrier_init(&m.in, NULL, 2) == 0 && pthread_barrier_init(&m.out, NULL, 2) == 0);

    /* Send and Sync: two threads read at once, nobody changes meanwhile */
    mixed_shared *shared = mixed_shared_new();
    m.handle = shared;
    CHECK(pthread_create(&thread, NULL, wait_shared, &m) == 0);
    pthread_barrier_wait(&m.in);
    CHECK(mixed_shared_wait(shared, nothing, &got, NULL) == mixed_OK && got == 1);
    CHECK(mixed_shared_free(shared) == mixed_BUSY);
    pthread_barrier_wait(&m.out);
    CHECK(pthread_join(thread, NULL) == 0 && m.status == mixed_OK && m.got == 2);
    CHECK(mixed_shared_free(shared) == mixed_OK);

    /* Send: any thread, but one at a time */
    mixed_tally *tally = mixed_tally_new();
    m.handle = tally;
    CHECK(pthread_create(&thread, NULL, wait_tally, &m) == 0);
    pthread_barrier_wait(&m.in);
    CHECK(mixed_tally_wait(tally, nothing, &got, NULL) == mixed_BUSY);
    CHECK(mixed_tally_free(tally) == mixed_BUSY);
    pthread_barrier_wait(&m.out);
    CHECK(pthread_join(thread, NULL) == 0 && m.status == mixed_OK && m.got == 1);
    CHECK(mixed_tally_add(tally) == 2);
    /* a borrow keeps it on this thread, and stays here itself */
    mixed_label *label = mixed_tally_label(tally);
    CHECK(is_text(mixed_label_text(label), "tally") && mixed_tally_add(tally) == 3);
    in_thread(free_tally, &m);
    CHECK(m.status == mixed_BUSY);
    m.handle = label;
    in_thread(free_label, &m);
    CHECK(m.status == mixed_WRONG_THREAD);
    CHECK(mixed_label_free(label) == mixed_OK);
    m.handle = tally;
    in_thread(free_tally, &m);
    CHECK(m.status == mixed_OK && m.got == 4);

    /* neither: the thread that made it */
    mixed_local *local = mixed_local_new();
    m.handle = local;
    in_thread(free_local, &m);
    CHECK(m.status == mixed_WRONG_THREAD);
    CHECK(mixed_local_add(local) == 1 && mixed_local_free(local) == mixed_OK);
    pthread_barrier_destroy(&m.in);
    pthread_barrier_destroy(&m.out);
}

int main(void)
{
    CHECK(mixed_abi_check() == 0);
    check_points();
    check_pixels();
    check_paths();
    check_handles();
    check_gaps();
    check_failing_callbacks();
    check_objects();
    check_held();
    check_sources();
    if (mixed_is_checked())
        check_threads();
    mixed_release_memory();
    return 0;
}
