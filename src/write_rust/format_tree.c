/* format_tree.c - tokens, nodes and widths: what the parsers of types, expressions and items share.
 */
#include "write_rust/format_tree.h"

#include <utf8proc.h>

#include "base/vec.h"

void fr_tree_start(fr_tree *tree, fr_arena *arena, fr_lexer *lexer)
{
    if (lexer->count + 1 > tree->widths_cap) {
        size_t cap = lexer->cap + 1;
        tree->widths = fr_arena_resize(arena, tree->widths, tree->widths_cap * sizeof(uint64_t),
                                       cap * sizeof(uint64_t));
        tree->widths_cap = cap;
    }
    tree->arena = arena;
    tree->lexer = lexer;
    tree->tokens = lexer->tokens;
    tree->widths[0] = 0;
    tree->at = 0;
    if (tree->node_cap == 0) /* node 0 says "none" */
        tree->nodes = fr_vec_grow(arena, tree->nodes, &tree->node_cap, sizeof(fr_node));
    tree->node_count = 1;
}

const fr_token *fr_tree_peek(const fr_tree *tree, uint32_t ahead)
{
    size_t index = (size_t)tree->at + ahead;
    return &tree->tokens[index < tree->lexer->count ? index : tree->lexer->count - 1];
}

bool fr_tree_is_punct(const fr_tree *tree, fr_punct code)
{
    const fr_token *token = &tree->tokens[tree->at];
    return token->kind == TOKEN_PUNCT && token->code == code;
}

bool fr_tree_is_keyword(const fr_tree *tree, fr_keyword code)
{
    const fr_token *token = &tree->tokens[tree->at];
    return token->kind == TOKEN_KEYWORD && token->code == code;
}

bool fr_tree_is_open(const fr_tree *tree, char delimiter)
{
    const fr_token *token = &tree->tokens[tree->at];
    return token->kind == TOKEN_OPEN && token->code == (unsigned char)delimiter;
}

bool fr_tree_is_close(const fr_tree *tree)
{
    return tree->tokens[tree->at].kind == TOKEN_CLOSE;
}

bool fr_tree_is_word(const fr_tree *tree, const char *word)
{
    const fr_token *token = &tree->tokens[tree->at];
    fr_str text = { tree->lexer->source.ptr + token->begin, token->end - token->begin };
    return token->kind == TOKEN_IDENT && fr_str_is(text, word);
}

/* Columns of a token; one with a line break inside is never on one line with others. */
static uint64_t token_width(const fr_tree *tree, const fr_token *token)
{
    if (!(token->flags & (TOKEN_IS_WIDE | TOKEN_IS_MULTILINE)) && token->kind < TOKEN_DOC)
        return token->end - token->begin;
    if ((token->flags & TOKEN_IS_MULTILINE) || token->kind >= TOKEN_DOC)
        return LINE_BREAK;
    fr_str text = { tree->lexer->source.ptr + token->begin, token->end - token->begin };
    uint64_t width = 0;
    for (size_t at = 0; at < text.len;) {
        int columns = utf8proc_charwidth((utf8proc_int32_t)fr_str_decode(text, &at));
        width += columns > 0 ? (uint64_t)columns : 0;
    }
    return width;
}

void fr_tree_take(fr_tree *tree)
{
    fr_token *token = &tree->tokens[tree->at];
    if (token->kind == TOKEN_END) {
        tree->failed = true;
        return;
    }
    uint64_t width = tree->gap + token_width(tree, token);
    if (token->flags & TOKEN_AFTER_COMMENT) {
        tree->failed |= !tree->begins_line; /* there is no place to keep it */
        width += LINE_BREAK;
    }
    tree->begins_line = false;
    token->space = tree->gap;
    tree->widths[tree->at + 1] = tree->widths[tree->at] + width;
    tree->gap = 0;
    tree->at++;
}

void fr_tree_begin_line(fr_tree *tree)
{
    tree->begins_line = true;
}

void fr_tree_take_last_comma(fr_tree *tree)
{
    uint64_t width = tree->widths[tree->at];
    tree->gap = 0;
    fr_tree_take(tree);
    if (tree->failed)
        return;
    tree->widths[tree->at] = width;
    tree->tokens[tree->at - 1].space = DROPPED;
}

uint32_t fr_tree_fail(fr_tree *tree)
{
    tree->failed = true;
    return 0;
}

bool fr_tree_expect(fr_tree *tree, fr_punct code)
{
    if (tree->failed || !fr_tree_is_punct(tree, code)) {
        tree->failed = true;
        return false;
    }
    fr_tree_take(tree);
    return !tree->failed;
}

bool fr_tree_expect_close(fr_tree *tree)
{
    if (tree->failed || !fr_tree_is_close(tree)) {
        tree->failed = true;
        return false;
    }
    fr_tree_take(tree);
    return !tree->failed;
}

void fr_tree_break(fr_tree *tree)
{
    tree->widths[tree->at] += LINE_BREAK;
}

bool fr_tree_enter(fr_tree *tree)
{
    if (tree->failed || tree->depth >= MAX_DEPTH) {
        tree->failed = true;
        return false;
    }
    tree->depth++;
    return true;
}

void fr_tree_leave(fr_tree *tree)
{
    tree->depth--;
}

uint32_t fr_tree_node(fr_tree *tree, fr_node_kind kind, uint32_t first, uint32_t child)
{
    if (tree->node_count == tree->node_cap)
        tree->nodes = fr_vec_grow(tree->arena, tree->nodes, &tree->node_cap, sizeof(fr_node));
    fr_node *node = &tree->nodes[tree->node_count];
    *node = (fr_node){ .kind = (uint8_t)kind, .lead = first, .first = first, .end = tree->at };
    node->child = child;
    return (uint32_t)tree->node_count++;
}

uint64_t fr_tree_width(const fr_tree *tree, uint32_t first, uint32_t end)
{
    if (first >= end)
        return 0;
    const fr_token *token = &tree->tokens[first];
    uint64_t before = token->space == DROPPED ? 0 : token->space;
    if (token->flags & TOKEN_AFTER_COMMENT)
        before += LINE_BREAK;
    return tree->widths[end] - tree->widths[first] - before;
}

void fr_tree_append(fr_tree *tree, fr_node_list *list, uint32_t node)
{
    if (!node)
        return;
    if (list->tail)
        tree->nodes[list->tail].next = node;
    else
        list->head = node;
    list->tail = node;
}

bool fr_tree_is_nested_call(const fr_tree *tree, uint32_t node)
{
    while (node) {
        const fr_node *n = &tree->nodes[node];
        const fr_token *token = &tree->tokens[n->first];
        bool is_operator = n->kind == NODE_UNARY && token->kind == TOKEN_PUNCT &&
                           token->code != PUNCT_RANGE && token->code != PUNCT_RANGE_CLOSED;
        if (!is_operator && n->kind != NODE_TRY && n->kind != NODE_CAST)
            return n->kind == NODE_CALL || n->kind == NODE_MACRO;
        node = n->child;
    }
    return false;
}

uint32_t fr_tree_skip_attributes(const fr_tree *tree, uint32_t at)
{
    for (;;) {
        const fr_token *token = &tree->tokens[at];
        if (token->kind == TOKEN_DOC || token->kind == TOKEN_DOC_INNER) {
            at++;
            continue;
        }
        if (token->kind != TOKEN_PUNCT || token->code != PUNCT_HASH)
            return at;
        uint32_t open = at + 1;
        if (tree->tokens[open].kind == TOKEN_PUNCT && tree->tokens[open].code == PUNCT_NOT)
            open++;
        if (tree->tokens[open].kind != TOKEN_OPEN || tree->tokens[open].code != '[')
            return at;
        at = tree->tokens[open].match + 1;
    }
}

/* const, static, type, use: a brace does not end them. `const fn` is no value. */
static bool is_value(const fr_token *token)
{
    if (token->kind != TOKEN_KEYWORD)
        return false;
    bool is_before_fn = token[1].kind == TOKEN_KEYWORD && token[1].code != KEYWORD_MUT;
    return token->code == KEYWORD_STATIC || token->code == KEYWORD_TYPE ||
           token->code == KEYWORD_USE || (token->code == KEYWORD_CONST && !is_before_fn);
}

uint32_t fr_tree_skip_item(const fr_tree *tree, uint32_t at)
{
    at = fr_tree_skip_attributes(tree, at);
    bool needs_semicolon = false;
    bool is_in_head = true; /* at the keywords before the name */
    for (;; at++) {
        const fr_token *token = &tree->tokens[at];
        if (token->kind == TOKEN_END || token->kind == TOKEN_CLOSE)
            return at;
        if (token->kind == TOKEN_PUNCT && token->code == PUNCT_SEMICOLON)
            return at + 1;
        needs_semicolon |= is_in_head && is_value(token);
        if (token->kind == TOKEN_OPEN) {
            bool is_brace = token->code == '{';
            at = token->match;
            if (is_brace && !needs_semicolon)
                return at + 1;
            continue;
        }
        is_in_head &= token->kind == TOKEN_KEYWORD;
    }
}

/* Attributes are looked into when they are printed. */
void fr_tree_attributes(fr_tree *tree)
{
    uint32_t end = fr_tree_skip_attributes(tree, tree->at);
    uint64_t width = tree->widths[tree->at] + LINE_BREAK;
    for (bool begins = true; tree->at < end; tree->at++) {
        const fr_token *token = &tree->tokens[tree->at];
        begins |=
            token->kind >= TOKEN_DOC || (token->kind == TOKEN_PUNCT && token->code == PUNCT_HASH);
        if ((token->flags & TOKEN_AFTER_COMMENT) && !begins)
            tree->failed = true;
        begins = false;
        tree->widths[tree->at + 1] = width;
    }
    fr_tree_begin_line(tree);
}
