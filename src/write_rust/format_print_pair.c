/* format_print_pair.c - prints what has two sides: casts, operators, assignments.
 *
 * An operator's chain of operands goes on a line, or every operand but the first on a line of its
 * own behind the operator. An assignment's right side stays on the line or goes to the next one,
 * whichever looks better.
 */
#include <string.h>

#include "write_rust/format_print.h"

static const fr_node *node_at(const fr_printer *printer, uint32_t node)
{
    return &printer->tree->nodes[node];
}

/* ---- Pairs ---- */

/* The right side behind the left one; false if it does not look well there. */
static bool pair_on_line(fr_printer *printer, const fr_pair *pair, size_t mark, fr_shape shape)
{
    size_t end = printer->out->len;
    size_t left_width = fr_print_width(printer, mark);
    size_t last = fr_print_last_width(printer, mark);
    size_t infix = strlen(pair->infix), close = strlen(pair->close);
    fr_shape right = shape;
    if (!fr_shape_offset(&right, last + infix) || !fr_shape_narrow(&right, close))
        return false;
    fr_text_puts(printer->out, pair->infix);
    size_t start = printer->out->len;
    if (!fr_print_node(printer, pair->right, right))
        return fr_print_cut(printer, end);
    bool may_break = left_width <= TAB || fr_print_first_ends(printer, start, '{');
    size_t width = last + infix + fr_print_first_width(printer, start) + close;
    if ((fr_print_is_multiline(printer, start) && !may_break) || width > shape.width)
        return fr_print_cut(printer, end);
    fr_text_puts(printer->out, pair->close);
    return true;
}

static bool pair_on_lines(fr_printer *printer, const fr_pair *pair, fr_shape shape)
{
    fr_str infix = fr_str_trim(fr_str_from(pair->infix));
    size_t behind = strlen(pair->infix) - (pair->infix[0] == ' ');
    fr_shape right = fr_shape_indented(printer, shape.indent + TAB);
    if (!fr_shape_narrow(&right, fr_shape_overhead(printer, shape)))
        return false;
    if (pair->is_front) {
        if (!fr_shape_offset(&right, behind))
            return false;
        fr_print_newline(printer, right.indent);
        fr_text_puts(printer->out, pair->infix + (pair->infix[0] == ' '));
    } else {
        fr_text_put(printer->out, infix);
        fr_print_newline(printer, right.indent);
    }
    if (!fr_print_node(printer, pair->right, right))
        return false;
    fr_text_puts(printer->out, pair->close);
    return true;
}

bool fr_print_pair(fr_printer *printer, const fr_pair *pair, fr_shape shape)
{
    size_t mark = printer->out->len;
    size_t used = shape.indent + shape.offset;
    fr_str infix = fr_str_trim_end(fr_str_from(pair->infix));
    if (!pair->is_front)
        used += strlen(pair->open) + infix.len;
    fr_shape left = { shape.indent, shape.offset, used < printer->page ? printer->page - used : 0 };
    fr_text_puts(printer->out, pair->open);
    if (!fr_print_node(printer, pair->left, left))
        return fr_print_cut(printer, mark);
    return pair_on_line(printer, pair, mark, shape) || pair_on_lines(printer, pair, shape) ||
           fr_print_cut(printer, mark);
}

/* ---- Operators ---- */

static fr_str operator_of(const fr_printer *printer, uint32_t node)
{
    const fr_node *binary = node_at(printer, node);
    const fr_token *tokens = printer->tree->tokens;
    uint32_t right = node_at(printer, binary->child)->next;
    uint32_t end = right ? node_at(printer, right)->first : binary->end;
    size_t begin = tokens[binary->aux].begin;
    return (fr_str){ printer->tree->lexer->source.ptr + begin, tokens[end - 1].end - begin };
}

static bool is_range(const fr_printer *printer, uint32_t node)
{
    uint8_t code = printer->tree->tokens[node_at(printer, node)->aux].code;
    return code == PUNCT_RANGE || code == PUNCT_RANGE_CLOSED;
}

/* a..b, a.. */
static bool print_range(fr_printer *printer, uint32_t node, fr_shape shape)
{
    uint32_t left = node_at(printer, node)->child;
    uint32_t right = node_at(printer, left)->next;
    fr_str sign = operator_of(printer, node);
    fr_pair pair = { "", sign.len == 2 ? ".." : "..=", "", left, right, true };
    if (right)
        return fr_print_pair(printer, &pair, shape);
    if (!fr_shape_narrow(&shape, sign.len) || !fr_print_node(printer, left, shape))
        return false;
    fr_text_put(printer->out, sign);
    return true;
}

/* Pushes the operands of a chain of the same operator, the first one on top of the stack. */
static size_t push_operands(fr_printer *printer, uint32_t node, fr_str sign)
{
    size_t count = 0;
    for (;;) {
        bool is_more = node_at(printer, node)->kind == NODE_BINARY &&
                       fr_str_eq(operator_of(printer, node), sign);
        uint32_t left = node_at(printer, node)->child;
        uint32_t operand = is_more ? node_at(printer, left)->next : node;
        fr_print_push_node(printer, operand);
        count++;
        if (!is_more)
            return count;
        node = left;
    }
}

typedef struct operands {
    size_t base, count; /* on the stack of nodes, the first operand last */
    size_t pieces;      /* the stack of pieces: each as it is on a line of its own */
    fr_str sign;
    fr_shape shape;
} operands;

static uint32_t operand_at(const fr_printer *printer, const operands *list, size_t i)
{
    return printer->nodes[list->base + list->count - 1 - i];
}

static void print_operator(fr_printer *printer, const operands *list, bool is_behind_break)
{
    if (!is_behind_break)
        fr_text_char(printer->out, ' ');
    fr_text_put(printer->out, list->sign);
    fr_text_char(printer->out, ' ');
}

static bool operands_on_line(fr_printer *printer, const operands *list)
{
    size_t mark = printer->out->len;
    for (size_t i = 0; i + 1 < list->count; i++) {
        fr_piece piece = printer->pieces[list->pieces + i];
        if (piece.len == PIECE_FAILED || memchr(printer->out->data + piece.begin, '\n', piece.len))
            return fr_print_cut(printer, mark);
        if (fr_print_width(printer, mark) > list->shape.width)
            return fr_print_cut(printer, mark);
        fr_print_again(printer, piece);
        print_operator(printer, list, false);
    }
    size_t prefix = fr_print_width(printer, mark);
    fr_shape shape = list->shape;
    size_t last = printer->out->len;
    if (!fr_shape_offset(&shape, prefix) ||
        !fr_print_node(printer, operand_at(printer, list, list->count - 1), shape))
        return fr_print_cut(printer, mark);
    char first = printer->out->data[last];
    bool is_ugly =
        fr_print_is_multiline(printer, last) && first != '{' && (first == '(' || prefix > TAB);
    if (is_ugly || !fr_print_fits(printer, mark, list->shape))
        return fr_print_cut(printer, mark);
    return true;
}

/* Puts an operand behind the one before it, where that would be an orphan. */
static bool snuggle(fr_printer *printer, const operands *list, size_t mark, size_t i,
                    size_t next_used)
{
    size_t offset =
        fr_print_is_multiline(printer, mark) ? 0 : list->shape.indent + list->shape.offset;
    size_t last = fr_print_last_width(printer, mark);
    size_t end = printer->out->len;
    if (last + offset > next_used)
        return false;
    if (offset == 0) {
        /* without the indentation */
        size_t at = printer->out->len - last;
        while (last && printer->out->data[at++] == ' ')
            last--;
    }
    fr_shape shape = list->shape;
    if (!fr_shape_offset(&shape, list->sign.len + 2 + last))
        return false;
    print_operator(printer, list, false);
    return fr_print_node(printer, operand_at(printer, list, i), shape) ||
           fr_print_cut(printer, end);
}

static bool operands_on_lines(fr_printer *printer, const operands *list)
{
    size_t mark = printer->out->len;
    fr_shape next = fr_shape_indented(printer, list->shape.indent + TAB);
    if (!fr_shape_narrow(&next, fr_shape_overhead(printer, list->shape)))
        return false;
    for (size_t i = 0; i < list->count; i++) {
        fr_piece piece = printer->pieces[list->pieces + i];
        if (i && snuggle(printer, list, mark, i, next.indent))
            continue;
        if (piece.len == PIECE_FAILED)
            return fr_print_cut(printer, mark);
        if (i) {
            fr_print_newline(printer, next.indent);
            print_operator(printer, list, true);
        }
        fr_print_again(printer, piece);
    }
    return true;
}

static void push_operand_pieces(fr_printer *printer, const operands *list)
{
    fr_shape next = fr_shape_indented(printer, list->shape.indent + TAB);
    bool has_next = fr_shape_narrow(&next, fr_shape_overhead(printer, list->shape)) &&
                    fr_shape_offset(&next, list->sign.len + 1);
    for (size_t i = 0; i < list->count; i++) {
        size_t mark = printer->out->len;
        bool is_printed =
            (i == 0 || has_next) &&
            fr_print_node(printer, operand_at(printer, list, i), i ? next : list->shape);
        fr_print_list_push_piece(printer, mark, is_printed);
    }
}

/* The two sides of an operator alone: the left one gets all of the line. */
static bool print_two(fr_printer *printer, uint32_t node, fr_str sign, fr_shape shape)
{
    char infix[8] = " ";
    if (sign.len + 3 > sizeof infix)
        return false;
    memcpy(infix + 1, sign.ptr, sign.len);
    infix[sign.len + 1] = ' ';
    uint32_t left = node_at(printer, node)->child;
    fr_pair pair = { "", infix, "", left, node_at(printer, left)->next, true };
    return fr_print_pair(printer, &pair, shape);
}

bool fr_print_binary(fr_printer *printer, uint32_t node, fr_shape shape)
{
    size_t mark = printer->out->len;
    if (is_range(printer, node))
        return print_range(printer, node, shape) || fr_print_cut(printer, mark);
    operands list = { .base = printer->node_count, .pieces = printer->piece_count, .shape = shape };
    list.sign = operator_of(printer, node);
    list.count = push_operands(printer, node, list.sign);
    push_operand_pieces(printer, &list);
    size_t start = printer->out->len;
    bool is_printed = operands_on_line(printer, &list) || operands_on_lines(printer, &list);
    printer->piece_count = list.pieces;
    printer->node_count = list.base;
    if (is_printed)
        fr_print_keep(printer, mark, start);
    else
        fr_print_cut(printer, mark);
    return is_printed || print_two(printer, node, list.sign, shape);
}

/* ---- Assignments ---- */

/* Is the right side at [next, end) better off on its own line than at [same, next)? `next` is at
 * the line break. */
static bool prefers_next(fr_printer *printer, size_t same, size_t next)
{
    static const char opens[] = "({[";
    size_t len = printer->out->len;
    size_t next_lines = fr_print_lines(printer, next + 1);
    if (next_lines == 0)
        return true;
    bool next_ends[3], same_ends[3];
    for (size_t i = 0; i < 3; i++)
        next_ends[i] = fr_print_first_ends(printer, next + 1, opens[i]);
    printer->out->len = next;
    size_t same_lines = fr_print_lines(printer, same);
    for (size_t i = 0; i < 3; i++)
        same_ends[i] = fr_print_first_ends(printer, same, opens[i]);
    printer->out->len = len;
    bool is_better = same_lines > next_lines + 1;
    for (size_t i = 0; i < 3; i++)
        is_better |= same_ends[i] && !next_ends[i];
    return is_better;
}

static bool print_next(fr_printer *printer, uint32_t right, size_t indent, size_t overhead,
                       bool *fits)
{
    fr_shape shape = fr_shape_indented(printer, indent);
    if (!fr_shape_narrow(&shape, overhead))
        return false;
    fr_print_newline(printer, indent);
    size_t mark = printer->out->len;
    bool is_printed = fr_print_node(printer, right, shape);
    *fits = is_printed && fr_print_fits(printer, mark, shape);
    return is_printed;
}

bool fr_print_assign(fr_printer *printer, size_t mark, uint32_t right, fr_shape shape)
{
    size_t used = fr_print_used(printer, mark, shape) + 1;
    size_t start = printer->out->len;
    fr_shape same = shape;
    if (!fr_shape_offset(&same, used))
        same = (fr_shape){ shape.indent, shape.offset + used, 0 };
    fr_text_char(printer->out, ' ');
    size_t same_mark = printer->out->len;
    bool has_same = fr_print_node(printer, right, same);
    size_t width = fr_print_width(printer, same_mark);
    size_t column = same.indent + same.offset + width;
    bool is_wide = printer->page > MAX_WIDTH && column > MAX_WIDTH; /* as narrow as it can be */
    if (has_same && !fr_print_is_multiline(printer, same_mark) && width <= same.width && !is_wide)
        return true;
    size_t next_mark = printer->out->len;
    bool next_fits = false;
    bool has_next = print_next(printer, right, shape.indent + TAB, fr_shape_overhead(printer, same),
                               &next_fits);
    if (has_next && (!has_same || (next_fits && prefers_next(printer, same_mark, next_mark)))) {
        fr_print_keep(printer, start, next_mark);
        return true;
    }
    fr_print_cut(printer, next_mark);
    return has_same || fr_print_cut(printer, start);
}
