/* format_print_container.c - prints items that hold items: impl, trait, mod, extern. */
#include "write_rust/format_print.h"

static const fr_node *node_at(const fr_printer *printer, uint32_t node)
{
    return &printer->tree->nodes[node];
}

/* Does the head have the keyword before the name? */
static bool has_keyword(const fr_printer *printer, uint32_t node, fr_keyword code)
{
    const fr_token *tokens = printer->tree->tokens;
    uint32_t at = node_at(printer, node)->first;
    while (tokens[at].kind == TOKEN_IDENT || tokens[at].kind == TOKEN_KEYWORD ||
           (tokens[at].kind == TOKEN_OPEN && tokens[at].code == '(')) { /* pub(crate) */
        if (tokens[at].kind == TOKEN_KEYWORD && tokens[at].code == code)
            return true;
        at = tokens[at].kind == TOKEN_OPEN ? tokens[at].match + 1 : at + 1;
    }
    return false;
}

/* Prints all up to the token `end` on the line, or generics on lines of their own. */
static bool print_name(fr_printer *printer, uint32_t node, uint32_t end, fr_shape shape)
{
    size_t mark = printer->out->len;
    uint32_t first = node_at(printer, node)->first;
    uint32_t generics = fr_print_part(printer, node, NODE_GENERICS);
    if (generics && fr_tree_width(printer->tree, first, end) > shape.width) {
        fr_print_tokens(printer, first, node_at(printer, generics)->first);
        return fr_print_generics(printer, generics, mark, shape);
    }
    fr_print_tokens(printer, first, end);
    return true;
}

/* The trait of an impl: behind it, or on a line of its own. */
static bool print_trait_name(fr_printer *printer, uint32_t from, uint32_t trait, size_t mark,
                             size_t indent)
{
    size_t start = printer->out->len;
    fr_print_more(printer, from, node_at(printer, trait)->end);
    if (fr_print_fits(printer, mark, fr_shape_indented(printer, indent)))
        return true;
    fr_print_cut(printer, start);
    fr_shape shape = fr_shape_indented(printer, indent + TAB);
    fr_print_newline(printer, shape.indent);
    size_t line = printer->out->len;
    fr_print_tokens(printer, from, node_at(printer, trait)->first);
    return fr_shape_narrow(&shape, printer->out->len - line) &&
           fr_print_node(printer, trait, shape);
}

/* `for Type` behind the trait, or on a line of its own. */
static bool print_self(fr_printer *printer, uint32_t from, uint32_t type, size_t mark,
                       fr_shape shape, bool has_where)
{
    size_t start = printer->out->len;
    size_t line = fr_print_last_width(printer, mark); /* rustfmt forgets the indentation */
    fr_print_more(printer, from, node_at(printer, type)->end);
    size_t width = fr_print_width(printer, start) + (has_where ? 0 : 2);
    bool is_flat = fr_tree_width(printer->tree, from, node_at(printer, type)->end) < LINE_BREAK;
    if (is_flat && line + width <= printer->page)
        return true;
    fr_print_cut(printer, start);
    shape = fr_shape_indented(printer, shape.indent + TAB);
    fr_print_newline(printer, shape.indent);
    start = printer->out->len;
    if (from < node_at(printer, type)->first) {
        fr_print_tokens(printer, from, node_at(printer, type)->first);
        fr_text_char(printer->out, ' ');
    }
    return fr_shape_narrow(&shape, printer->out->len - start) &&
           fr_print_node(printer, type, shape);
}

/* impl<T> Trait for Type, on more than one line. */
static bool print_impl(fr_printer *printer, uint32_t node, size_t indent)
{
    size_t mark = printer->out->len;
    uint32_t generics = fr_print_part(printer, node, NODE_GENERICS);
    uint32_t where = fr_print_part(printer, node, NODE_WHERE);
    uint32_t part = node_at(printer, node)->child;
    if (generics)
        part = node_at(printer, part)->next;
    uint32_t type = node_at(printer, part)->next;
    fr_shape shape = fr_shape_indented(printer, indent);
    uint32_t at = generics ? node_at(printer, generics)->end : node_at(printer, part)->first;
    if (!print_name(printer, node, at, shape))
        return false;
    if (type && type != where) {
        if (!print_trait_name(printer, at, part, mark, indent))
            return false;
        at = node_at(printer, part)->end;
        part = type;
    }
    return print_self(printer, at, part, mark, shape, where != 0);
}

/* trait Name: Bounds, with the bounds on lines of their own. */
static bool print_trait(fr_printer *printer, uint32_t node, size_t indent)
{
    uint32_t where = fr_print_part(printer, node, NODE_WHERE);
    uint32_t generics = fr_print_part(printer, node, NODE_GENERICS);
    uint32_t bounds = generics ? node_at(printer, generics)->next : node_at(printer, node)->child;
    fr_shape shape = fr_shape_indented(printer, indent);
    if (!bounds || bounds == where)
        return print_name(printer, node, node_at(printer, node)->aux, shape);
    uint32_t colon = node_at(printer, bounds)->first - 1;
    if (!print_name(printer, node, colon, shape))
        return false;
    fr_text_char(printer->out, ':');
    size_t width = printer->page > 2 * indent ? printer->page - 2 * indent : 0;
    shape = (fr_shape){ indent, TAB, width };
    fr_print_newline(printer, indent + TAB);
    return fr_print_node(printer, bounds, shape);
}

/* What rustfmt wants free behind a trait's head on one line: it counts what is before the name of
 * one with bounds twice. */
static size_t room_behind_trait(const fr_printer *printer, uint32_t node)
{
    const fr_tree *tree = printer->tree;
    uint32_t first = node_at(printer, node)->first, at = first;
    uint32_t generics = fr_print_part(printer, node, NODE_GENERICS);
    uint32_t bounds = generics ? node_at(printer, generics)->next : node_at(printer, node)->child;
    if (!bounds || node_at(printer, bounds)->kind == NODE_WHERE)
        return 2;
    while (tree->tokens[at].kind != TOKEN_KEYWORD || tree->tokens[at].code != KEYWORD_TRAIT)
        at++;
    return (size_t)fr_tree_width(tree, first, at + 1) + 1;
}

bool fr_print_container_head(fr_printer *printer, uint32_t node, size_t indent)
{
    const fr_node container = *node_at(printer, node);
    uint32_t end = fr_print_head_end(printer, node, container.aux);
    bool is_trait = has_keyword(printer, node, KEYWORD_TRAIT);
    size_t behind = is_trait ? room_behind_trait(printer, node)
                    : fr_print_part(printer, node, NODE_WHERE) != 0 ? 0
                                                                    : 2;
    bool is_impl = has_keyword(printer, node, KEYWORD_IMPL);
    size_t before = is_impl ? 0 : indent; /* see print_self() */
    if (fr_tree_width(printer->tree, container.first, end) + before + behind <= printer->page) {
        fr_print_tokens(printer, container.first, end);
        return true;
    }
    if (is_trait)
        return print_trait(printer, node, indent);
    return is_impl && print_impl(printer, node, indent);
}

/* An impl without items: one predicate alone stays on its line if it fits there, or leaves `where`
 * behind. */
static bool print_short_where(fr_printer *printer, uint32_t where, size_t mark, size_t indent)
{
    uint32_t predicate = node_at(printer, where)->child;
    if (!predicate || node_at(printer, predicate)->next || fr_print_is_multiline(printer, mark))
        return false;
    size_t used = indent + fr_print_width(printer, mark) + sizeof " where ";
    const fr_node only = *node_at(printer, predicate);
    if (used + fr_tree_width(printer->tree, only.first, only.end) > printer->page) {
        fr_print_where(printer, where, indent, true, false);
        fr_print_newline(printer, indent);
        fr_text_char(printer->out, '{');
        fr_print_newline(printer, indent);
        fr_text_char(printer->out, '}');
        return true;
    }
    fr_text_puts(printer->out, " where ");
    fr_print_tokens(printer, only.first, only.end);
    fr_text_puts(printer->out, " {}");
    return true;
}

/* An empty line without comments; rustfmt keeps it at the start of mod and extern and at the end of
 * extern. */
static bool is_behind_blank(const fr_tree *tree)
{
    uint8_t flags = tree->tokens[tree->at].flags;
    return (flags & TOKEN_AFTER_BLANK) && !(flags & TOKEN_AFTER_COMMENT);
}

void fr_print_inside(fr_printer *printer, uint32_t node, size_t mark, size_t indent)
{
    fr_tree *tree = printer->tree;
    uint32_t where = fr_print_part(printer, node, NODE_WHERE);
    bool is_impl = has_keyword(printer, node, KEYWORD_IMPL);
    bool is_empty = fr_tree_is_close(tree) && !(tree->tokens[tree->at].flags & TOKEN_AFTER_COMMENT);
    if (where && is_impl && is_empty && print_short_where(printer, where, mark, indent)) {
        tree->at++;
        return;
    }
    if (where)
        fr_print_where(printer, where, indent, false, true);
    bool is_broken = fr_print_is_multiline(printer, mark);
    if (is_broken)
        fr_print_newline(printer, indent);
    else
        fr_text_char(printer->out, ' ');
    fr_text_char(printer->out, '{');
    bool is_extern = has_keyword(printer, node, KEYWORD_EXTERN);
    bool keeps_first = is_extern || has_keyword(printer, node, KEYWORD_MOD);
    if (keeps_first && !is_empty && is_behind_blank(tree))
        fr_text_char(printer->out, '\n');
    if (!fr_tree_is_close(tree))
        fr_print_items(printer, indent + TAB, false);
    if (is_extern && !is_empty && is_behind_blank(tree))
        fr_text_char(printer->out, '\n');
    if (is_empty && !is_broken)
        fr_text_char(printer->out, '}');
    else
        fr_print_close(printer, tree->at, indent, GAP_ITEM);
    tree->at++;
}
