/* What the writer derives for C++, also where a field is there under a condition only. */
#include "base_test.h"
#include "header_builder.h"

static fr_header_item *begin_struct(header_builder *b)
{
    header_init(b, HEADER_CXX);
    return add_item(b, HEADER_ITEM_STRUCT, "S");
}

static fr_header_field *add_member(header_builder *b, fr_header_item *item,
                                   const fr_header_type *type, const char *name)
{
    fr_header_struct *structure = &item->as.structure;
    fr_vec_push(&b->arena, &structure->fields, field_of(type, name));
    return &structure->fields.data[structure->fields.len - 1];
}

static void test_plain(void **state)
{
    header_builder builder, *b = &builder;
    (void)state;
    fr_header_item *item = begin_struct(b);
    add_member(b, item, primitive(b, "int"), "x");
    add_member(b, item, pointer(b, primitive(b, "int"), true), "y");
    item->as.structure.operators = &(fr_header_operators){
        .constructor = true,
        .eq = true,
        .neq = true,
        .ostream = true,
        .neq_attributes = FR_LIT("NEQ"),
    };
    assert_text(header_text(b),
                "struct S {\n  int x;\n  const int *y;\n\n"
                "  S(int const& x,\n    const int *const& y)\n    : x(x),\n      y(y)\n  {}\n\n"
                "  friend std::ostream& operator<<(std::ostream& stream, const S& instance) {\n"
                "    return stream << \"{ \" << \"x=\" << instance.x << \", \"\n"
                "                          << \"y=\" << instance.y << \" }\";\n  }\n"
                "  bool operator==(const S& other) const {\n    return x == other.x &&\n"
                "           y == other.y;\n  }\n"
                "  NEQ bool operator!=(const S& other) const {\n    return x != other.x ||\n"
                "           y != other.y;\n  }\n};\n");
    fr_arena_release(&b->arena);
}

static void test_conditional_fields(void **state)
{
    header_builder builder, *b = &builder;
    (void)state;
    fr_header_item *item = begin_struct(b);
    add_member(b, item, primitive(b, "int"), "x")->condition = defined(b, "A");
    add_member(b, item, primitive(b, "int"), "y");
    add_member(b, item, primitive(b, "int"), "z")->condition = defined(b, "B");
    item->as.structure.operators =
        &(fr_header_operators){ .constructor = true, .eq = true, .ostream = true };
    assert_text(header_text(b),
                "struct S {\n#if defined(A)\n  int x\n#endif\n  ;\n  int y;\n"
                "#if defined(B)\n  int z\n#endif\n  ;\n\n"
                "  S(\n#if defined(A)\n    int const& x,\n#endif\n    int const& y\n"
                "#if defined(B)\n    , int const& z\n#endif\n  )\n    : \n"
                "#if defined(A)\n      x(x),\n#endif\n      y(y)\n#if defined(B)\n      , z(z)\n"
                "#endif\n  {}\n\n"
                "  friend std::ostream& operator<<(std::ostream& stream, const S& instance) {\n"
                "    return stream << \"{ \"\n#if defined(A)\n"
                "                          << \"x=\" << instance.x << \", \"\n#endif\n"
                "                          << \"y=\" << instance.y << \", \"\n#if defined(B)\n"
                "                          << \"z=\" << instance.z\n#endif\n"
                "     << \" }\";\n  }\n"
                "  bool operator==(const S& other) const {\n    return true\n#if defined(A)\n"
                "           && x == other.x\n#endif\n           && y == other.y\n#if defined(B)\n"
                "           && z == other.z\n#endif\n    ;\n  }\n};\n");
    fr_arena_release(&b->arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_plain),
        cmocka_unit_test(test_conditional_fields),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
