/* Names of Rust: what paths in declarations stand for, through modules, imports and globs. */
#include "header_run.h"

/* The item called `name` that is of the kind. */
static const fr_item *find(const header_test *t, fr_rust_decl_kind kind, const char *name,
                           size_t nth)
{
    for (size_t i = 0; i < t->model.items.len; i++) {
        const fr_item *item = t->model.items.data[i];
        if (item->rust && item->rust->kind == kind && fr_str_is(item->name, name) && nth-- == 0)
            return item;
    }
    fail_msg("there is no %s", name);
    return NULL;
}

/* The path that an alias is for. */
static const fr_rust_form *alias_of(const header_test *t, const char *name)
{
    const fr_item *alias = find(t, DECL_ALIAS, name, 0);
    const fr_type *type = fr_model_type(&t->model, alias->as.type.as.alias.target);
    assert_int_equal(type->kind, TYPE_RUST);
    return type->as.rust;
}

static void check(header_test *t, const char *alias, const char *module)
{
    const fr_rust_form *form = alias_of(t, alias);
    if (form->target == FR_NO_ID)
        fail_msg("%s leads nowhere", alias);
    const fr_item *target = fr_model_item(&t->model, form->target);
    fr_str parent = fr_model_item(&t->model, target->parent)->name;
    if (!fr_str_is(parent, module))
        fail_msg("%s is in %.*s, not in %s", alias, FR_ARG(parent), module);
}

static void read_text(header_test *t, const char *text)
{
    start(t);
    put_file(t, "lib.rs", text);
    assert_true(read_model(t));
}

static void test_paths(void **state)
{
    header_test t;
    (void)state;
    read_text(&t, "pub struct S;\n"
                  "pub mod a { pub struct S; pub mod b { pub struct S;\n"
                  "  pub type Own = S; pub type Up = super::S; pub type Top = crate::S;\n"
                  "  pub type UpUp = super::super::S; pub type Self_ = self::S; } }\n"
                  "pub type Down = a::b::S; pub type Here = S; pub type None_ = a::c::S;\n");
    check(&t, "Own", "b");
    check(&t, "Up", "a");
    check(&t, "Top", "me");
    check(&t, "UpUp", "me");
    check(&t, "Self_", "b");
    check(&t, "Down", "b");
    check(&t, "Here", "me");
    assert_int_equal(alias_of(&t, "None_")->target, FR_NO_ID);
    stop(&t);
}

static void test_imports(void **state)
{
    header_test t;
    (void)state;
    read_text(&t, "mod a { pub struct S; pub struct T; pub mod b { pub struct U; } }\n"
                  "mod c { pub use super::a::{S as R, T, b::{self, U}}; pub type Deep = b::U; }\n"
                  "use c::R; use c::T as V; pub use a as z; extern crate self as me2;\n"
                  "pub type One = R; pub type Two = V; pub type Three = z::b::U;\n"
                  "pub type Four = c::U; pub type Five = me2::a::T; pub type Six = T;\n");
    check(&t, "One", "a");
    check(&t, "Two", "a");
    check(&t, "Three", "b");
    check(&t, "Four", "b");
    check(&t, "Five", "a");
    check(&t, "Deep", "b");
    assert_int_equal(alias_of(&t, "Six")->target, FR_NO_ID); /* only V is in scope */
    stop(&t);
}

static void test_globs(void **state)
{
    header_test t;
    (void)state;
    read_text(&t, "mod a { pub struct S; struct Hidden; pub(crate) struct C; }\n"
                  "mod b { pub use super::a::*; pub use super::c::*; }\n"
                  "mod c { pub use super::b::*; pub struct Q; }\n"
                  "use b::*;\n"
                  "pub struct Q;\n" /* a declaration wins over a glob */
                  "pub type One = S; pub type Two = Q; pub type Three = C; pub type Four = c::S;\n"
                  "pub type Five = Hidden; pub type Six = b::Nothing;\n");
    check(&t, "One", "a");
    check(&t, "Two", "me");
    check(&t, "Three", "a");
    check(&t, "Four", "a");
    assert_int_equal(alias_of(&t, "Five")->target, FR_NO_ID);
    assert_int_equal(alias_of(&t, "Six")->target, FR_NO_ID);
    stop(&t);
}

/* Imports in a circle lead nowhere, and end. */
static void test_circles(void **state)
{
    header_test t;
    (void)state;
    read_text(&t, "use b::X as Y; use Y as X2; mod b { pub use super::X2 as X; }\n"
                  "mod c { pub use super::d::*; } mod d { pub use super::c::*; }\n"
                  "pub type One = Y; pub type Two = c::Z;\n");
    assert_int_equal(alias_of(&t, "One")->target, FR_NO_ID);
    assert_int_equal(alias_of(&t, "Two")->target, FR_NO_ID);
    stop(&t);
}

static void test_long_chain(void **state)
{
    header_test t;
    fr_text text;
    (void)state;
    start(&t);
    fr_text_init(&text, &t.arena);
    fr_text_puts(&text, "pub struct S0; pub type Near = S100; pub type Far = S9999;\n");
    for (int i = 1; i < 10000; i++)
        fr_text_fmt(&text, "use S%d as S%d;\n", i - 1, i);
    put_file(&t, "lib.rs", fr_arena_cstr(&t.arena, fr_text_str(&text)));
    assert_true(read_model(&t));
    check(&t, "Near", "me");
    (void)alias_of(&t, "Far"); /* wherever it leads, it ends */
    stop(&t);
}

/* Modules that all import each other whole: no search may go through them more than once. */
static void test_many_globs(void **state)
{
    header_test t;
    fr_text text;
    (void)state;
    start(&t);
    fr_text_init(&text, &t.arena);
    for (int i = 0; i < 60; i++) {
        fr_text_fmt(&text, "pub mod m%d { pub struct S%d;", i, i);
        for (int k = 0; k < 60; k++)
            fr_text_fmt(&text, " pub use super::m%d::*;", k);
        fr_text_fmt(&text, " pub type T%d = S%d; pub type N%d = Nothing; }\n", i, (i + 7) % 60, i);
    }
    put_file(&t, "lib.rs", fr_arena_cstr(&t.arena, fr_text_str(&text)));
    assert_true(read_model(&t));
    check(&t, "T0", "m7");
    check(&t, "T59", "m6");
    assert_int_equal(alias_of(&t, "N3")->target, FR_NO_ID);
    stop(&t);
}

static void test_outside(void **state)
{
    header_test t;
    (void)state;
    read_text(&t, "use std::os::raw::c_int as Int; use core::ffi as f;\n"
                  "pub type One = Int; pub type Two = f::c_void; pub type Three = ::libc::c_char;\n"
                  "pub type Four = std::vec::Vec<u8>;\n");
    assert_true(fr_str_is(alias_of(&t, "One")->name, "c_int"));
    assert_true(fr_str_is(alias_of(&t, "One")->text, "std::os::raw::c_int"));
    assert_true(fr_str_is(alias_of(&t, "Two")->text, "core::ffi::c_void"));
    assert_true(fr_str_is(alias_of(&t, "Three")->name, "c_char"));
    assert_true(fr_str_is(alias_of(&t, "Four")->text, "std::vec::Vec"));
    stop(&t);
}

static void test_crates(void **state)
{
    header_test t;
    (void)state;
    start(&t);
    put_file(&t, "lib.rs", "pub use other::a::*; pub type One = S; pub type Two = other::T;\n");
    put_file(&t, "dep.rs", "pub mod a { pub struct S; } pub use a::S as T;\n");
    fr_package dependency = { .name = FR_LIT("dep"),
                              .root = fr_arena_printf(&t.arena, "%s/dep.rs", t.folder) };
    fr_vec_push(&t.arena, &t.packages.list, dependency);
    fr_package_dependency edge = { FR_LIT("other"), 1 };
    fr_vec_push(&t.arena, &t.packages.list.data[0].dependencies, edge);
    assert_true(read_model(&t));
    assert_int_equal(t.model.crates.len, 2);
    check(&t, "One", "a");
    check(&t, "Two", "a");
    stop(&t);
}

static void test_items_of_macros(void **state)
{
    header_test t;
    (void)state;
    read_text(&t, "macro_rules! make { ($n:ident) => { pub struct $n { pub x: u8 } }; }\n"
                  "mod a { make!(S); } pub type One = a::S;\n");
    check(&t, "One", "a");
    assert_int_equal(find(&t, DECL_STRUCT, "S", 0)->span.line, 2);
    stop(&t);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_paths),           cmocka_unit_test(test_imports),
        cmocka_unit_test(test_globs),           cmocka_unit_test(test_circles),
        cmocka_unit_test(test_long_chain),      cmocka_unit_test(test_outside),
        cmocka_unit_test(test_many_globs),      cmocka_unit_test(test_crates),
        cmocka_unit_test(test_items_of_macros),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
