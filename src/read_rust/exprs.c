/* exprs.c - operators (Reference, "Operator expressions"), by climbing a table of precedences.
 *
 * Chains of operators are built in a loop, so only parentheses and their like nest. A chain that
 * makes a tree taller than FR_RUST_MAX_HEIGHT becomes an OTHER.
 */
#include <string.h>

#include "read_rust/parser.h"

fr_rust_expr *fr_expr_new(fr_parser *p, fr_rust_expr_kind kind, uint32_t begin)
{
    const fr_rust_expr *none = NULL;
    size_t literal = offsetof(fr_rust_expr, as) + sizeof none->as.literal;
    fr_rust_expr *expr =
        fr_arena_alloc(p->arena, kind == RUST_EXPR_LITERAL ? literal : sizeof *expr);
    expr->kind = kind;
    expr->height = 1;
    expr->span = (fr_rust_span){ begin, begin };
    return expr;
}

void fr_expr_over(fr_rust_expr *expr, const fr_rust_expr *part)
{
    if (part->height >= expr->height)
        expr->height = (uint16_t)(part->height + 1);
    if (expr->height > FR_RUST_MAX_HEIGHT) {
        expr->kind = RUST_EXPR_OTHER;
        expr->height = 1;
    }
}

/* ---- binary operators ---- */

/* From loose to tight; comparisons do not chain, ranges neither. */
enum precedence {
    LEVEL_NONE,
    LEVEL_ASSIGN,
    LEVEL_RANGE,
    LEVEL_OR,
    LEVEL_AND,
    LEVEL_COMPARE,
    LEVEL_BIT_OR,
    LEVEL_BIT_XOR,
    LEVEL_BIT_AND,
    LEVEL_SHIFT,
    LEVEL_SUM,
    LEVEL_PRODUCT,
    LEVEL_CAST
};

typedef struct operation {
    unsigned char op;    /* fr_rust_op; NONE with LEVEL_RANGE: a range */
    unsigned char level; /* LEVEL_NONE: no operator */
    unsigned char tokens;
} operation;

static bool is_joint_punct(fr_token token, fr_punct code)
{
    return token.kind == TOKEN_PUNCT && token.code == code && (token.flags & TOKEN_IS_JOINT);
}

/* < <= << <<= and their mirror images, which the lexer leaves in single bytes. */
static operation angle_operation(fr_parser *p)
{
    bool is_less = p->token.code == PUNCT_LESS;
    fr_token second = fr_parser_peek(p, 1);
    if (is_joint_punct(second, PUNCT_EQUAL))
        return (operation){ is_less ? RUST_OP_LE : RUST_OP_GE, LEVEL_COMPARE, 2 };
    if (!is_joint_punct(second, (fr_punct)p->token.code))
        return (operation){ is_less ? RUST_OP_LT : RUST_OP_GT, LEVEL_COMPARE, 1 };
    if (is_joint_punct(fr_parser_peek(p, 2), PUNCT_EQUAL))
        return (operation){ is_less ? RUST_OP_SHL_ASSIGN : RUST_OP_SHR_ASSIGN, LEVEL_ASSIGN, 3 };
    return (operation){ is_less ? RUST_OP_SHL : RUST_OP_SHR, LEVEL_SHIFT, 2 };
}

static operation assign_operation(const fr_parser *p)
{
    static const struct {
        char mark;
        unsigned char op;
    } rows[] = {
        { '+', RUST_OP_ADD_ASSIGN }, { '-', RUST_OP_SUB_ASSIGN }, { '*', RUST_OP_MUL_ASSIGN },
        { '/', RUST_OP_DIV_ASSIGN }, { '%', RUST_OP_REM_ASSIGN }, { '^', RUST_OP_XOR_ASSIGN },
        { '&', RUST_OP_AND_ASSIGN }, { '|', RUST_OP_OR_ASSIGN },
    };
    char mark = p->source->text.ptr[p->token.begin];
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        if (rows[i].mark == mark)
            return (operation){ rows[i].op, LEVEL_ASSIGN, 1 };
    }
    return (operation){ 0 };
}

static operation operation_at(fr_parser *p)
{
    static const operation operations[PUNCT_QUESTION + 1] = {
        [PUNCT_EQUAL] = { RUST_OP_ASSIGN, LEVEL_ASSIGN, 1 },
        [PUNCT_RANGE] = { RUST_OP_NONE, LEVEL_RANGE, 1 },
        [PUNCT_RANGE_CLOSED] = { RUST_OP_NONE, LEVEL_RANGE, 1 },
        [PUNCT_ELLIPSIS] = { RUST_OP_NONE, LEVEL_RANGE, 1 },
        [PUNCT_OR_OR] = { RUST_OP_OR, LEVEL_OR, 1 },
        [PUNCT_AND_AND] = { RUST_OP_AND, LEVEL_AND, 1 },
        [PUNCT_EQUAL_EQUAL] = { RUST_OP_EQ, LEVEL_COMPARE, 1 },
        [PUNCT_NOT_EQUAL] = { RUST_OP_NE, LEVEL_COMPARE, 1 },
        [PUNCT_OR] = { RUST_OP_BIT_OR, LEVEL_BIT_OR, 1 },
        [PUNCT_CARET] = { RUST_OP_BIT_XOR, LEVEL_BIT_XOR, 1 },
        [PUNCT_AND] = { RUST_OP_BIT_AND, LEVEL_BIT_AND, 1 },
        [PUNCT_PLUS] = { RUST_OP_ADD, LEVEL_SUM, 1 },
        [PUNCT_MINUS] = { RUST_OP_SUB, LEVEL_SUM, 1 },
        [PUNCT_STAR] = { RUST_OP_MUL, LEVEL_PRODUCT, 1 },
        [PUNCT_SLASH] = { RUST_OP_DIV, LEVEL_PRODUCT, 1 },
        [PUNCT_PERCENT] = { RUST_OP_REM, LEVEL_PRODUCT, 1 },
    };
    if (fr_at_word(p, KEYWORD_AS))
        return (operation){ RUST_OP_NONE, LEVEL_CAST, 1 };
    if (p->token.kind != TOKEN_PUNCT)
        return (operation){ 0 };
    if (p->token.code == PUNCT_LESS || p->token.code == PUNCT_GREATER)
        return angle_operation(p);
    if (p->token.code == PUNCT_ASSIGN)
        return assign_operation(p);
    return operations[p->token.code];
}

bool fr_at_expr(const fr_parser *p)
{
    if (fr_at_close(p) || (p->no_struct && fr_at_open(p, '{')))
        return false;
    if (p->token.kind == TOKEN_KEYWORD)
        return p->token.code != KEYWORD_AS && p->token.code != KEYWORD_ELSE &&
               p->token.code != KEYWORD_WHERE && p->token.code != KEYWORD_IN;
    if (p->token.kind != TOKEN_PUNCT)
        return true;
    return fr_at_path(p) || fr_at_punct(p, PUNCT_AND) || fr_at_punct(p, PUNCT_AND_AND) ||
           fr_at_punct(p, PUNCT_STAR) || fr_at_punct(p, PUNCT_MINUS) || fr_at_punct(p, PUNCT_NOT) ||
           fr_at_punct(p, PUNCT_OR) || fr_at_punct(p, PUNCT_OR_OR) || fr_at_punct(p, PUNCT_RANGE) ||
           fr_at_punct(p, PUNCT_RANGE_CLOSED) || fr_at_punct(p, PUNCT_HASH);
}

static fr_rust_expr *climb(fr_parser *p, unsigned level);

/* Expression as TypeNoBounds */
static fr_rust_expr *cast(fr_parser *p, const fr_rust_expr *left)
{
    fr_rust_expr *expr = fr_expr_new(p, RUST_EXPR_CAST, left->span.begin);
    expr->as.cast.inner = left;
    expr->as.cast.type = fr_parse_type_no_plus(p);
    fr_expr_over(expr, left);
    return expr;
}

/* Expression .. Expression?; has no value that anyone asks for */
static fr_rust_expr *range(fr_parser *p, uint32_t begin)
{
    fr_rust_expr *expr = fr_expr_new(p, RUST_EXPR_OTHER, begin);
    if (fr_at_expr(p))
        climb(p, LEVEL_RANGE + 1);
    return expr;
}

static fr_rust_expr *binary(fr_parser *p, const fr_rust_expr *left, operation next)
{
    fr_rust_expr *expr = fr_expr_new(p, RUST_EXPR_BINARY, left->span.begin);
    bool is_right = next.level == LEVEL_ASSIGN;
    expr->op = (fr_rust_op)next.op;
    expr->as.binary.left = left;
    expr->as.binary.right = climb(p, next.level + (is_right ? 0u : 1u));
    fr_expr_over(expr, left);
    fr_expr_over(expr, expr->as.binary.right);
    return expr;
}

/* An expression of operators that bind at least as tight as `level`. */
static fr_rust_expr *climb(fr_parser *p, unsigned level)
{
    fr_parser_enter(p);
    uint32_t begin = fr_here(p);
    fr_rust_expr *left;
    if (fr_at_punct(p, PUNCT_RANGE) || fr_at_punct(p, PUNCT_RANGE_CLOSED)) {
        fr_parser_next(p);
        left = range(p, begin);
        left->span = fr_span_from(p, begin);
    } else {
        left = fr_parse_unary(p);
    }
    for (;;) {
        operation next = operation_at(p);
        if (next.level == LEVEL_NONE || next.level < level)
            break;
        for (unsigned i = 0; i < next.tokens; i++)
            fr_parser_next(p);
        if (next.level == LEVEL_CAST)
            left = cast(p, left);
        else if (next.level == LEVEL_RANGE)
            left = range(p, begin);
        else
            left = binary(p, left, next);
        left->span = fr_span_from(p, begin);
    }
    p->depth--;
    return left;
}

fr_rust_expr *fr_parse_expr(fr_parser *p)
{
    return climb(p, LEVEL_ASSIGN);
}

/* What `let` in a condition looks at: no lazy boolean operators. */
fr_rust_expr *fr_parse_let_value(fr_parser *p)
{
    return climb(p, LEVEL_COMPARE);
}

/* (Expression (, Expression)* ,?)?, up to a closing delimiter */
fr_rust_expr_list fr_parse_expr_list(fr_parser *p)
{
    fr_rust_expr_list list = { 0 };
    size_t mark = p->stack_len;
    bool no_struct = p->no_struct;
    p->no_struct = false;
    while (!fr_at_close(p)) {
        fr_parse_outer_attrs(p);
        const fr_rust_expr *expr = fr_parse_expr(p);
        fr_list_push(p, &expr, sizeof expr);
        if (!fr_accept_punct(p, PUNCT_COMMA) && !fr_at_close(p))
            fr_parser_expected(p, "`,`");
    }
    p->no_struct = no_struct;
    list.data = fr_list_take(p, mark, sizeof(fr_rust_expr *), &list.len);
    return list;
}

/* ---- unary operators and what follows an operand ---- */

/* BorrowExpression: & mut? e, & raw (const | mut) e; && is two of them */
static fr_rust_expr *reference(fr_parser *p)
{
    fr_rust_expr *expr = fr_expr_new(p, RUST_EXPR_REFERENCE, fr_here(p));
    fr_parser_enter(p);
    if (fr_at_punct(p, PUNCT_AND_AND)) {
        p->token.code = PUNCT_AND;
        p->token.begin++;
        expr->as.reference.inner = reference(p);
    } else {
        fr_parser_next(p);
        fr_token second = fr_parser_peek(p, 1);
        bool is_special = second.kind == TOKEN_KEYWORD &&
                          (second.code == KEYWORD_CONST || second.code == KEYWORD_MUT);
        if (is_special && (fr_at_ident(p, "raw") || fr_at_ident(p, "pin"))) {
            expr->as.reference.is_raw = fr_at_ident(p, "raw");
            fr_parser_next(p);
            expr->as.reference.is_mut = fr_at_word(p, KEYWORD_MUT);
            fr_parser_next(p);
        } else {
            expr->as.reference.is_mut = fr_accept_word(p, KEYWORD_MUT);
        }
        expr->as.reference.inner = fr_parse_unary(p);
    }
    fr_expr_over(expr, expr->as.reference.inner);
    expr->span = fr_span_from(p, expr->span.begin);
    p->depth--;
    return expr;
}

/* The name behind a dot; a tuple's field is a number, and two of them lex as a float. */
static fr_rust_name field_name(fr_parser *p)
{
    fr_rust_name name = fr_token_name(p);
    if (p->token.kind != TOKEN_LITERAL)
        return fr_parse_name(p, false);
    size_t dot = fr_str_find_char(fr_name_text(name), '.');
    if (dot == SIZE_MAX) {
        fr_parser_next(p);
        return name;
    }
    /* 0.1: give out `0`, keep `.1` or `.` as the current token */
    name.length = (unsigned)dot & INT32_MAX;
    p->token.begin += (uint32_t)dot;
    p->last_end = p->token.begin;
    return name;
}

static fr_rust_expr *field(fr_parser *p, const fr_rust_expr *base)
{
    fr_rust_expr *expr = fr_expr_new(p, RUST_EXPR_FIELD, base->span.begin);
    expr->as.field.base = base;
    expr->as.field.name = field_name(p);
    expr->span = fr_span_from(p, base->span.begin);
    fr_expr_over(expr, base);
    return expr;
}

static void over_all(fr_rust_expr *expr, fr_rust_expr_list parts)
{
    for (size_t i = 0; i < parts.len && expr->kind != RUST_EXPR_OTHER; i++)
        fr_expr_over(expr, parts.data[i]);
}

/* Behind the name of a method: (:: GenericArgs)? ( CallParams? ) */
static void method_call(fr_parser *p, fr_rust_expr *expr)
{
    fr_rust_name name = expr->as.field.name;
    const fr_rust_expr *base = expr->as.field.base;
    bool is_known = expr->kind == RUST_EXPR_FIELD;
    if (fr_accept_punct(p, PUNCT_PATH))
        fr_parse_generic_args(p);
    fr_expect_open(p, '(');
    fr_rust_expr_list args = fr_parse_expr_list(p);
    fr_expect_close(p, "`)`");
    if (!is_known)
        return;
    memset(&expr->as, 0, sizeof expr->as);
    expr->kind = RUST_EXPR_METHOD_CALL;
    expr->as.method.base = base;
    expr->as.method.name = name;
    expr->as.method.args = args;
    over_all(expr, args);
}

/* Behind `base .`: a field, a method call, await. */
static fr_rust_expr *member(fr_parser *p, const fr_rust_expr *base)
{
    if (fr_at_word(p, KEYWORD_AWAIT) || fr_at_word(p, KEYWORD_MATCH) ||
        fr_at_word(p, KEYWORD_USE)) {
        fr_parser_next(p);
        return fr_expr_new(p, RUST_EXPR_OTHER, base->span.begin);
    }
    fr_rust_expr *expr = field(p, base);
    while (p->token.kind == TOKEN_LITERAL && p->source->text.ptr[p->token.begin] == '.') {
        p->token.begin++; /* the rest of 0.1 */
        if (p->token.begin == p->token.end)
            fr_parser_next(p); /* `0.` of `x.0. f` */
        expr = field(p, expr);
    }
    fr_token next = fr_parser_peek(p, 1);
    bool is_turbofish =
        fr_at_punct(p, PUNCT_PATH) && next.kind == TOKEN_PUNCT && next.code == PUNCT_LESS;
    if (is_turbofish || fr_at_open(p, '('))
        method_call(p, expr);
    return expr;
}

static fr_rust_expr *call(fr_parser *p, const fr_rust_expr *callee)
{
    fr_rust_expr *expr = fr_expr_new(p, RUST_EXPR_CALL, callee->span.begin);
    fr_parser_next(p);
    expr->as.call.callee = callee;
    expr->as.call.args = fr_parse_expr_list(p);
    fr_expect_close(p, "`)`");
    fr_expr_over(expr, callee);
    over_all(expr, expr->as.call.args);
    return expr;
}

static fr_rust_expr *index_expr(fr_parser *p, const fr_rust_expr *base)
{
    fr_rust_expr *expr = fr_expr_new(p, RUST_EXPR_INDEX, base->span.begin);
    bool no_struct = p->no_struct;
    p->no_struct = false;
    fr_parser_next(p);
    expr->as.binary.left = base;
    expr->as.binary.right = fr_parse_expr(p);
    fr_expect_close(p, "`]`");
    p->no_struct = no_struct;
    fr_expr_over(expr, base);
    fr_expr_over(expr, expr->as.binary.right);
    return expr;
}

/* An operand with all that follows it: ? .f .m() () [] */
static fr_rust_expr *postfix(fr_parser *p)
{
    uint32_t begin = fr_here(p);
    fr_rust_expr *expr = fr_parse_primary(p);
    for (;;) {
        if (fr_at_punct(p, PUNCT_QUESTION)) {
            fr_parser_next(p);
            expr = fr_expr_new(p, RUST_EXPR_OTHER, begin);
        } else if (fr_at_punct(p, PUNCT_DOT)) {
            fr_parser_next(p);
            expr = member(p, expr);
        } else if (fr_at_open(p, '(')) {
            expr = call(p, expr);
        } else if (fr_at_open(p, '[')) {
            expr = index_expr(p, expr);
        } else {
            return expr;
        }
        expr->span = fr_span_from(p, begin);
    }
}

/* (- | ! | * | & ..)* operand */
fr_rust_expr *fr_parse_unary(fr_parser *p)
{
    fr_rust_op op = fr_at_punct(p, PUNCT_MINUS)  ? RUST_OP_NEG
                    : fr_at_punct(p, PUNCT_NOT)  ? RUST_OP_NOT
                    : fr_at_punct(p, PUNCT_STAR) ? RUST_OP_DEREF
                                                 : RUST_OP_NONE;
    if (op == RUST_OP_NONE)
        return fr_at_punct(p, PUNCT_AND) || fr_at_punct(p, PUNCT_AND_AND) ? reference(p)
                                                                          : postfix(p);
    fr_parser_enter(p);
    fr_rust_expr *expr = fr_expr_new(p, RUST_EXPR_UNARY, fr_here(p));
    fr_parser_next(p);
    expr->op = op;
    expr->as.inner = fr_parse_unary(p);
    fr_expr_over(expr, expr->as.inner);
    expr->span = fr_span_from(p, expr->span.begin);
    p->depth--;
    return expr;
}
