/* The probe on a header in a file of its own, with the libclang that is there. */
#include "base_test.h"

#include <stdlib.h>
#include <unistd.h>

#include "base/file.h"
#include "read_c/libclang_load.h"
#include "read_c/macro_probe.h"

typedef struct probe_run {
    fr_arena arena;
    fr_diags diags;
    fr_model model;
    fr_bind_options options;
    fr_libclang clang;
    fr_reader reader;
    fr_macros macros;
    char folder[32];
    fr_str path;
} probe_run;

static void define_all(probe_run *run)
{
    fr_reader *reader = &run->reader;
    CXCursor root = reader->clang->getTranslationUnitCursor(reader->unit);
    size_t begin = fr_cx_push_children(reader, root), end = reader->cursors.len;
    for (size_t i = begin; i < end; i++) {
        CXCursor cursor = reader->cursors.data[i];
        if (reader->clang->getCursorKind(cursor) == CXCursor_MacroDefinition &&
            fr_cx_span(reader, cursor).file != 0)
            fr_macros_define(&run->macros, fr_cx_spelling(reader, cursor),
                             fr_cx_source(reader, cursor));
    }
    fr_cx_pop(reader, begin);
}

static void start(probe_run *run, const char *header)
{
    memset(run, 0, sizeof *run);
    fr_arena *arena = &run->arena;
    fr_arena_init(arena, (size_t)1 << 30);
    fr_diags_init(&run->diags, arena);
    fr_model_init(&run->model, arena, &run->diags);
    fr_bind_options_init(&run->options, arena);
    strcpy(run->folder, "/tmp/fr_probe_XXXXXX");
    assert_non_null(mkdtemp(run->folder));
    run->path = fr_path_join(arena, fr_str_from(run->folder), FR_LIT("in.h"));
    int error = 0;
    assert_int_equal(fr_file_write(arena, run->path.ptr, fr_str_from(header), &error),
                     WRITE_REPLACED);
    fr_vec_push(arena, &run->options.headers, run->path);
    if (!fr_libclang_load(&run->clang, arena, &run->diags))
        skip();
    fr_reader *r = &run->reader;
    *r = (fr_reader){ .clang = &run->clang,
                      .arena = arena,
                      .scratch = arena,
                      .model = &run->model,
                      .options = &run->options };
    fr_bits_map_init(&r->uses, arena);
    fr_bits_map_init(&r->decls, arena);
    fr_bits_map_init(&r->files, arena);
    fr_bits_map_init(&r->texts, arena);
    r->index = run->clang.createIndex(0, 0);
    assert_true(fr_parse_unit(r));
    fr_macros_init(&run->macros, arena, fr_macro_target_of(&run->model.target, &r->arguments));
    define_all(run);
    fr_macros_evaluate(&run->macros);
    fr_macro_probe(r, &run->macros);
}

static void stop(probe_run *run)
{
    run->clang.disposeTranslationUnit(run->reader.unit);
    run->clang.disposeIndex(run->reader.index);
    free(run->reader.cursors.data);
    unlink(run->path.ptr);
    rmdir(run->folder);
    fr_bind_options_release(&run->options);
    fr_arena_release(&run->arena);
}

static fr_str value_of(probe_run *run, const char *name)
{
    const fr_macro *macro = fr_macros_find(&run->macros, fr_str_from(name));
    assert_non_null(macro);
    const fr_value *value = &macro->value;
    switch (value->kind) {
    case VALUE_INT:
        return fr_arena_printf(&run->arena, value->is_unsigned ? "u%d %llu" : "i%d %lld",
                               value->width * 8, (unsigned long long)value->as.integer);
    case VALUE_FLOAT:
        return fr_arena_printf(&run->arena, "f%d %g", value->width * 8, value->as.number);
    case VALUE_STRING: return fr_arena_printf(&run->arena, "s %.*s", FR_ARG(value->as.string));
    case VALUE_BOOL: return value->as.integer ? FR_LIT("true") : FR_LIT("false");
    case VALUE_CHAR: return FR_LIT("char");
    case VALUE_NONE: break;
    }
    return FR_LIT("none");
}

#define MINUS_10 "- - - - - - - - - - "
#define MINUS_100                                                                                  \
    MINUS_10 MINUS_10 MINUS_10 MINUS_10 MINUS_10 MINUS_10 MINUS_10 MINUS_10 MINUS_10 MINUS_10
#define MINUS_400 MINUS_100 MINUS_100 MINUS_100 MINUS_100

static const char header[] =
    "#ifndef GUARD\n"
    "#define GUARD\n"
    "enum e { E_A = 7, E_B = -2 };\n"
    "struct s { int x[3]; };\n"
    "extern int x;\n"
    "int f(int);\n"
    "typedef unsigned short word;\n"
    "#define CAST ((unsigned char)300)\n"
    "#define WORD ((word)-1)\n"
    "#define SIZE sizeof(struct s)\n"
    "#define CHOICE (1 ? 2 : 3)\n"
    "#define NOT (!0)\n"
    "#define NOT_ALONE !0\n"
    "#define GREATER (3 > 2)\n"
    "#define ENUMERATOR E_A\n"
    "#define NEGATIVE (E_B - 1)\n"
    "#define NULL_POINTER ((void *)0)\n"
    "#define ALL_ONES ((unsigned long long)-1)\n"
    "#define VARIABLE (x + 1)\n"
    "#define CALL f(1)\n"
    "#define SYNTAX (1 +\n"
    "#define SYNTAX_TWO (1 +)\n"
    "#define USES_SYNTAX SYNTAX 2\n"
    "#define BRACE {\n"
    "#define USES_BRACE BRACE\n"
    "#define TYPE word\n"
    "#define NOWHERE not_declared\n"
    "#define PASTE(c) c ## U\n"
    "#define PASTED PASTE(5)\n"
    "#define PASTED_MORE PASTE(6 << 8)\n"
    "#define REAL ((float)0.5)\n"
    "#define REAL_SUM (1 + (double)2)\n"
    "#define TEXT PASTE_TEXT(x)\n"
    "#define TEXT_TWICE ((PASTE_TEXT(1) \"b\"))\n"
    "#define LITERAL(x) x\n"
    "#define TEXT_WITH_NUL LITERAL(\"a\\0b\\xff\\n\\x011\\\\\")\n"
    "#define TEXT_WIDE LITERAL(L\"a\\xff\")\n"
    "#define PASTE_TEXT(x) \"a\" #x\n"
    "#define POINTED ((const char *)\"abc\")\n"
    "#define BOOLEAN ((_Bool)1)\n"
    "#define DIVIDED ((int)1 / 0)\n"
    "#define OVERFLOWN ((int)2147483647 + 1)\n"
    "#define SHIFTED ((int)1 << 31)\n"
    "#define SHIFTED_FAR ((int)1 << 40)\n"
    "#define PLAIN 5\n"
    "#define STATEMENT do { } while (0)\n"
    "#define EMPTY\n"
    "#define x x\n"
    "#define CHARACTER ('a' + 1)\n"
    "#define WIDE ((__int128)1)\n"
    "#define COMMA 1, 2\n"
    "#define COMMA_INSIDE F(1, 2)\n"
    "#define F(a, b) (a + b)\n"
    "#define LINE (__LINE__ + (int)0)\n"
    "#define PRAGMA (_Pragma(\"clang diagnostic ignored \\\"-Weverything\\\"\") 1)\n"
    "#define DIGRAPH (<%)\n"
    "#define DEEP ((int)" MINUS_400 "1)\n"
    "#define NOT_DEEP ((int)" MINUS_100 "1)\n"
    "#define IOCTL(c, n, t) ((c) << 8 | (n) | sizeof(t) << 16)\n"
    "#define IOCTL_S IOCTL('s', 3, struct s)\n"
    "#define LAST (E_A == 7)\n"
    "#pragma clang diagnostic ignored \"-Wdivision-by-zero\"\n"
    "#endif";

static void test_values(void **state)
{
    static const char *const expected[][2] = {
        { "CAST", "u8 44" },
        { "WORD", "u16 65535" },
        { "SIZE", "u64 12" },
        { "CHOICE", "i32 2" },
        { "NOT", "i32 1" },
        { "NOT_ALONE", "i32 1" },
        { "GREATER", "i32 1" },
        { "ENUMERATOR", "i32 7" },
        { "NEGATIVE", "i32 -3" },
        { "NULL_POINTER", "none" },
        { "ALL_ONES", "u64 18446744073709551615" },
        { "VARIABLE", "none" },
        { "CALL", "none" },
        { "SYNTAX", "none" },
        { "SYNTAX_TWO", "none" },
        { "USES_SYNTAX", "none" },
        { "USES_BRACE", "none" },
        { "TYPE", "none" },
        { "NOWHERE", "none" },
        { "PASTED", "u32 5" },
        { "PASTED_MORE", "i32 1536" },
        { "REAL", "f32 0.5" },
        { "REAL_SUM", "f64 3" },
        { "TEXT", "s ax" },
        { "TEXT_TWICE", "s a1b" },
        { "POINTED", "none" },
        { "BOOLEAN", "true" },
        { "DIVIDED", "none" },
        { "OVERFLOWN", "none" },
        { "SHIFTED", "none" },
        { "SHIFTED_FAR", "none" },
        { "PLAIN", "i32 5" },
        { "STATEMENT", "none" },
        { "EMPTY", "none" },
        { "x", "none" },
        { "CHARACTER", "i32 98" },
        { "WIDE", "none" },
        { "COMMA", "none" },
        { "COMMA_INSIDE", "i32 3" },
        { "LINE", "none" },
        { "PRAGMA", "none" },
        { "DIGRAPH", "none" },
        { "DEEP", "none" },
        { "NOT_DEEP", "i32 1" },
        { "IOCTL_S", "u64 815875" },
        { "LAST", "i32 1" },
    };
    (void)state;
    probe_run run;
    bool is_good = true;
    start(&run, header);
    for (size_t i = 0; i < sizeof expected / sizeof *expected; i++) {
        fr_str got = value_of(&run, expected[i][0]);
        if (!fr_str_is(got, expected[i][1])) {
            print_error("%s: %.*s, expected %s\n", expected[i][0], FR_ARG(got), expected[i][1]);
            is_good = false;
        }
    }
    assert_true(is_good);
    fr_str text = fr_macros_find(&run.macros, FR_LIT("TEXT_WITH_NUL"))->value.as.string;
    assert_true(fr_str_eq(text, FR_LIT("a\0b\xff\n\021\\")));
    fr_value wide = fr_macros_find(&run.macros, FR_LIT("TEXT_WIDE"))->value;
    assert_int_equal(wide.width, 4);
    assert_true(fr_str_eq(wide.as.string, FR_LIT("a\0\0\0\xff\0\0\0")));
    stop(&run);
}

/* Sixty doublings that only clang could expand: it is not asked to. */
static void test_bomb(void **state)
{
    (void)state;
    probe_run run;
    fr_text text;
    fr_arena arena;
    fr_arena_init(&arena, (size_t)1 << 20);
    fr_text_init(&text, &arena);
    fr_text_puts(&text, "#define A0 (int)0\n#define F(x) (x) + (x)\n");
    for (unsigned i = 1; i <= 60; i++)
        fr_text_fmt(&text, "#define A%u A%u + A%u\n", i, i - 1, i - 1);
    fr_text_puts(&text, "#define B ");
    for (unsigned i = 0; i < 60; i++)
        fr_text_puts(&text, "F(");
    fr_text_puts(&text, "1");
    for (unsigned i = 0; i < 60; i++)
        fr_text_puts(&text, ")");
    fr_text_puts(&text, "\n#define C F((int)4)\n");
    fr_text_char(&text, '\0');
    start(&run, fr_text_str(&text).ptr);
    assert_text(value_of(&run, "A2"), "i32 0");
    assert_text(value_of(&run, "A60"), "none");
    assert_text(value_of(&run, "B"), "none");
    assert_text(value_of(&run, "C"), "i32 8");
    stop(&run);
    fr_arena_release(&arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_values),
        cmocka_unit_test(test_bomb),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
