/* format_import.c - `use`: parses its tree, brings it into rustfmt's form, sorts and prints it.
 *
 * rustfmt's form of a tree: x::{y} is x::y, x::self is x, x as x is x, lists are sorted.
 * Neighbouring imports are sorted, too, up to an empty line or a comment. So these tokens are not
 * those of the input, but they mean the same.
 */
#include <string.h>

#include "write_rust/format_print.h"

/* A tree is a NODE_USE with its segments: NODE_LEAF, whose last token is the name, behind the ::
 * that a path may begin with, and whose aux is the token of the alias (0: none); NODE_USE_LIST of
 * trees as the last one. */

static fr_str token_text(const fr_tree *tree, uint32_t token)
{
    const fr_token *t = &tree->tokens[token];
    return (fr_str){ tree->lexer->source.ptr + t->begin, t->end - t->begin };
}

static fr_str segment_text(const fr_tree *tree, const fr_node *segment)
{
    return token_text(tree, segment->end - 1);
}

static bool is_global(const fr_node *segment)
{
    return segment->end - segment->first > 1;
}

static bool is_self(const fr_tree *tree, const fr_node *segment)
{
    return segment->kind == NODE_LEAF && fr_str_is(segment_text(tree, segment), "self");
}

/* ---- Order ---- */

static bool is_upper(char c)
{
    return c >= 'A' && c <= 'Z';
}

static bool is_upper_snake(fr_str name)
{
    for (size_t i = 0; i < name.len; i++) {
        char c = name.ptr[i];
        if (!is_upper(c) && c != '_' && !(c >= '0' && c <= '9'))
            return false;
    }
    return true;
}

/* snake_case, then CamelCase, then SCREAMING_CASE. rustfmt compares two names without such classes
 * when one begins with an underscore; then there is no order of three. */
static int compare_names(fr_str a, fr_str b)
{
    int a_class = is_upper_snake(a) ? 2 : a.len && is_upper(a.ptr[0]);
    int b_class = is_upper_snake(b) ? 2 : b.len && is_upper(b.ptr[0]);
    return a_class != b_class ? a_class - b_class : fr_str_cmp(a, b);
}

/* self, super, crate, names, *, lists */
static int rank(const fr_tree *tree, const fr_node *segment)
{
    static const char *const words[] = { "self", "super", "crate" };
    fr_str text = segment_text(tree, segment);
    if (segment->kind == NODE_USE_LIST)
        return 5;
    for (int i = 0; i < 3; i++) {
        if (fr_str_is(text, words[i]) && !is_global(segment))
            return i;
    }
    return fr_str_is(text, "*") ? 4 : 3;
}

static int compare_trees(const fr_tree *tree, uint32_t a, uint32_t b);

/* Lists of segments or of trees: the first difference, or the shorter one first. Aliases do not
 * count. */
static int compare_lists(const fr_tree *tree, uint32_t a, uint32_t b)
{
    for (; a && b; a = tree->nodes[a].next, b = tree->nodes[b].next) {
        int order = compare_trees(tree, a, b);
        if (order)
            return order;
    }
    return (a != 0) - (b != 0);
}

static int compare_trees(const fr_tree *tree, uint32_t a, uint32_t b)
{
    const fr_node *x = &tree->nodes[a], *y = &tree->nodes[b];
    if (x->kind == NODE_USE)
        return compare_lists(tree, x->child, y->child);
    int order = rank(tree, x) - rank(tree, y);
    if (order)
        return order;
    if (x->kind == NODE_USE_LIST)
        return compare_lists(tree, x->child, y->child);
    if (is_global(x) != is_global(y))
        return is_global(x) ? -1 : 1;
    if (is_global(x))
        order = fr_str_cmp(segment_text(tree, x), segment_text(tree, y));
    else
        order = compare_names(segment_text(tree, x), segment_text(tree, y));
    return order;
}

/* An item's tree is its child. */
static int compare_imports(const fr_tree *tree, uint32_t a, uint32_t b)
{
    const fr_node *x = &tree->nodes[a], *y = &tree->nodes[b];
    return compare_trees(tree, x->kind == NODE_IMPORT ? x->child : a,
                         y->kind == NODE_IMPORT ? y->child : b);
}

static uint32_t merge(fr_tree *tree, uint32_t a, uint32_t b)
{
    fr_node_list list = { 0, 0 };
    while (a && b) {
        uint32_t *from = compare_imports(tree, a, b) <= 0 ? &a : &b;
        uint32_t node = *from;
        *from = tree->nodes[node].next;
        fr_tree_append(tree, &list, node);
    }
    fr_tree_append(tree, &list, a ? a : b);
    return list.head;
}

/* Sorts nodes that hang together by `next`; equal ones keep their order. */
static uint32_t sort(fr_tree *tree, uint32_t head)
{
    uint32_t half = head, end = head;
    if (!head || !tree->nodes[head].next)
        return head;
    while ((end = tree->nodes[end].next) != 0 && (end = tree->nodes[end].next) != 0)
        half = tree->nodes[half].next;
    uint32_t second = tree->nodes[half].next;
    tree->nodes[half].next = 0;
    uint32_t first = sort(tree, head);
    return merge(tree, first, sort(tree, second));
}

/* Aliases are the same, too? The trees are known to have the same order. */
static bool are_same(const fr_tree *tree, uint32_t a, uint32_t b)
{
    uint32_t x = tree->nodes[a].child, y = tree->nodes[b].child;
    for (; x && y; x = tree->nodes[x].next, y = tree->nodes[y].next) {
        uint32_t p = tree->nodes[x].aux, q = tree->nodes[y].aux;
        if (tree->nodes[x].kind != NODE_LEAF || (p != 0) != (q != 0))
            return false;
        if (p && !fr_str_eq(token_text(tree, p), token_text(tree, q)))
            return false;
    }
    return true;
}

/* Removes the elements of a sorted list that are there twice. */
static void remove_twins(fr_tree *tree, uint32_t head)
{
    while (head && tree->nodes[head].next) {
        uint32_t next = tree->nodes[head].next;
        if (compare_trees(tree, head, next) == 0 && are_same(tree, head, next))
            tree->nodes[head].next = tree->nodes[next].next;
        else
            head = next;
    }
}

/* ---- Parsing ---- */

static uint32_t use_tree(fr_tree *tree);

static uint32_t use_list(fr_tree *tree)
{
    uint32_t first = tree->at;
    fr_node_list trees = { 0, 0 };
    fr_tree_take(tree);
    while (!tree->failed && !fr_tree_is_close(tree)) {
        fr_tree_append(tree, &trees, use_tree(tree));
        if (!fr_tree_is_punct(tree, PUNCT_COMMA))
            break;
        fr_tree_take(tree);
    }
    if (!trees.head)
        return fr_tree_fail(tree); /* rustfmt removes what imports nothing */
    fr_tree_expect_close(tree);
    if (tree->failed)
        return 0;
    uint32_t head = sort(tree, trees.head);
    remove_twins(tree, head);
    return fr_tree_node(tree, NODE_USE_LIST, first, head);
}

static uint32_t use_segment(fr_tree *tree)
{
    uint32_t first = tree->at;
    bool is_name = fr_tree_peek(tree, 0)->kind == TOKEN_IDENT ||
                   fr_tree_is_keyword(tree, KEYWORD_CRATE) || fr_tree_is_punct(tree, PUNCT_STAR);
    if (fr_tree_is_open(tree, '{'))
        return use_list(tree);
    if (!is_name)
        return fr_tree_fail(tree);
    fr_tree_take(tree);
    return fr_tree_node(tree, NODE_LEAF, first, 0);
}

static void use_alias(fr_tree *tree, uint32_t segment)
{
    if (!fr_tree_is_keyword(tree, KEYWORD_AS))
        return;
    fr_tree_take(tree);
    if (tree->nodes[segment].kind != NODE_LEAF || fr_tree_peek(tree, 0)->kind != TOKEN_IDENT) {
        tree->failed = true;
        return;
    }
    fr_str name = token_text(tree, tree->at);
    if (!fr_str_eq(name, segment_text(tree, &tree->nodes[segment])))
        tree->nodes[segment].aux = tree->at;
    fr_tree_take(tree);
}

/* x::self is x, and x::{y} is x::y; `before` is the segment before the last one, `last`. */
static void shorten(fr_tree *tree, uint32_t before, uint32_t last)
{
    fr_node *segments = tree->nodes;
    if (is_self(tree, &segments[last])) {
        segments[before].aux = segments[last].aux;
        segments[before].next = 0;
        return;
    }
    uint32_t only = segments[last].child;
    if (segments[last].kind != NODE_USE_LIST || segments[only].next)
        return;
    uint32_t inside = segments[only].child;
    if (!is_self(tree, &segments[inside]) || segments[inside].next)
        segments[before].next = inside;
}

static uint32_t use_tree(fr_tree *tree)
{
    uint32_t first = tree->at;
    fr_node_list segments = { 0, 0 };
    if (!fr_tree_enter(tree))
        return 0;
    uint32_t before = 0;
    bool is_rooted = fr_tree_is_punct(tree, PUNCT_PATH);
    if (is_rooted)
        fr_tree_take(tree);
    fr_tree_append(tree, &segments, use_segment(tree));
    if (is_rooted && tree->nodes[segments.head].kind != NODE_LEAF)
        tree->failed = true;
    else if (is_rooted)
        tree->nodes[segments.head].first = first;
    while (!tree->failed && fr_tree_is_punct(tree, PUNCT_PATH)) {
        fr_tree_take(tree);
        before = segments.tail;
        fr_tree_append(tree, &segments, use_segment(tree));
    }
    if (!tree->failed)
        use_alias(tree, segments.tail);
    if (!tree->failed && before)
        shorten(tree, before, segments.tail);
    fr_tree_leave(tree);
    fr_tree_break(tree); /* the tokens are not what is printed */
    return fr_tree_node(tree, NODE_USE, first, segments.head);
}

uint32_t fr_tree_import(fr_tree *tree, uint32_t first)
{
    fr_tree_take(tree);
    uint32_t child = use_tree(tree);
    fr_tree_expect(tree, PUNCT_SEMICOLON);
    return fr_tree_node(tree, NODE_IMPORT, first, child);
}

/* ---- Printing ---- */

static const fr_node *node_at(const fr_printer *printer, uint32_t node)
{
    return &printer->tree->nodes[node];
}

static bool has_inner_list(const fr_printer *printer, uint32_t list)
{
    for (uint32_t t = node_at(printer, list)->child; t; t = node_at(printer, t)->next) {
        uint32_t segment = node_at(printer, t)->child;
        while (node_at(printer, segment)->next)
            segment = node_at(printer, segment)->next;
        if (node_at(printer, segment)->kind == NODE_USE_LIST)
            return true;
    }
    return false;
}

static bool print_list(fr_printer *printer, uint32_t node, fr_shape shape)
{
    size_t start = printer->out->len;
    bool is_nested = has_inner_list(printer, node);
    fr_shape own = fr_shape_indented(printer, shape.indent + TAB);
    size_t width = is_nested || shape.width < 2 ? 0 : shape.width - 2;
    if (!fr_shape_narrow(&own, 1))
        return false;
    fr_print_list list = { .trailing = TRAILING_NEVER, .shape = own };
    fr_print_list_push(printer, &list, node_at(printer, node)->child, own);
    list.tactic = fr_print_list_tactic(printer, &list, width);
    bool is_broken = list.tactic != HORIZONTAL;
    if (is_broken) {
        list.tactic = is_nested ? MIXED_NESTED : MIXED;
        list.trailing = TRAILING_VERTICAL;
    }
    size_t mark = printer->out->len;
    fr_text_char(printer->out, '{');
    if (is_broken)
        fr_print_newline(printer, own.indent);
    if (!fr_print_list_write(printer, &list))
        return fr_print_cut(printer, start);
    if (is_broken)
        fr_print_newline(printer, shape.indent);
    fr_text_char(printer->out, '}');
    fr_print_keep(printer, start, mark);
    return true;
}

bool fr_print_use(fr_printer *printer, uint32_t node, fr_shape shape)
{
    size_t start = printer->out->len;
    for (uint32_t part = node_at(printer, node)->child; part; part = node_at(printer, part)->next) {
        size_t mark = printer->out->len;
        fr_node segment = *node_at(printer, part);
        if (segment.kind == NODE_USE_LIST) {
            if (!print_list(printer, part, shape))
                return fr_print_cut(printer, start);
            break;
        }
        if (is_global(&segment))
            fr_text_puts(printer->out, "::");
        fr_text_put(printer->out, segment_text(printer->tree, &segment));
        if (segment.aux) {
            fr_text_puts(printer->out, " as ");
            fr_text_put(printer->out, token_text(printer->tree, segment.aux));
        }
        if (segment.next)
            fr_text_puts(printer->out, "::");
        if (!fr_shape_offset(&shape, fr_print_width(printer, mark)))
            return fr_print_cut(printer, start);
    }
    return true;
}

bool fr_print_import(fr_printer *printer, uint32_t node, size_t indent)
{
    size_t mark = printer->out->len;
    fr_node import = *node_at(printer, node);
    fr_shape shape = fr_shape_indented(printer, indent);
    fr_print_tokens(printer, import.first, node_at(printer, import.child)->first);
    fr_text_char(printer->out, ' ');
    if (!fr_shape_offset(&shape, fr_print_width(printer, mark)) || !fr_shape_narrow(&shape, 3) ||
        !fr_print_use(printer, import.child, shape))
        return false;
    fr_text_char(printer->out, ';');
    return true;
}

/* Does a `use` begin at tree->at? */
bool fr_tree_is_import(const fr_tree *tree, uint32_t at)
{
    const fr_token *token = &tree->tokens[fr_tree_skip_attributes(tree, at)];
    if (token->kind == TOKEN_KEYWORD && token->code == KEYWORD_PUB) {
        token++;
        if (token->kind == TOKEN_OPEN && token->code == '(')
            token = &tree->tokens[token->match + 1];
    }
    return token->kind == TOKEN_KEYWORD && token->code == KEYWORD_USE;
}

/* Parses the imports from tree->at on up to a comment or an empty line. */
static uint32_t imports(fr_tree *tree)
{
    fr_node_list list = { 0, 0 };
    while (fr_tree_is_import(tree, tree->at)) {
        uint32_t lead = tree->at;
        uint8_t flags = tree->tokens[lead].flags;
        if (list.head && (flags & (TOKEN_AFTER_COMMENT | TOKEN_AFTER_BLANK)))
            break;
        uint32_t node = fr_tree_item(tree);
        if (!node) {
            tree->at = lead;
            break;
        }
        fr_tree_append(tree, &list, node);
    }
    return sort(tree, list.head);
}

bool fr_print_imports(fr_printer *printer, size_t indent)
{
    fr_tree *tree = printer->tree;
    size_t node_count = tree->node_count;
    uint32_t head = imports(tree);
    uint32_t end = tree->at;
    for (uint32_t node = head; node; node = node_at(printer, node)->next) {
        fr_node import = *node_at(printer, node);
        if (node != head)
            fr_print_newline(printer, indent);
        fr_print_attributes(printer, import.lead, import.first, indent);
        tree->nodes[node].lead = import.first;
        fr_print_line(printer, fr_print_import, node, indent);
    }
    tree->at = end;
    tree->node_count = node_count;
    return head != 0;
}
