/* What is to be known of an expression without making a value of it: whether C can have it, what it
 * names, which number it is. */
#include "passes/header_value.h"

/* How many expressions a number may be made of. */
enum { MOST_STEPS = 1000 };

bool fr_h_is_constant(const fr_h *h, fr_id id)
{
    return id != FR_NO_ID && fr_model_item(h->model, id)->rust &&
           fr_model_item(h->model, id)->rust->kind == DECL_CONST;
}

fr_h_entry *fr_h_entry_of_target(const fr_h *h, fr_id target)
{
    return target == FR_NO_ID ? NULL : h->entries[target];
}

/* ---- what can be written ---- */

static bool is_flag_bits(const fr_h *h, const fr_expr *expr)
{
    if (expr->kind != EXPR_METHOD || !fr_str_is(expr->text, "bits") || expr->operands.len != 1 ||
        expr->operands.data[0]->kind != EXPR_PATH)
        return false;
    const fr_expr_path *path = expr->operands.data[0]->path;
    return path->is_member && path->target != FR_NO_ID &&
           fr_model_item(h->model, path->target)->kind == ITEM_TYPE;
}

static fr_h_problem path_problem(const fr_h *h, const fr_expr_path *path)
{
    if (path->is_qualified)
        return fr_h_problem_of(REASON_QUALIFIED_PATH);
    if (path->segments.len <= 2 || fr_h_is_constant(h, path->target) ||
        (path->is_member && path->target != FR_NO_ID))
        return fr_h_problem_of(REASON_NONE);
    return fr_h_problem_of(REASON_UNKNOWN_PATH);
}

static fr_h_problem operands_problem(fr_h *h, const fr_expr *expr, size_t first)
{
    for (size_t i = first; i < expr->operands.len; i++) {
        fr_h_problem problem = fr_h_value_problem(h, expr->operands.data[i]);
        if (problem.reason)
            return problem;
    }
    return fr_h_problem_of(REASON_NONE);
}

static fr_h_problem struct_problem(fr_h *h, const fr_expr *expr)
{
    for (size_t i = 0; i < expr->fields.len; i++) {
        fr_h_problem problem = fr_h_value_problem(h, expr->fields.data[i].value);
        if (problem.reason)
            return problem;
    }
    return fr_h_problem_of(REASON_NONE);
}

static fr_h_problem cast_problem(fr_h *h, const fr_expr *expr)
{
    fr_h_loaded type = { 0 };
    if (expr->type == FR_NO_ID)
        return fr_h_problem_of(REASON_INFERRED_CAST);
    type = fr_h_load_type(h, expr->type);
    if (type.error.reason)
        return fr_h_problem_in(h, type.error, "a cast to ");
    if (!type.raw)
        return fr_h_problem_of(REASON_CAST_TO_NOTHING);
    return operands_problem(h, expr, 0);
}

/* What looks like a call may make a tuple struct; a single name is given the benefit of the doubt.
 */
static bool is_tuple_struct(const fr_h *h, const fr_expr *callee)
{
    const fr_expr_path *path = callee->path;
    if (callee->kind != EXPR_PATH || path->is_qualified || path->is_member)
        return false;
    return path->segments.len == 1 ||
           (path->target != FR_NO_ID && fr_model_item(h->model, path->target)->kind == ITEM_TYPE);
}

fr_h_problem fr_h_value_problem(fr_h *h, const fr_expr *expr)
{
    switch (expr->kind) {
    case EXPR_INT:
    case EXPR_FLOAT:
    case EXPR_BOOL:
    case EXPR_CHAR:
    case EXPR_BYTE: return fr_h_problem_of(REASON_NONE);
    case EXPR_STRING:
    case EXPR_BYTES:
    case EXPR_CSTRING: return fr_h_problem_of(REASON_STRING);
    case EXPR_UNARY:
        if (fr_str_is(expr->text, "*"))
            return fr_h_problem_of(REASON_DEREFERENCE);
        return operands_problem(h, expr, 0);
    case EXPR_BINARY:
        if (fr_str_is(expr->text, "="))
            return fr_h_problem_of(REASON_ASSIGNMENT);
        return operands_problem(h, expr, 0);
    case EXPR_ARRAY:
    case EXPR_FIELD: return operands_problem(h, expr, 0);
    case EXPR_CAST: return cast_problem(h, expr);
    case EXPR_PATH: return path_problem(h, expr->path);
    case EXPR_STRUCT: return struct_problem(h, expr);
    case EXPR_CALL:
        if (!is_tuple_struct(h, expr->operands.data[0]))
            return fr_h_problem_of(REASON_CALL);
        return operands_problem(h, expr, 1);
    case EXPR_METHOD:
        return fr_h_problem_of(is_flag_bits(h, expr) ? REASON_NONE : REASON_METHOD_CALL);
    case EXPR_REPEAT: return fr_h_problem_of(REASON_REPETITION);
    case EXPR_TUPLE: return fr_h_problem_of(REASON_TUPLE_VALUE);
    case EXPR_REF: return fr_h_problem_of(REASON_REFERENCE);
    case EXPR_OTHER: break;
    }
    return (fr_h_problem){ .reason = REASON_OTHER_VALUE, .detail = expr->text };
}

/* ---- what it is and names ---- */

static bool is_pointer_cast(fr_h *h, const fr_expr *expr)
{
    const fr_h_type *type = expr->kind == EXPR_CAST ? fr_h_load_type(h, expr->type).simple : NULL;
    return type && (type->kind == H_POINTER || type->kind == H_FUNCTION);
}

static bool is_struct_literal(const fr_expr *expr)
{
    return expr->kind == EXPR_STRUCT || expr->kind == EXPR_CALL;
}

static bool is_plain(const fr_h_type *type)
{
    while (type && type->kind == H_POINTER)
        type = type->as.pointer.pointee;
    return type && type->kind == H_PRIMITIVE;
}

bool fr_h_value_is_constexpr(fr_h *h, const fr_expr *expr)
{
    if (is_pointer_cast(h, expr))
        return false;
    for (size_t i = 0; i < expr->operands.len; i++)
        if (!fr_h_value_is_constexpr(h, expr->operands.data[i]))
            return false;
    for (size_t i = 0; i < expr->fields.len; i++)
        if (!fr_h_value_is_constexpr(h, expr->fields.data[i].value))
            return false;
    return true;
}

bool fr_h_value_is_primitive(fr_h *h, const fr_expr *expr)
{
    if (is_struct_literal(expr) ||
        (expr->kind == EXPR_CAST && !is_plain(fr_h_load_type(h, expr->type).raw)))
        return false;
    for (size_t i = 0; i < expr->operands.len; i++)
        if (!fr_h_value_is_primitive(h, expr->operands.data[i]))
            return false;
    return true;
}

void fr_h_value_types(fr_h *h, const fr_expr *expr,
                      void (*visit)(void *data, fr_h_entry *entry, fr_str name), void *data)
{
    if (expr->kind == EXPR_PATH) {
        const fr_expr_path *path = expr->path;
        fr_h_entry *entry = path->is_member ? fr_h_entry_of_target(h, path->target) : NULL;
        if (entry)
            visit(data, entry, entry->name);
        else if (path->segments.len == 2 && !fr_h_is_constant(h, path->target) &&
                 fr_h_find(h, path->segments.data[0]))
            visit(data, fr_h_find(h, path->segments.data[0]), path->segments.data[0]);
    } else if (is_struct_literal(expr)) {
        const fr_expr *at = expr->kind == EXPR_CALL ? expr->operands.data[0] : expr;
        fr_h_entry *entry = fr_h_entry_of_target(h, at->path->target);
        fr_str name = at->path->segments.data[0];
        visit(data, entry ? entry : fr_h_find(h, name), name);
    }
    for (size_t i = expr->kind == EXPR_CALL; i < expr->operands.len; i++)
        fr_h_value_types(h, expr->operands.data[i], visit, data);
    for (size_t i = 0; i < expr->fields.len; i++)
        fr_h_value_types(h, expr->fields.data[i].value, visit, data);
}

void fr_h_value_constants(const fr_h *h, const fr_expr *expr, void (*visit)(void *data, fr_id item),
                          void *data)
{
    if (expr->kind == EXPR_PATH && fr_h_is_constant(h, expr->path->target))
        visit(data, expr->path->target);
    for (size_t i = 0; i < expr->operands.len; i++)
        fr_h_value_constants(h, expr->operands.data[i], visit, data);
    for (size_t i = 0; i < expr->fields.len; i++)
        fr_h_value_constants(h, expr->fields.data[i].value, visit, data);
}

/* ---- numbers ---- */

static bool apply(fr_str op, int64_t a, int64_t b, int64_t *out)
{
    bool is_shift = b >= 0 && b < 63;
    if (fr_str_is(op, "+"))
        return !__builtin_add_overflow(a, b, out);
    if (fr_str_is(op, "-"))
        return !__builtin_sub_overflow(a, b, out);
    if (fr_str_is(op, "*"))
        return !__builtin_mul_overflow(a, b, out);
    if (fr_str_is(op, "/") && b > 0)
        *out = a / b;
    else if (fr_str_is(op, "%") && b > 0)
        *out = a % b;
    else if (fr_str_is(op, "<<") && is_shift && a >= 0 && a <= INT64_MAX >> b)
        *out = (int64_t)((uint64_t)a << b);
    else if (fr_str_is(op, ">>") && is_shift && a >= 0)
        *out = a >> b;
    else if (fr_str_is(op, "&"))
        *out = a & b;
    else if (fr_str_is(op, "|"))
        *out = a | b;
    else if (fr_str_is(op, "^"))
        *out = a ^ b;
    else
        return false;
    return true;
}

static bool evaluate(const fr_h *h, const fr_expr *expr, unsigned *left, int64_t *out)
{
    int64_t a, b;
    uint64_t number;
    if (!*left)
        return false;
    --*left;
    switch (expr->kind) {
    case EXPR_INT:
        if (!fr_str_to_u64(expr->text, &number) || number > INT64_MAX)
            return false;
        *out = (int64_t)number;
        return true;
    case EXPR_BOOL:
    case EXPR_CHAR:
    case EXPR_BYTE: *out = (int64_t)expr->number; return true;
    case EXPR_CAST: return evaluate(h, expr->operands.data[0], left, out);
    case EXPR_PATH:
        if (expr->path->is_member || !fr_h_is_constant(h, expr->path->target) ||
            !fr_model_item(h->model, expr->path->target)->rust->value)
            return false;
        return evaluate(h, fr_model_item(h->model, expr->path->target)->rust->value, left, out);
    case EXPR_BINARY:
        return evaluate(h, expr->operands.data[0], left, &a) &&
               evaluate(h, expr->operands.data[1], left, &b) && apply(expr->text, a, b, out);
    case EXPR_UNARY:
    case EXPR_FLOAT:
    case EXPR_STRING:
    case EXPR_BYTES:
    case EXPR_CSTRING:
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
    return false;
}

fr_str fr_h_hidden_constant(fr_h *h, fr_id target)
{
    int64_t number;
    unsigned left = MOST_STEPS;
    const fr_expr *value = fr_h_is_constant(h, target) && !h->entries[target]
                               ? fr_model_item(h->model, target)->rust->value
                               : NULL;
    if (!value || !evaluate(h, value, &left, &number))
        return (fr_str){ 0 };
    return fr_arena_printf(h->arena, "%lld", (long long)number);
}
