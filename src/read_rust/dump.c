/* dump.c - the syntax tree of types and expressions as text. Items are in dump_items.c. */
#include "read_rust/dump.h"

#include "read_rust/dump_parts.h"

void fr_dump_name(fr_dump *d, fr_rust_name name)
{
    if (name.is_raw)
        fr_text_puts(d->out, "r#");
    fr_text_put(d->out, fr_name_text(name));
}

void fr_dump_tokens(fr_dump *d, fr_rust_span span)
{
    fr_text_char(d->out, '`');
    fr_text_put(d->out, fr_rust_text(d->sources, span));
    fr_text_char(d->out, '`');
}

static void dump_macro(fr_dump *d, const fr_rust_macro *macro)
{
    fr_dump_path(d, &macro->path);
    fr_text_char(d->out, '!');
    fr_text_char(d->out, macro->delimiter);
    fr_dump_tokens(d, macro->tokens);
}

/* ---- paths ---- */

static void dump_arg(fr_dump *d, const fr_rust_arg *arg)
{
    if (fr_name_text(arg->name).len && arg->kind != RUST_ARG_TYPE)
        fr_dump_name(d, arg->name);
    switch (arg->kind) {
    case RUST_ARG_LIFETIME: return;
    case RUST_ARG_CONSTRAINT:
        fr_text_puts(d->out, ": ");
        fr_dump_tokens(d, arg->bounds);
        return;
    case RUST_ARG_BINDING: fr_text_puts(d->out, " = "); break;
    case RUST_ARG_TYPE:
    case RUST_ARG_CONST: break;
    }
    if (arg->expr) {
        fr_text_puts(d->out, "const ");
        fr_dump_expr(d, arg->expr);
    } else if (arg->type) {
        fr_dump_type(d, arg->type);
    }
}

static void dump_args(fr_dump *d, const fr_rust_args *args)
{
    fr_text_char(d->out, args->is_fn_sugar ? '(' : '<');
    for (size_t i = 0; i < args->len; i++) {
        if (i)
            fr_text_puts(d->out, ", ");
        dump_arg(d, &args->data[i]);
    }
    fr_text_char(d->out, args->is_fn_sugar ? ')' : '>');
    if (args->result) {
        fr_text_puts(d->out, " -> ");
        fr_dump_type(d, args->result);
    }
}

void fr_dump_path(fr_dump *d, const fr_rust_path *path)
{
    if (path->qself) {
        fr_text_char(d->out, '<');
        fr_dump_type(d, path->qself);
        if (path->qself_len)
            fr_text_puts(d->out, " as ");
        else
            fr_text_puts(d->out, ">::");
    }
    if (path->is_global)
        fr_text_puts(d->out, "::");
    for (size_t i = 0; i < path->len; i++) {
        if (path->qself && i && i == path->qself_len)
            fr_text_char(d->out, '>');
        if (i)
            fr_text_puts(d->out, "::");
        fr_dump_name(d, path->data[i].name);
        if (path->data[i].args)
            dump_args(d, path->data[i].args);
    }
}

/* ---- types ---- */

static void dump_bare_fn(fr_dump *d, const fr_rust_bare_fn *fn)
{
    if (fn->is_unsafe)
        fr_text_puts(d->out, "unsafe ");
    if (fn->has_abi)
        fr_text_fmt(d->out, "extern \"%.*s\" ", FR_ARG(fn->abi));
    fr_text_puts(d->out, "fn(");
    for (size_t i = 0; i < fn->param_count; i++) {
        if (i)
            fr_text_puts(d->out, ", ");
        fr_dump_param(d, &fn->params[i]);
    }
    fr_text_puts(d->out, fn->is_variadic ? ", ...)" : ")");
    if (fn->result) {
        fr_text_puts(d->out, " -> ");
        fr_dump_type(d, fn->result);
    }
}

static void dump_around(fr_dump *d, const char *before, const fr_rust_type *inner,
                        const char *after)
{
    fr_text_puts(d->out, before);
    fr_dump_type(d, inner);
    fr_text_puts(d->out, after);
}

static void dump_tuple(fr_dump *d, const fr_rust_type *type)
{
    fr_text_char(d->out, '(');
    for (size_t i = 0; i < type->as.tuple.len; i++)
        dump_around(d, "", type->as.tuple.data[i], ",");
    fr_text_char(d->out, ')');
}

void fr_dump_type(fr_dump *d, const fr_rust_type *type)
{
    bool is_mut = false;
    switch (type->kind) {
    case RUST_TYPE_NAME: fr_dump_name(d, type->as.name); return;
    case RUST_TYPE_PATH: fr_dump_path(d, &type->as.path); return;
    case RUST_TYPE_REFERENCE:
    case RUST_TYPE_POINTER:
        is_mut = type->as.pointer.is_mut;
        if (type->kind == RUST_TYPE_REFERENCE)
            dump_around(d, is_mut ? "&mut " : "&", type->as.pointer.target, "");
        else
            dump_around(d, is_mut ? "*mut " : "*const ", type->as.pointer.target, "");
        return;
    case RUST_TYPE_ARRAY:
        dump_around(d, "[", type->as.array.element, "; ");
        fr_dump_expr(d, type->as.array.length);
        fr_text_char(d->out, ']');
        return;
    case RUST_TYPE_SLICE: dump_around(d, "[", type->as.inner, "]"); return;
    case RUST_TYPE_TUPLE: dump_tuple(d, type); return;
    case RUST_TYPE_PAREN: dump_around(d, "((", type->as.inner, "))"); return;
    case RUST_TYPE_NEVER: fr_text_char(d->out, '!'); return;
    case RUST_TYPE_FN: dump_bare_fn(d, type->as.fn); return;
    case RUST_TYPE_TRAIT_OBJECT: fr_text_puts(d->out, "dyn"); break;
    case RUST_TYPE_IMPL: fr_text_puts(d->out, "impl"); break;
    case RUST_TYPE_MACRO:
        dump_macro(d, type->as.macro.call);
        if (type->as.macro.expansion)
            dump_around(d, " => ", type->as.macro.expansion, "");
        return;
    case RUST_TYPE_INFER: fr_text_char(d->out, '_'); return;
    case RUST_TYPE_VARIADIC: fr_text_puts(d->out, "..."); return;
    case RUST_TYPE_OTHER: fr_text_puts(d->out, "other"); break;
    }
    fr_dump_tokens(d, type->span);
}

/* ---- expressions ---- */

static const char *op_text(fr_rust_op op)
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

static void dump_list(fr_dump *d, char open, fr_rust_expr_list list, char close)
{
    fr_text_char(d->out, open);
    for (size_t i = 0; i < list.len; i++) {
        fr_dump_expr(d, list.data[i]);
        fr_text_char(d->out, ',');
    }
    fr_text_char(d->out, close);
}

static void dump_two(fr_dump *d, const fr_rust_expr *expr, const char *open, const char *middle,
                     const char *close)
{
    fr_text_puts(d->out, open);
    fr_dump_expr(d, expr->as.binary.left);
    fr_text_puts(d->out, middle);
    fr_dump_expr(d, expr->as.binary.right);
    fr_text_puts(d->out, close);
}

static void dump_record(fr_dump *d, const fr_rust_expr *expr)
{
    fr_dump_path(d, expr->as.record.path);
    fr_text_char(d->out, '{');
    for (size_t i = 0; i < expr->as.record.len; i++) {
        fr_dump_name(d, expr->as.record.data[i].name);
        fr_text_puts(d->out, expr->as.record.data[i].is_short ? "=" : ": ");
        fr_dump_expr(d, expr->as.record.data[i].value);
        fr_text_char(d->out, ',');
    }
    if (expr->as.record.base) {
        fr_text_puts(d->out, "..");
        fr_dump_expr(d, expr->as.record.base);
    }
    fr_text_char(d->out, '}');
}

static void dump_inner(fr_dump *d, const char *before, const fr_rust_expr *inner, const char *after)
{
    fr_text_puts(d->out, before);
    fr_dump_expr(d, inner);
    fr_text_puts(d->out, after);
}

static void dump_reference(fr_dump *d, const fr_rust_expr *expr)
{
    const char *raw = expr->as.reference.is_mut ? "(&raw mut " : "(&raw const ";
    const char *plain = expr->as.reference.is_mut ? "(&mut " : "(&";
    dump_inner(d, expr->as.reference.is_raw ? raw : plain, expr->as.reference.inner, ")");
}

static void dump_method(fr_dump *d, const fr_rust_expr *expr)
{
    dump_inner(d, "", expr->as.method.base, ".");
    fr_dump_name(d, expr->as.method.name);
    dump_list(d, '(', expr->as.method.args, ')');
}

void fr_dump_expr(fr_dump *d, const fr_rust_expr *expr)
{
    switch (expr->kind) {
    case RUST_EXPR_LITERAL: fr_text_put(d->out, expr->as.literal.text); return;
    case RUST_EXPR_PATH: fr_dump_path(d, &expr->as.path); return;
    case RUST_EXPR_UNARY:
        fr_text_fmt(d->out, "(%s", op_text(expr->op));
        dump_inner(d, "", expr->as.inner, ")");
        return;
    case RUST_EXPR_BINARY:
        dump_inner(d, "(", expr->as.binary.left, " ");
        fr_text_puts(d->out, op_text(expr->op));
        dump_inner(d, " ", expr->as.binary.right, ")");
        return;
    case RUST_EXPR_CAST:
        dump_inner(d, "(", expr->as.cast.inner, " as ");
        fr_dump_type(d, expr->as.cast.type);
        fr_text_char(d->out, ')');
        return;
    case RUST_EXPR_PAREN: dump_inner(d, "((", expr->as.inner, "))"); return;
    case RUST_EXPR_FIELD:
        dump_inner(d, "", expr->as.field.base, ".");
        fr_dump_name(d, expr->as.field.name);
        return;
    case RUST_EXPR_CALL:
        fr_dump_expr(d, expr->as.call.callee);
        dump_list(d, '(', expr->as.call.args, ')');
        return;
    case RUST_EXPR_METHOD_CALL: dump_method(d, expr); return;
    case RUST_EXPR_INDEX: dump_two(d, expr, "", "[", "]"); return;
    case RUST_EXPR_STRUCT: dump_record(d, expr); return;
    case RUST_EXPR_ARRAY: dump_list(d, '[', expr->as.list, ']'); return;
    case RUST_EXPR_REPEAT: dump_two(d, expr, "[", "; ", "]"); return;
    case RUST_EXPR_TUPLE: dump_list(d, '(', expr->as.list, ')'); return;
    case RUST_EXPR_REFERENCE: dump_reference(d, expr); return;
    case RUST_EXPR_BLOCK: dump_inner(d, "{", expr->as.inner, "}"); return;
    case RUST_EXPR_MACRO:
        dump_macro(d, expr->as.macro.call);
        if (expr->as.macro.expansion)
            dump_inner(d, " => ", expr->as.macro.expansion, "");
        return;
    case RUST_EXPR_OTHER:
        fr_text_char(d->out, '?');
        fr_text_put(d->out, fr_rust_text(d->sources, expr->span));
        fr_text_char(d->out, '?');
        return;
    }
}

void fr_rust_dump_type(fr_text *out, fr_rust_sources *sources, const fr_rust_type *type)
{
    fr_dump d = { out, sources, 0 };
    fr_dump_type(&d, type);
}

void fr_rust_dump_expr(fr_text *out, fr_rust_sources *sources, const fr_rust_expr *expr)
{
    fr_dump d = { out, sources, 0 };
    fr_dump_expr(&d, expr);
}
