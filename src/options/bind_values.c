/* The syntax of values is bindgen's (its command line has no other documentation of it than its
 * messages); what bindgen takes silently and cannot use is an error here. */
#include "options/bind_values.h"

#include <string.h>

#include "options/bind_options.h"
#include "rust_lex/lexer.h"

static fr_bind_options *options_of(const fr_setting *setting)
{
    return setting->into;
}

/* ---- Rust versions ---- */

static bool bad_target(const fr_setting *setting)
{
    return fr_bad_value(setting, "it is a Rust version such as 1.71, 1.71.1, 1.71.1-beta or "
                                 "1.71.1-nightly, or nightly");
}

/* Reads `N` or `N.P`. */
static bool read_version(fr_str text, fr_rust_target *target)
{
    uint64_t minor = 0, patch = 0;
    size_t dot = fr_str_find_char(text, '.');
    if (dot != SIZE_MAX && !fr_str_to_u64(fr_str_slice(text, dot + 1, text.len), &patch))
        return false;
    if (!fr_str_to_u64(fr_str_slice(text, 0, dot), &minor) || minor > 1000000 || patch > 1000000)
        return false;
    *target = (fr_rust_target){ .minor = (unsigned)minor, .patch = (unsigned)patch };
    return true;
}

/* A beta has the features of its version. A dated nightly may lack some, so it counts as the
 * version before. */
bool fr_set_rust_target(const fr_setting *setting)
{
    enum { OLDEST = 51 };
    fr_rust_target target = { 0 };
    fr_str value = setting->values[0];
    size_t dash = fr_str_find_char(value, '-');
    fr_str channel = dash == SIZE_MAX ? (fr_str){ 0 } : fr_str_slice(value, dash + 1, value.len);
    if (fr_str_is(value, "nightly")) {
        options_of(setting)->rust_target = (fr_rust_target){ .is_nightly = true };
        return true;
    }
    if (!fr_str_starts(value, FR_LIT("1.")) || !read_version(fr_str_slice(value, 2, dash), &target))
        return bad_target(setting);
    bool is_nightly = fr_str_is(channel, "nightly");
    if (dash != SIZE_MAX && !is_nightly && !fr_str_is(channel, "beta") &&
        !fr_str_starts(channel, FR_LIT("beta.")))
        return bad_target(setting);
    if (is_nightly && target.minor > 0)
        target.minor--;
    if (target.minor < OLDEST)
        return fr_bad_value(setting, "the oldest Rust that bindings can be made for is 1.%d",
                            OLDEST);
    options_of(setting)->rust_target = target;
    return true;
}

bool fr_set_rust_edition(const fr_setting *setting)
{
    uint64_t year = 0;
    if (!fr_str_to_u64(setting->values[0], &year) || (year != 2018 && year != 2021 && year != 2024))
        return fr_bad_value(setting, "it takes 2018, 2021 or 2024");
    options_of(setting)->rust_edition = (unsigned)year;
    return true;
}

/* ---- lists and words ---- */

bool fr_set_generate(const fr_setting *setting)
{
    static const char *const names[] = { "functions", "types",        "vars",
                                         "methods",   "constructors", "destructors" };
    fr_bind_options *options = options_of(setting);
    fr_str rest = setting->values[0];
    unsigned bits = 0;
    do {
        size_t comma = fr_str_find_char(rest, ',');
        fr_str one = fr_str_slice(rest, 0, comma);
        size_t i = 0;
        while (i < sizeof names / sizeof *names && !fr_str_is(one, names[i]))
            i++;
        if (i == sizeof names / sizeof *names)
            return fr_bad_value(setting,
                                "`%.*s` is none of functions, types, vars, methods, "
                                "constructors and destructors",
                                FR_ARG(one));
        bits |= 1U << i;
        rest = comma == SIZE_MAX ? (fr_str){ 0 } : fr_str_slice(rest, comma + 1, rest.len);
        if (comma == SIZE_MAX)
            break;
    } while (true);
    options->generate = bits;
    return true;
}

bool fr_set_formatter(const fr_setting *setting)
{
    static const struct {
        const char *name;
        fr_formatter formatter;
    } rows[] = { { "ferrule", FORMATTER_FERRULE },
                 { "rustfmt", FORMATTER_RUSTFMT },
                 { "prettyplease", FORMATTER_FERRULE },
                 { "none", FORMATTER_NONE } };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        if (!fr_str_is(setting->values[0], rows[i].name))
            continue;
        options_of(setting)->formatter = rows[i].formatter;
        options_of(setting)->is_formatter_given = true;
        return true;
    }
    return fr_bad_value(setting, "it takes %.*s",
                        FR_ARG(fr_option_choices(setting->arena, setting->option)));
}

bool fr_set_rustfmt_configuration(const fr_setting *setting)
{
    if (setting->values[0].len == 0 || setting->values[0].ptr[0] != '/')
        return fr_bad_value(setting, "the path must be absolute");
    return fr_set_text(setting);
}

bool fr_set_module_line(const fr_setting *setting)
{
    fr_bind_options *options = options_of(setting);
    fr_module_line line = { .module = setting->values[0], .line = setting->values[1] };
    fr_vec_push(setting->arena, &options->module_raw_lines, line);
    return true;
}

/* ---- pieces of Rust that are printed as they are ---- */

bool fr_set_rust_path(const fr_setting *setting)
{
    if (fr_rust_is_path(setting->values[0]))
        return fr_set_text(setting);
    return fr_bad_value(setting, "it is no path of Rust, such as ::a::b");
}

bool fr_set_rust_name(const fr_setting *setting)
{
    if (fr_rust_is_identifier(setting->values[0]))
        return fr_set_text(setting);
    return fr_bad_value(setting, "it is no identifier of Rust");
}

/* What stands behind a C identifier. */
bool fr_set_name_suffix(const fr_setting *setting)
{
    fr_str value = setting->values[0];
    for (size_t i = 0; i < value.len; i++) {
        char c = value.ptr[i];
        bool is_letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
        if (!is_letter && (c < '0' || c > '9'))
            return fr_bad_value(setting, "it takes letters, digits and _");
    }
    if (value.len == 0)
        return fr_bad_value(setting, "a wrapper needs another name than its function");
    return fr_set_text(setting);
}

static bool check_attribute(const fr_setting *setting, fr_str attribute)
{
    if (fr_rust_is_attribute(setting->arena, attribute))
        return true;
    return fr_bad_value(setting, "`%.*s` is no attribute of Rust", FR_ARG(attribute));
}

bool fr_set_block_attribute(const fr_setting *setting)
{
    return check_attribute(setting, fr_str_trim(setting->values[0])) && fr_set_texts(setting);
}

/* TYPE::FIELD=ATTR: the first =, and the last :: before it. */
bool fr_set_field_attr(const fr_setting *setting)
{
    fr_bind_options *options = options_of(setting);
    fr_str value = setting->values[0];
    size_t equals = fr_str_find_char(value, '=');
    if (equals == SIZE_MAX)
        return fr_bad_value(setting, "there is no `=`: it is TYPE::FIELD=ATTRIBUTE");
    fr_str path = fr_str_slice(value, 0, equals);
    size_t colon = fr_str_find_last_char(path, ':');
    if (colon == SIZE_MAX || colon == 0 || path.ptr[colon - 1] != ':')
        return fr_bad_value(setting, "there is no `::` before the `=`: it is "
                                     "TYPE::FIELD=ATTRIBUTE");
    fr_field_attr one = { .type = fr_str_slice(path, 0, colon - 1),
                          .field = fr_str_slice(path, colon + 1, path.len),
                          .attribute = fr_str_slice(value, equals + 1, value.len) };
    if (!check_attribute(setting,
                         fr_arena_printf(setting->arena, "#[%.*s]", FR_ARG(one.attribute))))
        return false;
    fr_vec_push(setting->arena, &options->field_attrs, one);
    return true;
}

/* ---- rules: a regular expression and what goes with it ---- */

/* Splits REGEX=REST at `equals` and adds the rule; its values are to be filled in by the caller. */
static fr_rule *add_rule(const fr_setting *setting, size_t equals, fr_str *rest)
{
    fr_rules *rules = fr_setting_field(setting);
    fr_rule rule = { 0 };
    fr_str error = { 0 }, value = setting->values[0];
    size_t at = 0;
    if (equals == SIZE_MAX) {
        fr_bad_value(setting, "there is no `=`: it is %s", setting->option->value_name);
        return NULL;
    }
    fr_regex_set_init(&rule.match, setting->arena);
    if (!fr_regex_set_add(&rule.match, fr_str_slice(value, 0, equals), &error, &at)) {
        fr_bad_value(setting, "the regular expression is not valid: %.*s at byte %zu",
                     FR_ARG(error), at);
        return NULL;
    }
    *rest = fr_str_slice(value, equals + 1, value.len);
    fr_vec_push(setting->arena, rules, rule);
    return &rules->data[rules->len - 1];
}

/* A rule with one value, which must not be empty. */
static fr_rule *add_single(const fr_setting *setting)
{
    fr_str rest;
    fr_rule *rule = add_rule(setting, fr_str_find_last_char(setting->values[0], '='), &rest);
    if (rule)
        fr_vec_push(setting->arena, &rule->values, rest);
    return rule;
}

/* A rule with a list; `what` says what a name that is not good is. */
static bool add_list(const fr_setting *setting, bool (*is_good)(fr_str name), const char *what)
{
    fr_str rest, one;
    fr_rule *rule = add_rule(setting, fr_str_find_last_char(setting->values[0], '='), &rest);
    if (!rule)
        return false;
    while (fr_str_next_part(&rest, ',', &one)) {
        one = fr_str_trim(one);
        if (!is_good(one))
            return fr_bad_value(setting, "`%.*s` is %s", FR_ARG(one), what);
        if (one.len)
            fr_vec_push(setting->arena, &rule->values, one);
    }
    return true;
}

static bool is_derive(fr_str name)
{
    return name.len == 0 || fr_rust_is_path(name);
}

bool fr_set_derives(const fr_setting *setting)
{
    return add_list(setting, is_derive, "no path of a trait");
}

/* The last `=` that no bracket holds. */
static size_t find_outer_equals(fr_str text)
{
    int depth = 0;
    for (size_t i = text.len; i > 0; i--) {
        char c = text.ptr[i - 1];
        depth += c == ']' ? 1 : c == '[' ? -1 : 0;
        if (c == '=' && depth == 0)
            return i - 1;
    }
    return SIZE_MAX;
}

static bool add_attribute(const fr_setting *setting, fr_rule *rule, fr_str one)
{
    one = fr_str_trim(one);
    if (one.len == 0)
        return true;
    fr_vec_push(setting->arena, &rule->values, one);
    return check_attribute(setting, one);
}

bool fr_set_attributes(const fr_setting *setting)
{
    fr_str rest;
    fr_rule *rule = add_rule(setting, find_outer_equals(setting->values[0]), &rest);
    size_t begin = 0;
    int depth = 0;
    if (!rule)
        return false;
    for (size_t i = 0; i < rest.len; i++) {
        depth += rest.ptr[i] == '[' ? 1 : rest.ptr[i] == ']' ? -1 : 0;
        if (rest.ptr[i] != ',' || depth != 0)
            continue;
        if (!add_attribute(setting, rule, fr_str_slice(rest, begin, i)))
            return false;
        begin = i + 1;
    }
    return add_attribute(setting, rule, fr_str_slice(rest, begin, rest.len));
}

static bool is_one_of(fr_str text, const char *const *names, size_t count)
{
    for (size_t i = 0; i < count; i++)
        if (fr_str_is(text, names[i]))
            return true;
    return false;
}

bool fr_set_abi(const fr_setting *setting)
{
    static const char *const names[] = { "C",          "stdcall", "efiapi", "fastcall", "thiscall",
                                         "vectorcall", "aapcs",   "win64",  "C-unwind", "system" };
    fr_rule *rule = add_single(setting);
    if (!rule)
        return false;
    if (is_one_of(rule->values.data[0], names, sizeof names / sizeof *names))
        return true;
    return fr_bad_value(setting, "the ABI is none of C, stdcall, efiapi, fastcall, thiscall, "
                                 "vectorcall, aapcs, win64, C-unwind and system");
}

/* A name without `::` is one of these, so that a slip of the pen is seen here, not by rustc. */
bool fr_set_macro_type(const fr_setting *setting)
{
    static const char *const names[] = {
        "i8",    "i16",    "i32",    "i64",     "isize",      "u8",          "u16",
        "u32",   "u64",    "usize",  "c_schar", "c_uchar",    "c_short",     "c_ushort",
        "c_int", "c_uint", "c_long", "c_ulong", "c_longlong", "c_ulonglong",
    };
    fr_rule *rule = add_single(setting);
    if (!rule)
        return false;
    fr_str type = rule->values.data[0];
    if (is_one_of(type, names, sizeof names / sizeof *names) ||
        (fr_str_find(type, FR_LIT("::")) != SIZE_MAX && fr_rust_is_path(type)))
        return true;
    return fr_bad_value(setting,
                        "the type is no integer of Rust (i8 to u64, isize, usize), none of "
                        "C's (c_int and the like) and no path with `::`");
}

bool fr_set_visibility_rule(const fr_setting *setting)
{
    static const char *const names[] = { "public", "crate", "private" };
    fr_rule *rule = add_single(setting);
    if (!rule)
        return false;
    if (is_one_of(rule->values.data[0], names, sizeof names / sizeof *names))
        return true;
    return fr_bad_value(setting, "the visibility is none of public, crate and private");
}

static bool is_known_trait(fr_str name)
{
    static const char *const names[] = { "Copy", "Debug", "Default", "Hash", "PartialEq" };
    return is_one_of(name, names, sizeof names / sizeof *names);
}

bool fr_set_traits(const fr_setting *setting)
{
    return add_list(setting, is_known_trait, "none of Copy, Debug, Default, Hash and PartialEq");
}

bool fr_set_rename(const fr_setting *setting)
{
    fr_rule *rule = add_single(setting);
    if (!rule)
        return false;
    if (rule->values.data[0].len)
        return true;
    return fr_bad_value(setting, "the new name is empty");
}
