/* Declarations of Rust in the model, as its text shows them. */
#include "header_run.h"

/* The dump of the items after the crate's root, with the folder taken out of places. */
static void check(const char *source, const char *expected)
{
    header_test t;
    fr_text text;
    start(&t);
    put_file(&t, "lib.rs", source);
    assert_true(read_model(&t));
    fr_str rest = fr_str_from(dump_of(&t)), folder = fr_str_from(t.folder);
    fr_text_init(&text, &t.arena);
    rest = fr_str_slice(rest, fr_str_find(rest, FR_LIT("binding\n")) + 8, rest.len);
    for (size_t at; (at = fr_str_find(rest, folder)) != SIZE_MAX;) {
        fr_text_put(&text, fr_str_slice(rest, 0, at));
        rest = fr_str_slice(rest, at + folder.len + 1, rest.len);
    }
    fr_text_put(&text, rest);
    assert_string_equal(text_of(&t, &text), expected);
    stop(&t);
}

static void test_struct(void **state)
{
    (void)state;
    check("#[repr(C)]\n"
          "#[cfg(unix)]\n"
          "/// cbindgen:derive-eq=false\n"
          "pub struct S<'a, T, const N: usize = 3> {\n"
          "  #[cfg(feature = \"x\")] pub(crate) a: &'a T,\n"
          "  b: [Self; N],\n"
          "}\n",
          "#1 type \"S\" record at \"lib.rs\":4:12 struct\n"
          "    field \"a\" #4 bit -1 pub in #0 cfg(feature=\"x\")\n"
          "    field \"b\" #6 bit -1\n"
          "    rust struct pub cfg(unix) annotations(derive-eq=false) <T, N: #2 = (int \"3\")> "
          "repr( C )\n"
          "#2 type int usize unsigned\n"
          "#3 type rust param \"T\"\n"
          "#4 type pointer -> #3 ref\n"
          "#5 type rust path \"S\" -> #1 self\n"
          "#6 type array of #5 count (path N)");
}

static void test_enum(void **state)
{
    (void)state;
    check("#[repr(u8)] enum E { A = 1 + 1, #[deprecated = \"no\"] B(u8), C { x: *mut E } }\n",
          "#1 type \"E\" enum at \"lib.rs\":1:18\n"
          "    variant \"A\" = (binary \"+\" (int \"1\") (int \"1\"))\n"
          "    variant \"B\" deprecated \"no\"\n"
          "    field \"\" #2 bit -1\n"
          "    variant \"C\"\n"
          "    field \"x\" #4 bit -1\n"
          "    rust enum repr( u8 )\n"
          "#2 type int u8 unsigned\n"
          "#3 type rust path \"E\" -> #1\n"
          "#4 type pointer -> #3 mut");
}

static void test_functions(void **state)
{
    (void)state;
    check("impl S { #[no_mangle] pub extern \"C\" fn f(&self, mut a: u8, _: fn(x: i8) -> !) {}\n"
          "  pub const C: u8 = !0u8 as u8; }\n"
          "#[repr(transparent)] struct S;\n"
          "extern \"C\" { fn g(x: *const S, ...) -> bool; }\n",
          "#1 function \"f\" type #13 at \"lib.rs\":1:41\n"
          "    rust fn pub no-mangle of #5\n"
          "#2 var \"C\" type #8 const at \"lib.rs\":2:13\n"
          "    rust const pub of #5 = (cast #8 (unary \"!\" (int \"0\" u8)))\n"
          "#3 type \"S\" record at \"lib.rs\":3:29 struct\n"
          "    rust struct repr( transparent )\n"
          "#4 function \"g\" type #16 at \"lib.rs\":4:17\n"
          "    rust fn foreign\n"
          "#5 type rust path \"S\" -> #3\n"
          "#6 type rust path \"S\" -> #3 self\n"
          "#7 type pointer -> #6 ref\n"
          "#8 type int u8 unsigned\n"
          "#9 type rust never\n"
          "#10 type int i8 signed\n"
          "#11 type function -> #9 abi unsupported\n"
          "    param \"x\" #10\n"
          "#12 type rust tuple\n"
          "#13 type function -> #12 abi C\n"
          "    param \"self\" #7\n"
          "    param \"a\" #8\n"
          "    param \"\" #11\n"
          "#14 type pointer -> #5 const\n"
          "#15 type bool\n"
          "#16 type function -> #15 abi C variadic\n"
          "    param \"x\" #14");
}

/* Without only_ffi everything is there, with it what Rust keeps to itself is declared only. */
static void test_partial(void **state)
{
    header_test t;
    (void)state;
    for (int only = 0; only < 2; only++) {
        start(&t);
        t.reading.only_ffi = only;
        put_file(&t, "lib.rs",
                 "pub fn f(x: u8) {} struct S { a: u8 } const C: u8 = 1; enum E { A(u8), B }\n"
                 "static T: u8 = 1; #[repr(C)] struct R { a: u8 } extern \"C\" fn g() {}\n");
        assert_true(read_model(&t));
        size_t partial = 0;
        for (size_t i = 0; i < t.model.items.len; i++)
            partial += t.model.items.data[i]->rust && t.model.items.data[i]->rust->is_partial;
        assert_int_equal(partial, only ? 4 : 0);
        stop(&t);
    }
}

static void test_annotations(void **state)
{
    header_test t;
    (void)state;
    start(&t);
    put_file(&t, "lib.rs",
             "/// One\n/// cbindgen:a\n///cbindgen:b=\n///   cbindgen:c = [x, y ,z]\n"
             "/// cbindgen:d=false\n/// cbindgen:e=a b\n/// Two\nstruct S;\n"
             "/// cbindgen:x=1=2\nstruct T;\n/// cbindgen:ignore\nstruct U;\n"
             "///\nstruct V;\nstruct W;\n/**\n  Block\n    inner\n */\nstruct X;\n");
    assert_true(read_model(&t));
    const fr_item *s = t.model.items.data[1];
    const fr_doc_annotations *a = s->rust->part.annotations;
    assert_true(fr_str_is(s->doc, " One\n Two"));
    assert_int_equal(a->list.len, 5);
    assert_true(a->list.data[0].kind == ANNOTATION_BOOL && a->list.data[0].flag);
    assert_true(a->list.data[1].kind == ANNOTATION_ATOM && !a->list.data[1].atom.ptr);
    assert_true(a->list.data[2].kind == ANNOTATION_LIST && a->list.data[2].list.len == 3);
    assert_true(fr_str_is(a->list.data[2].list.data[1], "y"));
    assert_true(a->list.data[3].kind == ANNOTATION_BOOL && !a->list.data[3].flag);
    assert_true(fr_str_is(a->list.data[4].atom, "a b"));
    assert_true(
        fr_str_is(t.model.items.data[2]->rust->part.annotations->malformed, "cbindgen:x=1=2"));
    assert_null(t.model.items.data[2]->doc.ptr);
    assert_true(t.model.items.data[3]->rust->part.annotations->ignore);
    assert_true(t.model.items.data[4]->doc.ptr && t.model.items.data[4]->doc.len == 0);
    assert_null(t.model.items.data[5]->doc.ptr);
    assert_true(fr_str_is(t.model.items.data[6]->doc, " Block\n   inner"));
    stop(&t);
}

static const fr_repr *repr_of(header_test *t, size_t item)
{
    return t->model.items.data[item]->rust->repr;
}

static void test_repr(void **state)
{
    header_test t;
    (void)state;
    start(&t);
    put_file(&t, "lib.rs",
             "#[repr(C, u8)] enum A { X } #[repr(transparent)] #[repr(C)] struct B;\n"
             "#[repr(C, packed)] struct D; #[repr(packed(2), C)] struct E;\n"
             "#[repr(align(16))] struct F; #[repr(align(3))] struct G; #[repr(u8, u16)] enum H {}\n"
             "#[repr(Rust)] struct I; #[repr(packed, align(4))] struct J;\n");
    assert_true(read_model(&t));
    assert_true(repr_of(&t, 1)->is_c && fr_str_is(repr_of(&t, 1)->integer, "u8"));
    assert_true(repr_of(&t, 2)->is_transparent && repr_of(&t, 2)->is_c_last);
    assert_true(repr_of(&t, 3)->is_packed && repr_of(&t, 3)->packed == 0);
    assert_int_equal(repr_of(&t, 4)->packed, 2);
    assert_int_equal(repr_of(&t, 5)->align, 16);
    for (size_t i = 6; i < 10; i++)
        assert_true(repr_of(&t, i)->error.len != 0);
    stop(&t);
}

/* bitflags! in both forms, with a place in the call. */
static void test_flags(void **state)
{
    header_test t;
    (void)state;
    start(&t);
    put_file(&t, "lib.rs",
             "pub struct Out(u32);\n"
             "bitflags! {\n"
             "  /// Doc\n"
             "  #[repr(C)] pub struct In: u8 { const A = 1; // one\n"
             "    #[cfg(x)] const B = Self::A.bits() << 1; const _ = !0; }\n"
             "  impl Out: u32 { const C = 4; }\n"
             "}\n"
             "bitflags! { pub struct Broken { const A = 1; } }\n");
    assert_true(read_model(&t));
    assert_int_equal(count_code(&t, DIAG_W0808), 1);
    const fr_item *in = t.model.items.data[2];
    assert_true(fr_str_is(in->name, "In") && in->rust->is_flags && fr_str_is(in->doc, " Doc"));
    assert_int_equal(in->span.line, 2);
    const fr_item *b = t.model.items.data[4];
    assert_true(fr_str_is(b->name, "B") && b->rust->is_flags && b->rust->part.condition);
    assert_true(fr_str_is(t.model.items.data[5]->name, "C"));
    stop(&t);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_struct),      cmocka_unit_test(test_enum),
        cmocka_unit_test(test_functions),   cmocka_unit_test(test_partial),
        cmocka_unit_test(test_annotations), cmocka_unit_test(test_repr),
        cmocka_unit_test(test_flags),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
