/* format_macro.c - parses calls of macros.
 *
 * rustfmt takes the arguments for expressions or types if all of them can be, and lays the call out
 * as one of a function. Everything else is kept as it is written.
 */
#include "write_rust/format_tree.h"

/* Arguments are tried as two things, so nesting doubles the work. */
enum { MAX_MACRO_NESTING = 5 };

static bool is_keyword_argument(const fr_tree *tree)
{
    const fr_token *next = fr_tree_peek(tree, 1);
    return fr_tree_peek(tree, 0)->kind == TOKEN_KEYWORD &&
           (next->kind == TOKEN_CLOSE || (next->kind == TOKEN_PUNCT && next->code == PUNCT_COMMA));
}

/* An argument of a macro as rustfmt tries it: an expression, else a type, else a keyword. */
static uint32_t macro_argument(fr_tree *tree)
{
    uint32_t first = tree->at;
    uint8_t gap = tree->gap;
    if (is_keyword_argument(tree)) {
        fr_tree_take(tree);
        return fr_tree_node(tree, NODE_LEAF, first, 0);
    }
    uint32_t node = fr_tree_expression(tree);
    bool is_whole = fr_tree_is_close(tree) || fr_tree_is_punct(tree, PUNCT_COMMA) ||
                    fr_tree_is_punct(tree, PUNCT_SEMICOLON);
    if (!tree->failed && is_whole)
        return node;
    tree->failed = false;
    tree->at = first;
    tree->gap = gap;
    return fr_tree_type(tree);
}

static bool is_word(const fr_token *token)
{
    return token->kind >= TOKEN_IDENT && token->kind <= TOKEN_LITERAL;
}

static bool is_separator(const fr_token *token)
{
    return token->kind == TOKEN_PUNCT &&
           (token->code == PUNCT_COMMA || token->code == PUNCT_COLON ||
            token->code == PUNCT_SEMICOLON);
}

/* The space before a token of a macro that nobody knows the syntax of: what is in the source, but
 * where all tokens stand apart, which no person has written, that of prose. */
static uint8_t unknown_gap(const fr_token *token, bool is_apart)
{
    const fr_token *before = token - 1;
    bool is_spaced = !(token->flags & TOKEN_IS_JOINT);
    if (!is_apart || !is_spaced)
        return is_spaced;
    if (is_separator(token))
        return 0;
    if (is_separator(before) || (is_word(before) && is_word(token)))
        return before->code != PUNCT_PATH;
    return before->kind == TOKEN_PUNCT && token->kind == TOKEN_PUNCT;
}

/* Takes a macro's tokens as they are; `brace` is its delimiter. */
static void take_as_written(fr_tree *tree, uint32_t first, uint32_t brace)
{
    bool is_broken = false;
    uint32_t end = tree->tokens[brace].match + 1;
    uint8_t gap = tree->tokens[first].space;
    bool is_block = tree->tokens[brace].code == '{';
    bool is_apart = !is_block && !(tree->tokens[brace - 1].flags & TOKEN_IS_JOINT);
    tree->failed = false;
    tree->at = first;
    while (tree->at < end) {
        const fr_token *token = &tree->tokens[tree->at];
        if (tree->at > first && (token->flags & (TOKEN_AFTER_COMMENT | TOKEN_AFTER_NEWLINE)))
            is_broken = true;
        if (tree->at == first)
            tree->gap = gap;
        else if (tree->at <= brace)
            tree->gap = is_block && tree->at == brace;
        else
            tree->gap = unknown_gap(token, is_apart);
        fr_tree_begin_line(tree); /* comments are kept */
        fr_tree_take(tree);
    }
    if (is_broken)
        fr_tree_break(tree);
}

typedef struct arguments {
    fr_node_list list;
    uint32_t count;
    uint64_t width; /* of all between the delimiters */
    bool has_comma;
    bool is_vec, is_repeat; /* vec![value; count] */
} arguments;

static bool macro_arguments(fr_tree *tree, arguments *shape)
{
    uint32_t first = tree->at;
    while (!tree->failed && !fr_tree_is_close(tree)) {
        fr_tree_append(tree, &shape->list, macro_argument(tree));
        shape->count++;
        shape->width = fr_tree_width(tree, first, tree->at);
        if (fr_tree_is_close(tree))
            break;
        bool is_repeat =
            shape->is_vec && fr_tree_is_punct(tree, PUNCT_SEMICOLON) && shape->count == 1;
        shape->is_repeat |= is_repeat;
        if (!is_repeat && !fr_tree_is_punct(tree, PUNCT_COMMA))
            return false;
        shape->has_comma = !is_repeat && fr_tree_peek(tree, 1)->kind == TOKEN_CLOSE;
        if (shape->has_comma && !tree->macro_depth)
            fr_tree_take_last_comma(tree);
        else
            fr_tree_take(tree);
        tree->gap = !shape->has_comma;
    }
    tree->gap = 0;
    bool is_odd = shape->is_repeat && (shape->count != 2 || shape->has_comma);
    return !tree->failed && !is_odd;
}

bool fr_tree_is_vec(const fr_tree *tree, uint32_t first, uint32_t brace)
{
    const fr_token *name = &tree->tokens[first];
    fr_str text = { tree->lexer->source.ptr + name->begin, name->end - name->begin };
    return brace == first + 2 && tree->tokens[brace].code == '[' && fr_str_is(text, "vec");
}

uint32_t fr_tree_macro(fr_tree *tree, uint32_t first)
{
    fr_tree state = *tree;
    arguments shape = { 0 };
    fr_tree_take(tree);
    uint32_t brace = tree->at;
    if (fr_tree_peek(tree, 0)->kind != TOKEN_OPEN)
        return fr_tree_fail(tree); /* macro_rules! name */
    bool is_block = fr_tree_is_open(tree, '{');
    uint32_t close = fr_tree_peek(tree, 0)->match;
    shape.is_vec = fr_tree_is_vec(tree, first, brace);
    tree->macro_nesting++;
    tree->macro_depth += tree->macro_depth || !shape.is_vec;
    tree->no_struct = tree->in_statement = false;
    fr_tree_take(tree);
    bool is_parsed = !is_block && tree->macro_nesting <= MAX_MACRO_NESTING &&
                     macro_arguments(tree, &shape) && tree->at == close;
    if (is_parsed) {
        fr_tree_expect_close(tree);
        if (!shape.is_repeat && shape.width > CALL_WIDTH &&
            (shape.count > 1 || fr_tree_is_nested_call(tree, shape.list.head)))
            fr_tree_break(tree);
    }
    bool is_verbatim = !is_parsed || tree->failed;
    if (is_verbatim) {
        tree->depth = state.depth;
        take_as_written(tree, first, brace);
    }
    tree->macro_depth = state.macro_depth;
    tree->macro_nesting = state.macro_nesting;
    tree->no_struct = state.no_struct;
    tree->in_statement = state.in_statement;
    uint32_t node = fr_tree_node(tree, NODE_MACRO, first, is_verbatim ? 0 : shape.list.head);
    tree->nodes[node].aux = brace;
    tree->nodes[node].flags =
        (uint8_t)((is_verbatim ? NODE_IS_VERBATIM : 0) | (shape.has_comma ? NODE_HAS_COMMA : 0));
    return node;
}
