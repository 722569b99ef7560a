/* Files of modules: where they are looked for, once each, circles, limits. */
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/file.h"
#include "read_rust/modules.h"
#include "rust_test.h"

typedef struct crate_test {
    rust_test t;
    char folder[64];
    const fr_rust_crate *crate;
} crate_test;

static void start(crate_test *c)
{
    snprintf(c->folder, sizeof c->folder, "/tmp/ferrule-mods-XXXXXX");
    assert_non_null(mkdtemp(c->folder));
    fr_arena_init(&c->t.arena, (size_t)1 << 30);
    fr_diags_init(&c->t.diags, &c->t.arena);
    fr_rust_reader_init(&c->t.reader, &c->t.arena, &c->t.diags);
}

static void put(crate_test *c, const char *name, const char *text)
{
    int error = 0;
    fr_str path = fr_arena_printf(&c->t.arena, "%s/%s", c->folder, name);
    const char *p = fr_arena_cstr(&c->t.arena, path);
    assert_int_equal(fr_file_make_parents(&c->t.arena, p), 0);
    assert_int_equal(fr_file_write(&c->t.arena, p, fr_str_from(text), &error), WRITE_REPLACED);
}

static void stop(crate_test *c)
{
    char command[128];
    snprintf(command, sizeof command, "rm -r %s", c->folder);
    assert_int_equal(system(command), 0);
    rust_release(&c->t);
}

static void read_crate(crate_test *c)
{
    fr_rust_crate_options options = { .root = fr_arena_printf(&c->t.arena, "%s/lib.rs", c->folder),
                                      .name = FR_LIT("me"),
                                      .expand_macros = true };
    c->crate = fr_rust_read_crate(&c->t.reader, &options);
}

/* The tree with paths cut to what is below the folder. */
static void assert_crate(crate_test *c, const char *expected)
{
    fr_text out;
    fr_text shown;
    fr_str folder = fr_arena_printf(&c->t.arena, "%s/", c->folder);
    fr_text_init(&out, &c->t.arena);
    fr_text_init(&shown, &c->t.arena);
    fr_rust_dump_file(&out, &c->t.reader.sources, c->crate->root);
    fr_str rest = fr_str_trim(fr_text_str(&out));
    for (size_t at; (at = fr_str_find(rest, folder)) != SIZE_MAX;) {
        fr_text_put(&shown, fr_str_slice(rest, 0, at));
        rest = fr_str_slice(rest, at + folder.len, rest.len);
    }
    fr_text_put(&shown, rest);
    assert_string_equal(rust_cstr(&c->t, fr_text_str(&shown)), expected);
}

static void test_both_styles(void **state)
{
    crate_test c;
    (void)state;
    start(&c);
    put(&c, "lib.rs", "mod a; mod b; mod r#type;");
    put(&c, "a.rs", "mod x; mod in_line { mod y; }");
    put(&c, "a/x.rs", "struct X;");
    put(&c, "a/in_line/y.rs", "struct Y;");
    put(&c, "b/mod.rs", "mod z;");
    put(&c, "b/z.rs", "struct Z;");
    put(&c, "type.rs", "struct T;");
    read_crate(&c);
    assert_crate(&c,
                 "mod a in a.rs\n  mod x in a/x.rs\n    struct X unit\n  mod in_line\n    mod y in "
                 "a/in_line/y.rs\n      struct Y unit\nmod b in b/mod.rs\n  mod z in b/z.rs\n    "
                 "struct Z unit\nmod r#type in type.rs\n  struct T unit");
    assert_int_equal(c.t.diags.list.len, 0);
    assert_int_equal(c.t.reader.files.len, 7);
    stop(&c);
}

static void test_path_attribute(void **state)
{
    crate_test c;
    (void)state;
    start(&c);
    put(&c, "lib.rs", "#[path = \"other/p.rs\"] mod a; mod b { #[path = \"q.rs\"] mod c; } mod d;");
    put(&c, "other/p.rs", "mod inner;"); /* a file named by path owns its folder */
    put(&c, "other/inner.rs", "struct I;");
    put(&c, "a.rs", "struct Wrong;");
    put(&c, "b/q.rs", "struct Q;");
    put(&c, "d.rs", "#[path = \"e2.rs\"] mod e; mod f { #[path = \"g2.rs\"] mod g; }");
    put(&c, "e2.rs", "struct E;");
    put(&c, "d/f/g2.rs", "struct G;");
    read_crate(&c);
    assert_crate(&c,
                 "#[path = \"other/p.rs\"] mod a in other/p.rs\n  mod inner in other/inner.rs\n    "
                 "struct I unit\nmod b\n  #[path = \"q.rs\"] mod c in b/q.rs\n    struct Q unit\n"
                 "mod d in d.rs\n  #[path = \"e2.rs\"] mod e in e2.rs\n    struct E unit\n  mod f\n"
                 "    #[path = \"g2.rs\"] mod g in d/f/g2.rs\n      struct G unit");
    stop(&c);
}

static void test_alternatives(void **state)
{
    crate_test c;
    (void)state;
    start(&c);
    put(&c, "lib.rs",
        "#[cfg_attr(unix, path = \"u.rs\")] #[cfg_attr(b, path = \"w.rs\", doc(hidden))] "
        "pub mod sys;");
    put(&c, "u.rs", "mod inner; const A: u8 = 1;");
    put(&c, "inner.rs", "struct I;");
    put(&c, "w.rs", "#[x] const A: u8 = 2;");
    put(&c, "sys.rs", "const A: u8 = 3;");
    read_crate(&c);
    assert_crate(&c,
                 "#[cfg_attr(unix, path = \"u.rs\")] #[cfg_attr(b, path = \"w.rs\", doc(hidden))] "
                 "pub mod sys in u.rs\n  #[cfg(unix)] mod inner in inner.rs\n    struct I unit\n  "
                 "#[cfg(unix)] const A: u8 = 1\n  #[cfg(b)] #[x] const A: u8 = 2\n  "
                 "#[cfg(not(any(unix, b)))] const A: u8 = 3");
    assert_int_equal(c.t.diags.list.len, 0);
    stop(&c);
}

static void test_missing(void **state)
{
    crate_test c;
    (void)state;
    start(&c);
    put(&c, "lib.rs", "struct A;\n  mod gone;\nstruct B;");
    read_crate(&c);
    assert_crate(&c, "struct A unit\nmod gone\nstruct B unit");
    assert_int_equal(c.t.diags.list.len, 1);
    const fr_diagnostic *d = &c.t.diags.list.data[0];
    assert_int_equal(d->code, DIAG_W0806);
    assert_int_equal(d->place.line, 2);
    assert_int_equal(d->place.column, 7);
    assert_string_equal(rust_cstr(&c.t, d->message),
                        "can't find the file of module `gone`, which is left out");
    stop(&c);
    start(&c);
    read_crate(&c);
    assert_null(c.crate);
    assert_int_equal(c.t.diags.list.data[0].code, DIAG_E0201);
    stop(&c);
}

static void test_once(void **state)
{
    crate_test c;
    (void)state;
    start(&c);
    put(&c, "lib.rs", "#[path = \"x.rs\"] mod a; #[path = \"./x.rs\"] mod b;");
    put(&c, "x.rs", "struct X;");
    read_crate(&c);
    assert_ptr_equal(c.crate->root->items.data[0]->as.mod.file,
                     c.crate->root->items.data[1]->as.mod.file);
    assert_int_equal(c.t.reader.files.len, 2);
    stop(&c);
}

static void assert_only_error(crate_test *c, fr_diag_code code, const char *file, unsigned line)
{
    assert_int_equal(c->t.diags.error_count, 1);
    const fr_diagnostic *d = &c->t.diags.list.data[c->t.diags.list.len - 1];
    assert_int_equal(d->code, code);
    assert_string_equal(rust_cstr(&c->t, fr_path_base(d->place.file)), file);
    assert_int_equal(d->place.line, line);
}

static void test_circles(void **state)
{
    crate_test c;
    (void)state;
    start(&c);
    put(&c, "lib.rs", "\n#[path = \"lib.rs\"] mod a;");
    read_crate(&c);
    assert_only_error(&c, DIAG_E0805, "lib.rs", 2);
    stop(&c);
    start(&c);
    put(&c, "lib.rs", "mod a;");
    put(&c, "a.rs", "\n\n#[path = \"./lib.rs\"] mod b;");
    read_crate(&c);
    assert_only_error(&c, DIAG_E0805, "a.rs", 3);
    stop(&c);
    start(&c); /* through a link */
    put(&c, "lib.rs", "mod a;");
    char link[128];
    snprintf(link, sizeof link, "%s/a.rs", c.folder);
    assert_int_equal(symlink("lib.rs", link), 0);
    read_crate(&c);
    assert_only_error(&c, DIAG_E0805, "lib.rs", 1);
    stop(&c);
    start(&c); /* a link to itself */
    put(&c, "lib.rs", "mod a;");
    snprintf(link, sizeof link, "%s/a.rs", c.folder);
    assert_int_equal(symlink("a.rs", link), 0);
    read_crate(&c);
    assert_only_error(&c, DIAG_E0805, "lib.rs", 1);
    stop(&c);
    start(&c); /* include! */
    put(&c, "lib.rs", "\ninclude!(\"lib.rs\");");
    read_crate(&c);
    assert_only_error(&c, DIAG_E0805, "lib.rs", 2);
    stop(&c);
}

static void test_include(void **state)
{
    crate_test c;
    (void)state;
    start(&c);
    put(&c, "lib.rs", "mod a; include!(concat!(\"gen/\", \"b.rs\"));");
    put(&c, "a.rs", "include!(\"gen/c.rs\"); m!();");
    put(&c, "gen/b.rs", "mod d;");
    put(&c, "gen/d.rs", "struct D;");
    put(&c, "gen/c.rs", "macro_rules! m { () => { struct M; } }");
    read_crate(&c);
    assert_crate(
        &c, "mod a in a.rs\n  call include(`\"gen/c.rs\"` =>\n    macro_rules m ` () => { "
            "struct M; } `\n  call m(`` =>\n    struct M unit\ncall include(`concat!(\"gen/\", "
            "\"b.rs\")` =>\n  mod d in gen/d.rs\n    struct D unit");
    assert_int_equal(c.t.diags.list.len, 0);
    stop(&c);
}

/* Each file names the next one twice: as many modules as 2 to the 40th. */
static void test_too_many(void **state)
{
    crate_test c;
    (void)state;
    start(&c);
    put(&c, "lib.rs", "#[path = \"f0.rs\"] mod a;");
    for (int i = 0; i < 40; i++) {
        char name[32];
        char text[128];
        snprintf(name, sizeof name, "f%d.rs", i);
        snprintf(text, sizeof text, "#[path = \"f%d.rs\"] mod a; #[path = \"f%d.rs\"] mod b;",
                 i + 1, i + 1);
        put(&c, name, text);
    }
    put(&c, "f40.rs", "");
    read_crate(&c);
    assert_null(c.crate);
    assert_int_equal(c.t.diags.error_count, 1);
    assert_int_equal(c.t.diags.list.data[0].code, DIAG_E0804);
    stop(&c);
}

/* A chain of files, each the module of the one before. */
static void test_too_deep(void **state)
{
    crate_test c;
    (void)state;
    start(&c);
    put(&c, "lib.rs", "#[path = \"f0.rs\"] mod a;");
    for (int i = 0; i < 300; i++) {
        char name[32];
        char text[64];
        snprintf(name, sizeof name, "f%d.rs", i);
        snprintf(text, sizeof text, "#[path = \"f%d.rs\"] mod a;", i + 1);
        put(&c, name, text);
    }
    put(&c, "f300.rs", "");
    read_crate(&c);
    assert_null(c.crate);
    assert_only_error(&c, DIAG_E0804, "f255.rs", 1);
    stop(&c);
}

static void test_errors_in_several_files(void **state)
{
    crate_test c;
    (void)state;
    start(&c);
    put(&c, "lib.rs", "mod a;\nmod b;\nstruct;\n");
    put(&c, "a.rs", "struct A { x }\n");
    put(&c, "b.rs", "fn f( {}\n");
    read_crate(&c);
    assert_int_equal(c.t.diags.error_count, 3);
    stop(&c);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_both_styles),  cmocka_unit_test(test_path_attribute),
        cmocka_unit_test(test_alternatives), cmocka_unit_test(test_missing),
        cmocka_unit_test(test_once),         cmocka_unit_test(test_circles),
        cmocka_unit_test(test_include),      cmocka_unit_test(test_too_many),
        cmocka_unit_test(test_too_deep),     cmocka_unit_test(test_errors_in_several_files),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
