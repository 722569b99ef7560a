/* format_print.h - from the tree of an item to lines.
 *
 * A print function appends the text of a node that fits into a shape, or appends nothing and
 * returns false: "not so". Its caller tries another layout, as rustfmt does; the attempts are made
 * at the end of the output and cut off again. What fits on the line is printed at once, so only
 * items that are too long pay for the search, and `effort` bounds it.
 */
#ifndef FR_WRITE_RUST_FORMAT_PRINT_H
#define FR_WRITE_RUST_FORMAT_PRINT_H

#include "base/text.h"
#include "write_rust/format_tree.h"

/* Where a text goes: it may use `width` columns, the first of which is at indent + offset; the
 * lines after the first are indented from `indent`. */
typedef struct fr_shape {
    size_t indent, offset, width;
} fr_shape;

typedef struct fr_piece {
    size_t begin, len; /* in the output; len PIECE_FAILED: it could not be printed */
} fr_piece;
#define PIECE_FAILED SIZE_MAX

typedef struct fr_printer {
    fr_tree *tree;
    fr_arena *arena;
    fr_text *out;
    fr_piece *pieces; /* a stack of the elements of the lists at work */
    size_t piece_count, piece_cap;
    size_t effort;        /* attempts made for the item */
    unsigned depth;       /* of recursion */
    unsigned macro_depth; /* calls of macros around the node that is printed */
    bool is_loose;        /* rustfmt gave up on the item: lines may be too long */
    bool one_line_chains;
} fr_printer;

/* Shapes. Those that return bool fail when there are not so many columns. */
fr_shape fr_shape_indented(size_t indent);
bool fr_shape_offset(fr_shape *shape, size_t columns); /* used up at the left */
bool fr_shape_narrow(fr_shape *shape, size_t columns); /* kept free at the right */
size_t fr_shape_overhead(fr_shape shape);              /* kept free so far */

/* The text from `mark` to the end of the output. */
bool fr_print_is_multiline(const fr_printer *printer, size_t mark);
size_t fr_print_lines(const fr_printer *printer, size_t mark); /* line breaks */
size_t fr_print_first_width(const fr_printer *printer, size_t mark);
size_t fr_print_last_width(const fr_printer *printer, size_t mark);
size_t fr_print_width(const fr_printer *printer, size_t mark); /* columns, line breaks ignored */
bool fr_print_first_ends(const fr_printer *printer, size_t mark, char c);
/* Does it fit where its first line has `shape` and the others all of the page? */
bool fr_print_fits(const fr_printer *printer, size_t mark, fr_shape shape);
/* Columns in text[0..len). */
size_t fr_print_columns(const char *text, size_t len);
bool fr_print_cut(fr_printer *printer, size_t mark); /* removes it; false */
/* Removes [mark, from): what was tried before. */
void fr_print_keep(fr_printer *printer, size_t mark, size_t from);
bool fr_print_try(fr_printer *printer); /* counts; false when the item took too much effort */

void fr_print_newline(fr_printer *printer, size_t indent);
/* Tokens on one line, without the space before the first. */
void fr_print_tokens(fr_printer *printer, uint32_t first, uint32_t end);
/* The same with that space. */
void fr_print_more(fr_printer *printer, uint32_t first, uint32_t end);
/* Source as it is. */
void fr_print_source(fr_printer *printer, uint32_t first, uint32_t end);
void fr_print_node_flat(fr_printer *printer, uint32_t node);
/* As node's tokens from its start up to those of its child. */
void fr_print_before(fr_printer *printer, uint32_t node, uint32_t child);

/* Any type, expression, list element. */
bool fr_print_node(fr_printer *printer, uint32_t node, fr_shape shape);
bool fr_print_type(fr_printer *printer, uint32_t node, fr_shape shape);
bool fr_print_expression(fr_printer *printer, uint32_t node, fr_shape shape);
bool fr_print_chain(fr_printer *printer, uint32_t node, fr_shape shape);
bool fr_print_pairs(fr_printer *printer, uint32_t node, fr_shape shape);
/* `shape` is that of the text that starts at `mark`, its left side, which is printed already. */
bool fr_print_assign(fr_printer *printer, size_t mark, uint32_t right, fr_shape shape);
/* { statements }; `one_line`: { x } is allowed. */
bool fr_print_block(fr_printer *printer, uint32_t node, fr_shape shape, bool one_line);

typedef enum fr_tactic { HORIZONTAL, VERTICAL, MIXED, AFTER_FORMAT } fr_tactic;
typedef enum fr_trailing { TRAILING_VERTICAL, TRAILING_ALWAYS, TRAILING_NEVER } fr_trailing;

typedef struct fr_list {
    size_t base, count; /* the elements, in printer->pieces */
    fr_tactic tactic;
    fr_trailing trailing;
    size_t before_format; /* AFTER_FORMAT: the arguments before a macro's format string */
    fr_shape shape;       /* of the lines behind the first */
} fr_list;

/* Prints the nodes from `head` on, each into `shape`, and pushes them on the stack of pieces. */
void fr_list_push(fr_printer *printer, fr_list *list, uint32_t head, fr_shape shape);
/* HORIZONTAL if all is on a line of `width` columns, else VERTICAL. */
fr_tactic fr_list_tactic(const fr_printer *printer, const fr_list *list, size_t width);
/* Prints the list from its pieces, and takes them off the stack; false if one had failed. */
bool fr_list_write(fr_printer *printer, fr_list *list);

/* name(a, b), name<a, b>, name[a, b]: what rustfmt calls overflow. */
typedef struct fr_call {
    size_t name; /* the mark where the name begins, which is printed already */
    char open, close;
    uint32_t head;    /* the first argument */
    size_t max_width; /* of several arguments on a line */
    fr_trailing trailing;
    bool are_expressions;
    fr_shape shape; /* of name and list */
} fr_call;

/* Appends the list; false if it does not fit (what is printed of it is cut off). */
bool fr_print_call(fr_printer *printer, const fr_call *call);

/* Attributes [first, end), each on its line. */
void fr_print_attributes(fr_printer *printer, uint32_t first, uint32_t end, size_t indent);
/* The item at tree->at (or, of a container, all of it), and what is before it. */
void fr_print_items(fr_printer *printer, size_t indent, bool is_nested);
bool fr_print_item(fr_printer *printer, uint32_t node, size_t indent);

#endif
