/* The smallest type of a row that holds the value. */
#include "passes/macro_type.h"

typedef struct int_type {
    const char *name;
    unsigned bits; /* at most: whether a c_long is that long, rustc will say */
    bool is_signed;
} int_type;

static const int_type types[] = {
    { "i8", 8, true },  { "i16", 16, true },  { "i32", 32, true },  { "i64", 64, true },
    { "u8", 8, false }, { "u16", 16, false }, { "u32", 32, false }, { "u64", 64, false },
};
enum { TYPE_COUNT = sizeof types / sizeof *types };

/* Those that are only given on request. */
static const int_type more_types[] = {
    { "isize", 64, true },    { "usize", 64, false },     { "c_schar", 8, true },
    { "c_uchar", 8, false },  { "c_short", 16, true },    { "c_ushort", 16, false },
    { "c_int", 32, true },    { "c_uint", 32, false },    { "c_long", 64, true },
    { "c_ulong", 64, false }, { "c_longlong", 64, true }, { "c_ulonglong", 64, false },
};

static bool holds(const int_type *type, uint64_t value, bool is_negative)
{
    unsigned bits = type->bits - (type->is_signed ? 1 : 0);
    uint64_t magnitude = is_negative ? ~value : value; /* two's complement */
    if (is_negative && !type->is_signed)
        return false;
    return bits >= 64 || magnitude >> bits == 0;
}

static const int_type *find_type(const int_type *list, size_t count, fr_str name)
{
    for (size_t i = 0; i < count; i++)
        if (fr_str_is(name, list[i].name))
            return &list[i];
    return NULL;
}

/* What the first --macro-type rule that matches asks for; empty: none matches. */
static fr_str asked_for(fr_str name, const fr_bind_options *options)
{
    for (size_t i = 0; i < options->macro_type.len; i++) {
        fr_rule *rule = &options->macro_type.data[i];
        if (fr_regex_set_matches(&rule->match, name) && rule->values.len)
            return rule->values.data[0];
    }
    return (fr_str){ 0 };
}

static const char *fitting(uint64_t value, bool is_negative, const fr_bind_options *options)
{
    bool wants_signed = is_negative || options->default_macro_constant_type == MACRO_SIGN_SIGNED;
    unsigned least = options->fit_macro_constant_types ? 8 : 32;
    for (unsigned pass = 0; pass < 2; pass++) {
        bool is_signed = pass == 0 ? wants_signed : !wants_signed;
        for (size_t i = 0; i < TYPE_COUNT; i++) {
            const int_type *type = &types[i];
            if (type->is_signed == is_signed && type->bits >= least &&
                holds(type, value, is_negative))
                return type->name;
        }
    }
    return "u64";
}

static fr_macro_type_choice integer_type(const fr_value *value, fr_str name,
                                         const fr_bind_options *options)
{
    fr_macro_type_choice out = { .suffix = "" };
    out.is_negative = !value->is_unsigned && (int64_t)value->as.integer < 0;
    fr_str wish = asked_for(name, options);
    const int_type *asked = find_type(types, TYPE_COUNT, wish);
    if (!asked)
        asked = find_type(more_types, sizeof more_types / sizeof *more_types, wish);
    if (!asked)
        out.path = wish;
    out.is_misfit = asked && !holds(asked, value->as.integer, out.is_negative);
    out.type = asked && !out.is_misfit ? asked->name
                                       : fitting(value->as.integer, out.is_negative, options);
    out.is_c_integer = fr_str_starts(fr_str_from(out.type), FR_LIT("c_"));
    return out;
}

fr_macro_type_choice fr_macro_type_of(const fr_value *value, fr_str name,
                                      const fr_bind_options *options)
{
    switch (value->kind) {
    case VALUE_INT: return integer_type(value, name, options);
    case VALUE_CHAR: return (fr_macro_type_choice){ .type = "u8", .suffix = "u8" };
    case VALUE_FLOAT: return (fr_macro_type_choice){ .type = "f64", .suffix = "" };
    case VALUE_BOOL: return (fr_macro_type_choice){ .type = "bool", .suffix = "" };
    case VALUE_STRING:
        return (fr_macro_type_choice){ .type = value->width == 4   ? "u32"
                                               : value->width == 2 ? "u16"
                                                                   : "u8",
                                       .suffix = "" };
    case VALUE_NONE: break;
    }
    return (fr_macro_type_choice){ .type = "", .suffix = "" };
}
