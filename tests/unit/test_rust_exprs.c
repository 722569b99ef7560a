/* Expressions: precedence, what becomes a tree, where the others end. */
#include "rust_test.h"

static void assert_expr(const char *expr, const char *expected)
{
    char text[1024];
    char tree[1024];
    snprintf(text, sizeof text, "const X: T = %s;", expr);
    snprintf(tree, sizeof tree, "const X: T = %s", expected);
    assert_tree(text, tree);
}

static void same(const char *expr)
{
    assert_expr(expr, expr);
}

/* Neither a tree, but read to its end. */
static void other(const char *expr)
{
    char expected[512];
    snprintf(expected, sizeof expected, "?%s?", expr);
    assert_expr(expr, expected);
}

static void test_literals(void **state)
{
    (void)state;
    same("1");
    same("0xFF_u8");
    same("1.5e-3f64");
    same("1.");
    same("'a'");
    same("'\\''");
    same("b'\\x41'");
    same("\"a\\\"b\"");
    same("r#\"a\"b\"#");
    same("c\"x\"");
    same("br\"\\\"");
    same("true");
    assert_expr("1..2", "?1..2?");
    assert_expr("1.max(2)", "1.max(2,)");
    assert_expr("1.0.max(2.)", "1.0.max(2.,)");
}

static void test_precedence(void **state)
{
    (void)state;
    assert_expr("a + b * c", "(a + (b * c))");
    assert_expr("a * b + c", "((a * b) + c)");
    assert_expr("a - b - c", "((a - b) - c)");
    assert_expr("a << 1 + 2 & b", "((a << (1 + 2)) & b)");
    assert_expr("a | b ^ c & d", "(a | (b ^ (c & d)))");
    assert_expr("a == b & c", "(a == (b & c))");
    assert_expr("a && b || c && d", "((a && b) || (c && d))");
    assert_expr("-a as u8 * 2", "(((-a) as u8) * 2)");
    assert_expr("!-*a", "(!(-(*a)))");
    assert_expr("a >= b", "(a >= b)");
    assert_expr("a >> b", "(a >> b)");
    assert_expr("a > b", "(a > b)");
    assert_expr("a <= -1", "(a <= (-1))");
    assert_expr("a <<= b", "(a <<= b)");
    assert_expr("a = b += c", "(a = (b += c))");
    assert_expr("a as usize >> 3", "((a as usize) >> 3)");
    assert_expr("(a + b) * c", "((((a + b))) * c)");
    assert_expr("a.b as u8 as *const u8", "((a.b as u8) as *const u8)");
}

static void test_operands(void **state)
{
    (void)state;
    same("a::b::C");
    assert_expr("Vec::<u8>::MAX", "Vec<u8>::MAX");
    same("<T as A>::B");
    assert_expr("x.0.1.y", "x.0.1.y");
    assert_expr("x.0 .1", "x.0.1");
    assert_expr("f(1)(2)[3]", "f(1,)(2,)[3]");
    assert_expr("a.b::<u8>(1,)", "a.b(1,)");
    assert_expr("S { a: 1, b, 0: 2, ..c }", "S{a: 1,b=b,0: 2,..c}");
    assert_expr("S {}", "S{}");
    assert_expr("[1, 2]", "[1,2,]");
    assert_expr("[0; N]", "[0; N]");
    assert_expr("()", "()");
    assert_expr("(1,)", "(1,)");
    assert_expr("&mut &x", "(&mut (&x))");
    assert_expr("&&x", "(&(&x))");
    assert_expr("&raw const x", "(&raw const x)");
    assert_expr("&raw", "(&raw)");
    assert_expr("m!(a b)", "m!(`a b`");
    assert_expr("std::m!{}", "std::m!{``");
    assert_expr("#[a] 1", "1");
}

static void test_blocks(void **state)
{
    (void)state;
    assert_expr("{ 1 }", "{1}");
    assert_expr("unsafe { f() }", "{f()}");
    assert_expr("const { 1 + 2 }", "{(1 + 2)}");
    other("{ let x = 1; x }");
    other("{ #![a] 1 }");
    assert_expr("{ { 1 } + 2 }", "{({1} + 2)}");
    other("{ a; }");
    other("{}");
}

static void test_control_flow(void **state)
{
    (void)state;
    other("if a { 1 } else if b == S { 2 } else { 3 }");
    other("if let Some(x) | None = y && z { 1 } else { 2 }");
    other("match x { A | B => 1, _ => { 2 } }");
    other("while a < b {}");
    other("loop { break 1 }");
    other("for (a, b) in c..d {}");
    other("'a: loop {}");
    other("'a: { break 'a 1 }");
    other("return");
    other("|a, &b: &u8, (c, d)| -> u8 { a }");
    other("move || a + b");
    other("async move { a }");
    other("for<'a> |x: &'a u8| x");
    other("x?");
    other("x.await");
    other("..");
    other("..=3");
    other("_");
    assert_expr("f(|x| x + 1, 2)", "f(?|x| x + 1?,2,)");
    assert_expr("if a {1} else {2} + 3", "(?if a {1} else {2}? + 3)");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_literals),     cmocka_unit_test(test_precedence),
        cmocka_unit_test(test_operands),     cmocka_unit_test(test_blocks),
        cmocka_unit_test(test_control_flow),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
