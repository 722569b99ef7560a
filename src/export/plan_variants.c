/* Enums with data: which variant a value is, what that one holds, and how one is made. */
#include "export/internal.h"

static size_t unit_for(ex_plan *p, const fr_api_item *item, fr_str variant, const char *how)
{
    return fr_ex_unit(p, item->id,
                      fr_arena_printf(p->arena, "%.*s%s%.*s%s", FR_ARG(item->path),
                                      variant.len ? "::" : "", FR_ARG(variant), how),
                      (fr_str){ 0 }, false);
}

bool fr_ex_is_open_enum(const fr_api_item *item)
{
    return item->as.adt.is_non_exhaustive || item->as.adt.has_hidden_variants;
}

/* The numbers that fr_ex_kind() gives, as constants of C. */
void fr_ex_name_variants(ex_plan *p, ex_type *t)
{
    const fr_api_item *item = fr_api_get(p->api, t->id);
    for (size_t i = 0; i < item->as.adt.variants.len; i++) {
        fr_strs wanted = { 0 };
        fr_str variant = item->as.adt.variants.data[i].name;
        fr_vec_push(p->arena, &wanted,
                    fr_arena_printf(p->arena, "%.*s_%.*s", FR_ARG(fr_ex_upper(p->arena, t->c)),
                                    FR_ARG(fr_ex_upper(p->arena, variant))));
        fr_str key = fr_arena_printf(p->arena, "%.*s::%.*s", FR_ARG(t->rust), FR_ARG(variant));
        fr_str name = fr_ex_name(p, key, &wanted);
        fr_vec_push(p->arena, &t->variants, name);
        fr_ex_add_name(p, t->unit, name);
    }
}

/* ---- which one ---- */

static void plan_kind(ex_plan *p, size_t type, const fr_api_item *item)
{
    ex_call c;
    fr_str self;
    const ex_type t = p->types.data[type];
    const fr_api_type number = { .kind = API_TYPE_PRIMITIVE, .name = FR_LIT("u32") };
    size_t unit = unit_for(p, item, (fr_str){ 0 }, ", which variant");
    fr_ex_begin(&c, p, unit);
    c.f.doc = fr_arena_printf(
        p->arena, "Which variant it is: one of %.*s_...%s", FR_ARG(fr_ex_upper(p->arena, t.c)),
        fr_ex_is_open_enum(item) ? ", or UINT32_MAX for one that has no constant." : ".");
    c.f.owner_type = type;
    c.f.role = FR_LIT("kind");
    c.f.has_self = true;
    if (fr_ex_in(&c, fr_ex_reference_to(p, t.type, false), FR_LIT("self"), &self) &&
        fr_ex_out(&c, &number,
                  fr_arena_printf(p->arena, "kind_%.*s(%.*s)", FR_ARG(t.c), FR_ARG(self))))
        fr_ex_finish(&c, fr_ex_name_of(p, type, FR_LIT("kind"), "variant%.*s", (fr_str){ 0 }));
    else
        fr_ex_skip(p, unit, c.code, c.reason);
}

/* ---- what it holds ---- */

typedef struct projection {
    fr_text pattern, values;
    fr_api_type tuple;
} projection;

/* `::path::V { r#a: x0, .. }` and `(x0, *x1, )` with its type. */
static void make_projection(ex_plan *p, size_t type, const fr_api_item *item,
                            const fr_api_variant *v, projection *out)
{
    fr_api_path path = { .item = item->id };
    *out = (projection){ .tuple = { .kind = API_TYPE_TUPLE } };
    out->tuple.path.item = FR_NO_ID;
    fr_text_init(&out->pattern, p->arena);
    fr_text_init(&out->values, p->arena);
    fr_api_path_text(&out->pattern, p->api, &path, false);
    fr_text_fmt(&out->pattern, "::r#%.*s { ", FR_ARG(v->name));
    fr_text_char(&out->values, '(');
    for (size_t i = 0; i < v->fields.len; i++) {
        bool is_copied;
        const fr_api_field *field = &v->fields.data[i];
        if (!field->is_public || !field->type)
            continue;
        const fr_api_type *part = fr_ex_part(p, fr_ex_part_type(p, type, field->type), &is_copied);
        fr_vec_push(p->arena, &out->tuple.parts, part);
        fr_text_fmt(&out->pattern, "%.*s: x%zu, ", FR_ARG(fr_ex_field_name(p, field->name)), i);
        fr_text_fmt(&out->values, "%sx%zu, ", is_copied ? "*" : "", i);
    }
    fr_text_puts(&out->pattern, ".. }");
    fr_text_char(&out->values, ')');
}

static void plan_projection(ex_plan *p, size_t type, const fr_api_item *item,
                            const fr_api_variant *v)
{
    ex_call c;
    fr_str self;
    projection to;
    const ex_type t = p->types.data[type];
    make_projection(p, type, item, v, &to);
    if (to.tuple.parts.len == 0)
        return;
    size_t unit = unit_for(p, item, v->name, ", what it holds");
    fr_ex_begin(&c, p, unit);
    c.f.doc = v->doc;
    c.f.owner_type = type;
    c.f.role = fr_arena_printf(p->arena, "as %.*s", FR_ARG(v->name));
    c.f.has_self = c.needs_status = c.f.has_none = true;
    bool is_only = item->as.adt.variants.len == 1 && !fr_ex_is_open_enum(item);
    bool is_good =
        fr_ex_in(&c, fr_ex_reference_to(p, t.type, false), FR_LIT("self"), &self) &&
        fr_ex_out(&c, &to.tuple,
                  fr_arena_printf(p->arena, "match %.*s { %.*s => %.*s%s }", FR_ARG(self),
                                  FR_ARG(fr_text_str(&to.pattern)), FR_ARG(fr_text_str(&to.values)),
                                  is_only ? "" : ", _ => return Ok(rt::NONE)"));
    fr_str snake = fr_ex_snake(p->arena, v->name);
    if (is_good)
        fr_ex_finish(&c, fr_ex_name_of(p, type, fr_arena_printf(p->arena, "as_%.*s", FR_ARG(snake)),
                                       "variant_%.*s", snake));
    else
        fr_ex_skip(p, unit, c.code, c.reason);
}

/* ---- making one ---- */

static void plan_maker(ex_plan *p, size_t type, const fr_api_item *item, const fr_api_variant *v)
{
    ex_call c;
    fr_text text;
    const ex_type t = p->types.data[type];
    size_t unit = unit_for(p, item, v->name, "");
    fr_ex_begin(&c, p, unit);
    c.f.doc = v->doc;
    c.f.owner_type = type;
    fr_text_init(&text, p->arena);
    bool is_good = (!v->has_hidden_fields && !v->is_non_exhaustive) ||
                   fr_ex_refuse(&c, "private", "only its crate can make this variant");
    is_good = is_good && fr_ex_put_made(&c, item, v->name, &v->fields, t.rust, type, &text) &&
              fr_ex_out(&c, fr_ex_with_lifetime(p, t.type, "'inside"), fr_text_str(&text));
    fr_str snake = fr_ex_snake(p->arena, v->name);
    if (is_good)
        fr_ex_finish(&c,
                     fr_ex_name_of(p, type, fr_arena_printf(p->arena, "new_%.*s", FR_ARG(snake)),
                                   "new_variant_%.*s", snake));
    else
        fr_ex_skip(p, unit, c.code, c.reason);
}

void fr_ex_plan_variants(ex_plan *p, size_t type)
{
    const fr_api_item *item = fr_api_get(p->api, p->types.data[type].id);
    if (item->kind != API_ENUM || item->as.adt.variants.len == 0)
        return;
    plan_kind(p, type, item);
    for (size_t i = 0; i < item->as.adt.variants.len; i++) {
        const fr_api_variant *v = &item->as.adt.variants.data[i];
        if (v->is_deprecated && p->e->options->deprecated == DEPRECATED_SKIP)
            continue;
        plan_projection(p, type, item, v);
        plan_maker(p, type, item, v);
    }
}
