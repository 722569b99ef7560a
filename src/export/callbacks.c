/* Closures that come from C: a function, its user data, and how that is dropped. */
#include "export/internal.h"

/* A parameter of the callback, or its result. */
typedef struct part {
    fr_str stem, c, rust; /* of names; types on both sides */
    fr_str before, expr;  /* statements; the argument made of `xN`, or the result made of `r` */
    fr_str extra_c, extra_rust, extra; /* a further parameter that a result needs */
    fr_str handle;                     /* its type in C */
} part;

static part number_part(fr_str stem, const char *c, fr_str rust, fr_str expr)
{
    return (part){ .stem = stem, .c = fr_str_from(c), .rust = rust, .expr = expr };
}

/* ---- what Rust gives ---- */

static bool give_plain(ex_plan *p, const fr_api_type *type, fr_str x, part *out)
{
    const char *number = fr_ex_number(type);
    size_t plain = type->kind == API_TYPE_PATH ? fr_ex_enum(p, type) : SIZE_MAX;
    if (number)
        *out = number_part(type->name, number, type->name, x);
    else if (fr_api_is_primitive(type, "bool"))
        *out = number_part(FR_LIT("bool"), "uint8_t", FR_LIT("u8"),
                           fr_arena_printf(p->arena, "u8::from(%.*s)", FR_ARG(x)));
    else if (fr_api_is_primitive(type, "char"))
        *out = number_part(FR_LIT("char"), "uint32_t", FR_LIT("u32"),
                           fr_arena_printf(p->arena, "u32::from(%.*s)", FR_ARG(x)));
    else if (plain != SIZE_MAX)
        *out = (part){ .stem = fr_ex_stem(p, type),
                       .c = p->enums.data[plain].c,
                       .rust = FR_LIT("u32"),
                       .expr = fr_arena_printf(p->arena, "out_%.*s(&%.*s)",
                                               FR_ARG(p->enums.data[plain].c), FR_ARG(x)) };
    else
        return false;
    return true;
}

static bool give_view(ex_plan *p, const fr_api_type *target, fr_str x, part *out)
{
    if (fr_api_is_primitive(target, "str") || fr_api_is(p->api, target, "std::string::String"))
        *out = (part){ .stem = FR_LIT("str"),
                       .c = fr_arena_printf(p->arena, "%.*s_str", FR_ARG(p->e->prefix)),
                       .rust = FR_LIT("rt::View<u8>"),
                       .expr = fr_arena_printf(p->arena, "rt::view(%.*s.as_bytes())", FR_ARG(x)) };
    else if (target->kind == API_TYPE_SLICE && fr_ex_number(target->target))
        *out = (part){ .stem = fr_ex_stem(p, target),
                       .c = fr_ex_view(p, target->target, false),
                       .rust = fr_arena_printf(p->arena, "rt::View<%.*s>",
                                               FR_ARG(target->target->name)),
                       .expr = fr_arena_printf(p->arena, "rt::view(%.*s)", FR_ARG(x)) };
    else
        return false;
    return true;
}

/* A handle for the time of the call; one without lifetimes that is moved is C's own. */
static bool give_handle(ex_plan *p, const fr_api_type *type, fr_str x, part *out)
{
    fr_strs lifetimes = { 0 };
    bool is_ref = type->kind == API_TYPE_REF;
    const fr_api_type *target = is_ref ? type->target : type;
    size_t number = target->kind == API_TYPE_PATH ? fr_ex_type(p, target) : SIZE_MAX;
    if (number == SIZE_MAX)
        return false;
    const ex_type t = p->types.data[number];
    const char *bound = t.is_bound ? "true" : "false";
    fr_api_lifetimes(p->api, target, &lifetimes);
    bool is_own = !is_ref && lifetimes.len == 0;
    bool is_changed = is_own || (is_ref && type->is_mutable);
    *out = (part){ .stem = fr_ex_stem(p, target),
                   .handle = t.c,
                   .c = fr_arena_printf(
                       p->arena, is_changed ? "struct %.*s *" : "const struct %.*s *", FR_ARG(t.c)),
                   .rust = FR_LIT("*mut rt::Slot") };
    if (is_own) {
        out->expr = fr_arena_printf(p->arena, "rt::new(%.*s, %uu32, %s)", FR_ARG(x), t.tag, bound);
        return true;
    }
    out->before =
        fr_arena_printf(p->arena, "let h%.*s = rt::lend%s(%s%.*s, %uu32, %s); ", FR_ARG(x),
                        is_changed ? "_mut" : "", is_ref ? "" : "&", FR_ARG(x), t.tag, bound);
    out->expr = fr_arena_printf(p->arena, "h%.*s.slot()", FR_ARG(x));
    return true;
}

static bool give_option(ex_plan *p, const fr_api_type *item, fr_str x, part *out)
{
    part inner;
    fr_str v = FR_LIT("v");
    if (give_plain(p, item, v, &inner) || (item->kind == API_TYPE_REF && !item->is_mutable &&
                                           give_view(p, item->target, v, &inner))) {
        out->before = fr_arena_printf(p->arena, "let o%.*s = %.*s.map(|v| %.*s); ", FR_ARG(x),
                                      FR_ARG(x), FR_ARG(inner.expr));
        out->expr = fr_arena_printf(
            p->arena, "o%.*s.as_ref().map_or(std::ptr::null(), |v| v as *const _)", FR_ARG(x));
        out->c = fr_arena_printf(p->arena, "const %.*s *", FR_ARG(inner.c));
        out->rust = fr_arena_printf(p->arena, "*const %.*s", FR_ARG(inner.rust));
    } else if (item->kind == API_TYPE_REF && !item->is_mutable && give_handle(p, item, v, &inner)) {
        out->before = fr_arena_printf(p->arena, "let o%.*s = %.*s.map(|v| { %.*s hv }); ",
                                      FR_ARG(x), FR_ARG(x), FR_ARG(inner.before));
        out->expr = fr_arena_printf(
            p->arena, "o%.*s.as_ref().map_or(std::ptr::null_mut(), |h| h.slot())", FR_ARG(x));
        out->c = inner.c;
        out->rust = inner.rust;
        out->handle = inner.handle;
    } else {
        return false;
    }
    out->stem = fr_arena_printf(p->arena, "maybe_%.*s", FR_ARG(inner.stem));
    return true;
}

static bool give(ex_plan *p, const fr_api_type *type, fr_str x, part *out)
{
    *out = (part){ 0 };
    if (give_plain(p, type, x, out))
        return true;
    if (fr_api_is(p->api, type, "std::string::String"))
        return give_view(p, type, x, out);
    if (type->kind == API_TYPE_REF && !type->is_mutable &&
        (give_view(p, type->target, x, out) ||
         give_plain(p, type->target, fr_arena_printf(p->arena, "(*%.*s)", FR_ARG(x)), out)))
        return true;
    if (type->kind == API_TYPE_PATH && fr_api_type_arg(type, 0) &&
        fr_api_is(p->api, type, "std::option::Option"))
        return give_option(p, fr_api_type_arg(type, 0), x, out);
    return give_handle(p, type, x, out);
}

/* ---- what C gives ---- */

static bool is_text(ex_plan *p, const fr_api_type *type)
{
    const fr_api_type *arg = type->kind == API_TYPE_PATH ? fr_api_type_arg(type, 0) : NULL;
    return fr_api_is(p->api, type, "std::string::String") ||
           (arg && fr_api_is_primitive(arg, "str") && fr_api_is(p->api, type, "std::borrow::Cow"));
}

static bool is_bytes(ex_plan *p, const fr_api_type *type)
{
    const fr_api_type *arg = type->kind == API_TYPE_PATH ? fr_api_type_arg(type, 0) : NULL;
    return arg && ((fr_api_is(p->api, type, "std::vec::Vec") && fr_api_is_primitive(arg, "u8")) ||
                   (fr_api_is(p->api, type, "std::borrow::Cow") && arg->kind == API_TYPE_SLICE &&
                    fr_api_is_primitive(arg->target, "u8")));
}

/* A text is put into a sink: C need not own what it gives. */
static part take_text(ex_plan *p, bool is_list)
{
    return (part){ .stem = is_list ? FR_LIT("bytes") : FR_LIT("str"),
                   .c = FR_LIT("void"),
                   .rust = FR_LIT("()"),
                   .before = FR_LIT("let mut k = rt::Sink::new(); "),
                   .expr = is_list ? FR_LIT("{ let () = r; k.bytes().into() }")
                                   : FR_LIT("{ let () = r; k.text().into() }"),
                   .extra_c = fr_arena_printf(p->arena, "%.*s_sink *", FR_ARG(p->e->prefix)),
                   .extra_rust = FR_LIT("*mut rt::Sink"),
                   .extra = FR_LIT("&mut k") };
}

static bool take_handle(ex_plan *p, const fr_api_type *type, part *out)
{
    fr_strs lifetimes = { 0 };
    size_t number = type->kind == API_TYPE_PATH ? fr_ex_type(p, type) : SIZE_MAX;
    fr_api_lifetimes(p->api, type, &lifetimes);
    if (number == SIZE_MAX || lifetimes.len)
        return false;
    const ex_type t = p->types.data[number];
    *out = (part){ .stem = fr_ex_stem(p, type),
                   .handle = t.c,
                   .c = fr_arena_printf(p->arena, "struct %.*s *", FR_ARG(t.c)),
                   .rust = FR_LIT("*mut rt::Slot"),
                   .expr = fr_arena_printf(p->arena, "rt::given::<%.*s>(r, %uu32)", FR_ARG(t.rust),
                                           t.tag) };
    return true;
}

static bool take_option(ex_plan *p, const fr_api_type *item, part *out)
{
    const char *number = fr_ex_number(item);
    if (number) {
        *out = (part){ .c = FR_LIT("uint8_t"),
                       .rust = FR_LIT("u8"),
                       .before = FR_LIT("let mut k = Default::default(); "),
                       .expr = FR_LIT("if r != 0 { Some(k) } else { None }"),
                       .extra_c = fr_arena_printf(p->arena, "%s *", number),
                       .extra_rust = fr_arena_printf(p->arena, "*mut %.*s", FR_ARG(item->name)),
                       .extra = FR_LIT("&mut k") };
        out->stem = fr_arena_printf(p->arena, "maybe_%.*s", FR_ARG(item->name));
        return true;
    }
    if (!take_handle(p, item, out))
        return false;
    out->stem = fr_arena_printf(p->arena, "maybe_%.*s", FR_ARG(out->stem));
    out->expr =
        fr_arena_printf(p->arena, "if r.is_null() { None } else { Some(%.*s) }", FR_ARG(out->expr));
    return true;
}

static bool take(ex_plan *p, const fr_api_type *type, part *out)
{
    const char *number = fr_ex_number(type);
    size_t plain = type->kind == API_TYPE_PATH ? fr_ex_enum(p, type) : SIZE_MAX;
    const fr_api_type *arg = type->kind == API_TYPE_PATH ? fr_api_type_arg(type, 0) : NULL;
    if (fr_api_is_unit(type))
        *out = (part){ FR_LIT("void"), FR_LIT("void"), FR_LIT("()"), { 0 }, FR_LIT("r"),
                       { 0 },          { 0 },          { 0 },        { 0 } };
    else if (number)
        *out = number_part(type->name, number, type->name, FR_LIT("r"));
    else if (fr_api_is_primitive(type, "bool"))
        *out = number_part(FR_LIT("bool"), "uint8_t", FR_LIT("u8"), FR_LIT("r != 0"));
    else if (fr_api_is_primitive(type, "char"))
        *out = number_part(FR_LIT("char"), "uint32_t", FR_LIT("u32"),
                           FR_LIT("rt::sure(rt::character(r))"));
    else if (fr_api_is(p->api, type, "std::cmp::Ordering"))
        *out = number_part(FR_LIT("ordering"), "int32_t", FR_LIT("i32"), FR_LIT("rt::ordering(r)"));
    else if (plain != SIZE_MAX)
        *out = (part){ .stem = fr_ex_stem(p, type),
                       .c = p->enums.data[plain].c,
                       .rust = FR_LIT("u32"),
                       .expr = fr_arena_printf(p->arena, "rt::sure(in_%.*s(r))",
                                               FR_ARG(p->enums.data[plain].c)) };
    else if (is_text(p, type) || is_bytes(p, type))
        *out = take_text(p, is_bytes(p, type));
    else if (arg && fr_api_is(p->api, type, "std::option::Option"))
        return take_option(p, arg, out);
    else
        return take_handle(p, type, out);
    return true;
}

/* ---- the whole ---- */

typedef struct callback {
    const fr_api_path *path;
    FR_VEC(part) inputs;
    part output;
    fr_str type; /* the struct */
} callback;

/* A result that the caller chooses is a text where that will do. */
static const fr_api_type *output_of(ex_call *c, const fr_api_type *type, bool *is_chosen)
{
    *is_chosen = false;
    for (size_t i = 0; type->kind == API_TYPE_PARAM && c->generics && i < c->generics->params.len;
         i++) {
        const fr_api_param *param = &c->generics->params.data[i];
        if (!fr_str_eq(param->name, type->name))
            continue;
        *is_chosen = true;
        const fr_api_type *chosen = fr_ex_choose(c->p, &param->bounds);
        return chosen ? chosen : type;
    }
    return type;
}

static bool make_parts(ex_call *c, const fr_api_path *path, callback *out)
{
    bool is_chosen;
    ex_plan *p = c->p;
    *out = (callback){ .path = path };
    for (size_t i = 0; i < path->inputs.len; i++) {
        part one;
        if (!give(p, path->inputs.data[i], fr_arena_printf(p->arena, "x%zu", i), &one))
            return false;
        fr_vec_push(p->arena, &out->inputs, one);
    }
    const fr_api_type *output = output_of(c, path->output, &is_chosen);
    if (is_chosen && output->kind == API_TYPE_REF) {
        bool is_str = fr_api_is_primitive(output->target, "str");
        if (!is_str && output->target->kind != API_TYPE_SLICE)
            return false;
        out->output = take_text(p, !is_str);
        out->output.expr =
            is_str ? FR_LIT("{ let () = r; k.text() }") : FR_LIT("{ let () = r; k.bytes() }");
        return true;
    }
    return take(p, output, &out->output);
}

const fr_api_bound *fr_ex_callback_bound(ex_call *c, const fr_api_bounds *bounds)
{
    static const char *const traits[] = { "std::ops::FnMut", "std::ops::Fn", "std::ops::FnOnce" };
    for (size_t i = 0; i < sizeof traits / sizeof *traits; i++) {
        callback made;
        const fr_api_bound *bound = fr_ex_bound(c->p, bounds, traits[i]);
        if (bound && bound->trait.is_call && make_parts(c, &bound->trait, &made))
            return bound;
    }
    return NULL;
}

/* Their declarations may have gone, if rustc refused them. */
static fr_str handles_of(ex_plan *p, const callback *made)
{
    fr_text text;
    fr_text_init(&text, p->arena);
    for (size_t i = 0; i < made->inputs.len; i++)
        if (made->inputs.data[i].handle.len)
            fr_text_fmt(&text, "struct %.*s;\n", FR_ARG(made->inputs.data[i].handle));
    if (made->output.handle.len)
        fr_text_fmt(&text, "struct %.*s;\n", FR_ARG(made->output.handle));
    return fr_text_str(&text);
}

/* Types of the same name make other callbacks. */
static fr_str name_of(ex_plan *p, const callback *made, fr_str name, fr_str inputs)
{
    fr_strs wanted = { 0 };
    fr_str key = fr_arena_printf(p->arena, "%.*s: %.*s -> %.*s", FR_ARG(name), FR_ARG(inputs),
                                 FR_ARG(made->output.c));
    const uint64_t *at = fr_map_find(&p->callback_of, key);
    if (at)
        return p->callbacks.data[*at];
    fr_vec_push(p->arena, &wanted, name);
    fr_map_put(&p->callback_of, key, p->callbacks.len);
    fr_vec_push(p->arena, &p->callbacks, fr_ex_name(p, key, &wanted));
    return p->callbacks.data[p->callbacks.len - 1];
}

/* The struct of C, and the same in the shim. */
static void declare(ex_plan *p, callback *made)
{
    fr_text name, in_c, in_rust;
    fr_text_init(&name, p->arena);
    fr_text_init(&in_c, p->arena);
    fr_text_init(&in_rust, p->arena);
    fr_text_fmt(&name, "%.*s_fn", FR_ARG(p->e->prefix));
    for (size_t i = 0; i < made->inputs.len; i++) {
        fr_text_fmt(&name, "_%.*s", FR_ARG(made->inputs.data[i].stem));
        fr_text_fmt(&in_c, ", %.*s", FR_ARG(made->inputs.data[i].c));
        fr_text_fmt(&in_rust, ", %.*s", FR_ARG(made->inputs.data[i].rust));
    }
    if (made->output.extra.len) {
        fr_text_fmt(&in_c, ", %.*s", FR_ARG(made->output.extra_c));
        fr_text_fmt(&in_rust, ", %.*s", FR_ARG(made->output.extra_rust));
    }
    fr_text_fmt(&name, "_%.*s", FR_ARG(made->output.stem));
    made->type = name_of(p, made, fr_text_str(&name), fr_text_str(&in_c));
    fr_str own = made->type;
    bool is_pointer = fr_str_ends(made->output.c, FR_LIT("*"));
    fr_ex_add_struct(
        p, own,
        fr_arena_printf(
            p->arena,
            "%.*s/** Rust may use it on any thread. What call() is given is borrowed for "
            "the call, but for\n * handles without const, which are yours. drop() is "
            "called once, when call() is not needed any more. */\n"
            "typedef struct %.*s {\n    %.*s%s(*call)(void *user%.*s);\n"
            "    void *user;\n    void (*drop)(void *user);\n} %.*s;\n",
            FR_ARG(handles_of(p, made)), FR_ARG(own), FR_ARG(made->output.c), is_pointer ? "" : " ",
            FR_ARG(fr_text_str(&in_c)), FR_ARG(own)),
        fr_arena_printf(
            p->arena,
            "#[repr(C)]\n#[allow(non_camel_case_types)]\npub struct %.*s {\n"
            "    call: Option<unsafe extern \"C\" fn(*mut std::ffi::c_void%.*s) -> %.*s>,\n"
            "    user: *mut std::ffi::c_void,\n"
            "    drop: Option<unsafe extern \"C\" fn(*mut std::ffi::c_void)>,\n}\n",
            FR_ARG(own), FR_ARG(fr_text_str(&in_rust)), FR_ARG(made->output.rust)));
    p->structs.data[*fr_map_find(&p->struct_of, own)].is_callback = true;
}

/* Types of parameters are written where they can be, so that references get lifetimes of their
 * own. */
static fr_str closure_of(ex_plan *p, const callback *made, fr_str a)
{
    fr_text text;
    fr_text_init(&text, p->arena);
    fr_text_puts(&text, "move |");
    for (size_t i = 0; i < made->inputs.len; i++) {
        const fr_api_type *type = made->path->inputs.data[i];
        fr_text_fmt(&text, "%sx%zu", i ? ", " : "", i);
        if (fr_ex_is_unresolved(type))
            continue;
        fr_text_puts(&text, ": ");
        fr_api_type_text(&text, p->api, type, false);
    }
    fr_text_fmt(&text, "| { let u = &u%.*s; ", FR_ARG(a));
    for (size_t i = 0; i < made->inputs.len; i++)
        fr_text_put(&text, made->inputs.data[i].before);
    fr_text_fmt(&text, "%.*slet r = f%.*s(u.user", FR_ARG(made->output.before), FR_ARG(a));
    for (size_t i = 0; i < made->inputs.len; i++)
        fr_text_fmt(&text, ", %.*s", FR_ARG(made->inputs.data[i].expr));
    if (made->output.extra.len)
        fr_text_fmt(&text, ", %.*s", FR_ARG(made->output.extra));
    fr_text_fmt(&text, "); %.*s }", FR_ARG(made->output.expr));
    return fr_text_str(&text);
}

/* The parameter and its checks; its name in the shim. */
static fr_str begin(ex_call *c, callback *made, fr_str name, bool is_option)
{
    declare(c->p, made);
    fr_str a = fr_ex_param(c, made->type, made->type, name,
                           is_option ? "moved; its drop is called once; without a function: None"
                                     : "moved; its drop is called once");
    fr_ex_role(c, EX_CALLBACK, (fr_str){ 0 });
    fr_text_fmt(&c->holds, "        let u%.*s = rt::User { user: %.*s.user, drop: %.*s.drop };\n",
                FR_ARG(a), FR_ARG(a), FR_ARG(a));
    if (!is_option) {
        fr_text_fmt(&c->checks,
                    "        let Some(f%.*s) = %.*s.call else { return rt::fail(rt::NULL_ARG, \"a "
                    "callback has no function\") };\n",
                    FR_ARG(a), FR_ARG(a));
        c->needs_status = true;
    }
    return a;
}

bool fr_ex_in_callback(ex_call *c, const fr_api_path *call, fr_str name, fr_str *expr)
{
    callback made;
    if (!make_parts(c, call, &made))
        return fr_ex_refuse(c, "generic", "a closure with such parameters cannot come from C yet");
    fr_str a = begin(c, &made, name, false);
    *expr = closure_of(c->p, &made, a);
    return true;
}

/* ---- trait objects ---- */

static const fr_api_bound *principal(const fr_api_type *dyn)
{
    for (size_t i = 0; i < dyn->bounds.len; i++)
        if (dyn->bounds.data[i].kind == API_BOUND_TRAIT)
            return &dyn->bounds.data[i];
    return NULL;
}

static fr_str dyn_text(ex_plan *p, const fr_api_type *dyn)
{
    fr_text text;
    fr_text_init(&text, p->arena);
    fr_api_type_text(&text, p->api, dyn, false);
    return fr_text_str(&text);
}

/* The closure with the signature of the trait, whose lifetimes nobody else would tell it. */
static fr_str as_wanted(ex_plan *p, const fr_api_bound *bound, fr_str closure)
{
    fr_text text;
    fr_api_bounds one = { 0 };
    fr_vec_push(p->arena, &one, *bound);
    fr_text_init(&text, p->arena);
    fr_text_puts(&text, "{ fn wanted<F: ");
    fr_api_bounds_text(&text, p->api, &one, false);
    fr_text_fmt(&text, ">(f: F) -> F { f } wanted(%.*s) }", FR_ARG(closure));
    return fr_text_str(&text);
}

/* A reference that may be kept by the result: what it points to gets a slot. */
static fr_str hold(ex_call *c, fr_str a, fr_str value, fr_str lifetime)
{
    fr_arena *arena = c->p->arena;
    fr_text_fmt(&c->checks, "        let h%.*s = rt::hold(%.*s);\n", FR_ARG(a), FR_ARG(value));
    fr_str slot = fr_arena_printf(arena, "h%.*s.slot()", FR_ARG(a));
    ex_owner owner = { slot, slot, lifetime, { 0 }, false };
    fr_vec_push(arena, &c->owners, owner);
    return fr_arena_printf(arena, "h%.*s.get()", FR_ARG(a));
}

bool fr_ex_in_dyn(ex_call *c, const fr_api_type *dyn, fr_str lifetime, fr_str name,
                  const char *before, const char *after, fr_str *expr)
{
    const fr_api_bound *bound = principal(dyn);
    callback made;
    if (!bound)
        return fr_ex_refuse(c, "type", "a trait object without a trait cannot come from C");
    if (bound->trait.is_call) {
        if (!make_parts(c, &bound->trait, &made))
            return fr_ex_refuse(c, "type", "a closure with such parameters cannot come from C yet");
        fr_str a = begin(c, &made, name, false);
        fr_str closure = closure_of(c->p, &made, a);
        *expr = fr_str_is(fr_str_from(before), "&") && lifetime.len
                    ? hold(c, a, as_wanted(c->p, bound, closure), lifetime)
                    : fr_arena_printf(c->p->arena, "%s%.*s%s", before, FR_ARG(closure), after);
        return true;
    }
    fr_str path = fr_api_path_of(c->p->api, &bound->trait);
    if ((!fr_str_is(path, "std::io::Read") && !fr_str_is(path, "std::io::Write")) ||
        (fr_str_is(fr_str_from(before), "&")))
        return fr_ex_refuse(c, "type", "an object of such a trait cannot come from C yet");
    if (!fr_ex_in_bounds(c, &dyn->bounds, (fr_str){ 0 }, name, expr))
        return false;
    *expr = fr_arena_printf(c->p->arena, "%s%s%.*s%s%s", before,
                            fr_str_is(fr_str_from(before), "&mut ") ? "{ " : "", FR_ARG(*expr),
                            fr_str_is(fr_str_from(before), "&mut ") ? " }" : "", after);
    return true;
}

/* `Option<&dyn Fn()>`: a callback without a function is None. */
bool fr_ex_in_option_dyn(ex_call *c, const fr_api_type *reference, fr_str name, fr_str *expr)
{
    fr_arena *arena = c->p->arena;
    const fr_api_type *dyn = reference->target;
    const fr_api_bound *bound = principal(dyn);
    callback made;
    if (!bound || !bound->trait.is_call || !make_parts(c, &bound->trait, &made))
        return fr_ex_refuse(c, "type", "an Option of this type cannot come from C yet");
    fr_str a = begin(c, &made, name, true);
    fr_text_fmt(&c->checks,
                "        let h%.*s = %.*s.call.map(|f%.*s| rt::hold(%.*s));\n"
                "        let s%.*s = h%.*s.as_ref().map_or(std::ptr::null_mut(), |h| h.slot());\n",
                FR_ARG(a), FR_ARG(a), FR_ARG(a),
                FR_ARG(as_wanted(c->p, bound, closure_of(c->p, &made, a))), FR_ARG(a), FR_ARG(a));
    *expr = fr_arena_printf(arena, "h%.*s.as_ref().map(|h| h.get() as &(%.*s))", FR_ARG(a),
                            FR_ARG(dyn_text(c->p, dyn)));
    fr_str slot = fr_arena_printf(arena, "s%.*s", FR_ARG(a));
    ex_owner owner = { slot, slot, reference->lifetime, { 0 }, false };
    fr_vec_push(arena, &c->owners, owner);
    return true;
}
