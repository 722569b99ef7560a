/* The interface's items, and the questions that every room asks of them. */
#include "model/api.h"

#include <string.h>

void fr_api_init(fr_api *api, fr_arena *arena, fr_diags *diags)
{
    fr_api_type *unit = FR_NEW(arena, fr_api_type);
    unit->kind = API_TYPE_TUPLE;
    unit->path.item = FR_NO_ID;
    *api = (fr_api){ .arena = arena, .diags = diags, .unit = unit };
}

fr_api_item *fr_api_add(fr_api *api, fr_api_kind kind, fr_id parent)
{
    if (api->items.len >= FR_NO_ID)
        fr_arena_fail(api->arena);
    fr_api_item *item = FR_NEW(api->arena, fr_api_item);
    item->kind = kind;
    item->id = (fr_id)api->items.len;
    item->parent = parent;
    item->is_public = true;
    fr_vec_push(api->arena, &api->items, item);
    return item;
}

const fr_api_item *fr_api_get(const fr_api *api, fr_id id)
{
    return api->items.data[id];
}

static const struct {
    const char *word;
    fr_api_content content;
} kinds[] = {
    [API_NONE] = { "none", API_HAS_NOTHING },      [API_MODULE] = { "mod", API_HAS_NOTHING },
    [API_STRUCT] = { "struct", API_HAS_ADT },      [API_UNION] = { "union", API_HAS_ADT },
    [API_ENUM] = { "enum", API_HAS_ADT },          [API_TRAIT] = { "trait", API_HAS_TRAIT },
    [API_FUNCTION] = { "fn", API_HAS_FUNCTION },   [API_CONSTANT] = { "const", API_HAS_CONSTANT },
    [API_STATIC] = { "static", API_HAS_CONSTANT }, [API_ALIAS] = { "type", API_HAS_ALIAS },
    [API_MACRO] = { "macro", API_HAS_NOTHING },    [API_VARIANT] = { "variant", API_HAS_NOTHING },
};

fr_api_content fr_api_content_of(fr_api_kind kind)
{
    return kinds[kind].content;
}

const char *fr_api_kind_word(fr_api_kind kind)
{
    return kinds[kind].word;
}

bool fr_api_is_adt(const fr_api_item *item)
{
    return kinds[item->kind].content == API_HAS_ADT;
}

bool fr_api_is_primitive_name(fr_str name)
{
    static const char *const names[] = {
        "bool", "char", "str", "i8",   "i16",   "i32", "i64", "i128", "isize", "u8",
        "u16",  "u32",  "u64", "u128", "usize", "f16", "f32", "f64",  "f128",
    };
    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        if (fr_str_is(name, names[i]))
            return true;
    return false;
}

fr_str fr_api_path_of(const fr_api *api, const fr_api_path *path)
{
    return path->item == FR_NO_ID ? (fr_str){ 0 } : api->items.data[path->item]->path;
}

bool fr_api_is(const fr_api *api, const fr_api_type *type, const char *path)
{
    return type->kind == API_TYPE_PATH && fr_str_is(fr_api_path_of(api, &type->path), path);
}

bool fr_api_is_const_text(fr_str text)
{
    for (size_t i = 0; i < text.len; i++) {
        unsigned char c = (unsigned char)text.ptr[i];
        bool is_word =
            (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c >= 0x80;
        if (!is_word && (c == 0 || !strchr("_:.+-*/% '()<>", c)))
            return false;
    }
    return true;
}

bool fr_api_is_unit(const fr_api_type *type)
{
    return type->kind == API_TYPE_TUPLE && type->parts.len == 0;
}

bool fr_api_is_primitive(const fr_api_type *type, const char *name)
{
    return type->kind == API_TYPE_PRIMITIVE && fr_str_is(type->name, name);
}

const fr_api_type *fr_api_type_arg(const fr_api_type *type, size_t number)
{
    for (size_t i = 0; i < type->path.args.len; i++)
        if (type->path.args.data[i].kind == API_ARG_TYPE && number-- == 0)
            return type->path.args.data[i].type;
    return NULL;
}

const fr_api_impl *fr_api_find_impl(const fr_api *api, fr_id adt, const char *path,
                                    const fr_api_impl *previous)
{
    const fr_api_item *item = fr_api_get(api, adt);
    bool is_past = previous == NULL;
    if (!fr_api_is_adt(item))
        return NULL;
    for (size_t i = 0; i < item->as.adt.impls.len; i++) {
        const fr_api_impl *impl = api->impls.data[item->as.adt.impls.data[i]];
        if (is_past && impl->has_trait && !impl->is_negative &&
            fr_str_is(fr_api_path_of(api, &impl->trait), path))
            return impl;
        is_past |= impl == previous;
    }
    return NULL;
}

/* ---- equality ---- */

static bool are_types_equal(const fr_api_types *a, const fr_api_types *b)
{
    if (a->len != b->len)
        return false;
    for (size_t i = 0; i < a->len; i++)
        if (!fr_api_type_equal(a->data[i], b->data[i]))
            return false;
    return true;
}

static bool is_optional_equal(const fr_api_type *a, const fr_api_type *b)
{
    return a && b ? fr_api_type_equal(a, b) : a == b;
}

static bool are_bounds_equal(const fr_api_bounds *a, const fr_api_bounds *b);

static bool is_arg_equal(const fr_api_arg *a, const fr_api_arg *b)
{
    return a->kind == b->kind && fr_str_eq(a->text, b->text) && is_optional_equal(a->type, b->type);
}

static bool is_path_equal(const fr_api_path *a, const fr_api_path *b)
{
    if (a->item != b->item || a->args.len != b->args.len || a->bindings.len != b->bindings.len ||
        a->is_call != b->is_call || !are_types_equal(&a->inputs, &b->inputs) ||
        !is_optional_equal(a->output, b->output))
        return false;
    for (size_t i = 0; i < a->args.len; i++)
        if (!is_arg_equal(&a->args.data[i], &b->args.data[i]))
            return false;
    for (size_t i = 0; i < a->bindings.len; i++) {
        const fr_api_binding *one = &a->bindings.data[i], *other = &b->bindings.data[i];
        if (!fr_str_eq(one->name, other->name) || !is_optional_equal(one->type, other->type) ||
            !are_bounds_equal(&one->bounds, &other->bounds))
            return false;
    }
    return true;
}

static bool are_bounds_equal(const fr_api_bounds *a, const fr_api_bounds *b)
{
    if (a->len != b->len)
        return false;
    for (size_t i = 0; i < a->len; i++) {
        const fr_api_bound *one = &a->data[i], *other = &b->data[i];
        if (one->kind != other->kind || one->is_maybe != other->is_maybe ||
            !fr_str_eq(one->lifetime, other->lifetime) ||
            !is_path_equal(&one->trait, &other->trait))
            return false;
    }
    return true;
}

static bool has_path(const fr_api_type *type)
{
    return type->kind == API_TYPE_PATH || type->kind == API_TYPE_PROJECTION;
}

bool fr_api_type_equal(const fr_api_type *a, const fr_api_type *b)
{
    return a == b ||
           (a->kind == b->kind && fr_str_eq(a->name, b->name) &&
            fr_str_eq(a->lifetime, b->lifetime) && a->is_mutable == b->is_mutable &&
            a->is_unsafe == b->is_unsafe && is_optional_equal(a->target, b->target) &&
            is_optional_equal(a->result, b->result) && are_types_equal(&a->parts, &b->parts) &&
            (!has_path(a) || is_path_equal(&a->path, &b->path)) &&
            are_bounds_equal(&a->bounds, &b->bounds));
}

/* ---- visiting ---- */

typedef struct visitor {
    bool (*visit)(void *data, const fr_api_type *type);
    void *data;
} visitor;

static bool visit_type(const visitor *v, const fr_api_type *type);

static bool visit_types(const visitor *v, const fr_api_types *types)
{
    for (size_t i = 0; i < types->len; i++)
        if (!visit_type(v, types->data[i]))
            return false;
    return true;
}

static bool visit_bounds(const visitor *v, const fr_api_bounds *bounds);

static bool visit_path(const visitor *v, const fr_api_path *path)
{
    for (size_t i = 0; i < path->args.len; i++)
        if (path->args.data[i].type && !visit_type(v, path->args.data[i].type))
            return false;
    for (size_t i = 0; i < path->bindings.len; i++) {
        const fr_api_binding *one = &path->bindings.data[i];
        if ((one->type && !visit_type(v, one->type)) || !visit_bounds(v, &one->bounds))
            return false;
    }
    return visit_types(v, &path->inputs) && (!path->output || visit_type(v, path->output));
}

static bool visit_bounds(const visitor *v, const fr_api_bounds *bounds)
{
    for (size_t i = 0; i < bounds->len; i++)
        if (bounds->data[i].kind == API_BOUND_TRAIT && !visit_path(v, &bounds->data[i].trait))
            return false;
    return true;
}

static bool visit_type(const visitor *v, const fr_api_type *type)
{
    return v->visit(v->data, type) && (!type->target || visit_type(v, type->target)) &&
           (!type->result || visit_type(v, type->result)) && visit_types(v, &type->parts) &&
           visit_path(v, &type->path) && visit_bounds(v, &type->bounds);
}

bool fr_api_visit(const fr_api_type *type, bool (*visit)(void *data, const fr_api_type *type),
                  void *data)
{
    visitor v = { visit, data };
    return visit_type(&v, type);
}

/* ---- lifetimes ---- */

typedef struct lifetime_list {
    const fr_api *api;
    fr_strs *found;
    fr_strs bound; /* by a for<> anywhere in the type */
} lifetime_list;

static bool has(const fr_strs *list, fr_str name)
{
    for (size_t i = 0; i < list->len; i++)
        if (fr_str_eq(list->data[i], name))
            return true;
    return false;
}

static void note_lifetime(lifetime_list *list, fr_str name)
{
    if (name.len && !has(&list->bound, name) && !has(list->found, name))
        fr_vec_push(list->api->arena, list->found, name);
}

static void note_bound_names(lifetime_list *list, const fr_strs *names)
{
    for (size_t i = 0; i < names->len; i++)
        fr_vec_push(list->api->arena, &list->bound, names->data[i]);
}

static bool note_lifetimes(void *data, const fr_api_type *type)
{
    lifetime_list *list = data;
    note_bound_names(list, &type->for_);
    for (size_t i = 0; i < type->bounds.len; i++)
        note_bound_names(list, &type->bounds.data[i].for_);
    note_lifetime(list, type->lifetime);
    for (size_t i = 0; i < type->path.args.len; i++)
        if (type->path.args.data[i].kind == API_ARG_LIFETIME)
            note_lifetime(list, type->path.args.data[i].text);
    for (size_t i = 0; i < type->bounds.len; i++) {
        const fr_api_bound *bound = &type->bounds.data[i];
        note_lifetime(list, bound->lifetime);
        for (size_t k = 0; k < bound->trait.args.len; k++)
            if (bound->trait.args.data[k].kind == API_ARG_LIFETIME)
                note_lifetime(list, bound->trait.args.data[k].text);
    }
    return true;
}

void fr_api_lifetimes(const fr_api *api, const fr_api_type *type, fr_strs *lifetimes)
{
    lifetime_list list = { .api = api, .found = lifetimes };
    fr_api_visit(type, note_lifetimes, &list);
}

/* ---- substitution ---- */

typedef struct substituter {
    const fr_api *api;
    const fr_api_substitutions *with;
    bool is_changed; /* something was replaced in the current type */
} substituter;

static const fr_api_arg *find_replacement(const substituter *s, fr_str name)
{
    for (size_t i = 0; name.len && i < s->with->len; i++)
        if (fr_str_eq(s->with->data[i].name, name))
            return &s->with->data[i].with;
    return NULL;
}

static fr_str replace_text(substituter *s, fr_str name)
{
    const fr_api_arg *with = find_replacement(s, name);
    if (!with || with->kind == API_ARG_TYPE || fr_str_eq(with->text, name))
        return name;
    s->is_changed = true;
    return with->text;
}

static const fr_api_type *replace(substituter *s, const fr_api_type *type);

static fr_api_types replace_types(substituter *s, const fr_api_types *types)
{
    fr_api_types result = { 0 };
    for (size_t i = 0; i < types->len; i++)
        fr_vec_push(s->api->arena, &result, replace(s, types->data[i]));
    return result;
}

static fr_api_bounds replace_bounds(substituter *s, const fr_api_bounds *bounds);

static fr_api_arg replace_arg(substituter *s, fr_api_arg arg)
{
    if (arg.type) {
        const fr_api_arg *with =
            arg.type->kind == API_TYPE_PARAM ? find_replacement(s, arg.type->name) : NULL;
        if (with && with->kind == API_ARG_CONST) { /* rustdoc: a const parameter as a type */
            s->is_changed = true;
            return *with;
        }
        arg.type = replace(s, arg.type);
    } else {
        arg.text = replace_text(s, arg.text);
    }
    return arg;
}

static fr_api_path replace_path(substituter *s, const fr_api_path *path)
{
    fr_arena *arena = s->api->arena;
    fr_api_path result = *path;
    memset(&result.args, 0, sizeof result.args);
    memset(&result.bindings, 0, sizeof result.bindings);
    for (size_t i = 0; i < path->args.len; i++)
        fr_vec_push(arena, &result.args, replace_arg(s, path->args.data[i]));
    for (size_t i = 0; i < path->bindings.len; i++) {
        fr_api_binding one = path->bindings.data[i];
        one.type = one.type ? replace(s, one.type) : NULL;
        one.bounds = replace_bounds(s, &one.bounds);
        fr_vec_push(arena, &result.bindings, one);
    }
    result.inputs = replace_types(s, &path->inputs);
    result.output = path->output ? replace(s, path->output) : NULL;
    return result;
}

static fr_api_bounds replace_bounds(substituter *s, const fr_api_bounds *bounds)
{
    fr_api_bounds result = { 0 };
    for (size_t i = 0; i < bounds->len; i++) {
        fr_api_bound one = bounds->data[i];
        one.lifetime = replace_text(s, one.lifetime);
        if (one.kind == API_BOUND_TRAIT)
            one.trait = replace_path(s, &one.trait);
        fr_vec_push(s->api->arena, &result, one);
    }
    return result;
}

static const fr_api_type *replace(substituter *s, const fr_api_type *type)
{
    const fr_api_arg *with = type->kind == API_TYPE_PARAM ? find_replacement(s, type->name) : NULL;
    if (with && with->kind == API_ARG_TYPE) {
        s->is_changed = true;
        return with->type;
    }
    bool was_changed = s->is_changed;
    s->is_changed = false;
    fr_api_type copy = *type;
    copy.lifetime = replace_text(s, type->lifetime);
    if (type->kind == API_TYPE_ARRAY)
        copy.name = replace_text(s, type->name);
    copy.target = type->target ? replace(s, type->target) : NULL;
    copy.result = type->result ? replace(s, type->result) : NULL;
    copy.parts = replace_types(s, &type->parts);
    copy.path = replace_path(s, &type->path);
    copy.bounds = replace_bounds(s, &type->bounds);
    bool is_changed = s->is_changed;
    s->is_changed = was_changed || is_changed;
    if (!is_changed)
        return type;
    fr_api_type *result = FR_NEW(s->api->arena, fr_api_type);
    *result = copy;
    return result;
}

const fr_api_type *fr_api_substitute(const fr_api *api, const fr_api_type *type,
                                     const fr_api_substitutions *with)
{
    substituter s = { .api = api, .with = with };
    return with->len ? replace(&s, type) : type;
}

/* The number-th argument of a kind: lifetimes stand before all others, types and constants share
 * one order (Rust Reference, "Generic parameters"). */
static const fr_api_arg *find_arg(const fr_api_path *path, bool is_lifetime, size_t number)
{
    for (size_t i = 0; i < path->args.len; i++) {
        const fr_api_arg *arg = &path->args.data[i];
        if ((arg->kind == API_ARG_LIFETIME) == is_lifetime && number-- == 0)
            return arg;
    }
    return NULL;
}

static bool default_of(const fr_api *api, const fr_api_param *param,
                       const fr_api_substitutions *earlier, fr_api_arg *arg)
{
    if (param->kind == API_PARAM_TYPE && param->type) {
        *arg = (fr_api_arg){ .kind = API_ARG_TYPE,
                             .type = fr_api_substitute(api, param->type, earlier) };
        return true;
    }
    *arg = (fr_api_arg){ .kind = API_ARG_CONST, .text = param->default_text };
    return param->kind == API_PARAM_CONST && param->default_text.len;
}

fr_api_substitutions fr_api_arguments(const fr_api *api, const fr_api_generics *generics,
                                      const fr_api_path *path)
{
    fr_api_substitutions result = { 0 };
    size_t lifetimes = 0, others = 0;
    for (size_t i = 0; i < generics->params.len; i++) {
        const fr_api_param *param = &generics->params.data[i];
        bool is_lifetime = param->kind == API_PARAM_LIFETIME;
        const fr_api_arg *arg = find_arg(path, is_lifetime, is_lifetime ? lifetimes++ : others++);
        fr_api_substitution one = { .name = param->name };
        if (arg)
            one.with = *arg;
        else if (!default_of(api, param, &result, &one.with))
            continue;
        fr_vec_push(api->arena, &result, one);
    }
    return result;
}
