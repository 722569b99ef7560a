#include "base_test.h"

#include "base/text.h"
#include "read_c/macros.h"

static const fr_macro_target lp64 = { 4, 8, 8, 8, 4, false, false };
static const fr_macro_target ilp32 = { 4, 4, 8, 4, 4, true, false };
static const fr_macro_target llp64 = { 4, 4, 8, 8, 2, false, true };
static const fr_macro_target small = { 2, 4, 8, 2, 2, false, false };

/* The value of `X` after the lines NAME BODY of `text` (a line "-NAME" undefines), in words. */
static fr_str value_on(fr_arena *arena, fr_macro_target target, const char *text)
{
    fr_macros macros;
    fr_str rest = fr_str_from(text), line;
    fr_macros_init(&macros, arena, target);
    while (fr_str_next_line(&rest, &line)) {
        size_t end = 0;
        bool is_undef = fr_str_starts(line, FR_LIT("-"));
        while (end < line.len && line.ptr[end] != ' ' && line.ptr[end] != '(')
            end++;
        if (is_undef)
            fr_macros_undef(&macros, fr_str_slice(line, 1, line.len));
        else
            fr_macros_define(&macros, fr_str_slice(line, 0, end), line);
    }
    fr_macros_evaluate(&macros);
    fr_macros_forget(&macros); /* and once more */
    fr_macros_evaluate(&macros);
    const fr_macro *x = fr_macros_find(&macros, FR_LIT("X"));
    if (!x)
        return FR_LIT("undefined");
    const fr_value *value = &x->value;
    switch (value->kind) {
    case VALUE_NONE:
        return x->why.len ? fr_arena_printf(arena, "none: %.*s", FR_ARG(x->why)) : FR_LIT("none");
    case VALUE_INT:
        return fr_arena_printf(arena, value->is_unsigned ? "u%d %llu" : "i%d %lld",
                               value->width * 8, (unsigned long long)value->as.integer);
    case VALUE_CHAR: return fr_arena_printf(arena, "char %d", (int)value->as.integer);
    case VALUE_FLOAT:
        return fr_arena_printf(arena, "f%d %.17g", value->width * 8, value->as.number);
    case VALUE_STRING:
        return fr_arena_printf(arena, "s%d %.*s", value->width * 8, FR_ARG(value->as.string));
    case VALUE_BOOL: break;
    }
    return FR_LIT("bool");
}

#define assert_value(text, expected) assert_text(value_on(*state, lp64, (text)), (expected))

static const char overflow[] = "none: a signed integer overflows, which C leaves undefined";
static const char shifted_out[] =
    "none: a signed integer is shifted out of its type, which C leaves undefined";
static const char shifted_far[] =
    "none: a shift by a negative count or by the width of its operand "
    "or more, which C leaves undefined";
static const char too_large[] = "none: the integer is too large for any type of C";
static const char not_integers[] = "none: an operator that needs integers has a floating operand";

static void test_undefined(void **state)
{
    assert_value("X (1 << 31)", shifted_out);
    assert_value("X (-1 << 3)", shifted_out);
    assert_value("X (1 << 32)", shifted_far);
    assert_value("X (1 >> -1)", shifted_far);
    assert_value("X (1u << 64)", shifted_far);
    assert_value("X 1LL << 63", shifted_out);
    assert_value("X (2147483647+1)", overflow);
    assert_value("X 9223372036854775807 + 1", overflow);
    assert_value("X -(-2147483647 - 1)", overflow);
    assert_value("X -(-9223372036854775807 - 1)", overflow);
    assert_value("X 65536 * 65536", overflow);
    assert_value("X (-2147483647 - 1) / -1", overflow);
    assert_value("X (-2147483647 - 1) % -1", overflow);
    assert_value("X (-9223372036854775807 - 1) / -1L", overflow);
    assert_value("X (-9223372036854775807 - 1) % -1L", overflow);
    assert_value("X 1/0", "none: a division by zero");
    assert_value("X 1%0u", "none: a division by zero");
    assert_value("X 1.0 % 2", not_integers);
    assert_value("X 1 << 2.0", not_integers);
    assert_value("X ~1.0", not_integers);
    assert_value("X 18446744073709551616", too_large);
    assert_value("X 9223372036854775808", too_large);
    assert_value("X 0x10000000000000000", too_large);
    assert_value("X 1e4000L", "none: the long double is beyond the range of double");
    /* where the macro is not worth anything, its users are not either */
    assert_value("A (1/0)\nX 1 + A", "none: a division by zero");
    assert_value("A 99999999999999999999\nX A", too_large);
    assert_value("A 2147483647 + 1\nX 0 * A", "i32 1"); /* 0 * 2147483647 + 1 */
}

static void test_foreign(void **state)
{
    static const char *const texts[] = {
        "X",
        "X int",
        "X (int)1",
        "X sizeof(int)",
        "X 1 ? 2 : 3",
        "X !0",
        "X 1 && 1",
        "X 1 < 2",
        "X 1 == 1",
        "X f(1)",
        "X unknown",
        "X(a) 1",
        "X() 1",
        "X 08",
        "X 0b2",
        "X 0x",
        "X 1foo",
        "X 1lul",
        "X 1lL",
        "X 1uu",
        "X 1.0f16",
        "X 0x1.8",
        "X 1e",
        "X 1e+",
        "X 0x1e+1",
        "X 1..2",
        "X (1",
        "X 1)",
        "X ()",
        "X 1 2",
        "X 1 +",
        "X * 1",
        "X 1 ~ 2",
        "X --1",
        "X 1 ++ 1",
        "X 1;",
        "X { 1 }",
        "X \"a",
        "X 'a",
        "X ''",
        "X (\"a\") \"b\"",
        "X -\"a\"",
        "X 'a' 'b'",
        "X 'a' + 1",
        "X \"a\" 1",
        "X u\"a\" L\"b\"",
        "X u8\"a\" L\"b\"",
        "X '\xc3\xa9'",
        "X '\\u00e9'",
        "X '\\400'",
        "X \"\\x100\"",
        "X \"\\xg\"",
        "X \"\\q\"",
        "X \"\\u12\"",
        "X \"\\ud800\"",
        "X \"\\u0041\"",
        "X u'\\x10000'",
        "X L\"\xff\"",
        "X L'ab'",
        "X u8'\xc3\xa9'",
        "X 'abcde'",
        "X #",
        "X 1 // 2\n-A",
        "X @",
        "X $",
        "X X",
        "X 1 + X",
        "X 1i",
        "X 1wb",
        "X 1'",
        "X 0x'1",
    };
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
        fr_str got = value_on(*state, lp64, texts[i]);
        bool is_comment = fr_str_find(fr_str_from(texts[i]), FR_LIT("//")) != SIZE_MAX;
        if (!fr_str_is(got, is_comment ? "i32 1" : "none")) {
            print_error("%s\n", texts[i]);
            assert_text(got, "none");
        }
    }
}

static void test_spelling(void **state)
{
    assert_value("X 1 /* a", "i32 1"); /* an extent that ends in a comment */
    assert_value("X /**/(1)", "i32 1");
    assert_value("X /**/ 1 /* 2 */ + /* 3 */ 4 // 5", "i32 5");
    assert_value("X 1/**/2", "none");
    assert_value("X \"/*\" \"*/\" \"//\"", "s8 /**///");
    assert_value("X \"a\\\"b\"", "s8 a\"b");
}

static void test_continuations(void **state)
{
    fr_macros macros;
    static const char *const texts[] = { "X 1 + \\\n 2", "X 1\\\n2 - 9", "X \\\r\n3", "X \\ \t\n3",
                                         "X\\\n\\\n 3" };
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
        fr_macros_init(&macros, *state, lp64);
        fr_macros_define(&macros, FR_LIT("X"), fr_str_from(texts[i]));
        fr_macros_evaluate(&macros);
        assert_int_equal(macros.list.data[0].value.kind, VALUE_INT);
        assert_int_equal(macros.list.data[0].value.as.integer, 3);
    }
    fr_macros_init(&macros, *state, lp64);
    fr_macros_define(&macros, FR_LIT("X"), FR_LIT("X\\\n(a) 1"));
    fr_macros_evaluate(&macros);
    assert_true(macros.list.data[0].is_function_like);
    assert_int_equal(macros.list.data[0].value.kind, VALUE_NONE);
}

static void test_expansion(void **state)
{
    assert_value("A 1+1\nX A*2", "i32 3");
    assert_value("A 1+1\nX 2*A", "i32 3");
    assert_value("A 1+1\nX 10-A", "i32 10");
    assert_value("A 1+1\nX A-10", "i32 -8");
    assert_value("A 1+1\nX -A", "i32 0");
    assert_value("A 1+1\nB A\nX B*2", "i32 3");
    assert_value("A -1\nB A\nX 5 B", "i32 4");
    assert_value("A -1\nB A\nX -B", "i32 1");
    assert_value("A ~1+1\nB A\nX -B", "i32 3");
    assert_value("A 6/2\nX 12/A", "i32 1");
    assert_value("A 6/2\nX A/3*A", "i32 3");
    assert_value("A 1|2\nX A&4", "i32 1");
    assert_value("A 1&3\nX A|4", "i32 5");
    assert_value("A 1+1\nB A+1\nX B*2", "i32 4");
    assert_value("A 1+1\nB A+1\nC B<<1\nX 2*C", "i32 8"); /* (2*1+1+1) << 1 */
}

static void test_order(void **state)
{
    assert_value("X A\nA 3", "i32 3");
    assert_value("X 1\nX 2", "i32 2");
    assert_value("A 1\nX A\nA 2", "i32 2");
    assert_value("X 1\n-X", "undefined");
    assert_value("X 1\n-X\nX 2", "i32 2");
    assert_value("A 1\nX A\n-A", "none");
    assert_value("-A\nX 1", "i32 1");
    assert_value("X A\nA X", "none");
    assert_value("X A\nA B\nB A", "none");
    assert_value("X A + 1\nA (B)\nB (A)", "none");
    assert_value("A(a) 3\nX A", "none");
    assert_value("A(a) a\nX A(1)", "none");
    assert_value("A (\nB )\nX A 1 B", "i32 1");
    assert_value("E\nX E 1 E", "i32 1");
    assert_value("A -1\nX 5 A", "i32 4");
    assert_value("A \"a\"\nX A \"b\" A", "s8 aba");
    assert_value("A 'a'\nX A", "char 97");
}

static void test_targets(void **state)
{
    fr_arena *arena = *state;
    assert_text(value_on(arena, ilp32, "X 2147483648"), "i64 2147483648");
    assert_text(value_on(arena, ilp32, "X 0x80000000L"), "u32 2147483648");
    assert_text(value_on(arena, ilp32, "X ~0UL"), "u32 4294967295");
    assert_text(value_on(arena, ilp32, "X 1L << 40"), shifted_far);
    assert_text(value_on(arena, ilp32, "X -1L + 1u"), "u32 0");
    assert_text(value_on(arena, lp64, "X -1L + 1u"), "i64 0");
    assert_text(value_on(arena, ilp32, "X 1uz"), "u32 1");
    assert_text(value_on(arena, lp64, "X 1uz"), "u64 1");
    assert_text(value_on(arena, lp64, "X 1z"), "i64 1");
    assert_text(value_on(arena, ilp32, "X '\\xff'"), "char 255");
    assert_text(value_on(arena, lp64, "X '\\xff'"), "i32 -1");
    assert_text(value_on(arena, llp64, "X 0xffffffffL"), "u32 4294967295");
    assert_text(value_on(arena, llp64, "X ~0UL"), "u32 4294967295");
    assert_text(value_on(arena, llp64, "X 1uz"), "u64 1");
    assert_text(value_on(arena, llp64, "X L'\\xffff'"), "u16 65535");
    assert_text(value_on(arena, llp64, "X L'\\x10000'"), "none");
    assert_text(value_on(arena, small, "X 32768"), "i32 32768");
    assert_text(value_on(arena, small, "X 0xffff"), "u16 65535");
    assert_text(value_on(arena, small, "X 32767 + 1"), overflow);
    assert_text(value_on(arena, small, "X ~0u"), "u16 65535");
}

static void check_target(const char *triple, unsigned width, const char *flag, const char *expected)
{
    fr_target target = { .triple = fr_str_from(triple), .pointer_width = width };
    fr_str flags[] = { fr_str_from(flag) };
    fr_strs arguments = { flags, 1, 1 };
    fr_macro_target got = fr_macro_target_of(&target, &arguments);
    char text[64];
    snprintf(text, sizeof text, "%d %d %d %d %d %c%c", got.int_size, got.long_size,
             got.long_long_size, got.size_size, got.wchar_size, got.is_char_unsigned ? 'u' : 's',
             got.is_wchar_unsigned ? 'u' : 's');
    if (strcmp(text, expected) != 0)
        print_error("%s: %s\n", triple, text);
    assert_string_equal(text, expected);
}

static void test_target_of(void **state)
{
    (void)state;
    check_target("x86_64-pc-linux-gnu", 64, "", "4 8 8 8 4 ss");
    check_target("x86_64-pc-linux-gnux32", 32, "", "4 4 8 4 4 ss");
    check_target("i686-pc-linux-gnu", 32, "", "4 4 8 4 4 ss");
    check_target("x86_64-pc-windows-msvc", 64, "", "4 4 8 8 2 su");
    check_target("aarch64-unknown-linux-gnu", 64, "", "4 8 8 8 4 uu");
    check_target("arm64-apple-macosx", 64, "", "4 8 8 8 4 ss");
    check_target("riscv64-unknown-linux-gnu", 64, "", "4 8 8 8 4 us");
    check_target("avr", 16, "", "2 4 8 2 2 ss");
    check_target("x86_64-pc-linux-gnu", 64, "-funsigned-char", "4 8 8 8 4 us");
    check_target("x86_64-pc-linux-gnu", 64, "-fshort-wchar", "4 8 8 8 2 su");
    check_target("aarch64-unknown-linux-gnu", 64, "-fsigned-char", "4 8 8 8 4 su");
}

/* ---- limits ---- */

static fr_str repeated(fr_arena *arena, const char *before, const char *part, size_t count,
                       const char *middle, const char *after)
{
    fr_text text;
    fr_text_init(&text, arena);
    fr_text_puts(&text, before);
    for (size_t i = 0; i < count; i++)
        fr_text_puts(&text, part);
    fr_text_puts(&text, middle);
    for (size_t i = 0; i < count && *after; i++)
        fr_text_puts(&text, after);
    fr_text_char(&text, '\0');
    return fr_text_str(&text);
}

static void test_nesting(void **state)
{
    assert_value(repeated(*state, "X ", "(", 1000, "1", ")").ptr, "i32 1");
    assert_value(repeated(*state, "X ", "(", 1001, "1", ")").ptr,
                 "none: more than 1000 parentheses inside each other");
    assert_value(repeated(*state, "X ", "(", 30000, "1", ")").ptr,
                 "none: more than 1000 parentheses inside each other");
    assert_value(repeated(*state, "X ", "(", 100000, "1", ")").ptr, "none: the macro is too long");
    assert_value(repeated(*state, "X ", "- ", 60000, "1", "").ptr, "i32 1");
}

/* A0 is `first`, and A1 to A`count` are `format` of the one before; X is `last` of the last. */
static fr_str chain(fr_arena *arena, unsigned count, const char *first, const char *before,
                    const char *between, const char *after)
{
    fr_text text;
    fr_text_init(&text, arena);
    fr_text_fmt(&text, "A0 %s\n", first);
    for (unsigned i = 1; i <= count; i++) {
        fr_text_fmt(&text, "A%u %sA%u", i, before, i - 1);
        if (*between)
            fr_text_fmt(&text, "%sA%u", between, i - 1);
        fr_text_fmt(&text, "%s\n", after);
    }
    fr_text_fmt(&text, "X A%u%c", count, '\0');
    return fr_text_str(&text);
}

static void test_bombs(void **state)
{
    assert_value(chain(*state, 60, "0", "(", "+", ")").ptr, "i32 0");
    assert_value(chain(*state, 60, "1", "(", "+", ")").ptr, overflow);
    assert_value(chain(*state, 60, "0", "", "+", "").ptr, "none: the macro expands to too much");
    assert_value(chain(*state, 60, "\"a\"", "", " ", "").ptr,
                 "none: the macro expands to too much");
    assert_value(chain(*state, 60, "", "", " ", "").ptr, "none: the macro expands to too much");
}

static void test_chains(void **state)
{
    assert_value(chain(*state, 50000, "1", "", "", "").ptr, "i32 1");
    assert_value(chain(*state, 50000, "1", "(", "", "+1)").ptr, "i32 50001");
    assert_value(chain(*state, 50000, "1", "", "", "+1").ptr, "i32 50001");
    assert_value(chain(*state, 50000, "1", "-", "", "").ptr, "i32 1");
    assert_value(chain(*state, 50000, "\"a\"", "", "", "").ptr, "s8 a");
    assert_value(chain(*state, 1000, "1", "1+", "", "").ptr, "i32 1001");
}

/* The table is right for the macros that it gave no value too. */
static void test_places(void **state)
{
    fr_macros macros;
    fr_macros_init(&macros, *state, lp64);
    assert_int_equal(fr_macros_define(&macros, FR_LIT("A"), FR_LIT("A 1")), 0);
    assert_int_equal(fr_macros_define(&macros, FR_LIT("B"), FR_LIT("B A")), 1);
    assert_int_equal(fr_macros_define(&macros, FR_LIT("A"), FR_LIT("A 2")), 2);
    fr_macros_evaluate(&macros);
    assert_false(macros.list.data[0].is_live);
    assert_true(macros.list.data[1].is_live);
    assert_true(macros.list.data[2].is_live);
    assert_true(macros.list.data[0].is_first);
    assert_false(macros.list.data[2].is_first);
    assert_int_equal(macros.list.data[0].live, 2);
    assert_int_equal(macros.list.data[1].value.as.integer, 2);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(test_undefined, open_arena, close_arena),
        cmocka_unit_test_setup_teardown(test_foreign, open_arena, close_arena),
        cmocka_unit_test_setup_teardown(test_spelling, open_arena, close_arena),
        cmocka_unit_test_setup_teardown(test_continuations, open_arena, close_arena),
        cmocka_unit_test_setup_teardown(test_expansion, open_arena, close_arena),
        cmocka_unit_test_setup_teardown(test_order, open_arena, close_arena),
        cmocka_unit_test_setup_teardown(test_targets, open_arena, close_arena),
        cmocka_unit_test(test_target_of),
        cmocka_unit_test_setup_teardown(test_nesting, open_arena, close_arena),
        cmocka_unit_test_setup_teardown(test_bombs, open_arena, close_arena),
        cmocka_unit_test_setup_teardown(test_chains, open_arena, close_arena),
        cmocka_unit_test_setup_teardown(test_places, open_arena, close_arena),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
