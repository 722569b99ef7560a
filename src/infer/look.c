/* What a C type is to inference: how many pointers, above what. */
#include "infer/infer.h"

bool fr_is_own(const fr_inference *inf, const fr_item *item)
{
    return item->span.file && fr_bits_map_find(&inf->own_files, item->span.file) != NULL;
}

static bool is_char_alias(fr_str name)
{
    return fr_str_is(name, "int8_t") || fr_str_is(name, "uint8_t");
}

static fr_base base_of_int(const fr_type *type)
{
    fr_int_kind kind = type->as.integer.kind;
    if (kind == INT_CHAR)
        return BASE_CHAR;
    bool is_byte = kind == INT_SCHAR || kind == INT_UCHAR || kind == INT_I8 || kind == INT_U8;
    return is_byte ? BASE_BYTE : BASE_INT;
}

static fr_base base_of(const fr_type *type)
{
    if (type->kind == TYPE_VOID)
        return BASE_VOID;
    if (type->kind == TYPE_BOOL)
        return BASE_BOOL;
    if (type->kind == TYPE_INT)
        return base_of_int(type);
    if (type->kind == TYPE_FLOAT &&
        (type->as.floating == FLOAT_F32 || type->as.floating == FLOAT_F64))
        return BASE_FLOAT;
    if (type->kind == TYPE_RECORD)
        return BASE_RECORD;
    if (type->kind == TYPE_ENUM)
        return BASE_ENUM;
    return type->kind == TYPE_FUNCTION ? BASE_FUNCTION : BASE_OTHER;
}

/* xmlChar, FcChar8: the library's own name for what its text is made of. Not UChar and its kin:
 * those are bytes as often. */
static bool is_own_character(const fr_inference *inf, const fr_item *alias)
{
    fr_strs words = { 0 };
    if (fr_is_own(inf, alias))
        words = fr_split_words(inf->arena, alias->name);
    return words.len > 1 && fr_str_is(words.data[words.len - 1], "char") &&
           !fr_has_word_of(&words, "u uc uns unsigned s signed byte raw wide");
}

/* Names that say more than what they stand for. */
static void note_alias(const fr_inference *inf, fr_look *look, const fr_item *alias)
{
    fr_str name = alias->name;
    look->is_own_character = is_own_character(inf, alias);
    if (fr_str_is(name, "va_list") || fr_str_is(name, "__builtin_va_list"))
        look->base = BASE_VALIST;
    else if (fr_str_is(name, "FILE"))
        look->base = BASE_FILE;
    else if (is_char_alias(name))
        look->base = BASE_BYTE;
    look->alias = name;
}

static bool is_char_pointer(const fr_model *model, fr_id id)
{
    const fr_type *type = fr_model_type(model, id);
    if (type->kind != TYPE_POINTER || fr_model_is_const(model, type->as.pointer.pointee))
        return false;
    const fr_type *to = fr_model_type(model, fr_model_canonical(model, type->as.pointer.pointee));
    return to->kind == TYPE_INT && to->as.integer.kind == INT_CHAR;
}

static void take_pointer(fr_look *look, const fr_model *model, const fr_type *type, fr_id *at)
{
    bool is_array = type->kind == TYPE_ARRAY;
    if (look->depth == 0 && is_array) {
        look->is_array = true;
        look->count = type->as.array.is_incomplete ? 0 : type->as.array.count;
    }
    *at = is_array ? type->as.array.element : type->as.pointer.pointee;
    look->depth++;
    look->alias = (fr_str){ 0 };
    look->is_own_character = false;
    const fr_type *next = fr_model_type(model, fr_model_canonical(model, *at));
    if ((next->kind == TYPE_POINTER || next->kind == TYPE_ARRAY) && fr_model_is_const(model, *at))
        look->is_mid_const = true;
}

fr_look fr_look_at(const fr_inference *inf, fr_id at)
{
    const fr_model *model = inf->model;
    fr_look look = { .base = BASE_OTHER, .handle = FR_NO_INDEX, .group = FR_NO_INDEX, .use = at };
    bool is_known = false;
    for (unsigned steps = 0; steps < 64; steps++) {
        const fr_item *item = fr_model_item(model, at);
        const fr_type *type = &item->as.type;
        uint64_t *handle = fr_bits_map_find(&inf->type_items, fr_model_resolve(model, at));
        look.is_const |= type->is_const;
        if (handle) {
            look.handle = (uint32_t)*handle;
            look.canonical = fr_model_resolve(model, at);
        }
        if (type->kind == TYPE_REF) {
            at = type->as.target;
        } else if (type->kind == TYPE_ALIAS) {
            look.is_named_text |=
                is_char_pointer(model, fr_model_resolve(model, type->as.alias.target));
            note_alias(inf, &look, item);
            at = type->as.alias.target;
        } else if ((type->kind == TYPE_POINTER || type->kind == TYPE_ARRAY) &&
                   look.base != BASE_VALIST) {
            bool was_const = look.is_const && type->kind == TYPE_ARRAY;
            take_pointer(&look, model, type, &at);
            look.is_const = was_const; /* C17 6.7.3p10: of an array, the elements are */
            look.use = at;
            look.handle = FR_NO_INDEX;
        } else {
            is_known = true;
            break;
        }
    }
    const fr_type *end = fr_model_type(model, at);
    if (!is_known)
        return look;
    if (look.base == BASE_OTHER)
        look.base = base_of(end);
    look.is_own_character &= look.base == BASE_BYTE;
    if (look.is_own_character)
        look.base = BASE_CHAR;
    if (look.handle == FR_NO_INDEX)
        look.canonical = at;
    look.size = end->layout.known ? end->layout.size : 0;
    look.is_signed = end->kind == TYPE_INT && end->as.integer.is_signed;
    uint64_t *group = fr_bits_map_find(&inf->group_items, at);
    look.group = group ? (uint32_t)*group : FR_NO_INDEX;
    return look;
}

bool fr_is_wide_text(const fr_look *look)
{
    return look->depth == 1 && look->base == BASE_INT && look->is_const && !look->is_array &&
           fr_str_is(look->alias, "wchar_t");
}

/* ---- plain old data ---- */

enum { MAX_NESTING = 8 };

static bool is_pod_at(const fr_inference *inf, fr_id type, unsigned depth);

static bool is_pod_record(const fr_inference *inf, const fr_record *record, unsigned depth)
{
    if (record->is_forward || record->is_union || record->fields.len == 0 ||
        record->has_bad_bit_field)
        return false;
    for (size_t i = 0; i < record->fields.len; i++) {
        const fr_field *field = &record->fields.data[i];
        if (field->bit_width >= 0 || field->is_anonymous_record || field->name.len == 0 ||
            !is_pod_at(inf, field->type, depth + 1))
            return false;
    }
    return true;
}

static bool is_pod_at(const fr_inference *inf, fr_id type, unsigned depth)
{
    const fr_type *t = fr_model_type(inf->model, fr_model_canonical(inf->model, type));
    if (depth > MAX_NESTING || t->is_atomic)
        return false;
    if (t->kind == TYPE_FLOAT)
        return t->as.floating == FLOAT_F32 || t->as.floating == FLOAT_F64;
    if (t->kind == TYPE_ARRAY)
        return !t->as.array.is_incomplete && t->as.array.count &&
               is_pod_at(inf, t->as.array.element, depth + 1);
    if (t->kind == TYPE_RECORD)
        return is_pod_record(inf, &t->as.record, depth);
    return t->kind == TYPE_BOOL || t->kind == TYPE_INT || t->kind == TYPE_ENUM;
}

bool fr_is_pod(const fr_inference *inf, fr_id type)
{
    return is_pod_at(inf, type, 0);
}

static bool has_pointer_at(const fr_inference *inf, fr_id type, unsigned depth)
{
    const fr_type *t = fr_model_type(inf->model, fr_model_canonical(inf->model, type));
    if (depth > MAX_NESTING)
        return true;
    if (t->kind == TYPE_ARRAY)
        return has_pointer_at(inf, t->as.array.element, depth + 1);
    if (t->kind != TYPE_RECORD)
        return t->kind == TYPE_POINTER || t->kind == TYPE_BLOCK_POINTER;
    for (size_t i = 0; i < t->as.record.fields.len; i++)
        if (has_pointer_at(inf, t->as.record.fields.data[i].type, depth + 1))
            return true;
    return false;
}

bool fr_has_pointer(const fr_inference *inf, fr_id record)
{
    return has_pointer_at(inf, record, 0);
}
