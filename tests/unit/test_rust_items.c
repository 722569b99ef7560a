/* Items: each kind with all its parts. */
#include "rust_test.h"

static void test_uses(void **state)
{
    (void)state;
    assert_tree("use a;", "use a");
    assert_tree("use a::b as c;", "use a::b as c");
    assert_tree("pub use ::a::{self, b::{c as _, d}, e::*,};",
                "pub use ::a::{self,b::{c as _,d,},e::*,}");
    assert_tree("use {a, ::b};", "use {a,::b,}");
    assert_tree("use *;", "use *");
    assert_tree("use ::*;", "use ::*");
    assert_tree("use ::{a};", "use ::{a,}");
    assert_tree("use self::super::r#type;", "use self::super::r#type");
    assert_tree("extern crate a;", "extern crate a");
    assert_tree("extern crate self as _;", "extern crate self as _");
}

static void test_modules(void **state)
{
    (void)state;
    assert_tree("mod a;", "mod a");
    assert_tree("#[path = \"x.rs\"] pub(crate) mod r#fn;",
                "#[path = \"x.rs\"] pub(crate) mod r#fn");
    assert_tree("mod a { #![b] //! c\n mod d { struct E; } }",
                "#![b] #![/ c/] mod a\n  mod d\n    struct E unit");
    assert_tree("#![a]\n//! b\nstruct C;", "#![a] #![/ b/] \nstruct C unit");
}

static void test_structs(void **state)
{
    (void)state;
    assert_tree("struct A;", "struct A unit");
    assert_tree("struct A {}", "struct A named");
    assert_tree("struct A();", "struct A tuple");
    assert_tree(
        "struct A<'a: 'b + 'c, T: B<C = D> + ?Sized = u8, const N: usize = { 1 }> where T: E<F = "
        "G>, [(); N]: { }",
        "struct A<'a: `'b + 'c`, T: `B<C = D> + ?Sized` = u8, const N: usize = {1}> where `T: "
        "E<F = G>, [(); N]:` named");
    assert_tree("pub struct A { #[b] pub c: d, pub(in x::y) r#e: f<g>, /// h\n _i: j }",
                "pub struct A named\n  #[b] pub c: d\n  pub(in x::y) r#e: f<g>\n  #[/ h/] _i: j");
    assert_tree("struct A<T>(pub u8, pub (u8, T), pub(super) B,) where T: C;",
                "struct A<T> where `T: C` tuple\n  pub u8\n  pub (u8,T,)\n  pub(super) B");
    assert_tree("struct A { _: u8, a: u8 = 3 }", "struct A named\n  _: u8\n  a: u8 = 3");
    assert_tree("union A { b: u8, c: f32 }", "union A named\n  b: u8\n  c: f32");
    assert_tree("mod union {} fn f() {}", "mod union\nfn f () {}");
}

static void test_enums(void **state)
{
    (void)state;
    assert_tree("enum A {}", "enum A");
    assert_tree(
        "#[repr(u8)] enum A<T> { B, C = -1, D(T, #[x] u8) = 1 << 4, #[cfg(y)] E { f: g }, }",
        "#[repr(u8)] enum A<T>\n  B unit\n  C = (-1) unit\n  D = (1 << 4) tuple\n    T\n    "
        "#[x] u8\n  #[cfg(y)] E named\n    f: g");
}

static void test_functions(void **state)
{
    (void)state;
    assert_tree("fn a() {}", "fn a () {}");
    assert_tree("fn a();", "fn a ()");
    assert_tree(
        "pub const async unsafe extern \"C\" fn a<T>(mut b: T, _: u8, ref c: u8, d @ 1..=2: "
        "u8, (e, f): (u8, u8), ...) -> impl X where T: Y { { \"}\" } }",
        "pub const async unsafe fn a<T> where `T: Y` extern \"C\" (b: T, _: u8, c: u8, d: u8, "
        "`(e, f)`: (u8,u8,), ...) -> impl`impl X` {}");
    assert_tree("extern fn a() {}", "fn a extern \"\" () {}");
    assert_tree("extern r#\"C-unwind\"# fn a() {}", "fn a extern \"C-unwind\" () {}");
    assert_tree("fn a(b: u8, c: ...) {}", "fn a (b: u8, c: ...) {}");
    assert_tree("fn a(#[b] c: d, #[e] ...);", "fn a (#[b] c: d, #[e] ...)");
    assert_tree("safe fn a(); gen fn b() {} async gen fn c() {}",
                "safe fn a ()\ngen fn b () {}\nasync gen fn c () {}");
    assert_tree("fn r#match() { r\"}\"; '}'; b'}'; '\\''; 'a: loop { /* } */ } // }\n }",
                "fn r#match () {}");
    assert_tree("fn a(b: for<'x> fn(&'x u8), A { c, .. }: A, Some(d): B) {}",
                "fn a (b: fn(&u8), `A { c, .. }`: A, `Some(d)`: B) {}");
}

static void test_receivers(void **state)
{
    (void)state;
    assert_tree(
        "impl A { fn a(self); fn b(mut self); fn c(&self, d: u8); fn e(&'a mut self); fn "
        "f(self: &Self); fn g(#[x] &self); fn h(&mut self,) {} }",
        "impl  A\n  fn a (value self)\n  fn b (value self)\n  fn c (ref self, d: u8)\n  fn e "
        "(ref mut self)\n  fn f (typed self: &Self)\n  fn g (ref #[x] self)\n  fn h (ref mut "
        "self) {}");
    assert_tree("fn a(self::B: u8);", "fn a (`self::B`: u8)");
}

static void test_values(void **state)
{
    (void)state;
    assert_tree("const A: u8 = 1;", "const A: u8 = 1");
    assert_tree("const _: () = assert!(x);", "const _: () = assert!(`x`");
    assert_tree("pub static mut A: [u8; 2] = [1, 2];", "pub mut static A: [u8; 2] = [1,2,]");
    assert_tree("const A: fn() = if x { 1 } else { 2 };",
                "const A: fn() = ?if x { 1 } else { 2 }?");
    assert_tree("const fn a() {} const unsafe fn b() {} const extern \"C\" fn c() {}",
                "const fn a () {}\nconst unsafe fn b () {}\nconst fn c extern \"C\" () {}");
    assert_tree("const A<T>: T = x where T: B;", "const A<T> where `T: B`: T = x");
}

static void test_aliases(void **state)
{
    (void)state;
    assert_tree("pub type A<T> = B<T>;", "pub type A<T>: B<T>");
    assert_tree("type A<T> where T: B = C where T: D;", "type A<T> where `T: D`: C");
    assert_tree("trait A { type B: C + 'static = D; type E; }",
                "trait A\n  type B: `C + 'static`: D\n  type E");
}

static void test_traits_and_impls(void **state)
{
    (void)state;
    assert_tree(
        "pub unsafe auto trait A<T>: B + C where T: D { const E: u8 = 1; fn f(u8, &u8); m!(); }",
        "pub unsafe auto trait A<T> where `T: D`: `B + C`\n  const E: u8 = 1\n  fn f (u8, "
        "&u8)\n  call m(``");
    assert_tree("trait A<T> = B<T> + 'a where T: C;", "trait alias A<T> where `T: C`: `B<T> + 'a`");
    assert_tree("impl<T: A, const N: usize> B<T> for &'a [T; N] where T: C { #![d] pub fn e() {} "
                "default type F = G; }",
                "#![d] impl <T: `A`, const N: usize> where `T: C` B<T> for &[T; N]\n  pub fn e () "
                "{}\n  default type F: G");
    assert_tree("unsafe impl !Send for A {}", "unsafe impl  !Send for A");
    assert_tree("impl <A as B>::C {}", "impl  <A as B>::C");
    assert_tree("impl<> A {} impl<#[x] T> B<T> {}", "impl  A\nimpl <#[x] T> B<T>");
    assert_tree("impl const A for B {} impl ! {} impl A for ! {}",
                "const impl  A for B\nimpl  !\nimpl  A for !");
    assert_tree("default impl A for B {}", "default impl  A for B");
}

static void test_extern_blocks(void **state)
{
    (void)state;
    assert_tree("extern { fn a(b: u8, ...); }", "extern \"\"\n  fn a (b: u8, ...)");
    assert_tree(
        "#[link(name = \"x\")] unsafe extern \"system\" { #![y] pub safe fn a(); unsafe static B: "
        "u8; pub static mut C: u8; type D; m! {} }",
        "#[link(name = \"x\")] #![y] unsafe extern \"system\"\n  pub safe fn a ()\n  unsafe "
        "static B: u8\n  pub mut static C: u8\n  type D\n  call m{``");
}

static void test_macros(void **state)
{
    (void)state;
    assert_tree("macro_rules! a { () => {} }", "macro_rules a ` () => {} `");
    assert_tree("macro_rules! a (() => ());", "macro_rules a `() => ()`");
    assert_tree("macro a($x:expr) { $x }", "macro a `($x:expr) { $x }`");
    assert_tree("pub macro a { () => {} }", "pub macro a `{ () => {} }`");
    assert_tree("#[b] a! { x } c::d!(y); e![];", "#[b] call a{` x `\ncall c::d(`y`\ncall e[``");
    assert_tree("::a::b! {}", "call ::a::b{``");
    assert_tree("crate::m!(); self::n!();", "call crate::m(``\ncall self::n(``");
    assert_tree("union! {} auto!(); macro_rules! { x }",
                "call union{``\ncall auto(``\ncall macro_rules{` x `");
}

static void test_attributes(void **state)
{
    (void)state;
    assert_tree(
        "#[a] #[b::c] #[d = 1] #[e = \"x\"] #[f()] #[g(h, i = 2, j(k), \"l\", 3,)] struct S;",
        "#[a] #[b::c] #[d = 1] #[e = \"x\"] #[f()] #[g(h, i = 2, j(k), \"l\", 3,)] struct S "
        "unit");
    assert_tree("#[a(b => c)] #[d[e]] #[f{g}] #[h = i!(j)] struct S;",
                "#[a`b => c`] #[d`e`] #[f`g`] #[h = i!(`j`] struct S unit");
    assert_tree("#[unsafe(no_mangle)] #[unsafe(export_name = \"x\")] fn f() {}",
                "#[unsafe no_mangle] #[unsafe export_name = \"x\"] fn f () {}");
    assert_tree("#[a :: b (c)] #[r#d] #[crate::e] struct S;",
                "#[a::b(c)] #[d] #[crate::e] struct S unit");
    assert_tree("#[cfg_attr(x, y(z), doc = \"w\")] struct S;",
                "#[cfg_attr(x, y(z), doc = \"w\")] struct S unit");
    assert_tree("# [ a ] struct S;", "#[a] struct S unit");
}

static void test_input_format(void **state)
{
    (void)state;
    assert_tree("", "");
    assert_tree("\xEF\xBB\xBFstruct S;", "struct S unit");
    assert_tree("#!/bin/sh [x]\nstruct S;", "struct S unit");
    assert_tree("#![a]\nstruct S;", "#![a] \nstruct S unit");
    assert_tree("#! /* x */ [a] struct S;", "#![a] \nstruct S unit");
    assert_tree("\xEF\xBB\xBF#!x\nstruct S;", "struct S unit");
    assert_tree("struct A;\r\n\r\nstruct B;\r\n", "struct A unit\nstruct B unit");
    assert_tree("struct\xE2\x80\xA8"
                "A\xC2\x85;",
                "struct A unit");
    assert_tree("struct \xC3\xA9t\xC3\xA9;", "struct \xC3\xA9t\xC3\xA9 unit");
    assert_tree("/* /* */ struct A; */ struct B;", "struct B unit");
}

static void test_spans(void **state)
{
    rust_test t;
    (void)state;
    rust_parse(&t, "struct A;\n  #[x] pub fn f(a: u8) -> T { y }\n");
    const fr_rust_item *item = t.file->items.data[1];
    fr_rust_sources *sources = &t.reader.sources;
    assert_string_equal(rust_cstr(&t, fr_rust_text(sources, item->span)),
                        "#[x] pub fn f(a: u8) -> T { y }");
    assert_string_equal(rust_cstr(&t, fr_rust_text(sources, item->as.fn.signature)),
                        "fn f(a: u8) -> T");
    assert_string_equal(rust_cstr(&t, fr_rust_text(sources, item->as.fn.body)), "{ y }");
    assert_string_equal(rust_cstr(&t, fr_rust_text(sources, item->as.fn.params[0].span)), "a: u8");
    fr_place place = fr_rust_place(sources, item->name.at);
    assert_int_equal(place.line, 2);
    assert_int_equal(place.column, 15);
    assert_int_equal(fr_rust_place(sources, 0).line, 0);
    rust_release(&t);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_uses),
        cmocka_unit_test(test_modules),
        cmocka_unit_test(test_structs),
        cmocka_unit_test(test_enums),
        cmocka_unit_test(test_functions),
        cmocka_unit_test(test_receivers),
        cmocka_unit_test(test_values),
        cmocka_unit_test(test_aliases),
        cmocka_unit_test(test_traits_and_impls),
        cmocka_unit_test(test_extern_blocks),
        cmocka_unit_test(test_macros),
        cmocka_unit_test(test_attributes),
        cmocka_unit_test(test_input_format),
        cmocka_unit_test(test_spans),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
