/* emit.h - the state of writing bindings, and the pieces that the emitters share.
 *
 * An emitter appends Rust tokens to `out`, separated so that they lex as meant, without a thought
 * for lines: format.h lays them out. It decides nothing: what is wanted, what things are called,
 * how records lie and what derives are the passes' answers (fr_analysis).
 *
 * The output is a list of pieces, one a Rust item, so that --sort-semantically and
 * --merge-extern-blocks can move them (arrange.c). The helper types that the pieces turn out to
 * need (opaque arrays, bit-field units, ...) go in front of them at the end (helpers.c).
 */
#ifndef FR_WRITE_RUST_EMIT_H
#define FR_WRITE_RUST_EMIT_H

#include "base/text.h"
#include "passes/analysis.h"
#include "passes/bindable.h"

typedef enum fr_piece_kind {
    PIECE_RAW, /* lines of the user's, in front; the others in the order of --sort-semantically */
    PIECE_TYPE,
    PIECE_STRUCT,
    PIECE_CONST,
    PIECE_FN,
    PIECE_ENUM,
    PIECE_UNION,
    PIECE_STATIC,
    PIECE_IMPL,
    PIECE_MOD,
    PIECE_USE,
    PIECE_EXTERN_CRATE,
    PIECE_EXTERN_BLOCK
} fr_piece_kind;

/* out[begin, end). Of an extern block: the text is what stands between its braces, and `head` is
 * all before the opening brace (attributes, `unsafe extern "C"`). */
typedef struct fr_item_piece {
    fr_piece_kind kind;
    size_t begin, end;
    fr_str head;
    bool is_merged; /* it stands in the braces of the block before it (arrange.c) */
} fr_item_piece;

/* Helper types, by bits of fr_emitter.helpers; opaque arrays by alignment beside them. */
enum {
    HELPER_BIT_UNIT = 1,
    HELPER_COMPLEX = 2,
    HELPER_FLOAT16 = 4,
    HELPER_INCOMPLETE_ARRAY = 8,
    HELPER_UNION_FIELD = 16,
    HELPER_BLOCK = 32, /* the crate `block`, of --generate-block */
    HELPER_UNALIGNED = 64
};

typedef struct fr_emitter {
    fr_arena *arena;
    const fr_model *model;
    const fr_bind_options *options;
    fr_analysis *analysis;
    fr_names *names;
    fr_text *out;
    FR_VEC(fr_item_piece) pieces;
    bool is_open;                 /* between begin and end */
    unsigned depth;               /* of the type that is being printed */
    const char *root;             /* "::std", or "::core" with --use-core */
    const char *path;             /* what stands before declared names: "", "root::" or "ffi::" */
    bool has_underscore;          /* fr_target_has_underscore() */
    bool *is_done;                /* by id: printed; inner types are printed with their record */
    unsigned helpers;             /* HELPER_ bits */
    uint64_t opaque_array_aligns; /* bit log2(A): __BindgenOpaqueArrayA is used */
    struct fr_dynamic_loading *dynamic;      /* --dynamic-loading: collects; NULL otherwise */
    fr_str extern_heads[2][ABI_UNSUPPORTED]; /* [is_function][abi]: made when first asked for */
} fr_emitter;

/* ---- pieces (write_rust.c) ---- */

/* Pieces follow each other; they do not nest. */
void fr_emit_begin(fr_emitter *e, fr_piece_kind kind);
/* A PIECE_EXTERN_BLOCK with this head. */
void fr_emit_begin_extern(fr_emitter *e, fr_str head);
void fr_emit_end(fr_emitter *e);
/* Shorthands for the text of the current piece. */
void fr_emit_put(fr_emitter *e, fr_str text);
void fr_emit_puts(fr_emitter *e, const char *text);
FR_PRINTF(2, 3) void fr_emit_fmt(fr_emitter *e, const char *format, ...);
/* Prints the item unless it is done or not wanted. */
void fr_emit_item(fr_emitter *e, fr_id id);

/* ---- arrange.c ---- */

/* Reorders the pieces for --merge-extern-blocks and --sort-semantically. */
void fr_arrange_pieces(fr_emitter *e);

/* ---- emit_attribute.c: attributes, documentation, text in literals ---- */

/* A Rust string literal with quotes, whatever the text holds (Rust reference, "String literals").
 * What is no UTF-8 in it becomes U+FFFD. */
void fr_emit_string(fr_emitter *e, fr_str text);
/* What stands between the quotes, for one that is made of pieces. */
void fr_emit_in_string(fr_emitter *e, fr_str text);
/* A byte string literal, b"...", with an end of \0 if `is_ended`. */
void fr_emit_byte_string(fr_emitter *e, fr_str bytes, bool is_ended);
/* A C string literal, c"...": `bytes` holds no NUL. */
void fr_emit_c_string(fr_emitter *e, fr_str bytes);
/* `#[doc = "..."]`, or nothing. */
void fr_emit_doc(fr_emitter *e, fr_str doc);
/* The custom attributes and derives that options and annotations give to a type of this name. */
typedef enum fr_derive_target {
    DERIVE_TARGET_STRUCT,
    DERIVE_TARGET_ENUM,
    DERIVE_TARGET_UNION
} fr_derive_target;
typedef struct fr_derives {
    bool debug, default_, copy, clone, hash, partial_ord, ord, partial_eq, eq;
} fr_derives;
/* What a record, or a new type around `id`, derives by fr_traits and the options. */
fr_derives fr_derives_of(fr_emitter *e, fr_id id);
/* `#[derive(...)]` with those, the annotated and the custom ones; nothing if there are none. */
void fr_emit_derives(fr_emitter *e, const fr_item *item, const fr_derives *derives,
                     fr_derive_target target);
/* The other name that options may know an item by: its path in C if --rename-item is there, else
 * its name. */
fr_str fr_name_before_renaming(fr_emitter *e, fr_id id);
/* Annotated attributes, then custom ones; passes/annotations.h has checked the former. */
void fr_emit_attributes(fr_emitter *e, const fr_item *item, fr_derive_target target);
/* True if the options or an annotation say #[must_use] of the type. */
bool fr_is_must_use_type(fr_emitter *e, fr_id id);
/* pub, pub(crate) or nothing, with a space. */
void fr_emit_visibility(fr_emitter *e, fr_visibility visibility);

/* ---- emit_type.c: uses of types ---- */

/* The type as it stands in a field, an alias, a static. */
void fr_emit_type(fr_emitter *e, fr_id id);
/* The same as a place at any address: __BindgenUnaligned<type>. */
void fr_emit_unaligned(fr_emitter *e, fr_id id);
/* The same in a field or typedef of this C name, which --override-abi sees if the type is a
 * (pointer to a) function type. */
void fr_emit_type_of(fr_emitter *e, fr_id id, fr_str name);
/* A record, enum or typedef by its name, or by that of Rust's integer. */
void fr_emit_declared(fr_emitter *e, fr_id id);
/* `::std::os::raw::c_void` by the options. */
void fr_emit_c_void(fr_emitter *e);
/* As a parameter: arrays are pointers, unless --use-array-pointers-in-arguments. */
void fr_emit_param_type(fr_emitter *e, fr_id id);
/* The names of a function's parameters in Rust, each once. */
fr_strs fr_param_names(fr_emitter *e, const fr_signature *signature);
/* The type behind a block pointer: `*const ::block::Block<(A, B), R>`. */
void fr_emit_block(fr_emitter *e, fr_id id);
/* ` -> R`, ` -> !` or nothing. */
void fr_emit_result(fr_emitter *e, const fr_signature *signature);
/* `a : A , b : B , ...` without parentheses. */
void fr_emit_params(fr_emitter *e, const fr_signature *signature);
/* The integer type of C by the options: `::std::os::raw::c_int`. */
void fr_emit_c_integer(fr_emitter *e, const char *c_name);
/* A blob (docs/architecture.md, "Layout"): `is_internal` for padding, bodies of opaque types and
 * union storage; otherwise a type that users see. */
void fr_emit_blob(fr_emitter *e, fr_blob blob, bool is_internal);

/* ---- one kind of item each ---- */

void fr_emit_record(fr_emitter *e, fr_id id);         /* emit_record.c */
void fr_emit_bit_field_impl(fr_emitter *e, fr_id id); /* emit_bit_field.c: accessors of all units,
                                                         and of fields with accessor annotations */
void fr_emit_layout_assertions(fr_emitter *e, fr_id id); /* emit_layout.c */
void fr_emit_record_impls(fr_emitter *e, fr_id id); /* emit_impl.c: Clone, Default, Debug, PartialEq
                                                       that cannot be derived */
void fr_emit_flexarray_impls(fr_emitter *e, fr_id id); /* emit_flexarray.c */
void fr_emit_enum(fr_emitter *e, fr_id id);            /* emit_enum.c */
void fr_emit_alias(fr_emitter *e, fr_id id);           /* emit_alias.c */
void fr_emit_function(fr_emitter *e, fr_id id);        /* emit_function.c */
void fr_emit_var(fr_emitter *e, fr_id id);             /* emit_var.c */

/* The helper types that were asked for, in their order, as pieces like any other (helpers.c). They
 * come last and are moved to the front (write_rust.c). */
void fr_emit_helpers(fr_emitter *e);

/* ---- emit_function.c: functions, and the names that the linker knows ---- */

/* True if the linker of the target sees every C name with an underscore before it. */
bool fr_target_has_underscore(const fr_model *model);
/* What stands before the braces of an extern block. */
fr_str fr_extern_head(fr_emitter *e, fr_abi abi, bool is_function);
/* True if the item needs a link_name to be found, and which; `symbol` is what clang said of it. */
bool fr_find_link_name(fr_emitter *e, const fr_item *item, fr_str symbol, fr_abi abi, fr_str *out);
void fr_emit_link_name(fr_emitter *e, fr_str symbol);
/* What dlsym() and its kin find the item by. */
fr_str fr_loader_symbol(fr_emitter *e, const fr_item *item);
/* #[must_use] and the documentation. */
void fr_emit_function_attributes(fr_emitter *e, const fr_item *item, const fr_signature *signature);

/* ---- emit_dynamic.c: the struct of --dynamic-loading ---- */

void fr_dynamic_init(fr_emitter *e);
void fr_dynamic_add(fr_emitter *e, fr_id id); /* a function or variable */
void fr_dynamic_finish(fr_emitter *e);        /* its pieces */

#endif
