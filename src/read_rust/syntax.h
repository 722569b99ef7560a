/* syntax.h - the syntax tree of Rust items: what the parser gives, before names mean anything.
 *
 * Grammar and words are those of the Rust Reference ("Items", "Types", "Paths", "Expressions").
 * Trees live in the reader's `nodes` and are const after parsing, but for what modules.h and
 * walk.h fill in (marked "later"). Names and texts are slices of the sources; nothing is copied
 * that a slice can say, and texts outlive trees. Bodies of functions are not read, only their span
 * is known. Conditions (cfg, cfg_attr) are attributes like any other; cfg.h makes trees of their
 * predicates.
 */
#ifndef FR_READ_RUST_SYNTAX_H
#define FR_READ_RUST_SYNTAX_H

#include "read_rust/sources.h"

typedef struct fr_rust_type fr_rust_type;
typedef struct fr_rust_expr fr_rust_expr;
typedef struct fr_rust_item fr_rust_item;
typedef struct fr_rust_file fr_rust_file;

/* An identifier as it means: r#type is `type` with is_raw. */
typedef struct fr_rust_name {
    const char *text;     /* without r#; `_` where the grammar has it: fr_name_text() */
    uint32_t at;          /* position */
    unsigned length : 31; /* of the text; 0: no name */
    unsigned is_raw : 1;
} fr_rust_name;

static inline fr_str fr_name_text(fr_rust_name name)
{
    return (fr_str){ name.text, name.length };
}

/* The text is shorter than the longest source. */
static inline fr_rust_name fr_rust_name_of(fr_str text, uint32_t at, bool is_raw)
{
    return (fr_rust_name){ text.ptr, at, (unsigned)text.len & INT32_MAX, is_raw };
}

/* ---- attributes ---- */

typedef enum fr_rust_meta_kind {
    RUST_META_PATH,    /* test */
    RUST_META_VALUE,   /* path = expr */
    RUST_META_LIST,    /* path(metas), literals among them */
    RUST_META_TOKENS,  /* path(anything else), path[..], path{..}: `tokens` */
    RUST_META_LITERAL, /* in a list: a literal, `value` */
} fr_rust_meta_kind;

typedef struct fr_rust_meta {
    fr_rust_meta_kind kind;
    bool has_trailing_comma; /* LIST */
    fr_rust_span span;
    fr_rust_span tokens;             /* LIST, TOKENS: between the delimiters */
    fr_str path;                     /* a::b without white space; LITERAL: empty */
    const fr_rust_expr *value;       /* VALUE, LITERAL */
    const struct fr_rust_meta *list; /* LIST */
    size_t count;                    /* LIST */
} fr_rust_meta;

typedef struct fr_rust_attr {
    fr_rust_span span;
    bool is_inner;   /* #![..], and the inner doc comments */
    bool is_comment; /* a doc comment: `doc` is its text, between its marks, as written */
    bool is_unsafe;  /* #[unsafe(..)]: `meta` is what is inside */
    fr_str doc;
    const fr_rust_meta *meta; /* of a doc comment: path `doc`, VALUE without value or place */
} fr_rust_attr;

typedef struct fr_rust_attrs {
    const fr_rust_attr *data;
    size_t len;
} fr_rust_attrs;

/* ---- paths and generics ---- */

typedef enum fr_rust_arg_kind {
    RUST_ARG_LIFETIME,   /* 'a: name */
    RUST_ARG_TYPE,       /* type; a single name may turn out to be a constant */
    RUST_ARG_CONST,      /* a literal, -literal or { block }: expr */
    RUST_ARG_BINDING,    /* Name = Type, Name<..> = const: name, type or expr */
    RUST_ARG_CONSTRAINT, /* Name: bounds; name, and `bounds` */
} fr_rust_arg_kind;

typedef struct fr_rust_arg {
    fr_rust_arg_kind kind;
    fr_rust_span span;
    fr_rust_name name;
    const fr_rust_type *type;
    const fr_rust_expr *expr;
    fr_rust_span bounds;
} fr_rust_arg;

/* Generic arguments of a path segment. */
typedef struct fr_rust_args {
    fr_rust_span span; /* with its delimiters */
    bool is_fn_sugar;  /* Fn(A, B) -> C: args are TYPEs */
    const fr_rust_arg *data;
    size_t len;
    const fr_rust_type *result; /* C of the sugar; NULL: none */
} fr_rust_args;

typedef struct fr_rust_segment {
    fr_rust_name name;        /* also self, Self, super, crate, and $crate of an expansion */
    const fr_rust_args *args; /* NULL: none */
} fr_rust_segment;

/* a::b::C, ::a::b, <T as a::Tr>::Item. */
typedef struct fr_rust_path {
    fr_rust_span span;
    const fr_rust_type *qself; /* T of <T as ..>, <T>; NULL: none */
    const fr_rust_segment *data;
    uint32_t len;
    uint16_t qself_len; /* how many of the segments are inside the < > */
    bool is_global;     /* begins with :: */
} fr_rust_path;

typedef enum fr_rust_param_kind {
    RUST_GENERIC_LIFETIME,
    RUST_GENERIC_TYPE,
    RUST_GENERIC_CONST
} fr_rust_param_kind;

typedef struct fr_rust_generic {
    fr_rust_param_kind kind;
    fr_rust_name name; /* a lifetime's with its ' */
    fr_rust_attrs attrs;
    fr_rust_span span;
    fr_rust_span bounds;              /* behind the `:`, LIFETIME and TYPE */
    const fr_rust_type *type;         /* CONST: its type */
    const fr_rust_type *default_type; /* TYPE; NULL: none */
    const fr_rust_expr *default_expr; /* CONST; NULL: none */
} fr_rust_generic;

typedef struct fr_rust_generics {
    const fr_rust_generic *data;
    size_t len;
    fr_rust_span where; /* the predicates; empty: none */
} fr_rust_generics;

/* ---- types ---- */

typedef enum fr_rust_type_kind {
    RUST_TYPE_NAME,         /* a path of one segment without arguments: as.name */
    RUST_TYPE_PATH,         /* any other path: as.path */
    RUST_TYPE_REFERENCE,    /* &'a mut T: as.pointer */
    RUST_TYPE_POINTER,      /* *const T: as.pointer */
    RUST_TYPE_ARRAY,        /* [T; N]: as.array */
    RUST_TYPE_SLICE,        /* [T]: as.inner */
    RUST_TYPE_TUPLE,        /* (A, B), (): as.tuple */
    RUST_TYPE_PAREN,        /* (T): as.inner */
    RUST_TYPE_NEVER,        /* ! */
    RUST_TYPE_FN,           /* as.fn */
    RUST_TYPE_TRAIT_OBJECT, /* dyn Tr + 'a, or Tr + 'a before 2021: the span says it */
    RUST_TYPE_IMPL,         /* impl Tr: the span says it */
    RUST_TYPE_MACRO,        /* path!(..): as.macro */
    RUST_TYPE_INFER,        /* _ */
    RUST_TYPE_VARIADIC,     /* ... as a parameter's type */
    RUST_TYPE_OTHER,        /* what has no meaning here: the span says it */
} fr_rust_type_kind;

/* A macro call, wherever it stands. */
typedef struct fr_rust_macro {
    fr_rust_path path;
    char delimiter;      /* ( [ { */
    fr_rust_span tokens; /* between the delimiters */
    fr_rust_span span;
} fr_rust_macro;

/* A parameter of a function or function pointer. */
typedef struct fr_rust_param {
    fr_rust_attrs attrs;
    fr_rust_span span;
    fr_rust_span pattern; /* of fn items: what stands before the `:`; empty: none (2015 traits) */
    /* `x`, `mut x`, `ref x`, `x @ ..` give the identifier; `_` gives `_`; other patterns nothing */
    fr_rust_name name;
    const fr_rust_type *type; /* VARIADIC for `...`; NULL for a receiver without type */
} fr_rust_param;

typedef struct fr_rust_bare_fn {
    bool is_unsafe, has_abi, is_variadic; /* `...`, which is not in params */
    fr_str abi;                           /* the string's value; empty when it is only `extern` */
    const fr_rust_param *params;
    size_t param_count;
    const fr_rust_type *result; /* NULL: none */
} fr_rust_bare_fn;

/* Of the union, only the member of the kind is there. */
struct fr_rust_type {
    fr_rust_type_kind kind;
    fr_rust_span span;
    union {
        fr_rust_name name;         /* NAME */
        fr_rust_path path;         /* PATH */
        const fr_rust_type *inner; /* SLICE, PAREN */
        struct {
            const fr_rust_type *target;
            bool is_mut;
        } pointer; /* REFERENCE, POINTER */
        struct {
            const fr_rust_type *element;
            const fr_rust_expr *length;
        } array; /* ARRAY */
        struct {
            const fr_rust_type *const *data;
            size_t len;
        } tuple;                   /* TUPLE */
        const fr_rust_bare_fn *fn; /* FN */
        struct {
            const fr_rust_macro *call;
            const fr_rust_type *expansion; /* later; NULL: not expanded */
        } macro;                           /* MACRO */
    } as;
};

/* ---- expressions ---- */

typedef enum fr_rust_expr_kind {
    RUST_EXPR_LITERAL,     /* as.literal; true and false too */
    RUST_EXPR_PATH,        /* as.path */
    RUST_EXPR_UNARY,       /* as.unary */
    RUST_EXPR_BINARY,      /* as.binary; assignments too */
    RUST_EXPR_CAST,        /* as.cast */
    RUST_EXPR_PAREN,       /* (e): as.inner */
    RUST_EXPR_FIELD,       /* e.f, e.0: as.field */
    RUST_EXPR_CALL,        /* f(a): as.call */
    RUST_EXPR_METHOD_CALL, /* e.f(a), e.f::<T>(a): as.method */
    RUST_EXPR_INDEX,       /* a[i]: as.binary without op */
    RUST_EXPR_STRUCT,      /* S { f: e, ..base }: as.record */
    RUST_EXPR_ARRAY,       /* [a, b]: as.list */
    RUST_EXPR_REPEAT,      /* [e; n]: as.binary without op */
    RUST_EXPR_TUPLE,       /* (), (a,), (a, b): as.list */
    RUST_EXPR_REFERENCE,   /* &e, &mut e, &raw const e: as.reference */
    RUST_EXPR_BLOCK,       /* { e }, unsafe { e }, const { e } of nothing but e: as.inner */
    RUST_EXPR_MACRO,       /* m!(..): as.macro */
    RUST_EXPR_OTHER,       /* anything else: the span says it */
} fr_rust_expr_kind;

typedef enum fr_rust_literal_kind {
    RUST_LITERAL_INT,
    RUST_LITERAL_FLOAT,
    RUST_LITERAL_BOOL,
    RUST_LITERAL_CHAR,
    RUST_LITERAL_BYTE,
    RUST_LITERAL_STRING,
    RUST_LITERAL_BYTE_STRING,
    RUST_LITERAL_C_STRING
} fr_rust_literal_kind;

/* literal.h has the values. */
typedef struct fr_rust_literal {
    fr_rust_literal_kind kind;
    fr_str text; /* as written, prefix, quotes and suffix included */
} fr_rust_literal;

typedef enum fr_rust_op {
    RUST_OP_NONE,
    RUST_OP_NEG, /* unary */
    RUST_OP_NOT,
    RUST_OP_DEREF,
    RUST_OP_MUL, /* binary */
    RUST_OP_DIV,
    RUST_OP_REM,
    RUST_OP_ADD,
    RUST_OP_SUB,
    RUST_OP_SHL,
    RUST_OP_SHR,
    RUST_OP_BIT_AND,
    RUST_OP_BIT_XOR,
    RUST_OP_BIT_OR,
    RUST_OP_EQ,
    RUST_OP_LT,
    RUST_OP_LE,
    RUST_OP_NE,
    RUST_OP_GE,
    RUST_OP_GT,
    RUST_OP_AND,
    RUST_OP_OR,
    RUST_OP_ASSIGN, /* = */
    RUST_OP_MUL_ASSIGN,
    RUST_OP_DIV_ASSIGN,
    RUST_OP_REM_ASSIGN,
    RUST_OP_ADD_ASSIGN,
    RUST_OP_SUB_ASSIGN,
    RUST_OP_SHL_ASSIGN,
    RUST_OP_SHR_ASSIGN,
    RUST_OP_AND_ASSIGN,
    RUST_OP_XOR_ASSIGN,
    RUST_OP_OR_ASSIGN
} fr_rust_op;

/* A field of a struct expression: `f: e`, `0: e`, or `f` for `f: f`. */
typedef struct fr_rust_field_init {
    fr_rust_attrs attrs;
    fr_rust_name name;
    const fr_rust_expr *value; /* of the short form: the path `f` */
    bool is_short;
} fr_rust_field_init;

typedef struct fr_rust_expr_list {
    const fr_rust_expr *const *data;
    size_t len;
} fr_rust_expr_list;

/* Most are literals: of these, only that member of the union is there. */
struct fr_rust_expr {
    fr_rust_expr_kind kind;
    fr_rust_op op;   /* UNARY, BINARY */
    uint16_t height; /* of the tree below; bounded (FR_RUST_MAX_HEIGHT), so that one may recurse */
    fr_rust_span span;
    union {
        fr_rust_literal literal;   /* LITERAL */
        fr_rust_path path;         /* PATH */
        const fr_rust_expr *inner; /* UNARY, PAREN, BLOCK */
        struct {
            const fr_rust_expr *left, *right;
        } binary; /* BINARY; INDEX: base, index; REPEAT: element, length */
        struct {
            const fr_rust_expr *inner;
            const fr_rust_type *type;
        } cast; /* CAST */
        struct {
            const fr_rust_expr *base;
            fr_rust_name name; /* a tuple's field: its digits */
        } field;               /* FIELD */
        struct {
            const fr_rust_expr *callee;
            fr_rust_expr_list args;
        } call; /* CALL */
        struct {
            const fr_rust_expr *base;
            fr_rust_name name;
            fr_rust_expr_list args;
        } method; /* METHOD_CALL */
        struct {
            const fr_rust_path *path;
            const fr_rust_field_init *data;
            size_t len;
            const fr_rust_expr *base; /* ..base; NULL: none */
        } record;                     /* STRUCT */
        fr_rust_expr_list list;       /* ARRAY, TUPLE */
        struct {
            const fr_rust_expr *inner;
            bool is_mut, is_raw;
        } reference; /* REFERENCE */
        struct {
            const fr_rust_macro *call;
            const fr_rust_expr *expansion; /* later; NULL: not expanded */
        } macro;                           /* MACRO */
    } as;
};

/* No expression is taller and no syntax nests deeper: nesting is an error, a chain of operators
 * that long becomes an OTHER. */
enum { FR_RUST_MAX_DEPTH = 256, FR_RUST_MAX_HEIGHT = 1024 };

/* ---- items ---- */

typedef enum fr_rust_vis_kind {
    RUST_VIS_NONE,
    RUST_VIS_PUB,
    RUST_VIS_CRATE, /* pub(crate) */
    RUST_VIS_SELF,  /* pub(self) */
    RUST_VIS_SUPER, /* pub(super) */
    RUST_VIS_IN,    /* pub(in path): path */
} fr_rust_vis_kind;

typedef struct fr_rust_vis {
    fr_rust_vis_kind kind;
    const fr_rust_path *path; /* IN */
} fr_rust_vis;

typedef struct fr_rust_items {
    fr_rust_item *const *data;
    size_t len;
} fr_rust_items;

typedef enum fr_rust_use_kind {
    RUST_USE_PATH,  /* a::b, a::b as c: name `b`, rename */
    RUST_USE_GLOB,  /* * */
    RUST_USE_GROUP, /* {..} */
} fr_rust_use_kind;

/* A tree of a use declaration: prefix::leaf. */
typedef struct fr_rust_use {
    fr_rust_use_kind kind;
    bool is_global; /* begins with :: */
    fr_rust_span span;
    const fr_rust_segment *path; /* PATH: all of it; else what stands before * or { */
    size_t len;
    fr_rust_name rename;            /* PATH: the name behind `as`, maybe `_`; empty: none */
    const struct fr_rust_use *list; /* GROUP */
    size_t count;
} fr_rust_use;

typedef enum fr_rust_shape { RUST_SHAPE_NAMED, RUST_SHAPE_TUPLE, RUST_SHAPE_UNIT } fr_rust_shape;

typedef struct fr_rust_field {
    fr_rust_attrs attrs;
    fr_rust_vis vis;
    fr_rust_name name; /* empty: a tuple's */
    const fr_rust_type *type;
    const fr_rust_expr *default_value; /* unstable; NULL: none */
    fr_rust_span span;
} fr_rust_field;

typedef struct fr_rust_fields {
    fr_rust_shape shape;
    const fr_rust_field *data;
    size_t len;
} fr_rust_fields;

typedef struct fr_rust_variant {
    fr_rust_attrs attrs;
    fr_rust_name name;
    fr_rust_fields fields;
    const fr_rust_expr *discriminant; /* NULL: none */
    fr_rust_span span;
} fr_rust_variant;

/* Qualifiers of items, as written. */
enum {
    RUST_IS_DEFAULT = 1,
    RUST_IS_CONST = 2,
    RUST_IS_ASYNC = 4,
    RUST_IS_GEN = 8,
    RUST_IS_UNSAFE = 16,
    RUST_IS_SAFE = 32,
    RUST_IS_AUTO = 64,    /* auto trait */
    RUST_IS_MUT = 128,    /* static mut */
    RUST_IS_EXTERN = 256, /* fn: has an ABI, perhaps without string */
    RUST_IS_TRIMMED = 512 /* fn: there is nothing of it but its name (trim.c) */
};

typedef enum fr_rust_receiver {
    RUST_RECEIVER_NONE,
    RUST_RECEIVER_VALUE,   /* self, mut self */
    RUST_RECEIVER_REF,     /* &self, &'a self */
    RUST_RECEIVER_REF_MUT, /* &mut self */
    RUST_RECEIVER_TYPED,   /* self: T */
} fr_rust_receiver;

typedef struct fr_rust_fn {
    fr_str abi;                /* value of the string; empty when it is only `extern` */
    fr_rust_receiver receiver; /* then params[0] is it, named `self` */
    bool is_variadic;          /* `...`, the last of params: its type is VARIADIC */
    const fr_rust_param *params;
    size_t param_count;
    const fr_rust_type *result; /* NULL: none */
    fr_rust_span signature;     /* from the first qualifier or `fn` to the result's end */
    fr_rust_span body;          /* with its braces; empty: `;` */
} fr_rust_fn;

typedef enum fr_rust_item_kind {
    RUST_ITEM_USE,
    RUST_ITEM_EXTERN_CRATE,
    RUST_ITEM_MOD,
    RUST_ITEM_STRUCT,
    RUST_ITEM_UNION,
    RUST_ITEM_ENUM,
    RUST_ITEM_FN,
    RUST_ITEM_TYPE_ALIAS,
    RUST_ITEM_CONST,
    RUST_ITEM_STATIC,
    RUST_ITEM_TRAIT,
    RUST_ITEM_TRAIT_ALIAS,
    RUST_ITEM_IMPL,
    RUST_ITEM_EXTERN_BLOCK,
    RUST_ITEM_MACRO_RULES, /* macro_rules! name { } */
    RUST_ITEM_MACRO_DEF,   /* macro name(..) { .. }, unstable */
    RUST_ITEM_MACRO_CALL,
} fr_rust_item_kind;

/* A module's file, as modules.h found it. */
typedef struct fr_rust_mod {
    bool is_inline;
    fr_rust_items items;      /* of an inline module */
    const fr_rust_file *file; /* later, of `mod x;`; NULL: not found */
} fr_rust_mod;

struct fr_rust_item {
    fr_rust_item_kind kind;
    uint16_t flags;    /* RUST_IS_* */
    fr_rust_span span; /* attributes included */
    fr_rust_attrs attrs;
    fr_rust_vis vis;
    fr_rust_name name; /* empty: impl, extern block, use, macro call; `_` of const _ */
    const fr_rust_generics *generics; /* NULL: none */
    union {
        const fr_rust_use *use; /* USE */
        struct {
            fr_rust_name rename; /* `_` too; empty: none */
        } extern_crate;          /* EXTERN_CRATE */
        fr_rust_mod mod;         /* MOD */
        fr_rust_fields fields;   /* STRUCT, UNION */
        struct {
            const fr_rust_variant *data;
            size_t len;
        } enumeration; /* ENUM */
        fr_rust_fn fn; /* FN */
        struct {
            const fr_rust_type *type; /* NULL: none (a trait's or a foreign one) */
            fr_rust_span bounds;
        } alias; /* TYPE_ALIAS */
        struct {
            const fr_rust_type *type;  /* NULL: none */
            const fr_rust_expr *value; /* NULL: none */
        } value;                       /* CONST, STATIC */
        struct {
            fr_rust_span bounds;
            fr_rust_items items;
        } trait; /* TRAIT; TRAIT_ALIAS has no items */
        struct {
            bool is_negative;
            const fr_rust_path *trait; /* NULL: inherent */
            const fr_rust_type *type;
            fr_rust_items items;
        } impl; /* IMPL */
        struct {
            fr_str abi; /* empty: none */
            fr_rust_items items;
        } block; /* EXTERN_BLOCK */
        struct {
            fr_rust_span rules; /* RULES: between the delimiters. DEF: behind the name */
        } definition;           /* MACRO_RULES, MACRO_DEF */
        struct {
            const fr_rust_macro *call;
            bool is_expanded;         /* later: `items` is what it makes, and has its cfgs */
            fr_rust_items items;      /* later */
            const fr_rust_file *file; /* later: which they are from */
        } macro;                      /* MACRO_CALL */
    } as;
};

/* A macro call in a type or an expression: one of the two. */
typedef struct fr_rust_call {
    uint32_t at;
    fr_rust_type *type;
    fr_rust_expr *expr;
} fr_rust_call;

/* A file of Rust, or what a macro expanded to in item position. */
struct fr_rust_file {
    const fr_rust_source *source;
    fr_rust_attrs attrs; /* inner attributes of the file */
    fr_rust_items items;
    fr_rust_span shebang;      /* empty: none */
    size_t error_count;        /* what was said about it; items with errors are left out */
    const fr_rust_call *calls; /* those in types and expressions, by position */
    size_t call_count;
};

/* ---- parsing ---- */

typedef struct fr_rust_scratch fr_rust_scratch;

typedef struct fr_rust_reader {
    fr_arena *arena; /* texts, and what is said about them */
    fr_arena *nodes; /* the trees: the same one, or one that goes earlier (set it after init) */
    bool is_trimmed; /* the trees are only to be what may cross to C (parser.h, trim.c) */
    /* bytes that are worth a part of their own, where a long file is parsed by two (parts.c) */
    uint32_t part_size;
    fr_diags *diags;
    fr_rust_sources sources;
    fr_strs files; /* every file read so far, in order of first use, once each, as spelled */
    fr_rust_scratch *scratch;                    /* the parsers' free memory */
    FR_VEC(const struct fr_rust_crate *) crates; /* read so far (modules.h) */
} fr_rust_reader;

void fr_rust_reader_init(fr_rust_reader *reader, fr_arena *arena, fr_diags *diags);
/* Parses a text that is shown as `path`. Errors go to the reader's diags (E08xx), each with its
 * place; parsing goes on at the next item. Never NULL; see error_count. */
const fr_rust_file *fr_rust_parse_text(fr_rust_reader *reader, fr_str path, fr_str text);
/* The same for a file, read from `path`; NULL, with a diagnostic, if it cannot be read. */
const fr_rust_file *fr_rust_parse_file(fr_rust_reader *reader, fr_str path);

#endif
