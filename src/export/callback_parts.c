/* Parameters and results of functions that C gives: what Rust has of them, and what C. */
#include "export/callbacks.h"

static ex_part number_part(fr_str stem, const char *c, fr_str rust, fr_str expr)
{
    return (ex_part){ .stem = stem, .c = fr_str_from(c), .rust = rust, .expr = expr };
}

/* ---- what Rust gives ---- */

static bool give_plain(ex_plan *p, const fr_api_type *type, fr_str x, ex_part *out)
{
    const char *number = fr_ex_number(type);
    ex_element of;
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
        *out = (ex_part){ .stem = fr_ex_stem(p, type),
                          .c = p->enums.data[plain].c,
                          .rust = p->enums.data[plain].number,
                          .expr = fr_arena_printf(p->arena, "out_%.*s(&%.*s)",
                                                  FR_ARG(p->enums.data[plain].c), FR_ARG(x)) };
    else if (fr_ex_element(p, type, &of))
        *out = (ex_part){ .stem = of.stem,
                          .c = of.c,
                          .rust = of.mirror,
                          .expr = fr_arena_printf(p->arena, "rt::mirror::<%.*s>(&%.*s)",
                                                  FR_ARG(of.rust), FR_ARG(x)) };
    else
        return false;
    return true;
}

static bool give_view(ex_plan *p, const fr_api_type *target, fr_str x, ex_part *out)
{
    ex_element of;
    if (fr_api_is_primitive(target, "str") || fr_api_is(p->api, target, "std::string::String"))
        *out =
            (ex_part){ .stem = FR_LIT("str"),
                       .c = fr_arena_printf(p->arena, "%.*s_str", FR_ARG(p->e->prefix)),
                       .rust = FR_LIT("rt::View<u8>"),
                       .expr = fr_arena_printf(p->arena, "rt::view(%.*s.as_bytes())", FR_ARG(x)) };
    else if (target->kind == API_TYPE_SLICE && fr_ex_element(p, target->target, &of))
        *out = (ex_part){ .stem = fr_ex_stem(p, target),
                          .c = fr_ex_view(p, target->target, false),
                          .rust = fr_arena_printf(p->arena, "rt::View<%.*s>", FR_ARG(of.mirror)),
                          .expr = fr_arena_printf(p->arena, "rt::%s(%.*s)",
                                                  of.is_plain ? "mirrors" : "view", FR_ARG(x)) };
    else
        return false;
    return true;
}

/* A handle for the time of the call; one without lifetimes that is moved is C's own. */
static bool give_handle(ex_plan *p, const fr_api_type *type, fr_str x, ex_part *out)
{
    fr_strs lifetimes = { 0 };
    bool is_ref = type->kind == API_TYPE_REF;
    const fr_api_type *target = is_ref ? type->target : type;
    size_t number = target->kind == API_TYPE_PATH ? fr_ex_type(p, target) : SIZE_MAX;
    if (number == SIZE_MAX)
        return false;
    const ex_type t = p->types.data[number];
    fr_api_lifetimes(p->api, target, &lifetimes);
    bool is_own = !is_ref && lifetimes.len == 0;
    const char *threads = fr_ex_threads_rust(&t, is_ref && !type->is_mutable);
    bool is_changed = is_own || (is_ref && type->is_mutable);
    *out =
        (ex_part){ .stem = fr_ex_stem(p, target),
                   .handle = t.c,
                   .c = fr_arena_printf(
                       p->arena, is_changed ? "struct %.*s *" : "const struct %.*s *", FR_ARG(t.c)),
                   .rust = FR_LIT("*mut rt::Slot") };
    if (is_own) {
        out->expr =
            fr_arena_printf(p->arena, "rt::new(%.*s, %uu32, %s)", FR_ARG(x), t.tag, threads);
        return true;
    }
    out->before =
        fr_arena_printf(p->arena, "let h%.*s = rt::lend%s(%s%.*s, %uu32, %s); ", FR_ARG(x),
                        is_changed ? "_mut" : "", is_ref ? "" : "&", FR_ARG(x), t.tag, threads);
    out->expr = fr_arena_printf(p->arena, "h%.*s.slot()", FR_ARG(x));
    return true;
}

static bool give_option(ex_plan *p, const fr_api_type *item, fr_str x, ex_part *out)
{
    ex_part inner;
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

bool fr_ex_give(ex_plan *p, const fr_api_type *type, fr_str x, ex_part *out)
{
    *out = (ex_part){ 0 };
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
           (arg && fr_api_is_primitive(arg, "str") &&
            (fr_api_is(p->api, type, "std::borrow::Cow") ||
             fr_api_is(p->api, type, "std::boxed::Box")));
}

static bool is_bytes(ex_plan *p, const fr_api_type *type)
{
    const fr_api_type *arg = type->kind == API_TYPE_PATH ? fr_api_type_arg(type, 0) : NULL;
    return arg && ((fr_api_is(p->api, type, "std::vec::Vec") && fr_api_is_primitive(arg, "u8")) ||
                   (fr_api_is(p->api, type, "std::borrow::Cow") && arg->kind == API_TYPE_SLICE &&
                    fr_api_is_primitive(arg->target, "u8")));
}

/* A text is put into a sink: C need not own what it gives. */
static ex_place sink(ex_plan *p, const char *k, const char *value)
{
    fr_arena *arena = p->arena;
    return (ex_place){ .c = fr_arena_printf(arena, "%.*s_sink *", FR_ARG(p->e->prefix)),
                       .rust = FR_LIT("*mut rt::Sink"),
                       .before = fr_arena_printf(arena, "let mut %s = rt::Sink::new(); ", k),
                       .arg = fr_arena_printf(arena, "&mut %s", k),
                       .value = fr_arena_printf(arena, value, k),
                       .stem = FR_LIT("str"),
                       .is_sink = true };
}

static void add_place(ex_plan *p, ex_part *to, ex_place one)
{
    if (one.handle.len)
        to->handle = one.handle;
    fr_vec_push(p->arena, &to->places, one);
}

static ex_part take_text(ex_plan *p, const char *value, fr_str stem)
{
    ex_part out = { .stem = stem, .c = FR_LIT("void"), .rust = FR_LIT("()") };
    add_place(p, &out, sink(p, "k", value));
    out.expr = fr_arena_printf(p->arena, "{ let () = r; %.*s }", FR_ARG(out.places.data[0].value));
    return out;
}

static bool take_handle(ex_plan *p, const fr_api_type *type, const char *r, ex_part *out)
{
    fr_strs lifetimes = { 0 };
    size_t number = type->kind == API_TYPE_PATH ? fr_ex_type(p, type) : SIZE_MAX;
    fr_api_lifetimes(p->api, type, &lifetimes);
    if (number == SIZE_MAX || lifetimes.len)
        return false;
    const ex_type t = p->types.data[number];
    *out = (ex_part){ .stem = fr_ex_stem(p, type),
                      .handle = t.c,
                      .c = fr_arena_printf(p->arena, "struct %.*s *", FR_ARG(t.c)),
                      .rust = FR_LIT("*mut rt::Slot"),
                      .expr = fr_arena_printf(p->arena, "rt::given::<%.*s>(%s, %uu32)",
                                              FR_ARG(t.rust), r, t.tag) };
    return true;
}

/* What is one value in C, `r` in the shim. */
static bool take_plain(ex_plan *p, const fr_api_type *type, const char *r, ex_part *out)
{
    fr_arena *arena = p->arena;
    ex_element of;
    size_t plain = type->kind == API_TYPE_PATH ? fr_ex_enum(p, type) : SIZE_MAX;
    if (fr_ex_number(type))
        *out = number_part(type->name, fr_ex_number(type), type->name, fr_str_from(r));
    else if (fr_api_is_primitive(type, "bool"))
        *out = number_part(FR_LIT("bool"), "uint8_t", FR_LIT("u8"),
                           fr_arena_printf(arena, "%s != 0", r));
    else if (fr_api_is_primitive(type, "char"))
        *out = number_part(FR_LIT("char"), "uint32_t", FR_LIT("u32"),
                           fr_arena_printf(arena, "rt::sure(rt::character(%s))", r));
    else if (fr_api_is(p->api, type, "std::cmp::Ordering"))
        *out = number_part(FR_LIT("ordering"), "int32_t", FR_LIT("i32"),
                           fr_arena_printf(arena, "rt::ordering(%s)", r));
    else if (plain != SIZE_MAX)
        *out = (ex_part){ .stem = fr_ex_stem(p, type),
                          .c = p->enums.data[plain].c,
                          .rust = p->enums.data[plain].number,
                          .expr = fr_arena_printf(arena, "rt::sure(in_%.*s(%s))",
                                                  FR_ARG(p->enums.data[plain].c), r) };
    else if (fr_ex_element(p, type, &of))
        *out = (ex_part){ .stem = of.stem,
                          .c = of.c,
                          .rust = of.mirror,
                          .expr = fr_arena_printf(arena, "rt::sure(rt::plain::<%.*s>(%s))",
                                                  FR_ARG(of.rust), r) };
    else
        return false;
    return true;
}

/* A value through a pointer. */
static bool place_of(ex_plan *p, const fr_api_type *type, const char *k, ex_place *out)
{
    ex_part one;
    fr_arena *arena = p->arena;
    if (is_text(p, type) || is_bytes(p, type)) {
        *out = sink(p, k, is_text(p, type) ? "%s.text().into()" : "%s.bytes().into()");
        return true;
    }
    if (take_plain(p, type, k, &one))
        *out =
            (ex_place){ .before = fr_arena_printf(arena, "let mut %s: %.*s = std::mem::zeroed(); ",
                                                  k, FR_ARG(one.rust)) };
    else if (take_handle(p, type, k, &one))
        *out = (ex_place){ .before = fr_arena_printf(
                               arena, "let mut %s: *mut rt::Slot = std::ptr::null_mut(); ", k) };
    else
        return false;
    out->c = fr_arena_printf(arena, "%.*s%s*", FR_ARG(one.c),
                             fr_str_ends(one.c, FR_LIT("*")) ? "" : " ");
    out->rust = fr_arena_printf(arena, "*mut %.*s", FR_ARG(one.rust));
    out->arg = fr_arena_printf(arena, "&mut %s", k);
    out->value = one.expr;
    out->stem = one.stem;
    out->handle = one.handle;
    return true;
}

/* Numbers and texts say whether they are there, a handle may be NULL. */
static bool take_option(ex_plan *p, const fr_api_type *item, ex_part *out)
{
    ex_place place;
    if (take_handle(p, item, "r", out)) {
        out->expr = fr_arena_printf(p->arena, "if r.is_null() { None } else { Some(%.*s) }",
                                    FR_ARG(out->expr));
    } else if (place_of(p, item, "k", &place)) {
        *out = (ex_part){ .c = FR_LIT("uint8_t"), .rust = FR_LIT("u8"), .stem = place.stem };
        out->expr = fr_arena_printf(p->arena, "if r != 0 { Some(%.*s) } else { None }",
                                    FR_ARG(place.value));
        add_place(p, out, place);
    } else {
        return false;
    }
    out->stem = fr_arena_printf(p->arena, "maybe_%.*s", FR_ARG(out->stem));
    return true;
}

/* ---- Result: a status, and places for the value and the error ---- */

static const fr_api_param *param_of(const fr_api_generics *own, const fr_api_type *type)
{
    for (size_t i = 0; type->kind == API_TYPE_PARAM && own && i < own->params.len; i++)
        if (fr_str_eq(own->params.data[i].name, type->name))
            return &own->params.data[i];
    return NULL;
}

static bool is_boxed_error(ex_plan *p, const fr_api_type *type)
{
    const fr_api_type *arg = type->kind == API_TYPE_PATH ? fr_api_type_arg(type, 0) : NULL;
    return arg && arg->kind == API_TYPE_DYN && fr_api_is(p->api, type, "std::boxed::Box") &&
           fr_ex_bound(p, &arg->bounds, "std::error::Error");
}

/* The error: a text where that will do. One that the caller chooses is rt::Thrown. */
static bool place_of_error(ex_plan *p, const fr_api_type *type, const fr_api_generics *own,
                           ex_place *out)
{
    if (fr_api_is_unit(type))
        *out = sink(p, "e", "{ let _ = %s.text(); }");
    else if (param_of(own, type))
        *out = sink(p, "e", "rt::Thrown(%s.text())");
    else if (is_boxed_error(p, type))
        *out = sink(p, "e", "%s.text().into()");
    else if (fr_api_is(p->api, type, "std::io::Error"))
        *out = sink(p, "e", "std::io::Error::other(%s.text())");
    else if (fr_api_is(p->api, type, "std::fmt::Error"))
        *out = sink(p, "e", "{ let _ = %s.text(); std::fmt::Error }");
    else
        return place_of(p, type, "e", out);
    return true;
}

static bool take_result(ex_plan *p, const fr_api_type *good, const fr_api_type *bad,
                        const fr_api_generics *own, ex_part *out)
{
    ex_place value = { .value = FR_LIT("()"), .stem = FR_LIT("unit") }, error;
    bool is_option = good->kind == API_TYPE_PATH && fr_api_type_arg(good, 0) &&
                     fr_api_is(p->api, good, "std::option::Option");
    if (is_option)
        good = fr_api_type_arg(good, 0);
    if ((!fr_api_is_unit(good) && !place_of(p, good, "k", &value)) ||
        !place_of_error(p, bad, own, &error))
        return false;
    *out = (ex_part){ .c = FR_LIT("int32_t"), .rust = FR_LIT("i32"), .is_status = true };
    out->is_text = error.is_sink;
    out->stem = fr_arena_printf(p->arena, "%s_%.*s%s%.*s", is_option ? "result_maybe" : "result",
                                FR_ARG(value.stem), error.is_sink ? "" : "_or_",
                                FR_ARG(error.is_sink ? FR_LIT("") : error.stem));
    out->expr =
        fr_arena_printf(p->arena,
                        is_option ? "match r { 0 => Ok(Some(%.*s)), 1 => Ok(None), _ => Err(%.*s) }"
                                  : "match r { 0 => Ok(%.*s), _ => Err(%.*s) }",
                        FR_ARG(value.value), FR_ARG(error.value));
    if (value.c.len)
        add_place(p, out, value);
    add_place(p, out, error);
    return true;
}

bool fr_ex_take(ex_plan *p, const fr_api_type *type, const fr_api_generics *own, ex_part *out)
{
    const fr_api_type *arg = type->kind == API_TYPE_PATH ? fr_api_type_arg(type, 0) : NULL;
    const fr_api_type *bad = arg ? fr_api_type_arg(type, 1) : NULL;
    const fr_api_param *param = param_of(own, type);
    const fr_api_type *chosen = param ? fr_ex_choose(p, &param->bounds) : NULL;
    *out = (ex_part){ 0 };
    if (chosen && chosen->kind == API_TYPE_REF) { /* a text is as good as a reference to one */
        bool is_str = fr_api_is_primitive(chosen->target, "str");
        if (!is_str && chosen->target->kind != API_TYPE_SLICE)
            return false;
        *out = take_text(p, is_str ? "%s.text()" : "%s.bytes()",
                         is_str ? FR_LIT("str") : FR_LIT("bytes"));
        return true;
    }
    if (chosen)
        type = chosen;
    if (fr_api_is_unit(type))
        *out = (ex_part){
            .stem = FR_LIT("void"), .c = FR_LIT("void"), .rust = FR_LIT("()"), .expr = FR_LIT("r")
        };
    else if (take_plain(p, type, "r", out))
        return true;
    else if (is_text(p, type))
        *out = take_text(p, "%s.text().into()", FR_LIT("str"));
    else if (is_bytes(p, type))
        *out = take_text(p, "%s.bytes().into()", FR_LIT("bytes"));
    else if (arg && fr_api_is(p->api, type, "std::option::Option"))
        return take_option(p, arg, out);
    else if (bad && fr_api_is(p->api, type, "std::result::Result"))
        return take_result(p, arg, bad, own, out);
    else
        return take_handle(p, type, "r", out);
    return true;
}

/* ---- the whole ---- */

bool fr_ex_make_callback(ex_plan *p, const fr_api_types *inputs, const fr_api_type *output,
                         const fr_api_generics *own, ex_callback *out)
{
    *out = (ex_callback){ .inputs = *inputs };
    for (size_t i = 0; i < inputs->len; i++) {
        ex_part one;
        if (!fr_ex_give(p, inputs->data[i], fr_arena_printf(p->arena, "x%zu", i), &one))
            return false;
        fr_vec_push(p->arena, &out->parts, one);
    }
    return fr_ex_take(p, output, own, &out->output);
}

void fr_ex_put_parameters(fr_text *c, fr_text *rust, const ex_callback *made)
{
    for (size_t i = 0; i < made->parts.len; i++) {
        fr_text_fmt(c, ", %.*s", FR_ARG(made->parts.data[i].c));
        fr_text_fmt(rust, ", %.*s", FR_ARG(made->parts.data[i].rust));
    }
    for (size_t i = 0; i < made->output.places.len; i++) {
        fr_text_fmt(c, ", %.*s", FR_ARG(made->output.places.data[i].c));
        fr_text_fmt(rust, ", %.*s", FR_ARG(made->output.places.data[i].rust));
    }
}

void fr_ex_put_called(fr_text *out, const ex_callback *made, fr_str function, fr_str user)
{
    for (size_t i = 0; i < made->parts.len; i++)
        fr_text_put(out, made->parts.data[i].before);
    for (size_t i = 0; i < made->output.places.len; i++)
        fr_text_put(out, made->output.places.data[i].before);
    fr_text_fmt(out, "%.*slet r = %.*s(%.*s", FR_ARG(made->output.before), FR_ARG(function),
                FR_ARG(user));
    for (size_t i = 0; i < made->parts.len; i++)
        fr_text_fmt(out, ", %.*s", FR_ARG(made->parts.data[i].expr));
    for (size_t i = 0; i < made->output.places.len; i++)
        fr_text_fmt(out, ", %.*s", FR_ARG(made->output.places.data[i].arg));
    fr_text_fmt(out, "); %.*s", FR_ARG(made->output.expr));
}

fr_str fr_ex_handles_of(ex_plan *p, const ex_callback *made)
{
    fr_text text;
    fr_text_init(&text, p->arena);
    for (size_t i = 0; i < made->parts.len; i++)
        if (made->parts.data[i].handle.len)
            fr_text_fmt(&text, "struct %.*s;\n", FR_ARG(made->parts.data[i].handle));
    if (made->output.places.len == 0 && made->output.handle.len)
        fr_text_fmt(&text, "struct %.*s;\n", FR_ARG(made->output.handle));
    for (size_t i = 0; i < made->output.places.len; i++)
        if (made->output.places.data[i].handle.len)
            fr_text_fmt(&text, "struct %.*s;\n", FR_ARG(made->output.places.data[i].handle));
    return fr_text_str(&text);
}

fr_str fr_ex_words_of_result(const ex_callback *made)
{
    if (!made->output.is_status)
        return (fr_str){ 0 };
    return made->output.is_text
               ? FR_LIT(" It returns OK, or ERROR and puts\n * what is wrong into the last sink.")
               : FR_LIT(" It returns OK, or ERROR and\n * writes the error through its last "
                        "parameter.");
}
