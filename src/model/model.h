/* model.h - the one model that every job meets in: items, types, layouts, docs.
 *
 * It serves readers of C and of Rust. What only Rust has hangs onto items, fields, variants and
 * types as a pointer called rust, NULL in what comes from C (model/rust.h).
 *
 * An item is a module, a type, a function or a variable, named by its id: the index in
 * fr_model.items. Ids are given in the order in which a reader meets things, and that order is the
 * order of the output, so a reader takes care of it (docs/architecture.md, "The walk"). Item 0 is
 * the root module. An id may be that of an ITEM_NONE: reserved, then not needed.
 *
 * A use of a type is an fr_id too: of a TYPE item. Types that a declaration makes (records, enums,
 * aliases) exist once; the others (pointers, arrays, qualified types) exist once per spelling, so
 * `const struct s *` in a hundred places is one POINTER item whose pointee is one REF item
 * with is_const, to the RECORD item of s.
 *
 * Everything lives in the run's arena. After the steps that come before the passes (docs/
 * architecture.md, "One way through") the model is const.
 * Layouts are those of the source language's compiler (clang, rustc), never computed here.
 */
#ifndef FR_MODEL_MODEL_H
#define FR_MODEL_MODEL_H

#include "base/arena.h"
#include "base/map.h"
#include "base/str.h"
#include "base/vec.h"
#include "diag/diag.h"
#include "model/ids.h"
#include "model/rust.h"

/* In bytes. An unknown layout (incomplete and dependent types) has known == false. */
typedef struct fr_layout {
    uint64_t size, align;
    bool known;
} fr_layout;

typedef enum fr_tristate { TRISTATE_UNSET, TRISTATE_FALSE, TRISTATE_TRUE } fr_tristate;

typedef enum fr_accessor_kind {
    ACCESSOR_UNSET,
    ACCESSOR_NONE,
    ACCESSOR_REGULAR,
    ACCESSOR_UNSAFE,
    ACCESSOR_IMMUTABLE
} fr_accessor_kind;

/* What `<div rustbindgen ...></div>` in a comment asks for (docs/options.md, "Annotations"). */
typedef struct fr_annotations {
    bool is_opaque, is_hidden, no_copy, no_debug, no_default, must_use, is_constant;
    fr_tristate is_private;
    fr_accessor_kind accessor;
    fr_str replaces;    /* A::B; empty: none */
    fr_strs derives;    /* as written: check before printing */
    fr_strs attributes; /* as written, with #[] on types, without on fields: check first */
} fr_annotations;

/* ---- types ---- */

typedef enum fr_type_kind {
    TYPE_UNRESOLVED, /* in the reader only: a use whose type is parsed after the walk */
    TYPE_REF,        /* another name for as.target, perhaps with is_const */
    TYPE_VOID,
    TYPE_NULLPTR,
    TYPE_BOOL,
    TYPE_INT,
    TYPE_FLOAT,
    TYPE_COMPLEX,
    TYPE_POINTER,
    TYPE_ARRAY,
    TYPE_VECTOR,
    TYPE_FUNCTION,
    TYPE_ALIAS,
    TYPE_RECORD,
    TYPE_ENUM,
    TYPE_OPAQUE,        /* known by its layout alone */
    TYPE_BLOCK_POINTER, /* Apple's blocks */
    TYPE_RUST           /* a form that only Rust has: as.rust */
} fr_type_kind;

typedef enum fr_int_kind {
    INT_CHAR, /* plain char, whose sign is the target's */
    INT_SCHAR,
    INT_UCHAR,
    INT_WCHAR,
    INT_SHORT,
    INT_USHORT,
    INT_INT,
    INT_UINT,
    INT_LONG,
    INT_ULONG,
    INT_LONGLONG,
    INT_ULONGLONG,
    INT_I128,
    INT_U128,
    INT_I8,
    INT_U8,
    INT_I16,
    INT_U16,
    INT_CHAR16,
    INT_I32,
    INT_U32,
    INT_I64,
    INT_U64,
    INT_USIZE, /* Rust only, as wide as a pointer */
    INT_ISIZE
} fr_int_kind;

typedef enum fr_float_kind {
    FLOAT_F16, /* _Float16, __fp16, __bf16 */
    FLOAT_F32,
    FLOAT_F64,
    FLOAT_LONG_DOUBLE,
    FLOAT_F128 /* __float128 */
} fr_float_kind;

/* Calling conventions (Rust reference, "Extern blocks", ABI). */
typedef enum fr_abi {
    ABI_C,
    ABI_STDCALL,
    ABI_EFIAPI,
    ABI_FASTCALL,
    ABI_THISCALL,
    ABI_VECTORCALL,
    ABI_AAPCS,
    ABI_WIN64,
    ABI_SYSV64,
    ABI_C_UNWIND,
    ABI_SYSTEM,
    ABI_UNSUPPORTED /* Rust has no name for it; fr_signature.abi_name says which */
} fr_abi;

typedef struct fr_param {
    fr_str name; /* empty: unnamed */
    fr_id type;  /* as written: an array parameter is still an ARRAY here */
} fr_param;

typedef struct fr_signature {
    fr_id result;
    FR_VEC(fr_param) params;
    fr_abi abi;
    fr_str abi_name;
    bool is_variadic;
    bool has_prototype;       /* false: `int f();` in C before C23 */
    bool is_noreturn;         /* by GNU attribute in the type */
    bool is_noreturn_keyword; /* _Noreturn, [[noreturn]]: used with attribute detection */
    bool must_use;            /* warn_unused_result, nodiscard: likewise */
} fr_signature;

typedef struct fr_enum_variant {
    fr_str name;
    fr_str doc;
    const fr_annotations *annotations; /* NULL: none */
    uint64_t value;                    /* two's complement when the enum is signed */
    const fr_variant_decl *rust;       /* NULL: not from Rust */
    fr_span span;
} fr_enum_variant;

typedef struct fr_enum {
    fr_id repr; /* the underlying integer type (C17 6.7.2.2p4); FR_NO_ID for a forward enum */
    bool is_signed, is_bool;
    bool is_forward;        /* never defined */
    int64_t payload_offset; /* Rust, with data and repr(C): of the union behind the tag, in bits;
                               -1: unknown. Variants' fields count from their own struct. */
    FR_VEC(fr_enum_variant) variants;
} fr_enum;

typedef struct fr_field {
    fr_str name; /* empty: anonymous */
    fr_str doc;
    const fr_annotations *annotations;
    fr_layout layout;    /* of the type as used here */
    int64_t offset;      /* in bits, from the record's start; -1: unknown */
    const fr_part *rust; /* NULL: not from Rust */
    fr_span span;
    fr_id type;
    int32_t bit_width;        /* -1: not a bit-field; 0: the unnamed one that ends a unit */
    fr_tristate is_public;    /* C++ access; unset in C */
    bool is_packed;           /* carries an attribute of its own */
    bool is_anonymous_record; /* the unnamed member that holds an anonymous struct or union */
} fr_field;

typedef struct fr_record {
    bool is_union;
    bool is_transparent;     /* a union that parameters take any member of (GNU attribute) */
    bool is_forward;         /* declared, never defined (C17 6.7.2.3p8) */
    bool is_packed;          /* has the packed attribute itself */
    bool has_explicit_align; /* has an aligned attribute of its own, or _Alignas on a member */
    bool has_bad_bit_field;  /* a width that is not a number: the record is opaque */
    bool is_ms_struct;
    FR_VEC(fr_field) fields;
    fr_ids inner; /* types declared inside, in order: printed with the record */
} fr_record;

typedef struct fr_type {
    fr_type_kind kind;
    bool is_const;
    bool is_volatile;
    bool is_atomic;
    fr_layout layout;
    union {
        fr_id target; /* REF */
        struct {
            fr_int_kind kind;
            bool is_signed;
        } integer;              /* INT */
        fr_float_kind floating; /* FLOAT, COMPLEX */
        struct {
            fr_id pointee;
            fr_pointer_form form;
        } pointer; /* POINTER, BLOCK_POINTER (the function type) */
        struct {
            fr_id element;
            uint64_t count;        /* ARRAY, VECTOR */
            bool is_incomplete;    /* [] : count is 0 */
            const fr_expr *length; /* Rust; NULL in C. count is 0 then */
        } array;
        fr_signature signature; /* FUNCTION */
        struct {
            fr_id target;
            uint64_t align_attribute; /* bytes that an aligned attribute asks for, 0: none */
        } alias;                      /* ALIAS: a typedef */
        fr_record record;             /* RECORD */
        fr_enum enumeration;          /* ENUM */
        struct {
            fr_str why;           /* what Rust cannot express; empty when the user asked for it */
            bool is_pointer;      /* in C, but of another width */
        } opaque;                 /* OPAQUE */
        const fr_rust_form *rust; /* RUST */
    } as;
} fr_type;

/* ---- functions and variables ---- */

typedef enum fr_linkage { LINKAGE_EXTERNAL, LINKAGE_INTERNAL } fr_linkage;

typedef struct fr_function {
    fr_id signature; /* a FUNCTION type */
    fr_str symbol;   /* the linker's name where it differs from C's rule; empty: the plain name */
    fr_linkage linkage;
    bool is_inline;
    bool is_definition; /* known of weak ones and those without a prototype */
    bool is_weak;       /* its address may be null (ELF: STB_WEAK) */
    bool returns_twice; /* has the attribute of that name */
    fr_str deprecated;  /* the message of a deprecated attribute, unused so far */
    fr_strs hints;      /* of annotate attributes, as `@rust` lines have them: "fn: KEYS", "param 1:
                           KEYS"; with the reader's option keep_macros */
} fr_function;

typedef enum fr_value_kind {
    VALUE_NONE,
    VALUE_BOOL,
    VALUE_INT,   /* as.integer: two's complement in 64 bits */
    VALUE_FLOAT, /* as.number */
    VALUE_CHAR,  /* one byte, as.integer */
    VALUE_STRING /* as.string: the bytes without the terminating NUL */
} fr_value_kind;

typedef struct fr_value {
    fr_value_kind kind;
    bool is_unsigned; /* INT: its C type is unsigned */
    uint8_t width;    /* INT: bytes of its C type, 0: not known. STRING: bytes per character.
                         FLOAT: 4 or 8 */
    union {
        uint64_t integer;
        double number;
        fr_str string;
    } as;
} fr_value;

typedef struct fr_var {
    fr_id type; /* FR_NO_ID for a macro: the type follows from the value and the options */
    fr_str symbol;
    fr_value value;
    bool is_macro;
    bool is_const;
    bool is_thread_local;
    bool is_extern; /* declared, not defined, here */
    bool is_weak;   /* its address may be null */
    fr_linkage linkage;
    bool is_register; /* a named register: no symbol exists */
} fr_var;

typedef struct fr_module {
    fr_ids children; /* in ascending order of id */
} fr_module;

/* ---- items ---- */

typedef enum fr_item_kind {
    ITEM_NONE,
    ITEM_MODULE,
    ITEM_TYPE,
    ITEM_FUNCTION,
    ITEM_VAR
} fr_item_kind;

typedef struct fr_item {
    fr_item_kind kind;
    fr_id id;
    fr_id parent;                      /* a module or a record; FR_NO_ID for the root */
    fr_str name;                       /* as the source spells it; empty: unnamed */
    fr_str doc;                        /* the comment, cleaned of its markers; empty: none. Of
                                          Rust: lines as written, ptr NULL: none */
    const fr_annotations *annotations; /* NULL: none */
    const fr_rust_decl *rust;          /* NULL: not declared in Rust */
    fr_span span;
    union {
        fr_module module;
        fr_type type;
        fr_function function;
        fr_var var;
    } as;
} fr_item;

typedef enum fr_language { LANGUAGE_C, LANGUAGE_CXX, LANGUAGE_OBJC, LANGUAGE_RUST } fr_language;

typedef struct fr_target {
    fr_str triple;
    uint32_t pointer_width; /* bits */
    bool is_big_endian;
    bool is_windows_msvc;
} fr_target;

typedef struct fr_dependency {
    fr_str path; /* as the front end spells it */
    bool is_system;
} fr_dependency;

/* A macro that is no constant, as it is defined: NAME body, or NAME(parameters) body. */
typedef struct fr_macro_text {
    fr_str name, text;
    bool is_function_like;
    fr_span span;
} fr_macro_text;

typedef struct fr_model {
    fr_arena *arena;
    fr_diags *diags;
    FR_VEC(fr_item *) items;            /* by id; never NULL */
    fr_strs files;                      /* as the reader's front end spells them; [0] is empty */
    fr_map file_indexes;                /* path -> index into files */
    FR_VEC(fr_dependency) dependencies; /* every file read, in order of first use, once each */
    fr_map macros; /* names of all that are defined at the end; filled for static wrappers only */
    /* in order of definition, where the reader was told to keep them */
    FR_VEC(fr_macro_text) macro_texts;
    fr_language language;
    fr_target target;
    fr_ids crates; /* Rust: the root modules of all crates read; the first is the binding one's */
    struct fr_text *clang_ast; /* where a reader of C dumps what clang made of it; NULL: nowhere */
} fr_model;

void fr_model_init(fr_model *model, fr_arena *arena, fr_diags *diags);
/* A new item of `kind` at the next id, zeroed but for id, kind and parent. If the parent is a
 * module it becomes its child. It stays of this kind, or becomes NONE: of the union, only the
 * member of the kind is there. */
fr_item *fr_model_add(fr_model *model, fr_item_kind kind, fr_id parent);
/* A new item for a use of a type. It stays of this type's kind: of the union in fr_type, only the
 * member of the kind is there. */
fr_item *fr_model_add_use(fr_model *model, const fr_type *type);
fr_item *fr_model_item(const fr_model *model, fr_id id);
/* The type of an ITEM_TYPE. */
fr_type *fr_model_type(const fr_model *model, fr_id id);
/* Follows REFs to the item that they stand for (itself if it is none). A chain that goes round in
 * a circle ends somewhere on it. */
fr_id fr_model_resolve(const fr_model *model, fr_id id);
/* Follows REFs and ALIASes: the item whose type is neither. */
fr_id fr_model_canonical(const fr_model *model, fr_id id);
/* True if the use is const: by itself, by a REF or ALIAS on the way, or (arrays) by its element. */
bool fr_model_is_const(const fr_model *model, fr_id id);
uint32_t fr_model_file(fr_model *model, fr_str path);
fr_place fr_model_place(const fr_model *model, fr_span span);

/* The name of an fr_abi in Rust: "C", "stdcall", ...; NULL for ABI_UNSUPPORTED. */
const char *fr_abi_rust_name(fr_abi abi);

#endif
