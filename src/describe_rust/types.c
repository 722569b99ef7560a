/* Types as rustdoc writes them. What cannot be decided from the text becomes a type that nothing
 * can be done with, so that nobody takes it for something else. */
#include <string.h>

#include "describe_rust/parts.h"
#include "rust_lex/lexer.h"

enum { MOST_NESTING = 64 };

json_t *fr_ds_wrap(const char *key, json_t *value)
{
    json_t *object = json_object();
    json_object_set_new(object, key, value ? value : json_null());
    return object;
}

json_t *fr_ds_string(fr_str text)
{
    json_t *string = json_stringn(text.ptr ? text.ptr : "", text.len);
    return string ? string : json_string("");
}

bool fr_ds_is_word(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' ||
           (unsigned char)c >= 0x80;
}

/* What macros put between invisible delimiters. One word needs none, an expression that is more
 * than that gets parentheses. */
static fr_str without_groups(const describer *w, fr_str text, bool is_expression)
{
    fr_text out;
    fr_text_init(&out, w->l->arena);
    for (size_t i = 0; i < text.len; i++) {
        if (text.ptr[i] > FR_GROUP_CLOSE || text.ptr[i] < FR_GROUP_OPEN) {
            fr_text_char(&out, text.ptr[i]);
            continue;
        }
        bool is_open = text.ptr[i] == FR_GROUP_OPEN;
        fr_text_char(&out, !is_expression ? ' ' : is_open ? '(' : ')');
    }
    fr_str all = fr_str_trim(fr_text_str(&out));
    while (is_expression && all.len > 2 && all.ptr[0] == '(' && all.ptr[all.len - 1] == ')') {
        fr_str inside = fr_str_trim(fr_str_slice(all, 1, all.len - 1));
        for (size_t i = 0; i < inside.len; i++)
            if (!fr_ds_is_word(inside.ptr[i]))
                return all;
        all = inside;
    }
    return all;
}

static fr_str text_of(const describer *w, fr_rust_span span, bool is_expression)
{
    fr_str text = fr_str_trim(fr_rust_text(&w->l->reader.sources, span));
    for (size_t i = 0; i < text.len; i++)
        if (text.ptr[i] == FR_GROUP_OPEN || text.ptr[i] == FR_GROUP_CLOSE)
            return without_groups(w, text, is_expression);
    return text;
}

fr_str fr_ds_text(const describer *w, fr_rust_span span)
{
    return text_of(w, span, false);
}

fr_str fr_ds_expression(const describer *w, fr_rust_span span)
{
    return text_of(w, span, true);
}

static json_t *unknown(const char *why)
{
    return fr_ds_wrap("unknown", json_string(why));
}

/* ---- generic arguments ---- */

static json_t *call_args(const ds_place *place, const fr_rust_args *args)
{
    json_t *object = json_object(), *inputs = json_array();
    for (size_t i = 0; i < args->len; i++)
        json_array_append_new(inputs, fr_ds_type(place, args->data[i].type));
    json_object_set_new(object, "inputs", inputs);
    json_object_set_new(object, "output",
                        args->result ? fr_ds_type(place, args->result) : json_null());
    return fr_ds_wrap("parenthesized", object);
}

static json_t *binding(const ds_place *place, const fr_rust_arg *arg)
{
    json_t *object = json_object();
    json_object_set_new(object, "name", fr_ds_string(fr_name_text(arg->name)));
    json_object_set_new(object, "args", json_null());
    json_object_set_new(
        object, "binding",
        arg->kind == RUST_ARG_CONSTRAINT
            ? fr_ds_wrap("constraint", fr_ds_bounds(place, fr_ds_text(place->w, arg->bounds)))
            : fr_ds_wrap("equality", fr_ds_wrap("type", arg->type ? fr_ds_type(place, arg->type)
                                                                  : unknown("constant"))));
    return object;
}

static json_t *angle_args(const ds_place *place, const fr_rust_args *args, size_t hidden)
{
    json_t *object = json_object(), *list = json_array(), *bindings = json_array();
    for (size_t i = 0; i < hidden; i++)
        json_array_append_new(list, fr_ds_wrap("lifetime", json_string("'_")));
    for (size_t i = 0; args && i < args->len; i++) {
        const fr_rust_arg *arg = &args->data[i];
        switch (arg->kind) {
        case RUST_ARG_LIFETIME:
            json_array_append_new(list,
                                  fr_ds_wrap("lifetime", fr_ds_string(fr_name_text(arg->name))));
            break;
        case RUST_ARG_TYPE:
            json_array_append_new(list, fr_ds_wrap("type", fr_ds_type(place, arg->type)));
            break;
        case RUST_ARG_CONST:
            json_array_append_new(
                list, fr_ds_wrap("const", fr_ds_wrap("expr", fr_ds_string(fr_ds_expression(
                                                                 place->w, arg->span)))));
            break;
        case RUST_ARG_BINDING:
        case RUST_ARG_CONSTRAINT: json_array_append_new(bindings, binding(place, arg)); break;
        }
    }
    json_object_set_new(object, "args", list);
    json_object_set_new(object, "constraints", bindings);
    return fr_ds_wrap("angle_bracketed", object);
}

static size_t lifetimes_given(const fr_rust_args *args)
{
    size_t count = 0;
    for (size_t i = 0; args && i < args->len; i++)
        count += args->data[i].kind == RUST_ARG_LIFETIME;
    return count;
}

static size_t lifetimes_declared(const ds_place *place, fr_id id)
{
    size_t count = 0;
    uint64_t *found = fr_bits_map_find(&place->w->syntax_of, id);
    const fr_rust_item *syntax = found ? (const fr_rust_item *)(uintptr_t)*found : NULL;
    for (size_t i = 0; syntax && syntax->generics && i < syntax->generics->len; i++)
        count += syntax->generics->data[i].kind == RUST_GENERIC_LIFETIME;
    return count;
}

/* ---- paths ---- */

static json_t *path_object(const ds_place *place, fr_str name, json_int_t id,
                           const fr_rust_args *args, size_t hidden)
{
    json_t *object = json_object();
    json_object_set_new(object, "path", fr_ds_string(name));
    json_object_set_new(object, "id", json_integer(id));
    json_object_set_new(object, "args",
                        args && args->is_fn_sugar ? call_args(place, args)
                        : args || hidden          ? angle_args(place, args, hidden)
                                                  : json_null());
    return object;
}

static json_t *external_object(const ds_place *place, fr_str path, const fr_rust_args *args,
                               const char *what)
{
    fr_str name = fr_str_slice(path, fr_str_find_last_char(path, ':') + 1, path.len);
    const char *kind = what ? what : fr_ds_std_kind(path);
    if (!kind && lifetimes_given(args)) /* it says itself what it borrows */
        kind = fr_str_is(name, "Cow") ? "enum" : "struct";
    if (!kind)
        return NULL;
    return path_object(place, name, fr_ds_external(place->w, path, kind), args, 0);
}

static json_t *prelude_object(const ds_place *place, fr_str name, const fr_rust_args *args,
                              const char *what)
{
    fr_str path;
    const char *kind = fr_ds_prelude(name, what != NULL, &path);
    return kind ? path_object(place, name, fr_ds_external(place->w, path, kind), args, 0) : NULL;
}

json_t *fr_ds_path(const ds_place *place, const fr_rust_path *path, size_t len, const char *what)
{
    fr_lower *l = place->w->l;
    fr_strs names = { 0 };
    for (size_t i = 0; i < len; i++)
        fr_vec_push(l->arena, &names, fr_name_text(path->data[i].name));
    if (len == 0)
        return NULL;
    const fr_rust_args *args = path->data[len - 1].args;
    fr_resolution found =
        fr_resolve(l, place->scope, names.data, names.len, path->is_global, NAMESPACE_TYPE);
    if (found.external.len)
        return external_object(place, found.external, args, what);
    if (found.id == FR_NO_ID)
        return len == 1 ? prelude_object(place, names.data[0], args, what) : NULL;
    const fr_item *item = fr_model_item(l->model, found.id);
    if (found.is_member || item->kind != ITEM_TYPE)
        return NULL;
    size_t declared = lifetimes_declared(place, found.id);
    return path_object(place, names.data[len - 1], (json_int_t)found.id, args,
                       lifetimes_given(args) ? 0 : declared);
}

static bool is_parameter(const ds_place *place, fr_str name)
{
    for (size_t k = 0; k < 2; k++)
        for (size_t i = 0; place->generics[k] && i < place->generics[k]->len; i++)
            if (place->generics[k]->data[i].kind == RUST_GENERIC_TYPE &&
                fr_str_eq(fr_name_text(place->generics[k]->data[i].name), name))
                return true;
    return fr_str_is(name, "Self");
}

static json_t *projection(fr_str name, json_t *of, json_t *trait)
{
    json_t *object = json_object();
    json_object_set_new(object, "name", fr_ds_string(name));
    json_object_set_new(object, "args", json_null());
    json_object_set_new(object, "self_type", of);
    json_object_set_new(object, "trait", trait);
    return fr_ds_wrap("qualified_path", object);
}

/* `Self::Item`, `T::Item` */
static json_t *short_projection(const ds_place *place, const fr_rust_path *path)
{
    fr_str of = fr_name_text(path->data[0].name);
    json_t *trait = NULL;
    if (!fr_str_is(of, "Self"))
        trait = fr_ds_only_trait(place, of);
    else if (place->trait)
        trait = path_object(place, fr_name_text(place->trait->name), (json_int_t)place->trait_id,
                            NULL, 0);
    else if (place->impl_trait)
        trait = fr_ds_path(place, place->impl_trait, place->impl_trait->len, "trait");
    if (!trait)
        return unknown("projection");
    return projection(fr_name_text(path->data[1].name), fr_ds_wrap("generic", fr_ds_string(of)),
                      trait);
}

static const char *const primitives[] = {
    "bool", "char", "str", "i8",   "i16",   "i32", "i64", "i128", "isize", "u8",
    "u16",  "u32",  "u64", "u128", "usize", "f16", "f32", "f64",  "f128",
};

static json_t *path_type(const ds_place *place, const fr_rust_path *path)
{
    if (path->qself) {
        bool is_plain = path->qself_len && path->len == path->qself_len + 1u;
        json_t *trait = is_plain ? fr_ds_path(place, path, path->qself_len, "trait") : NULL;
        return trait ? projection(fr_name_text(path->data[path->len - 1].name),
                                  fr_ds_type(place, path->qself), trait)
                     : unknown("projection");
    }
    fr_str first = fr_name_text(path->data[0].name);
    if (!path->is_global && is_parameter(place, first))
        return path->len == 1   ? fr_ds_wrap("generic", fr_ds_string(first))
               : path->len == 2 ? short_projection(place, path)
                                : unknown("projection");
    json_t *object = fr_ds_path(place, path, path->len, NULL);
    if (object)
        return fr_ds_wrap("resolved_path", object);
    for (size_t i = 0; path->len == 1 && i < sizeof primitives / sizeof *primitives; i++)
        if (fr_str_is(first, primitives[i]))
            return fr_ds_wrap("primitive", fr_ds_string(first));
    return unknown("path");
}

/* ---- the forms ---- */

/* `'a` in `&'a T`; null: it is left out. */
static json_t *lifetime_of(const ds_place *place, fr_rust_span span)
{
    fr_str text = fr_ds_text(place->w, span);
    text = fr_str_trim(fr_str_slice(text, 1, text.len));
    if (text.len == 0 || text.ptr[0] != '\'')
        return json_null();
    size_t end = 1;
    while (end < text.len && fr_ds_is_word(text.ptr[end]))
        end++;
    return fr_ds_string(fr_str_slice(text, 0, end));
}

static json_t *pointer_type(const ds_place *place, const fr_rust_type *type)
{
    bool is_reference = type->kind == RUST_TYPE_REFERENCE;
    json_t *object = json_object();
    if (is_reference)
        json_object_set_new(object, "lifetime", lifetime_of(place, type->span));
    json_object_set_new(object, "is_mutable", json_boolean(type->as.pointer.is_mut));
    json_object_set_new(object, "type", fr_ds_type(place, type->as.pointer.target));
    return fr_ds_wrap(is_reference ? "borrowed_ref" : "raw_pointer", object);
}

/* A length in digits, where it is a constant of the crate that says one; else as it is written. */
static fr_str length_of(const ds_place *place, const fr_rust_expr *length)
{
    fr_str text = fr_ds_expression(place->w, length->span), part, rest = text;
    fr_strs names = { 0 };
    uint64_t number;
    while (fr_str_next_part(&rest, ':', &part))
        if (part.len)
            fr_vec_push(place->w->l->arena, &names, fr_str_trim(part));
    for (size_t i = 0; i < text.len; i++)
        if (!fr_ds_is_word(text.ptr[i]) && text.ptr[i] != ':')
            return text;
    if (names.len == 0 || fr_str_to_u64(text, &number))
        return text;
    fr_resolution found = fr_resolve(place->w->l, place->scope, names.data, names.len,
                                     fr_str_starts(text, FR_LIT("::")), NAMESPACE_VALUE);
    uint64_t *syntax =
        found.id == FR_NO_ID ? NULL : fr_bits_map_find(&place->w->syntax_of, found.id);
    const fr_rust_item *item = syntax ? (const fr_rust_item *)(uintptr_t)*syntax : NULL;
    if (!item || found.is_member || item->kind != RUST_ITEM_CONST || !item->as.value.value ||
        item->as.value.value->kind != RUST_EXPR_LITERAL)
        return text;
    fr_str value = fr_ds_expression(place->w, item->as.value.value->span);
    return fr_str_to_u64(value, &number) ? value : text;
}

static json_t *array_type(const ds_place *place, const fr_rust_type *type)
{
    json_t *object = json_object();
    json_object_set_new(object, "type", fr_ds_type(place, type->as.array.element));
    json_object_set_new(object, "len", fr_ds_string(length_of(place, type->as.array.length)));
    return fr_ds_wrap("array", object);
}

json_t *fr_ds_signature(const ds_place *place, const fr_rust_param *params, size_t count,
                        const fr_rust_type *result)
{
    json_t *object = json_object(), *inputs = json_array();
    for (size_t i = 0; i < count; i++) {
        json_t *one = json_array();
        json_array_append_new(one, fr_ds_string(fr_name_text(params[i].name).len
                                                    ? fr_name_text(params[i].name)
                                                    : FR_LIT("_")));
        json_array_append_new(one, params[i].type ? fr_ds_type(place, params[i].type)
                                                  : unknown("parameter"));
        json_array_append_new(inputs, one);
    }
    json_object_set_new(object, "inputs", inputs);
    json_object_set_new(object, "output", result ? fr_ds_type(place, result) : json_null());
    json_object_set_new(object, "is_c_variadic", json_false());
    return object;
}

json_t *fr_ds_abi(bool is_given, fr_str abi)
{
    if (!is_given)
        return json_string("Rust");
    for (size_t i = 0; i < abi.len; i++) {
        char c = abi.ptr[i];
        bool is_word = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
        if (!is_word && c != '-' && c != '_')
            return json_string("unknown");
    }
    return fr_ds_string(abi.len ? abi : FR_LIT("C"));
}

static json_t *function_type(const ds_place *place, const fr_rust_bare_fn *fn)
{
    if (fn->is_variadic)
        return unknown("variadic");
    json_t *object = json_object(), *header = json_object();
    json_object_set_new(object, "sig",
                        fr_ds_signature(place, fn->params, fn->param_count, fn->result));
    json_object_set_new(object, "generic_params", json_array());
    json_object_set_new(header, "abi", fr_ds_abi(fn->has_abi, fn->abi));
    json_object_set_new(header, "is_unsafe", json_boolean(fn->is_unsafe));
    json_object_set_new(object, "header", header);
    return fr_ds_wrap("function_pointer", object);
}

static json_t *tuple_type(const ds_place *place, const fr_rust_type *type)
{
    json_t *list = json_array();
    for (size_t i = 0; i < type->as.tuple.len; i++)
        json_array_append_new(list, fr_ds_type(place, type->as.tuple.data[i]));
    return fr_ds_wrap("tuple", list);
}

json_t *fr_ds_type(const ds_place *around, const fr_rust_type *type)
{
    ds_place place = *around;
    if (place.depth++ >= MOST_NESTING)
        return unknown("nesting");
    switch (type->kind) {
    case RUST_TYPE_NAME: {
        const fr_rust_segment segment = { .name = type->as.name };
        const fr_rust_path path = { .span = type->span, .data = &segment, .len = 1 };
        return path_type(&place, &path);
    }
    case RUST_TYPE_PATH: return path_type(&place, &type->as.path);
    case RUST_TYPE_REFERENCE:
    case RUST_TYPE_POINTER: return pointer_type(&place, type);
    case RUST_TYPE_ARRAY: return array_type(&place, type);
    case RUST_TYPE_SLICE: return fr_ds_wrap("slice", fr_ds_type(&place, type->as.inner));
    case RUST_TYPE_TUPLE: return tuple_type(&place, type);
    case RUST_TYPE_PAREN: return fr_ds_type(&place, type->as.inner);
    case RUST_TYPE_NEVER: return fr_ds_wrap("primitive", json_string("never"));
    case RUST_TYPE_FN: return function_type(&place, type->as.fn);
    case RUST_TYPE_TRAIT_OBJECT: return fr_ds_dyn(&place, fr_ds_text(place.w, type->span));
    case RUST_TYPE_IMPL: {
        fr_str text = fr_ds_text(place.w, type->span);
        return fr_ds_wrap("impl_trait",
                          fr_ds_bounds(&place, fr_str_slice(text, strlen("impl"), text.len)));
    }
    case RUST_TYPE_MACRO:
        return type->as.macro.expansion ? fr_ds_type(&place, type->as.macro.expansion)
                                        : unknown("macro");
    case RUST_TYPE_INFER:
    case RUST_TYPE_VARIADIC:
    case RUST_TYPE_OTHER: break;
    }
    return unknown("type");
}
