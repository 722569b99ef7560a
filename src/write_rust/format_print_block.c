/* format_print_block.c - prints blocks, statements, and the expressions that have blocks. */
#include "write_rust/format_print.h"

enum { ELSE_IF_WIDTH = 7 };

static const fr_node *node_at(const fr_printer *printer, uint32_t node)
{
    return &printer->tree->nodes[node];
}

static const fr_token *token_at(const fr_printer *printer, uint32_t token)
{
    return &printer->tree->tokens[token];
}

/* ---- Statements ---- */

static bool print_let(fr_printer *printer, uint32_t node, size_t indent)
{
    size_t mark = printer->out->len;
    const fr_node let = *node_at(printer, node);
    uint32_t part = let.child;
    fr_shape shape = fr_shape_indented(printer, indent);
    fr_print_tokens(printer, let.first, node_at(printer, part)->end);
    if (let.flags & NODE_HAS_TYPE) {
        uint32_t type = node_at(printer, part)->next;
        fr_shape type_shape = shape;
        fr_print_more(printer, node_at(printer, part)->end, node_at(printer, type)->first);
        fr_text_char(printer->out, ' ');
        if (!fr_shape_offset(&type_shape, fr_print_width(printer, mark)) ||
            !fr_shape_narrow(&type_shape, 2) || !fr_print_node(printer, type, type_shape))
            return false;
        part = type;
    }
    part = node_at(printer, part)->next;
    if (part) {
        fr_text_puts(printer->out, " =");
        if (!fr_shape_narrow(&shape, 1) || !fr_print_assign(printer, mark, part, shape))
            return false;
    }
    fr_text_char(printer->out, ';');
    return part || fr_print_fits(printer, mark, shape);
}

static bool print_expression(fr_printer *printer, uint32_t node, size_t indent)
{
    const fr_node statement = *node_at(printer, node);
    bool has_semicolon = statement.flags & NODE_HAS_SEMICOLON;
    fr_shape shape = fr_shape_indented(printer, indent);
    /* With attributes even a short `unsafe { x }` is broken. */
    bool is_broken =
        statement.lead != statement.first && node_at(printer, statement.child)->kind == NODE_BLOCK;
    if (!fr_shape_narrow(&shape, has_semicolon))
        return false;
    if (is_broken)
        fr_print_block(printer, statement.child, shape);
    else if (!fr_print_node(printer, statement.child, shape))
        return false;
    if (has_semicolon)
        fr_text_char(printer->out, ';');
    return true;
}

static bool print_statement(fr_printer *printer, uint32_t node, size_t indent)
{
    const fr_node statement = *node_at(printer, node);
    fr_print_attributes(printer, statement.lead, statement.first, indent);
    size_t mark = printer->out->len;
    bool is_printed = statement.kind == NODE_LET ? print_let(printer, node, indent)
                                                 : print_expression(printer, node, indent);
    return is_printed || fr_print_cut(printer, mark);
}

/* Items in a block have not been parsed yet: the nodes come behind those of what they are in, and
 * the widths that are written over are put back. Prints the item, or all imports from it on, and
 * returns the node behind. */
static uint32_t print_inner_item(fr_printer *printer, uint32_t node, size_t indent)
{
    fr_tree *tree = printer->tree;
    fr_node item = *node_at(printer, node);
    uint64_t width = tree->widths[item.lead];
    uint32_t at = tree->at;
    size_t mark = printer->out->len;
    tree->at = item.lead;
    if (!fr_tree_is_import(tree, tree->at) || !fr_print_imports(printer, indent))
        fr_print_item(printer, indent);
    uint32_t end = tree->at;
    tree->at = at;
    uint32_t next = node;
    do {
        item = *node_at(printer, next);
        width += LINE_BREAK;
        tree->widths[item.end] = width;
        next = item.next;
    } while (next && item.kind == NODE_ITEM && item.end < end);
    if (item.end == end)
        return next;
    /* The parser and fr_tree_skip_item() disagree about where it ends. */
    item = *node_at(printer, node);
    fr_print_cut(printer, mark);
    fr_print_source(printer, item.lead, item.end);
    return item.next;
}

/* A block of one comment on one line. */
static bool print_lone_comment(fr_printer *printer, uint32_t open, uint32_t close, fr_shape shape)
{
    size_t begin = token_at(printer, open)->end, end = token_at(printer, close)->begin;
    fr_str inside = { printer->tree->lexer->source.ptr + begin, end - begin };
    fr_str text = fr_str_trim(inside);
    bool is_line = fr_str_find_char(text, '\n') != SIZE_MAX || fr_str_starts(text, FR_LIT("//"));
    if (!text.len || is_line || text.len + 4 > shape.width)
        return false;
    fr_text_char(printer->out, ' ');
    fr_text_put(printer->out, text);
    fr_text_puts(printer->out, " }");
    return true;
}

bool fr_print_block(fr_printer *printer, uint32_t node, fr_shape shape)
{
    const fr_node block = *node_at(printer, node);
    size_t indent = shape.indent + TAB;
    uint32_t close = block.end - 1;
    fr_print_tokens(printer, block.first, block.aux + 1);
    for (uint32_t statement = block.child; statement;) {
        fr_print_gap(printer, node_at(printer, statement)->lead, indent, GAP_ITEM);
        if (node_at(printer, statement)->kind == NODE_ITEM) {
            statement = print_inner_item(printer, statement, indent);
        } else {
            fr_print_line(printer, print_statement, statement, indent);
            statement = node_at(printer, statement)->next;
        }
    }
    if (!block.child && print_lone_comment(printer, block.aux, close, shape))
        return true;
    if (block.child || shape.width < 2)
        fr_print_close(printer, close, shape.indent, GAP_ITEM);
    else
        fr_print_empty(printer, close, shape.indent);
    return true;
}

/* ---- if, while, for, loop ---- */

void fr_print_brace(fr_printer *printer, size_t mark, fr_shape shape, size_t budget)
{
    bool is_multiline = fr_print_is_multiline(printer, mark);
    bool is_long = is_multiline || fr_print_width(printer, mark) > budget;
    size_t last = fr_print_last_width(printer, mark);
    size_t spaces = 0;
    while (is_multiline && spaces < last &&
           printer->out->data[printer->out->len - last + spaces] == ' ')
        spaces++;
    bool is_behind = fr_print_is_extendable(printer, mark) && spaces <= shape.indent + shape.offset;
    if (is_long && !is_behind)
        fr_print_newline(printer, shape.indent);
    else
        fr_text_char(printer->out, ' ');
}

/* The condition, or `pattern in expression`, in its shape. */
static bool print_condition(fr_printer *printer, uint32_t node, fr_shape shape)
{
    const fr_node *part = node_at(printer, node);
    const fr_node *next = node_at(printer, part->next);
    if (!next->next) {
        size_t mark = printer->out->len;
        if (fr_print_node(printer, node, shape))
            return true;
        printer->out->len = mark;
        return false;
    }
    size_t mark = printer->out->len;
    fr_print_tokens(printer, part->first, next->first);
    return fr_print_assign(printer, mark, part->next, shape);
}

static bool print_if(fr_printer *printer, uint32_t node, fr_shape shape, bool is_nested)
{
    size_t used = shape.indent + shape.offset + (is_nested ? ELSE_IF_WIDTH : 0);
    uint32_t condition = node_at(printer, node)->child;
    uint32_t block = node_at(printer, condition)->next;
    uint32_t other = node_at(printer, block)->next;
    fr_shape whole = { shape.indent, used - shape.indent, 0 };
    whole.width = used < printer->page ? printer->page - used : 0;
    fr_shape condition_shape = whole;
    bool is_one_line = printer->one_line_condition;
    printer->one_line_condition = false;
    fr_text_puts(printer->out, "if ");
    size_t mark = printer->out->len;
    if (!fr_shape_offset(&condition_shape, 3) ||
        !fr_print_node(printer, condition, condition_shape) ||
        (is_one_line && fr_print_is_multiline(printer, mark)))
        return false;
    fr_print_brace(printer, mark, shape, condition_shape.width > 2 ? condition_shape.width - 2 : 0);
    fr_shape block_shape = fr_shape_indented(printer, shape.indent);
    if (other || is_nested)
        block_shape.width = 1;
    fr_print_block(printer, block, block_shape);
    if (!other)
        return true;
    fr_text_puts(printer->out, " else ");
    block_shape = fr_shape_indented(printer, shape.indent);
    if (node_at(printer, other)->kind == NODE_IF)
        return print_if(printer, other, block_shape, true);
    block_shape.width = 1;
    return fr_print_block(printer, other, block_shape);
}

static bool print_loop(fr_printer *printer, uint32_t node, fr_shape shape)
{
    const fr_node *loop = node_at(printer, node);
    uint32_t part = loop->child;
    uint32_t block = part;
    while (node_at(printer, block)->next)
        block = node_at(printer, block)->next;
    uint32_t head_end = node_at(printer, part)->first;
    size_t used = shape.indent + shape.offset;
    size_t start = printer->out->len;
    bool is_one_line = printer->one_line_condition;
    printer->one_line_condition = false;
    fr_print_tokens(printer, loop->first, head_end);
    if (part != block) {
        fr_text_char(printer->out, ' ');
        fr_shape condition = { shape.indent, shape.offset,
                               used < printer->page ? printer->page - used : 0 };
        size_t mark = printer->out->len;
        if (!fr_shape_offset(&condition, mark - start) ||
            !print_condition(printer, part, condition) ||
            (is_one_line && fr_print_is_multiline(printer, mark)))
            return false;
        fr_print_brace(printer, mark, shape, condition.width > 2 ? condition.width - 2 : 0);
    } else {
        fr_text_char(printer->out, ' ');
    }
    return fr_print_block(printer, block, shape);
}

bool fr_print_control(fr_printer *printer, uint32_t node, fr_shape shape)
{
    size_t mark = printer->out->len;
    bool is_printed = node_at(printer, node)->kind == NODE_IF
                          ? print_if(printer, node, shape, false)
                          : print_loop(printer, node, shape);
    return is_printed || fr_print_cut(printer, mark);
}

/* ---- Closures and macros ---- */

/* Bodies that may break without braces around. */
static bool may_break(const fr_printer *printer, uint32_t node)
{
    for (;;) {
        const fr_node *n = node_at(printer, node);
        switch (n->kind) {
        case NODE_MATCH:
        case NODE_BLOCK:
        case NODE_LOOP:
        case NODE_STRUCT: return true;
        case NODE_UNARY:
        case NODE_TRY:
        case NODE_INDEX:
        case NODE_CAST: node = n->child; break;
        default: return false;
        }
    }
}

bool fr_print_closure(fr_printer *printer, uint32_t node, fr_shape shape)
{
    size_t mark = printer->out->len;
    uint32_t body = node_at(printer, node)->child;
    fr_print_before(printer, node, body);
    size_t start = printer->out->len;
    if (!fr_shape_offset(&shape, fr_print_width(printer, mark)) ||
        !fr_print_node(printer, body, shape))
        return fr_print_cut(printer, mark);
    bool is_broken = fr_print_is_multiline(printer, start);
    if (is_broken && !printer->macro_depth && !may_break(printer, body))
        return fr_print_cut(printer, mark);
    return true;
}

/* [value; count] of vec!, on lines of their own. */
static bool print_vec_repeat(fr_printer *printer, uint32_t value, fr_shape shape)
{
    fr_shape own = fr_shape_indented(printer, shape.indent + TAB);
    uint32_t count = node_at(printer, value)->next;
    fr_text_char(printer->out, '[');
    fr_print_newline(printer, own.indent);
    if (!count || !fr_print_node(printer, value, own))
        return false;
    fr_text_char(printer->out, ';');
    fr_print_newline(printer, own.indent);
    if (!fr_print_node(printer, count, own))
        return false;
    fr_print_newline(printer, shape.indent);
    fr_text_char(printer->out, ']');
    return true;
}

bool fr_print_macro(fr_printer *printer, uint32_t node, fr_shape shape)
{
    const fr_node *macro = node_at(printer, node);
    char open = (char)token_at(printer, macro->aux)->code;
    size_t mark = printer->out->len;
    if (macro->flags & NODE_IS_VERBATIM) {
        if (fr_tree_width(printer->tree, macro->first, macro->end) < LINE_BREAK)
            fr_print_node_flat(printer, node);
        else
            fr_print_source(printer, macro->first, macro->end);
        return fr_print_fits(printer, mark, shape) || fr_print_cut(printer, mark);
    }
    fr_print_tokens(printer, macro->first, macro->aux);
    const fr_node *first = node_at(printer, macro->child);
    if (macro->child && token_at(printer, first->end)->code == PUNCT_SEMICOLON)
        return print_vec_repeat(printer, macro->child, shape) || fr_print_cut(printer, mark);
    bool is_vec = !printer->macro_depth && fr_tree_is_vec(printer->tree, macro->first, macro->aux);
    fr_call call = { .name = mark,
                     .open = open,
                     .close = open == '(' ? ')' : ']',
                     .head = macro->child,
                     .max_width = open == '(' ? CALL_WIDTH : ARRAY_WIDTH,
                     .trailing = is_vec                          ? TRAILING_VERTICAL
                                 : macro->flags & NODE_HAS_COMMA ? TRAILING_ALWAYS
                                                                 : TRAILING_NEVER,
                     .arguments = ARGUMENTS_ARE_EXPRESSIONS,
                     .shape = shape };
    printer->macro_depth += !is_vec;
    bool is_printed = fr_print_call(printer, &call);
    printer->macro_depth -= !is_vec;
    return is_printed || fr_print_cut(printer, mark);
}
