/* item_fn.c - functions and their parameters (Reference, "Functions"). Bodies are passed. */
#include "read_rust/parser.h"

/* FunctionReturnType: -> Type */
const fr_rust_type *fr_parse_result(fr_parser *p, bool plus)
{
    if (!fr_accept_punct(p, PUNCT_ARROW))
        return NULL;
    return plus ? fr_parse_type(p) : fr_parse_type_no_plus(p);
}

/* Does the parameter at the current token have a pattern? Parameters of function pointers, and
 * before 2018 those of traits' functions, may have none. */
static bool has_pattern(fr_parser *p)
{
    fr_token next = fr_parser_peek(p, 1);
    if (next.kind == TOKEN_PUNCT && next.code == PUNCT_COLON)
        return true;
    fr_parser_mark mark = fr_parser_trial(p);
    unsigned angles = 0;
    bool is_found = false;
    while (!fr_at_close(p) && !is_found) {
        if (fr_at_punct(p, PUNCT_LESS))
            angles++;
        else if (fr_at_punct(p, PUNCT_GREATER))
            angles -= angles > 0;
        else if (angles == 0 && fr_at_punct(p, PUNCT_COMMA))
            break;
        is_found = angles == 0 && fr_at_punct(p, PUNCT_COLON);
        if (!is_found)
            fr_parser_skip(p);
    }
    p->has_failed = true; /* back to the begin in any case */
    fr_parser_end_trial(p, mark);
    return is_found;
}

/* FunctionParam: OuterAttribute* (Pattern : (Type | ...) | ... | Type) */
static fr_rust_param param(fr_parser *p)
{
    fr_rust_param param = { .attrs = fr_parse_outer_attrs(p) };
    uint32_t begin = fr_here(p);
    if (!fr_at_punct(p, PUNCT_ELLIPSIS) && has_pattern(p)) {
        param.name = fr_parse_pattern(p, true);
        param.pattern = fr_span_from(p, begin);
        fr_expect_punct(p, PUNCT_COLON, "`:`");
    }
    param.type = fr_parse_type(p);
    param.span = fr_span_from(p, begin);
    return param;
}

/* How many tokens from the current one on make a receiver up to `self`, 0 if it is none:
 * (& Lifetime?)? mut? self, and &pin (mut | const) self. */
static size_t receiver_length(fr_parser *p, bool *is_mut)
{
    size_t n = 0;
    *is_mut = false;
    if (fr_at_punct(p, PUNCT_AND)) {
        n++;
        n += fr_parser_peek(p, n).kind == TOKEN_LIFETIME;
        fr_token token = fr_parser_peek(p, n);
        fr_token second = fr_parser_peek(p, n + 1);
        if (fr_token_is_ident(p, token, "pin") && second.kind == TOKEN_KEYWORD) {
            *is_mut = second.code == KEYWORD_MUT;
            n += 2;
        }
    }
    fr_token token = fr_parser_peek(p, n);
    if (token.kind == TOKEN_KEYWORD && token.code == KEYWORD_MUT) {
        *is_mut = true;
        token = fr_parser_peek(p, ++n);
    }
    if (token.kind != TOKEN_IDENT || token.code != WORD_SELF)
        return 0;
    fr_token next = fr_parser_peek(p, n + 1);
    return next.kind == TOKEN_PUNCT && next.code == PUNCT_PATH ? 0 : n + 1;
}

/* SelfParam: OuterAttribute* (ShorthandSelf | TypedSelf); false if there is none. */
static bool self_param(fr_parser *p, fr_rust_receiver *receiver)
{
    bool is_mut;
    bool is_ref = fr_at_punct(p, PUNCT_AND);
    bool can_begin = is_ref || fr_at_word(p, KEYWORD_MUT) || fr_at_word(p, WORD_SELF);
    size_t count = can_begin ? receiver_length(p, &is_mut) : 0;
    if (!count)
        return false;
    fr_rust_param param = { 0 };
    uint32_t begin = fr_here(p);
    while (--count)
        fr_parser_next(p);
    param.name = fr_token_name(p);
    fr_parser_next(p);
    param.pattern = fr_span_from(p, begin);
    *receiver = !is_ref ? RUST_RECEIVER_VALUE : is_mut ? RUST_RECEIVER_REF_MUT : RUST_RECEIVER_REF;
    if (fr_accept_punct(p, PUNCT_COLON)) {
        *receiver = RUST_RECEIVER_TYPED;
        param.type = fr_parse_type(p);
    }
    param.span = fr_span_from(p, begin);
    fr_list_push(p, &param, sizeof param);
    return true;
}

/* ( FunctionParameters? ); a receiver only where `receiver` is not NULL */
const fr_rust_param *fr_parse_params(fr_parser *p, size_t *count, fr_rust_receiver *receiver)
{
    size_t mark = p->stack_len;
    fr_expect_open(p, '(');
    while (!fr_at_close(p)) {
        bool is_first = p->stack_len == mark;
        if (is_first && receiver && fr_at_punct(p, PUNCT_HASH)) {
            fr_rust_attrs attrs = fr_parse_outer_attrs(p);
            bool is_self = self_param(p, receiver);
            fr_rust_param rest = { 0 };
            if (!is_self) {
                rest = param(p);
                fr_list_push(p, &rest, sizeof rest);
            }
            fr_rust_param *first = (fr_rust_param *)(void *)(p->scratch->stack + mark);
            first->attrs = attrs;
        } else if (!is_first || !receiver || !self_param(p, receiver)) {
            fr_rust_param one = param(p);
            fr_list_push(p, &one, sizeof one);
        }
        if (!fr_accept_punct(p, PUNCT_COMMA) && !fr_at_close(p))
            fr_parser_expected(p, "`,` or `)`");
    }
    fr_expect_close(p, "`)`");
    return fr_list_take(p, mark, sizeof(fr_rust_param), count);
}

/* Function, behind its qualifiers: fn NAME GenericParams? ( FunctionParameters? )
 * FunctionReturnType? WhereClause? (BlockExpression | ;). The item's span begins at the first of
 * the qualifiers. */
void fr_parse_fn(fr_parser *p, fr_rust_item *item)
{
    fr_rust_fn *fn = &item->as.fn;
    fr_parser_next(p);
    item->name = fr_parse_name(p, false);
    fr_trim from = fr_trim_from(p);
    fr_rust_generics generics = fr_parse_generics(p);
    fn->params = fr_parse_params(p, &fn->param_count, &fn->receiver);
    fn->is_variadic = fn->param_count && fn->params[fn->param_count - 1].type &&
                      fn->params[fn->param_count - 1].type->kind == RUST_TYPE_VARIADIC;
    fn->result = fr_parse_result(p, true);
    fn->signature = fr_span_from(p, fn->signature.begin);
    fr_parse_where(p, &generics);
    fr_keep_generics(p, item, generics);
    fr_trim_fn(p, item, from);
    if (fr_accept_punct(p, PUNCT_SEMICOLON))
        return;
    if (!fr_at_open(p, '{') && !fr_at_open(p, FR_GROUP_OPEN)) {
        fr_parser_expected(p, "`{` or `;`");
        return;
    }
    uint32_t begin = fr_here(p);
    fr_parser_skip_tree(p);
    fn->body = fr_span_from(p, begin);
}
