/* Which bounds hold, as far as that follows from the source alone. Asked where no rustc checks the
 * shim: what this cannot prove is left out. It knows the traits of std on types of std, the impls
 * of the crate, and the blanket impls that every program has. */
#include "export/internal.h"

enum { MOST_STEPS = 12, MOST_PROOFS = 200000 };

static bool proves(ex_plan *p, const fr_api_type *type, const fr_api_path *trait, unsigned depth);

/* ---- sized ---- */

static bool is_sized(ex_plan *p, const fr_api_type *type)
{
    static const char *const unsized_[] = { "std::path::Path", "std::ffi::OsStr",
                                            "std::ffi::CStr" };
    if (type->kind == API_TYPE_SLICE || type->kind == API_TYPE_DYN ||
        fr_api_is_primitive(type, "str"))
        return false;
    for (size_t i = 0; i < sizeof unsized_ / sizeof *unsized_; i++)
        if (fr_api_is(p->api, type, unsized_[i]))
            return false;
    return type->kind != API_TYPE_PATH || type->path.item == FR_NO_ID ||
           !fr_api_is_adt(fr_api_get(p->api, type->path.item)) ||
           !fr_api_get(p->api, type->path.item)->as.adt.is_unsized;
}

/* ---- traits of std on types of std ---- */

static const fr_api_type *argument_of(const fr_api_path *trait)
{
    for (size_t i = 0; i < trait->args.len; i++)
        if (trait->args.data[i].kind == API_ARG_TYPE)
            return trait->args.data[i].type;
    return NULL;
}

static bool is_any(fr_str text, const char *const *list, size_t count)
{
    for (size_t i = 0; i < count; i++)
        if (fr_str_is(text, list[i]))
            return true;
    return false;
}

#define IS_ANY(text, list) is_any(text, list, sizeof(list) / sizeof *(list))

static bool is_path_of(ex_plan *p, const fr_api_type *type, const char *const *list, size_t count)
{
    return type->kind == API_TYPE_PATH && type->path.item != FR_NO_ID &&
           is_any(fr_api_path_of(p->api, &type->path), list, count);
}

static bool is_number(const fr_api_type *type)
{
    return type->kind == API_TYPE_PRIMITIVE &&
           (fr_ex_number(type) || fr_str_is(type->name, "u128") || fr_str_is(type->name, "i128"));
}

static bool is_float(const fr_api_type *type)
{
    return fr_api_is_primitive(type, "f32") || fr_api_is_primitive(type, "f64");
}

/* Numbers, bool, char; not the shim's own types. */
static bool is_scalar(const fr_api_type *type)
{
    return is_number(type) || fr_api_is_primitive(type, "bool") ||
           fr_api_is_primitive(type, "char");
}

static const char *const structural[] = {
    "std::clone::Clone",  "std::fmt::Debug",        "std::cmp::PartialEq",
    "std::cmp::Eq",       "std::cmp::PartialOrd",   "std::cmp::Ord",
    "std::hash::Hash",    "std::marker::Send",      "std::marker::Sync",
    "std::marker::Unpin", "std::panic::UnwindSafe", "std::panic::RefUnwindSafe",
};
static const char *const of_floats_not[] = { "std::cmp::Eq", "std::cmp::Ord", "std::hash::Hash" };
static const char *const autos[] = { "std::marker::Send", "std::marker::Sync", "std::marker::Unpin",
                                     "std::panic::UnwindSafe", "std::panic::RefUnwindSafe" };
static const char *const owners[] = { "std::vec::Vec", "std::option::Option", "std::boxed::Box",
                                      "std::result::Result" };
static const char *const texts[] = { "std::string::String", "std::path::PathBuf",
                                     "std::ffi::OsString" };

/* Holds if it holds for all parts. */
static bool proves_parts(ex_plan *p, const fr_api_type *type, const fr_api_path *trait,
                         unsigned depth)
{
    for (size_t i = 0; i < type->parts.len; i++)
        if (!proves(p, type->parts.data[i], trait, depth))
            return false;
    for (size_t i = 0; type->kind == API_TYPE_PATH && fr_api_type_arg(type, i); i++)
        if (!proves(p, fr_api_type_arg(type, i), trait, depth))
            return false;
    return !type->target || proves(p, type->target, trait, depth);
}

/* `PartialEq<T> for T` is said without its argument. */
static bool is_about_self(const fr_api_type *type, const fr_api_path *trait)
{
    const fr_api_type *argument = argument_of(trait);
    return !argument || fr_api_type_equal(argument, type);
}

static bool proves_structural(ex_plan *p, const fr_api_type *type, fr_str name,
                              const fr_api_path *trait, unsigned depth)
{
    fr_api_path inner = { .item = trait->item };
    bool is_auto = IS_ANY(name, autos);
    if (!IS_ANY(name, structural) || !is_about_self(type, trait))
        return false;
    switch (type->kind) {
    case API_TYPE_PRIMITIVE:
        if (is_float(type))
            return !IS_ANY(name, of_floats_not);
        return is_scalar(type) ||
               (fr_str_is(type->name, "str") && !fr_str_is(name, "std::clone::Clone"));
    case API_TYPE_REF:
        if (fr_str_is(name, "std::clone::Clone") || fr_str_is(name, "std::marker::Unpin"))
            return !type->is_mutable || fr_str_is(name, "std::marker::Unpin");
        return !is_auto && proves(p, type->target, &inner, depth);
    case API_TYPE_SLICE:
        return !fr_str_is(name, "std::clone::Clone") && proves_parts(p, type, &inner, depth);
    case API_TYPE_ARRAY:
    case API_TYPE_TUPLE: return type->parts.len <= 12 && proves_parts(p, type, &inner, depth);
    case API_TYPE_PATH:
        return is_path_of(p, type, texts, sizeof texts / sizeof *texts) ||
               (is_path_of(p, type, owners, sizeof owners / sizeof *owners) &&
                proves_parts(p, type, &inner, depth));
    case API_TYPE_NEVER:
    case API_TYPE_PARAM:
    case API_TYPE_RAW:
    case API_TYPE_FN:
    case API_TYPE_DYN:
    case API_TYPE_IMPL:
    case API_TYPE_PROJECTION:
    case API_TYPE_UNKNOWN: break;
    }
    return false;
}

static bool is_bytes(const fr_api_type *type)
{
    return type->kind == API_TYPE_SLICE && fr_api_is_primitive(type->target, "u8");
}

static const fr_api_type *behind(ex_plan *p, const fr_api_type *type)
{
    if (type->kind == API_TYPE_REF)
        return type->target;
    return fr_api_is(p->api, type, "std::boxed::Box") ? fr_api_type_arg(type, 0) : type;
}

/* AsRef<to>. */
static bool is_seen_as(ex_plan *p, const fr_api_type *type, const fr_api_type *to)
{
    static const char *const paths[] = { "std::path::Path", "std::ffi::OsStr" };
    while (type->kind == API_TYPE_REF)
        type = type->target;
    const fr_api_type *arg = type->kind == API_TYPE_PATH ? fr_api_type_arg(type, 0) : NULL;
    bool is_text = fr_api_is_primitive(type, "str") || fr_api_is(p->api, type, texts[0]);
    bool is_name = is_path_of(p, type, paths, 2) || is_path_of(p, type, texts, 3);
    if (fr_api_is_primitive(to, "str"))
        return is_text;
    if (to->kind == API_TYPE_SLICE)
        return (is_bytes(to) && is_text) ||
               ((type->kind == API_TYPE_SLICE || type->kind == API_TYPE_ARRAY) &&
                fr_api_type_equal(type->target, to->target)) ||
               (arg && fr_api_is(p->api, type, "std::vec::Vec") &&
                fr_api_type_equal(arg, to->target));
    return is_path_of(p, to, paths, 2) && (is_text || is_name);
}

/* Box<str>, Cow<'_, [u8]>: what owns text or bytes, and is made of a loan of them. */
static bool is_box(ex_plan *p, const fr_api_type *type)
{
    static const char *const boxes[] = { "std::boxed::Box", "std::rc::Rc", "std::sync::Arc",
                                         "std::borrow::Cow" };
    return is_path_of(p, type, boxes, sizeof boxes / sizeof *boxes);
}

static bool is_made_of_text(ex_plan *p, const fr_api_type *to)
{
    const fr_api_type *arg = to->kind == API_TYPE_PATH ? fr_api_type_arg(to, 0) : NULL;
    return is_path_of(p, to, texts, 3) ||
           (arg && ((fr_api_is_primitive(arg, "str") && is_box(p, to)) ||
                    (fr_api_is_primitive(arg, "u8") && fr_api_is(p->api, to, "std::vec::Vec"))));
}

static bool is_made_of_bytes(ex_plan *p, const fr_api_type *to)
{
    const fr_api_type *arg = to->kind == API_TYPE_PATH ? fr_api_type_arg(to, 0) : NULL;
    return arg && ((is_bytes(arg) && is_box(p, to)) ||
                   (fr_api_is_primitive(arg, "u8") && fr_api_is(p->api, to, "std::vec::Vec")));
}

/* From a number to one that has all of its values. */
static bool is_widened(const fr_api_type *from, const fr_api_type *to)
{
    static const struct {
        const char *name;
        unsigned bits;
        bool is_signed;
    } numbers[] = { { "u8", 8, false },   { "u16", 16, false },   { "u32", 32, false },
                    { "u64", 64, false }, { "u128", 128, false }, { "i8", 8, true },
                    { "i16", 16, true },  { "i32", 32, true },    { "i64", 64, true },
                    { "i128", 128, true } };
    for (size_t i = 0; i < sizeof numbers / sizeof *numbers; i++)
        for (size_t k = 0; k < sizeof numbers / sizeof *numbers; k++)
            if (fr_api_is_primitive(from, numbers[i].name) &&
                fr_api_is_primitive(to, numbers[k].name))
                return numbers[i].bits < numbers[k].bits &&
                       numbers[i].is_signed <= numbers[k].is_signed;
    return false;
}

/* `type: Into<to>`, without the crate's own impls. */
static bool is_made(ex_plan *p, const fr_api_type *type, const fr_api_type *to)
{
    if (fr_api_type_equal(fr_ex_static(p, type), fr_ex_static(p, to)) || is_widened(type, to))
        return true;
    return type->kind == API_TYPE_REF && !type->is_mutable &&
           ((fr_api_is_primitive(type->target, "str") && is_made_of_text(p, to)) ||
            (is_bytes(type->target) && is_made_of_bytes(p, to)));
}

static bool proves_default(ex_plan *p, const fr_api_type *type)
{
    static const char *const empty[] = { "std::vec::Vec", "std::option::Option",
                                         "std::string::String", "std::path::PathBuf" };
    return is_scalar(type) || is_path_of(p, type, empty, 4) ||
           (type->kind == API_TYPE_REF && !type->is_mutable &&
            (fr_api_is_primitive(type->target, "str") || type->target->kind == API_TYPE_SLICE));
}

static bool proves_operator(const fr_api_type *type, fr_str name, const fr_api_path *trait)
{
    static const char *const operators[] = {
        "std::ops::Add",       "std::ops::Sub",       "std::ops::Mul",       "std::ops::Div",
        "std::ops::Rem",       "std::ops::AddAssign", "std::ops::SubAssign", "std::ops::MulAssign",
        "std::ops::DivAssign", "std::ops::RemAssign",
    };
    return is_number(type) && IS_ANY(name, operators) && is_about_self(type, trait);
}

/* The shim's streams. */
static bool proves_stream(const fr_api_type *type, fr_str name)
{
    bool is_buffered = fr_api_is_primitive(type, FR_EX_BUFFERED);
    if (fr_str_is(name, "std::io::Read"))
        return is_buffered || fr_api_is_primitive(type, FR_EX_INPUT);
    if (fr_str_is(name, "std::io::Write"))
        return fr_api_is_primitive(type, FR_EX_OUTPUT);
    bool is_any_stream = is_buffered || fr_api_is_primitive(type, FR_EX_INPUT) ||
                         fr_api_is_primitive(type, FR_EX_OUTPUT);
    return fr_str_is(name, "std::io::BufRead")
               ? is_buffered
               : is_any_stream && (fr_str_is(name, autos[0]) || fr_str_is(name, autos[1]) ||
                                   fr_str_is(name, autos[2]));
}

static bool proves_display(ex_plan *p, const fr_api_type *type, const fr_api_path *trait,
                           unsigned depth)
{
    if (is_scalar(type) || fr_api_is_primitive(type, "str") || fr_api_is(p->api, type, texts[0]))
        return true;
    const fr_api_type *inner = behind(p, type);
    return inner != type && proves(p, inner, trait, depth);
}

static bool proves_std(ex_plan *p, const fr_api_type *type, const fr_api_path *trait,
                       unsigned depth)
{
    fr_str name = fr_api_path_of(p->api, trait);
    const fr_api_type *argument = argument_of(trait);
    if (proves_structural(p, type, name, trait, depth) || proves_operator(type, name, trait) ||
        proves_stream(type, name))
        return true;
    if (fr_str_is(name, "std::marker::Sized"))
        return is_sized(p, type);
    if (fr_str_is(name, "std::marker::Copy"))
        return is_scalar(type) || (type->kind == API_TYPE_REF && !type->is_mutable) ||
               ((type->kind == API_TYPE_ARRAY || type->kind == API_TYPE_TUPLE) &&
                proves_parts(p, type, trait, depth));
    if (fr_str_is(name, "std::fmt::Display"))
        return proves_display(p, type, trait, depth);
    if (fr_str_is(name, "std::string::ToString"))
        return proves_display(p, type, trait, depth);
    if (fr_str_is(name, "std::default::Default"))
        return proves_default(p, type);
    if (fr_str_is(name, "std::str::FromStr"))
        return is_scalar(type) || is_path_of(p, type, texts, 3);
    if (fr_str_is(name, "std::borrow::ToOwned"))
        return fr_api_is_primitive(type, "str") || is_bytes(type) ||
               (type->kind == API_TYPE_REF && !type->is_mutable);
    if (fr_str_is(name, "std::iter::IntoIterator"))
        return fr_api_is(p->api, type, "std::vec::Vec") ||
               (type->kind == API_TYPE_REF && type->target->kind == API_TYPE_SLICE);
    if (fr_str_is(name, "std::net::ToSocketAddrs") || fr_str_is(name, "std::str::pattern::Pattern"))
        return type->kind == API_TYPE_REF && fr_api_is_primitive(type->target, "str");
    if (fr_str_is(name, "std::ops::Deref"))
        return (type->kind == API_TYPE_REF && !trait->bindings.len) ||
               (type->kind == API_TYPE_REF && trait->bindings.data[0].type &&
                fr_api_type_equal(type->target, trait->bindings.data[0].type));
    if (!argument)
        return false;
    if (fr_str_is(name, "std::convert::AsRef"))
        return is_seen_as(p, type, argument);
    if (fr_str_is(name, "std::borrow::Borrow"))
        return fr_api_type_equal(fr_ex_static(p, type), fr_ex_static(p, argument)) ||
               (type->kind == API_TYPE_REF &&
                fr_api_type_equal(fr_ex_static(p, type->target), fr_ex_static(p, argument))) ||
               (fr_api_is(p->api, type, texts[0]) && fr_api_is_primitive(argument, "str"));
    if (fr_str_is(name, "std::convert::From"))
        return is_made(p, argument, type);
    return (fr_str_is(name, "std::convert::Into") || fr_str_is(name, "std::convert::TryInto")) &&
           is_made(p, type, argument);
}

/* ---- impls of the crate ---- */

static bool proves_bounds(ex_plan *p, const fr_api_type *type, const fr_api_bounds *bounds,
                          const fr_api_substitutions *with, unsigned depth)
{
    bool is_maybe = false;
    for (size_t i = 0; i < bounds->len; i++) {
        const fr_api_bound *bound = &bounds->data[i];
        if (bound->kind == API_BOUND_TRAIT && bound->is_maybe) {
            is_maybe = true;
            continue;
        }
        if (bound->kind != API_BOUND_TRAIT)
            continue;
        fr_api_type wrap = { .kind = API_TYPE_IMPL };
        wrap.path.item = FR_NO_ID;
        fr_vec_push(p->arena, &wrap.bounds, *bound);
        fr_api_path trait = fr_ex_concrete(p, &wrap, with)->bounds.data[0].trait;
        if (!proves(p, type, &trait, depth))
            return false;
    }
    return is_maybe || is_sized(p, type);
}

static const fr_api_type *known(const fr_api_substitutions *with, fr_str name)
{
    for (size_t i = 0; i < with->len; i++)
        if (with->data[i].with.kind == API_ARG_TYPE && fr_str_eq(with->data[i].name, name))
            return with->data[i].with.type;
    return NULL;
}

/* What `generics` ask of the arguments that are known; where clauses about others are not proved.
 */
static bool proves_generics(ex_plan *p, const fr_api_generics *generics,
                            const fr_api_substitutions *with, unsigned depth)
{
    for (size_t i = 0; i < generics->params.len; i++) {
        const fr_api_param *param = &generics->params.data[i];
        const fr_api_type *type = param->kind == API_PARAM_TYPE ? known(with, param->name) : NULL;
        if (type && !proves_bounds(p, type, &param->bounds, with, depth))
            return false;
    }
    for (size_t i = 0; i < generics->wheres.len; i++) {
        const fr_api_where *where = &generics->wheres.data[i];
        const fr_api_type *subject = fr_ex_concrete(p, where->subject, with);
        if (where->equals || fr_ex_is_unresolved(subject) ||
            !proves_bounds(p, subject, &where->bounds, with, depth))
            return false;
    }
    return true;
}

static bool is_same_argument(ex_plan *p, const fr_api_impl *impl, const fr_api_path *trait,
                             const fr_api_type *type, fr_api_substitutions *with)
{
    const fr_api_type *has = argument_of(&impl->trait), *asked = argument_of(trait);
    if (!has && !asked)
        return true;
    return fr_ex_unify(p, &impl->generics, has ? has : impl->for_, asked ? asked : type, with) &&
           fr_api_type_equal(fr_ex_static(p, fr_ex_concrete(p, has ? has : impl->for_, with)),
                             fr_ex_static(p, asked ? asked : type));
}

static const fr_api_type *own_type(ex_plan *p, const fr_api_impl *impl, fr_str name,
                                   const fr_api_substitutions *with)
{
    for (size_t k = 0; k < impl->types.len; k++)
        if (fr_str_eq(impl->types.data[k].name, name) && impl->types.data[k].type)
            return fr_ex_concrete(p, impl->types.data[k].type, with);
    return NULL;
}

/* A binding is what the impl says, or it is not known. */
static bool has_bindings(ex_plan *p, const fr_api_impl *impl, const fr_api_path *trait,
                         const fr_api_substitutions *with, unsigned depth)
{
    fr_api_substitutions none = { 0 };
    for (size_t i = 0; i < trait->bindings.len; i++) {
        const fr_api_binding *one = &trait->bindings.data[i];
        const fr_api_type *own = own_type(p, impl, one->name, with);
        if (!own ||
            !(one->type ? fr_api_type_equal(fr_ex_static(p, own), fr_ex_static(p, one->type))
                        : proves_bounds(p, own, &one->bounds, &none, depth)))
            return false;
    }
    return true;
}

static bool proves_impl(ex_plan *p, const fr_api_type *type, const fr_api_path *trait,
                        unsigned depth)
{
    for (size_t i = 0; i < p->api->impls.len; i++) {
        const fr_api_impl *impl = p->api->impls.data[i];
        fr_api_substitutions with = { 0 };
        if (impl->has_trait && !impl->is_negative && impl->trait.item == trait->item &&
            p->proofs++ < MOST_PROOFS && fr_ex_unify(p, &impl->generics, impl->for_, type, &with) &&
            is_same_argument(p, impl, trait, type, &with) &&
            has_bindings(p, impl, trait, &with, depth) &&
            proves_generics(p, &impl->generics, &with, depth))
            return true;
    }
    return false;
}

/* `U: From<T>` is `T: Into<U>`; Display is ToString. */
static bool proves_turned(ex_plan *p, const fr_api_type *type, const fr_api_path *trait,
                          unsigned depth)
{
    static const struct {
        const char *of, *turned;
    } pairs[] = { { "std::convert::Into", "std::convert::From" },
                  { "std::convert::TryInto", "std::convert::TryFrom" } };
    const fr_api_type *argument = argument_of(trait);
    fr_str name = fr_api_path_of(p->api, trait);
    for (size_t i = 0; argument && i < sizeof pairs / sizeof *pairs; i++) {
        fr_api_path other = { .item = FR_NO_ID };
        if (!fr_str_is(name, pairs[i].of))
            continue;
        other.item = fr_api_find(p->api, fr_str_from(pairs[i].turned));
        fr_api_arg arg = { .kind = API_ARG_TYPE, .type = type };
        fr_vec_push(p->arena, &other.args, arg);
        return other.item != FR_NO_ID && proves(p, argument, &other, depth);
    }
    return false;
}

static bool has_auto(ex_plan *p, const fr_api_type *type, fr_str name)
{
    const fr_api_item *item = type->kind == API_TYPE_PATH && type->path.item != FR_NO_ID
                                  ? fr_api_get(p->api, type->path.item)
                                  : NULL;
    for (unsigned i = 0; item && fr_api_is_adt(item) && i < API_AUTO_COUNT; i++)
        if (fr_str_is(name, autos[i]))
            return item->as.adt.autos[i] == API_YES;
    return false;
}

static bool proves(ex_plan *p, const fr_api_type *type, const fr_api_path *trait, unsigned depth)
{
    if (depth >= MOST_STEPS || fr_ex_is_unresolved(type) || trait->item == FR_NO_ID)
        return false;
    return proves_std(p, type, trait, depth + 1) || proves_impl(p, type, trait, depth + 1) ||
           proves_turned(p, type, trait, depth + 1) ||
           has_auto(p, type, fr_api_path_of(p->api, trait));
}

/* ---- what is asked ---- */

bool fr_ex_needs_proof(const ex_plan *p)
{
    return p->api->crate.is_from_source;
}

bool fr_ex_is_sized(ex_plan *p, const fr_api_type *type)
{
    return is_sized(p, type);
}

bool fr_ex_proves(ex_plan *p, const fr_api_type *type, const fr_api_path *trait)
{
    return proves(p, type, trait, 0);
}

bool fr_ex_holds(ex_plan *p, const fr_api_type *type, const fr_api_bounds *bounds)
{
    fr_api_substitutions none = { 0 };
    return proves_bounds(p, type, bounds, &none, 0);
}

bool fr_ex_allows(ex_plan *p, const fr_api_generics *generics, const fr_api_substitutions *with)
{
    return !fr_ex_needs_proof(p) || proves_generics(p, generics, with, 0);
}
