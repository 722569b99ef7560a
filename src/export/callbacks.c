/* Closures that come from C: a function, its user data, and how that is dropped. */
#include "export/callbacks.h"

static bool make_parts(ex_call *c, const fr_api_path *path, ex_callback *out)
{
    return fr_ex_make_callback(c->p, &path->inputs, path->output, c->generics, out);
}

const fr_api_bound *fr_ex_callback_bound(ex_call *c, const fr_api_bounds *bounds)
{
    static const char *const traits[] = { "std::ops::FnMut", "std::ops::Fn", "std::ops::FnOnce" };
    for (size_t i = 0; i < sizeof traits / sizeof *traits; i++) {
        ex_callback made;
        const fr_api_bound *bound = fr_ex_bound(c->p, bounds, traits[i]);
        if (bound && bound->trait.is_call && make_parts(c, &bound->trait, &made))
            return bound;
    }
    return NULL;
}

/* Types of the same name make other callbacks. */
static fr_str name_of(ex_plan *p, const ex_callback *made, fr_str name, fr_str inputs)
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
static void declare(ex_plan *p, ex_callback *made)
{
    fr_text name, in_c, in_rust;
    fr_text_init(&name, p->arena);
    fr_text_init(&in_c, p->arena);
    fr_text_init(&in_rust, p->arena);
    fr_text_fmt(&name, "%.*s_fn", FR_ARG(p->e->prefix));
    for (size_t i = 0; i < made->parts.len; i++)
        fr_text_fmt(&name, "_%.*s", FR_ARG(made->parts.data[i].stem));
    fr_ex_put_parameters(&in_c, &in_rust, made);
    fr_text_fmt(&name, "_%.*s", FR_ARG(made->output.stem));
    made->type = name_of(p, made, fr_text_str(&name), fr_text_str(&in_c));
    fr_str own = made->type;
    bool is_pointer = fr_str_ends(made->output.c, FR_LIT("*"));
    fr_ex_add_struct(
        p, own,
        fr_arena_printf(
            p->arena,
            "%.*s/** Rust may use it on any thread. What call() is given is borrowed for "
            "the call, but for\n * handles without const, which are yours.%.*s drop() is "
            "called once, when call() is not needed any more. */\n"
            "typedef struct %.*s {\n    %.*s%s(*call)(void *user%.*s);\n"
            "    void *user;\n    void (*drop)(void *user);\n} %.*s;\n",
            FR_ARG(fr_ex_handles_of(p, made)), FR_ARG(fr_ex_words_of_result(made)), FR_ARG(own),
            FR_ARG(made->output.c), is_pointer ? "" : " ", FR_ARG(fr_text_str(&in_c)), FR_ARG(own)),
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
static fr_str closure_of(ex_plan *p, const ex_callback *made, fr_str a)
{
    fr_text text;
    fr_text_init(&text, p->arena);
    fr_text_puts(&text, "move |");
    for (size_t i = 0; i < made->inputs.len; i++) {
        const fr_api_type *type = made->inputs.data[i];
        fr_text_fmt(&text, "%sx%zu", i ? ", " : "", i);
        if (fr_ex_is_unresolved(type))
            continue;
        fr_text_puts(&text, ": ");
        fr_api_type_text(&text, p->api, type, false);
    }
    fr_text_fmt(&text, "| { let u = &u%.*s; ", FR_ARG(a));
    fr_ex_put_called(&text, made, fr_arena_printf(p->arena, "f%.*s", FR_ARG(a)), FR_LIT("u.user"));
    fr_text_puts(&text, " }");
    return fr_text_str(&text);
}

/* The parameter and its checks; its name in the shim. */
static fr_str begin(ex_call *c, ex_callback *made, fr_str name, bool is_option)
{
    declare(c->p, made);
    fr_str a = fr_ex_param(c, made->type, made->type, name,
                           is_option ? "moved; its drop is called once; without a function: None"
                                     : "moved; its drop is called once");
    bool is_typed = made->output.is_status && !made->output.is_text;
    fr_ex_role(c, is_typed ? EX_UNKNOWN : EX_CALLBACK, (fr_str){ 0 });
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
    ex_callback made;
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
    ex_owner owner = { .handle = slot, .lifetime = lifetime };
    owner.guard = fr_arena_printf(arena, "h%.*s", FR_ARG(a));
    fr_vec_push(arena, &c->owners, owner);
    return fr_arena_printf(arena, "h%.*s.get()", FR_ARG(a));
}

/* `&dyn Trait`, Box<dyn Trait> of the crate's own traits. */
static bool in_dyn_object(ex_call *c, const fr_api_type *dyn, fr_str lifetime, fr_str name,
                          const char *before, const char *after, fr_str *expr)
{
    fr_str a, object;
    if (!fr_ex_in_object(c, &dyn->bounds, name, &a, &object))
        return fr_ex_refuse(c, "type", "an object of such a trait cannot come from C yet");
    if (fr_str_is(fr_str_from(before), "&") && lifetime.len)
        *expr = hold(c, a, object, lifetime);
    else if (fr_str_is(fr_str_from(before), "&mut "))
        *expr = fr_arena_printf(c->p->arena, "&mut { %.*s }", FR_ARG(object));
    else
        *expr = fr_arena_printf(c->p->arena, "%s%.*s%s", before, FR_ARG(object), after);
    return true;
}

bool fr_ex_in_dyn(ex_call *c, const fr_api_type *dyn, fr_str lifetime, fr_str name,
                  const char *before, const char *after, fr_str *expr)
{
    const fr_api_bound *bound = principal(dyn);
    ex_callback made;
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
        return in_dyn_object(c, dyn, lifetime, name, before, after, expr);
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
    ex_callback made;
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
    ex_owner owner = { .guard = slot, .handle = slot, .lifetime = reference->lifetime };
    fr_vec_push(arena, &c->owners, owner);
    return true;
}
