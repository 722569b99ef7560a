/* format_attribute.c - attributes and doc comments, each on its line.
 *
 * An attribute is parsed when it is printed (Reference, "Meta item attribute syntax"): its nodes
 * lie behind those of the item and are forgotten afterwards. What is no meta item is kept as it is
 * written. Neighbouring derives become one, as rustfmt has it.
 */
#include <string.h>

#include "write_rust/format_print.h"

/* What rustfmt keeps free for #[derive()]: more than it needs. */
enum { DERIVE_OVERHEAD = 14 };

/* ---- Parsing ---- */

static uint32_t meta(fr_tree *tree);

static uint32_t meta_list(fr_tree *tree)
{
    uint32_t first = tree->at;
    fr_node_list list = { 0, 0 };
    bool has_comma = false;
    fr_tree_take(tree);
    while (!tree->failed && !fr_tree_is_close(tree)) {
        fr_tree_append(tree, &list, meta(tree));
        if (!fr_tree_is_punct(tree, PUNCT_COMMA))
            break;
        has_comma = fr_tree_peek(tree, 1)->kind == TOKEN_CLOSE; /* it is kept */
        fr_tree_take(tree);
        tree->gap = !has_comma;
    }
    if (list.head != list.tail && fr_tree_width(tree, first + 1, tree->at) > META_WIDTH)
        fr_tree_break(tree);
    tree->gap = 0;
    fr_tree_expect_close(tree);
    uint32_t node = fr_tree_node(tree, NODE_ARGS, first, list.head);
    tree->nodes[node].flags = has_comma ? NODE_HAS_COMMA : 0;
    return node;
}

static uint32_t meta_value(fr_tree *tree, uint32_t first, uint32_t path)
{
    tree->gap = 1;
    uint32_t sign = tree->at;
    fr_tree_take(tree);
    tree->gap = 1;
    if (fr_tree_peek(tree, 0)->kind != TOKEN_LITERAL && !fr_tree_is_word(tree, "true") &&
        !fr_tree_is_word(tree, "false"))
        return fr_tree_fail(tree);
    fr_tree_take(tree);
    uint32_t node = fr_tree_node(tree, NODE_META_VALUE, first, path);
    tree->nodes[node].aux = sign;
    return node;
}

/* path, path = literal, path(meta, ...), literal; also unsafe(meta) */
static uint32_t meta(fr_tree *tree)
{
    uint32_t first = tree->at;
    if (fr_tree_peek(tree, 0)->kind == TOKEN_LITERAL) {
        fr_tree_take(tree);
        return fr_tree_node(tree, NODE_LEAF, first, 0);
    }
    if (!fr_tree_enter(tree))
        return 0;
    fr_node_list parts = { 0, 0 };
    if (fr_tree_peek(tree, 0)->kind == TOKEN_KEYWORD && !fr_tree_is_keyword(tree, KEYWORD_CRATE)) {
        fr_tree_take(tree);
        fr_tree_append(tree, &parts, fr_tree_node(tree, NODE_LEAF, first, 0));
    } else {
        fr_tree_append(tree, &parts, fr_tree_path(tree, true));
    }
    uint32_t node = parts.head;
    if (!tree->failed && fr_tree_is_punct(tree, PUNCT_EQUAL)) {
        node = meta_value(tree, first, parts.head);
    } else if (!tree->failed && fr_tree_is_open(tree, '(')) {
        fr_tree_append(tree, &parts, meta_list(tree));
        node = fr_tree_node(tree, NODE_META, first, parts.head);
    }
    fr_tree_leave(tree);
    return tree->failed ? 0 : node;
}

static bool is_hash(const fr_token *token)
{
    return token->kind == TOKEN_PUNCT && token->code == PUNCT_HASH;
}

/* The token behind the attribute or doc comment at `at`. */
static uint32_t end_of(const fr_tree *tree, uint32_t at)
{
    if (!is_hash(&tree->tokens[at]))
        return at + 1;
    uint32_t open = at + 1;
    if (tree->tokens[open].kind == TOKEN_PUNCT)
        open++;
    return tree->tokens[open].match + 1;
}

uint32_t fr_tree_attribute(fr_tree *tree)
{
    fr_tree_expect(tree, PUNCT_HASH);
    if (!tree->failed && fr_tree_is_punct(tree, PUNCT_NOT))
        fr_tree_take(tree);
    if (tree->failed || !fr_tree_is_open(tree, '['))
        return fr_tree_fail(tree);
    fr_tree_take(tree);
    uint32_t node = meta(tree);
    fr_tree_expect_close(tree);
    return node;
}

/* #[meta], whole; 0 if it is something else. */
static uint32_t attribute(fr_tree *tree, uint32_t at)
{
    uint32_t end = end_of(tree, at);
    tree->at = at;
    tree->gap = 0;
    tree->failed = false;
    tree->no_struct = tree->in_statement = false;
    tree->depth = tree->macro_depth = tree->macro_nesting = 0;
    fr_tree_begin_line(tree);
    uint32_t node = fr_tree_attribute(tree);
    bool is_meta = !tree->failed && tree->at == end;
    tree->failed = false;
    tree->at = end;
    return is_meta ? node : 0;
}

/* ---- derive ---- */

static bool is_derive(const fr_tree *tree, uint32_t at)
{
    const fr_token *token = &tree->tokens[at];
    if (!is_hash(token) || token[1].kind != TOKEN_OPEN || token[2].kind != TOKEN_IDENT)
        return false;
    fr_str name = { tree->lexer->source.ptr + token[2].begin, token[2].end - token[2].begin };
    return fr_str_is(name, "derive") && token[3].kind == TOKEN_OPEN && token[3].code == '(' &&
           tree->tokens[token[3].match + 1].kind == TOKEN_CLOSE;
}

/* Pushes the arguments of the derive at `at`. */
static bool push_traits(fr_printer *printer, uint32_t at, size_t indent)
{
    fr_tree *tree = printer->tree;
    uint32_t node = attribute(tree, at);
    if (!node)
        return false;
    uint32_t args = tree->nodes[tree->nodes[node].child].next;
    fr_print_list list;
    fr_print_list_push(printer, &list, tree->nodes[args].child,
                       fr_shape_indented(printer, indent + TAB));
    return true;
}

/* The derives from `at` on become one; returns the token behind them, `at` if they are not
 * understood. */
static uint32_t print_derives(fr_printer *printer, uint32_t at, uint32_t end, size_t indent)
{
    size_t start = printer->out->len;
    fr_print_list list = { .base = printer->piece_count, .trailing = TRAILING_NEVER };
    uint32_t first = at;
    while (at < end && is_derive(printer->tree, at)) {
        const fr_token *token = &printer->tree->tokens[at];
        if (at > first && (token->flags & TOKEN_AFTER_COMMENT))
            break;
        if (!push_traits(printer, at, indent)) {
            printer->piece_count = list.base;
            fr_print_cut(printer, start);
            return first;
        }
        at = end_of(printer->tree, at);
    }
    list.count = printer->piece_count - list.base;
    size_t used = indent + DERIVE_OVERHEAD;
    size_t width = printer->page > used ? printer->page - used : 0;
    list.shape = fr_shape_indented(printer, indent + TAB);
    list.tactic = fr_print_list_tactic(printer, &list, width);
    bool is_broken = list.tactic != HORIZONTAL;
    if (is_broken)
        list.trailing = TRAILING_ALWAYS;
    if (is_broken && fr_print_list_is_short(printer, &list))
        list.tactic = MIXED;
    size_t mark = printer->out->len;
    fr_text_puts(printer->out, "#[derive(");
    if (is_broken)
        fr_print_newline(printer, list.shape.indent);
    bool is_written = fr_print_list_write(printer, &list);
    if (!is_written) {
        fr_print_cut(printer, start);
        return first;
    }
    if (is_broken)
        fr_print_newline(printer, indent);
    fr_text_puts(printer->out, ")]");
    fr_print_keep(printer, start, mark);
    return at;
}

/* ---- All others ---- */

bool fr_print_meta(fr_printer *printer, uint32_t node, fr_shape shape)
{
    const fr_tree *tree = printer->tree;
    uint32_t args = tree->nodes[tree->nodes[node].child].next;
    size_t mark = printer->out->len;
    bool has_comma = tree->nodes[args].flags & NODE_HAS_COMMA;
    fr_print_tokens(printer, tree->nodes[node].first, tree->nodes[args].first);
    fr_call call = { .name = mark,
                     .open = '(',
                     .close = ')',
                     .head = tree->nodes[args].child,
                     .max_width = META_WIDTH,
                     .arguments = ARGUMENTS_ARE_METAS,
                     .trailing = has_comma ? TRAILING_ALWAYS : TRAILING_NEVER,
                     .shape = shape };
    return fr_print_call(printer, &call) || fr_print_cut(printer, mark);
}

static bool print_meta(fr_printer *printer, uint32_t at, size_t indent)
{
    size_t mark = printer->out->len;
    fr_tree *tree = printer->tree;
    uint32_t node = attribute(tree, at);
    if (!node)
        return false;
    bool is_value = tree->nodes[node].kind == NODE_META_VALUE; /* too long a string stays */
    if (is_value || fr_tree_width(tree, at, tree->at) + indent <= printer->page) {
        fr_print_tokens(printer, at, tree->at);
        return true;
    }
    fr_node whole = tree->nodes[node];
    fr_shape shape = fr_shape_indented(printer, indent);
    fr_print_tokens(printer, at, whole.first);
    if (whole.kind != NODE_META || !fr_shape_offset(&shape, fr_print_width(printer, mark)) ||
        !fr_shape_narrow(&shape, 1) || !fr_print_meta(printer, node, shape))
        return fr_print_cut(printer, mark);
    fr_text_char(printer->out, ']');
    return true;
}

/* Tokens as they are in the source. */
static void print_one(fr_printer *printer, uint32_t at, uint32_t end, size_t indent)
{
    if (printer->tree->tokens[at].kind != TOKEN_PUNCT) {
        const fr_token *token = &printer->tree->tokens[at];
        fr_print_comment(printer, token->begin, token->end, indent);
    } else if (!print_meta(printer, at, indent)) {
        fr_print_source(printer, at, end);
    }
}

uint32_t fr_print_attribute(fr_printer *printer, uint32_t at, uint32_t end, size_t indent)
{
    fr_tree *tree = printer->tree;
    uint32_t saved_at = tree->at;
    size_t node_count = tree->node_count;
    uint32_t next = at;
    if (is_derive(tree, at)) {
        next = print_derives(printer, at, end, indent);
    }
    if (next == at) {
        next = end_of(tree, at);
        print_one(printer, at, next, indent);
    }
    tree->at = saved_at;
    tree->failed = false;
    tree->node_count = node_count;
    return next;
}

/* Are an empty line and comments kept between two attributes? Empty lines are kept between doc
 * comments and behind inner attributes only. */
static bool keeps_gap(const fr_tree *tree, uint32_t before, uint32_t next)
{
    const fr_token *tokens = tree->tokens;
    bool are_docs = tokens[before].kind >= TOKEN_DOC && tokens[next].kind >= TOKEN_DOC;
    bool is_inner =
        tokens[before].kind == TOKEN_DOC_INNER ||
        (tokens[before + 1].kind == TOKEN_PUNCT && tokens[before + 1].code == PUNCT_NOT);
    return are_docs || is_inner || (tokens[next].flags & TOKEN_AFTER_COMMENT);
}

void fr_print_attributes(fr_printer *printer, uint32_t first, uint32_t end, size_t indent)
{
    uint64_t *widths = printer->tree->widths;
    while (first < end) {
        uint64_t width = widths[end];
        uint32_t before = first;
        first = fr_print_attribute(printer, first, end, indent);
        widths[end] = width;
        if (first < end && !keeps_gap(printer->tree, before, first))
            fr_print_newline(printer, indent);
        else
            fr_print_gap(printer, first, indent, GAP_ITEM);
    }
}
