/* What goes out (spec 3.4): values through pointers that may be NULL, written only on success.
 * Option and Result at the top are the status. A handle is linked to what it borrows from (3.7). */
#include "export/output.h"

/* ---- who a result borrows from ---- */

bool fr_ex_has(const fr_strs *list, fr_str name)
{
    for (size_t i = 0; i < list->len; i++)
        if (fr_str_eq(list->data[i], name))
            return true;
    return false;
}

bool fr_ex_share(const fr_strs *a, const fr_strs *b)
{
    for (size_t i = 0; i < a->len; i++)
        if (!fr_str_is(a->data[i], "'static") && fr_ex_has(b, a->data[i]))
            return true;
    return false;
}

/* `impl Trait` may hold whatever came in. */
static bool is_named(void *data, const fr_api_type *type)
{
    (void)data;
    return type->kind != API_TYPE_IMPL;
}

bool fr_ex_is_spelled(const fr_api_type *type)
{
    return fr_api_visit(type, is_named, NULL);
}

void fr_ex_put_links(ex_call *c, fr_text *out, const fr_api_type *type)
{
    fr_strs lifetimes = { 0 };
    bool is_all = !fr_ex_is_spelled(type);
    fr_api_lifetimes(c->p->api, type, &lifetimes);
    for (size_t i = 0; i < c->owners.len; i++) {
        const ex_owner *owner = &c->owners.data[i];
        bool is_direct = owner->lifetime.len && (is_all || fr_ex_has(&lifetimes, owner->lifetime));
        if (is_direct && owner->is_exclusive)
            fr_text_fmt(out, " %.*s.lend();", FR_ARG(owner->guard));
        if (is_direct)
            fr_text_fmt(out, " rt::link(h, %.*s);", FR_ARG(owner->handle));
        if (owner->guard.len && (!is_direct || is_all) &&
            (is_all || fr_ex_share(&owner->inside, &lifetimes)))
            fr_text_fmt(out, " rt::inherit(h, %.*s.owners());", FR_ARG(owner->guard));
    }
}

/* What has no slot cannot be kept alive. */
static bool is_kept_alive(ex_call *c, const fr_api_type *type)
{
    fr_strs lifetimes = { 0 };
    fr_api_lifetimes(c->p->api, type, &lifetimes);
    bool is_all = !fr_ex_is_spelled(type);
    for (size_t i = 0; i < c->owners.len; i++)
        if (c->owners.data[i].guard.len == 0 &&
            (is_all || fr_ex_share(&c->owners.data[i].inside, &lifetimes)))
            return false;
    return true;
}

/* ---- statements ---- */

static fr_str out_param(ex_call *c, fr_str c_type, const char *rust, const char *words)
{
    fr_arena *arena = c->p->arena;
    fr_str name = c->outs ? fr_arena_printf(arena, "out%u", c->outs + 1) : FR_LIT("out");
    c->outs++;
    bool is_pointer = fr_str_ends(c_type, FR_LIT("*"));
    fr_str own =
        fr_ex_param(c, fr_arena_printf(arena, "%.*s%s*", FR_ARG(c_type), is_pointer ? "" : " "),
                    fr_arena_printf(arena, "*mut %s", rust), name, words);
    c->f.params.data[c->f.params.len - 1].is_out = true;
    return own;
}

static void put_plain(ex_call *c, fr_text *body, const ex_value *one)
{
    fr_str a = out_param(c, one->c, fr_arena_cstr(c->p->arena, one->rust), one->words);
    fr_ex_role(c, one->role, one->item);
    fr_text_fmt(body, "        if !%.*s.is_null() { *%.*s = %.*s; }\n", FR_ARG(a), FR_ARG(a),
                FR_ARG(one->expr));
}

static bool put_value(ex_call *c, fr_text *body, const fr_api_type *type, fr_str v)
{
    ex_value one;
    ex_element of;
    fr_ex_simplify(c->p, &type, &v);
    if (type->kind == API_TYPE_TUPLE) {
        fr_str whole = fr_arena_printf(c->p->arena, "t%u", c->temporaries++);
        fr_text_fmt(body, "        let %.*s = %.*s;\n", FR_ARG(whole), FR_ARG(v));
        v = whole;
        for (size_t i = 0; i < type->parts.len; i++)
            if (!put_value(c, body, type->parts.data[i],
                           fr_arena_printf(c->p->arena, "%.*s.%zu", FR_ARG(v), i)))
                return false;
        return true;
    }
    if (type->kind == API_TYPE_ARRAY && fr_ex_element(c->p, type->target, &of)) {
        fr_str a = out_param(c, of.c, fr_arena_cstr(c->p->arena, of.mirror),
                             "room for an array of the length that Rust names");
        fr_ex_role(c, EX_ARRAY, of.item);
        c->f.params.data[c->f.params.len - 1].count = fr_ex_length(type);
        fr_text_fmt(
            body,
            "        if !%.*s.is_null() { std::ptr::copy_nonoverlapping(%.*s.as_ptr().cast(), "
            "%.*s, %.*s.len()); }\n",
            FR_ARG(a), FR_ARG(v), FR_ARG(a), FR_ARG(v));
        return true;
    }
    const fr_api_type *arg = type->kind == API_TYPE_PATH ? fr_api_type_arg(type, 0) : NULL;
    if (arg && fr_api_is(c->p->api, type, "std::option::Option")) {
        fr_str a = out_param(c, FR_LIT("uint8_t"), "u8", "1 if the next one has a value");
        size_t flag = c->f.params.len - 1;
        fr_ex_role(c, EX_PRESENT, (fr_str){ 0 });
        fr_str inner = fr_arena_printf(c->p->arena, "o%u", c->temporaries++);
        fr_text_fmt(body,
                    "        let h%.*s = %.*s;\n"
                    "        if !%.*s.is_null() { *%.*s = u8::from(h%.*s.is_some()); }\n"
                    "        if let Some(%.*s) = h%.*s {\n",
                    FR_ARG(inner), FR_ARG(v), FR_ARG(a), FR_ARG(a), FR_ARG(inner), FR_ARG(inner),
                    FR_ARG(inner));
        if (!put_value(c, body, arg, inner))
            return false;
        c->f.params.data[flag].count = c->f.params.len - 1 - flag;
        fr_text_puts(body, "        }\n");
        return true;
    }
    if (!fr_ex_make_value(c, type, v, &one))
        return fr_ex_refuse(c, "type", "a result of this type cannot go to C yet");
    put_plain(c, body, &one);
    return true;
}

/* Keeps the error itself where C knows its type. */
static fr_str error_cause(ex_call *c, const fr_api_type *type)
{
    size_t number = fr_ex_type(c->p, type);
    if (number == SIZE_MAX)
        return FR_LIT("std::ptr::null_mut()");
    fr_text text;
    const ex_type t = c->p->types.data[number];
    fr_text_init(&text, c->p->arena);
    fr_text_fmt(&text, "{ let h = rt::new(e, %uu32, %s);", t.tag, fr_ex_threads_rust(&t, false));
    fr_ex_put_links(c, &text, type);
    fr_text_puts(&text, " h }");
    return fr_text_str(&text);
}

/* What error_kind() gives: the number in C of an enum, if that is the error. */
static fr_str error_kind(ex_call *c, const fr_api_type *type)
{
    size_t number = fr_ex_enum(c->p, type);
    size_t handle = fr_ex_type(c->p, type);
    if (handle != SIZE_MAX && c->p->types.data[handle].variants.len)
        return fr_arena_printf(c->p->arena, "kind_%.*s(&e) as i32",
                               FR_ARG(c->p->types.data[handle].c));
    return number == SIZE_MAX ? FR_LIT("-1")
                              : fr_arena_printf(c->p->arena, "out_%.*s(&e) as i32",
                                                FR_ARG(c->p->enums.data[number].c));
}

static bool put_top(ex_call *c, fr_text *body, const fr_api_type *type, fr_str v, unsigned depth)
{
    fr_ex_simplify(c->p, &type, &v);
    const fr_api_type *good = type->kind == API_TYPE_PATH ? fr_api_type_arg(type, 0) : NULL;
    fr_str inner = fr_arena_printf(c->p->arena, "v%u", depth);
    /* None inside of Some is not the end */
    if (good && !c->f.has_none && fr_api_is(c->p->api, type, "std::option::Option")) {
        c->f.is_status = c->f.has_none = true;
        fr_text_fmt(body, "        let Some(%.*s) = %.*s else { return Ok(rt::NONE) };\n",
                    FR_ARG(inner), FR_ARG(v));
        return put_top(c, body, good, inner, depth + 1);
    }
    const fr_api_type *bad = good ? fr_api_type_arg(type, 1) : NULL;
    if (bad && fr_api_is(c->p->api, type, "std::result::Result")) {
        c->f.is_status = true;
        fr_text_fmt(body,
                    "        let %.*s = match %.*s {\n            Ok(v) => v,\n"
                    "            Err(_) if err.is_null() => return Ok(rt::ERROR),\n"
                    "            Err(e) => {\n"
                    "                #[allow(unused_imports)]\n"
                    "                use rt::{SourceOfBox, SourceOfError, SourceOfOther};\n"
                    "                #[allow(unused_imports)]\n"
                    "                use rt::{ViaDebug, ViaDisplay, ViaName};\n"
                    "                let text = (&&&rt::Text(&e)).text();\n"
                    "                let source = (&&&rt::Text(&e)).source();\n"
                    "                let kind = %.*s;\n"
                    "                return Err(rt::declared(text, kind, %.*s, source));\n"
                    "            }\n        };\n",
                    FR_ARG(inner), FR_ARG(v), FR_ARG(error_kind(c, bad)),
                    FR_ARG(error_cause(c, bad)));
        return put_top(c, body, good, inner, depth + 1);
    }
    if (!put_value(c, body, type, v))
        return false;
    fr_text_puts(body, "        Ok(rt::OK)\n");
    return true;
}

static bool may_return(const ex_call *c)
{
    return !c->needs_status && c->p->e->options->infallible != INFALLIBLE_STATUS;
}

static void put_return(ex_call *c, fr_text *body, const ex_value *one)
{
    c->f.result = one->c;
    c->f.rust_result = one->rust;
    c->f.result_role = one->role;
    c->f.result_item = one->item;
    c->f.result_words = fr_str_from(one->words);
    fr_text_fmt(body, "        Ok(%.*s)\n", FR_ARG(one->expr));
}

/* A function that cannot fail, of one plain value, returns it. */
static bool put_direct(ex_call *c, fr_text *body, const fr_api_type *type)
{
    ex_value one;
    if (!may_return(c))
        return false;
    if (fr_api_is_unit(type)) {
        c->f.result = FR_LIT("void");
        c->f.rust_result = FR_LIT("()");
        fr_text_puts(body, "        Ok(r)\n");
        return true;
    }
    const fr_api_type *arg = type->kind == API_TYPE_PATH ? fr_api_type_arg(type, 0) : NULL;
    if (arg && (fr_api_is(c->p->api, type, "std::option::Option") ||
                fr_api_is(c->p->api, type, "std::result::Result")))
        return false;
    if (type->kind == API_TYPE_TUPLE || type->kind == API_TYPE_ARRAY ||
        !fr_ex_make_value(c, type, FR_LIT("r"), &one))
        return false;
    put_return(c, body, &one);
    return true;
}

static bool is_of_self(const ex_call *c, const fr_api_type *type)
{
    fr_strs lifetimes = { 0 };
    fr_api_lifetimes(c->p->api, type, &lifetimes);
    return fr_ex_is_self_owner(c) && fr_ex_has(&lifetimes, c->owners.data[0].lifetime);
}

/* One value, returned or through a pointer. */
static void put_one(ex_call *c, fr_text *body, const ex_value *one)
{
    c->f.is_status = !may_return(c);
    if (c->f.is_status) {
        put_plain(c, body, one);
        fr_text_puts(body, "        Ok(rt::OK)\n");
    } else {
        put_return(c, body, one);
    }
    c->f.body = fr_text_str(body);
}

bool fr_ex_out(ex_call *c, const fr_api_type *type, fr_str call)
{
    fr_text body;
    fr_text_init(&body, c->p->arena);
    fr_text_fmt(&body, "        let r = %.*s;\n", FR_ARG(call));
    c->f.is_view_of_self = is_of_self(c, type);
    if (type->kind == API_TYPE_NEVER)
        return fr_ex_refuse(c, "type", "it never returns");
    if (!is_kept_alive(c, type))
        return fr_ex_refuse(c, "lifetime",
                            "its result borrows from what is there for the call alone");
    fr_str v = FR_LIT("r");
    fr_ex_simplify(c->p, &type, &v);
    if (!fr_str_is(v, "r"))
        fr_text_fmt(&body, "        let r = %.*s;\n", FR_ARG(v));
    if (!put_direct(c, &body, type)) {
        c->f.is_status = true;
        if (!put_top(c, &body, type, FR_LIT("r"), 0))
            return false;
    }
    c->f.body = fr_text_str(&body);
    return true;
}

bool fr_ex_out_iterator(ex_call *c, const fr_api_type *item, fr_str call)
{
    fr_text body;
    ex_value one = fr_ex_iterator_value(c, item, item, FR_LIT("r"));
    fr_text_init(&body, c->p->arena);
    fr_text_fmt(&body, "        let r = %.*s;\n", FR_ARG(call));
    put_one(c, &body, &one);
    return true;
}

bool fr_ex_out_text(ex_call *c, fr_str call)
{
    fr_text body;
    ex_value one = fr_ex_owned_text(c, FR_LIT("r"));
    fr_text_init(&body, c->p->arena);
    fr_text_fmt(&body, "        let r = %.*s;\n", FR_ARG(call));
    put_one(c, &body, &one);
    return true;
}
