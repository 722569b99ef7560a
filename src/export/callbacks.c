/* Closures that come from C: a function, its user data, and how that is dropped. */
#include "export/internal.h"

/* What a callback takes and gives: numbers and bool. */
static const char *callback_number(const fr_api_type *type)
{
    return fr_api_is_primitive(type, "bool") ? "uint8_t" : fr_ex_number(type);
}

static fr_str callback_rust(const fr_api_type *type)
{
    return fr_api_is_primitive(type, "bool") ? FR_LIT("u8") : type->name;
}

const fr_api_bound *fr_ex_callback_bound(ex_plan *p, const fr_api_bounds *bounds)
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

bool fr_ex_in_callback(ex_call *c, const fr_api_path *call, fr_str name, fr_str *expr)
{
    fr_arena *arena = c->p->arena;
    fr_text closure;
    fr_str type = callback_struct(c, call);
    fr_str a = fr_ex_param(c, type, type, name, "moved; its drop is called once");
    fr_ex_role(c, EX_CALLBACK, (fr_str){ 0 });
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
