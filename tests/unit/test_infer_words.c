/* Names as words, and what words mean. */
#include "base_test.h"
#include "infer/infer.h"

static void check_words(fr_arena *arena, const char *name, const char *expected)
{
    fr_text text;
    fr_strs words = fr_split_words(arena, fr_str_from(name));
    fr_text_init(&text, arena);
    for (size_t i = 0; i < words.len; i++)
        fr_text_fmt(&text, "%s%.*s", i ? " " : "", FR_ARG(words.data[i]));
    assert_text(fr_text_str(&text), expected);
}

static void test_splitting(void **state)
{
    fr_arena *arena = *state;
    check_words(arena, "git_repository_open_v2", "git repository open v");
    check_words(arena, "xmlTextReaderRead", "xml text reader read");
    check_words(arena, "XMLReader", "xml reader");
    check_words(arena, "CURLcode", "curl code");
    check_words(arena, "CURLMoption", "curlm option");
    check_words(arena, "deflateInit2_", "deflate init");
    check_words(arena, "getIDs", "get ids");
    check_words(arena, "SDL_CreateRGBSurface", "sdl create rgb surface");
    check_words(arena, "__a__b", "a b");
    check_words(arena, "x", "x");
    check_words(arena, "", "");
    check_words(arena, "2d", "2d");
}

static void test_verbs(void **state)
{
    unsigned rank, other;
    (void)state;
    assert_true(fr_verbs_of(FR_LIT("new"), &rank) & VERB_CREATE);
    assert_int_equal(rank, 0);
    assert_true(fr_verbs_of(FR_LIT("free"), &rank) & VERB_DESTROY);
    assert_true(fr_verbs_of(FR_LIT("close"), &other) & VERB_DESTROY);
    assert_true(rank < other);
    assert_int_equal(fr_verbs_of(FR_LIT("frobnicate"), &rank), 0);
    assert_true(fr_verbs_of(FR_LIT("commit"), &rank) & VERB_CONSUME);
    assert_true(fr_verbs_of(FR_LIT("lock"), &rank) & VERB_PROTOCOL);
}

static void test_phrases(void **state)
{
    fr_str found;
    (void)state;
    assert_true(fr_has_phrase(FR_LIT("it must be freed by you"), "is freed|must be freed", &found));
    assert_text(found, "must be freed");
    assert_false(fr_has_phrase(FR_LIT("it is free"), "is freed|must be freed", NULL));
    assert_false(fr_has_phrase((fr_str){ 0 }, "a|b", NULL));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(test_splitting, open_arena, close_arena),
        cmocka_unit_test(test_verbs),
        cmocka_unit_test(test_phrases),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
