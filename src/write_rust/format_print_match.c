/* format_print_match.c - prints `match`.
 *
 * An arm's body stays behind its arrow: rustfmt would put braces around one that has to move, and
 * ours are no tokens that were not there.
 */
#include <string.h>

#include "write_rust/format_print.h"

enum { ARROW_WIDTH = 5 /* with a brace */, SHORT_PATTERN = 20 };

static const fr_node *node_at(const fr_printer *printer, uint32_t node)
{
    return &printer->tree->nodes[node];
}

static const fr_token *token_at(const fr_printer *printer, uint32_t token)
{
    return &printer->tree->tokens[token];
}

/* ---- Patterns ---- */

/* A literal, a name, maybe around one of these: many of them go on a line. */
static bool is_short_pattern(const fr_printer *printer, uint32_t node)
{
    const fr_node *pattern = node_at(printer, node);
    if (fr_tree_width(printer->tree, pattern->first, pattern->end) > SHORT_PATTERN)
        return false;
    uint32_t first = pattern->first, end = pattern->end;
    const fr_token *token = token_at(printer, first);
    while (first < end && token->kind == TOKEN_PUNCT && token->code == PUNCT_AND)
        token = token_at(printer, ++first);
    if (end - first == 1)
        return token->kind == TOKEN_IDENT || token->kind == TOKEN_LITERAL;
    bool is_wrapper = end - first == 4 && token->kind == TOKEN_IDENT && token[1].code == '(';
    return is_wrapper && (token[2].kind == TOKEN_IDENT || token[2].kind == TOKEN_LITERAL);
}

static bool are_short_patterns(const fr_printer *printer, uint32_t head)
{
    for (uint32_t pattern = head; pattern; pattern = node_at(printer, pattern)->next) {
        if (!is_short_pattern(printer, pattern))
            return false;
    }
    return true;
}

/* Alternatives, each on a line of its own, or as many on a line as fit if all are short. */
static bool print_patterns(fr_printer *printer, uint32_t node, size_t indent)
{
    fr_shape shape = fr_shape_indented(printer, indent);
    uint32_t head = node_at(printer, node)->child;
    bool are_short = are_short_patterns(printer, head);
    size_t line = 0;
    if (!fr_shape_narrow(&shape, ARROW_WIDTH))
        return false;
    for (uint32_t pattern = head; pattern; pattern = node_at(printer, pattern)->next) {
        size_t mark = printer->out->len;
        const fr_node *n = node_at(printer, pattern);
        size_t width = (size_t)fr_tree_width(printer->tree, n->first, n->end) + 2;
        bool stays = are_short && line + 1 + width <= shape.width;
        if (pattern != head && !stays)
            fr_print_newline(printer, indent);
        if (pattern != head)
            fr_text_puts(printer->out, stays ? " | " : "| ");
        if (!fr_print_node(printer, pattern, shape))
            return fr_print_cut(printer, mark);
        line = pattern == head ? width - 2 : stays ? line + 1 + width : width;
    }
    return true;
}

/* ---- Arms ---- */

static uint32_t body_of(const fr_printer *printer, uint32_t arm)
{
    uint32_t body = node_at(printer, arm)->child;
    while (node_at(printer, body)->next)
        body = node_at(printer, body)->next;
    return body;
}

/* A block that no word stands before: it needs no comma. */
static bool has_block(const fr_printer *printer, uint32_t body)
{
    const fr_node *node = node_at(printer, body);
    return node->kind == NODE_BLOCK && token_at(printer, node->first)->kind == TOKEN_OPEN;
}

/* `if condition` behind the pattern, or on the next line. */
static bool print_guard(fr_printer *printer, uint32_t guard, size_t mark, size_t indent)
{
    size_t start = printer->out->len;
    size_t pattern = fr_print_used(printer, mark, fr_shape_indented(printer, indent));
    fr_shape shape = fr_shape_indented(printer, indent);
    bool is_broken = fr_print_is_multiline(printer, mark);
    fr_text_puts(printer->out, " if ");
    size_t condition = printer->out->len;
    bool moves_down = pattern > TAB && is_broken;
    if (!moves_down && fr_shape_offset(&shape, pattern + 4) &&
        fr_shape_narrow(&shape, ARROW_WIDTH) && fr_print_node(printer, guard, shape) &&
        (!fr_print_is_multiline(printer, condition) || pattern <= TAB))
        return true;
    fr_print_cut(printer, start);
    shape = fr_shape_indented(printer, indent + TAB);
    fr_print_newline(printer, shape.indent);
    fr_text_puts(printer->out, "if ");
    return fr_shape_offset(&shape, 3) && fr_shape_narrow(&shape, ARROW_WIDTH) &&
           fr_print_node(printer, guard, shape);
}

static bool print_arm(fr_printer *printer, uint32_t node, size_t indent)
{
    size_t mark = printer->out->len;
    const fr_node arm = *node_at(printer, node);
    uint32_t body = body_of(printer, node);
    uint32_t guard = node_at(printer, arm.child)->next;
    bool is_block = has_block(printer, body), is_guarded = guard != body;
    fr_shape shape = fr_shape_indented(printer, indent);
    uint32_t end = node_at(printer, arm.child)->end;
    if (fr_tree_width(printer->tree, arm.first, end) + ARROW_WIDTH <= shape.width)
        fr_print_tokens(printer, arm.first, end);
    else if (node_at(printer, arm.child)->kind != NODE_PATTERNS ||
             !print_patterns(printer, arm.child, indent))
        return false;
    if (is_guarded && !print_guard(printer, guard, mark, indent))
        return false;
    bool is_broken = is_guarded && is_block && fr_print_is_multiline(printer, mark) &&
                     node_at(printer, body)->child;
    fr_text_puts(printer->out, " =>");
    if (is_broken)
        fr_print_newline(printer, indent);
    else
        fr_text_char(printer->out, ' ');
    if (!fr_shape_offset(&shape, fr_print_used(printer, mark, shape)) ||
        !fr_shape_narrow(&shape, !is_block))
        return false;
    return is_block ? fr_print_block(printer, body, shape) : fr_print_node(printer, body, shape);
}

bool fr_print_match(fr_printer *printer, uint32_t node, fr_shape shape)
{
    size_t mark = printer->out->len;
    const fr_node match = *node_at(printer, node);
    uint32_t value = match.child;
    size_t used = shape.indent + shape.offset + 6;
    fr_shape condition = { shape.indent, shape.offset + 6,
                           used < printer->page ? printer->page - used : 0 };
    fr_text_puts(printer->out, "match ");
    size_t start = printer->out->len;
    bool is_one_line = printer->one_line_condition;
    printer->one_line_condition = false;
    if (!fr_print_node(printer, value, condition) ||
        (is_one_line && fr_print_is_multiline(printer, start)))
        return fr_print_cut(printer, mark);
    fr_print_brace(printer, start, shape, condition.width > 2 ? condition.width - 2 : 0);
    fr_text_char(printer->out, '{');
    bool has_comment = token_at(printer, match.end - 1)->flags & TOKEN_AFTER_COMMENT;
    if (!node_at(printer, value)->next && !has_comment) {
        fr_text_char(printer->out, '}');
        return true;
    }
    for (uint32_t arm = node_at(printer, value)->next; arm; arm = node_at(printer, arm)->next) {
        fr_print_gap(printer, node_at(printer, arm)->lead, shape.indent + TAB, GAP_ELEMENT);
        fr_print_line(printer, print_arm, arm, shape.indent + TAB);
        if (!has_block(printer, body_of(printer, arm)))
            fr_text_char(printer->out, ',');
    }
    fr_print_close(printer, match.end - 1, shape.indent, GAP_ELEMENT);
    return true;
}
