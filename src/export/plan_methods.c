/* Inherent methods and constants of types, at every instance that C has. */
#include "export/internal.h"

static fr_str method_name(ex_plan *p, fr_str type, fr_str key, fr_str method)
{
    fr_strs wanted = { 0 };
    fr_vec_push(p->arena, &wanted,
                fr_arena_printf(p->arena, "%.*s_%.*s", FR_ARG(type), FR_ARG(method)));
    return fr_ex_name(p, key, &wanted);
}

/* "a::T::method". */
fr_str fr_ex_method_key(ex_plan *p, const fr_api_item *adt, const fr_api_item *item)
{
    return fr_arena_printf(p->arena, "%.*s::%.*s", FR_ARG(adt->path.len ? adt->path : adt->name),
                           FR_ARG(item->name));
}

/* An impl at the arguments that make its type ours. */
typedef struct instance {
    const fr_api_item *adt;
    const fr_api_impl *impl;
    fr_api_substitutions with;
    const fr_api_type *self;
    size_t type, number; /* of a handle or plain struct, or of an enum; one of them is SIZE_MAX */
    bool is_undecided;   /* the bounds of the impl are not proved */
    fr_str c, stem;      /* in C; of keys: "a::T", of further instances with arguments */
} instance;

static bool is_planned(const ex_plan *p, fr_id item)
{
    for (size_t i = 0; i < p->e->units.len; i++)
        if (p->e->units.data[i].item == item)
            return true;
    return false;
}

bool fr_ex_is_generic(const fr_api_item *function)
{
    for (size_t i = 0; i < function->as.function.generics.params.len; i++)
        if (function->as.function.generics.params.data[i].kind != API_PARAM_LIFETIME)
            return true;
    return false;
}

static void plan_method(ex_plan *p, const instance *at, fr_id id)
{
    const fr_api_item *item = fr_api_get(p->api, id);
    const fr_api_item *adt = at->adt;
    if (!item->is_public || item->is_hidden)
        return;
    fr_str path = fr_arena_printf(
        p->arena, "%.*s::%.*s", FR_ARG(adt->path.len ? adt->path : adt->name), FR_ARG(item->name));
    fr_str key = is_planned(p, id)
                     ? fr_arena_printf(p->arena, "%.*s::%.*s", FR_ARG(at->stem), FR_ARG(item->name))
                     : path;
    size_t unit = fr_ex_unit(p, id, path, fr_api_signature(p->api, item), true);
    if (fr_ex_is_left_out(p, unit))
        return;
    p->e->units.data[unit].what = key;
    if (at->is_undecided) {
        fr_ex_skip(p, unit, FR_LIT("rustc"),
                   FR_LIT(FR_EX_UNDECIDED " whether the type has the method"));
        return;
    }
    ex_call_form form = { .with = at->with, .owner = at->type };
    form.path = fr_arena_printf(p->arena, "<%.*s>::r#%.*s", FR_ARG(fr_ex_rust(p, at->self)),
                                FR_ARG(item->name));
    fr_str snake = fr_ex_snake(p->arena, item->name);
    fr_ex_reserve_again(p, fr_arena_printf(p->arena, "%.*s_%.*s", FR_ARG(at->c), FR_ARG(snake)),
                        path, key);
    if (!fr_ex_is_chosen(p, path) || !fr_ex_is_generic(item)) {
        fr_ex_plan_called(p, item, unit, &form, method_name(p, at->c, key, snake));
        return;
    }
    fr_ex_plan_chosen(p, item, path, unit, &form,
                      fr_arena_printf(p->arena, "%.*s_%.*s", FR_ARG(at->c), FR_ARG(snake)));
}

static void plan_constant(ex_plan *p, const instance *at, fr_id id)
{
    const fr_api_item *item = fr_api_get(p->api, id);
    if (!item->is_public || item->is_hidden || at->adt->path.len == 0 || at->is_undecided)
        return;
    fr_ex_plan_constant(p, item, at->type, at->c,
                        fr_arena_printf(p->arena, "%.*s::%.*s",
                                        FR_ARG(is_planned(p, id) ? at->stem : at->adt->path),
                                        FR_ARG(item->name)),
                        fr_arena_printf(p->arena, "<%.*s>::r#%.*s", FR_ARG(fr_ex_rust(p, at->self)),
                                        FR_ARG(item->name)),
                        fr_ex_concrete(p, item->as.constant.type, &at->with));
}

/* Once for each impl and type. */
static void plan_impl(ex_plan *p, instance *at, size_t impl)
{
    at->number = fr_ex_enum(p, at->self);
    at->type = at->number == SIZE_MAX ? fr_ex_type(p, at->self) : SIZE_MAX;
    if (at->number == SIZE_MAX && at->type == SIZE_MAX)
        at->type = fr_ex_plain(p, at->self);
    if (at->number == SIZE_MAX && at->type == SIZE_MAX)
        return;
    fr_str rust =
        at->number != SIZE_MAX ? p->enums.data[at->number].rust : p->types.data[at->type].rust;
    at->c = at->number != SIZE_MAX ? p->enums.data[at->number].c : p->types.data[at->type].c;
    at->stem = fr_str_slice(rust, 2, rust.len);
    uint64_t *once =
        fr_map_at(&p->planned, fr_arena_printf(p->arena, "%zu %.*s", impl, FR_ARG(rust)));
    if (*once)
        return;
    *once = 1;
    at->is_undecided = !fr_ex_allows(p, &at->impl->generics, &at->with);
    for (size_t k = 0; k < at->impl->functions.len; k++)
        plan_method(p, at, at->impl->functions.data[k]);
    for (size_t k = 0; k < at->impl->constants.len; k++)
        plan_constant(p, at, at->impl->constants.data[k]);
}

void fr_ex_plan_methods(ex_plan *p, const fr_api_item *item)
{
    if (fr_ex_is_chosen(p, item->path))
        return;
    for (size_t i = 0; i < item->as.adt.impls.len; i++) {
        size_t number = item->as.adt.impls.data[i];
        instance at = { .adt = item, .impl = p->api->impls.data[number] };
        if (at.impl->has_trait)
            continue;
        fr_ex_choose_all(p, &at.impl->generics, &at.with);
        at.self = fr_ex_concrete(p, at.impl->for_, &at.with);
        plan_impl(p, &at, number);
    }
}

/* What the impl leaves open is none of the type. */
static bool is_open(const fr_api_impl *impl, const fr_api_substitutions *with)
{
    for (size_t i = 0; i < impl->generics.params.len; i++) {
        bool is_known = impl->generics.params.data[i].kind == API_PARAM_LIFETIME;
        for (size_t k = 0; k < with->len; k++)
            is_known |= fr_str_eq(with->data[k].name, impl->generics.params.data[i].name);
        if (!is_known)
            return true;
    }
    return false;
}

void fr_ex_plan_type_methods(ex_plan *p, size_t type)
{
    const ex_type t = p->types.data[type];
    const fr_api_item *item = fr_api_get(p->api, t.id);
    for (size_t i = 0; i < item->as.adt.impls.len; i++) {
        fr_api_substitutions all = { 0 };
        size_t number = item->as.adt.impls.data[i];
        instance at = { .adt = item, .impl = p->api->impls.data[number] };
        if (at.impl->has_trait || !fr_ex_unify(p, &at.impl->generics, at.impl->for_, t.type, &all))
            continue;
        for (size_t k = 0; k < all.len; k++)
            if (all.data[k].with.kind != API_ARG_LIFETIME)
                fr_vec_push(p->arena, &at.with, all.data[k]);
        fr_ex_choose_all(p, &at.impl->generics, &at.with);
        if (is_open(at.impl, &at.with))
            continue;
        at.self = fr_ex_concrete(p, at.impl->for_, &at.with);
        plan_impl(p, &at, number);
    }
}

/* ---- what no instance has ---- */

static void report_method(ex_plan *p, const fr_api_item *adt, fr_id id)
{
    const fr_api_item *item = fr_api_get(p->api, id);
    if (!item->is_public || item->is_hidden || is_planned(p, id))
        return;
    fr_str path = fr_arena_printf(
        p->arena, "%.*s::%.*s", FR_ARG(adt->path.len ? adt->path : adt->name), FR_ARG(item->name));
    size_t unit = fr_ex_unit(p, id, path, fr_api_signature(p->api, item), true);
    if (fr_ex_is_left_out(p, unit))
        return;
    if (adt->as.adt.is_unsized)
        fr_ex_skip(p, unit, FR_LIT("type"), FR_LIT("its type has no size: C can hold none"));
    else if (adt->path.len)
        fr_ex_skip(p, unit, FR_LIT("generic"),
                   fr_arena_printf(p->arena,
                                   "its type is generic, and nothing stands for its parameters: "
                                   "instantiate names them"));
    else
        fr_ex_skip(p, unit, FR_LIT("private"), FR_LIT("its type cannot be named"));
}

void fr_ex_report_methods(ex_plan *p)
{
    for (size_t i = 0; i < p->api->items.len; i++) {
        const fr_api_item *item = p->api->items.data[i];
        if (!fr_api_is_adt(item) || item->is_external || item->is_hidden || item->path.len == 0)
            continue;
        for (size_t k = 0; k < item->as.adt.impls.len; k++) {
            const fr_api_impl *impl = p->api->impls.data[item->as.adt.impls.data[k]];
            for (size_t m = 0; !impl->has_trait && m < impl->functions.len; m++)
                report_method(p, item, impl->functions.data[m]);
        }
    }
}
