/* Sizes and alignments of printed types: by target, by kind, of blobs. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "layout_world.h"
#include "passes/rust_layout.h"

static fr_rust_layout layout_on(const char *triple, uint32_t width, field_type type)
{
    type_world w;
    layout_world_init(&w);
    w.b.model.target = (fr_target){ .triple = fr_str_from(triple), .pointer_width = width };
    fr_analyse(&w.analysis, &w.b.model, &w.b.options);
    fr_rust_layout layout = fr_rust_layout_of(&w.analysis.names, &w.analysis.plans, w.ids[type]);
    builder_release(&w.b);
    return layout;
}

static void test_targets(void **state)
{
    static const struct {
        const char *triple;
        uint32_t width;
        uint64_t i64, i128;
    } rows[] = {
        { "x86_64-linux-gnu", 64, 8, 16 },     { "i686-linux-gnu", 32, 4, 16 },
        { "i686-pc-windows-msvc", 32, 8, 16 }, { "armv7-linux-gnueabihf", 32, 8, 8 },
        { "arm64-apple-macosx", 64, 8, 16 },   { "aarch64-linux-gnu", 64, 8, 16 },
        { "s390x-linux-gnu", 64, 8, 8 },       { "m68k-linux-gnu", 32, 4, 4 },
        { "riscv32-unknown-elf", 32, 8, 8 },
    };
    (void)state;
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        assert_int_equal(layout_on(rows[i].triple, rows[i].width, T_LONG).align, rows[i].i64);
        assert_int_equal(layout_on(rows[i].triple, rows[i].width, T_I128).align, rows[i].i128);
    }
}

static void test_printed_types(void **state)
{
    static const struct {
        field_type type;
        uint64_t size, align;
        bool has_align;
    } rows[] = {
        { T_CHAR, 1, 1, false },    { T_POINTER, 8, 8, false },    { T_INT4, 16, 4, false },
        { T_INTS, 0, 4, false },    { T_ALIGNED16, 16, 16, true }, { T_ALIGNED16S, 32, 16, false },
        { T_INT_A16, 4, 4, false }, { T_VECTOR3, 16, 16, true },   { T_BLOB, 8, 8, true },
        { T_NO_COPY, 0, 8, false }, { T_ENUM, 4, 4, false },
    };
    (void)state;
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        fr_rust_layout layout = layout_on("x86_64-linux-gnu", 64, rows[i].type);
        assert_true(layout.is_known);
        assert_int_equal(layout.size, rows[i].size);
        assert_int_equal(layout.align, rows[i].align);
        assert_int_equal(layout.has_align, rows[i].has_align);
    }
}

static void test_blobs(void **state)
{
    static const struct {
        fr_blob blob;
        uint64_t size, align;
    } rows[] = {
        { { 0, 1 }, 0, 1 },   { { 3, 0 }, 3, 1 },   { { 6, 2 }, 6, 2 },     { { 15, 4 }, 15, 1 },
        { { 24, 8 }, 24, 8 }, { { 31, 8 }, 32, 8 }, { { 16, 16 }, 16, 16 },
    };
    type_world w;
    (void)state;
    layout_world_init(&w);
    fr_analyse(&w.analysis, &w.b.model, &w.b.options);
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        fr_rust_layout layout = fr_rust_layout_of_blob(&w.analysis.names, rows[i].blob);
        assert_int_equal(layout.size, rows[i].size);
        assert_int_equal(layout.align, rows[i].align);
    }
    builder_release(&w.b);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_targets),
        cmocka_unit_test(test_printed_types),
        cmocka_unit_test(test_blobs),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
