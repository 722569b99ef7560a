/* format_print_fn.c - prints functions: the signature on a line, or one parameter a line.
 *
 * The result stays behind the closing parenthesis; only where the parameters are on the line of the
 * name and the result would be too much for it does it go to the next one.
 */
#include "write_rust/format_print.h"

static const fr_node *node_at(const fr_printer *printer, uint32_t node)
{
    return &printer->tree->nodes[node];
}

static size_t budget(const fr_printer *printer, size_t used)
{
    return used < printer->page ? printer->page - used : 0;
}

typedef struct signature {
    uint32_t generics, params, result, where, block; /* 0: none */
    size_t indent, mark;
    size_t result_width; /* of -> T; 0 if there is none or if it has line breaks */
    fr_piece text;       /* -> T */
    bool is_broken;      /* it has line breaks */
    bool in_block;       /* the parameters have lines of their own */
} signature;

static signature parts_of(const fr_printer *printer, uint32_t node)
{
    signature parts = { 0 };
    uint32_t part = node_at(printer, node)->child;
    for (; part; part = node_at(printer, part)->next) {
        switch (node_at(printer, part)->kind) {
        case NODE_GENERICS: parts.generics = part; break;
        case NODE_PARAMS: parts.params = part; break;
        case NODE_WHERE: parts.where = part; break;
        case NODE_BLOCK: parts.block = part; break;
        default: parts.result = part; break;
        }
    }
    return parts;
}

/* Up to the parameters. */
static bool print_name(fr_printer *printer, uint32_t node, const signature *parts)
{
    const fr_node *fn = node_at(printer, node);
    if (!parts->generics) {
        fr_print_tokens(printer, fn->first, node_at(printer, parts->params)->first);
        return true;
    }
    uint32_t name = node_at(printer, parts->generics)->first - 1;
    fr_print_tokens(printer, fn->first, name);
    fr_text_char(printer->out, ' ');
    size_t used = parts->indent + fr_print_width(printer, parts->mark);
    size_t overhead = parts->block && !parts->where ? 4 : 2;
    fr_shape shape = { parts->indent, used - parts->indent, budget(printer, used + overhead) };
    size_t mark = printer->out->len;
    fr_print_tokens(printer, name, name + 1);
    return fr_print_generics(printer, parts->generics, mark, shape);
}

/* Room for the parameters on the line of the name. */
static size_t line_budget(const fr_printer *printer, const signature *parts)
{
    if (parts->is_broken || fr_print_is_multiline(printer, parts->mark))
        return 0;
    size_t used = parts->indent + fr_print_width(printer, parts->mark) + parts->result_width;
    used += parts->result_width ? 3 : 2;
    used += !parts->block ? 1 : parts->where ? 0 : 2;
    return budget(printer, used);
}

/* The parameters with their parentheses, behind the name. */
static bool print_params(fr_printer *printer, signature *parts)
{
    size_t indent = parts->indent + TAB;
    const fr_node *params = node_at(printer, parts->params);
    size_t line = line_budget(printer, parts);
    size_t start = printer->out->len;
    fr_print_list list = { .trailing = TRAILING_VERTICAL };
    list.shape = (fr_shape){ indent, 0, budget(printer, indent + 1) };
    if (params->flags & NODE_IS_VARIADIC)
        list.trailing = TRAILING_NEVER;
    fr_print_list_push(printer, &list, params->child, list.shape);
    list.tactic = fr_print_list_tactic(printer, &list, line);
    size_t mark = printer->out->len;
    parts->in_block = list.count && list.tactic == VERTICAL;
    fr_text_char(printer->out, '(');
    if (parts->in_block)
        fr_print_newline(printer, indent);
    if (!fr_print_list_write(printer, &list))
        return false;
    if (parts->in_block)
        fr_print_newline(printer, parts->indent);
    fr_print_keep(printer, start, mark);
    return true;
}

/* The closing parenthesis; without parameters it moves down when the result is too long. */
static void print_paren(fr_printer *printer, const signature *parts)
{
    size_t used = fr_print_last_width(printer, parts->mark);
    if (!fr_print_is_multiline(printer, parts->mark))
        used += parts->indent;
    size_t first =
        parts->is_broken ? fr_print_piece_first_width(printer, parts->text) : parts->result_width;
    if (!node_at(printer, parts->params)->child && used + first + 1 > printer->page)
        fr_print_newline(printer, parts->indent);
    fr_text_char(printer->out, ')');
}

static bool result_moves_down(const fr_printer *printer, const signature *parts)
{
    if (parts->in_block || !node_at(printer, parts->params)->child)
        return false;
    if (fr_print_is_multiline(printer, parts->mark) || parts->is_broken)
        return true;
    size_t used = parts->indent + fr_print_width(printer, parts->mark) + parts->result_width + 1;
    return used + (parts->where ? 0 : 2) > printer->page;
}

static bool print_arrow(fr_printer *printer, uint32_t result, fr_shape shape)
{
    fr_text_puts(printer->out, "-> ");
    return fr_shape_offset(&shape, 3) && fr_print_node(printer, result, shape);
}

static bool print_result(fr_printer *printer, const signature *parts)
{
    fr_shape shape = fr_shape_indented(printer, parts->indent);
    bool moves_down = result_moves_down(printer, parts);
    if (moves_down) {
        shape = fr_shape_indented(printer, parts->indent + TAB);
        fr_print_newline(printer, shape.indent);
    } else {
        fr_text_char(printer->out, ' ');
        fr_shape behind = shape;
        if (fr_shape_offset(&behind, fr_print_last_width(printer, parts->mark)))
            shape = behind;
    }
    if (moves_down || parts->is_broken)
        return print_arrow(printer, parts->result, shape);
    fr_print_again(printer, parts->text);
    return true;
}

/* The result's text in front of all, to be measured. */
static bool measure_result(fr_printer *printer, signature *parts)
{
    size_t mark = printer->out->len;
    if (!parts->result)
        return true;
    if (!print_arrow(printer, parts->result, fr_shape_indented(printer, parts->indent)))
        return false;
    parts->text = (fr_piece){ .begin = mark, .len = printer->out->len - mark };
    parts->is_broken = fr_print_is_multiline(printer, mark);
    parts->result_width = parts->is_broken ? 0 : fr_print_width(printer, mark);
    return true;
}

static bool print_signature(fr_printer *printer, uint32_t node, signature *parts)
{
    size_t start = printer->out->len;
    if (!measure_result(printer, parts))
        return false;
    parts->mark = printer->out->len;
    if (!print_name(printer, node, parts) || !print_params(printer, parts))
        return false;
    print_paren(printer, parts);
    if (parts->result && !print_result(printer, parts))
        return false;
    fr_print_keep(printer, start, parts->mark);
    parts->mark = start;
    return true;
}

/* Tokens of the signature. */
static uint32_t end_of(const fr_printer *printer, uint32_t node, const signature *parts)
{
    if (parts->where)
        return node_at(printer, parts->where)->first;
    if (parts->block)
        return node_at(printer, parts->block)->first;
    return node_at(printer, node)->end - 1;
}

bool fr_print_fn(fr_printer *printer, uint32_t node, size_t indent)
{
    signature parts = parts_of(printer, node);
    uint32_t first = node_at(printer, node)->first;
    uint32_t end = end_of(printer, node, &parts);
    size_t behind = parts.where ? (parts.block ? 0 : 1)
                    : parts.block || (parts.result && node_at(printer, parts.params)->child) ? 2
                                                                                             : 1;
    parts.mark = printer->out->len;
    parts.indent = indent;
    if (fr_tree_width(printer->tree, first, end) + indent + behind <= printer->page)
        fr_print_tokens(printer, first, end);
    else if (!print_signature(printer, node, &parts))
        return false;
    if (parts.where)
        fr_print_where(printer, parts.where, indent, parts.in_block && !parts.result,
                       parts.block != 0);
    if (!parts.block) {
        fr_text_char(printer->out, ';');
        return true;
    }
    fr_shape shape = fr_shape_indented(printer, indent);
    size_t last = fr_print_last_width(printer, parts.mark);
    uint32_t close = node_at(printer, parts.block)->end - 1;
    bool has_comment = printer->tree->tokens[close].flags & TOKEN_AFTER_COMMENT;
    if (has_comment || fr_print_is_multiline(printer, parts.mark))
        shape.width = 0; /* no {} */
    if (parts.where) {
        fr_print_newline(printer, indent);
    } else if (last + 2 + indent > printer->page) {
        fr_print_newline(printer, indent);
    } else {
        fr_text_char(printer->out, ' ');
    }
    return fr_print_block(printer, parts.block, shape);
}
