/* attributes.c - attributes and documentation comments (Reference, "Attributes").
 *
 * Nearly every attribute is a path, a path with a value, or a path with a list of such. Those
 * become trees; what another list holds stays tokens.
 */
#include <string.h>

#include "read_rust/parser.h"

static bool at_meta_word(const fr_parser *p)
{
    return p->token.kind == TOKEN_IDENT || p->token.kind == TOKEN_KEYWORD;
}

/* The text from `begin` to the last token without white space and comments. */
static fr_str squeeze(fr_parser *p, uint32_t begin)
{
    fr_str text = fr_str_slice(p->source->text, begin, p->last_end);
    fr_lexer lexer;
    fr_text out;
    fr_text_init(&out, p->reader->arena);
    fr_lexer_init(&lexer, p->arena, text);
    if (fr_lexer_rest(&lexer)) {
        for (size_t i = 0; i < lexer.count; i++)
            fr_text_put(&out, fr_str_slice(text, lexer.tokens[i].begin, lexer.tokens[i].end));
    }
    return fr_text_str(&out);
}

/* SimplePath of any words: `a::b`. */
static fr_str meta_path(fr_parser *p)
{
    uint32_t begin = p->token.begin;
    bool is_dense = true;
    bool is_raw = p->token.kind == TOKEN_IDENT && fr_token_name(p).is_raw;
    if (fr_accept_punct(p, PUNCT_PATH))
        is_dense = (p->token.flags & TOKEN_IS_JOINT) != 0;
    for (;;) {
        if (!at_meta_word(p)) {
            fr_parser_expected(p, "the path of an attribute");
            return (fr_str){ 0 };
        }
        fr_parser_next(p);
        if (!fr_at_punct(p, PUNCT_PATH))
            break;
        is_dense = is_dense && (p->token.flags & TOKEN_IS_JOINT);
        fr_parser_next(p);
        is_dense = is_dense && (p->token.flags & TOKEN_IS_JOINT);
    }
    fr_str path = is_dense ? fr_str_slice(p->source->text, begin, p->last_end) : squeeze(p, begin);
    return is_raw ? fr_str_slice(path, 2, path.len) : path;
}

/* MetaSeq: (MetaItemInner (, MetaItemInner)* ,?)?, behind its `(`. */
static void meta_list(fr_parser *p, fr_rust_meta *meta)
{
    size_t mark = p->stack_len;
    meta->kind = RUST_META_LIST;
    while (!fr_at_close(p)) {
        fr_rust_meta inner = { .kind = RUST_META_LITERAL };
        bool is_grouped =
            fr_at_open(p, FR_GROUP_OPEN) && fr_parser_peek(p, 1).kind == TOKEN_LITERAL;
        if (p->token.kind == TOKEN_LITERAL || is_grouped) {
            uint32_t begin = fr_here(p);
            inner.value = is_grouped ? fr_parse_unary(p) : fr_parse_literal(p);
            inner.span = fr_span_from(p, begin);
        } else {
            inner = fr_parse_meta(p);
        }
        fr_list_push(p, &inner, sizeof inner);
        meta->has_trailing_comma = fr_accept_punct(p, PUNCT_COMMA);
        if (!meta->has_trailing_comma && !fr_at_close(p))
            fr_parser_expected(p, "`,`");
    }
    if (p->token.kind == TOKEN_END)
        fr_parser_expected(p, "`)`");
    meta->list = fr_list_take(p, mark, sizeof *meta, &meta->count);
}

/* The delimited part of an attribute: a list of metas if it is one. */
static void meta_tokens(fr_parser *p, fr_rust_meta *meta)
{
    bool is_list = fr_at_open(p, '(');
    uint32_t begin = p->base + p->token.end;
    fr_parser_mark mark = fr_parser_trial(p);
    if (is_list) {
        size_t stack = p->stack_len;
        fr_parser_next(p);
        meta_list(p, meta);
        is_list = fr_parser_end_trial(p, mark);
        p->stack_len = stack;
    } else {
        fr_parser_end_trial(p, mark);
    }
    if (is_list) {
        meta->tokens = (fr_rust_span){ begin, fr_here(p) };
        fr_parser_next(p);
        return;
    }
    meta->kind = RUST_META_TOKENS;
    meta->list = NULL;
    meta->count = 0;
    meta->has_trailing_comma = false;
    fr_parser_skip_tree(p);
    meta->tokens = (fr_rust_span){ begin, p->base + p->last_end - 1 };
}

/* Attr: SimplePath (DelimTokenTree | = Expression)? */
fr_rust_meta fr_parse_meta(fr_parser *p)
{
    uint32_t begin = fr_here(p);
    fr_rust_meta meta = { .kind = RUST_META_PATH };
    if (fr_at_open(p, FR_GROUP_OPEN)) { /* a macro's $m:meta */
        fr_parser_next(p);
        meta = fr_parse_meta(p);
        fr_expect_close(p, "the end of an attribute");
        return meta;
    }
    fr_parser_enter(p);
    meta.path = meta_path(p);
    if (fr_accept_punct(p, PUNCT_EQUAL)) {
        meta.kind = RUST_META_VALUE;
        meta.value = fr_parse_expr(p);
    } else if (p->token.kind == TOKEN_OPEN && p->token.code != FR_GROUP_OPEN) {
        meta_tokens(p, &meta);
    }
    meta.span = fr_span_from(p, begin);
    p->depth--;
    return meta;
}

/* # !? [ Attr ]  or  # !? [ unsafe ( Attr ) ] */
static fr_rust_attr attribute(fr_parser *p)
{
    fr_rust_attr attr = { .span = { fr_here(p), fr_here(p) } };
    fr_rust_meta meta;
    fr_parser_next(p);
    attr.is_inner = fr_accept_punct(p, PUNCT_NOT);
    fr_expect_open(p, '[');
    if (fr_at_word(p, KEYWORD_UNSAFE) && fr_parser_peek(p, 1).kind == TOKEN_OPEN) {
        attr.is_unsafe = true;
        fr_parser_next(p);
        fr_expect_open(p, '(');
        meta = fr_parse_meta(p);
        fr_expect_close(p, "`)`");
    } else {
        meta = fr_parse_meta(p);
    }
    fr_expect_close(p, "`]`");
    attr.meta = fr_arena_copy(p->arena, &meta, sizeof meta);
    attr.span = fr_span_from(p, attr.span.begin);
    return attr;
}

/* Three bytes of mark, and of a block the two at its end. A line that ends in \r\n ends before. */
static fr_rust_attr doc_comment(fr_parser *p)
{
    fr_str text = fr_token_text(p, p->token);
    static const fr_rust_meta doc = { .kind = RUST_META_VALUE, .path = { "doc", 3 } };
    fr_rust_attr attr = { .is_comment = true };
    attr.is_inner = p->token.kind == TOKEN_DOC_INNER;
    attr.doc = fr_str_slice(text, 3, p->token.code == '*' ? text.len - 2 : text.len);
    if (p->token.code == '/' && attr.doc.len && attr.doc.ptr[attr.doc.len - 1] == '\r')
        attr.doc.len--;
    attr.span = (fr_rust_span){ fr_here(p), p->base + p->token.end };
    attr.meta = &doc;
    fr_parser_next(p);
    return attr;
}

static fr_rust_attrs attributes(fr_parser *p, bool inner)
{
    fr_rust_attrs attrs = { 0 };
    size_t mark = p->stack_len;
    for (;;) {
        fr_rust_attr attr;
        if (p->token.kind == (inner ? TOKEN_DOC_INNER : TOKEN_DOC)) {
            attr = doc_comment(p);
        } else if (fr_at_punct(p, PUNCT_HASH)) {
            fr_token second = fr_parser_peek(p, 1);
            bool is_inner = second.kind == TOKEN_PUNCT && second.code == PUNCT_NOT;
            if (is_inner != inner)
                break;
            fr_trim from = fr_trim_from(p);
            attr = attribute(p);
            if (fr_trim_attribute(p, &attr, from))
                continue;
        } else {
            break;
        }
        fr_list_push(p, &attr, sizeof attr);
    }
    if (p->stack_len > mark)
        attrs.data = fr_list_take(p, mark, sizeof(fr_rust_attr), &attrs.len);
    return attrs;
}

fr_rust_attrs fr_parse_outer_attrs(fr_parser *p)
{
    return attributes(p, false);
}

fr_rust_attrs fr_parse_inner_attrs(fr_parser *p)
{
    return attributes(p, true);
}
