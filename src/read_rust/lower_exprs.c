/* Expressions keep their shape; parentheses are the tree's. The parser bounds their height. */
#include "read_rust/cfg_facts.h"
#include "read_rust/literal.h"
#include "read_rust/lower.h"

static fr_expr *new_expr(fr_lower *l, fr_expr_kind kind, const fr_rust_expr *syntax)
{
    fr_expr *expr = FR_NEW(l->arena, fr_expr);
    expr->kind = kind;
    expr->type = FR_NO_ID;
    expr->span = fr_lower_span(l, syntax->span.begin);
    return expr;
}

static const fr_expr *other(fr_lower *l, const fr_rust_expr *syntax, fr_str what)
{
    fr_expr *expr = new_expr(l, EXPR_OTHER, syntax);
    expr->text = what;
    return expr;
}

static const char *operator_text(fr_rust_op op)
{
    static const char *const texts[] = {
        [RUST_OP_NONE] = "",         [RUST_OP_NEG] = "-",          [RUST_OP_NOT] = "!",
        [RUST_OP_DEREF] = "*",       [RUST_OP_MUL] = "*",          [RUST_OP_DIV] = "/",
        [RUST_OP_REM] = "%",         [RUST_OP_ADD] = "+",          [RUST_OP_SUB] = "-",
        [RUST_OP_SHL] = "<<",        [RUST_OP_SHR] = ">>",         [RUST_OP_BIT_AND] = "&",
        [RUST_OP_BIT_XOR] = "^",     [RUST_OP_BIT_OR] = "|",       [RUST_OP_EQ] = "==",
        [RUST_OP_LT] = "<",          [RUST_OP_LE] = "<=",          [RUST_OP_NE] = "!=",
        [RUST_OP_GE] = ">=",         [RUST_OP_GT] = ">",           [RUST_OP_AND] = "&&",
        [RUST_OP_OR] = "||",         [RUST_OP_ASSIGN] = "=",       [RUST_OP_MUL_ASSIGN] = "*=",
        [RUST_OP_DIV_ASSIGN] = "/=", [RUST_OP_REM_ASSIGN] = "%=",  [RUST_OP_ADD_ASSIGN] = "+=",
        [RUST_OP_SUB_ASSIGN] = "-=", [RUST_OP_SHL_ASSIGN] = "<<=", [RUST_OP_SHR_ASSIGN] = ">>=",
        [RUST_OP_AND_ASSIGN] = "&=", [RUST_OP_XOR_ASSIGN] = "^=",  [RUST_OP_OR_ASSIGN] = "|=",
    };
    return texts[op];
}

static const fr_expr *lower_literal(fr_lower *l, const fr_rust_expr *syntax)
{
    static const fr_expr_kind kinds[] = {
        [RUST_LITERAL_INT] = EXPR_INT,           [RUST_LITERAL_FLOAT] = EXPR_FLOAT,
        [RUST_LITERAL_BOOL] = EXPR_BOOL,         [RUST_LITERAL_CHAR] = EXPR_CHAR,
        [RUST_LITERAL_BYTE] = EXPR_BYTE,         [RUST_LITERAL_STRING] = EXPR_STRING,
        [RUST_LITERAL_BYTE_STRING] = EXPR_BYTES, [RUST_LITERAL_C_STRING] = EXPR_CSTRING,
    };
    fr_rust_literal literal = syntax->as.literal;
    fr_rust_u128 value = { 0 };
    fr_expr *expr = new_expr(l, kinds[literal.kind], syntax);
    expr->suffix = fr_rust_literal_suffix(literal);
    switch (literal.kind) {
    case RUST_LITERAL_INT:
    case RUST_LITERAL_FLOAT: expr->text = fr_rust_literal_digits(l->arena, literal); return expr;
    case RUST_LITERAL_BOOL:
    case RUST_LITERAL_CHAR:
    case RUST_LITERAL_BYTE:
        if (!fr_rust_literal_value(literal, &value))
            break;
        expr->number = value.low;
        return expr;
    case RUST_LITERAL_STRING:
    case RUST_LITERAL_BYTE_STRING:
    case RUST_LITERAL_C_STRING:
        if (!fr_rust_literal_bytes(l->arena, literal, &expr->text))
            break;
        return expr;
    }
    return other(l, syntax, FR_LIT("a literal that is not valid"));
}

/* ---- paths ---- */

static const fr_expr_path *lower_path(fr_lower *l, const fr_lower_place *place,
                                      const fr_rust_path *path, fr_namespace space)
{
    fr_expr_path *out = FR_NEW(l->arena, fr_expr_path);
    out->target = FR_NO_ID;
    out->is_qualified = path->qself != NULL;
    for (size_t i = 0; i < path->len; i++)
        fr_vec_push(l->arena, &out->segments, fr_name_text(path->data[i].name));
    if (out->is_qualified || path->len == 0)
        return out;
    if (fr_str_is(out->segments.data[0], "Self")) {
        fr_id self_type = fr_lower_self(l, place);
        const fr_type *self = self_type == FR_NO_ID ? NULL : fr_model_type(l->model, self_type);
        if (self && self->kind == TYPE_RUST && self->as.rust->kind == FORM_PATH) {
            out->target = self->as.rust->target;
            out->segments.data[0] = self->as.rust->name;
        }
        out->is_member = path->len > 1;
        return out;
    }
    fr_resolution r =
        fr_resolve(l, place->scope, out->segments.data, out->segments.len, path->is_global, space);
    out->target = r.id;
    out->is_member = r.is_member;
    return out;
}

/* ---- the others ---- */

static void add_operand(fr_lower *l, const fr_lower_place *place, fr_expr *expr,
                        const fr_rust_expr *operand)
{
    const fr_expr *lowered = fr_lower_expr(l, place, operand);
    expr->operands.data[expr->operands.len++] = lowered;
}

/* Before the first add_operand(). */
static void make_room(fr_lower *l, fr_expr *expr, size_t count)
{
    expr->operands.data = FR_NEW_ARRAY(l->arena, const fr_expr *, count);
}

static void add_operands(fr_lower *l, const fr_lower_place *place, fr_expr *expr,
                         fr_rust_expr_list list)
{
    for (size_t i = 0; i < list.len; i++)
        add_operand(l, place, expr, list.data[i]);
}

static const fr_expr *lower_pair(fr_lower *l, const fr_lower_place *place, fr_expr_kind kind,
                                 const fr_rust_expr *syntax)
{
    fr_expr *expr = new_expr(l, kind, syntax);
    expr->text = fr_str_from(operator_text(syntax->op));
    make_room(l, expr, 2);
    add_operand(l, place, expr, syntax->as.binary.left);
    add_operand(l, place, expr, syntax->as.binary.right);
    return expr;
}

static const fr_expr *lower_struct(fr_lower *l, const fr_lower_place *place,
                                   const fr_rust_expr *syntax)
{
    fr_expr *expr = new_expr(l, EXPR_STRUCT, syntax);
    expr->path = lower_path(l, place, syntax->as.record.path, NAMESPACE_TYPE);
    expr->fields.data = FR_NEW_ARRAY(l->arena, fr_expr_field, syntax->as.record.len);
    for (size_t i = 0; i < syntax->as.record.len; i++) {
        const fr_rust_field_init *init = &syntax->as.record.data[i];
        fr_expr_field field = { fr_name_text(init->name), fr_lower_expr(l, place, init->value) };
        expr->fields.data[expr->fields.len++] = field;
    }
    make_room(l, expr, 1);
    if (syntax->as.record.base)
        add_operand(l, place, expr, syntax->as.record.base);
    return expr;
}

static const fr_expr *lower_simple(fr_lower *l, const fr_lower_place *place,
                                   const fr_rust_expr *syntax, fr_expr_kind kind, fr_str text,
                                   const fr_rust_expr *operand)
{
    fr_expr *expr = new_expr(l, kind, syntax);
    expr->text = text;
    make_room(l, expr, 1);
    add_operand(l, place, expr, operand);
    return expr;
}

static const fr_expr *lower_call(fr_lower *l, const fr_lower_place *place,
                                 const fr_rust_expr *syntax)
{
    bool is_method = syntax->kind == RUST_EXPR_METHOD_CALL;
    fr_expr *expr = new_expr(l, is_method ? EXPR_METHOD : EXPR_CALL, syntax);
    make_room(l, expr, 1 + (is_method ? syntax->as.method.args.len : syntax->as.call.args.len));
    add_operand(l, place, expr, is_method ? syntax->as.method.base : syntax->as.call.callee);
    add_operands(l, place, expr, is_method ? syntax->as.method.args : syntax->as.call.args);
    if (is_method)
        expr->text = fr_name_text(syntax->as.method.name);
    return expr;
}

static const fr_expr *lower_list(fr_lower *l, const fr_lower_place *place, fr_expr_kind kind,
                                 const fr_rust_expr *syntax)
{
    fr_expr *expr = new_expr(l, kind, syntax);
    make_room(l, expr, syntax->as.list.len);
    add_operands(l, place, expr, syntax->as.list);
    return expr;
}

static const fr_expr *lower_cast(fr_lower *l, const fr_lower_place *place,
                                 const fr_rust_expr *syntax)
{
    fr_expr *expr = new_expr(l, EXPR_CAST, syntax);
    make_room(l, expr, 1);
    add_operand(l, place, expr, syntax->as.cast.inner);
    if (syntax->as.cast.type->kind != RUST_TYPE_INFER)
        expr->type = fr_lower_type(l, place, syntax->as.cast.type);
    return expr;
}

/* cfg!(..): decided where the package's conditions are, or where no condition can decide it. */
static const fr_expr *lower_cfg_macro(fr_lower *l, const fr_lower_place *place,
                                      const fr_rust_expr *syntax)
{
    fr_str predicate = fr_rust_text(&l->reader.sources, syntax->as.macro.call->tokens);
    const fr_rust_cfg *cfg =
        fr_rust_cfg_parse(l->arena, fr_arena_printf(l->arena, "cfg(%.*s)", FR_ARG(predicate)));
    const fr_cfg_facts *facts = place->scope->crate->package->facts;
    fr_tristate holds = TRISTATE_UNSET;
    if (cfg && facts)
        holds = fr_cfg_holds(facts, cfg) ? TRISTATE_TRUE : TRISTATE_FALSE;
    else if (cfg)
        holds = fr_cfg_decides(cfg);
    if (holds == TRISTATE_UNSET)
        return other(l, syntax, FR_LIT("`cfg!` of a condition that is decided when it is built"));
    fr_expr *expr = new_expr(l, EXPR_BOOL, syntax);
    expr->number = holds == TRISTATE_TRUE;
    return expr;
}

/* A macro that was not expanded: what is known of its value. */
static const fr_expr *lower_macro(fr_lower *l, const fr_lower_place *place,
                                  const fr_rust_expr *syntax)
{
    static const struct {
        const char *name, *what;
    } rows[] = {
        { "concat", "a string" },
        { "env", "a string" },
        { "include_str", "a string" },
        { "module_path", "a string" },
        { "stringify", "a string" },
        { "include_bytes", "a reference" },
        { "option_env", "`option_env!`, which the environment of the build decides" },
    };
    if (syntax->as.macro.expansion)
        return fr_lower_expr(l, place, syntax->as.macro.expansion);
    const fr_rust_path *path = &syntax->as.macro.call->path;
    fr_str name = path->len ? fr_name_text(path->data[path->len - 1].name) : (fr_str){ 0 };
    if (fr_str_is(name, "cfg"))
        return lower_cfg_macro(l, place, syntax);
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
        if (fr_str_is(name, rows[i].name))
            return other(l, syntax, fr_str_from(rows[i].what));
    return other(l, syntax, fr_arena_printf(l->arena, "the macro `%.*s!`", FR_ARG(name)));
}

const fr_expr *fr_lower_expr(fr_lower *l, const fr_lower_place *place, const fr_rust_expr *syntax)
{
    fr_expr *expr = NULL;
    switch (syntax->kind) {
    case RUST_EXPR_LITERAL: return lower_literal(l, syntax);
    case RUST_EXPR_PATH:
        expr = new_expr(l, EXPR_PATH, syntax);
        expr->path = lower_path(l, place, &syntax->as.path, NAMESPACE_VALUE);
        return expr;
    case RUST_EXPR_UNARY:
        return lower_simple(l, place, syntax, EXPR_UNARY, fr_str_from(operator_text(syntax->op)),
                            syntax->as.inner);
    case RUST_EXPR_BINARY: return lower_pair(l, place, EXPR_BINARY, syntax);
    case RUST_EXPR_CAST: return lower_cast(l, place, syntax);
    case RUST_EXPR_PAREN: return fr_lower_expr(l, place, syntax->as.inner);
    case RUST_EXPR_FIELD:
        return lower_simple(l, place, syntax, EXPR_FIELD, fr_name_text(syntax->as.field.name),
                            syntax->as.field.base);
    case RUST_EXPR_CALL:
    case RUST_EXPR_METHOD_CALL: return lower_call(l, place, syntax);
    case RUST_EXPR_STRUCT: return lower_struct(l, place, syntax);
    case RUST_EXPR_ARRAY: return lower_list(l, place, EXPR_ARRAY, syntax);
    case RUST_EXPR_TUPLE: return lower_list(l, place, EXPR_TUPLE, syntax);
    case RUST_EXPR_REPEAT: return lower_pair(l, place, EXPR_REPEAT, syntax);
    case RUST_EXPR_REFERENCE:
        return lower_simple(l, place, syntax, EXPR_REF, (fr_str){ 0 }, syntax->as.reference.inner);
    case RUST_EXPR_MACRO: return lower_macro(l, place, syntax);
    case RUST_EXPR_INDEX: return other(l, syntax, FR_LIT("an index"));
    case RUST_EXPR_BLOCK: return other(l, syntax, FR_LIT("a block"));
    case RUST_EXPR_OTHER: break;
    }
    return other(l, syntax, FR_LIT("an expression that C has not"));
}
