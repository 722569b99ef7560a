/* Results that are one value in C: numbers, texts, lists, structs, handles (spec 3.4). */
#include <string.h>

#include "export/output.h"

static bool plain_primitive(ex_call *c, const fr_api_type *type, fr_str v, ex_value *out)
{
    fr_arena *arena = c->p->arena;
    const char *number = fr_ex_number(type);
    if (number)
        *out = (ex_value){ fr_str_from(number), type->name, v, "", EX_AS_IS, { 0 } };
    else if (fr_str_is(type->name, "bool"))
        *out = (ex_value){
            FR_LIT("uint8_t"), FR_LIT("u8"), fr_arena_printf(arena, "u8::from(%.*s)", FR_ARG(v)),
            "0 or 1",          EX_BOOL,      { 0 }
        };
    else if (fr_str_is(type->name, "char"))
        *out = (ex_value){ FR_LIT("uint32_t"),
                           FR_LIT("u32"),
                           fr_arena_printf(arena, "u32::from(%.*s)", FR_ARG(v)),
                           "a Unicode scalar value",
                           EX_CHAR,
                           { 0 } };
    else if (fr_str_is(type->name, "u128") || fr_str_is(type->name, "i128"))
        *out = (ex_value){ fr_arena_printf(arena, "%.*s_u128", FR_ARG(c->p->e->prefix)),
                           FR_LIT("rt::Wide"),
                           fr_arena_printf(arena,
                                           "rt::Wide { lo: %.*s as u64, hi: (%.*s >> 64) as u64 }",
                                           FR_ARG(v), FR_ARG(v)),
                           "",
                           EX_AS_IS,
                           { 0 } };
    else
        return false;
    return true;
}

/* The view is of a copy that nothing keeps. */
static bool is_of_copy(const ex_call *c, const fr_api_type *type)
{
    for (size_t i = 0; i < c->owners.len; i++)
        if (c->owners.data[i].is_copy && fr_str_eq(c->owners.data[i].lifetime, type->lifetime))
            return true;
    return false;
}

ex_value fr_ex_owned_text(ex_call *c, fr_str v)
{
    return (ex_value){ fr_arena_printf(c->p->arena, "%.*s_string", FR_ARG(c->p->e->prefix)),
                       FR_LIT("rt::Owned<u8>"),
                       fr_arena_printf(c->p->arena, "rt::string(%.*s.into())", FR_ARG(v)),
                       "yours to free with its _free",
                       EX_OWNED_TEXT,
                       { 0 } };
}

static ex_value owned_list(ex_call *c, const fr_api_type *item, const ex_element *of, fr_str v)
{
    fr_arena *arena = c->p->arena;
    return (ex_value){ fr_ex_view(c->p, item, true),
                       fr_arena_printf(arena, "rt::Owned<%.*s>", FR_ARG(of->mirror)),
                       fr_arena_printf(arena, "rt::%s(%.*s.into())",
                                       of->is_plain ? "owned_mirrors" : "owned", FR_ARG(v)),
                       "yours to free with its _free",
                       EX_OWNED_LIST,
                       of->item };
}

static bool plain_view(ex_call *c, const fr_api_type *type, fr_str v, ex_value *out)
{
    const fr_api_type *target = type->target;
    fr_arena *arena = c->p->arena;
    static const char words[] = "a view; valid until what it is taken from is changed or freed";
    bool is_copied = is_of_copy(c, type);
    if (fr_api_is_primitive(target, "str") && is_copied) {
        *out = fr_ex_owned_text(c, v);
        return true;
    }
    if (fr_api_is_primitive(target, "str")) {
        *out = (ex_value){ fr_arena_printf(arena, "%.*s_str", FR_ARG(c->p->e->prefix)),
                           FR_LIT("rt::View<u8>"),
                           fr_arena_printf(arena, "rt::view(%.*s.as_bytes())", FR_ARG(v)),
                           words,
                           EX_TEXT,
                           { 0 } };
        return true;
    }
    bool is_list = target->kind == API_TYPE_SLICE || target->kind == API_TYPE_ARRAY;
    ex_element of;
    if (!is_list || !fr_ex_element(c->p, target->target, &of))
        return false;
    if (is_copied)
        *out = owned_list(c, target->target, &of, fr_arena_printf(arena, "(&%.*s[..])", FR_ARG(v)));
    else
        *out = (ex_value){ fr_ex_view(c->p, target->target, false),
                           fr_arena_printf(arena, "rt::View<%.*s>", FR_ARG(of.mirror)),
                           fr_arena_printf(arena, "rt::%s(&%.*s[..])",
                                           of.is_plain ? "mirrors" : "view", FR_ARG(v)),
                           words,
                           EX_VIEW,
                           of.item };
    return true;
}

static bool plain_std(ex_call *c, const fr_api_type *type, fr_str v, ex_value *out)
{
    fr_arena *arena = c->p->arena;
    const fr_api *api = c->p->api;
    const fr_api_type *arg = fr_api_type_arg(type, 0);
    ex_element of;
    bool is_text =
        fr_api_is(api, type, "std::string::String") ||
        ((fr_api_is(api, type, "std::borrow::Cow") || fr_api_is(api, type, "std::boxed::Box")) &&
         arg && fr_api_is_primitive(arg, "str"));
    bool is_list =
        arg && (fr_api_is(api, type, "std::vec::Vec") ||
                (fr_api_is(api, type, "std::borrow::Cow") && arg->kind == API_TYPE_SLICE));
    const fr_api_type *number = is_list && arg->kind == API_TYPE_SLICE ? arg->target : arg;
    if (is_text)
        *out = fr_ex_owned_text(c, v);
    else if (is_list && fr_ex_element(c->p, number, &of))
        *out = owned_list(c, number, &of, v);
    else if (fr_api_is(api, type, "std::cmp::Ordering"))
        *out = (ex_value){
            FR_LIT("int32_t"), FR_LIT("i32"), fr_arena_printf(arena, "rt::order(%.*s)", FR_ARG(v)),
            "-1, 0 or 1",      EX_ORDERING,   { 0 }
        };
    else if (fr_api_is(api, type, "std::time::Duration"))
        *out = (ex_value){ fr_arena_printf(arena, "%.*s_duration", FR_ARG(c->p->e->prefix)),
                           FR_LIT("rt::Time"),
                           fr_arena_printf(arena, "rt::time(%.*s)", FR_ARG(v)),
                           "",
                           EX_DURATION,
                           { 0 } };
    else
        return false;
    return true;
}

static ex_value handle_plain(ex_call *c, const fr_api_type *type, size_t number, fr_str v,
                             const char *how)
{
    const ex_type t = c->p->types.data[number];
    fr_text text;
    fr_text_init(&text, c->p->arena);
    fr_text_fmt(&text, "{ let h = rt::%s(%.*s, %uu32, %s);", how, FR_ARG(v), t.tag,
                fr_ex_threads_rust(&t, strcmp(how, "child") == 0));
    fr_ex_put_links(c, &text, type);
    fr_text_puts(&text, " h }");
    return (ex_value){ fr_arena_printf(c->p->arena, "%.*s *", FR_ARG(t.c)),
                       FR_LIT("*mut rt::Slot"),
                       fr_text_str(&text),
                       "yours to free with its _free",
                       type->kind != API_TYPE_REF || strcmp(how, "new") == 0 ? EX_NEW_HANDLE
                       : type->is_mutable                                    ? EX_CHILD_MUT
                                                                             : EX_CHILD,
                       { 0 } };
}

static bool plain_handle(ex_call *c, const fr_api_type *type, fr_str v, ex_value *out)
{
    const fr_api_type *target = type->kind == API_TYPE_REF ? type->target : type;
    size_t number = fr_ex_enum(c->p, target);
    if (number != SIZE_MAX) {
        const ex_enum *e = &c->p->enums.data[number];
        *out = (ex_value){ e->c,
                           e->number,
                           fr_arena_printf(c->p->arena, "out_%.*s(%s%.*s)", FR_ARG(e->c),
                                           type->kind == API_TYPE_REF ? "" : "&", FR_ARG(v)),
                           "",
                           EX_ENUM,
                           { 0 } };
        return true;
    }
    number = fr_ex_type(c->p, target);
    if (number == SIZE_MAX)
        return false;
    *out = handle_plain(c, type, number, v,
                        type->kind != API_TYPE_REF ? "new"
                        : type->is_mutable         ? "child_mut"
                                                   : "child");
    return true;
}

/* A struct that C has; `&T` gives a copy. What may be changed in its place has none to give. */
static bool plain_struct(ex_call *c, const fr_api_type *type, fr_str v, ex_value *out)
{
    bool is_ref = type->kind == API_TYPE_REF;
    const fr_api_type *target = is_ref ? type->target : type;
    size_t number = fr_ex_plain(c->p, target);
    if (number == SIZE_MAX)
        return false;
    if (is_ref && type->is_mutable)
        return fr_ex_refuse(c, "type", "C has this struct by value: there is no place to change");
    const ex_type *t = &c->p->types.data[number];
    *out = (ex_value){ t->c,
                       t->c,
                       fr_arena_printf(c->p->arena, "rt::mirror::<%.*s>(%s%.*s)", FR_ARG(t->rust),
                                       is_ref ? "" : "&", FR_ARG(v)),
                       "",
                       EX_AS_IS,
                       { 0 } };
    return true;
}

ex_value fr_ex_iterator_value(ex_call *c, const fr_api_type *type, const fr_api_type *item,
                              fr_str v)
{
    size_t number = fr_ex_iterator(c->p, item);
    fr_str box = fr_arena_printf(
        c->p->arena, "::std::boxed::Box::new(::std::iter::Iterator::fuse(%.*s)) as %.*s", FR_ARG(v),
        FR_ARG(c->p->types.data[number].rust));
    return handle_plain(c, type, number, box, "new");
}

/* A type that has no mapping of its own is kept, and can be freed. */
static bool plain_opaque(ex_call *c, const fr_api_type *type, fr_str v, ex_value *out)
{
    if (fr_ex_is_endless(type) || fr_ex_is_unresolved(type) || !fr_ex_is_spelled(type) ||
        (type->kind == API_TYPE_REF && type->target->kind == API_TYPE_PATH &&
         !fr_ex_is_sized(c->p, type->target)))
        return false;
    c->is_opaque |= !fr_ex_is_collection(c->p, type);
    *out = handle_plain(c, type, fr_ex_opaque(c->p, type), v, "new");
    return true;
}

static const fr_api_type *list_item(ex_call *c, const fr_api_type *type)
{
    const fr_api_type *arg = type->kind == API_TYPE_PATH ? fr_api_type_arg(type, 0) : NULL;
    if (arg && fr_api_is(c->p->api, type, "std::vec::Vec"))
        return arg;
    if (type->kind != API_TYPE_REF || type->is_mutable)
        return NULL;
    if (type->target->kind == API_TYPE_SLICE)
        return type->target->target;
    arg = type->target->kind == API_TYPE_PATH ? fr_api_type_arg(type->target, 0) : NULL;
    return arg && fr_api_is(c->p->api, type->target, "std::vec::Vec") ? arg : NULL;
}

/* Text types of other crates that keep short text in place. */
static bool plain_short_text(ex_call *c, const fr_api_type *type, fr_str v, ex_value *out)
{
    static const struct {
        const char *crate, *name;
    } types[] = { { "arrayvec", "ArrayString" },
                  { "compact_str", "CompactString" },
                  { "smol_str", "SmolStr" } };
    if (type->kind != API_TYPE_PATH || type->path.item == FR_NO_ID)
        return false;
    const fr_api_item *item = fr_api_get(c->p->api, type->path.item);
    for (size_t i = 0; i < sizeof types / sizeof *types; i++)
        if (item->is_external && fr_str_is(item->name, types[i].name) &&
            fr_str_is(item->crate, types[i].crate)) {
            *out = fr_ex_owned_text(c, fr_arena_printf(c->p->arena,
                                                       "::std::string::ToString::to_string(&%.*s)",
                                                       FR_ARG(v)));
            return true;
        }
    return false;
}

bool fr_ex_make_value(ex_call *c, const fr_api_type *type, fr_str v, ex_value *out)
{
    const fr_api_type *item;
    if (type->kind == API_TYPE_PRIMITIVE && plain_primitive(c, type, v, out))
        return true;
    if (type->kind == API_TYPE_REF && plain_view(c, type, v, out))
        return true;
    if (type->kind == API_TYPE_REF && type->target->kind == API_TYPE_PRIMITIVE &&
        plain_primitive(c, type->target, fr_arena_printf(c->p->arena, "(*%.*s)", FR_ARG(v)), out))
        return true;
    if (type->kind == API_TYPE_PATH && plain_std(c, type, v, out))
        return true;
    if (plain_handle(c, type, v, out) || plain_struct(c, type, v, out) ||
        plain_short_text(c, type, v, out))
        return true;
    if (c->code.len)
        return false;
    item = list_item(c, type);
    bool is_known = item && !fr_ex_is_unresolved(item) &&
                    (fr_ex_type(c->p, item) != SIZE_MAX || fr_ex_enum(c->p, item) != SIZE_MAX);
    if (is_known) {
        *out = handle_plain(c, type, fr_ex_list(c->p, type, item), v, "new");
        return true;
    }
    item = fr_ex_iterated(c->p, type);
    if (item && !fr_ex_is_unresolved(item) && fr_ex_is_spelled(item)) {
        *out = fr_ex_iterator_value(c, type, item, v);
        return true;
    }
    return plain_opaque(c, type, v, out);
}
