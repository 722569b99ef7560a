/* paths.c - paths with their arguments, visibility, macro calls (Reference, "Paths"). */
#include <string.h>

#include "read_rust/parser.h"

static bool at_underscore(const fr_parser *p)
{
    return p->token.end - p->token.begin == 1 && p->source->text.ptr[p->token.begin] == '_';
}

bool fr_at_path(const fr_parser *p)
{
    if (p->token.kind == TOKEN_IDENT)
        return p->token.code != WORD_TRUE && p->token.code != WORD_FALSE && !at_underscore(p);
    if (p->token.kind == TOKEN_KEYWORD)
        return p->token.code == KEYWORD_CRATE || p->token.code == KEYWORD_ASYNC ||
               p->token.code == KEYWORD_AWAIT || p->token.code == KEYWORD_DYN;
    return fr_at_punct(p, PUNCT_PATH) || fr_at_punct(p, PUNCT_LESS);
}

/* ---- generic arguments ---- */

/* -? LiteralExpression | BlockExpression */
static bool at_const_arg(const fr_parser *p)
{
    return p->token.kind == TOKEN_LITERAL || fr_at_open(p, '{') || fr_at_punct(p, PUNCT_MINUS) ||
           fr_at_word(p, WORD_TRUE) || fr_at_word(p, WORD_FALSE) || (fr_at_word(p, KEYWORD_CONST));
}

static const fr_rust_expr *const_arg(fr_parser *p)
{
    if (fr_at_open(p, '{') || fr_at_word(p, KEYWORD_CONST))
        return fr_parse_block(p);
    return fr_parse_unary(p);
}

/* IDENTIFIER GenericArgs? (= (Type | const) | : TypeParamBounds), what stands before is a type. */
static void binding(fr_parser *p, fr_rust_arg *arg)
{
    if (arg->kind == RUST_ARG_TYPE && arg->type->kind == RUST_TYPE_NAME)
        arg->name = arg->type->as.name;
    if (arg->kind == RUST_ARG_TYPE && arg->type->kind == RUST_TYPE_PATH && arg->type->as.path.len)
        arg->name = arg->type->as.path.data[arg->type->as.path.len - 1].name;
    arg->type = NULL;
    if (fr_accept_punct(p, PUNCT_COLON)) {
        arg->kind = RUST_ARG_CONSTRAINT;
        arg->bounds = fr_parse_bounds(p);
        return;
    }
    fr_parser_next(p);
    arg->kind = RUST_ARG_BINDING;
    if (at_const_arg(p))
        arg->expr = const_arg(p);
    else
        arg->type = fr_parse_type(p);
}

/* What a macro's argument became: a type if it is one. */
static void grouped_arg(fr_parser *p, fr_rust_arg *arg)
{
    fr_parser_mark mark = fr_parser_trial(p);
    size_t stack = p->stack_len;
    arg->type = fr_parse_type(p);
    if (fr_parser_end_trial(p, mark))
        return;
    p->stack_len = stack;
    arg->type = NULL;
    arg->kind = RUST_ARG_CONST;
    arg->expr = fr_parse_unary(p);
}

/* GenericArg: Lifetime | Type | GenericArgsConst | GenericArgsBinding | GenericArgsBounds */
static fr_rust_arg generic_arg(fr_parser *p)
{
    fr_rust_arg arg = { .kind = RUST_ARG_TYPE };
    uint32_t begin = fr_here(p);
    if (p->token.kind == TOKEN_LIFETIME &&
        !(fr_parser_peek(p, 1).kind == TOKEN_PUNCT && fr_parser_peek(p, 1).code == PUNCT_PLUS)) {
        arg.kind = RUST_ARG_LIFETIME;
        arg.name = fr_token_name(p);
        fr_parser_next(p);
    } else if (at_const_arg(p)) {
        arg.kind = RUST_ARG_CONST;
        arg.expr = const_arg(p);
    } else if (fr_at_open(p, FR_GROUP_OPEN)) {
        grouped_arg(p, &arg);
    } else {
        arg.type = fr_parse_type(p);
    }
    if (fr_at_punct(p, PUNCT_EQUAL) || fr_at_punct(p, PUNCT_COLON))
        binding(p, &arg);
    arg.span = fr_span_from(p, begin);
    return arg;
}

/* < (GenericArg (, GenericArg)* ,?)? > */
const fr_rust_args *fr_parse_generic_args(fr_parser *p)
{
    fr_rust_args *args = FR_NEW(p->arena, fr_rust_args);
    size_t mark = p->stack_len;
    uint32_t begin = fr_here(p);
    fr_parser_next(p);
    while (!fr_at_punct(p, PUNCT_GREATER) && p->token.kind != TOKEN_END) {
        fr_rust_arg arg = generic_arg(p);
        fr_list_push(p, &arg, sizeof arg);
        if (!fr_accept_punct(p, PUNCT_COMMA) && !fr_at_punct(p, PUNCT_GREATER))
            fr_parser_expected(p, "`,` or `>`");
    }
    fr_expect_punct(p, PUNCT_GREATER, "`>`");
    args->data = fr_list_take(p, mark, sizeof(fr_rust_arg), &args->len);
    args->span = fr_span_from(p, begin);
    return args;
}

/* TypePathFn: ( TypePathFnInputs? ) (-> TypeNoBounds)?, and ( .. ) of return type notation */
static const fr_rust_args *fn_args(fr_parser *p)
{
    fr_rust_args *args = FR_NEW(p->arena, fr_rust_args);
    size_t mark = p->stack_len;
    uint32_t begin = fr_here(p);
    args->is_fn_sugar = true;
    fr_parser_next(p);
    while (!fr_at_close(p) && !fr_accept_punct(p, PUNCT_RANGE)) {
        fr_rust_arg arg = { .kind = RUST_ARG_TYPE };
        uint32_t start = fr_here(p);
        arg.type = fr_parse_type(p);
        arg.span = fr_span_from(p, start);
        fr_list_push(p, &arg, sizeof arg);
        if (!fr_accept_punct(p, PUNCT_COMMA) && !fr_at_close(p))
            fr_parser_expected(p, "`,` or `)`");
    }
    fr_expect_close(p, "`)`");
    args->data = fr_list_take(p, mark, sizeof(fr_rust_arg), &args->len);
    args->result = fr_parse_result(p, false);
    args->span = fr_span_from(p, begin);
    return args;
}

/* The arguments of a segment, if there are any. */
static const fr_rust_args *segment_args(fr_parser *p, fr_path_style style)
{
    if (style == PATH_SIMPLE)
        return NULL;
    if (style == PATH_TYPE && fr_at_punct(p, PUNCT_LESS))
        return fr_parse_generic_args(p);
    if (style == PATH_TYPE && fr_at_open(p, '('))
        return fn_args(p);
    if (!fr_at_punct(p, PUNCT_PATH))
        return NULL;
    fr_token next = fr_parser_peek(p, 1);
    bool is_angle = next.kind == TOKEN_PUNCT && next.code == PUNCT_LESS;
    bool is_paren = style == PATH_TYPE && next.kind == TOKEN_OPEN && next.code == '(';
    if (!is_angle && !is_paren)
        return NULL;
    fr_parser_next(p);
    return is_angle ? fr_parse_generic_args(p) : fn_args(p);
}

/* ---- segments ---- */

/* PathIdentSegment: IDENTIFIER | super | self | Self | crate | $crate */
fr_rust_name fr_parse_segment_name(fr_parser *p)
{
    bool is_word = p->token.kind == TOKEN_IDENT &&
                   (p->token.code == WORD_SELF || p->token.code == WORD_SELF_TYPE ||
                    p->token.code == WORD_SUPER);
    if (is_word || fr_at_word(p, KEYWORD_CRATE)) {
        fr_rust_name name = fr_token_name(p);
        fr_parser_next(p);
        return name;
    }
    return fr_parse_name(p, false);
}

static void add_segments(fr_parser *p, fr_path_style style)
{
    for (;;) {
        fr_rust_segment segment = { .name = fr_parse_segment_name(p) };
        segment.args = segment_args(p, style);
        fr_list_push(p, &segment, sizeof segment);
        if (!fr_at_punct(p, PUNCT_PATH))
            return;
        fr_token next = fr_parser_peek(p, 1);
        if (next.kind != TOKEN_IDENT && next.kind != TOKEN_KEYWORD)
            return; /* use a::{..}, a::* */
        fr_parser_next(p);
    }
}

/* QualifiedPathType: < Type (as TypePath)? > and what follows */
static void qualified_path(fr_parser *p, fr_rust_path *path, fr_path_style style)
{
    fr_parser_next(p);
    path->qself = fr_parse_type(p);
    if (fr_accept_word(p, KEYWORD_AS)) {
        fr_rust_path trait = fr_parse_path(p, PATH_TYPE);
        path->is_global = trait.is_global;
        path->qself_len = trait.len <= UINT16_MAX ? (uint16_t)trait.len : 0;
        for (size_t i = 0; i < trait.len; i++)
            fr_list_push(p, &trait.data[i], sizeof trait.data[i]);
    }
    fr_expect_punct(p, PUNCT_GREATER, "`>`");
    fr_expect_punct(p, PUNCT_PATH, "`::`");
    add_segments(p, style);
}

/* SimplePath | TypePath | PathInExpression | QualifiedPathInType | QualifiedPathInExpression */
fr_rust_path fr_parse_path(fr_parser *p, fr_path_style style)
{
    fr_rust_path path = { 0 };
    uint32_t begin = fr_here(p);
    if (fr_at_open(p, FR_GROUP_OPEN)) { /* a macro's $p:path, or a $t:ty that is one */
        fr_parser_enter(p);
        fr_parser_next(p);
        path = fr_parse_path(p, PATH_TYPE);
        fr_expect_close(p, "the end of a path");
        p->depth--;
        return path;
    }
    size_t mark = p->stack_len;
    if (fr_at_punct(p, PUNCT_LESS) && style != PATH_SIMPLE) {
        qualified_path(p, &path, style);
    } else {
        path.is_global = fr_accept_punct(p, PUNCT_PATH);
        add_segments(p, style);
    }
    size_t count;
    path.data = fr_list_take(p, mark, sizeof(fr_rust_segment), &count);
    path.len = (uint32_t)count;
    path.span = fr_span_from(p, begin);
    return path;
}

/* ---- what paths are part of ---- */

/* MacroInvocation behind its path: ! DelimTokenTree */
const fr_rust_macro *fr_parse_macro_tail(fr_parser *p, const fr_rust_path *path)
{
    fr_rust_macro *macro = FR_NEW(p->arena, fr_rust_macro);
    macro->path = *path;
    fr_expect_punct(p, PUNCT_NOT, "`!`");
    if (p->token.kind != TOKEN_OPEN || p->token.code == FR_GROUP_OPEN) {
        fr_parser_expected(p, "`(`, `[` or `{`");
        return macro;
    }
    macro->delimiter = (char)p->token.code;
    macro->tokens.begin = p->base + p->token.end;
    fr_parser_skip_tree(p);
    macro->tokens.end = p->base + p->last_end - 1;
    macro->span = fr_span_from(p, path->span.begin);
    return macro;
}

/* What is between the parentheses of a visibility; false if it is something else (the type of a
 * tuple's field). */
static bool restriction(fr_parser *p, fr_rust_vis *vis)
{
    static const struct {
        unsigned char word;
        unsigned char kind;
    } kinds[] = { { KEYWORD_CRATE, RUST_VIS_CRATE },
                  { WORD_SELF, RUST_VIS_SELF },
                  { WORD_SUPER, RUST_VIS_SUPER } };
    fr_token first = fr_parser_peek(p, 1);
    if (first.kind == TOKEN_KEYWORD && first.code == KEYWORD_IN) {
        fr_rust_path *path = FR_NEW(p->arena, fr_rust_path);
        fr_parser_next(p);
        fr_parser_next(p);
        *path = fr_parse_path(p, PATH_SIMPLE);
        *vis = (fr_rust_vis){ RUST_VIS_IN, path };
        fr_expect_close(p, "`)`");
        return true;
    }
    if (fr_parser_peek(p, 2).kind != TOKEN_CLOSE)
        return false;
    for (size_t i = 0; i < sizeof kinds / sizeof kinds[0]; i++) {
        if ((first.kind == TOKEN_KEYWORD || first.kind == TOKEN_IDENT) &&
            first.code == kinds[i].word) {
            fr_parser_skip_tree(p);
            vis->kind = (fr_rust_vis_kind)kinds[i].kind;
            return true;
        }
    }
    return false;
}

/* A group with nothing but a visibility in it: there are those of items and types too. */
static bool at_grouped_vis(fr_parser *p)
{
    fr_token second = fr_parser_peek(p, 1);
    if (!fr_at_open(p, FR_GROUP_OPEN))
        return false;
    if (second.kind != TOKEN_KEYWORD || second.code != KEYWORD_PUB)
        return second.kind == TOKEN_CLOSE;
    fr_parser_mark mark = fr_parser_trial(p);
    fr_parser_next(p);
    fr_parser_next(p);
    if (fr_at_open(p, '('))
        fr_parser_skip_tree(p);
    bool is_vis = p->token.kind == TOKEN_CLOSE;
    p->has_failed = true; /* back in any case */
    fr_parser_end_trial(p, mark);
    return is_vis;
}

/* Visibility: (pub (( (crate | self | super | in SimplePath) ))?)? */
fr_rust_vis fr_parse_vis(fr_parser *p)
{
    fr_rust_vis vis = { 0 };
    if (at_grouped_vis(p)) { /* a macro's $v:vis */
        fr_parser_enter(p);
        fr_parser_next(p);
        vis = fr_parse_vis(p);
        fr_expect_close(p, "the end of a visibility");
        p->depth--;
        return vis;
    }
    if (!fr_accept_word(p, KEYWORD_PUB))
        return vis;
    vis.kind = RUST_VIS_PUB;
    if (fr_at_open(p, '('))
        restriction(p, &vis);
    return vis;
}
