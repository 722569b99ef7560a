/* Variables and macros: constants where the value is known, otherwise statics in an extern block.
 */
#include <math.h>
#include <stdio.h>
#include <stdlib.h>

#include "passes/macro_type.h"
#include "passes/rust_layout.h"
#include "write_rust/emit.h"

/* ---- numbers ---- */

/* The digits of a positive number, d.ddd by `exponent`, without the locale's point. */
typedef struct decimal {
    char digits[20];
    int count, exponent;
} decimal;

static void read_decimal(const char *text, decimal *out)
{
    out->count = 0;
    for (; *text && *text != 'e'; text++)
        if (*text >= '0' && *text <= '9' && out->count < (int)sizeof out->digits)
            out->digits[out->count++] = *text;
    out->exponent = *text == 'e' ? (int)strtol(text + 1, NULL, 10) : 0;
}

static double value_of(const decimal *d)
{
    char text[48];
    snprintf(text, sizeof text, "%.*se%d", d->count, d->digits, d->exponent - d->count + 1);
    return strtod(text, NULL);
}

static bool is_value(const decimal *d, double value)
{
    double back = value_of(d);
    return !(back < value) && !(back > value);
}

/* One more in the last digit. */
static void step_up(decimal *d)
{
    int i = d->count - 1;
    while (i >= 0 && d->digits[i] == '9')
        d->digits[i--] = '0';
    if (i >= 0) {
        d->digits[i]++;
    } else {
        d->digits[0] = '1'; /* 999 to 1000 */
        d->exponent++;
    }
}

/* The shortest digits that read back as the same number; where the nearest of that length is just
 * outside (at powers of two), the one above may be inside. */
static decimal shortest(double value)
{
    decimal d = { .count = 0 };
    for (int precision = 0; precision < 17; precision++) {
        char text[40];
        snprintf(text, sizeof text, "%.*e", precision, value);
        read_decimal(text, &d);
        if (is_value(&d, value))
            return d;
        decimal above = d;
        step_up(&above);
        if (is_value(&above, value))
            return above;
    }
    return d;
}

/* All digits, no exponent: 10000000000.0. */
static void put_finite(fr_emitter *e, double value)
{
    if (signbit(value))
        fr_emit_puts(e, "-");
    decimal d = shortest(fabs(value));
    while (d.count > 1 && d.digits[d.count - 1] == '0')
        d.count--;
    if (d.exponent < 0) {
        fr_emit_puts(e, "0.");
        fr_text_repeat(e->out, '0', (size_t)(-d.exponent - 1));
        fr_emit_put(e, (fr_str){ d.digits, (size_t)d.count });
        return;
    }
    int whole = d.exponent + 1;
    fr_emit_put(e, (fr_str){ d.digits, (size_t)(whole < d.count ? whole : d.count) });
    if (whole > d.count)
        fr_text_repeat(e->out, '0', (size_t)(whole - d.count));
    fr_emit_puts(e, ".");
    if (whole < d.count)
        fr_emit_put(e, (fr_str){ d.digits + whole, (size_t)(d.count - whole) });
    else
        fr_emit_puts(e, "0");
}

static void put_float(fr_emitter *e, double value)
{
    if (isnan(value))
        fr_emit_puts(e, "f64::NAN as _");
    else if (isinf(value))
        fr_emit_puts(e, value > 0 ? "f64::INFINITY as _" : "f64::NEG_INFINITY as _");
    else
        put_finite(e, value);
}

static void put_integer(fr_emitter *e, uint64_t value, bool is_negative)
{
    if (is_negative)
        fr_emit_fmt(e, "%lld", (long long)value);
    else
        fr_emit_fmt(e, "%llu", (unsigned long long)value);
}

/* ---- strings ---- */

static bool is_c_string(const fr_emitter *e, const fr_value *value)
{
    bool has_type = !e->options->use_core || fr_rust_at_least(e->options, 64);
    return e->options->generate_cstr && has_type && fr_rust_at_least(e->options, 59) &&
           fr_str_find_char(value->as.string, '\0') == SIZE_MAX;
}

static void put_c_string(fr_emitter *e, fr_str name, fr_str bytes)
{
    bool has_literal = fr_rust_at_least(e->options, 77) && e->options->rust_edition >= 2021;
    if (!has_literal)
        fr_emit_puts(e, "#[allow(unsafe_code)]\n");
    fr_emit_fmt(e, "pub const %.*s: &%s::ffi::CStr = ", FR_ARG(name), e->root);
    if (has_literal) {
        fr_emit_c_string(e, bytes);
        return;
    }
    fr_emit_fmt(e, "unsafe { %s::ffi::CStr::from_bytes_with_nul_unchecked(", e->root);
    fr_emit_byte_string(e, bytes, true);
    fr_emit_puts(e, ") }");
}

/* Wide characters: their units, which lie in the value least byte first. */
static void put_wide_string(fr_emitter *e, fr_str name, const fr_value *value, const char *element)
{
    fr_str bytes = value->as.string;
    size_t width = value->width, count = bytes.len / width;
    fr_emit_fmt(e, "pub const %.*s: &[%s; %zu] = &[", FR_ARG(name), element, count + 1);
    for (size_t i = 0; i < count; i++) {
        uint32_t unit = 0;
        for (size_t k = width; k > 0; k--)
            unit = unit << 8 | (unsigned char)bytes.ptr[i * width + k - 1];
        fr_emit_fmt(e, "%u, ", (unsigned)unit);
    }
    fr_emit_puts(e, "0]");
}

static void put_string(fr_emitter *e, fr_str name, const fr_value *value, const char *element)
{
    if (value->width > 1) {
        put_wide_string(e, name, value, element);
    } else if (is_c_string(e, value)) {
        put_c_string(e, name, value->as.string);
    } else {
        fr_emit_fmt(e, "pub const %.*s: &[u8; %zu] = ", FR_ARG(name), value->as.string.len + 1);
        fr_emit_byte_string(e, value->as.string, true);
    }
}

/* ---- constants ---- */

static void put_macro(fr_emitter *e, const fr_item *item, fr_str name)
{
    const fr_value *value = &item->as.var.value;
    fr_macro_type_choice choice = fr_macro_type_of(value, item->name, e->options);
    if (value->kind == VALUE_STRING) {
        put_string(e, name, value, choice.type);
        return;
    }
    fr_emit_fmt(e, "pub const %.*s: ", FR_ARG(name));
    if (choice.path.len)
        fr_emit_put(e, choice.path);
    else if (choice.is_c_integer)
        fr_emit_c_integer(e, choice.type);
    else
        fr_emit_puts(e, choice.type);
    fr_emit_puts(e, " = ");
    if (value->kind == VALUE_FLOAT)
        put_float(e, value->as.number);
    else if (value->kind == VALUE_BOOL)
        fr_emit_puts(e, value->as.integer ? "true" : "false");
    else
        put_integer(e, value->as.integer, choice.is_negative);
    fr_emit_puts(e, choice.suffix);
}

/* A struct around the value: a typedef or enum that is one. */
static bool is_wrapper(fr_emitter *e, fr_id id)
{
    const fr_type *type = fr_model_type(e->model, id);
    if (type->kind == TYPE_ALIAS)
        return !e->analysis->selection.is_blocked[id] &&
               !fr_names_is_rust_integer(e->names, fr_model_item(e->model, id)) &&
               fr_names_alias_style(e->names, id) != ALIAS_STYLE_TYPE_ALIAS;
    if (type->kind != TYPE_ENUM)
        return false;
    fr_enum_style style = fr_names_enum_style(e->names, id);
    return style == ENUM_STYLE_NEWTYPE || style == ENUM_STYLE_NEWTYPE_GLOBAL ||
           style == ENUM_STYLE_BITFIELD;
}

/* `X(Y(`: how many were opened. */
static unsigned open_wrappers(fr_emitter *e, fr_id id)
{
    unsigned opened = 0;
    for (size_t left = e->model->items.len; left; left--) {
        id = fr_model_resolve(e->model, id);
        if (is_wrapper(e, id)) {
            fr_emit_fmt(e, "%s%.*s(", e->path, FR_ARG(fr_names_get(e->names, id)));
            opened++;
        }
        if (fr_model_type(e->model, id)->kind != TYPE_ALIAS ||
            fr_names_is_rust_integer(e->names, fr_model_item(e->model, id)))
            break;
        id = fr_model_type(e->model, id)->as.alias.target;
    }
    return opened;
}

static bool is_rust_enum(fr_emitter *e, fr_id id)
{
    if (fr_model_type(e->model, id)->kind != TYPE_ENUM)
        return false;
    fr_enum_style style = fr_names_enum_style(e->names, id);
    return style == ENUM_STYLE_RUST || style == ENUM_STYLE_RUST_NON_EXHAUSTIVE;
}

/* The index of the variant with this value; the number of variants if there is none. */
static size_t find_variant(const fr_enum *type, uint64_t value)
{
    size_t i = 0;
    while (i < type->variants.len && type->variants.data[i].value != value)
        i++;
    return i;
}

/* `E::A`, where E is a Rust enum. */
static void put_variant(fr_emitter *e, fr_id id, uint64_t value)
{
    const fr_enum *type = &fr_model_type(e->model, id)->as.enumeration;
    const fr_variant_names *names = e->analysis->unique.variants[id];
    size_t i = find_variant(type, value);
    fr_str variant = names ? names[i].inside : fr_names_variant(e->names, id, i);
    fr_emit_fmt(e, "%s%.*s::%.*s", e->path, FR_ARG(fr_names_get(e->names, id)), FR_ARG(variant));
}

/* False for a value that its type cannot have in Rust: a Rust enum without such a variant. */
static bool has_constant(fr_emitter *e, const fr_var *var)
{
    if (var->value.kind == VALUE_NONE)
        return false;
    if (var->is_macro)
        return true;
    fr_id end = fr_names_final_type(e->names, var->type);
    const fr_type *type = fr_model_type(e->model, end);
    return !is_rust_enum(e, end) || find_variant(&type->as.enumeration, var->value.as.integer) <
                                        type->as.enumeration.variants.len;
}

static void put_constant(fr_emitter *e, const fr_item *item, fr_str name)
{
    const fr_var *var = &item->as.var;
    const fr_value *value = &var->value;
    if (value->kind == VALUE_STRING) {
        put_string(e, name, value, "u8");
        return;
    }
    fr_id end = fr_names_final_type(e->names, var->type);
    fr_emit_fmt(e, "pub const %.*s: ", FR_ARG(name));
    fr_emit_type(e, var->type);
    fr_emit_puts(e, " = ");
    unsigned opened = open_wrappers(e, var->type);
    if (value->kind == VALUE_FLOAT)
        put_float(e, value->as.number);
    else if (value->kind == VALUE_BOOL)
        fr_emit_puts(e, value->as.integer ? "true" : "false");
    else if (is_rust_enum(e, end))
        put_variant(e, end, value->as.integer);
    else
        put_integer(e, value->as.integer, !value->is_unsigned && (int64_t)value->as.integer < 0);
    while (opened--)
        fr_emit_puts(e, ")");
}

static void emit_constant(fr_emitter *e, const fr_item *item)
{
    fr_str name = fr_names_get(e->names, item->id);
    fr_emit_begin(e, PIECE_CONST);
    fr_emit_doc(e, item->doc);
    if (item->as.var.is_macro)
        put_macro(e, item, name);
    else
        put_constant(e, item, name);
    fr_emit_puts(e, ";");
    fr_emit_end(e);
}

/* ---- statics ---- */

static void emit_static(fr_emitter *e, const fr_item *item)
{
    const fr_var *var = &item->as.var;
    fr_str symbol;
    fr_emit_begin_extern(e, fr_extern_head(e, ABI_C, false));
    fr_emit_doc(e, item->doc);
    if (fr_find_link_name(e, item, var->symbol, ABI_C, &symbol))
        fr_emit_link_name(e, symbol);
    fr_emit_fmt(e, "pub static %s%.*s: ", var->is_const ? "" : "mut ",
                FR_ARG(fr_names_get(e->names, item->id)));
    if (fr_is_underaligned(e->names, var->type))
        fr_emit_unaligned(e, var->type);
    else
        fr_emit_type(e, var->type);
    fr_emit_puts(e, ";");
    fr_emit_end(e);
}

void fr_emit_var(fr_emitter *e, fr_id id)
{
    const fr_item *item = fr_model_item(e->model, id);
    if (has_constant(e, &item->as.var))
        emit_constant(e, item);
    else if (e->dynamic)
        fr_dynamic_add(e, id);
    else
        emit_static(e, item);
}
