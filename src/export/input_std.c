/* Options, owned texts and lists, and small types of std that come in. */
#include "export/internal.h"

static bool is_text_owner(const fr_api *api, const fr_api_type *type)
{
    return fr_api_is(api, type, "std::string::String") ||
           fr_api_is(api, type, "std::path::PathBuf") || fr_api_is(api, type, "std::ffi::OsString");
}

static bool is_text_view(const fr_api *api, const fr_api_type *type)
{
    return type->kind == API_TYPE_REF && !type->is_mutable &&
           (fr_api_is_primitive(type->target, "str") ||
            fr_api_is(api, type->target, "std::path::Path") ||
            fr_api_is(api, type->target, "std::ffi::OsStr"));
}

/* Vec<T>, Box<[T]> and Cow<[T]>: T, else NULL. */
static const fr_api_type *list_item(const fr_api *api, const fr_api_type *type)
{
    const fr_api_type *arg = type->kind == API_TYPE_PATH ? fr_api_type_arg(type, 0) : NULL;
    if (!arg)
        return NULL;
    if (fr_api_is(api, type, "std::vec::Vec"))
        return arg;
    bool is_slice = arg->kind == API_TYPE_SLICE && (fr_api_is(api, type, "std::boxed::Box") ||
                                                    fr_api_is(api, type, "std::borrow::Cow"));
    return is_slice ? arg->target : NULL;
}

static bool is_bytes(const fr_api *api, const fr_api_type *type)
{
    const fr_api_type *item = list_item(api, type);
    if (type->kind == API_TYPE_REF && !type->is_mutable && type->target->kind == API_TYPE_SLICE)
        item = type->target->target;
    return item && fr_api_is_primitive(item, "u8");
}

/* ---- options: a pointer that may be NULL ---- */

/* `how` makes Some(value) of `v`, which is what the pointer points to. */
static bool in_pointer(ex_call *c, fr_str c_type, fr_str rust, fr_str how, ex_role role,
                       fr_str item, fr_str name, fr_str *expr)
{
    fr_arena *arena = c->p->arena;
    fr_str a =
        fr_ex_param(c, fr_arena_printf(arena, "const %.*s *", FR_ARG(c_type)),
                    fr_arena_printf(arena, "*const %.*s", FR_ARG(rust)), name, "NULL is None");
    fr_ex_role(c, role, item);
    fr_text_fmt(&c->checks,
                "        let s%.*s = match %.*s.as_ref() { Some(v) => Some(%.*s), None => None "
                "};\n",
                FR_ARG(a), FR_ARG(a), FR_ARG(how));
    *expr = fr_arena_printf(arena, "s%.*s", FR_ARG(a));
    return true;
}

static bool in_option_plain(ex_call *c, const fr_api_type *item, fr_str name, fr_str *expr)
{
    fr_arena *arena = c->p->arena;
    const fr_api *api = c->p->api;
    const char *number = fr_ex_number(item);
    ex_element of;
    size_t plain = item->kind == API_TYPE_PATH ? fr_ex_enum(c->p, item) : SIZE_MAX;
    bool is_text = is_text_owner(api, item) || is_text_view(api, item) ||
                   (fr_api_is(api, item, "std::borrow::Cow") && !is_bytes(api, item));
    if (number)
        return in_pointer(c, fr_str_from(number), item->name, FR_LIT("*v"), EX_OPTION_NUMBER,
                          fr_str_from(number), name, expr);
    bool is_ref = item->kind == API_TYPE_REF && !item->is_mutable;
    if (item->kind == API_TYPE_PATH ? fr_ex_element(c->p, item, &of)
                                    : is_ref && fr_ex_plain(c->p, item->target) != SIZE_MAX &&
                                          fr_ex_element(c->p, item->target, &of)) {
        c->needs_status |= of.is_checked;
        return in_pointer(c, of.c, of.mirror,
                          fr_arena_printf(arena, "rt::plain%s::<%.*s>(%sv)?", is_ref ? "_ref" : "",
                                          FR_ARG(of.rust), is_ref ? "" : "*"),
                          EX_OPTION_NUMBER, of.item, name, expr);
    }
    if (fr_api_is_primitive(item, "bool"))
        return in_pointer(c, FR_LIT("uint8_t"), FR_LIT("u8"), FR_LIT("*v != 0"), EX_UNKNOWN,
                          (fr_str){ 0 }, name, expr);
    if (!is_text && !is_bytes(api, item) && plain == SIZE_MAX && !fr_api_is_primitive(item, "char"))
        return false;
    c->needs_status = true;
    if (fr_api_is_primitive(item, "char"))
        return in_pointer(c, FR_LIT("uint32_t"), FR_LIT("u32"), FR_LIT("rt::character(*v)?"),
                          EX_UNKNOWN, (fr_str){ 0 }, name, expr);
    if (plain != SIZE_MAX)
        return in_pointer(c, c->p->enums.data[plain].c, c->p->enums.data[plain].number,
                          fr_arena_printf(arena, "in_%.*s(*v)?", FR_ARG(c->p->enums.data[plain].c)),
                          EX_UNKNOWN, (fr_str){ 0 }, name, expr);
    if (is_text) {
        in_pointer(c, fr_arena_printf(arena, "%.*s_str", FR_ARG(c->p->e->prefix)),
                   FR_LIT("rt::View<u8>"), FR_LIT("rt::text(*v)?"), EX_OPTION_TEXT, (fr_str){ 0 },
                   name, expr);
    } else {
        in_pointer(c, fr_arena_printf(arena, "%.*s_bytes", FR_ARG(c->p->e->prefix)),
                   FR_LIT("rt::View<u8>"), FR_LIT("rt::bytes(*v)?"), EX_UNKNOWN, (fr_str){ 0 },
                   name, expr);
    }
    if (item->kind == API_TYPE_PATH)
        *expr = fr_arena_printf(arena, "%.*s.map(|v| v.to_owned().into())", FR_ARG(*expr));
    else if (!fr_api_is_primitive(item->target, "str") && is_text)
        *expr = fr_arena_printf(arena, "%.*s.map(|v| v.as_ref())", FR_ARG(*expr));
    return true;
}

/* `Option<&T>`, `Option<&mut T>`. What it lends goes by its handle: link() passes NULL over. */
static bool in_option_borrow(ex_call *c, const fr_api_type *item, size_t number, fr_str name,
                             fr_str *expr)
{
    fr_arena *arena = c->p->arena;
    fr_strs lifetimes = { 0 };
    bool is_mut = item->is_mutable;
    const ex_type t = c->p->types.data[number];
    fr_api_lifetimes(c->p->api, item->target, &lifetimes);
    fr_str a =
        fr_ex_param(c, fr_arena_printf(arena, is_mut ? "%.*s *" : "const %.*s *", FR_ARG(t.c)),
                    is_mut ? FR_LIT("*mut rt::Slot") : FR_LIT("*const rt::Slot"), name,
                    "NULL is None; borrowed");
    fr_ex_role(c, is_mut ? EX_UNKNOWN : EX_OPTION_HANDLE, (fr_str){ 0 });
    fr_text_fmt(&c->checks,
                "        let %sg%.*s = if %.*s.is_null() { None } else { "
                "Some(rt::%s::<%.*s>(%.*s, %uu32)?) };\n",
                is_mut ? "mut " : "", FR_ARG(a), FR_ARG(a), is_mut ? "exclusive" : "shared",
                FR_ARG(t.rust), FR_ARG(a), t.tag);
    *expr = fr_arena_printf(arena, "g%.*s.%s().map(|g| g.get())", FR_ARG(a),
                            is_mut ? "as_mut" : "as_ref");
    ex_owner owner = { .guard = a, .handle = a, .lifetime = item->lifetime };
    if (is_mut) { /* it cannot be lent on: a result that keeps it is refused */
        owner = (ex_owner){ .is_exclusive = true };
        fr_vec_push(arena, &owner.inside, item->lifetime);
    }
    fr_vec_push(arena, &c->owners, owner);
    return lifetimes.len == 0 ||
           fr_ex_refuse(c, "type", "an Option of this type cannot come from C yet");
}

/* `Option<T>` of a handle: its value is moved out, if there is one. */
static bool in_option_moved(ex_call *c, const fr_api_type *item, size_t number, fr_str name,
                            fr_str *expr)
{
    fr_arena *arena = c->p->arena;
    fr_strs lifetimes = { 0 };
    const ex_type t = c->p->types.data[number];
    fr_api_lifetimes(c->p->api, item, &lifetimes);
    if (lifetimes.len)
        return fr_ex_refuse(c, "type", "an Option of this type cannot come from C yet");
    if (t.is_copy) {
        fr_str a = fr_ex_param(c, fr_arena_printf(arena, "const %.*s *", FR_ARG(t.c)),
                               FR_LIT("*const rt::Slot"), name, "NULL is None; copied");
        fr_ex_role(c, EX_OPTION_HANDLE, (fr_str){ 0 });
        fr_text_fmt(&c->checks,
                    "        let s%.*s = if %.*s.is_null() { None } else { "
                    "Some(*rt::shared::<%.*s>(%.*s, %uu32)?.get()) };\n",
                    FR_ARG(a), FR_ARG(a), FR_ARG(t.rust), FR_ARG(a), t.tag);
        *expr = fr_arena_printf(arena, "s%.*s", FR_ARG(a));
        return true;
    }
    fr_str a =
        fr_ex_param(c, fr_arena_printf(arena, "%.*s **", FR_ARG(t.c)), FR_LIT("*mut *mut rt::Slot"),
                    name, "NULL, or a pointer to NULL, is None; consumed, becomes NULL");
    fr_text_fmt(&c->takes,
                "        let v%.*s = if %.*s.is_null() || (*%.*s).is_null() { None } else { "
                "Some(rt::take::<%.*s>(%.*s, %uu32)?.0) };\n",
                FR_ARG(a), FR_ARG(a), FR_ARG(a), FR_ARG(t.rust), FR_ARG(a), t.tag);
    *expr = fr_arena_printf(arena, "v%.*s", FR_ARG(a));
    c->needs_status = true;
    return true;
}

static bool in_option(ex_call *c, const fr_api_type *type, fr_str name, fr_str *expr)
{
    const fr_api_type *item = fr_api_type_arg(type, 0);
    if (item && in_option_plain(c, item, name, expr))
        return true;
    if (item && item->kind == API_TYPE_REF && item->target->kind == API_TYPE_DYN &&
        !item->is_mutable)
        return fr_ex_in_option_dyn(c, item, name, expr);
    bool is_ref = item && item->kind == API_TYPE_REF;
    const fr_api_type *target = is_ref ? item->target : item;
    size_t number = target ? fr_ex_type(c->p, target) : SIZE_MAX;
    if (number == SIZE_MAX)
        return fr_ex_refuse(c, "type", "an Option of this type cannot come from C yet");
    return is_ref ? in_option_borrow(c, item, number, name, expr)
                  : in_option_moved(c, item, number, name, expr);
}

/* ---- owned texts and lists ---- */

/* Spelled, as a generic function may take anything; lifetimes are what the call makes them. */
static fr_str rust_of(const ex_call *c, const fr_api_type *type)
{
    fr_text out;
    fr_text_init(&out, c->p->arena);
    fr_api_type_text(&out, c->p->api, type, false);
    return fr_text_str(&out);
}

static bool in_list(ex_call *c, const fr_api_type *type, const fr_api_type *item, fr_str name,
                    fr_str *expr)
{
    fr_arena *arena = c->p->arena;
    bool is_vec = fr_api_is(c->p->api, type, "std::vec::Vec");
    fr_api_type slice = { .kind = API_TYPE_SLICE, .target = item };
    fr_api_type list = { .kind = API_TYPE_REF, .target = &slice };
    slice.path.item = list.path.item = FR_NO_ID;
    ex_element of;
    if (fr_ex_element(c->p, item, &of) || fr_api_is(c->p->api, item, "std::string::String") ||
        is_text_view(c->p->api, item)) {
        if (!fr_ex_in_slice(c, &list, name, expr))
            return false;
        *expr = fr_arena_printf(arena, "<%.*s>::from((%.*s).to_vec())", FR_ARG(rust_of(c, type)),
                                FR_ARG(*expr));
        return true;
    }
    if (is_vec && (fr_ex_type(c->p, item) != SIZE_MAX || fr_ex_enum(c->p, item) != SIZE_MAX))
        return fr_ex_in_value(c, type, fr_ex_list(c->p, type, item), name, expr);
    return fr_ex_refuse(c, "type", "a list of such elements cannot come from C yet");
}

static fr_str in_owned_text(ex_call *c, const fr_api_type *type, fr_str name)
{
    const fr_api_type *arg = fr_api_type_arg(type, 0);
    bool is_list = arg && !fr_api_is_primitive(arg, "str");
    bool is_static = fr_api_is(c->p->api, type, "std::borrow::Cow") && type->path.args.len &&
                     fr_str_is(type->path.args.data[0].text, "'static");
    fr_str text = fr_ex_in_text(c, name, is_list, (fr_str){ 0 });
    return is_static ? fr_arena_printf(c->p->arena,
                                       "std::borrow::Cow::<'static, %s>::Owned(%.*s.to_owned())",
                                       is_list ? "[u8]" : "str", FR_ARG(text))
                     : fr_arena_printf(c->p->arena, "<%.*s>::from(%.*s)", FR_ARG(rust_of(c, type)),
                                       FR_ARG(text));
}

/* ---- small types ---- */

/* Addresses come as text. */
static bool is_address(const fr_api *api, const fr_api_type *type)
{
    static const char *const paths[] = { "std::net::IpAddr",       "std::net::Ipv4Addr",
                                         "std::net::Ipv6Addr",     "std::net::SocketAddr",
                                         "std::net::SocketAddrV4", "std::net::SocketAddrV6" };
    for (size_t i = 0; i < sizeof paths / sizeof *paths; i++)
        if (fr_api_is(api, type, paths[i]))
            return true;
    return false;
}

static bool in_address(ex_call *c, const fr_api_type *type, fr_str name, fr_str *expr)
{
    fr_str s = fr_ex_in_text(c, name, false, (fr_str){ 0 });
    fr_text_fmt(&c->checks,
                "        let p%.*s = match %.*s.parse::<%.*s>() { Ok(v) => v, Err(_) => return "
                "rt::fail(rt::BAD_VALUE, \"a text is no address\") };\n",
                FR_ARG(s), FR_ARG(s), FR_ARG(fr_ex_rust(c->p, type)));
    *expr = fr_arena_printf(c->p->arena, "p%.*s", FR_ARG(s));
    return true;
}

/* A value of another one: `before` and `after` stand around it. */
static bool in_wrapped(ex_call *c, const fr_api_type *inner, fr_str name, const char *before,
                       const char *after, fr_str *expr)
{
    if (!fr_ex_in(c, inner, name, expr))
        return false;
    *expr = fr_arena_printf(c->p->arena, "%s%.*s%s", before, FR_ARG(*expr), after);
    return true;
}

/* 0 is no value of it. */
static bool in_non_zero(ex_call *c, const fr_api_type *inner, fr_str name, fr_str *expr)
{
    fr_str value;
    if (!fr_ex_in(c, inner, name, &value))
        return false;
    fr_text_fmt(&c->checks,
                "        let Some(n%.*s) = std::num::NonZero::new(%.*s) else { return "
                "rt::fail(rt::BAD_VALUE, \"a number is 0\") };\n",
                FR_ARG(value), FR_ARG(value));
    *expr = fr_arena_printf(c->p->arena, "n%.*s", FR_ARG(value));
    c->needs_status = true;
    return true;
}

static bool in_range(ex_call *c, const fr_api_type *inner, const char *dots, fr_str *expr)
{
    fr_str low, high;
    if (!fr_ex_in(c, inner, FR_LIT("lo"), &low) || !fr_ex_in(c, inner, FR_LIT("hi"), &high))
        return false;
    *expr = fr_arena_printf(c->p->arena, "(%.*s%s%.*s)", FR_ARG(low), dots, FR_ARG(high));
    return true;
}

static bool in_generic_std(ex_call *c, const fr_api_type *type, const fr_api_type *arg, fr_str name,
                           fr_str *expr)
{
    const fr_api *api = c->p->api;
    if (fr_api_is(api, type, "std::boxed::Box") && arg->kind == API_TYPE_DYN)
        return fr_ex_in_dyn(c, arg, (fr_str){ 0 }, name, "::std::boxed::Box::new(", ")", expr);
    if (fr_api_is(api, type, "std::sync::Arc") && arg->kind == API_TYPE_DYN)
        return fr_ex_in_dyn(c, arg, (fr_str){ 0 }, name, "::std::sync::Arc::new(", ")", expr);
    if (fr_api_is(api, type, "std::boxed::Box"))
        return in_wrapped(c, arg, name, "::std::boxed::Box::new(", ")", expr);
    if (fr_api_is(api, type, "std::rc::Rc"))
        return in_wrapped(c, arg, name, "::std::rc::Rc::new(", ")", expr);
    if (fr_api_is(api, type, "std::sync::Arc"))
        return in_wrapped(c, arg, name, "::std::sync::Arc::new(", ")", expr);
    if (fr_api_is(api, type, "std::num::NonZero") && fr_ex_number(arg))
        return in_non_zero(c, arg, name, expr);
    if (fr_api_is(api, type, "std::num::Wrapping"))
        return in_wrapped(c, arg, name, "::std::num::Wrapping(", ")", expr);
    if (fr_api_is(api, type, "std::ops::Range"))
        return in_range(c, arg, "..", expr);
    if (fr_api_is(api, type, "std::ops::RangeInclusive"))
        return in_range(c, arg, "..=", expr);
    return fr_ex_refuse(c, "type", "a parameter of this type cannot come from C yet");
}

bool fr_ex_in_std(ex_call *c, const fr_api_type *type, fr_str name, fr_str *expr)
{
    const fr_api *api = c->p->api;
    const fr_api_type *item = list_item(api, type);
    const fr_api_type *arg = fr_api_type_arg(type, 0);
    bool is_text_box =
        arg && fr_api_is_primitive(arg, "str") &&
        (fr_api_is(api, type, "std::borrow::Cow") || fr_api_is(api, type, "std::boxed::Box") ||
         fr_api_is(api, type, "std::sync::Arc") || fr_api_is(api, type, "std::rc::Rc"));
    if (is_text_owner(api, type) || is_text_box || is_bytes(api, type)) {
        *expr = in_owned_text(c, type, name);
        return true;
    }
    if (item)
        return in_list(c, type, item, name, expr);
    if (fr_api_is(api, type, "std::option::Option"))
        return in_option(c, type, name, expr);
    if (is_address(api, type))
        return in_address(c, type, name, expr);
    if (fr_api_is(api, type, "std::cmp::Ordering")) {
        fr_str a = fr_ex_param(c, FR_LIT("int32_t"), FR_LIT("i32"), name, "");
        fr_ex_role(c, EX_ORDERING, (fr_str){ 0 });
        *expr = fr_arena_printf(c->p->arena, "rt::ordering(%.*s)", FR_ARG(a));
        return true;
    }
    if (fr_api_is(api, type, "std::time::Duration")) {
        fr_str a =
            fr_ex_param(c, fr_arena_printf(c->p->arena, "%.*s_duration", FR_ARG(c->p->e->prefix)),
                        FR_LIT("rt::Time"), name, "");
        fr_ex_role(c, EX_DURATION, (fr_str){ 0 });
        fr_text_fmt(&c->checks, "        let s%.*s = rt::duration(%.*s)?;\n", FR_ARG(a), FR_ARG(a));
        *expr = fr_arena_printf(c->p->arena, "s%.*s", FR_ARG(a));
        c->needs_status = true;
        return true;
    }
    if (arg)
        return in_generic_std(c, type, arg, name, expr);
    return fr_ex_refuse(c, "type", "a parameter of this type cannot come from C yet");
}

/* ---- `&mut` of texts and lists: C's own is changed ---- */

/* What is behind this reference is gone after the call. */
static void keep_nothing(ex_call *c, const fr_api_type *type)
{
    ex_owner owner = { .is_exclusive = true };
    fr_vec_push(c->p->arena, &owner.inside, type->lifetime);
    fr_vec_push(c->p->arena, &c->owners, owner);
}

bool fr_ex_in_changed(ex_call *c, const fr_api_type *type, fr_str name, fr_str *expr)
{
    fr_arena *arena = c->p->arena;
    const fr_api *api = c->p->api;
    const fr_api_type *target = type->target;
    const fr_api_type *arg = target->kind == API_TYPE_PATH ? fr_api_type_arg(target, 0) : NULL;
    bool is_text = fr_api_is(api, target, "std::string::String");
    bool is_list = arg && fr_ex_number(arg) && fr_api_is(api, target, "std::vec::Vec");
    if (target->kind == API_TYPE_DYN) {
        if (!fr_ex_in_dyn(c, target, type->lifetime, name, "&mut ", "", expr))
            return false;
        keep_nothing(c, type);
        return true;
    }
    if (fr_api_is_primitive(target, FR_EX_INPUT) || fr_api_is_primitive(target, FR_EX_OUTPUT) ||
        fr_api_is_primitive(target, FR_EX_BUFFERED)) {
        if (!fr_ex_in(c, target, name, expr))
            return false;
        *expr = fr_arena_printf(arena, "&mut { %.*s }", FR_ARG(*expr));
        keep_nothing(c, type);
        return true;
    }
    if (fr_ex_number(target)) {
        fr_str a = fr_ex_param(c, fr_arena_printf(arena, "%s *", fr_ex_number(target)),
                               fr_arena_printf(arena, "*mut %.*s", FR_ARG(target->name)), name,
                               "changed by the call");
        fr_text_fmt(&c->checks, "        let s%.*s = &mut rt::slice_mut(%.*s, 1)?[0];\n", FR_ARG(a),
                    FR_ARG(a));
        *expr = fr_arena_printf(arena, "s%.*s", FR_ARG(a));
    } else if (is_text || is_list) {
        fr_str a = fr_ex_param(
            c,
            is_text ? fr_arena_printf(arena, "%.*s_string *", FR_ARG(c->p->e->prefix))
                    : fr_arena_printf(arena, "%.*s *", FR_ARG(fr_ex_view(c->p, arg, true))),
            fr_arena_printf(arena, "*mut rt::Owned<%.*s>",
                            FR_ARG(is_text ? FR_LIT("u8") : arg->name)),
            name, "one of the library's, or one that is all 0; changed by the call");
        fr_text_fmt(&c->checks, "        let mut m%.*s = rt::%s(%.*s)?;\n", FR_ARG(a),
                    is_text ? "text_mut" : "list_mut", FR_ARG(a));
        *expr = fr_arena_printf(arena, "m%.*s.get()", FR_ARG(a));
    } else {
        return fr_ex_refuse(c, "type", "a mutable reference to this type cannot come from C yet");
    }
    keep_nothing(c, type);
    c->needs_status = true;
    return true;
}
