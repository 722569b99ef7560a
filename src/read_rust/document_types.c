/* Types as rustdoc writes them. What cannot be decided from the text becomes a type that nothing
 * can be done with, so that nobody takes it for something else. */
#include <string.h>

#include "read_rust/document_parts.h"

enum { MOST_NESTING = 64 };

json_t *fr_doc_wrap(const char *key, json_t *value)
{
    json_t *object = json_object();
    json_object_set_new(object, key, value ? value : json_null());
    return object;
}

json_t *fr_doc_string(fr_str text)
{
    json_t *string = json_stringn(text.ptr ? text.ptr : "", text.len);
    return string ? string : json_string("");
}

static json_t *unknown(const char *why)
{
    return fr_doc_wrap("unknown", json_string(why));
}

/* ---- what std has ---- */

typedef struct std_name {
    const char *name, *path, *kind;
} std_name;

/* The prelude (of every edition). */
static const std_name prelude[] = {
    { "AsMut", "std::convert::AsMut", "trait" },
    { "AsRef", "std::convert::AsRef", "trait" },
    { "Box", "std::boxed::Box", "struct" },
    { "Clone", "std::clone::Clone", "trait" },
    { "Copy", "std::marker::Copy", "trait" },
    { "Default", "std::default::Default", "trait" },
    { "DoubleEndedIterator", "std::iter::DoubleEndedIterator", "trait" },
    { "Drop", "std::ops::Drop", "trait" },
    { "Eq", "std::cmp::Eq", "trait" },
    { "ExactSizeIterator", "std::iter::ExactSizeIterator", "trait" },
    { "Extend", "std::iter::Extend", "trait" },
    { "Fn", "std::ops::Fn", "trait" },
    { "FnMut", "std::ops::FnMut", "trait" },
    { "FnOnce", "std::ops::FnOnce", "trait" },
    { "From", "std::convert::From", "trait" },
    { "FromIterator", "std::iter::FromIterator", "trait" },
    { "Into", "std::convert::Into", "trait" },
    { "IntoIterator", "std::iter::IntoIterator", "trait" },
    { "Iterator", "std::iter::Iterator", "trait" },
    { "Option", "std::option::Option", "enum" },
    { "Ord", "std::cmp::Ord", "trait" },
    { "PartialEq", "std::cmp::PartialEq", "trait" },
    { "PartialOrd", "std::cmp::PartialOrd", "trait" },
    { "Result", "std::result::Result", "enum" },
    { "Send", "std::marker::Send", "trait" },
    { "Sized", "std::marker::Sized", "trait" },
    { "String", "std::string::String", "struct" },
    { "Sync", "std::marker::Sync", "trait" },
    { "ToOwned", "std::borrow::ToOwned", "trait" },
    { "ToString", "std::string::ToString", "trait" },
    { "TryFrom", "std::convert::TryFrom", "trait" },
    { "TryInto", "std::convert::TryInto", "trait" },
    { "Unpin", "std::marker::Unpin", "trait" },
    { "Vec", "std::vec::Vec", "struct" },
};

/* Types of std that have no lifetime, or one that has to be written: of all others a use without
 * one may borrow. */
static const std_name types[] = {
    { "Arc", "sync", "struct" },
    { "BTreeMap", "collections", "struct" },
    { "BTreeSet", "collections", "struct" },
    { "BinaryHeap", "collections", "struct" },
    { "Bound", "ops", "enum" },
    { "Box", "boxed", "struct" },
    { "Cell", "cell", "struct" },
    { "Duration", "time", "struct" },
    { "Error", "fmt", "struct" },
    { "Error", "io", "struct" },
    { "HashMap", "collections", "struct" },
    { "HashSet", "collections", "struct" },
    { "Infallible", "convert", "enum" },
    { "Instant", "time", "struct" },
    { "IpAddr", "net", "enum" },
    { "Ipv4Addr", "net", "struct" },
    { "Ipv6Addr", "net", "struct" },
    { "LinkedList", "collections", "struct" },
    { "Mutex", "sync", "struct" },
    { "Option", "option", "enum" },
    { "Ordering", "cmp", "enum" },
    { "NonZero", "num", "struct" },
    { "NonZeroI128", "num", "type_alias" },
    { "NonZeroI16", "num", "type_alias" },
    { "NonZeroI32", "num", "type_alias" },
    { "NonZeroI64", "num", "type_alias" },
    { "NonZeroI8", "num", "type_alias" },
    { "NonZeroIsize", "num", "type_alias" },
    { "NonZeroU128", "num", "type_alias" },
    { "NonZeroU16", "num", "type_alias" },
    { "NonZeroU32", "num", "type_alias" },
    { "NonZeroU64", "num", "type_alias" },
    { "NonZeroU8", "num", "type_alias" },
    { "NonZeroUsize", "num", "type_alias" },
    { "OsStr", "ffi", "struct" },
    { "OsString", "ffi", "struct" },
    { "ParseError", "string", "type_alias" },
    { "ParseFloatError", "num", "struct" },
    { "ParseIntError", "num", "struct" },
    { "Path", "path", "struct" },
    { "PathBuf", "path", "struct" },
    { "PhantomData", "marker", "struct" },
    { "Range", "ops", "struct" },
    { "RangeInclusive", "ops", "struct" },
    { "Rc", "rc", "struct" },
    { "RefCell", "cell", "struct" },
    { "Result", "fmt", "type_alias" },
    { "Result", "io", "type_alias" },
    { "Result", "result", "enum" },
    { "RwLock", "sync", "struct" },
    { "SocketAddr", "net", "enum" },
    { "String", "string", "struct" },
    { "SystemTime", "time", "struct" },
    { "TryFromIntError", "num", "struct" },
    { "Utf8Error", "str", "struct" },
    { "Vec", "vec", "struct" },
    { "VecDeque", "collections", "struct" },
};

static bool is_std(fr_str path)
{
    return fr_str_starts(path, FR_LIT("std::")) || fr_str_starts(path, FR_LIT("core::")) ||
           fr_str_starts(path, FR_LIT("alloc::"));
}

/* NULL: not known. */
static const char *std_kind(fr_str path)
{
    fr_str inside = fr_str_slice(path, fr_str_find(path, FR_LIT("::")) + 2, path.len);
    fr_str module = fr_str_slice(inside, 0, fr_str_find(inside, FR_LIT("::")));
    fr_str name = fr_str_slice(path, fr_str_find_last_char(path, ':') + 1, path.len);
    for (size_t i = 0; i < sizeof types / sizeof *types; i++)
        if (fr_str_is(name, types[i].name) && fr_str_is(module, types[i].path))
            return types[i].kind;
    return NULL;
}

json_int_t fr_doc_external(doc_writer *w, fr_str path, const char *kind)
{
    fr_str key = fr_arena_printf(w->l->arena, "%s %.*s", kind, FR_ARG(path));
    uint64_t *known = fr_map_at(&w->externals, key);
    if (*known)
        return (json_int_t)*known;
    json_int_t id = w->next++;
    *known = (uint64_t)id;
    json_t *segments = json_array(), *entry = json_object();
    for (fr_str rest = path; rest.len;) {
        size_t end = fr_str_find(rest, FR_LIT("::"));
        json_array_append_new(segments, fr_doc_string(fr_str_slice(rest, 0, end)));
        rest = end == SIZE_MAX ? (fr_str){ 0 } : fr_str_slice(rest, end + 2, rest.len);
    }
    json_object_set_new(entry, "crate_id", json_integer(1));
    json_object_set_new(entry, "path", segments);
    json_object_set_new(entry, "kind", json_string(kind));
    json_object_set_new(
        w->paths, fr_arena_cstr(w->l->arena, fr_arena_printf(w->l->arena, "%lld", (long long)id)),
        entry);
    return id;
}

/* ---- generic arguments ---- */

static json_t *call_args(const doc_place *place, const fr_rust_args *args)
{
    json_t *object = json_object(), *inputs = json_array();
    for (size_t i = 0; i < args->len; i++)
        json_array_append_new(inputs, fr_doc_type(place, args->data[i].type));
    json_object_set_new(object, "inputs", inputs);
    json_object_set_new(object, "output",
                        args->result ? fr_doc_type(place, args->result) : json_null());
    return fr_doc_wrap("parenthesized", object);
}

static fr_str text_of(const doc_place *place, fr_rust_span span)
{
    return fr_str_trim(fr_rust_text(&place->w->l->reader.sources, span));
}

static json_t *binding(const doc_place *place, const fr_rust_arg *arg)
{
    json_t *object = json_object();
    json_object_set_new(object, "name", fr_doc_string(fr_name_text(arg->name)));
    json_object_set_new(object, "args", json_null());
    json_object_set_new(
        object, "binding",
        arg->kind == RUST_ARG_CONSTRAINT
            ? fr_doc_wrap("constraint", fr_doc_bounds(place, text_of(place, arg->bounds)))
            : fr_doc_wrap("equality", fr_doc_wrap("type", arg->type ? fr_doc_type(place, arg->type)
                                                                    : unknown("constant"))));
    return object;
}

static json_t *angle_args(const doc_place *place, const fr_rust_args *args, size_t hidden)
{
    json_t *object = json_object(), *list = json_array(), *bindings = json_array();
    for (size_t i = 0; i < hidden; i++)
        json_array_append_new(list, fr_doc_wrap("lifetime", json_string("'_")));
    for (size_t i = 0; args && i < args->len; i++) {
        const fr_rust_arg *arg = &args->data[i];
        switch (arg->kind) {
        case RUST_ARG_LIFETIME:
            json_array_append_new(list,
                                  fr_doc_wrap("lifetime", fr_doc_string(fr_name_text(arg->name))));
            break;
        case RUST_ARG_TYPE:
            json_array_append_new(list, fr_doc_wrap("type", fr_doc_type(place, arg->type)));
            break;
        case RUST_ARG_CONST:
            json_array_append_new(
                list, fr_doc_wrap("const",
                                  fr_doc_wrap("expr", fr_doc_string(text_of(place, arg->span)))));
            break;
        case RUST_ARG_BINDING:
        case RUST_ARG_CONSTRAINT: json_array_append_new(bindings, binding(place, arg)); break;
        }
    }
    json_object_set_new(object, "args", list);
    json_object_set_new(object, "constraints", bindings);
    return fr_doc_wrap("angle_bracketed", object);
}

static size_t lifetimes_given(const fr_rust_args *args)
{
    size_t count = 0;
    for (size_t i = 0; args && i < args->len; i++)
        count += args->data[i].kind == RUST_ARG_LIFETIME;
    return count;
}

static size_t lifetimes_declared(const doc_place *place, fr_id id)
{
    size_t count = 0;
    uint64_t *found = fr_bits_map_find(&place->w->syntax_of, id);
    const fr_rust_item *syntax = found ? (const fr_rust_item *)(uintptr_t)*found : NULL;
    for (size_t i = 0; syntax && syntax->generics && i < syntax->generics->len; i++)
        count += syntax->generics->data[i].kind == RUST_GENERIC_LIFETIME;
    return count;
}

/* ---- paths ---- */

static json_t *path_object(const doc_place *place, fr_str name, json_int_t id,
                           const fr_rust_args *args, size_t hidden)
{
    json_t *object = json_object();
    json_object_set_new(object, "path", fr_doc_string(name));
    json_object_set_new(object, "id", json_integer(id));
    json_object_set_new(object, "args",
                        args && args->is_fn_sugar ? call_args(place, args)
                        : args || hidden          ? angle_args(place, args, hidden)
                                                  : json_null());
    return object;
}

static json_t *external_object(const doc_place *place, fr_str path, const fr_rust_args *args,
                               const char *what)
{
    fr_str name = fr_str_slice(path, fr_str_find_last_char(path, ':') + 1, path.len);
    const char *kind = what ? what : is_std(path) ? std_kind(path) : NULL;
    if (!kind && lifetimes_given(args)) /* it says itself what it borrows */
        kind = fr_str_is(name, "Cow") ? "enum" : "struct";
    if (!kind)
        return NULL;
    return path_object(place, name, fr_doc_external(place->w, path, kind), args, 0);
}

static json_t *prelude_object(const doc_place *place, fr_str name, const fr_rust_args *args,
                              const char *what)
{
    for (size_t i = 0; i < sizeof prelude / sizeof *prelude; i++) {
        bool is_trait = strcmp(prelude[i].kind, "trait") == 0;
        if (fr_str_is(name, prelude[i].name) && is_trait == (what != NULL))
            return path_object(
                place, name,
                fr_doc_external(place->w, fr_str_from(prelude[i].path), prelude[i].kind), args, 0);
    }
    return NULL;
}

json_t *fr_doc_path(const doc_place *place, const fr_rust_path *path, size_t len, const char *what)
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

static bool is_parameter(const doc_place *place, fr_str name)
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
    json_object_set_new(object, "name", fr_doc_string(name));
    json_object_set_new(object, "args", json_null());
    json_object_set_new(object, "self_type", of);
    json_object_set_new(object, "trait", trait);
    return fr_doc_wrap("qualified_path", object);
}

/* `Self::Item`, `T::Item` */
static json_t *short_projection(const doc_place *place, const fr_rust_path *path)
{
    fr_str of = fr_name_text(path->data[0].name);
    json_t *trait = NULL;
    if (!fr_str_is(of, "Self"))
        trait = fr_doc_only_trait(place, of);
    else if (place->trait)
        trait = path_object(place, fr_name_text(place->trait->name), (json_int_t)place->trait_id,
                            NULL, 0);
    else if (place->impl_trait)
        trait = fr_doc_path(place, place->impl_trait, place->impl_trait->len, "trait");
    if (!trait)
        return unknown("projection");
    return projection(fr_name_text(path->data[1].name), fr_doc_wrap("generic", fr_doc_string(of)),
                      trait);
}

static const char *const primitives[] = {
    "bool", "char", "str", "i8",   "i16",   "i32", "i64", "i128", "isize", "u8",
    "u16",  "u32",  "u64", "u128", "usize", "f16", "f32", "f64",  "f128",
};

static json_t *path_type(const doc_place *place, const fr_rust_path *path)
{
    if (path->qself) {
        bool is_plain = path->qself_len && path->len == path->qself_len + 1u;
        json_t *trait = is_plain ? fr_doc_path(place, path, path->qself_len, "trait") : NULL;
        return trait ? projection(fr_name_text(path->data[path->len - 1].name),
                                  fr_doc_type(place, path->qself), trait)
                     : unknown("projection");
    }
    fr_str first = fr_name_text(path->data[0].name);
    if (!path->is_global && is_parameter(place, first))
        return path->len == 1   ? fr_doc_wrap("generic", fr_doc_string(first))
               : path->len == 2 ? short_projection(place, path)
                                : unknown("projection");
    json_t *object = fr_doc_path(place, path, path->len, NULL);
    if (object)
        return fr_doc_wrap("resolved_path", object);
    for (size_t i = 0; path->len == 1 && i < sizeof primitives / sizeof *primitives; i++)
        if (fr_str_is(first, primitives[i]))
            return fr_doc_wrap("primitive", fr_doc_string(first));
    return unknown("path");
}

/* ---- the forms ---- */

/* `'a` in `&'a T`; null: it is left out. */
static json_t *lifetime_of(const doc_place *place, fr_rust_span span)
{
    fr_str text = text_of(place, span);
    text = fr_str_trim(fr_str_slice(text, 1, text.len));
    if (text.len == 0 || text.ptr[0] != '\'')
        return json_null();
    size_t end = 1;
    while (end < text.len && text.ptr[end] != ' ' && text.ptr[end] != '\t' &&
           text.ptr[end] != '\n' && text.ptr[end] != '\r' && text.ptr[end] != '/')
        end++;
    return fr_doc_string(fr_str_slice(text, 0, end));
}

static json_t *pointer_type(const doc_place *place, const fr_rust_type *type)
{
    bool is_reference = type->kind == RUST_TYPE_REFERENCE;
    json_t *object = json_object();
    if (is_reference)
        json_object_set_new(object, "lifetime", lifetime_of(place, type->span));
    json_object_set_new(object, "is_mutable", json_boolean(type->as.pointer.is_mut));
    json_object_set_new(object, "type", fr_doc_type(place, type->as.pointer.target));
    return fr_doc_wrap(is_reference ? "borrowed_ref" : "raw_pointer", object);
}

static json_t *array_type(const doc_place *place, const fr_rust_type *type)
{
    json_t *object = json_object();
    json_object_set_new(object, "type", fr_doc_type(place, type->as.array.element));
    json_object_set_new(object, "len", fr_doc_string(text_of(place, type->as.array.length->span)));
    return fr_doc_wrap("array", object);
}

json_t *fr_doc_signature(const doc_place *place, const fr_rust_param *params, size_t count,
                         const fr_rust_type *result)
{
    json_t *object = json_object(), *inputs = json_array();
    for (size_t i = 0; i < count; i++) {
        json_t *one = json_array();
        json_array_append_new(one, fr_doc_string(fr_name_text(params[i].name).len
                                                     ? fr_name_text(params[i].name)
                                                     : FR_LIT("_")));
        json_array_append_new(one, params[i].type ? fr_doc_type(place, params[i].type)
                                                  : unknown("parameter"));
        json_array_append_new(inputs, one);
    }
    json_object_set_new(object, "inputs", inputs);
    json_object_set_new(object, "output", result ? fr_doc_type(place, result) : json_null());
    json_object_set_new(object, "is_c_variadic", json_false());
    return object;
}

static json_t *function_type(const doc_place *place, const fr_rust_bare_fn *fn)
{
    json_t *object = json_object(), *header = json_object();
    if (fn->is_variadic)
        return unknown("variadic");
    json_object_set_new(object, "sig",
                        fr_doc_signature(place, fn->params, fn->param_count, fn->result));
    json_object_set_new(object, "generic_params", json_array());
    json_object_set_new(header, "abi",
                        fn->has_abi ? fr_doc_string(fn->abi.len ? fn->abi : FR_LIT("C"))
                                    : json_string("Rust"));
    json_object_set_new(header, "is_unsafe", json_boolean(fn->is_unsafe));
    json_object_set_new(object, "header", header);
    return fr_doc_wrap("function_pointer", object);
}

static json_t *tuple_type(const doc_place *place, const fr_rust_type *type)
{
    json_t *list = json_array();
    for (size_t i = 0; i < type->as.tuple.len; i++)
        json_array_append_new(list, fr_doc_type(place, type->as.tuple.data[i]));
    return fr_doc_wrap("tuple", list);
}

json_t *fr_doc_type(const doc_place *around, const fr_rust_type *type)
{
    doc_place place = *around;
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
    case RUST_TYPE_SLICE: return fr_doc_wrap("slice", fr_doc_type(&place, type->as.inner));
    case RUST_TYPE_TUPLE: return tuple_type(&place, type);
    case RUST_TYPE_PAREN: return fr_doc_type(&place, type->as.inner);
    case RUST_TYPE_NEVER: return fr_doc_wrap("primitive", json_string("never"));
    case RUST_TYPE_FN: return function_type(&place, type->as.fn);
    case RUST_TYPE_TRAIT_OBJECT: return fr_doc_dyn(&place, text_of(&place, type->span));
    case RUST_TYPE_IMPL: {
        fr_str text = text_of(&place, type->span);
        return fr_doc_wrap("impl_trait",
                           fr_doc_bounds(&place, fr_str_slice(text, strlen("impl"), text.len)));
    }
    case RUST_TYPE_MACRO:
        return type->as.macro.expansion ? fr_doc_type(&place, type->as.macro.expansion)
                                        : unknown("macro");
    case RUST_TYPE_INFER:
    case RUST_TYPE_VARIADIC:
    case RUST_TYPE_OTHER: break;
    }
    return unknown("type");
}
