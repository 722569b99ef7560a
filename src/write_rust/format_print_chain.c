/* format_print_chain.c - prints chains of methods, fields and `?`.
 *
 * A chain goes on a line if it is short, or if only its last link runs over and looks well doing
 * so; otherwise every link has a line. A root no wider than an indentation takes links in.
 */
#include <string.h>

#include "write_rust/format_print.h"

enum { LONG_LINK = 5 };

static const fr_node *node_at(const fr_printer *printer, uint32_t node)
{
    return &printer->tree->nodes[node];
}

typedef struct chain {
    size_t base, count; /* links on the stack of nodes, the first one on top */
    size_t all;         /* the links before the root took some in */
    size_t pieces, piece_count;
    bool is_extendable; /* the root ends in a block: links go on behind it */
    bool is_on_line;
    fr_shape shape, link_shape;
} chain;

static uint32_t link_at(const fr_printer *printer, const chain *links, size_t i)
{
    return printer->nodes[links->base + links->count - 1 - i];
}

/* Passes the `?` around a node, which are counted. */
static uint32_t inside_tries(const fr_printer *printer, uint32_t node, size_t *tries)
{
    for (*tries = 0; node_at(printer, node)->kind == NODE_TRY; ++*tries)
        node = node_at(printer, node)->child;
    return node;
}

static bool is_link(const fr_printer *printer, uint32_t node)
{
    uint8_t kind = node_at(printer, node)->kind;
    return kind == NODE_METHOD || kind == NODE_FIELD;
}

/* Pushes the links with the `?` around them, from the last to the first; returns the root. */
static uint32_t push_links(fr_printer *printer, uint32_t node, size_t *count)
{
    for (*count = 0;; ++*count) {
        size_t tries;
        uint32_t link = inside_tries(printer, node, &tries);
        if (!is_link(printer, link))
            return node;
        fr_print_push_node(printer, node);
        node = node_at(printer, link)->child;
    }
}

static bool print_tries(fr_printer *printer, size_t tries)
{
    fr_text_repeat(printer->out, '?', tries);
    return true;
}

static bool print_link(fr_printer *printer, uint32_t node, fr_shape shape)
{
    size_t tries;
    size_t mark = printer->out->len;
    uint32_t inside = inside_tries(printer, node, &tries);
    const fr_node *link = node_at(printer, inside);
    if (!fr_shape_narrow(&shape, tries))
        return false;
    if (link->kind == NODE_FIELD) {
        fr_print_tokens(printer, link->aux, link->end);
        return print_tries(printer, tries);
    }
    uint32_t args = node_at(printer, link->child)->next;
    if (node_at(printer, args)->kind == NODE_ANGLE)
        args = node_at(printer, args)->next;
    fr_print_tokens(printer, link->aux, node_at(printer, args)->first);
    fr_call call = { .name = mark,
                     .open = '(',
                     .close = ')',
                     .head = node_at(printer, args)->child,
                     .max_width = CALL_WIDTH,
                     .trailing = fr_print_trailing(printer, args),
                     .arguments = ARGUMENTS_ARE_EXPRESSIONS,
                     .shape = shape };
    if (!fr_print_call(printer, &call))
        return fr_print_cut(printer, mark);
    return print_tries(printer, tries);
}

/* The root, and the first links while all is no wider than an indentation. */
static bool print_root(fr_printer *printer, chain *links, uint32_t root)
{
    size_t mark = printer->out->len;
    size_t tab = links->shape.offset < TAB ? TAB - links->shape.offset : 0;
    if (!fr_print_node(printer, root, links->shape))
        return false;
    links->is_extendable =
        fr_print_is_block_like(printer, root) && fr_print_is_multiline(printer, mark);
    while (links->count && printer->out->len - mark <= tab &&
           !fr_print_is_multiline(printer, mark)) {
        fr_shape shape = links->shape;
        if (!fr_shape_offset(&shape, printer->out->len - mark))
            return false;
        if (!print_link(printer, link_at(printer, links, 0), shape))
            break;
        links->is_extendable = fr_print_is_extendable(printer, mark);
        links->count--;
    }
    fr_print_list_push_piece(printer, mark, true);
    return true;
}

static bool is_multiline(const fr_printer *printer, fr_piece piece)
{
    return piece.len && memchr(printer->out->data + piece.begin, '\n', piece.len);
}

static fr_piece piece_at(const fr_printer *printer, const chain *links, size_t i)
{
    return printer->pieces[links->pieces + i];
}

/* Columns and single-lineness of all but the last link. */
static size_t width_before(const fr_printer *printer, const chain *links, bool *are_single)
{
    size_t width = 0;
    *are_single = true;
    for (size_t i = 0; i < links->count; i++) {
        fr_piece piece = piece_at(printer, links, i);
        width += fr_print_columns(printer->out->data + piece.begin, piece.len);
        *are_single &= !is_multiline(printer, piece);
    }
    return width;
}

static size_t lines(const fr_printer *printer, size_t mark)
{
    return fr_print_lines(printer, mark) + 1;
}

/* The last link behind the others at [mark, end): does it stay there? Otherwise it is printed again
 * on a line of its own. */
static bool choose_last(fr_printer *printer, chain *links, uint32_t last, fr_shape own, size_t mark,
                        size_t budget, bool are_single)
{
    size_t over_lines = lines(printer, mark);
    bool fits = fr_print_first_width(printer, mark) <= budget;
    if (fits && over_lines >= LONG_LINK) {
        links->is_on_line = are_single;
        return true;
    }
    size_t own_mark = printer->out->len;
    bool has_own = print_link(printer, last, own);
    if (has_own && (!fits || lines(printer, own_mark) < over_lines)) {
        fr_print_keep(printer, mark, own_mark);
        return true;
    }
    fr_print_cut(printer, own_mark);
    links->is_on_line = fits && are_single;
    return true;
}

static bool print_last(fr_printer *printer, chain *links)
{
    size_t tries;
    size_t mark = printer->out->len;
    uint32_t last = link_at(printer, links, links->count - 1);
    bool are_single;
    size_t before = width_before(printer, links, &are_single);
    fr_piece root = piece_at(printer, links, 0);
    size_t root_last = fr_print_piece_last_width(printer, root);
    bool is_extendable = links->is_extendable && fr_print_piece_is_extendable(printer, root);
    inside_tries(printer, last, &tries);
    before = (is_extendable ? root_last : before) + tries;
    size_t limit =
        links->all == 1 || links->shape.width < CHAIN_WIDTH ? links->shape.width : CHAIN_WIDTH;
    size_t budget = limit > before ? limit - before : 0;
    bool is_all_single = are_single && budget > 0;
    fr_shape own = links->link_shape;
    bool has_own = fr_shape_narrow(&own, fr_shape_overhead(printer, links->shape) + tries);
    fr_shape shape = is_all_single ? links->shape : own;
    if (is_all_single ? !fr_shape_narrow(&shape, tries) : !has_own)
        return false;
    fr_shape behind = shape;
    if ((is_all_single || is_extendable) && fr_shape_offset(&behind, before) &&
        print_link(printer, last, behind)) {
        if (!has_own)
            return false;
        return choose_last(printer, links, last, own, mark, budget, is_all_single);
    }
    return print_link(printer, last, shape);
}

static bool print_links(fr_printer *printer, chain *links)
{
    fr_shape shape =
        fr_shape_indented(printer, links->shape.indent + (links->is_extendable ? 0 : TAB));
    links->link_shape = shape;
    for (size_t i = 0; i + 1 < links->count; i++) {
        size_t mark = printer->out->len;
        if (!print_link(printer, link_at(printer, links, i), shape))
            return false;
        fr_print_list_push_piece(printer, mark, true);
    }
    size_t mark = printer->out->len;
    if (!print_last(printer, links))
        return false;
    fr_print_list_push_piece(printer, mark, true);
    return links->is_on_line || !printer->one_line_chains;
}

static void join(fr_printer *printer, const chain *links)
{
    for (size_t i = 0; i <= links->count; i++) {
        if (i && !links->is_on_line)
            fr_print_newline(printer, links->link_shape.indent);
        fr_print_again(printer, piece_at(printer, links, i));
    }
}

bool fr_print_chain(fr_printer *printer, uint32_t node, fr_shape shape)
{
    size_t mark = printer->out->len;
    chain links = { .base = printer->node_count, .pieces = printer->piece_count, .shape = shape };
    uint32_t root = push_links(printer, node, &links.all);
    links.count = links.all;
    if (links.count == 0) {
        size_t tries;
        uint32_t inside = inside_tries(printer, root, &tries);
        return fr_shape_narrow(&shape, tries) && fr_print_node(printer, inside, shape) &&
               print_tries(printer, tries);
    }
    bool is_printed = print_root(printer, &links, root);
    if (is_printed && links.count) {
        is_printed = print_links(printer, &links);
        size_t start = printer->out->len;
        if (is_printed) {
            join(printer, &links);
            fr_print_keep(printer, mark, start);
        }
    }
    printer->piece_count = links.pieces;
    printer->node_count = links.base;
    return (is_printed && fr_print_fits(printer, mark, shape)) || fr_print_cut(printer, mark);
}
