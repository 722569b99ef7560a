/* What a type has besides its methods: fields, the traits that C expects, elements of lists. */
#include <string.h>

#include "export/internal.h"

fr_str fr_ex_name_of(ex_plan *p, size_t type, fr_str suffix, const char *other, fr_str with)
{
    fr_strs wanted = { 0 };
    const ex_type t = p->types.data[type];
    fr_str second = fr_arena_printf(p->arena, other, FR_ARG(with));
    fr_vec_push(p->arena, &wanted,
                fr_arena_printf(p->arena, "%.*s_%.*s", FR_ARG(t.c), FR_ARG(suffix)));
    fr_vec_push(p->arena, &wanted,
                fr_arena_printf(p->arena, "%.*s_%.*s", FR_ARG(t.c), FR_ARG(second)));
    return fr_ex_name(p, fr_arena_printf(p->arena, "%.*s %.*s", FR_ARG(t.rust), FR_ARG(suffix)),
                      &wanted);
}

static fr_str name_of(ex_plan *p, size_t type, const char *suffix)
{
    fr_str word = fr_str_from(suffix);
    return fr_ex_name_of(p, type, word, "%.*s_2", word);
}

const fr_api_type *fr_ex_reference_to(ex_plan *p, const fr_api_type *target, bool is_mutable)
{
    fr_api_type *type = FR_NEW(p->arena, fr_api_type);
    type->kind = API_TYPE_REF;
    type->path.item = FR_NO_ID;
    type->lifetime = FR_LIT("'self");
    type->is_mutable = is_mutable;
    type->target = fr_ex_with_lifetime(p, target, "'inside");
    return type;
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
    { "std::cmp::PartialOrd", "partial_cmp",
      "std::cmp::PartialOrd::partial_cmp($s, $o).map_or(2, rt::order)",
      "Their order: -1, 0 or 1; 2: they have none.", "i32", true, true },
    { "std::hash::Hash", "hash", "rt::hash($s)", "A hash; not stable over versions.", "u64", true,
      false },
};

/* `is_undecided`: there is one, and nothing says that it is for these arguments. */
static bool has_impl(ex_plan *p, const ex_type *t, const char *trait, bool *is_undecided)
{
    *is_undecided = false;
    const fr_api_impl *impl = fr_api_find_impl(p->api, t->id, trait, NULL);
    for (; impl; impl = fr_api_find_impl(p->api, t->id, trait, impl)) {
        bool is_self = impl->trait.args.len == 0 ||
                       (impl->trait.args.data[0].type &&
                        fr_api_type_equal(impl->trait.args.data[0].type, impl->for_));
        fr_api_substitutions with = { 0 };
        if (impl->for_->kind != API_TYPE_PATH || !is_self)
            continue;
        if (!fr_ex_needs_proof(p))
            return true;
        *is_undecided = !fr_ex_unify(p, &impl->generics, impl->for_, t->type, &with) ||
                        !fr_ex_allows(p, &impl->generics, &with);
        if (!*is_undecided)
            return true;
    }
    return *is_undecided;
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

static void plan_trait(ex_plan *p, size_t type, const trait_row *row, bool is_undecided)
{
    ex_call c;
    fr_str self = { 0 }, other = { 0 };
    const ex_type t = p->types.data[type];
    size_t unit =
        fr_ex_unit(p, t.id, fr_arena_printf(p->arena, "<%.*s as %s>", FR_ARG(t.rust), row->trait),
                   (fr_str){ 0 }, false);
    if (is_undecided) {
        fr_ex_skip(p, unit, FR_LIT("rustc"),
                   FR_LIT(FR_EX_UNDECIDED " whether the type has the trait"));
        return;
    }
    fr_ex_begin(&c, p, unit);
    c.f.doc = fr_str_from(row->doc);
    c.f.role = fr_str_from(row->suffix);
    c.f.owner_type = type;
    c.f.has_self = row->has_self;
    bool is_good = true;
    if (row->has_self)
        is_good = fr_ex_in(&c, fr_ex_reference_to(p, t.type, false), FR_LIT("self"), &self);
    if (is_good && row->has_other)
        is_good = fr_ex_in(&c, fr_ex_reference_to(p, t.type, false), FR_LIT("other"), &other);
    fr_str call = fill(p, row->call, self, other);
    if (is_good && !row->has_self)
        call =
            fr_arena_printf(p->arena, "<%.*s as std::default::Default>::default()", FR_ARG(t.rust));
    if (is_good && out_trait(&c, row, &t, call))
        fr_ex_finish(&c, name_of(p, type, row->suffix));
    else
        fr_ex_skip(p, unit, c.code, c.reason);
}

/* C copies it as it is. */
static bool is_assigned(const ex_type *t, const trait_row *row)
{
    return t->kind == EX_PLAIN && t->is_copy && strcmp(row->suffix, "clone") == 0;
}

void fr_ex_plan_traits(ex_plan *p, size_t type)
{
    bool is_undecided;
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
        if (has_impl(p, &p->types.data[type], rows[i].trait, &is_undecided) &&
            !is_assigned(&p->types.data[type], &rows[i]))
            plan_trait(p, type, &rows[i], is_undecided);
    fr_ex_plan_impls(p, type);
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
