/* Public fields: read, written, borrowed to be changed; a struct made of all of them. */
#include "export/internal.h"

/* What C gets of a place: small values are copied, all else is borrowed from the owner. */
const fr_api_type *fr_ex_part(ex_plan *p, const fr_api_type *value, bool *is_copied)
{
    const fr_api_type *arg = value->kind == API_TYPE_PATH ? fr_api_type_arg(value, 0) : NULL;
    bool is_option = arg && fr_ex_number(arg) && fr_api_is(p->api, value, "std::option::Option");
    *is_copied = fr_ex_number(value) || fr_api_is_primitive(value, "bool") ||
                 fr_api_is_primitive(value, "char") || is_option ||
                 (value->kind == API_TYPE_REF && !value->is_mutable);
    return *is_copied ? value : fr_ex_reference_to(p, value, false);
}

const fr_api_type *fr_ex_part_type(ex_plan *p, size_t type, const fr_api_type *declared)
{
    const ex_type *t = &p->types.data[type];
    const fr_api_item *item = fr_api_get(p->api, t->id);
    fr_api_substitutions with = fr_api_arguments(p->api, &item->as.adt.generics, &t->type->path);
    return fr_ex_with_lifetime(p, fr_ex_concrete(p, declared, &with), "'inside");
}

fr_str fr_ex_field_name(ex_plan *p, fr_str name)
{
    bool is_number = name.len && name.ptr[0] >= '0' && name.ptr[0] <= '9';
    return is_number ? name : fr_arena_printf(p->arena, "r#%.*s", FR_ARG(name));
}

typedef struct place {
    size_t type, unit;
    const fr_api_item *item;
    const fr_api_field *field;
    const fr_api_type *value;
    fr_str access, snake;
} place;

static void begin(ex_call *c, ex_plan *p, const place *at)
{
    fr_ex_begin(c, p, at->unit);
    c->f.doc = at->field->doc;
    c->f.owner_type = at->type;
    c->f.has_self = true;
}

static void plan_get(ex_plan *p, const place *at)
{
    ex_call c;
    fr_str self;
    bool is_copied;
    const fr_api_type *out = fr_ex_part(p, at->value, &is_copied);
    begin(&c, p, at);
    bool is_good = fr_ex_in(&c, fr_ex_reference_to(p, p->types.data[at->type].type, false),
                            FR_LIT("self"), &self);
    fr_str access = fr_arena_printf(p->arena, "%s%.*s.%.*s", is_copied ? "" : "&", FR_ARG(self),
                                    FR_ARG(at->access));
    if (is_good && fr_ex_out(&c, out, access))
        fr_ex_finish(&c, fr_ex_name_of(p, at->type, at->snake, "get_%.*s", at->snake));
    else
        fr_ex_skip(p, at->unit, c.code, c.reason);
}

/* Begins `self` as what is changed. */
static bool in_self_mut(ex_call *c, const place *at, fr_str *self)
{
    ex_plan *p = c->p;
    return fr_ex_in(c, fr_ex_reference_to(p, p->types.data[at->type].type, true), FR_LIT("self"),
                    self);
}

/* What is written is kept as long as the handle that it is in. */
static void plan_set(ex_plan *p, const place *at)
{
    ex_call c;
    fr_str self, value;
    fr_text kept;
    begin(&c, p, at);
    fr_text_init(&kept, p->arena);
    bool is_good = fr_ex_is_for_call(&c, at->field->type) && in_self_mut(&c, at, &self) &&
                   fr_ex_in(&c, at->value, fr_ex_word(p->arena, at->snake), &value);
    if (is_good && !fr_ex_put_kept(&c, &kept))
        is_good = fr_ex_refuse(&c, "lifetime", "nothing would keep alive what it borrows");
    if (is_good &&
        fr_ex_out(&c, p->api->unit,
                  fr_arena_printf(p->arena, "{ %.*s.%.*s = %.*s;%.*s }", FR_ARG(self),
                                  FR_ARG(at->access), FR_ARG(value), FR_ARG(fr_text_str(&kept)))))
        fr_ex_finish(&c, fr_ex_name_of(p, at->type,
                                       fr_arena_printf(p->arena, "set_%.*s", FR_ARG(at->snake)),
                                       "set_%.*s_field", at->snake));
    else
        fr_ex_skip(p, at->unit, c.code, c.reason);
}

/* A handle inside of another one, to be changed there. */
static void plan_borrow(ex_plan *p, const place *at)
{
    ex_call c;
    fr_str self;
    begin(&c, p, at);
    if (in_self_mut(&c, at, &self) &&
        fr_ex_out(&c, fr_ex_reference_to(p, at->value, true),
                  fr_arena_printf(p->arena, "&mut %.*s.%.*s", FR_ARG(self), FR_ARG(at->access))))
        fr_ex_finish(&c, fr_ex_name_of(p, at->type,
                                       fr_arena_printf(p->arena, "%.*s_mut", FR_ARG(at->snake)),
                                       "get_%.*s_mut", at->snake));
    else
        fr_ex_skip(p, at->unit, c.code, c.reason);
}

static size_t unit_for(ex_plan *p, const fr_api_item *item, fr_str field, const char *how)
{
    return fr_ex_unit(
        p, item->id,
        fr_arena_printf(p->arena, "%.*s.%.*s%s", FR_ARG(item->path), FR_ARG(field), how),
        (fr_str){ 0 }, false);
}

static void plan_field(ex_plan *p, size_t type, const fr_api_item *item, const fr_api_field *field)
{
    place at = { .type = type, .item = item, .field = field };
    at.value = fr_ex_part_type(p, type, field->type);
    at.access = fr_ex_field_name(p, field->name);
    at.snake = fr_ex_word(p->arena, field->name);
    at.unit = unit_for(p, item, field->name, "");
    plan_get(p, &at);
    at.unit = unit_for(p, item, field->name, " =");
    plan_set(p, &at);
    if (fr_ex_type(p, at.value) == SIZE_MAX)
        return;
    at.unit = unit_for(p, item, field->name, " mut");
    plan_borrow(p, &at);
}

/* A struct without secrets is made of its fields. */
static void plan_whole(ex_plan *p, size_t type, const fr_api_item *item)
{
    ex_call c;
    fr_text text;
    const ex_type t = p->types.data[type];
    size_t unit = unit_for(p, item, FR_LIT("*"), "");
    fr_ex_begin(&c, p, unit);
    c.f.doc = FR_LIT("Made of its fields.");
    c.f.owner_type = type;
    fr_text_init(&text, p->arena);
    bool is_good =
        fr_ex_put_made(&c, item, (fr_str){ 0 }, &item->as.adt.fields, t.rust, type, &text) &&
        fr_ex_out(&c, fr_ex_with_lifetime(p, t.type, "'inside"), fr_text_str(&text));
    if (is_good)
        fr_ex_finish(
            &c, fr_ex_name_of(p, type, FR_LIT("from_fields"), "of_all_fields%.*s", (fr_str){ 0 }));
    else
        fr_ex_skip(p, unit, c.code, c.reason);
}

/* `{ let v: TYPE = ::path::Variant { r#a: ..., }; v }`: braces do for tuples, too. */
bool fr_ex_put_made(ex_call *c, const fr_api_item *item, fr_str variant,
                    const fr_api_fields *fields, fr_str rust, size_t type, fr_text *out)
{
    ex_plan *p = c->p;
    fr_api_path path = { .item = item->id };
    fr_text_fmt(out, "{ let v: %.*s = ", FR_ARG(rust));
    fr_api_path_text(out, p->api, &path, false);
    if (variant.len)
        fr_text_fmt(out, "::r#%.*s", FR_ARG(variant));
    fr_text_puts(out, " { ");
    for (size_t i = 0; i < fields->len; i++) {
        fr_str value;
        const fr_api_field *field = &fields->data[i];
        fr_str name = variant.len && fields->len == 1 && field->name.ptr[0] == '0'
                          ? FR_LIT("value")
                          : fr_ex_word(p->arena, field->name);
        if (!fr_ex_is_for_call(c, field->type) ||
            !fr_ex_in(c, fr_ex_part_type(p, type, field->type), name, &value))
            return false;
        fr_text_fmt(out, "%.*s: %.*s, ", FR_ARG(fr_ex_field_name(p, field->name)), FR_ARG(value));
    }
    fr_text_puts(out, "}; v }");
    return true;
}

void fr_ex_plan_fields(ex_plan *p, size_t type)
{
    const fr_api_item *item = fr_api_get(p->api, p->types.data[type].id);
    const fr_api_adt *adt = &item->as.adt;
    bool is_whole = !adt->has_private_fields && !adt->is_non_exhaustive && adt->fields.len > 0;
    if (item->kind != API_STRUCT)
        return;
    for (size_t i = 0; i < adt->fields.len; i++) {
        if (adt->fields.data[i].is_public && adt->fields.data[i].type)
            plan_field(p, type, item, &adt->fields.data[i]);
        else
            is_whole = false;
    }
    if (is_whole)
        plan_whole(p, type, item);
}
