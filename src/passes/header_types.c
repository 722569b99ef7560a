/* Types of the model as C may have them. A type is loaded once, whoever asks. */
#include "passes/header_ir.h"

/* Types nest no deeper in what readers give, but instances of generics can grow. */
#define MOST_DEPTH 512

static fr_h_loaded load(fr_h *h, fr_id id, unsigned depth);

static fr_h_loaded wrong(fr_h_reason why)
{
    return (fr_h_loaded){ .error = fr_h_problem_of(why) };
}

static fr_h_loaded found(const fr_h_type *type)
{
    return (fr_h_loaded){ .raw = type };
}

/* ---- making types ---- */

static size_t size_of(fr_h_type_kind kind)
{
    switch (kind) {
    case H_PRIMITIVE: return FR_SIZE_WITH(fr_h_type, primitive);
    case H_PATH: return FR_SIZE_WITH(fr_h_type, path);
    case H_POINTER: return FR_SIZE_WITH(fr_h_type, pointer);
    case H_ARRAY: return FR_SIZE_WITH(fr_h_type, array);
    case H_FUNCTION: return FR_SIZE_WITH(fr_h_type, function);
    }
    return sizeof(fr_h_type);
}

fr_h_type *fr_h_type_new(fr_h *h, fr_h_type_kind kind)
{
    fr_h_type *type = fr_arena_alloc(h->arena, size_of(kind));
    type->kind = kind;
    return type;
}

fr_h_type *fr_h_type_copy(fr_h *h, const fr_h_type *from)
{
    fr_h_type *type = fr_arena_copy(h->arena, from, size_of(from->kind));
    return type;
}

const fr_h_type *fr_h_void(fr_h *h)
{
    return fr_h_primitive_type(h, fr_h_primitive_find(FR_LIT("c_void")));
}

const fr_h_type *fr_h_path_type(fr_h *h, fr_h_entry *entry, fr_str name)
{
    fr_h_type *type = fr_h_type_new(h, H_PATH);
    type->as.path.entry = entry;
    type->as.path.name = name;
    return type;
}

const fr_h_type *fr_h_pointer_type(fr_h *h, const fr_h_type *pointee, bool is_const,
                                   bool is_nullable)
{
    fr_h_type *type = fr_h_type_new(h, H_POINTER);
    type->as.pointer.pointee = pointee;
    type->as.pointer.is_const = is_const;
    type->as.pointer.is_nullable = is_nullable;
    return type;
}

fr_h_entry *fr_h_entry_of(const fr_h *h, const fr_h_type *path)
{
    if (path->as.path.entry || path->as.path.is_param)
        return path->as.path.entry;
    const uint64_t *standard = fr_map_find(&h->standard, path->as.path.name);
    return standard ? (fr_h_entry *)(uintptr_t)*standard : fr_h_find(h, path->as.path.name);
}

const fr_h_type *fr_h_root_path(const fr_h_type *type)
{
    while (type && type->kind == H_POINTER)
        type = type->as.pointer.pointee;
    return type && type->kind == H_PATH ? type : NULL;
}

/* ---- constants in types ---- */

bool fr_h_load_const(const fr_h *h, const fr_expr *expr, fr_h_const *out, fr_h_problem *error)
{
    *out = (fr_h_const){ .target = FR_NO_ID };
    switch (expr->kind) {
    case EXPR_INT: out->text = expr->text; return true;
    case EXPR_BOOL: out->text = expr->number ? FR_LIT("true") : FR_LIT("false"); return true;
    case EXPR_BYTE:
    case EXPR_CHAR:
        out->text = fr_arena_printf(h->arena, "%llu", (unsigned long long)expr->number);
        return true;
    case EXPR_PATH:
        out->text = expr->path->segments.data[expr->path->segments.len - 1];
        out->is_name = true;
        if (!expr->path->is_member)
            out->target = expr->path->target;
        return true;
    case EXPR_CAST: return fr_h_load_const(h, expr->operands.data[0], out, error);
    case EXPR_FLOAT:
    case EXPR_STRING:
    case EXPR_BYTES:
    case EXPR_CSTRING:
    case EXPR_UNARY:
    case EXPR_BINARY:
    case EXPR_FIELD:
    case EXPR_STRUCT:
    case EXPR_CALL:
    case EXPR_METHOD:
    case EXPR_ARRAY:
    case EXPR_REPEAT:
    case EXPR_TUPLE:
    case EXPR_REF:
    case EXPR_OTHER: break;
    }
    *error = fr_h_problem_of(REASON_CONST_EXPRESSION);
    return false;
}

/* ---- paths ---- */

static bool is_zero_sized_name(fr_str name)
{
    return fr_str_is(name, "PhantomData") || fr_str_is(name, "PhantomPinned");
}

/* Whether a declaration of the source that has a primitive's name stands for the primitive: an
 * alias does, and `c_void`, which many declare themselves. */
static bool is_primitive_target(const fr_h *h, fr_id target, fr_str name)
{
    if (target == FR_NO_ID)
        return true;
    const fr_item *item = fr_model_item(h->model, target);
    return fr_str_is(name, "c_void") ||
           (item->kind == ITEM_TYPE && item->as.type.kind == TYPE_ALIAS);
}

static bool load_argument(fr_h *h, const fr_generic_argument *from, fr_h_argument *out,
                          bool *is_there, fr_h_problem *error, unsigned depth)
{
    fr_h_loaded type;
    *is_there = true;
    *out = (fr_h_argument){ 0 };
    switch (from->kind) {
    case ARGUMENT_TYPE:
        type = load(h, from->type, depth);
        *error = type.error;
        out->type = type.raw;
        *is_there = type.raw != NULL;
        return type.error.reason == 0;
    case ARGUMENT_CONST:
        if (!from->is_block)
            return fr_h_load_const(h, from->expr, &out->value, error);
        *error = fr_h_problem_of(REASON_BLOCK_ARGUMENT);
        return false;
    case ARGUMENT_CONSTRAINT: break;
    }
    *error = fr_h_problem_of(REASON_CONSTRAINT_ARGUMENT);
    return false;
}

static fr_h_loaded load_path(fr_h *h, const fr_rust_form *form, unsigned depth)
{
    FR_VEC(fr_h_argument) arguments = { 0 };
    fr_h_problem error = { 0 };
    if (form->target == FR_NO_ID && is_zero_sized_name(form->name))
        return (fr_h_loaded){ 0 };
    if (form->is_sugar)
        return wrong(REASON_TRAIT_OBJECT);
    const fr_h_primitive *primitive = fr_h_primitive_find(form->name);
    if (primitive && is_primitive_target(h, form->target, form->name)) {
        if (form->arguments.len)
            return wrong(REASON_PRIMITIVE_WITH_ARGUMENTS);
        return found(fr_h_primitive_type(h, primitive));
    }
    fr_h_type *type = fr_h_type_new(h, H_PATH);
    type->as.path.name = form->name;
    type->as.path.is_self = form->is_self;
    if (form->target != FR_NO_ID) {
        const fr_item *item = fr_model_item(h->model, form->target);
        if (item->kind == ITEM_TYPE && item->as.type.kind == TYPE_RUST &&
            item->as.type.as.rust->kind == FORM_TRAIT)
            return wrong(REASON_TRAIT_OBJECT);
        if (item->kind == ITEM_TYPE) /* a constant looks like a type as an argument */
            type->as.path.entry = h->entries[form->target];
    }
    for (size_t i = 0; i < form->arguments.len; i++) {
        fr_h_argument one;
        bool is_there;
        if (!load_argument(h, &form->arguments.data[i], &one, &is_there, &error, depth))
            return (fr_h_loaded){ .error = error };
        if (is_there)
            fr_vec_push(h->arena, &arguments, one);
    }
    type->as.path.arguments = (fr_h_arguments){ arguments.data, arguments.len };
    return found(type);
}

static fr_h_loaded load_form(fr_h *h, const fr_rust_form *form, unsigned depth)
{
    switch (form->kind) {
    case FORM_PATH: return load_path(h, form, depth);
    case FORM_PARAM: {
        fr_h_type *type = fr_h_type_new(h, H_PATH);
        type->as.path.name = form->name;
        type->as.path.is_param = true;
        return found(type);
    }
    case FORM_CHAR: return found(fr_h_primitive_type(h, fr_h_primitive_find(FR_LIT("char"))));
    case FORM_STR: return found(fr_h_path_type(h, NULL, FR_LIT("str")));
    case FORM_TUPLE: return form->parts.len ? wrong(REASON_TUPLE) : (fr_h_loaded){ 0 };
    case FORM_SELF: return wrong(REASON_SELF_OF_TRAIT);
    case FORM_SLICE: return wrong(REASON_SLICE);
    case FORM_NEVER: return wrong(REASON_NEVER);
    case FORM_DYN:
    case FORM_TRAIT: return wrong(REASON_TRAIT_OBJECT);
    case FORM_IMPL: return wrong(REASON_IMPL_TRAIT);
    case FORM_INFER: return wrong(REASON_INFERRED);
    case FORM_MACRO: return wrong(REASON_MACRO_TYPE);
    case FORM_EXTERN: break;
    }
    return wrong(REASON_FOREIGN_TYPE);
}

/* ---- functions ---- */

static bool is_never(const fr_h *h, fr_id id)
{
    const fr_type *type = fr_model_type(h->model, id);
    return type->kind == TYPE_RUST && type->as.rust->kind == FORM_NEVER;
}

static fr_h_loaded load_function(fr_h *h, const fr_signature *signature, unsigned depth)
{
    FR_VEC(fr_h_param) params = { 0 };
    fr_h_type *type = fr_h_type_new(h, H_FUNCTION);
    unsigned blanks = 0;
    for (size_t i = 0; i < signature->params.len; i++) {
        fr_h_loaded one = load(h, signature->params.data[i].type, depth);
        fr_h_param param = { .name = signature->params.data[i].name, .type = one.raw };
        if (one.error.reason)
            return one;
        if (!one.raw)
            continue;
        if (fr_str_is(param.name, "_") && blanks++)
            param.name = fr_arena_printf(h->arena, "_%u", blanks - 1);
        fr_vec_push(h->arena, &params, param);
    }
    if (signature->is_variadic) {
        fr_h_param rest = { .type = fr_h_primitive_type(h, fr_h_primitive_find(FR_LIT("VaList"))) };
        fr_vec_push(h->arena, &params, rest);
    }
    type->as.function.params = (fr_h_params){ params.data, params.len };
    type->as.function.never_returns = is_never(h, signature->result);
    fr_h_loaded result = { 0 };
    if (!type->as.function.never_returns)
        result = load(h, signature->result, depth);
    if (result.error.reason)
        return result;
    type->as.function.result = result.raw ? result.raw : fr_h_void(h);
    return found(type);
}

/* ---- all kinds ---- */

static fr_h_loaded load_pointer(fr_h *h, fr_id pointee, fr_pointer_form form, unsigned depth)
{
    fr_h_loaded target = load(h, pointee, depth);
    bool is_const = form == POINTER_CONST || form == POINTER_REF;
    bool is_nullable = form == POINTER_CONST || form == POINTER_MUT;
    if (target.error.reason)
        return target;
    return found(
        fr_h_pointer_type(h, target.raw ? target.raw : fr_h_void(h), is_const, is_nullable));
}

static fr_h_loaded load_array(fr_h *h, fr_id element, const fr_expr *length, unsigned depth)
{
    fr_h_type *type = fr_h_type_new(h, H_ARRAY);
    fr_h_loaded part = load(h, element, depth);
    fr_h_problem error = { 0 };
    if (part.error.reason)
        return part;
    if (!part.raw)
        return wrong(REASON_ARRAY_OF_NOTHING);
    type->as.array.element = part.raw;
    return fr_h_load_const(h, length, &type->as.array.length, &error)
               ? found(type)
               : (fr_h_loaded){ .error = error };
}

static fr_str integer_name(fr_int_kind kind)
{
    static const char *const names[] = {
        [INT_I128] = "i128", [INT_U128] = "u128", [INT_I8] = "i8",       [INT_U8] = "u8",
        [INT_I16] = "i16",   [INT_U16] = "u16",   [INT_I32] = "i32",     [INT_U32] = "u32",
        [INT_I64] = "i64",   [INT_U64] = "u64",   [INT_USIZE] = "usize", [INT_ISIZE] = "isize",
    };
    return fr_str_from(names[kind]);
}

static fr_str float_name(fr_float_kind kind)
{
    static const char *const names[] = { "f16", "f32", "f64", "", "f128" };
    return fr_str_from(names[kind]);
}

static fr_h_loaded load_named(fr_h *h, fr_str name)
{
    const fr_h_primitive *primitive = fr_h_primitive_find(name);
    return found(primitive ? fr_h_primitive_type(h, primitive) : fr_h_path_type(h, NULL, name));
}

static fr_h_loaded load_now(fr_h *h, const fr_type *type, unsigned depth)
{
    switch (type->kind) {
    case TYPE_BOOL: return load_named(h, FR_LIT("bool"));
    case TYPE_INT: return load_named(h, integer_name(type->as.integer.kind));
    case TYPE_FLOAT: return load_named(h, float_name(type->as.floating));
    case TYPE_POINTER:
        return load_pointer(h, type->as.pointer.pointee, type->as.pointer.form, depth);
    case TYPE_ARRAY: return load_array(h, type->as.array.element, type->as.array.length, depth);
    case TYPE_FUNCTION: return load_function(h, &type->as.signature, depth);
    case TYPE_RUST: return load_form(h, type->as.rust, depth);
    case TYPE_UNRESOLVED:
    case TYPE_REF:
    case TYPE_VOID:
    case TYPE_NULLPTR:
    case TYPE_COMPLEX:
    case TYPE_VECTOR:
    case TYPE_ALIAS:
    case TYPE_RECORD:
    case TYPE_ENUM:
    case TYPE_OPAQUE:
    case TYPE_BLOCK_POINTER: break;
    }
    return wrong(REASON_NO_RUST_TYPE);
}

static fr_h_loaded load(fr_h *h, fr_id id, unsigned depth)
{
    if (id >= h->loaded_count || depth > MOST_DEPTH)
        return wrong(REASON_TOO_DEEP);
    if (h->loaded[id])
        return (fr_h_loaded){ .raw = h->loaded[id], .simple = h->loaded[id] };
    const uint64_t *odd = fr_bits_map_find(&h->loaded_oddly, id);
    if (odd)
        return *(const fr_h_loaded *)(uintptr_t)*odd;
    fr_h_loaded now = load_now(h, fr_model_type(h->model, id), depth + 1);
    if (now.raw)
        now.simple = fr_h_simplify(h, now.raw);
    if (now.raw && now.simple == now.raw && now.error.reason == REASON_NONE) {
        h->loaded[id] = now.raw;
    } else {
        const fr_h_loaded *kept = fr_arena_copy(h->arena, &now, sizeof now);
        fr_bits_map_put(&h->loaded_oddly, id, (uint64_t)(uintptr_t)kept);
    }
    return now;
}

fr_h_loaded fr_h_load_type(fr_h *h, fr_id type)
{
    return load(h, type, 0);
}

void fr_h_types_forget(fr_h *h)
{
    h->loaded_count = h->model->items.len;
    h->loaded = FR_NEW_ARRAY(h->arena, const fr_h_type *, h->loaded_count);
    fr_bits_map_init(&h->loaded_oddly, h->arena);
}
