/* rust.h - what only Rust has, hung onto the model's items, fields, variants and types.
 *
 * A declaration of Rust is an item like one of C: structs and unions are RECORDs, enums ENUMs,
 * aliases ALIASes, functions FUNCTIONs, constants and statics VARs, with fr_item.rust for the rest.
 * Forms of types that C has not are TYPE_RUST. Uses of types exist once per spelling and scope, as
 * everywhere in the model. Lifetimes are not kept.
 *
 * Everything is as the source has it: attributes are read, not judged. What a crossing makes of it
 * is for the passes.
 */
#ifndef FR_MODEL_RUST_H
#define FR_MODEL_RUST_H

#include "model/expr.h"

/* ---- conditions ---- */

typedef enum fr_cfg_kind {
    CFG_NAME,  /* unix */
    CFG_VALUE, /* feature = "serde" */
    CFG_NOT,   /* parts.data[0] */
    CFG_ANY,
    CFG_ALL,
    CFG_TRUE,
    CFG_FALSE
} fr_cfg_kind;

typedef struct fr_cfg {
    fr_cfg_kind kind;
    fr_str name, value;
    FR_VEC(const struct fr_cfg *) parts; /* ANY and ALL: any number, also none */
} fr_cfg;

/* ---- attributes ---- */

typedef enum fr_annotation_kind {
    ANNOTATION_BOOL, /* name, name=true, name=false */
    ANNOTATION_ATOM, /* name=value, name= */
    ANNOTATION_LIST  /* name=[a, b] */
} fr_annotation_kind;

/* A doc line `cbindgen:name=value` (docs/header.md). */
typedef struct fr_doc_annotation {
    fr_str name;
    fr_annotation_kind kind;
    bool flag;    /* BOOL */
    fr_str atom;  /* ATOM; ptr NULL: `name=` */
    fr_strs list; /* LIST */
    fr_span span;
} fr_doc_annotation;

typedef struct fr_doc_annotations {
    FR_VEC(fr_doc_annotation) list; /* in order: a later one replaces an earlier of its name */
    fr_str malformed;               /* the first line that is none; empty: all are good */
    fr_span malformed_span;
    bool ignore; /* `cbindgen:ignore` */
} fr_doc_annotations;

typedef enum fr_access {
    ACCESS_PRIVATE,    /* nothing written; in its module only, or as its trait or enum is */
    ACCESS_RESTRICTED, /* pub(crate), pub(super), pub(in a::b) */
    ACCESS_PUBLIC
} fr_access;

/* What items, fields and variants have in common. */
typedef struct fr_part {
    const fr_cfg *condition; /* its own; several attributes are one CFG_ALL. NULL: none */
    const fr_doc_annotations *annotations; /* NULL: none */
    fr_str deprecated_note;                /* may be empty */
    fr_id scope;                           /* RESTRICTED: the module; else FR_NO_ID */
    uint8_t access;                        /* fr_access */
    bool must_use, is_deprecated;
} fr_part;

typedef struct fr_repr {
    bool is_c, is_transparent;
    bool is_c_last; /* both: which was written last */
    bool is_packed;
    uint64_t packed; /* packed(N); 0: none or plain packed */
    uint64_t align;  /* align(N), 0: none */
    fr_str integer;  /* "u8"; empty: none */
    fr_str error;    /* what does not fit together or is no known hint; empty: good */
} fr_repr;

/* ---- generics ---- */

typedef struct fr_generic {
    fr_str name;
    bool is_const;
    fr_id type;                  /* of a const parameter */
    fr_id default_type;          /* FR_NO_ID: none */
    const fr_expr *default_expr; /* of a const parameter; NULL: none */
} fr_generic;

typedef struct fr_generics {
    FR_VEC(fr_generic) params;
    bool has_lifetimes;
} fr_generics;

/* ---- types ---- */

typedef enum fr_rust_form_kind {
    FORM_PATH,  /* a path that names a type, with or without generic arguments */
    FORM_PARAM, /* a parameter of the generic item around: name */
    FORM_SELF,  /* `Self` in a trait (in an impl it is the impl's type, with is_self) */
    FORM_TUPLE, /* parts; none: the unit type */
    FORM_SLICE, /* parts.data[0] */
    FORM_NEVER,
    FORM_CHAR,
    FORM_STR,
    FORM_DYN,   /* dyn Trait, with or without the word */
    FORM_IMPL,  /* impl Trait */
    FORM_INFER, /* _ */
    FORM_MACRO,
    FORM_TRAIT, /* the item of a trait: what a path to one stands for */
    FORM_EXTERN /* a type declared in an extern block */
} fr_rust_form_kind;

typedef enum fr_generic_argument_kind {
    ARGUMENT_TYPE,
    ARGUMENT_CONST,      /* a literal or a block: expr */
    ARGUMENT_CONSTRAINT, /* Item = T, Item: Bound */
} fr_generic_argument_kind;

typedef struct fr_generic_argument {
    fr_generic_argument_kind kind;
    fr_id type; /* TYPE */
    const fr_expr *expr;
    bool is_block; /* CONST: written in braces */
} fr_generic_argument;

typedef struct fr_rust_form {
    fr_rust_form_kind kind;
    fr_id target; /* PATH: the item that it stands for; FR_NO_ID: not found */
    fr_str name;  /* PATH: the last segment; PARAM */
    fr_str text;  /* PATH: all of it, without generic arguments: `a::b::C` */
    union {
        FR_VEC(fr_generic_argument) arguments; /* PATH: of the last segment, lifetimes left out */
        fr_ids parts;                          /* TUPLE, SLICE */
    };
    bool is_sugar;     /* PATH: Fn(A) -> B */
    bool is_qualified; /* PATH: <T as Trait>::Name */
    bool is_self;      /* PATH: written `Self` */
} fr_rust_form;

/* How a pointer is written; its pointee's constness is here, not in the pointee. */
typedef enum fr_pointer_form {
    POINTER_C, /* as C has it: constness is the pointee's */
    POINTER_CONST,
    POINTER_MUT,
    POINTER_REF, /* &T: never null */
    POINTER_REF_MUT
} fr_pointer_form;

/* ---- items ---- */

typedef enum fr_rust_decl_kind {
    DECL_MODULE,
    DECL_STRUCT,
    DECL_UNION,
    DECL_ENUM,
    DECL_ALIAS,
    DECL_TRAIT,
    DECL_FUNCTION,
    DECL_CONST,
    DECL_STATIC,
    DECL_EXTERN_TYPE
} fr_rust_decl_kind;

typedef enum fr_shape { SHAPE_UNIT, SHAPE_TUPLE, SHAPE_NAMED } fr_shape;

/* What `self` is in a function's first parameter, whose name is then "self". */
typedef enum fr_receiver {
    RECEIVER_NONE,
    RECEIVER_VALUE,
    RECEIVER_REF,
    RECEIVER_MUT,
    RECEIVER_TYPED /* self: T */
} fr_receiver;

typedef struct fr_fn_decl {
    fr_receiver receiver;
    bool is_foreign;  /* declared in an extern block */
    bool is_expanded; /* is_foreign: a macro made the block, in a package that [parse.expand] does
                         not name */
    bool is_extern;   /* has an ABI other than Rust's, see its signature */
    bool is_unsafe, is_async, is_const;
    bool has_body;
    FR_VEC(fr_str)
    patterns; /* by parameter: what it is instead of a name ("a tuple pattern");
                 empty for names and `_`. No entries: all are names */
} fr_fn_decl;

typedef struct fr_crate_info {
    fr_str name, version;
    bool is_binding; /* functions, constants and statics of it are exported */
    const fr_cfg *condition;
} fr_crate_info;

typedef struct fr_rust_decl {
    fr_part part;
    const fr_generics *generics; /* never NULL */
    const fr_repr *repr;         /* NULL: no such attribute */
    fr_str export_name;          /* with has_export_name */
    /* of what an extern block declares: the block's own condition */
    const fr_cfg *block_condition;
    const fr_fn_decl *function; /* FUNCTION */
    const fr_expr *value;       /* CONST; NULL: none */
    const fr_crate_info *crate; /* MODULE: of a crate's root */
    fr_rust_decl_kind kind;
    fr_shape shape; /* STRUCT */
    /* of what an impl declares: the type that it is for and the trait, if any */
    fr_id self_type; /* a use of a type; FR_NO_ID: not in an impl */
    fr_id trait_;    /* FR_NO_ID: not known */
    uint32_t block;  /* number of the impl or extern block in its module; 0: none */
    bool is_member, is_of_trait;
    bool is_plain_self;    /* the impl's type is one name without generic arguments */
    bool is_block_ignored; /* the block is a test, or has `cbindgen:ignore` */
    bool is_partial; /* what is in it was not read: no fields, variants' names only, no signature,
                        no value */
    bool is_test;    /* #[test], #[cfg(test)] */
    bool no_mangle;
    bool has_export_name;
    bool is_mutable; /* STATIC */
    bool is_flags;   /* STRUCT: made by bitflags! */
    bool is_raw;     /* named with r# */
} fr_rust_decl;

typedef struct fr_variant_decl {
    fr_part part;
    fr_shape shape;
    const fr_expr *discriminant; /* NULL: none */
    struct fr_field *fields;     /* field_count of them */
    size_t field_count;
} fr_variant_decl;

#endif
