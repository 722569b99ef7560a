/* Methods of traits that a type has an impl of: conversions, operators, indexes, sequences of std,
 * and the crate's own traits. */
#include "export/internal.h"

#include <string.h>

/* An impl at the arguments that make its type ours. */
typedef struct at_impl {
    size_t type;
    const fr_api_impl *impl;
    fr_api_substitutions with; /* types only: owners are found by the names of lifetimes */
    const fr_api_type *for_;
    fr_str trait_path, text; /* the trait with its arguments, in Rust */
    unsigned rank;           /* of impls that do the same, the highest is taken */
    bool is_undecided;       /* its bounds are not proved */
} at_impl;

static const fr_api_type *target_of(const fr_api_type *type)
{
    return type->kind == API_TYPE_REF ? type->target : type;
}

static fr_str trait_text(ex_plan *p, const fr_api_path *trait, const fr_api_substitutions *with)
{
    fr_text text;
    fr_api_path copy = { .item = trait->item };
    for (size_t i = 0; i < trait->args.len; i++) {
        fr_api_arg arg = trait->args.data[i];
        if (arg.kind == API_ARG_TYPE)
            arg.type = fr_ex_concrete(p, arg.type, with);
        fr_vec_push(p->arena, &copy.args, arg);
    }
    fr_text_init(&text, p->arena);
    fr_api_path_text(&text, p->api, &copy, false);
    return fr_text_str(&text);
}

static bool open_impl(ex_plan *p, size_t type, const fr_api_impl *impl, at_impl *out)
{
    fr_text text;
    fr_api_substitutions all = { 0 };
    const ex_type t = p->types.data[type];
    *out = (at_impl){ .type = type, .impl = impl };
    if (!impl->has_trait || impl->is_negative ||
        !fr_ex_unify(p, &impl->generics, target_of(impl->for_), t.type, &all))
        return false;
    for (size_t i = 0; i < all.len; i++)
        if (all.data[i].with.kind != API_ARG_LIFETIME)
            fr_vec_push(p->arena, &out->with, all.data[i]);
    fr_ex_choose_all(p, &impl->generics, &out->with);
    out->for_ = fr_ex_concrete(p, impl->for_, &out->with);
    out->is_undecided = !fr_ex_allows(p, &impl->generics, &out->with);
    out->trait_path = fr_api_path_of(p->api, &impl->trait);
    fr_text_init(&text, p->arena);
    fr_api_type_text(&text, p->api, fr_ex_concrete(p, impl->for_, &all), false);
    out->text = fr_arena_printf(p->arena, "<%.*s as %.*s>", FR_ARG(fr_text_str(&text)),
                                FR_ARG(trait_text(p, &impl->trait, &out->with)));
    return true;
}

/* The trait's type argument: A of From<A>; left out, it is the impl's own type. */
static const fr_api_type *argument_of(ex_plan *p, const at_impl *at)
{
    for (size_t i = 0; i < at->impl->trait.args.len; i++)
        if (at->impl->trait.args.data[i].kind == API_ARG_TYPE)
            return fr_ex_concrete(p, at->impl->trait.args.data[i].type, &at->with);
    return at->for_;
}

static const fr_api_item *function_of(ex_plan *p, const at_impl *at, const char *name)
{
    for (size_t i = 0; i < at->impl->functions.len; i++) {
        const fr_api_item *item = fr_api_get(p->api, at->impl->functions.data[i]);
        if (fr_str_is(item->name, name))
            return item;
    }
    return NULL;
}

/* ---- traits of std ---- */

typedef enum row_name {
    NAME_PLAIN,  /* the suffix */
    NAME_ARG,    /* suffix and the argument: from_str */
    NAME_OTHER,  /* the same, but for the type itself */
    NAME_TARGET, /* as_X, of what as_ref() gives */
} row_name;

typedef struct row {
    const char *trait, *method, *suffix;
    row_name name;
    bool is_index;
    const char *doc;
} row;

#define OPERATOR(trait, method, doc)                                                               \
    {                                                                                              \
        "std::ops::" trait, method, method, NAME_OTHER, false, doc                                 \
    }

static const row rows[] = {
    { "std::iter::Iterator", "next", "next", NAME_PLAIN, false, "The next one, NONE at the end." },
    { "std::iter::DoubleEndedIterator", "next_back", "next_back", NAME_PLAIN, false,
      "The last one of the rest, NONE at the end." },
    { "std::str::FromStr", "from_str", "from_str", NAME_PLAIN, false, "From text." },
    { "std::convert::From", "from", "from", NAME_ARG, false, "Made from another value." },
    { "std::convert::TryFrom", "try_from", "try_from", NAME_ARG, false,
      "Made from another value, if that fits." },
    { "std::convert::Into", "into", "into", NAME_ARG, false, "As another value." },
    { "std::convert::TryInto", "try_into", "try_into", NAME_ARG, false,
      "As another value, if that fits." },
    { "std::convert::AsRef", "as_ref", "as", NAME_TARGET, false, "Seen as another type." },
    { "std::convert::AsMut", "as_mut", "as_mut", NAME_TARGET, false, "Changed as another type." },
    { "std::borrow::Borrow", "borrow", "as", NAME_TARGET, false, "Seen as another type." },
    { "std::ops::Deref", "deref", "as", NAME_TARGET, false, "What it stands for." },
    { "std::ops::DerefMut", "deref_mut", "as_mut", NAME_TARGET, false,
      "What it stands for, to be changed." },
    { "std::ops::Index", "index", "index", NAME_ARG, true, "What is at an index; RANGE: nothing." },
    { "std::ops::IndexMut", "index_mut", "index_mut", NAME_ARG, true,
      "What is at an index, to be changed; RANGE: nothing." },
    { "std::iter::Extend", "extend", "extend", NAME_ARG, false, "Adds all." },
    { "std::iter::FromIterator", "from_iter", "from_iter", NAME_ARG, false, "Made of all." },
    { "std::iter::IntoIterator", "into_iter", "into_iter", NAME_PLAIN, false, "Walks all." },
    { "std::cmp::PartialEq", "eq", "eq", NAME_OTHER, false, "Whether both are equal." },
    { "std::ops::Neg", "neg", "neg", NAME_PLAIN, false, "The operator `-`." },
    { "std::ops::Not", "not", "not", NAME_PLAIN, false, "The operator `!`." },
    OPERATOR("Add", "add", "The operator `+`."),
    OPERATOR("Sub", "sub", "The operator `-`."),
    OPERATOR("Mul", "mul", "The operator `*`."),
    OPERATOR("Div", "div", "The operator `/`."),
    OPERATOR("Rem", "rem", "The operator `%`."),
    OPERATOR("BitAnd", "bitand", "The operator `&`."),
    OPERATOR("BitOr", "bitor", "The operator `|`."),
    OPERATOR("BitXor", "bitxor", "The operator `^`."),
    OPERATOR("Shl", "shl", "The operator `<<`."),
    OPERATOR("Shr", "shr", "The operator `>>`."),
    OPERATOR("AddAssign", "add_assign", "The operator `+=`."),
    OPERATOR("SubAssign", "sub_assign", "The operator `-=`."),
    OPERATOR("MulAssign", "mul_assign", "The operator `*=`."),
    OPERATOR("DivAssign", "div_assign", "The operator `/=`."),
    OPERATOR("RemAssign", "rem_assign", "The operator `%=`."),
    OPERATOR("BitAndAssign", "bitand_assign", "The operator `&=`."),
    OPERATOR("BitOrAssign", "bitor_assign", "The operator `|=`."),
    OPERATOR("BitXorAssign", "bitxor_assign", "The operator `^=`."),
    OPERATOR("ShlAssign", "shl_assign", "The operator `<<=`."),
    OPERATOR("ShrAssign", "shr_assign", "The operator `>>=`."),
};

/* A short word for what goes by the name: "str", "bytes". */
static fr_str word_of(ex_plan *p, const fr_api_type *type)
{
    const fr_api_type *target = target_of(type);
    const fr_api_type *arg = target->kind == API_TYPE_PATH ? fr_api_type_arg(target, 0) : NULL;
    bool is_bytes =
        (target->kind == API_TYPE_SLICE && fr_api_is_primitive(target->target, "u8")) ||
        (arg && fr_api_is_primitive(arg, "u8") && fr_api_is(p->api, target, "std::vec::Vec"));
    return is_bytes ? FR_LIT("bytes") : fr_ex_stem(p, type);
}

static const fr_api_type *own_type(ex_plan *p, const at_impl *at, const char *name)
{
    for (size_t i = 0; i < at->impl->types.len; i++)
        if (fr_str_is(at->impl->types.data[i].name, name) && at->impl->types.data[i].type)
            return fr_ex_concrete(p, at->impl->types.data[i].type, &at->with);
    return NULL;
}

static fr_str suffix_of(ex_plan *p, const at_impl *at, const row *r)
{
    const fr_api_type *argument = argument_of(p, at);
    fr_str suffix = fr_str_from(r->suffix);
    if (r->name == NAME_TARGET && own_type(p, at, "Target"))
        argument = own_type(p, at, "Target");
    bool is_self =
        fr_api_type_equal(fr_ex_static(p, target_of(argument)), p->types.data[at->type].type);
    bool is_plain = r->name == NAME_PLAIN || (r->name == NAME_OTHER && is_self) ||
                    (r->is_index && fr_api_is_primitive(argument, "usize"));
    if (strcmp(r->suffix, "as_mut") == 0)
        return fr_arena_printf(p->arena, "as_%.*s_mut", FR_ARG(word_of(p, argument)));
    if (strcmp(r->suffix, "into_iter") == 0 && at->impl->for_->kind == API_TYPE_REF)
        return at->impl->for_->is_mutable ? FR_LIT("iter_mut") : FR_LIT("iter");
    return is_plain ? suffix
                    : fr_arena_printf(p->arena, "%s_%.*s", r->suffix, FR_ARG(word_of(p, argument)));
}

/* Of `T + T`, `&T + &T`, ... the one that consumes least, of those that certainly are there. */
static unsigned rank_of(ex_plan *p, const at_impl *at)
{
    return (at->is_undecided ? 0u : 4u) + (at->impl->for_->kind == API_TYPE_REF ? 2u : 0u) +
           (argument_of(p, at)->kind == API_TYPE_REF ? 1u : 0u);
}

static fr_str function_name(ex_plan *p, size_t type, fr_str suffix)
{
    return fr_ex_name_of(p, type, suffix, "op_%.*s", suffix);
}

static bool is_named(ex_plan *p, size_t type, fr_str suffix)
{
    return fr_ex_is_used(
        p, fr_arena_printf(p->arena, "%.*s_%.*s", FR_ARG(p->types.data[type].c), FR_ARG(suffix)));
}

/* usize is another number's type in C++: two operators of it would be one. */
static bool is_same_word(fr_str suffix)
{
    return fr_str_ends(suffix, FR_LIT("_usize")) || fr_str_ends(suffix, FR_LIT("_isize"));
}

static bool is_left_undecided(ex_plan *p, const at_impl *at, size_t unit)
{
    if (at->is_undecided)
        fr_ex_skip(p, unit, FR_LIT("rustc"),
                   FR_LIT(FR_EX_UNDECIDED " whether the type has the trait"));
    return at->is_undecided;
}

static void plan_row(ex_plan *p, const at_impl *at, const row *r, fr_str suffix)
{
    const fr_api_item *item = function_of(p, at, r->method);
    const ex_type t = p->types.data[at->type];
    if (!item)
        return;
    /* what a method of the same name does already */
    bool is_view = r->name == NAME_TARGET || strcmp(r->suffix, "into_iter") == 0;
    if (is_view && is_named(p, at->type, suffix))
        return;
    size_t unit =
        fr_ex_unit(p, t.id, fr_arena_printf(p->arena, "%.*s::%s", FR_ARG(at->text), r->method),
                   fr_api_signature(p->api, item), false);
    if (is_left_undecided(p, at, unit))
        return;
    fr_api_item copy = *item;
    if (copy.doc.len == 0)
        copy.doc = fr_str_from(r->doc);
    if (r->is_index && copy.as.function.inputs.len == 1) { /* in C++ `index` is the method */
        fr_api_input input = { FR_LIT("at"), copy.as.function.inputs.data[0].type };
        copy.as.function.inputs.data = NULL;
        copy.as.function.inputs.len = copy.as.function.inputs.cap = 0;
        fr_vec_push(p->arena, &copy.as.function.inputs, input);
    }
    ex_call_form form = { .with = at->with, .owner = at->type, .is_index = r->is_index };
    form.path = fr_arena_printf(p->arena, "%.*s::%s", FR_ARG(at->text), r->method);
    if (fr_ex_plan_called(p, &copy, unit, &form, function_name(p, at->type, suffix)))
        p->functions.data[p->functions.len - 1].role =
            is_same_word(suffix) ? (fr_str){ 0 } : suffix;
}

static void plan_rows(ex_plan *p, size_t type, const row *r)
{
    const fr_api_item *adt = fr_api_get(p->api, p->types.data[type].id);
    FR_VEC(at_impl) found = { 0 };
    fr_strs suffixes = { 0 };
    for (size_t i = 0; i < adt->as.adt.impls.len; i++) {
        at_impl at;
        const fr_api_impl *impl = p->api->impls.data[adt->as.adt.impls.data[i]];
        if (!impl->has_trait || !fr_str_is(fr_api_path_of(p->api, &impl->trait), r->trait) ||
            !open_impl(p, type, impl, &at))
            continue;
        fr_str suffix = suffix_of(p, &at, r);
        at.rank = rank_of(p, &at);
        size_t k = 0;
        while (k < found.len && !fr_str_eq(suffixes.data[k], suffix))
            k++;
        if (strcmp(r->method, "eq") == 0 && fr_str_is(suffix, "eq"))
            continue; /* from the table of plan_types.c */
        if (k == found.len) {
            fr_vec_push(p->arena, &found, at);
            fr_vec_push(p->arena, &suffixes, suffix);
        } else if (at.rank > found.data[k].rank) {
            found.data[k] = at;
        }
    }
    for (size_t k = 0; k < found.len; k++)
        plan_row(p, &found.data[k], r, suffixes.data[k]);
}

/* ---- the other way round: `impl From<T> for u32` ---- */

static void plan_into(ex_plan *p, size_t type, const fr_api_impl *impl, bool is_try)
{
    ex_call c;
    fr_str value;
    fr_api_substitutions none = { 0 };
    const ex_type t = p->types.data[type];
    const fr_api_type *from = NULL;
    for (size_t i = 0; i < impl->trait.args.len; i++)
        if (impl->trait.args.data[i].kind == API_ARG_TYPE)
            from = impl->trait.args.data[i].type;
    if (!from || impl->generics.params.len ||
        !fr_api_type_equal(fr_ex_static(p, target_of(from)), t.type))
        return;
    fr_str suffix = fr_arena_printf(p->arena, "%s_%.*s", is_try ? "try_into" : "into",
                                    FR_ARG(word_of(p, impl->for_)));
    if (is_named(p, type, suffix))
        return;
    size_t unit = fr_ex_unit(p, t.id,
                             fr_arena_printf(p->arena, "<%.*s as From<%.*s>>::from",
                                             FR_ARG(fr_ex_rust(p, impl->for_)), FR_ARG(t.rust)),
                             (fr_str){ 0 }, false);
    fr_ex_begin(&c, p, unit);
    c.f.doc = FR_LIT("As another value.");
    c.f.owner_type = type;
    c.f.has_self = true;
    const fr_api_type *result = fr_ex_concrete(p, impl->for_, &none);
    if (fr_ex_in(&c, from, FR_LIT("self"), &value) &&
        fr_ex_out(&c, result,
                  fr_arena_printf(p->arena, "<%.*s as ::std::convert::From<_>>::from(%.*s)",
                                  FR_ARG(fr_ex_rust(p, impl->for_)), FR_ARG(value))))
        fr_ex_finish(&c, function_name(p, type, suffix));
    else
        fr_ex_skip(p, unit, c.code, c.reason);
}

static void plan_reverse(ex_plan *p, size_t type)
{
    for (size_t i = 0; i < p->api->impls.len; i++) {
        const fr_api_impl *impl = p->api->impls.data[i];
        if (!impl->has_trait ||
            !fr_str_is(fr_api_path_of(p->api, &impl->trait), "std::convert::From"))
            continue;
        bool is_local = impl->for_->kind == API_TYPE_PATH &&
                        !fr_api_get(p->api, impl->for_->path.item)->is_external;
        if (!is_local)
            plan_into(p, type, impl, false);
    }
}

/* ---- the crate's own traits ---- */

/* Self and the trait's parameters. */
static fr_api_substitutions of_trait(ex_plan *p, const at_impl *at, const fr_api_item *trait)
{
    fr_api_path path = { .item = at->impl->trait.item };
    for (size_t i = 0; i < at->impl->trait.args.len; i++) {
        fr_api_arg arg = at->impl->trait.args.data[i];
        if (arg.kind == API_ARG_TYPE)
            arg.type = fr_ex_concrete(p, arg.type, &at->with);
        fr_vec_push(p->arena, &path.args, arg);
    }
    fr_api_substitutions with = fr_api_arguments(p->api, &trait->as.trait.generics, &path);
    fr_api_substitution self = { FR_LIT("Self"), { .kind = API_ARG_TYPE, .type = at->for_ } };
    fr_vec_push(p->arena, &with, self);
    return with;
}

static void plan_trait_function(ex_plan *p, const at_impl *at, const fr_api_item *trait, fr_id id)
{
    const fr_api_item *item = fr_api_get(p->api, id);
    const ex_type t = p->types.data[at->type];
    if (item->is_hidden)
        return;
    fr_str snake = fr_ex_snake(p->arena, item->name);
    size_t unit = fr_ex_unit(
        p, id, fr_arena_printf(p->arena, "%.*s::%.*s", FR_ARG(at->text), FR_ARG(item->name)),
        fr_api_signature(p->api, item), false);
    if (fr_ex_is_left_out(p, unit) || is_left_undecided(p, at, unit))
        return;
    ex_call_form form = { .with = of_trait(p, at, trait), .owner = at->type };
    form.path = fr_arena_printf(p->arena, "%.*s::r#%.*s", FR_ARG(at->text), FR_ARG(item->name));
    fr_str name =
        fr_ex_name_of(p, at->type, snake, "%.*s",
                      fr_arena_printf(p->arena, "%.*s_%.*s",
                                      FR_ARG(fr_ex_snake(p->arena, trait->name)), FR_ARG(snake)));
    (void)t;
    fr_ex_plan_called(p, item, unit, &form, name);
}

void fr_ex_plan_impls(ex_plan *p, size_t type)
{
    const fr_api_item *adt = fr_api_get(p->api, p->types.data[type].id);
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
        plan_rows(p, type, &rows[i]);
    plan_reverse(p, type);
    for (size_t i = 0; i < adt->as.adt.impls.len; i++) {
        at_impl at;
        const fr_api_impl *impl = p->api->impls.data[adt->as.adt.impls.data[i]];
        const fr_api_item *trait = impl->has_trait ? fr_api_get(p->api, impl->trait.item) : NULL;
        if (!trait || trait->kind != API_TRAIT || trait->is_external || trait->is_hidden ||
            trait->path.len == 0 || impl->for_->kind == API_TYPE_REF ||
            !open_impl(p, type, impl, &at))
            continue;
        for (size_t k = 0; k < trait->as.trait.functions.len; k++)
            plan_trait_function(p, &at, trait, trait->as.trait.functions.data[k]);
    }
}
