/* Parameters whose type the caller chooses: ranges, sequences, streams, callbacks, and what stands
 * for all others (spec 3.5). */
#include <string.h>

#include "export/internal.h"

/* ---- parameters that are left generic ---- */

static bool in_range(ex_call *c, const fr_api_bound *bound, fr_str name, fr_str *expr)
{
    fr_arena *arena = c->p->arena;
    const fr_api_type *item = bound->trait.args.len ? bound->trait.args.data[0].type : NULL;
    const char *number = item ? fr_ex_number(item) : NULL;
    if (!number)
        return fr_ex_refuse(c, "generic", "a range of this type cannot come from C");
    fr_str lo = fr_ex_param(c, fr_str_from(number), item->name, FR_LIT("lo"), "");
    fr_ex_role(c, EX_RANGE, fr_str_from(number));
    fr_str hi = fr_ex_param(c, fr_str_from(number), item->name, FR_LIT("hi"), "");
    fr_ex_role(c, EX_RANGE_HIGH, (fr_str){ 0 });
    fr_str bits = fr_ex_param(c, FR_LIT("uint32_t"), FR_LIT("u32"), FR_LIT("bounds"),
                              "1: without lo, 2: with hi, 4: no lower end, 8: no upper end");
    fr_ex_role(c, EX_RANGE_BOUNDS, (fr_str){ 0 });
    fr_text_fmt(&c->checks, "        let r%.*s = rt::range(%.*s, %.*s, %.*s)?;\n", FR_ARG(lo),
                FR_ARG(lo), FR_ARG(hi), FR_ARG(bits));
    (void)name;
    *expr = fr_arena_printf(arena, "r%.*s", FR_ARG(lo));
    c->needs_status = true;
    return true;
}

/* The function's own parameters by what stands for them. */
static const fr_api_type *settle(ex_call *c, const fr_api_type *type)
{
    fr_api_substitutions with = { 0 };
    if (!type || !c->generics || !fr_ex_is_unresolved(type))
        return type;
    fr_ex_choose_all(c->p, c->generics, &with);
    return fr_ex_concrete(c->p, type, &with);
}

static const fr_api_type *item_of(ex_call *c, const fr_api_bound *bound)
{
    for (size_t i = 0; i < bound->trait.bindings.len; i++) {
        const fr_api_binding *one = &bound->trait.bindings.data[i];
        if (fr_str_is(one->name, "Item"))
            return settle(c, one->type ? one->type : fr_ex_choose(c->p, &one->bounds));
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
            return settle(c, fr_ex_choose(c->p, &where->bounds));
    }
    return NULL;
}

/* Elements are what the sequence must give. */
static bool has_items(ex_call *c, const fr_api_bound *list, fr_str param, const fr_api_type *item)
{
    bool is_good = true;
    if (!fr_ex_needs_proof(c->p))
        return true;
    for (size_t i = 0; i < list->trait.bindings.len; i++)
        if (fr_str_is(list->trait.bindings.data[i].name, "Item") &&
            !list->trait.bindings.data[i].type)
            is_good &= fr_ex_holds(c->p, item, &list->trait.bindings.data[i].bounds);
    for (size_t i = 0; c->generics && i < c->generics->wheres.len; i++) {
        const fr_api_where *where = &c->generics->wheres.data[i];
        if (where->subject->kind == API_TYPE_PROJECTION && where->subject->target &&
            fr_str_is(where->subject->name, "Item") && param.len &&
            fr_str_eq(where->subject->target->name, param))
            is_good &= !where->equals && fr_ex_holds(c->p, item, &where->bounds);
    }
    return is_good || fr_ex_refuse(c, "rustc", FR_EX_UNDECIDED " whether its bounds hold");
}

static bool in_list(ex_call *c, const fr_api_type *item, fr_str name, fr_str *expr);

/* A sequence of pairs is an array for each half; the shorter one is the length. */
static bool in_pairs(ex_call *c, const fr_api_type *tuple, fr_str name, fr_str *expr)
{
    fr_str first, second;
    fr_arena *arena = c->p->arena;
    if (!in_list(c, tuple->parts.data[0], fr_arena_printf(arena, "%.*s_0", FR_ARG(name)), &first) ||
        !in_list(c, tuple->parts.data[1], fr_arena_printf(arena, "%.*s_1", FR_ARG(name)), &second))
        return false;
    *expr = fr_arena_printf(arena, "(%.*s).zip(%.*s)", FR_ARG(first), FR_ARG(second));
    return true;
}

/* A sequence of lists of bytes. */
static bool in_byte_lists(ex_call *c, fr_str name, fr_str *expr)
{
    fr_arena *arena = c->p->arena;
    fr_str a = fr_ex_param(c, fr_arena_printf(arena, "const %.*s_bytes *", FR_ARG(c->p->e->prefix)),
                           FR_LIT("*const rt::View<u8>"), name, "borrowed for the call");
    fr_str n = fr_ex_param(c, FR_LIT("size_t"), FR_LIT("usize"),
                           fr_arena_printf(arena, "%.*s_len", FR_ARG(name)), "");
    fr_ex_role(c, EX_LENGTH, (fr_str){ 0 });
    fr_text_fmt(&c->checks, "        let s%.*s = rt::byte_lists(%.*s, %.*s)?;\n", FR_ARG(a),
                FR_ARG(a), FR_ARG(n));
    *expr = fr_arena_printf(arena, "s%.*s.iter().copied()", FR_ARG(a));
    c->needs_status = true;
    return true;
}

static bool in_list(ex_call *c, const fr_api_type *item, fr_str name, fr_str *expr)
{
    fr_arena *arena = c->p->arena;
    const fr_api_type *inner = item->kind == API_TYPE_REF ? item->target : item;
    if (inner->kind == API_TYPE_TUPLE && inner->parts.len == 2)
        return in_pairs(c, inner, name, expr);
    if (item->kind == API_TYPE_REF && inner->kind == API_TYPE_SLICE &&
        fr_api_is_primitive(inner->target, "u8"))
        return in_byte_lists(c, name, expr);
    if (fr_api_is(c->p->api, item, "std::string::String")) {
        fr_api_type texts = { .kind = API_TYPE_SLICE, .target = item };
        fr_api_type all = { .kind = API_TYPE_REF, .target = &texts };
        if (!fr_ex_in_slice(c, &all, name, expr))
            return false;
        *expr = fr_arena_printf(arena, "(%.*s).iter().cloned()", FR_ARG(*expr));
        return true;
    }
    fr_api_type slice = { .kind = API_TYPE_SLICE, .target = inner };
    fr_api_type list = { .kind = API_TYPE_REF, .target = &slice };
    if (item->kind == API_TYPE_REF && fr_api_is_primitive(inner, "str")) {
        slice.target = item;
        if (!fr_ex_in_slice(c, &list, name, expr))
            return false;
        *expr = fr_arena_printf(arena, "(%.*s).iter().copied()", FR_ARG(*expr));
        return true;
    }
    size_t number = fr_ex_type(c->p, inner);
    if (number != SIZE_MAX) {
        const ex_type t = c->p->types.data[number];
        fr_ex_note_owner(c, item, (fr_str){ 0 }, (fr_str){ 0 }, (fr_str){ 0 }, false);
        fr_str a = fr_ex_param(c, fr_arena_printf(arena, "const %.*s *const *", FR_ARG(t.c)),
                               FR_LIT("*const *const rt::Slot"), name, "borrowed for the call");
        fr_ex_role(c, EX_HANDLES, (fr_str){ 0 });
        fr_str n = fr_ex_param(c, FR_LIT("size_t"), FR_LIT("usize"),
                               fr_arena_printf(arena, "%.*s_len", FR_ARG(name)), "");
        fr_ex_role(c, EX_LENGTH, (fr_str){ 0 });
        fr_text_fmt(
            &c->checks,
            "        let mut g%.*s = Vec::new();\n        for one in rt::slice(%.*s, %.*s)? "
            "{ g%.*s.push(rt::shared::<%.*s>(*one, %uu32)?); }\n",
            FR_ARG(a), FR_ARG(a), FR_ARG(n), FR_ARG(a), FR_ARG(t.rust), t.tag);
        *expr = fr_arena_printf(arena, "g%.*s.iter().map(|g| g.get()%s)", FR_ARG(a),
                                item->kind == API_TYPE_REF ? "" : ".clone()");
        if (item->kind != API_TYPE_REF && !t.is_clone && !t.is_copy)
            return fr_ex_refuse(c, "generic", "a sequence of such elements cannot come from C yet");
        c->needs_status = true;
        return true;
    }
    ex_element of;
    if (!fr_ex_element(c->p, inner, &of))
        return fr_ex_refuse(c, "generic", "a sequence of such elements cannot come from C yet");
    if (!fr_ex_in_slice(c, &list, name, expr))
        return false;
    *expr = fr_arena_printf(arena, "(%.*s).iter()%s", FR_ARG(*expr),
                            item->kind == API_TYPE_REF ? "" : ".cloned()");
    return true;
}

bool fr_ex_in_stream(ex_call *c, const char *what, fr_str name, fr_str *expr)
{
    fr_arena *arena = c->p->arena;
    bool is_reader = strcmp(what, "reader") == 0;
    fr_str a = fr_ex_param(c, fr_arena_printf(arena, "%.*s_%s", FR_ARG(c->p->e->prefix), what),
                           is_reader ? FR_LIT("rt::Reader") : FR_LIT("rt::Writer"), name,
                           "moved; its drop is called once");
    fr_ex_role(c, is_reader ? EX_READER : EX_WRITER, (fr_str){ 0 });
    fr_text_fmt(&c->holds, "        let s%.*s = rt::%s(%.*s);\n", FR_ARG(a), what, FR_ARG(a));
    fr_text_fmt(&c->checks, "        let s%.*s = s%.*s?;\n", FR_ARG(a), FR_ARG(a));
    *expr = fr_arena_printf(arena, "s%.*s", FR_ARG(a));
    c->needs_status = true;
    return true;
}

/* Nothing else than these is asked for: it is no type that a proof could be about. */
static bool asks_only(ex_call *c, const fr_api_bounds *bounds, const char *const *traits)
{
    for (size_t i = 0; fr_ex_needs_proof(c->p) && i < bounds->len; i++) {
        bool is_known = bounds->data[i].kind != API_BOUND_TRAIT || bounds->data[i].is_maybe;
        fr_str path = is_known ? (fr_str){ 0 } : fr_api_path_of(c->p->api, &bounds->data[i].trait);
        for (size_t k = 0; traits[k]; k++)
            is_known |= fr_str_is(path, traits[k]);
        if (!is_known)
            return fr_ex_refuse(c, "rustc", FR_EX_UNDECIDED " whether its bounds hold");
    }
    return true;
}

/* Whether what stands for a parameter has its bounds. */
static bool is_good(ex_call *c, const fr_api_type *type, const fr_api_bounds *bounds)
{
    return !fr_ex_needs_proof(c->p) || fr_ex_holds(c->p, type, bounds) ||
           fr_ex_refuse(c, "rustc", FR_EX_UNDECIDED " whether its bounds hold");
}

static const char *const range_traits[] = { "std::ops::RangeBounds", NULL };
static const char *const list_traits[] = { "std::iter::Iterator", "std::iter::IntoIterator", NULL };
static const char *const cursor_traits[] = { "std::io::Read", "std::io::BufRead", "std::io::Seek",
                                             NULL };
static const char *const callback_traits[] = { "std::ops::Fn",      "std::ops::FnMut",
                                               "std::ops::FnOnce",  "std::marker::Send",
                                               "std::marker::Sync", NULL };
static const char *const stream_traits[] = { "std::io::Read",
                                             "std::io::BufRead",
                                             "std::io::Write",
                                             "std::marker::Send",
                                             "std::marker::Sync",
                                             "std::marker::Unpin",
                                             NULL };

bool fr_ex_in_bounds(ex_call *c, const fr_api_bounds *bounds, fr_str param, fr_str name,
                     fr_str *expr)
{
    ex_plan *p = c->p;
    const fr_api_bound *range = fr_ex_bound(p, bounds, "std::ops::RangeBounds");
    const fr_api_bound *list = fr_ex_bound(p, bounds, "std::iter::IntoIterator");
    if (!list)
        list = fr_ex_bound(p, bounds, "std::iter::Iterator");
    if (range)
        return asks_only(c, bounds, range_traits) && in_range(c, range, name, expr);
    const fr_api_bound *callback = fr_ex_callback_bound(c, bounds);
    if (callback)
        return asks_only(c, bounds, callback_traits) &&
               fr_ex_in_callback(c, &callback->trait, name, expr);
    if (fr_ex_bound(p, bounds, "std::io::Seek") && fr_ex_bound(p, bounds, "std::io::Write"))
        return fr_ex_refuse(c, "generic", "a stream that seeks and writes cannot come from C yet");
    if (fr_ex_bound(p, bounds, "std::io::Seek") && fr_ex_bound(p, bounds, "std::io::Read") &&
        !fr_ex_is_static(bounds)) {
        if (!asks_only(c, bounds, cursor_traits))
            return false;
        fr_str bytes = fr_ex_in_text(c, name, true, (fr_str){ 0 });
        *expr = fr_arena_printf(p->arena, "std::io::Cursor::new(%.*s)", FR_ARG(bytes));
        return true;
    }
    if (fr_ex_bound(p, bounds, "std::io::Read"))
        return asks_only(c, bounds, stream_traits) && fr_ex_in_stream(c, "reader", name, expr);
    if (fr_ex_bound(p, bounds, "std::io::Write"))
        return asks_only(c, bounds, stream_traits) && fr_ex_in_stream(c, "writer", name, expr);
    if (list && !fr_ex_is_static(bounds)) {
        const fr_api_type *item = item_of(c, list);
        if (!item)
            item = item_of_where(c, param);
        if (item && !fr_ex_is_unresolved(item))
            return asks_only(c, bounds, list_traits) && has_items(c, list, param, item) &&
                   in_list(c, item, name, expr);
    }
    const fr_api_type *type = fr_ex_choose(p, bounds);
    if (type && !fr_ex_is_unresolved(type))
        return is_good(c, type, bounds) && fr_ex_in(c, type, name, expr);
    fr_str a;
    if (fr_ex_in_object(c, bounds, name, &a, expr))
        return true;
    fr_text text;
    fr_text_init(&text, p->arena);
    fr_api_bounds_text(&text, p->api, bounds, true);
    if (text.len == 0)
        return fr_ex_refuse(c, "generic",
                            "nothing stands for a type without bounds: instantiate names it");
    return fr_ex_refuse(c, "generic", "nothing stands for a type with the bounds `%.*s`",
                        FR_ARG(fr_text_str(&text)));
}

bool fr_ex_in_param(ex_call *c, const fr_api_type *type, fr_str name, fr_str *expr)
{
    for (size_t i = 0; c->generics && i < c->generics->params.len; i++) {
        const fr_api_param *param = &c->generics->params.data[i];
        if (fr_str_eq(param->name, type->name))
            return fr_ex_in_bounds(c, &param->bounds, param->name, name, expr);
    }
    return fr_ex_refuse(c, "generic", "nothing stands for the type parameter `%.*s`",
                        FR_ARG(type->name));
}
