/* format_print_expr.c - prints expressions that do not fit on the line, by kinds. */
#include <string.h>

#include "write_rust/format_print.h"

static const fr_node *node_at(const fr_printer *printer, uint32_t node)
{
    return &printer->tree->nodes[node];
}

fr_trailing fr_print_trailing(const fr_printer *printer, uint32_t node)
{
    if (!printer->macro_depth)
        return TRAILING_VERTICAL;
    return node_at(printer, node)->flags & NODE_HAS_COMMA ? TRAILING_ALWAYS : TRAILING_NEVER;
}

bool fr_print_is_block_like(const fr_printer *printer, uint32_t node)
{
    for (;;) {
        const fr_node *n = node_at(printer, node);
        switch (n->kind) {
        case NODE_MACRO:
        case NODE_CALL:
        case NODE_METHOD:
        case NODE_ARRAY:
        case NODE_STRUCT:
        case NODE_LOOP:
        case NODE_IF:
        case NODE_BLOCK:
        case NODE_MATCH: return true;
        case NODE_BINARY: node = node_at(printer, n->child)->next; break;
        case NODE_PAREN:
        case NODE_INDEX:
        case NODE_UNARY:
        case NODE_TRY:
        case NODE_CLOSURE: node = n->child; break;
        default: return false;
        }
        if (!node)
            return false;
    }
}

static bool print_call(fr_printer *printer, uint32_t node, fr_shape shape)
{
    size_t mark = printer->out->len;
    uint32_t callee = node_at(printer, node)->child;
    uint32_t args = node_at(printer, callee)->next;
    if (!fr_print_node(printer, callee, shape))
        return false;
    fr_call call = { .name = mark,
                     .open = '(',
                     .close = ')',
                     .head = node_at(printer, args)->child,
                     .max_width = CALL_WIDTH,
                     .trailing = fr_print_trailing(printer, args),
                     .arguments = ARGUMENTS_ARE_EXPRESSIONS,
                     .shape = shape };
    return fr_print_call(printer, &call) || fr_print_cut(printer, mark);
}

/* Tuples and arrays: lists without a name. */
static bool print_list(fr_printer *printer, uint32_t node, fr_shape shape)
{
    const fr_node *list = node_at(printer, node);
    bool is_array = list->kind == NODE_ARRAY;
    bool is_single = list->child && !node_at(printer, list->child)->next;
    fr_call call = { .name = printer->out->len,
                     .open = is_array ? '[' : '(',
                     .close = is_array ? ']' : ')',
                     .head = list->child,
                     .max_width = is_array ? ARRAY_WIDTH : CALL_WIDTH,
                     .trailing = fr_print_trailing(printer, node),
                     .arguments = ARGUMENTS_ARE_EXPRESSIONS,
                     .shape = shape };
    if (!is_array && is_single && !printer->macro_depth)
        call.trailing = TRAILING_ALWAYS;
    return fr_print_call(printer, &call);
}

/* Tokens up to the child, then the child: &x, return x, ..x. */
static bool print_unary(fr_printer *printer, uint32_t node, fr_shape shape)
{
    size_t mark = printer->out->len;
    uint32_t child = node_at(printer, node)->child;
    fr_print_before(printer, node, child);
    if (!fr_shape_offset(&shape, fr_print_width(printer, mark)) ||
        !fr_print_node(printer, child, shape))
        return fr_print_cut(printer, mark);
    return true;
}

static bool print_paren(fr_printer *printer, uint32_t node, fr_shape shape)
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

/* The index on a line of its own, behind [mark, end): what is indexed and, from `same` on, [index].
 * `has_same`: that is printed. */
static bool index_on_next(fr_printer *printer, uint32_t index, fr_shape shape, size_t same,
                          bool has_same)
{
    size_t next = printer->out->len;
    fr_shape own = fr_shape_indented(printer, shape.indent + TAB);
    if (!fr_shape_offset(&own, 1) || !fr_shape_narrow(&own, 1 + fr_shape_overhead(printer, shape)))
        return has_same;
    fr_print_newline(printer, own.indent);
    fr_text_char(printer->out, '[');
    size_t mark = printer->out->len;
    bool has_next = fr_print_node(printer, index, own);
    if (has_next && (!has_same || !fr_print_is_multiline(printer, mark))) {
        fr_text_char(printer->out, ']');
        fr_print_keep(printer, same, next);
        return true;
    }
    fr_print_cut(printer, next);
    return has_same;
}

static bool print_index(fr_printer *printer, uint32_t node, fr_shape shape)
{
    size_t mark = printer->out->len;
    uint32_t child = node_at(printer, node)->child;
    uint32_t index = node_at(printer, child)->next;
    if (!fr_print_node(printer, child, shape))
        return false;
    size_t same = printer->out->len;
    size_t offset = fr_print_last_width(printer, mark) + 1;
    fr_shape behind = shape;
    size_t right = 1;
    if (fr_print_is_multiline(printer, mark)) {
        right += fr_shape_overhead(printer, shape);
        behind = (fr_shape){ shape.indent, 0, printer->page };
    }
    fr_text_char(printer->out, '[');
    size_t start = printer->out->len;
    bool has_same = fr_shape_offset(&behind, offset) && fr_shape_narrow(&behind, right) &&
                    fr_print_node(printer, index, behind);
    bool is_long = has_same && fr_print_is_multiline(printer, start);
    if (has_same)
        fr_text_char(printer->out, ']');
    if (has_same && !is_long)
        return true;
    if (!has_same)
        fr_print_cut(printer, same);
    return index_on_next(printer, index, shape, same, has_same) || fr_print_cut(printer, mark);
}

static bool print_repeat(fr_printer *printer, uint32_t node, fr_shape shape)
{
    uint32_t value = node_at(printer, node)->child;
    fr_pair pair = { "[", "; ", "]", value, node_at(printer, value)->next, false };
    return fr_print_pair(printer, &pair, shape);
}

static bool print_cast(fr_printer *printer, uint32_t node, fr_shape shape)
{
    uint32_t value = node_at(printer, node)->child;
    fr_pair pair = { "", " as ", "", value, node_at(printer, value)->next, true };
    return fr_print_pair(printer, &pair, shape);
}

static bool print_assignment(fr_printer *printer, uint32_t node, fr_shape shape)
{
    size_t mark = printer->out->len;
    uint32_t left = node_at(printer, node)->child;
    uint32_t right = node_at(printer, left)->next;
    uint32_t sign = node_at(printer, node)->aux;
    uint32_t end = node_at(printer, right)->first;
    size_t width = (size_t)fr_tree_width(printer->tree, sign, end) + 1;
    fr_shape left_shape = shape;
    if (!fr_shape_narrow(&left_shape, width) || !fr_print_node(printer, left, left_shape))
        return false;
    fr_print_more(printer, sign, end);
    return fr_print_assign(printer, mark, right, shape) || fr_print_cut(printer, mark);
}

static bool print_let_condition(fr_printer *printer, uint32_t node, fr_shape shape)
{
    size_t mark = printer->out->len;
    fr_node condition = *node_at(printer, node);
    fr_print_tokens(printer, condition.first, node_at(printer, condition.child)->end);
    fr_text_puts(printer->out, " =");
    return fr_print_assign(printer, mark, node_at(printer, condition.child)->next, shape) ||
           fr_print_cut(printer, mark);
}

/* name: T of a parameter, name = T of a type's arguments. */
static bool print_labeled(fr_printer *printer, uint32_t node, fr_shape shape)
{
    size_t mark = printer->out->len;
    uint32_t child = node_at(printer, node)->child;
    fr_print_before(printer, node, child);
    if (!fr_shape_narrow(&shape, fr_print_width(printer, mark)) ||
        !fr_print_node(printer, child, shape))
        return fr_print_cut(printer, mark);
    return true;
}

/* name: value of a struct literal */
static bool print_init(fr_printer *printer, uint32_t node, fr_shape shape)
{
    size_t mark = printer->out->len;
    uint32_t child = node_at(printer, node)->child;
    fr_shape behind = shape;
    fr_print_before(printer, node, child);
    if (!fr_shape_offset(&behind, fr_print_width(printer, mark)))
        return fr_print_cut(printer, mark);
    if (fr_print_node(printer, child, behind))
        return true;
    printer->out->len--; /* the space behind the colon */
    size_t indent = shape.indent + TAB;
    fr_print_newline(printer, indent);
    return fr_print_node(printer, child, fr_shape_indented(printer, indent)) ||
           fr_print_cut(printer, mark);
}

/* The fields of a struct literal, in braces, behind its name. */
static bool print_fields(fr_printer *printer, uint32_t head, fr_shape shape, fr_trailing trailing)
{
    size_t start = printer->out->len;
    fr_shape own = fr_shape_indented(printer, shape.indent + TAB);
    fr_shape field = own;
    if (!fr_shape_narrow(&field, 1))
        return false;
    fr_print_list list = {
        .trailing = trailing, .tactic = VERTICAL, .keeps_blanks = true, .shape = own
    };
    fr_print_list_push(printer, &list, head, field);
    size_t mark = printer->out->len;
    fr_text_puts(printer->out, " {");
    fr_print_newline(printer, own.indent);
    bool is_written = fr_print_list_write(printer, &list);
    if (!is_written)
        return fr_print_cut(printer, start);
    fr_print_newline(printer, shape.indent);
    fr_text_char(printer->out, '}');
    fr_print_keep(printer, start, mark);
    return true;
}

bool fr_print_struct(fr_printer *printer, uint32_t node, fr_shape shape)
{
    size_t mark = printer->out->len;
    const fr_node *literal = node_at(printer, node);
    uint32_t path = literal->child;
    uint32_t head = node_at(printer, path)->next;
    fr_trailing trailing = fr_print_trailing(printer, node);
    fr_shape path_shape = shape;
    for (uint32_t field = head; field; field = node_at(printer, field)->next) {
        if (printer->tree->tokens[node_at(printer, field)->first].kind == TOKEN_PUNCT)
            trailing = TRAILING_NEVER; /* ..base, .. */
    }
    if (!fr_shape_narrow(&path_shape, 2) || !fr_print_node(printer, path, path_shape))
        return false;
    if (!head) {
        fr_text_puts(printer->out, " {}");
        return true;
    }
    return print_fields(printer, head, shape, trailing) || fr_print_cut(printer, mark);
}

/* A literal with line breaks: it only has to begin and end on the page. */
static bool print_literal(fr_printer *printer, uint32_t node, fr_shape shape)
{
    size_t mark = printer->out->len;
    const fr_node *leaf = node_at(printer, node);
    if (!(printer->tree->tokens[leaf->first].flags & TOKEN_IS_MULTILINE))
        return false;
    fr_print_node_flat(printer, node);
    return fr_print_fits(printer, mark, shape) || fr_print_cut(printer, mark);
}

/* What is not on one line; by kinds. */
static bool print_long(fr_printer *printer, uint32_t node, fr_shape shape)
{
    switch (node_at(printer, node)->kind) {
    case NODE_LEAF: return print_literal(printer, node, shape);
    case NODE_CALL: return print_call(printer, node, shape);
    case NODE_USE: return fr_print_use(printer, node, shape);
    case NODE_META_VALUE: fr_print_node_flat(printer, node); return true;
    case NODE_META: return fr_print_meta(printer, node, shape);
    case NODE_TUPLE:
    case NODE_ARRAY: return print_list(printer, node, shape);
    case NODE_UNARY: return print_unary(printer, node, shape);
    case NODE_PAREN: return print_paren(printer, node, shape);
    case NODE_INDEX: return print_index(printer, node, shape);
    case NODE_REPEAT: return print_repeat(printer, node, shape);
    case NODE_CAST: return print_cast(printer, node, shape);
    case NODE_ASSIGN: return print_assignment(printer, node, shape);
    case NODE_BINARY: return fr_print_binary(printer, node, shape);
    case NODE_METHOD:
    case NODE_FIELD:
    case NODE_TRY: return fr_print_chain(printer, node, shape);
    case NODE_LET_CONDITION: return print_let_condition(printer, node, shape);
    case NODE_LABELED: return print_labeled(printer, node, shape);
    case NODE_INIT: return print_init(printer, node, shape);
    case NODE_STRUCT: return fr_print_struct(printer, node, shape);
    case NODE_BLOCK: return fr_print_block(printer, node, shape);
    case NODE_IF:
    case NODE_LOOP: return fr_print_control(printer, node, shape);
    case NODE_MATCH: return fr_print_match(printer, node, shape);
    case NODE_CLOSURE: return fr_print_closure(printer, node, shape);
    case NODE_MACRO: return fr_print_macro(printer, node, shape);
    default: return fr_print_long_type(printer, node, shape);
    }
}

/* rustfmt counts the `?` at the end of a chain twice. */
static size_t tries(const fr_printer *printer, uint32_t node)
{
    size_t count = 0;
    while (node_at(printer, node)->kind == NODE_TRY) {
        node = node_at(printer, node)->child;
        count++;
    }
    uint8_t kind = node_at(printer, node)->kind;
    return kind == NODE_METHOD || kind == NODE_FIELD ? count : 0;
}

bool fr_print_node(fr_printer *printer, uint32_t node, fr_shape shape)
{
    const fr_node *n = node_at(printer, node);
    if (fr_tree_width(printer->tree, n->first, n->end) + tries(printer, node) <= shape.width) {
        fr_print_tokens(printer, n->first, n->end);
        return true;
    }
    if (printer->depth >= MAX_PRINT_DEPTH || !fr_print_try(printer))
        return false;
    printer->depth++;
    bool is_printed = print_long(printer, node, shape);
    printer->depth--;
    return is_printed;
}
