/* format_expr.c - parses expressions.
 *
 * Precedence climbing over the table of "Expression precedence" in the Reference. Here the small
 * limits of rustfmt's "use_small_heuristics" are known first: a list, literal or chain that is
 * longer than its limit is marked as one that does not go on a line.
 */
#include "write_rust/format_tree.h"

enum precedence {
    NOT_BINARY,
    ASSIGNMENT,
    RANGES,
    LOGICAL_OR,
    LOGICAL_AND,
    COMPARISON,
    BIT_OR,
    BIT_XOR,
    BIT_AND,
    SHIFT,
    SUM,
    PRODUCT,
    CAST,
};

static uint32_t expression_above(fr_tree *tree, enum precedence least);

static bool is_joint_punct(const fr_tree *tree, uint32_t ahead, fr_punct code)
{
    const fr_token *token = fr_tree_peek(tree, ahead);
    return token->kind == TOKEN_PUNCT && token->code == code && (token->flags & TOKEN_IS_JOINT);
}

/* < << <= <<= and their mirror images, which the lexer leaves in pieces. */
static enum precedence angle_operator(const fr_tree *tree, fr_punct code, uint32_t *len)
{
    if (is_joint_punct(tree, 1, code)) {
        bool is_assignment = is_joint_punct(tree, 2, PUNCT_EQUAL);
        *len = is_assignment ? 3 : 2;
        return is_assignment ? ASSIGNMENT : SHIFT;
    }
    *len = is_joint_punct(tree, 1, PUNCT_EQUAL) ? 2 : 1;
    return COMPARISON;
}

/* The precedence of the binary operator at tree->at and its number of tokens. */
static enum precedence operator_at(const fr_tree *tree, uint32_t *len)
{
    const fr_token *token = fr_tree_peek(tree, 0);
    *len = 1;
    if (token->kind == TOKEN_KEYWORD)
        return token->code == KEYWORD_AS ? CAST : NOT_BINARY;
    if (token->kind != TOKEN_PUNCT)
        return NOT_BINARY;
    switch (token->code) {
    case PUNCT_EQUAL:
    case PUNCT_ASSIGN: return ASSIGNMENT;
    case PUNCT_RANGE:
    case PUNCT_RANGE_CLOSED: return RANGES;
    case PUNCT_OR_OR: return LOGICAL_OR;
    case PUNCT_AND_AND: return LOGICAL_AND;
    case PUNCT_EQUAL_EQUAL:
    case PUNCT_NOT_EQUAL: return COMPARISON;
    case PUNCT_OR: return BIT_OR;
    case PUNCT_CARET: return BIT_XOR;
    case PUNCT_AND: return BIT_AND;
    case PUNCT_PLUS:
    case PUNCT_MINUS: return SUM;
    case PUNCT_STAR:
    case PUNCT_SLASH:
    case PUNCT_PERCENT: return PRODUCT;
    case PUNCT_LESS:
    case PUNCT_GREATER: return angle_operator(tree, (fr_punct)token->code, len);
    default: return NOT_BINARY;
    }
}

typedef struct list_shape {
    uint32_t count;
    uint64_t width; /* of all between the delimiters */
    bool has_comma;
    bool is_repeat; /* [value; count] */
} list_shape;

/* Elements up to the closing delimiter, which is not taken. A semicolon stands only where an array
 * is repeated (`may_repeat`), between its two parts. */
static uint32_t elements(fr_tree *tree, bool may_repeat, list_shape *shape)
{
    fr_node_list list = { 0, 0 };
    uint32_t first = tree->at;
    bool in_statement = tree->in_statement;
    bool no_struct = tree->no_struct;
    *shape = (list_shape){ 0 };
    tree->in_statement = tree->no_struct = false;
    tree->gap = 0;
    while (!tree->failed && !fr_tree_is_close(tree)) {
        fr_tree_append(tree, &list, fr_tree_expression(tree));
        shape->count++;
        shape->width = fr_tree_width(tree, first, tree->at);
        bool repeats = may_repeat && shape->count == 1 && fr_tree_is_punct(tree, PUNCT_SEMICOLON);
        shape->is_repeat |= repeats;
        if (!fr_tree_is_punct(tree, PUNCT_COMMA) && !repeats)
            break;
        shape->has_comma = !repeats && fr_tree_peek(tree, 1)->kind == TOKEN_CLOSE;
        if (shape->has_comma && !tree->macro_depth) {
            fr_tree_take_last_comma(tree); /* a tuple of one puts its comma back */
        } else {
            fr_tree_take(tree);
            tree->gap = !shape->has_comma;
        }
    }
    tree->gap = 0;
    tree->in_statement = in_statement;
    tree->no_struct = no_struct;
    bool is_odd = shape->is_repeat && (shape->count != 2 || shape->has_comma);
    if (!fr_tree_is_close(tree) || is_odd)
        tree->failed = true;
    return list.head;
}

/* A list that is longer than `width`, from `head` on, does not go on a line, nor does a call alone
 * in a list. */
static void limit(fr_tree *tree, const list_shape *shape, uint32_t head, uint64_t width)
{
    if (shape->width > width && (shape->count > 1 || fr_tree_is_nested_call(tree, head)))
        fr_tree_break(tree);
}

static uint32_t arguments(fr_tree *tree)
{
    uint32_t first = tree->at;
    list_shape shape;
    fr_tree_take(tree);
    uint32_t head = elements(tree, false, &shape);
    fr_tree_expect_close(tree);
    limit(tree, &shape, head, CALL_WIDTH);
    uint32_t node = fr_tree_node(tree, NODE_ARGS, first, head);
    tree->nodes[node].flags = shape.has_comma ? NODE_HAS_COMMA : 0;
    return node;
}

static uint32_t parenthesized(fr_tree *tree)
{
    uint32_t first = tree->at;
    list_shape shape;
    fr_tree_take(tree);
    uint32_t head = elements(tree, false, &shape);
    bool is_single = shape.count == 1 && shape.has_comma;
    if (is_single && tree->tokens[tree->at - 1].space == DROPPED) {
        tree->at--;
        fr_tree_take(tree);
    }
    fr_tree_expect_close(tree);
    if (shape.count == 1 && !shape.has_comma)
        return fr_tree_node(tree, NODE_PAREN, first, head);
    limit(tree, &shape, head, CALL_WIDTH);
    uint32_t node = fr_tree_node(tree, NODE_TUPLE, first, head);
    tree->nodes[node].flags = shape.has_comma ? NODE_HAS_COMMA : 0;
    return node;
}

static uint32_t array(fr_tree *tree)
{
    uint32_t first = tree->at;
    list_shape shape;
    fr_tree_take(tree);
    uint32_t head = elements(tree, true, &shape);
    fr_tree_expect_close(tree);
    if (shape.is_repeat)
        return fr_tree_node(tree, NODE_REPEAT, first, head);
    limit(tree, &shape, head, ARRAY_WIDTH);
    uint32_t node = fr_tree_node(tree, NODE_ARRAY, first, head);
    tree->nodes[node].flags = shape.has_comma ? NODE_HAS_COMMA : 0;
    return node;
}

/* name: value, name, ..base */
static uint32_t struct_field(fr_tree *tree)
{
    uint32_t first = tree->at;
    if (fr_tree_is_punct(tree, PUNCT_RANGE)) {
        fr_tree_take(tree);
        if (fr_tree_is_close(tree)) /* in a pattern that a macro takes */
            return fr_tree_node(tree, NODE_LEAF, first, 0);
        return fr_tree_node(tree, NODE_UNARY, first, fr_tree_expression(tree));
    }
    if (fr_tree_peek(tree, 0)->kind != TOKEN_IDENT && fr_tree_peek(tree, 0)->kind != TOKEN_LITERAL)
        return fr_tree_fail(tree);
    fr_tree_take(tree);
    if (!fr_tree_is_punct(tree, PUNCT_COLON))
        return fr_tree_node(tree, NODE_LEAF, first, 0);
    fr_tree_take(tree);
    tree->gap = 1;
    return fr_tree_node(tree, NODE_INIT, first, fr_tree_expression(tree));
}

static uint32_t struct_literal(fr_tree *tree, uint32_t path)
{
    uint32_t first = tree->nodes[path].first;
    uint32_t brace = tree->at;
    fr_node_list fields = { 0, 0 };
    bool no_struct = tree->no_struct;
    bool has_comma = false;
    tree->no_struct = tree->in_statement = false;
    tree->gap = 1;
    fr_tree_take(tree);
    tree->gap = !fr_tree_is_close(tree);
    fr_tree_append(tree, &fields, path);
    uint32_t start = tree->at;
    while (!tree->failed && !fr_tree_is_close(tree)) {
        fr_tree_append(tree, &fields, struct_field(tree));
        if (!fr_tree_is_punct(tree, PUNCT_COMMA))
            break;
        has_comma = fr_tree_peek(tree, 1)->kind == TOKEN_CLOSE;
        if (has_comma)
            fr_tree_take_last_comma(tree);
        else
            fr_tree_take(tree);
        tree->gap = 1;
    }
    bool is_long = fr_tree_width(tree, start, tree->at) > STRUCT_WIDTH;
    tree->gap = tree->at > start;
    fr_tree_expect_close(tree);
    if (is_long)
        fr_tree_break(tree);
    tree->no_struct = no_struct;
    uint32_t node = fr_tree_node(tree, NODE_STRUCT, first, fields.head);
    tree->nodes[node].aux = brace;
    tree->nodes[node].flags = has_comma ? NODE_HAS_COMMA : 0;
    return node;
}

static uint32_t path_expression(fr_tree *tree)
{
    uint32_t first = tree->at;
    uint32_t path = fr_tree_path(tree, true);
    if (tree->failed)
        return 0;
    if (fr_tree_is_punct(tree, PUNCT_NOT) && fr_tree_peek(tree, 1)->kind == TOKEN_OPEN)
        return fr_tree_macro(tree, first);
    if (fr_tree_is_open(tree, '{') && !tree->no_struct)
        return struct_literal(tree, path);
    return path;
}

/* A condition: { ends it. */
static uint32_t condition(fr_tree *tree)
{
    bool no_struct = tree->no_struct;
    tree->no_struct = true;
    tree->in_statement = false;
    tree->gap = 1;
    uint32_t node = fr_tree_expression(tree);
    tree->no_struct = no_struct;
    return node;
}

static uint32_t spaced_block(fr_tree *tree)
{
    tree->gap = 1;
    if (!fr_tree_is_open(tree, '{'))
        return fr_tree_fail(tree);
    return fr_tree_block(tree);
}

static uint32_t if_expression(fr_tree *tree)
{
    uint32_t first = tree->at;
    bool may_be_short = !tree->in_statement;
    fr_node_list parts = { 0, 0 };
    fr_tree_take(tree);
    fr_tree_append(tree, &parts, condition(tree));
    fr_tree_append(tree, &parts, spaced_block(tree));
    if (!tree->failed && fr_tree_is_keyword(tree, KEYWORD_ELSE)) {
        tree->gap = 1;
        fr_tree_take(tree);
        tree->gap = 1;
        if (fr_tree_is_keyword(tree, KEYWORD_IF)) {
            may_be_short = false;
            if (!fr_tree_enter(tree))
                return 0;
            fr_tree_append(tree, &parts, if_expression(tree));
            fr_tree_leave(tree);
        } else {
            fr_tree_append(tree, &parts, spaced_block(tree));
        }
    } else {
        may_be_short = false;
    }
    if (!may_be_short || fr_tree_width(tree, first, tree->at) > IF_WIDTH)
        fr_tree_break(tree);
    return fr_tree_node(tree, NODE_IF, first, parts.head);
}

/* loop, while and for, behind their label if they have one. */
static uint32_t loop_expression(fr_tree *tree, uint32_t first)
{
    fr_node_list parts = { 0, 0 };
    bool is_for = fr_tree_is_keyword(tree, KEYWORD_FOR);
    bool is_loop = fr_tree_is_keyword(tree, KEYWORD_LOOP);
    fr_tree_take(tree);
    if (is_for) {
        tree->gap = 1;
        fr_tree_append(tree, &parts, fr_tree_pattern(tree));
        if (!fr_tree_is_keyword(tree, KEYWORD_IN))
            return fr_tree_fail(tree);
        tree->gap = 1;
        fr_tree_take(tree);
    }
    if (!is_loop)
        fr_tree_append(tree, &parts, condition(tree));
    fr_tree_append(tree, &parts, spaced_block(tree));
    fr_tree_break(tree);
    return fr_tree_node(tree, NODE_LOOP, first, parts.head);
}

static uint32_t match_arm(fr_tree *tree)
{
    uint32_t first = tree->at;
    fr_node_list parts = { 0, 0 };
    if (fr_tree_is_punct(tree, PUNCT_HASH) || fr_tree_is_punct(tree, PUNCT_OR))
        return fr_tree_fail(tree);
    fr_tree_begin_line(tree);
    fr_tree_append(tree, &parts, fr_tree_alternatives(tree));
    if (fr_tree_is_keyword(tree, KEYWORD_IF)) {
        tree->gap = 1;
        fr_tree_take(tree);
        tree->gap = 1;
        fr_tree_append(tree, &parts, fr_tree_expression(tree));
    }
    tree->gap = 1;
    uint32_t arrow = tree->at;
    fr_tree_expect(tree, PUNCT_FAT_ARROW);
    tree->gap = 1;
    bool is_block = fr_tree_is_open(tree, '{');
    fr_tree_append(tree, &parts, is_block ? fr_tree_block(tree) : fr_tree_expression(tree));
    uint32_t node = fr_tree_node(tree, NODE_ARM, first, parts.head);
    tree->nodes[node].aux = arrow;
    if (fr_tree_is_punct(tree, PUNCT_COMMA))
        fr_tree_take_last_comma(tree);
    else if (!is_block && !fr_tree_is_close(tree))
        tree->failed = true;
    return node;
}

static uint32_t match_expression(fr_tree *tree)
{
    uint32_t first = tree->at;
    fr_node_list parts = { 0, 0 };
    fr_tree_take(tree);
    fr_tree_append(tree, &parts, condition(tree));
    uint32_t brace = tree->at;
    if (!fr_tree_is_open(tree, '{'))
        return fr_tree_fail(tree);
    tree->gap = 1;
    fr_tree_take(tree);
    bool no_struct = tree->no_struct;
    tree->no_struct = tree->in_statement = false;
    while (!tree->failed && !fr_tree_is_close(tree)) {
        tree->gap = 1;
        fr_tree_append(tree, &parts, match_arm(tree));
    }
    tree->gap = parts.head != parts.tail;
    fr_tree_begin_line(tree);
    fr_tree_expect_close(tree);
    if (parts.head != parts.tail)
        fr_tree_break(tree);
    tree->no_struct = no_struct;
    uint32_t node = fr_tree_node(tree, NODE_MATCH, first, parts.head);
    tree->nodes[node].aux = brace;
    return node;
}

/* |a, b: T| body */
static uint32_t closure(fr_tree *tree)
{
    uint32_t first = tree->at;
    bool no_struct = tree->no_struct;
    if (fr_tree_is_keyword(tree, KEYWORD_MOVE)) {
        fr_tree_take(tree);
        tree->gap = 1;
    }
    bool is_empty = fr_tree_is_punct(tree, PUNCT_OR_OR);
    fr_tree_take(tree);
    while (!is_empty && !tree->failed && !fr_tree_is_punct(tree, PUNCT_OR)) {
        tree->no_struct = true; /* the pattern ends at a bar */
        fr_tree_pattern(tree);
        tree->no_struct = no_struct;
        if (fr_tree_is_punct(tree, PUNCT_COLON)) {
            fr_tree_take(tree);
            tree->gap = 1;
            fr_tree_type(tree);
        }
        if (fr_tree_is_punct(tree, PUNCT_COMMA)) {
            fr_tree_take(tree);
            tree->gap = 1;
        } else if (!fr_tree_is_punct(tree, PUNCT_OR)) {
            tree->failed = true;
        }
    }
    if (!is_empty)
        fr_tree_expect(tree, PUNCT_OR);
    if (fr_tree_is_punct(tree, PUNCT_ARROW))
        return fr_tree_fail(tree);
    tree->gap = 1;
    bool is_block = fr_tree_is_open(tree, '{');
    uint32_t body = is_block ? fr_tree_block(tree) : expression_above(tree, ASSIGNMENT);
    if (is_block && tree->nodes[body].child)
        fr_tree_break(tree);
    return fr_tree_node(tree, NODE_CLOSURE, first, body);
}

/* return x, break 'a x, &mut x, *x, -x, !x, let p = x: tokens and what they apply to. */
static uint32_t unary(fr_tree *tree)
{
    uint32_t first = tree->at;
    bool is_borrow = fr_tree_is_punct(tree, PUNCT_AND) || fr_tree_is_punct(tree, PUNCT_AND_AND);
    fr_tree_take(tree);
    bool is_raw =
        is_borrow && fr_tree_is_word(tree, "raw") && fr_tree_peek(tree, 1)->kind == TOKEN_KEYWORD;
    if (is_raw) {
        fr_tree_take(tree);
        tree->gap = 1;
    }
    if (is_borrow && (fr_tree_is_keyword(tree, KEYWORD_MUT) ||
                      (is_raw && fr_tree_is_keyword(tree, KEYWORD_CONST)))) {
        fr_tree_take(tree);
        tree->gap = 1;
    }
    return fr_tree_node(tree, NODE_UNARY, first, expression_above(tree, CAST));
}

static bool ends_expression(const fr_tree *tree)
{
    const fr_token *token = fr_tree_peek(tree, 0);
    return token->kind == TOKEN_END || token->kind == TOKEN_CLOSE ||
           (token->kind == TOKEN_PUNCT &&
            (token->code == PUNCT_COMMA || token->code == PUNCT_SEMICOLON ||
             token->code == PUNCT_FAT_ARROW)) ||
           (tree->no_struct && token->kind == TOKEN_OPEN && token->code == '{');
}

/* return, break, continue with what follows */
static uint32_t jump(fr_tree *tree)
{
    uint32_t first = tree->at;
    fr_tree_take(tree);
    if (fr_tree_peek(tree, 0)->kind == TOKEN_LIFETIME) {
        tree->gap = 1;
        fr_tree_take(tree);
    }
    if (ends_expression(tree))
        return fr_tree_node(tree, NODE_LEAF, first, 0);
    tree->gap = 1;
    tree->in_statement = false;
    return fr_tree_node(tree, NODE_UNARY, first, expression_above(tree, ASSIGNMENT));
}

static uint32_t let_condition(fr_tree *tree)
{
    uint32_t first = tree->at;
    fr_node_list parts = { 0, 0 };
    fr_tree_take(tree);
    tree->gap = 1;
    fr_tree_append(tree, &parts, fr_tree_pattern(tree));
    tree->gap = 1;
    fr_tree_expect(tree, PUNCT_EQUAL);
    tree->gap = 1;
    fr_tree_append(tree, &parts, expression_above(tree, COMPARISON));
    return fr_tree_node(tree, NODE_LET_CONDITION, first, parts.head);
}

/* unsafe { }, const { }, async { }: the word belongs to the block. */
static uint32_t prefixed_block(fr_tree *tree)
{
    uint32_t first = tree->at;
    tree->in_statement = false; /* may stay on a line in a statement, too */
    fr_tree_take(tree);
    if (!fr_tree_is_open(tree, '{'))
        return fr_tree_fail(tree);
    uint32_t node = spaced_block(tree);
    tree->nodes[node].first = tree->nodes[node].lead = first;
    tree->nodes[node].flags |= NODE_IS_UNSAFE;
    return node;
}

static uint32_t keyword_expression(fr_tree *tree, unsigned keyword)
{
    switch (keyword) {
    case KEYWORD_IF: return if_expression(tree);
    case KEYWORD_MATCH: return match_expression(tree);
    case KEYWORD_LOOP:
    case KEYWORD_WHILE:
    case KEYWORD_FOR: return loop_expression(tree, tree->at);
    case KEYWORD_UNSAFE:
    case KEYWORD_CONST: return prefixed_block(tree);
    case KEYWORD_MOVE: return closure(tree);
    case KEYWORD_RETURN:
    case KEYWORD_BREAK:
    case KEYWORD_CONTINUE: return jump(tree);
    case KEYWORD_LET: return let_condition(tree);
    case KEYWORD_CRATE: return path_expression(tree);
    default: return fr_tree_fail(tree);
    }
}

static uint32_t punct_expression(fr_tree *tree, unsigned code)
{
    uint32_t first = tree->at;
    switch (code) {
    case PUNCT_AND:
    case PUNCT_AND_AND:
    case PUNCT_STAR:
    case PUNCT_MINUS:
    case PUNCT_NOT: return unary(tree);
    case PUNCT_OR:
    case PUNCT_OR_OR: return closure(tree);
    case PUNCT_PATH:
    case PUNCT_LESS: return path_expression(tree);
    case PUNCT_RANGE:
    case PUNCT_RANGE_CLOSED:
        fr_tree_take(tree);
        if (ends_expression(tree))
            return fr_tree_node(tree, NODE_LEAF, first, 0);
        return fr_tree_node(tree, NODE_UNARY, first, expression_above(tree, LOGICAL_OR));
    default: return fr_tree_fail(tree);
    }
}

static uint32_t primary(fr_tree *tree)
{
    const fr_token *token = fr_tree_peek(tree, 0);
    uint32_t first = tree->at;
    switch (token->kind) {
    case TOKEN_IDENT: return path_expression(tree);
    case TOKEN_LITERAL: fr_tree_take(tree); return fr_tree_node(tree, NODE_LEAF, first, 0);
    case TOKEN_LIFETIME:
        fr_tree_take(tree);
        fr_tree_expect(tree, PUNCT_COLON);
        tree->gap = 1;
        return tree->failed ? 0 : loop_expression(tree, first);
    case TOKEN_KEYWORD: return keyword_expression(tree, token->code);
    case TOKEN_PUNCT: return punct_expression(tree, token->code);
    case TOKEN_OPEN:
        if (token->code == '(')
            return parenthesized(tree);
        return token->code == '[' ? array(tree) : fr_tree_block(tree);
    default: return fr_tree_fail(tree);
    }
}

static uint32_t method_or_field(fr_tree *tree, uint32_t receiver)
{
    uint32_t first = tree->nodes[receiver].first;
    fr_node_list parts = { receiver, receiver };
    uint32_t dot = tree->at;
    fr_tree_take(tree);
    fr_tree_take(tree);
    bool has_types = fr_tree_is_punct(tree, PUNCT_PATH);
    if (has_types)
        fr_tree_append(tree, &parts, fr_tree_angle(tree));
    bool is_call = fr_tree_is_open(tree, '(');
    if (is_call)
        fr_tree_append(tree, &parts, arguments(tree));
    else if (has_types)
        tree->failed = true;
    uint32_t node = fr_tree_node(tree, is_call ? NODE_METHOD : NODE_FIELD, first, receiver);
    tree->nodes[node].aux = dot;
    return node;
}

/* The limit on the links that may be on a line; `links` counts those outside the root. */
static void end_chain(fr_tree *tree, uint32_t node, uint32_t links)
{
    uint64_t width = fr_tree_width(tree, tree->nodes[node].first, tree->at);
    for (uint32_t n = node; tree->nodes[n].kind == NODE_TRY; n = tree->nodes[n].child)
        width++; /* rustfmt counts the `?` at the end twice */
    if (links > 1 && width > CHAIN_WIDTH)
        fr_tree_break(tree);
}

static uint32_t postfix(fr_tree *tree, uint32_t node)
{
    uint32_t links = 0;
    while (node && !tree->failed) {
        uint32_t first = tree->nodes[node].first;
        if (fr_tree_is_punct(tree, PUNCT_DOT)) {
            node = method_or_field(tree, node);
            links++;
            continue;
        }
        if (fr_tree_is_punct(tree, PUNCT_QUESTION)) {
            fr_tree_take(tree);
            node = fr_tree_node(tree, NODE_TRY, first, node);
            continue;
        }
        if (!fr_tree_is_open(tree, '(') && !fr_tree_is_open(tree, '['))
            break;
        end_chain(tree, node, links);
        links = 0;
        fr_node_list parts = { node, node };
        bool is_call = fr_tree_is_open(tree, '(');
        if (is_call) {
            fr_tree_append(tree, &parts, arguments(tree));
        } else {
            list_shape shape;
            fr_tree_take(tree);
            fr_tree_append(tree, &parts, elements(tree, false, &shape));
            fr_tree_expect_close(tree);
            if (shape.count != 1 || shape.has_comma)
                tree->failed = true;
        }
        node = fr_tree_node(tree, is_call ? NODE_CALL : NODE_INDEX, first, node);
    }
    if (node && !tree->failed)
        end_chain(tree, node, links);
    return node;
}

static uint32_t right_side(fr_tree *tree, enum precedence level)
{
    tree->gap = 1;
    if (level == CAST)
        return fr_tree_type(tree);
    if (level == RANGES) {
        tree->gap = 0;
        return ends_expression(tree) ? 0 : expression_above(tree, LOGICAL_OR);
    }
    return expression_above(tree, level == ASSIGNMENT ? ASSIGNMENT : level + 1);
}

bool fr_tree_ends_statement(const fr_tree *tree, uint32_t node)
{
    switch (tree->nodes[node].kind) {
    case NODE_BLOCK:
    case NODE_IF:
    case NODE_LOOP:
    case NODE_MATCH: return true;
    default: return false;
    }
}

static uint32_t expression_above(fr_tree *tree, enum precedence least)
{
    static const fr_node_kind kinds[] = { [ASSIGNMENT] = NODE_ASSIGN, [CAST] = NODE_CAST };
    bool in_statement = tree->in_statement;
    if (!fr_tree_enter(tree))
        return 0;
    uint32_t left = primary(tree);
    tree->in_statement = false;
    bool is_whole = left && in_statement && fr_tree_ends_statement(tree, left) &&
                    !fr_tree_is_punct(tree, PUNCT_DOT) && !fr_tree_is_punct(tree, PUNCT_QUESTION);
    if (!is_whole)
        left = postfix(tree, left);
    while (left && !tree->failed && !is_whole) {
        uint32_t len;
        enum precedence level = operator_at(tree, &len);
        if (level == NOT_BINARY || level < least)
            break;
        uint32_t at = tree->at;
        fr_node_list parts = { left, left };
        tree->gap = level != RANGES;
        for (; len; len--)
            fr_tree_take(tree);
        fr_tree_append(tree, &parts, right_side(tree, level));
        uint32_t first = tree->nodes[left].first;
        fr_node_kind kind = level == ASSIGNMENT || level == CAST ? kinds[level] : NODE_BINARY;
        left = fr_tree_node(tree, kind, first, parts.head);
        tree->nodes[left].aux = at;
    }
    fr_tree_leave(tree);
    return tree->failed ? 0 : left;
}

uint32_t fr_tree_expression(fr_tree *tree)
{
    return expression_above(tree, ASSIGNMENT);
}
