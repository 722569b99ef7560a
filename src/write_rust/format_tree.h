/* format_tree.h - the syntax of one Rust item, as far as its layout asks for it.
 *
 * The parser gives every token it takes the space that stands before it when all is on one line,
 * and sums the widths up: so "does this fit in the rest of the line" is a subtraction. What can
 * never be on one line (statements, long argument lists) counts as LINE_BREAK columns more.
 * Nodes point at ranges of tokens; a node exists where a line may be broken, the rest is a leaf.
 */
#ifndef FR_WRITE_RUST_FORMAT_TREE_H
#define FR_WRITE_RUST_FORMAT_TREE_H

#include "rust_lex/lexer.h"

typedef enum fr_node_kind {
    NODE_LEAF, /* tokens that stay together on a line */
    /* Types and paths */
    NODE_PATH,       /* NODE_ANGLE, NODE_FN_SUGAR, NODE_QSELF as they occur */
    NODE_QSELF,      /* <T as Path>; children: the type, the path */
    NODE_ANGLE,      /* < arguments >, with the :: before it in an expression */
    NODE_PREFIX,     /* &'a mut, *const, dyn, impl; child: what follows */
    NODE_BARE_FN,    /* for<'a> unsafe extern "C" fn(..) -> T; NODE_PARAMS, the type */
    NODE_FN_SUGAR,   /* (A, B) -> C of Fn(A, B) -> C; NODE_PARAMS, the type */
    NODE_TUPLE,      /* of types or of expressions */
    NODE_BOUNDS,     /* A + B */
    NODE_LABELED,    /* name: T or name = T; child: T */
    NODE_ARRAY_TYPE, /* [T; N] or [T]; T, N */
    NODE_PARAMS,     /* ( parameters ) */
    /* Expressions */
    NODE_BINARY,        /* left, right; aux: the operator's first token */
    NODE_CAST,          /* expression, type */
    NODE_ASSIGN,        /* left, right; aux: the operator's first token */
    NODE_UNARY,         /* operator tokens; child */
    NODE_CALL,          /* callee, NODE_ARGS */
    NODE_ARGS,          /* ( arguments ) */
    NODE_META,          /* of an attribute: path, NODE_ARGS */
    NODE_META_VALUE,    /* of an attribute: path = value */
    NODE_METHOD,        /* receiver, [NODE_ANGLE], NODE_ARGS; aux: the dot */
    NODE_FIELD,         /* receiver; aux: the dot */
    NODE_TRY,           /* receiver */
    NODE_INDEX,         /* expression, index */
    NODE_PAREN,         /* expression */
    NODE_ARRAY,         /* elements */
    NODE_REPEAT,        /* [value; count] */
    NODE_STRUCT,        /* path, NODE_INIT or leaf for each field; aux: the brace */
    NODE_INIT,          /* name: value; child: value */
    NODE_BLOCK,         /* statements; aux: the brace */
    NODE_IF,            /* condition, block, [block or NODE_IF] */
    NODE_LOOP,          /* [condition or pattern and expression], block */
    NODE_MATCH,         /* expression, NODE_ARM...; aux: the brace */
    NODE_ARM,           /* pattern, [guard], body; aux: the arrow */
    NODE_PATTERNS,      /* a | b, of an arm */
    NODE_LET_CONDITION, /* let pattern = expression */
    NODE_CLOSURE,       /* body */
    NODE_MACRO,         /* arguments; aux: the delimiter */
    /* Statements */
    NODE_LET,       /* pattern, [type], [value]; aux: the = or 0 */
    NODE_STATEMENT, /* an expression; HAS_SEMICOLON */
    NODE_ITEM,      /* an item inside a block or container, not looked into */
    /* Items */
    NODE_FN,        /* [NODE_GENERICS], NODE_PARAMS, [type], [NODE_WHERE], [NODE_BLOCK] */
    NODE_GENERICS,  /* < parameters >: NODE_LABELED or leaf */
    NODE_WHERE,     /* predicates: NODE_LABELED or leaf; aux: the keyword */
    NODE_VALUE,     /* const, static; type, [value]; aux: the = or 0 */
    NODE_ALIAS,     /* type; [NODE_GENERICS], [NODE_WHERE], [type]; aux: the = or 0 */
    NODE_RECORD,    /* struct, union; [NODE_GENERICS], [NODE_WHERE], fields; aux: its { or ( or 0 */
    NODE_ENUM,      /* [NODE_GENERICS], [NODE_WHERE], variants; aux: the brace */
    NODE_VARIANT,   /* fields or the value; aux: the { or ( or = or 0 */
    NODE_CONTAINER, /* impl, trait, mod, extern: [NODE_GENERICS], types, [NODE_WHERE]; aux: its { */
    NODE_IMPORT,    /* use; NODE_USE */
    NODE_USE,       /* segments: NODE_LEAF, at the end NODE_USE_LIST (format_import.c) */
    NODE_USE_LIST,  /* NODE_USE... */
    NODE_LINE,      /* extern crate, mod x;: a leaf with a semicolon */
    NODE_MACRO_ITEM, /* child: NODE_MACRO */
} fr_node_kind;

enum {
    NODE_HAS_SEMICOLON = 1,
    NODE_HAS_RETURN = 2,   /* NODE_PARAMS' owner has a type behind -> */
    NODE_IS_VARIADIC = 4,  /* NODE_PARAMS ends in ... */
    NODE_HAS_COMMA = 8,    /* a list with a comma at its end */
    NODE_IS_VERBATIM = 16, /* NODE_MACRO whose arguments are no expressions or types */
    NODE_HAS_TYPE = 32,    /* NODE_LET */
    NODE_IS_UNSAFE = 64,   /* NODE_BLOCK after unsafe, const, async: may stay on a line */
};

typedef struct fr_node {
    uint8_t kind, flags;
    uint32_t lead;        /* the first token of its attributes, `first` if it has none */
    uint32_t first, end;  /* its tokens: [first, end) */
    uint32_t aux;         /* a token, see the kinds */
    uint32_t child, next; /* indices of nodes; 0: none */
} fr_node;

enum { MAX_DEPTH = 200, MAX_WIDTH = 100, TAB = 4, DROPPED = 255 };
/* rustfmt's "use_small_heuristics": what is longer does not go on a line. */
enum {
    CALL_WIDTH = 60, /* of several arguments; tuples, too */
    META_WIDTH = 70,
    ARRAY_WIDTH = 60,
    CHAIN_WIDTH = 60,
    STRUCT_WIDTH = 18,
    VARIANT_WIDTH = 35,
    IF_WIDTH = 50
};
#define LINE_BREAK ((uint64_t)1 << 32)

typedef struct fr_tree {
    fr_lexer *lexer;
    fr_arena *arena;
    fr_token *tokens;
    uint64_t *widths; /* of all tokens before this one, with their spaces */
    size_t widths_cap;
    fr_node *nodes; /* [0] is not used */
    size_t node_count, node_cap;
    uint32_t at;
    unsigned depth;
    unsigned macro_depth;   /* calls of macros around this but vec![] */
    unsigned macro_nesting; /* the same with vec![] */
    bool begins_line;
    uint8_t gap;       /* the space before the next token that is taken */
    bool failed;       /* what stands at `at` is not understood: the text is kept as it is */
    bool no_struct;    /* in the condition of if, while, match, for: { opens the body */
    bool in_statement; /* at the start of a statement: a block-like expression ends it */
} fr_tree;

/* Takes over what `lexer` has lexed last. */
void fr_tree_start(fr_tree *tree, fr_arena *arena, fr_lexer *lexer);
/* Parses the item at tree->at, attributes included; 0 if it is not understood. A container is
 * parsed up to its brace, tree->at is then behind the brace. Forgets all earlier nodes. */
uint32_t fr_tree_item(fr_tree *tree);
/* The token behind the item at `at`, by delimiters alone. */
uint32_t fr_tree_skip_item(const fr_tree *tree, uint32_t at);
/* The token behind the attributes and doc comments at `at`. */
uint32_t fr_tree_skip_attributes(const fr_tree *tree, uint32_t at);

/* For the parsers' files among each other. */
const fr_token *fr_tree_peek(const fr_tree *tree, uint32_t ahead);
bool fr_tree_is_punct(const fr_tree *tree, fr_punct code);
bool fr_tree_is_keyword(const fr_tree *tree, fr_keyword code);
bool fr_tree_is_open(const fr_tree *tree, char delimiter);
bool fr_tree_is_close(const fr_tree *tree);
bool fr_tree_is_word(const fr_tree *tree, const char *word);
void fr_tree_take(fr_tree *tree);
/* The token that is taken next begins a line: there may be comments before it. */
void fr_tree_begin_line(fr_tree *tree);
/* Takes a comma at the end of a list: it is not there when all is on one line. */
void fr_tree_take_last_comma(fr_tree *tree);
bool fr_tree_expect(fr_tree *tree, fr_punct code);
bool fr_tree_expect_close(fr_tree *tree);
/* What has been taken so far cannot be on one line. */
void fr_tree_break(fr_tree *tree);
uint32_t fr_tree_fail(fr_tree *tree);
bool fr_tree_enter(fr_tree *tree); /* with fr_tree_leave(): the limit on depth */
void fr_tree_leave(fr_tree *tree);
/* A node from token `first` to tree->at. */
uint32_t fr_tree_node(fr_tree *tree, fr_node_kind kind, uint32_t first, uint32_t child);
uint64_t fr_tree_width(const fr_tree *tree, uint32_t first, uint32_t end);
/* Passes all attributes of an item, a field, a statement. */
void fr_tree_attributes(fr_tree *tree);
/* Takes #[meta], as it may be on a line with what it belongs to. */
uint32_t fr_tree_attribute(fr_tree *tree);

typedef struct fr_node_list {
    uint32_t head, tail;
} fr_node_list;
void fr_tree_append(fr_tree *tree, fr_node_list *list, uint32_t node);

uint32_t fr_tree_type(fr_tree *tree);
uint32_t fr_tree_path(fr_tree *tree, bool in_expression);
/* ::<arguments> or <arguments> */
uint32_t fr_tree_angle(fr_tree *tree);
uint32_t fr_tree_bounds(fr_tree *tree);
uint32_t fr_tree_pattern(fr_tree *tree);
/* The pattern of a match's arm: a | b | c. */
uint32_t fr_tree_alternatives(fr_tree *tree);
uint32_t fr_tree_params(fr_tree *tree);
uint32_t fr_tree_generics(fr_tree *tree);
uint32_t fr_tree_where(fr_tree *tree);
/* `tree->at` is at `use`, the item began at `first`. */
uint32_t fr_tree_import(fr_tree *tree, uint32_t first);
/* Is the item at `at` an import? */
bool fr_tree_is_import(const fr_tree *tree, uint32_t at);
uint32_t fr_tree_expression(fr_tree *tree);
uint32_t fr_tree_block(fr_tree *tree);
/* A call, maybe in &, *, !, -, ? or as. */
bool fr_tree_is_nested_call(const fr_tree *tree, uint32_t node);
/* Is the expression a statement by itself, though an operator seems to follow? */
bool fr_tree_ends_statement(const fr_tree *tree, uint32_t node);
/* `tree->at` is at the `!` of a macro call whose path began at `first`. */
uint32_t fr_tree_macro(fr_tree *tree, uint32_t first);
/* vec![: an array as any other, but inside other macros. */
bool fr_tree_is_vec(const fr_tree *tree, uint32_t first, uint32_t brace);

#endif
