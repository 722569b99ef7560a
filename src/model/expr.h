/* expr.h - constant expressions as trees: values of constants, discriminants, array lengths.
 *
 * Trees are as the source has them, parentheses aside; nothing is computed. C constants have
 * values (fr_value) instead: clang computes them.
 */
#ifndef FR_MODEL_EXPR_H
#define FR_MODEL_EXPR_H

#include "base/str.h"
#include "base/vec.h"
#include "model/ids.h"

typedef enum fr_expr_kind {
    EXPR_INT,     /* text: decimal digits; suffix */
    EXPR_FLOAT,   /* text: digits as written without underscores and suffix; suffix */
    EXPR_BOOL,    /* number: 0, 1 */
    EXPR_CHAR,    /* number: the code point */
    EXPR_BYTE,    /* number */
    EXPR_STRING,  /* text: the value */
    EXPR_BYTES,   /* text: the value */
    EXPR_CSTRING, /* text: the value, without its NUL */
    EXPR_UNARY,   /* text: - ! *; operands[0] */
    EXPR_BINARY,  /* text: the operator; operands[0], [1] */
    EXPR_CAST,    /* operands[0]; type */
    EXPR_FIELD,   /* operands[0]; text: a name or digits */
    EXPR_PATH,    /* path */
    EXPR_STRUCT,  /* path; fields; operands[0] if there is a `..base` */
    EXPR_CALL,    /* operands[0]: the function; the others: its arguments */
    EXPR_METHOD,  /* operands[0]: the receiver; text: the method; the others: its arguments */
    EXPR_ARRAY,   /* operands */
    EXPR_REPEAT,  /* operands[0]: the element; [1]: how often */
    EXPR_TUPLE,   /* operands */
    EXPR_REF,     /* operands[0] */
    EXPR_OTHER    /* text: what it is ("a block"); nobody needs more of it */
} fr_expr_kind;

/* A path in an expression: `NAME`, `T::NAME`, `a::b::T::<U>::NAME`. */
typedef struct fr_expr_path {
    fr_strs segments;  /* without generic arguments and without `r#` */
    fr_id target;      /* the item that it stands for; of `T::NAME` with a type T: T.
                          FR_NO_ID: not known */
    bool is_member;    /* the last segment is a member (variant, associated constant) of target */
    bool is_qualified; /* <T as Trait>::NAME */
} fr_expr_path;

typedef struct fr_expr_field {
    fr_str name;
    const struct fr_expr *value;
} fr_expr_field;

typedef struct fr_expr {
    fr_expr_kind kind;
    fr_id type; /* CAST; FR_NO_ID: `_` */
    fr_span span;
    fr_str text, suffix;
    union {
        uint64_t number;
        const fr_expr_path *path; /* PATH, STRUCT */
    };
    struct {
        const struct fr_expr **data;
        size_t len;
    } operands;
    struct {
        fr_expr_field *data;
        size_t len;
    } fields; /* STRUCT */
} fr_expr;

#endif
