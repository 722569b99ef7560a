/* Generic arguments, bounds, parameters and where clauses. */
#include <string.h>

#include "read_rustdoc/reader.h"

/* ---- arguments ---- */

static fr_str read_const(const scope *s, json_t *json)
{
    fr_str value = fr_rd_text(s->r, json, "value");
    return value.len ? value : fr_rd_text(s->r, json, "expr");
}

static void read_arg(scope *s, json_t *json, fr_api_path *path)
{
    json_t *value;
    const char *kind = fr_rd_variant(json, &value);
    fr_api_arg arg = { .kind = API_ARG_TYPE };
    if (!kind)
        return;
    if (strcmp(kind, "lifetime") == 0) {
        arg.kind = API_ARG_LIFETIME;
        arg.text = fr_rd_read_lifetime(s, value);
    } else if (strcmp(kind, "const") == 0) {
        arg.kind = API_ARG_CONST;
        arg.text = read_const(s, value);
        if (!fr_api_is_const_text(arg.text)) { /* `{ N + 1 }` */
            arg =
                (fr_api_arg){ .kind = API_ARG_TYPE, .type = fr_rd_unknown_type(s->r, "constant") };
        }
    } else {
        arg.type = fr_rd_read_type(s, strcmp(kind, "type") == 0 ? value : json);
    }
    fr_vec_push(s->r->arena, &path->args, arg);
}

/* {"name", "args", "binding": {"equality": {"type": T}} or {"constraint": [bounds]}} */
static void read_binding(scope *s, json_t *json, fr_api_path *path)
{
    json_t *value, *term;
    fr_api_binding binding = { .name = fr_rd_name(s->r, s->from, json) };
    const char *kind = fr_rd_variant(json_object_get(json, "binding"), &value);
    if (kind && strcmp(kind, "equality") == 0) {
        const char *what = fr_rd_variant(value, &term);
        binding.type = fr_rd_read_type(s, what && strcmp(what, "type") == 0 ? term : value);
    } else {
        binding.bounds = fr_rd_read_bounds(s, value);
    }
    fr_vec_push(s->r->arena, &path->bindings, binding);
}

static void read_call(scope *s, json_t *json, fr_api_path *path)
{
    size_t i;
    json_t *one, *output = json_object_get(json, "output");
    scope inner = *s;
    size_t made = s->elided.made ? s->elided.made->len : 0;
    path->is_call = true;
    json_array_foreach(json_object_get(json, "inputs"), i, one)
    {
        const fr_api_type *type = fr_rd_read_type(&inner, one);
        fr_vec_push(s->r->arena, &path->inputs, type);
    }
    bool is_one = s->elided.made && s->elided.made->len == made + 1;
    inner.elided = (elision){ .fixed = is_one ? s->elided.made->data[made] : (fr_str){ 0 } };
    path->output = json_is_object(output) ? fr_rd_read_type(&inner, output) : s->r->api->unit;
}

void fr_rd_read_args(scope *s, json_t *json, fr_api_path *path)
{
    size_t i;
    json_t *value, *one;
    const char *kind = fr_rd_variant(json, &value);
    if (!kind || !value)
        return;
    if (strcmp(kind, "parenthesized") == 0) {
        read_call(s, value, path);
        return;
    }
    json_array_foreach(json_object_get(value, "args"), i, one) read_arg(s, one, path);
    json_array_foreach(json_object_get(value, "constraints"), i, one) read_binding(s, one, path);
}

/* ---- bounds ---- */

static void read_for(scope *s, json_t *params, fr_strs *names)
{
    size_t i;
    json_t *one;
    json_array_foreach(params, i, one)
    {
        fr_str name = fr_rd_lifetime(s->r, s->from, json_object_get(one, "name"));
        fr_vec_push(s->r->arena, names, name);
    }
}

static bool is_call(const json_t *trait)
{
    return json_object_get(json_object_get(trait, "args"), "parenthesized") != NULL;
}

static void read_bound(scope *s, json_t *json, fr_api_bounds *out)
{
    json_t *value;
    const char *kind = fr_rd_variant(json, &value);
    fr_api_bound bound = { .kind = API_BOUND_OUTLIVES };
    bound.trait.item = FR_NO_ID;
    if (kind && strcmp(kind, "outlives") == 0) {
        bound.lifetime = fr_rd_read_lifetime(s, value);
    } else if (kind && strcmp(kind, "trait_bound") == 0) {
        json_t *trait = json_object_get(value, "trait");
        fr_str modifier = fr_rd_text(s->r, value, "modifier");
        unsigned count = 0;
        bound.kind = API_BOUND_TRAIT;
        bound.is_maybe = fr_str_is(modifier, "maybe");
        read_for(s, json_object_get(value, "generic_params"), &bound.for_);
        scope inner = is_call(trait) ? fr_rd_inner_scope(s, &count, &bound.for_) : *s;
        bound.trait = fr_rd_read_path(&inner, trait);
    } else {
        return; /* use<..>: says nothing that matters here */
    }
    fr_vec_push(s->r->arena, out, bound);
}

fr_api_bounds fr_rd_read_bounds(scope *s, json_t *json)
{
    size_t i;
    json_t *one;
    fr_api_bounds bounds = { 0 };
    json_array_foreach(json, i, one) read_bound(s, one, &bounds);
    return bounds;
}

/* ---- generics ---- */

static void read_outlives(scope *s, json_t *names, fr_api_bounds *bounds)
{
    size_t i;
    json_t *one;
    json_array_foreach(names, i, one)
    {
        fr_api_bound bound = { .kind = API_BOUND_OUTLIVES,
                               .lifetime = fr_rd_lifetime(s->r, s->from, one) };
        bound.trait.item = FR_NO_ID;
        fr_vec_push(s->r->arena, bounds, bound);
    }
}

static void read_param(scope *s, json_t *json, fr_api_generics *out)
{
    json_t *value;
    const char *kind = fr_rd_variant(json_object_get(json, "kind"), &value);
    if (!kind || fr_rd_flag(value, "is_synthetic"))
        return;
    bool is_lifetime = strcmp(kind, "lifetime") == 0;
    fr_api_param param = { .name = is_lifetime ? fr_rd_lifetime(s->r, s->from,
                                                                json_object_get(json, "name"))
                                               : fr_rd_name(s->r, s->from, json) };
    if (is_lifetime) {
        param.kind = API_PARAM_LIFETIME;
        read_outlives(s, json_object_get(value, "outlives"), &param.bounds);
    } else if (strcmp(kind, "const") == 0) {
        param.kind = API_PARAM_CONST;
        param.type = fr_rd_read_type(s, json_object_get(value, "type"));
        param.default_text = fr_rd_text(s->r, value, "default");
        if (!fr_api_is_const_text(param.default_text))
            param.default_text = (fr_str){ 0 };
    } else {
        json_t *instead = json_object_get(value, "default");
        param.kind = API_PARAM_TYPE;
        param.bounds = fr_rd_read_bounds(s, json_object_get(value, "bounds"));
        param.type = json_is_object(instead) ? fr_rd_read_type(s, instead) : NULL;
    }
    fr_vec_push(s->r->arena, &out->params, param);
}

static fr_api_param *find_param(fr_api_generics *generics, fr_str name)
{
    for (size_t i = 0; i < generics->params.len; i++)
        if (fr_str_eq(generics->params.data[i].name, name))
            return &generics->params.data[i];
    return NULL;
}

static void add_bounds(scope *s, fr_api_bounds *to, const fr_api_bounds *more)
{
    for (size_t i = 0; i < more->len; i++)
        fr_vec_push(s->r->arena, to, more->data[i]);
}

static void read_bound_predicate(scope *s, json_t *json, fr_api_generics *out)
{
    fr_api_where where = { .subject = fr_rd_read_type(s, json_object_get(json, "type")) };
    where.bounds = fr_rd_read_bounds(s, json_object_get(json, "bounds"));
    read_for(s, json_object_get(json, "generic_params"), &where.for_);
    fr_api_param *param = where.subject->kind == API_TYPE_PARAM && where.for_.len == 0
                              ? find_param(out, where.subject->name)
                              : NULL;
    if (param)
        add_bounds(s, &param->bounds, &where.bounds);
    else
        fr_vec_push(s->r->arena, &out->wheres, where);
}

static void read_predicate(scope *s, json_t *json, fr_api_generics *out)
{
    json_t *value, *term;
    const char *kind = fr_rd_variant(json, &value);
    if (kind && strcmp(kind, "bound_predicate") == 0) {
        read_bound_predicate(s, value, out);
    } else if (kind && strcmp(kind, "lifetime_predicate") == 0) {
        fr_api_param *param = find_param(out, fr_rd_text(s->r, value, "lifetime"));
        if (param)
            read_outlives(s, json_object_get(value, "outlives"), &param->bounds);
    } else if (kind && strcmp(kind, "eq_predicate") == 0) {
        fr_api_where where = { .subject = fr_rd_read_type(s, json_object_get(value, "lhs")) };
        json_t *rhs = json_object_get(value, "rhs");
        const char *what = fr_rd_variant(rhs, &term);
        where.equals = fr_rd_read_type(s, what && strcmp(what, "type") == 0 ? term : rhs);
        fr_vec_push(s->r->arena, &out->wheres, where);
    }
}

fr_api_generics fr_rd_read_generics(scope *s, json_t *json)
{
    size_t i;
    json_t *one;
    fr_api_generics generics = { 0 };
    json_array_foreach(json_object_get(json, "params"), i, one) read_param(s, one, &generics);
    json_array_foreach(json_object_get(json, "where_predicates"), i, one)
        read_predicate(s, one, &generics);
    return generics;
}
