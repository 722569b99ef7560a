/* parser.h - what the parts of the parser share. Internal to read_rust.
 *
 * The parser pulls tokens from the lexer as it needs them and holds the current one. When a
 * production fails, the current token becomes TOKEN_END until someone recovers, so loops and
 * callers need not look: they find the end everywhere. Productions therefore never return NULL
 * where their header does not say so, and what they return after a failure is thrown away.
 */
#ifndef FR_READ_RUST_PARSER_H
#define FR_READ_RUST_PARSER_H

#include "read_rust/syntax.h"
#include "rust_lex/lexer.h"

/* Memory that one parser after the other uses. */
struct fr_rust_scratch {
    fr_rust_scratch *next; /* the next free one */
    fr_token *tokens;
    size_t token_cap;
    uint32_t *nest;
    size_t nest_cap;
    char *stack; /* elements of lists under construction */
    size_t stack_cap;
};

typedef struct fr_parser {
    fr_rust_reader *reader;
    fr_arena *arena;
    fr_rust_source *source;
    fr_lexer lexer;
    fr_token token;             /* the current one; TOKEN_END when has_failed or is_over */
    size_t at;                  /* its index in lexer.tokens */
    uint32_t base;              /* position of the text's first byte */
    uint32_t last_end;          /* offset of the end of the token before */
    unsigned depth;             /* of productions inside each other */
    bool has_failed;            /* until recovery */
    bool is_over;               /* a fault of the lexer: nothing more can be read */
    bool is_trial;              /* failing says nothing: the caller has another way */
    bool no_struct;             /* in a condition: `{` is not a struct expression's */
    bool is_in_tests;           /* in a module that is only there for tests */
    bool was_checked;           /* the delimiters of all the text were, and match */
    const fr_rust_item *around; /* whose braces these are; NULL: the file's */
    size_t error_count;         /* what was reported */
    fr_rust_scratch *scratch;
    size_t stack_len; /* of scratch->stack */
    FR_VEC(fr_rust_call) calls;
    struct fr_part *part; /* of the text that two are parsing (parts.c); NULL: of none */
} fr_parser;

/* ---- reader.c ---- */

const fr_rust_file *fr_rust_parse_source(fr_rust_reader *reader, fr_rust_source *source);

/* ---- cursor.c: tokens ---- */

/* A parser at the first token of `source`. */
void fr_parser_init(fr_parser *p, fr_rust_reader *reader, fr_rust_source *source);
/* The same at an offset, which must be outside all delimiters. */
void fr_parser_init_at(fr_parser *p, fr_rust_reader *reader, fr_rust_source *source, size_t at);
void fr_parser_release(fr_parser *p);
/* A parser over tokens that were lexed before, to see what they may be: always in a trial. */
void fr_parser_init_tokens(fr_parser *p, fr_rust_reader *reader, fr_rust_source *source,
                           fr_token *tokens, size_t count);
void fr_parser_release_tokens(fr_parser *p);
/* Goes to the token `index`; what failed is forgotten. */
void fr_parser_seek(fr_parser *p, size_t index);
/* Where a trial began. */
typedef struct fr_parser_mark {
    fr_token token;
    size_t at;
    uint32_t last_end;
    unsigned depth;
    bool is_trial;
    size_t call_count;
} fr_parser_mark;
/* Begins a trial; fr_parser_end_trial() says if it failed, and then goes back to its begin. */
fr_parser_mark fr_parser_trial(fr_parser *p);
bool fr_parser_end_trial(fr_parser *p, fr_parser_mark mark);

void fr_parser_next(fr_parser *p);
/* The token `n` after the current one; TOKEN_END past the end. */
fr_token fr_parser_peek(fr_parser *p, size_t n);
/* The current token is an opening delimiter: goes behind its closing one. */
void fr_parser_skip_tree(fr_parser *p);
/* The same for any token. */
void fr_parser_skip(fr_parser *p);
/* Forgets the tokens before the current one if nothing can need them. */
void fr_parser_forget(fr_parser *p);
/* Reports "expected WHAT, found TOKEN" at the current token and fails. */
void fr_parser_expected(fr_parser *p, const char *what);
/* Reports at a position and fails. */
FR_PRINTF(4, 5)
void fr_parser_fail(fr_parser *p, fr_diag_code code, uint32_t position, const char *format, ...);
/* One level deeper; fails at FR_RUST_MAX_DEPTH. Leave with p->depth--. */
void fr_parser_enter(fr_parser *p);
/* After a failure in the item that began at token `start`: goes to where the next may begin. */
void fr_parser_recover(fr_parser *p, size_t start);

static inline bool fr_at_punct(const fr_parser *p, fr_punct code)
{
    return p->token.kind == TOKEN_PUNCT && p->token.code == code;
}

static inline bool fr_at_word(const fr_parser *p, fr_keyword code)
{
    return (p->token.kind == TOKEN_KEYWORD || p->token.kind == TOKEN_IDENT) &&
           p->token.code == code;
}

static inline bool fr_at_open(const fr_parser *p, char delimiter)
{
    return p->token.kind == TOKEN_OPEN && p->token.code == (unsigned char)delimiter;
}

static inline bool fr_at_close(const fr_parser *p)
{
    return p->token.kind == TOKEN_CLOSE || p->token.kind == TOKEN_END;
}

bool fr_accept_punct(fr_parser *p, fr_punct code);
bool fr_accept_word(fr_parser *p, fr_keyword code);
void fr_expect_punct(fr_parser *p, fr_punct code, const char *what);
/* Enters a delimiter; fails if it is not there. */
void fr_expect_open(fr_parser *p, char delimiter);
/* Leaves one; fails if there is something else before its end. */
void fr_expect_close(fr_parser *p, const char *what);
/* Is the current token the identifier `text` (not raw, maybe with no meaning of its own)? */
bool fr_at_ident(const fr_parser *p, const char *text);
bool fr_token_is_ident(const fr_parser *p, fr_token token, const char *text);
fr_str fr_token_text(const fr_parser *p, fr_token token);
/* The current token as a name, without going on. */
fr_rust_name fr_token_name(const fr_parser *p);
/* An identifier that is no reserved word (weak and later ones are accepted), or `_` if wanted. */
fr_rust_name fr_parse_name(fr_parser *p, bool underscore);

static inline uint32_t fr_here(const fr_parser *p)
{
    return p->base + p->token.begin;
}

/* From `begin` to the end of the last token. */
static inline fr_rust_span fr_span_from(const fr_parser *p, uint32_t begin)
{
    uint32_t end = p->base + p->last_end;
    return (fr_rust_span){ begin, end > begin ? end : begin };
}

/* Lists: note stack_len, push elements, take them into the arena. */
void fr_list_push(fr_parser *p, const void *element, size_t size);
void *fr_list_take(fr_parser *p, size_t mark, size_t size, size_t *count);

/* ---- attributes.c ---- */

fr_rust_attrs fr_parse_outer_attrs(fr_parser *p);
fr_rust_attrs fr_parse_inner_attrs(fr_parser *p);
/* What a `meta` fragment is: the content of an attribute. */
fr_rust_meta fr_parse_meta(fr_parser *p);

/* ---- paths.c, generics.c ---- */

/* How a path's arguments are written. */
typedef enum fr_path_style {
    PATH_SIMPLE, /* none: use, macros, visibility */
    PATH_TYPE,   /* A<B>, A::<B>, Fn(A) -> B */
    PATH_EXPR    /* A::<B> */
} fr_path_style;

/* Can the current token begin a path? */
bool fr_at_path(const fr_parser *p);
fr_rust_path fr_parse_path(fr_parser *p, fr_path_style style);
/* One segment of a path without its arguments: a name, or a word that stands for a module or type.
 */
fr_rust_name fr_parse_segment_name(fr_parser *p);
/* The `<..>` of a path segment or method call. */
const fr_rust_args *fr_parse_generic_args(fr_parser *p);
/* The `<..>` behind an item's name, or nothing; where is added by fr_parse_where(). */
fr_rust_generics fr_parse_generics(fr_parser *p);
void fr_parse_where(fr_parser *p, fr_rust_generics *generics);
/* Gives an item its generics, if there are any. */
void fr_keep_generics(fr_parser *p, fr_rust_item *item, fr_rust_generics generics);
/* Bounds, up to what must follow them. */
fr_rust_span fr_parse_bounds(fr_parser *p);
/* `for<'a>`, if it is there. */
void fr_parse_binder(fr_parser *p);
fr_rust_vis fr_parse_vis(fr_parser *p);
const fr_rust_macro *fr_parse_macro_tail(fr_parser *p, const fr_rust_path *path);

/* ---- types.c ---- */

const fr_rust_type *fr_parse_type(fr_parser *p);
/* Without `A + B`. */
const fr_rust_type *fr_parse_type_no_plus(fr_parser *p);
/* extern "abi"?: the current token is `extern`. */
fr_str fr_parse_abi(fr_parser *p);

/* ---- patterns.c ---- */

/* Passes a pattern. `top`: alternatives A | B belong to it. Returns the name that it binds if it is
 * a plain one (fr_rust_param.name). */
fr_rust_name fr_parse_pattern(fr_parser *p, bool top);

/* ---- exprs.c, expr_primary.c ---- */

fr_rust_expr *fr_parse_expr(fr_parser *p);
fr_rust_expr *fr_parse_literal(fr_parser *p);
fr_rust_expr *fr_parse_block(fr_parser *p);
/* Shared by the two files. */
fr_rust_expr *fr_expr_new(fr_parser *p, fr_rust_expr_kind kind, uint32_t begin);
/* Sets the height from the parts'. */
void fr_expr_over(fr_rust_expr *expr, const fr_rust_expr *part);
fr_rust_expr *fr_parse_unary(fr_parser *p);
fr_rust_expr *fr_parse_primary(fr_parser *p);
fr_rust_expr *fr_parse_let_value(fr_parser *p);
/* Can the current token begin an expression (of a return, a range's end, ..)? */
bool fr_at_expr(const fr_parser *p);
fr_rust_expr_list fr_parse_expr_list(fr_parser *p);

/* ---- items.c ---- */

/* One item with its attributes; NULL after a failure. */
fr_rust_item *fr_parse_item(fr_parser *p);
/* Items up to the closing brace or the end; recovers by itself. */
fr_rust_items fr_parse_items(fr_parser *p);

/* ---- parts.c ---- */

/* fr_parse_items() for a whole file: parts of a long one are parsed in a thread meanwhile. The
 * items, and what is said about them, are the same. */
fr_rust_items fr_parse_file_items(fr_parser *p);
/* At an item of a part. True: its parser is at the end, and those of the caller's parser that are
 * behind are in the list under construction. */
bool fr_part_ends(fr_parser *p);

/* ---- trim.c: with reader->is_trimmed, what cannot cross to C is freed again ---- */

typedef struct fr_trim {
    fr_arena_mark mark;
    size_t calls, errors;
} fr_trim;

/* Where that begins which may be freed. */
fr_trim fr_trim_from(const fr_parser *p);
/* The parameters and the result of a function; fields; what variants have but their names; type and
 * value of a static. What goes must have been made since `from`. */
void fr_trim_fn(fr_parser *p, fr_rust_item *item, fr_trim from);
void fr_trim_fields(fr_parser *p, fr_rust_item *item, fr_trim from);
void fr_trim_variants(fr_parser *p, const fr_rust_item *item, fr_rust_variant *variants,
                      size_t count, fr_trim from);
void fr_trim_static(fr_parser *p, fr_rust_item *item, fr_trim from);
/* True: the attribute says nothing to C, and has gone. */
bool fr_trim_attribute(fr_parser *p, const fr_rust_attr *attr, fr_trim from);
/* True: the whole item has gone. */
bool fr_trim_item(fr_parser *p, const fr_rust_item *item, fr_trim from);
/* #[cfg(test)] mod */
bool fr_is_test_module(const fr_rust_item *item);

/* ---- item_fn.c, item_data.c ---- */

void fr_parse_fn(fr_parser *p, fr_rust_item *item);
void fr_parse_struct(fr_parser *p, fr_rust_item *item);
void fr_parse_enum(fr_parser *p, fr_rust_item *item);
/* The parameters of a function pointer or function, between parentheses. */
const fr_rust_param *fr_parse_params(fr_parser *p, size_t *count, fr_rust_receiver *receiver);
/* -> T, or NULL. */
const fr_rust_type *fr_parse_result(fr_parser *p, bool plus);

#endif
