/* Types, and what stands in angle brackets. */
#include "read_api/reader.h"

enum { MOST_NESTING = 200 };

/* ---- types ---- */

static const fr_api_type *read_type(file_reader *r, const json_t *from);

const fr_api_type *fr_ra_type(file_reader *r, const json_t *from, const char *key)
{
    const json_t *value = json_object_get(from, key);
    return value ? read_type(r, value) : NULL;
}

const fr_api_type *fr_ra_need_type(file_reader *r, const json_t *from, const char *key)
{
    const fr_api_type *type = fr_ra_type(r, from, key);
    if (!type)
        fr_ra_fail(r, "a type is missing:", fr_str_from(key));
    return type ? type : r->api->unit;
}

static void get_types(file_reader *r, const json_t *from, const char *key, fr_api_types *out)
{
    size_t i;
    json_t *one;
    json_array_foreach(json_object_get(from, key), i, one)
    {
        const fr_api_type *type = read_type(r, one);
        fr_vec_push(r->arena, out, type);
    }
}

static fr_api_arg read_arg(file_reader *r, const json_t *from)
{
    fr_api_arg arg = { .kind = (fr_api_arg_kind)fr_ra_kind(r, from, "kind", API_ARG_CONST + 1) };
    if (arg.kind == API_ARG_TYPE)
        arg.type = fr_ra_need_type(r, from, "type");
    else if (arg.kind == API_ARG_LIFETIME)
        arg.text = fr_ra_lifetime(r, from, "text");
    else
        arg.text = fr_ra_const(r, from, "text");
    return arg;
}

fr_api_path fr_ra_path(file_reader *r, const json_t *from)
{
    size_t i;
    json_t *one;
    fr_api_path path = { .item = fr_ra_id(r, from, "item"), .is_call = fr_ra_flag(from, "call") };
    json_array_foreach(json_object_get(from, "args"), i, one)
    {
        fr_api_arg arg = read_arg(r, one);
        fr_vec_push(r->arena, &path.args, arg);
    }
    json_array_foreach(json_object_get(from, "bindings"), i, one)
    {
        fr_api_binding binding = { .name = fr_ra_need_name(r, one),
                                   .type = fr_ra_type(r, one, "type"),
                                   .bounds = fr_ra_bounds(r, one, "bounds") };
        fr_vec_push(r->arena, &path.bindings, binding);
    }
    get_types(r, from, "inputs", &path.inputs);
    path.output = fr_ra_type(r, from, "output");
    if (path.is_call && !path.output)
        fr_ra_fail(r, "a call without a result", (fr_str){ 0 });
    return path;
}

fr_api_bounds fr_ra_bounds(file_reader *r, const json_t *from, const char *key)
{
    size_t i;
    json_t *one;
    fr_api_bounds bounds = { 0 };
    json_array_foreach(json_object_get(from, key), i, one)
    {
        fr_api_bound bound = { .kind = (fr_api_bound_kind)fr_ra_kind(r, one, "kind",
                                                                     API_BOUND_OUTLIVES + 1),
                               .is_maybe = fr_ra_flag(one, "maybe"),
                               .lifetime = fr_ra_lifetime(r, one, "lifetime") };
        bound.trait = fr_ra_path(r, json_object_get(one, "trait"));
        fr_ra_lifetimes(r, one, "for", &bound.for_);
        if (bound.kind == API_BOUND_TRAIT && bound.trait.item == FR_NO_ID)
            fr_ra_fail(r, "a bound without a trait:", fr_str_from(key));
        fr_vec_push(r->arena, &bounds, bound);
    }
    return bounds;
}

static void read_type_name(file_reader *r, const json_t *from, fr_api_type *type)
{
    if (type->kind == API_TYPE_PRIMITIVE)
        type->name = fr_ra_primitive(r, from);
    else if (type->kind == API_TYPE_ARRAY)
        type->name = fr_ra_const(r, from, "name");
    else if (type->kind == API_TYPE_FN || type->kind == API_TYPE_UNKNOWN)
        type->name = fr_ra_const(r, from, "name");
    else
        type->name = fr_ra_name(r, from, "name");
}

static void check_type(file_reader *r, const fr_api_type *type)
{
    bool needs_target = type->kind == API_TYPE_REF || type->kind == API_TYPE_RAW ||
                        type->kind == API_TYPE_SLICE || type->kind == API_TYPE_ARRAY ||
                        type->kind == API_TYPE_PROJECTION;
    if (needs_target && !type->target)
        fr_ra_fail(r, "a type without the one in it", (fr_str){ 0 });
    if (type->kind == API_TYPE_PATH && type->path.item == FR_NO_ID)
        fr_ra_fail(r, "a type without an item", (fr_str){ 0 });
    if ((type->kind == API_TYPE_DYN || type->kind == API_TYPE_IMPL) && type->bounds.len == 0)
        fr_ra_fail(r, "a type without a trait", (fr_str){ 0 });
}

static const fr_api_type *read_type(file_reader *r, const json_t *from)
{
    fr_api_type *type = FR_NEW(r->arena, fr_api_type);
    type->path.item = FR_NO_ID;
    if (++r->depth > MOST_NESTING) {
        fr_ra_fail(r, "types nest too deeply", (fr_str){ 0 });
        return type;
    }
    type->kind = (fr_api_type_kind)fr_ra_kind(r, from, "kind", API_TYPE_UNKNOWN + 1);
    read_type_name(r, from, type);
    type->lifetime = fr_ra_lifetime(r, from, "lifetime");
    type->is_mutable = fr_ra_flag(from, "mut");
    type->is_unsafe = fr_ra_flag(from, "unsafe");
    type->target = fr_ra_type(r, from, "target");
    type->result = fr_ra_type(r, from, "result");
    get_types(r, from, "parts", &type->parts);
    type->path = fr_ra_path(r, json_object_get(from, "path"));
    type->bounds = fr_ra_bounds(r, from, "bounds");
    fr_ra_lifetimes(r, from, "for", &type->for_);
    check_type(r, type);
    r->depth--;
    return type;
}

/* ---- generics ---- */

fr_api_generics fr_ra_generics(file_reader *r, const json_t *from)
{
    size_t i;
    json_t *one;
    fr_api_generics generics = { 0 };
    json_array_foreach(json_object_get(from, "generics"), i, one)
    {
        fr_api_param param = { .kind = (fr_api_param_kind)fr_ra_kind(r, one, "kind",
                                                                     API_PARAM_CONST + 1) };
        param.name = param.kind == API_PARAM_LIFETIME ? fr_ra_lifetime(r, one, "name")
                                                      : fr_ra_need_name(r, one);
        param.bounds = fr_ra_bounds(r, one, "bounds");
        param.type = fr_ra_type(r, one, "type");
        param.default_text = fr_ra_const(r, one, "default");
        fr_vec_push(r->arena, &generics.params, param);
    }
    json_array_foreach(json_object_get(from, "wheres"), i, one)
    {
        fr_api_where where = { .subject = fr_ra_need_type(r, one, "subject"),
                               .bounds = fr_ra_bounds(r, one, "bounds"),
                               .equals = fr_ra_type(r, one, "equals") };
        fr_ra_lifetimes(r, one, "for", &where.for_);
        fr_vec_push(r->arena, &generics.wheres, where);
    }
    return generics;
}
