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
    bool is_apart;     /* an empty line stands before it in the source */
} fr_piece;
#define PIECE_FAILED SIZE_MAX

enum { MAX_PRINT_DEPTH = 400 };

typedef struct fr_printer {
    fr_tree *tree;
    fr_arena *arena;
    fr_text *out;
    size_t source_at; /* the end of the item before this one, in the source */
    size_t page;      /* columns; more than MAX_WIDTH for what fits into no less */
    fr_piece *pieces; /* a stack of the elements of the lists at work */
    size_t piece_count, piece_cap;
    uint32_t *nodes; /* a stack of the parts of the chains and pairs at work */
    size_t node_count, node_cap;
    size_t effort;        /* attempts that may still be made for the item */
    unsigned depth;       /* of recursion */
    unsigned macro_depth; /* calls of macros around the node that is printed */
    bool one_line_chains;
    bool one_line_condition; /* of the if, match, ... that is printed next */
    bool has_long_variants;  /* of an enum: no variant has its fields on its line */
} fr_printer;

/* Shapes. Those that return bool fail when there are not so many columns. */
fr_shape fr_shape_indented(const fr_printer *printer, size_t indent);
bool fr_shape_offset(fr_shape *shape, size_t columns); /* used up at the left */
bool fr_shape_narrow(fr_shape *shape, size_t columns); /* kept free at the right */
/* Columns kept free so far. */
size_t fr_shape_overhead(const fr_printer *printer, fr_shape shape);

/* The text from `mark` to the end of the output. */
bool fr_print_is_multiline(const fr_printer *printer, size_t mark);
size_t fr_print_lines(const fr_printer *printer, size_t mark); /* line breaks */
size_t fr_print_first_width(const fr_printer *printer, size_t mark);
size_t fr_print_last_width(const fr_printer *printer, size_t mark);
size_t fr_print_width(const fr_printer *printer, size_t mark); /* columns, line breaks ignored */
bool fr_print_first_ends(const fr_printer *printer, size_t mark, char c);
/* The columns that it takes of `shape` on its last line, without the indentation. */
size_t fr_print_used(const fr_printer *printer, size_t mark, fr_shape shape);
size_t fr_print_piece_first_width(const fr_printer *printer, fr_piece piece);
size_t fr_print_piece_last_width(const fr_printer *printer, fr_piece piece);
bool fr_print_piece_is_extendable(const fr_printer *printer, fr_piece piece);
/* Can a text go on behind it as if it were on its first line? */
bool fr_print_is_extendable(const fr_printer *printer, size_t mark);
/* Does it fit where its first line has `shape` and the others all of the page? */
bool fr_print_fits(const fr_printer *printer, size_t mark, fr_shape shape);
/* Columns in text[0..len). */
size_t fr_print_columns(const char *text, size_t len);
bool fr_print_cut(fr_printer *printer, size_t mark); /* removes it; false */
/* Removes [mark, from): what was tried before. */
void fr_print_keep(fr_printer *printer, size_t mark, size_t from);
/* Appends a copy of a piece that is in the output. */
void fr_print_again(fr_printer *printer, fr_piece piece);
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
/* For fr_print_node(): what does not fit on the line, by kinds. */
bool fr_print_long_type(fr_printer *printer, uint32_t node, fr_shape shape);
bool fr_print_path(fr_printer *printer, uint32_t node, fr_shape shape);
bool fr_print_use(fr_printer *printer, uint32_t node, fr_shape shape);
bool fr_print_meta(fr_printer *printer, uint32_t node, fr_shape shape);
bool fr_print_macro(fr_printer *printer, uint32_t node, fr_shape shape);
bool fr_print_struct(fr_printer *printer, uint32_t node, fr_shape shape);
bool fr_print_closure(fr_printer *printer, uint32_t node, fr_shape shape);
bool fr_print_chain(fr_printer *printer, uint32_t node, fr_shape shape);
bool fr_print_binary(fr_printer *printer, uint32_t node, fr_shape shape);
bool fr_print_control(fr_printer *printer, uint32_t node, fr_shape shape);
bool fr_print_match(fr_printer *printer, uint32_t node, fr_shape shape);

/* An expression that ends in a block or list, behind whose end a text can go on. */
bool fr_print_is_block_like(const fr_printer *printer, uint32_t node);

/* Two things with `open`, `infix` and `close` around: [left; right], left as right. Where they do
 * not go on a line, a break takes the place of the space at the infix's end or, `is_front`, at its
 * start. */
typedef struct fr_pair {
    const char *open, *infix, *close;
    uint32_t left, right;
    bool is_front;
} fr_pair;
bool fr_print_pair(fr_printer *printer, const fr_pair *pair, fr_shape shape);
/* `shape` is that of the text that starts at `mark`, its left side, which is printed already. */
bool fr_print_assign(fr_printer *printer, size_t mark, uint32_t right, fr_shape shape);
/* The brace behind the condition at [mark, end): on a line of its own if the condition has more
 * columns than `budget`. */
void fr_print_brace(fr_printer *printer, size_t mark, fr_shape shape, size_t budget);
/* { statements }, on many lines unless it is empty. */
bool fr_print_block(fr_printer *printer, uint32_t node, fr_shape shape);

typedef enum fr_tactic {
    HORIZONTAL,
    VERTICAL,
    MIXED,        /* as many on a line as fit */
    MIXED_NESTED, /* the same, but an element in braces has lines of its own */
    AFTER_FORMAT  /* arguments of a macro, its format string, arguments: three lines */
} fr_tactic;
typedef enum fr_trailing { TRAILING_VERTICAL, TRAILING_ALWAYS, TRAILING_NEVER } fr_trailing;

typedef struct fr_print_list {
    size_t base, count; /* the elements, in printer->pieces */
    fr_tactic tactic;
    fr_trailing trailing;
    size_t before_format; /* AFTER_FORMAT: the arguments before a macro's format string */
    bool keeps_blanks;    /* VERTICAL: empty lines between elements stay */
    fr_shape shape;       /* of the lines behind the first */
} fr_print_list;

/* Prints the nodes from `head` on, each into `shape`, and pushes them on the stack of pieces. */
void fr_print_list_push(fr_printer *printer, fr_print_list *list, uint32_t head, fr_shape shape);
/* Pushes the text from `mark` on, or the word that it could not be printed. */
void fr_print_list_push_piece(fr_printer *printer, size_t mark, bool is_printed);
/* Pushes on the stack of nodes; who pushes sets node_count back. */
void fr_print_push_node(fr_printer *printer, uint32_t node);
/* HORIZONTAL if all is on a line of `width` columns, else VERTICAL. */
fr_tactic fr_print_list_tactic(const fr_printer *printer, const fr_print_list *list, size_t width);
/* Are all elements so short that many of them go on a line? */
bool fr_print_list_is_short(const fr_printer *printer, const fr_print_list *list);
/* Prints the list from its pieces, and takes them off the stack; false if one had failed. */
bool fr_print_list_write(fr_printer *printer, fr_print_list *list);

typedef enum fr_arguments {
    ARGUMENTS_ARE_TYPES,
    ARGUMENTS_ARE_EXPRESSIONS,
    ARGUMENTS_ARE_METAS
} fr_arguments;

/* name(a, b), name<a, b>, name[a, b]: what rustfmt calls overflow. */
typedef struct fr_call {
    size_t name; /* the mark where the name begins, which is printed already */
    char open, close;
    uint32_t head;    /* the first argument */
    size_t max_width; /* of several arguments on a line */
    fr_trailing trailing;
    fr_arguments arguments;
    fr_shape shape; /* of name and list */
} fr_call;

/* The trailing comma of a call's arguments: a macro keeps what it has. */
fr_trailing fr_print_trailing(const fr_printer *printer, uint32_t node);
/* Appends the list; false if it does not fit (what is printed of it is cut off). */
bool fr_print_call(fr_printer *printer, const fr_call *call);

/* What stands before the token in the source: line breaks, an empty line, comments. Goes on to a
 * new line, indented, unless the gap is at the start of all. */
typedef enum fr_gap { GAP_FIRST, GAP_ITEM, GAP_ELEMENT } fr_gap;
void fr_print_gap(fr_printer *printer, uint32_t token, size_t indent, fr_gap gap);
/* The closing delimiter on a line of its own, and comments before it. */
void fr_print_close(fr_printer *printer, uint32_t token, size_t indent, fr_gap gap);
/* Attributes [first, end), each on its line, and the line break behind them. */
void fr_print_attributes(fr_printer *printer, uint32_t first, uint32_t end, size_t indent);
/* The attribute or doc comment at `at`, with derives behind it that become one with it. Returns the
 * token behind. */
uint32_t fr_print_attribute(fr_printer *printer, uint32_t at, uint32_t end, size_t indent);
/* A comment, source[begin, end). */
void fr_print_comment(fr_printer *printer, size_t begin, size_t end, size_t indent);
/* The items from tree->at up to a closing delimiter or the end, each on a new line (but the first
 * one, if `is_first`). */
void fr_print_items(fr_printer *printer, size_t indent, bool is_first);
/* The item at tree->at. */
void fr_print_item(fr_printer *printer, size_t indent);
/* A closing delimiter behind the opening one, unless there is a comment between. */
void fr_print_empty(fr_printer *printer, uint32_t close, size_t indent);
/* An item that holds items: up to its brace, and what is in the braces, from tree->at on. The head
 * begins at `mark`. */
bool fr_print_container_head(fr_printer *printer, uint32_t node, size_t indent);
void fr_print_inside(fr_printer *printer, uint32_t node, size_t mark, size_t indent);
/* The first child of a kind, or 0. */
uint32_t fr_print_part(const fr_printer *printer, uint32_t node, fr_node_kind kind);
/* The token behind the head of an item whose delimiter is `open` (0: none). */
uint32_t fr_print_head_end(const fr_printer *printer, uint32_t node, uint32_t open);
/* The imports at tree->at, sorted; false if there are none. */
bool fr_print_imports(fr_printer *printer, size_t indent);
bool fr_print_import(fr_printer *printer, uint32_t node, size_t indent);
/* Parts of items. `name` is the mark where the name before the generics begins. */
bool fr_print_fn(fr_printer *printer, uint32_t node, size_t indent);
bool fr_print_generics(fr_printer *printer, uint32_t node, size_t name, fr_shape shape);
/* `is_behind`: `where` stays on the line. */
void fr_print_where(fr_printer *printer, uint32_t node, size_t indent, bool is_behind,
                    bool has_last_comma);

/* Prints a node that begins a line; at the worst as a line that is too long. */
typedef bool fr_print_line_fn(fr_printer *printer, uint32_t node, size_t indent);
void fr_print_line(fr_printer *printer, fr_print_line_fn *print, uint32_t node, size_t indent);

#endif
