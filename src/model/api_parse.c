/* A type as people write it, `Vec<u8>` or `&'static [std::net::IpAddr]`, becomes a type of the
 * interface. What the crate does not mention, but std has, is added as an external item. */
#include "model/api.h"

enum { MOST_DEPTH = 64 };

typedef struct parser {
    fr_api *api;
    fr_str text;
    size_t at;
    const char *why;
} parser;

static const fr_api_type *parse_type(parser *p, unsigned depth);

static void *fail(parser *p, const char *why)
{
    if (!p->why)
        p->why = why;
    return NULL;
}

static char peek(parser *p)
{
    while (p->at < p->text.len && p->text.ptr[p->at] == ' ')
        p->at++;
    return p->at < p->text.len ? p->text.ptr[p->at] : '\0';
}

static bool accept(parser *p, char c)
{
    if (peek(p) != c)
        return false;
    p->at++;
    return true;
}

static bool is_word_char(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
}

static fr_str word(parser *p)
{
    (void)peek(p);
    size_t begin = p->at;
    while (p->at < p->text.len && is_word_char(p->text.ptr[p->at]))
        p->at++;
    return fr_str_slice(p->text, begin, p->at);
}

static fr_api_type *make(parser *p, fr_api_type_kind kind)
{
    fr_api_type *type = FR_NEW(p->api->arena, fr_api_type);
    type->kind = kind;
    type->path.item = FR_NO_ID;
    return type;
}

/* ---- names ---- */

static bool is_primitive(fr_str name)
{
    static const char *const names[] = { "bool", "char", "str",   "i8",  "i16", "i32",
                                         "i64",  "i128", "isize", "u8",  "u16", "u32",
                                         "u64",  "u128", "usize", "f32", "f64" };
    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        if (fr_str_is(name, names[i]))
            return true;
    return false;
}

/* What Rust's prelude has. */
static fr_str in_prelude(fr_str path)
{
    static const char *const names[][2] = {
        { "String", "std::string::String" }, { "Vec", "std::vec::Vec" },
        { "Option", "std::option::Option" }, { "Result", "std::result::Result" },
        { "Box", "std::boxed::Box" },
    };
    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        if (fr_str_is(path, names[i][0]))
            return fr_str_from(names[i][1]);
    return path;
}

fr_id fr_api_find(const fr_api *api, fr_str path)
{
    for (size_t i = 0; i < api->items.len; i++) {
        const fr_api_item *item = api->items.data[i];
        if (fr_str_eq(item->path, path))
            return item->id;
        for (size_t k = 0; k < item->paths.len; k++)
            if (fr_str_eq(item->paths.data[k], path))
                return item->id;
    }
    return FR_NO_ID;
}

static fr_id find_or_add(parser *p, fr_str path)
{
    path = in_prelude(path);
    fr_id id = fr_api_find(p->api, path);
    if (id != FR_NO_ID || !fr_str_starts(path, FR_LIT("std::")))
        return id;
    bool is_enum = fr_str_ends(path, FR_LIT("::Option")) || fr_str_ends(path, FR_LIT("::Result"));
    fr_api_item *item = fr_api_add(p->api, is_enum ? API_ENUM : API_STRUCT, FR_NO_ID);
    item->path = path;
    item->name = fr_str_slice(path, fr_str_find_last_char(path, ':') + 1, path.len);
    item->crate = FR_LIT("std");
    item->is_external = true;
    fr_vec_push(p->api->arena, &item->paths, path);
    return item->id;
}

/* ---- types ---- */

static fr_str lifetime(parser *p)
{
    size_t begin = p->at++;
    (void)word(p);
    return fr_str_slice(p->text, begin, p->at);
}

static bool parse_arg(parser *p, fr_api_path *path, unsigned depth)
{
    fr_api_arg arg = { .kind = API_ARG_TYPE };
    char c = peek(p);
    if (c == '\'') {
        arg.kind = API_ARG_LIFETIME;
        arg.text = lifetime(p);
    } else if (c >= '0' && c <= '9') {
        arg.kind = API_ARG_CONST;
        arg.text = word(p);
    } else {
        arg.type = parse_type(p, depth + 1);
        if (!arg.type)
            return false;
    }
    fr_vec_push(p->api->arena, &path->args, arg);
    return true;
}

static const fr_api_type *parse_path(parser *p, unsigned depth)
{
    if (accept(p, ':') && !accept(p, ':'))
        return fail(p, "one colon is none of Rust's");
    size_t begin = p->at;
    fr_str name = word(p);
    while (name.len && p->at + 1 < p->text.len && p->text.ptr[p->at] == ':' &&
           p->text.ptr[p->at + 1] == ':') {
        p->at += 2;
        name = word(p);
    }
    fr_str path = fr_str_trim(fr_str_slice(p->text, begin, p->at));
    if (name.len == 0)
        return fail(p, "a name is missing");
    fr_api_type *type = make(p, is_primitive(path) ? API_TYPE_PRIMITIVE : API_TYPE_PATH);
    if (type->kind == API_TYPE_PRIMITIVE) {
        type->name = path;
        return type;
    }
    type->path.item = find_or_add(p, path);
    if (type->path.item == FR_NO_ID)
        return fail(p, "the interface has no type of this name");
    if (!accept(p, '<'))
        return type;
    do {
        if (!parse_arg(p, &type->path, depth))
            return NULL;
    } while (accept(p, ','));
    return accept(p, '>') ? type : fail(p, "a > is missing");
}

static const fr_api_type *parse_reference(parser *p, unsigned depth)
{
    fr_api_type *type = make(p, API_TYPE_REF);
    type->lifetime = peek(p) == '\'' ? lifetime(p) : FR_LIT("'static");
    size_t before = p->at;
    type->is_mutable = fr_str_is(word(p), "mut");
    if (!type->is_mutable)
        p->at = before;
    type->target = parse_type(p, depth + 1);
    return type->target ? type : NULL;
}

static const fr_api_type *parse_list(parser *p, unsigned depth)
{
    fr_api_type *type = make(p, API_TYPE_SLICE);
    type->target = parse_type(p, depth + 1);
    if (!type->target)
        return NULL;
    if (accept(p, ';')) {
        type->kind = API_TYPE_ARRAY;
        type->name = word(p);
        if (type->name.len == 0)
            return fail(p, "an array has a length");
    }
    return accept(p, ']') ? type : fail(p, "a ] is missing");
}

static const fr_api_type *parse_tuple(parser *p, unsigned depth)
{
    fr_api_type *type = make(p, API_TYPE_TUPLE);
    while (peek(p) != ')') {
        const fr_api_type *part = parse_type(p, depth + 1);
        if (!part)
            return NULL;
        fr_vec_push(p->api->arena, &type->parts, part);
        if (!accept(p, ','))
            break;
    }
    return accept(p, ')') ? type : fail(p, "a ) is missing");
}

static const fr_api_type *parse_type(parser *p, unsigned depth)
{
    if (depth > MOST_DEPTH)
        return fail(p, "it is nested too deep");
    if (accept(p, '&'))
        return parse_reference(p, depth);
    if (accept(p, '['))
        return parse_list(p, depth);
    if (accept(p, '('))
        return parse_tuple(p, depth);
    return parse_path(p, depth);
}

const fr_api_type *fr_api_parse_type(fr_api *api, fr_str text, const char **why)
{
    parser p = { .api = api, .text = text };
    const fr_api_type *type = parse_type(&p, 0);
    if (type && peek(&p))
        type = fail(&p, "something stands behind the type");
    *why = p.why;
    return type;
}
