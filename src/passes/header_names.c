/* Final names, types, conditions and texts. */
#include "passes/header_finish.h"
#include "passes/header_rules.h"
#include "passes/header_value.h"

/* ---- names ---- */

static fr_str rename_by_options(fr_h *h, fr_str name)
{
    const fr_header_options *options = h->options;
    const fr_str *renamed = fr_key_values_find(&options->export_.rename, name);
    if (renamed)
        name = *renamed;
    if (!fr_is_given(options->export_.prefix) ||
        (renamed && options->export_.renaming_overrides_prefixing))
        return name;
    return fr_arena_printf(h->arena, "%.*s%.*s", FR_ARG(options->export_.prefix), FR_ARG(name));
}

static fr_str valid(fr_h *h, fr_str name)
{
    return fr_c_is_reserved(h->options, name) ? fr_c_valid(h->arena, h->options, name) : name;
}

fr_str fr_h_rename(fr_h *h, fr_str name)
{
    return valid(h, rename_by_options(h, name));
}

/* A name that nothing here declares is somebody else's: `void` may be meant. */
fr_str fr_h_final_name(fr_h *h, const fr_h_entry *entry, fr_str name)
{
    if (!entry)
        return rename_by_options(h, name);
    if (entry->final_name.ptr)
        return entry->final_name;
    return fr_is_given(entry->chosen) ? valid(h, entry->chosen) : fr_h_rename(h, entry->name);
}

/* ---- conditions ---- */

/* The key of [defines] that stands for a leaf: `unix`, or `feature = x` in any spacing. */
static fr_str leaf_key(fr_h *h, fr_str name, fr_str value, bool has_value)
{
    return has_value ? fr_arena_printf(h->arena, "%.*s\n%.*s", FR_ARG(name), FR_ARG(value)) : name;
}

static void learn_defines(fr_h *h)
{
    const fr_key_values *defines = &h->options->defines;
    fr_map_init(&h->defines, h->arena);
    for (size_t i = 0; i < defines->len; i++) {
        fr_str key = defines->data[i].key;
        size_t equals = fr_str_find_char(key, '=');
        if (equals != SIZE_MAX && fr_str_find_last_char(key, '=') == equals)
            key = leaf_key(h, fr_str_trim(fr_str_slice(key, 0, equals)),
                           fr_str_trim(fr_str_slice(key, equals + 1, key.len)), true);
        if (!fr_map_find(&h->defines, key))
            fr_map_put(&h->defines, key, i);
    }
}

static fr_condition *new_condition(fr_h *h, fr_condition_kind kind)
{
    fr_condition *condition = FR_NEW(h->arena, fr_condition);
    condition->kind = kind;
    return condition;
}

static const fr_condition *leaf_condition(fr_h *h, const fr_cfg *cfg)
{
    bool has_value = cfg->kind == CFG_VALUE;
    fr_str key = leaf_key(h, cfg->name, cfg->value, has_value);
    const uint64_t *found = fr_map_find(&h->defines, key);
    if (found) {
        fr_condition *condition = new_condition(h, CONDITION_DEFINED);
        condition->name = h->options->defines.data[*found].value;
        return condition;
    }
    if (fr_map_put(&h->told, fr_arena_printf(h->arena, "cfg %.*s", FR_ARG(key)), 1)) {
        fr_diagnostic *d = fr_diag(
            h->diags, DIAG_W0903, (fr_place){ 0 },
            has_value ? "no macro stands for `%.*s = \"%.*s\"`: what it guards is always there"
                      : "no macro stands for `%.*s`: what it guards is always there%.*s",
            FR_ARG(cfg->name), FR_ARG(cfg->value));
        d->hint = has_value ? fr_arena_printf(h->arena, "[defines] \"%.*s = %.*s\" = \"MACRO\"",
                                              FR_ARG(cfg->name), FR_ARG(cfg->value))
                            : fr_arena_printf(h->arena, "[defines] \"%.*s\" = \"MACRO\"",
                                              FR_ARG(cfg->name));
    }
    return NULL;
}

static const fr_condition *map_condition(fr_h *h, const fr_cfg *cfg)
{
    const fr_condition *part;
    fr_condition *out;
    switch (cfg->kind) {
    case CFG_NAME:
    case CFG_VALUE: return leaf_condition(h, cfg);
    case CFG_TRUE:
    case CFG_FALSE: return NULL;
    case CFG_NOT:
        part = map_condition(h, cfg->parts.data[0]);
        if (!part)
            return NULL;
        out = new_condition(h, CONDITION_NOT);
        fr_vec_push(h->arena, &out->parts, part);
        return out;
    case CFG_ANY:
    case CFG_ALL: break;
    }
    out = new_condition(h, cfg->kind == CFG_ANY ? CONDITION_ANY : CONDITION_ALL);
    for (size_t i = 0; i < cfg->parts.len; i++) {
        part = map_condition(h, cfg->parts.data[i]);
        if (part)
            fr_vec_push(h->arena, &out->parts, part);
    }
    if (out->parts.len < 2)
        return out->parts.len ? out->parts.data[0] : NULL;
    return out;
}

const fr_condition *fr_h_condition(fr_h *h, const fr_cfg *cfg)
{
    if (!cfg)
        return NULL;
    if (!h->defines.arena) {
        learn_defines(h);
        fr_bits_map_init(&h->conditions, h->arena);
    }
    uint64_t key = (uint64_t)(uintptr_t)cfg;
    const uint64_t *known = fr_bits_map_find(&h->conditions, key);
    if (known)
        return (const fr_condition *)(uintptr_t)*known;
    const fr_condition *condition = map_condition(h, cfg);
    fr_bits_map_put(&h->conditions, key, (uint64_t)(uintptr_t)condition);
    return condition;
}

/* ---- types ---- */

static bool is_param(const fr_h_generics *generics, fr_str name)
{
    for (size_t i = 0; generics && i < generics->len; i++)
        if (fr_str_eq(generics->data[i].name, name))
            return true;
    return false;
}

fr_str fr_h_final_const(fr_h *h, const fr_h_const *value, const fr_h_generics *generics)
{
    if (!value->is_name || is_param(generics, value->text))
        return value->text;
    fr_str hidden = fr_h_hidden_constant(h, value->target);
    return hidden.len ? hidden : fr_h_rename(h, value->text);
}

static fr_str keyword_of(const fr_h_item *item)
{
    switch (item->kind) {
    case H_STRUCT: return item->as.structure.is_transparent ? FR_LIT("") : FR_LIT("struct");
    case H_ENUM:
        if (item->as.enumeration.has_data)
            return item->as.enumeration.is_c ? FR_LIT("struct") : FR_LIT("union");
        return item->as.enumeration.is_c ? FR_LIT("enum") : FR_LIT("");
    case H_UNION: return FR_LIT("union");
    case H_OPAQUE: return FR_LIT("struct");
    case H_TYPEDEF:
    case H_CONSTANT:
    case H_STATIC:
    case H_FUNCTION_ITEM:
    case H_KINDS: break;
    }
    return FR_LIT("");
}

/* What stands before the name of a type in C where the header makes tags. */
static fr_str keyword_for(const fr_h_entry *entry)
{
    static const fr_h_kind order[] = { H_STRUCT, H_ENUM, H_UNION, H_TYPEDEF, H_OPAQUE };
    if (entry->is_excluded)
        return FR_LIT("");
    for (size_t i = 0; i < sizeof order / sizeof *order; i++) {
        const fr_h_item *item = fr_h_entry_first(entry, order[i]);
        if (item)
            return keyword_of(item);
    }
    return FR_LIT("");
}

void fr_h_settle_name(fr_h *h, fr_h_entry *entry)
{
    entry->final_name = fr_h_final_name(h, entry, entry->name);
    entry->keyword = keyword_for(entry);
}

static size_t size_of(fr_header_type_kind kind)
{
    switch (kind) {
    case HEADER_TYPE_PRIMITIVE: return FR_SIZE_WITH(fr_header_type, primitive);
    case HEADER_TYPE_NAMED: return FR_SIZE_WITH(fr_header_type, named);
    case HEADER_TYPE_POINTER: return FR_SIZE_WITH(fr_header_type, pointer);
    case HEADER_TYPE_ARRAY: return FR_SIZE_WITH(fr_header_type, array);
    case HEADER_TYPE_FUNCTION: return FR_SIZE_WITH(fr_header_type, function);
    }
    return sizeof(fr_header_type);
}

fr_header_type *fr_h_header_type(fr_h *h, fr_header_type_kind kind)
{
    fr_header_type *type = fr_arena_alloc(h->made_in, size_of(kind));
    type->kind = kind;
    return type;
}

typedef struct typing {
    fr_h *h;
    const fr_h_generics *generics;
    bool with_keywords;
} typing;

static const fr_header_type *type_of(const typing *t, const fr_h_type *type);

/* A use of generic items that has no instance: said once, and written as it is. */
static void miss_instance(fr_h *h, fr_str name)
{
    if (fr_map_put(&h->told, fr_arena_printf(h->arena, "instance %.*s", FR_ARG(name)), 1))
        fr_diag(h->diags, DIAG_W0902, (fr_place){ 0 },
                "`%.*s` is not known here, and C cannot name it with its generic arguments",
                FR_ARG(name));
}

static const fr_header_type *named_type(const typing *t, const fr_h_type *from)
{
    fr_h *h = t->h;
    fr_header_type *type = fr_h_header_type(h, HEADER_TYPE_NAMED);
    if (from->as.path.is_param || is_param(t->generics, from->as.path.name)) {
        type->as.named.name = from->as.path.name;
        return type;
    }
    fr_h_use use = fr_h_use_of(h, from);
    fr_h_arguments arguments = use.arguments;
    type->as.named.name = fr_h_final_name(h, use.entry, from->as.path.name);
    if (use.entry && t->with_keywords && !(h->are_templates_gone && use.entry->is_template))
        type->as.named.keyword =
            use.entry->keyword.ptr ? use.entry->keyword : keyword_for(use.entry);
    if (arguments.len && !h->is_cxx)
        miss_instance(h, from->as.path.name);
    for (size_t i = 0; i < arguments.len; i++) {
        fr_header_argument one = { 0 };
        if (arguments.data[i].type)
            one.type = type_of(t, arguments.data[i].type);
        else
            one.value = fr_h_final_const(h, &arguments.data[i].value, t->generics);
        fr_vec_push(h->made_in, &type->as.named.arguments, one);
    }
    return type;
}

static const fr_header_type *function_type(const typing *t, const fr_h_type *from)
{
    fr_header_type *type = fr_h_header_type(t->h, HEADER_TYPE_FUNCTION);
    type->as.function.result = type_of(t, from->as.function.result);
    type->as.function.is_nullable = from->as.function.is_nullable;
    type->as.function.never_returns = from->as.function.never_returns;
    for (size_t i = 0; i < from->as.function.params.len; i++) {
        fr_header_param param = { .name = from->as.function.params.data[i].name };
        param.type = type_of(t, from->as.function.params.data[i].type);
        fr_vec_push(t->h->made_in, &type->as.function.params, param);
    }
    return type;
}

static const fr_header_type *type_of(const typing *t, const fr_h_type *from)
{
    fr_header_type *type;
    switch (from->kind) {
    case H_PRIMITIVE:
        type = fr_h_header_type(t->h, HEADER_TYPE_PRIMITIVE);
        type->as.primitive.text = fr_h_primitive_text(t->h, from->as.primitive);
        type->as.primitive.is_bool = from->as.primitive->is_bool;
        return type;
    case H_PATH: return named_type(t, from);
    case H_POINTER:
        type = fr_h_header_type(t->h, HEADER_TYPE_POINTER);
        type->as.pointer.pointee = type_of(t, from->as.pointer.pointee);
        type->as.pointer.is_const = from->as.pointer.is_const;
        type->as.pointer.is_nullable = from->as.pointer.is_nullable;
        return type;
    case H_ARRAY:
        type = fr_h_header_type(t->h, HEADER_TYPE_ARRAY);
        type->as.array.element = type_of(t, from->as.array.element);
        type->as.array.length = fr_h_final_const(t->h, &from->as.array.length, t->generics);
        return type;
    case H_FUNCTION: break;
    }
    return function_type(t, from);
}

const fr_header_type *fr_h_final_type(fr_h *h, const fr_h_type *type, const fr_h_generics *generics,
                                      bool with_keywords)
{
    with_keywords = with_keywords && h->is_c && h->options->style != HEADER_STYLE_TYPE;
    return type_of(&(typing){ h, generics, with_keywords }, type);
}

fr_header_generics fr_h_final_generics(fr_h *h, const fr_h_generics *generics, bool is_opaque)
{
    fr_header_generics out = { 0 };
    for (size_t i = 0; h->is_cxx && i < generics->len; i++) {
        const fr_h_generic *from = &generics->data[i];
        fr_header_generic one = { .name = from->name, .has_default = from->has_default };
        if (from->const_type)
            one.const_type = fr_h_final_type(h, from->const_type, generics, false);
        if (from->has_default || is_opaque) {
            one.has_default = true;
            one.default_value = from->has_default
                                    ? fr_h_final_const(h, &from->default_value, generics)
                                    : FR_LIT("0");
            const fr_h_type *type = from->default_type ? from->default_type : fr_h_void(h);
            one.default_type = fr_h_final_type(h, type, generics, false);
        }
        fr_vec_push(h->made_in, &out, one);
    }
    return out;
}

/* ---- texts ---- */

/* As Rust's {:?} writes a string; but control characters as C knows them, and no trigraphs. */
static fr_str debug_quoted(fr_arena *arena, fr_str text)
{
    fr_text out;
    fr_text_init(&out, arena);
    fr_text_char(&out, '"');
    for (size_t i = 0; i < text.len; i++) {
        char c = text.ptr[i];
        switch (c) {
        case '"': fr_text_puts(&out, "\\\""); break;
        case '\\': fr_text_puts(&out, "\\\\"); break;
        case '\n': fr_text_puts(&out, "\\n"); break;
        case '\r': fr_text_puts(&out, "\\r"); break;
        case '\t': fr_text_puts(&out, "\\t"); break;
        case '?': fr_text_puts(&out, i && text.ptr[i - 1] == '?' ? "\\?" : "?"); break;
        default:
            if ((unsigned char)c < 0x20 || c == 0x7F)
                fr_text_fmt(&out, "\\%03o", (unsigned)(unsigned char)c);
            else
                fr_text_char(&out, c);
        }
    }
    fr_text_char(&out, '"');
    return fr_text_str(&out);
}

fr_str fr_h_deprecated(fr_h *h, bool is_deprecated, fr_str note, fr_str plain, fr_str with_note)
{
    fr_text out;
    if (!is_deprecated)
        return (fr_str){ 0 };
    if (note.len == 0)
        return plain;
    fr_str quoted = debug_quoted(h->made_in, note);
    fr_text_init(&out, h->made_in);
    for (size_t i = 0; i < with_note.len; i++) {
        if (i + 1 < with_note.len && with_note.ptr[i] == '{' && with_note.ptr[i + 1] == '}') {
            fr_text_put(&out, quoted);
            i++;
        } else {
            fr_text_char(&out, with_note.ptr[i]);
        }
    }
    return fr_text_str(&out);
}

bool fr_h_body_text(fr_h *h, const fr_key_values *table, fr_str name, fr_str *text)
{
    const fr_str *found = fr_key_values_find(table, name);
    (void)h;
    if (!found)
        return false;
    size_t begin = 0, end = found->len;
    while (begin < end && found->ptr[begin] == '\n')
        begin++;
    while (end > begin && found->ptr[end - 1] == '\n')
        end--;
    *text = fr_str_slice(*found, begin, end);
    return true;
}
