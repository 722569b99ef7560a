/* macro_fragments.c - what kinds of fragments match (Reference, "Metavariables").
 *
 * An argument that another macro matched before comes between invisible delimiters, and matches
 * again what it was.
 */
#include "read_rust/macro.h"

static bool is_punct(fr_token token, fr_punct code)
{
    return token.kind == TOKEN_PUNCT && token.code == code;
}

static bool is_word(fr_token token)
{
    return token.kind == TOKEN_IDENT || token.kind == TOKEN_KEYWORD;
}

static bool is_group(fr_token token)
{
    return token.kind == TOKEN_OPEN && token.code == FR_GROUP_OPEN;
}

static bool is_underscore(const fr_macro_tokens *input, size_t index)
{
    return fr_str_is(fr_macro_token_text(input, index), "_");
}

static bool is_bool(fr_token token)
{
    return token.kind == TOKEN_IDENT && (token.code == WORD_TRUE || token.code == WORD_FALSE);
}

/* Words that begin no type and no path. */
static bool is_path_word(fr_token token)
{
    if (token.kind == TOKEN_IDENT)
        return token.code != WORD_TRUE && token.code != WORD_FALSE;
    return token.kind == TOKEN_KEYWORD &&
           (token.code == KEYWORD_CRATE || token.code == KEYWORD_ASYNC ||
            token.code == KEYWORD_AWAIT || token.code == KEYWORD_DYN);
}

static bool begins_type(fr_token token)
{
    if (token.kind == TOKEN_KEYWORD)
        return is_path_word(token) || token.code == KEYWORD_FN || token.code == KEYWORD_UNSAFE ||
               token.code == KEYWORD_EXTERN || token.code == KEYWORD_IMPL ||
               token.code == KEYWORD_FOR;
    if (token.kind == TOKEN_OPEN)
        return token.code == '(' || token.code == '[' || is_group(token);
    return is_path_word(token) || token.kind == TOKEN_LIFETIME || is_punct(token, PUNCT_NOT) ||
           is_punct(token, PUNCT_STAR) || is_punct(token, PUNCT_AND) ||
           is_punct(token, PUNCT_AND_AND) || is_punct(token, PUNCT_QUESTION) ||
           is_punct(token, PUNCT_LESS) || is_punct(token, PUNCT_PATH);
}

static bool begins_expr(fr_token token)
{
    if (token.kind == TOKEN_KEYWORD)
        return is_path_word(token) || token.code == KEYWORD_BREAK || token.code == KEYWORD_CONST ||
               token.code == KEYWORD_CONTINUE || token.code == KEYWORD_FOR ||
               token.code == KEYWORD_IF || token.code == KEYWORD_LOOP ||
               token.code == KEYWORD_MATCH || token.code == KEYWORD_MOVE ||
               token.code == KEYWORD_RETURN || token.code == KEYWORD_STATIC ||
               token.code == KEYWORD_UNSAFE || token.code == KEYWORD_WHILE;
    return token.kind == TOKEN_IDENT || token.kind == TOKEN_LITERAL || token.kind == TOKEN_OPEN ||
           token.kind == TOKEN_LIFETIME || is_punct(token, PUNCT_NOT) ||
           is_punct(token, PUNCT_MINUS) || is_punct(token, PUNCT_STAR) ||
           is_punct(token, PUNCT_OR) || is_punct(token, PUNCT_OR_OR) ||
           is_punct(token, PUNCT_AND) || is_punct(token, PUNCT_AND_AND) ||
           is_punct(token, PUNCT_RANGE) || is_punct(token, PUNCT_RANGE_CLOSED) ||
           is_punct(token, PUNCT_LESS) || is_punct(token, PUNCT_PATH) ||
           is_punct(token, PUNCT_HASH);
}

static bool begins_pattern(fr_token token)
{
    if (token.kind == TOKEN_KEYWORD)
        return is_path_word(token) || token.code == KEYWORD_REF || token.code == KEYWORD_MUT ||
               token.code == KEYWORD_CONST;
    if (token.kind == TOKEN_OPEN)
        return token.code != '{';
    return token.kind == TOKEN_IDENT || token.kind == TOKEN_LITERAL || is_punct(token, PUNCT_AND) ||
           is_punct(token, PUNCT_AND_AND) || is_punct(token, PUNCT_MINUS) ||
           is_punct(token, PUNCT_RANGE) || is_punct(token, PUNCT_RANGE_CLOSED) ||
           is_punct(token, PUNCT_ELLIPSIS) || is_punct(token, PUNCT_PATH) ||
           is_punct(token, PUNCT_LESS);
}

bool fr_fragment_may_begin(const fr_macro_tokens *input, size_t index, fr_fragment fragment)
{
    fr_token token = input->data[index];
    bool is_end = token.kind == TOKEN_END || token.kind == TOKEN_CLOSE;
    switch (fragment) {
    case FRAGMENT_BLOCK: return is_group(token) || (token.kind == TOKEN_OPEN && token.code == '{');
    case FRAGMENT_EXPR:
    case FRAGMENT_EXPR_2021: return begins_expr(token) && !is_underscore(input, index);
    case FRAGMENT_IDENT: return is_word(token) && !is_underscore(input, index);
    case FRAGMENT_LIFETIME: return token.kind == TOKEN_LIFETIME;
    case FRAGMENT_LITERAL:
        return token.kind == TOKEN_LITERAL || is_bool(token) || is_punct(token, PUNCT_MINUS) ||
               is_group(token);
    case FRAGMENT_META:
    case FRAGMENT_PATH:
        return is_word(token) || is_punct(token, PUNCT_PATH) || is_group(token) ||
               (fragment == FRAGMENT_PATH && is_punct(token, PUNCT_LESS));
    case FRAGMENT_PAT: return begins_pattern(token) || is_punct(token, PUNCT_OR);
    case FRAGMENT_PAT_PARAM: return begins_pattern(token);
    case FRAGMENT_TY: return begins_type(token);
    case FRAGMENT_VIS: return is_punct(token, PUNCT_COMMA) || is_word(token) || begins_type(token);
    case FRAGMENT_ITEM:
    case FRAGMENT_STMT:
    case FRAGMENT_TT: return !is_end;
    }
    return false;
}

/* ---- the ends ---- */

/* LetStatement: let Pattern (: Type)? (= Expression (else Block)?)? */
static void let_statement(fr_parser *p)
{
    fr_parser_next(p);
    fr_parse_pattern(p, true);
    if (fr_accept_punct(p, PUNCT_COLON))
        fr_parse_type(p);
    if (fr_accept_punct(p, PUNCT_EQUAL))
        fr_parse_expr(p);
    if (fr_accept_word(p, KEYWORD_ELSE))
        fr_parser_skip(p);
}

/* A statement without its `;`: let, an item or an expression. */
static void statement(fr_parser *p)
{
    size_t start = p->at;
    fr_parse_outer_attrs(p);
    if (fr_at_word(p, KEYWORD_LET)) {
        let_statement(p);
        return;
    }
    fr_parser_seek(p, start);
    if (fr_parse_item(p))
        return;
    fr_parser_seek(p, start);
    fr_parse_outer_attrs(p);
    fr_parse_expr(p);
}

/* -? LITERAL, or a group with nothing else in it */
static void literal(fr_parser *p)
{
    if (fr_at_open(p, FR_GROUP_OPEN)) {
        fr_parser_enter(p);
        fr_parser_next(p);
        literal(p);
        fr_expect_close(p, "the end of a literal");
        p->depth--;
        return;
    }
    fr_accept_punct(p, PUNCT_MINUS);
    if (is_bool(p->token))
        fr_parser_next(p);
    else
        fr_parse_literal(p);
}

/* Attr, or unsafe ( Attr ) */
static void meta(fr_parser *p)
{
    if (!fr_accept_word(p, KEYWORD_UNSAFE) || !fr_at_open(p, '(')) {
        fr_parse_meta(p);
        return;
    }
    fr_parser_next(p);
    fr_parse_meta(p);
    fr_expect_close(p, "`)`");
}

static void parse(fr_parser *p, fr_fragment fragment)
{
    switch (fragment) {
    case FRAGMENT_BLOCK: fr_parser_skip(p); return;
    case FRAGMENT_EXPR:
    case FRAGMENT_EXPR_2021: fr_parse_expr(p); return;
    case FRAGMENT_IDENT:
    case FRAGMENT_LIFETIME: fr_parser_next(p); return;
    case FRAGMENT_ITEM: fr_parse_item(p); return;
    case FRAGMENT_LITERAL: literal(p); return;
    case FRAGMENT_META: meta(p); return;
    case FRAGMENT_PAT: fr_parse_pattern(p, true); return;
    case FRAGMENT_PAT_PARAM: fr_parse_pattern(p, false); return;
    case FRAGMENT_PATH: fr_parse_path(p, PATH_TYPE); return;
    case FRAGMENT_STMT: statement(p); return;
    case FRAGMENT_TT: fr_parser_skip(p); return;
    case FRAGMENT_TY: fr_parse_type(p); return;
    case FRAGMENT_VIS: fr_parse_vis(p); return;
    }
}

size_t fr_fragment_end(fr_parser *p, size_t index, fr_fragment fragment)
{
    if (fragment == FRAGMENT_TT) {
        fr_macro_tokens tokens = { .data = p->lexer.tokens, .count = p->lexer.count };
        return index + fr_macro_tree_len(&tokens, index);
    }
    fr_parser_seek(p, index);
    parse(p, fragment);
    bool is_split = p->token.begin != p->lexer.tokens[p->at].begin; /* the half of `&&` */
    return p->has_failed || is_split ? SIZE_MAX : p->at;
}
