/* Macros by example and the builtin ones: what a crate of one file looks like after them. */
#include "read_rust/modules.h"
#include "rust_test.h"

#include <unistd.h>

/* Reads `text` as the root of a crate named `me`, with its macros. */
static const fr_rust_crate *read_crate(rust_test *t, const char *text)
{
    static const fr_rust_variable variables[] = { { { "CARGO_PKG_VERSION", 17 }, { "1.2.3", 5 } } };
    char path[] = "/tmp/ferrule-test-XXXXXX";
    int file = mkstemp(path);
    assert_true(file >= 0);
    assert_int_equal(write(file, text, strlen(text)), (ssize_t)strlen(text));
    close(file);
    fr_arena_init(&t->arena, (size_t)1 << 30);
    fr_diags_init(&t->diags, &t->arena);
    fr_rust_reader_init(&t->reader, &t->arena, &t->diags);
    fr_rust_crate_options options = { .root = fr_arena_str(&t->arena, fr_str_from(path)),
                                      .name = FR_LIT("me"),
                                      .expand_macros = true,
                                      .variables = variables,
                                      .variable_count = 1 };
    const fr_rust_crate *crate = fr_rust_read_crate(&t->reader, &options);
    unlink(path);
    return crate;
}

static void add_messages(rust_test *t, fr_text *out)
{
    for (size_t i = 0; i < t->diags.list.len; i++) {
        const fr_diagnostic *d = &t->diags.list.data[i];
        fr_text_fmt(out, "%u:%u %s %.*s\n", d->place.line, d->place.column,
                    fr_diag_code_name(d->code), FR_ARG(d->message));
    }
}

static void assert_crate_messages(const char *text, const char *expected)
{
    rust_test t;
    fr_text out;
    read_crate(&t, text);
    fr_text_init(&out, &t.arena);
    add_messages(&t, &out);
    assert_string_equal(rust_cstr(&t, fr_text_str(&out)), expected);
    rust_release(&t);
}

/* What the call in item 1 (behind its macro's definition) makes. */
static void assert_makes(const char *text, const char *expected)
{
    rust_test t;
    fr_text out;
    const fr_rust_crate *crate = read_crate(&t, text);
    fr_text_init(&out, &t.arena);
    add_messages(&t, &out);
    assert_string_equal(rust_cstr(&t, fr_text_str(&out)), "");
    assert_non_null(crate);
    fr_text_clear(&out);
    const fr_rust_item *call = crate->root->items.data[1];
    assert_int_equal(call->kind, RUST_ITEM_MACRO_CALL);
    assert_true(call->as.macro.is_expanded);
    fr_rust_dump_items(&out, &t.reader.sources, call->as.macro.items);
    assert_string_equal(rust_cstr(&t, fr_str_trim(fr_text_str(&out))), expected);
    rust_release(&t);
}

static void test_fragments(void **state)
{
    (void)state;
    assert_makes("macro_rules! m { ($i:ident $t:ty) => { type $i = $t; } } m!(A &'static [u8; 2]);",
                 "type A: &[u8; 2]");
    assert_makes("macro_rules! m { ($e:expr) => { const A: u8 = $e * 2; } } m!(1 + 2);",
                 "const A: u8 = ((1 + 2) * 2)");
    assert_makes(
        "macro_rules! m { ($l:literal $n:literal) => { const A: u8 = $l - $n; } } m!(1 -2);",
        "const A: u8 = (1 - (-2))");
    assert_makes("macro_rules! m { ($l:lifetime $v:vis $b:block) => { $v fn f<$l>() $b } } "
                 "m!('a pub(crate) { x });",
                 "pub(crate) fn f<'a> () {}");
    assert_makes("macro_rules! m { ($v:vis struct $n:ident) => { $v struct $n; } } m!(struct A);",
                 "struct A unit");
    assert_makes("macro_rules! m { ($p:path) => { use $p; impl $p for A {} } } m!(a::B);",
                 "use a::B\nimpl  a::B for A");
    assert_makes("macro_rules! m { ($i:item) => { #[x] $i } } "
                 "m!(/// doc\n #[repr(C)] pub struct A { b: u8 });",
                 "#[x] #[doc = r\" doc\"] #[repr(C)] pub struct A named\n  b: u8");
    assert_makes(
        "macro_rules! m { ($p:pat => $q:pat_param) => { fn f($q: u8) {} } } m!(A | B => x);",
        "fn f (x: u8) {}");
    assert_makes("macro_rules! m { ($($t:tt)*) => { struct A<$($t)*>; } } m!('a: 'b, T: U<V>);",
                 "struct A<'a: `'b`, T: `U < V >`> unit");
    assert_makes("macro_rules! m { ($s:stmt; $t:stmt) => { $t } } m!(let x: u8 = 1; struct A {});",
                 "struct A named");
}

static void test_repetitions(void **state)
{
    (void)state;
    assert_makes("macro_rules! m { ($($n:ident),*) => { $(struct $n;)* } } m!();", "");
    assert_makes("macro_rules! m { ($($n:ident),* $(,)?) => { $(struct $n;)* } } m!(A, B,);",
                 "struct A unit\nstruct B unit");
    assert_makes("macro_rules! m { ($($n:ident)+) => { enum E { $($n),+ } } } m!(A B C);",
                 "enum E\n  A unit\n  B unit\n  C unit");
    assert_makes(
        "macro_rules! m { ($n:ident $(= $e:expr)?) => { enum E { $n $(= $e)? } } } m!(A = 1);",
        "enum E\n  A = 1 unit");
    assert_makes("macro_rules! m { ($n:ident $(= $e:expr)?) => { enum E { $n $(= $e)? } } } m!(A);",
                 "enum E\n  A unit");
    assert_makes("macro_rules! m { ($($n:ident { $($f:ident : $t:ty),* })*) => "
                 "{ $(struct $n { $($f: $t),* })* } } m!(A { a: u8, b: V<V<u8>> } B {});",
                 "struct A named\n  a: u8\n  b: V<V<u8>>\nstruct B named");
    assert_makes("macro_rules! m { ($t:ty; $($n:ident),*) => { $(type $n = $t;)* } } m!(u8; A, B);",
                 "type A: u8\ntype B: u8");
    assert_makes("macro_rules! m { ($($a:ident),*; $($b:ident),*) => { $(type $a = $b;)* } } m!(A, "
                 "B; C, D);",
                 "type A: C\ntype B: D");
}

static void test_rules(void **state)
{
    (void)state;
    assert_makes("macro_rules! m { (a) => { struct A; }; (b $n:ident) => { struct $n; } } m!(b X);",
                 "struct X unit");
    assert_makes(
        "macro_rules! m { (@x $n:ident) => { struct $n; }; ($n:ident) => { m!(@x $n); } } m!(A);",
        "call m(`@x A ` =>\n  struct A unit");
    /* an argument that was matched as a type is one thing to the next macro */
    assert_makes("macro_rules! m { (@ u8) => { struct No; }; (@ $t:ty) => { struct Yes($t); }; "
                 "($t:ty) => { m!(@ $t); } } m!(u8);",
                 "call m(`@ \x01 u8 \x02 ` =>\n  struct Yes tuple\n    u8");
    assert_makes("macro_rules! m { ($d:tt $n:ident) => { macro_rules! $n { ($d($d x:ident)*) => "
                 "{ $d(struct $d x;)* } } $n!(A B); } } m!($ k);",
                 "macro_rules k ` ( $ ( $ x:ident)*) => { $ (struct $ x;)* } `\ncall k(`A B` =>\n  "
                 "struct A unit\n  struct B unit");
    assert_makes("macro_rules! m { () => { type A = $crate::B; } } m!();", "type A: crate::B");
    assert_makes("macro_rules! m { ($v:vis,) => { k!($v struct A); } } m!(,); "
                 "macro_rules! k { ($v:vis struct $n:ident) => { $v struct $n; } }",
                 "call k(` \x01 \x02 struct A` =>\n  struct A unit");
    assert_makes("macro m($n:ident) { struct $n; } m!(A);", "struct A unit");
    assert_makes("macro m { ($n:ident) => { struct $n; }, () => {} } m!(A);", "struct A unit");
}

static void test_scope(void **state)
{
    (void)state;
    assert_makes(
        "mod a { pub(crate) use late; macro_rules! late { () => { struct A; } } } late!();",
        "struct A unit");
    assert_makes(
        "mod a { macro_rules! n { () => { struct A; } } #[macro_export] macro_rules! n { () "
        "=> { struct B; } } } crate::n!();",
        "struct B unit");
    assert_makes("macro_rules! n { () => { struct A; } } self::n!(); ", "struct A unit");
    assert_makes("#[macro_use] mod a { macro_rules! n { () => { struct A; } } } n!();",
                 "struct A unit");
    assert_makes("mod b { macro_rules! n { () => { struct A; } } n!(); } b::n!();",
                 "struct A unit");
}

static void test_shadowing(void **state)
{
    rust_test t;
    fr_text out;
    (void)state;
    const fr_rust_crate *crate =
        read_crate(&t, "macro_rules! n { () => { struct A; } } n!(); "
                       "mod m { macro_rules! n { () => { struct B; } } n!(); } "
                       "n!();");
    fr_text_init(&out, &t.arena);
    fr_rust_dump_items(&out, &t.reader.sources, crate->root->items.data[1]->as.macro.items);
    fr_rust_dump_items(&out, &t.reader.sources,
                       crate->root->items.data[2]->as.mod.items.data[1]->as.macro.items);
    fr_rust_dump_items(&out, &t.reader.sources, crate->root->items.data[3]->as.macro.items);
    assert_string_equal(rust_cstr(&t, fr_text_str(&out)),
                        "\nstruct A unit\n\nstruct B unit\n\nstruct A unit\n");
    rust_release(&t);
}

static void test_builtins(void **state)
{
    (void)state;
    assert_makes(
        "macro_rules! m { ($($t:tt)*) => { $($t)* } } "
        "m!(const A: &str = concat!(\"v\", env!(\"CARGO_PKG_VERSION\"), 1, -2, true, 'c', "
        "1.50, stringify!(a + b(c), \"\\\"\")););",
        "const A: &str = concat!(`\"v\", env!(\"CARGO_PKG_VERSION\"), 1, -2, true, 'c', 1.50, "
        "stringify!(a + b(c), \"\\\"\")` => \"v1.2.31-2truec1.50a + b(c), \\\"\\\\\\\"\\\"\"");
    assert_makes("struct X;\ncfg_if::cfg_if! { if #[cfg(a)] { fn f() {} } else if #[cfg(b = "
                 "\"c\")] { fn g() {} } "
                 "else { fn h() {} } }",
                 "#[cfg(a)] call __ferrule_items{`  fn f() {}  ` =>\n  #[cfg(a)] fn f () {}\n"
                 "#[cfg(all(not(a), b = \"c\"))] call __ferrule_items{`  fn g() {}  ` =>\n  "
                 "#[cfg(all(not(a), b = \"c\"))] fn g () {}\n"
                 "#[cfg(all(not(a), not(b = \"c\")))] call __ferrule_items{`  fn h() {}  ` =>\n  "
                 "#[cfg(all(not(a), not(b = \"c\")))] fn h () {}");
    assert_makes("macro_rules! m { () => { struct A; struct B; } } #[cfg(x)] #[doc(hidden)] m!();",
                 "#[cfg(x)] struct A unit\n#[cfg(x)] struct B unit");
}

static void test_types_and_expressions(void **state)
{
    rust_test t;
    fr_text out;
    (void)state;
    const fr_rust_crate *crate = read_crate(
        &t, "macro_rules! o { ($t:ty) => { Option<$t> } } macro_rules! n { () => { 4; } } "
            "struct A { a: [o!(u8); n!()] } const L: u32 = line!() + n!();");
    fr_text_init(&out, &t.arena);
    fr_rust_dump_type(&out, &t.reader.sources, crate->root->items.data[2]->as.fields.data[0].type);
    fr_text_char(&out, '\n');
    fr_rust_dump_expr(&out, &t.reader.sources, crate->root->items.data[3]->as.value.value);
    assert_string_equal(rust_cstr(&t, fr_text_str(&out)),
                        "[o!(`u8` => Option<u8>; n!(`` => 4]\n(line!(`` => 1u32 + n!(`` => 4)");
    rust_release(&t);
}

static void test_places(void **state)
{
    rust_test t;
    (void)state;
    const fr_rust_crate *crate =
        read_crate(&t, "macro_rules! m {\n  ($n:ident) => { struct $n; };\n}\n"
                       "m!(A);\n");
    const fr_rust_item *made = crate->root->items.data[1]->as.macro.items.data[0];
    fr_rust_sources *sources = &t.reader.sources;
    assert_int_equal(fr_rust_place(sources, made->span.begin).line, 4);
    assert_int_equal(fr_rust_place(sources, made->span.begin).column, 1);
    fr_place name = fr_rust_place(sources, fr_rust_written_at(sources, made->name.at));
    assert_int_equal(name.line, 4);
    assert_int_equal(name.column, 4);
    fr_place word = fr_rust_place(sources, fr_rust_written_at(sources, made->span.begin));
    assert_int_equal(word.line, 2);
    assert_int_equal(word.column, 19);
    rust_release(&t);
}

static void test_complaints(void **state)
{
    (void)state;
    assert_crate_messages("macro_rules! m { () => {} }\n m!(a);",
                          "2:2 W0810 the call of macro `m` is left out: no rule of it matches\n");
    assert_crate_messages("nobody_knows!{}\nnobody_knows!{}",
                          "1:1 N0811 the macro `nobody_knows` is not known here, so items that it "
                          "makes are not seen\n");
    assert_crate_messages("thread_local!(static A: u8 = 1);", "");
    assert_crate_messages(
        "macro_rules! m { ($x) => {} } m!();",
        "1:20 W0810 the macro `m` cannot be used: a variable needs `:` and a kind of "
        "fragment\n");
    assert_crate_messages("macro_rules! m { ($x:foo) => {} } m!();",
                          "1:22 W0810 the macro `m` cannot be used: this is no kind of fragment\n");
    assert_crate_messages(
        "macro_rules! m { ($(a)) => {} } m!();",
        "1:23 W0810 the macro `m` cannot be used: `*`, `+` or `?` has to follow the "
        "repetition\n");
    assert_crate_messages(
        "macro_rules! m { a => {} } m!();",
        "1:18 W0810 the macro `m` cannot be used: a rule begins with its matcher in "
        "delimiters\n");
    assert_crate_messages(
        "macro_rules! m { ($($x:ident)*) => { $x } }\nm!(a b);",
        "2:1 W0810 the call of macro `m` is left out: a variable is written in fewer "
        "repetitions than it was matched in\n");
    assert_crate_messages(
        "macro_rules! m { ($($x:ident)* ; $($y:ident)*) => { $($x $y)* } }\nm!(a b; c);",
        "2:1 W0810 the call of macro `m` is left out: its variables repeat differently "
        "often\n");
    assert_crate_messages("macro_rules! m { () => { struct; } }\nm!();",
                          "2:1 W0810 expected a name, found `;`\n");
    assert_crate_messages(
        "include!(\"no-such-file.rs\");",
        "1:1 W0810 the call of macro `include` is left out: its file is not there\n");
}

static void test_limits(void **state)
{
    (void)state;
    assert_crate_messages(
        "macro_rules! m { ($($t:tt)*) => { m!($($t)* a); } }\n m!();",
        "2:2 E0807 macros expand without end: 128 levels deep, the last is `m`\n");
    assert_crate_messages("macro_rules! m { () => { type A = m!(); } }\n m!();", "");
    /* under conditions it is no error: rustc would choose */
    assert_crate_messages(
        "macro_rules! m { ($($t:tt)*) => { #[cfg(a)] m!($($t)* a); #[cfg(not(a))] "
        "m!($($t)* b); } }\nm!();\nstruct S;",
        "2:1 W0810 macros expand without end: 128 levels deep, the last is `m`\n");
    /* doubles at each level */
    rust_test t;
    assert_null(read_crate(&t, "macro_rules! m { ($($t:tt)*) => { m!($($t)* $($t)*); } }\n"
                               "m!(a b c d e f g h i j k l m n o p q r s t u v w x y z);"));
    assert_int_equal(t.diags.list.data[t.diags.list.len - 1].code, DIAG_E0807);
    rust_release(&t);
    assert_null(read_crate(&t, "macro_rules! m { ($a:tt) => { m!($a); m!($a); } }\nm!(a);"));
    assert_int_equal(t.diags.list.data[t.diags.list.len - 1].code, DIAG_E0807);
    rust_release(&t);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_fragments),
        cmocka_unit_test(test_repetitions),
        cmocka_unit_test(test_rules),
        cmocka_unit_test(test_scope),
        cmocka_unit_test(test_shadowing),
        cmocka_unit_test(test_builtins),
        cmocka_unit_test(test_types_and_expressions),
        cmocka_unit_test(test_places),
        cmocka_unit_test(test_complaints),
        cmocka_unit_test(test_limits),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
