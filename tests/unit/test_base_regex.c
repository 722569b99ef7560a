#include "base_test.h"

#include "base/regex.h"

static bool add(fr_regex_set *set, const char *pattern)
{
    fr_str error;
    size_t at;
    return fr_regex_set_add(set, fr_str_from(pattern), &error, &at);
}

static bool matches(fr_arena *arena, const char *pattern, const char *text)
{
    fr_regex_set set;
    fr_regex_set_init(&set, arena);
    assert_true(add(&set, pattern));
    return fr_regex_set_matches(&set, fr_str_from(text));
}

static void test_whole_match(void **state)
{
    fr_arena *arena = *state;
    assert_true(matches(arena, "foo", "foo"));
    assert_false(matches(arena, "foo", "foobar"));
    assert_false(matches(arena, "foo", "a foo"));
    assert_false(matches(arena, "fo.", "fooo"));
    assert_true(matches(arena, "fo.*", "foooo"));
    assert_true(matches(arena, "foo.*|bar", "bar"));
    assert_false(matches(arena, "foo|bar", "foobar"));
    assert_true(matches(arena, "a|ab", "ab")); /* the shorter alternative is not the last word */
    assert_true(matches(arena, "a*?", "aaa"));
    assert_true(matches(arena, "^foo_.$", "foo_x"));
    assert_false(matches(arena, "fo.", "foo\n")); /* `$` is the very end in Rust */
    assert_true(matches(arena, ".*", ""));
    assert_true(matches(arena, "", ""));
    assert_false(matches(arena, "", "a"));
}

static void test_syntax(void **state)
{
    fr_arena *arena = *state;
    assert_true(matches(arena, "std::.*", "std::vector"));
    assert_true(matches(arena, "[[:punct:]]+", "!?."));
    assert_false(matches(arena, "[[:punct:]]+", "!a"));
    assert_true(matches(arena, "\\w+_t", "größe_t")); /* \w is Unicode's */
    assert_true(matches(arena, "\\d+", "123"));
    assert_true(matches(arena, "(?i)ABC", "abc"));
    assert_true(matches(arena, "gl(?:Get|Set)\\w+", "glGetInteger"));
    assert_true(matches(arena, "x{2,3}", "xxx"));
    assert_true(matches(arena, "a.c",
                        "a\xC3\xA9"
                        "c")); /* a dot is a code point */
    assert_true(matches(arena, "a\\.b", "a.b"));
    assert_false(matches(arena, "a\\.b", "axb"));
}

static void test_bad_patterns(void **state)
{
    fr_regex_set set;
    fr_str error = { 0 };
    size_t at = 99;
    fr_regex_set_init(&set, *state);
    assert_false(fr_regex_set_add(&set, FR_LIT("ab(cd"), &error, &at));
    assert_true(error.len > 0);
    assert_int_equal(at, 5);
    assert_false(fr_regex_set_add(&set, FR_LIT("ab[cd"), &error, &at));
    assert_false(fr_regex_set_add(&set, FR_LIT("*x"), &error, &at));
    assert_true(at <= 1);
    assert_false(add(&set, "foo)|(bar")); /* closes nothing of ours */
    assert_false(add(&set, "\\C"));
    assert_false(add(&set, "a\xFF.")); /* a pattern is UTF-8 */
    assert_true(fr_regex_set_is_empty(&set));
    assert_false(fr_regex_set_matches(&set, FR_LIT("ab(cd")));
}

/* Takes 2^40 steps without a limit; the test ends because there is one. */
static void test_catastrophe(void **state)
{
    fr_regex_set set;
    fr_regex_set_init(&set, *state);
    assert_true(add(&set, "(a+)+$"));
    assert_false(fr_regex_set_matches(&set, FR_LIT("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaab")));
    assert_true(fr_regex_gave_up(&set.patterns.data[0]));
    assert_true(fr_regex_set_matches(&set, FR_LIT("aaaa"))); /* and it still works */
    assert_true(add(&set, "(?:a|b)*c"));
    assert_false(fr_regex_gave_up(&set.patterns.data[1]));
}

/* A name of a hundred thousand letters is no reason to fail, nor to crash. */
static void test_long_subject(void **state)
{
    fr_arena *arena = *state;
    fr_regex_set set;
    char *text = fr_arena_alloc(arena, 100000);
    memset(text, 'a', 100000);
    fr_regex_set_init(&set, arena);
    assert_true(add(&set, "(?:a|b)*"));
    assert_true(add(&set, "((a|b)c?)*d"));
    assert_true(fr_regex_set_matches(&set, (fr_str){ text, 100000 }));
    assert_int_equal(fr_regex_set_first(&set, (fr_str){ text, 100000 }), 0);
}

static void test_subject_is_not_utf8(void **state)
{
    fr_arena *arena = *state;
    char *exact = test_malloc(4);
    memcpy(exact,
           "a\xFF"
           "b\xC3",
           4);
    fr_regex_set set;
    fr_regex_set_init(&set, arena);
    assert_true(add(&set, "a.*"));
    assert_true(add(&set, "\\w+"));
    fr_regex_set_matches(&set, (fr_str){ exact, 4 });
    assert_false(fr_regex_set_matches(&set, FR_LIT("\xFF")));
    test_free(exact);
    assert_false(fr_regex_set_matches(&set, (fr_str){ 0 }));
}

static void test_sets(void **state)
{
    fr_regex_set set;
    fr_regex_set_init(&set, *state);
    assert_true(fr_regex_set_is_empty(&set));
    assert_true(fr_regex_set_first(&set, FR_LIT("x")) == SIZE_MAX);
    assert_true(add(&set, "a.*"));
    assert_true(add(&set, "abc"));
    assert_true(add(&set, "b.*"));
    assert_true(add(&set, "abc"));
    assert_true(add(&set, "xyz"));
    assert_false(fr_regex_set_is_empty(&set));
    assert_int_equal(fr_regex_set_first(&set, FR_LIT("abc")), 0);
    assert_int_equal(fr_regex_set_first(&set, FR_LIT("bcd")), 2);
    assert_int_equal(fr_regex_set_first(&set, FR_LIT("xyz")), 4);
    assert_true(fr_regex_set_first(&set, FR_LIT("cde")) == SIZE_MAX);
}

static void test_first_of_equal_words(void **state)
{
    fr_regex_set set;
    fr_regex_set_init(&set, *state);
    assert_true(add(&set, "one"));
    assert_true(add(&set, "two"));
    assert_true(add(&set, "two"));
    assert_true(add(&set, "t.*"));
    assert_int_equal(fr_regex_set_first(&set, FR_LIT("two")), 1);
    assert_int_equal(fr_regex_set_first(&set, FR_LIT("three")), 3);
}

/* Each pattern that is of use is known, not only the first one. */
static void test_was_matched(void **state)
{
    fr_regex_set set;
    fr_regex_set_init(&set, *state);
    static const char *const patterns[] = { "abc", "a.*", "x.*", "abc", "abd", ".*c" };
    static const bool expected[] = { true, true, false, true, false, true };
    for (size_t i = 0; i < 6; i++)
        assert_true(add(&set, patterns[i]));
    for (size_t i = 0; i < 6; i++)
        assert_false(set.patterns.data[i].was_matched);
    assert_true(fr_regex_set_matches(&set, FR_LIT("abc")));
    for (size_t i = 0; i < 6; i++)
        assert_int_equal(set.patterns.data[i].was_matched, expected[i]);
    assert_true(fr_regex_set_matches(&set, FR_LIT("abd")));
    assert_true(set.patterns.data[4].was_matched);
}

static void test_words_are_not_compiled(void **state)
{
    fr_regex_set set;
    fr_regex_set_init(&set, *state);
    assert_true(add(&set, "plain_word::x"));
    assert_true(add(&set, "not.plain"));
    assert_null(set.patterns.data[0].code);
    assert_non_null(set.patterns.data[1].code);
    assert_true(fr_regex_set_matches(&set, FR_LIT("plain_word::x")));
    assert_false(fr_regex_set_matches(&set, FR_LIT("plain_word::y")));
    fr_str nul = FR_LIT("a\0b"), error;
    size_t at;
    assert_true(fr_regex_set_add(&set, nul, &error, &at)); /* NUL is a character like others */
    assert_true(fr_regex_set_matches(&set, nul));
    assert_false(fr_regex_set_matches(&set, FR_LIT("a")));
}

static void test_groups(void **state)
{
    fr_regex_set set;
    fr_str group;
    fr_regex_set_init(&set, *state);
    assert_true(add(&set, "(x)?foo_(.*)"));
    assert_true(add(&set, "word"));
    const fr_regex *regex = &set.patterns.data[0];
    assert_true(fr_regex_group(regex, FR_LIT("foo_bar"), 2, &group));
    assert_text(group, "bar");
    assert_true(fr_regex_group(regex, FR_LIT("foo_bar"), 0, &group));
    assert_text(group, "foo_bar");
    assert_false(fr_regex_group(regex, FR_LIT("foo_bar"), 1, &group)); /* took no part */
    assert_false(fr_regex_group(regex, FR_LIT("foo_bar"), 3, &group));
    assert_false(fr_regex_group(regex, FR_LIT("foo"), 0, &group));
    assert_true(fr_regex_group(regex, FR_LIT("foo_"), 2, &group));
    assert_text(group, "");
    assert_true(fr_regex_group(&set.patterns.data[1], FR_LIT("word"), 0, &group));
    assert_false(fr_regex_group(&set.patterns.data[1], FR_LIT("word"), 1, &group));
}

/* The leak sanitizer sees what is not freed; releasing before the arena does is allowed. */
static void test_release(void **state)
{
    fr_regex_set set;
    fr_regex_set_init(&set, *state);
    assert_true(add(&set, "a.*"));
    assert_true(add(&set, "word"));
    fr_regex_set_release(&set);
    assert_true(fr_regex_set_is_empty(&set));
    assert_false(fr_regex_set_matches(&set, FR_LIT("word")));
    assert_true(add(&set, "b.*"));
    assert_true(fr_regex_set_matches(&set, FR_LIT("bb")));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        WITH_ARENA(test_whole_match),  WITH_ARENA(test_syntax),
        WITH_ARENA(test_bad_patterns), WITH_ARENA(test_catastrophe),
        WITH_ARENA(test_long_subject), WITH_ARENA(test_subject_is_not_utf8),
        WITH_ARENA(test_sets),         WITH_ARENA(test_first_of_equal_words),
        WITH_ARENA(test_was_matched),  WITH_ARENA(test_words_are_not_compiled),
        WITH_ARENA(test_groups),       WITH_ARENA(test_release),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
