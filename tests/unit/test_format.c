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
        /* what has no name where Rust wants one stays as it is */
        { "struct { { }}", "struct { { }}\n" },
        { "enum E { { }, A }", "enum E { { }, A }\n" },
        { "mod ( ; ) fn a ( ) ;", "mod ( ; ) fn a ( ) ;\n" },
        { "impl A {\n    fn f() { a[b.]; }\n}", "impl A {\n    fn f() { a[b.]; }\n}\n" },
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
        { "impl < T > A < T > for B where T : C { }", "impl<T> A<T> for B where T: C {}\n" },
        { "mod a { mod b { } use c :: d ; }", "mod a {\n    mod b {}\n    use c::d;\n}\n" },
    };
    check_table(state, rows);
}

static void test_functions(void **state)
{
    static const row rows[] = {
        { "unsafe extern \"C\" { pub fn f ( ) ; }", "unsafe extern \"C\" {\n    pub fn f();\n}\n" },
        { "extern \"C\" { fn printf(format: *const ::std::os::raw::c_char, its_first_argument: "
          "u32, "
          "...) -> "
          "i32; }",
          "extern \"C\" {\n"
          "    fn printf(format: *const ::std::os::raw::c_char, its_first_argument: u32, ...) -> "
          "i32;\n"
          "}\n" },
        /* 100 columns with the semicolon; a result needs one more */
        { "fn a_function_of_a_name(with_parameters: u32, of_many_names: u32, so_that_it: u32, "
          "fits: "
          "u32xx);",
          "fn a_function_of_a_name(with_parameters: u32, of_many_names: u32, so_that_it: u32, "
          "fits: u32xx);\n" },
        { "fn a_function_of_a_name(with_parameters: u32, of_many_names: u32, so_that_it: u32, "
          "fits: "
          "u32) -> u8;",
          "fn a_function_of_a_name(with_parameters: u32, of_many_names: u32, so_that_it: u32, "
          "fits: u32)\n"
          "    -> u8;\n" },
        { "fn a_function_without_parameters_and_with_a_name_of_so_many_letters_that_its_result_is_"
          "so_far() -> u8;",
          "fn "
          "a_function_without_parameters_and_with_a_name_of_so_many_letters_that_its_result_is_so_"
          "far() -> u8;\n" },
        { "fn f<T>(t: T) where T: Copy { t; }",
          "fn f<T>(t: T)\nwhere\n    T: Copy,\n{\n    t;\n}\n" },
        { "const unsafe extern \"C\" fn f(mut self: &'a mut Self, _: [u8; 2],) -> ! {}",
          "const unsafe extern \"C\" fn f(mut self: &'a mut Self, _: [u8; 2]) -> ! {}\n" },
    };
    check_table(state, rows);
}

static void test_types(void **state)
{
    static const row rows[] = {
        { "type callback = ::std::option::Option<unsafe extern \"C\" fn(user_data: *mut "
          "::std::os::raw::c_void, size: u32)>;",
          "type callback =\n"
          "    ::std::option::Option<unsafe extern \"C\" fn(user_data: *mut "
          "::std::os::raw::c_void, size: u32)>;\n" },
        { "pub struct s { pub a_callback: ::std::option::Option<unsafe extern \"C\" fn(n: "
          "::std::os::raw::c_int)>, }",
          "pub struct s {\n"
          "    pub a_callback: ::std::option::Option<unsafe extern \"C\" fn(n: "
          "::std::os::raw::c_int)>,\n"
          "}\n" },
        { "pub struct s { pub the_long_callback: ::std::option::Option<unsafe extern \"C\" fn(n: "
          "::std::os::raw::c_int)>, }",
          "pub struct s {\n"
          "    pub the_long_callback: ::std::option::Option<unsafe extern \"C\" fn(n: "
          "::std::os::raw::c_int)>,\n"
          "}\n" },
        { "type a = ( u8 , ) ; type b = ( ) ; type c = ( u8 , u16 , ) ;",
          "type a = (u8,);\ntype b = ();\ntype c = (u8, u16);\n" },
        { "type a = dyn Fn ( u8 ) -> u8 + 'static ; type b = & 'a mut dyn A ;",
          "type a = dyn Fn(u8) -> u8 + 'static;\ntype b = &'a mut dyn A;\n" },
        { "type a = < T as B < C > > :: D ; type e = for < 'a > fn ( & 'a u8 ) ;",
          "type a = <T as B<C>>::D;\ntype e = for<'a> fn(&'a u8);\n" },
    };
    check_table(state, rows);
}

static void test_records(void **state)
{
    static const row rows[] = {
        { "pub struct a { } pub struct b ; pub union c { x : u8 }",
          "pub struct a {}\npub struct b;\npub union c {\n    x: u8,\n}\n" },
        { "enum e { A , B = 1 , C ( u8 , u8 ) , D { x : u8 } , }",
          "enum e {\n    A,\n    B = 1,\n    C(u8, u8),\n    D { x: u8 },\n}\n" },
        { "enum e { A, B { first_field: u32, second_fields: u64 }, D { x: u8 } }",
          "enum e {\n"
          "    A,\n"
          "    B {\n"
          "        first_field: u32,\n"
          "        second_fields: u64,\n"
          "    },\n"
          "    D {\n"
          "        x: u8,\n"
          "    },\n"
          "}\n" },
        { "pub struct t(# [ cfg ( test ) ] pub u8 , pub ( crate ) u16) ;",
          "pub struct t(#[cfg(test)] pub u8, pub(crate) u16);\n" },
        { "struct s < T , const N : usize = 3 > where T : A { t : [ T ; N ] }",
          "struct s<T, const N: usize = 3>\nwhere\n    T: A,\n{\n    t: [T; N],\n}\n" },
    };
    check_table(state, rows);
}

static void test_attributes(void **state)
{
    static const row rows[] = {
        { "# [derive (Debug)] # [derive (Clone , Copy)] # [repr (C , packed (2))] struct a ;",
          "#[derive(Debug, Clone, Copy)]\n#[repr(C, packed(2))]\nstruct a;\n" },
        { "#[derive(Debug, Default, Copy, Clone, Hash, PartialOrd, Ord, PartialEq, Eq, Zeroable, "
          "Pod, Another)] struct a;",
          "#[derive(\n"
          "    Debug, Default, Copy, Clone, Hash, PartialOrd, Ord, PartialEq, Eq, Zeroable, Pod, "
          "Another,\n"
          ")]\n"
          "struct a;\n" },
        { "#![allow(dead_code, non_snake_case, non_camel_case_types, non_upper_case_globals)]",
          "#![allow(\n    dead_code,\n    non_snake_case,\n    non_camel_case_types,\n    "
          "non_upper_case_globals\n)]\n" },
        { "# [doc = \"a\\n b\"] # [must_use] # [link_name = \"\\u{1}_x\"] fn f ( ) ;",
          "#[doc = \"a\\n b\"]\n#[must_use]\n#[link_name = \"\\u{1}_x\"]\nfn f();\n" },
        { "# [ unknown => to us ] struct a;", "# [ unknown => to us ]\nstruct a;\n" },
        { "#[rustfmt::skip] struct  a { x:u8 }", "#[rustfmt::skip] struct  a { x:u8 }\n" },
        { "/// one\n/// two\nstruct a;", "/// one\n/// two\nstruct a;\n" },
    };
    check_table(state, rows);
}

/* The source stands in a body that ends with a line of its own. */
static void check_bodies(fr_arena *arena, const row *rows, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        fr_str source = fr_arena_printf(arena, "fn f() { %s z; }", rows[i].source);
        fr_str expected = fr_arena_printf(arena, "fn f() {\n%s\n    z;\n}\n", rows[i].expected);
        assert_text(formatted(arena, fr_arena_cstr(arena, source)), fr_arena_cstr(arena, expected));
        assert_text(formatted(arena, fr_arena_cstr(arena, expected)),
                    fr_arena_cstr(arena, expected));
    }
}

#define check_body_table(state, rows) check_bodies(*(state), (rows), sizeof(rows) / sizeof *(rows))

static void test_statements(void **state)
{
    static const row rows[] = {
        { "let mut x : u8 = 1 ;", "    let mut x: u8 = 1;" },
        { "let x ;", "    let x;" },
        { "let ( a , ) = b ; let A ( c , ) = d ; let & mut ( ref e , f ) = g ;",
          "    let (a,) = b;\n    let A(c) = d;\n    let &mut (ref e, f) = g;" },
        { "x += 1 ; * y = & mut z ; w . v = - 1 ; a . 0 . b ( ) ? ;",
          "    x += 1;\n    *y = &mut z;\n    w.v = -1;\n    a.0.b()?;" },
        { "unsafe { f ( ) } ; unsafe { g ( ) ; }",
          "    unsafe { f() };\n    unsafe {\n        g();\n    }" },
        { "#[allow(x)] unsafe { f ( ) } ;", "    #[allow(x)]\n    unsafe {\n        f()\n    };" },
        { "{ a } { b ; }", "    {\n        a\n    }\n    {\n        b;\n    }" },
        { "use b :: c ; use a :: d ; fn inner < T : U < V = ( ) > > ( ) { } const X : u8 = 1 ; ",
          "    use a::d;\n    use b::c;\n    fn inner<T: U<V = ()>>() {}\n    const X: u8 = 1;" },
        { "let a = [ 1 , 2 , 3 ] ; let b = [ 0u8 ; 4 ] ; let c = ( 1 , ) ; let d = a [ 0 ] as u8 "
          "as "
          "char ;",
          "    let a = [1, 2, 3];\n    let b = [0u8; 4];\n    let c = (1,);\n"
          "    let d = a[0] as u8 as char;" },
        { "let r = .. 3 ; let s = 1 ..= 2 ; let t = 0 .. ; let u = x << 2 >> 1 >= 3 && ! y ;",
          "    let r = ..3;\n    let s = 1..=2;\n    let t = 0..;\n"
          "    let u = x << 2 >> 1 >= 3 && !y;" },
        { "f ( | x | x + 1 , move | | { } , | & y , z : u8 | { a ; } ) ;", "    f(\n"
                                                                           "        |x| x + 1,\n"
                                                                           "        move || {},\n"
                                                                           "        |&y, z: u8| {\n"
                                                                           "            a;\n"
                                                                           "        },\n"
                                                                           "    );" },
        { "let s = S { x : 1 , y , .. z } ; let t = S { first : 1 , second : 2 , third : 3 } ;",
          "    let s = S { x: 1, y, ..z };\n    let t = S {\n        first: 1,\n        second: "
          "2,\n"
          "        third: 3,\n    };" },
    };
    check_body_table(state, rows);
}

static void test_control(void **state)
{
    static const row rows[] = {
        { "if a { b } else { c } ;", "    if a {\n        b\n    } else {\n        c\n    };" },
        { "let x = if a { b } else { c } ;", "    let x = if a { b } else { c };" },
        { "let x = if a_condition_of_a_name { a_value_of_a_name } else { c } ;",
          "    let x = if a_condition_of_a_name {\n        a_value_of_a_name\n    } else {\n"
          "        c\n    };" },
        { "if a { } else if let Some ( b ) = c { d } else { }",
          "    if a {\n    } else if let Some(b) = c {\n        d\n    } else {\n    }" },
        { "'a : loop { break 'a ; } while x < y { } for i in 0 .. n { continue ; }",
          "    'a: loop {\n        break 'a;\n    }\n    while x < y {}\n    for i in 0..n {\n"
          "        continue;\n    }" },
        { "match x { 0 | 1 => a , Some ( y ) if y > 2 => { b ; } _ => return , }",
          "    match x {\n        0 | 1 => a,\n        Some(y) if y > 2 => {\n            b;\n     "
          "   }\n"
          "        _ => return,\n    }" },
        { "match x { } ;", "    match x {};" },
        { "match x { A_LONG_NAME_OF_A_CONSTANT_ONE | A_LONG_NAME_OF_A_CONSTANT_TWO | "
          "A_LONG_NAME_OF_A_THIRD_CONSTANT => 1 }",
          "    match x {\n"
          "        A_LONG_NAME_OF_A_CONSTANT_ONE\n"
          "        | A_LONG_NAME_OF_A_CONSTANT_TWO\n"
          "        | A_LONG_NAME_OF_A_THIRD_CONSTANT => 1,\n"
          "    }" },
    };
    check_body_table(state, rows);
}

static void test_long_expressions(void **state)
{
    static const row rows[] = {
        /* more than 60 columns of arguments */
        { "function(argument_number_one, argument_number_two, argument_number_three, four);",
          "    function(\n        argument_number_one,\n        argument_number_two,\n"
          "        argument_number_three,\n        four,\n    );" },
        /* short ones: many on a line */
        { "f(aaaaaaaaaa, bbbbbbbbbb, cccccccccc, dddddddddd, eeeeeeeeee, ffffff);",
          "    f(\n        aaaaaaaaaa, bbbbbbbbbb, cccccccccc, dddddddddd, eeeeeeeeee, ffffff,\n"
          "    );" },
        /* a call alone in a call runs over */
        { "outer(inner(argument_number_one, argument_number_two, argument_number_3));",
          "    outer(inner(\n        argument_number_one,\n        argument_number_two,\n"
          "        argument_number_3,\n    ));" },
        { "receiver.method_one(argument).method_two(argument).method_three(argument);",
          "    receiver\n        .method_one(argument)\n        .method_two(argument)\n"
          "        .method_three(argument);" },
        { "let sum = the_first_operand_of_the_sum + the_second_operand * its_factor - the_third - "
          "the_fourth_operand;",
          "    let sum = the_first_operand_of_the_sum + the_second_operand * its_factor\n"
          "        - the_third\n"
          "        - the_fourth_operand;" },
        { "let a_name_that_is_long = a_function_with_a_name_that_is_long(\"and a text\", "
          "that_leaves_no_room);",
          "    let a_name_that_is_long =\n"
          "        a_function_with_a_name_that_is_long(\"and a text\", that_leaves_no_room);" },
        { "write!(f, \"a {} format with values {:?} behind it {}\", self.first_value, self.second, "
          "self.third);",
          "    write!(\n        f,\n        \"a {} format with values {:?} behind it {}\",\n"
          "        self.first_value, self.second, self.third\n    );" },
        { "[\"Offset of field: a_record_with_a_long_name::and_a_field\"][::std::mem::offset_of!(a_"
          "record, a) - 8usize];",
          "    [\"Offset of field: a_record_with_a_long_name::and_a_field\"]\n"
          "        [::std::mem::offset_of!(a_record, a) - 8usize];" },
    };
    check_body_table(state, rows);
}

static void test_macros(void **state)
{
    static const row rows[] = {
        { "vec ! [ 1 , 2 , ] ; v ! [ 1 , ] ;", "    vec![1, 2];\n    v![1,];" },
        { "m ! ( self , with : 1 and : * x ) ;", "    m!(self, with: 1 and: *x);" },
        { "m!(a => b,c);", "    m!(a => b,c);" },
        { "let v = vec ! [ 0 ; a_function_with_a_long_name ( and_an_argument_that_is_long_too ) + "
          "and_more_of_them ] ;",
          "    let v =\n"
          "        vec![0; a_function_with_a_long_name(and_an_argument_that_is_long_too) + "
          "and_more_of_them];" },
        { "m!(a ; b);", "    m!(a ; b);" },
        { "assert ! ( x == y , \"text\" ) ;", "    assert!(x == y, \"text\");" },
        { "m! { a  b };", "    m! { a b };" },
    };
    check_body_table(state, rows);
}

static void test_imports(void **state)
{
    static const row rows[] = {
        { "use b ; use a :: { self } ; use a :: { c } ; use d as d ; use e :: self ;",
          "use a::c;\nuse a::{self};\nuse b;\nuse d;\nuse e;\n" },
        { "use x :: { C , b , B_A , self , * , b } ;", "use x::{self, b, B_A, C, *};\n" },
        { "use b;\n\nuse a;", "use b;\n\nuse a;\n" },
        { "use b; // why\nuse a;", "use b; // why\nuse a;\n" },
        { "pub use z; #[x] use a; use m::{};", "#[x]\nuse a;\npub use z;\nuse m::{};\n" },
    };
    check_table(state, rows);
}

static void test_comments(void **state)
{
    static const row rows[] = {
        { "/* a */\n\n\n\n  // b\nstruct A; // c\n\n/* d\n   * e */\nstruct B;",
          "/* a */\n\n// b\nstruct A; // c\n\n/* d\n * e */\nstruct B;\n" },
        { "struct A {\n    // a\n    x: u8, // b\n\n\n    // c\n    y: u8 // d\n}",
          "struct A {\n    // a\n    x: u8, // b\n\n    // c\n    y: u8, // d\n}\n" },
        { "fn f() { // a\n    x; // b\n    // c\n}",
          "fn f() {\n    // a\n    x; // b\n       // c\n}\n" },
        /* where there is no place for it, the item is kept */
        { "fn  f ( /* a */ ) { }", "fn  f ( /* a */ ) { }\n" },
        { "impl A {\n    /* empty */\n}", "impl A {\n    /* empty */\n}\n" },
        { "fn f() { /* empty */ }", "fn f() {\n    /* empty */\n}\n" },
    };
    check_table(state, rows);
}

/* A semicolon where no array is repeated: the item is kept, and nothing of it is lost. */
static void test_stray_semicolons(void **state)
{
    static const row rows[] = {
        { "const  A: u8 = [1 ;];", "const  A: u8 = [1 ;];\n" },
        { "const  A: u8 = [1 ; 2, 3];", "const  A: u8 = [1 ; 2, 3];\n" },
        { "const  A: u8 = [1 ; 2,];", "const  A: u8 = [1 ; 2,];\n" },
        { "const  A: u8 = a[1 ;];", "const  A: u8 = a[1 ;];\n" },
        { "const  A: u8 = f(1 ; 2);", "const  A: u8 = f(1 ; 2);\n" },
        { "const  A: u8 = vec![1 ;];", "const A: u8 = vec![1 ;];\n" },
        { "const  A: u8 = vec![1 ; 2];", "const A: u8 = vec![1; 2];\n" },
        { "const  A: u8 = [1 ; 2];", "const A: u8 = [1; 2];\n" },
    };
    check_table(state, rows);
}

/* What rustfmt gives up on: only the line in question is too long. */
static void test_too_long(void **state)
{
    static const row rows[] = {
        { "const A: &str = \"a text that does not fit into the page, whatever is tried, for it is "
          "one "
          "token of too many\"; const B: u8 = 1;",
          "const A: &str =\n    \"a text that does not fit into the page, whatever is tried, for "
          "it is "
          "one token of too many\";\nconst B: u8 = 1;\n" },
    };
    check_table(state, rows);
}

/* `count` times `piece`, between `before` and `after`. */
static const char *repeated(fr_arena *arena, const char *before, const char *piece, size_t count,
                            const char *after)
{
    fr_text text;
    fr_text_init(&text, arena);
    fr_text_puts(&text, before);
    for (size_t i = 0; i < count; i++)
        fr_text_puts(&text, piece);
    fr_text_puts(&text, after);
    return fr_arena_cstr(arena, fr_text_str(&text));
}

/* Depth and length end no run: neither the stack nor the time. */
static void test_bombs(void **state)
{
    fr_arena *arena = *state;
    static const struct {
        const char *before, *piece, *after;
    } bombs[] = {
        { "const A: u8 = ", "1 + ", "1;" },
        { "const A: u8 = ", "1 + 2 * ", "1;" },
        { "const A: u8 = ", "- ", "1;" },
        { "const A: u8 = 1", " as u8", ";" },
        { "const A: u8 = a", ".b()", ";" },
        { "const A: u8 = a", "?", ";" },
        { "const A: u8 = a", "[0]", ";" },
        { "const A: u8 = a", "()", ";" },
        { "const A: u8 = ", "if a { 1 } else ", "{ 2 };" },
        { "type A = ", "&'a ", "u8;" },
        { "type A = B<", "u8, ", "u8>;" },
        { "use a::{", "b, ", "c};" },
        { "", "use a; ", "" },
        { "", "#[derive(A)] ", "struct B;" },
        { "", "/**/ ", "" },
        { "const A: u8 = ", "f(|x| ", "" },
        { "", "mod a { ", "" },
        { "", "fn f() { ", "" },
        { "const A: u8 = ", "m!(", "" },
        { "const A: u8 = ", "vec![", "" },
        { "enum E { ", "A, // b\n", "}" },
        { "const A: u8 = ", "(", "" },
        { "type A = ", "[", "" },
    };
    for (size_t i = 0; i < sizeof bombs / sizeof *bombs; i++) {
        static const size_t counts[] = { 50, 300, 20000 };
        for (size_t k = 0; k < sizeof counts / sizeof *counts; k++) {
            const char *piece = bombs[i].piece, *last = piece + strlen(piece) - 1;
            while (last > piece && (*last == ' ' || *last == '|' || *last == 'x'))
                last--;
            const char *close = *last == '(' ? ")" : *last == '[' ? "]" : *last == '{' ? "}" : "";
            const char *tail = *close ? repeated(arena, "", close, counts[k], ";") : "";
            const char *source =
                repeated(arena, bombs[i].before, piece, counts[k], *close ? tail : bombs[i].after);
            fr_str once = formatted(arena, source);
            assert_false(fr_str_is(once, "not Rust"));
            assert_text(formatted(arena, fr_arena_cstr(arena, once)), fr_arena_cstr(arena, once));
        }
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        WITH_ARENA(test_nothing),    WITH_ARENA(test_spaces),  WITH_ARENA(test_functions),
        WITH_ARENA(test_types),      WITH_ARENA(test_records), WITH_ARENA(test_attributes),
        WITH_ARENA(test_statements), WITH_ARENA(test_control), WITH_ARENA(test_long_expressions),
        WITH_ARENA(test_macros),     WITH_ARENA(test_imports), WITH_ARENA(test_comments),
        WITH_ARENA(test_too_long),   WITH_ARENA(test_bombs),   WITH_ARENA(test_stray_semicolons),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
