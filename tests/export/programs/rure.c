/* All 33 functions of rure, over an exported regex. Prints what rure.rs prints. */
#include "rure_over_regex.h"

static const uint8_t *bytes(const char *text)
{
    return (const uint8_t *)text;
}

static void put_match(const char *label, bool is_there, rure_match match)
{
    if (is_there)
        printf("%s: %zu..%zu\n", label, match.start, match.end);
    else
        printf("%s: none\n", label);
}

static void find(const char *pattern, const char *text, size_t start)
{
    rure *re = rure_compile_must(pattern);
    rure_match match = { 0, 0 };
    size_t end = 0, length = strlen(text);
    bool is_there = rure_find(re, bytes(text), length, start, &match);
    printf("is match: %d\n", rure_is_match(re, bytes(text), length, start));
    put_match("find", is_there, match);
    if (rure_shortest_match(re, bytes(text), length, start, &end))
        printf("shortest: %zu\n", end);
    rure_free(re);
}

static void iterate(const char *pattern, const char *text)
{
    rure *re = rure_compile_must(pattern);
    rure_iter *it = rure_iter_new(re);
    rure_match match = { 0, 0 };
    while (rure_iter_next(it, bytes(text), strlen(text), &match))
        put_match("next", true, match);
    rure_iter_free(it);
    it = rure_iter_new(re);
    rure_captures *captures = rure_captures_new(re);
    while (rure_iter_next_captures(it, bytes(text), strlen(text), captures))
        for (size_t i = 0; i < rure_captures_len(captures); i++) {
            bool is_there = rure_captures_at(captures, i, &match);
            put_match("captured", is_there, match);
        }
    rure_captures_free(captures);
    rure_iter_free(it);
    rure_free(re);
}

static void capture(const char *pattern, const char *text, const char *wanted)
{
    rure *re = rure_compile_must(pattern);
    rure_captures *captures = rure_captures_new(re);
    rure_iter_capture_names *names = rure_iter_capture_names_new(re);
    rure_match match = { 0, 0 };
    char *name = NULL;
    while (rure_iter_capture_names_next(names, &name))
        printf("name: %s\n", name);
    rure_iter_capture_names_free(names);
    printf("%s is %d, none %d\n", wanted, (int)rure_capture_name_index(re, wanted),
           (int)rure_capture_name_index(re, "none"));
    if (rure_find_captures(re, bytes(text), strlen(text), 0, captures)) {
        bool is_there =
            rure_captures_at(captures, (size_t)rure_capture_name_index(re, wanted), &match);
        put_match(wanted, is_there, match);
    }
    put_match("beyond", rure_captures_at(captures, 99, &match), match);
    rure_captures_free(captures);
    rure_free(re);
}

static void flags(const char *pattern, const char *text, uint32_t with)
{
    rure *re = rure_compile(bytes(pattern), strlen(pattern), with, NULL, NULL);
    rure_match match = { 0, 0 };
    CHECK(re);
    bool is_there = rure_find(re, bytes(text), strlen(text), 0, &match);
    put_match("flags", is_there, match);
    rure_free(re);
}

static void refuse(const char *pattern, size_t size_limit)
{
    rure_error *error = rure_error_new();
    rure_options *options = rure_options_new();
    printf("%s\n", rure_error_message(error));
    rure_options_dfa_size_limit(options, 1 << 20);
    if (size_limit)
        rure_options_size_limit(options, size_limit);
    CHECK(!rure_compile(bytes(pattern), strlen(pattern), RURE_DEFAULT_FLAGS, options, error));
    printf("refused: %s\n", rure_error_message(error));
    CHECK(!rure_compile(bytes(pattern), strlen(pattern), RURE_DEFAULT_FLAGS, options, NULL));
    const uint8_t *patterns[] = { bytes(pattern) };
    const size_t length = strlen(pattern);
    CHECK(!rure_compile_set(patterns, &length, 1, RURE_DEFAULT_FLAGS, options, error));
    printf("refused: %s\n", rure_error_message(error));
    rure_options_free(options);
    rure_error_free(error);
}

static void sets(void)
{
    const uint8_t *patterns[] = { bytes("[a-z]+"), bytes("[0-9]+"), bytes("X") };
    const size_t lengths[] = { 6, 6, 1 };
    static const char text[] = "abc x";
    bool matches[3] = { false, false, false };
    rure_set *set = rure_compile_set(patterns, lengths, 3, RURE_FLAG_CASEI, NULL, NULL);
    CHECK(set);
    printf("set of %zu: %d %d\n", rure_set_len(set), rure_set_is_match(set, bytes(text), 5, 0),
           rure_set_is_match(set, bytes(text), 5, 5));
    printf("any: %d:", rure_set_matches(set, bytes(text), 5, 0, matches));
    printf(" %d %d %d\n", matches[0], matches[1], matches[2]);
    rure_set_free(set);
}

int main(void)
{
    find("\\p{So}$", "snowman: \xE2\x98\x83", 0);
    find("b+", "abbb", 2);
    find("b+", "abbb", 4);
    find("^$", "", 0);
    iterate("\\w+(\\d)?", "a1 bc23, d");
    iterate("b*", "abbac");
    iterate("", "\xE2\x98\x83");
    capture("(?P<year>\\d{4})-(\\d\\d)", "on 2026-11", "year");
    flags("a.c", "A\nC", RURE_FLAG_CASEI | RURE_FLAG_DOTNL);
    flags("^b$", "a\nb\nc", RURE_FLAG_MULTI);
    flags("a+", "aaa", RURE_FLAG_SWAP_GREED);
    flags("a b # c", "ab", RURE_FLAG_SPACE);
    flags("\\w+", "\xC3\xA9", 0);
    flags("\\w+", "\xC3\xA9", RURE_FLAG_UNICODE);
    refuse("(", 0);
    refuse("\\w{100}", 100);
    sets();
    char *escaped = (char *)(uintptr_t)rure_escape_must("^[a-z]+.*$");
    printf("escaped: %s\n", escaped);
    rure_cstring_free(escaped);
    regex_release_memory();
    return 0;
}
