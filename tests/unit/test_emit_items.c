/* Functions, variables, typedefs and uses of types, by options and targets. */
#include "emit_test.h"

typedef struct world {
    model_builder b;
    fr_id none, integer, character; /* void, int, char */
} world;

static void world_init(world *w)
{
    emit_init(&w->b);
    builder_type(&w->b, TYPE_VOID, FR_NO_ID, "", &w->none);
    w->integer = builder_int(&w->b, INT_INT, true, 4);
    w->character = builder_int(&w->b, INT_CHAR, true, 1);
}

static fr_signature *signature_of(world *w, fr_id function)
{
    fr_id type = fr_model_item(&w->b.model, function)->as.function.signature;
    return &fr_model_type(&w->b.model, type)->as.signature;
}

static void add_param(world *w, fr_id function, const char *name, fr_id type)
{
    fr_param param = { .name = fr_str_from(name), .type = type };
    fr_vec_push(&w->b.arena, &signature_of(w, function)->params, param);
}

static fr_function *function_of(world *w, fr_id id)
{
    return &fr_model_item(&w->b.model, id)->as.function;
}

static fr_id array_of(world *w, fr_id element, uint64_t count, uint64_t size)
{
    fr_id id;
    fr_type *type = builder_type(&w->b, TYPE_ARRAY, FR_NO_ID, "", &id);
    type->as.array.element = element;
    type->as.array.count = count;
    type->layout = (fr_layout){ size, size / count, true };
    return id;
}

/* ---- functions ---- */

static void test_parameters(void **state)
{
    world w;
    (void)state;
    world_init(&w);
    fr_id f = builder_function(&w.b, "f", w.integer, FR_NO_ID);
    add_param(&w, f, "arg1", w.integer);
    add_param(&w, f, "", builder_pointer(&w.b, builder_const(&w.b, w.character)));
    add_param(&w, f, "type", array_of(&w, w.integer, 3, 12));
    add_param(&w, f, "arg1_", builder_pointer(&w.b, w.none));
    signature_of(&w, f)->is_variadic = true;
    assert_emits(&w.b, "unsafe extern \"C\" { pub fn f ( arg1 : :: std :: os :: raw :: c_int , "
                       "arg1_ : * const :: std :: os :: raw :: c_char , "
                       "type_ : * mut :: std :: os :: raw :: c_int , "
                       "arg1__ : * mut :: std :: os :: raw :: c_void , ... ) "
                       "-> :: std :: os :: raw :: c_int ; }");
    builder_release(&w.b);
}

static void test_array_parameters(void **state)
{
    world w;
    (void)state;
    world_init(&w);
    fr_id f = builder_function(&w.b, "f", w.none, FR_NO_ID);
    fr_id array = array_of(&w, builder_const(&w.b, w.character), 4, 4);
    add_param(&w, f, "a", builder_alias(&w.b, "four", array));
    w.b.options.generate = GENERATE_FUNCTIONS;
    assert_emits(
        &w.b, "unsafe extern \"C\" { pub fn f ( a : * const :: std :: os :: raw :: c_char ) ; }");
    w.b.options.use_array_pointers_in_arguments = true;
    assert_emits(&w.b, "unsafe extern \"C\" { pub fn f ( a : * const four ) ; }");
    builder_release(&w.b);
}

static void test_results(void **state)
{
    world w;
    (void)state;
    world_init(&w);
    fr_id f = builder_function(&w.b, "f", builder_alias(&w.b, "nothing", w.none), FR_NO_ID);
    fr_id g = builder_function(&w.b, "g", w.none, FR_NO_ID);
    fr_id h = builder_function(&w.b, "h", w.integer, FR_NO_ID);
    w.b.options.generate = GENERATE_FUNCTIONS;
    signature_of(&w, f)->is_noreturn_keyword = true; /* counts when asked for */
    signature_of(&w, g)->is_noreturn = true;
    signature_of(&w, h)->must_use = true;
    assert_emits(
        &w.b, "unsafe extern \"C\" { pub fn f ( ) ; } unsafe extern \"C\" { pub fn g ( ) -> ! ; } "
              "unsafe extern \"C\" { pub fn h ( ) -> :: std :: os :: raw :: c_int ; }");
    w.b.options.enable_function_attribute_detection = true;
    assert_emits(
        &w.b,
        "unsafe extern \"C\" { pub fn f ( ) -> ! ; } unsafe extern \"C\" { pub fn g ( ) -> ! ; } "
        "unsafe extern \"C\" { # [ must_use ] pub fn h ( ) -> :: std :: os :: raw :: c_int ; }");
    builder_release(&w.b);
}

static void test_blocks(void **state)
{
    world w;
    (void)state;
    world_init(&w);
    builder_function(&w.b, "f", w.none, FR_NO_ID);
    builder_var(&w.b, "v", w.integer);
    w.b.options.rust_target.minor = 81;
    fr_vec_push(&w.b.arena, &w.b.options.extern_fn_block_attrs, FR_LIT("#[cfg(x)]"));
    w.b.options.wasm_import_module_name = FR_LIT("a\"b");
    assert_emits(&w.b,
                 "# [ link ( wasm_import_module = \"a\\\"b\" ) ] # [ cfg ( x ) ] extern \"C\" "
                 "{ pub fn f ( ) ; } "
                 "extern \"C\" { pub static mut v : :: std :: os :: raw :: c_int ; }");
    builder_release(&w.b);
}

static void test_merged_and_sorted(void **state)
{
    world w;
    (void)state;
    world_init(&w);
    builder_function(&w.b, "f", w.none, FR_NO_ID);
    builder_macro(&w.b, "M", 1);
    fr_id g = builder_function(&w.b, "g", w.none, FR_NO_ID);
    signature_of(&w, g)->abi = ABI_WIN64;
    builder_alias(&w.b, "t", w.integer);
    builder_var(&w.b, "v", w.integer);
    w.b.options.merge_extern_blocks = true;
    assert_emits(&w.b, "pub const M : u32 = 1 ; pub type t = :: std :: os :: raw :: c_int ; "
                       "unsafe extern \"C\" { pub fn f ( ) ; "
                       "pub static mut v : :: std :: os :: raw :: c_int ; } "
                       "unsafe extern \"win64\" { pub fn g ( ) ; }");
    w.b.options.merge_extern_blocks = false;
    w.b.options.sort_semantically = true;
    assert_emits(
        &w.b, "pub type t = :: std :: os :: raw :: c_int ; pub const M : u32 = 1 ; "
              "unsafe extern \"C\" { pub fn f ( ) ; } unsafe extern \"win64\" { pub fn g ( ) ; } "
              "unsafe extern \"C\" { pub static mut v : :: std :: os :: raw :: c_int ; }");
    builder_release(&w.b);
}

/* ---- symbols ---- */

typedef struct symbol_row {
    const char *triple, *name, *symbol;
    fr_abi abi;
    const char *link_name; /* NULL: none */
} symbol_row;

static void check_symbol(const symbol_row *row)
{
    world w;
    char expected[256], attribute[128] = "";
    world_init(&w);
    w.b.model.target.triple = fr_str_from(row->triple);
    fr_id f = builder_function(&w.b, row->name, w.none, FR_NO_ID);
    function_of(&w, f)->symbol = fr_str_from(row->symbol);
    signature_of(&w, f)->abi = row->abi;
    if (row->link_name)
        snprintf(attribute, sizeof attribute, "# [ link_name = \"\\u{1}%s\" ] ", row->link_name);
    snprintf(expected, sizeof expected, "unsafe extern \"%s\" { %spub fn %s%s ( ) ; }",
             fr_abi_rust_name(row->abi), attribute, row->name,
             strcmp(row->name, "match") ? "" : "_");
    assert_emits(&w.b, expected);
    builder_release(&w.b);
}

static void test_symbols(void **state)
{
    static const symbol_row rows[] = {
        { "x86_64-unknown-linux-gnu", "f", "", ABI_C, NULL },
        { "x86_64-unknown-linux-gnu", "f", "f", ABI_C, NULL },
        { "x86_64-unknown-linux-gnu", "f", "other", ABI_C, "other" },
        { "x86_64-unknown-linux-gnu", "f", "_f", ABI_C, "_f" },
        { "x86_64-unknown-linux-gnu", "match", "", ABI_C, "match" },
        { "x86_64-unknown-linux-gnu", "f", "f", ABI_WIN64, NULL },
        { "x86_64-apple-darwin", "f", "_f", ABI_C, NULL },
        { "x86_64-apple-darwin", "f", "f", ABI_C, "f" },
        { "x86_64-apple-darwin", "f", "__f", ABI_C, "__f" },
        { "x86_64-apple-darwin", "match", "", ABI_C, "_match" },
        { "arm64-apple-ios", "f", "_f", ABI_C_UNWIND, NULL },
        { "i686-pc-windows-msvc", "f", "_f@12", ABI_STDCALL, NULL },
        { "i686-pc-windows-msvc", "f", "_f@", ABI_STDCALL, "_f@" },
        { "i686-pc-windows-msvc", "f", "_f@x", ABI_STDCALL, "_f@x" },
        { "i686-pc-windows-msvc", "f", "@f@0", ABI_FASTCALL, NULL },
        { "i686-pc-windows-msvc", "f", "_f@0", ABI_FASTCALL, "_f@0" },
        { "i686-pc-windows-msvc", "match", "_match@4", ABI_STDCALL, "_match@4" },
        { "i686-pc-windows-msvc", "f", "_f", ABI_C, NULL },
        { "x86_64-pc-windows-msvc", "f", "_f", ABI_C, "_f" },
        { "i686-unknown-linux-gnu", "f", "f", ABI_STDCALL, NULL },
    };
    (void)state;
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
        check_symbol(&rows[i]);
}

static void test_prefix_of_symbols(void **state)
{
    world w;
    (void)state;
    world_init(&w);
    builder_function(&w.b, "f", w.none, FR_NO_ID);
    builder_var(&w.b, "v", w.integer);
    w.b.options.prefix_link_name = FR_LIT("p_");
    assert_emits(&w.b, "unsafe extern \"C\" { # [ link_name = \"\\u{1}p_f\" ] pub fn f ( ) ; } "
                       "unsafe extern \"C\" { # [ link_name = \"\\u{1}p_v\" ] "
                       "pub static mut v : :: std :: os :: raw :: c_int ; }");
    builder_release(&w.b);
}

/* ---- conventions, and what is left out ---- */

static void test_conventions(void **state)
{
    world w;
    (void)state;
    world_init(&w);
    fr_id f = builder_function(&w.b, "f", w.none, FR_NO_ID);
    fr_id g = builder_function(&w.b, "g", w.none, FR_NO_ID);
    signature_of(&w, f)->abi = ABI_UNSUPPORTED;
    signature_of(&w, g)->abi = ABI_VECTORCALL;
    assert_emits(&w.b, "");
    assert_int_equal(builder_count(&w.b, DIAG_W0402), 2);
    w.b.options.rust_target.is_nightly = true;
    assert_true(builder_rule(&w.b, &w.b.options.override_abi, "f", "efiapi"));
    assert_emits(&w.b, "unsafe extern \"efiapi\" { pub fn f ( ) ; } "
                       "unsafe extern \"vectorcall\" { pub fn g ( ) ; }");
    fr_regex_set_release(&w.b.options.override_abi.data[0].match);
    builder_release(&w.b);
}

static void test_override_of_a_typedef(void **state)
{
    world w;
    (void)state;
    world_init(&w);
    fr_id f = builder_function(&w.b, "f", w.none, FR_NO_ID);
    fr_id pointer = builder_pointer(&w.b, function_of(&w, f)->signature);
    builder_alias(&w.b, "callback", pointer);
    builder_alias(&w.b, "plain", pointer);
    w.b.options.generate = GENERATE_TYPES;
    assert_true(builder_rule(&w.b, &w.b.options.override_abi, "callback", "system"));
    assert_emits(
        &w.b,
        "pub type callback = :: std :: option :: Option < unsafe extern \"system\" fn ( ) > ; "
        "pub type plain = :: std :: option :: Option < unsafe extern \"C\" fn ( ) > ;");
    fr_regex_set_release(&w.b.options.override_abi.data[0].match);
    builder_release(&w.b);
}

static void test_uncallable_pointers(void **state)
{
    world w;
    fr_id wide;
    (void)state;
    world_init(&w);
    fr_type *type = builder_type(&w.b, TYPE_FLOAT, FR_NO_ID, "", &wide);
    type->as.floating = FLOAT_LONG_DOUBLE;
    type->layout = (fr_layout){ 16, 16, true };
    fr_id f = builder_function(&w.b, "f", wide, FR_NO_ID);
    builder_var(&w.b, "p", builder_pointer(&w.b, function_of(&w, f)->signature));
    builder_var(&w.b, "q", builder_pointer(&w.b, wide));
    assert_emits(&w.b, "unsafe extern \"C\" { pub static mut p : :: std :: option :: Option < "
                       ":: std :: ptr :: NonNull < :: std :: os :: raw :: c_void >> ; } "
                       "unsafe extern \"C\" { pub static mut q : * mut u128 ; }");
    assert_int_equal(builder_count(&w.b, DIAG_W0402), 1);
    builder_release(&w.b);
}

static void test_variables_without_symbol(void **state)
{
    world w;
    (void)state;
    world_init(&w);
    fr_model_item(&w.b.model, builder_var(&w.b, "a", w.integer))->as.var.is_thread_local = true;
    fr_model_item(&w.b.model, builder_var(&w.b, "b", w.integer))->as.var.is_register = true;
    assert_emits(&w.b, "");
    assert_int_equal(builder_count(&w.b, DIAG_W0402), 2);
    builder_release(&w.b);
}

/* ---- types ---- */

static void test_type_options(void **state)
{
    world w;
    fr_id number, half;
    (void)state;
    world_init(&w);
    fr_type *type = builder_type(&w.b, TYPE_FLOAT, FR_NO_ID, "", &number);
    type->as.floating = FLOAT_F64;
    type->layout = (fr_layout){ 8, 8, true };
    builder_type(&w.b, TYPE_FLOAT, FR_NO_ID, "", &half)->as.floating = FLOAT_F32;
    builder_var(&w.b, "d", number);
    builder_var(&w.b, "f", half);
    builder_var(&w.b, "p", builder_pointer(&w.b, w.none));
    assert_emits(
        &w.b, "unsafe extern \"C\" { pub static mut d : f64 ; } "
              "unsafe extern \"C\" { pub static mut f : f32 ; } "
              "unsafe extern \"C\" { pub static mut p : * mut :: std :: os :: raw :: c_void ; }");
    w.b.options.no_convert_floats = true;
    w.b.options.use_core = true;
    assert_emits(&w.b,
                 "unsafe extern \"C\" { pub static mut d : :: core :: ffi :: c_double ; } "
                 "unsafe extern \"C\" { pub static mut f : :: core :: ffi :: c_float ; } "
                 "unsafe extern \"C\" { pub static mut p : * mut :: core :: ffi :: c_void ; }");
    w.b.options.ctypes_prefix = FR_LIT("::libc");
    assert_emits(&w.b, "unsafe extern \"C\" { pub static mut d : :: libc :: c_double ; } "
                       "unsafe extern \"C\" { pub static mut f : :: libc :: c_float ; } "
                       "unsafe extern \"C\" { pub static mut p : * mut :: libc :: c_void ; }");
    builder_release(&w.b);
}

static void test_rust_integers_by_name(void **state)
{
    world w;
    (void)state;
    world_init(&w);
    fr_id byte = builder_alias(&w.b, "uint8_t", builder_int(&w.b, INT_UCHAR, false, 1));
    fr_id wrong = builder_alias(&w.b, "int16_t", w.integer);
    builder_var(&w.b, "a", array_of(&w, byte, 2, 2));
    builder_var(&w.b, "b",
                builder_pointer(&w.b, builder_pointer(&w.b, builder_const(&w.b, wrong))));
    assert_emits(&w.b, "pub type int16_t = :: std :: os :: raw :: c_int ; "
                       "unsafe extern \"C\" { pub static mut a : [ u8 ; 2usize ] ; } "
                       "unsafe extern \"C\" { pub static mut b : * mut * const int16_t ; }");
    builder_release(&w.b);
}

static void test_opaque_uses(void **state)
{
    static const fr_layout layouts[] = { { 4, 4, true }, { 12, 4, true }, { 24, 8, true }, { 0 } };
    world w;
    (void)state;
    world_init(&w);
    static const char *const names[] = { "a", "b", "c", "d" };
    for (size_t i = 0; i < 4; i++) {
        fr_id id;
        fr_type *type = builder_type(&w.b, TYPE_OPAQUE, FR_NO_ID, "", &id);
        type->layout = layouts[i];
        type->as.opaque.why = FR_LIT("a test");
        builder_var(&w.b, names[i], builder_pointer(&w.b, id));
    }
    fr_str text = emit_run(&w.b);
    static const char *const types[] = { "a : * mut u32",
                                         "b : * mut __BindgenOpaqueArray < [ u32 ; 3usize ] >",
                                         "c : * mut __BindgenOpaqueArray8 < [ u8 ; 24usize ] >",
                                         "d : * mut __BindgenOpaqueArray < [ u8 ; 0usize ] >" };
    for (size_t i = 0; i < 4; i++)
        assert_int_not_equal(fr_str_find(text, fr_str_from(types[i])), SIZE_MAX);
    assert_int_equal(builder_count(&w.b, DIAG_W0401), 4);
    builder_release(&w.b);
}

/* Types as deep as a hostile header likes end in a blob, not in a crash. */
static void test_deep_types(void **state)
{
    world w;
    (void)state;
    world_init(&w);
    fr_id type = w.integer;
    for (int i = 0; i < 100000; i++) {
        type = builder_pointer(&w.b, type);
        fr_model_type(&w.b.model, type)->layout = (fr_layout){ 8, 8, true };
    }
    builder_var(&w.b, "v", type);
    fr_str text = emit_run(&w.b);
    assert_int_not_equal(fr_str_find(text, FR_LIT("pub static mut v : * mut * mut")), SIZE_MAX);
    assert_true(text.len < 10000);
    builder_release(&w.b);
}

/* ---- typedefs and constants ---- */

static void test_alias_styles(void **state)
{
    static const char *const variants[] = { "A", NULL };
    world w;
    (void)state;
    world_init(&w);
    fr_id e = builder_enum(&w.b, FR_ROOT, "e", variants);
    builder_alias(&w.b, "name", e);
    builder_alias(&w.b, "number", w.integer);
    assert_emits(&w.b,
                 "pub const e_A : e = 0 ; pub type e = :: std :: os :: raw :: c_uint ; "
                 "pub use self :: e as name ; pub type number = :: std :: os :: raw :: c_int ;");
    w.b.options.default_alias_style = ALIAS_STYLE_NEW_TYPE;
    w.b.options.default_visibility = VISIBILITY_CRATE;
    assert_emits(&w.b, "pub const e_A : e = 0 ; pub type e = :: std :: os :: raw :: c_uint ; "
                       "# [ repr ( transparent ) ] # [ derive ( Debug , Copy , Clone ) ] "
                       "pub struct name ( pub ( crate ) e ) ; "
                       "# [ repr ( transparent ) ] # [ derive ( Debug , Copy , Clone ) ] "
                       "pub struct number ( pub ( crate ) :: std :: os :: raw :: c_int ) ;");
    builder_release(&w.b);
}

static fr_id constant(world *w, const char *name, fr_id type, uint64_t value)
{
    fr_id id = builder_var(&w->b, name, type);
    fr_var *var = &fr_model_item(&w->b.model, id)->as.var;
    var->value.kind = VALUE_INT;
    var->value.as.integer = value;
    var->is_const = true;
    return id;
}

static void test_wrapped_constants(void **state)
{
    static const char *const variants[] = { "A", "B", NULL };
    world w;
    (void)state;
    world_init(&w);
    fr_id e = builder_enum(&w.b, FR_ROOT, "e", variants);
    fr_id alias = builder_alias(&w.b, "x", e);
    constant(&w, "c", alias, 1);
    constant(&w, "d", e, 7);
    w.b.options.generate = GENERATE_VARS;
    assert_emits(&w.b, "pub const c : x = 1 ; pub const d : e = 7 ;");
    w.b.options.default_alias_style = ALIAS_STYLE_NEW_TYPE;
    w.b.options.default_enum_style = ENUM_STYLE_NEWTYPE;
    assert_emits(&w.b, "pub const c : x = x ( e ( 1 ) ) ; pub const d : e = e ( 7 ) ;");
    w.b.options.default_enum_style = ENUM_STYLE_RUST; /* 7 is no value of it */
    assert_emits(&w.b,
                 "pub const c : x = x ( e :: B ) ; unsafe extern \"C\" { pub static d : e ; }");
    builder_release(&w.b);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_parameters),
        cmocka_unit_test(test_array_parameters),
        cmocka_unit_test(test_results),
        cmocka_unit_test(test_blocks),
        cmocka_unit_test(test_merged_and_sorted),
        cmocka_unit_test(test_symbols),
        cmocka_unit_test(test_prefix_of_symbols),
        cmocka_unit_test(test_conventions),
        cmocka_unit_test(test_override_of_a_typedef),
        cmocka_unit_test(test_uncallable_pointers),
        cmocka_unit_test(test_variables_without_symbol),
        cmocka_unit_test(test_type_options),
        cmocka_unit_test(test_rust_integers_by_name),
        cmocka_unit_test(test_opaque_uses),
        cmocka_unit_test(test_deep_types),
        cmocka_unit_test(test_alias_styles),
        cmocka_unit_test(test_wrapped_constants),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
