/* The writer of C: declarators, layout of functions, comments, conditions, skeleton. */
#include "base_test.h"
#include "header_builder.h"

#define ASSERT_HEADER(b, expected) assert_text(header_text(b), expected)

/* One alias of `type` in C; its text must be `expected`. */
static void check_alias(header_builder *b, const fr_header_type *type, const char *expected)
{
    fr_header_item *item = NULL;
    b->header.types.len = 0;
    item = add_item(b, HEADER_ITEM_ALIAS, "t");
    item->as.alias.target = type;
    ASSERT_HEADER(b, expected);
}

static void test_declarators(void **state)
{
    header_builder builder, *b = &builder;
    (void)state;
    header_init(b, HEADER_C);
    fr_header_type *u8 = primitive(b, "uint8_t"), *nothing = primitive(b, "void");
    fr_header_type *function = function_type(b, pointer(b, u8, true));
    add_param(b, &function->as.function.params, u8, "");
    check_alias(b, pointer(b, pointer(b, u8, true), true), "typedef const uint8_t *const *t;\n");
    check_alias(b, pointer(b, array(b, u8, "4"), true), "typedef const uint8_t (*t)[4];\n");
    check_alias(b, array(b, pointer(b, u8, true), "4"), "typedef const uint8_t *t[4];\n");
    check_alias(b, array(b, array(b, u8, "2"), "N"), "typedef uint8_t t[N][2];\n");
    check_alias(b, pointer(b, function_type(b, nothing), false), "typedef void (**t)(void);\n");
    check_alias(b, function_type(b, function), "typedef const uint8_t *(*(*t)(void))(uint8_t);\n");
    check_alias(b, array(b, function, "2"), "typedef const uint8_t *(*t[2])(uint8_t);\n");
    check_alias(b, named(b, "struct", "s"), "typedef struct s t;\n");
    b->options.language = HEADER_CXX;
    check_alias(b, function, "using t = const uint8_t*(*)(uint8_t);\n");
    b->options.ptr.nullable_attribute = FR_LIT("_Nullable");
    b->options.ptr.non_null_attribute = FR_LIT("_Nonnull");
    fr_header_type *pair = pointer(b, pointer(b, u8, true), true);
    pair->as.pointer.is_nullable = false;
    check_alias(b, pair, "using t = const uint8_t*const _Nullable *_Nonnull ;\n");
    fr_arena_release(&b->arena);
}

static void test_array_params(void **state)
{
    header_builder builder, *b = &builder;
    (void)state;
    header_init(b, HEADER_C);
    fr_header_item *item = add_item(b, HEADER_ITEM_FUNCTION, "f");
    fr_header_function *function = &item->as.function;
    fr_header_type *u8 = primitive(b, "uint8_t");
    function->result = pointer(b, u8, true);
    fr_header_param *param =
        add_param(b, &function->params, pointer(b, pointer(b, u8, true), true), "a");
    param->is_array = true;
    param->array_length = FR_LIT("4");
    param = add_param(b, &function->params, pointer(b, u8, true), "b");
    param->is_array = true;
    ASSERT_HEADER(b, "const uint8_t *f(const uint8_t *const a[4], const uint8_t b[]);\n");
    fr_arena_release(&b->arena);
}

/* Fills a line to exactly `width` bytes: `void NAME(uint8_t x, uint8_t y);`. */
static void check_width(size_t width, bool is_vertical)
{
    header_builder builder, *b = &builder;
    static const char rest[] = "void (uint8_t x, uint8_t y);";
    char name[128] = { 0 };
    header_init(b, HEADER_C);
    memset(name, 'f', width - (sizeof rest - 1));
    fr_header_item *item = add_item(b, HEADER_ITEM_FUNCTION, name);
    item->as.function.result = primitive(b, "void");
    add_param(b, &item->as.function.params, primitive(b, "uint8_t"), "x");
    add_param(b, &item->as.function.params, primitive(b, "uint8_t"), "y");
    fr_str text = header_text(b);
    assert_int_equal(fr_str_find(text, FR_LIT(",\n")) != SIZE_MAX, is_vertical);
    fr_arena_release(&b->arena);
}

static void test_line_length(void **state)
{
    (void)state;
    check_width(99, false);
    check_width(100, false);
    check_width(101, true);
}

static void test_function_attributes(void **state)
{
    header_builder builder, *b = &builder;
    (void)state;
    header_init(b, HEADER_C);
    b->options.fn.no_return = FR_LIT("NR");
    b->options.fn.swift_name_macro = FR_LIT("SW");
    fr_header_item *item = add_item(b, HEADER_ITEM_FUNCTION, "f");
    fr_header_function *function = &item->as.function;
    *function = (fr_header_function){
        .result = primitive(b, "void"),
        .never_returns = true,
        .has_prefix = true,
        .prefix = FR_LIT("A"),
        .must_use = FR_LIT("M"),
        .deprecated = FR_LIT("D"),
        .has_postfix = true,
        .postfix = FR_LIT("P"),
        .swift_name = FR_LIT("f()"),
    };
    ASSERT_HEADER(b, "A M D void f(void) NR P SW(f());\n");
    b->options.fn.args = ARGS_VERTICAL;
    ASSERT_HEADER(b, "A\nM\nD\nvoid f(void) NR\nP SW(f());\n");
    function->is_foreign = true;
    b->options.fn.args = ARGS_AUTO;
    ASSERT_HEADER(b, "extern void f(void) NR SW(f());\n");
    b->options.language = HEADER_CYTHON;
    function->is_foreign = false;
    function->swift_name = (fr_str){ 0 };
    ASSERT_HEADER(b, "\ncdef extern from *:\n\n  A M D void f() P;\n");
    fr_arena_release(&b->arena);
}

/* Whatever a comment holds, the header says the same without it. */
static void test_hostile_comments(void **state)
{
    static const struct {
        const char *line, *c, *cxx;
    } cases[] = {
        { " end */ here", "/**\n * end * / here\n */\n", "/// end */ here\n" },
        { " **/", "/**\n * ** /\n */\n", "/// **/\n" },
        { " slash\\", "/**\n * slash\\ .\n */\n", "/// slash\\ .\n" },
        { " slash\\ \t", "/**\n * slash\\ \t .\n */\n", "/// slash\\ \t .\n" },
        { " tri?"
          "?/",
          "/**\n * tri?"
          "?/ .\n */\n",
          "/// tri?"
          "?/ .\n" },
        { " a\rb\nc", "/**\n * a b\n *c\n */\n", "/// a b\n///c\n" },
        { "", "/**\n *\n */\n", "///\n" },
    };
    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        header_builder builder, *b = &builder;
        header_init(b, HEADER_C);
        fr_header_item *item = add_item(b, HEADER_ITEM_OPAQUE, "s");
        b->options.style = HEADER_STYLE_TAG;
        add_doc(b, &item->doc, cases[i].line);
        assert_text(
            header_text(b),
            fr_arena_cstr(&b->arena, fr_arena_printf(&b->arena, "%sstruct s;\n", cases[i].c)));
        b->options.language = HEADER_CXX;
        assert_text(
            header_text(b),
            fr_arena_cstr(&b->arena, fr_arena_printf(&b->arena, "%sstruct s;\n", cases[i].cxx)));
        fr_arena_release(&b->arena);
    }
}

static void test_comment_styles(void **state)
{
    static const struct {
        fr_doc_style style;
        const char *expected;
    } cases[] = {
        { DOC_STYLE_C, "/*\n one\n\n two\n */\nstruct s;\n" },
        { DOC_STYLE_C99, "// one\n//\n// two\nstruct s;\n" },
        { DOC_STYLE_CXX, "/// one\n///\n/// two\nstruct s;\n" },
        { DOC_STYLE_DOXY, "/**\n * one\n *\n * two\n */\nstruct s;\n" },
    };
    header_builder builder, *b = &builder;
    (void)state;
    header_init(b, HEADER_CXX);
    fr_header_item *item = add_item(b, HEADER_ITEM_OPAQUE, "s");
    add_doc(b, &item->doc, " one");
    add_doc(b, &item->doc, "");
    add_doc(b, &item->doc, " two");
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        b->options.documentation_style = cases[i].style;
        ASSERT_HEADER(b, cases[i].expected);
    }
    b->options.documentation_length = DOC_LENGTH_SHORT;
    ASSERT_HEADER(b, "/**\n * one\n */\nstruct s;\n");
    b->options.documentation = false;
    ASSERT_HEADER(b, "struct s;\n");
    fr_arena_release(&b->arena);
}

static void test_conditions(void **state)
{
    header_builder builder, *b = &builder;
    (void)state;
    header_init(b, HEADER_C);
    b->options.style = HEADER_STYLE_TAG;
    fr_condition *either = combine(b, CONDITION_ANY, defined(b, "A"), defined(b, "B"));
    fr_condition *not_c = combine(b, CONDITION_NOT, defined(b, "C"), NULL);
    fr_header_item *item = add_item(b, HEADER_ITEM_STRUCT, "s");
    item->condition = combine(b, CONDITION_ALL, either, not_c);
    fr_header_field field = field_of(primitive(b, "int"), "x");
    field.condition = defined(b, "X");
    fr_vec_push(&b->arena, &item->as.structure.fields, field);
    ASSERT_HEADER(b, "#if ((defined(A) || defined(B)) && !defined(C))\n"
                     "struct s {\n#if defined(X)\n  int x\n#endif\n  ;\n};\n#endif\n");
    b->options.language = HEADER_CYTHON;
    ASSERT_HEADER(b, "\ncdef extern from *:\n\n  IF ((A or B) and not C):\n"
                     "    cdef struct s:\n      int x;\n");
    fr_arena_release(&b->arena);
}

static void test_values(void **state)
{
    header_builder builder, *b = &builder;
    (void)state;
    header_init(b, HEADER_C);
    fr_header_value *one = value_text(b, "1"), *two = value_text(b, "2");
    fr_header_value *sum = value_new(b, HEADER_VALUE_BINARY, "+", one, two);
    fr_header_value *cast = value_new(b, HEADER_VALUE_CAST, "", sum, NULL);
    cast->type = pointer(b, primitive(b, "uint8_t"), true);
    fr_header_value *literal = value_new(b, HEADER_VALUE_STRUCT, "S", NULL, NULL);
    fr_header_value_field fields[] = { { .name = FR_LIT("a") },
                                       { .name = FR_LIT("b"), .value = cast } };
    fr_vec_push(&b->arena, &literal->fields, fields[0]);
    fr_vec_push(&b->arena, &literal->fields, fields[1]);
    fr_header_item *item = add_item(b, HEADER_ITEM_CONSTANT, "C");
    item->as.constant = (fr_header_constant){
        .full_name = FR_LIT("C"),
        .type = pointer(b, pointer(b, primitive(b, "S"), true), false),
        .value = literal,
        .can_be_constexpr = true,
    };
    ASSERT_HEADER(b, "#define C (S){ .b = (const uint8_t*)(1 + 2) }\n");
    b->options.language = HEADER_CXX;
    ASSERT_HEADER(b, "constexpr static const S **C = S{\n"
                     "  /* .b = */ (const uint8_t*)(1 + 2)\n};\n");
    b->options.language = HEADER_CYTHON;
    ASSERT_HEADER(b, "\ncdef extern from *:\n\n"
                     "  const S **C # = <S>{ <const uint8_t*>(1 + 2) }\n");
    item->as.constant.value = NULL;
    b->options.language = HEADER_C;
    ASSERT_HEADER(b, "\n");
    fr_arena_release(&b->arena);
}

static void test_skeleton(void **state)
{
    header_builder builder, *b = &builder;
    (void)state;
    header_init(b, HEADER_C);
    fr_header_options *o = &b->options;
    ASSERT_HEADER(b, "");
    o->cpp_compat = o->pragma_once = o->include_version = true;
    o->header = FR_LIT("/* H */");
    o->include_guard = FR_LIT("G_H");
    fr_vec_push(&b->arena, &o->sys_includes, FR_LIT("s.h"));
    fr_vec_push(&b->arena, &o->includes, FR_LIT("i.h"));
    o->after_includes = FR_LIT("#define Q 1");
    o->namespace_ = FR_LIT("ns");
    o->trailer = FR_LIT("/* T */");
    b->header.has_linkage_block = true;
    fr_header_item *item = add_item(b, HEADER_ITEM_STATIC, "COUNT");
    item->as.variable.type = primitive(b, "uint32_t");
    static const char expected[] =
        "/* H */\n\n#ifndef G_H\n#define G_H\n\n#pragma once\n\n"
        "/* Generated with cbindgen:0.29.4 */\n\n#include <s.h>\n#include \"i.h\"\n"
        "#define Q 1\n\n#ifdef __cplusplus\nnamespace ns {\n#endif  // __cplusplus\n\n"
        "#ifdef __cplusplus\nextern \"C\" {\n#endif // __cplusplus\n\n"
        "extern const uint32_t COUNT;\n\n"
        "#ifdef __cplusplus\n}  // extern \"C\"\n#endif  // __cplusplus\n\n"
        "#ifdef __cplusplus\n}  // namespace ns\n#endif  // __cplusplus\n\n"
        "#endif  /* G_H */\n\n/* T */\n";
    ASSERT_HEADER(b, expected);
    fr_arena_release(&b->arena);
}

static void test_line_endings(void **state)
{
    header_builder builder, *b = &builder;
    (void)state;
    header_init(b, HEADER_CXX);
    add_item(b, HEADER_ITEM_STRUCT, "s");
    b->options.line_endings = LINE_ENDING_CRLF;
    ASSERT_HEADER(b, "struct s {\r\n\r\n};\r\n");
    b->options.line_endings = LINE_ENDING_CR;
    b->options.braces = BRACE_NEXT_LINE;
    ASSERT_HEADER(b, "struct s\r{\r\r};\r");
    fr_arena_release(&b->arena);
}

/* Words of Python are names of C. */
static void test_cython_words(void **state)
{
    header_builder builder, *b = &builder;
    (void)state;
    header_init(b, HEADER_CYTHON);
    fr_header_item *item = add_item(b, HEADER_ITEM_STRUCT, "def");
    fr_vec_push(&b->arena, &item->as.structure.fields,
                field_of(pointer(b, named(b, "", "def"), false), "from"));
    item = add_item(b, HEADER_ITEM_FUNCTION, "import");
    item->as.function.result = primitive(b, "void");
    add_param(b, &item->as.function.params, primitive(b, "int"), "in");
    add_param(b, &item->as.function.params, primitive(b, "int"), "into");
    ASSERT_HEADER(b, "\ncdef extern from *:\n\n  cdef struct def_ \"def\":\n"
                     "    def_ *from_ \"from\";\n\n"
                     "  void import_ \"import\"(int in_, int into);\n");
    b->options.language = HEADER_C;
    b->options.style = HEADER_STYLE_TAG;
    ASSERT_HEADER(b, "struct def {\n  def *from;\n};\n\nvoid import(int in, int into);\n");
    fr_arena_release(&b->arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_declarators),      cmocka_unit_test(test_array_params),
        cmocka_unit_test(test_line_length),      cmocka_unit_test(test_function_attributes),
        cmocka_unit_test(test_hostile_comments), cmocka_unit_test(test_comment_styles),
        cmocka_unit_test(test_conditions),       cmocka_unit_test(test_values),
        cmocka_unit_test(test_skeleton),         cmocka_unit_test(test_line_endings),
        cmocka_unit_test(test_cython_words),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
