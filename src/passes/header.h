/* header.h - what a writer of C, C++ or Cython headers gets: the items to write, in order, with
 * everything decided.
 *
 * The passes of `ferrule header` (header_*.c, their order is in header_build.c) make this from the
 * model and the options. The model stays as it was read; instances of generics, simplified types
 * and names exist here only. A writer prints what it finds: names are final (renamed, prefixed,
 * escaped), types are simplified and monomorphised where the language asks for it, texts that
 * depend on options and annotations (must_use, deprecated, prefixes, bodies) are the very texts to
 * print, empty where there is nothing to print. What is left to the writer is layout: braces,
 * indentation, line length, argument layout, comment style, file skeleton; for that it reads
 * fr_header_options (never export, struct_, enum_ or fn names: they are decided here).
 *
 * Everything lives in the run's arena and is const once fr_header_build() has returned, but for the
 * items that are made when they are asked for (fr_header_items).
 */
#ifndef FR_PASSES_HEADER_H
#define FR_PASSES_HEADER_H

#include "model/model.h"
#include "options/header_options.h"

/* ---- conditions (cfg) ---- */

typedef enum fr_condition_kind {
    CONDITION_DEFINED, /* name: the macro of [defines] */
    CONDITION_NOT,     /* parts.data[0] */
    CONDITION_ANY,     /* two parts or more */
    CONDITION_ALL      /* two parts or more */
} fr_condition_kind;

/* A condition that is mapped to macros; leaves without a macro are gone already. Print groups with
 * their parentheses, nested ones too. NULL wherever one is expected: none. */
typedef struct fr_condition {
    fr_condition_kind kind;
    fr_str name;
    FR_VEC(const struct fr_condition *) parts;
} fr_condition;

/* ---- types ---- */

typedef enum fr_header_type_kind {
    HEADER_TYPE_PRIMITIVE,
    HEADER_TYPE_NAMED,
    HEADER_TYPE_POINTER,
    HEADER_TYPE_ARRAY,
    HEADER_TYPE_FUNCTION /* a pointer to a function */
} fr_header_type_kind;

typedef struct fr_header_type fr_header_type;
typedef struct fr_header_value fr_header_value;

/* An argument of a template: a type, or else a text. */
typedef struct fr_header_argument {
    const fr_header_type *type; /* NULL: value */
    fr_str value;
} fr_header_argument;

typedef struct fr_header_param {
    fr_str name; /* empty: unnamed. `...` comes as a primitive whose text is "..." */
    const fr_header_type *type;
    bool is_array; /* ptrs-as-arrays: print `element name[length]`, type is the pointer as it was */
    fr_str array_length; /* may be empty */
} fr_header_param;

typedef FR_VEC(fr_header_param) fr_header_params;

/* From a pass: of the union, only the member of its kind is there. */
struct fr_header_type {
    fr_header_type_kind kind;
    union {
        /* `void`, `uint8_t`, `size_t`, `...`: the same in all three languages */
        struct {
            fr_str text;
            bool is_bool;
        } primitive;
        struct {
            fr_str name;    /* final; in C and Cython that of the instance */
            fr_str keyword; /* "struct", "union", "enum" to print before it (C); mostly empty */
            FR_VEC(fr_header_argument)
            arguments; /* C++; elsewhere only where no instance exists
                          (quirk 28): print `<a, b>` all the same */
        } named;
        struct {
            const fr_header_type *pointee;
            bool is_const; /* the pointee is */
            bool is_nullable;
            bool is_reference; /* C++ `&`; never from a pass, for writers that build types */
        } pointer;
        struct {
            const fr_header_type *element;
            fr_str length; /* "4", "LEN" */
        } array;
        struct {
            const fr_header_type *result;
            fr_header_params params;
            bool is_nullable;
            bool never_returns;
        } function;
    } as;
};

/* ---- values of constants ---- */

typedef enum fr_header_value_kind {
    HEADER_VALUE_TEXT,   /* a literal or a resolved path, in the language's spelling */
    HEADER_VALUE_UNARY,  /* text: the operator; operands[0] */
    HEADER_VALUE_BINARY, /* text: the operator; operands[0], [1]; print with parentheses */
    HEADER_VALUE_CAST,   /* type; operands[0] */
    HEADER_VALUE_FIELD,  /* text: the field; operands[0] */
    HEADER_VALUE_ARRAY,  /* operands */
    HEADER_VALUE_STRUCT  /* text: the type's name; fields */
} fr_header_value_kind;

/* A field of a struct literal, in the order of the declaration. */
typedef struct fr_header_value_field {
    fr_str name;
    const fr_header_value *value; /* NULL: the literal does not have it */
    const fr_condition *condition;
} fr_header_value_field;

struct fr_header_value {
    fr_header_value_kind kind;
    fr_str text;
    const fr_header_type *type;
    FR_VEC(const fr_header_value *) operands;
    FR_VEC(fr_header_value_field) fields; /* all fields of the struct, those without value too */
};

/* ---- items ---- */

/* A parameter of a template (C++; empty elsewhere). */
typedef struct fr_header_generic {
    fr_str name;
    const fr_header_type *const_type;   /* of a const parameter; NULL: `typename` */
    bool has_default;                   /* for opaque items set for all: `void` and `0` */
    const fr_header_type *default_type; /* of a type parameter */
    fr_str default_value;               /* of a const parameter */
} fr_header_generic;

typedef FR_VEC(fr_header_generic) fr_header_generics;

typedef struct fr_header_field {
    fr_str name;
    fr_str argument_name; /* of constructors and helper methods */
    const fr_header_type *type;
    fr_str doc; /* as an item's */
    const fr_condition *condition;
    fr_str bit_width; /* from `cbindgen:bitfield`; empty: none */
    bool is_tag;      /* the tag that an inline-tagged variant's body begins with */
    fr_id model_item; /* and index of the model's field; FR_NO_ID: made up */
    uint32_t model_field;
} fr_header_field;

typedef struct fr_header_constant fr_header_constant;

/* The C++ operators of a struct or variant body: whether to write each, all things considered (a
 * field that cannot be compared turns one off), and the attribute text before it. */
typedef struct fr_header_operators {
    bool constructor, eq, neq, lt, lte, gt, gte, ostream;
    fr_str eq_attributes, neq_attributes, lt_attributes, lte_attributes, gt_attributes,
        gte_attributes;
} fr_header_operators;

typedef struct fr_header_struct {
    FR_VEC(fr_header_field) fields;
    bool is_packed;
    uint64_t align;             /* 0: none */
    fr_str must_use;            /* the text of the attribute; empty: none */
    fr_str deprecated;          /* likewise */
    fr_str pre_body, post_body; /* without line breaks at their ends */
    bool has_pre_body, has_post_body;
    const fr_header_operators *operators;         /* C++; elsewhere NULL */
    bool has_flag_operators;                      /* C++: bitflags */
    bool is_generic;                              /* has template parameters in the source */
    FR_VEC(const fr_header_constant *) constants; /* associated; those in the body are is_in_body */
} fr_header_struct;

typedef struct fr_header_union {
    FR_VEC(fr_header_field) fields;
    bool is_packed;
    uint64_t align;
    fr_str pre_body, post_body;
    bool has_pre_body, has_post_body;
} fr_header_union;

/* The body of a variant that carries data. */
typedef struct fr_header_body {
    fr_str member;    /* the member of the union */
    fr_str type_name; /* of the struct: `Circle_Body` */
    /* its fields; an inline tag comes first (is_tag) */
    fr_header_struct structure;
    bool is_inlined;      /* C and Cython: a tuple with one field in the source */
    bool is_single_tuple; /* a tuple with one field, for the casts of C++ */
    const fr_condition *condition;
} fr_header_body;

typedef struct fr_header_variant {
    fr_str name;
    fr_str doc; /* as an item's */
    const fr_condition *condition;
    fr_str deprecated;                   /* text after the name; empty: none */
    const fr_header_value *discriminant; /* NULL: none */
    const fr_header_body *body;          /* NULL: no data */
    fr_str constructor_attributes, is_attributes, const_cast_attributes,
        mut_cast_attributes; /* C++ */
} fr_header_variant;

typedef struct fr_header_enum {
    bool has_data;       /* a tagged union */
    bool has_inline_tag; /* repr(u8) and its kin: a union of structs that begin with the tag; else
                            a struct of tag and union */
    const fr_header_type *integer; /* the tag's type (repr(u8)); NULL: the compiler's choice */
    fr_str tag_name; /* of the tag's enum: the enum's own without data, `Tag` in C++ */
    FR_VEC(fr_header_variant) variants;        /* a sentinel and trailing values included */
    bool is_class;                             /* C++ `enum class` */
    fr_str must_use;                           /* of the tag's enum in C++ */
    fr_str deprecated;                         /* of the tag's enum */
    fr_str struct_must_use, struct_deprecated; /* of the outer struct or union, with data */
    fr_str pre_body, post_body;
    bool has_pre_body, has_post_body;
    /* C++ */
    bool ostream, helper_methods, const_casts, mut_casts, eq, neq, destructor, copy_constructor,
        copy_assignment, private_default_constructor;
    fr_str eq_attributes, neq_attributes, destructor_attributes, copy_constructor_attributes,
        copy_assignment_attributes;
} fr_header_enum;

typedef struct fr_header_function {
    fr_header_params params;
    const fr_header_type *result; /* a primitive "void" for none */
    bool never_returns;
    bool is_foreign; /* declared in an extern block: `extern ` in front, nothing of the below */
    fr_str prefix, must_use, deprecated, postfix;
    bool has_prefix, has_postfix; /* they may be empty texts */
    fr_str swift_name;            /* the argument of the macro; empty: no macro */
} fr_header_function;

typedef struct fr_header_static {
    const fr_header_type *type;
    bool is_mutable;
} fr_header_static;

struct fr_header_constant {
    fr_str name;      /* inside its struct's body */
    fr_str full_name; /* outside of it: `NAME`, `S_NAME`, `S::NAME` (is_in_body) */
    const fr_header_type *type;
    const fr_header_value *value; /* NULL: not valid; print the line breaks alone (quirk 1) */
    bool is_in_body;              /* C++: declared in the struct, defined `inline` after it */
    bool can_be_constexpr;        /* no cast to a pointer in it */
    fr_str doc;                   /* as an item's */
    const fr_condition *condition;
};

typedef enum fr_header_item_kind {
    HEADER_ITEM_STRUCT,
    HEADER_ITEM_UNION,
    HEADER_ITEM_ENUM,
    HEADER_ITEM_ALIAS, /* a type alias, or a transparent struct: `constants` follow it */
    HEADER_ITEM_OPAQUE,
    HEADER_ITEM_CONSTANT,
    HEADER_ITEM_STATIC,
    HEADER_ITEM_FUNCTION
} fr_header_item_kind;

typedef struct fr_header_item {
    fr_header_item_kind kind;
    fr_id model_item; /* where it comes from; FR_NO_ID: made up (Box, Vec, ...) */
    fr_str name;      /* final: what the header calls it; of functions and statics the symbol */
    fr_str rust_name; /* in C and Cython the instance's mangled name */
    fr_str doc;       /* lines to print, without annotations; ptr NULL: no comment */
    const fr_condition *condition;
    fr_header_generics generics; /* C++ */
    union {
        fr_header_struct structure;
        fr_header_union union_;
        fr_header_enum enumeration;
        struct {
            const fr_header_type *target;
            bool is_transparent; /* the condition wraps the alias alone, not its constants */
            bool is_generic;
            FR_VEC(const fr_header_constant *) constants;
        } alias;
        fr_header_constant constant;
        fr_header_static variable;
        fr_header_function function;
    } as;
} fr_header_item;

struct fr_h; /* header_ir.h */

/* Items in their order. Where `make` is there, an item is made when it is asked for and gone when
 * the next one is: all of them at once would be more than the model. */
typedef struct fr_header_items {
    const fr_header_item **data; /* NULL where they are made */
    size_t len, cap;
    const fr_header_item *(*make)(struct fr_h *passes, size_t index);
} fr_header_items;

/* What a type needs of those that come later (passes/header_forward.c). */
typedef struct fr_header_forward {
    FR_VEC(uint32_t) before; /* indexes of those that are to be declared before it */
    bool is_declared;        /* it is itself declared by then */
} fr_header_forward;

typedef struct fr_header {
    struct fr_h *passes; /* whose items are made when they are asked for */
    const fr_model *model;
    const fr_header_options *options;
    fr_str package_version; /* of the binding crate; empty for a single file */
    /* what to write, in this order; items that are not exported are not in it */
    fr_header_items primitive_constants, types, constants, statics, functions;
    /* one for each of `types`; NULL: no type needs any */
    const fr_header_forward *forwards;
    fr_header_items declarations; /* of `types`: kind, name, condition and generics, no more */
    fr_map constructed;           /* C++: names of structs with a constructor */
    bool has_layouts;             /* rustc has told that of a type at least */
    bool has_linkage_block;       /* there are statics or functions, written or not */
    bool is_empty;                /* there is nothing at all, written or not (Cython's `pass`) */
    /* the names of arguments in derived C++ code, by fn.rename_args */
    fr_str other, stream, instance;
    fr_strs symbols; /* for --symfile, in its order; empty without it */
    /* The header for a thread that asks for some of its items while others ask this one for the
     * rest; to be called before the thread begins. What the thread needs comes from its two arenas.
     * NULL: this header makes no items, and is const for all. */
    struct fr_header *(*for_thread)(const struct fr_header *header, fr_arena arenas[2]);
    const fr_diags *diags; /* where making an item tells what is wrong with it; NULL: nowhere */
} fr_header;

/* The item at an index, good until the next one of its list or another is asked for. */
static inline const fr_header_item *fr_header_item_at(const fr_header *header,
                                                      const fr_header_items *items, size_t index)
{
    return items->make ? items->make(header->passes, index) : items->data[index];
}

#endif
