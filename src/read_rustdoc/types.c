/* Uses of types. Aliases are expanded here, `Self` and what an impl says of its associated types
 * replaced, and lifetimes that are not written get the name that the scope gives them. */
#include <string.h>

#include "read_rustdoc/reader.h"

fr_api_type *fr_rd_new_type(const reader *r, fr_api_type_kind kind)
{
    fr_api_type *type = FR_NEW(r->arena, fr_api_type);
    type->kind = kind;
    type->path.item = FR_NO_ID;
    return type;
}

const fr_api_type *fr_rd_unknown_type(const reader *r, const char *what)
{
    fr_api_type *type = fr_rd_new_type(r, API_TYPE_UNKNOWN);
    type->name = fr_str_from(what);
    return type;
}

/* ---- lifetimes ---- */

static fr_str elided_lifetime(const scope *s)
{
    if (!s->elided.counter)
        return s->elided.fixed;
    fr_str name = fr_arena_printf(s->r->arena, "'%u", ++*s->elided.counter);
    if (s->elided.made)
        fr_vec_push(s->r->arena, s->elided.made, name);
    return name;
}

fr_str fr_rd_read_lifetime(scope *s, const json_t *json)
{
    bool is_written = json_is_string(json) && strcmp(json_string_value(json), "'_") != 0;
    return is_written ? fr_rd_lifetime(s->r, s->from, json) : elided_lifetime(s);
}

scope fr_rd_inner_scope(const scope *s, unsigned *counter, fr_strs *names)
{
    scope inner = *s;
    inner.elided = (elision){ .counter = counter, .made = names };
    return inner;
}

/* ---- paths ---- */

static bool is_type_alias(reader *r, document *from, fr_str id, node **alias, fr_str *path)
{
    fr_str kind;
    *alias = fr_rd_node_at(r, from, id);
    if (*alias)
        return fr_str_is((*alias)->kind, "type_alias");
    if (!fr_rd_external_path(r, from, id, path, &kind) || !fr_str_is(kind, "type_alias"))
        return false;
    fr_str crate = fr_str_slice(*path, 0, fr_str_find(*path, FR_LIT("::")));
    document *in = fr_rd_find_document(r, crate);
    *alias = in && in != from ? fr_rd_node_by_path(r, in, *path, "type_alias") : NULL;
    *path = fr_rd_public_std_path(r->arena, *path);
    return true;
}

static const fr_api_type *expand_alias(scope *s, node *alias, const fr_api_path *use)
{
    scope inside = { .r = s->r, .from = alias->from, .depth = s->depth };
    fr_api_generics generics =
        fr_rd_read_generics(&inside, json_object_get(alias->inner, "generics"));
    const fr_api_type *type = fr_rd_read_type(&inside, json_object_get(alias->inner, "type"));
    fr_api_substitutions with = fr_api_arguments(s->r->api, &generics, use);
    return fr_api_substitute(s->r->api, type, &with);
}

fr_api_path fr_rd_read_path(scope *s, json_t *json)
{
    fr_str id = fr_rd_text(s->r, json, "id");
    fr_str name = fr_rd_text(s->r, json, "path");
    if (name.len == 0)
        name = fr_rd_text(s->r, json, "name"); /* format 45 and before */
    fr_api_path path = { .item = fr_rd_referred_item(s->r, s->from, id, name, true) };
    fr_rd_read_args(s, json_object_get(json, "args"), &path);
    return path;
}

static const fr_api_type *read_path_type(scope *s, json_t *json)
{
    node *alias;
    fr_str path;
    fr_str id = fr_rd_text(s->r, json, "id");
    if (is_type_alias(s->r, s->from, id, &alias, &path)) {
        fr_api_path use = { .item = FR_NO_ID };
        fr_rd_read_args(s, json_object_get(json, "args"), &use);
        const fr_api_type *known =
            alias ? expand_alias(s, alias, &use) : fr_rd_expand_std_alias(s->r, path, &use);
        if (known)
            return known;
    }
    fr_api_type *type = fr_rd_new_type(s->r, API_TYPE_PATH);
    type->path = fr_rd_read_path(s, json);
    return type;
}

/* ---- the forms ---- */

static const fr_api_type *read_primitive(scope *s, json_t *json)
{
    fr_str name = fr_rd_str(s->r, json);
    if (fr_str_is(name, "never"))
        return fr_rd_new_type(s->r, API_TYPE_NEVER);
    if (fr_str_is(name, "unit"))
        return s->r->api->unit;
    if (!fr_api_is_primitive_name(name))
        return fr_rd_unknown_type(s->r, "primitive");
    fr_api_type *type = fr_rd_new_type(s->r, API_TYPE_PRIMITIVE);
    type->name = name;
    return type;
}

static const fr_api_type *read_generic(scope *s, json_t *json)
{
    fr_str name = fr_rd_str(s->r, json);
    if (s->self_type && fr_str_is(name, "Self"))
        return s->self_type;
    if (!fr_rd_is_identifier(name))
        fr_rd_malformed(s->r, s->from, "`%.*s` is no name", FR_ARG(name));
    fr_api_type *type = fr_rd_new_type(s->r, API_TYPE_PARAM);
    type->name = name;
    return type;
}

static const fr_api_type *read_reference(scope *s, json_t *json)
{
    fr_api_type *type = fr_rd_new_type(s->r, API_TYPE_REF);
    type->lifetime = fr_rd_read_lifetime(s, json_object_get(json, "lifetime"));
    type->is_mutable = fr_rd_flag(json, "is_mutable");
    type->target = fr_rd_read_type(s, json_object_get(json, "type"));
    return type;
}

static const fr_api_type *read_raw(scope *s, json_t *json)
{
    fr_api_type *type = fr_rd_new_type(s->r, API_TYPE_RAW);
    type->is_mutable = fr_rd_flag(json, "is_mutable");
    type->target = fr_rd_read_type(s, json_object_get(json, "type"));
    return type;
}

static const fr_api_type *read_slice(scope *s, json_t *json)
{
    fr_api_type *type = fr_rd_new_type(s->r, API_TYPE_SLICE);
    type->target = fr_rd_read_type(s, json);
    return type;
}

static const fr_api_type *read_array(scope *s, json_t *json)
{
    fr_api_type *type = fr_rd_new_type(s->r, API_TYPE_ARRAY);
    type->name = fr_rd_text(s->r, json, "len");
    type->target = fr_rd_read_type(s, json_object_get(json, "type"));
    return fr_api_is_const_text(type->name) ? type : fr_rd_unknown_type(s->r, "constant");
}

static const fr_api_type *read_tuple(scope *s, json_t *json)
{
    size_t i;
    json_t *one;
    fr_api_type *type = fr_rd_new_type(s->r, API_TYPE_TUPLE);
    json_array_foreach(json, i, one)
    {
        const fr_api_type *part = fr_rd_read_type(s, one);
        fr_vec_push(s->r->arena, &type->parts, part);
    }
    return type;
}

static const fr_api_type *read_impl(scope *s, json_t *json)
{
    fr_api_type *type = fr_rd_new_type(s->r, API_TYPE_IMPL);
    type->bounds = fr_rd_read_bounds(s, json);
    return type->bounds.len ? type : fr_rd_unknown_type(s->r, "impl");
}

static void read_names(scope *s, json_t *params, fr_strs *names)
{
    size_t i;
    json_t *one;
    json_array_foreach(params, i, one)
    {
        fr_str name = fr_rd_lifetime(s->r, s->from, json_object_get(one, "name"));
        fr_vec_push(s->r->arena, names, name);
    }
}

static const fr_api_type *read_dyn(scope *s, json_t *json)
{
    size_t i;
    json_t *one;
    fr_api_type *type = fr_rd_new_type(s->r, API_TYPE_DYN);
    json_array_foreach(json_object_get(json, "traits"), i, one)
    {
        fr_api_bound bound = { .kind = API_BOUND_TRAIT };
        read_names(s, json_object_get(one, "generic_params"), &bound.for_);
        unsigned count = 0;
        scope inner = fr_rd_inner_scope(s, &count, &bound.for_);
        bound.trait = fr_rd_read_path(&inner, json_object_get(one, "trait"));
        fr_vec_push(s->r->arena, &type->bounds, bound);
    }
    const json_t *lifetime = json_object_get(json, "lifetime");
    if (json_is_string(lifetime)) {
        fr_api_bound bound = { .kind = API_BOUND_OUTLIVES,
                               .lifetime = fr_rd_read_lifetime(s, lifetime) };
        bound.trait.item = FR_NO_ID;
        fr_vec_push(s->r->arena, &type->bounds, bound);
    }
    return type->bounds.len ? type : fr_rd_unknown_type(s->r, "dyn");
}

/* "C", or {"C": {"unwind": false}}. */
static fr_str read_abi(const reader *r, json_t *json)
{
    json_t *value;
    const char *name = fr_rd_variant(json, &value);
    return fr_arena_str(r->arena, fr_str_from(name));
}

static const fr_api_type *read_function_pointer(scope *s, json_t *json)
{
    size_t i;
    json_t *one, *sig = json_object_get(json, "sig");
    json_t *header = json_object_get(json, "header");
    fr_api_type *type = fr_rd_new_type(s->r, API_TYPE_FN);
    unsigned count = 0;
    read_names(s, json_object_get(json, "generic_params"), &type->for_);
    type->name = read_abi(s->r, json_object_get(header, "abi"));
    type->is_unsafe = fr_rd_flag(header, "is_unsafe");
    scope inner = fr_rd_inner_scope(s, &count, &type->for_);
    json_array_foreach(json_object_get(sig, "inputs"), i, one)
    {
        const fr_api_type *part = fr_rd_read_type(&inner, json_array_get(one, 1));
        fr_vec_push(s->r->arena, &type->parts, part);
    }
    /* one lifetime in, the same out (Reference, "Lifetime elision") */
    inner.elided = (elision){ .fixed = type->for_.len == 1 ? type->for_.data[0] : (fr_str){ 0 } };
    json_t *output = json_object_get(sig, "output");
    type->result = json_is_object(output) ? fr_rd_read_type(&inner, output) : s->r->api->unit;
    return type;
}

static const fr_api_type *known_projection(const scope *s, const fr_api_type *target, fr_str name)
{
    if (!s->impl || !s->self_type || !fr_api_type_equal(target, s->self_type))
        return NULL;
    for (size_t i = 0; i < s->impl->types.len; i++)
        if (fr_str_eq(s->impl->types.data[i].name, name))
            return s->impl->types.data[i].type;
    return NULL;
}

static const fr_api_type *read_projection(scope *s, json_t *json)
{
    json_t *trait = json_object_get(json, "trait");
    fr_str name = fr_rd_text(s->r, json, "name");
    const fr_api_type *target = fr_rd_read_type(s, json_object_get(json, "self_type"));
    const fr_api_type *known = known_projection(s, target, name);
    if (known)
        return known;
    fr_api_type *type = fr_rd_new_type(s->r, API_TYPE_PROJECTION);
    type->name = name;
    type->target = target;
    if (json_is_object(trait))
        type->path = fr_rd_read_path(s, trait);
    return type;
}

static const struct {
    const char *kind;
    const fr_api_type *(*read)(scope *s, json_t *json);
} forms[] = {
    { "resolved_path", read_path_type },
    { "dyn_trait", read_dyn },
    { "generic", read_generic },
    { "primitive", read_primitive },
    { "function_pointer", read_function_pointer },
    { "tuple", read_tuple },
    { "slice", read_slice },
    { "array", read_array },
    { "impl_trait", read_impl },
    { "raw_pointer", read_raw },
    { "borrowed_ref", read_reference },
    { "qualified_path", read_projection },
};

const fr_api_type *fr_rd_read_type(scope *s, json_t *json)
{
    json_t *value;
    const fr_api_type *type = NULL;
    const char *kind = fr_rd_variant(json, &value);
    if (!kind)
        return fr_rd_unknown_type(s->r, "nothing");
    if (s->depth >= MOST_DEPTH)
        return fr_rd_unknown_type(s->r, "too deep");
    s->depth++;
    for (size_t i = 0; !type && i < sizeof forms / sizeof *forms; i++)
        if (strcmp(kind, forms[i].kind) == 0)
            type = forms[i].read(s, value);
    s->depth--;
    if (type)
        return type;
    /* a newer rustdoc's, or nonsense: it gets into reports */
    bool is_word = fr_rd_is_identifier(fr_str_from(kind));
    return fr_rd_unknown_type(s->r,
                              is_word ? fr_arena_cstr(s->r->arena, fr_str_from(kind)) : "type");
}
