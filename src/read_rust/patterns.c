/* patterns.c - patterns (Reference, "Patterns"): passed, but for the name of a plain one. */
#include "read_rust/parser.h"

/* IdentifierPattern: ref? mut? NAME (@ Pattern)? */
static fr_rust_name identifier(fr_parser *p)
{
    fr_accept_word(p, KEYWORD_REF);
    fr_accept_word(p, KEYWORD_MUT);
    fr_rust_name name = fr_parse_name(p, false);
    if (fr_at_punct(p, PUNCT_OTHER)) {
        fr_parser_next(p);
        fr_parse_pattern(p, false);
    }
    return name;
}

/* The bound of a range or a literal: -? LITERAL | path | const block */
static void bound(fr_parser *p)
{
    fr_accept_punct(p, PUNCT_MINUS);
    if (p->token.kind == TOKEN_LITERAL || fr_at_word(p, WORD_TRUE) || fr_at_word(p, WORD_FALSE))
        fr_parser_next(p);
    else if (fr_at_word(p, KEYWORD_CONST))
        fr_parse_block(p);
    else if (fr_at_open(p, FR_GROUP_OPEN))
        fr_parser_skip_tree(p);
    else
        fr_parse_path(p, PATH_EXPR);
}

static bool at_range(const fr_parser *p)
{
    return fr_at_punct(p, PUNCT_RANGE) || fr_at_punct(p, PUNCT_RANGE_CLOSED) ||
           fr_at_punct(p, PUNCT_ELLIPSIS);
}

/* Can the end of a range stand here? */
static bool at_bound(const fr_parser *p)
{
    return p->token.kind == TOKEN_LITERAL || fr_at_punct(p, PUNCT_MINUS) || fr_at_path(p) ||
           fr_at_open(p, FR_GROUP_OPEN) || fr_at_word(p, KEYWORD_CONST);
}

/* (.. | ..= | ...) bound? */
static void range_tail(fr_parser *p)
{
    if (!at_range(p))
        return;
    fr_parser_next(p);
    if (at_bound(p))
        bound(p);
}

/* PathPattern, TupleStructPattern, StructPattern, MacroInvocation, or a name */
static fr_rust_name path_pattern(fr_parser *p)
{
    fr_token next = fr_parser_peek(p, 1);
    bool is_plain = p->token.kind != TOKEN_PUNCT && !fr_at_word(p, WORD_SELF_TYPE) &&
                    !fr_at_word(p, WORD_SUPER) && !fr_at_word(p, WORD_SELF) &&
                    !fr_at_word(p, KEYWORD_CRATE);
    bool goes_on =
        next.kind == TOKEN_OPEN ||
        (next.kind == TOKEN_PUNCT &&
         (next.code == PUNCT_PATH || next.code == PUNCT_NOT || next.code == PUNCT_RANGE ||
          next.code == PUNCT_RANGE_CLOSED || next.code == PUNCT_ELLIPSIS));
    if (is_plain && !goes_on)
        return identifier(p);
    fr_rust_path path = fr_parse_path(p, PATH_EXPR);
    if (fr_at_punct(p, PUNCT_NOT) && fr_parser_peek(p, 1).kind == TOKEN_OPEN)
        fr_parse_macro_tail(p, &path);
    else if (fr_at_open(p, '(') || fr_at_open(p, '{'))
        fr_parser_skip_tree(p);
    range_tail(p);
    return (fr_rust_name){ 0 };
}

/* & mut? Pattern, && is two of them */
static void reference(fr_parser *p)
{
    fr_parser_next(p);
    fr_accept_word(p, KEYWORD_MUT);
    fr_parse_pattern(p, false);
}

/* PatternWithoutAlternative */
static fr_rust_name one_pattern(fr_parser *p)
{
    fr_rust_name name = { 0 };
    if (fr_at_ident(p, "_")) {
        name = fr_token_name(p);
        fr_parser_next(p);
    } else if (fr_at_word(p, KEYWORD_REF) || fr_at_word(p, KEYWORD_MUT)) {
        name = identifier(p);
    } else if (fr_at_punct(p, PUNCT_AND) || fr_at_punct(p, PUNCT_AND_AND)) {
        reference(p);
    } else if (fr_at_open(p, '(') || fr_at_open(p, '[')) {
        fr_parser_skip_tree(p);
    } else if (fr_at_open(p, FR_GROUP_OPEN)) {
        fr_parser_next(p);
        name = fr_parse_pattern(p, true);
        fr_expect_close(p, "the end of a pattern");
        range_tail(p);
    } else if (at_range(p)) {
        range_tail(p);
    } else if (fr_at_ident(p, "box") && fr_parser_peek(p, 1).kind != TOKEN_PUNCT) {
        fr_parser_next(p);
        fr_parse_pattern(p, false);
    } else if (fr_at_path(p)) {
        name = path_pattern(p);
    } else if (at_bound(p) || fr_at_word(p, WORD_TRUE) || fr_at_word(p, WORD_FALSE)) {
        bound(p);
        range_tail(p);
    } else {
        fr_parser_expected(p, "a pattern");
    }
    return name;
}

/* Pattern: |? PatternNoTopAlt (| PatternNoTopAlt)* */
fr_rust_name fr_parse_pattern(fr_parser *p, bool top)
{
    fr_parser_enter(p);
    if (top)
        fr_accept_punct(p, PUNCT_OR);
    fr_rust_name name = one_pattern(p);
    while (top && fr_accept_punct(p, PUNCT_OR)) {
        one_pattern(p);
        name = (fr_rust_name){ 0 };
    }
    p->depth--;
    return name;
}
