/* Names. The raw name of an item joins those of the records it stands in; mangling, C-naming and
 * renaming come on top of that, so an inner type keeps its name when the outer one is mangled. */
#include "passes/names.h"

#include "passes/rename.h"

void fr_names_init(fr_names *names, const fr_model *model, const fr_bind_options *options)
{
    size_t count = model->items.len;
    fr_arena *arena = model->arena;
    *names = (fr_names){ .model = model, .options = options };
    names->canonical = FR_NEW_ARRAY(arena, fr_str, count);
    names->path = FR_NEW_ARRAY(arena, fr_str, count);
    names->raw = FR_NEW_ARRAY(arena, fr_str, count);
    names->next_ty = FR_NEW_ARRAY(arena, uint32_t, count);
    names->ty_number = FR_NEW_ARRAY(arena, uint32_t, count);
    names->style = FR_NEW_ARRAY(arena, uint8_t, count);
    names->final_type = FR_NEW_ARRAY(arena, fr_id, count);
    for (size_t i = 0; i < count; i++)
        names->final_type[i] = FR_NO_ID;
    fr_text_init(&names->scratch, arena);
}

/* ---- what leads where ---- */

static fr_id next_type(const fr_model *model, fr_id id)
{
    const fr_item *item = fr_model_item(model, id);
    if (item->kind != ITEM_TYPE)
        return FR_NO_ID;
    if (item->as.type.kind == TYPE_REF)
        return item->as.type.as.target;
    return item->as.type.kind == TYPE_ALIAS ? item->as.type.as.alias.target : FR_NO_ID;
}

fr_id fr_names_final_type(fr_names *names, fr_id id)
{
    fr_ids *chain = &names->chain;
    fr_id end = id;
    chain->len = 0;
    while (names->final_type[end] == FR_NO_ID) {
        fr_id next = next_type(names->model, end);
        names->final_type[end] = end; /* stands if it is the end, or part of a cycle */
        if (next == FR_NO_ID)
            break;
        fr_vec_push(names->model->arena, chain, end);
        end = next;
    }
    end = names->final_type[end];
    for (size_t i = 0; i < chain->len; i++)
        names->final_type[chain->data[i]] = end;
    return end;
}

static bool is_tag(const fr_item *item)
{
    return item->kind == ITEM_TYPE &&
           (item->as.type.kind == TYPE_RECORD || item->as.type.kind == TYPE_ENUM);
}

static bool is_declared_type(const fr_item *item)
{
    return is_tag(item) || (item->kind == ITEM_TYPE && item->as.type.kind == TYPE_ALIAS);
}

/* C's name and what Rust has for it; 0 bytes: as wide as a pointer. */
typedef struct rust_integer {
    const char *name;
    unsigned size;
    bool is_optional;
} rust_integer;

static const rust_integer *find_rust_integer(fr_str name)
{
    static const rust_integer rows[] = { { "int8_t", 1, false },    { "uint8_t", 1, false },
                                         { "int16_t", 2, false },   { "uint16_t", 2, false },
                                         { "int32_t", 4, false },   { "uint32_t", 4, false },
                                         { "int64_t", 8, false },   { "uint64_t", 8, false },
                                         { "intptr_t", 0, false },  { "size_t", 0, true },
                                         { "uintptr_t", 0, false }, { "ssize_t", 0, true },
                                         { "ptrdiff_t", 0, false } };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
        if (fr_str_is(name, rows[i].name))
            return &rows[i];
    return NULL;
}

bool fr_names_is_rust_integer(const fr_names *names, const fr_item *item)
{
    if (item->kind != ITEM_TYPE || item->as.type.kind != TYPE_ALIAS ||
        !fr_str_ends(item->name, FR_LIT("_t")))
        return false;
    const rust_integer *row = find_rust_integer(item->name);
    if (!row || (row->is_optional && names->options->no_size_t_is_usize))
        return false;
    fr_id end = fr_model_canonical(names->model, item->id);
    const fr_type *type = fr_model_type(names->model, end);
    uint64_t size = row->size ? row->size : names->model->target.pointer_width / 8;
    return type->kind == TYPE_INT &&
           (size == 0 || !type->layout.known || type->layout.size == size);
}

/* ---- raw names ---- */

/* `typedef struct s *s;` has two names in C but would have one in Rust; --c-naming tells them
 * apart by itself. */
static bool is_pointer_to_namesake(const fr_names *names, const fr_item *item)
{
    const fr_model *model = names->model;
    if (item->kind != ITEM_TYPE || item->as.type.kind != TYPE_ALIAS || names->options->c_naming)
        return false;
    fr_id target = fr_model_resolve(model, item->as.type.as.alias.target);
    const fr_item *pointer = fr_model_item(model, target);
    if (pointer->kind != ITEM_TYPE || pointer->as.type.kind != TYPE_POINTER)
        return false;
    const fr_item *pointee =
        fr_model_item(model, fr_model_resolve(model, pointer->as.type.as.pointer.pointee));
    return is_tag(pointee) && fr_str_eq(pointee->name, item->name);
}

static uint32_t number_of(fr_names *names, const fr_item *item)
{
    if (names->ty_number[item->id] == 0) {
        fr_id parent = item->parent == FR_NO_ID ? FR_ROOT : item->parent;
        names->ty_number[item->id] = ++names->next_ty[parent];
    }
    return names->ty_number[item->id];
}

/* The name that takes this one's place by `replaces="A::B"`. */
static void put_replaced_name(fr_text *out, fr_str path)
{
    for (size_t i = 0; i < path.len; i++) {
        if (path.ptr[i] == ':' && i + 1 < path.len && path.ptr[i + 1] == ':') {
            fr_text_char(out, '_');
            i++;
        } else {
            fr_text_char(out, path.ptr[i]);
        }
    }
}

static void put_base_name(fr_names *names, const fr_item *item)
{
    fr_text *out = &names->scratch;
    if (item->kind == ITEM_TYPE && item->annotations && item->annotations->replaces.len)
        put_replaced_name(out, item->annotations->replaces);
    else if (item->name.len)
        fr_text_put(out, item->name);
    else if (item->kind == ITEM_MODULE)
        fr_text_fmt(out, "_bindgen_mod_id_%u", item->id);
    else if (is_tag(item))
        fr_text_fmt(out, "_bindgen_ty_%u", number_of(names, item));
    else
        fr_text_fmt(out, "_bindgen_ty_id_%u", item->id);
    if (is_pointer_to_namesake(names, item))
        fr_text_puts(out, "_ptr");
}

/* The record whose name stands before the item's, or FR_NO_ID. */
static fr_id prefix_of(const fr_names *names, const fr_item *item)
{
    if (item->parent == FR_NO_ID || fr_model_item(names->model, item->parent)->kind == ITEM_MODULE)
        return FR_NO_ID;
    if (names->options->disable_nested_struct_naming && item->name.len && is_declared_type(item))
        return FR_NO_ID;
    if (item->kind == ITEM_TYPE && item->annotations && item->annotations->replaces.len)
        return FR_NO_ID;
    return item->parent;
}

/* A name of any length would grow with each level of nesting: past the limit it is cut, at a whole
 * character, and told apart by a hash of all of it. */
static fr_str settle(fr_names *names, fr_str name)
{
    fr_arena *arena = names->model->arena;
    if (name.len <= FR_LONGEST_NAME)
        return fr_arena_str(arena, name);
    size_t cut = FR_LONGEST_NAME - 24;
    while (cut > 0 && ((unsigned char)name.ptr[cut] & 0xC0) == 0x80)
        cut--;
    return fr_arena_printf(arena, "%.*s_%016llx", (int)cut, name.ptr,
                           (unsigned long long)fr_str_hash(name));
}

static void make_raw_name(fr_names *names, fr_id id)
{
    const fr_item *item = fr_model_item(names->model, id);
    fr_id prefix = prefix_of(names, item);
    fr_text_clear(&names->scratch);
    if (prefix == FR_NO_ID && item->name.len && item->name.len <= FR_LONGEST_NAME &&
        !item->annotations && !is_pointer_to_namesake(names, item)) {
        names->raw[id] = item->name; /* nearly always: nothing to copy */
        return;
    }
    if (prefix != FR_NO_ID) {
        fr_text_put(&names->scratch, names->raw[prefix]);
        fr_text_char(&names->scratch, '_');
    }
    put_base_name(names, item);
    names->raw[id] = settle(names, fr_text_str(&names->scratch));
}

/* Records nest as deep as the input likes, so their names are made without recursion. */
static fr_str raw_name(fr_names *names, fr_id id)
{
    fr_ids *chain = &names->chain;
    chain->len = 0;
    for (fr_id at = id; at != FR_NO_ID && !names->raw[at].ptr;
         at = prefix_of(names, fr_model_item(names->model, at)))
        fr_vec_push(names->model->arena, chain, at);
    while (chain->len)
        make_raw_name(names, chain->data[--chain->len]);
    return names->raw[id];
}

/* ---- paths and canonical names ---- */

static const char *c_prefix(const fr_names *names, const fr_item *item)
{
    if (!names->options->c_naming || !is_tag(item))
        return "";
    if (item->as.type.kind == TYPE_ENUM)
        return "enum_";
    return item->as.type.as.record.is_union ? "union_" : "struct_";
}

static fr_str local_name(fr_names *names, const fr_item *item)
{
    fr_arena *arena = names->model->arena;
    fr_str raw = raw_name(names, item->id);
    const char *prefix = c_prefix(names, item);
    if (*prefix)
        raw = fr_arena_printf(arena, "%s%.*s", prefix, FR_ARG(raw));
    return fr_rust_ident(arena, raw);
}

/* The names of the modules around an item, outermost first, each with `separator` after it. */
static fr_str module_prefix(fr_names *names, const fr_item *item, const char *separator)
{
    fr_ids modules = { 0 };
    fr_id at = item->parent;
    for (; at != FR_NO_ID && at != FR_ROOT; at = fr_model_item(names->model, at)->parent)
        if (fr_model_item(names->model, at)->kind == ITEM_MODULE)
            fr_vec_push(names->model->arena, &modules, at);
    if (modules.len == 0)
        return (fr_str){ 0 };
    fr_text out;
    fr_text_init(&out, names->model->arena);
    while (modules.len) {
        fr_text_put(&out, raw_name(names, modules.data[--modules.len]));
        fr_text_puts(&out, separator);
    }
    return fr_text_str(&out);
}

static fr_str join(fr_names *names, fr_str prefix, fr_str name)
{
    if (prefix.len == 0)
        return name;
    return fr_arena_printf(names->model->arena, "%.*s%.*s", FR_ARG(prefix), FR_ARG(name));
}

static fr_id named_item(const fr_names *names, fr_id id)
{
    const fr_item *item = fr_model_item(names->model, id);
    return item->kind == ITEM_TYPE ? fr_model_resolve(names->model, id) : id;
}

fr_str fr_names_path(fr_names *names, fr_id id)
{
    id = named_item(names, id);
    if (!names->path[id].ptr) {
        const fr_item *item = fr_model_item(names->model, id);
        names->path[id] = join(names, module_prefix(names, item, "::"), local_name(names, item));
    }
    return names->path[id];
}

/* What an extern block declares must have an ASCII name. */
static bool is_extern(const fr_item *item)
{
    if (item->kind == ITEM_FUNCTION)
        return true;
    return item->kind == ITEM_VAR && !item->as.var.is_macro &&
           item->as.var.value.kind == VALUE_NONE;
}

static fr_str make_canonical(fr_names *names, const fr_item *item)
{
    fr_arena *arena = names->model->arena;
    const fr_bind_options *options = names->options;
    fr_str name = fr_names_path(names, item->id), renamed;
    bool is_renamed = fr_rename(&options->rename_item, arena, name, &renamed);
    if (!is_renamed && !is_extern(item) && module_prefix(names, item, "").len == 0)
        return name; /* the path is an identifier */
    if (is_renamed)
        name = renamed;
    else if (options->enable_cxx_namespaces || options->disable_name_namespacing)
        name = local_name(names, item);
    else
        name = join(names, module_prefix(names, item, "_"), local_name(names, item));
    return is_extern(item) ? fr_rust_extern_ident(arena, name) : fr_rust_ident(arena, name);
}

fr_str fr_names_get(fr_names *names, fr_id id)
{
    id = named_item(names, id);
    if (!names->canonical[id].ptr)
        names->canonical[id] = make_canonical(names, fr_model_item(names->model, id));
    return names->canonical[id];
}

fr_str fr_names_mention(fr_names *names, fr_id id)
{
    fr_id declared = named_item(names, id);
    fr_str name = fr_names_get(names, declared);
    if (!is_declared_type(fr_model_item(names->model, declared)))
        return name;
    fr_id end = fr_names_final_type(names, declared);
    if (fr_model_type(names->model, end)->kind != TYPE_ENUM ||
        fr_names_enum_style(names, end) != ENUM_STYLE_MODULE_CONSTS ||
        (end != declared && !fr_str_eq(name, fr_names_get(names, end))))
        return name;
    return fr_arena_printf(names->model->arena, "%.*s::Type", FR_ARG(name));
}

/* ---- styles ---- */

/* Regex sets note which pattern matched; to everybody else the options are const. */
static bool matches(const fr_regex_set *set, fr_str text)
{
    return fr_regex_set_matches((fr_regex_set *)set, text);
}

static bool matches_enum(fr_names *names, const fr_regex_set *set, const fr_item *item)
{
    if (fr_regex_set_is_empty(set))
        return false;
    if (matches(set, fr_names_path(names, item->id)))
        return true;
    const fr_enum *type = &item->as.type.as.enumeration;
    for (size_t i = 0; item->name.len == 0 && i < type->variants.len; i++)
        if (matches(set, type->variants.data[i].name))
            return true;
    return false;
}

static fr_enum_style find_enum_style(fr_names *names, const fr_item *item)
{
    static const fr_enum_style order[] = { ENUM_STYLE_MODULE_CONSTS, ENUM_STYLE_BITFIELD,
                                           ENUM_STYLE_NEWTYPE,       ENUM_STYLE_NEWTYPE_GLOBAL,
                                           ENUM_STYLE_RUST,          ENUM_STYLE_RUST_NON_EXHAUSTIVE,
                                           ENUM_STYLE_CONSTS };
    for (size_t i = 0; i < sizeof order / sizeof *order; i++)
        if (matches_enum(names, &names->options->enum_styles[order[i]], item))
            return order[i];
    return names->options->default_enum_style;
}

fr_enum_style fr_names_enum_style(fr_names *names, fr_id id)
{
    id = named_item(names, id);
    if (names->style[id] == 0)
        names->style[id] = (uint8_t)(find_enum_style(names, fr_model_item(names->model, id)) + 1);
    return (fr_enum_style)(names->style[id] - 1);
}

static fr_alias_style find_alias_style(fr_names *names, fr_id id)
{
    static const fr_alias_style order[] = { ALIAS_STYLE_TYPE_ALIAS, ALIAS_STYLE_NEW_TYPE,
                                            ALIAS_STYLE_NEW_TYPE_DEREF };
    for (size_t i = 0; i < sizeof order / sizeof *order; i++)
        if (matches(&names->options->alias_styles[order[i]], fr_names_get(names, id)))
            return order[i];
    return names->options->default_alias_style;
}

fr_alias_style fr_names_alias_style(fr_names *names, fr_id id)
{
    id = named_item(names, id);
    if (names->style[id] == 0)
        names->style[id] = (uint8_t)(find_alias_style(names, id) + 1);
    return (fr_alias_style)(names->style[id] - 1);
}

/* ---- enumerators ---- */

/* Enum::VARIANT, which the patterns of options see. */
static fr_str variant_path(fr_names *names, fr_id id, fr_str variant)
{
    return fr_arena_printf(names->model->arena, "%.*s::%.*s", FR_ARG(fr_names_path(names, id)),
                           FR_ARG(variant));
}

static bool matches_variant(fr_names *names, const fr_regex_set *set, fr_id id, fr_str variant)
{
    return !fr_regex_set_is_empty(set) && matches(set, variant_path(names, id, variant));
}

bool fr_names_variant_is_hidden(fr_names *names, fr_id id, size_t index)
{
    const fr_enum *type = &fr_model_type(names->model, id)->as.enumeration;
    const fr_enum_variant *variant = &type->variants.data[index];
    return (variant->annotations && variant->annotations->is_hidden) ||
           matches_variant(names, &names->options->hide_variant, id, variant->name);
}

bool fr_names_variant_is_constant(fr_names *names, fr_id id, size_t index)
{
    const fr_enum *type = &fr_model_type(names->model, id)->as.enumeration;
    const fr_enum_variant *variant = &type->variants.data[index];
    return (variant->annotations && variant->annotations->is_constant) ||
           matches_variant(names, &names->options->constant_variant, id, variant->name);
}

fr_str fr_names_variant(fr_names *names, fr_id id, size_t index)
{
    fr_arena *arena = names->model->arena;
    const fr_enum *type = &fr_model_type(names->model, id)->as.enumeration;
    const fr_enum_variant *variant = &type->variants.data[index];
    fr_str name = variant->name, renamed;
    if (variant->annotations && variant->annotations->replaces.len)
        name = variant->annotations->replaces;
    if (names->options->rename_variant.len &&
        fr_rename(&names->options->rename_variant, arena, variant_path(names, id, name), &renamed))
        name = renamed;
    return fr_rust_ident(arena, name);
}

fr_str fr_names_variant_constant(fr_names *names, fr_id id, fr_str variant)
{
    const fr_item *item = fr_model_item(names->model, id);
    fr_id owner = id;
    if (names->options->no_prepend_enum_name)
        return variant;
    if (item->name.len == 0) {
        owner = item->parent;
        if (owner == FR_NO_ID || owner == FR_ROOT)
            return variant;
        if (fr_model_item(names->model, owner)->kind == ITEM_MODULE &&
            !names->options->enable_cxx_namespaces)
            return variant;
    }
    fr_str prefix = fr_names_get(names, owner);
    fr_text_clear(&names->scratch);
    fr_text_put(&names->scratch, prefix);
    fr_text_char(&names->scratch, '_');
    fr_text_put(&names->scratch, variant);
    return settle(names, fr_text_str(&names->scratch));
}
