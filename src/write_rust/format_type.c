/* format_type.c - parses paths, types, patterns, parameters, generics and where clauses.
 *
 * Reference: "Paths", "Type system", "Patterns", "Generic parameters". Each function takes the
 * space before its first token from tree->gap, which the caller sets.
 */
#include "write_rust/format_tree.h"

static bool is_less(const fr_tree *tree)
{
    return fr_tree_is_punct(tree, PUNCT_LESS);
}

static bool is_name(const fr_token *token)
{
    return token->kind == TOKEN_IDENT ||
           (token->kind == TOKEN_KEYWORD && token->code == KEYWORD_CRATE);
}

/* The list (or its missing comma) that `close` or `>` ends. */
static void take_comma(fr_tree *tree)
{
    const fr_token *next = fr_tree_peek(tree, 1);
    bool is_last =
        next->kind == TOKEN_CLOSE || (next->kind == TOKEN_PUNCT && next->code == PUNCT_GREATER);
    if (!fr_tree_is_punct(tree, PUNCT_COMMA)) {
        if (!fr_tree_is_close(tree) && !fr_tree_is_punct(tree, PUNCT_GREATER))
            tree->failed = true;
        return;
    }
    if (is_last) {
        fr_tree_take_last_comma(tree);
    } else {
        fr_tree_take(tree);
        tree->gap = 1;
    }
}

/* A const argument: a literal, -literal or a block. */
static uint32_t const_argument(fr_tree *tree)
{
    uint32_t first = tree->at;
    if (fr_tree_is_open(tree, '{'))
        return fr_tree_block(tree);
    if (fr_tree_is_punct(tree, PUNCT_MINUS))
        fr_tree_take(tree);
    fr_tree_take(tree);
    return fr_tree_node(tree, NODE_LEAF, first, 0);
}

/* Item = T, Item: Bounds or a plain type. */
static uint32_t type_argument(fr_tree *tree)
{
    uint32_t first = tree->at;
    const fr_token *next = fr_tree_peek(tree, 1);
    bool is_equal = next->kind == TOKEN_PUNCT && next->code == PUNCT_EQUAL;
    bool is_colon = next->kind == TOKEN_PUNCT && next->code == PUNCT_COLON;
    if (fr_tree_peek(tree, 0)->kind != TOKEN_IDENT || (!is_equal && !is_colon))
        return fr_tree_type(tree);
    fr_tree_take(tree);
    tree->gap = is_equal;
    fr_tree_take(tree);
    tree->gap = 1;
    uint32_t child = is_equal ? fr_tree_type(tree) : fr_tree_bounds(tree);
    return fr_tree_node(tree, NODE_LABELED, first, child);
}

static uint32_t angle_argument(fr_tree *tree)
{
    const fr_token *token = fr_tree_peek(tree, 0);
    uint32_t first = tree->at;
    if (token->kind == TOKEN_LIFETIME) {
        fr_tree_take(tree);
        return fr_tree_node(tree, NODE_LEAF, first, 0);
    }
    if (token->kind == TOKEN_LITERAL || fr_tree_is_punct(tree, PUNCT_MINUS) ||
        fr_tree_is_open(tree, '{'))
        return const_argument(tree);
    return type_argument(tree);
}

uint32_t fr_tree_angle(fr_tree *tree)
{
    uint32_t first = tree->at;
    fr_node_list arguments = { 0, 0 };
    if (fr_tree_is_punct(tree, PUNCT_PATH))
        fr_tree_take(tree);
    fr_tree_expect(tree, PUNCT_LESS);
    while (!tree->failed && !fr_tree_is_punct(tree, PUNCT_GREATER)) {
        fr_tree_append(tree, &arguments, angle_argument(tree));
        take_comma(tree);
    }
    tree->gap = 0;
    fr_tree_expect(tree, PUNCT_GREATER);
    return fr_tree_node(tree, NODE_ANGLE, first, arguments.head);
}

/* -> T, if it is there. */
static uint32_t return_type(fr_tree *tree)
{
    if (!fr_tree_is_punct(tree, PUNCT_ARROW))
        return 0;
    tree->gap = 1;
    fr_tree_take(tree);
    tree->gap = 1;
    return fr_tree_type(tree);
}

/* (A, B) -> C behind Fn. */
static uint32_t fn_sugar(fr_tree *tree)
{
    uint32_t first = tree->at;
    fr_node_list parts = { 0, 0 };
    uint32_t params = fr_tree_params(tree);
    fr_tree_append(tree, &parts, params);
    uint32_t result = return_type(tree);
    if (result)
        tree->nodes[params].flags |= NODE_HAS_RETURN;
    fr_tree_append(tree, &parts, result);
    return fr_tree_node(tree, NODE_FN_SUGAR, first, parts.head);
}

static uint32_t qualified_self(fr_tree *tree)
{
    uint32_t first = tree->at;
    fr_node_list parts = { 0, 0 };
    fr_tree_take(tree);
    fr_tree_append(tree, &parts, fr_tree_type(tree));
    if (fr_tree_is_keyword(tree, KEYWORD_AS)) {
        tree->gap = 1;
        fr_tree_take(tree);
        tree->gap = 1;
        fr_tree_append(tree, &parts, fr_tree_path(tree, false));
    }
    fr_tree_expect(tree, PUNCT_GREATER);
    return fr_tree_node(tree, NODE_QSELF, first, parts.head);
}

/* The generic arguments behind a name, if they are there. */
static uint32_t segment_arguments(fr_tree *tree, bool in_expression)
{
    const fr_token *next = fr_tree_peek(tree, 1);
    if (fr_tree_is_punct(tree, PUNCT_PATH) && next->kind == TOKEN_PUNCT && next->code == PUNCT_LESS)
        return fr_tree_angle(tree);
    if (in_expression)
        return 0;
    if (is_less(tree))
        return fr_tree_angle(tree);
    return fr_tree_is_open(tree, '(') ? fn_sugar(tree) : 0;
}

uint32_t fr_tree_path(fr_tree *tree, bool in_expression)
{
    uint32_t first = tree->at;
    fr_node_list parts = { 0, 0 };
    bool has_self = is_less(tree);
    if (!fr_tree_enter(tree))
        return 0;
    if (has_self)
        fr_tree_append(tree, &parts, qualified_self(tree));
    while (!tree->failed) {
        if (fr_tree_is_punct(tree, PUNCT_PATH))
            fr_tree_take(tree);
        else if (has_self)
            tree->failed = true;
        has_self = false;
        if (!is_name(fr_tree_peek(tree, 0)))
            tree->failed = true;
        else
            fr_tree_take(tree);
        fr_tree_append(tree, &parts, tree->failed ? 0 : segment_arguments(tree, in_expression));
        if (!fr_tree_is_punct(tree, PUNCT_PATH))
            break;
    }
    fr_tree_leave(tree);
    return fr_tree_node(tree, NODE_PATH, first, parts.head);
}

static uint32_t bound(fr_tree *tree)
{
    uint32_t first = tree->at;
    if (fr_tree_peek(tree, 0)->kind == TOKEN_LIFETIME) {
        fr_tree_take(tree);
        return fr_tree_node(tree, NODE_LEAF, first, 0);
    }
    bool has_prefix = fr_tree_is_punct(tree, PUNCT_QUESTION) || fr_tree_is_punct(tree, PUNCT_NOT);
    if (has_prefix)
        fr_tree_take(tree);
    if (fr_tree_is_keyword(tree, KEYWORD_FOR)) {
        has_prefix = true;
        fr_tree_take(tree);
        fr_tree_generics(tree);
        tree->gap = 1;
    }
    uint32_t path = fr_tree_path(tree, false);
    return has_prefix ? fr_tree_node(tree, NODE_PREFIX, first, path) : path;
}

uint32_t fr_tree_bounds(fr_tree *tree)
{
    uint32_t first = tree->at;
    fr_node_list bounds = { 0, 0 };
    while (!tree->failed) {
        fr_tree_append(tree, &bounds, bound(tree));
        if (!fr_tree_is_punct(tree, PUNCT_PLUS))
            break;
        tree->gap = 1;
        fr_tree_take(tree);
        tree->gap = 1;
    }
    if (bounds.head == bounds.tail)
        return bounds.head;
    return fr_tree_node(tree, NODE_BOUNDS, first, bounds.head);
}

/* unsafe extern "C" fn, as it is before the parameters of a type or an item. */
static void fn_qualifiers(fr_tree *tree)
{
    for (;;) {
        bool is_qualifier =
            fr_tree_is_keyword(tree, KEYWORD_CONST) || fr_tree_is_keyword(tree, KEYWORD_ASYNC) ||
            fr_tree_is_keyword(tree, KEYWORD_UNSAFE) || fr_tree_is_word(tree, "safe");
        if (fr_tree_is_keyword(tree, KEYWORD_EXTERN)) {
            fr_tree_take(tree);
            tree->gap = 1;
            if (fr_tree_peek(tree, 0)->kind != TOKEN_LITERAL)
                tree->failed = true; /* rustfmt writes the "C" that is meant: tokens would change */
            is_qualifier = true;
        }
        if (!is_qualifier || tree->failed)
            return;
        fr_tree_take(tree);
        tree->gap = 1;
    }
}

static uint32_t bare_fn(fr_tree *tree)
{
    uint32_t first = tree->at;
    fr_node_list parts = { 0, 0 };
    if (fr_tree_is_keyword(tree, KEYWORD_FOR)) {
        fr_tree_take(tree);
        fr_tree_generics(tree);
        tree->gap = 1;
    }
    fn_qualifiers(tree);
    if (!fr_tree_is_keyword(tree, KEYWORD_FN))
        return fr_tree_fail(tree);
    fr_tree_take(tree);
    uint32_t params = fr_tree_params(tree);
    fr_tree_append(tree, &parts, params);
    uint32_t result = return_type(tree);
    if (result)
        tree->nodes[params].flags |= NODE_HAS_RETURN;
    fr_tree_append(tree, &parts, result);
    return fr_tree_node(tree, NODE_BARE_FN, first, parts.head);
}

static uint32_t bracket_type(fr_tree *tree)
{
    uint32_t first = tree->at;
    fr_node_list parts = { 0, 0 };
    fr_tree_take(tree);
    fr_tree_append(tree, &parts, fr_tree_type(tree));
    if (fr_tree_is_punct(tree, PUNCT_SEMICOLON)) {
        fr_tree_take(tree);
        tree->gap = 1;
        fr_tree_append(tree, &parts, fr_tree_expression(tree));
    }
    fr_tree_expect_close(tree);
    return fr_tree_node(tree, NODE_ARRAY_TYPE, first, parts.head);
}

static uint32_t tuple_type(fr_tree *tree)
{
    uint32_t first = tree->at;
    fr_node_list parts = { 0, 0 };
    bool has_comma = false;
    fr_tree_take(tree);
    uint32_t inside = tree->at;
    uint64_t width = 0;
    while (!tree->failed && !fr_tree_is_close(tree)) {
        fr_tree_append(tree, &parts, fr_tree_type(tree));
        width = fr_tree_width(tree, inside, tree->at);
        has_comma = fr_tree_is_punct(tree, PUNCT_COMMA);
        if (has_comma && parts.head == parts.tail && fr_tree_peek(tree, 1)->kind == TOKEN_CLOSE)
            fr_tree_take(tree); /* (T,) */
        else
            take_comma(tree);
    }
    tree->gap = 0;
    fr_tree_expect_close(tree);
    bool is_paren = parts.head && parts.head == parts.tail && !has_comma;
    if (parts.head != parts.tail && width > CALL_WIDTH)
        fr_tree_break(tree);
    return fr_tree_node(tree, is_paren ? NODE_PAREN : NODE_TUPLE, first, parts.head);
}

static uint32_t prefixed_type(fr_tree *tree)
{
    uint32_t first = tree->at;
    bool is_pointer = fr_tree_is_punct(tree, PUNCT_STAR);
    fr_tree_take(tree);
    if (fr_tree_peek(tree, 0)->kind == TOKEN_LIFETIME) {
        fr_tree_take(tree);
        tree->gap = 1;
    }
    bool has_word = fr_tree_is_keyword(tree, KEYWORD_MUT) ||
                    (is_pointer && fr_tree_is_keyword(tree, KEYWORD_CONST));
    if (has_word) {
        fr_tree_take(tree);
        tree->gap = 1;
    } else if (is_pointer) {
        tree->failed = true;
    }
    return fr_tree_node(tree, NODE_PREFIX, first, fr_tree_type(tree));
}

static uint32_t word_type(fr_tree *tree, fr_keyword keyword)
{
    uint32_t first = tree->at;
    if (keyword == KEYWORD_DYN || keyword == KEYWORD_IMPL) {
        fr_tree_take(tree);
        tree->gap = 1;
        return fr_tree_node(tree, NODE_PREFIX, first, fr_tree_bounds(tree));
    }
    if (keyword == KEYWORD_FN || keyword == KEYWORD_UNSAFE || keyword == KEYWORD_EXTERN ||
        keyword == KEYWORD_FOR)
        return bare_fn(tree);
    return fr_tree_fail(tree);
}

static uint32_t path_type(fr_tree *tree)
{
    uint32_t first = tree->at;
    uint32_t path = fr_tree_path(tree, false);
    if (!tree->failed && fr_tree_is_punct(tree, PUNCT_NOT))
        return fr_tree_macro(tree, first);
    return path;
}

uint32_t fr_tree_type(fr_tree *tree)
{
    const fr_token *token = fr_tree_peek(tree, 0);
    uint32_t first = tree->at;
    uint32_t node = 0;
    if (!fr_tree_enter(tree))
        return 0;
    if (is_name(token) || is_less(tree) || fr_tree_is_punct(tree, PUNCT_PATH))
        node = path_type(tree);
    else if (fr_tree_is_punct(tree, PUNCT_STAR) || fr_tree_is_punct(tree, PUNCT_AND) ||
             fr_tree_is_punct(tree, PUNCT_AND_AND))
        node = prefixed_type(tree);
    else if (token->kind == TOKEN_KEYWORD)
        node = word_type(tree, (fr_keyword)token->code);
    else if (fr_tree_is_open(tree, '['))
        node = bracket_type(tree);
    else if (fr_tree_is_open(tree, '('))
        node = tuple_type(tree);
    else if (fr_tree_is_punct(tree, PUNCT_NOT)) {
        fr_tree_take(tree);
        node = fr_tree_node(tree, NODE_LEAF, first, 0);
    } else {
        tree->failed = true;
    }
    fr_tree_leave(tree);
    return tree->failed ? 0 : node;
}

static bool ends_pattern(const fr_tree *tree)
{
    const fr_token *token = fr_tree_peek(tree, 0);
    switch (token->kind) {
    case TOKEN_END:
    case TOKEN_CLOSE: return true;
    case TOKEN_KEYWORD: return token->code == KEYWORD_IN || token->code == KEYWORD_IF;
    case TOKEN_PUNCT:
        return token->code == PUNCT_COLON || token->code == PUNCT_COMMA ||
               token->code == PUNCT_EQUAL || token->code == PUNCT_FAT_ARROW ||
               token->code == PUNCT_SEMICOLON;
    default: return false;
    }
}

static void pattern_tokens(fr_tree *tree, bool at_bar);

/* (a, b) and [a, b], maybe behind a name. */
static void pattern_list(fr_tree *tree)
{
    const fr_token *open = fr_tree_peek(tree, 0);
    const fr_token *before = tree->at ? open - 1 : open;
    bool is_word = before->kind == TOKEN_KEYWORD && before->code != KEYWORD_CRATE;
    bool has_name = (before->kind == TOKEN_IDENT || before->kind == TOKEN_PUNCT) &&
                    (before->kind == TOKEN_IDENT || before->code == PUNCT_GREATER);
    if (is_word)
        tree->gap = 1;
    fr_tree_take(tree);
    for (uint32_t count = 1; !tree->failed && !fr_tree_is_close(tree); count++) {
        pattern_tokens(tree, false);
        bool is_last = fr_tree_peek(tree, 1)->kind == TOKEN_CLOSE;
        if (count == 1 && is_last && open->code == '(' && !has_name &&
            fr_tree_is_punct(tree, PUNCT_COMMA))
            fr_tree_take(tree); /* (a,) is a tuple, (a) is not */
        else
            take_comma(tree);
    }
    tree->gap = 0;
    fr_tree_expect_close(tree);
}

/* The tokens of a pattern up to what ends it; it is never broken. `at_bar`: | ends it too. */
static void pattern_tokens(fr_tree *tree, bool at_bar)
{
    if (!fr_tree_enter(tree))
        return;
    bool is_after_word = false;
    while (!tree->failed && !ends_pattern(tree)) {
        const fr_token *token = fr_tree_peek(tree, 0);
        bool is_word = token->kind == TOKEN_IDENT || token->kind == TOKEN_KEYWORD ||
                       token->kind == TOKEN_LITERAL;
        if (at_bar && fr_tree_is_punct(tree, PUNCT_OR))
            break;
        if (fr_tree_is_open(tree, '{'))
            tree->failed = true; /* struct patterns: bindings have none */
        if (is_less(tree)) {
            fr_tree_angle(tree);
            is_after_word = false;
            continue;
        }
        if (token->kind == TOKEN_OPEN) {
            pattern_list(tree);
            is_after_word = false;
            continue;
        }
        bool is_spaced = fr_tree_is_punct(tree, PUNCT_OR) ||
                         (token->kind == TOKEN_PUNCT && token->code == PUNCT_OTHER);
        if (is_spaced || (is_word && is_after_word))
            tree->gap = 1;
        fr_tree_take(tree);
        tree->gap = is_spaced ? 1 : tree->gap;
        is_after_word = is_word && !is_spaced;
    }
    fr_tree_leave(tree);
}

uint32_t fr_tree_pattern(fr_tree *tree)
{
    uint32_t first = tree->at;
    pattern_tokens(tree, tree->no_struct);
    if (tree->at == first)
        return fr_tree_fail(tree);
    return fr_tree_node(tree, NODE_LEAF, first, 0);
}

uint32_t fr_tree_alternatives(fr_tree *tree)
{
    uint32_t first = tree->at;
    fr_node_list list = { 0, 0 };
    while (!tree->failed) {
        uint32_t start = tree->at;
        pattern_tokens(tree, true);
        if (tree->at == start)
            return fr_tree_fail(tree);
        fr_tree_append(tree, &list, fr_tree_node(tree, NODE_LEAF, start, 0));
        if (!fr_tree_is_punct(tree, PUNCT_OR))
            break;
        tree->gap = 1;
        fr_tree_take(tree);
        tree->gap = 1;
    }
    if (list.head == list.tail)
        return list.head;
    return fr_tree_node(tree, NODE_PATTERNS, first, list.head);
}

/* self, &self, &'a mut self, mut self. */
static bool takes_self(fr_tree *tree)
{
    uint32_t ahead = 0;
    const fr_token *token = fr_tree_peek(tree, ahead);
    if (token->kind == TOKEN_PUNCT && token->code == PUNCT_AND)
        token = fr_tree_peek(tree, ++ahead);
    if (token->kind == TOKEN_LIFETIME)
        token = fr_tree_peek(tree, ++ahead);
    if (token->kind == TOKEN_KEYWORD && token->code == KEYWORD_MUT)
        token = fr_tree_peek(tree, ++ahead);
    fr_str text = { tree->lexer->source.ptr + token->begin, token->end - token->begin };
    const fr_token *next = fr_tree_peek(tree, ahead + 1);
    if (!fr_str_is(text, "self") || (next->kind == TOKEN_PUNCT && next->code == PUNCT_COLON))
        return false;
    bool is_after_word = false;
    for (uint32_t i = 0; i <= ahead; i++) {
        tree->gap = i ? is_after_word : tree->gap;
        is_after_word = !fr_tree_is_punct(tree, PUNCT_AND);
        fr_tree_take(tree);
    }
    return true;
}

/* Does the parameter begin with `pattern :`? The types of fn pointers need no names. */
static bool has_pattern(const fr_tree *tree)
{
    for (uint32_t ahead = 0;; ahead++) {
        const fr_token *token = fr_tree_peek(tree, ahead);
        if (token->kind == TOKEN_OPEN && token->code != '{')
            ahead = token->match - tree->at;
        else if (token->kind == TOKEN_PUNCT && token->code == PUNCT_COLON)
            return true;
        else if (token->kind != TOKEN_IDENT && token->kind != TOKEN_KEYWORD &&
                 !(token->kind == TOKEN_PUNCT && token->code == PUNCT_AND))
            return false;
    }
}

static uint32_t parameter(fr_tree *tree, bool *is_variadic)
{
    uint32_t first = tree->at;
    if (fr_tree_is_punct(tree, PUNCT_HASH))
        return fr_tree_fail(tree); /* attributes of parameters: not in bindings */
    if (fr_tree_is_punct(tree, PUNCT_ELLIPSIS)) {
        *is_variadic = true;
        fr_tree_take(tree);
        return fr_tree_node(tree, NODE_LEAF, first, 0);
    }
    if (takes_self(tree))
        return fr_tree_node(tree, NODE_LEAF, first, 0);
    if (!has_pattern(tree))
        return fr_tree_type(tree);
    pattern_tokens(tree, false);
    fr_tree_expect(tree, PUNCT_COLON);
    tree->gap = 1;
    if (fr_tree_is_punct(tree, PUNCT_ELLIPSIS)) {
        *is_variadic = true;
        fr_tree_take(tree);
        return fr_tree_node(tree, NODE_LEAF, first, 0);
    }
    return fr_tree_node(tree, NODE_LABELED, first, fr_tree_type(tree));
}

uint32_t fr_tree_params(fr_tree *tree)
{
    uint32_t first = tree->at;
    fr_node_list params = { 0, 0 };
    bool is_variadic = false;
    if (!fr_tree_is_open(tree, '('))
        return fr_tree_fail(tree);
    fr_tree_take(tree);
    while (!tree->failed && !fr_tree_is_close(tree)) {
        fr_tree_append(tree, &params, parameter(tree, &is_variadic));
        take_comma(tree);
    }
    tree->gap = 0;
    fr_tree_expect_close(tree);
    uint32_t node = fr_tree_node(tree, NODE_PARAMS, first, params.head);
    tree->nodes[node].flags = is_variadic ? NODE_IS_VARIADIC : 0;
    return node;
}

/* 'a: 'b, T: Bounds = Default, const N: usize = 1. */
static uint32_t generic_parameter(fr_tree *tree)
{
    uint32_t first = tree->at;
    uint32_t child = 0;
    bool is_const = fr_tree_is_keyword(tree, KEYWORD_CONST);
    if (is_const) {
        fr_tree_take(tree);
        tree->gap = 1;
    }
    fr_tree_take(tree);
    if (fr_tree_is_punct(tree, PUNCT_COLON)) {
        fr_tree_take(tree);
        tree->gap = 1;
        child = is_const ? fr_tree_type(tree) : fr_tree_bounds(tree);
    }
    if (fr_tree_is_punct(tree, PUNCT_EQUAL)) {
        tree->gap = 1;
        fr_tree_take(tree);
        tree->gap = 1;
        child = is_const ? const_argument(tree) : fr_tree_type(tree);
    }
    return fr_tree_node(tree, child ? NODE_LABELED : NODE_LEAF, first, child);
}

uint32_t fr_tree_generics(fr_tree *tree)
{
    uint32_t first = tree->at;
    fr_node_list parameters = { 0, 0 };
    fr_tree_expect(tree, PUNCT_LESS);
    while (!tree->failed && !fr_tree_is_punct(tree, PUNCT_GREATER)) {
        fr_tree_append(tree, &parameters, generic_parameter(tree));
        take_comma(tree);
    }
    tree->gap = 0;
    fr_tree_expect(tree, PUNCT_GREATER);
    return fr_tree_node(tree, NODE_GENERICS, first, parameters.head);
}

static bool ends_where(const fr_tree *tree)
{
    return fr_tree_is_open(tree, '{') || fr_tree_is_punct(tree, PUNCT_SEMICOLON) ||
           fr_tree_is_punct(tree, PUNCT_EQUAL);
}

uint32_t fr_tree_where(fr_tree *tree)
{
    uint32_t first = tree->at;
    fr_node_list predicates = { 0, 0 };
    fr_tree_take(tree);
    fr_tree_break(tree);
    tree->gap = 1;
    while (!tree->failed && !ends_where(tree)) {
        uint32_t start = tree->at;
        if (fr_tree_peek(tree, 0)->kind == TOKEN_LIFETIME)
            fr_tree_take(tree);
        else
            fr_tree_type(tree);
        fr_tree_expect(tree, PUNCT_COLON);
        tree->gap = 1;
        uint32_t bounds = fr_tree_bounds(tree);
        fr_tree_append(tree, &predicates, fr_tree_node(tree, NODE_LABELED, start, bounds));
        if (!fr_tree_is_punct(tree, PUNCT_COMMA))
            break;
        fr_tree_take_last_comma(tree);
        tree->gap = 1;
    }
    tree->gap = 0;
    return fr_tree_node(tree, NODE_WHERE, first, predicates.head);
}
