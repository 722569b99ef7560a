/* Declarations as rustdoc writes them. */
#include <string.h>

#include "describe_rust/parts.h"
#include "read_rust/literal.h"

enum { MOST_UNSIZED = 16 };

/* ---- fields ---- */

static json_t *fields_of(const ds_place *place, fr_rust_fields fields, bool are_public,
                         bool *is_partial)
{
    describer *w = place->w;
    json_t *list = json_array();
    for (size_t i = 0; i < fields.len; i++) {
        const fr_rust_field *field = &fields.data[i];
        fr_tristate is_there = fr_ds_is_there(w, field->attrs);
        if (is_there == TRISTATE_FALSE)
            continue;
        bool is_public = are_public || field->vis.kind == RUST_VIS_PUB;
        if (!is_public || fr_ds_is_hidden(field->attrs) || is_there == TRISTATE_UNSET) {
            *is_partial = true;
            if (fields.shape == RUST_SHAPE_TUPLE)
                json_array_append_new(list, json_null());
            continue;
        }
        fr_str name = fr_name_text(field->name).len
                          ? fr_name_text(field->name)
                          : fr_arena_printf(w->l->arena, "%zu", json_array_size(list));
        json_int_t id = w->next++;
        fr_ds_put(w, id, name, NULL, field->attrs, true,
                  fr_ds_wrap("struct_field", fr_ds_type(place, field->type)));
        json_array_append_new(list, json_integer(id));
    }
    return list;
}

static json_t *shape_of(const ds_place *place, fr_rust_fields fields, bool is_variant,
                        const char *named)
{
    bool is_partial = false;
    if (fields.shape == RUST_SHAPE_UNIT)
        return json_string(is_variant ? "plain" : "unit");
    json_t *list = fields_of(place, fields, is_variant, &is_partial);
    if (fields.shape == RUST_SHAPE_TUPLE)
        return fr_ds_wrap("tuple", list);
    json_t *object = fr_ds_wrap("fields", list);
    json_object_set_new(object, "has_stripped_fields", json_boolean(is_partial));
    return fr_ds_wrap(named, object);
}

/* In digits; empty: it is computed. */
static fr_str discriminant_of(const describer *w, const fr_rust_expr *value)
{
    fr_rust_u128 number;
    bool is_negative = value->kind == RUST_EXPR_UNARY && value->op == RUST_OP_NEG;
    const fr_rust_expr *inner = is_negative ? value->as.inner : value;
    if (inner->kind != RUST_EXPR_LITERAL || !fr_rust_literal_value(inner->as.literal, &number) ||
        number.high)
        return (fr_str){ 0 };
    return fr_arena_printf(w->l->arena, "%s%llu", is_negative ? "-" : "",
                           (unsigned long long)number.low);
}

/* All variants' values follow from the text. */
static bool are_values_known(const describer *w, const fr_rust_item *item)
{
    for (size_t i = 0; i < item->as.enumeration.len; i++) {
        const fr_rust_variant *variant = &item->as.enumeration.data[i];
        fr_tristate is_there = fr_ds_is_there(w, variant->attrs);
        if (is_there == TRISTATE_UNSET || (is_there == TRISTATE_TRUE && variant->discriminant &&
                                           discriminant_of(w, variant->discriminant).len == 0))
            return false;
    }
    return true;
}

static json_t *variants_of(const ds_place *place, const fr_rust_item *item, bool *is_partial)
{
    describer *w = place->w;
    json_t *list = json_array();
    for (size_t i = 0; i < item->as.enumeration.len; i++) {
        const fr_rust_variant *variant = &item->as.enumeration.data[i];
        fr_tristate is_there = fr_ds_is_there(w, variant->attrs);
        if (is_there == TRISTATE_FALSE)
            continue;
        if (fr_ds_is_hidden(variant->attrs) || is_there == TRISTATE_UNSET) {
            *is_partial = true;
            continue;
        }
        json_t *object = fr_ds_wrap("kind", shape_of(place, variant->fields, true, "struct"));
        json_object_set_new(
            object, "discriminant",
            variant->discriminant
                ? fr_ds_wrap("value", fr_ds_string(discriminant_of(w, variant->discriminant)))
                : json_null());
        json_int_t id = w->next++;
        fr_ds_put(w, id, fr_name_text(variant->name), NULL, variant->attrs, true,
                  fr_ds_wrap("variant", object));
        json_array_append_new(list, json_integer(id));
    }
    return list;
}

/* ---- unsized types ---- */

static bool is_unsized(const ds_place *place, const fr_rust_item *item, unsigned depth);

/* What is known to be of no fixed size. */
static bool is_unsized_type(const ds_place *place, const fr_rust_type *of, unsigned depth)
{
    describer *w = place->w;
    json_t *type = fr_ds_type(place, of);
    const json_t *path = json_object_get(type, "resolved_path");
    json_int_t id = json_integer_value(json_object_get(path, "id"));
    const char *primitive = json_string_value(json_object_get(type, "primitive"));
    const char *name = json_string_value(json_object_get(path, "path"));
    bool is_found = json_object_get(type, "slice") || json_object_get(type, "dyn_trait") ||
                    (primitive && strcmp(primitive, "str") == 0);
    if (name && id >= FIRST_OTHER)
        is_found =
            strcmp(name, "Path") == 0 || strcmp(name, "OsStr") == 0 || strcmp(name, "CStr") == 0;
    uint64_t *syntax =
        path && id < FIRST_OTHER ? fr_bits_map_find(&w->syntax_of, (uint64_t)id) : NULL;
    if (syntax && depth < MOST_UNSIZED)
        is_found = is_unsized(place, (const fr_rust_item *)(uintptr_t)*syntax, depth + 1);
    json_decref(type);
    return is_found;
}

/* Its last field is. */
static bool is_unsized(const ds_place *place, const fr_rust_item *item, unsigned depth)
{
    const fr_rust_type *last = NULL;
    if (item->kind != RUST_ITEM_STRUCT)
        return false;
    for (size_t i = 0; i < item->as.fields.len; i++)
        if (fr_ds_is_there(place->w, item->as.fields.data[i].attrs) != TRISTATE_FALSE)
            last = item->as.fields.data[i].type;
    return last && is_unsized_type(place, last, depth);
}

/* ---- functions and constants ---- */

static json_t *receiver_of(const ds_place *place, const fr_rust_fn *fn)
{
    json_t *self = fr_ds_wrap("generic", json_string("Self"));
    if (fn->receiver == RUST_RECEIVER_VALUE)
        return self;
    if (fn->receiver == RUST_RECEIVER_TYPED) {
        json_decref(self);
        return fr_ds_type(place, fn->params[0].type);
    }
    fr_str text = fr_ds_text(place->w, fn->params[0].span);
    size_t quote = fr_str_find_char(text, '\''), end = quote == SIZE_MAX ? 0 : quote + 1;
    while (quote != SIZE_MAX && end < text.len && fr_ds_is_word(text.ptr[end]))
        end++;
    json_t *object = json_object();
    json_object_set_new(object, "lifetime",
                        quote == SIZE_MAX ? json_null()
                                          : fr_ds_string(fr_str_slice(text, quote, end)));
    json_object_set_new(object, "is_mutable", json_boolean(fn->receiver == RUST_RECEIVER_REF_MUT));
    json_object_set_new(object, "type", self);
    return fr_ds_wrap("borrowed_ref", object);
}

static json_t *function_of(const ds_place *around, const fr_rust_item *item)
{
    ds_place place = *around;
    const fr_rust_fn *fn = &item->as.fn;
    size_t first = fn->receiver == RUST_RECEIVER_NONE ? 0 : 1;
    size_t count = fn->param_count - first - (fn->is_variadic ? 1 : 0);
    place.generics[1] = item->generics;
    json_t *object = json_object(), *header = json_object();
    json_t *sig = fr_ds_signature(&place, count ? fn->params + first : NULL, count, fn->result);
    if (first) {
        json_t *self = json_array();
        json_array_append_new(self, json_string("self"));
        json_array_append_new(self, receiver_of(&place, fn));
        json_array_insert_new(json_object_get(sig, "inputs"), 0, self);
    }
    json_object_set_new(sig, "is_c_variadic", json_boolean(fn->is_variadic));
    json_object_set_new(object, "sig", sig);
    json_object_set_new(object, "generics", fr_ds_generics(&place, item->generics));
    json_object_set_new(header, "is_const", json_boolean((item->flags & RUST_IS_CONST) != 0));
    json_object_set_new(header, "is_unsafe", json_boolean((item->flags & RUST_IS_UNSAFE) != 0));
    json_object_set_new(header, "is_async", json_boolean((item->flags & RUST_IS_ASYNC) != 0));
    json_object_set_new(header, "abi", fr_ds_abi((item->flags & RUST_IS_EXTERN) != 0, fn->abi));
    json_object_set_new(object, "header", header);
    json_object_set_new(object, "has_body", json_boolean(fn->body.begin != fn->body.end));
    return fr_ds_wrap("function", object);
}

/* A literal, as it is written; what is computed is not known. */
static json_t *literal_of(describer *w, const fr_rust_expr *value)
{
    const fr_rust_expr *inner = value && value->kind == RUST_EXPR_UNARY && value->op == RUST_OP_NEG
                                    ? value->as.inner
                                    : value;
    return inner && inner->kind == RUST_EXPR_LITERAL ? fr_ds_string(fr_ds_text(w, value->span))
                                                     : json_string("_");
}

static json_t *constant_of(const ds_place *place, const fr_rust_item *item, bool is_member)
{
    describer *w = place->w;
    json_t *object = json_object();
    json_t *value = literal_of(w, item->as.value.value);
    json_object_set_new(object, "type", fr_ds_type(place, item->as.value.type));
    if (item->kind == RUST_ITEM_STATIC) {
        json_object_set_new(object, "expr", value);
        json_object_set_new(object, "is_mutable", json_boolean((item->flags & RUST_IS_MUT) != 0));
        return fr_ds_wrap("static", object);
    }
    if (is_member) {
        json_object_set_new(object, "value", value);
        return fr_ds_wrap("assoc_const", object);
    }
    json_object_set_new(object, "const", fr_ds_wrap("expr", value));
    return fr_ds_wrap("constant", object);
}

/* ---- members of impls and traits ---- */

void fr_ds_members(const ds_place *place, fr_rust_items items, bool are_public, json_t *list)
{
    describer *w = place->w;
    for (size_t i = 0; i < items.len; i++) {
        const fr_rust_item *item = items.data[i];
        json_t *inner = NULL;
        if (fr_ds_is_there(w, item->attrs) != TRISTATE_TRUE)
            continue;
        if (item->kind == RUST_ITEM_MACRO_CALL && item->as.macro.is_expanded)
            fr_ds_members(place, item->as.macro.items, are_public, list);
        bool is_public = are_public || item->vis.kind == RUST_VIS_PUB;
        if (!is_public)
            continue;
        if (item->kind == RUST_ITEM_FN)
            inner = function_of(place, item);
        else if (item->kind == RUST_ITEM_CONST && item->as.value.type)
            inner = constant_of(place, item, true);
        else if (item->kind == RUST_ITEM_TYPE_ALIAS) {
            json_t *object = json_object();
            json_object_set_new(object, "generics", fr_ds_generics(place, item->generics));
            json_object_set_new(object, "bounds",
                                fr_ds_bounds(place, fr_ds_text(w, item->as.alias.bounds)));
            json_object_set_new(object, "type",
                                item->as.alias.type ? fr_ds_type(place, item->as.alias.type)
                                                    : json_null());
            inner = fr_ds_wrap("assoc_type", object);
        }
        if (!inner)
            continue;
        json_int_t id = w->next++;
        fr_ds_put(w, id, fr_name_text(item->name), item, item->attrs,
                  item->vis.kind == RUST_VIS_PUB, inner);
        json_array_append_new(list, json_integer(id));
    }
}

/* ---- declarations ---- */

static json_t *type_of(const ds_place *place, fr_id id, const fr_rust_item *item)
{
    bool is_partial = false;
    json_t *object = json_object();
    json_object_set_new(object, "generics", fr_ds_generics(place, item->generics));
    json_object_set(object, "impls", fr_ds_impls_of(place->w, id));
    fr_ds_derives(place, id, item);
    if (item->kind == RUST_ITEM_ENUM) {
        json_object_set_new(object, "variants", variants_of(place, item, &is_partial));
        json_object_set_new(object, "has_stripped_variants", json_boolean(is_partial));
        return fr_ds_wrap("enum", object);
    }
    if (item->kind == RUST_ITEM_STRUCT) {
        json_object_set_new(object, "kind", shape_of(place, item->as.fields, false, "plain"));
        json_object_set_new(object, "is_unsized", json_boolean(is_unsized(place, item, 0)));
        return fr_ds_wrap("struct", object);
    }
    json_object_set_new(object, "fields", fields_of(place, item->as.fields, false, &is_partial));
    json_object_set_new(object, "has_stripped_fields", json_boolean(is_partial));
    return fr_ds_wrap("union", object);
}

static json_t *trait_of(ds_place *place, fr_id id, const fr_rust_item *item)
{
    json_t *object = json_object(), *items = json_array();
    place->trait = item;
    place->trait_id = id;
    json_object_set_new(object, "generics", fr_ds_generics(place, item->generics));
    json_object_set_new(object, "bounds",
                        fr_ds_bounds(place, fr_ds_text(place->w, item->as.trait.bounds)));
    fr_ds_members(place, item->as.trait.items, true, items);
    json_object_set_new(object, "items", items);
    json_object_set(object, "implementations", fr_ds_impls_of(place->w, id));
    json_object_set_new(object, "is_auto", json_boolean((item->flags & RUST_IS_AUTO) != 0));
    json_object_set_new(object, "is_unsafe", json_boolean((item->flags & RUST_IS_UNSAFE) != 0));
    json_object_set_new(object, "is_dyn_compatible", json_false());
    return fr_ds_wrap("trait", object);
}

static void put_declaration(describer *w, fr_id id, const fr_rust_item *item, json_t *inner)
{
    json_t *entry = fr_ds_put(w, (json_int_t)id, fr_name_text(item->name), item, item->attrs,
                              item->vis.kind == RUST_VIS_PUB, inner);
    /* what it is made of is of no use without the values */
    if (item->kind == RUST_ITEM_ENUM && !are_values_known(w, item))
        fr_ds_drop_repr(entry);
}

void fr_ds_declaration(describer *w, fr_scope *scope, fr_id id, const fr_rust_item *item)
{
    json_t *inner = NULL;
    ds_place place = { .w = w, .scope = scope, .generics = { item->generics, NULL } };
    if (item->kind == RUST_ITEM_STRUCT || item->kind == RUST_ITEM_UNION ||
        item->kind == RUST_ITEM_ENUM) {
        inner = type_of(&place, id, item);
    } else if (item->kind == RUST_ITEM_TRAIT) {
        inner = trait_of(&place, id, item);
    } else if (item->kind == RUST_ITEM_FN) {
        place.generics[0] = NULL;
        inner = function_of(&place, item);
    } else if (item->kind == RUST_ITEM_CONST || item->kind == RUST_ITEM_STATIC) {
        inner = item->as.value.type ? constant_of(&place, item, false) : NULL;
    } else if (item->kind == RUST_ITEM_TYPE_ALIAS && item->as.alias.type) {
        json_t *object = fr_ds_wrap("type", fr_ds_type(&place, item->as.alias.type));
        json_object_set_new(object, "generics", fr_ds_generics(&place, item->generics));
        inner = fr_ds_wrap("type_alias", object);
    }
    if (inner)
        put_declaration(w, id, item, inner);
}
