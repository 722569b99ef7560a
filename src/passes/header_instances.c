/* C and Cython have no templates: every use of a generic item with arguments becomes an item of its
 * own, a copy with the arguments in place of the parameters. Instances that an instance needs come
 * before it. Types are not rewritten: whoever meets a use asks fr_h_use_entry(). */
#include "passes/header_ir.h"
#include "passes/header_mangle.h"

/* How deep instances may need one another: a type that holds ever bigger ones of itself has no
 * end. */
#define MOST_DEPTH 100
/* ... and how long one's arguments may be, in bytes. */
#define MOST_SPELLING 16384

typedef struct mapping {
    fr_h_generics generics;
    const fr_h_argument *arguments; /* one for each */
    fr_h_entry *template, *self;    /* what `Self` becomes */
} mapping;

static void collect(fr_h *h, const fr_h_type *type, unsigned depth);

/* ---- arguments in place of parameters ---- */

static const fr_h_argument *argument_for(const mapping *map, fr_str name)
{
    for (size_t i = 0; i < map->generics.len; i++)
        if (fr_str_eq(map->generics.data[i].name, name))
            return &map->arguments[i];
    return NULL;
}

static fr_h_const replace_const(const mapping *map, fr_h_const from)
{
    const fr_h_argument *argument = from.is_name ? argument_for(map, from.text) : NULL;
    if (!argument)
        return from;
    if (!argument->type)
        return argument->value;
    if (argument->type->kind == H_PATH) /* a constant's name looks like a type */
        return (fr_h_const){ .text = argument->type->as.path.name,
                             .is_name = true,
                             .target = FR_NO_ID };
    return from;
}

static const fr_h_type *replace(fr_h *h, const mapping *map, const fr_h_type *type);

/* The name of a const parameter as an argument looks like a type: its value replaces it whole. */
static fr_h_argument replace_argument(fr_h *h, const mapping *map, fr_h_argument from)
{
    const fr_h_type *type = from.type;
    if (!type) {
        from.value = replace_const(map, from.value);
        return from;
    }
    const fr_h_argument *argument = type->kind == H_PATH && type->as.path.is_param
                                        ? argument_for(map, type->as.path.name)
                                        : NULL;
    if (argument && !argument->type)
        return *argument;
    from.type = replace(h, map, type);
    return from;
}

static const fr_h_type *replace_path(fr_h *h, const mapping *map, const fr_h_type *type)
{
    const fr_h_argument *argument =
        type->as.path.arguments.len ? NULL : argument_for(map, type->as.path.name);
    if (type->as.path.is_param && argument && argument->type)
        return argument->type;
    if (type->as.path.is_param && argument)
        return fr_h_path_type(h, NULL, argument->value.text);
    if (type->as.path.is_self && type->as.path.entry == map->template)
        return fr_h_path_type(h, map->self, map->self->name);
    if (type->as.path.arguments.len == 0)
        return type;
    fr_h_type *copy = fr_h_type_copy(h, type);
    fr_h_argument *data = FR_NEW_ARRAY(h->arena, fr_h_argument, type->as.path.arguments.len);
    for (size_t i = 0; i < type->as.path.arguments.len; i++) {
        data[i] = replace_argument(h, map, type->as.path.arguments.data[i]);
    }
    copy->as.path.arguments.data = data;
    return copy;
}

static const fr_h_type *replace_function(fr_h *h, const mapping *map, const fr_h_type *type)
{
    const fr_h_params *from = &type->as.function.params;
    fr_h_type *copy = fr_h_type_copy(h, type);
    fr_h_param *params = FR_NEW_ARRAY(h->arena, fr_h_param, from->len);
    copy->as.function.result = replace(h, map, type->as.function.result);
    for (size_t i = 0; i < from->len; i++) {
        params[i] = from->data[i];
        params[i].type = replace(h, map, params[i].type);
    }
    copy->as.function.params.data = params;
    return copy;
}

static const fr_h_type *replace(fr_h *h, const mapping *map, const fr_h_type *type)
{
    fr_h_type *copy;
    switch (type->kind) {
    case H_PRIMITIVE: return type;
    case H_PATH: return replace_path(h, map, type);
    case H_POINTER:
        copy = fr_h_type_copy(h, type);
        copy->as.pointer.pointee = replace(h, map, type->as.pointer.pointee);
        return copy;
    case H_ARRAY:
        copy = fr_h_type_copy(h, type);
        copy->as.array.element = replace(h, map, type->as.array.element);
        copy->as.array.length = replace_const(map, type->as.array.length);
        return copy;
    case H_FUNCTION: break;
    }
    return replace_function(h, map, type);
}

/* ---- copies ---- */

static fr_h_item *copy_item(fr_h *h, const fr_h_item *from, fr_str name)
{
    fr_h_item *item = fr_h_item_copy(h, from);
    item->name = item->export_name = name;
    item->generics = (fr_h_generics){ 0 };
    item->is_instance = true;
    item->entry = NULL;
    return item;
}

static void copy_fields(fr_h *h, const mapping *map, fr_h_fields *fields)
{
    fr_h_fields from = *fields;
    *fields = (fr_h_fields){ 0 };
    for (size_t i = 0; i < from.len; i++) {
        fr_h_field field = from.data[i];
        if (!field.is_tag)
            field.type = replace(h, map, field.type);
        fr_vec_push(h->arena, fields, field);
    }
}

static void copy_variants(fr_h *h, const mapping *map, fr_h_item *item,
                          const fr_h_arguments *arguments)
{
    fr_h_enum from = item->as.enumeration, *out = &item->as.enumeration;
    out->variants.data = NULL;
    out->variants.len = out->variants.cap = 0;
    if (out->has_data)
        out->tag = fr_arena_printf(h->arena, "%.*s_Tag", FR_ARG(item->name));
    for (size_t i = 0; i < from.variants.len; i++) {
        fr_h_variant variant = from.variants.data[i];
        variant.name = fr_h_mangle(h, variant.rust_name, arguments);
        if (variant.body) {
            variant.body =
                copy_item(h, variant.body, fr_h_mangle(h, variant.body->name, arguments));
            copy_fields(h, map, &variant.body->as.structure.fields);
        }
        fr_vec_push(h->arena, &out->variants, variant);
    }
}

static void collect_item(fr_h *h, const fr_h_item *item, unsigned depth)
{
    switch (item->kind) {
    case H_STRUCT:
    case H_UNION:
        for (size_t i = 0; i < item->as.structure.fields.len; i++)
            collect(h, item->as.structure.fields.data[i].type, depth);
        return;
    case H_ENUM:
        for (size_t i = 0; i < item->as.enumeration.variants.len; i++)
            if (item->as.enumeration.variants.data[i].body)
                collect_item(h, item->as.enumeration.variants.data[i].body, depth);
        return;
    case H_TYPEDEF: collect(h, item->as.alias.target, depth); return;
    case H_STATIC: collect(h, item->as.variable.type, depth); return;
    case H_FUNCTION_ITEM:
        collect(h, item->as.function.result, depth);
        for (size_t i = 0; i < item->as.function.params.len; i++)
            collect(h, item->as.function.params.data[i].type, depth);
        return;
    case H_OPAQUE:
    case H_CONSTANT:
    case H_KINDS: return;
    }
}

static void copy_parts(fr_h *h, const mapping *map, fr_h_item *item,
                       const fr_h_arguments *arguments)
{
    switch (item->kind) {
    case H_STRUCT:
    case H_UNION:
        copy_fields(h, map, &item->as.structure.fields);
        item->as.structure.constants.data = NULL;
        item->as.structure.constants.len = item->as.structure.constants.cap = 0;
        return;
    case H_ENUM: copy_variants(h, map, item, arguments); return;
    case H_TYPEDEF: item->as.alias.target = replace(h, map, item->as.alias.target); return;
    case H_OPAQUE:
    case H_STATIC:
    case H_CONSTANT:
    case H_FUNCTION_ITEM:
    case H_KINDS: return;
    }
}

/* ---- instances ---- */

static fr_place place_of(const fr_h *h, const fr_h_item *item)
{
    return item->model_item == FR_NO_ID ? (fr_place){ 0 }
                                        : fr_h_place(h, fr_model_item(h->model, item->model_item));
}

/* An argument for each parameter; false, with a diagnostic, if that cannot be. */
static bool bind(fr_h *h, const fr_h_item *item, const fr_h_arguments *given, mapping *map)
{
    size_t count = item->generics.len;
    fr_h_argument *arguments = FR_NEW_ARRAY(h->arena, fr_h_argument, count);
    /* std's types may have parameters that cbindgen does not know (hashers, allocators) */
    bool is_good = given->len <= count || item->model_item == FR_NO_ID;
    for (size_t i = 0; i < count && is_good; i++) {
        const fr_h_generic *param = &item->generics.data[i];
        if (i < given->len) {
            arguments[i] = given->data[i];
        } else if (param->has_default) {
            arguments[i].type = param->default_type ? param->default_type : NULL;
            arguments[i].value = param->default_value;
            if (!param->const_type && !param->default_type)
                arguments[i].type = fr_h_void(h);
        } else {
            is_good = item->kind == H_OPAQUE;
            arguments[i].type = fr_h_void(h);
        }
    }
    *map = (mapping){ .generics = item->generics, .arguments = arguments };
    map->template = item->entry;
    if (!is_good)
        fr_diag(h->diags, DIAG_E0908, place_of(h, item),
                "`%.*s` has %zu generic parameters and is used with %zu arguments",
                FR_ARG(item->name), count, given->len);
    return is_good;
}

static fr_h_entry *instance_entry(fr_h *h, const fr_h_entry *from, const fr_h_arguments *arguments)
{
    fr_str name = fr_h_mangle(h, from->name, arguments);
    fr_h_entry *known = fr_h_find(h, name);
    if (known) {
        fr_diag(h->diags, DIAG_W0909, (fr_place){ 0 },
                "two types are both `%.*s` in C, and only one is written", FR_ARG(name));
        return known;
    }
    fr_h_entry *entry = fr_h_entry_new(h, name);
    fr_map_put(&h->names, name, (uint64_t)(uintptr_t)entry);
    return entry;
}

static void instantiate(fr_h *h, fr_h_entry *from, fr_h_entry *to, const fr_h_arguments *arguments,
                        unsigned depth)
{
    fr_h_kind kind = fr_h_entry_kind(h, from);
    size_t count = from->items.len;
    for (size_t i = 0; i < count; i++) {
        mapping map;
        if (from->items.data[i]->kind != kind)
            continue;
        if (!bind(h, from->items.data[i], arguments, &map))
            return;
        map.self = to;
        fr_h_item *item = copy_item(h, from->items.data[i], to->name);
        copy_parts(h, &map, item, arguments);
        collect_item(h, item, depth + 1);
        fr_h_entry_add(h, to, item);
    }
}

static fr_str spelling_of(fr_h *h, const fr_h_entry *entry, const fr_h_arguments *arguments)
{
    fr_text text;
    fr_h_type path = { .kind = H_PATH };
    fr_text_init(&text, h->arena);
    fr_text_fmt(&text, "%llx", (unsigned long long)(uintptr_t)entry);
    path.as.path.name = entry->name;
    path.as.path.is_param = true; /* written by its name */
    path.as.path.arguments = *arguments;
    fr_h_spell(h, &text, &path);
    return fr_text_str(&text);
}

fr_h_arguments fr_h_use_arguments(fr_h *h, const fr_h_entry *entry, const fr_h_type *path)
{
    const fr_h_generics *generics = &entry->items.data[0]->generics;
    if (path->as.path.arguments.len || path->as.path.is_self || !entry->is_template)
        return path->as.path.arguments;
    fr_h_argument *data = FR_NEW_ARRAY(h->arena, fr_h_argument, generics->len);
    for (size_t i = 0; i < generics->len; i++) {
        const fr_h_generic *param = &generics->data[i];
        if (!param->has_default)
            return path->as.path.arguments;
        data[i].value = param->default_value;
        if (!param->const_type)
            data[i].type = param->default_type ? param->default_type : fr_h_void(h);
    }
    return (fr_h_arguments){ data, generics->len };
}

/* True if a name that nothing in its scope explains cannot mean this type, for all that it is
 * called the same: it is one of a crate that was not read. */
static bool is_namesake(const fr_h_entry *entry, const fr_h_arguments *arguments)
{
    for (size_t i = 0; i < entry->items.len; i++)
        if (entry->items.data[i]->model_item == FR_NO_ID ||
            arguments->len <= entry->items.data[i]->generics.len)
            return false;
    return true;
}

static void collect_path(fr_h *h, const fr_h_type *path, unsigned depth)
{
    fr_h_entry *entry = fr_h_entry_of(h, path);
    if (!entry || fr_h_entry_kind(h, entry) == H_TYPE_KINDS)
        return;
    fr_h_arguments arguments = fr_h_use_arguments(h, entry, path);
    if (arguments.len == 0 || (!path->as.path.entry && is_namesake(entry, &arguments)))
        return;
    fr_str spelling = spelling_of(h, entry, &arguments);
    if (fr_map_find(&h->instances, spelling))
        return;
    if (depth > MOST_DEPTH || spelling.len > MOST_SPELLING) {
        if (fr_map_put(&h->told, FR_LIT("depth of instances"), 1))
            fr_diag(h->diags, DIAG_E0908, place_of(h, entry->items.data[0]),
                    "`%.*s` needs instances of itself without end", FR_ARG(entry->name));
        return;
    }
    fr_h_entry *to = instance_entry(h, entry, &arguments);
    fr_map_put(&h->instances, spelling, (uint64_t)(uintptr_t)to);
    if (to->items.len == 0)
        instantiate(h, entry, to, &arguments, depth);
}

static void collect(fr_h *h, const fr_h_type *type, unsigned depth)
{
    switch (type->kind) {
    case H_PRIMITIVE: return;
    case H_PATH:
        if (!type->as.path.is_param)
            collect_path(h, type, depth);
        return;
    case H_POINTER: collect(h, type->as.pointer.pointee, depth); return;
    case H_ARRAY: collect(h, type->as.array.element, depth); return;
    case H_FUNCTION:
        collect(h, type->as.function.result, depth);
        for (size_t i = 0; i < type->as.function.params.len; i++)
            collect(h, type->as.function.params.data[i].type, depth);
        return;
    }
}

fr_h_entry *fr_h_use_entry(fr_h *h, const fr_h_type *path, bool *is_instance)
{
    fr_h_entry *entry = fr_h_entry_of(h, path);
    *is_instance = false;
    if (h->is_cxx || !entry || !entry->is_template)
        return entry;
    fr_h_arguments arguments = fr_h_use_arguments(h, entry, path);
    uint64_t *found = fr_map_find(&h->instances, spelling_of(h, entry, &arguments));
    if (!found)
        return NULL;
    *is_instance = true;
    return (fr_h_entry *)(uintptr_t)*found;
}

fr_h_use fr_h_use_of(fr_h *h, const fr_h_type *path)
{
    bool is_instance;
    fr_h_use use = { fr_h_use_entry(h, path, &is_instance), path->as.path.arguments };
    if (is_instance)
        use.arguments.len = 0;
    if (!use.entry || !h->is_cxx)
        return use;
    if (use.arguments.len == 0)
        use.arguments = fr_h_use_arguments(h, use.entry, path);
    const fr_h_item *item = use.entry->items.len ? use.entry->items.data[0] : NULL;
    if (item && item->model_item == FR_NO_ID && use.arguments.len > item->generics.len)
        use.arguments.len = item->generics.len; /* the template that is declared has no more */
    return use;
}

/* ---- all of them ---- */

/* The first `count` of a kind: instances that are added behind them need no second look. */
static void start_from(fr_h *h, fr_h_kind kind, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        const fr_h_entry *entry = h->collections[kind].data[i];
        for (size_t k = 0; k < entry->items.len; k++)
            if (entry->items.data[k]->kind == kind && entry->items.data[k]->generics.len == 0)
                collect_item(h, entry->items.data[k], 0);
    }
}

void fr_h_instantiate(fr_h *h)
{
    static const fr_h_kind order[] = { H_STRUCT, H_UNION, H_ENUM, H_TYPEDEF };
    if (h->is_cxx)
        return;
    size_t counts[H_KINDS];
    for (int kind = 0; kind < H_KINDS; kind++)
        counts[kind] = h->collections[kind].len;
    for (size_t i = 0; i < sizeof order / sizeof *order; i++)
        start_from(h, order[i], counts[order[i]]);
    for (size_t i = 0; i < h->functions.len; i++)
        collect_item(h, h->functions.data[i], 0);
    start_from(h, H_STATIC, counts[H_STATIC]);
    h->are_templates_gone = true;
}
