/* What comes in (spec 3.4): raw numbers and pointers are checked, then converted. Handles that are
 * consumed are taken last, when nothing can fail any more. */
#include "export/internal.h"

static fr_str handle_c(const ex_call *c, size_t type, const char *how)
{
    return fr_arena_printf(c->p->arena, how, FR_ARG(c->p->types.data[type].c));
}

void fr_ex_note_owner(ex_call *c, const fr_api_type *type, fr_str guard, fr_str handle,
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
    fr_ex_role(c, is_mut ? EX_HANDLE_MUT : EX_HANDLE, (fr_str){ 0 });
    fr_text_fmt(&c->checks, "        let %sg%.*s = rt::%s::<%.*s>(%.*s, %uu32)?;\n",
                is_mut ? "mut " : "", FR_ARG(a), is_mut ? "exclusive" : "shared", FR_ARG(t->rust),
                FR_ARG(a), t->tag);
    *expr = fr_arena_printf(arena, "g%.*s.get()", FR_ARG(a));
    fr_ex_note_owner(c, type->target, fr_arena_printf(arena, "g%.*s", FR_ARG(a)), a, type->lifetime,
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
        fr_ex_role(c, EX_HANDLE, (fr_str){ 0 });
        fr_text_fmt(&c->checks, "        let g%.*s = rt::shared::<%.*s>(%.*s, %uu32)?;\n",
                    FR_ARG(a), FR_ARG(t.rust), FR_ARG(a), t.tag);
        *expr = fr_arena_printf(arena, "*g%.*s.get()", FR_ARG(a));
        fr_ex_note_owner(c, type, fr_arena_printf(arena, "g%.*s", FR_ARG(a)), a, (fr_str){ 0 },
                         false);
        return true;
    }
    fr_str a = fr_ex_param(c, handle_c(c, number, "%.*s **"), FR_LIT("*mut *mut rt::Slot"), name,
                           "consumed; becomes NULL");
    fr_ex_role(c, EX_HANDLE_MOVED, (fr_str){ 0 });
    fr_text_fmt(&c->takes, "        let (v%.*s, g%.*s) = rt::take::<%.*s>(%.*s, %uu32)?;\n",
                FR_ARG(a), FR_ARG(a), FR_ARG(t.rust), FR_ARG(a), t.tag);
    *expr = fr_arena_printf(arena, "v%.*s", FR_ARG(a));
    c->needs_status = true;
    fr_ex_note_owner(c, type, fr_arena_printf(arena, "g%.*s", FR_ARG(a)), a, (fr_str){ 0 }, false);
    return true;
}

/* ---- texts and lists ---- */

fr_str fr_ex_in_text(ex_call *c, fr_str name, bool is_bytes)
{
    fr_arena *arena = c->p->arena;
    const fr_api_type byte = { .kind = API_TYPE_PRIMITIVE, .name = FR_LIT("u8") };
    fr_str type = is_bytes ? fr_ex_view(c->p, &byte, false)
                           : fr_arena_printf(arena, "%.*s_str", FR_ARG(c->p->e->prefix));
    fr_str a = fr_ex_param(c, type, FR_LIT("rt::View<u8>"), name,
                           "borrowed for the call, and for as long as what the call gives or "
                           "changes borrows from it");
    fr_ex_role(c, is_bytes ? EX_VIEW : EX_TEXT, FR_LIT("uint8_t"));
    fr_text_fmt(&c->checks, "        let s%.*s = rt::%s(%.*s)?;\n", FR_ARG(a),
                is_bytes ? "bytes" : "text", FR_ARG(a));
    c->needs_status = true;
    return fr_arena_printf(arena, "s%.*s", FR_ARG(a));
}

bool fr_ex_in_slice(ex_call *c, const fr_api_type *type, fr_str name, fr_str *expr)
{
    fr_arena *arena = c->p->arena;
    const fr_api_type *item = type->target->target;
    const char *number = fr_ex_number(item);
    const char *mut = type->is_mutable ? "_mut" : "";
    if (fr_api_is_primitive(item, "u8") && !type->is_mutable) {
        *expr = fr_ex_in_text(c, name, true);
        return true;
    }
    if (item->kind == API_TYPE_REF && fr_api_is_primitive(item->target, "str")) {
        fr_str a =
            fr_ex_param(c, fr_arena_printf(arena, "const %.*s_str *", FR_ARG(c->p->e->prefix)),
                        FR_LIT("*const rt::View<u8>"), name, "borrowed for the call");
        fr_ex_role(c, EX_TEXTS, (fr_str){ 0 });
        fr_str n = fr_ex_param(c, FR_LIT("size_t"), FR_LIT("usize"),
                               fr_arena_printf(arena, "%.*s_len", FR_ARG(name)), "");
        fr_ex_role(c, EX_LENGTH, (fr_str){ 0 });
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
    fr_ex_role(c, type->is_mutable ? EX_SLICE_MUT : EX_SLICE, fr_str_from(number));
    fr_str n = fr_ex_param(c, FR_LIT("size_t"), FR_LIT("usize"),
                           fr_arena_printf(arena, "%.*s_len", FR_ARG(name)), "");
    fr_ex_role(c, EX_LENGTH, (fr_str){ 0 });
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
    fr_ex_role(c, is_mut ? EX_ARRAY_MUT : EX_ARRAY, fr_str_from(number));
    c->f.params.data[c->f.params.len - 1].count = fr_ex_length(array);
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
        *expr = fr_ex_in_text(c, name, false);
        return true;
    }
    if (!type->is_mutable && (fr_api_is(c->p->api, target, "std::path::Path") ||
                              fr_api_is(c->p->api, target, "std::ffi::OsStr"))) {
        fr_str text = fr_ex_in_text(c, name, false);
        *expr = fr_arena_printf(arena, "%.*s.as_ref()", FR_ARG(text));
        return true;
    }
    if (target->kind == API_TYPE_SLICE)
        return fr_ex_in_slice(c, type, name, expr);
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
        fr_ex_role(c, EX_AS_IS, (fr_str){ 0 });
        return true;
    }
    if (fr_str_is(type->name, "bool")) {
        fr_str a = fr_ex_param(c, FR_LIT("uint8_t"), FR_LIT("u8"), name, "0 or 1");
        fr_ex_role(c, EX_BOOL, (fr_str){ 0 });
        *expr = fr_arena_printf(arena, "(%.*s != 0)", FR_ARG(a));
        return true;
    }
    if (fr_str_is(type->name, "char")) {
        fr_str a =
            fr_ex_param(c, FR_LIT("uint32_t"), FR_LIT("u32"), name, "a Unicode scalar value");
        fr_ex_role(c, EX_CHAR, (fr_str){ 0 });
        fr_text_fmt(&c->checks, "        let s%.*s = rt::character(%.*s)?;\n", FR_ARG(a),
                    FR_ARG(a));
        *expr = fr_arena_printf(arena, "s%.*s", FR_ARG(a));
        c->needs_status = true;
        return true;
    }
    if (fr_str_is(type->name, "u128") || fr_str_is(type->name, "i128")) {
        fr_str a = fr_ex_param(c, fr_arena_printf(arena, "%.*s_u128", FR_ARG(c->p->e->prefix)),
                               FR_LIT("rt::Wide"), name, "");
        fr_ex_role(c, EX_AS_IS, (fr_str){ 0 });
        *expr = fr_arena_printf(arena, "((%.*s.lo as u128 | (%.*s.hi as u128) << 64) as %.*s)",
                                FR_ARG(a), FR_ARG(a), FR_ARG(type->name));
        return true;
    }
    return fr_ex_refuse(c, "type", "`%.*s` cannot come from C", FR_ARG(type->name));
}

static bool in_enum(ex_call *c, size_t number, fr_str name, fr_str *expr)
{
    fr_str a = fr_ex_param(c, c->p->enums.data[number].c, FR_LIT("u32"), name, "");
    fr_ex_role(c, EX_ENUM, (fr_str){ 0 });
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
        fr_ex_role(c, EX_OPTION_NUMBER, fr_str_from(number));
        *expr = fr_arena_printf(arena, "%.*s.as_ref().copied()", FR_ARG(a));
        return true;
    }
    if (item && item->kind == API_TYPE_REF && !item->is_mutable &&
        fr_api_is_primitive(item->target, "str")) {
        fr_str a =
            fr_ex_param(c, fr_arena_printf(arena, "const %.*s_str *", FR_ARG(c->p->e->prefix)),
                        FR_LIT("*const rt::View<u8>"), name, "NULL is None; borrowed");
        fr_ex_role(c, EX_OPTION_TEXT, (fr_str){ 0 });
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
        fr_ex_role(c, EX_OPTION_HANDLE, (fr_str){ 0 });
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
        fr_str text = fr_ex_in_text(c, name, is_bytes);
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
        fr_str s = fr_ex_in_text(c, name, false);
        fr_text_fmt(&c->checks,
                    "        let p%.*s = match %.*s.parse::<%.*s>() { Ok(v) => v, Err(_) => return "
                    "rt::fail(rt::BAD_VALUE, \"a text is no address\") };\n",
                    FR_ARG(s), FR_ARG(s), FR_ARG(fr_ex_rust(c->p, type)));
        *expr = fr_arena_printf(arena, "p%.*s", FR_ARG(s));
        return true;
    }
    if (fr_api_is(api, type, "std::cmp::Ordering")) {
        fr_str a = fr_ex_param(c, FR_LIT("int32_t"), FR_LIT("i32"), name, "");
        fr_ex_role(c, EX_ORDERING, (fr_str){ 0 });
        *expr = fr_arena_printf(arena, "rt::ordering(%.*s)", FR_ARG(a));
        return true;
    }
    if (fr_api_is(api, type, "std::time::Duration")) {
        fr_str a = fr_ex_param(c, fr_arena_printf(arena, "%.*s_duration", FR_ARG(c->p->e->prefix)),
                               FR_LIT("rt::Time"), name, "");
        fr_ex_role(c, EX_DURATION, (fr_str){ 0 });
        fr_text_fmt(&c->checks, "        let s%.*s = rt::duration(%.*s)?;\n", FR_ARG(a), FR_ARG(a));
        *expr = fr_arena_printf(arena, "s%.*s", FR_ARG(a));
        c->needs_status = true;
        return true;
    }
    return fr_ex_refuse(c, "type", "a parameter of this type cannot come from C yet");
}

bool fr_ex_in(ex_call *c, const fr_api_type *type, fr_str name, fr_str *expr)
{
    size_t number;
    switch (type->kind) {
    case API_TYPE_PRIMITIVE: return in_primitive(c, type, name, expr);
    case API_TYPE_PARAM: return fr_ex_in_param(c, type, name, expr);
    case API_TYPE_IMPL: return fr_ex_in_bounds(c, &type->bounds, (fr_str){ 0 }, name, expr);
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
