/* regex from C: matching, captures, replacing, splitting, builders, sets. Prints what regex.rs
 * prints. */
#include "program.h"
#include "regex.h"

static regex_regex *regex_of(const char *pattern)
{
    regex_regex *regex = NULL;
    CHECK(regex_regex_new(regex_cstr(pattern), &regex, NULL) == regex_OK);
    return regex;
}

static void put_match(const char *label, regex_match *match)
{
    printf("%s: %zu..%zu %.*s\n", label, regex_match_start(match), regex_match_end(match),
           (int)regex_match_as_str(match).len, regex_match_as_str(match).ptr);
    CHECK(regex_match_free(match) == regex_OK);
}

static void find(const regex_regex *regex, const char *text)
{
    uint8_t is_match = 9;
    size_t end = 0;
    regex_match *match = NULL;
    regex_matches *all = NULL;
    CHECK(regex_regex_is_match(regex, regex_cstr(text), &is_match, NULL) == regex_OK);
    printf("is match: %d\n", is_match);
    if (regex_regex_find(regex, regex_cstr(text), &match, NULL) == regex_OK)
        put_match("found", match);
    if (regex_regex_shortest_match(regex, regex_cstr(text), &end, NULL) == regex_OK)
        printf("shortest ends at %zu\n", end);
    CHECK(regex_regex_find_iter(regex, regex_cstr(text), &all, NULL) == regex_OK);
    while (regex_matches_next(all, &match, NULL) == regex_OK)
        put_match("one of all", match);
    CHECK(regex_matches_free(all) == regex_OK);
}

static void capture(const regex_regex *regex, const char *text)
{
    regex_captures *captures = NULL;
    regex_match *match = NULL;
    if (regex_regex_captures(regex, regex_cstr(text), &captures, NULL) == regex_NONE) {
        printf("no captures\n");
        return;
    }
    printf("groups: %zu\n", regex_captures_len(captures));
    for (size_t i = 0; i <= regex_captures_len(captures); i++)
        if (regex_captures_get(captures, i, &match, NULL) == regex_OK)
            put_match("group", match);
        else
            printf("group %zu is not there\n", i);
    if (regex_captures_name(captures, regex_cstr("year"), &match, NULL) == regex_OK)
        put_match("year", match);
    printf("none: %d\n", regex_captures_name(captures, regex_cstr("no"), &match, NULL));
    CHECK(regex_captures_free(captures) == regex_OK);
}

static void put_names(const regex_regex *regex)
{
    regex_str name = { NULL, 0 };
    regex_capture_names *names = regex_regex_capture_names(regex);
    uint8_t is_named = 0;
    while (regex_capture_names_next(names, &is_named, &name, NULL) == regex_OK)
        printf("name: %.*s\n", is_named ? (int)name.len : 0, is_named ? name.ptr : "");
    CHECK(regex_capture_names_free(names) == regex_OK);
}

static void replace(const regex_regex *regex, const char *text, const char *by)
{
    regex_string result = { NULL, 0 };
    CHECK(regex_regex_replace_all(regex, regex_cstr(text), regex_cstr(by), &result, NULL) ==
          regex_OK);
    PUT_TEXT("replaced", result);
    regex_string_free(&result);
    CHECK(regex_regex_replacen(regex, regex_cstr(text), 1, regex_cstr(by), &result, NULL) ==
          regex_OK);
    PUT_TEXT("replaced once", result);
    regex_string_free(&result);
}

static void split(const char *pattern, const char *text)
{
    regex_regex *regex = regex_of(pattern);
    regex_split *pieces = NULL;
    regex_str piece = { NULL, 0 };
    CHECK(regex_regex_split(regex, regex_cstr(text), &pieces, NULL) == regex_OK);
    CHECK(regex_regex_free(regex) == regex_OK); /* the pieces keep it alive */
    while (regex_split_next(pieces, &piece, NULL) == regex_OK)
        PUT_TEXT("piece", piece);
    CHECK(regex_split_free(pieces) == regex_OK);
}

static void build(void)
{
    regex_regex_builder *builder = NULL;
    regex_regex *regex = NULL;
    regex_error *error = NULL;
    CHECK(regex_regex_builder_new(regex_cstr("^h.llo $ # a comment"), &builder, NULL) == regex_OK);
    regex_regex_builder_case_insensitive(builder, 1);
    regex_regex_builder_ignore_whitespace(builder, 1);
    regex_regex_builder_multi_line(builder, 1);
    CHECK(regex_regex_builder_build(builder, &regex, NULL) == regex_OK);
    find(regex, "HELLO\nhallo\nother");
    CHECK(regex_regex_free(regex) == regex_OK);
    regex_regex_builder_size_limit(builder, 10);
    CHECK(regex_regex_builder_build(builder, &regex, &error) == regex_ERROR);
    PUT_TEXT("too big", regex_error_message(error));
    regex_error_free(error);
    CHECK(regex_regex_builder_free(builder) == regex_OK);
}

static void sets(void)
{
    const regex_str patterns[] = { regex_cstr("[a-z]+"), regex_cstr("[0-9]+"), regex_cstr("^x") };
    regex_regex_set *set = NULL;
    regex_set_matches *matches = NULL;
    CHECK(regex_regex_set_new(patterns, 3, &set, NULL) == regex_OK);
    CHECK(regex_regex_set_matches(set, regex_cstr("abc 12"), &matches, NULL) == regex_OK);
    printf("set of %zu: any %d,", regex_regex_set_len(set), regex_set_matches_matched_any(matches));
    for (size_t i = 0; i < 3; i++) {
        uint8_t is_matched = 9;
        CHECK(regex_set_matches_matched(matches, i, &is_matched, NULL) == regex_OK);
        printf(" %d", is_matched);
    }
    printf("\n");
    CHECK(regex_set_matches_free(matches) == regex_OK && regex_regex_set_free(set) == regex_OK);
}

static void bytes(void)
{
    static const uint8_t text[] = { 'a', 0xFF, 'b', 'b', 0 };
    regex_bytes haystack = { text, sizeof text };
    regex_bytes_regex *regex = NULL;
    regex_bytes_match *match = NULL;
    CHECK(regex_bytes_regex_new(regex_cstr("(?-u)\\xFFb+"), &regex, NULL) == regex_OK);
    CHECK(regex_bytes_regex_find(regex, haystack, &match, NULL) == regex_OK);
    printf("bytes: %zu..%zu\n", regex_bytes_match_start(match), regex_bytes_match_end(match));
    CHECK(regex_bytes_match_free(match) == regex_OK);
    CHECK(regex_bytes_regex_free(regex) == regex_OK);
}

static void refuse(const char *pattern)
{
    regex_regex *regex = NULL;
    regex_error *error = NULL;
    CHECK(regex_regex_new(regex_cstr(pattern), &regex, &error) == regex_ERROR && regex == NULL);
    PUT_TEXT("refused", regex_error_message(error));
    regex_error_free(error);
}

int main(void)
{
    static const char dates[] = "from 2014-07-14 to 2026-11-26 (ü)";
    regex_string escaped = { NULL, 0 };
    CHECK(regex_abi_check() == 0);
    regex_regex *regex = regex_of("(?<year>\\d{4})-(?<month>\\d\\d)-(\\d\\d)(x)?");
    PUT_TEXT("pattern", regex_regex_as_str(regex));
    find(regex, dates);
    find(regex, "nothing");
    capture(regex, dates);
    capture(regex, "nothing");
    put_names(regex);
    replace(regex, dates, "$3.$month.$year");
    CHECK(regex_regex_free(regex) == regex_OK);
    split("[, ]+", "a, b,c  d");
    build();
    sets();
    bytes();
    CHECK(regex_escape(regex_cstr("1+1=2?"), &escaped, NULL) == regex_OK);
    PUT_TEXT("escaped", escaped);
    regex_string_free(&escaped);
    refuse("(");
    refuse("a{2,1}");
    regex_release_memory();
    return 0;
}
