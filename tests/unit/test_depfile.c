/* Make rules: bindgen's one line, and clang's (compared with what clang 14 writes). */
#include "options_helper.h"

#include "depfile.h"

static fr_model *new_model(fixture *f, const char *const *paths, size_t count)
{
    fr_model *model = FR_NEW(&f->arena, fr_model);
    fr_model_init(model, &f->arena, &f->diags);
    for (size_t i = 0; i < count; i++) {
        fr_dependency one = { .path = fr_str_from(paths[i]),
                              .is_system = strncmp(paths[i], "/usr/", 5) == 0 };
        fr_vec_push(&f->arena, &model->dependencies, one);
    }
    return model;
}

static void assert_clang_rule(const char *line, const char *const *paths, size_t count,
                              const char *expected)
{
    fixture f;
    fr_text text;
    set_up(&f);
    assert_true(parse_and_finish(&f, line));
    fr_model *model = new_model(&f, paths, count);
    fr_text_init(&text, &f.arena);
    fr_write_clang_depfile(&text, &f.options, model);
    assert_text(fr_text_str(&text), expected);
    tear_down(&f);
}

static void test_bindgen_rule(void **state)
{
    fixture f;
    fr_text text;
    fr_strs files = { 0 };
    (void)state;
    set_up(&f);
    fr_vec_push(&f.arena, &files, FR_LIT("b.h"));
    fr_vec_push(&f.arena, &files, FR_LIT("a\\b c.h"));
    fr_vec_push(&f.arena, &files, FR_LIT("b.h"));
    fr_vec_push(&f.arena, &files, FR_LIT("B.h"));
    fr_text_init(&text, &f.arena);
    fr_write_depfile(&text, FR_LIT("out dir/x.rs"), &files);
    assert_text(fr_text_str(&text), "out\\ dir/x.rs: B.h a\\\\b\\ c.h b.h");
    tear_down(&f);
}

static void test_clang_lines(void **state)
{
    static const char *const paths[] = {
        "main.h",
        "oneaaaaaaaaaaaaaaaaaaaa.h",
        "onebbbbbbbbbbbbbbb.h",
        "oneccccc.h",
        "threeaaaaaaaaaaaaaaaaaaaa.h",
        "threebbbbbbbbbbbbbbb.h",
        "threeccccc.h",
        "twoaaaaaaaaaaaaaaaaaaaa.h",
        "twobbbbbbbbbbbbbbb.h",
        "twoccccc.h",
        "x$y.h",
        "a b/c#d.h",
    };
    (void)state;
    assert_clang_rule(
        "main.h -- -MD", paths, sizeof paths / sizeof *paths,
        "main.o: main.h oneaaaaaaaaaaaaaaaaaaaa.h onebbbbbbbbbbbbbbb.h oneccccc.h \\\n"
        "  threeaaaaaaaaaaaaaaaaaaaa.h threebbbbbbbbbbbbbbb.h threeccccc.h \\\n"
        "  twoaaaaaaaaaaaaaaaaaaaa.h twobbbbbbbbbbbbbbb.h twoccccc.h x$$y.h \\\n"
        "  a\\ b/c\\#d.h\n");
}

static void test_clang_targets_and_headers(void **state)
{
    static const char *const paths[] = { "/usr/include/stdio.h", "b.h", "dir/a.h", "b.h" };
    (void)state;
    assert_clang_rule("dir/a.h -- -MMD -MT t$x -MQ q$~x -MP", paths, 4,
                      "t$x q$$\\ x: dir/a.h b.h\nb.h:\n");
    assert_clang_rule("dir/a.h -- -MD -MF x", paths, 4, "a.o: dir/a.h /usr/include/stdio.h b.h\n");
}

static void test_clang_path(void **state)
{
    fixture f;
    (void)state;
    set_up(&f);
    assert_true(parse_and_finish(&f, "dir/a.b.h -- -MD"));
    assert_text(fr_clang_depfile_path(&f.arena, &f.options), "a.b.d");
    tear_down(&f);
    set_up(&f);
    assert_true(parse_and_finish(&f, "dir/a.b.h -- -Wp,-MMD,x/.y.d"));
    assert_text(fr_clang_depfile_path(&f.arena, &f.options), "x/.y.d");
    tear_down(&f);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_bindgen_rule),
        cmocka_unit_test(test_clang_lines),
        cmocka_unit_test(test_clang_targets_and_headers),
        cmocka_unit_test(test_clang_path),
    };
    unsetenv("TARGET");
    unsetenv("BINDGEN_EXTRA_CLANG_ARGS");
    return cmocka_run_group_tests(tests, NULL, NULL);
}
