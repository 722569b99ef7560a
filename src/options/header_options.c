/* Defaults of `ferrule header`, and the spellings of rename rules. */
#include "options/header_options.h"

void fr_header_options_init(fr_header_options *options)
{
    *options = (fr_header_options){
        .line_length = 100,
        .tab_width = 2,
        .documentation = true,
        .parse = { .expand_default_features = true },
        .enum_ = { .enum_class = true, .rename_variant_name_fields = { .kind = RENAME_SNAKE } },
        .const_ = { .allow_static_const = true, .allow_constexpr = true },
    };
}

static void default_to(fr_str *text, fr_str value)
{
    if (!fr_is_given(*text))
        *text = value;
}

static void choose_strict_attributes(fr_header_options *o)
{
    default_to(&o->fn.no_return, FR_LIT("FERRULE_NORETURN"));
    default_to(&o->fn.must_use, FR_LIT("FERRULE_MUST_USE"));
    default_to(&o->fn.deprecated, FR_LIT("FERRULE_DEPRECATED"));
    default_to(&o->fn.deprecated_with_note, FR_LIT("FERRULE_DEPRECATED_NOTE({})"));
    default_to(&o->layout.packed, FR_LIT("FERRULE_PACKED"));
    default_to(&o->layout.aligned_n, FR_LIT("FERRULE_ALIGNED"));
    default_to(&o->ptr.non_null_attribute, FR_LIT("FERRULE_NONNULL"));
    default_to(&o->ptr.nullable_attribute, FR_LIT("FERRULE_NULLABLE"));
}

bool fr_header_options_finish(fr_header_options *options, fr_diags *diags)
{
    if (options->inputs.len)
        options->input = options->inputs.data[0];
    if (options->extra_arguments.len) {
        fr_diag(diags, DIAG_E0001, (fr_place){ 0 },
                "unexpected argument `%.*s`: there is one input",
                FR_ARG(options->extra_arguments.data[0]));
        return false;
    }
    if (options->ferrule.strict && options->language != HEADER_CYTHON)
        choose_strict_attributes(options);
    return true;
}

fr_sort_key fr_header_sort(const fr_header_options *options, fr_sort_key own)
{
    fr_sort_key key = own == SORT_UNSET ? options->sort_by : own;
    return key == SORT_UNSET ? SORT_NONE : key;
}

const fr_str *fr_key_values_find(const fr_key_values *table, fr_str key)
{
    size_t begin = 0, end = table->len;
    while (begin < end) {
        size_t middle = begin + (end - begin) / 2;
        int order = fr_str_cmp(table->data[middle].key, key);
        if (order == 0)
            return &table->data[middle].value;
        if (order < 0)
            begin = middle + 1;
        else
            end = middle;
    }
    return NULL;
}

typedef struct rule_name {
    const char *spelling;
    fr_rename_kind kind;
} rule_name;

static const rule_name rule_names[] = {
    { "none", RENAME_NONE },
    { "None", RENAME_NONE },
    { "mGeckoCase", RENAME_GECKO },
    { "GeckoCase", RENAME_GECKO },
    { "gecko_case", RENAME_GECKO },
    { "lowercase", RENAME_LOWER },
    { "LowerCase", RENAME_LOWER },
    { "lower_case", RENAME_LOWER },
    { "UPPERCASE", RENAME_UPPER },
    { "UpperCase", RENAME_UPPER },
    { "upper_case", RENAME_UPPER },
    { "PascalCase", RENAME_PASCAL },
    { "pascal_case", RENAME_PASCAL },
    { "camelCase", RENAME_CAMEL },
    { "CamelCase", RENAME_CAMEL },
    { "camel_case", RENAME_CAMEL },
    { "snake_case", RENAME_SNAKE },
    { "SnakeCase", RENAME_SNAKE },
    { "SCREAMING_SNAKE_CASE", RENAME_SCREAMING_SNAKE },
    { "ScreamingSnakeCase", RENAME_SCREAMING_SNAKE },
    { "screaming_snake_case", RENAME_SCREAMING_SNAKE },
    { "QUALIFIED_SCREAMING_SNAKE_CASE", RENAME_QUALIFIED_SCREAMING_SNAKE },
    { "QualifiedScreamingSnakeCase", RENAME_QUALIFIED_SCREAMING_SNAKE },
    { "qualified_screaming_snake_case", RENAME_QUALIFIED_SCREAMING_SNAKE },
};

bool fr_rename_rule_parse(fr_str text, fr_rename_rule *rule)
{
    static const fr_str prefix = { "prefix:", 7 };
    if (fr_str_starts(text, prefix)) {
        *rule = (fr_rename_rule){ RENAME_PREFIX, fr_str_slice(text, prefix.len, text.len) };
        return true;
    }
    for (size_t i = 0; i < sizeof rule_names / sizeof *rule_names; i++) {
        if (!fr_str_is(text, rule_names[i].spelling))
            continue;
        *rule = (fr_rename_rule){ .kind = rule_names[i].kind };
        return true;
    }
    return false;
}
