/* C declarations from types: what --wrap-static-fns writes. tests/cli/call.sh compiles and calls
 * it. */
#include "emit_test.h"

typedef struct world {
    model_builder b;
    fr_id none, integer, character;
} world;

static void world_init(world *w)
{
    emit_init(&w->b);
    w->b.options.wrap_static_fns = true;
    fr_vec_push(&w->b.arena, &w->b.options.headers, FR_LIT("in.h"));
    builder_type(&w->b, TYPE_VOID, FR_NO_ID, "", &w->none);
    w->integer = builder_int(&w->b, INT_INT, true, 4);
    w->character = builder_int(&w->b, INT_CHAR, true, 1);
}

static fr_id function_type(world *w, fr_id result, fr_id param)
{
    fr_id id;
    fr_signature *signature = &builder_type(&w->b, TYPE_FUNCTION, FR_NO_ID, "", &id)->as.signature;
    signature->result = result;
    signature->has_prototype = true;
    fr_param parameter = { .type = param };
    if (param != FR_NO_ID)
        fr_vec_push(&w->b.arena, &signature->params, parameter);
    return id;
}

static fr_id array_of(world *w, fr_id element, uint64_t count)
{
    fr_id id;
    fr_type *type = builder_type(&w->b, TYPE_ARRAY, FR_NO_ID, "", &id);
    type->as.array.element = element;
    type->as.array.count = count;
    type->as.array.is_incomplete = count == 0;
    return id;
}

/* A static function; its parameter, if any, is called `a`. */
static fr_id add(world *w, const char *name, fr_id result, fr_id param)
{
    fr_id id = builder_function(&w->b, name, result, param);
    fr_function *function = &fr_model_item(&w->b.model, id)->as.function;
    fr_signature *signature = &fr_model_type(&w->b.model, function->signature)->as.signature;
    function->linkage = LINKAGE_INTERNAL;
    if (signature->params.len)
        signature->params.data[0].name = FR_LIT("a");
    return id;
}

static fr_str run(world *w)
{
    fr_analysis *analysis = FR_NEW(&w->b.arena, fr_analysis);
    fr_text text;
    fr_text_init(&text, &w->b.arena);
    fr_analyse(analysis, &w->b.model, &w->b.options);
    fr_write_static_wrappers(&text, analysis);
    return fr_text_str(&text);
}

#define HEAD "#include \"in.h\"\n\n// Static wrappers\n\n"

static void test_declarators(void **state)
{
    world w;
    (void)state;
    world_init(&w);
    fr_id pointer = builder_pointer(&w.b, w.integer);
    fr_model_type(&w.b.model, pointer)->is_const = true;
    fr_id callback =
        builder_pointer(&w.b, function_type(&w, w.integer, builder_pointer(&w.b, w.character)));
    add(&w, "a1", w.integer, builder_pointer(&w.b, pointer));
    add(&w, "a2", w.none, callback);
    add(&w, "a3", callback, FR_NO_ID);
    add(&w, "a4", w.none, array_of(&w, array_of(&w, w.integer, 4), 0));
    add(&w, "a5", w.none, builder_pointer(&w.b, array_of(&w, callback, 2)));
    add(&w, "a6", w.none, function_type(&w, w.none, FR_NO_ID));
    add(&w, "a7", builder_pointer(&w.b, function_type(&w, callback, callback)), w.integer);
    assert_text(run(&w),
                HEAD "int a1__extern(int *const *a) { return a1(a); }\n"
                     "void a2__extern(int (*a) (char *)) { a2(a); }\n"
                     "int (*a3__extern(void)) (char *) { return a3(); }\n"
                     "void a4__extern(int a[][4]) { a4(a); }\n"
                     "void a5__extern(int (*(*a)[2]) (char *)) { a5(a); }\n"
                     "void a6__extern(void (a) (void)) { a6(a); }\n"
                     "int (*(*a7__extern(int a)) (int (*) (char *))) (char *) { return a7(a); }\n");
    builder_release(&w.b);
}

static void test_names_of_types(void **state)
{
    static const char *const variants[] = { "A", NULL };
    world w;
    (void)state;
    world_init(&w);
    fr_id record = builder_record(&w.b, FR_ROOT, "s");
    fr_id nested = builder_record(&w.b, record, "inner");
    fr_model_type(&w.b.model, nested)->as.record.is_union = true;
    fr_id unnamed = builder_record(&w.b, FR_ROOT, "t");
    fr_id alias = builder_alias(&w.b, "t", unnamed); /* typedef struct { } t; */
    fr_id e = builder_enum(&w.b, FR_ROOT, "e", variants);
    fr_id volatile_int = builder_const(&w.b, e);
    fr_model_type(&w.b.model, volatile_int)->is_volatile = true;
    add(&w, "a1", builder_pointer(&w.b, builder_const(&w.b, record)),
        builder_pointer(&w.b, nested));
    add(&w, "a2", builder_pointer(&w.b, unnamed),
        builder_pointer(&w.b, builder_const(&w.b, alias)));
    add(&w, "a3", e, builder_pointer(&w.b, volatile_int));
    assert_text(run(&w), HEAD "const struct s *a1__extern(union inner *a) { return a1(a); }\n"
                              "t *a2__extern(const t *a) { return a2(a); }\n"
                              "enum e a3__extern(const volatile enum e *a) { return a3(a); }\n");
    builder_release(&w.b);
}

static void test_names_of_parameters(void **state)
{
    world w;
    (void)state;
    world_init(&w);
    fr_id f = add(&w, "a", w.integer, w.integer); /* the parameter would hide the function */
    fr_id type = fr_model_item(&w.b.model, f)->as.function.signature;
    fr_param unnamed = { .type = w.character };
    fr_vec_push(&w.b.arena, &fr_model_type(&w.b.model, type)->as.signature.params, unnamed);
    assert_text(run(&w), HEAD "int a__extern(int arg_0, char arg_1) { return a(arg_0, arg_1); }\n");
    builder_release(&w.b);
}

/* Neither a wrapper nor a binding, and a word about it. */
static void test_what_has_no_spelling(void **state)
{
    world w;
    (void)state;
    world_init(&w);
    add(&w, "a1", w.none, builder_pointer(&w.b, builder_record(&w.b, FR_ROOT, "")));
    fr_id variadic = add(&w, "a2", w.none, w.integer);
    fr_id type = fr_model_item(&w.b.model, variadic)->as.function.signature;
    fr_model_type(&w.b.model, type)->as.signature.is_variadic = true;
    fr_id deep = w.integer;
    for (int i = 0; i < 1000; i++)
        deep = builder_pointer(&w.b, deep);
    add(&w, "a3", deep, FR_NO_ID);
    fr_id overloaded = add(&w, "a4", w.none, FR_NO_ID);
    fr_model_item(&w.b.model, overloaded)->as.function.symbol = FR_LIT("_Z2a4v");
    w.b.options.generate = GENERATE_FUNCTIONS;
    assert_text(run(&w), "");
    assert_int_equal(builder_count(&w.b, DIAG_W0402), 4);
    assert_emits(&w.b, "");
    builder_release(&w.b);
}

static void test_bindings_of_wrappers(void **state)
{
    world w;
    (void)state;
    world_init(&w);
    add(&w, "match", w.none, FR_NO_ID);
    w.b.options.wrap_static_fns_suffix = FR_LIT("_w");
    assert_emits(&w.b, "unsafe extern \"C\" { # [ link_name = \"match_w\" ] pub fn match_ ( ) ; }");
    assert_text(run(&w), HEAD "void match_w(void) { match(); }\n");
    builder_release(&w.b);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_declarators),          cmocka_unit_test(test_names_of_types),
        cmocka_unit_test(test_names_of_parameters),  cmocka_unit_test(test_what_has_no_spelling),
        cmocka_unit_test(test_bindings_of_wrappers),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
