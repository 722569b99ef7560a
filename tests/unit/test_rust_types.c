/* Types: what the parser makes of each kind. The input is an alias's type. */
#include "rust_test.h"

static void assert_type(const char *type, const char *expected)
{
    char text[512];
    char tree[512];
    snprintf(text, sizeof text, "type T = %s;", type);
    snprintf(tree, sizeof tree, "type T: %s", expected);
    assert_tree(text, tree);
}

static void same(const char *type)
{
    assert_type(type, type);
}

static void test_paths(void **state)
{
    (void)state;
    same("u8");
    same("::a::b::C");
    same("self::A");
    same("super::super::A");
    same("crate::A");
    same("Self");
    same("r#type::r#fn");
    same("Vec<Vec<u8>>");
    assert_type("Vec::<u8>", "Vec<u8>");
    same("A<'a, 'static, u8>::B<C>");
    same("<T as a::B<u8>>::C<'a>");
    assert_type("<T>::C", "<T>::C");
    assert_type("<<A as B>::C as D>::E", "<<A as B>::C as D>::E");
    assert_type("<T as ::a::B>::C", "<T as ::a::B>::C");
    assert_type("A<B,>", "A<B>");
    same("A<>");
}

static void test_generic_arguments(void **state)
{
    (void)state;
    assert_type("F<3, -1, {N}, true, 'c'>",
                "F<const 3, const (-1), const {N}, const true, const 'c'>");
    assert_type("F<{ let x = 1; x }>", "F<const ?{ let x = 1; x }?>");
    assert_type("I<Item = u8, N = 3>", "I<Item = u8, N = const 3>");
    assert_type("I<Item: Copy + 'a>", "I<Item: `Copy + 'a`>");
    assert_type("I<Item<'x> = &'x u8>", "I<Item = &u8>");
    assert_type("Fn(u8, &u8) -> Vec<u8>", "Fn(u8, &u8) -> Vec<u8>");
    same("FnOnce()");
    assert_type("F<Vec<u8>>", "F<Vec<u8>>");
}

static void test_pointers(void **state)
{
    (void)state;
    same("&u8");
    assert_type("&'a mut T", "&mut T");
    same("*const T");
    same("*mut *const T");
    assert_type("&&'a &&mut T", "&&&&mut T");
    assert_type("&'a dyn A", "&dyn`dyn A`");
}

static void test_arrays_and_tuples(void **state)
{
    (void)state;
    same("[u8]");
    same("[u8; 4]");
    assert_type("[[u8; N * 2]; size_of::<T>()]", "[[u8; (N * 2)]; size_of<T>()]");
    assert_type("()", "()");
    assert_type("(A)", "((A))");
    assert_type("(A,)", "(A,)");
    assert_type("(A, B)", "(A,B,)");
    same("!");
    same("_");
}

static void test_functions(void **state)
{
    (void)state;
    same("fn()");
    assert_type("fn(u8) -> u8", "fn(u8) -> u8");
    assert_type("extern fn(a: u8, _: u8, b: &mut u8)", "extern \"\" fn(a: u8, _: u8, b: &mut u8)");
    assert_type("unsafe extern \"C\" fn(*const u8, ...) -> !",
                "unsafe extern \"C\" fn(*const u8, ...) -> !");
    assert_type("extern r\"system\" fn()", "extern \"system\" fn()");
    assert_type("for<'a, 'b> fn(&'a u8, &'b [u8])", "fn(&u8, &[u8])");
    assert_type("fn(fn(u8) -> u8) -> fn()", "fn(fn(u8) -> u8) -> fn()");
    assert_type("fn(#[cfg(x)] a: u8)", "fn(#[cfg(x)] a: u8)");
    assert_type("fn(A<B, C>, d: E)", "fn(A<B, C>, d: E)");
}

static void test_bounds(void **state)
{
    (void)state;
    assert_type("dyn A + 'a", "dyn`dyn A + 'a`");
    assert_type("dyn for<'a> Fn(&'a u8) -> u8 + Send", "dyn`dyn for<'a> Fn(&'a u8) -> u8 + Send`");
    assert_type("Box<dyn ?Sized + (A)>", "Box<dyn`dyn ?Sized + (A)`>");
    assert_type("impl A<B = C> + use<'a, T>", "impl`impl A<B = C> + use<'a, T>`");
    assert_type("A + Send", "dyn`A + Send`");
    assert_type("(A) + Send", "dyn`(A) + Send`");
    assert_type("for<'a> A<'a>", "dyn`for<'a> A<'a>`");
    assert_type("dyn::A", "dyn::A"); /* before 2018 a name */
    assert_type("(&'a dyn A, u8)", "(&dyn`dyn A`,u8,)");
}

static void test_macros(void **state)
{
    (void)state;
    assert_type("m!(a, b)", "m!(`a, b`");
    assert_type("&a::m![x]", "&a::m![`x`");
    assert_type("V<m!{}>", "V<m!{``>");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_paths),     cmocka_unit_test(test_generic_arguments),
        cmocka_unit_test(test_pointers),  cmocka_unit_test(test_arrays_and_tuples),
        cmocka_unit_test(test_functions), cmocka_unit_test(test_bounds),
        cmocka_unit_test(test_macros),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
