/* What stands for a type parameter where nobody said so: the type that C gives most naturally. */
#include "export/internal.h"

const fr_api_bound *fr_ex_bound(ex_plan *p, const fr_api_bounds *bounds, const char *trait)
{
    for (size_t i = 0; i < bounds->len; i++)
        if (bounds->data[i].kind == API_BOUND_TRAIT &&
            fr_str_is(fr_api_path_of(p->api, &bounds->data[i].trait), trait))
            return &bounds->data[i];
    return NULL;
}

static const fr_api_type *primitive(ex_plan *p, const char *name)
{
    fr_api_type *type = FR_NEW(p->arena, fr_api_type);
    type->kind = API_TYPE_PRIMITIVE;
    type->path.item = FR_NO_ID;
    type->name = fr_str_from(name);
    return type;
}

static const fr_api_type *reference(ex_plan *p, const fr_api_type *target)
{
    fr_api_type *type = FR_NEW(p->arena, fr_api_type);
    type->kind = API_TYPE_REF;
    type->path.item = FR_NO_ID;
    type->lifetime = FR_LIT("'static");
    type->target = target;
    return type;
}

static const fr_api_type *text_type(ex_plan *p)
{
    return reference(p, primitive(p, "str"));
}

static const fr_api_type *bytes_type(ex_plan *p)
{
    fr_api_type *slice = FR_NEW(p->arena, fr_api_type);
    slice->kind = API_TYPE_SLICE;
    slice->path.item = FR_NO_ID;
    slice->target = primitive(p, "u8");
    return reference(p, slice);
}

bool fr_ex_is_static(const fr_api_bounds *bounds)
{
    for (size_t i = 0; i < bounds->len; i++)
        if (bounds->data[i].kind == API_BOUND_OUTLIVES &&
            fr_str_is(bounds->data[i].lifetime, "'static"))
            return true;
    return false;
}

/* Cow<'static, T> may be kept for ever: it is made of a copy. */
static bool is_static_cow(ex_plan *p, const fr_api_type *type)
{
    return fr_api_is(p->api, type, "std::borrow::Cow") && type->path.args.len &&
           fr_str_is(type->path.args.data[0].text, "'static");
}

/* The type argument of a trait's path: T of Into<T>. */
static const fr_api_type *argument_of(const fr_api_bound *bound)
{
    for (size_t i = 0; i < bound->trait.args.len; i++)
        if (bound->trait.args.data[i].type)
            return bound->trait.args.data[i].type;
    return NULL;
}

static bool is_bytes(const fr_api_type *type)
{
    return type->kind == API_TYPE_SLICE && fr_api_is_primitive(type->target, "u8");
}

static bool is_texty(ex_plan *p, const fr_api_type *type)
{
    static const char *const paths[] = { "std::string::String", "std::ffi::OsStr",
                                         "std::path::Path", "std::ffi::OsString",
                                         "std::path::PathBuf" };
    if (fr_api_is_primitive(type, "str"))
        return true;
    for (size_t i = 0; i < sizeof paths / sizeof *paths; i++)
        if (fr_api_is(p->api, type, paths[i]))
            return true;
    const fr_api_type *arg = type->kind == API_TYPE_PATH ? fr_api_type_arg(type, 0) : NULL;
    return arg && fr_api_is(p->api, type, "std::borrow::Cow") && fr_api_is_primitive(arg, "str");
}

static bool is_bytes_owner(ex_plan *p, const fr_api_type *type)
{
    const fr_api_type *arg = type->kind == API_TYPE_PATH ? fr_api_type_arg(type, 0) : NULL;
    return arg && ((fr_api_is(p->api, type, "std::vec::Vec") && fr_api_is_primitive(arg, "u8")) ||
                   (fr_api_is(p->api, type, "std::borrow::Cow") && is_bytes(arg)));
}

static const fr_api_type *convertible(ex_plan *p, const fr_api_bounds *bounds)
{
    static const char *const into[] = { "std::convert::Into", "std::convert::TryInto" };
    static const char *const as[] = { "std::convert::AsRef", "std::borrow::Borrow",
                                      "std::ops::Deref" };
    for (size_t i = 0; i < sizeof into / sizeof *into; i++) {
        const fr_api_bound *bound = fr_ex_bound(p, bounds, into[i]);
        const fr_api_type *to = bound ? argument_of(bound) : NULL;
        if (!to)
            continue;
        if (is_static_cow(p, to))
            return to;
        return is_texty(p, to) ? text_type(p) : is_bytes_owner(p, to) ? bytes_type(p) : to;
    }
    for (size_t i = 0; i < sizeof as / sizeof *as; i++) {
        const fr_api_bound *bound = fr_ex_bound(p, bounds, as[i]);
        const fr_api_type *to = bound ? argument_of(bound) : NULL;
        if (bound && !to && bound->trait.bindings.len)
            to = bound->trait.bindings.data[0].type;
        if (!to)
            continue;
        return is_texty(p, to) ? text_type(p) : is_bytes(to) ? bytes_type(p) : reference(p, to);
    }
    return NULL;
}

/* Of those that implement a trait of the crate: text, bytes, else a type without parameters. Text
 * itself, where the parameter may be unsized; elsewhere a reference, which may have the trait, too.
 */
static const fr_api_type *implementor(ex_plan *p, const fr_api_bound *bound, bool is_maybe_unsized)
{
    const fr_api_type *best = NULL;
    unsigned best_rank = 0;
    for (size_t i = 0; i < p->api->impls.len; i++) {
        const fr_api_impl *impl = p->api->impls.data[i];
        if (!impl->has_trait || impl->trait.item != bound->trait.item || impl->is_negative)
            continue;
        const fr_api_type *type = impl->for_;
        const fr_api_type *target = type->kind == API_TYPE_REF ? type->target : type;
        unsigned rank = 0;
        bool is_pointed = !is_maybe_unsized && fr_api_is_primitive(type, "str");
        if (is_pointed)
            type = text_type(p), target = type->target;
        if (fr_ex_is_unresolved(type) || (type->kind == API_TYPE_REF && type->is_mutable))
            rank = 0;
        else if (is_pointed && !fr_ex_proves(p, type, &bound->trait))
            rank = 1; /* it may have it all the same */
        else if ((type->kind == API_TYPE_REF || is_maybe_unsized) &&
                 fr_api_is_primitive(target, "str"))
            rank = 7;
        else if ((type->kind == API_TYPE_REF || is_maybe_unsized) && is_bytes(target))
            rank = 6;
        else if (fr_api_is(p->api, type, "std::string::String"))
            rank = 5;
        else if (is_bytes_owner(p, type))
            rank = 4;
        else if (fr_ex_number(type))
            rank = 3;
        else if (type->kind == API_TYPE_PATH && !fr_api_get(p->api, type->path.item)->is_external)
            rank = 2;
        if (rank > best_rank) {
            best_rank = rank;
            best = type;
        }
    }
    return best;
}

static bool may_be_unsized(const fr_api_bounds *bounds)
{
    for (size_t i = 0; i < bounds->len; i++)
        if (bounds->data[i].kind == API_BOUND_TRAIT && bounds->data[i].is_maybe)
            return true;
    return false;
}

/* A stream that C reads or writes; what it is in the shim is known to input_generic.c. */
static const fr_api_type *stream(ex_plan *p, const fr_api_bounds *bounds)
{
    bool reads = fr_ex_bound(p, bounds, "std::io::Read") != NULL;
    bool writes = fr_ex_bound(p, bounds, "std::io::Write") != NULL;
    bool is_buffered = fr_ex_bound(p, bounds, "std::io::BufRead") != NULL;
    if (fr_ex_bound(p, bounds, "std::io::Seek") || ((reads || is_buffered) && writes))
        return NULL;
    return is_buffered ? primitive(p, FR_EX_BUFFERED)
           : reads     ? primitive(p, FR_EX_INPUT)
           : writes    ? primitive(p, FR_EX_OUTPUT)
                       : NULL;
}

/* What serde reads or writes is the crate's own `Value`, if it has one. */
static const fr_api_type *value_type(ex_plan *p, const fr_api_bounds *bounds)
{
    bool is_serde = false;
    for (size_t i = 0; i < bounds->len; i++) {
        const fr_api_bound *bound = &bounds->data[i];
        if (bound->kind != API_BOUND_TRAIT || bound->trait.item == FR_NO_ID)
            continue;
        fr_str name = fr_api_get(p->api, bound->trait.item)->name;
        is_serde |= fr_str_is(name, "Serialize") || fr_str_is(name, "Deserialize") ||
                    fr_str_is(name, "DeserializeOwned");
    }
    for (size_t i = 0; is_serde && i < p->api->items.len; i++) {
        const fr_api_item *item = p->api->items.data[i];
        if (item->kind != API_ENUM || item->is_external || !fr_str_is(item->name, "Value") ||
            item->path.len == 0 || item->as.adt.generics.params.len)
            continue;
        fr_api_type *type = FR_NEW(p->arena, fr_api_type);
        type->kind = API_TYPE_PATH;
        type->path.item = item->id;
        return type;
    }
    return NULL;
}

const fr_api_type *fr_ex_choose(ex_plan *p, const fr_api_bounds *bounds)
{
    static const char *const texts[] = { "std::string::ToString", "std::fmt::Display",
                                         "std::net::ToSocketAddrs", "std::str::pattern::Pattern" };
    const fr_api_type *type = convertible(p, bounds);
    for (size_t i = 0; !type && i < sizeof texts / sizeof *texts; i++)
        if (fr_ex_bound(p, bounds, texts[i]))
            type = text_type(p);
    if (!type)
        type = stream(p, bounds);
    if (!type)
        type = value_type(p, bounds);
    for (size_t i = 0; !type && i < bounds->len; i++) {
        const fr_api_bound *bound = &bounds->data[i];
        if (bound->kind == API_BOUND_TRAIT && !fr_api_get(p->api, bound->trait.item)->is_external)
            type = implementor(p, bound, may_be_unsized(bounds));
    }
    /* what C lends does not live for ever */
    return type && type->kind == API_TYPE_REF && fr_ex_is_static(bounds) ? NULL : type;
}

static bool is_known(const fr_api_substitutions *with, fr_str name)
{
    for (size_t i = 0; i < with->len; i++)
        if (fr_str_eq(with->data[i].name, name))
            return true;
    return false;
}

const fr_api_param *fr_ex_open_const(const fr_api_generics *generics,
                                     const fr_api_substitutions *with)
{
    for (size_t i = 0; i < generics->params.len; i++) {
        const fr_api_param *param = &generics->params.data[i];
        if (param->kind == API_PARAM_CONST && !is_known(with, param->name))
            return param;
    }
    return NULL;
}

/* `where I::Item: Borrow<X>` says of I what a binding would. */
void fr_ex_choose_all(ex_plan *p, const fr_api_generics *generics, fr_api_substitutions *with)
{
    for (size_t i = 0; i < generics->params.len; i++) {
        const fr_api_param *param = &generics->params.data[i];
        if (param->kind != API_PARAM_TYPE || is_known(with, param->name))
            continue;
        const fr_api_type *type = fr_ex_choose(p, &param->bounds);
        if (!type)
            type = param->type;
        if (!type || fr_ex_is_unresolved(fr_api_substitute(p->api, type, with)))
            continue;
        fr_api_substitution one = {
            param->name, { .kind = API_ARG_TYPE, .type = fr_api_substitute(p->api, type, with) }
        };
        fr_vec_push(p->arena, with, one);
    }
}
