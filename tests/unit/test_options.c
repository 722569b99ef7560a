/* The command line of `ferrule bind`, as clap reads bindgen's (measured on bindgen 0.73). */
#include "options_helper.h"

static void test_positionals(void **state)
{
    static const struct {
        const char *line, *headers, *arguments;
    } rows[] = {
        { "a.h", "a.h", "" },
        { "a.h -- -DX -Iy", "a.h", "-DX|-Iy" },
        { "-- a.h -DX", "a.h", "-DX" },
        { "a.h b.h --no-doc-comments", "a.h", "b.h|--no-doc-comments" },
        { "a.h -- -- -DX", "a.h", "--|-DX" },
        { "--use-core a.h --c-naming -- -x c", "a.h", "-x|c" },
        { "-", "-", "" },
        { "a.h -- @file", "a.h", "@file" },
        { "--header one.h --header two.h main.h", "one.h|two.h|main.h", "" },
    };
    (void)state;
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        fixture f;
        set_up(&f);
        assert_true(parse_line(&f, rows[i].line));
        assert_list(&f.arena, f.options.headers, rows[i].headers);
        assert_list(&f.arena, f.options.clang_args, rows[i].arguments);
        tear_down(&f);
    }
}

static void test_forms_of_values(void **state)
{
    static const char *const lines[] = { "-o x.rs a.h",       "-ox.rs a.h",
                                         "-o=x.rs a.h",       "--output x.rs a.h",
                                         "--output=x.rs a.h", "a.h --output=x.rs" };
    (void)state;
    for (size_t i = 0; i < sizeof lines / sizeof *lines; i++) {
        fixture f;
        set_up(&f);
        assert_true(parse_line(&f, lines[i]));
        assert_text(f.options.output, "x.rs");
        assert_list(&f.arena, f.options.headers, "a.h");
        tear_down(&f);
    }
}

static void test_values_that_look_like_options(void **state)
{
    fixture f;
    (void)state;
    set_up(&f);
    assert_true(parse_line(&f, "a.h --raw-line=-x --raw-line - --prefix-link-name="));
    assert_list(&f.arena, f.options.raw_lines, "-x|-");
    assert_text(f.options.prefix_link_name, "");
    tear_down(&f);
    assert_refused("a.h --raw-line -x", DIAG_E0001, "takes a value");
}

static void test_usage_errors(void **state)
{
    (void)state;
    assert_refused("a.h --allowlist-typ x", DIAG_E0001, "did you mean `--allowlist-type`?");
    assert_refused("a.h --no-layout-test", DIAG_E0001, "did you mean `--no-layout-tests`?");
    assert_refused("a.h --emit-diag", DIAG_E0001, "did you mean `--emit-diagnostics`?");
    assert_refused("a.h --zzzzzzzzzz", DIAG_E0001, "unknown option `--zzzzzzzzzz`");
    assert_refused("a.h -Ifoo", DIAG_E0001, "behind `--`");
    assert_refused("a.h --no-doc-comments --no-doc-comments", DIAG_E0001, "more than once");
    assert_refused("a.h -o x --output y", DIAG_E0001, "more than once");
    assert_refused("a.h --generate types --generate vars", DIAG_E0001, "more than once");
    assert_refused("a.h --no-doc-comments=1", DIAG_E0001, "takes no value");
    assert_refused("a.h -o", DIAG_E0001, "takes a value");
    assert_refused("a.h --allowlist-type", DIAG_E0001, "takes a value");
    assert_refused("a.h --module-raw-line=a b", DIAG_E0001, "takes two values");
    assert_refused("a.h --module-raw-line a -x", DIAG_E0001, "takes two values");
    assert_refused("a.h --formatter none --no-rustfmt-bindings", DIAG_E0001, "--formatter");
    assert_refused("a.h --no-rustfmt-bindings --rustfmt-configuration-file /x", DIAG_E0001,
                   "rustfmt-configuration-file");
}

/* A letter is no row's because the row has none. */
static void test_letter_that_is_no_character(void **state)
{
    fixture f;
    fr_strs words = { 0 };
    (void)state;
    set_up(&f);
    fr_vec_push(&f.arena, &words, ((fr_str){ "-\0", 2 }));
    fr_vec_push(&f.arena, &words, FR_LIT("a.h"));
    assert_false(fr_option_parse(&f.parser, &words));
    assert_true(fr_str_starts(f.diags.list.data[0].message, FR_LIT("unknown option")));
    tear_down(&f);
}

static void test_value_errors(void **state)
{
    (void)state;
    assert_refused("a.h --generate functions,,types", DIAG_E0002, "`` is none of");
    assert_refused("a.h --generate=", DIAG_E0002, "is none of");
    assert_refused("a.h --generate bogus", DIAG_E0002, "`bogus` is none of");
    assert_refused("a.h --rust-target 1.50", DIAG_E0002, "1.51");
    assert_refused("a.h --rust-target 1.51.0-nightly", DIAG_E0002, "1.51");
    assert_refused("a.h --rust-target bogus", DIAG_E0002, "1.71.1-beta");
    assert_refused("a.h --rust-target 2.0", DIAG_E0002, "1.71.1-beta");
    assert_refused("a.h --rust-target 1", DIAG_E0002, "1.71.1-beta");
    assert_refused("a.h --rust-target 1.71.1.1", DIAG_E0002, "1.71.1-beta");
    assert_refused("a.h --rust-target 1.71.0-foo", DIAG_E0002, "1.71.1-beta");
    assert_refused("a.h --rust-target 1.71.1-nightly.2", DIAG_E0002, "1.71.1-beta");
    assert_refused("a.h --rust-edition 2015", DIAG_E0002, "2018");
    assert_refused("a.h --rust-edition 2024 --rust-target 1.70", DIAG_E0002,
                   "edition 2024 is not available on Rust 1.70.0");
    assert_refused("a.h --default-enum-style foo", DIAG_E0002, "moduleconsts");
    assert_refused("a.h --default-visibility x", DIAG_E0002, "public, crate or private");
    assert_refused("a.h --formatter x", DIAG_E0002, "rustfmt");
    assert_refused("a.h --rustfmt-configuration-file x", DIAG_E0002, "absolute");
    assert_refused("a.h --generate-shell-completions csh", DIAG_E0002, "bash, elvish");
    assert_refused("a.h --override-abi f=foo", DIAG_E0002, "stdcall");
    assert_refused("a.h --override-abi f=c", DIAG_E0002, "stdcall");
    assert_refused("a.h --override-abi f", DIAG_E0002, "no `=`");
    assert_refused("a.h --with-derive-custom f", DIAG_E0002, "no `=`");
    assert_refused("a.h --with-attribute-custom f", DIAG_E0002, "no `=`");
    assert_refused("a.h --with-attribute-custom f[=]", DIAG_E0002, "no `=`");
    assert_refused("a.h --with-attribute-custom f=#[a],b", DIAG_E0002, "`b` is no attribute");
    assert_refused("a.h --with-derive-custom f=A,b)]", DIAG_E0002, "`b)]` is no path");
    assert_refused("a.h --field-attr S::x=a]#[b", DIAG_E0002, "no attribute");
    assert_refused("a.h --extern-fn-block-attrs a", DIAG_E0002, "`a` is no attribute");
    assert_refused("a.h --ctypes-prefix a::1", DIAG_E0002, "no path");
    assert_refused("a.h --dynamic-loading my-lib", DIAG_E0002, "no identifier");
    assert_refused("a.h --wrap-static-fns-suffix .c", DIAG_E0002, "letters");
    assert_refused("a.h --wrap-static-fns-suffix=", DIAG_E0002, "another name");
    assert_refused("a.h --field-attr f", DIAG_E0002, "no `=`");
    assert_refused("a.h --field-attr a=b", DIAG_E0002, "no `::`");
    assert_refused("a.h --field-attr a:b=c", DIAG_E0002, "no `::`");
    assert_refused("a.h --macro-type x=int", DIAG_E0002, "i8");
    assert_refused("a.h --macro-type x=a::b;", DIAG_E0002, "path");
    assert_refused("a.h --field-visibility x=pub", DIAG_E0002, "private");
    assert_refused("a.h --blocklisted-type-implements x=Eq", DIAG_E0002, "PartialEq");
    assert_refused("a.h --rename-item x=", DIAG_E0002, "empty");
}

static void test_bad_patterns(void **state)
{
    (void)state;
    assert_refused("a.h --allowlist-type a|(", DIAG_E0002, "`a|(` for `--allowlist-type`");
    assert_refused("a.h --allowlist-type a|(", DIAG_E0002, "at byte 3");
    assert_refused("a.h --no-copy *", DIAG_E0002, "`*` for `--no-copy`");
    assert_refused("a.h --with-derive-custom (=A", DIAG_E0002, "regular expression");
}

static void test_every_error_is_reported(void **state)
{
    fixture f;
    (void)state;
    set_up(&f);
    assert_false(parse_line(&f, "a.h --bogus --no-copy ( --formatter x"));
    assert_int_equal(f.diags.error_count, 3);
    tear_down(&f);
}

static void test_lists_keep_their_order(void **state)
{
    fixture f;
    (void)state;
    set_up(&f);
    assert_true(parse_line(&f, "--raw-line a a.h --raw-line=b --raw-line '' "
                               "--allowlist-type x.* --allowlist-type y"));
    assert_list(&f.arena, f.options.raw_lines, "a|b|");
    assert_int_equal(f.options.allowlist_type.patterns.len, 2);
    assert_true(fr_regex_set_matches(&f.options.allowlist_type, FR_LIT("xyz")));
    assert_false(fr_regex_set_matches(&f.options.allowlist_type, FR_LIT("zx")));
    tear_down(&f);
}

static void test_rules(void **state)
{
    fixture f;
    (void)state;
    set_up(&f);
    assert_true(parse_line(
        &f, "a.h --with-derive-custom a=b=C,D --with-derive-custom-enum e= "
            "--with-attribute-custom-struct s=#[x(a=1,b)],#[y] --with-attribute-custom =#[z] "
            "--override-abi f|g=C-unwind --macro-type M.*=u8 --rename-item lib_(.*)=$1 "
            "--field-attr a::B::c=x::y=z --module-raw-line root::m use~x;"));
    fr_rule *rule = &f.options.derive_custom.data[0];
    assert_text(rule->match.patterns.data[0].pattern, "a=b");
    assert_list(&f.arena, rule->values, "C|D");
    assert_int_equal(f.options.derive_custom_enum.data[0].values.len, 0);
    rule = &f.options.attribute_custom_struct.data[0];
    assert_text(rule->match.patterns.data[0].pattern, "s");
    assert_list(&f.arena, rule->values, "#[x(a=1,b)]|#[y]");
    assert_text(f.options.attribute_custom.data[0].match.patterns.data[0].pattern, "");
    assert_list(&f.arena, f.options.override_abi.data[0].values, "C-unwind");
    assert_list(&f.arena, f.options.macro_type.data[0].values, "u8");
    assert_list(&f.arena, f.options.rename_item.data[0].values, "$1");
    assert_text(f.options.field_attrs.data[0].type, "a::B");
    assert_text(f.options.field_attrs.data[0].field, "c");
    assert_text(f.options.field_attrs.data[0].attribute, "x::y=z");
    assert_text(f.options.module_raw_lines.data[0].module, "root::m");
    assert_text(f.options.module_raw_lines.data[0].line, "use x;");
    tear_down(&f);
}

static void test_choices(void **state)
{
    fixture f;
    (void)state;
    set_up(&f);
    assert_true(parse_line(&f, "a.h --default-enum-style rust_non_exhaustive "
                               "--default-alias-style new_type_deref "
                               "--default-non-copy-union-style manually_drop "
                               "--default-macro-constant-type signed --default-visibility crate "
                               "--message-format json --formatter none"));
    assert_int_equal(f.options.default_enum_style, ENUM_STYLE_RUST_NON_EXHAUSTIVE);
    assert_int_equal(f.options.default_alias_style, ALIAS_STYLE_NEW_TYPE_DEREF);
    assert_int_equal(f.options.default_non_copy_union_style, UNION_STYLE_MANUALLY_DROP);
    assert_int_equal(f.options.default_macro_constant_type, MACRO_SIGN_SIGNED);
    assert_int_equal(f.options.default_visibility, VISIBILITY_CRATE);
    assert_int_equal(f.options.message_format, MESSAGE_JSON);
    assert_int_equal(f.options.formatter, FORMATTER_NONE);
    tear_down(&f);
}

static void test_every_enum_style(void **state)
{
    static const char *const names[] = {
        "consts",         "moduleconsts", "bitfield",           "newtype",
        "newtype_global", "rust",         "rust_non_exhaustive"
    };
    (void)state;
    for (unsigned i = 0; i < ENUM_STYLE_COUNT; i++) {
        fixture f;
        char line[80];
        set_up(&f);
        snprintf(line, sizeof line, "a.h --default-enum-style=%s", names[i]);
        assert_true(parse_line(&f, line));
        assert_int_equal(f.options.default_enum_style, i);
        tear_down(&f);
    }
}

static void test_enum_lists_go_to_their_styles(void **state)
{
    static const struct {
        const char *option;
        fr_enum_style style;
    } rows[] = { { "constified-enum", ENUM_STYLE_CONSTS },
                 { "constified-enum-module", ENUM_STYLE_MODULE_CONSTS },
                 { "bitfield-enum", ENUM_STYLE_BITFIELD },
                 { "newtype-enum", ENUM_STYLE_NEWTYPE },
                 { "newtype-global-enum", ENUM_STYLE_NEWTYPE_GLOBAL },
                 { "rustified-enum", ENUM_STYLE_RUST },
                 { "rustified-non-exhaustive-enum", ENUM_STYLE_RUST_NON_EXHAUSTIVE } };
    (void)state;
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        fixture f;
        char line[80];
        set_up(&f);
        snprintf(line, sizeof line, "a.h --%s E", rows[i].option);
        assert_true(parse_line(&f, line));
        for (unsigned k = 0; k < ENUM_STYLE_COUNT; k++)
            assert_int_equal(f.options.enum_styles[k].patterns.len, k == rows[i].style);
        tear_down(&f);
    }
}

static void test_rust_targets(void **state)
{
    static const struct {
        const char *target;
        unsigned minor, patch, edition;
        bool is_nightly;
    } rows[] = {
        { "1.82", 82, 0, 2021, false },         { "1.85", 85, 0, 2024, false },
        { "1.55.3", 55, 3, 2018, false },       { "1.56", 56, 0, 2021, false },
        { "1.82.0-beta", 82, 0, 2021, false },  { "1.82.0-beta.2", 82, 0, 2021, false },
        { "1.82-nightly", 81, 0, 2021, false }, { "1.85.1-nightly", 84, 1, 2021, false },
        { "nightly", 0, 0, 2024, true },        { "1.200", 200, 0, 2024, false },
    };
    (void)state;
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        fixture f;
        char line[80];
        set_up(&f);
        snprintf(line, sizeof line, "a.h --rust-target %s", rows[i].target);
        assert_true(parse_and_finish(&f, line));
        assert_int_equal(f.options.rust_target.minor, rows[i].minor);
        assert_int_equal(f.options.rust_target.patch, rows[i].patch);
        assert_int_equal(f.options.rust_edition, rows[i].edition);
        assert_int_equal(f.options.rust_target.is_nightly, rows[i].is_nightly);
        tear_down(&f);
    }
}

static void test_defaults(void **state)
{
    fixture f;
    (void)state;
    set_up(&f);
    assert_true(parse_and_finish(&f, "a.h"));
    assert_int_equal(f.options.generate, GENERATE_ALL);
    assert_int_equal(f.options.rust_target.minor, 82);
    assert_int_equal(f.options.rust_edition, 2021);
    assert_int_equal(f.options.formatter, FORMATTER_FERRULE);
    assert_text(f.options.anon_fields_prefix, "__bindgen_anon_");
    assert_text(f.options.wrap_static_fns_suffix, "__extern");
    assert_true(fr_rust_at_least(&f.options, 82));
    assert_false(fr_rust_at_least(&f.options, 83));
    tear_down(&f);
}

static void test_what_follows(void **state)
{
    fixture f;
    (void)state;
    set_up(&f);
    assert_true(parse_and_finish(&f, "a.h --ignore-functions --generate functions,types "
                                     "--with-derive-eq --with-derive-ord --with-derive-default "
                                     "--no-derive-default --rustfmt-configuration-file=/x"));
    assert_int_equal(f.options.generate, GENERATE_TYPES);
    assert_true(f.options.with_derive_partialeq);
    assert_true(f.options.with_derive_partialord);
    assert_false(f.options.with_derive_default);
    assert_int_equal(f.options.formatter, FORMATTER_RUSTFMT);
    tear_down(&f);
    set_up(&f);
    assert_true(parse_and_finish(&f, "a.h --no-rustfmt-bindings --ignore-methods"));
    assert_int_equal(f.options.formatter, FORMATTER_NONE);
    assert_int_equal(f.options.generate, GENERATE_ALL & ~GENERATE_METHODS);
    tear_down(&f);
}

static void test_old_spellings(void **state)
{
    fixture f;
    (void)state;
    set_up(&f);
    assert_true(parse_and_finish(&f, "a.h --whitelist-type a --whitelist-function b "
                                     "--whitelist-var c --blacklist-type d "
                                     "--blacklist-function e --blacklist-item f "
                                     "--no-recursive-whitelist --size_t-is-usize "
                                     "--rustfmt-bindings --experimental --size_t-is-usize"));
    assert_int_equal(f.options.allowlist_type.patterns.len, 1);
    assert_int_equal(f.options.allowlist_function.patterns.len, 1);
    assert_int_equal(f.options.allowlist_var.patterns.len, 1);
    assert_int_equal(f.options.blocklist_type.patterns.len, 1);
    assert_int_equal(f.options.blocklist_function.patterns.len, 1);
    assert_int_equal(f.options.blocklist_item.patterns.len, 1);
    assert_true(f.options.no_recursive_allowlist);
    assert_false(f.options.no_size_t_is_usize);
    tear_down(&f);
}

static void test_help_and_version(void **state)
{
    fixture f;
    (void)state;
    set_up(&f);
    assert_true(parse_line(&f, "--version workaround-for-0.69.0"));
    assert_true(f.options.show_version);
    tear_down(&f);
    set_up(&f);
    assert_true(parse_line(&f, "-h"));
    assert_true(f.options.help == HELP_SHORT);
    tear_down(&f);
    set_up(&f);
    assert_true(parse_line(&f, "-V --help"));
    assert_true(f.options.show_version && f.options.help == HELP_LONG);
    tear_down(&f);
}

/* Every row can be found by its name, and is complete. */
static void test_table(void **state)
{
    const fr_option_table *table = fr_bind_table();
    (void)state;
    for (size_t i = 0; i < table->count; i++) {
        const fr_option *row = &table->rows[i];
        const fr_option *found = fr_option_find(table, fr_str_from(row->name), false);
        assert_non_null(found);
        if (row->alias_of) {
            assert_string_equal(found->name, row->alias_of);
            continue;
        }
        assert_ptr_equal(found, row);
        assert_non_null(row->set);
        assert_int_equal(row->values > 0, row->value_name != NULL);
        assert_true(row->group == GROUP_LEGACY || row->help);
        assert_true(!row->help || row->help[strlen(row->help) - 1] != '.');
    }
}

/* The options that build systems are known to give, in one line each. */
static void test_lines_of_the_field(void **state)
{
    static const char *const lines[] = {
        "rust/bindings/bindings_helper.h --no-doc-comments --use-core --with-derive-default "
        "--ctypes-prefix core::ffi --no-layout-tests --no-debug .* --size_t-is-usize -o OUT -- "
        "-Wp,-MMD,out.d -nostdinc -D__BINDGEN__ -DMODULE",
        "--blocklist-type .* --allowlist-var '' --allowlist-function rust_helper_.* h.c -o o",
        "HDR --output /abs/out --experimental --wrap-static-fns --wrap-static-fns-path /abs/c "
        "--rust-target 1.85 --rust-edition 2024 -- -Ix -MD -MQ HDR -MF DEP",
        "-o REL --depfile=REL --no-derive-default --enable-function-attribute-detection "
        "--use-core --default-macro-constant-type=signed --rustified-enum=point_conversion_form_t "
        "--allowlist-file=.*[[:punct:]]include[[:punct:]]openssl[[:punct:]].*\\.h --experimental "
        "--wrap-static-fns --wrap-static-fns-path=x -- -I. --target=x86_64-linux-gnu wrapper.h",
        "/dev/null -- -x c --target=riscv64-linux-gnu -mabi=lp64 -march=rv64ima_zabha",
        "wrapper.h --blocklist-type (__)?cl_.*[2348(16)] --with-derive-custom "
        "(bch_.*|bkey)=TypeInfo,Clone --opaque-type ThreadVars.? -- -DHAVE_CONFIG_H",
    };
    (void)state;
    for (size_t i = 0; i < sizeof lines / sizeof *lines; i++) {
        fixture f;
        set_up(&f);
        if (!parse_and_finish(&f, lines[i]))
            fail_msg("%s: %.*s", lines[i], FR_ARG(f.diags.list.data[0].message));
        tear_down(&f);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_positionals),
        cmocka_unit_test(test_forms_of_values),
        cmocka_unit_test(test_values_that_look_like_options),
        cmocka_unit_test(test_usage_errors),
        cmocka_unit_test(test_letter_that_is_no_character),
        cmocka_unit_test(test_value_errors),
        cmocka_unit_test(test_bad_patterns),
        cmocka_unit_test(test_every_error_is_reported),
        cmocka_unit_test(test_lists_keep_their_order),
        cmocka_unit_test(test_rules),
        cmocka_unit_test(test_choices),
        cmocka_unit_test(test_every_enum_style),
        cmocka_unit_test(test_enum_lists_go_to_their_styles),
        cmocka_unit_test(test_rust_targets),
        cmocka_unit_test(test_defaults),
        cmocka_unit_test(test_what_follows),
        cmocka_unit_test(test_old_spellings),
        cmocka_unit_test(test_help_and_version),
        cmocka_unit_test(test_table),
        cmocka_unit_test(test_lines_of_the_field),
    };
    unsetenv("TARGET");
    unsetenv("BINDGEN_EXTRA_CLANG_ARGS");
    return cmocka_run_group_tests(tests, NULL, NULL);
}
