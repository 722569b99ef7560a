/* Types at given arguments. `<T as Trait>::Name` is what the impl says, where the crate has one. */
#include "export/internal.h"

static const fr_api_type *resolve(ex_plan *p, const fr_api_type *type, unsigned depth);

enum { MOST_DEPTH = 8, MOST_PROJECTIONS = 100000 };

/* Iterating a list or iterator of std gives this; NULL: it is none that is known. */
static const fr_api_type *std_item(ex_plan *p, const fr_api_type *type)
{
    static const char *const lists[] = {
        "std::vec::Vec",
        "std::option::Option",
        "std::collections::VecDeque",
        "std::collections::HashSet",
        "std::collections::BTreeSet",
        "std::collections::BinaryHeap",
    };
    const fr_api_type *arg = type->kind == API_TYPE_PATH ? fr_api_type_arg(type, 0) : NULL;
    for (size_t i = 0; arg && i < sizeof lists / sizeof *lists; i++)
        if (fr_api_is(p->api, type, lists[i]))
            return arg;
    return fr_ex_iterated(p, type);
}

/* The impl's arguments of the trait are those of the projection; what is left out is the type. */
static bool is_same_trait(ex_plan *p, const fr_api_impl *impl, const fr_api_type *type,
                          fr_api_substitutions *with)
{
    const fr_api_type *asked = NULL, *has = NULL;
    for (size_t i = 0; i < type->path.args.len; i++)
        if (!asked && type->path.args.data[i].kind == API_ARG_TYPE)
            asked = type->path.args.data[i].type;
    for (size_t i = 0; i < impl->trait.args.len; i++)
        if (!has && impl->trait.args.data[i].kind == API_ARG_TYPE)
            has = impl->trait.args.data[i].type;
    if (!asked && !has)
        return true;
    return fr_ex_unify(p, &impl->generics, has ? has : impl->for_, asked ? asked : type->target,
                       with);
}

static const fr_api_type *of_impl(ex_plan *p, const fr_api_impl *impl, const fr_api_type *type,
                                  unsigned depth)
{
    fr_api_substitutions with = { 0 };
    if (!fr_ex_unify(p, &impl->generics, impl->for_, type->target, &with) ||
        !is_same_trait(p, impl, type, &with) || !fr_ex_allows(p, &impl->generics, &with))
        return NULL;
    for (size_t k = 0; k < impl->types.len; k++)
        if (fr_str_eq(impl->types.data[k].name, type->name) && impl->types.data[k].type)
            return resolve(p, fr_api_substitute(p->api, impl->types.data[k].type, &with),
                           depth + 1);
    return NULL;
}

/* Cannot be the same, whatever stands for parameters. */
static bool differs(const fr_api_type *pattern, const fr_api_type *type)
{
    if (pattern->kind == API_TYPE_PARAM || pattern->kind == API_TYPE_PROJECTION)
        return false;
    return pattern->kind != type->kind ||
           (pattern->kind == API_TYPE_PATH && pattern->path.item != type->path.item);
}

static const fr_api_type *project(ex_plan *p, const fr_api_type *type, unsigned depth)
{
    if (type->path.item == FR_NO_ID)
        return type;
    for (size_t i = 0; i < p->api->impls.len; i++) {
        const fr_api_impl *impl = p->api->impls.data[i];
        if (!impl->has_trait || impl->trait.item != type->path.item ||
            differs(impl->for_, type->target))
            continue;
        if (p->projections >= MOST_PROJECTIONS) /* numbers as types, and the like */
            return type;
        p->projections++;
        const fr_api_type *result = of_impl(p, impl, type, depth);
        if (result)
            return result;
    }
    fr_str trait = fr_api_get(p->api, type->path.item)->path;
    bool is_item = fr_str_is(type->name, "Item") && (fr_str_is(trait, "std::iter::Iterator") ||
                                                     fr_str_is(trait, "std::iter::IntoIterator"));
    const fr_api_type *item = is_item ? std_item(p, type->target) : NULL;
    return item ? resolve(p, item, depth + 1) : type;
}

static void resolve_args(ex_plan *p, fr_api_path *path, unsigned depth)
{
    fr_api_path old = *path;
    path->args.data = NULL;
    path->args.len = path->args.cap = 0;
    for (size_t i = 0; i < old.args.len; i++) {
        fr_api_arg arg = old.args.data[i];
        if (arg.kind == API_ARG_TYPE)
            arg.type = resolve(p, arg.type, depth);
        fr_vec_push(p->arena, &path->args, arg);
    }
}

static void resolve_parts(ex_plan *p, fr_api_type *type, unsigned depth)
{
    fr_api_types old = type->parts;
    type->parts = (fr_api_types){ 0 };
    for (size_t i = 0; i < old.len; i++)
        fr_vec_push(p->arena, &type->parts, resolve(p, old.data[i], depth));
}

/* `Item = <..>::X` of `impl Iterator`. */
static void resolve_bounds(ex_plan *p, fr_api_type *type, unsigned depth)
{
    fr_api_bounds old = type->bounds;
    type->bounds = (fr_api_bounds){ 0 };
    for (size_t i = 0; i < old.len; i++) {
        fr_api_bound bound = old.data[i];
        bound.trait.bindings.data = NULL;
        bound.trait.bindings.len = bound.trait.bindings.cap = 0;
        for (size_t k = 0; k < old.data[i].trait.bindings.len; k++) {
            fr_api_binding one = old.data[i].trait.bindings.data[k];
            if (one.type)
                one.type = resolve(p, one.type, depth);
            fr_vec_push(p->arena, &bound.trait.bindings, one);
        }
        fr_vec_push(p->arena, &type->bounds, bound);
    }
}

static bool is_no_projection(void *data, const fr_api_type *type)
{
    (void)data;
    return type->kind != API_TYPE_PROJECTION && type->kind != API_TYPE_IMPL;
}

static const fr_api_type *resolve(ex_plan *p, const fr_api_type *type, unsigned depth)
{
    if (depth > MOST_DEPTH || fr_api_visit(type, is_no_projection, NULL))
        return type;
    fr_api_type *copy = FR_NEW(p->arena, fr_api_type);
    *copy = *type;
    if (copy->target)
        copy->target = resolve(p, copy->target, depth);
    resolve_args(p, &copy->path, depth);
    resolve_parts(p, copy, depth);
    if (copy->kind == API_TYPE_IMPL)
        resolve_bounds(p, copy, depth);
    return copy->kind == API_TYPE_PROJECTION ? project(p, copy, depth) : copy;
}

const fr_api_type *fr_ex_concrete(ex_plan *p, const fr_api_type *type,
                                  const fr_api_substitutions *with)
{
    return resolve(p, fr_api_substitute(p->api, type, with), 0);
}
