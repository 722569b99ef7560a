/* expr_primary.c - operands (Reference, "Expressions").
 *
 * What can be the value of a constant becomes a tree. Control flow, closures and blocks of
 * statements become an OTHER: their heads are parsed, because only so their end is known, and
 * their bodies are passed.
 */
#include <string.h>

#include "read_rust/literal.h"
#include "read_rust/parser.h"

/* ---- literals ---- */

/* A number is a float if it has a point, an exponent or a suffix that says so. */
static bool is_float(fr_str text)
{
    bool is_radix = text.len > 1 && text.ptr[0] == '0' &&
                    (text.ptr[1] == 'x' || text.ptr[1] == 'o' || text.ptr[1] == 'b');
    for (size_t at = 0; at < text.len && !is_radix; at++) {
        char c = text.ptr[at];
        if (c == '.' || c == 'e' || c == 'E' || c == 'f')
            return true;
        if ((c < '0' || c > '9') && c != '_')
            break;
    }
    return false;
}

static fr_rust_literal_kind literal_kind(fr_str text)
{
    char first = text.ptr[0];
    if (first >= '0' && first <= '9')
        return is_float(text) ? RUST_LITERAL_FLOAT : RUST_LITERAL_INT;
    if (first == '\'')
        return RUST_LITERAL_CHAR;
    if (first == 'b')
        return text.ptr[1] == '\'' ? RUST_LITERAL_BYTE : RUST_LITERAL_BYTE_STRING;
    return first == 'c' ? RUST_LITERAL_C_STRING : RUST_LITERAL_STRING;
}

/* LiteralExpression; a suffix of a string is passed. */
fr_rust_expr *fr_parse_literal(fr_parser *p)
{
    fr_rust_expr *expr = fr_expr_new(p, RUST_EXPR_LITERAL, fr_here(p));
    expr->as.literal.text = fr_token_text(p, p->token);
    if (p->token.kind != TOKEN_LITERAL) {
        fr_parser_expected(p, "a literal");
        return expr;
    }
    expr->as.literal.kind = literal_kind(expr->as.literal.text);
    fr_parser_next(p);
    expr->span = fr_span_from(p, expr->span.begin);
    return expr;
}

static fr_rust_expr *boolean(fr_parser *p)
{
    fr_rust_expr *expr = fr_expr_new(p, RUST_EXPR_LITERAL, fr_here(p));
    expr->as.literal = (fr_rust_literal){ RUST_LITERAL_BOOL, fr_token_text(p, p->token) };
    fr_parser_next(p);
    return expr;
}

/* ---- parentheses and brackets ---- */

/* GroupedExpression, TupleExpression */
static fr_rust_expr *parenthesised(fr_parser *p)
{
    fr_rust_expr *expr = fr_expr_new(p, RUST_EXPR_TUPLE, fr_here(p));
    size_t mark = p->stack_len;
    bool no_struct = p->no_struct;
    bool has_comma = false;
    p->no_struct = false;
    fr_parser_next(p);
    while (!fr_at_close(p)) {
        fr_parse_outer_attrs(p);
        const fr_rust_expr *part = fr_parse_expr(p);
        fr_list_push(p, &part, sizeof part);
        fr_expr_over(expr, part);
        has_comma = fr_accept_punct(p, PUNCT_COMMA);
        if (!has_comma && !fr_at_close(p))
            fr_parser_expected(p, "`,` or `)`");
    }
    fr_expect_close(p, "`)`");
    p->no_struct = no_struct;
    fr_rust_expr_list list;
    list.data = fr_list_take(p, mark, sizeof(fr_rust_expr *), &list.len);
    if (expr->kind == RUST_EXPR_OTHER)
        return expr;
    if (list.len == 1 && !has_comma) {
        expr->kind = RUST_EXPR_PAREN;
        expr->as.inner = list.data[0];
    } else {
        expr->as.list = list;
    }
    return expr;
}

/* ArrayExpression: [ (e (, e)* ,? | e ; e)? ] */
static fr_rust_expr *array(fr_parser *p)
{
    fr_rust_expr *expr = fr_expr_new(p, RUST_EXPR_ARRAY, fr_here(p));
    size_t mark = p->stack_len;
    bool no_struct = p->no_struct;
    const fr_rust_expr *length = NULL;
    p->no_struct = false;
    fr_parser_next(p);
    while (!fr_at_close(p)) {
        fr_parse_outer_attrs(p);
        const fr_rust_expr *part = fr_parse_expr(p);
        fr_list_push(p, &part, sizeof part);
        fr_expr_over(expr, part);
        if (fr_accept_punct(p, PUNCT_SEMICOLON))
            length = fr_parse_expr(p);
        else if (!fr_accept_punct(p, PUNCT_COMMA) && !fr_at_close(p))
            fr_parser_expected(p, "`,` or `]`");
    }
    fr_expect_close(p, "`]`");
    p->no_struct = no_struct;
    fr_rust_expr_list list;
    list.data = fr_list_take(p, mark, sizeof(fr_rust_expr *), &list.len);
    if (length)
        fr_expr_over(expr, length);
    if (expr->kind == RUST_EXPR_OTHER)
        return expr;
    if (length && list.len == 1) {
        expr->kind = RUST_EXPR_REPEAT;
        expr->as.binary.left = list.data[0];
        expr->as.binary.right = length;
    } else {
        expr->as.list = list;
    }
    return expr;
}

/* What one argument of a macro became, $e:expr, $l:literal, $p:path..: the expression that it is.
 * The tree needs no sign of it. */
static fr_rust_expr *group(fr_parser *p)
{
    bool no_struct = p->no_struct;
    p->no_struct = false;
    fr_parser_next(p);
    fr_rust_expr *expr = fr_parse_expr(p);
    fr_expect_close(p, "the end of an expression");
    p->no_struct = no_struct;
    return expr;
}

/* ---- blocks ---- */

/* BlockExpression, const and unsafe blocks: a tree if there is nothing but an expression in it. */
fr_rust_expr *fr_parse_block(fr_parser *p)
{
    fr_rust_expr *expr = fr_expr_new(p, RUST_EXPR_BLOCK, fr_here(p));
    if (fr_at_word(p, KEYWORD_UNSAFE) || fr_at_word(p, KEYWORD_CONST))
        fr_parser_next(p);
    if (!fr_at_open(p, '{')) {
        fr_parser_expected(p, "`{`");
        return expr;
    }
    bool no_struct = p->no_struct;
    size_t stack = p->stack_len;
    p->no_struct = false;
    fr_parser_mark mark = fr_parser_trial(p);
    fr_parser_next(p);
    expr->as.inner = fr_parse_expr(p);
    fr_expr_over(expr, expr->as.inner);
    if (!fr_at_close(p))
        fr_parser_expected(p, "`}`");
    fr_expect_close(p, "`}`");
    if (!fr_parser_end_trial(p, mark)) {
        p->stack_len = stack;
        expr->kind = RUST_EXPR_OTHER;
        expr->height = 1;
        fr_parser_skip_tree(p);
    }
    p->no_struct = no_struct;
    expr->span = fr_span_from(p, expr->span.begin);
    return expr;
}

static void pass_block(fr_parser *p)
{
    if (fr_at_open(p, '{'))
        fr_parser_skip_tree(p);
    else if (fr_at_open(p, FR_GROUP_OPEN)) /* $b:block */
        fr_parser_skip_tree(p);
    else
        fr_parser_expected(p, "`{`");
}

/* Conditions: an expression without struct expressions, with `let` in it or not. */
static void condition(fr_parser *p)
{
    bool no_struct = p->no_struct;
    p->no_struct = true;
    fr_parse_expr(p);
    p->no_struct = no_struct;
}

/* IfExpression: if Condition Block (else (Block | IfExpression))? */
static void if_expr(fr_parser *p)
{
    while (fr_accept_word(p, KEYWORD_IF)) {
        condition(p);
        pass_block(p);
        if (!fr_accept_word(p, KEYWORD_ELSE))
            return;
        if (!fr_at_word(p, KEYWORD_IF)) {
            pass_block(p);
            return;
        }
    }
}

/* PredicatePatternExpression: for Pattern in Expression Block */
static void for_expr(fr_parser *p)
{
    fr_parse_pattern(p, true);
    if (!fr_accept_word(p, KEYWORD_IN))
        fr_parser_expected(p, "`in`");
    condition(p);
    pass_block(p);
}

/* ClosureExpression behind its qualifiers: (|| | | params |) (-> Type Block | Expression) */
static void closure(fr_parser *p)
{
    if (!fr_accept_punct(p, PUNCT_OR_OR)) {
        fr_expect_punct(p, PUNCT_OR, "`|`");
        while (!fr_at_punct(p, PUNCT_OR) && !fr_at_close(p)) {
            fr_parse_outer_attrs(p);
            fr_parse_pattern(p, false);
            if (fr_accept_punct(p, PUNCT_COLON))
                fr_parse_type(p);
            if (!fr_accept_punct(p, PUNCT_COMMA) && !fr_at_punct(p, PUNCT_OR))
                fr_parser_expected(p, "`,` or `|`");
        }
        fr_expect_punct(p, PUNCT_OR, "`|`");
    }
    if (fr_at_punct(p, PUNCT_ARROW)) {
        fr_parse_result(p, false);
        pass_block(p);
    } else {
        fr_parse_expr(p);
    }
}

/* LetExpression in a condition: let Pattern = Expression, tighter than && and || */
static void let_expr(fr_parser *p)
{
    fr_parse_pattern(p, true);
    fr_expect_punct(p, PUNCT_EQUAL, "`=`");
    fr_parse_let_value(p);
}

/* Qualified blocks and closures: (async | static | move | for<..> | const | gen | try)* .. */
static void qualified(fr_parser *p)
{
    for (;;) {
        if (fr_at_word(p, KEYWORD_FOR))
            fr_parse_binder(p);
        else if (p->token.kind == TOKEN_KEYWORD || p->token.code == WORD_RESERVED ||
                 fr_at_ident(p, "use"))
            fr_parser_next(p);
        else
            break;
    }
    if (fr_at_open(p, '{'))
        fr_parser_skip_tree(p);
    else
        closure(p);
}

/* An operand that a keyword begins; false if the keyword begins none. */
static bool control_flow(fr_parser *p)
{
    switch (p->token.code) {
    case KEYWORD_IF: if_expr(p); return true;
    case KEYWORD_MATCH:
    case KEYWORD_WHILE:
        fr_parser_next(p);
        condition(p);
        pass_block(p);
        return true;
    case KEYWORD_LOOP:
        fr_parser_next(p);
        pass_block(p);
        return true;
    case KEYWORD_LET:
        fr_parser_next(p);
        let_expr(p);
        return true;
    case KEYWORD_RETURN:
    case KEYWORD_BREAK:
    case KEYWORD_CONTINUE:
        fr_parser_next(p);
        if (p->token.kind == TOKEN_LIFETIME &&
            !(fr_parser_peek(p, 1).kind == TOKEN_PUNCT && fr_parser_peek(p, 1).code == PUNCT_COLON))
            fr_parser_next(p);
        if (fr_at_expr(p))
            fr_parse_expr(p);
        return true;
    case KEYWORD_MOVE:
    case KEYWORD_STATIC: qualified(p); return true;
    default: return false;
    }
}

/* ---- paths and what begins with one ---- */

/* StructExprField: OuterAttribute* (NAME | (NAME | INDEX) : Expression) */
static fr_rust_field_init field_init(fr_parser *p)
{
    fr_rust_field_init init = { .attrs = fr_parse_outer_attrs(p) };
    bool is_index = p->token.kind == TOKEN_LITERAL;
    uint32_t begin = fr_here(p);
    init.name = is_index ? fr_token_name(p) : fr_parse_name(p, false);
    if (is_index)
        fr_parser_next(p);
    if (fr_accept_punct(p, PUNCT_COLON)) {
        init.value = fr_parse_expr(p);
        return init;
    }
    fr_rust_expr *value = fr_expr_new(p, RUST_EXPR_PATH, begin);
    fr_rust_segment *segment = FR_NEW(p->arena, fr_rust_segment);
    segment->name = init.name;
    value->span = fr_span_from(p, begin);
    value->as.path = (fr_rust_path){ .span = value->span, .data = segment, .len = 1 };
    init.value = value;
    init.is_short = true;
    if (is_index)
        fr_parser_expected(p, "`:`");
    return init;
}

/* StructExpression behind its path: { fields (.. base?)? } */
static void struct_expr(fr_parser *p, fr_rust_expr *expr)
{
    fr_rust_path *path = FR_NEW(p->arena, fr_rust_path);
    size_t mark = p->stack_len;
    const fr_rust_expr *base = NULL;
    *path = expr->as.path;
    memset(&expr->as, 0, sizeof expr->as);
    expr->kind = RUST_EXPR_STRUCT;
    fr_parser_next(p);
    while (!fr_at_close(p)) {
        if (fr_accept_punct(p, PUNCT_RANGE)) {
            if (!fr_at_close(p))
                base = fr_parse_expr(p);
            break;
        }
        fr_rust_field_init init = field_init(p);
        fr_list_push(p, &init, sizeof init);
        fr_expr_over(expr, init.value);
        if (!fr_accept_punct(p, PUNCT_COMMA) && !fr_at_close(p))
            fr_parser_expected(p, "`,` or `}`");
    }
    fr_expect_close(p, "`}`");
    size_t count;
    const fr_rust_field_init *fields = fr_list_take(p, mark, sizeof(fr_rust_field_init), &count);
    if (base)
        fr_expr_over(expr, base);
    if (expr->kind == RUST_EXPR_OTHER)
        return;
    expr->as.record.path = path;
    expr->as.record.data = fields;
    expr->as.record.len = count;
    expr->as.record.base = base;
}

/* PathExpression | StructExpression | MacroInvocation */
static fr_rust_expr *path_expr(fr_parser *p)
{
    fr_rust_expr *expr = fr_expr_new(p, RUST_EXPR_PATH, fr_here(p));
    expr->as.path = fr_parse_path(p, PATH_EXPR);
    if (fr_at_punct(p, PUNCT_NOT) && fr_parser_peek(p, 1).kind == TOKEN_OPEN) {
        const fr_rust_macro *macro = fr_parse_macro_tail(p, &expr->as.path);
        memset(&expr->as, 0, sizeof expr->as);
        expr->kind = RUST_EXPR_MACRO;
        expr->as.macro.call = macro;
        fr_rust_call one = { .at = macro->span.begin, .expr = expr };
        fr_vec_push(p->arena, &p->calls, one);
    } else if (fr_at_open(p, '{') && !p->no_struct) {
        bool no_struct = p->no_struct;
        struct_expr(p, expr);
        p->no_struct = no_struct;
    }
    return expr;
}

/* A word that means something only before what follows it; false if it is a plain name. */
static bool contextual(fr_parser *p)
{
    fr_token next = fr_parser_peek(p, 1);
    bool is_block = next.kind == TOKEN_OPEN && next.code == '{';
    bool is_closure =
        (next.kind == TOKEN_PUNCT && (next.code == PUNCT_OR || next.code == PUNCT_OR_OR)) ||
        (next.kind == TOKEN_KEYWORD && next.code == KEYWORD_MOVE);
    if (fr_at_word(p, KEYWORD_ASYNC) &&
        (is_block || is_closure || next.kind == TOKEN_IDENT || next.kind == TOKEN_KEYWORD)) {
        qualified(p);
        return true;
    }
    if (p->token.code != WORD_RESERVED)
        return false;
    if ((fr_at_ident(p, "try") || fr_at_ident(p, "gen")) && (is_block || is_closure)) {
        qualified(p);
        return true;
    }
    if (fr_at_ident(p, "do") || fr_at_ident(p, "yield") || fr_at_ident(p, "become") ||
        fr_at_ident(p, "box")) {
        if (fr_at_ident(p, "do"))
            fr_parser_next(p); /* do yeet e */
        fr_parser_next(p);
        if (fr_at_expr(p))
            fr_parse_expr(p);
        return true;
    }
    return false;
}

/* builtin # name ( .. ), unstable */
static bool builtin(fr_parser *p)
{
    fr_token next = fr_parser_peek(p, 1);
    if (!fr_at_ident(p, "builtin") || next.kind != TOKEN_PUNCT || next.code != PUNCT_HASH)
        return false;
    fr_parser_next(p);
    fr_parser_next(p);
    fr_parser_next(p);
    fr_parser_skip(p);
    return true;
}

static fr_rust_expr *word(fr_parser *p)
{
    fr_rust_expr *other = fr_expr_new(p, RUST_EXPR_OTHER, fr_here(p));
    if (fr_at_word(p, WORD_TRUE) || fr_at_word(p, WORD_FALSE))
        return boolean(p);
    fr_token next = fr_parser_peek(p, 1);
    bool is_block = next.kind == TOKEN_OPEN && next.code == '{';
    if (fr_at_word(p, KEYWORD_UNSAFE) || (fr_at_word(p, KEYWORD_CONST) && is_block))
        return fr_parse_block(p);
    if (fr_at_word(p, KEYWORD_CONST)) {
        qualified(p); /* const || e */
        return other;
    }
    if (fr_at_word(p, KEYWORD_FOR)) {
        if (next.kind == TOKEN_PUNCT && next.code == PUNCT_LESS) {
            qualified(p); /* for<'a> |x| e; `for <T as X>::P in` is a loop nobody writes */
        } else {
            fr_parser_next(p);
            for_expr(p);
        }
        return other;
    }
    if ((p->token.kind == TOKEN_KEYWORD && control_flow(p)) || contextual(p) || builtin(p))
        return other;
    if (fr_at_ident(p, "_")) {
        fr_parser_next(p);
        return other;
    }
    if (fr_at_path(p))
        return path_expr(p);
    fr_parser_expected(p, "an expression");
    return other;
}

static fr_rust_expr *open(fr_parser *p)
{
    if (fr_at_open(p, '('))
        return parenthesised(p);
    if (fr_at_open(p, '['))
        return array(p);
    return fr_at_open(p, '{') ? fr_parse_block(p) : group(p);
}

static fr_rust_expr *punct(fr_parser *p)
{
    if (fr_at_path(p))
        return path_expr(p);
    fr_rust_expr *other = fr_expr_new(p, RUST_EXPR_OTHER, fr_here(p));
    if (fr_at_punct(p, PUNCT_OR) || fr_at_punct(p, PUNCT_OR_OR))
        closure(p);
    else if (fr_at_punct(p, PUNCT_HASH) && fr_parse_outer_attrs(p).len)
        return fr_parse_primary(p);
    else
        fr_parser_expected(p, "an expression");
    return other;
}

/* 'label : loop */
static fr_rust_expr *labelled(fr_parser *p)
{
    fr_parser_next(p);
    fr_expect_punct(p, PUNCT_COLON, "`:`");
    fr_rust_expr *other = fr_expr_new(p, RUST_EXPR_OTHER, fr_here(p));
    if (fr_at_open(p, '{'))
        fr_parser_skip_tree(p);
    else
        word(p);
    return other;
}

/* An operand without what follows it. */
fr_rust_expr *fr_parse_primary(fr_parser *p)
{
    fr_rust_expr *expr = NULL;
    uint32_t begin = fr_here(p);
    fr_parser_enter(p);
    switch ((fr_token_kind)p->token.kind) {
    case TOKEN_LITERAL: expr = fr_parse_literal(p); break;
    case TOKEN_IDENT:
    case TOKEN_KEYWORD: expr = word(p); break;
    case TOKEN_OPEN: expr = open(p); break;
    case TOKEN_PUNCT: expr = punct(p); break;
    case TOKEN_LIFETIME: expr = labelled(p); break;
    case TOKEN_DOC:
    case TOKEN_DOC_INNER:
    case TOKEN_CLOSE:
    case TOKEN_END:
        fr_parser_expected(p, "an expression");
        expr = fr_expr_new(p, RUST_EXPR_OTHER, begin);
        break;
    }
    expr->span = fr_span_from(p, begin);
    p->depth--;
    return expr;
}
