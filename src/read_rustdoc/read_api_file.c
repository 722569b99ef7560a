/* The reader's functions stand in the order of the writer's (model/api_json.c).
 *
 * The file may have been edited by anybody, and what is in it gets into generated code: every name
 * is checked to be one, every id to exist, every word to be known. */
#include "read_rustdoc/read_api_file.h"

#include <jansson.h>

#include "rust_lex/words.h"

enum { MOST_NESTING = 200 };

typedef struct file_reader {
    fr_api *api;
    fr_arena *arena;
    fr_str path;
    unsigned depth;
    bool has_failed;
    size_t item_count, impl_count;
} file_reader;

static void fail(file_reader *r, const char *what, fr_str text)
{
    if (r->has_failed)
        return;
    r->has_failed = true;
    fr_diag(r->api->diags, DIAG_E0813, (fr_place){ .file = r->path },
            "this is no interface that ferrule wrote: %s `%.*s`", what,
            FR_ARG(fr_str_slice(text, 0, 80)))
        ->hint = FR_LIT("run without --frozen to write it again");
}

/* ---- members ---- */

static fr_str text_of(file_reader *r, const json_t *value)
{
    if (!json_is_string(value))
        return (fr_str){ 0 };
    return fr_arena_str(r->arena, (fr_str){ json_string_value(value), json_string_length(value) });
}

static fr_str get_text(file_reader *r, const json_t *from, const char *key)
{
    return text_of(r, json_object_get(from, key));
}

static bool get_flag(const json_t *from, const char *key)
{
    return json_is_true(json_object_get(from, key));
}

static uint64_t get_number(const json_t *from, const char *key)
{
    json_int_t value = json_integer_value(json_object_get(from, key));
    return value > 0 ? (uint64_t)value : 0;
}

/* A member of an enum with `count` members. */
static unsigned get_kind(file_reader *r, const json_t *from, const char *key, unsigned count)
{
    uint64_t value = get_number(from, key);
    if (value < count)
        return (unsigned)value;
    fail(r, "an unknown kind of", fr_str_from(key));
    return 0;
}

static fr_id get_id(file_reader *r, const json_t *from, const char *key)
{
    uint64_t value = get_number(from, key);
    if (value > r->item_count)
        fail(r, "an item that is not there:", fr_str_from(key));
    return value && value <= r->item_count ? (fr_id)(value - 1) : FR_NO_ID;
}

static void get_texts(file_reader *r, const json_t *from, const char *key, fr_strs *out)
{
    size_t i;
    json_t *one;
    json_array_foreach(json_object_get(from, key), i, one)
    {
        fr_str text = text_of(r, one);
        fr_vec_push(r->arena, out, text);
    }
}

static void get_ids(file_reader *r, const json_t *from, const char *key, fr_ids *out)
{
    size_t i;
    json_t *one;
    json_array_foreach(json_object_get(from, key), i, one)
    {
        json_int_t value = json_integer_value(one);
        if (value < 0 || (uint64_t)value >= r->item_count)
            fail(r, "an item that is not there:", fr_str_from(key));
        else
            fr_vec_push(r->arena, out, (fr_id)value);
    }
}

/* ---- words ---- */

static bool is_identifier(fr_str name)
{
    return name.len && fr_str_is_utf8(name) && fr_rust_bad_character(name) == SIZE_MAX;
}

static bool is_number(fr_str text)
{
    for (size_t i = 0; i < text.len; i++)
        if (text.ptr[i] < '0' || text.ptr[i] > '9')
            return false;
    return text.len > 0;
}

static fr_str get_name(file_reader *r, const json_t *from, const char *key)
{
    fr_str name = get_text(r, from, key);
    if (name.len && !is_identifier(name) && !is_number(name))
        fail(r, "a name that is none:", name);
    return name;
}

static fr_str check_lifetime(file_reader *r, fr_str name)
{
    fr_str word = fr_str_slice(name, 1, name.len);
    if (name.len && (name.ptr[0] != '\'' || (!is_identifier(word) && !is_number(word))))
        fail(r, "a lifetime that is none:", name);
    return name;
}

static fr_str get_lifetime(file_reader *r, const json_t *from, const char *key)
{
    return check_lifetime(r, get_text(r, from, key));
}

static void get_lifetimes(file_reader *r, const json_t *from, const char *key, fr_strs *out)
{
    get_texts(r, from, key, out);
    for (size_t i = 0; i < out->len; i++)
        check_lifetime(r, out->data[i]);
}

/* Segments between `::`, each an identifier. */
static fr_str check_path(file_reader *r, fr_str path)
{
    fr_str rest = path;
    while (rest.len) {
        size_t end = fr_str_find(rest, FR_LIT("::"));
        fr_str segment = fr_str_slice(rest, 0, end);
        rest = end == SIZE_MAX ? (fr_str){ 0 } : fr_str_slice(rest, end + 2, rest.len);
        if (!is_identifier(segment))
            fail(r, "a path that is none:", path);
    }
    return path;
}

/* Lengths and constant arguments: numbers, names, simple arithmetic; no blocks, no strings. */
static fr_str get_const(file_reader *r, const json_t *from, const char *key)
{
    fr_str text = get_text(r, from, key);
    for (size_t i = 0; i < text.len; i++) {
        unsigned char c = (unsigned char)text.ptr[i];
        bool is_word =
            (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c >= 0x80;
        if (!is_word && !strchr("_:.+-*/% '()<>", c)) {
            fail(r, "a constant that is none:", text);
            break;
        }
    }
    return text;
}

static fr_str get_primitive(file_reader *r, const json_t *from)
{
    static const char *const names[] = {
        "bool", "char", "str", "i8",   "i16",   "i32", "i64", "i128", "isize", "u8",
        "u16",  "u32",  "u64", "u128", "usize", "f16", "f32", "f64",  "f128",
    };
    fr_str name = get_text(r, from, "name");
    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        if (fr_str_is(name, names[i]))
            return name;
    fail(r, "an unknown primitive type:", name);
    return name;
}

/* ---- types ---- */

static const fr_api_type *read_type(file_reader *r, const json_t *from);
static fr_api_bounds read_bounds(file_reader *r, const json_t *from, const char *key);

static const fr_api_type *get_type(file_reader *r, const json_t *from, const char *key)
{
    const json_t *value = json_object_get(from, key);
    return value ? read_type(r, value) : NULL;
}

/* Where there must be one. */
static const fr_api_type *need_type(file_reader *r, const json_t *from, const char *key)
{
    const fr_api_type *type = get_type(r, from, key);
    if (!type)
        fail(r, "a type is missing:", fr_str_from(key));
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
    fr_api_arg arg = { .kind = (fr_api_arg_kind)get_kind(r, from, "kind", API_ARG_CONST + 1) };
    if (arg.kind == API_ARG_TYPE)
        arg.type = need_type(r, from, "type");
    else if (arg.kind == API_ARG_LIFETIME)
        arg.text = get_lifetime(r, from, "text");
    else
        arg.text = get_const(r, from, "text");
    return arg;
}

static fr_api_path read_path(file_reader *r, const json_t *from)
{
    size_t i;
    json_t *one;
    fr_api_path path = { .item = get_id(r, from, "item"), .is_call = get_flag(from, "call") };
    json_array_foreach(json_object_get(from, "args"), i, one)
    {
        fr_api_arg arg = read_arg(r, one);
        fr_vec_push(r->arena, &path.args, arg);
    }
    json_array_foreach(json_object_get(from, "bindings"), i, one)
    {
        fr_api_binding binding = { .name = get_name(r, one, "name"),
                                   .type = get_type(r, one, "type"),
                                   .bounds = read_bounds(r, one, "bounds") };
        fr_vec_push(r->arena, &path.bindings, binding);
    }
    get_types(r, from, "inputs", &path.inputs);
    path.output = get_type(r, from, "output");
    return path;
}

static fr_api_bounds read_bounds(file_reader *r, const json_t *from, const char *key)
{
    size_t i;
    json_t *one;
    fr_api_bounds bounds = { 0 };
    json_array_foreach(json_object_get(from, key), i, one)
    {
        fr_api_bound bound = { .kind = (fr_api_bound_kind)get_kind(r, one, "kind",
                                                                   API_BOUND_OUTLIVES + 1),
                               .is_maybe = get_flag(one, "maybe"),
                               .lifetime = get_lifetime(r, one, "lifetime") };
        bound.trait = read_path(r, json_object_get(one, "trait"));
        get_lifetimes(r, one, "for", &bound.for_);
        if (bound.kind == API_BOUND_TRAIT && bound.trait.item == FR_NO_ID)
            fail(r, "a bound without a trait:", fr_str_from(key));
        fr_vec_push(r->arena, &bounds, bound);
    }
    return bounds;
}

static void read_type_name(file_reader *r, const json_t *from, fr_api_type *type)
{
    if (type->kind == API_TYPE_PRIMITIVE)
        type->name = get_primitive(r, from);
    else if (type->kind == API_TYPE_ARRAY)
        type->name = get_const(r, from, "name");
    else if (type->kind == API_TYPE_FN || type->kind == API_TYPE_UNKNOWN)
        type->name = get_const(r, from, "name");
    else
        type->name = get_name(r, from, "name");
}

static void check_type(file_reader *r, const fr_api_type *type)
{
    bool needs_target = type->kind == API_TYPE_REF || type->kind == API_TYPE_RAW ||
                        type->kind == API_TYPE_SLICE || type->kind == API_TYPE_ARRAY ||
                        type->kind == API_TYPE_PROJECTION;
    if (needs_target && !type->target)
        fail(r, "a type without the one in it", (fr_str){ 0 });
    if (type->kind == API_TYPE_PATH && type->path.item == FR_NO_ID)
        fail(r, "a type without an item", (fr_str){ 0 });
    if ((type->kind == API_TYPE_DYN || type->kind == API_TYPE_IMPL) && type->bounds.len == 0)
        fail(r, "a type without a trait", (fr_str){ 0 });
}

static const fr_api_type *read_type(file_reader *r, const json_t *from)
{
    fr_api_type *type = FR_NEW(r->arena, fr_api_type);
    type->path.item = FR_NO_ID;
    if (++r->depth > MOST_NESTING) {
        fail(r, "types nest too deeply", (fr_str){ 0 });
        return type;
    }
    type->kind = (fr_api_type_kind)get_kind(r, from, "kind", API_TYPE_UNKNOWN + 1);
    read_type_name(r, from, type);
    type->lifetime = get_lifetime(r, from, "lifetime");
    type->is_mutable = get_flag(from, "mut");
    type->is_unsafe = get_flag(from, "unsafe");
    type->target = get_type(r, from, "target");
    type->result = get_type(r, from, "result");
    get_types(r, from, "parts", &type->parts);
    type->path = read_path(r, json_object_get(from, "path"));
    type->bounds = read_bounds(r, from, "bounds");
    get_lifetimes(r, from, "for", &type->for_);
    check_type(r, type);
    r->depth--;
    return type;
}

/* ---- generics ---- */

static fr_api_generics read_generics(file_reader *r, const json_t *from)
{
    size_t i;
    json_t *one;
    fr_api_generics generics = { 0 };
    json_array_foreach(json_object_get(from, "generics"), i, one)
    {
        fr_api_param param = { .kind = (fr_api_param_kind)get_kind(r, one, "kind",
                                                                   API_PARAM_CONST + 1) };
        param.name = param.kind == API_PARAM_LIFETIME ? get_lifetime(r, one, "name")
                                                      : get_name(r, one, "name");
        param.bounds = read_bounds(r, one, "bounds");
        param.type = get_type(r, one, "type");
        param.default_text = get_const(r, one, "default");
        fr_vec_push(r->arena, &generics.params, param);
    }
    json_array_foreach(json_object_get(from, "wheres"), i, one)
    {
        fr_api_where where = { .subject = need_type(r, one, "subject"),
                               .bounds = read_bounds(r, one, "bounds"),
                               .equals = get_type(r, one, "equals") };
        get_lifetimes(r, one, "for", &where.for_);
        fr_vec_push(r->arena, &generics.wheres, where);
    }
    return generics;
}

/* ---- functions and constants ---- */

static fr_api_owner read_owner(file_reader *r, const json_t *from, size_t *impl)
{
    fr_api_owner owner = (fr_api_owner)get_kind(r, from, "owner", API_OWNER_TRAIT + 1);
    uint64_t number = get_number(from, "impl");
    *impl = SIZE_MAX;
    if (owner != API_OWNER_IMPL)
        return owner;
    if (number == 0 || number > r->impl_count)
        fail(r, "an impl that is not there", (fr_str){ 0 });
    else
        *impl = (size_t)number - 1;
    return owner;
}

static void read_function(file_reader *r, const json_t *from, fr_api_function *to)
{
    size_t i;
    json_t *one;
    to->owner = read_owner(r, from, &to->impl);
    to->self = (fr_api_self)get_kind(r, from, "self", API_SELF_TYPED + 1);
    to->self_type = get_type(r, from, "self_type");
    json_array_foreach(json_object_get(from, "inputs"), i, one)
    {
        fr_api_input input = { .name = get_name(r, one, "name"),
                               .type = need_type(r, one, "type") };
        fr_vec_push(r->arena, &to->inputs, input);
    }
    to->output = need_type(r, from, "output");
    to->generics = read_generics(r, from);
    to->is_const = get_flag(from, "const");
    to->is_unsafe = get_flag(from, "unsafe");
    to->is_async = get_flag(from, "async");
    to->is_variadic = get_flag(from, "variadic");
    to->has_body = get_flag(from, "body");
    to->abi = get_const(r, from, "abi");
    if ((to->self != API_SELF_NONE) != (to->self_type != NULL))
        fail(r, "a receiver without a type", (fr_str){ 0 });
}

static void read_constant(file_reader *r, const json_t *from, fr_api_constant *to)
{
    to->owner = read_owner(r, from, &to->impl);
    to->type = need_type(r, from, "type");
    to->value = get_text(r, from, "value");
    to->is_mutable = get_flag(from, "mut");
}

/* ---- types' declarations ---- */

static void read_fields(file_reader *r, const json_t *from, fr_api_fields *out)
{
    size_t i;
    json_t *one;
    json_array_foreach(json_object_get(from, "fields"), i, one)
    {
        fr_api_field field = { .name = get_name(r, one, "name"),
                               .doc = get_text(r, one, "doc"),
                               .is_public = get_flag(one, "public"),
                               .type = get_type(r, one, "type") };
        if (field.is_public && !field.type)
            fail(r, "a field without a type:", field.name);
        fr_vec_push(r->arena, out, field);
    }
}

static fr_api_variant read_variant(file_reader *r, const json_t *from)
{
    fr_api_variant variant = {
        .name = get_name(r, from, "name"),
        .doc = get_text(r, from, "doc"),
        .shape = (fr_api_shape)get_kind(r, from, "shape", API_SHAPE_NAMED + 1),
        .has_hidden_fields = get_flag(from, "hidden_fields"),
        .is_non_exhaustive = get_flag(from, "non_exhaustive"),
        .is_deprecated = get_flag(from, "deprecated"),
        .discriminant = get_const(r, from, "discriminant"),
    };
    read_fields(r, from, &variant.fields);
    return variant;
}

static fr_api_repr read_repr(file_reader *r, const json_t *from)
{
    return (fr_api_repr){ .is_c = get_flag(from, "c"),
                          .is_transparent = get_flag(from, "transparent"),
                          .integer = get_name(r, from, "int"),
                          .align = get_number(from, "align"),
                          .packed = get_number(from, "packed") };
}

static void read_adt(file_reader *r, const json_t *from, fr_api_adt *to)
{
    size_t i;
    json_t *one;
    to->generics = read_generics(r, from);
    to->repr = read_repr(r, json_object_get(from, "repr"));
    json_array_foreach(json_object_get(from, "autos"), i, one)
    {
        json_int_t holds = json_integer_value(one);
        if (i >= API_AUTO_COUNT || holds < 0 || holds > API_UNKNOWN)
            fail(r, "an unknown auto trait", (fr_str){ 0 });
        else
            to->autos[i] = (fr_api_holds)holds;
    }
    json_array_foreach(json_object_get(from, "impls"), i, one)
    {
        json_int_t impl = json_integer_value(one);
        if (impl < 0 || (uint64_t)impl >= r->impl_count)
            fail(r, "an impl that is not there", (fr_str){ 0 });
        else
            fr_vec_push(r->arena, &to->impls, (size_t)impl);
    }
    to->is_non_exhaustive = get_flag(from, "non_exhaustive");
    to->shape = (fr_api_shape)get_kind(r, from, "shape", API_SHAPE_NAMED + 1);
    read_fields(r, from, &to->fields);
    to->has_private_fields = get_flag(from, "private_fields");
    json_array_foreach(json_object_get(from, "variants"), i, one)
    {
        fr_api_variant variant = read_variant(r, one);
        fr_vec_push(r->arena, &to->variants, variant);
    }
    to->has_hidden_variants = get_flag(from, "hidden_variants");
}

static fr_api_assoc_type read_assoc_type(file_reader *r, const json_t *from)
{
    return (fr_api_assoc_type){ .name = get_name(r, from, "name"),
                                .generics = read_generics(r, from),
                                .bounds = read_bounds(r, from, "bounds"),
                                .type = get_type(r, from, "type") };
}

static void read_trait(file_reader *r, const json_t *from, fr_api_trait *to)
{
    size_t i;
    json_t *one;
    to->generics = read_generics(r, from);
    to->supertraits = read_bounds(r, from, "supertraits");
    json_array_foreach(json_object_get(from, "types"), i, one)
    {
        fr_api_assoc_type type = read_assoc_type(r, one);
        fr_vec_push(r->arena, &to->types, type);
    }
    get_ids(r, from, "functions", &to->functions);
    get_ids(r, from, "constants", &to->constants);
    to->is_auto = get_flag(from, "auto");
    to->is_unsafe = get_flag(from, "unsafe");
    to->is_dyn_compatible = get_flag(from, "dyn");
    to->is_sealed = get_flag(from, "sealed");
}

static void read_impl(file_reader *r, const json_t *from, fr_api_impl *to)
{
    size_t i;
    json_t *one;
    to->generics = read_generics(r, from);
    to->for_ = need_type(r, from, "for");
    to->trait = read_path(r, json_object_get(from, "trait"));
    to->has_trait = to->trait.item != FR_NO_ID;
    json_array_foreach(json_object_get(from, "types"), i, one)
    {
        fr_api_assoc_type type = read_assoc_type(r, one);
        fr_vec_push(r->arena, &to->types, type);
    }
    get_ids(r, from, "functions", &to->functions);
    get_ids(r, from, "constants", &to->constants);
    to->is_negative = get_flag(from, "negative");
    to->is_unsafe = get_flag(from, "unsafe");
    to->is_derived = get_flag(from, "derived");
}

/* ---- items ---- */

static void read_content(file_reader *r, const json_t *from, fr_api_item *item)
{
    switch (item->kind) {
    case API_NONE:
    case API_MODULE:
    case API_MACRO:
    case API_VARIANT: break;
    case API_STRUCT:
    case API_UNION:
    case API_ENUM: read_adt(r, from, &item->as.adt); break;
    case API_TRAIT: read_trait(r, from, &item->as.trait); break;
    case API_FUNCTION: read_function(r, from, &item->as.function); break;
    case API_CONSTANT:
    case API_STATIC: read_constant(r, from, &item->as.constant); break;
    case API_ALIAS:
        item->as.alias.generics = read_generics(r, from);
        item->as.alias.type = need_type(r, from, "type");
        break;
    }
}

static void read_links(file_reader *r, const json_t *from, fr_api_item *item)
{
    size_t i;
    json_t *one;
    json_array_foreach(json_object_get(from, "links"), i, one)
    {
        fr_api_link link = { get_text(r, one, "text"), get_id(r, one, "item") };
        if (link.item == FR_NO_ID)
            fail(r, "a link to nothing:", link.text);
        fr_vec_push(r->arena, &item->links, link);
    }
}

static void read_paths(file_reader *r, const json_t *from, fr_api_item *item)
{
    get_texts(r, from, "paths", &item->paths);
    for (size_t i = 0; i < item->paths.len; i++)
        check_path(r, item->paths.data[i]);
    item->path = item->paths.len ? item->paths.data[0] : check_path(r, get_text(r, from, "path"));
}

static void read_item(file_reader *r, const json_t *from, fr_api_item *item)
{
    item->parent = get_id(r, from, "parent");
    item->name = item->kind == API_NONE ? get_text(r, from, "name") : get_name(r, from, "name");
    read_paths(r, from, item);
    item->crate = get_name(r, from, "crate");
    item->is_external = get_flag(from, "external");
    item->is_foreign = get_flag(from, "foreign");
    item->is_hidden = get_flag(from, "hidden");
    item->is_public = !get_flag(from, "private");
    item->is_deprecated = get_flag(from, "deprecated");
    item->deprecated_note = get_text(r, from, "deprecated_note");
    item->must_use = get_flag(from, "must_use");
    item->must_use_note = get_text(r, from, "must_use_note");
    item->file = get_text(r, from, "file");
    item->line = (uint32_t)get_number(from, "line");
    item->doc = get_text(r, from, "doc");
    read_links(r, from, item);
    if (!item->is_external)
        read_content(r, json_object_get(from, "is"), item);
}

/* ---- the whole ---- */

static void read_crate(file_reader *r, const json_t *from)
{
    fr_api_crate *crate = &r->api->crate;
    crate->package = get_const(r, from, "package");
    crate->name = get_name(r, from, "name");
    crate->version = get_const(r, from, "version");
    crate->edition = get_const(r, from, "edition");
    crate->target = get_text(r, from, "target");
    get_texts(r, from, "features", &crate->features);
    crate->all_features = get_flag(from, "all_features");
    crate->no_default_features = get_flag(from, "no_default_features");
    crate->doc = get_text(r, from, "doc");
    if (crate->package.len == 0 || crate->name.len == 0)
        fail(r, "a crate without a name", (fr_str){ 0 });
}

static void read_facts(file_reader *r, const json_t *document, fr_api_facts *facts)
{
    size_t i;
    json_t *one;
    json_array_foreach(json_object_get(document, "refused"), i, one)
    {
        fr_api_refusal refusal = { get_text(r, one, "what"), get_text(r, one, "name"),
                                   get_text(r, one, "code"), get_text(r, one, "reason") };
        fr_vec_push(r->arena, &facts->refusals, refusal);
    }
}

/* Items first get their places, so that ids may refer forwards. */
static void read_all(file_reader *r, const json_t *document, fr_api_facts *facts)
{
    size_t i;
    json_t *one;
    const json_t *items = json_object_get(document, "items");
    const json_t *impls = json_object_get(document, "impls");
    r->item_count = json_array_size(items);
    r->impl_count = json_array_size(impls);
    json_array_foreach(items, i, one)
        fr_api_add(r->api, (fr_api_kind)get_kind(r, one, "kind", API_VARIANT + 1), FR_NO_ID);
    for (i = 0; i < r->impl_count; i++) {
        fr_api_impl *impl = FR_NEW(r->arena, fr_api_impl);
        fr_vec_push(r->arena, &r->api->impls, impl);
    }
    read_crate(r, json_object_get(document, "crate"));
    json_array_foreach(items, i, one) read_item(r, one, r->api->items.data[i]);
    json_array_foreach(impls, i, one) read_impl(r, one, r->api->impls.data[i]);
    read_facts(r, document, facts);
    if (r->item_count == 0 || r->api->items.data[0]->kind != API_MODULE)
        fail(r, "no root module", (fr_str){ 0 });
}

static void free_json(void *data)
{
    json_decref(data);
}

bool fr_read_api_file(fr_api *api, fr_api_facts *facts, fr_arena *arena, fr_diags *diags,
                      fr_str text, fr_str path)
{
    json_error_t error;
    file_reader r = { .api = api, .arena = arena, .path = path };
    fr_api_init(api, arena, diags);
    *facts = (fr_api_facts){ 0 };
    json_t *document = json_loadb(text.ptr ? text.ptr : "", text.len, 0, &error);
    if (!document) {
        fr_place place = { .file = path, .line = error.line > 0 ? (uint32_t)error.line : 0 };
        fr_diag(diags, DIAG_E0813, place, "this is not JSON: %s", error.text);
        return false;
    }
    fr_arena_defer(arena, free_json, document);
    uint64_t version = get_number(document, "ferrule_api");
    if (version != FR_API_FILE_VERSION)
        fail(&r, version ? "of another version of ferrule:" : "it does not say what it is:",
             fr_arena_printf(arena, "%llu", (unsigned long long)version));
    else
        read_all(&r, document, facts);
    return !r.has_failed;
}
