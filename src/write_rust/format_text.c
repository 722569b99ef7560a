/* format_text.c - the output of the printer as text: its shapes, its lines, its tokens. */
#include <string.h>

#include "base/vec.h"
#include "write_rust/format_print.h"

enum { MAX_EFFORT = 50000 };

fr_shape fr_shape_indented(size_t indent)
{
    return (fr_shape){ indent, 0, indent < MAX_WIDTH ? MAX_WIDTH - indent : 0 };
}

bool fr_shape_offset(fr_shape *shape, size_t columns)
{
    if (columns > shape->width)
        return false;
    shape->offset += columns;
    shape->width -= columns;
    return true;
}

bool fr_shape_narrow(fr_shape *shape, size_t columns)
{
    if (columns > shape->width)
        return false;
    shape->width -= columns;
    return true;
}

size_t fr_shape_overhead(fr_shape shape)
{
    size_t used = shape.indent + shape.offset + shape.width;
    return used < MAX_WIDTH ? MAX_WIDTH - used : 0;
}

size_t fr_print_columns(const char *text, size_t len)
{
    size_t columns = 0;
    for (size_t i = 0; i < len; i++)
        columns += ((unsigned char)text[i] & 0xc0) != 0x80;
    return columns;
}

static const char *start_of(const fr_printer *printer, size_t mark)
{
    return printer->out->data + mark;
}

static size_t len_of(const fr_printer *printer, size_t mark)
{
    return printer->out->len - mark;
}

bool fr_print_is_multiline(const fr_printer *printer, size_t mark)
{
    size_t len = len_of(printer, mark);
    return len && memchr(start_of(printer, mark), '\n', len) != NULL;
}

size_t fr_print_lines(const fr_printer *printer, size_t mark)
{
    size_t lines = 0;
    for (size_t i = mark; i < printer->out->len; i++)
        lines += printer->out->data[i] == '\n';
    return lines;
}

size_t fr_print_first_width(const fr_printer *printer, size_t mark)
{
    size_t len = len_of(printer, mark);
    const char *start = start_of(printer, mark);
    const char *newline = len ? memchr(start, '\n', len) : NULL;
    return fr_print_columns(start, newline ? (size_t)(newline - start) : len);
}

size_t fr_print_last_width(const fr_printer *printer, size_t mark)
{
    size_t at = printer->out->len;
    while (at > mark && printer->out->data[at - 1] != '\n')
        at--;
    return fr_print_columns(start_of(printer, at), len_of(printer, at));
}

size_t fr_print_width(const fr_printer *printer, size_t mark)
{
    return fr_print_columns(start_of(printer, mark), len_of(printer, mark));
}

bool fr_print_first_ends(const fr_printer *printer, size_t mark, char c)
{
    size_t at = mark;
    while (at < printer->out->len && printer->out->data[at] != '\n')
        at++;
    return at > mark && printer->out->data[at - 1] == c;
}

bool fr_print_fits(const fr_printer *printer, size_t mark, fr_shape shape)
{
    if (fr_print_first_width(printer, mark) > shape.width)
        return false;
    if (!fr_print_is_multiline(printer, mark))
        return true;
    size_t columns = 0;
    bool is_first = true;
    for (size_t i = mark; i < printer->out->len; i++) {
        char c = printer->out->data[i];
        if (c == '\n') {
            if (!is_first && columns > MAX_WIDTH)
                return false;
            is_first = false;
            columns = 0;
        } else {
            columns += ((unsigned char)c & 0xc0) != 0x80;
        }
    }
    return columns <= MAX_WIDTH && columns <= shape.indent + shape.offset + shape.width;
}

bool fr_print_cut(fr_printer *printer, size_t mark)
{
    printer->out->len = mark;
    return false;
}

void fr_print_keep(fr_printer *printer, size_t mark, size_t from)
{
    size_t len = printer->out->len - from;
    memmove(printer->out->data + mark, printer->out->data + from, len);
    printer->out->len = mark + len;
}

bool fr_print_try(fr_printer *printer)
{
    return printer->effort++ < MAX_EFFORT;
}

void fr_print_newline(fr_printer *printer, size_t indent)
{
    fr_text_char(printer->out, '\n');
    fr_text_repeat(printer->out, ' ', indent);
}

void fr_print_more(fr_printer *printer, uint32_t first, uint32_t end)
{
    if (first < end && printer->tree->tokens[first].space == 1)
        fr_text_char(printer->out, ' ');
    fr_print_tokens(printer, first, end);
}

void fr_print_tokens(fr_printer *printer, uint32_t first, uint32_t end)
{
    const fr_tree *tree = printer->tree;
    const char *source = tree->lexer->source.ptr;
    for (uint32_t i = first; i < end; i++) {
        const fr_token *token = &tree->tokens[i];
        if (token->space == DROPPED)
            continue;
        if (token->space && i > first)
            fr_text_char(printer->out, ' ');
        fr_text_put(printer->out, (fr_str){ source + token->begin, token->end - token->begin });
    }
}

void fr_print_source(fr_printer *printer, uint32_t first, uint32_t end)
{
    if (first >= end)
        return;
    const fr_token *tokens = printer->tree->tokens;
    const char *source = printer->tree->lexer->source.ptr;
    size_t begin = tokens[first].begin;
    fr_text_put(printer->out, (fr_str){ source + begin, tokens[end - 1].end - begin });
}

void fr_print_node_flat(fr_printer *printer, uint32_t node)
{
    const fr_node *n = &printer->tree->nodes[node];
    fr_print_tokens(printer, n->first, n->end);
}

void fr_print_before(fr_printer *printer, uint32_t node, uint32_t child)
{
    const fr_node *nodes = printer->tree->nodes;
    uint32_t first = nodes[node].first;
    uint32_t end = nodes[child].first;
    fr_print_tokens(printer, first, end);
    if (printer->tree->tokens[end].space == 1 && end > first)
        fr_text_char(printer->out, ' ');
}
