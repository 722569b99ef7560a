/* What comes in (spec 3.4): raw numbers and pointers are checked, then converted. Handles that are
 * consumed are taken last, when nothing can fail any more. */
#include <string.h>

#include "export/internal.h"

static fr_str handle_c(const ex_call *c, size_t type, const char *how)
{
    return fr_arena_printf(c->p->arena, how, FR_ARG(c->p->types.data[type].c));
}

static void note_owner(ex_call *c, const fr_api_type *type, fr_str guard, fr_str handle,
                       fr_str lifetime, bool is_exclusive)
{
    ex_owner owner = { guard, handle, lifetime, { 0 }, is_exclusive };
    fr_api_lifetimes(c->p->api, type, &owner.inside);
    fr_vec_push(c->p->arena, &c->owners, owner);
}

/* `&T`, `&mut T` of a handle. */
static bool in_borrow(ex_call *c, const fr_api_type *type, size_t number, fr_str name, fr_str *expr)
{
    fr_arena *arena = c->p->arena;
    const ex_type *t = &c->p->types.data[number];
    bool is_mut = type->is_mutable;
    fr_str a = fr_ex_param(c, handle_c(c, number, is_mut ? "%.*s *" : "const %.*s *"),
                           is_mut ? FR_LIT("*mut rt::Slot") : FR_LIT("*const rt::Slot"), name,
                           "borrowed for the call");
    fr_text_fmt(&c->checks, "        let %sg%.*s = rt::%s::<%.*s>(%.*s, %uu32)?;\n",
                is_mut ? "mut " : "", FR_ARG(a), is_mut ? "exclusive" : "shared", FR_ARG(t->rust),
                FR_ARG(a), t->tag);
    *expr = fr_arena_printf(arena, "g%.*s.get()", FR_ARG(a));
    note_owner(c, type->target, fr_arena_printf(arena, "g%.*s", FR_ARG(a)), a, type->lifetime,
               is_mut);
    return true;
}

/* `T` of a handle: a copy, or the value itself. */
static bool in_value(ex_call *c, const fr_api_type *type, size_t number, fr_str name, fr_str *expr)
{
    fr_arena *arena = c->p->arena;
    const ex_type t = c->p->types.data[number];
    if (t.is_copy) {
        fr_str a = fr_ex_param(c, handle_c(c, number, "const %.*s *"), FR_LIT("*const rt::Slot"),
                               name, "copied");
        fr_text_fmt(&c->checks, "        let g%.*s = rt::shared::<%.*s>(%.*s, %uu32)?;\n",
                    FR_ARG(a), FR_ARG(t.rust), FR_ARG(a), t.tag);
        *expr = fr_arena_printf(arena, "*g%.*s.get()", FR_ARG(a));
        note_owner(c, type, fr_arena_printf(arena, "g%.*s", FR_ARG(a)), a, (fr_str){ 0 }, false);
        return true;
    }
    fr_str a = fr_ex_param(c, handle_c(c, number, "%.*s **"), FR_LIT("*mut *mut rt::Slot"), name,
                           "consumed; becomes NULL");
    fr_text_fmt(&c->takes, "        let (v%.*s, g%.*s) = rt::take::<%.*s>(%.*s, %uu32)?;\n",
                FR_ARG(a), FR_ARG(a), FR_ARG(t.rust), FR_ARG(a), t.tag);
    *expr = fr_arena_printf(arena, "v%.*s", FR_ARG(a));
    c->needs_status = true;
    note_owner(c, type, fr_arena_printf(arena, "g%.*s", FR_ARG(a)), a, (fr_str){ 0 }, false);
    return true;
}

/* ---- texts and lists ---- */

static fr_str in_text(ex_call *c, fr_str name, bool is_bytes)
{
    fr_arena *arena = c->p->arena;
    const fr_api_type byte = { .kind = API_TYPE_PRIMITIVE, .name = FR_LIT("u8") };
    fr_str type = is_bytes ? fr_ex_view(c->p, &byte, false)
                           : fr_arena_printf(arena, "%.*s_str", FR_ARG(c->p->e->prefix));
    fr_str a = fr_ex_param(c, type, FR_LIT("rt::View<u8>"), name,
                           "borrowed for the call, and for as long as what the call gives or "
                           "changes borrows from it");
    fr_text_fmt(&c->checks, "        let s%.*s = rt::%s(%.*s)?;\n", FR_ARG(a),
                is_bytes ? "bytes" : "text", FR_ARG(a));
    c->needs_status = true;
    return fr_arena_printf(arena, "s%.*s", FR_ARG(a));
}

static bool in_slice(ex_call *c, const fr_api_type *type, fr_str name, fr_str *expr)
{
    fr_arena *arena = c->p->arena;
    const fr_api_type *item = type->target->target;
    const char *number = fr_ex_number(item);
    const char *mut = type->is_mutable ? "_mut" : "";
    if (fr_api_is_primitive(item, "u8") && !type->is_mutable) {
        *expr = in_text(c, name, true);
        return true;
    }
    if (item->kind == API_TYPE_REF && fr_api_is_primitive(item->target, "str")) {
        fr_str a =
            fr_ex_param(c, fr_arena_printf(arena, "const %.*s_str *", FR_ARG(c->p->e->prefix)),
                        FR_LIT("*const rt::View<u8>"), name, "borrowed for the call");
        fr_str n = fr_ex_param(c, FR_LIT("size_t"), FR_LIT("usize"),
                               fr_arena_printf(arena, "%.*s_len", FR_ARG(name)), "");
        fr_text_fmt(&c->checks, "        let s%.*s = rt::texts(%.*s, %.*s)?;\n", FR_ARG(a),
                    FR_ARG(a), FR_ARG(n));
        *expr = fr_arena_printf(arena, "&s%.*s[..]", FR_ARG(a));
        c->needs_status = true;
        return true;
    }
    if (!number)
        return fr_ex_refuse(c, "type", "a list of such elements cannot come from C yet");
    fr_str a = fr_ex_param(
        c, fr_arena_printf(arena, "%s%s *", type->is_mutable ? "" : "const ", number),
        fr_arena_printf(arena, "*%s %.*s", type->is_mutable ? "mut" : "const", FR_ARG(item->name)),
        name, "borrowed for the call");
    fr_str n = fr_ex_param(c, FR_LIT("size_t"), FR_LIT("usize"),
                           fr_arena_printf(arena, "%.*s_len", FR_ARG(name)), "");
    fr_text_fmt(&c->checks, "        let s%.*s = rt::slice%s(%.*s, %.*s)?;\n", FR_ARG(a), mut,
                FR_ARG(a), FR_ARG(n));
    *expr = fr_arena_printf(arena, "s%.*s", FR_ARG(a));
    c->needs_status = true;
    return true;
}

static bool in_array(ex_call *c, const fr_api_type *array, bool is_mut, fr_str name, fr_str *expr)
{
    fr_arena *arena = c->p->arena;
    const char *number = fr_ex_number(array->target);
    if (!number)
        return fr_ex_refuse(c, "type", "an array of such elements cannot come from C yet");
    fr_str a = fr_ex_param(
        c, fr_arena_printf(arena, "%s%s *", is_mut ? "" : "const ", number),
        fr_arena_printf(arena, "*%s %.*s", is_mut ? "mut" : "const", FR_ARG(array->target->name)),
        name, "an array of the length that Rust names; borrowed for the call");
    fr_text_fmt(&c->checks, "        let s%.*s: &%s[%.*s; %.*s] = rt::array%s(%.*s)?;\n", FR_ARG(a),
                is_mut ? "mut " : "", FR_ARG(array->target->name), FR_ARG(array->name),
                is_mut ? "_mut" : "", FR_ARG(a));
    *expr = fr_arena_printf(arena, "s%.*s", FR_ARG(a));
    c->needs_status = true;
    return true;
}

/* ---- references ---- */

static bool in_reference(ex_call *c, const fr_api_type *type, fr_str name, fr_str *expr)
{
    fr_arena *arena = c->p->arena;
    const fr_api_type *target = type->target;
    size_t number = fr_ex_type(c->p, target);
    if (!type->is_mutable && fr_api_is_primitive(target, "str")) {
        *expr = in_text(c, name, false);
        return true;
    }
    if (!type->is_mutable && (fr_api_is(c->p->api, target, "std::path::Path") ||
                              fr_api_is(c->p->api, target, "std::ffi::OsStr"))) {
        *expr = fr_arena_printf(arena, "%.*s.as_ref()", FR_ARG(in_text(c, name, false)));
        return true;
    }
    if (target->kind == API_TYPE_SLICE)
        return in_slice(c, type, name, expr);
    if (target->kind == API_TYPE_ARRAY)
        return in_array(c, target, type->is_mutable, name, expr);
    if (number != SIZE_MAX)
        return in_borrow(c, type, number, name, expr);
    if (type->is_mutable)
        return fr_ex_refuse(c, "type", "a mutable reference to this type cannot come from C yet");
    if (!fr_ex_in(c, target, name, expr))
        return false;
    *expr = fr_arena_printf(arena, "&(%.*s)", FR_ARG(*expr));
    return true;
}

/* ---- numbers, enums and small types of std ---- */

static bool in_primitive(ex_call *c, const fr_api_type *type, fr_str name, fr_str *expr)
{
    fr_arena *arena = c->p->arena;
    const char *number = fr_ex_number(type);
    if (number) {
        *expr = fr_ex_param(c, fr_str_from(number), type->name, name, "");
        return true;
    }
    if (fr_str_is(type->name, "bool")) {
        fr_str a = fr_ex_param(c, FR_LIT("uint8_t"), FR_LIT("u8"), name, "0 or 1");
        *expr = fr_arena_printf(arena, "(%.*s != 0)", FR_ARG(a));
        return true;
    }
    if (fr_str_is(type->name, "char")) {
        fr_str a =
            fr_ex_param(c, FR_LIT("uint32_t"), FR_LIT("u32"), name, "a Unicode scalar value");
        fr_text_fmt(&c->checks, "        let s%.*s = rt::character(%.*s)?;\n", FR_ARG(a),
                    FR_ARG(a));
        *expr = fr_arena_printf(arena, "s%.*s", FR_ARG(a));
        c->needs_status = true;
        return true;
    }
    if (fr_str_is(type->name, "u128") || fr_str_is(type->name, "i128")) {
        fr_str a = fr_ex_param(c, fr_arena_printf(arena, "%.*s_u128", FR_ARG(c->p->e->prefix)),
                               FR_LIT("rt::Wide"), name, "");
        *expr = fr_arena_printf(arena, "((%.*s.lo as u128 | (%.*s.hi as u128) << 64) as %.*s)",
                                FR_ARG(a), FR_ARG(a), FR_ARG(type->name));
        return true;
    }
    return fr_ex_refuse(c, "type", "`%.*s` cannot come from C", FR_ARG(type->name));
}

static bool in_enum(ex_call *c, size_t number, fr_str name, fr_str *expr)
{
    fr_str a = fr_ex_param(c, c->p->enums.data[number].c, FR_LIT("u32"), name, "");
    fr_text_fmt(&c->checks, "        let s%.*s = in_%.*s(%.*s)?;\n", FR_ARG(a),
                FR_ARG(c->p->enums.data[number].c), FR_ARG(a));
    *expr = fr_arena_printf(c->p->arena, "s%.*s", FR_ARG(a));
    c->needs_status = true;
    return true;
}

static bool is_byte_list(const ex_call *c, const fr_api_type *type)
{
    const fr_api_type *arg = fr_api_type_arg(type, 0);
    return arg && fr_api_is(c->p->api, type, "std::vec::Vec") && fr_api_is_primitive(arg, "u8");
}

/* Option of a handle, text or number: a pointer that may be NULL. */
static bool in_option(ex_call *c, const fr_api_type *type, fr_str name, fr_str *expr)
{
    fr_arena *arena = c->p->arena;
    const fr_api_type *item = fr_api_type_arg(type, 0);
    const char *number = item ? fr_ex_number(item) : NULL;
    if (number) {
        fr_str a = fr_ex_param(c, fr_arena_printf(arena, "const %s *", number),
                               fr_arena_printf(arena, "*const %.*s", FR_ARG(item->name)), name,
                               "NULL is None");
        *expr = fr_arena_printf(arena, "%.*s.as_ref().copied()", FR_ARG(a));
        return true;
    }
    if (item && item->kind == API_TYPE_REF && !item->is_mutable &&
        fr_api_is_primitive(item->target, "str")) {
        fr_str a =
            fr_ex_param(c, fr_arena_printf(arena, "const %.*s_str *", FR_ARG(c->p->e->prefix)),
                        FR_LIT("*const rt::View<u8>"), name, "NULL is None; borrowed");
        fr_text_fmt(
            &c->checks,
            "        let s%.*s = match %.*s.as_ref() { Some(v) => Some(rt::text(*v)?), None "
            "=> None };\n",
            FR_ARG(a), FR_ARG(a));
        *expr = fr_arena_printf(arena, "s%.*s", FR_ARG(a));
        c->needs_status = true;
        return true;
    }
    size_t handle = item && item->kind == API_TYPE_REF && !item->is_mutable
                        ? fr_ex_type(c->p, item->target)
                        : SIZE_MAX;
    if (handle != SIZE_MAX) {
        fr_strs lifetimes = { 0 };
        fr_api_lifetimes(c->p->api, item->target, &lifetimes);
        const ex_type t = c->p->types.data[handle];
        fr_str a = fr_ex_param(c, handle_c(c, handle, "const %.*s *"), FR_LIT("*const rt::Slot"),
                               name, "NULL is None; borrowed");
        fr_text_fmt(&c->checks,
                    "        let g%.*s = if %.*s.is_null() { None } else { "
                    "Some(rt::shared::<%.*s>(%.*s, %uu32)?) };\n",
                    FR_ARG(a), FR_ARG(a), FR_ARG(t.rust), FR_ARG(a), t.tag);
        *expr = fr_arena_printf(arena, "g%.*s.as_ref().map(|g| g.get())", FR_ARG(a));
        /* what it lends goes by its handle: link() passes NULL over */
        ex_owner owner = { a, a, item->lifetime, { 0 }, false };
        fr_vec_push(arena, &c->owners, owner);
        return lifetimes.len == 0 ||
               fr_ex_refuse(c, "type", "an Option of this type cannot come from C yet");
    }
    return fr_ex_refuse(c, "type", "an Option of this type cannot come from C yet");
}

/* Addresses come as text. */
static bool is_address(const fr_api *api, const fr_api_type *type)
{
    static const char *const paths[] = { "std::net::IpAddr", "std::net::Ipv4Addr",
                                         "std::net::Ipv6Addr", "std::net::SocketAddr" };
    for (size_t i = 0; i < sizeof paths / sizeof *paths; i++)
        if (fr_api_is(api, type, paths[i]))
            return true;
    return false;
}

static bool in_std(ex_call *c, const fr_api_type *type, fr_str name, fr_str *expr)
{
    const fr_api *api = c->p->api;
    fr_arena *arena = c->p->arena;
    if (fr_api_is(api, type, "std::string::String") || fr_api_is(api, type, "std::borrow::Cow") ||
        fr_api_is(api, type, "std::path::PathBuf") || is_byte_list(c, type)) {
        const fr_api_type *arg = fr_api_type_arg(type, 0);
        bool is_bytes = arg && !fr_api_is_primitive(arg, "str");
        bool is_static = fr_api_is(api, type, "std::borrow::Cow") && type->path.args.len &&
                         fr_str_is(type->path.args.data[0].text, "'static");
        fr_str text = in_text(c, name, is_bytes);
        *expr =
            is_static
                ? fr_arena_printf(arena, "std::borrow::Cow::<'static, %s>::Owned(%.*s.to_owned())",
                                  is_bytes ? "[u8]" : "str", FR_ARG(text))
                : fr_arena_printf(arena, "%.*s.into()", FR_ARG(text));
        return true;
    }
    if (fr_api_is(api, type, "std::option::Option"))
        return in_option(c, type, name, expr);
    if (is_address(api, type)) {
        fr_str s = in_text(c, name, false);
        fr_text_fmt(&c->checks,
                    "        let p%.*s = match %.*s.parse::<%.*s>() { Ok(v) => v, Err(_) => return "
                    "rt::fail(rt::BAD_VALUE, \"a text is no address\") };\n",
                    FR_ARG(s), FR_ARG(s), FR_ARG(fr_ex_rust(c->p, type)));
        *expr = fr_arena_printf(arena, "p%.*s", FR_ARG(s));
        return true;
    }
    if (fr_api_is(api, type, "std::cmp::Ordering")) {
        fr_str a = fr_ex_param(c, FR_LIT("int32_t"), FR_LIT("i32"), name, "");
        *expr = fr_arena_printf(arena, "rt::ordering(%.*s)", FR_ARG(a));
        return true;
    }
    if (fr_api_is(api, type, "std::time::Duration")) {
        fr_str a = fr_ex_param(c, fr_arena_printf(arena, "%.*s_duration", FR_ARG(c->p->e->prefix)),
                               FR_LIT("rt::Time"), name, "");
        fr_text_fmt(&c->checks, "        let s%.*s = rt::duration(%.*s)?;\n", FR_ARG(a), FR_ARG(a));
        *expr = fr_arena_printf(arena, "s%.*s", FR_ARG(a));
        c->needs_status = true;
        return true;
    }
    return fr_ex_refuse(c, "type", "a parameter of this type cannot come from C yet");
}

/* ---- parameters that are left generic ---- */

static bool in_range(ex_call *c, const fr_api_bound *bound, fr_str name, fr_str *expr)
{
    fr_arena *arena = c->p->arena;
    const fr_api_type *item = bound->trait.args.len ? bound->trait.args.data[0].type : NULL;
    const char *number = item ? fr_ex_number(item) : NULL;
    if (!number)
        return fr_ex_refuse(c, "generic", "a range of this type cannot come from C");
    fr_str lo = fr_ex_param(c, fr_str_from(number), item->name, FR_LIT("lo"), "");
    fr_str hi = fr_ex_param(c, fr_str_from(number), item->name, FR_LIT("hi"), "");
    fr_str bits = fr_ex_param(c, FR_LIT("uint32_t"), FR_LIT("u32"), FR_LIT("bounds"),
                              "1: without lo, 2: with hi, 4: no lower end, 8: no upper end");
    fr_text_fmt(&c->checks, "        let r%.*s = rt::range(%.*s, %.*s, %.*s)?;\n", FR_ARG(lo),
                FR_ARG(lo), FR_ARG(hi), FR_ARG(bits));
    (void)name;
    *expr = fr_arena_printf(arena, "r%.*s", FR_ARG(lo));
    c->needs_status = true;
    return true;
}

static const fr_api_type *item_of(ex_call *c, const fr_api_bound *bound)
{
    for (size_t i = 0; i < bound->trait.bindings.len; i++) {
        const fr_api_binding *one = &bound->trait.bindings.data[i];
        if (!fr_str_is(one->name, "Item"))
            continue;
        if (!one->type)
            return fr_ex_choose(c->p, &one->bounds);
        if (one->type->kind != API_TYPE_PARAM)
            return one->type;
        for (size_t k = 0; c->generics && k < c->generics->params.len; k++)
            if (fr_str_eq(c->generics->params.data[k].name, one->type->name))
                return fr_ex_choose(c->p, &c->generics->params.data[k].bounds);
    }
    return NULL;
}

/* `I::Item: Bound` in a where clause. */
static const fr_api_type *item_of_where(ex_call *c, fr_str param)
{
    for (size_t i = 0; c->generics && i < c->generics->wheres.len; i++) {
        const fr_api_where *where = &c->generics->wheres.data[i];
        if (where->subject->kind == API_TYPE_PROJECTION &&
            fr_str_is(where->subject->name, "Item") &&
            fr_str_eq(where->subject->target->name, param))
            return fr_ex_choose(c->p, &where->bounds);
    }
    return NULL;
}

static bool in_list(ex_call *c, const fr_api_type *item, fr_str name, fr_str *expr)
{
    fr_arena *arena = c->p->arena;
    const fr_api_type *inner = item->kind == API_TYPE_REF ? item->target : item;
    fr_api_type slice = { .kind = API_TYPE_SLICE, .target = inner };
    fr_api_type list = { .kind = API_TYPE_REF, .target = &slice };
    if (item->kind == API_TYPE_REF && fr_api_is_primitive(inner, "str")) {
        slice.target = item;
        if (!in_slice(c, &list, name, expr))
            return false;
        *expr = fr_arena_printf(arena, "(%.*s).iter().copied()", FR_ARG(*expr));
        return true;
    }
    size_t number = fr_ex_type(c->p, inner);
    if (number != SIZE_MAX) {
        const ex_type t = c->p->types.data[number];
        note_owner(c, item, (fr_str){ 0 }, (fr_str){ 0 }, (fr_str){ 0 }, false);
        fr_str a = fr_ex_param(c, fr_arena_printf(arena, "const %.*s *const *", FR_ARG(t.c)),
                               FR_LIT("*const *const rt::Slot"), name, "borrowed for the call");
        fr_str n = fr_ex_param(c, FR_LIT("size_t"), FR_LIT("usize"),
                               fr_arena_printf(arena, "%.*s_len", FR_ARG(name)), "");
        fr_text_fmt(
            &c->checks,
            "        let mut g%.*s = Vec::new();\n        for one in rt::slice(%.*s, %.*s)? "
            "{ g%.*s.push(rt::shared::<%.*s>(*one, %uu32)?); }\n",
            FR_ARG(a), FR_ARG(a), FR_ARG(n), FR_ARG(a), FR_ARG(t.rust), t.tag);
        *expr = fr_arena_printf(arena, "g%.*s.iter().map(|g| g.get()%s)", FR_ARG(a),
                                item->kind == API_TYPE_REF ? "" : ".clone()");
        c->needs_status = true;
        return true;
    }
    if (!fr_ex_number(inner))
        return fr_ex_refuse(c, "generic", "a sequence of such elements cannot come from C yet");
    if (!in_slice(c, &list, name, expr))
        return false;
    *expr = fr_arena_printf(arena, "(%.*s).iter()%s", FR_ARG(*expr),
                            item->kind == API_TYPE_REF ? "" : ".copied()");
    return true;
}

static bool in_stream(ex_call *c, const char *what, fr_str name, fr_str *expr)
{
    fr_arena *arena = c->p->arena;
    bool is_reader = strcmp(what, "reader") == 0;
    fr_str a = fr_ex_param(c, fr_arena_printf(arena, "%.*s_%s", FR_ARG(c->p->e->prefix), what),
                           is_reader ? FR_LIT("rt::Reader") : FR_LIT("rt::Writer"), name,
                           "moved; its drop is called once");
    fr_text_fmt(&c->holds, "        let s%.*s = rt::%s(%.*s);\n", FR_ARG(a), what, FR_ARG(a));
    fr_text_fmt(&c->checks, "        let s%.*s = s%.*s?;\n", FR_ARG(a), FR_ARG(a));
    *expr = fr_arena_printf(arena, "s%.*s", FR_ARG(a));
    c->needs_status = true;
    return true;
}

/* What a callback takes and gives: numbers and bool. */
static const char *callback_number(const fr_api_type *type)
{
    return fr_api_is_primitive(type, "bool") ? "uint8_t" : fr_ex_number(type);
}

static fr_str callback_rust(const fr_api_type *type)
{
    return fr_api_is_primitive(type, "bool") ? FR_LIT("u8") : type->name;
}

static const fr_api_bound *callback_bound(ex_plan *p, const fr_api_bounds *bounds)
{
    static const char *const traits[] = { "std::ops::FnMut", "std::ops::Fn", "std::ops::FnOnce" };
    for (size_t i = 0; i < sizeof traits / sizeof *traits; i++) {
        const fr_api_bound *bound = fr_ex_bound(p, bounds, traits[i]);
        bool is_plain = bound && bound->trait.is_call && callback_number(bound->trait.output);
        for (size_t k = 0; is_plain && k < bound->trait.inputs.len; k++)
            is_plain = callback_number(bound->trait.inputs.data[k]) != NULL;
        if (is_plain)
            return bound;
    }
    return NULL;
}

/* The struct of C for a callback, and the same in the shim. */
static fr_str callback_struct(ex_call *c, const fr_api_path *call)
{
    fr_arena *arena = c->p->arena;
    fr_text name, in_c, in_rust;
    fr_text_init(&name, arena);
    fr_text_init(&in_c, arena);
    fr_text_init(&in_rust, arena);
    fr_text_fmt(&name, "%.*s_fn", FR_ARG(c->p->e->prefix));
    for (size_t i = 0; i < call->inputs.len; i++) {
        fr_text_fmt(&name, "_%.*s", FR_ARG(call->inputs.data[i]->name));
        fr_text_fmt(&in_c, ", %s", callback_number(call->inputs.data[i]));
        fr_text_fmt(&in_rust, ", %.*s", FR_ARG(callback_rust(call->inputs.data[i])));
    }
    fr_text_fmt(&name, "_%.*s", FR_ARG(call->output->name));
    fr_str own = fr_text_str(&name);
    fr_ex_add_struct(
        c->p, own,
        fr_arena_printf(arena,
                        "/** Rust may use it on any thread. drop() is called once, when call() is "
                        "not needed any "
                        "more. */\n"
                        "typedef struct %.*s {\n    %s (*call)(void *user%.*s);\n    void *user;\n"
                        "    void (*drop)(void *user);\n} %.*s;\n",
                        FR_ARG(own), callback_number(call->output), FR_ARG(fr_text_str(&in_c)),
                        FR_ARG(own)),
        fr_arena_printf(
            arena,
            "#[repr(C)]\n#[allow(non_camel_case_types)]\npub struct %.*s {\n"
            "    call: Option<unsafe extern \"C\" fn(*mut std::ffi::c_void%.*s) -> %.*s>,\n"
            "    user: *mut std::ffi::c_void,\n"
            "    drop: Option<unsafe extern \"C\" fn(*mut std::ffi::c_void)>,\n}\n",
            FR_ARG(own), FR_ARG(fr_text_str(&in_rust)), FR_ARG(callback_rust(call->output))));
    return own;
}

static bool in_callback(ex_call *c, const fr_api_path *call, fr_str name, fr_str *expr)
{
    fr_arena *arena = c->p->arena;
    fr_text closure;
    fr_str type = callback_struct(c, call);
    fr_str a = fr_ex_param(c, type, type, name, "moved; its drop is called once");
    fr_text_fmt(&c->holds, "        let u%.*s = rt::User { user: %.*s.user, drop: %.*s.drop };\n",
                FR_ARG(a), FR_ARG(a), FR_ARG(a));
    fr_text_fmt(&c->checks,
                "        let Some(f%.*s) = %.*s.call else { return rt::fail(rt::NULL_ARG, \"a "
                "callback has no function\") };\n",
                FR_ARG(a), FR_ARG(a));
    fr_text_init(&closure, arena);
    fr_text_puts(&closure, "move |");
    for (size_t i = 0; i < call->inputs.len; i++)
        fr_text_fmt(&closure, "%sx%zu", i ? ", " : "", i);
    fr_text_fmt(&closure, "| { let u = &u%.*s; f%.*s(u.user", FR_ARG(a), FR_ARG(a));
    for (size_t i = 0; i < call->inputs.len; i++)
        fr_text_fmt(
            &closure,
            fr_api_is_primitive(call->inputs.data[i], "bool") ? ", u8::from(x%zu)" : ", x%zu", i);
    fr_text_puts(&closure, fr_api_is_primitive(call->output, "bool") ? ") != 0 }" : ") }");
    *expr = fr_text_str(&closure);
    c->needs_status = true;
    return true;
}

static bool in_bounds(ex_call *c, const fr_api_bounds *bounds, fr_str param, fr_str name,
                      fr_str *expr)
{
    ex_plan *p = c->p;
    const fr_api_bound *range = fr_ex_bound(p, bounds, "std::ops::RangeBounds");
    const fr_api_bound *list = fr_ex_bound(p, bounds, "std::iter::IntoIterator");
    if (!list)
        list = fr_ex_bound(p, bounds, "std::iter::Iterator");
    if (range)
        return in_range(c, range, name, expr);
    const fr_api_bound *callback = callback_bound(p, bounds);
    if (callback)
        return in_callback(c, &callback->trait, name, expr);
    if (fr_ex_bound(p, bounds, "std::io::Seek") && fr_ex_bound(p, bounds, "std::io::Write"))
        return fr_ex_refuse(c, "generic", "a stream that seeks and writes cannot come from C yet");
    if (fr_ex_bound(p, bounds, "std::io::Seek") && fr_ex_bound(p, bounds, "std::io::Read") &&
        !fr_ex_is_static(bounds)) {
        *expr =
            fr_arena_printf(p->arena, "std::io::Cursor::new(%.*s)", FR_ARG(in_text(c, name, true)));
        return true;
    }
    if (fr_ex_bound(p, bounds, "std::io::Read"))
        return in_stream(c, "reader", name, expr);
    if (fr_ex_bound(p, bounds, "std::io::Write"))
        return in_stream(c, "writer", name, expr);
    if (list && !fr_ex_is_static(bounds)) {
        const fr_api_type *item = item_of(c, list);
        if (!item)
            item = item_of_where(c, param);
        if (item && !fr_ex_is_unresolved(item))
            return in_list(c, item, name, expr);
    }
    const fr_api_type *type = fr_ex_choose(p, bounds);
    if (type && !fr_ex_is_unresolved(type))
        return fr_ex_in(c, type, name, expr);
    fr_text text;
    fr_text_init(&text, p->arena);
    fr_api_bounds_text(&text, p->api, bounds, true);
    return fr_ex_refuse(c, "generic", "nothing stands for a type with the bounds `%.*s`",
                        FR_ARG(fr_text_str(&text)));
}

static bool in_param(ex_call *c, const fr_api_type *type, fr_str name, fr_str *expr)
{
    for (size_t i = 0; c->generics && i < c->generics->params.len; i++) {
        const fr_api_param *param = &c->generics->params.data[i];
        if (fr_str_eq(param->name, type->name))
            return in_bounds(c, &param->bounds, param->name, name, expr);
    }
    return fr_ex_refuse(c, "generic", "nothing stands for the type parameter `%.*s`",
                        FR_ARG(type->name));
}

bool fr_ex_in(ex_call *c, const fr_api_type *type, fr_str name, fr_str *expr)
{
    size_t number;
    switch (type->kind) {
    case API_TYPE_PRIMITIVE: return in_primitive(c, type, name, expr);
    case API_TYPE_PARAM: return in_param(c, type, name, expr);
    case API_TYPE_IMPL: return in_bounds(c, &type->bounds, (fr_str){ 0 }, name, expr);
    case API_TYPE_REF: return in_reference(c, type, name, expr);
    case API_TYPE_ARRAY:
        if (!in_array(c, type, false, name, expr))
            return false;
        *expr = fr_arena_printf(c->p->arena, "*%.*s", FR_ARG(*expr));
        return true;
    case API_TYPE_PATH:
        number = fr_ex_enum(c->p, type);
        if (number != SIZE_MAX)
            return in_enum(c, number, name, expr);
        number = fr_ex_type(c->p, type);
        return number != SIZE_MAX ? in_value(c, type, number, name, expr)
                                  : in_std(c, type, name, expr);
    case API_TYPE_NEVER:
    case API_TYPE_RAW:
    case API_TYPE_SLICE:
    case API_TYPE_TUPLE:
    case API_TYPE_FN:
    case API_TYPE_DYN:
    case API_TYPE_PROJECTION:
    case API_TYPE_UNKNOWN: break;
    }
    return fr_ex_refuse(c, "type", "a parameter of this kind of type cannot come from C yet");
}
