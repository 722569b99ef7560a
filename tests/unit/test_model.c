#include "base_test.h"

#include "model/model.h"

typedef struct fixture {
    fr_arena arena;
    fr_diags diags;
    fr_model model;
} fixture;

static int make_model(void **state)
{
    fixture *f = test_malloc(sizeof *f);
    fr_arena_init(&f->arena, (size_t)1 << 30);
    fr_diags_init(&f->diags, &f->arena);
    fr_model_init(&f->model, &f->arena, &f->diags);
    *state = f;
    return 0;
}

static int drop_model(void **state)
{
    fixture *f = *state;
    fr_arena_release(&f->arena);
    test_free(f);
    return 0;
}

#define WITH_MODEL(test) cmocka_unit_test_setup_teardown(test, make_model, drop_model)

static fr_id add_type(fr_model *model, fr_type_kind kind)
{
    fr_item *item = fr_model_add(model, ITEM_TYPE, FR_ROOT);
    item->as.type.kind = kind;
    return item->id;
}

static fr_id add_ref(fr_model *model, fr_id target)
{
    fr_id id = add_type(model, TYPE_REF);
    fr_model_type(model, id)->as.target = target;
    return id;
}

static fr_id add_alias(fr_model *model, fr_id target)
{
    fr_id id = add_type(model, TYPE_ALIAS);
    fr_model_type(model, id)->as.alias.target = target;
    return id;
}

static fr_id add_array(fr_model *model, fr_id element)
{
    fr_id id = add_type(model, TYPE_ARRAY);
    fr_model_type(model, id)->as.array.element = element;
    return id;
}

static void test_root(void **state)
{
    fixture *f = *state;
    const fr_item *root = fr_model_item(&f->model, FR_ROOT);
    assert_int_equal(root->kind, ITEM_MODULE);
    assert_true(root->parent == FR_NO_ID);
    assert_int_equal(root->as.module.children.len, 0);
    assert_int_equal(f->model.files.len, 1);
    assert_text(f->model.files.data[0], "");
}

static void test_adding(void **state)
{
    fr_model *model = &((fixture *)*state)->model;
    fr_item *record = fr_model_add(model, ITEM_TYPE, FR_ROOT);
    record->as.type.kind = TYPE_RECORD;
    const fr_item *inner = fr_model_add(model, ITEM_TYPE, record->id);
    const fr_item *module = fr_model_add(model, ITEM_MODULE, FR_ROOT);
    const fr_item *function = fr_model_add(model, ITEM_FUNCTION, module->id);
    assert_int_equal(record->id, 1);
    assert_int_equal(function->id, 4);
    assert_int_equal(inner->parent, record->id);
    assert_int_equal(inner->as.type.kind, TYPE_UNRESOLVED); /* zeroed */
    const fr_ids *children = &fr_model_item(model, FR_ROOT)->as.module.children;
    assert_int_equal(children->len, 2); /* the inner one is the record's */
    assert_int_equal(children->data[0], 1);
    assert_int_equal(children->data[1], 3);
    assert_int_equal(module->as.module.children.data[0], 4);
    for (int i = 0; i < 1000; i++)
        fr_model_add(model, ITEM_VAR, FR_ROOT);
    assert_ptr_equal(fr_model_item(model, 1), record); /* items do not move */
}

static void test_resolving(void **state)
{
    fr_model *model = &((fixture *)*state)->model;
    fr_id integer = add_type(model, TYPE_INT);
    fr_id ref = add_ref(model, integer), ref2 = add_ref(model, ref);
    fr_id alias = add_alias(model, ref2), ref3 = add_ref(model, alias);
    fr_id alias2 = add_alias(model, ref3);
    assert_int_equal(fr_model_resolve(model, integer), integer);
    assert_int_equal(fr_model_resolve(model, ref2), integer);
    assert_int_equal(fr_model_resolve(model, ref3), alias);
    assert_int_equal(fr_model_resolve(model, alias2), alias2);
    assert_int_equal(fr_model_canonical(model, alias2), integer);
    assert_int_equal(fr_model_canonical(model, integer), integer);
    fr_id array = add_array(model, alias);
    assert_int_equal(fr_model_canonical(model, array), array);
}

/* As long a chain as the model has items is followed to its end. */
static void test_long_chain(void **state)
{
    fr_model *model = &((fixture *)*state)->model;
    fr_id first = add_type(model, TYPE_BOOL), last = first;
    for (int i = 0; i < 300000; i++)
        last = i % 2 ? add_ref(model, last) : add_alias(model, last);
    assert_int_equal(fr_model_canonical(model, last), first);
    assert_false(fr_model_is_const(model, last));
    fr_model_type(model, first)->is_const = true;
    assert_true(fr_model_is_const(model, last));
}

static void test_cycles_end(void **state)
{
    fr_model *model = &((fixture *)*state)->model;
    fr_id self = add_ref(model, 0);
    fr_model_type(model, self)->as.target = self;
    fr_id a = add_ref(model, 0), b = add_alias(model, a), array = add_array(model, b);
    fr_model_type(model, a)->as.target = array;
    fr_id c = add_ref(model, 0), d = add_alias(model, c);
    fr_model_type(model, c)->as.target = d;
    assert_int_equal(fr_model_resolve(model, self), self);
    assert_int_equal(fr_model_canonical(model, self), self);
    fr_id end = fr_model_canonical(model, c);
    assert_true(end == c || end == d);
    assert_false(fr_model_is_const(model, self));
    assert_false(fr_model_is_const(model, a));
    fr_model_type(model, array)->is_const = true;
    assert_true(fr_model_is_const(model, b));
}

/* What is no type stands for itself, and nothing is read past the items. */
static void test_not_a_type(void **state)
{
    fr_model *model = &((fixture *)*state)->model;
    fr_id var = fr_model_add(model, ITEM_VAR, FR_ROOT)->id;
    fr_model_item(model, var)->as.var.type = TYPE_REF; /* would be read as a type's kind */
    fr_id none = fr_model_add(model, ITEM_NONE, FR_ROOT)->id;
    assert_int_equal(fr_model_canonical(model, var), var);
    assert_int_equal(fr_model_canonical(model, FR_ROOT), FR_ROOT);
    assert_int_equal(fr_model_resolve(model, none), none);
    assert_true(fr_model_canonical(model, FR_NO_ID) == FR_NO_ID);
    assert_true(fr_model_canonical(model, add_alias(model, FR_NO_ID)) == FR_NO_ID);
    assert_false(fr_model_is_const(model, FR_NO_ID));
    assert_false(fr_model_is_const(model, var));
}

static void test_const(void **state)
{
    fr_model *model = &((fixture *)*state)->model;
    fr_id integer = add_type(model, TYPE_INT), constant = add_ref(model, integer);
    fr_model_type(model, constant)->is_const = true;
    fr_id alias = add_alias(model, constant), plain = add_ref(model, integer);
    fr_id pointer = add_type(model, TYPE_POINTER);
    fr_model_type(model, pointer)->as.pointer.pointee = constant;
    assert_true(fr_model_is_const(model, constant));
    assert_false(fr_model_is_const(model, plain));
    assert_true(fr_model_is_const(model, alias));
    assert_true(fr_model_is_const(model, add_array(model, add_array(model, alias))));
    assert_false(fr_model_is_const(model, add_array(model, plain)));
    assert_false(fr_model_is_const(model, pointer)); /* const int *p: p can change */
}

static void test_files(void **state)
{
    fr_model *model = &((fixture *)*state)->model;
    char path[] = "a.h";
    assert_int_equal(fr_model_file(model, fr_str_from(path)), 1);
    path[0] = 'b';
    assert_int_equal(fr_model_file(model, fr_str_from(path)), 2);
    assert_int_equal(fr_model_file(model, FR_LIT("a.h")), 1);
    assert_int_equal(fr_model_file(model, (fr_str){ 0 }), 0);
    fr_place place = fr_model_place(model, (fr_span){ .file = 1, .line = 2, .column = 3 });
    assert_text(place.file, "a.h");
    assert_int_equal(place.line, 2);
    assert_int_equal(place.column, 3);
    place = fr_model_place(model, (fr_span){ 0 });
    assert_int_equal(place.file.len, 0);
}

static void test_abi_names(void **state)
{
    (void)state;
    assert_string_equal(fr_abi_rust_name(ABI_C), "C");
    assert_string_equal(fr_abi_rust_name(ABI_C_UNWIND), "C-unwind");
    assert_string_equal(fr_abi_rust_name(ABI_SYSV64), "sysv64");
    assert_null(fr_abi_rust_name(ABI_UNSUPPORTED));
    for (int i = 0; i < ABI_UNSUPPORTED; i++)
        assert_non_null(fr_abi_rust_name((fr_abi)i));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        WITH_MODEL(test_root),       WITH_MODEL(test_adding),     WITH_MODEL(test_resolving),
        WITH_MODEL(test_long_chain), WITH_MODEL(test_cycles_end), WITH_MODEL(test_not_a_type),
        WITH_MODEL(test_const),      WITH_MODEL(test_files),      WITH_MODEL(test_abi_names),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
