/* format_print_item.c - prints items but functions, imports, and those that hold items. */
#include "write_rust/format_print.h"

static const fr_node *node_at(const fr_printer *printer, uint32_t node)
{
    return &printer->tree->nodes[node];
}

static uint8_t delimiter_at(const fr_printer *printer, uint32_t token)
{
    return token ? printer->tree->tokens[token].code : 0;
}

uint32_t fr_print_part(const fr_printer *printer, uint32_t node, fr_node_kind kind)
{
    uint32_t part = node_at(printer, node)->child;
    while (part && node_at(printer, part)->kind != kind)
        part = node_at(printer, part)->next;
    return part;
}

bool fr_print_generics(fr_printer *printer, uint32_t node, size_t name, fr_shape shape)
{
    fr_call call = { .name = name,
                     .open = '<',
                     .close = '>',
                     .head = node_at(printer, node)->child,
                     .max_width = MAX_WIDTH,
                     .trailing = TRAILING_VERTICAL,
                     .shape = shape };
    return fr_print_call(printer, &call);
}

/* ---- Where clauses ---- */

static bool print_predicate(fr_printer *printer, uint32_t node, size_t indent)
{
    size_t mark = printer->out->len;
    const fr_node *predicate = node_at(printer, node);
    fr_shape shape = fr_shape_indented(printer, indent);
    fr_print_tokens(printer, predicate->first, node_at(printer, predicate->child)->first);
    return fr_shape_narrow(&shape, 1) && fr_print_assign(printer, mark, predicate->child, shape);
}

void fr_print_where(fr_printer *printer, uint32_t node, size_t indent, bool is_behind,
                    bool has_last_comma)
{
    uint32_t predicate = node_at(printer, node)->child;
    if (!predicate)
        return;
    if (is_behind)
        fr_text_char(printer->out, ' ');
    else
        fr_print_newline(printer, indent);
    fr_text_puts(printer->out, "where");
    for (; predicate; predicate = node_at(printer, predicate)->next) {
        fr_print_gap(printer, node_at(printer, predicate)->first, indent + TAB, GAP_ELEMENT);
        fr_print_line(printer, print_predicate, predicate, indent + TAB);
        if (has_last_comma || node_at(printer, predicate)->next)
            fr_text_char(printer->out, ',');
    }
}

/* ---- const, static, type ---- */

/* A static without a value stands in an extern block. */
static bool is_static(const fr_printer *printer, uint32_t node)
{
    const fr_token *tokens = printer->tree->tokens;
    for (uint32_t at = node_at(printer, node)->first; tokens[at].kind != TOKEN_PUNCT; at++) {
        if (tokens[at].kind == TOKEN_KEYWORD && tokens[at].code == KEYWORD_STATIC)
            return true;
    }
    return false;
}

static bool print_semicolon(fr_printer *printer)
{
    fr_text_char(printer->out, ';');
    return true;
}

static bool print_value(fr_printer *printer, uint32_t node, size_t indent)
{
    size_t mark = printer->out->len;
    const fr_node *value = node_at(printer, node);
    uint32_t type = value->child;
    uint32_t right = node_at(printer, type)->next;
    fr_shape shape = fr_shape_indented(printer, indent), type_shape = shape;
    if (!right && is_static(printer, node)) { /* in an extern block */
        fr_print_tokens(printer, value->first, node_at(printer, type)->first);
        return fr_shape_narrow(&shape, 1) && fr_print_assign(printer, mark, type, shape) &&
               print_semicolon(printer);
    }
    fr_print_before(printer, node, type);
    if (!fr_shape_offset(&type_shape, fr_print_width(printer, mark) + 2) ||
        !fr_print_node(printer, type, type_shape)) {
        printer->out->len--; /* the space */
        fr_print_newline(printer, indent + TAB);
        if (!fr_print_node(printer, type, fr_shape_indented(printer, indent + TAB)))
            return false;
    }
    if (right) {
        fr_text_puts(printer->out, " =");
        if (!fr_shape_narrow(&shape, 1) || !fr_print_assign(printer, mark, right, shape))
            return false;
    }
    return print_semicolon(printer);
}

static bool print_alias(fr_printer *printer, uint32_t node, size_t indent)
{
    size_t mark = printer->out->len;
    const fr_node alias = *node_at(printer, node);
    uint32_t where = fr_print_part(printer, node, NODE_WHERE);
    uint32_t generics = fr_print_part(printer, node, NODE_GENERICS);
    uint32_t head = generics    ? node_at(printer, generics)->end
                    : where     ? node_at(printer, where)->first
                    : alias.aux ? alias.aux
                                : alias.end - 1;
    fr_shape shape = fr_shape_indented(printer, indent);
    fr_print_tokens(printer, alias.first, head);
    if (where) {
        fr_print_where(printer, where, indent, false, true);
        fr_print_newline(printer, indent);
    }
    uint32_t type = alias.child;
    while (type && node_at(printer, type)->next)
        type = node_at(printer, type)->next;
    if (alias.aux) {
        fr_text_puts(printer->out, where ? "=" : " =");
        if (!fr_shape_narrow(&shape, 1) || !fr_print_assign(printer, mark, type, shape))
            return false;
    }
    fr_text_char(printer->out, ';');
    return fr_print_fits(printer, mark, fr_shape_indented(printer, indent));
}

/* ---- Fields and variants ---- */

static bool print_field(fr_printer *printer, uint32_t node, size_t indent)
{
    const fr_node field = *node_at(printer, node);
    fr_shape shape = fr_shape_indented(printer, indent);
    uint32_t type = field.child;
    fr_print_attributes(printer, field.lead, field.first, indent);
    size_t mark = printer->out->len;
    if (!fr_shape_narrow(&shape, 1))
        return false;
    if (fr_tree_width(printer->tree, field.first, field.end) <= shape.width) {
        fr_print_tokens(printer, field.first, field.end);
    } else {
        fr_print_tokens(printer, field.first, node_at(printer, type)->first);
        if (!fr_print_assign(printer, mark, type, shape))
            return false;
    }
    return true;
}

/* Lines of their own, with commas, for the nodes from `head` on, and the brace that closes them. */
static void print_lines(fr_printer *printer, fr_print_line_fn *print, uint32_t head, uint32_t close,
                        size_t indent)
{
    for (uint32_t node = head; node; node = node_at(printer, node)->next) {
        fr_print_gap(printer, node_at(printer, node)->lead, indent + TAB, GAP_ELEMENT);
        fr_print_line(printer, print, node, indent + TAB);
        fr_text_char(printer->out, ',');
    }
    fr_print_close(printer, close, indent, GAP_ELEMENT);
}

/* (A, B) behind the name that begins at `name`. */
static bool print_tuple(fr_printer *printer, uint32_t head, size_t name, size_t indent)
{
    fr_shape shape = fr_shape_indented(printer, indent);
    fr_call call = { .name = name,
                     .open = '(',
                     .close = ')',
                     .head = head,
                     .max_width = CALL_WIDTH,
                     .trailing = TRAILING_VERTICAL };
    if (!fr_shape_narrow(&shape, 1))
        return false;
    call.shape = shape;
    return fr_print_call(printer, &call);
}

/* { fields } of a variant on its line? */
static bool is_short_variant(const fr_printer *printer, uint32_t node, size_t indent)
{
    const fr_node variant = *node_at(printer, node);
    uint64_t whole = fr_tree_width(printer->tree, variant.first, variant.end);
    uint64_t fields = fr_tree_width(printer->tree, variant.aux + 1, variant.end - 1);
    for (uint32_t field = variant.child; field; field = node_at(printer, field)->next) {
        if (node_at(printer, field)->lead != node_at(printer, field)->first)
            return false;
    }
    return fields <= VARIANT_WIDTH && whole + indent + 1 <= printer->page;
}

/* Where variants of one line and of more are mixed, no variant has its fields on its line. */
static bool has_long_variants(const fr_printer *printer, uint32_t head, size_t indent)
{
    bool has_short = false, has_long = false;
    for (uint32_t node = head; node; node = node_at(printer, node)->next) {
        fr_node variant = *node_at(printer, node);
        uint64_t width = fr_tree_width(printer->tree, variant.first, variant.end);
        bool is_short = variant.lead == variant.first && width + indent + 1 <= printer->page;
        if (delimiter_at(printer, variant.aux) == '{')
            is_short = is_short && is_short_variant(printer, node, indent);
        has_short |= is_short;
        has_long |= !is_short;
    }
    return has_short && has_long;
}

static bool print_variant(fr_printer *printer, uint32_t node, size_t indent)
{
    const fr_node variant = *node_at(printer, node);
    fr_print_attributes(printer, variant.lead, variant.first, indent);
    size_t mark = printer->out->len;
    fr_shape shape = fr_shape_indented(printer, indent);
    uint8_t open = delimiter_at(printer, variant.aux);
    bool is_printed = fr_shape_narrow(&shape, 1);
    fr_print_tokens(printer, variant.first, variant.aux ? variant.aux : variant.end);
    if (open == '(') {
        is_printed &= print_tuple(printer, variant.child, mark, indent);
    } else if (open == '{' && !printer->has_long_variants &&
               is_short_variant(printer, node, indent)) {
        fr_print_more(printer, variant.aux, variant.end);
    } else if (open == '{') {
        fr_text_puts(printer->out, " {");
        print_lines(printer, print_field, variant.child, variant.end - 1, indent);
    } else if (variant.aux) {
        fr_text_puts(printer->out, " =");
        is_printed &= fr_print_assign(printer, mark, variant.child, shape);
    } else {
        is_printed &= fr_print_fits(printer, mark, shape);
    }
    return is_printed;
}

/* ---- struct, union, enum ---- */

/* The first node that is neither generics nor where clause. */
static uint32_t first_inside(const fr_printer *printer, uint32_t node)
{
    uint32_t part = node_at(printer, node)->child;
    while (part && (node_at(printer, part)->kind == NODE_GENERICS ||
                    node_at(printer, part)->kind == NODE_WHERE))
        part = node_at(printer, part)->next;
    return part;
}

/* Tokens from the start of the item up to what is behind its name and generics. */
static bool print_head(fr_printer *printer, uint32_t node, uint32_t end, size_t indent)
{
    size_t mark = printer->out->len;
    uint32_t first = node_at(printer, node)->first;
    uint32_t generics = fr_print_part(printer, node, NODE_GENERICS);
    if (!generics || fr_tree_width(printer->tree, first, end) + indent + 2 <= printer->page) {
        fr_print_tokens(printer, first, end);
        return true;
    }
    fr_print_tokens(printer, first, node_at(printer, generics)->first);
    fr_shape shape = fr_shape_indented(printer, indent);
    return fr_print_generics(printer, generics, mark, shape);
}

uint32_t fr_print_head_end(const fr_printer *printer, uint32_t node, uint32_t open)
{
    uint32_t where = fr_print_part(printer, node, NODE_WHERE);
    if (where && (!open || node_at(printer, where)->first < open))
        return node_at(printer, where)->first;
    return open ? open : node_at(printer, node)->end - 1;
}

static bool print_tuple_struct(fr_printer *printer, uint32_t node, size_t indent)
{
    size_t mark = printer->out->len;
    const fr_node record = *node_at(printer, node);
    uint32_t where = fr_print_part(printer, node, NODE_WHERE);
    uint32_t head = first_inside(printer, node);
    if (!print_head(printer, node, record.aux, indent))
        return false;
    if (!print_tuple(printer, head, mark, indent))
        return false;
    if (where)
        fr_print_where(printer, where, indent, false, false);
    return print_semicolon(printer);
}

static bool print_record(fr_printer *printer, uint32_t node, size_t indent)
{
    const fr_node record = *node_at(printer, node);
    uint32_t where = fr_print_part(printer, node, NODE_WHERE);
    uint8_t open = delimiter_at(printer, record.aux);
    uint32_t end = record.end;
    bool is_enum = record.kind == NODE_ENUM;
    if (open == '(')
        return print_tuple_struct(printer, node, indent);
    if (!print_head(printer, node, fr_print_head_end(printer, node, record.aux), indent))
        return false;
    if (!open) {
        if (where)
            fr_print_where(printer, where, indent, false, false);
        fr_text_char(printer->out, ';');
        return true;
    }
    uint32_t head = first_inside(printer, node);
    if (where)
        fr_print_where(printer, where, indent, false, true);
    if (where && head)
        fr_print_newline(printer, indent);
    else
        fr_text_char(printer->out, ' ');
    fr_text_char(printer->out, '{');
    printer->has_long_variants = is_enum && has_long_variants(printer, head, indent + TAB);
    if (head)
        print_lines(printer, is_enum ? print_variant : print_field, head, end - 1, indent);
    else
        fr_print_empty(printer, end - 1, indent);
    return true;
}

static bool print_body(fr_printer *printer, uint32_t node, size_t indent)
{
    switch (node_at(printer, node)->kind) {
    case NODE_FN: return fr_print_fn(printer, node, indent);
    case NODE_VALUE: return print_value(printer, node, indent);
    case NODE_ALIAS: return print_alias(printer, node, indent);
    case NODE_RECORD:
    case NODE_ENUM: return print_record(printer, node, indent);
    case NODE_IMPORT: return fr_print_import(printer, node, indent);
    case NODE_CONTAINER: return fr_print_container_head(printer, node, indent);
    case NODE_MACRO_ITEM: {
        fr_shape shape = fr_shape_indented(printer, indent);
        if (!fr_shape_narrow(&shape, 1) ||
            !fr_print_node(printer, node_at(printer, node)->child, shape))
            return false;
        return print_semicolon(printer);
    }
    default: {
        size_t mark = printer->out->len;
        fr_print_node_flat(printer, node);
        return fr_print_fits(printer, mark, fr_shape_indented(printer, indent));
    }
    }
}

static void print_as_written(fr_printer *printer, uint32_t lead)
{
    fr_tree *tree = printer->tree;
    uint32_t end = fr_tree_skip_item(tree, lead);
    fr_print_source(printer, lead, end);
    tree->at = end;
}

static bool is_word(const fr_tree *tree, const fr_token *token, const char *word)
{
    fr_str text = { tree->lexer->source.ptr + token->begin, token->end - token->begin };
    return token->kind == TOKEN_IDENT && fr_str_is(text, word);
}

/* #[rustfmt::skip] among the attributes [at, end)? */
static bool is_skipped(const fr_tree *tree, uint32_t at, uint32_t end)
{
    for (; at + 5 < end; at++) {
        const fr_token *token = &tree->tokens[at];
        if (token->kind == TOKEN_PUNCT && token->code == PUNCT_HASH &&
            is_word(tree, token + 2, "rustfmt") && token[3].code == PUNCT_PATH &&
            is_word(tree, token + 4, "skip"))
            return true;
    }
    return false;
}

void fr_print_item(fr_printer *printer, size_t indent)
{
    fr_tree *tree = printer->tree;
    uint32_t lead = tree->at;
    size_t node_count = tree->node_count;
    bool is_kept = printer->depth >= MAX_PRINT_DEPTH ||
                   is_skipped(tree, lead, fr_tree_skip_attributes(tree, lead));
    uint32_t node = is_kept ? 0 : fr_tree_item(tree);
    if (!node) {
        print_as_written(printer, lead);
    } else {
        const fr_node item = *node_at(printer, node);
        printer->depth++;
        fr_print_attributes(printer, lead, item.first, indent);
        tree->nodes[node].lead = item.first; /* the rest may have to be kept as it is */
        size_t mark = printer->out->len;
        fr_print_line(printer, print_body, node, indent);
        if (item.kind == NODE_CONTAINER)
            fr_print_inside(printer, node, mark, indent);
        printer->depth--;
    }
    tree->node_count = node_count;
}
