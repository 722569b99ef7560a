/* Options from elsewhere: response files, configuration files, the environment, clang's arguments;
 * and what is made of the table: help, manual page, completions. */
#include "options_helper.h"

#include "base/file.h"
#include "base/text.h"
#include "options/clang_depfile.h"
#include "options/export_table.h"
#include "options/header_table.h"
#include "options/option_help.h"
#include "options/shell_split.h"
#include "options/wrap_table.h"

/* ---- words ---- */

static void test_shell_words(void **state)
{
    static const struct {
        const char *text, *words;
    } rows[] = {
        { "a  b\tc\nd", "a|b|c|d" },
        { "'a b' \"c d\" e\\ f", "a b|c d|e f" },
        { "\"a\\\"b\\$c\\x\" 'd\\n'", "a\"b$c\\x|d\\n" },
        { "a'b'\"c\"d", "abcd" },
        { "'' x \"\"", "|x|" },
        { "a # b\nc#d", "a|c#d" },
        { "a\\\nb \\\n c", "ab|c" },
        { "  ", "" },
    };
    (void)state;
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        fixture f;
        fr_strs words = { 0 };
        set_up(&f);
        assert_true(fr_shell_split(&f.arena, fr_str_from(rows[i].text), &words));
        assert_list(&f.arena, words, rows[i].words);
        tear_down(&f);
    }
}

static void test_words_that_do_not_end(void **state)
{
    static const char *const texts[] = { "a 'b", "a \"b", "a \\" };
    (void)state;
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
        fixture f;
        fr_strs words = { 0 };
        set_up(&f);
        assert_false(fr_shell_split(&f.arena, fr_str_from(texts[i]), &words));
        assert_int_equal(words.len, 0);
        tear_down(&f);
    }
}

/* ---- response files ---- */

static bool parse_at_file(fixture *f, fr_str path, const char *before, const char *after)
{
    fr_str line = fr_arena_printf(&f->arena, "%s@%.*s%s", before, FR_ARG(path), after);
    return parse_line(f, line.ptr);
}

static void test_response_file(void **state)
{
    fixture f;
    (void)state;
    set_up(&f);
    fr_str inner = make_file(&f, "--use-core\n--raw-line 'a b'");
    fr_str text = fr_arena_printf(&f.arena, "--c-naming @%.*s x.h --", FR_ARG(inner));
    fr_str outer = make_file(&f, text.ptr);
    assert_true(parse_at_file(&f, outer, "--no-layout-tests ", " -DX @y"));
    assert_true(f.options.use_core && f.options.c_naming && f.options.no_layout_tests);
    assert_list(&f.arena, f.options.raw_lines, "a b");
    assert_list(&f.arena, f.options.headers, "x.h");
    assert_list(&f.arena, f.options.clang_args, "-DX|@y");
    assert_int_equal(f.parser.files_read.len, 2);
    unlink(inner.ptr);
    unlink(outer.ptr);
    tear_down(&f);
}

static void test_bad_response_files(void **state)
{
    fixture f;
    (void)state;
    assert_refused("a.h @/nonexistent/file", DIAG_E0001, "cannot read");
    assert_refused("a.h @/tmp", DIAG_E0001, "cannot read");
    set_up(&f);
    fr_str path = make_file(&f, "'a");
    assert_false(parse_at_file(&f, path, "a.h ", ""));
    assert_text(f.diags.list.data[0].place.file, path.ptr);
    unlink(path.ptr);
    tear_down(&f);
}

static void test_response_file_that_names_itself(void **state)
{
    fixture f;
    (void)state;
    set_up(&f);
    fr_str path = make_file(&f, "");
    FILE *file = fopen(path.ptr, "w");
    assert_non_null(file);
    fprintf(file, "@%s\n", path.ptr);
    fclose(file);
    assert_false(parse_at_file(&f, path, "a.h ", ""));
    assert_true(fr_str_find(f.diags.list.data[0].message, FR_LIT("deeply")) != SIZE_MAX);
    unlink(path.ptr);
    tear_down(&f);
}

/* ---- configuration files ---- */

static bool read_config(fixture *f, const char *text)
{
    fr_str path = make_file(f, text);
    bool is_good = fr_option_read_config(&f->parser, path);
    unlink(path.ptr);
    return is_good;
}

static void test_config(void **state)
{
    fixture f;
    (void)state;
    set_up(&f);
    assert_true(read_config(&f, "use-core = true\n"
                                "c_naming = false\n"
                                "allowlist-type = ['a.*', \"b\"]\n"
                                "raw_line = 'one'\n"
                                "rust-target = '1.70'\n"
                                "clang-args = ['-DX', '-Iy']\n"
                                "module-raw-line = [['m', 'x'], ['n', 'y']]\n"
                                "header = 'x.h'\n"
                                "output = '/abs/x.rs'\n"
                                "[bind]\n"
                                "default-enum-style = 'rust'\n"
                                "[bind.macro-type]\n"
                                "'Z.*' = 'u8'\n"
                                "'A.*' = 'i64'\n"
                                "[bind.with-derive-custom]\n"
                                "'x=y' = ['A', 'B']\n"));
    assert_true(f.options.use_core);
    assert_false(f.options.c_naming);
    assert_int_equal(f.options.allowlist_type.patterns.len, 2);
    assert_list(&f.arena, f.options.raw_lines, "one");
    assert_int_equal(f.options.rust_target.minor, 70);
    assert_list(&f.arena, f.options.clang_args, "-DX|-Iy");
    assert_text(f.options.module_raw_lines.data[1].line, "y");
    assert_list(&f.arena, f.options.headers, "/tmp/x.h");
    assert_text(f.options.output, "/abs/x.rs");
    assert_int_equal(f.options.default_enum_style, ENUM_STYLE_RUST);
    assert_text(f.options.macro_type.data[0].match.patterns.data[0].pattern, "Z.*");
    assert_text(f.options.macro_type.data[1].match.patterns.data[0].pattern, "A.*");
    assert_text(f.options.derive_custom.data[0].match.patterns.data[0].pattern, "x=y");
    assert_list(&f.arena, f.options.derive_custom.data[0].values, "A|B");
    tear_down(&f);
}

static void test_cargo_config(void **state)
{
    fixture f;
    (void)state;
    set_up(&f);
    assert_true(read_config(&f, "[package]\nname = 'x'\n"
                                "[package.metadata.bindgen]\n"
                                "header = 'wrapper.h'\n"
                                "rustified-enum = ['QEMUClockType']\n"
                                "blocklist-function = ['a', 'b']\n"
                                "additional-files = ['include/.*']\n"
                                "[dependencies]\nbogus = '1'\n"));
    assert_list(&f.arena, f.options.headers, "/tmp/wrapper.h");
    assert_int_equal(f.options.enum_styles[ENUM_STYLE_RUST].patterns.len, 1);
    assert_int_equal(f.options.blocklist_function.patterns.len, 2);
    assert_int_equal(f.options.allowlist_file.patterns.len, 1);
    tear_down(&f);
}

static void test_bad_configs(void **state)
{
    static const struct {
        const char *text, *words;
        unsigned line;
    } rows[] = {
        { "\nallowlist-typ = 'x'\n", "did you mean `allowlist-type`?", 2 },
        { "use-core = 'yes'\n", "true or false", 1 },
        { "use-core = 1\n", "true or false", 1 },
        { "output = ['a']\n", "takes text", 1 },
        { "rust-target = 1.70\n", "put it in quotes", 1 },
        { "# x\n\nallowlist-type = ['a', '(']\n", "regular expression", 3 },
        { "module-raw-line = 'x'\n", "list of two texts", 1 },
        { "clang-args = '-DX'\n", "list of texts", 1 },
        { "config = 'x'\n", "cannot stand", 1 },
        { "use-core = true\nuse_core = true\n", "more than once", 2 },
        { "additional-files = ['x']\n", "unknown key", 1 },
        { "x = \n", "", 1 },
        { "[package]\nname = 'x'\n", "[package.metadata.bindgen]", 0 },
    };
    (void)state;
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        fixture f;
        set_up(&f);
        assert_false(read_config(&f, rows[i].text));
        const fr_diagnostic *d = &f.diags.list.data[0];
        if (fr_str_find(d->message, fr_str_from(rows[i].words)) == SIZE_MAX &&
            fr_str_find(d->hint, fr_str_from(rows[i].words)) == SIZE_MAX)
            fail_msg("`%.*s` does not say `%s`", FR_ARG(d->message), rows[i].words);
        assert_int_equal(d->place.line, rows[i].line);
        tear_down(&f);
    }
}

static void test_command_line_overrides_config(void **state)
{
    fixture f;
    (void)state;
    set_up(&f);
    fr_str path = make_file(&f, "output = 'config.rs'\nheader = 'config.h'\nraw-line = ['a']\n");
    fr_str line =
        fr_arena_printf(&f.arena, "-o own.rs --raw-line b own.h --config %.*s", FR_ARG(path));
    assert_true(parse_line(&f, line.ptr));
    assert_text(f.options.output, "own.rs");
    assert_list(&f.arena, f.options.headers, "own.h");
    assert_list(&f.arena, f.options.raw_lines, "a|b");
    unlink(path.ptr);
    tear_down(&f);
}

/* A later file takes back what an earlier one said, and the command line what both did. */
static void test_flags_are_taken_back(void **state)
{
    fixture f;
    (void)state;
    set_up(&f);
    assert_true(read_config(&f, "use-core = true\nc-naming = true\nimpl-debug = false\n"));
    fr_option_next_layer(&f.parser);
    assert_true(read_config(&f, "use-core = false\nimpl-debug = true\n"));
    assert_false(f.options.use_core);
    assert_true(f.options.c_naming && f.options.impl_debug);
    tear_down(&f);
    set_up(&f);
    assert_false(read_config(&f, "use-core = true\nuse_core = false\n"));
    tear_down(&f);
}

static void test_deep_config(void **state)
{
    fixture f;
    (void)state;
    set_up(&f);
    char *text = FR_NEW_ARRAY(&f.arena, char, 200010);
    memcpy(text, "x = ", 4);
    memset(text + 4, '[', 100000);
    memset(text + 100004, ']', 100000);
    assert_false(read_config(&f, text));
    tear_down(&f);
}

/* ---- the environment ---- */

static void finish_with(fixture *f, const char *line, const char *target, const char *extra)
{
    set_up(f);
    if (target)
        setenv("TARGET", target, 1);
    if (extra)
        setenv("BINDGEN_EXTRA_CLANG_ARGS", extra, 1);
    assert_true(parse_and_finish(f, line));
    unsetenv("TARGET");
    unsetenv("BINDGEN_EXTRA_CLANG_ARGS");
}

static void test_extra_arguments(void **state)
{
    fixture f;
    (void)state;
    finish_with(&f, "a.h -- -DX", NULL, "-DY '-DZ=a b'");
    assert_list(&f.arena, f.options.clang_args, "-DX|-DY|-DZ=a b");
    tear_down(&f);
    finish_with(&f, "a.h", NULL, "-DY 'open");
    assert_list(&f.arena, f.options.clang_args, "-DY 'open");
    tear_down(&f);
    setenv("BINDGEN_EXTRA_CLANG_ARGS_thumbv7m_none_eabi", "-DT", 1);
    finish_with(&f, "a.h", "thumbv7m-none-eabi", "-DY");
    assert_list(&f.arena, f.options.clang_args, "--target=thumbv7m-none-eabi|-DT");
    tear_down(&f);
    setenv("BINDGEN_EXTRA_CLANG_ARGS_thumbv7m-none-eabi", "-DU", 1);
    finish_with(&f, "a.h", "thumbv7m-none-eabi", "-DY");
    assert_list(&f.arena, f.options.clang_args, "--target=thumbv7m-none-eabi|-DU");
    tear_down(&f);
    unsetenv("BINDGEN_EXTRA_CLANG_ARGS_thumbv7m_none_eabi");
    unsetenv("BINDGEN_EXTRA_CLANG_ARGS_thumbv7m-none-eabi");
}

static void test_targets(void **state)
{
    static const struct {
        const char *rust, *clang;
    } rows[] = {
        { "riscv64gc-unknown-linux-gnu", "--target=riscv64-unknown-linux-gnu" },
        { "riscv32imc-unknown-none-elf", "--target=riscv32-unknown-none-elf" },
        { "riscv32imc-esp-espidf", "--target=riscv32-esp-elf" },
        { "aarch64-apple-ios-sim", "--target=arm64-apple-ios-simulator" },
        { "aarch64-unknown-linux-musl", "--target=aarch64-unknown-linux-musl" },
    };
    fixture f;
    (void)state;
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        finish_with(&f, "a.h", rows[i].rust, NULL);
        assert_list(&f.arena, f.options.clang_args, rows[i].clang);
        tear_down(&f);
    }
    finish_with(&f, "a.h -- --target=x", "aarch64-unknown-linux-gnu", NULL);
    assert_list(&f.arena, f.options.clang_args, "--target=x");
    tear_down(&f);
    finish_with(&f, "a.h -- -target x", "aarch64-unknown-linux-gnu", NULL);
    assert_list(&f.arena, f.options.clang_args, "-target|x");
    tear_down(&f);
}

/* ---- clang's dependency arguments ---- */

static void test_depfile_arguments(void **state)
{
    static const struct {
        const char *line, *rest, *file, *targets;
        bool is_wanted, without_system, with_phony;
    } rows[] = {
        { "-DX -MD -MQ a.h -MF d -Iy", "-DX|-Iy", "d", "a.h", true, false, false },
        { "-MD -MFd -MTt -MP", "", "d", "t", true, false, true },
        { "-Wp,-MMD,x/.y.d -DZ", "-DZ", "x/.y.d", "", true, true, false },
        { "-Wp,-MD,f,-MT,a,-MP", "", "f", "a", true, false, true },
        { "-MMD -MT a$b -MQ c$d", "", "", "a$b|c$$d", true, true, false },
        { "-Wp,-DX -Mfoo", "-Wp,-DX|-Mfoo", "", "", false, false, false },
        { "-MF d", "", "d", "", false, false, false },
    };
    (void)state;
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        fixture f;
        set_up(&f);
        fr_str line = fr_arena_printf(&f.arena, "a.h -- %s", rows[i].line);
        assert_true(parse_and_finish(&f, line.ptr));
        const fr_clang_depfile *depfile = &f.options.clang_depfile;
        assert_list(&f.arena, f.options.clang_args, rows[i].rest);
        assert_text(depfile->file, rows[i].file);
        assert_list(&f.arena, depfile->targets, rows[i].targets);
        assert_int_equal(depfile->is_wanted, rows[i].is_wanted);
        assert_int_equal(depfile->without_system, rows[i].without_system);
        assert_int_equal(depfile->with_phony, rows[i].with_phony);
        tear_down(&f);
    }
}

static void test_make_quoting(void **state)
{
    fixture f;
    (void)state;
    set_up(&f);
    assert_text(fr_make_quote(&f.arena, FR_LIT("a b#c$d\\ e\\f")), "a\\ b\\#c$$d\\\\\\ e\\f");
    tear_down(&f);
}

/* ---- what is made of the table ---- */

/* Every option that is not an old spelling stands in every text. */
static void assert_lists(const fr_option_table *table, fr_str text, const char *before)
{
    for (size_t i = 0; i < table->count; i++) {
        char name[96];
        snprintf(name, sizeof name, "%s%s", before, table->rows[i].name);
        if (table->rows[i].group != GROUP_LEGACY &&
            fr_str_find(text, fr_str_from(name)) == SIZE_MAX)
            fail_msg("%s is missing", name);
    }
}

static void assert_lists_all(fr_str text, const char *before)
{
    assert_lists(fr_bind_table(), text, before);
}

static void test_help(void **state)
{
    fixture f;
    fr_text brief, complete;
    (void)state;
    set_up(&f);
    fr_text_init(&brief, &f.arena);
    fr_text_init(&complete, &f.arena);
    fr_option_help(&brief, fr_bind_table(), "bindgen", false);
    fr_option_help(&complete, fr_bind_table(), "bindgen", true);
    assert_lists_all(fr_text_str(&brief), "--");
    assert_lists_all(fr_text_str(&complete), "--");
    assert_true(complete.len > brief.len);
    fr_str rest = fr_text_str(&complete), line;
    while (fr_str_next_line(&rest, &line))
        assert_true(line.len <= 80 || fr_str_find(line, FR_LIT("--")) != SIZE_MAX);
    tear_down(&f);
}

static void test_completions(void **state)
{
    static const struct {
        const char *shell, *before;
    } rows[] = { { "bash", "--" },
                 { "zsh", "--" },
                 { "fish", "-l " },
                 { "elvish", "--" },
                 { "powershell", "--" } };
    const fr_option_table *tables[] = { fr_bind_table(), fr_header_table(), fr_export_table(),
                                        fr_wrap_table() };
    const fr_typed all = { "ferrule", tables, 4, false };
    const fr_typed direct = { "cbindgen", tables + 1, 1, true };
    fixture f;
    fr_text text;
    (void)state;
    set_up(&f);
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        fr_text_init(&text, &f.arena);
        assert_true(fr_option_completion(&text, fr_str_from(rows[i].shell), &all));
        for (size_t k = 0; k < sizeof tables / sizeof *tables; k++)
            assert_lists(tables[k], fr_text_str(&text), rows[i].before);
        fr_text_init(&text, &f.arena);
        assert_true(fr_option_completion(&text, fr_str_from(rows[i].shell), &direct));
        assert_lists(fr_header_table(), fr_text_str(&text), rows[i].before);
        assert_int_equal(fr_str_find(fr_text_str(&text), FR_LIT("allowlist")), SIZE_MAX);
    }
    fr_text_init(&text, &f.arena);
    assert_false(fr_option_completion(&text, FR_LIT("csh"), &all));
    tear_down(&f);
}

/* The pages of the commands list them by hand, so that they can say more; none may be missing
 * there. Names end where they end in Markdown, so that --output is not found in --output-x. */
static void assert_documented(fr_str text, const fr_option_table *table)
{
    for (size_t i = 0; i < table->count; i++) {
        const fr_option *row = &table->rows[i];
        bool is_there = row->group == GROUP_LEGACY;
        for (const char *end = "` "; *end && !is_there; end++) {
            char name[96];
            snprintf(name, sizeof name, "--%s%c", row->name, *end);
            is_there = fr_str_find(text, fr_str_from(name)) != SIZE_MAX;
        }
        if (!is_there)
            fail_msg("--%s is missing", row->name);
    }
}

static void test_documentation(void **state)
{
    const struct {
        const char *page;
        const fr_option_table *table;
    } rows[] = { { FERRULE_SOURCE "/docs/options.md", fr_bind_table() },
                 { FERRULE_SOURCE "/docs/header.md", fr_header_table() },
                 { FERRULE_SOURCE "/docs/export.md", fr_export_table() },
                 { FERRULE_SOURCE "/docs/wrap.md", fr_wrap_table() } };
    fixture f;
    fr_str text;
    (void)state;
    set_up(&f);
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        assert_int_equal(fr_file_read(&f.arena, rows[i].page, 1 << 20, &text), 0);
        assert_documented(text, rows[i].table);
    }
    tear_down(&f);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_shell_words),
        cmocka_unit_test(test_words_that_do_not_end),
        cmocka_unit_test(test_response_file),
        cmocka_unit_test(test_bad_response_files),
        cmocka_unit_test(test_response_file_that_names_itself),
        cmocka_unit_test(test_config),
        cmocka_unit_test(test_cargo_config),
        cmocka_unit_test(test_bad_configs),
        cmocka_unit_test(test_command_line_overrides_config),
        cmocka_unit_test(test_flags_are_taken_back),
        cmocka_unit_test(test_deep_config),
        cmocka_unit_test(test_extra_arguments),
        cmocka_unit_test(test_targets),
        cmocka_unit_test(test_depfile_arguments),
        cmocka_unit_test(test_make_quoting),
        cmocka_unit_test(test_help),
        cmocka_unit_test(test_completions),
        cmocka_unit_test(test_documentation),
    };
    unsetenv("TARGET");
    unsetenv("BINDGEN_EXTRA_CLANG_ARGS");
    return cmocka_run_group_tests(tests, NULL, NULL);
}
