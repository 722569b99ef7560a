/* Types that mention each other: their order, and what is declared before it is defined. */
#include "base_test.h"
#include "header_builder.h"
#include "passes/header_forward.h"

static fr_header_item *add_struct(header_builder *b, const char *name)
{
    return add_item(b, HEADER_ITEM_STRUCT, name);
}

static void add_member(header_builder *b, fr_header_item *item, const fr_header_type *type,
                       const char *name)
{
    fr_vec_push(&b->arena, &item->as.structure.fields, field_of(type, name));
}

static const char *keyword(const header_builder *b)
{
    return b->options.language == HEADER_C && b->options.style != HEADER_STYLE_TYPE ? "struct" : "";
}

static void begin_style(header_builder *b, fr_header_language language, fr_header_style style)
{
    header_init(b, language);
    b->options.style = style;
}

/* struct a { a *self; b *other; }; struct b { a whole; } in this order. */
static void check_cycle(fr_header_language language, fr_header_style style, const char *expected)
{
    header_builder builder, *b = &builder;
    begin_style(b, language, style);
    fr_header_item *one = add_struct(b, "a"), *two = add_struct(b, "b");
    add_member(b, one, pointer(b, named(b, keyword(b), "a"), false), "self");
    add_member(b, one, pointer(b, named(b, keyword(b), "b"), false), "other");
    add_member(b, two, named(b, keyword(b), "a"), "whole");
    fr_header_forward_types(&b->header, &b->arena);
    assert_text(header_text(b), expected);
    fr_arena_release(&b->arena);
}

static void test_declared_first(void **state)
{
    (void)state;
    check_cycle(HEADER_C, HEADER_STYLE_TAG,
                "struct a {\n  struct a *self;\n  struct b *other;\n};\n\n"
                "struct b {\n  struct a whole;\n};\n");
    check_cycle(HEADER_C, HEADER_STYLE_TYPE,
                "typedef struct a a;\n\ntypedef struct b b;\n\n"
                "struct a {\n  a *self;\n  b *other;\n};\n\nstruct b {\n  a whole;\n};\n");
    check_cycle(HEADER_CXX, HEADER_STYLE_BOTH,
                "struct b;\n\nstruct a {\n  a *self;\n  b *other;\n};\n\n"
                "struct b {\n  a whole;\n};\n");
    check_cycle(HEADER_CYTHON, HEADER_STYLE_TAG,
                "\ncdef extern from *:\n\n  cdef struct a:\n    a *self;\n    b *other;\n\n"
                "  cdef struct b:\n    a whole;\n");
}

/* What is used as a whole comes first, through an alias too. */
static void test_order(void **state)
{
    header_builder builder, *b = &builder;
    (void)state;
    begin_style(b, HEADER_C, HEADER_STYLE_TAG);
    fr_header_item *user = add_struct(b, "user");
    fr_header_item *alias = add_item(b, HEADER_ITEM_ALIAS, "alias");
    fr_header_item *part = add_struct(b, "part");
    add_member(b, user, array(b, named(b, "", "alias"), "2"), "x");
    alias->as.alias.target = named(b, "struct", "part");
    add_member(b, part, pointer(b, named(b, "struct", "user"), false), "back");
    fr_header_forward_types(&b->header, &b->arena);
    assert_text(header_text(b), "typedef struct part alias;\n\n"
                                "struct part {\n  struct user *back;\n};\n\n"
                                "struct user {\n  alias x[2];\n};\n");
    fr_arena_release(&b->arena);
}

/* In the arguments of a function `struct s` would be another type. */
static void test_in_arguments(void **state)
{
    header_builder builder, *b = &builder;
    (void)state;
    begin_style(b, HEADER_C, HEADER_STYLE_TAG);
    fr_header_item *user = add_struct(b, "user");
    fr_header_type *call = function_type(b, primitive(b, "void"));
    add_param(b, &call->as.function.params, pointer(b, named(b, "struct", "later"), false), "");
    add_member(b, user, call, "f");
    add_member(b, add_struct(b, "later"), primitive(b, "int"), "x");
    fr_header_forward_types(&b->header, &b->arena);
    assert_text(header_text(b),
                "struct later;\n\nstruct user {\n  void (*f)(struct later*);\n};\n\n"
                "struct later {\n  int x;\n};\n");
    fr_arena_release(&b->arena);
}

/* A list in which nothing is wrong stays as it is; names that nobody defines harm nothing. */
static void test_untouched(void **state)
{
    header_builder builder, *b = &builder;
    (void)state;
    begin_style(b, HEADER_C, HEADER_STYLE_BOTH);
    fr_header_item *one = add_struct(b, "one"), *two = add_struct(b, "two");
    add_member(b, one, named(b, "", "unknown"), "x");
    add_member(b, two, named(b, "struct", "one"), "y");
    fr_header_forward_types(&b->header, &b->arena);
    assert_ptr_equal(b->header.types.data[0], one);
    assert_null(b->header.forwards);
    fr_arena_release(&b->arena);
}

/* A long chain of types, each of which needs the next: no recursion, and no quadratic time. */
static void test_long_chain(void **state)
{
    enum { LENGTH = 20000 };
    header_builder builder, *b = &builder;
    (void)state;
    begin_style(b, HEADER_C, HEADER_STYLE_TAG);
    for (int i = 0; i < LENGTH; i++) {
        const char *name = fr_arena_printf(&b->arena, "s%d", i).ptr;
        const char *next = fr_arena_printf(&b->arena, "s%d", i + 1).ptr;
        fr_header_item *item = add_struct(b, name);
        add_member(b, item, named(b, "struct", next), "x");
    }
    fr_header_forward_types(&b->header, &b->arena);
    assert_int_equal(b->header.types.len, LENGTH);
    assert_text(b->header.types.data[0]->name, "s19999");
    assert_text(b->header.types.data[LENGTH - 1]->name, "s0");
    fr_arena_release(&b->arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_declared_first), cmocka_unit_test(test_order),
        cmocka_unit_test(test_in_arguments),   cmocka_unit_test(test_untouched),
        cmocka_unit_test(test_long_chain),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
