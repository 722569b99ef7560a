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
    CHECK(shapes_words_free(a) == shapes_OK && shapes_pair_free(pair) == shapes_OK);

    check_builders();

    char buffer[] = "mine";
    shapes_note *note = NULL;
    CHECK(shapes_note_new(shapes_cstr(buffer), &note, NULL) == shapes_OK);
    memset(buffer, 'x', 4);
    CHECK(is_text(shapes_note_text(note), "mine"));
    CHECK(shapes_note_free(note) == shapes_OK);
}

int main(void)
{
    CHECK(shapes_abi_check() == 0 && shapes_panic_unwinds() && shapes_is_checked());
    check_values();
    check_lists();
    check_callbacks();
    check_errors();
    check_borrows();
    check_faults();
    shapes_release_memory();
    puts("good");
    return 0;
}
