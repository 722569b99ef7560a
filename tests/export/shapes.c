/* Calls the shim of shapes/: what Rust gives, and what the status says where C is wrong. */
#include "shapes.h"

#include <stdio.h>
#include <stdlib.h>

#define CHECK(claim)                                                                               \
    do {                                                                                           \
        if (!(claim)) {                                                                            \
            fprintf(stderr, "shapes.c:%d: %s\n", __LINE__, #claim);                                \
            exit(1);                                                                               \
        }                                                                                          \
    } while (0)

static int is_text(shapes_str text, const char *wanted)
{
    return text.len == strlen(wanted) && memcmp(text.ptr, wanted, text.len) == 0;
}

static shapes_words *words_of(const char *text)
{
    shapes_words *words = NULL;
    CHECK(shapes_words_new(shapes_cstr(text), &words, NULL) == shapes_OK && words);
    return words;
}

static void check_values(void)
{
    shapes_words *words = words_of("one two three");
    shapes_word *word = NULL;
    shapes_string text = { NULL, 0 };
    size_t count = 0, quotient = 0, rest = 0;
    uint32_t by = 4;
    CHECK(is_text(shapes_words_as_str(words), "one two three"));
    shapes_iter *iter = shapes_words_iter(words);
    while (shapes_iter_next(iter, &word, NULL) == shapes_OK) {
        count += shapes_word_text(word).len;
        CHECK(shapes_word_free(word) == shapes_OK);
    }
    CHECK(count == 11);
    CHECK(shapes_iter_free(iter) == shapes_OK);
    CHECK(shapes_words_cut(words, SHAPES_SIDE_LEFT, 8, &text, NULL) == shapes_OK);
    CHECK(strcmp(text.ptr, "three") == 0 && text.len == 5);
    shapes_string_free(&text);
    shapes_string_free(&text);
    CHECK(shapes_words_cut(words, SHAPES_SIDE_RIGHT, 80, &text, NULL) == shapes_NONE);
    CHECK(shapes_words_divide(words, &by, &quotient, &rest, NULL) == shapes_OK);
    CHECK(quotient == 3 && rest == 1);
    CHECK(shapes_words_divide(words, NULL, &quotient, NULL, NULL) == shapes_OK && quotient == 13);
    shapes_words *copy = shapes_words_clone(words);
    CHECK(shapes_words_eq(words, copy) == 1 && shapes_words_eq(words, words) == 1);
    CHECK(shapes_words_push(copy, 0x21, NULL) == shapes_OK && !shapes_words_eq(words, copy));
    shapes_words_upper(copy);
    CHECK(is_text(shapes_words_as_str(copy), "ONE TWO THREE!"));
    CHECK(shapes_words_into_text(&copy, &text, NULL) == shapes_OK && copy == NULL);
    shapes_string_free(&text);
    CHECK(shapes_words_free(words) == shapes_OK);
}

static uint8_t is_more(void *user, int32_t number)
{
    return number > *(int32_t *)user;
}

static void count_drop(void *user)
{
    ++*(int32_t *)user;
}

static void check_callbacks(void)
{
    const int32_t numbers[] = { 3, -4, 5 };
    int32_t limit = 2;
    size_t count = 0;
    shapes_fn_i32_bool wanted = { is_more, NULL, count_drop };
    wanted.user = &limit;
    CHECK(shapes_count(numbers, 3, wanted, &count, NULL) == shapes_OK && count == 2);
    CHECK(limit == 3); /* dropped once */
    CHECK(shapes_count(NULL, 3, wanted, &count, NULL) == shapes_NULL_ARG && limit == 4);
    wanted.call = NULL;
    CHECK(shapes_count(numbers, 3, wanted, &count, NULL) == shapes_NULL_ARG && limit == 5);
}

static void put_number(void *user, size_t number, shapes_str word, shapes_sink *sink)
{
    char text[16];
    ++*(int32_t *)user;
    shapes_sink_put(sink, text, (size_t)snprintf(text, sizeof text, "%u", (unsigned)number));
    shapes_sink_put(sink, word.ptr, word.len);
}

static void put_nonsense(void *user, size_t number, shapes_str word, shapes_sink *sink)
{
    (void)user, (void)number, (void)word;
    shapes_sink_put(sink, "\xff", 1);
}

/* A handle that is lent for the call is dead behind it, whatever C does with it. */
static const shapes_word *lent;

static void see(void *user, const shapes_word *word, const uint32_t *first, shapes_side side)
{
    size_t *sum = user;
    CHECK(first && *first == (uint32_t)shapes_word_text(word).ptr[0]);
    CHECK(side == (*sum ? SHAPES_SIDE_RIGHT : SHAPES_SIDE_LEFT));
    *sum += shapes_word_text(word).len;
    if (lent)
        CHECK(shapes_word_free((shapes_word *)word) == shapes_OK);
    lent = word;
}

static void shout(void *user, shapes_words *words)
{
    CHECK(shapes_words_push(words, 0x21, NULL) == shapes_OK);
    CHECK(shapes_words_push(user, 0x21, NULL) == shapes_BUSY);
}

static uint8_t count_letters(void *user, shapes_str word, uint32_t *count)
{
    *count = (uint32_t)word.len;
    return word.len > 1 && user != NULL;
}

static shapes_words *make_words(void *user, uint8_t number)
{
    (void)user;
    return number ? words_of("made") : NULL;
}

static void check_closures(void)
{
    int32_t drops = 0;
    size_t sum = 0;
    shapes_words *words = words_of("one two");
    shapes_string text = { NULL, 0 };
    shapes_error *err = NULL;
    shapes_fn_usize_str_str change = { put_number, NULL, count_drop };
    change.user = &drops;
    CHECK(shapes_words_changed(words, change, &text, NULL) == shapes_OK);
    CHECK(strcmp(text.ptr, "0one 1two") == 0 && drops == 3);
    shapes_string_free(&text);
    change.call = put_nonsense;
    CHECK(shapes_words_changed(words, change, &text, &err) == shapes_PANIC && drops == 4);
    shapes_error_free(err);
    shapes_fn_word_maybe_u32_side_void visit = { see, NULL, NULL };
    visit.user = &sum;
    CHECK(shapes_words_visit(words, visit, NULL) == shapes_OK && sum == 6);
    CHECK(shapes_word_free((shapes_word *)lent) == shapes_DEAD);
    shapes_fn_words_void once = { shout, NULL, NULL };
    once.user = words;
    CHECK(shapes_words_change_with(words, once, NULL) == shapes_OK);
    CHECK(is_text(shapes_words_as_str(words), "one two!"));

    shapes_u32_vec letters = { NULL, 0 };
    CHECK(shapes_words_append_to(words, &text, &letters, NULL) == shapes_OK);
    CHECK(shapes_words_append_to(words, &text, &letters, NULL) == shapes_OK);
    CHECK(strcmp(text.ptr, "one two!one two!") == 0 && letters.len == 16 && letters.ptr[8] == 'o');
    CHECK(shapes_words_append_to(words, NULL, &letters, NULL) == shapes_NULL_ARG);
    shapes_string_free(&text);
    shapes_u32_vec_free(&letters);

    drops = 0;
    shapes_counter *counter = NULL;
    shapes_fn_str_maybe_u32 count = { count_letters, NULL, count_drop };
    count.user = &drops;
    CHECK(shapes_counter_new(count, &counter, NULL) == shapes_OK && drops == 0);
    CHECK(shapes_counter_sum(counter, words) == 7);
    CHECK(shapes_counter_free(counter) == shapes_OK && drops == 1);
    shapes_maker *maker = NULL;
    shapes_fn_u8_words make = { make_words, NULL, count_drop };
    make.user = &drops;
    CHECK(shapes_maker_new(make, &maker, NULL) == shapes_OK);
    CHECK(shapes_words_free(words) == shapes_OK);
    words = shapes_maker_make(maker, 1);
    CHECK(is_text(shapes_words_as_str(words), "made"));
    CHECK(shapes_words_free(words) == shapes_OK);
    CHECK(shapes_maker_free(maker) == shapes_OK && drops == 2);
}

static void check_memory(void)
{
    int32_t numbers[] = { 1, 2, 3 };
    size_t count = 0, low = 0, high = 0;
    uint32_t of = 0;
    CHECK(shapes_copy_numbers(numbers, 1, numbers + 1, 2, &count, NULL) == shapes_OK && count == 1);
    CHECK(numbers[1] == 1);
    CHECK(shapes_copy_numbers(numbers, 2, numbers + 1, 2, &count, NULL) == shapes_BUSY);
    CHECK(shapes_copy_numbers(numbers, 3, numbers, 3, &count, NULL) == shapes_BUSY);
    CHECK(shapes_parts(2, 5, 3, &low, &high, &of, NULL) == shapes_OK);
    CHECK(low == 2 && high == 5 && of == 3);
    CHECK(shapes_parts(2, 5, 0, &low, &high, &of, NULL) == shapes_BAD_VALUE);
}

static void check_lists(void)
{
    shapes_words *words = words_of("four");
    CHECK(shapes_both(words, NULL) == 4 && shapes_both(words, words) == 8);
    CHECK(shapes_words_free(words) == shapes_OK);
    const int32_t numbers[] = { 3, -4, 5 };
    shapes_str texts[2];
    size_t longest = 0;
    int64_t sum = 0;
    texts[0] = shapes_cstr("abc");
    texts[1] = shapes_cstr("a");
    CHECK(shapes_sum(numbers, 3, &sum, NULL) == shapes_OK && sum == 4);
    CHECK(shapes_sum(NULL, 0, &sum, NULL) == shapes_OK && sum == 0);
    CHECK(shapes_sum(NULL, 1, &sum, NULL) == shapes_NULL_ARG);
    CHECK(shapes_sum((const int32_t *)(const void *)((const char *)numbers + 1), 1, &sum, NULL) ==
          shapes_BAD_VALUE);
    CHECK(shapes_longest(texts, 2, &longest, NULL) == shapes_OK && longest == 3);
}

static void check_errors(void)
{
    shapes_error *err = NULL;
    shapes_word *word = NULL;
    shapes_words *none = words_of("  ");
    CHECK(shapes_words_first(none, &word, &err) == shapes_ERROR && !word && err);
    CHECK(is_text(shapes_error_message(err), "a text of 2 bytes has no word"));
    const shapes_no_word *cause = shapes_no_word_of_error(err);
    CHECK(cause && shapes_no_word_length(cause) == 2 && !shapes_words_of_error(err));
    shapes_error_free(err);
    CHECK(shapes_words_free(none) == shapes_OK);
    uint32_t half = 0;
    CHECK(shapes_half(4, &half, NULL) == shapes_OK && half == 2);
    CHECK(shapes_half(3, &half, &err) == shapes_ERROR);
    CHECK(shapes_error_kind(err) == SHAPES_SIDE_RIGHT && shapes_error_kind(NULL) == -1);
    shapes_error_free(err);
    shapes_side_vec *sides = shapes_sides();
    shapes_side side = 9;
    CHECK(shapes_side_vec_len(sides) == 2);
    CHECK(shapes_side_vec_get(sides, 1, &side, NULL) == shapes_OK && side == SHAPES_SIDE_RIGHT);
    CHECK(shapes_side_vec_get(sides, 2, &side, NULL) == shapes_RANGE);
    CHECK(shapes_side_vec_free(sides) == shapes_OK);
}

/* What C does wrong has a status, and crashes nothing. */
static void check_faults(void)
{
    shapes_error *err = NULL;
    shapes_words *words = words_of("one two"), *gone = words;
    shapes_word *word = NULL;
    shapes_str bad = { "\xff", 1 };
    uint8_t byte = 7;
    CHECK(shapes_words_new(bad, &gone, NULL) == shapes_BAD_UTF8 && gone == words);
    CHECK(shapes_words_push(words, 0xD800, NULL) == shapes_BAD_VALUE);
    CHECK(shapes_words_cut(words, 9, 0, NULL, NULL) == shapes_BAD_VALUE);
    CHECK(shapes_words_first(NULL, &word, NULL) == shapes_NULL_ARG);
    shapes_iter *iter = shapes_words_iter(words);
    CHECK(shapes_words_first((const shapes_words *)(const void *)iter, &word, NULL) ==
          shapes_DEAD); /* of another type */
    CHECK(shapes_iter_free(iter) == shapes_OK);
    CHECK(shapes_words_byte(words, 99, &byte, &err) == shapes_PANIC && byte == 7);
    CHECK(shapes_error_message(err).len > 0);
    shapes_error_free(err);
    CHECK(shapes_words_free(NULL) == shapes_OK);
    CHECK(shapes_words_first(words, &word, NULL) == shapes_OK);
    CHECK(shapes_words_push(words, 0x21, NULL) == shapes_BUSY);
    CHECK(shapes_words_free(words) == shapes_OK);
    CHECK(is_text(shapes_word_text(word), "one")); /* what it borrows from still lives */
    CHECK(shapes_words_free(words) == shapes_DEAD);
    CHECK(shapes_words_first(words, &word, NULL) == shapes_DEAD);
    CHECK(shapes_word_free(word) == shapes_OK && shapes_word_free(word) == shapes_DEAD);
}

/* What is borrowed lives as long as the last that borrows it, and is not changed meanwhile. */
/* What a builder was given lives as long as it, or as what was made of it. */
static void check_builders(void)
{
    shapes_words *first = words_of("first"), *second = words_of("second one");
    shapes_pair *pair = NULL;
    CHECK(shapes_pair_new(&first, &second, &pair, NULL) == shapes_OK);
    shapes_look *look = shapes_pair_look(pair);
    shapes_words *other = words_of("other");
    shapes_look_turned(look, other);
    CHECK(shapes_words_push(other, 0x21, NULL) == shapes_BUSY);
    CHECK(shapes_words_free(other) == shapes_OK);
    const shapes_words *seen = shapes_look_words(look);
    CHECK(is_text(shapes_words_as_str(seen), "other"));
    CHECK(shapes_words_free((shapes_words *)seen) == shapes_OK);
    other = words_of("maybe");
    shapes_look_turned_maybe(look, NULL);
    shapes_look_turned_maybe(look, other);
    CHECK(shapes_words_free(other) == shapes_OK);
    shapes_look *copy = shapes_look_clone(look);
    CHECK(shapes_look_free(look) == shapes_OK && shapes_look_is_at(copy, copy) == 1);
    CHECK(shapes_look_free(copy) == shapes_OK && shapes_pair_free(pair) == shapes_OK);

    other = words_of("aim");
    shapes_aim *nowhere = shapes_aim_nowhere();
    shapes_aim *aim = shapes_aim_at(nowhere, other), *next = shapes_aim_at(aim, NULL);
    CHECK(shapes_words_push(other, 0x21, NULL) == shapes_BUSY);
    CHECK(shapes_words_free(other) == shapes_OK);
    shapes_string text = shapes_aim_text(aim);
    CHECK(text.len == 3 && memcmp(text.ptr, "aim", 3) == 0);
    shapes_string_free(&text);
    CHECK(shapes_aim_free(nowhere) == shapes_OK && shapes_aim_free(aim) == shapes_OK);
    CHECK(shapes_aim_free(next) == shapes_OK);
}

static void check_borrows(void)
{
    shapes_words *left = words_of("left one"), *right = words_of("right"), *a = NULL, *b = NULL;
    shapes_word *word = NULL;
    shapes_pair *pair = NULL;
    CHECK(shapes_words_first(left, &word, NULL) == shapes_OK);
    shapes_word *copy = shapes_word_clone(word);
    CHECK(shapes_word_free(word) == shapes_OK);
    CHECK(shapes_words_push(left, 0x21, NULL) == shapes_BUSY);
    CHECK(shapes_words_free(left) == shapes_OK);
    CHECK(is_text(shapes_word_text(copy), "left"));
    CHECK(shapes_word_free(copy) == shapes_OK);

    left = words_of("left one");
    CHECK(shapes_pair_new(&left, &right, &pair, NULL) == shapes_OK && !left && !right);
    shapes_look *look = shapes_pair_look(pair);
    const shapes_words *seen = shapes_look_words(look);
    CHECK(shapes_look_is_at(look, look) == 1);
    CHECK(shapes_look_free(look) == shapes_OK);
    CHECK(shapes_pair_both_mut(pair, &a, &b, NULL) == shapes_BUSY && !a && !b);
    CHECK(is_text(shapes_words_as_str(seen), "left one"));
    CHECK(shapes_words_free((shapes_words *)seen) == shapes_OK);

    CHECK(shapes_pair_both_mut(pair, &a, &b, NULL) == shapes_OK && a && b);
    CHECK(shapes_words_free(a) == shapes_OK);
    CHECK(shapes_pair_longest(pair, &a, NULL) == shapes_BUSY); /* b may still be changed */
    CHECK(shapes_words_push(b, 0x21, NULL) == shapes_OK);
    CHECK(shapes_words_free(b) == shapes_OK);
    CHECK(shapes_pair_both_mut(pair, NULL, NULL, NULL) == shapes_OK);
    shapes_editor *editor = shapes_pair_edit(pair);
    CHECK(shapes_pair_longest(pair, &a, NULL) == shapes_BUSY);
    shapes_editor_clear(editor);
    CHECK(shapes_editor_free(editor) == shapes_OK);
    CHECK(shapes_pair_longest(pair, &a, NULL) == shapes_OK &&
          is_text(shapes_words_as_str(a), "left one"));
    CHECK(shapes_words_push(a, 0x21, NULL) == shapes_BUSY); /* it is only lent to be read */
    b = a;
    CHECK(shapes_words_into_text(&b, NULL, NULL) == shapes_BAD_VALUE && b == a);
    CHECK(shapes_words_free(a) == shapes_OK && shapes_pair_free(pair) == shapes_OK);

    check_builders();

    char buffer[] = "mine";
    shapes_note *note = NULL;
    CHECK(shapes_note_new(shapes_cstr(buffer), &note, NULL) == shapes_OK);
    memset(buffer, 'x', 4);
    CHECK(is_text(shapes_note_text(note), "mine"));
    CHECK(shapes_note_free(note) == shapes_OK);
}

static uint8_t is_even(void *user, uint32_t number)
{
    (void)user;
    return number % 2 == 0;
}

static ptrdiff_t take_text(void *user, const uint8_t *from, size_t size)
{
    char *text = user;
    memcpy(text + strlen(text), from, size);
    return (ptrdiff_t)size;
}

/* Generic types at the arguments that an alias, the options, or a stream of C give. */
static void check_instances(void)
{
    shapes_numbers *numbers = shapes_numbers_new();
    uint32_t top = 0;
    shapes_numbers_push(numbers, 4);
    shapes_numbers_push(numbers, 5);
    CHECK(shapes_numbers_top(numbers, &top, NULL) == shapes_OK && top == 5);
    shapes_fn_u32_bool even = { is_even, NULL, NULL };
    CHECK(shapes_numbers_retain(numbers, even, NULL) == shapes_OK);
    CHECK(shapes_numbers_all(numbers).len == 1 && shapes_numbers_all(numbers).ptr[0] == 4);
    CHECK(shapes_numbers_free(numbers) == shapes_OK);

    shapes_names *names = shapes_names_new();
    shapes_string text = { NULL, 0 };
    shapes_str keys[2], values[2];
    size_t at = 9;
    keys[0] = shapes_cstr("a"), keys[1] = shapes_cstr("b");
    values[0] = shapes_cstr("1"), values[1] = shapes_cstr("2");
    CHECK(shapes_names_push(names, shapes_cstr("one"), NULL) == shapes_OK);
    CHECK(shapes_names_extend_with(names, keys, 2, values, 2, NULL) == shapes_OK);
    text = shapes_names_joined(names);
    CHECK(strcmp(text.ptr, "one+a=1+b=2") == 0);
    shapes_string_free(&text);
    CHECK(shapes_names_find(names, shapes_cstr("a=1"), &at, NULL) == shapes_OK && at == 1);
    CHECK(shapes_names_find(names, shapes_cstr("c"), &at, NULL) == shapes_NONE);
    CHECK(shapes_names_free(names) == shapes_OK);
    CHECK(shapes_same_i64(0) == 1 && shapes_same_i64(1) == 0);

    char written[32] = "";
    shapes_log *log = NULL;
    shapes_writer writer = { take_text, NULL, NULL };
    writer.user = written;
    CHECK(shapes_open_log(writer, &log, NULL) == shapes_OK);
    CHECK(shapes_log_line(log, shapes_cstr("a line"), NULL) == shapes_OK);
    CHECK(strcmp(written, "a line\n") == 0 && shapes_log_free(log) == shapes_OK);
}

/* Traits of std and of the crate. */
static void check_traits(void)
{
    shapes_length *one = shapes_length_from_u32(3), *two = NULL, *three = NULL;
    shapes_error *err = NULL;
    CHECK(shapes_length_try_from_str(shapes_cstr("4"), &two, NULL) == shapes_OK);
    CHECK(shapes_length_try_from_str(shapes_cstr("four"), &three, &err) == shapes_ERROR && !three);
    CHECK(shapes_no_word_of_error(err));
    shapes_error_free(err);
    three = shapes_length_add(one, two);
    CHECK(shapes_length_into_u64(three) == 7 && shapes_length_eq_u32(three, 7));
    shapes_length_add_assign_u32(three, 2);
    CHECK(shapes_length_eq_u32(three, 9) && !shapes_length_eq(one, two));
    CHECK(shapes_length_partial_cmp(one, two) == -1 && shapes_length_partial_cmp(two, two) == 0);
    CHECK(shapes_length_free(two) == shapes_OK);
    two = shapes_length_mul_u32(three, 2);
    CHECK(shapes_length_into_u64(two) == 18);
    CHECK(shapes_length_free(one) == shapes_OK && shapes_length_free(two) == shapes_OK);
    CHECK(shapes_length_free(three) == shapes_OK);

    shapes_words *left = words_of("one two"), *right = words_of("three"), *all = NULL;
    shapes_str text = { NULL, 0 }, more[2];
    all = shapes_words_add(left, right);
    CHECK(is_text(shapes_words_as_str(all), "one two three"));
    CHECK(shapes_words_index(all, 2, &text, NULL) == shapes_OK && is_text(text, "three"));
    CHECK(shapes_words_index(all, 3, &text, NULL) == shapes_RANGE);
    CHECK(shapes_words_as_bytes(right).len == 5);
    more[0] = shapes_cstr("a");
    more[1] = shapes_cstr("b");
    CHECK(shapes_words_extend_str(right, more, 2, NULL) == shapes_OK);
    CHECK(is_text(shapes_words_as_str(right), "three a b"));
    CHECK(shapes_words_free(all) == shapes_OK);
    CHECK(shapes_words_from_iter_str(more, 2, &all, NULL) == shapes_OK);
    CHECK(is_text(shapes_words_as_str(all), " a b"));
    one = shapes_words_measure(all);
    CHECK(shapes_length_into_u64(one) == 4);
    CHECK(shapes_words_twice(all, &two, &three, NULL) == shapes_OK);
    CHECK(shapes_length_eq(two, three) && shapes_length_free(three) == shapes_OK);
    CHECK(shapes_length_free(one) == shapes_OK && shapes_length_free(two) == shapes_OK);
    uint8_t is_first = 0;
    CHECK(shapes_words_measure_first(all, shapes_cstr(""), &is_first, NULL) == shapes_OK);
    CHECK(is_first == 1 && shapes_words_free(all) == shapes_OK);

    shapes_pair *pair = NULL;
    CHECK(shapes_pair_new(&left, &right, &pair, NULL) == shapes_OK);
    shapes_words_iterator *both = shapes_pair_iter(pair);
    CHECK(shapes_pair_free(pair) == shapes_OK);
    CHECK(shapes_words_iterator_next(both, &all, NULL) == shapes_OK);
    CHECK(shapes_words_free(all) == shapes_OK);
    CHECK(shapes_words_iterator_next(both, &all, NULL) == shapes_OK);
    CHECK(shapes_words_iterator_free(both) == shapes_OK);
    CHECK(is_text(shapes_words_as_str(all), "three a b") && shapes_words_free(all) == shapes_OK);
}

/* Enums with data: which, what is in it, made by C. */
static void check_figures(void)
{
    shapes_figure *circle = NULL, *title = NULL, *scaled = NULL, *group = NULL;
    shapes_words *words = words_of("a title");
    const uint32_t twice = 2;
    double radius = 0;
    shapes_str name;
    CHECK(shapes_figure_new_circle(1.5, shapes_cstr("round"), &circle, NULL) == shapes_OK);
    CHECK(shapes_figure_kind(circle) == SHAPES_FIGURE_CIRCLE);
    CHECK(shapes_figure_as_circle(circle, &radius, &name, NULL) == shapes_OK);
    CHECK(radius == 1.5 && is_text(name, "round"));
    CHECK(shapes_figure_as_title(circle, NULL, NULL) == shapes_NONE);
    CHECK(shapes_figure_as_title(NULL, NULL, NULL) == shapes_NULL_ARG);
    CHECK(shapes_figure_new_title(&words, &title, NULL) == shapes_OK && !words);
    CHECK(shapes_figure_as_title(title, &words, NULL) == shapes_OK);
    CHECK(is_text(shapes_words_as_str(words), "a title"));
    CHECK(shapes_words_free(words) == shapes_OK);
    CHECK(shapes_figure_new_scaled(&title, &twice, &scaled, NULL) == shapes_OK && !title);
    uint8_t has = 0;
    uint32_t by = 0;
    CHECK(shapes_figure_as_scaled(scaled, &title, &has, &by, NULL) == shapes_OK);
    CHECK(has == 1 && by == 2 && shapes_figure_kind(title) == SHAPES_FIGURE_TITLE);
    CHECK(shapes_figure_free(title) == shapes_OK);
    shapes_figure_vec *list = shapes_figure_vec_new();
    CHECK(shapes_figure_vec_push(list, &circle, NULL) == shapes_OK && !circle);
    CHECK(shapes_figure_vec_push(list, &scaled, NULL) == shapes_OK);
    CHECK(shapes_figure_vec_push(list, &scaled, NULL) == shapes_NULL_ARG);
    CHECK(shapes_figure_new_group(&list, &group, NULL) == shapes_OK && !list);
    CHECK(shapes_figure_count(group) == 2);
    shapes_figure_slice *inside = NULL;
    CHECK(shapes_figure_as_group(group, &inside, NULL) == shapes_OK);
    CHECK(shapes_figure_slice_len(inside) == 2 && shapes_figure_free(group) == shapes_OK);
    CHECK(shapes_figure_slice_get(inside, 1, &scaled, NULL) == shapes_OK);
    CHECK(shapes_figure_slice_free(inside) == shapes_OK);
    CHECK(shapes_figure_kind(scaled) == SHAPES_FIGURE_SCALED);
    CHECK(shapes_figure_free(scaled) == shapes_OK);
    shapes_figure *nothing = shapes_figure_new_nothing();
    CHECK(shapes_figure_kind(nothing) == SHAPES_FIGURE_NOTHING);
    CHECK(shapes_figure_free(nothing) == shapes_OK);

    words = words_of("far");
    shapes_gaze *gaze = shapes_gaze_new_at(words);
    CHECK(shapes_words_push(words, 0x21, NULL) == shapes_BUSY);
    CHECK(shapes_words_free(words) == shapes_OK);
    CHECK(shapes_gaze_as_at(gaze, &words, NULL) == shapes_OK);
    CHECK(shapes_gaze_free(gaze) == shapes_OK && is_text(shapes_words_as_str(words), "far"));
    CHECK(shapes_words_free(words) == shapes_OK);

    shapes_error *err = NULL;
    size_t count = 0;
    CHECK(shapes_check_count(12, &count, &err) == shapes_ERROR);
    CHECK(shapes_error_kind(err) == SHAPES_REFUSAL_TOO_MANY);
    CHECK(shapes_refusal_as_too_many(shapes_refusal_of_error(err), &count, NULL) == shapes_OK);
    CHECK(count == 12);
    shapes_error_free(err);
}

/* Public fields are read, written, borrowed. */
static void check_fields(void)
{
    shapes_words *words = words_of("on it");
    shapes_card *card = NULL;
    shapes_side_vec *sides = shapes_side_vec_new();
    const uint32_t note = 7;
    uint32_t got = 0;
    CHECK(shapes_side_vec_push(sides, SHAPES_SIDE_RIGHT, NULL) == shapes_OK);
    CHECK(shapes_side_vec_push(sides, 9, NULL) == shapes_BAD_VALUE);
    CHECK(shapes_card_from_fields(shapes_cstr("card"), &words, -5, &sides, &note, &card, NULL) ==
          shapes_OK);
    CHECK(shapes_card_number(card) == -5 && is_text(shapes_card_name(card), "card"));
    CHECK(shapes_card_note(card, &got, NULL) == shapes_OK && got == 7);
    shapes_card_set_note(card, NULL);
    CHECK(shapes_card_note(card, &got, NULL) == shapes_NONE);
    shapes_card_set_number(card, 6);
    CHECK(shapes_card_number(card) == 6);
    CHECK(shapes_card_set_name(card, shapes_cstr("other"), NULL) == shapes_OK);
    CHECK(is_text(shapes_card_name(card), "other"));
    words = shapes_card_words_mut(card);
    CHECK(shapes_words_push(words, 0x21, NULL) == shapes_OK);
    CHECK(shapes_card_set_name(card, shapes_cstr("no"), NULL) == shapes_BUSY);
    CHECK(shapes_words_free(words) == shapes_OK);
    words = shapes_card_words(card);
    CHECK(is_text(shapes_words_as_str(words), "on it!"));
    CHECK(shapes_words_free(words) == shapes_OK);
    words = words_of("new");
    CHECK(shapes_card_set_words(card, &words, NULL) == shapes_OK && !words);
    CHECK(shapes_card_free(card) == shapes_OK);

    shapes_words *first = words_of("first"), *second = words_of("second");
    shapes_look *look = NULL;
    look = shapes_look_from_fields(first);
    shapes_look_set_words(look, second);
    CHECK(shapes_words_free(first) == shapes_OK && shapes_words_free(second) == shapes_OK);
    words = shapes_look_words(look);
    CHECK(shapes_look_free(look) == shapes_OK);
    CHECK(is_text(shapes_words_as_str(words), "second"));
    CHECK(shapes_words_free(words) == shapes_OK);
}

static void check_constants(void)
{
    const uint32_t most = SHAPES_MOST;
    shapes_words *empty = shapes_words_empty();
    CHECK(most == 4000000000u && SHAPES_LEAST == -128 && SHAPES_IS_GOOD == 1);
    CHECK(shapes_ratio() == 0.5 && is_text(shapes_name(), "shapes"));
    CHECK(SHAPES_WORDS_LIMIT == 100 && shapes_words_as_str(empty).len == 0);
    CHECK(shapes_origin().len == 2 && shapes_origin().ptr[1] == -4);
    CHECK(shapes_words_free(empty) == shapes_OK);
}

/* Iterators of std and without a name, and a map. */
static void check_walks(void)
{
    shapes_words *words = words_of("one three two");
    uint32_t letter = 0;
    size_t count = 0, place = 9;
    shapes_str text;
    shapes_char_iterator *letters = shapes_words_letters(words);
    shapes_str_iterator *all = shapes_words_long(words, 3);
    CHECK(shapes_words_push(words, 0x21, NULL) == shapes_BUSY);
    CHECK(shapes_words_free(words) == shapes_OK);
    while (shapes_char_iterator_next(letters, &letter, NULL) == shapes_OK)
        count++;
    CHECK(count == 13 && letter == 'o');
    CHECK(shapes_str_iterator_next(all, &text, NULL) == shapes_OK && is_text(text, "three"));
    CHECK(shapes_str_iterator_next(all, &text, NULL) == shapes_NONE);
    CHECK(shapes_str_iterator_next(all, &text, NULL) == shapes_NONE);
    CHECK(shapes_str_iterator_free(all) == shapes_OK && shapes_char_iterator_free(letters) == shapes_OK);
    words = words_of("b a");
    shapes_b_tree_map_string_usize *places = shapes_words_places(words);
    CHECK(shapes_words_free(words) == shapes_OK && shapes_b_tree_map_string_usize_len(places) == 2);
    CHECK(shapes_b_tree_map_string_usize_get(places, shapes_cstr("a"), &place, NULL) == shapes_OK);
    CHECK(place == 1);
    CHECK(shapes_b_tree_map_string_usize_get(places, shapes_cstr("c"), &place, NULL) == shapes_NONE);
    shapes_string_usize_iterator *pairs = shapes_b_tree_map_string_usize_iter(places);
    CHECK(shapes_b_tree_map_string_usize_free(places) == shapes_OK);
    CHECK(shapes_string_usize_iterator_next(pairs, &text, &place, NULL) == shapes_OK);
    CHECK(is_text(text, "a") && place == 1);
    CHECK(shapes_string_usize_iterator_free(pairs) == shapes_OK);
}

int main(void)
{
    CHECK(shapes_abi_check() == 0 && shapes_panic_unwinds() && shapes_is_checked());
    check_values();
    check_lists();
    check_callbacks();
    check_closures();
    check_memory();
    check_errors();
    check_borrows();
    check_traits();
    check_instances();
    check_figures();
    check_fields();
    check_constants();
    check_walks();
    check_faults();
    shapes_release_memory();
    puts("good");
    return 0;
}
