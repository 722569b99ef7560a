/* The model as text and as a graph (docs/model.md). */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

#include "model/dump.h"

static fr_item *add_type(fr_model *model, const char *name, fr_type_kind kind, uint64_t size)
{
    fr_item *item = fr_model_add(model, ITEM_TYPE, FR_ROOT);
    item->name = fr_str_from(name);
    item->as.type.kind = kind;
    item->as.type.layout = (fr_layout){ size, size, size != 0 };
    return item;
}

static void add_field(fr_model *model, fr_item *record, const char *name, fr_id type,
                      int64_t offset, int32_t width)
{
    fr_field field = {
        .name = fr_str_from(name), .type = type, .offset = offset, .bit_width = width
    };
    fr_vec_push(model->arena, &record->as.type.as.record.fields, field);
}

/* struct s { int "x; int bits : 3; }; enum e { B = -1 }; #define M 7; an item that became nothing
 */
static void build(fr_model *model)
{
    fr_item *record = add_type(model, "s", TYPE_RECORD, 8);
    fr_item *integer = add_type(model, "", TYPE_INT, 4);
    fr_item *enumeration = add_type(model, "e", TYPE_ENUM, 4);
    fr_item *nothing = fr_model_add(model, ITEM_NONE, FR_ROOT);
    fr_item *macro = fr_model_add(model, ITEM_VAR, FR_ROOT);
    fr_enum_variant variant = { .name = FR_LIT("B"), .value = (uint64_t)-1 };
    (void)nothing;
    record->span = (fr_span){ .file = fr_model_file(model, FR_LIT("a.h")), .line = 2, .column = 5 };
    add_field(model, record, "\"x\n", integer->id, 0, -1);
    add_field(model, record, "bits", integer->id, 32, 3);
    integer->as.type.as.integer.kind = INT_INT;
    integer->as.type.as.integer.is_signed = true;
    enumeration->as.type.as.enumeration.repr = integer->id;
    enumeration->as.type.as.enumeration.is_signed = true;
    fr_vec_push(model->arena, &enumeration->as.type.as.enumeration.variants, variant);
    macro->name = FR_LIT("M");
    macro->as.var = (fr_var){ .is_macro = true, .type = FR_NO_ID };
    macro->as.var.value = (fr_value){ .kind = VALUE_INT, .is_unsigned = true };
    macro->as.var.value.as.integer = 7;
    model->target.triple = FR_LIT("x86_64");
}

static void check(void (*dump)(fr_text *out, const fr_model *model), const char *expected)
{
    fr_arena arena;
    fr_diags diags;
    fr_model model;
    fr_text text;
    fr_arena_init(&arena, 1 << 24);
    fr_diags_init(&diags, &arena);
    fr_model_init(&model, &arena, &diags);
    build(&model);
    fr_text_init(&text, &arena);
    dump(&text, &model);
    if (!fr_str_is(fr_text_str(&text), expected))
        fail_msg("this is not as expected:\n%.*s", FR_ARG(fr_text_str(&text)));
    fr_arena_release(&arena);
}

static void test_text(void **state)
{
    (void)state;
    check(fr_dump_model, "target x86_64\n"
                         "#0 module\n"
                         "#1 type \"s\" record size 8 align 8 at \"a.h\":2:5 struct\n"
                         "    field \"\\\"x\\x0a\" #2 bit 0\n"
                         "    field \"bits\" #2 bit 32 width 3\n"
                         "#2 type int size 4 align 4 int signed\n"
                         "#3 type \"e\" enum size 4 align 4 repr #2\n"
                         "    variant \"B\" -1\n"
                         "#5 var \"M\" macro = 7u\n");
}

static void test_graph(void **state)
{
    (void)state;
    check(fr_dump_graphviz, "digraph model {\n"
                            "  node [shape=box, fontname=monospace];\n"
                            "  n0 [label=\"#0 module\"];\n"
                            "  n1 [label=\"#1 record s\"];\n"
                            "  n1 -> n2 [label=\"\\\"x\\x0a\"];\n"
                            "  n1 -> n2 [label=\"bits\"];\n"
                            "  n2 [label=\"#2 int\"];\n"
                            "  n3 [label=\"#3 enum e\"];\n"
                            "  n3 -> n2 [label=\"repr\"];\n"
                            "  n5 [label=\"#5 var M\"];\n"
                            "}\n");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_text),
        cmocka_unit_test(test_graph),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
