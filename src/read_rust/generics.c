/* generics.c - generic parameters, bounds and where clauses (Reference, "Generic parameters").
 *
 * Bounds are not looked into: they are passed as tokens, with an eye on `<` and `>`, whose lists
 * may hold what would end the bounds outside.
 */
#include <string.h>

#include "read_rust/parser.h"

/* Passes tokens up to one of `enders`, a closing delimiter, or a `,` or `>` if they count, outside
 * angle brackets. Everything in ( ) and [ ], and { } inside angle brackets, is passed. */
typedef struct run_end {
    bool comma, greater, equal, where;
} run_end;

static fr_rust_span pass_run(fr_parser *p, run_end end)
{
    uint32_t begin = fr_here(p);
    unsigned angles = 0;
    for (; !fr_at_close(p); fr_parser_skip(p)) {
        bool is_punct = p->token.kind == TOKEN_PUNCT;
        if (is_punct && p->token.code == PUNCT_LESS) {
            angles++;
        } else if (is_punct && p->token.code == PUNCT_GREATER) {
            if (angles == 0 && end.greater)
                break;
            angles -= angles > 0;
        } else if (angles == 0 && (fr_at_punct(p, PUNCT_SEMICOLON) || fr_at_open(p, '{') ||
                                   (end.comma && fr_at_punct(p, PUNCT_COMMA)) ||
                                   (end.equal && fr_at_punct(p, PUNCT_EQUAL)) ||
                                   (end.where && fr_at_word(p, KEYWORD_WHERE)))) {
            break;
        }
    }
    if (p->base + p->last_end < begin)
        return (fr_rust_span){ begin, begin };
    return fr_span_from(p, begin);
}

/* TypeParamBounds | LifetimeBounds */
fr_rust_span fr_parse_bounds(fr_parser *p)
{
    return pass_run(p, (run_end){ .comma = true, .greater = true, .equal = true, .where = true });
}

/* WhereClause: where (WhereClauseItem ,)* WhereClauseItem? */
void fr_parse_where(fr_parser *p, fr_rust_generics *generics)
{
    if (fr_accept_word(p, KEYWORD_WHERE))
        generics->where = pass_run(p, (run_end){ .equal = true });
}

/* ForLifetimes: for GenericParams */
void fr_parse_binder(fr_parser *p)
{
    if (!fr_at_word(p, KEYWORD_FOR))
        return;
    fr_parser_next(p);
    if (fr_at_punct(p, PUNCT_LESS))
        fr_parse_generics(p);
    else
        fr_parser_expected(p, "`<`");
}

/* CONST: const NAME : Type (= (Block | NAME | -? LITERAL))? */
static void const_param(fr_parser *p, fr_rust_generic *param)
{
    fr_parser_next(p);
    param->kind = RUST_GENERIC_CONST;
    param->name = fr_parse_name(p, false);
    fr_expect_punct(p, PUNCT_COLON, "`:`");
    param->type = fr_parse_type(p);
    if (!fr_accept_punct(p, PUNCT_EQUAL))
        return;
    bool is_block = fr_at_open(p, '{') || fr_at_word(p, KEYWORD_CONST);
    param->default_expr = is_block ? fr_parse_block(p) : fr_parse_unary(p);
}

/* GenericParam: OuterAttribute* (LifetimeParam | TypeParam | ConstParam) */
static fr_rust_generic generic_param(fr_parser *p)
{
    fr_rust_generic param = { .attrs = fr_parse_outer_attrs(p) };
    uint32_t begin = fr_here(p);
    if (fr_at_word(p, KEYWORD_CONST)) {
        const_param(p, &param);
        param.span = fr_span_from(p, begin);
        return param;
    }
    if (p->token.kind == TOKEN_LIFETIME) {
        param.kind = RUST_GENERIC_LIFETIME;
        param.name = fr_token_name(p);
        fr_parser_next(p);
    } else {
        param.kind = RUST_GENERIC_TYPE;
        param.name = fr_parse_name(p, false);
    }
    if (fr_accept_punct(p, PUNCT_COLON))
        param.bounds = fr_parse_bounds(p);
    if (param.kind == RUST_GENERIC_TYPE && fr_accept_punct(p, PUNCT_EQUAL))
        param.default_type = fr_parse_type(p);
    param.span = fr_span_from(p, begin);
    return param;
}

/* GenericParams: < (GenericParam (, GenericParam)* ,?)? > */
fr_rust_generics fr_parse_generics(fr_parser *p)
{
    fr_rust_generics generics = { 0 };
    if (!fr_accept_punct(p, PUNCT_LESS))
        return generics;
    size_t mark = p->stack_len;
    while (!fr_at_punct(p, PUNCT_GREATER) && p->token.kind != TOKEN_END) {
        fr_rust_generic param = generic_param(p);
        fr_list_push(p, &param, sizeof param);
        if (!fr_accept_punct(p, PUNCT_COMMA) && !fr_at_punct(p, PUNCT_GREATER))
            fr_parser_expected(p, "`,` or `>`");
    }
    fr_expect_punct(p, PUNCT_GREATER, "`>`");
    generics.data = fr_list_take(p, mark, sizeof(fr_rust_generic), &generics.len);
    return generics;
}

void fr_keep_generics(fr_parser *p, fr_rust_item *item, fr_rust_generics generics)
{
    if (!generics.len && generics.where.begin == generics.where.end)
        return;
    fr_rust_generics *kept = FR_NEW(p->arena, fr_rust_generics);
    *kept = generics;
    item->generics = kept;
}
