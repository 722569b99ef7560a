/* format_text.c - the output of the printer as text: its shapes, its lines, its tokens. */
#include <string.h>
#include <utf8proc.h>

#include "base/vec.h"
#include "write_rust/format_print.h"

fr_shape fr_shape_indented(const fr_printer *printer, size_t indent)
{
    return (fr_shape){ indent, 0, indent < printer->page ? printer->page - indent : 0 };
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

size_t fr_shape_overhead(const fr_printer *printer, fr_shape shape)
{
    size_t used = shape.indent + shape.offset + shape.width;
    return used < printer->page ? printer->page - used : 0;
}

size_t fr_print_columns(const char *text, size_t len)
{
    size_t ascii = 0;
    while (len - ascii >= sizeof(uint64_t)) {
        uint64_t bytes;
        memcpy(&bytes, text + ascii, sizeof bytes);
        if (bytes & UINT64_C(0x8080808080808080))
            break;
        ascii += sizeof bytes;
    }
    while (ascii < len && (unsigned char)text[ascii] < 0x80)
        ascii++;
    size_t columns = ascii;
    for (size_t at = ascii; at < len;) {
        int width = utf8proc_charwidth((utf8proc_int32_t)fr_str_decode((fr_str){ text, len }, &at));
        columns += width > 0 ? (size_t)width : 0;
    }
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

size_t fr_print_piece_first_width(const fr_printer *printer, fr_piece piece)
{
    const char *start = printer->out->data + piece.begin;
    const char *newline = piece.len ? memchr(start, '\n', piece.len) : NULL;
    return fr_print_columns(start, newline ? (size_t)(newline - start) : piece.len);
}

size_t fr_print_piece_last_width(const fr_printer *printer, fr_piece piece)
{
    size_t end = piece.begin + piece.len, at = end;
    while (at > piece.begin && printer->out->data[at - 1] != '\n')
        at--;
    return fr_print_columns(printer->out->data + at, end - at);
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

size_t fr_print_used(const fr_printer *printer, size_t mark, fr_shape shape)
{
    if (!fr_print_is_multiline(printer, mark))
        return fr_print_width(printer, mark);
    size_t width = fr_print_last_width(printer, mark);
    return width > shape.indent ? width - shape.indent : 0;
}

bool fr_print_piece_is_extendable(const fr_printer *printer, fr_piece piece)
{
    const char *data = printer->out->data;
    for (size_t at = piece.begin + piece.len; at > piece.begin; at--) {
        char c = data[at - 1];
        if (c == '\n')
            return true;
        if (c != ' ' && !strchr("()]}?>", c)) /* or the end of r#"..."# */
            return c == '#' && at - 1 > piece.begin && data[at - 2] == '"';
    }
    return true;
}

bool fr_print_is_extendable(const fr_printer *printer, size_t mark)
{
    return fr_print_piece_is_extendable(printer,
                                        (fr_piece){ .begin = mark, .len = len_of(printer, mark) });
}

bool fr_print_fits(const fr_printer *printer, size_t mark, fr_shape shape)
{
    if (fr_print_first_width(printer, mark) > shape.width)
        return false;
    if (!fr_print_is_multiline(printer, mark))
        return true;
    const char *end = printer->out->data + printer->out->len;
    const char *line = start_of(printer, mark);
    for (bool is_first = true; line < end; is_first = false) {
        const char *newline = memchr(line, '\n', (size_t)(end - line));
        size_t columns = fr_print_columns(line, (size_t)((newline ? newline : end) - line));
        if (!is_first && columns > printer->page)
            return false;
        if (!newline)
            return columns <= shape.indent + shape.offset + shape.width;
        line = newline + 1;
    }
    return true;
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

void fr_print_again(fr_printer *printer, fr_piece piece)
{
    if (piece.len == 0)
        return;
    fr_text_repeat(printer->out, ' ', piece.len); /* makes room: the text may move */
    char *data = printer->out->data;
    memcpy(data + printer->out->len - piece.len, data + piece.begin, piece.len);
}

bool fr_print_try(fr_printer *printer)
{
    if (printer->effort == 0)
        return false;
    printer->effort--;
    return true;
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
    if (first >= end)
        return;
    /* One reservation for all: they take no more than in the source and a space each. */
    size_t most = tree->tokens[end - 1].end - tree->tokens[first].begin + (end - first);
    fr_text_repeat(printer->out, ' ', most);
    char *to = printer->out->data + printer->out->len - most;
    for (uint32_t i = first; i < end; i++) {
        const fr_token *token = &tree->tokens[i];
        size_t len = token->end - token->begin;
        if (token->space == DROPPED)
            continue;
        to += token->space && i > first; /* it is there already */
        memcpy(to, source + token->begin, len);
        to += len;
    }
    printer->out->len = (size_t)(to - printer->out->data);
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
