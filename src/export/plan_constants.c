/* Constants and statics: literals where C has them, else functions. */
#include "export/internal.h"

/* ---- literals ---- */

static bool is_digits(fr_str text)
{
    for (size_t i = 0; i < text.len; i++)
        if (text.ptr[i] < '0' || text.ptr[i] > '9')
            return false;
    return text.len > 0;
}

/* Decimal digits as rustdoc writes them: `-1_000i64`; empty if it is anything else. */
static fr_str digits_of(fr_arena *arena, fr_str value, fr_str type, bool *is_negative)
{
    fr_text out;
    fr_text_init(&out, arena);
    *is_negative = fr_str_starts(value, FR_LIT("-"));
    if (*is_negative)
        value = fr_str_slice(value, 1, value.len);
    if (fr_str_ends(value, type))
        value = fr_str_slice(value, 0, value.len - type.len);
    for (size_t i = 0; i < value.len; i++)
        if (value.ptr[i] != '_')
            fr_text_char(&out, value.ptr[i]);
    fr_str digits = fr_text_str(&out);
    return is_digits(digits) ? digits : (fr_str){ 0 };
}

/* The most negative number has no literal in C: all others do. */
static fr_str literal_of(ex_plan *p, const fr_api_type *type, fr_str value)
{
    static const struct {
        const char *rust, *macro;
        size_t most; /* digits that are sure to fit */
    } rows[] = {
        { "u8", "UINT8_C", 3 },    { "u16", "UINT16_C", 5 }, { "u32", "UINT32_C", 10 },
        { "u64", "UINT64_C", 20 }, { "i8", "INT8_C", 3 },    { "i16", "INT16_C", 5 },
        { "i32", "INT32_C", 9 },   { "i64", "INT64_C", 18 },
    };
    bool is_negative;
    fr_str digits = digits_of(p->arena, value, type->name, &is_negative);
    if (fr_api_is_primitive(type, "bool"))
        return fr_str_is(value, "true")    ? FR_LIT("1")
               : fr_str_is(value, "false") ? FR_LIT("0")
                                           : (fr_str){ 0 };
    for (size_t i = 0; digits.len && i < sizeof rows / sizeof *rows; i++) {
        if (!fr_api_is_primitive(type, rows[i].rust) || digits.len > rows[i].most)
            continue;
        return fr_arena_printf(p->arena, is_negative ? "(-%s(%.*s))" : "%s(%.*s)", rows[i].macro,
                               FR_ARG(digits));
    }
    if (digits.len && digits.len < 10 && !is_negative && fr_api_is_primitive(type, "usize"))
        return fr_arena_printf(p->arena, "((size_t)%.*s)", FR_ARG(digits));
    return (fr_str){ 0 };
}

/* ---- names and planning ---- */

static void plan_literal(ex_plan *p, const fr_api_item *item, size_t unit, fr_str stem,
                         fr_str value)
{
    fr_strs wanted = { 0 };
    fr_str upper = fr_ex_upper(p->arena, stem);
    fr_vec_push(p->arena, &wanted, upper);
    fr_vec_push(p->arena, &wanted, fr_arena_printf(p->arena, "%.*s_VALUE", FR_ARG(upper)));
    ex_constant one = { .unit = unit, .value = value, .doc = item->doc };
    one.name = fr_ex_name(p, p->e->units.data[unit].what, &wanted);
    fr_ex_add_name(p, unit, one.name);
    fr_vec_push(p->arena, &p->constants, one);
}

static void plan_getter(ex_plan *p, const fr_api_item *item, size_t unit, size_t owner, fr_str stem,
                        const fr_api_type *type, fr_str path)
{
    ex_call c;
    fr_strs wanted = { 0 };
    fr_ex_begin(&c, p, unit);
    c.f.doc = item->doc;
    c.f.owner_type = owner;
    fr_vec_push(p->arena, &wanted, stem);
    fr_vec_push(p->arena, &wanted, fr_arena_printf(p->arena, "%.*s_value", FR_ARG(stem)));
    if (fr_ex_out(&c, fr_ex_static(p, type), path))
        fr_ex_finish(&c, fr_ex_name(p, p->e->units.data[unit].what, &wanted));
    else
        fr_ex_skip(p, unit, c.code, c.reason);
}

static bool is_left_out(ex_plan *p, const fr_api_item *item, size_t unit)
{
    if (fr_ex_is_left_out(p, unit))
        return true;
    if (item->is_deprecated && p->e->options->deprecated == DEPRECATED_SKIP)
        fr_ex_skip(p, unit, FR_LIT("deprecated"), FR_LIT("it is deprecated"));
    else if (item->as.constant.is_mutable)
        fr_ex_skip(p, unit, FR_LIT("unsafe"), FR_LIT("it is a mutable static"));
    else
        return false;
    return true;
}

void fr_ex_plan_constant(ex_plan *p, const fr_api_item *item, size_t owner, fr_str prefix,
                         fr_str what, fr_str path, const fr_api_type *type)
{
    size_t unit = fr_ex_unit(p, item->id, what, (fr_str){ 0 }, false);
    fr_str stem = fr_arena_printf(p->arena, "%.*s_%.*s", FR_ARG(prefix),
                                  FR_ARG(fr_ex_snake(p->arena, item->name)));
    if (is_left_out(p, item, unit))
        return;
    fr_str value =
        item->kind == API_STATIC ? (fr_str){ 0 } : literal_of(p, type, item->as.constant.value);
    if (value.len) {
        plan_literal(p, item, unit, stem, value);
        return;
    }
    bool is_static = item->kind == API_STATIC;
    if (is_static)
        path = fr_arena_printf(p->arena, "&%.*s", FR_ARG(path));
    plan_getter(p, item, unit, owner, stem, is_static ? fr_ex_reference_to(p, type, false) : type,
                path);
}

/* Of a module. */
void fr_ex_plan_free_constant(ex_plan *p, const fr_api_item *item)
{
    fr_text path;
    fr_api_path one = { .item = item->id };
    fr_text_init(&path, p->arena);
    fr_api_path_text(&path, p->api, &one, false);
    fr_ex_plan_constant(p, item, SIZE_MAX, p->e->prefix, item->path, fr_text_str(&path),
                        item->as.constant.type);
}
