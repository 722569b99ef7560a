/* Results in the form that C gets: behind a Box, a reference to a String or to a pair there is
 * something simpler. */
#include "export/internal.h"

static const fr_api_type *reference(ex_plan *p, const fr_api_type *to, const fr_api_type *like)
{
    fr_api_type *type = FR_NEW(p->arena, fr_api_type);
    *type = (fr_api_type){ .kind = API_TYPE_REF, .target = to };
    type->path.item = FR_NO_ID;
    type->lifetime = like->lifetime;
    type->is_mutable = like->is_mutable;
    return type;
}

static const fr_api_type *primitive(ex_plan *p, const char *name)
{
    fr_api_type *type = FR_NEW(p->arena, fr_api_type);
    *type = (fr_api_type){ .kind = API_TYPE_PRIMITIVE, .name = fr_str_from(name) };
    type->path.item = FR_NO_ID;
    return type;
}

static const fr_api_type *slice_of(ex_plan *p, const fr_api_type *item)
{
    fr_api_type *type = FR_NEW(p->arena, fr_api_type);
    *type = (fr_api_type){ .kind = API_TYPE_SLICE, .target = item };
    type->path.item = FR_NO_ID;
    return type;
}

/* The same generic type with another first type argument. */
static const fr_api_type *with_first(ex_plan *p, const fr_api_type *type, const fr_api_type *first)
{
    fr_api_type *copy = FR_NEW(p->arena, fr_api_type);
    *copy = *type;
    copy->path.args.data = NULL;
    copy->path.args.len = copy->path.args.cap = 0;
    for (size_t i = 0; i < type->path.args.len; i++) {
        fr_api_arg arg = type->path.args.data[i];
        if (arg.kind == API_ARG_TYPE && first) {
            arg.type = first;
            first = NULL;
        }
        fr_vec_push(p->arena, &copy->path.args, arg);
    }
    return copy;
}

typedef struct form {
    ex_plan *p;
    const fr_api_type *type;
    fr_str v;
} form;

static bool become(form *f, const fr_api_type *type, const char *before, const char *after)
{
    f->type = type;
    f->v = fr_arena_printf(f->p->arena, *before && *before != '(' ? "(%s%.*s%s)" : "%s%.*s%s",
                           before, FR_ARG(f->v), after);
    return true;
}

static bool is_one_of(ex_plan *p, const fr_api_type *type, const char *const *paths)
{
    for (; *paths; paths++)
        if (fr_api_is(p->api, type, *paths))
            return true;
    return false;
}

static const char *const pointers[] = { "std::boxed::Box", "std::rc::Rc", "std::sync::Arc",
                                        "std::borrow::Cow", NULL };

static bool split_pair(form *f)
{
    ex_plan *p = f->p;
    fr_text text;
    const fr_api_type *from = f->type, *tuple = from->target;
    fr_api_type *copy = FR_NEW(p->arena, fr_api_type);
    *copy = (fr_api_type){ .kind = API_TYPE_TUPLE };
    copy->path.item = FR_NO_ID;
    fr_text_init(&text, p->arena);
    fr_text_fmt(&text, "{ let t = %.*s; (", FR_ARG(f->v));
    for (size_t i = 0; i < tuple->parts.len; i++) {
        fr_vec_push(p->arena, &copy->parts, reference(p, tuple->parts.data[i], from));
        fr_text_fmt(&text, "&%st.%zu, ", from->is_mutable ? "mut " : "", i);
    }
    fr_text_puts(&text, ") }");
    f->type = copy;
    f->v = fr_text_str(&text);
    return true;
}

/* What a reference to a type of std gives. */
static bool simpler_path(form *f)
{
    ex_plan *p = f->p;
    const fr_api_type *from = f->type, *target = from->target;
    const fr_api_type *arg = fr_api_type_arg(target, 0);
    ex_element of;
    if (arg && fr_api_is(p->api, target, "std::option::Option"))
        return become(f, with_first(p, target, reference(p, arg, from)), "(",
                      from->is_mutable ? ").as_mut()" : ").as_ref()");
    if (from->is_mutable)
        return false;
    if (fr_api_is(p->api, target, "std::string::String"))
        return become(f, reference(p, primitive(p, "str"), from), "", ".as_str()");
    if (fr_api_is(p->api, target, "std::path::Path")) /* which need not be text */
        return become(f, reference(p, slice_of(p, primitive(p, "u8")), from), "",
                      ".as_os_str().as_encoded_bytes()");
    if (fr_api_is(p->api, target, "std::ffi::CStr"))
        return become(f, reference(p, slice_of(p, primitive(p, "u8")), from), "", ".to_bytes()");
    if (fr_api_is(p->api, target, "std::ffi::OsStr"))
        return become(f, reference(p, slice_of(p, primitive(p, "u8")), from), "",
                      ".as_encoded_bytes()");
    if (arg && fr_api_is(p->api, target, "std::vec::Vec") && fr_ex_element(p, arg, &of))
        return become(f, reference(p, slice_of(p, arg), from), "", ".as_slice()");
    if (arg && is_one_of(p, target, pointers) && arg->kind != API_TYPE_DYN)
        return become(f, reference(p, arg, from), "&**", "");
    return false;
}

/* Both ends of a range. */
static bool split_range(form *f, const fr_api_type *item)
{
    fr_api_type *pair = FR_NEW(f->p->arena, fr_api_type);
    bool is_inclusive = fr_api_is(f->p->api, f->type, "std::ops::RangeInclusive");
    *pair = (fr_api_type){ .kind = API_TYPE_TUPLE };
    pair->path.item = FR_NO_ID;
    fr_vec_push(f->p->arena, &pair->parts, item);
    fr_vec_push(f->p->arena, &pair->parts, item);
    f->v = fr_arena_printf(f->p->arena, "{ let t = %.*s; %s }", FR_ARG(f->v),
                           is_inclusive ? "t.into_inner()" : "(t.start, t.end)");
    f->type = pair;
    return true;
}

static bool simpler(form *f)
{
    ex_plan *p = f->p;
    const fr_api_type *type = f->type;
    const fr_api_type *arg = type->kind == API_TYPE_PATH ? fr_api_type_arg(type, 0) : NULL;
    if (arg && (fr_api_is(p->api, type, "std::ops::Range") ||
                fr_api_is(p->api, type, "std::ops::RangeInclusive")))
        return split_range(f, arg);
    if (arg && fr_ex_number(arg) && fr_api_is(p->api, type, "std::num::NonZero"))
        return become(f, arg, "", ".get()");
    if (arg && fr_api_is(p->api, type, "std::boxed::Box")) {
        if (arg->kind == API_TYPE_PATH &&
            (fr_ex_type(p, arg) != SIZE_MAX || fr_ex_enum(p, arg) != SIZE_MAX ||
             fr_ex_plain(p, arg) != SIZE_MAX))
            return become(f, arg, "*", "");
        return false;
    }
    if (type->kind != API_TYPE_REF)
        return false;
    const fr_api_type *target = type->target;
    if (target->kind == API_TYPE_PATH)
        return simpler_path(f);
    if (target->kind == API_TYPE_TUPLE && target->parts.len)
        return split_pair(f);
    /* from `&&mut T` there is only what is read */
    if (target->kind == API_TYPE_REF && !type->is_mutable) {
        fr_api_type *inner = FR_NEW(p->arena, fr_api_type);
        *inner = *target;
        inner->is_mutable = false;
        if (target->is_mutable)
            inner->lifetime = type->lifetime;
        return become(f, inner, target->is_mutable ? "&**" : "*", "");
    }
    return false;
}

void fr_ex_simplify(ex_plan *p, const fr_api_type **type, fr_str *v)
{
    form f = { p, *type, *v };
    while (simpler(&f)) {
    }
    *type = f.type;
    *v = f.v;
}
