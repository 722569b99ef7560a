/* format_print_type.c - prints types and paths that do not fit on the line.
 *
 * What can be broken are the lists in angle brackets, the parameters of function types, and
 * bounds; names and pointers stay on the line of what follows.
 */
#include <string.h>

#include "write_rust/format_print.h"

static const fr_node *node_at(const fr_printer *printer, uint32_t node)
{
    return &printer->tree->nodes[node];
}

/* The columns that the text from `mark` has used up of `shape`. */
static bool use_up(const fr_printer *printer, size_t mark, fr_shape *shape)
{
    return fr_shape_offset(shape, fr_print_used(printer, mark, *shape));
}

/* Prints -> T for the node behind `params` into [mark, end of the output). */
static bool print_result(fr_printer *printer, uint32_t params, fr_shape shape)
{
    uint32_t result = node_at(printer, params)->next;
    if (!result)
        return true;
    if (!fr_shape_offset(&shape, 4))
        return false;
    fr_text_puts(printer->out, " -> ");
    return fr_print_node(printer, result, shape);
}

/* (parameters) of a function type. `result` is the text of its result. */
static bool print_params(fr_printer *printer, uint32_t params, fr_shape shape, fr_piece result)
{
    const fr_node *node = node_at(printer, params);
    size_t indent = shape.indent + TAB;
    fr_print_list list = { .trailing = TRAILING_VERTICAL,
                           .shape = fr_shape_indented(printer, indent) };
    size_t start = printer->out->len;
    if (node->flags & NODE_IS_VARIADIC)
        list.trailing = TRAILING_NEVER;
    fr_print_list_push(printer, &list, node->child, list.shape);
    size_t used = result.len + 2;
    list.tactic = fr_print_list_tactic(printer, &list, shape.width > used ? shape.width - used : 0);
    size_t mark = printer->out->len;
    bool is_vertical = list.tactic == VERTICAL && list.count;
    fr_text_char(printer->out, '(');
    if (is_vertical)
        fr_print_newline(printer, indent);
    if (!fr_print_list_write(printer, &list))
        return false;
    if (is_vertical)
        fr_print_newline(printer, shape.indent);
    fr_text_char(printer->out, ')');
    fr_print_keep(printer, start, mark);
    return true;
}

/* (A, B) -> C, with the list on its own lines if it is too long for one. */
static bool print_signature(fr_printer *printer, uint32_t params, fr_shape shape)
{
    size_t mark = printer->out->len;
    if (!print_result(printer, params, shape))
        return fr_print_cut(printer, mark);
    fr_piece result = { .begin = mark, .len = printer->out->len - mark };
    size_t args = printer->out->len;
    if (!print_params(printer, params, shape, result))
        return fr_print_cut(printer, mark);
    size_t line = fr_print_last_width(printer, args);
    size_t first = result.len;
    const char *newline = first ? memchr(printer->out->data + mark, '\n', first) : NULL;
    if (newline)
        first = (size_t)(newline - (printer->out->data + mark));
    size_t skipped = 0;
    if (result.len && line + first > shape.width) {
        fr_print_newline(printer, shape.indent + TAB);
        skipped = 1; /* the space before -> */
    }
    result.begin += skipped;
    result.len -= skipped;
    fr_print_again(printer, result);
    fr_print_keep(printer, mark, args);
    return true;
}

static bool print_bare_fn(fr_printer *printer, uint32_t node, fr_shape shape)
{
    size_t mark = printer->out->len;
    uint32_t params = node_at(printer, node)->child;
    fr_print_tokens(printer, node_at(printer, node)->first, node_at(printer, params)->first);
    if (!use_up(printer, mark, &shape) || !print_signature(printer, params, shape))
        return fr_print_cut(printer, mark);
    return true;
}

/* < arguments >, behind the `::` of an expression, whose columns rustfmt forgets. */
static bool print_angle(fr_printer *printer, uint32_t node, fr_shape shape)
{
    const fr_node *angle = node_at(printer, node);
    if (printer->tree->tokens[angle->first].code == PUNCT_PATH)
        fr_text_puts(printer->out, "::");
    fr_call call = { .name = printer->out->len,
                     .open = '<',
                     .close = '>',
                     .head = angle->child,
                     .max_width = MAX_WIDTH,
                     .trailing = TRAILING_VERTICAL,
                     .shape = shape };
    return fr_print_call(printer, &call);
}

static bool print_path_part(fr_printer *printer, uint32_t node, fr_shape shape)
{
    switch (node_at(printer, node)->kind) {
    case NODE_ANGLE: return print_angle(printer, node, shape);
    case NODE_FN_SUGAR: return print_signature(printer, node_at(printer, node)->child, shape);
    default: fr_print_node_flat(printer, node); return true;
    }
}

bool fr_print_path(fr_printer *printer, uint32_t node, fr_shape shape)
{
    size_t mark = printer->out->len;
    const fr_node path = *node_at(printer, node);
    uint32_t at = path.first;
    for (uint32_t part = path.child; part; part = node_at(printer, part)->next) {
        fr_shape rest = shape;
        fr_print_tokens(printer, at, node_at(printer, part)->first);
        at = node_at(printer, part)->end;
        if (!use_up(printer, mark, &rest) || !print_path_part(printer, part, rest))
            return fr_print_cut(printer, mark);
    }
    fr_print_tokens(printer, at, path.end);
    return at == path.end || use_up(printer, mark, &shape) || fr_print_cut(printer, mark);
}

/* &'a mut T, *const T, dyn A, impl A */
static bool print_prefix(fr_printer *printer, uint32_t node, fr_shape shape)
{
    size_t mark = printer->out->len;
    uint32_t child = node_at(printer, node)->child;
    fr_print_before(printer, node, child);
    if (!use_up(printer, mark, &shape) || !fr_print_node(printer, child, shape))
        return fr_print_cut(printer, mark);
    return true;
}

/* A + B, all on a line or one on a line. */
static bool print_bounds(fr_printer *printer, uint32_t node, fr_shape shape)
{
    size_t mark = printer->out->len;
    uint32_t head = node_at(printer, node)->child;
    fr_shape own = fr_shape_indented(printer, shape.indent + TAB);
    for (uint32_t bound = head; bound; bound = node_at(printer, bound)->next) {
        if (bound != head) {
            fr_print_newline(printer, own.indent);
            fr_text_puts(printer->out, "+ ");
        }
        if (!fr_print_node(printer, bound, own))
            return fr_print_cut(printer, mark);
    }
    return true;
}

/* [T; N] and [T] */
static bool print_array_type(fr_printer *printer, uint32_t node, fr_shape shape)
{
    size_t mark = printer->out->len;
    uint32_t element = node_at(printer, node)->child;
    uint32_t count = node_at(printer, element)->next;
    if (count) {
        fr_pair pair = { "[", "; ", "]", element, count, false };
        return fr_print_pair(printer, &pair, shape);
    }
    if (!fr_shape_offset(&shape, 1) || !fr_shape_narrow(&shape, 1))
        return false;
    fr_text_char(printer->out, '[');
    if (!fr_print_node(printer, element, shape))
        return fr_print_cut(printer, mark);
    fr_text_char(printer->out, ']');
    return true;
}

static bool print_paren_type(fr_printer *printer, uint32_t node, fr_shape shape)
{
    size_t mark = printer->out->len;
    if (!fr_shape_offset(&shape, 1) || !fr_shape_narrow(&shape, 1))
        return false;
    fr_text_char(printer->out, '(');
    if (!fr_print_node(printer, node_at(printer, node)->child, shape))
        return fr_print_cut(printer, mark);
    fr_text_char(printer->out, ')');
    return true;
}

bool fr_print_long_type(fr_printer *printer, uint32_t node, fr_shape shape)
{
    switch (node_at(printer, node)->kind) {
    case NODE_PATH: return fr_print_path(printer, node, shape);
    case NODE_PREFIX: return print_prefix(printer, node, shape);
    case NODE_BARE_FN: return print_bare_fn(printer, node, shape);
    case NODE_BOUNDS: return print_bounds(printer, node, shape);
    case NODE_ARRAY_TYPE: return print_array_type(printer, node, shape);
    case NODE_PAREN: return print_paren_type(printer, node, shape);
    default: return false;
    }
}
