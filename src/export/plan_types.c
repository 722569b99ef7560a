/* What a type has besides its methods: fields, the traits that C expects, elements of lists. */
#include <string.h>

#include "export/internal.h"

static fr_str name_of(ex_plan *p, size_t type, const char *suffix)
{
    fr_strs wanted = { 0 };
    const ex_type t = p->types.data[type];
    fr_vec_push(p->arena, &wanted, fr_arena_printf(p->arena, "%.*s_%s", FR_ARG(t.c), suffix));
    return fr_ex_name(p, fr_arena_printf(p->arena, "%.*s %s", FR_ARG(t.rust), suffix), &wanted);
}

/* `&'self T`. What T borrows has a name, so that results keep it alive. */
static fr_api_type *reference_to(ex_plan *p, const fr_api_type *target)
{
    fr_api_type *type = FR_NEW(p->arena, fr_api_type);
    type->kind = API_TYPE_REF;
    type->path.item = FR_NO_ID;
    type->lifetime = FR_LIT("'self");
    type->target = fr_ex_with_lifetime(p, target, "'inside");
    return type;
}

/* ---- fields ---- */

static void plan_field(ex_plan *p, size_t type, const fr_api_item *item, const fr_api_field *field)
{
    ex_call c;
    fr_str self;
    const ex_type t = p->types.data[type];
    fr_str snake = fr_ex_word(p->arena, field->name);
    size_t unit =
        fr_ex_unit(p, item->id,
                   fr_arena_printf(p->arena, "%.*s.%.*s", FR_ARG(item->path), FR_ARG(field->name)),
                   (fr_str){ 0 }, false);
    fr_api_substitutions with = fr_api_arguments(p->api, &item->as.adt.generics, &t.type->path);
    const fr_api_type *value =
        fr_ex_with_lifetime(p, fr_api_substitute(p->api, field->type, &with), "'inside");
    bool is_scalar = fr_ex_number(value) || fr_api_is_primitive(value, "bool") ||
                     fr_api_is_primitive(value, "char");
    const fr_api_type *arg = value->kind == API_TYPE_PATH ? fr_api_type_arg(value, 0) : NULL;
    bool is_option = arg && fr_ex_number(arg) && fr_api_is(p->api, value, "std::option::Option");
    bool is_copied = is_scalar || is_option || value->kind == API_TYPE_REF;
    fr_ex_begin(&c, p, unit);
    c.f.doc = field->doc;
    c.f.owner_type = type;
    c.f.has_self = true;
    bool is_good = fr_ex_in(&c, reference_to(p, t.type), FR_LIT("self"), &self);
    fr_str access = fr_arena_printf(p->arena, "%s%.*s.r#%.*s", is_copied ? "" : "&", FR_ARG(self),
                                    FR_ARG(field->name));
    if (field->name.len && field->name.ptr[0] >= '0' && field->name.ptr[0] <= '9')
        access = fr_arena_printf(p->arena, "%s%.*s.%.*s", is_copied ? "" : "&", FR_ARG(self),
                                 FR_ARG(field->name));
    const fr_api_type *out = is_copied ? value : reference_to(p, value);
    if (is_good && fr_ex_out(&c, out, access))
        fr_ex_finish(&c, name_of(p, type, fr_arena_cstr(p->arena, snake)));
    else
        fr_ex_skip(p, unit, c.code, c.reason);
}

void fr_ex_plan_members(ex_plan *p, size_t type)
{
    const fr_api_item *item = fr_api_get(p->api, p->types.data[type].id);
    for (size_t i = 0; item->kind == API_STRUCT && i < item->as.adt.fields.len; i++)
        if (item->as.adt.fields.data[i].is_public && item->as.adt.fields.data[i].type)
            plan_field(p, type, item, &item->as.adt.fields.data[i]);
}

/* ---- lists ---- */

void fr_ex_plan_special(ex_plan *p, size_t type)
{
    ex_call c;
    fr_str self, index;
    fr_api_type size = { .kind = API_TYPE_PRIMITIVE, .name = FR_LIT("usize") };
    const ex_type t = p->types.data[type];
    fr_ex_begin(&c, p, t.unit);
    c.f.has_self = true;
    c.f.owner_type = type;
    c.f.role = FR_LIT("len");
    c.f.doc = FR_LIT("How many elements it has.");
    if (fr_ex_in(&c, reference_to(p, t.type), FR_LIT("self"), &self) &&
        fr_ex_out(&c, &size, fr_arena_printf(p->arena, "%.*s.len()", FR_ARG(self))))
        fr_ex_finish(&c, name_of(p, type, "len"));
    fr_ex_begin(&c, p, t.unit);
    c.f.has_self = c.needs_status = true;
    c.f.owner_type = type;
    c.f.role = FR_LIT("at");
    c.f.doc = FR_LIT("An element; RANGE if there is none at `index`.");
    fr_str call = { 0 };
    if (!fr_ex_in(&c, reference_to(p, t.type), FR_LIT("self"), &self) ||
        !fr_ex_in(&c, &size, FR_LIT("index"), &index))
        return;
    call =
        fr_arena_printf(p->arena,
                        "match %.*s.get(%.*s) { Some(v) => v, None => return rt::fail(rt::RANGE, "
                        "\"the index is out of range\") }",
                        FR_ARG(self), FR_ARG(index));
    if (fr_ex_out(&c, reference_to(p, t.item), call))
        fr_ex_finish(&c, name_of(p, type, "get"));
}

/* ---- traits ---- */

typedef struct trait_row {
    const char *trait, *suffix, *call, *doc; /* $s: self, $o: other */
    const char *result;                      /* a number, bool or String; NULL: the type itself */
    bool has_self, has_other;
} trait_row;

static const trait_row rows[] = {
    { "std::clone::Clone", "clone", "std::clone::Clone::clone($s)", "A copy.", NULL, true, false },
    { "std::default::Default", "default", "std::default::Default::default()", "The default value.",
      NULL, false, false },
    { "std::fmt::Display", "to_string", "std::string::ToString::to_string($s)", "As text.",
      "String", true, false },
    { "std::fmt::Debug", "debug", "format!(\"{:?}\", $s)", "As text for programmers.", "String",
      true, false },
    { "std::cmp::PartialEq", "eq", "*$s == *$o", "Whether both are equal.", "bool", true, true },
    { "std::cmp::Ord", "cmp", "rt::order(std::cmp::Ord::cmp($s, $o))", "Their order: -1, 0 or 1.",
      "i32", true, true },
    { "std::hash::Hash", "hash", "rt::hash($s)", "A hash; not stable over versions.", "u64", true,
      false },
};

static bool has_impl(ex_plan *p, const ex_type *t, const char *trait)
{
    const fr_api_impl *impl = fr_api_find_impl(p->api, t->id, trait, NULL);
    for (; impl; impl = fr_api_find_impl(p->api, t->id, trait, impl)) {
        bool is_self = impl->trait.args.len == 0 ||
                       (impl->trait.args.data[0].type &&
                        fr_api_type_equal(impl->trait.args.data[0].type, impl->for_));
        if (impl->for_->kind == API_TYPE_PATH && is_self)
            return true;
    }
    return false;
}

static fr_str fill(ex_plan *p, const char *pattern, fr_str self, fr_str other)
{
    fr_text out;
    fr_text_init(&out, p->arena);
    for (; *pattern; pattern++) {
        if (*pattern != '$')
            fr_text_char(&out, *pattern);
        else if (*++pattern == 's')
            fr_text_put(&out, self);
        else
            fr_text_put(&out, other);
    }
    return fr_text_str(&out);
}

static bool out_trait(ex_call *c, const trait_row *row, const ex_type *t, fr_str call)
{
    if (!row->result)
        return fr_ex_out(c, fr_ex_with_lifetime(c->p, t->type, "'inside"), call);
    if (strcmp(row->result, "String") == 0)
        return fr_ex_out_text(c, call);
    fr_api_type type = { .kind = API_TYPE_PRIMITIVE, .name = fr_str_from(row->result) };
    type.path.item = FR_NO_ID;
    return fr_ex_out(c, &type, call);
}

static void plan_trait(ex_plan *p, size_t type, const trait_row *row)
{
    ex_call c;
    fr_str self = { 0 }, other = { 0 };
    const ex_type t = p->types.data[type];
    size_t unit =
        fr_ex_unit(p, t.id, fr_arena_printf(p->arena, "<%.*s as %s>", FR_ARG(t.rust), row->trait),
                   (fr_str){ 0 }, false);
    fr_ex_begin(&c, p, unit);
    c.f.doc = fr_str_from(row->doc);
    c.f.role = fr_str_from(row->suffix);
    c.f.owner_type = type;
    c.f.has_self = row->has_self;
    bool is_good = true;
    if (row->has_self)
        is_good = fr_ex_in(&c, reference_to(p, t.type), FR_LIT("self"), &self);
    if (is_good && row->has_other)
        is_good = fr_ex_in(&c, reference_to(p, t.type), FR_LIT("other"), &other);
    fr_str call = fill(p, row->call, self, other);
    if (is_good && !row->has_self)
        call =
            fr_arena_printf(p->arena, "<%.*s as std::default::Default>::default()", FR_ARG(t.rust));
    if (is_good && out_trait(&c, row, &t, call))
        fr_ex_finish(&c, name_of(p, type, row->suffix));
    else
        fr_ex_skip(p, unit, c.code, c.reason);
}

/* ---- methods of std's traits that have an impl of their own ---- */

static void plan_impl_method(ex_plan *p, size_t type, const char *trait, const char *method)
{
    const ex_type t = p->types.data[type];
    const fr_api_impl *impl = fr_api_find_impl(p->api, t.id, trait, NULL);
    fr_api_substitutions with = { 0 };
    if (!impl || impl->for_->kind != API_TYPE_PATH ||
        !fr_ex_unify(p, &impl->generics, impl->for_, t.type, &with))
        return;
    for (size_t i = 0; i < impl->functions.len; i++) {
        const fr_api_item *item = fr_api_get(p->api, impl->functions.data[i]);
        if (!fr_str_is(item->name, method))
            continue;
        /* lifetimes are left as they are: owners are found by their names */
        fr_api_substitutions types = { 0 };
        for (size_t k = 0; k < with.len; k++)
            if (with.data[k].with.kind != API_ARG_LIFETIME)
                fr_vec_push(p->arena, &types, with.data[k]);
        size_t unit = fr_ex_unit(
            p, t.id, fr_arena_printf(p->arena, "<%.*s as %s>::%s", FR_ARG(t.rust), trait, method),
            fr_api_signature(p->api, item), false);
        fr_str path = fr_arena_printf(p->arena, "<%.*s as %s>::%s", FR_ARG(t.rust), trait, method);
        if (fr_ex_plan_function(p, item, unit, &types, type, path, name_of(p, type, method)))
            p->functions.data[p->functions.len - 1].role = fr_str_from(method);
        return;
    }
}

void fr_ex_plan_traits(ex_plan *p, size_t type)
{
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
        if (has_impl(p, &p->types.data[type], rows[i].trait))
            plan_trait(p, type, &rows[i]);
    plan_impl_method(p, type, "std::iter::Iterator", "next");
    plan_impl_method(p, type, "std::iter::DoubleEndedIterator", "next_back");
    plan_impl_method(p, type, "std::str::FromStr", "from_str");
}

/* ---- enums without data ---- */

void fr_ex_plan_enum(ex_plan *p, size_t number)
{
    ex_enum *e = &p->enums.data[number];
    const fr_api_item *item = fr_api_get(p->api, e->id);
    for (size_t i = 0; i < item->as.adt.variants.len; i++) {
        fr_strs wanted = { 0 };
        fr_str name =
            fr_arena_printf(p->arena, "%.*s_%.*s", FR_ARG(fr_ex_upper(p->arena, e->c)),
                            FR_ARG(fr_ex_upper(p->arena, item->as.adt.variants.data[i].name)));
        fr_vec_push(p->arena, &wanted, name);
        fr_str key = fr_arena_printf(p->arena, "%.*s::%.*s", FR_ARG(item->path),
                                     FR_ARG(item->as.adt.variants.data[i].name));
        name = fr_ex_name(p, key, &wanted);
        fr_vec_push(p->arena, &e->constants, name);
        fr_ex_add_name(p, e->unit, name);
    }
}
