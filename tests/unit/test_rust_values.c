/* What literals, documentation and predicates mean. */
#include "read_rust/cfg.h"
#include "read_rust/docs.h"
#include "read_rust/literal.h"
#include "rust_test.h"

static fr_rust_literal first_literal(rust_test *t, const char *literal)
{
    static char text[256];
    snprintf(text, sizeof text, "const X: T = %s;", literal);
    rust_parse(t, text);
    assert_int_equal(t->file->error_count, 0);
    const fr_rust_expr *expr = t->file->items.data[0]->as.value.value;
    assert_int_equal(expr->kind, RUST_EXPR_LITERAL);
    return expr->as.literal;
}

static void assert_value(const char *literal, uint64_t high, uint64_t low, const char *suffix)
{
    rust_test t;
    fr_rust_u128 value;
    fr_rust_literal l = first_literal(&t, literal);
    assert_true(fr_rust_literal_value(l, &value));
    assert_true(value.high == high && value.low == low);
    assert_string_equal(rust_cstr(&t, fr_rust_literal_suffix(l)), suffix);
    rust_release(&t);
}

static void test_integers(void **state)
{
    (void)state;
    assert_value("0", 0, 0, "");
    assert_value("1_000_000", 0, 1000000, "");
    assert_value("0xFFu8", 0, 255, "u8");
    assert_value("0xfff32", 0, 0xfff32, "");
    assert_value("0b1010_1010usize", 0, 170, "usize");
    assert_value("0o17_i8", 0, 15, "i8");
    assert_value("18446744073709551616", 1, 0, "");
    assert_value("0xFFFF_FFFF_FFFF_FFFF_FFFF_FFFF_FFFF_FFFFu128", UINT64_MAX, UINT64_MAX, "u128");
    assert_value("'a'", 0, 'a', "");
    assert_value("'\\u{1F600}'", 0, 0x1F600, "");
    assert_value("'\xF0\x9F\x98\x80'", 0, 0x1F600, "");
    assert_value("'\\''", 0, '\'', "");
    assert_value("b'\\xff'", 0, 0xFF, "");
    assert_value("true", 0, 1, "");
    assert_value("false", 0, 0, "");
}

static void test_too_big(void **state)
{
    rust_test t;
    fr_rust_u128 value;
    (void)state;
    fr_rust_literal l = first_literal(&t, "0x1_0000_0000_0000_0000_0000_0000_0000_0000");
    assert_false(fr_rust_literal_value(l, &value));
    rust_release(&t);
}

static void assert_digits(const char *literal, fr_rust_literal_kind kind, const char *digits)
{
    rust_test t;
    fr_rust_literal l = first_literal(&t, literal);
    assert_int_equal(l.kind, kind);
    assert_string_equal(rust_cstr(&t, fr_rust_literal_digits(&t.arena, l)), digits);
    rust_release(&t);
}

static void test_digits(void **state)
{
    (void)state;
    assert_digits("0xff", RUST_LITERAL_INT, "255");
    assert_digits("340282366920938463463374607431768211455", RUST_LITERAL_INT,
                  "340282366920938463463374607431768211455");
    assert_digits("1_0.5_0f32", RUST_LITERAL_FLOAT, "10.50");
    assert_digits("2f32", RUST_LITERAL_FLOAT, "2");
    assert_digits("1e+1_0", RUST_LITERAL_FLOAT, "1e+10");
    assert_digits("1.", RUST_LITERAL_FLOAT, "1.");
    assert_digits("0xe", RUST_LITERAL_INT, "14");
    assert_digits("1E3f64", RUST_LITERAL_FLOAT, "1E3");
}

static void assert_bytes(const char *literal, const char *expected, size_t len)
{
    rust_test t;
    fr_str bytes;
    fr_rust_literal l = first_literal(&t, literal);
    assert_true(fr_rust_literal_bytes(&t.arena, l, &bytes));
    assert_int_equal(bytes.len, len);
    assert_memory_equal(bytes.ptr, expected, len);
    rust_release(&t);
}

static void test_strings(void **state)
{
    (void)state;
    assert_bytes("\"abc\"", "abc", 3);
    assert_bytes("\"a\\n\\t\\\\\\0\\\"\\x41\\u{e9}\"", "a\n\t\\\0\"A\xC3\xA9", 9);
    assert_bytes("\"a\\\n    b\"", "ab", 2);
    assert_bytes("\"a\r\nb\"", "a\nb", 3);
    assert_bytes("r##\"a\"#\\n\"##", "a\"#\\n", 5);
    assert_bytes("b\"\\xff\\x00\"", "\xff\0", 2);
    assert_bytes("c\"\\xff\\u{e9}\"", "\xff\xC3\xA9", 3);
    assert_bytes("br\"\\\"", "\\", 1);
    rust_test t;
    fr_str bytes;
    fr_rust_literal l = first_literal(&t, "\"\\q\"");
    assert_false(fr_rust_literal_bytes(&t.arena, l, &bytes));
    rust_release(&t);
    l = first_literal(&t, "\"\\u{d800}\"");
    assert_false(fr_rust_literal_bytes(&t.arena, l, &bytes));
    rust_release(&t);
}

static void assert_docs(const char *text, const char *expected)
{
    rust_test t;
    fr_strs lines = { 0 };
    fr_text out;
    rust_parse(&t, text);
    assert_int_equal(t.file->items.len, 1);
    fr_rust_doc_lines(&t.arena, t.file->items.data[0]->attrs, &lines);
    fr_text_init(&out, &t.arena);
    for (size_t i = 0; i < lines.len; i++)
        fr_text_fmt(&out, "%.*s|", FR_ARG(lines.data[i]));
    assert_string_equal(rust_cstr(&t, fr_text_str(&out)), expected);
    rust_release(&t);
}

static void test_docs(void **state)
{
    (void)state;
    assert_docs("/// a \n///\n///  b\nstruct S;", " a ||  b|");
    assert_docs("/// a\r\n/// b\r\nstruct S;", " a| b|");
    assert_docs("//// no\n/*** no */\n/**/\n// no\nstruct S;", "");
    assert_docs("/** one */ struct S;", " one |");
    assert_docs("/**\n   a\n     b\n\n   c\n*/ struct S;", " a|   b|| c|");
    assert_docs("#[doc = \"x\"] #[doc(hidden)] #[doc = concat!(\"a\")] struct S;", "x|");
    assert_docs("#[doc = \" a\\n b\\n\"] struct S;", " a| b|");
    assert_docs("/** a\n  * b\n  */ struct S;", " a|  * b|");
}

static void dump_cfg(fr_text *out, const fr_rust_cfg *cfg)
{
    static const char *const names[] = { "", "", "not", "all", "any", "true", "false" };
    if (cfg->kind == RUST_CFG_NAME || cfg->kind == RUST_CFG_VALUE) {
        fr_text_put(out, cfg->name);
        if (cfg->kind == RUST_CFG_VALUE)
            fr_text_fmt(out, "=%.*s", FR_ARG(cfg->value));
        return;
    }
    fr_text_puts(out, names[cfg->kind]);
    if (cfg->kind == RUST_CFG_TRUE || cfg->kind == RUST_CFG_FALSE)
        return;
    fr_text_char(out, '(');
    for (size_t i = 0; i < cfg->count; i++) {
        if (i)
            fr_text_char(out, ',');
        dump_cfg(out, &cfg->list[i]);
    }
    fr_text_puts(out, cfg->has_trailing_comma ? ",)" : ")");
}

static void assert_cfg(const char *text, const char *expected)
{
    fr_arena arena;
    fr_text out;
    fr_arena_init(&arena, (size_t)1 << 24);
    fr_text_init(&out, &arena);
    const fr_rust_cfg *cfg = fr_rust_cfg_parse(&arena, fr_str_from(text));
    if (cfg)
        dump_cfg(&out, cfg);
    else
        fr_text_puts(&out, "none");
    assert_string_equal(fr_arena_cstr(&arena, fr_text_str(&out)), expected);
    fr_arena_release(&arena);
}

static void test_cfg(void **state)
{
    (void)state;
    assert_cfg("cfg(unix)", "unix");
    assert_cfg("cfg(feature = \"a-b\")", "feature=a-b");
    assert_cfg("cfg(all(a, any(b, not(c)), d = \"e\",))", "all(a,any(b,not(c)),d=e,)");
    assert_cfg("cfg(all())", "all()");
    assert_cfg("cfg(true)", "true");
    assert_cfg("cfg(not(false))", "not(false)");
    assert_cfg("cfg(not(a, b))", "none");
    assert_cfg("cfg(foo(a))", "none");
    assert_cfg("cfg(a = b)", "none");
    assert_cfg("cfg(a, b)", "none");
    assert_cfg("cfg()", "none");
    assert_cfg("cfg", "none");
    assert_cfg("cfg(a) b", "none");
    assert_cfg("x86_64-unknown-linux-gnu", "none");
    assert_cfg("cfg(\"\xff\")", "none");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_integers), cmocka_unit_test(test_too_big),
        cmocka_unit_test(test_digits),   cmocka_unit_test(test_strings),
        cmocka_unit_test(test_docs),     cmocka_unit_test(test_cfg),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
