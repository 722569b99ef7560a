/* format_item.c - parses items, up to the brace of those that hold other items.
 *
 * Reference: "Items". What is not understood fails the item, which is then kept as it is written.
 */
#include "write_rust/format_tree.h"

/* pub, pub(crate), pub(in path) */
static void visibility(fr_tree *tree)
{
    if (!fr_tree_is_keyword(tree, KEYWORD_PUB))
        return;
    fr_tree_take(tree);
    const fr_token *next = fr_tree_peek(tree, 1);
    bool is_restricted =
        next->kind == TOKEN_KEYWORD && (next->code == KEYWORD_CRATE || next->code == KEYWORD_IN);
    fr_str text = { tree->lexer->source.ptr + next->begin, next->end - next->begin };
    if (fr_tree_is_open(tree, '(') &&
        (is_restricted || fr_str_is(text, "super") || fr_str_is(text, "self"))) {
        bool is_in = next->code == KEYWORD_IN;
        fr_tree_take(tree);
        fr_tree_take(tree);
        tree->gap = is_in;
        while (is_in && !tree->failed && !fr_tree_is_close(tree)) {
            if (fr_tree_peek(tree, 0)->kind != TOKEN_IDENT && !fr_tree_is_punct(tree, PUNCT_PATH) &&
                !fr_tree_is_keyword(tree, KEYWORD_CRATE))
                tree->failed = true;
            fr_tree_take(tree);
        }
        fr_tree_expect_close(tree);
    }
    tree->gap = 1;
}

static void word(fr_tree *tree)
{
    fr_tree_take(tree);
    tree->gap = 1;
}

static void generics_of(fr_tree *tree, fr_node_list *parts)
{
    tree->gap = 0;
    if (fr_tree_is_punct(tree, PUNCT_LESS))
        fr_tree_append(tree, parts, fr_tree_generics(tree));
}

static void where_of(fr_tree *tree, fr_node_list *parts)
{
    if (!fr_tree_is_keyword(tree, KEYWORD_WHERE))
        return;
    tree->gap = 1;
    fr_tree_append(tree, parts, fr_tree_where(tree));
}

static uint32_t finish(fr_tree *tree, fr_node_kind kind, uint32_t first, fr_node_list parts)
{
    return fr_tree_node(tree, kind, first, parts.head);
}

static uint32_t function(fr_tree *tree, uint32_t first)
{
    fr_node_list parts = { 0, 0 };
    word(tree);
    fr_tree_take(tree);
    generics_of(tree, &parts);
    uint32_t params = fr_tree_params(tree);
    fr_tree_append(tree, &parts, params);
    if (fr_tree_is_punct(tree, PUNCT_ARROW)) {
        tree->gap = 1;
        fr_tree_take(tree);
        tree->gap = 1;
        fr_tree_append(tree, &parts, fr_tree_type(tree));
        tree->nodes[params].flags |= NODE_HAS_RETURN;
    }
    where_of(tree, &parts);
    if (fr_tree_is_punct(tree, PUNCT_SEMICOLON)) {
        fr_tree_take(tree);
    } else if (fr_tree_is_open(tree, '{')) {
        tree->gap = 1;
        fr_tree_append(tree, &parts, fr_tree_block(tree));
    } else {
        tree->failed = true;
    }
    return finish(tree, NODE_FN, first, parts);
}

/* const NAME: T = value; static mut NAME: T; */
static uint32_t value(fr_tree *tree, uint32_t first)
{
    fr_node_list parts = { 0, 0 };
    uint32_t equal = 0;
    word(tree);
    if (fr_tree_is_keyword(tree, KEYWORD_MUT))
        word(tree);
    fr_tree_take(tree);
    fr_tree_expect(tree, PUNCT_COLON);
    tree->gap = 1;
    fr_tree_append(tree, &parts, fr_tree_type(tree));
    if (fr_tree_is_punct(tree, PUNCT_EQUAL)) {
        equal = tree->at;
        tree->gap = 1;
        word(tree);
        fr_tree_append(tree, &parts, fr_tree_expression(tree));
    }
    tree->gap = 0;
    fr_tree_expect(tree, PUNCT_SEMICOLON);
    uint32_t node = finish(tree, NODE_VALUE, first, parts);
    tree->nodes[node].aux = equal;
    return node;
}

static uint32_t alias(fr_tree *tree, uint32_t first)
{
    fr_node_list parts = { 0, 0 };
    uint32_t equal = 0;
    word(tree);
    fr_tree_take(tree);
    generics_of(tree, &parts);
    if (fr_tree_is_punct(tree, PUNCT_COLON))
        return fr_tree_fail(tree); /* bounds of an associated type: not in bindings */
    where_of(tree, &parts);
    if (fr_tree_is_punct(tree, PUNCT_EQUAL)) {
        equal = tree->at;
        tree->gap = 1;
        word(tree);
        fr_tree_append(tree, &parts, fr_tree_type(tree));
    }
    tree->gap = 0;
    fr_tree_expect(tree, PUNCT_SEMICOLON);
    uint32_t node = finish(tree, NODE_ALIAS, first, parts);
    tree->nodes[node].aux = equal;
    return node;
}

static void field_comma(fr_tree *tree)
{
    if (fr_tree_is_close(tree))
        return;
    if (!fr_tree_is_punct(tree, PUNCT_COMMA))
        tree->failed = true;
    else if (fr_tree_peek(tree, 1)->kind == TOKEN_CLOSE)
        fr_tree_take_last_comma(tree);
    else
        fr_tree_take(tree);
    tree->gap = 1;
}

/* One field, named or not, with its attributes. */
static uint32_t field(fr_tree *tree, bool is_named)
{
    uint32_t lead = tree->at;
    if (is_named)
        fr_tree_attributes(tree);
    uint32_t first = tree->at;
    while (!tree->failed && fr_tree_is_punct(tree, PUNCT_HASH)) {
        fr_tree_attribute(tree);
        tree->gap = 1;
    }
    visibility(tree);
    if (is_named) {
        fr_tree_take(tree);
        fr_tree_expect(tree, PUNCT_COLON);
        tree->gap = 1;
    }
    uint32_t node = fr_tree_node(tree, NODE_LABELED, first, 0);
    uint32_t type = fr_tree_type(tree);
    tree->nodes[node].child = type;
    tree->nodes[node].end = tree->at;
    tree->nodes[node].lead = lead;
    return node;
}

static void fields(fr_tree *tree, fr_node_list *parts, bool is_named)
{
    fr_tree_take(tree);
    while (!tree->failed && !fr_tree_is_close(tree)) {
        tree->gap |= is_named;
        fr_tree_append(tree, parts, field(tree, is_named));
        field_comma(tree);
    }
    tree->gap = is_named && parts->head;
    if (is_named)
        fr_tree_begin_line(tree);
    fr_tree_expect_close(tree);
}

/* struct and union */
static uint32_t record(fr_tree *tree, uint32_t first)
{
    fr_node_list parts = { 0, 0 };
    word(tree);
    fr_tree_take(tree);
    generics_of(tree, &parts);
    bool is_tuple = fr_tree_is_open(tree, '(');
    uint32_t open = is_tuple ? tree->at : 0;
    fr_node_list tuple = { 0, 0 };
    if (is_tuple)
        fields(tree, &tuple, false);
    where_of(tree, &parts);
    fr_tree_append(tree, &parts, tuple.head);
    tree->gap = 0;
    if (!is_tuple && fr_tree_is_open(tree, '{')) {
        open = tree->at;
        tree->gap = 1;
        fields(tree, &parts, true);
    } else {
        fr_tree_expect(tree, PUNCT_SEMICOLON);
    }
    uint32_t node = finish(tree, NODE_RECORD, first, parts);
    tree->nodes[node].aux = open;
    return node;
}

static uint32_t variant(fr_tree *tree)
{
    uint32_t lead = tree->at;
    fr_node_list parts = { 0, 0 };
    fr_tree_attributes(tree);
    uint32_t first = tree->at;
    uint32_t open = 0;
    fr_tree_take(tree);
    if (fr_tree_is_open(tree, '(')) {
        open = tree->at;
        fields(tree, &parts, false);
    } else if (fr_tree_is_open(tree, '{')) {
        open = tree->at;
        tree->gap = 1;
        fields(tree, &parts, true);
    } else if (fr_tree_is_punct(tree, PUNCT_EQUAL)) {
        open = tree->at;
        tree->gap = 1;
        word(tree);
        fr_tree_append(tree, &parts, fr_tree_expression(tree));
    }
    uint32_t node = finish(tree, NODE_VARIANT, first, parts);
    tree->nodes[node].lead = lead;
    tree->nodes[node].aux = open;
    return node;
}

static uint32_t enumeration(fr_tree *tree, uint32_t first)
{
    fr_node_list parts = { 0, 0 };
    word(tree);
    fr_tree_take(tree);
    generics_of(tree, &parts);
    where_of(tree, &parts);
    uint32_t brace = tree->at;
    if (!fr_tree_is_open(tree, '{'))
        return fr_tree_fail(tree);
    tree->gap = 1;
    fr_tree_take(tree);
    while (!tree->failed && !fr_tree_is_close(tree)) {
        fr_tree_append(tree, &parts, variant(tree));
        field_comma(tree);
    }
    tree->gap = 0;
    fr_tree_begin_line(tree);
    fr_tree_expect_close(tree);
    uint32_t node = finish(tree, NODE_ENUM, first, parts);
    tree->nodes[node].aux = brace;
    return node;
}

/* The brace after which the items inside follow. */
static uint32_t container(fr_tree *tree, uint32_t first, fr_node_list parts)
{
    uint32_t brace = tree->at;
    if (!fr_tree_is_open(tree, '{'))
        return fr_tree_fail(tree);
    uint32_t node = finish(tree, NODE_CONTAINER, first, parts);
    tree->gap = 1;
    fr_tree_take(tree);
    tree->nodes[node].aux = brace;
    return node;
}

/* impl<T> Trait for Type where .. */
static uint32_t implementation(fr_tree *tree, uint32_t first)
{
    fr_node_list parts = { 0, 0 };
    fr_tree_take(tree);
    generics_of(tree, &parts);
    tree->gap = 1;
    if (fr_tree_is_punct(tree, PUNCT_NOT))
        fr_tree_take(tree);
    fr_tree_append(tree, &parts, fr_tree_type(tree));
    if (fr_tree_is_keyword(tree, KEYWORD_FOR)) {
        tree->gap = 1;
        word(tree);
        fr_tree_append(tree, &parts, fr_tree_type(tree));
    }
    where_of(tree, &parts);
    return container(tree, first, parts);
}

static uint32_t trait(fr_tree *tree, uint32_t first)
{
    fr_node_list parts = { 0, 0 };
    word(tree);
    fr_tree_take(tree);
    generics_of(tree, &parts);
    if (fr_tree_is_punct(tree, PUNCT_COLON)) {
        word(tree);
        fr_tree_append(tree, &parts, fr_tree_bounds(tree));
    }
    where_of(tree, &parts);
    return container(tree, first, parts);
}

/* extern "C" { and extern crate x; */
static uint32_t external(fr_tree *tree, uint32_t first)
{
    fr_node_list parts = { 0, 0 };
    word(tree);
    if (fr_tree_peek(tree, 0)->kind == TOKEN_LITERAL) {
        word(tree);
        if (fr_tree_is_keyword(tree, KEYWORD_FN))
            return function(tree, first);
        return container(tree, first, parts);
    }
    if (!fr_tree_is_keyword(tree, KEYWORD_CRATE))
        return fr_tree_fail(tree);
    word(tree);
    if (fr_tree_peek(tree, 0)->kind != TOKEN_IDENT)
        return fr_tree_fail(tree);
    word(tree);
    if (fr_tree_is_keyword(tree, KEYWORD_AS) && fr_tree_peek(tree, 1)->kind == TOKEN_IDENT) {
        word(tree);
        word(tree);
    }
    tree->gap = 0;
    fr_tree_expect(tree, PUNCT_SEMICOLON);
    return finish(tree, NODE_LINE, first, parts);
}

static uint32_t module(fr_tree *tree, uint32_t first)
{
    fr_node_list parts = { 0, 0 };
    word(tree);
    fr_tree_take(tree);
    if (!fr_tree_is_punct(tree, PUNCT_SEMICOLON))
        return container(tree, first, parts);
    fr_tree_take(tree);
    return finish(tree, NODE_LINE, first, parts);
}

static uint32_t macro_item(fr_tree *tree, uint32_t first)
{
    fr_node_list parts = { 0, 0 };
    uint32_t path = fr_tree_path(tree, true);
    if (tree->failed || !fr_tree_is_punct(tree, PUNCT_NOT))
        return fr_tree_fail(tree);
    (void)path;
    fr_tree_append(tree, &parts, fr_tree_macro(tree, first));
    if (tree->failed || (tree->nodes[parts.head].flags & NODE_IS_VERBATIM))
        return fr_tree_fail(tree);
    fr_tree_expect(tree, PUNCT_SEMICOLON);
    return finish(tree, NODE_MACRO_ITEM, first, parts);
}

/* Passes const, async, unsafe, safe, default and extern "C" when `fn` comes behind them. */
static void qualifiers(fr_tree *tree)
{
    for (;;) {
        const fr_token *next = fr_tree_peek(tree, 1);
        bool is_followed = next->kind == TOKEN_KEYWORD;
        bool is_plain = fr_tree_is_keyword(tree, KEYWORD_UNSAFE) ||
                        fr_tree_is_keyword(tree, KEYWORD_ASYNC) || fr_tree_is_word(tree, "safe") ||
                        fr_tree_is_word(tree, "default");
        bool is_const_fn = fr_tree_is_keyword(tree, KEYWORD_CONST) && next->kind == TOKEN_KEYWORD &&
                           next->code != KEYWORD_MUT;
        if (!is_followed || (!is_plain && !is_const_fn))
            return;
        word(tree);
    }
}

static uint32_t item_body(fr_tree *tree, uint32_t first)
{
    const fr_token *token = fr_tree_peek(tree, 0);
    if (token->kind == TOKEN_KEYWORD) {
        switch (token->code) {
        case KEYWORD_FN: return function(tree, first);
        case KEYWORD_CONST:
        case KEYWORD_STATIC: return value(tree, first);
        case KEYWORD_TYPE: return alias(tree, first);
        case KEYWORD_STRUCT: return record(tree, first);
        case KEYWORD_ENUM: return enumeration(tree, first);
        case KEYWORD_IMPL: return implementation(tree, first);
        case KEYWORD_TRAIT: return trait(tree, first);
        case KEYWORD_MOD: return module(tree, first);
        case KEYWORD_EXTERN: return external(tree, first);
        case KEYWORD_USE: return fr_tree_import(tree, first);
        default: return fr_tree_fail(tree);
        }
    }
    if (fr_tree_is_word(tree, "union") && fr_tree_peek(tree, 1)->kind == TOKEN_IDENT)
        return record(tree, first);
    return macro_item(tree, first);
}

/* Where Rust wants a name, a delimiter of a text that is none may have been taken for one: then
 * what was read ends inside of others, or outside. */
static bool is_whole(const fr_tree *tree, uint32_t first, uint32_t node)
{
    size_t depth = tree->nodes[node].kind == NODE_CONTAINER ? SIZE_MAX : 0; /* its brace is open */
    for (uint32_t i = first; i < tree->at; i++)
        depth += (size_t)(tree->tokens[i].kind == TOKEN_OPEN) -
                 (size_t)(tree->tokens[i].kind == TOKEN_CLOSE);
    return depth == 0;
}

uint32_t fr_tree_item(fr_tree *tree)
{
    uint32_t lead = tree->at;
    tree->failed = false;
    tree->no_struct = tree->in_statement = false;
    tree->depth = tree->macro_depth = tree->macro_nesting = 0;
    tree->gap = 0;
    fr_tree_attributes(tree);
    uint32_t first = tree->at;
    visibility(tree);
    qualifiers(tree);
    uint32_t node = tree->failed ? 0 : item_body(tree, first);
    if (tree->failed || !node || !is_whole(tree, first, node))
        return 0;
    tree->nodes[node].lead = lead;
    return node;
}
