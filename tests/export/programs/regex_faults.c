/* regex used wrongly. No function of it takes an enum or moves a value. */
#include "faults.h"
#include "regex.h"

#include "regex_sweep.h"

static regex_regex *regex_of(const char *pattern)
{
    regex_regex *regex = NULL;
    STATUS(regex_OK, regex_regex_new(regex_cstr(pattern), &regex, NULL));
    return regex;
}

static void handles(void)
{
    regex_regex *regex = regex_of("a");
    sweep(NULL, "", regex_NULL_ARG);
    sweep(regex, "regex_regex", regex_DEAD);
    STATUS(regex_OK, regex_regex_free(regex));
    STATUS(regex_DEAD, regex_regex_free(regex));
    sweep(regex, "", regex_DEAD);
}

static void refuse(regex_str text, int32_t wanted)
{
    regex_regex *regex = regex_of("a"), *other = NULL;
    regex_match *match = NULL;
    regex_matches *matches = NULL;
    regex_captures *captures = NULL;
    regex_string result = { NULL, 0 };
    regex_str good = regex_cstr("abc");
    uint8_t flag = 9;
    STATUS(wanted, regex_regex_new(text, &other, NULL));
    STATUS(wanted, regex_regex_is_match(regex, text, &flag, NULL));
    STATUS(wanted, regex_regex_find(regex, text, &match, NULL));
    STATUS(wanted, regex_regex_find_iter(regex, text, &matches, NULL));
    STATUS(wanted, regex_regex_captures(regex, text, &captures, NULL));
    STATUS(wanted, regex_regex_replace_all(regex, text, good, &result, NULL));
    STATUS(wanted, regex_regex_replace_all(regex, good, text, &result, NULL));
    STATUS(wanted, regex_escape(text, &result, NULL));
    CHECK(!other && !match && !matches && !captures && !result.ptr && flag == 9);
    STATUS(regex_OK, regex_regex_free(regex));
}

static void texts(void)
{
    regex_str text = { "a\xC0\x80", 3 }, none = { NULL, 1 };
    regex_str patterns[] = { regex_cstr("a"), text };
    regex_regex_set *set = NULL;
    regex_error *error = NULL;
    refuse(text, regex_BAD_UTF8);
    refuse(none, regex_NULL_ARG);
    STATUS(regex_BAD_UTF8, regex_regex_set_new(patterns, 2, &set, &error));
    CHECK(strncmp(regex_error_message(error).ptr, "element 1", 9) == 0);
    regex_error_free(error);
    STATUS(regex_NULL_ARG, regex_regex_set_new(NULL, 2, &set, NULL));
    STATUS(regex_RANGE, regex_regex_set_new(patterns, SIZE_MAX / 8, &set, NULL));
    text.len = (size_t)1 << (sizeof(size_t) * 8 - 1);
    refuse(text, regex_RANGE);
}

static void ranges_and_panics(void)
{
    regex_str patterns[] = { regex_cstr("a"), regex_cstr("b") }, text = { NULL, 0 };
    regex_regex *regex = regex_of("(a)(b)?");
    regex_captures *captures = NULL;
    regex_match *match = NULL;
    regex_regex_set *set = NULL;
    regex_set_matches *matches = NULL;
    regex_error *error = NULL;
    STATUS(regex_OK, regex_regex_captures(regex, regex_cstr("xa"), &captures, NULL));
    STATUS(regex_NONE, regex_captures_get(captures, 2, &match, NULL)); /* took no part */
    STATUS(regex_NONE, regex_captures_get(captures, SIZE_MAX, &match, NULL));
    STATUS(regex_OK, regex_captures_index(captures, 1, &text, NULL));
    STATUS(regex_RANGE, regex_captures_index(captures, 2, &text, NULL));
    STATUS(regex_RANGE, regex_captures_index(captures, 3, &text, NULL));
    STATUS(regex_PANIC, regex_regex_find_at(regex, regex_cstr("xa"), 9, &match, &error));
    CHECK(!match && regex_error_message(error).len > 0);
    regex_error_free(error);
    STATUS(regex_OK, regex_regex_set_new(patterns, 2, &set, NULL));
    STATUS(regex_OK, regex_regex_set_matches(set, regex_cstr("a"), &matches, NULL));
    uint8_t is_matched = 9;
    STATUS(regex_OK, regex_set_matches_matched(matches, 9, &is_matched, NULL));
    CHECK(is_matched == 0);
    STATUS(regex_OK, regex_set_matches_free(matches));
    STATUS(regex_OK, regex_regex_set_free(set));
    STATUS(regex_OK, regex_regex_free(regex));
    STATUS(regex_OK, regex_captures_get(captures, 1, &match, NULL)); /* lives on */
    CHECK(regex_match_start(match) == 1);
    STATUS(regex_OK, regex_captures_free(captures));
    CHECK(regex_match_end(match) == 2);
    STATUS(regex_OK, regex_match_free(match));
}

/* ---- two threads ---- */

typedef struct work {
    regex_regex *regex;
    regex_capture_locations *locations;
} work;

static void *search(void *with)
{
    regex_str text = regex_cstr("zz 2026-11-26 zz");
    for (int i = 0; i < 500; i++) {
        const work *one = with;
        regex_match *match = NULL;
        STATUS(regex_OK, regex_regex_find(one->regex, text, &match, NULL));
        CHECK(regex_match_start(match) == 3 && regex_match_end(match) == 13);
        STATUS(regex_OK, regex_match_free(match));
        int32_t status = regex_regex_captures_read(one->regex, one->locations, text, &match, NULL);
        CHECK(status == regex_OK || status == regex_BUSY);
        if (status == regex_OK)
            STATUS(regex_OK, regex_match_free(match));
    }
    return NULL;
}

static void *use_elsewhere(void *list)
{
    STATUS(regex_WRONG_THREAD, regex_string_list_free(list));
    return NULL;
}

static void threads(void)
{
    regex_str pattern = regex_cstr("a");
    regex_regex_set *set = NULL;
    work one = { regex_of("\\d+-\\d+-(\\d+)"), NULL };
    one.locations = regex_regex_capture_locations(one.regex);
    together(search, search, &one);
    STATUS(regex_OK, regex_capture_locations_free(one.locations));
    STATUS(regex_OK, regex_regex_free(one.regex));
    STATUS(regex_OK, regex_regex_set_new(&pattern, 1, &set, NULL));
    regex_string_list *list = regex_regex_set_patterns(set);
    elsewhere(use_elsewhere, list);
    STATUS(regex_OK, regex_regex_set_free(set));
    STATUS(regex_OK, regex_string_list_free(list));
}

int main(void)
{
    regex_set_fatal_hook(say_and_end);
    CHECK(regex_is_checked() && regex_panic_unwinds());
    handles();
    texts();
    ranges_and_panics();
    threads();
    regex_release_memory();
    return 0;
}
