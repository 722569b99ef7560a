/* Bad input: what is said, at which place, and that reading goes on at the next item. */
#include "rust_test.h"

static void test_syntax(void **state)
{
    (void)state;
    assert_messages("struct A { b c }\n", "1:14 E0801 expected `:`, found `c`\n");
    assert_messages("struct A { b: u8 c: u8 }\n", "1:18 E0801 expected `,` or `}`, found `c`\n");
    assert_messages("fn f() -> {}\n", "1:11 E0801 expected a type, found `{`\n");
    assert_messages("pub struct;\n", "1:11 E0801 expected a name, found `;`\n");
    assert_messages("const A: u8 = ;\n", "1:15 E0801 expected an expression, found `;`\n");
    assert_messages("const A: u8 = 1 + ;\n", "1:19 E0801 expected an expression, found `;`\n");
    assert_messages("type A = *u8;\n", "1:11 E0801 expected `const` or `mut`, found `u8`\n");
    assert_messages("fn f(a u8) {}\n", "1:8 E0801 expected `,` or `)`, found `u8`\n");
    assert_messages("enum A { b() c }\n", "1:14 E0801 expected `,` or `}`, found `c`\n");
    assert_messages("#[a]\n",
                    "2:1 E0801 expected an item after its attributes, found the end of the "
                    "file\n");
    assert_messages("/// a\n",
                    "2:1 E0801 expected an item after its attributes, found the end of the "
                    "file\n");
    assert_messages("struct A", "1:9 E0801 expected `;`, `(` or `{`, found the end of the file\n");
    assert_messages("#[a b] struct A;", "1:5 E0801 expected `]`, found `b`\n");
    assert_messages("use a::{b c};", "1:11 E0801 expected `,` or `}`, found `c`\n");
    assert_messages("use a::;", "1:8 E0801 expected a name, `*` or `{`, found `;`\n");
    assert_messages("a b;", "1:3 E0801 expected `!` or `::` of a macro call, found `b`\n");
    assert_messages("impl &u8 for A {}", "1:6 E0801 only a trait's path can stand here\n");
    assert_messages("extern 1 fn f() {}", "1:8 E0801 an ABI is a string\n");
    assert_messages(
        "\"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa\"",
        "1:1 E0801 expected an item, found `\"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa..`\n");
}

static void assert_recovers(const char *text, const char *messages, const char *tree)
{
    rust_test t;
    fr_text out;
    assert_messages(text, messages);
    rust_parse(&t, text);
    fr_text_init(&out, &t.arena);
    fr_rust_dump_file(&out, &t.reader.sources, t.file);
    assert_string_equal(rust_cstr(&t, fr_str_trim(fr_text_str(&out))), tree);
    rust_release(&t);
}

static void test_recovery(void **state)
{
    (void)state;
    assert_recovers("struct A { b c }\nstruct B { d: 1 }\nstruct C;\n",
                    "1:14 E0801 expected `:`, found `c`\n2:15 E0801 expected a type, found `1`\n",
                    "struct C unit");
    assert_recovers("fn f( -> u8;\nfn g() {}\n", "1:5 E0802 `(` is never closed\n", "");
    assert_recovers("fn f(a) -> ;\nfn g() {}\n", "1:12 E0801 expected a type, found `;`\n",
                    "fn g () {}");
    assert_recovers("mod m {\n  struct A\n  struct B;\n  fn f() { x }\n}\nstruct C;",
                    "3:3 E0801 expected `;`, `(` or `{`, found `struct`\n",
                    "mod m\n  struct B unit\n  fn f () {}\nstruct C unit");
    assert_recovers("impl A {\n  fn f() -> {}\n  fn g() {}\n}\n",
                    "2:13 E0801 expected a type, found `{`\n", "impl  A\n  fn g () {}");
    assert_recovers("garbage\n#[a]\nstruct B;\n",
                    "2:1 E0801 expected `!` or `::` of a macro call, found `#`\n",
                    "#[a] struct B unit");
    assert_recovers("= = =; struct A; ) struct B;", "1:18 E0802 `)` closes nothing\n", "");
}

static void test_delimiters(void **state)
{
    (void)state;
    assert_messages("fn f() {\n  g(;\n}\n",
                    "3:1 E0802 `}` cannot close the `(` in line 2, column 4\n");
    assert_messages("fn f() {\n", "1:8 E0802 `{` is never closed\n");
    assert_messages("struct A;\n}\n", "2:1 E0802 `}` closes nothing\n");
    /* only delimiters of code count */
    assert_messages("fn f() { \"{\"; '{'; r#\"\"{\"#; b'{'; /* { */ // {\n }", "");
}

static void test_suspect(void **state)
{
    rust_test t;
    (void)state;
    rust_parse(&t, "fn a() {\n    if x {\n        y();\n}\n\nfn b() {\n}\n");
    assert_int_equal(t.diags.list.len, 1);
    const fr_diagnostic *d = &t.diags.list.data[0];
    assert_int_equal(d->place.line, 1);
    assert_int_equal(d->notes.len, 1);
    assert_string_equal(rust_cstr(&t, d->notes.data[0]),
                        "the `{` in line 2, column 10 may lack its `}`: the one in line 4 that "
                        "closes it is indented differently");
    rust_release(&t);
}

static void test_tokens(void **state)
{
    (void)state;
    assert_messages("struct A;\nconst B: &str = \"x;\n", "2:17 E0801 this string has no end\n");
    assert_messages("const B: &str = r##\"x\"#;\n", "1:17 E0801 this string has no end\n");
    assert_messages("struct A; /* /* */\n", "1:11 E0801 this comment has no end\n");
    assert_messages("fn f() { /* }\n", "1:10 E0801 this comment has no end\n");
    assert_messages("fn f() { \"x }\n", "1:10 E0801 this string has no end\n");
    assert_messages("struct A \\ B;", "1:10 E0801 `\\` begins no token of Rust\n");
    assert_messages("struct \xF0\x9F\x98\x80;",
                    "1:8 E0801 the character U+1F600 has no place here\n");
    assert_messages("struct a\xE2\x82\xAC;", "1:9 E0801 the character U+20AC has no place here\n");
    assert_messages("struct A;\x01", "1:10 E0801 the character U+0001 has no place here\n");
    assert_messages("fn f() { \x01 }", "1:10 E0801 the character U+0001 has no place here\n");
    assert_messages("const A: u8 = ';", "1:15 E0801 this quote begins no character or lifetime\n");
}

static void test_encoding(void **state)
{
    (void)state;
    assert_messages("struct A;\n// \xFF\n", "2:4 E0803 the byte 0xff is not UTF-8, which Rust's "
                                            "source is written in\n");
    assert_messages("\xEF\xBF\xBD", "1:1 E0801 the character U+FFFD has no place here\n");
    assert_messages("// \xEF\xBF\xBD \xC3", "1:8 E0803 the byte 0xc3 is not UTF-8, which Rust's "
                                            "source is written in\n");
}

/* `count` times `open`, then `middle`, then as often `close`. */
static char *nest(const char *before, const char *open, const char *middle, const char *close,
                  const char *after, size_t count)
{
    size_t size = strlen(before) + count * (strlen(open) + strlen(close)) + strlen(middle) +
                  strlen(after) + 1;
    char *text = malloc(size);
    char *at = text + snprintf(text, size, "%s", before);
    for (size_t i = 0; i < count; i++)
        at += snprintf(at, size - (size_t)(at - text), "%s", open);
    at += snprintf(at, size - (size_t)(at - text), "%s", middle);
    for (size_t i = 0; i < count; i++)
        at += snprintf(at, size - (size_t)(at - text), "%s", close);
    snprintf(at, size - (size_t)(at - text), "%s", after);
    return text;
}

static void assert_too_deep(const char *before, const char *open, const char *middle,
                            const char *close, const char *after)
{
    static const char expected[] = "this nests deeper than 256 levels";
    rust_test t;
    char *text = nest(before, open, middle, close, after, 10000);
    rust_parse(&t, text);
    assert_int_equal(t.diags.list.len, 1);
    assert_int_equal(t.diags.list.data[0].code, DIAG_E0804);
    assert_string_equal(rust_cstr(&t, t.diags.list.data[0].message), expected);
    assert_int_equal(t.diags.list.data[0].place.line, 1);
    assert_true(t.file->items.len >= 1); /* the one after it */
    rust_release(&t);
    free(text);
}

/* What nests and is never closed is read once, not once more for every line before each `{`. */
static void test_nesting_without_end(void **state)
{
    (void)state;
    rust_test t;
    jmp_buf full;
    char *text = nest("", "/// a\n/// b\npub\nextern \"C\" {\n", "fn f", "", "", 100);
    fr_arena_init(&t.arena, (size_t)1 << 26);
    fr_diags_init(&t.diags, &t.arena);
    fr_rust_reader_init(&t.reader, &t.arena, &t.diags);
    fr_arena_guard(&t.arena, &full);
    if (setjmp(full))
        fail_msg("it takes more than 64 MB");
    fr_rust_parse_text(&t.reader, FR_LIT("t.rs"), fr_str_from(text));
    assert_int_equal(t.diags.list.len, 1);
    assert_int_equal(t.diags.list.data[0].code, DIAG_E0802);
    rust_release(&t);
    free(text);
}

static void test_nesting(void **state)
{
    (void)state;
    assert_too_deep("type A = ", "[", "u8", "]", "; struct B;");
    assert_too_deep("type A = ", "*const ", "u8", "", "; struct B;");
    assert_too_deep("type A = ", "&", "u8", "", "; struct B;");
    assert_too_deep("type A = ", "&&", "u8", "", "; struct B;");
    assert_too_deep("type A = ", "V<", "u8", ">", "; struct B;");
    assert_too_deep("type A = ", "fn(", "u8", ")", "; struct B;");
    assert_too_deep("type A = ", "<", "u8", " as B>::C", "; struct B;");
    assert_too_deep("type A = ", "dyn Fn() -> ", "u8", "", "; struct B;");
    assert_too_deep("const A: u8 = ", "(", "1", ")", "; struct B;");
    assert_too_deep("const A: u8 = ", "-", "1", "", "; struct B;");
    assert_too_deep("const A: u8 = ", "!", "1", "", "; struct B;");
    assert_too_deep("const A: u8 = ", "[", "1", "]", "; struct B;");
    assert_too_deep("const A: u8 = ", "S { a: ", "1", "}", "; struct B;");
    assert_too_deep("const A: u8 = ", "f(", "1", ")", "; struct B;");
    assert_too_deep("const A: u8 = ", "|| ", "1", "", "; struct B;");
    assert_too_deep("const A: u8 = ", "a = ", "1", "", "; struct B;");
    assert_too_deep("const A: u8 = ", "return ", "1", "", "; struct B;");
    assert_too_deep("const A: u8 = ", "&mut ", "1", "", "; struct B;");
    assert_too_deep("const A: u8 = a as ", "*const ", "u8", "", "; struct B;");
    assert_too_deep("", "mod a {", "", "}", " struct B;");
    assert_too_deep("#[a", "(a", "", ")", "] struct A; struct B;");
    assert_too_deep("use ", "{", "a", "}", "; struct B;");
    assert_too_deep("fn f(", "&", "x", "", ": u8) {} struct B;");
}

/* Deep, but nothing that recurses; and blocks, which are read as far as they can be. */
static void test_harmless_nesting(void **state)
{
    rust_test t;
    (void)state;
    static const struct {
        const char *before, *open, *middle, *close, *after;
    } cases[] = {
        { "fn f() ", "{", "", "}", "" },
        { "m! ", "{", "", "}", "" },
        { "fn f() { ", "(", "", ")", " }" },
        { "const A: u8 = 1", " + 1", "", "", ";" },
        { "const A: u8 = x", ".y", "", "", ";" },
        { "const A: u8 = x", "()", "", "", ";" },
        { "const A: u8 = x", " as u8", "", "", ";" },
        { "const A: u8 = if a {} ", "else if b {} ", "", "", ";" },
        { "", "/*", "", "*/", "struct A;" },
        { "type A<T> where T: ", "A<", "", ">", " = u8;" },
    };
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        char *text = nest(cases[i].before, cases[i].open, cases[i].middle, cases[i].close,
                          cases[i].after, 10000);
        rust_parse(&t, text);
        assert_int_equal(t.diags.list.len, 0);
        assert_int_equal(t.file->items.len, 1);
        rust_release(&t);
        free(text);
    }
}

static void test_long_chains(void **state)
{
    rust_test t;
    (void)state;
    char *text = nest("const A: u8 = 1", " + 1", "", "", ";", 900);
    rust_parse(&t, text);
    assert_int_equal(t.file->items.data[0]->as.value.value->kind, RUST_EXPR_BINARY);
    rust_release(&t);
    free(text);
    text = nest("const A: u8 = 1", " + 1", "", "", ";", 5000);
    rust_parse(&t, text);
    assert_true(t.file->items.data[0]->as.value.value->height <= FR_RUST_MAX_HEIGHT);
    rust_release(&t);
    free(text);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_syntax),
        cmocka_unit_test(test_recovery),
        cmocka_unit_test(test_delimiters),
        cmocka_unit_test(test_suspect),
        cmocka_unit_test(test_tokens),
        cmocka_unit_test(test_encoding),
        cmocka_unit_test(test_nesting),
        cmocka_unit_test(test_harmless_nesting),
        cmocka_unit_test(test_nesting_without_end),
        cmocka_unit_test(test_long_chains),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
