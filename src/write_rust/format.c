/* format.c - the way from a text to its formatted text: items one after the other, and what stands
 * between them.
 *
 * The source is lexed and parsed item by item, so that memory and caches hold one item only.
 * Comments and empty lines are kept where a line begins; an item with a comment in any other place
 * is kept as it is written.
 */
#include "write_rust/format.h"

#include <assert.h>
#include <string.h>

#include "write_rust/format_plain.h"
#include "write_rust/format_print.h"

enum { EFFORT = 50000, EFFORT_OF_TOKEN = 50, MAX_PAGE = 1 << 30 };

/* ---- Comments ---- */

static bool is_blank(char c)
{
    return c == ' ' || c == '\t' || c == '\r' || c == '\v' || c == '\f';
}

/* The white space that a line begins with, in columns. */
static size_t space_before(fr_str line)
{
    size_t columns = 0;
    for (size_t i = 0; i < line.len && is_blank(line.ptr[i]); i++)
        columns += line.ptr[i] == '\t' ? TAB : 1;
    return columns;
}

/* Of the lines behind the first one: the least space before one, and whether all begin with *. */
static size_t least_space(fr_str rest, bool *has_stars)
{
    fr_str line;
    size_t least = SIZE_MAX;
    *has_stars = true;
    fr_str_next_line(&rest, &line);
    while (fr_str_next_line(&rest, &line)) {
        fr_str text = fr_str_trim(line);
        *has_stars &= text.len && text.ptr[0] == '*';
        if (text.len && space_before(line) < least)
            least = space_before(line);
    }
    return least;
}

/* Lines with a star each are put in a row; other lines keep their places to each other. */
void fr_print_comment(fr_printer *printer, size_t begin, size_t end, size_t indent)
{
    fr_str rest = { printer->tree->lexer->source.ptr + begin, end - begin }, line;
    bool has_stars;
    size_t least = least_space(rest, &has_stars);
    if (!fr_str_next_line(&rest, &line))
        return;
    /* Two spaces at the end of a line of documentation break it. */
    bool is_doc = line.len > 2 && (line.ptr[2] == '/' || line.ptr[2] == '!') &&
                  fr_str_ends(line, FR_LIT("  "));
    fr_text_put(printer->out, is_doc ? line : fr_str_trim_end(line));
    while (fr_str_next_line(&rest, &line)) {
        size_t space = has_stars ? 0 : space_before(line) - least;
        fr_print_newline(printer, fr_str_trim(line).len ? indent + space : 0);
        if (has_stars && is_blank(line.ptr[0]))
            fr_text_char(printer->out, ' ');
        fr_text_put(printer->out, fr_str_trim(line));
    }
}

static size_t end_of_comment(fr_str source, size_t at, size_t end)
{
    if (source.ptr[at + 1] == '/') {
        const char *newline = memchr(source.ptr + at, '\n', end - at);
        return newline ? (size_t)(newline - source.ptr) : end;
    }
    size_t depth = 0;
    while (at + 1 < end) {
        bool is_open = source.ptr[at] == '/' && source.ptr[at + 1] == '*';
        bool is_close = source.ptr[at] == '*' && source.ptr[at + 1] == '/';
        depth += is_open;
        depth -= is_close;
        at += is_open || is_close ? 2 : 1;
        if (depth == 0)
            break;
    }
    return at;
}

/* Where comments are: source[begin, end), in which there is white space otherwise. */
typedef struct gap_text {
    size_t begin, end, indent;
    bool is_first;      /* no code stands before it */
    bool aligns_lines;  /* comments on the lines below `code // comment` go below that comment, */
    bool aligns_blocks; /* and those below a block comment do, too */
} gap_text;

/* Returns the number of line breaks behind the last comment. */
static size_t print_comments(fr_printer *printer, const gap_text *gap)
{
    fr_str source = printer->tree->lexer->source;
    bool is_inside = gap->begin && strchr("([{", source.ptr[gap->begin - 1]);
    bool is_first = gap->is_first, may_be_blank = !is_first && !is_inside;
    size_t lines = 0, column = gap->indent;
    for (size_t at = gap->begin; at < gap->end;) {
        if (source.ptr[at] != '/') {
            lines += source.ptr[at++] == '\n';
            continue;
        }
        size_t end = end_of_comment(source, at, gap->end);
        bool aligns = source.ptr[at + 1] == '/' ? gap->aligns_lines : gap->aligns_blocks;
        if (lines > 1 && may_be_blank)
            fr_text_char(printer->out, '\n');
        if (lines == 0 && !is_first && !is_inside) {
            fr_text_char(printer->out, ' ');
            if (aligns && column == gap->indent) /* once: lines may be long */
                column = fr_print_last_width(printer, 0);
        } else if (!is_first) {
            column = lines > 1 ? gap->indent : column;
            fr_print_newline(printer, column);
        }
        fr_print_comment(printer, at, end, column);
        at = end;
        is_first = is_inside = false;
        may_be_blank = true;
        lines = 0;
    }
    return lines;
}

/* The end of the token before this one. */
static size_t end_before(const fr_printer *printer, uint32_t token)
{
    return token ? printer->tree->tokens[token - 1].end : printer->source_at;
}

void fr_print_gap(fr_printer *printer, uint32_t token, size_t indent, fr_gap gap)
{
    const fr_token *next = &printer->tree->tokens[token];
    bool is_blank_line = next->flags & TOKEN_AFTER_BLANK;
    bool is_first = gap == GAP_FIRST;
    if (next->flags & TOKEN_AFTER_COMMENT) {
        bool is_item = gap != GAP_ELEMENT;
        gap_text text = {
            end_before(printer, token), next->begin, indent, is_first, is_item, is_item
        };
        size_t lines = print_comments(printer, &text);
        is_blank_line = lines > 1;
        is_first = false;
    } else {
        is_blank_line &= token == 0 || next[-1].kind != TOKEN_OPEN;
    }
    if (is_first)
        return;
    if (is_blank_line)
        fr_text_char(printer->out, '\n');
    fr_print_newline(printer, indent);
}

void fr_print_close(fr_printer *printer, uint32_t token, size_t indent, fr_gap gap)
{
    const fr_token *close = &printer->tree->tokens[token];
    gap_text text = { .begin = end_before(printer, token), .end = close->begin };
    text.indent = indent + TAB;
    text.aligns_lines = true;
    text.aligns_blocks = gap == GAP_ELEMENT;
    if (close->flags & TOKEN_AFTER_COMMENT)
        print_comments(printer, &text);
    fr_print_newline(printer, indent);
    fr_print_source(printer, token, token + 1);
}

/* A closing brace right behind the opening one, unless there is a comment between. */
void fr_print_empty(fr_printer *printer, uint32_t close, size_t indent)
{
    if (printer->tree->tokens[close].flags & TOKEN_AFTER_COMMENT)
        fr_print_close(printer, close, indent, GAP_ITEM);
    else
        fr_text_char(printer->out, '}');
}

/* ---- Lines and items ---- */

void fr_print_line(fr_printer *printer, fr_print_line_fn *print, uint32_t node, size_t indent)
{
    size_t page = printer->page;
    size_t mark = printer->out->len;
    bool is_printed = print(printer, node, indent);
    while (!is_printed && printer->page < MAX_PAGE && printer->effort) {
        fr_print_cut(printer, mark);
        printer->page += printer->page / 2;
        is_printed = print(printer, node, indent);
    }
    printer->page = page;
    if (is_printed)
        return;
    fr_print_cut(printer, mark);
    const fr_node *line = &printer->tree->nodes[node];
    fr_print_source(printer, line->lead, line->end);
}

static bool is_inner_attribute(const fr_tree *tree)
{
    const fr_token *token = fr_tree_peek(tree, 1);
    return fr_tree_peek(tree, 0)->kind == TOKEN_DOC_INNER ||
           (fr_tree_is_punct(tree, PUNCT_HASH) && token->kind == TOKEN_PUNCT &&
            token->code == PUNCT_NOT && fr_tree_peek(tree, 2)->kind == TOKEN_OPEN &&
            fr_tree_peek(tree, 2)->code == '[');
}

void fr_print_items(fr_printer *printer, size_t indent, bool is_first)
{
    fr_tree *tree = printer->tree;
    while (!fr_tree_is_close(tree) && fr_tree_peek(tree, 0)->kind != TOKEN_END) {
        uint32_t at = tree->at;
        fr_print_gap(printer, at, indent, is_first ? GAP_FIRST : GAP_ITEM);
        is_first = false;
        if (is_inner_attribute(tree))
            tree->at = fr_print_attribute(printer, at, at + 1, indent);
        else if (!fr_tree_is_import(tree, at) || !fr_print_imports(printer, indent))
            fr_print_item(printer, indent);
    }
}

/* The next item; imports with all that follow, since they are sorted. */
static bool next_items(fr_lexer *lexer)
{
    if (!fr_lexer_next_item(lexer))
        return false;
    fr_tree tree = { .lexer = lexer, .tokens = lexer->tokens };
    for (size_t first = 0; fr_tree_is_import(&tree, (uint32_t)first);) {
        first = lexer->count - 1;
        if (!fr_lexer_add_item(lexer))
            return false;
        tree.tokens = lexer->tokens;
    }
    return true;
}

/* The comments behind the last item. */
static void print_end(fr_printer *printer, uint32_t token, bool is_first)
{
    const fr_token *end = &printer->tree->tokens[token];
    gap_text text = { .begin = end_before(printer, token), .end = end->begin };
    text.is_first = is_first && token == 0;
    text.aligns_lines = text.aligns_blocks = true;
    if (end->flags & TOKEN_AFTER_COMMENT)
        print_comments(printer, &text);
}

static bool format(fr_text *out, fr_str source, bool is_plain_short);

#ifndef NDEBUG
/* The item at `begin` in the output, which the short way made of `source`. */
static bool is_as_by_tokens(const fr_printer *printer, size_t begin, fr_str source)
{
    fr_text text;
    fr_text_init(&text, printer->arena);
    fr_str item = { printer->out->data + begin, printer->out->len - begin };
    return format(&text, source, false) && text.len == item.len + 1 &&
           memcmp(text.data, item.ptr, item.len) == 0;
}
#endif

/* The items at `lexer` that need no tokens, and what separates them. */
static void print_plain(fr_printer *printer, fr_lexer *lexer, bool *is_first)
{
    for (;;) {
        size_t mark = printer->out->len, begin = lexer->at;
        if (!*is_first)
            fr_text_char(printer->out, '\n');
        size_t item = printer->out->len;
        if (!fr_format_plain(printer->out, lexer->source, &lexer->at)) {
            printer->out->len = mark;
            return;
        }
        assert(is_as_by_tokens(printer, item, fr_str_slice(lexer->source, begin, lexer->at)));
        (void)begin;
        (void)item;
        *is_first = false;
    }
}

static bool format(fr_text *out, fr_str source, bool is_plain_short)
{
    size_t start = out->len;
    fr_lexer lexer;
    fr_tree tree = { 0 };
    fr_printer printer = { .tree = &tree, .arena = out->arena, .out = out, .page = MAX_WIDTH };
    if (!fr_lexer_init(&lexer, out->arena, source))
        return false;
    for (bool is_first = true;; is_first = false) {
        if (is_plain_short)
            print_plain(&printer, &lexer, &is_first);
        printer.source_at = lexer.at;
        if (!next_items(&lexer)) {
            out->len = start;
            return false;
        }
        fr_tree_start(&tree, out->arena, &lexer);
        printer.effort = EFFORT + EFFORT_OF_TOKEN * lexer.count;
        fr_print_items(&printer, 0, is_first);
        print_end(&printer, (uint32_t)lexer.count - 1, is_first);
        if (lexer.count == 1)
            break;
    }
    if (out->len > start)
        fr_text_char(out, '\n');
    return true;
}

bool fr_format_rust(fr_text *out, fr_str source)
{
    return format(out, source, true);
}
