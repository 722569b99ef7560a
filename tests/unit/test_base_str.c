#include "base_test.h"

#include "base/str.h"
#include "base/word.h"

static void test_from_and_slice(void **state)
{
    (void)state;
    assert_int_equal(fr_str_from(NULL).len, 0);
    assert_text(fr_str_from("abc"), "abc");
    fr_str s = FR_LIT("hello");
    assert_text(fr_str_slice(s, 1, 3), "el");
    assert_text(fr_str_slice(s, 1, SIZE_MAX), "ello");
    assert_text(fr_str_slice(s, 9, 12), "");
    assert_text(fr_str_slice(s, 4, 2), "");
    assert_int_equal(fr_str_slice((fr_str){ 0 }, 1, 2).len, 0);
    assert_int_equal(FR_LIT("a\0b").len, 3);
}

static void test_comparing(void **state)
{
    (void)state;
    fr_str none = { 0 };
    assert_true(fr_str_eq(none, FR_LIT("")));
    assert_true(fr_str_is(none, ""));
    assert_false(fr_str_is(FR_LIT("a\0b"), "a"));
    assert_false(fr_str_eq(FR_LIT("a\0b"), FR_LIT("a\0c")));
    assert_int_equal(fr_str_cmp(none, none), 0);
    assert_true(fr_str_cmp(none, FR_LIT("a")) < 0);
    assert_true(fr_str_cmp(FR_LIT("ab"), FR_LIT("a")) > 0);
    assert_true(fr_str_cmp(FR_LIT("a"), FR_LIT("b")) < 0);
    assert_true(fr_str_cmp(FR_LIT("\x80"), FR_LIT("\x7F")) > 0); /* bytes are unsigned */
}

static void test_ends(void **state)
{
    (void)state;
    fr_str s = FR_LIT("abc.h");
    assert_true(fr_str_starts(s, FR_LIT("abc")));
    assert_true(fr_str_starts(s, (fr_str){ 0 }));
    assert_false(fr_str_starts(s, FR_LIT("abc.hh")));
    assert_true(fr_str_ends(s, FR_LIT(".h")));
    assert_false(fr_str_ends(s, FR_LIT("xabc.h")));
    assert_true(fr_str_ends((fr_str){ 0 }, (fr_str){ 0 }));
}

static void test_finding(void **state)
{
    (void)state;
    fr_str s = FR_LIT("a::b::c");
    assert_int_equal(fr_str_find(s, FR_LIT("::")), 1);
    assert_true(fr_str_find(s, FR_LIT(":::")) == SIZE_MAX);
    assert_int_equal(fr_str_find(s, (fr_str){ 0 }), 0);
    assert_true(fr_str_find((fr_str){ 0 }, FR_LIT("a")) == SIZE_MAX);
    for (size_t rare = 0; rare < 3; rare++) {
        assert_int_equal(fr_str_find_by(FR_LIT("abcabdabd"), FR_LIT("abd"), rare), 3);
        assert_int_equal(fr_str_find_by(FR_LIT("abd"), FR_LIT("abd"), rare), 0);
        assert_true(fr_str_find_by(FR_LIT("xbdabxd ab"), FR_LIT("abd"), rare) == SIZE_MAX);
        assert_true(fr_str_find_by((fr_str){ 0 }, FR_LIT("abd"), rare) == SIZE_MAX);
    }
    assert_int_equal(fr_str_find_char(s, 'b'), 3);
    assert_int_equal(fr_str_find_last_char(s, ':'), 5);
    assert_true(fr_str_find_char((fr_str){ 0 }, 'x') == SIZE_MAX);
    assert_true(fr_str_find_last_char(s, 'x') == SIZE_MAX);
    assert_int_equal(fr_str_find_char(FR_LIT("a\0b"), 'b'), 2);
}

static void test_trimming(void **state)
{
    (void)state;
    assert_text(fr_str_trim(FR_LIT(" \t\n\v\f\ra b \r\n")), "a b");
    assert_text(fr_str_trim_start(FR_LIT("  a ")), "a ");
    assert_text(fr_str_trim_end(FR_LIT("  a ")), "  a");
    assert_text(fr_str_trim(FR_LIT("   ")), "");
    assert_text(fr_str_trim((fr_str){ 0 }), "");
    assert_int_equal(fr_str_trim(FR_LIT("\0a\0")).len, 3); /* NUL is no white space */
}

static void test_lines(void **state)
{
    (void)state;
    fr_str rest = FR_LIT("one\r\ntwo\n\nfour\r"), line;
    assert_true(fr_str_next_line(&rest, &line));
    assert_text(line, "one");
    assert_true(fr_str_next_line(&rest, &line));
    assert_text(line, "two");
    assert_true(fr_str_next_line(&rest, &line));
    assert_text(line, "");
    assert_true(fr_str_next_line(&rest, &line));
    assert_text(line, "four");
    assert_false(fr_str_next_line(&rest, &line));
    rest = FR_LIT("end\n"); /* a newline ends a line, it does not begin one */
    assert_true(fr_str_next_line(&rest, &line));
    assert_false(fr_str_next_line(&rest, &line));
}

static void test_parts(void **state)
{
    (void)state;
    fr_str rest = FR_LIT("a,,b"), part;
    assert_true(fr_str_next_part(&rest, ',', &part));
    assert_text(part, "a");
    assert_true(fr_str_next_part(&rest, ',', &part));
    assert_text(part, "");
    assert_true(fr_str_next_part(&rest, ',', &part));
    assert_text(part, "b");
    assert_false(fr_str_next_part(&rest, ',', &part));
    rest = (fr_str){ 0 };
    assert_false(fr_str_next_part(&rest, ',', &part));
}

static void test_numbers(void **state)
{
    (void)state;
    uint64_t value = 7;
    assert_true(fr_str_to_u64(FR_LIT("0"), &value));
    assert_true(value == 0);
    assert_true(fr_str_to_u64(FR_LIT("18446744073709551615"), &value));
    assert_true(value == UINT64_MAX);
    assert_false(fr_str_to_u64(FR_LIT("18446744073709551616"), &value));
    assert_false(fr_str_to_u64(FR_LIT("99999999999999999999"), &value));
    assert_false(fr_str_to_u64(FR_LIT(""), &value));
    assert_false(fr_str_to_u64(FR_LIT("-1"), &value));
    assert_false(fr_str_to_u64(FR_LIT("1 "), &value));
    assert_false(fr_str_to_u64(FR_LIT("0x1"), &value));
}

static void test_hashing(void **state)
{
    (void)state;
    assert_true(fr_str_hash((fr_str){ 0 }) == fr_str_hash(FR_LIT("")));
    assert_true(fr_str_hash(FR_LIT("a")) != fr_str_hash(FR_LIT("b")));
    /* XXH3_64bits() of the empty text, from its specification: the same on every machine */
    assert_true(fr_str_hash(FR_LIT("")) == UINT64_C(0x2D06800538D394C2));
}

/* Unicode 15, table 3-7: the edges of each row, from both sides. */
static void test_utf8_rows(void **state)
{
    (void)state;
    static const struct {
        const char *text;
        bool is_good;
    } rows[] = {
        { "\x7F", true },
        { "\x80", false },
        { "\xC1\xBF", false },
        { "\xC2\x80", true },
        { "\xDF\xBF", true },
        { "\xC2\x7F", false },
        { "\xC2\xC0", false },
        { "\xE0\x9F\x80", false },
        { "\xE0\xA0\x80", true },
        { "\xED\x9F\xBF", true },
        { "\xED\xA0\x80", false }, /* a surrogate */
        { "\xEE\x80\x80", true },
        { "\xEF\xBF\xBD", true }, /* U+FFFD itself */
        { "\xEF\xBF\xBF", true },
        { "\xF0\x8F\x80\x80", false },
        { "\xF0\x90\x80\x80", true },
        { "\xF4\x8F\xBF\xBF", true },
        { "\xF4\x90\x80\x80", false },
        { "\xF5\x80\x80\x80", false },
        { "\xFF", false },
        { "\xE2\x82", false }, /* cut off */
        { "a\xF0\x9F\xA6", false },
        { "\xF0\x9F\xA6\x80!", true },
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
        if (fr_str_is_utf8(fr_str_from(rows[i].text)) != rows[i].is_good)
            fail_msg("row %zu", i);
    assert_true(fr_str_is_utf8((fr_str){ 0 }));
    assert_true(fr_str_is_utf8(FR_LIT("a\0b")));
}

static void assert_decodes(fr_str s, const uint32_t *codes, size_t count)
{
    size_t at = 0;
    for (size_t i = 0; i < count; i++) {
        assert_true(at < s.len);
        assert_int_equal(fr_str_decode(s, &at), codes[i]);
    }
    assert_int_equal(at, s.len);
}

static void test_decoding(void **state)
{
    (void)state;
    enum { BAD = 0xFFFD };
    assert_decodes(FR_LIT("aé€🦀"), (uint32_t[]){ 'a', 0xE9, 0x20AC, 0x1F980 }, 4);
    /* Unicode 15, tables 3-8 to 3-11: maximal subparts */
    assert_decodes(FR_LIT("\xC0\xAF\xE0\x80\xBF\xF0\x81\x82\x41"),
                   (uint32_t[]){ BAD, BAD, BAD, BAD, BAD, BAD, BAD, BAD, 0x41 }, 9);
    assert_decodes(FR_LIT("\xED\xA0\x80\xED\xBF\xBF\xED\xAF\x41"),
                   (uint32_t[]){ BAD, BAD, BAD, BAD, BAD, BAD, BAD, BAD, 0x41 }, 9);
    assert_decodes(FR_LIT("\xF4\x91\x92\x93\xFF\x41\x80\xBF\x42"),
                   (uint32_t[]){ BAD, BAD, BAD, BAD, BAD, 0x41, BAD, BAD, 0x42 }, 9);
    assert_decodes(FR_LIT("\xE1\x80\xE2\xF0\x91\x92\xF1\xBF\x41"),
                   (uint32_t[]){ BAD, BAD, BAD, BAD, 0x41 }, 5);
}

/* Whatever the bytes, decoding moves on and stays inside; and it agrees with itself: text is
 * well-formed if and only if encoding what was decoded gives it back. */
static void test_every_three_bytes(void **state)
{
    (void)state;
    for (uint32_t bits = 0; bits < 1u << 24; bits += 37) {
        char bytes[3] = { (char)(bits >> 16), (char)(bits >> 8), (char)bits };
        fr_str s = { bytes, 3 };
        size_t at = 0, steps = 0;
        bool has_bad = false;
        while (at < s.len) {
            size_t before = at;
            uint32_t code = fr_str_decode(s, &at);
            assert_true(at > before && at <= s.len && code <= 0x10FFFF);
            has_bad |= code == 0xFFFD && memcmp(bytes, "\xEF\xBF\xBD", 3) != 0;
            assert_true(++steps <= 3);
        }
        assert_int_equal(fr_str_is_utf8(s), !has_bad);
    }
}

/* At each place of words of all lengths: every byte, as the type of the byte says. */
static void test_words(void **state)
{
    enum { LONGEST = 20 };
    char bytes[LONGEST];
    (void)state;
    assert_false(fr_str_is_word((fr_str){ 0 }));
    for (size_t len = 1; len <= LONGEST; len++)
        for (size_t at = 0; at < len; at++)
            for (int byte = 0; byte < 256; byte++) {
                memset(bytes, "aZ_09"[len % 5], len);
                bytes[at] = (char)byte;
                bool is_expected = (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z') ||
                                   (byte >= '0' && byte <= '9') || byte == '_';
                assert_int_equal(fr_str_is_word((fr_str){ bytes, len }), is_expected);
            }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_from_and_slice),
        cmocka_unit_test(test_comparing),
        cmocka_unit_test(test_ends),
        cmocka_unit_test(test_finding),
        cmocka_unit_test(test_trimming),
        cmocka_unit_test(test_lines),
        cmocka_unit_test(test_parts),
        cmocka_unit_test(test_numbers),
        cmocka_unit_test(test_hashing),
        cmocka_unit_test(test_utf8_rows),
        cmocka_unit_test(test_words),
        cmocka_unit_test(test_decoding),
        cmocka_unit_test(test_every_three_bytes),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
