/* format_statement.c - parses blocks and statements. */
#include "write_rust/format_tree.h"

static bool starts_item(const fr_tree *tree)
{
    const fr_token *token = fr_tree_peek(tree, 0);
    const fr_token *next = fr_tree_peek(tree, 1);
    if (token->kind != TOKEN_KEYWORD)
        return fr_tree_is_word(tree, "macro_rules");
    switch (token->code) {
    case KEYWORD_USE:
    case KEYWORD_FN:
    case KEYWORD_STATIC:
    case KEYWORD_STRUCT:
    case KEYWORD_ENUM:
    case KEYWORD_IMPL:
    case KEYWORD_TRAIT:
    case KEYWORD_MOD:
    case KEYWORD_TYPE:
    case KEYWORD_PUB:
    case KEYWORD_EXTERN: return true;
    case KEYWORD_CONST: return next->kind != TOKEN_OPEN;
    case KEYWORD_UNSAFE: return next->kind == TOKEN_KEYWORD;
    default: return false;
    }
}

static uint32_t let_statement(fr_tree *tree)
{
    uint32_t first = tree->at;
    fr_node_list parts = { 0, 0 };
    bool has_type = false;
    uint32_t equal = 0;
    fr_tree_take(tree);
    tree->gap = 1;
    fr_tree_append(tree, &parts, fr_tree_pattern(tree));
    if (fr_tree_is_punct(tree, PUNCT_COLON)) {
        has_type = true;
        fr_tree_take(tree);
        tree->gap = 1;
        fr_tree_append(tree, &parts, fr_tree_type(tree));
    }
    if (fr_tree_is_punct(tree, PUNCT_EQUAL)) {
        equal = tree->at;
        tree->gap = 1;
        fr_tree_take(tree);
        tree->gap = 1;
        fr_tree_append(tree, &parts, fr_tree_expression(tree));
    }
    tree->gap = 0;
    fr_tree_expect(tree, PUNCT_SEMICOLON);
    uint32_t node = fr_tree_node(tree, NODE_LET, first, parts.head);
    tree->nodes[node].aux = equal;
    tree->nodes[node].flags = has_type ? NODE_HAS_TYPE : 0;
    return node;
}

static uint32_t expression_statement(fr_tree *tree)
{
    uint32_t first = tree->at;
    tree->in_statement = true;
    uint32_t child = fr_tree_expression(tree);
    tree->in_statement = false;
    bool has_semicolon = fr_tree_is_punct(tree, PUNCT_SEMICOLON);
    if (tree->failed)
        return 0;
    bool is_braced =
        tree->nodes[child].kind == NODE_MACRO && tree->tokens[tree->nodes[child].aux].code == '{';
    if (has_semicolon)
        fr_tree_take(tree);
    else if (!fr_tree_is_close(tree) && !fr_tree_ends_statement(tree, child) && !is_braced)
        tree->failed = true;
    uint32_t node = fr_tree_node(tree, NODE_STATEMENT, first, child);
    tree->nodes[node].flags = has_semicolon ? NODE_HAS_SEMICOLON : 0;
    return node;
}

static uint32_t statement(fr_tree *tree)
{
    uint32_t lead = tree->at;
    uint8_t gap = tree->gap;
    uint32_t node;
    fr_tree_attributes(tree);
    tree->gap = gap;
    if (starts_item(tree)) {
        uint32_t end = fr_tree_skip_item(tree, lead);
        tree->at = end;
        tree->widths[end] = tree->widths[lead] + LINE_BREAK;
        node = fr_tree_node(tree, NODE_ITEM, lead, 0);
    } else if (fr_tree_is_keyword(tree, KEYWORD_LET)) {
        node = let_statement(tree);
    } else {
        node = expression_statement(tree);
    }
    tree->nodes[node].lead = lead;
    return node;
}

uint32_t fr_tree_block(fr_tree *tree)
{
    fr_node_list statements = { 0, 0 };
    uint32_t first = tree->at;
    if (!fr_tree_enter(tree))
        return 0;
    fr_tree state = *tree;
    tree->no_struct = tree->in_statement = false;
    fr_tree_take(tree);
    while (!tree->failed && !fr_tree_is_close(tree)) {
        tree->gap = 1;
        fr_tree_append(tree, &statements, statement(tree));
    }
    tree->gap = statements.head != 0;
    fr_tree_begin_line(tree);
    fr_tree_expect_close(tree);
    const fr_node *only = &tree->nodes[statements.head];
    bool is_simple =
        !statements.head || (!only->next && only->kind == NODE_STATEMENT &&
                             !(only->flags & NODE_HAS_SEMICOLON) && only->lead == only->first);
    bool is_plain_statement = state.in_statement && statements.head;
    if (!is_simple || is_plain_statement)
        fr_tree_break(tree);
    tree->no_struct = state.no_struct;
    tree->in_statement = state.in_statement;
    fr_tree_leave(tree);
    uint32_t node = fr_tree_node(tree, NODE_BLOCK, first, statements.head);
    tree->nodes[node].aux = first;
    return node;
}
