/* The layout of Rust text. Longer samples are in format/, see format_samples.sh. */
#include "base_test.h"

#include "base/text.h"
#include "write_rust/format.h"

static fr_str formatted(fr_arena *arena, const char *source)
{
    fr_text out;
    fr_text_init(&out, arena);
    if (!fr_format_rust(&out, fr_str_from(source)))
        return FR_LIT("not Rust");
    return fr_text_str(&out);
}

typedef struct row {
    const char *source, *expected;
} row;

/* Each row is laid out as expected, and that is a fixed point. */
static void check_rows(fr_arena *arena, const row *rows, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        assert_text(formatted(arena, rows[i].source), rows[i].expected);
        if (strcmp(rows[i].expected, "not Rust") != 0)
            assert_text(formatted(arena, rows[i].expected), rows[i].expected);
    }
}

#define check_table(state, rows) check_rows(*(state), (rows), sizeof(rows) / sizeof *(rows))

static void test_nothing(void **state)
{
    static const row rows[] = {
        { "", "" },
        { " \n\n ", "" },
        { "// only a comment", "// only a comment\n" },
        { "#![allow(unused)]", "#![allow(unused)]\n" },
        { "fn f( {", "not Rust" },
        { "fn f() }", "not Rust" },
        { "const A: &str = \"open;", "not Rust" },
        { "/* open", "not Rust" },
    };
    check_table(state, rows);
}

static void test_spaces(void **state)
{
    static const row rows[] = {
        { "pub type a=:: std :: os :: raw :: c_int ;", "pub type a = ::std::os::raw::c_int;\n" },
        { "type f = fn ( & mut T , ... ) -> * const [ u8 ; 4 ] ;",
          "type f = fn(&mut T, ...) -> *const [u8; 4];\n" },
        { "const A : & 'static [ u8 ; 2 ] = b\"a\\0\" ;",
          "const A: &'static [u8; 2] = b\"a\\0\";\n" },
        { "const B : i32 = - 1 + 2 * ! 3 << 4 ;", "const B: i32 = -1 + 2 * !3 << 4;\n" },
        { "# [ derive ( Debug , Clone , ) ] struct A ;", "#[derive(Debug, Clone)]\nstruct A;\n" },
        { "# [ doc = \"x\" ] pub struct A ( pub u8 , ) ;",
          "#[doc = \"x\"]\npub struct A(pub u8);\n" },
        { "pub ( crate ) static mut X : u8 = 0 ;", "pub(crate) static mut X: u8 = 0;\n" },
        { "impl < T > A < T > for B where T : C { }",
          "impl<T> A<T> for B\nwhere\n    T: C,\n{\n}\n" },
        { "mod a { mod b { } use c :: d ; }", "mod a {\n    mod b {}\n    use c::d;\n}\n" },
    };
    check_table(state, rows);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        WITH_ARENA(test_nothing),
        WITH_ARENA(test_spaces),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
