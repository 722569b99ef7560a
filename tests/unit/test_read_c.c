/* The reader as a whole: small headers, and the model that comes of them, as text without places.
 * The same for every libclang (tests/golden/versions.sh runs this too). */
#include "base_test.h"

#include <stdlib.h>
#include <unistd.h>

#include "base/file.h"
#include "model/dump.h"
#include "options/bind_table.h"
#include "options/option_parse.h"
#include "read_c/read_c.h"

typedef struct run {
    fr_arena arena;
    fr_diags diags;
    fr_model model;
    fr_bind_options options;
    fr_read_result result;
    char folder[32];
} run;

/* Writes each of `files` (NAME TEXT, up to NULL) and reads the first, with the words of `flags`. */
static void start(run *r, const char *flags, const char *const *files)
{
    fr_option_parser parser;
    fr_strs words = { 0 };
    fr_str rest = fr_str_from(flags), word;
    memset(r, 0, sizeof *r);
    fr_arena_init(&r->arena, (size_t)1 << 30);
    fr_diags_init(&r->diags, &r->arena);
    fr_bind_options_init(&r->options, &r->arena);
    strcpy(r->folder, "/tmp/fr_read_XXXXXX");
    assert_non_null(mkdtemp(r->folder));
    for (size_t i = 0; files[i]; i += 2) {
        fr_str path = fr_path_join(&r->arena, fr_str_from(r->folder), fr_str_from(files[i]));
        int error = 0;
        assert_int_equal(fr_file_write(&r->arena, path.ptr, fr_str_from(files[i + 1]), &error),
                         WRITE_REPLACED);
        if (i == 0)
            fr_vec_push(&r->arena, &words, path);
    }
    while (fr_str_next_part(&rest, ' ', &word))
        fr_vec_push(&r->arena, &words, word);
    fr_option_parser_init(&parser, fr_bind_table(), &r->options, &r->arena, &r->diags);
    assert_true(fr_option_parse(&parser, &words));
    assert_true(fr_bind_options_finish(&r->options, &r->arena, &r->diags));
    fr_model_init(&r->model, &r->arena, &r->diags);
    r->result = fr_read_c(&r->model, &r->options);
    if (r->result == READ_BAD_ENVIRONMENT)
        skip();
}

static void stop(run *r, const char *const *files)
{
    for (size_t i = 0; files[i]; i += 2)
        unlink(fr_path_join(&r->arena, fr_str_from(r->folder), fr_str_from(files[i])).ptr);
    rmdir(r->folder);
    fr_bind_options_release(&r->options);
    fr_arena_release(&r->arena);
}

/* The dump without its first two lines and without places. */
static fr_str dumped(run *r)
{
    fr_text dump, out;
    fr_str rest, line;
    fr_text_init(&dump, &r->arena);
    fr_text_init(&out, &r->arena);
    fr_dump_model(&dump, &r->model);
    rest = fr_text_str(&dump);
    for (size_t i = 0; fr_str_next_line(&rest, &line); i++) {
        size_t place = fr_str_find(line, FR_LIT(" at \"/"));
        size_t end = place == SIZE_MAX ? line.len : place + 5;
        while (end < line.len && line.ptr[end] != '"')
            end++;
        while (end < line.len && line.ptr[end] != ' ')
            end++;
        if (i < 2)
            continue;
        fr_text_put(&out, fr_str_slice(line, 0, place == SIZE_MAX ? line.len : place));
        fr_text_put(&out, fr_str_slice(line, end, line.len));
        fr_text_char(&out, '\n');
    }
    return fr_text_str(&out);
}

static void check_files(const char *flags, const char *const *files, const char *expected)
{
    run *r = malloc(sizeof *r);
    start(r, flags, files);
    assert_int_equal(r->result, READ_DONE);
    assert_text(dumped(r), expected);
    stop(r, files);
    free(r);
}

static void check(const char *flags, const char *header, const char *expected)
{
    const char *const files[] = { "in.h", header, NULL };
    check_files(flags, files, expected);
}

/* ---- macros ---- */

static void test_undefs(void **state)
{
    (void)state;
    check("",
          "#define KEPT 1\n"
          "/*\n#undef KEPT\n*/\n"
          "#define TEXT \"\\\n#undef KEPT\"\n"
          "#if 0\n#undef KEPT\n#else\n#define GONE 2\n#endif\n"
          "  #  undef GONE // here\n"
          "#define AGAIN 1\n#undef AGAIN\n#define OTHER AGAIN\n#define AGAIN 3\n"
          "#define LINES /* one\n two */ 4 \\\n + 1\n",
          "#1 var \"KEPT\" macro const = 1\n"
          "#2 var \"TEXT\" macro const = \"#undef KEPT\"\n"
          "#3 var \"AGAIN\" macro const = 3\n"
          "#4 var \"OTHER\" macro const = 3\n"
          "#5 var \"LINES\" macro const = 5\n");
}

/* clang opens a guarded file once, however often it is included: what its conditions skip then is
 * skipped for good. */
static void test_guarded_undefs(void **state)
{
    const char *const files[] = { "in.h",
                                  "#include \"guarded.h\"\n#include \"guarded.h\"\n"
                                  "#include \"twice.h\"\n#include \"twice.h\"\n"
                                  "#define USE VALUE\n",
                                  "guarded.h",
                                  "#ifndef GUARD\n#define GUARD\n#define FEATURE 1\n"
                                  "#ifdef NEVER\n#undef FEATURE\n#endif\n#endif\n",
                                  "twice.h",
                                  "#ifdef SECOND\n#undef VALUE\n#define VALUE 22\n#else\n"
                                  "#define SECOND\n#define VALUE 11\n#endif\n",
                                  NULL };
    (void)state;
    check_files("", files,
                "#2 var \"FEATURE\" macro const = 1\n"
                "#4 var \"VALUE\" macro const = 22\n"
                "#5 var \"USE\" macro const = 22\n");
}

static void test_predefined(void **state)
{
    (void)state;
    check("-- --target=x86_64-linux-gnux32 -DGIVEN=5 -funsigned-char",
          "#define LONG 0x80000000L\n#define BYTE '\\xff'\n#define ALSO (GIVEN + 1)\n"
          "#define SIZE __SIZEOF_POINTER__\n#define IGNORED 1\n",
          "#1 var \"LONG\" macro const = 2147483648u\n"
          "#2 var \"BYTE\" macro const = 255u\n"
          "#3 var \"ALSO\" macro const = 6\n"
          "#4 var \"SIZE\" macro const = 4\n"
          "#5 var \"IGNORED\" macro const = 1\n");
    check("--ignore-macro IGN.*", "#define IGNORED 1\n#define USER IGNORED\n#define FINE 2\n",
          "#2 var \"FINE\" macro const = 2\n");
}

static void test_notes(void **state)
{
    const char *const files[] = { "in.h",
                                  "#define PASTE(x) x##UL\n"
                                  "#define CALL PASTE(18446744073709551615)\n"
                                  "#define ZERO (1 / 0)\n#define UNKNOWN (f / 0)\n",
                                  NULL };
    run *r = malloc(sizeof *r);
    (void)state;
    start(r, "", files);
    assert_int_equal(r->diags.list.len, 1);
    assert_int_equal(r->diags.list.data[0].code, DIAG_N0501);
    assert_int_equal(r->diags.list.data[0].place.line, 3);
    stop(r, files);
    free(r);
}

/* ---- declarations ---- */

static void test_prototype_tags(void **state)
{
    (void)state;
    check("-- -w",
          "typedef void (*early)(struct pool *p);\nvoid f(const struct pool *q);\n"
          "struct pool { int x; };\nvoid g(struct only *a, struct only *b);\n",
          "#1 type \"pool\" record size 4 align 4 struct\n"
          "    field \"x\" #8 bit 0 size 4 align 4\n"
          "#2 type \"early\" alias size 8 align 8 -> #3\n"
          "#3 type pointer size 8 align 8 -> #13\n"
          "#4 type function -> #6 abi C\n"
          "    param \"q\" #5\n"
          "#5 type pointer size 8 align 8 -> #15\n"
          "#6 type void\n"
          "#7 function \"f\" type #4\n"
          "#8 type int size 4 align 4 int signed\n"
          "#9 type function -> #6 abi C\n"
          "    param \"a\" #10\n"
          "    param \"b\" #11\n"
          "#10 type pointer size 8 align 8 -> #16\n"
          "#11 type pointer size 8 align 8 -> #17\n"
          "#12 function \"g\" type #9\n"
          "#13 type function -> #6 abi C\n"
          "    param \"p\" #14\n"
          "#14 type pointer size 8 align 8 -> #1\n"
          "#15 type ref const -> #1\n"
          "#16 type ref -> #17\n"
          "#17 type \"only\" record struct forward\n");
}

static void test_redeclarations(void **state)
{
    (void)state;
    check("",
          "int f();\nint f(int a);\nextern int t[];\nextern int t[4];\n"
          "int s(void);\nint s(void) __asm__(\"other\");\nextern int v;\n"
          "typedef int callback(char c);\ncallback g;\n",
          "#1 type function -> #2 abi C no-prototype\n"
          "#2 type int size 4 align 4 int signed\n"
          "#3 function \"f\" type #4\n"
          "#4 type function -> #2 abi C\n"
          "    param \"a\" #2\n"
          "#5 type array of #2 incomplete\n"
          "#6 var \"t\" type #7 extern\n"
          "#7 type array size 16 align 4 of #2 count 4\n"
          "#8 type function -> #2 abi C\n"
          "#9 function \"s\" type #8 symbol \"other\"\n"
          "#10 var \"v\" type #2 extern\n"
          "#11 type \"callback\" alias -> #12\n"
          "#12 type function -> #2 abi C\n"
          "    param \"c\" #14\n"
          "#13 type function -> #2 abi C\n"
          "    param \"\" #14\n"
          "#14 type int size 1 align 1 char signed\n"
          "#15 function \"g\" type #13\n");
}

static void test_attributes(void **state)
{
    (void)state;
    check("-- --target=i686-linux-gnu",
          "int __attribute__((regparm(2))) r(int x);\n"
          "void __attribute__((noreturn)) n(void);\n"
          "void (*returns(void))(void) __attribute__((noreturn));\n",
          "#1 type function -> #2 abi unsupported\n"
          "    param \"x\" #2\n"
          "#2 type int size 4 align 4 int signed\n"
          "#3 function \"r\" type #1 symbol \"r\"\n"
          "#4 type function -> #5 abi C noreturn\n"
          "#5 type void\n"
          "#6 function \"n\" type #4\n"
          "#7 type function -> #8 abi C\n"
          "#8 type pointer size 4 align 4 -> #10\n"
          "#9 function \"returns\" type #7\n"
          "#10 type function -> #5 abi C\n");
}

static void test_qualifiers(void **state)
{
    (void)state;
    check("",
          "void a(const char __attribute__((btf_type_tag(\"t\"))) *p);\n"
          "typedef const int fixed;\nextern fixed *q;\nextern _Atomic const int r;\n",
          "#1 type function -> #3 abi C\n"
          "    param \"p\" #2\n"
          "#2 type pointer size 8 align 8 -> #11\n"
          "#3 type void\n"
          "#4 function \"a\" type #1\n"
          "#5 type \"fixed\" alias size 4 align 4 -> #6\n"
          "#6 type int size 4 align 4 const int signed\n"
          "#7 type pointer size 8 align 8 -> #5\n"
          "#8 var \"q\" type #7 extern\n"
          "#9 type int size 4 align 4 const atomic int signed\n"
          "#10 var \"r\" type #9 const extern\n"
          "#11 type int size 1 align 1 const char signed\n");
}

static void test_offsets(void **state)
{
    (void)state;
    check("",
          "struct plain { char a; int b; short c; };\n"
          "struct mixed { char a; short b __attribute__((packed)); int d; };\n"
          "#pragma pack(2)\nstruct two { char a; int b; char c; };\n#pragma pack()\n"
          "union u { int a; char b[3]; int c : 2; };\n"
          "struct flexible { int n; char d[]; };\n",
          "#1 type \"plain\" record size 12 align 4 struct\n"
          "    field \"a\" #2 bit 0 size 1 align 1\n"
          "    field \"b\" #3 bit 32 size 4 align 4\n"
          "    field \"c\" #4 bit 64 size 2 align 2\n"
          "#2 type int size 1 align 1 char signed\n"
          "#3 type int size 4 align 4 int signed\n"
          "#4 type int size 2 align 2 short signed\n"
          "#5 type \"mixed\" record size 8 align 4 struct\n"
          "    field \"a\" #2 bit 0 size 1 align 1\n"
          "    field \"b\" #4 bit 8 size 2 align 2 packed\n"
          "    field \"d\" #3 bit 32 size 4 align 4\n"
          "#6 type \"two\" record size 8 align 2 struct\n"
          "    field \"a\" #2 bit 0 size 1 align 1\n"
          "    field \"b\" #3 bit 16 size 4 align 4\n"
          "    field \"c\" #2 bit 48 size 1 align 1\n"
          "#7 type \"u\" record size 4 align 4 union\n"
          "    field \"a\" #3 bit 0 size 4 align 4\n"
          "    field \"b\" #8 bit 0 size 3 align 1\n"
          "    field \"c\" #3 bit 0 width 2 size 4 align 4\n"
          "#8 type array size 3 align 1 of #2 count 3\n"
          "#9 type \"flexible\" record size 4 align 4 struct\n"
          "    field \"n\" #3 bit 0 size 4 align 4\n"
          "    field \"d\" #10 bit 32\n"
          "#10 type array of #2 incomplete\n");
}

static void test_comments(void **state)
{
    const char *const files[] = { "in.h",
                                  "#include \"system.h\"\n/** one */\nint a; /**< not */\n"
                                  "/** fwd */\nstruct s;\nstruct s { int x; /**< x */ };\n"
                                  "typedef struct s t;\n/** own */\ntypedef struct s u;\n",
                                  "system.h", "#pragma GCC system_header\n/** hidden */\nint b;\n",
                                  NULL };
    (void)state;
    check_files("", files,
                "#1 type int size 4 align 4 int signed\n"
                "#2 var \"b\" type #1\n"
                "#3 var \"a\" type #1\n"
                "    doc \"< not\"\n"
                "#4 type ref size 4 align 4 -> #5\n"
                "#5 type \"s\" record size 4 align 4 struct\n"
                "    field \"x\" #1 bit 0 size 4 align 4\n"
                "    doc \" fwd\"\n"
                "#6 type \"t\" alias size 4 align 4 -> #5\n"
                "    doc \" fwd\"\n"
                "#7 type \"u\" alias size 4 align 4 -> #5\n"
                "    doc \" own\"\n");
}

static void test_outer_definition(void **state)
{
    (void)state;
    check("", "struct in;\nstruct out { struct in { int a; } i; struct own { int b; } o; };\n",
          "#1 type ref size 4 align 4 -> #3\n"
          "#2 type \"out\" record size 8 align 4 struct\n"
          "    field \"i\" #3 bit 0 size 4 align 4\n"
          "    field \"o\" #5 bit 32 size 4 align 4\n"
          "#3 type \"in\" record size 4 align 4 struct\n"
          "    field \"a\" #4 bit 0 size 4 align 4\n"
          "#4 type int size 4 align 4 int signed\n"
          "#5 type \"own\" in #2 record size 4 align 4 struct\n"
          "    field \"b\" #4 bit 0 size 4 align 4\n");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_undefs),           cmocka_unit_test(test_guarded_undefs),
        cmocka_unit_test(test_predefined),       cmocka_unit_test(test_notes),
        cmocka_unit_test(test_prototype_tags),   cmocka_unit_test(test_redeclarations),
        cmocka_unit_test(test_attributes),       cmocka_unit_test(test_qualifiers),
        cmocka_unit_test(test_offsets),          cmocka_unit_test(test_comments),
        cmocka_unit_test(test_outer_definition),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
