/* Types that mention each other: their order, and what is declared before it is defined. */
#include "header_run.h"

/* A header of one source in a language and style; the order is that of the source's statics. */
static void check(fr_header_language language, fr_header_style style, const char *source,
                  const char *expected)
{
    header_test t;
    start(&t);
    t.options.language = language;
    t.options.style = style;
    t.options.no_includes = true;
    assert_string_equal(header_of(&t, source), expected);
    stop(&t);
}

/* a points to b, and b has an a in it: of two that lead to each other, cbindgen has b first if a is
 * asked for first. */
#define CYCLE                                                                                      \
    "#[repr(C)] pub struct a { own: *mut a, other: *mut b }\n"                                     \
    "#[repr(C)] pub struct b { whole: a }\n"

static void test_declared_first(void **state)
{
    static const char asks[] = CYCLE "#[no_mangle] pub extern \"C\" fn f(x: a) {}\n";
    (void)state;
    check(HEADER_C, HEADER_STYLE_TAG, asks,
          "struct a {\n  struct a *own;\n  struct b *other;\n};\n\n"
          "struct b {\n  struct a whole;\n};\n\nvoid f(struct a x);");
    check(HEADER_C, HEADER_STYLE_TYPE, asks,
          "typedef struct a a;\n\ntypedef struct b b;\n\n"
          "struct a {\n  a *own;\n  b *other;\n};\n\nstruct b {\n  a whole;\n};\n\nvoid f(a x);");
    check(HEADER_CXX, HEADER_STYLE_BOTH, asks,
          "struct b;\n\nstruct a {\n  a *own;\n  b *other;\n};\n\n"
          "struct b {\n  a whole;\n};\n\nextern \"C\" {\n\nvoid f(a x);\n\n}  // extern \"C\"");
    check(HEADER_CYTHON, HEADER_STYLE_TAG, asks,
          "cdef extern from *:\n\n  cdef struct a:\n    a *own;\n    b *other;\n\n"
          "  cdef struct b:\n    a whole;\n\n  void f(a x);");
}

/* What is used as a whole comes first, through an alias too. */
static void test_order(void **state)
{
    (void)state;
    check(HEADER_C, HEADER_STYLE_TAG,
          "#[repr(C)] pub struct user { x: [alias; 2] }\n"
          "pub type alias = part;\n"
          "#[repr(C)] pub struct part { back: *mut user }\n"
          "#[no_mangle] pub extern \"C\" fn f(x: part) {}\n",
          "typedef struct part alias;\n\n"
          "struct part {\n  struct user *back;\n};\n\n"
          "struct user {\n  alias x[2];\n};\n\nvoid f(struct part x);");
}

/* The only field of a transparent struct is the struct. */
static void test_transparent(void **state)
{
    (void)state;
    check(HEADER_C, HEADER_STYLE_TAG,
          "#[repr(C)] pub struct user { x: same }\n"
          "#[repr(transparent)] pub struct same { x: part }\n"
          "#[repr(C)] pub struct part { back: *mut user }\n"
          "#[no_mangle] pub extern \"C\" fn f(x: part) {}\n",
          "typedef struct part same;\n\n"
          "struct part {\n  struct user *back;\n};\n\n"
          "struct user {\n  same x;\n};\n\nvoid f(struct part x);");
}

/* In the arguments of a function `struct s` would be another type. */
static void test_in_arguments(void **state)
{
    (void)state;
    check(HEADER_C, HEADER_STYLE_TAG,
          "#[repr(C)] pub struct user { f: extern \"C\" fn(*mut later) }\n"
          "#[repr(C)] pub struct later { x: user }\n"
          "#[no_mangle] pub extern \"C\" fn f(x: user) {}\n",
          "struct later;\n\nstruct user {\n  void (*f)(struct later*);\n};\n\n"
          "struct later {\n  struct user x;\n};\n\nvoid f(struct user x);");
}

/* The parts of unions and of the variants of enums count, and records of those kinds are declared
 * by their own keyword. */
static void test_kinds(void **state)
{
    (void)state;
    check(
        HEADER_CXX, HEADER_STYLE_BOTH,
        "#[repr(C)] pub struct user { u: *mut u, e: *mut e, i: *mut i }\n"
        "#[repr(C)] pub union u { whole: user }\n"
        "#[repr(C)] pub enum e { A(user) }\n"
        "#[repr(u8)] pub enum i { A { x: user } }\n"
        "#[no_mangle] pub extern \"C\" fn f(x: user) {}\n",
        "union u;\n\nstruct e;\n\nunion i;\n\n"
        "struct user {\n  u *u;\n  e *e;\n  i *i;\n};\n\n"
        "union u {\n  user whole;\n};\n\n"
        "struct e {\n  enum class Tag {\n    A,\n  };\n\n  struct A_Body {\n    user _0;\n  };\n\n"
        "  Tag tag;\n  union {\n    A_Body a;\n  };\n};\n\n"
        "union i {\n  enum class Tag : uint8_t {\n    A,\n  };\n\n"
        "  struct A_Body {\n    Tag tag;\n    user x;\n  };\n\n"
        "  struct {\n    Tag tag;\n  };\n  A_Body a;\n};\n\n"
        "extern \"C\" {\n\nvoid f(user x);\n\n}  // extern \"C\"");
}

/* A list in which nothing is wrong stays as it is; names that nobody defines harm nothing. */
static void test_untouched(void **state)
{
    header_test t;
    (void)state;
    start(&t);
    header_of(&t, "#[repr(C)] pub struct one { x: *mut unknown }\n"
                  "#[repr(C)] pub struct two { y: one }\n"
                  "#[no_mangle] pub extern \"C\" fn f(x: two) {}\n");
    assert_int_equal(t.header.types.len, 2);
    assert_null(t.header.forwards);
    stop(&t);
}

/* A long chain of types, each of which needs the next, behind one that is defined before it: no
 * recursion, and no quadratic time. */
static void test_long_chain(void **state)
{
    enum { LENGTH = 20000 };
    header_test t;
    fr_text text;
    (void)state;
    start(&t);
    t.options.style = HEADER_STYLE_TAG;
    fr_text_init(&text, &t.arena);
    for (int i = 0; i < LENGTH; i++)
        fr_text_fmt(&text, "#[repr(C)] pub struct s%d { x: s%d }\n", i, i + 1);
    fr_text_fmt(&text, "#[repr(C)] pub struct s%d { first: *mut s0 }\n", LENGTH);
    fr_text_fmt(&text, "#[no_mangle] pub extern \"C\" fn f(x: s%d) {}\n", LENGTH);
    fr_str out = fr_str_from(header_of(&t, fr_arena_cstr(&t.arena, fr_text_str(&text))));
    assert_int_equal(t.header.types.len, LENGTH + 1);
    assert_true(fr_str_starts(out, FR_LIT("struct s20000 {\n  struct s0 *first;\n};\n\n"
                                          "struct s19999 {\n  struct s20000 x;\n};\n\n")));
    assert_true(fr_str_ends(out, FR_LIT("struct s0 {\n  struct s1 x;\n};\n\n"
                                        "void f(struct s20000 x);")));
    stop(&t);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_declared_first), cmocka_unit_test(test_order),
        cmocka_unit_test(test_transparent),    cmocka_unit_test(test_in_arguments),
        cmocka_unit_test(test_kinds),          cmocka_unit_test(test_untouched),
        cmocka_unit_test(test_long_chain),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
