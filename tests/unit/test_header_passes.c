/* What the passes of `ferrule header` decide, seen in the header: one feature a test. */
#include "header_run.h"

/* ---- what crosses ---- */

static void test_functions(void **state)
{
    (void)state;
    assert_header(
        "#[no_mangle] pub extern \"C\" fn a() {}\n"
        "#[unsafe(no_mangle)] extern fn b(_: u8, mut x: i8, (): ()) {}\n"
        "#[export_name = \"sea\"] pub extern \"C-unwind\" fn c(x: &mut u8) -> ! { loop {} }\n"
        "pub extern \"C\" fn no_symbol() {}\n"
        "#[no_mangle] pub fn no_abi() {}\n"
        "#[no_mangle] pub extern \"stdcall\" fn other_abi() {}\n"
        "extern \"C\" { fn d(x: *const i8, ...); static E: u8; }\n"
        "extern \"Rust\" { fn f(); }\n",
        "void a(void);\n\n"
        "void sea(uint8_t *x);\n\n"
        "extern void d(const int8_t *x, ...);");
}

static void test_refused_functions(void **state)
{
    static const char *const sources[] = {
        "(a, b): (u8, u8)", "x: [u8; 4]", "x: &[u8]", "x: (u8, u8)", "x: &dyn T", "x: impl T",
    };
    (void)state;
    for (size_t i = 0; i < sizeof sources / sizeof *sources; i++) {
        header_test t;
        start(&t);
        const char *source = fr_arena_cstr(
            &t.arena,
            fr_arena_printf(&t.arena, "#[no_mangle] pub extern \"C\" fn f(%s) {}", sources[i]));
        assert_string_equal(header_of(&t, source), "");
        assert_int_equal(count_code(&t, DIAG_W0901), 1);
        stop(&t);
    }
}

static void test_methods(void **state)
{
    (void)state;
    assert_header(
        "#[repr(C)] pub struct S { a: u8 }\n"
        "impl S { #[no_mangle] extern \"C\" fn a(&self, o: Self) {}\n"
        "  #[no_mangle] extern \"C\" fn b(self: &mut Self) -> Option<Box<Self>> { None } }\n"
        "impl Tr for S { #[no_mangle] extern \"C\" fn c(self) {} }\n",
        "typedef struct S {\n  uint8_t a;\n} S;\n\n"
        "void a(const struct S *self, struct S o);\n\n"
        "struct S *b(struct S *self);\n\n"
        "void c(struct S self);");
}

static void test_opaque(void **state)
{
    (void)state;
    assert_header(
        "pub struct A { x: u8 }\n"
        "#[repr(C)] pub struct B { x: (u8, u8) }\n"
        "#[repr(C, packed)] pub struct C { x: u8 }\n"
        "#[repr(C, align(8))] pub union D { x: u8 }\n"
        "pub enum E { A(u8) }\n"
        "extern \"C\" { type F; }\n"
        "#[no_mangle] pub extern \"C\" fn f(a: &A, b: &B, c: &C, d: &D, e: &E, f: &F) {}\n",
        "typedef struct A A;\n\ntypedef struct B B;\n\ntypedef struct C C;\n\n"
        "typedef struct D D;\n\ntypedef struct E E;\n\ntypedef struct F F;\n\n"
        "void f(const struct A *a,\n"
        "       const struct B *b,\n"
        "       const struct C *c,\n"
        "       const struct D *d,\n"
        "       const struct E *e,\n"
        "       const struct F *f);");
}

/* ---- types ---- */

static void test_wrappers(void **state)
{
    (void)state;
    assert_header("use std::num::*;\n"
                  "#[no_mangle] pub extern \"C\" fn f(a: Option<&u8>, b: Option<NonZeroU16>,\n"
                  "  c: Option<extern \"C\" fn(_: u8, _: u8)>, d: NonNull<u8>, e: Box<u32>,\n"
                  "  f: Cell<i64>, g: Pin<&u8>, h: NonZero<u64>, i: Option<u8>) {}\n",
                  "typedef struct Option_u8 Option_u8;\n\n"
                  "void f(const uint8_t *a,\n"
                  "       uint16_t b,\n"
                  "       void (*c)(uint8_t _, uint8_t _1),\n"
                  "       uint8_t *d,\n"
                  "       uint32_t *e,\n"
                  "       int64_t f,\n"
                  "       const uint8_t *g,\n"
                  "       uint64_t h,\n"
                  "       struct Option_u8 i);");
}

/* A type of the source with the name of one of std's is no wrapper. */
static void test_own_wrapper(void **state)
{
    (void)state;
    assert_header("#[repr(C)] pub struct Box<T> { x: T }\n"
                  "#[no_mangle] pub extern \"C\" fn f(a: Box<u8>) {}\n",
                  "typedef struct Box_u8 {\n  uint8_t x;\n} Box_u8;\n\nvoid f(struct Box_u8 a);");
}

static void test_no_size(void **state)
{
    (void)state;
    assert_header("use std::marker::PhantomData;\n"
                  "#[repr(C)] pub struct S<'a> { a: PhantomData<&'a u8>, b: (), c: *const () }\n"
                  "#[no_mangle] pub extern \"C\" fn f(s: S, x: ()) -> () {}\n",
                  "typedef struct S {\n  const void *c;\n} S;\n\nvoid f(struct S s);");
}

/* ---- instances ---- */

static const char pair[] = "#[repr(C)] pub struct P<A, B> { a: *const A, b: *const B }\n"
                           "#[repr(C)] pub struct F<A> { a: A }\n";

static void check_name(const char *type, const char *name)
{
    header_test t;
    start(&t);
    fr_str source =
        fr_arena_printf(&t.arena, "%s#[no_mangle] pub extern \"C\" fn f(x: %s) {}\n", pair, type);
    const char *header = header_of(&t, fr_arena_cstr(&t.arena, source));
    fr_str line = fr_arena_printf(&t.arena, "void f(struct %s x);", name);
    if (!fr_str_ends(fr_str_from(header), line))
        fail_msg("%s: expected %s in\n%s", type, name, header);
    stop(&t);
}

static void test_mangling(void **state)
{
    (void)state;
    check_name("F<u8>", "F_u8");
    check_name("F<F<u8>>", "F_F_u8");
    check_name("P<F<u8>, i8>", "P_F_u8_____i8");
    check_name("P<*const u8, *mut u8>", "P______u8______u8");
    check_name("P<[u8; 3], bool>", "P__________u8__________3__bool");
    check_name("P<extern fn() -> F<u8>, u8>", "P_______F_u8__u8");
    check_name("F<extern fn(u8, F<i8>) -> F<u8>>", "F_______F_u8__________u8_______F_i8");
}

static void test_defaults_and_self(void **state)
{
    (void)state;
    assert_header("#[repr(C)] pub struct L<T = u8> { next: *mut Self, x: T }\n"
                  "#[no_mangle] pub extern \"C\" fn f(x: L) {}\n"
                  "#[no_mangle] pub static S: L<u64> = L { next: 0, x: 1 };\n",
                  "typedef struct L_u8 {\n  struct L_u8 *next;\n  uint8_t x;\n} L_u8;\n\n"
                  "typedef struct L_u64 {\n  struct L_u64 *next;\n  uint64_t x;\n} L_u64;\n\n"
                  "extern const struct L_u64 S;\n\n"
                  "void f(struct L_u8 x);");
}

static void test_consts(void **state)
{
    (void)state;
    assert_header("#[repr(C)] pub struct A<T, const N: usize> { x: [T; N] }\n"
                  "pub const LEN: usize = 3;\n"
                  "#[no_mangle] pub extern \"C\" fn f(a: &A<u8, LEN>, b: &A<u8, 4>) {}\n",
                  "#define LEN 3\n\n"
                  "typedef struct A_u8__LEN {\n  uint8_t x[LEN];\n} A_u8__LEN;\n\n"
                  "typedef struct A_u8__4 {\n  uint8_t x[4];\n} A_u8__4;\n\n"
                  "void f(const struct A_u8__LEN *a, const struct A_u8__4 *b);");
}

static void test_endless_instances(void **state)
{
    header_test t;
    (void)state;
    start(&t);
    header_of(&t, "#[repr(C)] pub struct A<T> { x: *mut A<A<T>> }\n"
                  "#[no_mangle] pub extern \"C\" fn f(a: A<u8>) {}\n");
    assert_int_equal(count_code(&t, DIAG_E0908), 1);
    stop(&t);
    start(&t);
    header_of(&t, "#[repr(C)] pub struct A<T> { x: T }\n"
                  "#[no_mangle] pub extern \"C\" fn f(a: A<u8, u8>) {}\n");
    assert_int_equal(count_code(&t, DIAG_E0908), 1);
    stop(&t);
}

/* ---- order and selection ---- */

static void test_order(void **state)
{
    (void)state;
    assert_header(
        "#[repr(C)] pub struct Z { e: E, y: *const Y, o: *const O }\n"
        "#[repr(C)] pub struct Y { x: u8 }\n"
        "#[repr(C)] pub enum E { A }\n"
        "pub struct O; pub struct B;\n"
        "pub type T = Z; #[repr(C)] pub struct Unused { x: u8 }\n"
        "#[no_mangle] pub extern \"C\" fn f(t: T, b: &B) {}\n",
        "typedef enum E {\n  A,\n} E;\n\n"
        "typedef struct B B;\n\ntypedef struct O O;\n\n"
        "typedef struct Y {\n  uint8_t x;\n} Y;\n\n"
        "typedef struct Z {\n  enum E e;\n  const struct Y *y;\n  const struct O *o;\n} Z;\n\n"
        "typedef struct Z T;\n\n"
        "void f(T t, const struct B *b);");
}

/* A chain of types as long as it likes. */
static void test_long_chain(void **state)
{
    header_test t;
    fr_text text;
    (void)state;
    start(&t);
    fr_text_init(&text, &t.arena);
    for (int i = 0; i < 20000; i++)
        fr_text_fmt(&text, "#[repr(C)] pub struct S%d { x: *const S%d }\n", i, i + 1);
    fr_text_puts(&text, "#[no_mangle] pub extern \"C\" fn f(x: S0) {}\n");
    header_of(&t, fr_arena_cstr(&t.arena, fr_text_str(&text)));
    assert_int_equal(t.header.types.len, 20000);
    assert_true(fr_str_is(fr_header_item_at(&t.header, &t.header.types, 0)->name, "S19999"));
    stop(&t);
}

static void test_lists(void **state)
{
    header_test t;
    (void)state;
    start(&t);
    fr_vec_push(&t.arena, &t.options.export_.include, FR_LIT("In"));
    fr_vec_push(&t.arena, &t.options.export_.include, FR_LIT("Nothing"));
    fr_vec_push(&t.arena, &t.options.export_.exclude, FR_LIT("g"));
    fr_vec_push(&t.arena, &t.options.export_.exclude, FR_LIT("Out"));
    assert_string_equal(header_of(&t, "#[repr(C)] pub struct In { x: u8 }\n"
                                      "#[repr(C)] pub struct Out { x: u8 }\n"
                                      "#[no_mangle] pub extern \"C\" fn f(o: *const Out) {}\n"
                                      "#[no_mangle] pub extern \"C\" fn g() {}\n"),
                        "typedef struct In {\n  uint8_t x;\n} In;\n\nvoid f(const Out *o);");
    assert_int_equal(count_code(&t, DIAG_W0902), 1);
    stop(&t);
}

static void test_hidden(void **state)
{
    (void)state;
    assert_header("/// cbindgen:no-export\n#[repr(C)] pub struct S { x: T }\n"
                  "#[repr(C)] pub struct T { x: u8 }\n"
                  "/// cbindgen:ignore\n#[no_mangle] pub extern \"C\" fn a() {}\n"
                  "#[cfg(test)] mod tests { #[no_mangle] pub extern \"C\" fn b() {} }\n"
                  "#[test] #[no_mangle] pub extern \"C\" fn c() {}\n"
                  "#[no_mangle] pub extern \"C\" fn f(s: S) {}\n",
                  "typedef struct T {\n  uint8_t x;\n} T;\n\nvoid f(struct S s);");
}

/* ---- names ---- */

static void test_twins(void **state)
{
    header_test t;
    static const char source[] = "pub mod a { #[repr(C)] pub struct S { x: u8 } #[no_mangle] pub "
                                 "extern \"C\" fn f(s: S) {} }\n"
                                 "pub mod b { #[repr(C)] pub struct S { y: i8 } #[no_mangle] pub "
                                 "extern \"C\" fn g(s: S) {} }\n";
    (void)state;
    start(&t);
    assert_string_equal(header_of(&t, source), "typedef struct S {\n  uint8_t x;\n} S;\n\n"
                                               "typedef struct b_S {\n  int8_t y;\n} b_S;\n\n"
                                               "void f(struct S s);\n\nvoid g(struct b_S s);");
    const fr_diagnostic *d = first_of(&t, DIAG_W0909);
    assert_int_equal(d->place.line, 2);
    assert_int_equal(d->notes.len, 1);
    stop(&t);
    start(&t);
    fr_key_value choice = { FR_LIT("b::S"), FR_LIT("Mine") };
    fr_vec_push(&t.arena, &t.options.export_.rename, choice);
    assert_non_null(strstr(header_of(&t, source), "void g(struct Mine s);"));
    assert_int_equal(count_code(&t, DIAG_W0909), 0);
    stop(&t);
}

/* Of two types of one name one may be of no concern, and several may be one under conditions. */
static void test_lone_twins(void **state)
{
    header_test t;
    (void)state;
    start(&t);
    assert_string_equal(
        header_of(&t, "pub mod a { #[repr(C)] pub struct S { x: u8 } }\n"
                      "pub mod b { #[repr(C)] pub struct S { y: i8 } #[no_mangle] pub extern \"C\" "
                      "fn g(s: S) {} }\n"),
        "typedef struct S {\n  int8_t y;\n} S;\n\nvoid g(struct S s);");
    assert_int_equal(count_code(&t, DIAG_W0909), 0);
    stop(&t);
    start(&t);
    fr_key_value defines[] = { { FR_LIT("u"), FR_LIT("U") }, { FR_LIT("w"), FR_LIT("W") } };
    fr_vec_push(&t.arena, &t.options.defines, defines[0]);
    fr_vec_push(&t.arena, &t.options.defines, defines[1]);
    assert_string_equal(
        header_of(&t, "#[cfg(u)] mod a { #[repr(C)] pub struct S { x: u8 } }\n"
                      "#[cfg(w)] mod b { #[repr(C)] pub struct S { y: i8 } }\n"
                      "#[cfg(u)] use a::S; #[cfg(w)] use b::S;\n"
                      "#[no_mangle] pub extern \"C\" fn g(s: S) {}\n"),
        "#if defined(U)\ntypedef struct S {\n  uint8_t x;\n} S;\n#endif\n\n"
        "#if defined(W)\ntypedef struct S {\n  int8_t y;\n} S;\n#endif\n\nvoid g(struct S s);");
    stop(&t);
}

static void test_renames(void **state)
{
    header_test t;
    (void)state;
    start(&t);
    fr_key_value rename = { FR_LIT("A"), FR_LIT("Alpha") };
    fr_vec_push(&t.arena, &t.options.export_.rename, rename);
    t.options.export_.prefix = FR_LIT("X");
    t.options.fn.rename_args.kind = RENAME_GECKO;
    t.options.struct_.rename_fields.kind = RENAME_CAMEL;
    t.options.enum_.prefix_with_name = true;
    t.options.enum_.rename_variants.kind = RENAME_SCREAMING_SNAKE;
    assert_string_equal(header_of(&t, "#[repr(C)] pub struct A { foo_bar: u8 }\n"
                                      "#[repr(C)] pub enum E { FooBar }\n"
                                      "pub const C: u8 = 1;\n"
                                      "#[no_mangle] pub extern \"C\" fn f(a_b: A, e: E) {}\n"),
                        "#define XC 1\n\n"
                        "typedef enum XE {\n  XE_FOO_BAR,\n} XE;\n\n"
                        "typedef struct XAlpha {\n  uint8_t fooBar;\n} XAlpha;\n\n"
                        "void f(struct XAlpha aAB, enum XE aE);");
    stop(&t);
}

static void test_transfer(void **state)
{
    header_test t;
    (void)state;
    start(&t);
    assert_string_equal(header_of(&t, "/// cbindgen:field-names=[x, y]\npub type T = *const S;\n"
                                      "#[repr(C)] pub struct S { a: u8, b: u8 }\n"
                                      "/// cbindgen:derive-eq\n#[repr(C)] pub struct R { a: u8 }\n"
                                      "/// cbindgen:derive-neq\npub type Q = R;\n"
                                      "#[no_mangle] pub extern \"C\" fn f(t: T, q: Q) {}\n"),
                        "typedef struct S {\n  uint8_t x;\n  uint8_t y;\n} S;\n\n"
                        "typedef const struct S *T;\n\n"
                        "typedef struct R {\n  uint8_t a;\n} R;\n\n"
                        "typedef struct R Q;\n\n"
                        "void f(T t, Q q);");
    assert_int_equal(count_code(&t, DIAG_W0907), 1);
    stop(&t);
}

/* ---- conditions ---- */

static void test_conditions(void **state)
{
    const fr_key_value defines[] = {
        { FR_LIT("a"), FR_LIT("A") },
        { FR_LIT("b"), FR_LIT("B") },
        { FR_LIT("feature = c"), FR_LIT("C") },
    };
    header_test t;
    (void)state;
    start(&t);
    for (size_t i = 0; i < 3; i++)
        fr_vec_push(&t.arena, &t.options.defines, defines[i]);
    assert_string_equal(
        header_of(&t, "#[cfg(a)] mod m { #[cfg(b)] mod n {\n"
                      "  #[cfg(feature = \"c\")] #[no_mangle] pub extern \"C\" fn f() {} } }\n"
                      "#[cfg(any(a, unknown))] #[no_mangle] pub extern \"C\" fn g() {}\n"
                      "#[cfg(not(unknown))] #[no_mangle] pub extern \"C\" fn h() {}\n"
                      "#[cfg(all(a, not(b), any()))] #[no_mangle] pub extern \"C\" fn i() {}\n"
                      "#[cfg(a)] extern \"C\" { #[cfg(b)] fn j(); fn k(); }\n"
                      "struct S; #[cfg(a)] impl S { #[no_mangle] extern \"C\" fn l() {} }\n"
                      "#[cfg(false)] #[no_mangle] pub extern \"C\" fn m() {}\n"),
        "#if defined(A)\nvoid g(void);\n#endif\n\n"
        "void h(void);\n\n"
        "#if (defined(A) && !defined(B))\nvoid i(void);\n#endif\n\n"
        "#if (defined(A) && defined(B))\nextern void j(void);\n#endif\n\n"
        "#if defined(A)\nextern void k(void);\n#endif\n\n"
        "#if defined(A)\nvoid l(void);\n#endif\n\n"
        "#if ((defined(A) && defined(B)) && defined(C))\nvoid f(void);\n#endif");
    assert_int_equal(count_code(&t, DIAG_W0903), 1);
    stop(&t);
}

/* ---- constants ---- */

static void test_values(void **state)
{
    (void)state;
    assert_header(
        "pub const A: u64 = 0x1_0u64; pub const B: f32 = 1_0.5f32; pub const C: char = '\\'';\n"
        "pub const D: bool = true; pub const E: u8 = b'a'; pub const F: i32 = i32::MAX;\n"
        "pub const G: u8 = (A + 1) << 2; pub const H: *const u8 = 1 as *const u8;\n"
        "pub const I: u64 = 18446744073709551615; pub const J: [u8; 2] = [1, 2];\n"
        "mod m { pub const K: u8 = 1; } pub const L: u8 = m::K;\n"
        "pub const S: &str = \"\"; const P: u8 = 1;\n",
        "#define A 16ull\n\n#define B 10.5\n\n#define C '\\''\n\n#define D true\n\n"
        "#define E 97\n\n#define F INT32_MAX\n\n#define G ((A + 1) << 2)\n\n"
        "#define H (const uint8_t*)1\n\n#define I 18446744073709551615ull\n\n"
        "#define L K\n\n#define K 1\n\n#define J { 1, 2, }");
}

/* A constant that the header does not have gives its value where it is named. */
static void test_hidden_constants(void **state)
{
    (void)state;
    assert_header("const N: usize = 4; const M: usize = N * 2 + 1;\n"
                  "pub const A: usize = N + 1;\n"
                  "#[repr(C)] pub struct S { x: [u8; N], y: [u8; M], z: [u8; A] }\n"
                  "#[no_mangle] pub extern \"C\" fn f(s: S) {}\n",
                  "#define A (4 + 1)\n\n"
                  "typedef struct S {\n  uint8_t x[4];\n  uint8_t y[9];\n  uint8_t z[A];\n} S;\n\n"
                  "void f(struct S s);");
}

static void test_calls(void **state)
{
    header_test t;
    (void)state;
    start(&t);
    assert_string_equal(
        header_of(&t, "#[repr(C)] pub struct S { a: u8 } mod m { #[repr(C)] pub struct T(u8); }\n"
                      "pub const A: S = S::new(); pub const B: m::T = m::T(1);\n"
                      "pub const C: u8 = m::f();\n"),
        "typedef struct T {\n  uint8_t _0;\n} T;\n\n#define B (T){ ._0 = 1 }");
    assert_int_equal(count_code(&t, DIAG_W0901), 2);
    stop(&t);
}

/* Values that name each other in circles, or make each other grow, end. */
static void test_wild_constants(void **state)
{
    header_test t;
    fr_text text;
    (void)state;
    start(&t);
    header_of(&t, "const A: u8 = B; const B: u8 = A; pub const C: u8 = A;\n"
                  "#[repr(C)] pub struct S { x: [u8; A] }\n"
                  "#[no_mangle] pub extern \"C\" fn f(s: S) {}\n");
    stop(&t);
    start(&t);
    fr_text_init(&text, &t.arena);
    fr_text_puts(&text, "const A0: u64 = 1;\n");
    for (int i = 1; i < 60; i++)
        fr_text_fmt(&text, "const A%d: u64 = A%d + A%d;\n", i, i - 1, i - 1);
    fr_text_puts(&text, "pub const X: u64 = A59;\n#[repr(C)] pub struct S { x: [u8; A59] }\n"
                        "#[no_mangle] pub extern \"C\" fn f(s: S) {}\n");
    header_of(&t, fr_arena_cstr(&t.arena, fr_text_str(&text)));
    stop(&t);
}

static void test_struct_literals(void **state)
{
    header_test t;
    (void)state;
    assert_header("#[repr(C)] pub struct S { a: u8, b: T } #[repr(C)] pub struct T(u8, u8);\n"
                  "#[repr(transparent)] pub struct W(u8);\n"
                  "impl S { pub const X: Self = Self { b: T(1, 2), a: 3 }; pub const Y: W = W(4);\n"
                  "  const HIDDEN: u8 = 1; pub const AFTER: u8 = 2; }\n"
                  "#[no_mangle] pub extern \"C\" fn f(s: S) {}\n",
                  "typedef struct T {\n  uint8_t _0;\n  uint8_t _1;\n} T;\n\n"
                  "typedef uint8_t W;\n\n"
                  "typedef struct S {\n  uint8_t a;\n  struct T b;\n} S;\n"
                  "#define S_X (S){ .a = 3, .b = (T){ ._0 = 1, ._1 = 2 } }\n"
                  "#define S_Y 4\n\n"
                  "void f(struct S s);");
    /* names are those of the header, whatever the source calls them */
    start(&t);
    t.options.struct_.rename_fields.kind = RENAME_GECKO;
    assert_string_equal(header_of(&t, "#[repr(C)] pub struct S { a_b: u8 }\n"
                                      "pub const X: S = S { a_b: 1 };\n"),
                        "typedef struct S {\n  uint8_t mAB;\n} S;\n\n#define X (S){ .mAB = 1 }");
    stop(&t);
}

static void test_flags(void **state)
{
    (void)state;
    assert_header(
        "bitflags! { #[repr(C)] pub struct F: u8 { const A = 1; const B = Self::A.bits() | 2; } }\n"
        "#[no_mangle] pub extern \"C\" fn f(f: F) {}\n",
        "typedef struct F {\n  uint8_t bits;\n} F;\n"
        "#define F_A (F){ .bits = (uint8_t)1 }\n"
        "#define F_B (F){ .bits = (uint8_t)((F_A).bits | 2) }\n\n"
        "void f(struct F f);");
}

/* The second half of a large header is written in a thread: in its place, and what is wrong with it
 * is told once, as if there were none. */
static void check_large(const char *condition, const char *function, size_t warnings)
{
    enum { COUNT = 1500 };
    header_test t;
    fr_text text, last;
    start(&t);
    fr_text_init(&text, &t.arena);
    fr_text_init(&last, &t.arena);
    fr_text_fmt(&text,
                "%s\n#[repr(C)] pub struct A { x: u8 }\n"
                "#[no_mangle] pub static V: u8 = 0;\n",
                condition);
    for (int i = 0; i < COUNT; i++)
        fr_text_fmt(&text,
                    "#[repr(C)] pub struct S%d { x: *const S%d }\n"
                    "#[no_mangle] pub extern \"C\" fn f%d(x: *const S%d, y: S%d) -> *mut S0 {}\n",
                    i, i, i, i, i);
    fr_text_puts(&text, function);
    fr_str out = fr_str_from(header_of(&t, fr_arena_cstr(&t.arena, fr_text_str(&text))));
    fr_text_puts(&last, "} A;\n\nextern const uint8_t V;\n\n");
    for (int i = 0; i < COUNT; i++)
        fr_text_fmt(&last, "struct S0 *f%d(const struct S%d *x, struct S%d y);\n\n", i, i, i);
    fr_text_puts(&last, "void g(struct A a);");
    assert_true(fr_str_ends(out, fr_text_str(&last)));
    assert_int_equal(count_code(&t, DIAG_W0903), warnings);
    assert_int_equal(t.diags.list.len, warnings);
    stop(&t);
}

static void test_large(void **state)
{
    (void)state;
    check_large("", "#[no_mangle] pub extern \"C\" fn g(a: A) {}\n", 0);
    check_large("#[cfg(one)]", "#[no_mangle] pub extern \"C\" fn g(a: A) {}\n", 1);
    check_large("#[cfg(one)]", "#[no_mangle] #[cfg(one)] pub extern \"C\" fn g(a: A) {}\n", 1);
    check_large("#[cfg(one)]", "#[no_mangle] #[cfg(two)] pub extern \"C\" fn g(a: A) {}\n", 2);
}

/* ---- what stands in the way ---- */

static void test_explain(void **state)
{
    header_test t;
    (void)state;
    start(&t);
    t.options.ferrule.explain = true;
    header_of(&t, "pub struct A { x: u8 }\n"
                  "#[repr(C)] pub struct Unused { x: u8 }\n"
                  "pub trait T {}\n"
                  "pub fn plain() {}\n"
                  "pub extern \"C\" fn half() {}\n"
                  "#[no_mangle] pub extern \"C\" fn f(a: &A) {}\n"
                  "struct Private; fn private() {}\n");
    assert_int_equal(count_code(&t, DIAG_N0912), 4);
    assert_int_equal(count_code(&t, DIAG_W0901), 1);
    assert_true(first_of(&t, DIAG_W0901)->hint.len != 0);
    const fr_diagnostic *first = first_of(&t, DIAG_N0912);
    assert_int_equal(first->place.line, 1);
    assert_true(fr_str_find(first->message, FR_LIT("opaque")) != SIZE_MAX && first->hint.len);
    stop(&t);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_functions),
        cmocka_unit_test(test_refused_functions),
        cmocka_unit_test(test_methods),
        cmocka_unit_test(test_opaque),
        cmocka_unit_test(test_wrappers),
        cmocka_unit_test(test_own_wrapper),
        cmocka_unit_test(test_no_size),
        cmocka_unit_test(test_mangling),
        cmocka_unit_test(test_defaults_and_self),
        cmocka_unit_test(test_consts),
        cmocka_unit_test(test_endless_instances),
        cmocka_unit_test(test_order),
        cmocka_unit_test(test_long_chain),
        cmocka_unit_test(test_lists),
        cmocka_unit_test(test_hidden),
        cmocka_unit_test(test_twins),
        cmocka_unit_test(test_lone_twins),
        cmocka_unit_test(test_renames),
        cmocka_unit_test(test_transfer),
        cmocka_unit_test(test_conditions),
        cmocka_unit_test(test_values),
        cmocka_unit_test(test_struct_literals),
        cmocka_unit_test(test_hidden_constants),
        cmocka_unit_test(test_calls),
        cmocka_unit_test(test_wild_constants),
        cmocka_unit_test(test_flags),
        cmocka_unit_test(test_large),
        cmocka_unit_test(test_explain),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
