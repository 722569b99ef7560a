/* Trees of expressions become trees of values. What a path means is decided here: another constant,
 * a limit like i32::MAX, a variant, an associated constant. */
#include "passes/header_value.h"

#include <string.h>

#include "passes/header_finish.h"
#include "passes/header_number.h"
#include "passes/header_rules.h"

/* Constants whose values stand in for their names: how deep in one another, how many in one value.
 */
enum { MOST_DEPTH = 64, MOST_INLINED = 1000 };

/* ---- making values ---- */

typedef struct builder {
    fr_h *h;
    bool is_valid;
    const fr_h_entry *self; /* what the value is of; may be NULL */
    unsigned depth, count;  /* of constants whose values stand in for their names */
} builder;

static const fr_header_value *build(builder *b, const fr_expr *expr);

static fr_header_value *new_value(builder *b, fr_header_value_kind kind, fr_str text)
{
    fr_header_value *value = FR_NEW(b->h->arena, fr_header_value);
    value->kind = kind;
    value->text = text;
    return value;
}

static const fr_header_value *text_value(builder *b, fr_str text)
{
    return new_value(b, HEADER_VALUE_TEXT, text);
}

static void add_operand(builder *b, fr_header_value *value, const fr_expr *operand)
{
    fr_vec_push(b->h->arena, &value->operands, build(b, operand));
}

/* ---- literals ---- */

static bool fits_i64(fr_str digits)
{
    static const char most[] = "9223372036854775807";
    if (digits.len != sizeof most - 1)
        return digits.len < sizeof most - 1;
    return memcmp(digits.ptr, most, digits.len) <= 0;
}

static const fr_header_value *int_value(builder *b, const fr_expr *expr)
{
    const char *suffix = "";
    if (fr_str_is(expr->suffix, "u64"))
        suffix = "ull";
    else if (fr_str_is(expr->suffix, "i64"))
        suffix = "ll";
    else if (fr_str_is(expr->suffix, "u32"))
        suffix = "u";
    else if (!fits_i64(expr->text))
        suffix = "ull";
    return text_value(b, fr_arena_join(b->h->arena, expr->text, fr_str_from(suffix)));
}

static const fr_header_value *char_value(builder *b, const fr_expr *expr)
{
    fr_arena *arena = b->h->arena;
    uint32_t c = (uint32_t)expr->number;
    switch (c) {
    case '\t': return text_value(b, FR_LIT("'\\t'"));
    case '\r': return text_value(b, FR_LIT("'\\r'"));
    case '\n': return text_value(b, FR_LIT("'\\n'"));
    case '\'': return text_value(b, FR_LIT("'\\''"));
    case '"': return text_value(b, FR_LIT("'\\\"'"));
    case '\\': return text_value(b, FR_LIT("'\\\\'"));
    default: break;
    }
    if (c >= 0x20 && c < 0x7F)
        return text_value(b, fr_arena_printf(arena, "'%c'", (char)c));
    if (c < 0xA0) /* no universal character name (C17 6.4.3p2) */
        return text_value(b, fr_arena_printf(arena, "%u", c));
    return text_value(b, fr_arena_printf(arena, "U'\\U%08X'", c));
}

static const fr_header_value *bool_value(builder *b, const fr_expr *expr)
{
    if (b->h->is_cython)
        return text_value(b, expr->number ? FR_LIT("True") : FR_LIT("False"));
    return text_value(b, expr->number ? FR_LIT("true") : FR_LIT("false"));
}

/* ---- paths ---- */

/* `u32::MAX` and its kin; empty: none. */
static fr_str limit_of(builder *b, fr_str type, fr_str name)
{
    static const char *const types[] = { "u8", "u16", "u32", "u64", "i8", "i16", "i32", "i64" };
    if (!fr_str_is(name, "MAX") && !fr_str_is(name, "MIN"))
        return (fr_str){ 0 };
    for (size_t i = 0; i < sizeof types / sizeof *types; i++)
        if (fr_str_is(type, types[i]))
            return fr_arena_printf(b->h->arena, "%sINT%s_%.*s", types[i][0] == 'u' ? "U" : "",
                                   types[i] + 1, FR_ARG(name));
    return (fr_str){ 0 };
}

static const fr_h_variant *variant_of(const fr_h_entry *entry, fr_str name, const fr_h_item **in)
{
    for (size_t k = 0; k < entry->items.len; k++) {
        const fr_h_item *item = entry->items.data[k];
        for (size_t i = 0; item->kind == H_ENUM && i < item->as.enumeration.variants.len; i++) {
            if (!fr_str_eq(item->as.enumeration.variants.data[i].rust_name, name))
                continue;
            *in = item;
            return &item->as.enumeration.variants.data[i];
        }
    }
    return NULL;
}

/* Instances of generics take the place of their template outside C++. */
static bool is_known(const fr_h *h, const fr_h_entry *entry, fr_h_kind kind)
{
    return entry && fr_h_entry_first(entry, kind) && (h->is_cxx || !entry->is_template);
}

/* An associated constant as header_finish.c calls it: in the struct, or by the struct's name. */
static fr_str member_name(fr_h *h, const fr_h_entry *entry, fr_str type, fr_str name)
{
    const fr_h_item *owner = entry ? fr_h_entry_first(entry, H_STRUCT) : NULL;
    const fr_header_options *o = h->options;
    fr_str prefix = fr_h_final_name(h, entry, type);
    bool is_in_body = owner && h->is_cxx && o->struct_.associated_constants_in_body &&
                      o->const_.allow_static_const && !owner->as.structure.is_transparent;
    if (owner && !is_in_body) {
        fr_rename_rule rule = fr_h_rule(h, &owner->annotations, "rename-associated-constant",
                                        o->struct_.rename_associated_constant);
        prefix = fr_rename_apply(h->arena, rule, prefix, RENAMED_TYPE, (fr_str){ 0 });
    }
    return fr_arena_printf(h->arena, "%.*s%s%.*s", FR_ARG(prefix), is_in_body ? "::" : "_",
                           FR_ARG(name));
}

static const fr_header_value *member_value(builder *b, fr_h_entry *entry, fr_str type, fr_str name)
{
    fr_h *h = b->h;
    const fr_h_item *item = NULL;
    fr_str limit = entry ? (fr_str){ 0 } : limit_of(b, type, name);
    if (limit.len)
        return text_value(b, limit);
    if (is_known(h, entry, H_ENUM)) {
        const fr_h_variant *variant = variant_of(entry, name, &item);
        if (variant && h->is_cxx &&
            fr_h_flag(&item->annotations, "enum-class", h->options->enum_.enum_class))
            return text_value(b, fr_arena_printf(h->arena, "%.*s::%.*s", FR_ARG(item->export_name),
                                                 FR_ARG(variant->name)));
        if (variant)
            return text_value(b, variant->name);
    }
    b->is_valid &= is_known(h, entry, H_ENUM) || is_known(h, entry, H_STRUCT);
    return text_value(b, member_name(h, entry, type, name));
}

static fr_str last_segment(const fr_expr_path *path)
{
    return path->segments.data[path->segments.len - 1];
}

/* The value of a constant that the header does not have, which may be private; NULL: its name must
 * do. */
static const fr_header_value *inlined_value(builder *b, fr_id target)
{
    if (!fr_h_is_constant(b->h, target))
        return NULL;
    const fr_expr *value = fr_model_item(b->h->model, target)->rust->value;
    bool is_there = b->h->entries[target] && b->h->entries[target] != b->self;
    if (is_there || !value || b->depth >= MOST_DEPTH || b->count >= MOST_INLINED ||
        fr_h_value_problem(b->h, value).reason)
        return NULL;
    b->depth++;
    b->count++;
    const fr_header_value *out = build(b, value);
    b->depth--;
    return out;
}

static const fr_header_value *path_value(builder *b, const fr_expr_path *path)
{
    fr_h *h = b->h;
    const fr_strs *segments = &path->segments;
    fr_h_entry *entry = fr_h_entry_of_target(h, path->target);
    const fr_header_value *inlined = path->is_member ? NULL : inlined_value(b, path->target);
    if (inlined)
        return inlined;
    if (fr_h_is_constant(h, path->target) || (segments->len == 1 && !path->is_member))
        return text_value(b, fr_h_rename(h, last_segment(path)));
    if (entry && path->is_member)
        return member_value(b, entry, fr_model_item(h->model, path->target)->name,
                            last_segment(path));
    fr_str owner = segments->data[segments->len - 2 + (segments->len == 1)];
    return member_value(b, fr_h_find(h, owner), owner, last_segment(path));
}

/* ---- struct literals ---- */

typedef struct literal {
    fr_str name;
    const fr_h_item *structure;
} literal;

/* The struct that a literal's name stands for, through aliases. */
static const fr_h_item *struct_of(fr_h *h, const fr_h_entry *entry)
{
    bool is_instance;
    for (unsigned left = 64; entry && left; left--) {
        const fr_h_item *found = fr_h_entry_first(entry, H_STRUCT);
        const fr_h_item *alias = found ? NULL : fr_h_entry_first(entry, H_TYPEDEF);
        if (found)
            return is_known(h, entry, H_STRUCT) ? found : NULL;
        if (!alias || alias->as.alias.target->kind != H_PATH)
            return NULL;
        entry = fr_h_use_entry(h, alias->as.alias.target, &is_instance);
    }
    return NULL;
}

static literal literal_of(fr_h *h, const fr_expr *expr)
{
    const fr_expr *at = expr->kind == EXPR_CALL ? expr->operands.data[0] : expr;
    fr_h_entry *entry = at->path->is_member ? NULL : fr_h_entry_of_target(h, at->path->target);
    fr_str name = at->path->segments.data[0];
    if (entry)
        name = entry->name;
    else
        entry = fr_h_find(h, name);
    return (literal){ .name = name, .structure = struct_of(h, entry) };
}

static const fr_expr *literal_field(const fr_expr *expr, const fr_h_field *field)
{
    if (expr->kind == EXPR_CALL)
        return field->model_field + 1 < expr->operands.len
                   ? expr->operands.data[field->model_field + 1]
                   : NULL;
    for (size_t i = 0; i < expr->fields.len; i++)
        if (fr_str_eq(expr->fields.data[i].name, field->rust_name))
            return expr->fields.data[i].value;
    return NULL;
}

static const fr_header_value *struct_value(builder *b, const fr_expr *expr)
{
    fr_h *h = b->h;
    literal l = literal_of(h, expr);
    if (!l.structure) {
        b->is_valid = false;
        return text_value(b, l.name);
    }
    const fr_h_struct *s = &l.structure->as.structure;
    if (s->is_transparent) {
        const fr_expr *inner = literal_field(expr, &s->fields.data[0]);
        if (inner)
            return build(b, inner);
    }
    const fr_expr *at = expr->kind == EXPR_CALL ? expr->operands.data[0] : expr;
    fr_header_value *value =
        new_value(b, HEADER_VALUE_STRUCT,
                  fr_h_final_name(h, fr_h_entry_of_target(h, at->path->target), l.name));
    for (size_t i = 0; i < s->fields.len; i++) {
        const fr_expr *given = literal_field(expr, &s->fields.data[i]);
        fr_header_value_field field = { .name = s->fields.data[i].name,
                                        .condition =
                                            fr_h_condition(h, s->fields.data[i].condition) };
        if (given)
            field.value = build(b, given);
        fr_vec_push(h->arena, &value->fields, field);
    }
    return value;
}

/* `Self::A.bits()` of flags is the struct's field, or the flag itself if nothing is around it. */
static const fr_header_value *bits_value(builder *b, const fr_expr *expr)
{
    const fr_expr *flag = expr->operands.data[0];
    const fr_h_item *item = struct_of(b->h, fr_h_entry_of_target(b->h, flag->path->target));
    if (!item || item->as.structure.fields.len == 0) {
        b->is_valid = false;
        return text_value(b, expr->text);
    }
    if (item->as.structure.is_transparent)
        return build(b, flag);
    fr_header_value *value =
        new_value(b, HEADER_VALUE_FIELD, item->as.structure.fields.data[0].name);
    add_operand(b, value, flag);
    return value;
}

/* ---- all kinds ---- */

static const fr_header_value *operator_value(builder *b, const fr_expr *expr,
                                             fr_header_value_kind kind, fr_str text)
{
    fr_header_value *value = new_value(b, kind, text);
    for (size_t i = 0; i < expr->operands.len; i++)
        add_operand(b, value, expr->operands.data[i]);
    return value;
}

static bool is_logical(fr_str op)
{
    static const char *const names[] = { "==", "!=", "<", "<=", ">", ">=", "&&", "||" };
    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        if (fr_str_is(op, names[i]))
            return true;
    return false;
}

static bool is_bool_item(const fr_model *model, fr_id id)
{
    const fr_item *item = id == FR_NO_ID ? NULL : fr_model_item(model, id);
    return item && item->kind == ITEM_VAR && item->as.var.type != FR_NO_ID &&
           fr_model_type(model, fr_model_canonical(model, item->as.var.type))->kind == TYPE_BOOL;
}

/* As far as the expression tells: `!` is another operator for numbers. */
static bool is_bool(const fr_h *h, const fr_expr *expr)
{
    for (;;) {
        switch (expr->kind) {
        case EXPR_BOOL: return true;
        case EXPR_PATH: return !expr->path->is_member && is_bool_item(h->model, expr->path->target);
        case EXPR_BINARY:
            if (is_logical(expr->text))
                return true;
            break;
        case EXPR_UNARY: break;
        case EXPR_INT:
        case EXPR_FLOAT:
        case EXPR_CHAR:
        case EXPR_BYTE:
        case EXPR_CAST:
        case EXPR_FIELD:
        case EXPR_STRUCT:
        case EXPR_CALL:
        case EXPR_ARRAY:
        case EXPR_METHOD:
        case EXPR_STRING:
        case EXPR_BYTES:
        case EXPR_CSTRING:
        case EXPR_REPEAT:
        case EXPR_TUPLE:
        case EXPR_REF:
        case EXPR_OTHER: return false;
        }
        expr = expr->operands.data[0]; /* of `a & b` and `!a`: the type is that of `a` */
    }
}

static const fr_header_value *unary_value(builder *b, const fr_expr *expr)
{
    bool is_not = fr_str_is(expr->text, "!") && !is_bool(b->h, expr->operands.data[0]);
    return operator_value(b, expr, HEADER_VALUE_UNARY, is_not ? FR_LIT("~") : expr->text);
}

static const fr_header_value *cast_value(builder *b, const fr_expr *expr)
{
    fr_header_value *value = new_value(b, HEADER_VALUE_CAST, (fr_str){ 0 });
    value->type = fr_h_final_type(b->h, fr_h_load_type(b->h, expr->type).simple, NULL, false);
    add_operand(b, value, expr->operands.data[0]);
    return fr_h_right_cast(b->h, expr, value);
}

/* The type of the constant that a path names; NULL: not known. */
static const fr_h_type *type_of_constant(builder *b, const fr_expr_path *path)
{
    fr_h *h = b->h;
    if (path->target == FR_NO_ID)
        return NULL;
    if (!path->is_member) {
        const fr_item *item = fr_model_item(h->model, path->target);
        bool is_constant = item->kind == ITEM_VAR && item->as.var.type != FR_NO_ID;
        return is_constant ? fr_h_load_type(h, item->as.var.type).simple : NULL;
    }
    const fr_h_item *owner = struct_of(h, fr_h_entry_of_target(h, path->target));
    for (size_t i = 0; owner && i < owner->as.structure.constants.len; i++)
        if (fr_str_eq(owner->as.structure.constants.data[i]->name, last_segment(path)))
            return owner->as.structure.constants.data[i]->as.constant.type;
    return NULL;
}

/* What a field of a constant is called in C. */
static fr_str field_name(builder *b, const fr_expr *expr)
{
    const fr_expr *base = expr->operands.data[0];
    const fr_h_type *type = base->kind == EXPR_PATH ? type_of_constant(b, base->path) : NULL;
    const fr_h_item *item =
        type && type->kind == H_PATH ? struct_of(b->h, fr_h_entry_of(b->h, type)) : NULL;
    for (size_t i = 0; item && i < item->as.structure.fields.len; i++)
        if (fr_str_eq(item->as.structure.fields.data[i].rust_name, expr->text))
            return item->as.structure.fields.data[i].name;
    bool is_index = expr->text.len && expr->text.ptr[0] >= '0' && expr->text.ptr[0] <= '9';
    return is_index ? fr_arena_printf(b->h->arena, "_%.*s", FR_ARG(expr->text)) : expr->text;
}

static const fr_header_value *build(builder *b, const fr_expr *expr)
{
    switch (expr->kind) {
    case EXPR_INT: return int_value(b, expr);
    case EXPR_FLOAT: return text_value(b, expr->text);
    case EXPR_BOOL: return bool_value(b, expr);
    case EXPR_CHAR: return char_value(b, expr);
    case EXPR_BYTE:
        return text_value(b,
                          fr_arena_printf(b->h->arena, "%llu", (unsigned long long)expr->number));
    case EXPR_UNARY: return unary_value(b, expr);
    case EXPR_BINARY: return operator_value(b, expr, HEADER_VALUE_BINARY, expr->text);
    case EXPR_CAST: return cast_value(b, expr);
    case EXPR_FIELD: return operator_value(b, expr, HEADER_VALUE_FIELD, field_name(b, expr));
    case EXPR_PATH: return path_value(b, expr->path);
    case EXPR_STRUCT:
    case EXPR_CALL: return struct_value(b, expr);
    case EXPR_ARRAY: return operator_value(b, expr, HEADER_VALUE_ARRAY, (fr_str){ 0 });
    case EXPR_METHOD: return bits_value(b, expr);
    case EXPR_STRING:
    case EXPR_BYTES:
    case EXPR_CSTRING:
    case EXPR_REPEAT:
    case EXPR_TUPLE:
    case EXPR_REF:
    case EXPR_OTHER: break;
    }
    b->is_valid = false; /* fr_h_value_problem() keeps these out */
    return text_value(b, expr->text);
}

const fr_header_value *fr_h_value(fr_h *h, const fr_expr *expr, const fr_h_entry *self)
{
    builder b = { .h = h, .is_valid = true, .self = self };
    const fr_header_value *value = build(&b, expr);
    return b.is_valid ? value : NULL;
}

const fr_header_value *fr_h_value_unchecked(fr_h *h, const fr_expr *expr)
{
    builder b = { .h = h, .is_valid = true };
    return build(&b, expr);
}
