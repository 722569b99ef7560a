/* Strings, bytes, numbers: whatever the header holds stays one literal. */
#include <math.h>
#include <stdlib.h>

#include "emit_test.h"

static fr_item *macro(model_builder *b, const char *name, fr_value_kind kind)
{
    fr_item *item = fr_model_item(&b->model, builder_macro(b, name, 0));
    item->as.var.value.kind = kind;
    return item;
}

static void check_string(fr_str bytes, unsigned width, bool is_cstr, const char *expected)
{
    model_builder b;
    emit_init(&b);
    b.options.generate_cstr = is_cstr;
    fr_item *item = macro(&b, "S", VALUE_STRING);
    item->as.var.value.width = (uint8_t)width;
    item->as.var.value.as.string = bytes;
    assert_emits(&b, expected);
    builder_release(&b);
}

static void test_byte_strings(void **state)
{
    (void)state;
    check_string(FR_LIT("text"), 1, false, "pub const S : & [ u8 ; 5 ] = b\"text\\0\" ;");
    check_string(FR_LIT("\"; } \\"), 1, false,
                 "pub const S : & [ u8 ; 7 ] = b\"\\\"; } \\\\\\0\" ;");
    check_string(FR_LIT("\t\n\r\x7f\x80\xff"), 1, false,
                 "pub const S : & [ u8 ; 7 ] = b\"\\t\\n\\r\\x7F\\x80\\xFF\\0\" ;");
    check_string(FR_LIT("\0"
                        "7\0"
                        "8\0"),
                 1, false, "pub const S : & [ u8 ; 6 ] = b\"\\x007\\08\\0\\0\" ;");
    check_string((fr_str){ 0 }, 1, false, "pub const S : & [ u8 ; 1 ] = b\"\\0\" ;");
}

static void test_c_strings(void **state)
{
    (void)state;
    check_string(FR_LIT("caf\xc3\xa9 \xff\xe2\x82"), 1, true,
                 "pub const S : & :: std :: ffi :: CStr = c\"caf\xc3\xa9 \\xFF\\xE2\\x82\" ;");
    check_string(FR_LIT("a\0b"), 1, true, "pub const S : & [ u8 ; 4 ] = b\"a\\0b\\0\" ;");
}

static void test_c_strings_of_old_targets(void **state)
{
    model_builder b;
    (void)state;
    emit_init(&b);
    b.options.generate_cstr = true;
    b.options.rust_target.minor = 76;
    fr_item *item = macro(&b, "S", VALUE_STRING);
    item->as.var.value.width = 1;
    item->as.var.value.as.string = FR_LIT("a");
    assert_emits(&b, "# [ allow ( unsafe_code ) ] pub const S : & :: std :: ffi :: CStr = unsafe { "
                     ":: std :: ffi :: CStr :: from_bytes_with_nul_unchecked ( b\"a\\0\" ) } ;");
    b.options.rust_target.minor = 58;
    assert_emits(&b, "pub const S : & [ u8 ; 2 ] = b\"a\\0\" ;");
    builder_release(&b);
}

static void test_wide_strings(void **state)
{
    (void)state;
    check_string(FR_LIT("a\0\xac\x20"), 2, true,
                 "pub const S : & [ u16 ; 3 ] = & [ 97 , 8364 , 0 ] ;");
    check_string(FR_LIT("\xff\xff\xff\xff"), 4, false,
                 "pub const S : & [ u32 ; 2 ] = & [ 4294967295 , 0 ] ;");
}

static void check_doc(fr_str doc, const char *expected)
{
    model_builder b;
    char line[512];
    emit_init(&b);
    fr_model_item(&b.model, builder_macro(&b, "M", 1))->doc = doc;
    snprintf(line, sizeof line, "# [ doc = %s ] pub const M : u32 = 1 ;", expected);
    assert_emits(&b, line);
    b.options.no_doc_comments = true;
    assert_emits(&b, "pub const M : u32 = 1 ;");
    builder_release(&b);
}

static void test_documentation(void **state)
{
    (void)state;
    check_doc(FR_LIT(" plain"), "\" plain\"");
    check_doc(FR_LIT("\"] #[no_mangle] \\"), "\"\\\"] #[no_mangle] \\\\\"");
    check_doc(FR_LIT("a\nb\r\tc'"), "\"a\\nb\\r\\tc'\"");
    check_doc(FR_LIT("\0\0"
                     "1\x01\x1b\x7f"),
              "\"\\0\\x001\\u{1}\\u{1b}\\u{7f}\"");
    /* what turns the direction of text, or hides */
    check_doc(FR_LIT("\xe2\x80\xae\xe2\x80\x8b\xef\xbb\xbf\xc2\xa0"),
              "\"\\u{202e}\\u{200b}\\u{feff}\\u{a0}\"");
    /* a mark that would join the quote; letters stay */
    check_doc(FR_LIT("\xcc\x81\xc3\xa9\xe4\xb8\xad"), "\"\\u{301}\xc3\xa9\xe4\xb8\xad\"");
    /* no UTF-8 */
    check_doc(FR_LIT("a\xff\xe2\x82z"), "\"a\xef\xbf\xbd\xef\xbf\xbdz\"");
}

static void check_float(double value, const char *expected)
{
    model_builder b;
    char line[512];
    emit_init(&b);
    macro(&b, "F", VALUE_FLOAT)->as.var.value.as.number = value;
    snprintf(line, sizeof line, "pub const F : f64 = %s ;", expected);
    assert_emits(&b, line);
    builder_release(&b);
}

static void test_floats(void **state)
{
    (void)state;
    check_float(0.0, "0.0");
    check_float(-0.0, "- 0.0");
    check_float(1.0, "1.0");
    check_float(0.1f, "0.10000000149011612");
    check_float(0.1, "0.1");
    check_float(-2.5, "- 2.5");
    check_float(1e10, "10000000000.0");
    check_float(1e23, "100000000000000000000000.0");
    check_float(123456789.125, "123456789.125");
    check_float(9007199254740993.0, "9007199254740992.0");
    check_float(5e-7, "0.0000005");
    check_float(0.999999999999999, "0.999999999999999");
    /* the shortest text is not the nearest of its length */
    check_float(ldexp(1, -44), "0.00000000000005684341886080802");
    check_float(INFINITY, "f64 :: INFINITY as _");
    check_float(-INFINITY, "f64 :: NEG_INFINITY as _");
    check_float((double)NAN, "f64 :: NAN as _");
}

/* Every digit counts: what is printed reads back as the same number. */
static void test_floats_read_back(void **state)
{
    uint64_t bits = 0x9e3779b97f4a7c15;
    (void)state;
    for (int i = 0; i < 2000; i++) {
        double value, back;
        model_builder b;
        bits = bits * 6364136223846793005u + 1442695040888963407u;
        uint64_t positive = bits & ~((uint64_t)1 << 63);
        memcpy(&value, &positive, sizeof value);
        if (!isfinite(value))
            continue;
        emit_init(&b);
        macro(&b, "F", VALUE_FLOAT)->as.var.value.as.number = value;
        fr_str text = emit_run(&b);
        back = strtod(fr_arena_cstr(&b.arena, fr_str_slice(text, strlen("pub const F : f64 = "),
                                                           text.len - 2)),
                      NULL);
        assert_memory_equal(&value, &back, sizeof value);
        builder_release(&b);
    }
}

static void check_integer(uint64_t value, bool is_unsigned, const char *expected)
{
    model_builder b;
    emit_init(&b);
    fr_item *item = macro(&b, "I", VALUE_INT);
    item->as.var.value.as.integer = value;
    item->as.var.value.is_unsigned = is_unsigned;
    assert_emits(&b, expected);
    builder_release(&b);
}

static void test_integers(void **state)
{
    (void)state;
    check_integer(0, false, "pub const I : u32 = 0 ;");
    check_integer((uint64_t)-1, false, "pub const I : i32 = - 1 ;");
    check_integer(UINT64_MAX, true, "pub const I : u64 = 18446744073709551615 ;");
    check_integer((uint64_t)INT64_MIN, false, "pub const I : i64 = - 9223372036854775808 ;");
    check_integer(4294967295, false, "pub const I : u32 = 4294967295 ;");
    check_integer(4294967296, false, "pub const I : u64 = 4294967296 ;");
}

static void test_other_macros(void **state)
{
    model_builder b;
    (void)state;
    emit_init(&b);
    macro(&b, "C", VALUE_CHAR)->as.var.value.as.integer = 97;
    macro(&b, "T", VALUE_BOOL)->as.var.value.as.integer = 1;
    assert_emits(&b, "pub const C : u8 = 97u8 ; pub const T : bool = true ;");
    builder_release(&b);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_byte_strings),
        cmocka_unit_test(test_c_strings),
        cmocka_unit_test(test_c_strings_of_old_targets),
        cmocka_unit_test(test_wide_strings),
        cmocka_unit_test(test_documentation),
        cmocka_unit_test(test_floats),
        cmocka_unit_test(test_floats_read_back),
        cmocka_unit_test(test_integers),
        cmocka_unit_test(test_other_macros),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
