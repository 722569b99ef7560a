/* wrap_plan.h - what a safe crate over a C library is made of: the contract between inference
 * (src/infer/, which decides) and the writer of the crate (which only prints).
 *
 * One entry for each function, type and group of constants that the library declares itself. Each
 * decision is a claim with its rule, its evidence and how sure it is; the ledger and the report are
 * printed from those. What is undecided has the representation whose error is harmless, so the
 * writer never guesses: a slot or return it can't print makes the function SLOT_RAW and unsafe
 * here.
 *
 * Types, enums, callbacks, error spaces and functions are named by index into the plan's lists;
 * FR_NO_INDEX is none. Items of the model are fr_id. Slots are in the order of C's parameters, one
 * for each. Everything is in the order of the model, never of a hash. All names meant for Rust are
 * valid identifiers (keywords have an underscore at the end) and unique where they stand.
 */
#ifndef FR_INFER_WRAP_PLAN_H
#define FR_INFER_WRAP_PLAN_H

#include "base/text.h"
#include "model/model.h"
#include "options/wrap_hints.h"

#define FR_NO_INDEX UINT32_MAX

/* ---- claims ---- */

typedef enum fr_confidence {
    CONFIDENCE_UNKNOWN, /* U: no safe signature without new facts */
    CONFIDENCE_MEDIUM,  /* M: shape understood, one fact that matters for safety is a guess */
    CONFIDENCE_HIGH     /* H: every fact by a rule that passed the gate, and no veto */
} fr_confidence;

/* What kind of fact a claim is, and whether memory safety hangs on it. */
typedef enum fr_claim_kind {
    CLAIM_ROLE,     /* what a slot, return, type is */
    CLAIM_TRANSFER, /* who owns; critical */
    CLAIM_LIFETIME, /* what it borrows from; critical */
    CLAIM_LENGTH,   /* critical */
    CLAIM_DIRECTION,
    CLAIM_NULL,
    CLAIM_SCOPE,    /* how long a callback is kept; critical */
    CLAIM_RETAINED, /* how long an argument is kept; critical */
    CLAIM_BOUNDS,   /* what an index or selector may be; critical */
    CLAIM_ERROR,
    CLAIM_ENUM,
    CLAIM_DESTROY, /* which function destroys; critical */
    CLAIM_ORDER    /* preconditions: when a function may be called; critical */
} fr_claim_kind;

typedef enum fr_claim_source {
    SOURCE_INFERRED,
    SOURCE_DOCUMENTED, /* a phrase of a comment */
    SOURCE_ATTRIBUTE,
    SOURCE_HINT /* side-file, @rust line or annotate attribute */
} fr_claim_source;

typedef struct fr_claim {
    fr_claim_kind kind;
    fr_claim_source source;
    fr_confidence confidence;
    bool is_critical;
    fr_str about;     /* "return", "self", a parameter's name or #position; of a type: "type" */
    fr_str says;      /* "owned, freed by `x_free`" */
    const char *rule; /* "T3", "R2", "V5" (docs/wrap-inference.md, "Rules") */
    fr_str evidence;  /* what was seen: "verb `create`; `x_free` destroys it" */
} fr_claim;
typedef FR_VEC(fr_claim) fr_claims;

/* Why a function is unsafe or left out. `text` is a whole sentence for a `# Safety` section or the
 * report. `fix` is the line of a hints file that would lift it, empty if none can. */
typedef struct fr_reason {
    const char *rule;
    fr_str text;
    fr_str fix_table; /* fn.F.params, type.T, library, ... without brackets */
    fr_str fix;       /* buf = { len = "n" } */
} fr_reason;
typedef FR_VEC(fr_reason) fr_reasons;

/* ---- constants ---- */

typedef enum fr_group_kind { GROUP_ENUM, GROUP_FLAGS, GROUP_ERROR } fr_group_kind;

typedef struct fr_group_value {
    fr_str c_name;
    fr_str rust_name; /* of a variant (Row), or of a flag's constant (READ_ONLY) */
    fr_str doc;
    uint64_t value;   /* two's complement */
    fr_id macro;      /* the VAR item; FR_NO_ID: a variant of `item` */
    uint32_t same_as; /* index of an earlier member with this value; FR_NO_INDEX: none */
} fr_group_value;

/* An enum of C, or macros with a common prefix. Enums become non-exhaustive Rust enums with an
 * Unknown(repr) arm for what comes from C; flags become newtypes that keep unknown bits. */
typedef struct fr_wrap_group {
    fr_group_kind kind;
    fr_id item;    /* the enum or its typedef; FR_NO_ID: macros */
    fr_str c_name; /* git_sort_t; of macros the prefix SQLITE_OPEN_ */
    fr_str rust_name;
    fr_str doc;
    fr_id repr; /* C type; FR_NO_ID: of macros, c_int unless is_unsigned */
    bool is_signed;
    bool is_skipped; /* nothing uses it, or it could not be grouped: constants only */
    FR_VEC(fr_group_value) values;
    fr_claims claims;
    fr_str hint_place;
} fr_wrap_group;

/* ---- errors ---- */

typedef enum fr_error_style {
    ERROR_NONE,       /* the return is no status: a value */
    ERROR_ZERO_OK,    /* 0 (or `ok`) succeeds, all else is an error code */
    ERROR_NEGATIVE,   /* < 0 is an error code, >= 0 succeeds (and may be a value) */
    ERROR_ONE_OK,     /* > 0 succeeds, <= 0 fails */
    ERROR_NULL,       /* NULL fails; also of every pointer that is handed out, always checked */
    ERROR_ZERO_FAILS, /* 0 fails, all else is a value */
    ERROR_MINUS_ONE,  /* -1 (of the type) fails, all else is a value */
    ERROR_PREDICATE,  /* space->predicate(value) says so */
    ERROR_BOOL_OK     /* true succeeds */
} fr_error_style;

/* A space of error codes: one Rust ErrorCode type each. */
typedef struct fr_error_space {
    fr_str rust_name;      /* Error, EasyError */
    uint32_t group;        /* the codes; FR_NO_INDEX: plain integers */
    fr_id type;            /* the typedef or enum that functions return; FR_NO_ID: int */
    fr_error_style style;  /* of functions that return `type` and have no style of their own */
    uint64_t ok;           /* ZERO_OK: what success is */
    FR_VEC(uint64_t) more; /* successes that say something: Ok(value), not an error */
    fr_id code_message;    /* FN(code) -> const char *; FR_NO_ID: none */
    fr_id code_name;       /* a second one: the name of the code */
    fr_id last_message; /* FN() or FN(handle) -> const char *, or -> const struct with `message` */
    uint32_t last_handle; /* type whose handle last_message takes; FR_NO_INDEX: none */
    fr_str last_field;    /* last_message gives a struct: its field that is the text */
    fr_id predicate;      /* FN(value) -> is an error */
    fr_claims claims;
} fr_error_space;

/* ---- types ---- */

typedef enum fr_type_role {
    ROLE_HANDLE,     /* a pointer that owns; `destroy` frees it (absent: leaks, and is !Clone) */
    ROLE_IN_PLACE,   /* boxed and pinned struct with init and end */
    ROLE_REFCOUNTED, /* Clone = ref, Drop = unref; methods take &self and copy views out */
    ROLE_VIEW,       /* only ever borrowed: struct with a lifetime, no destructor */
    ROLE_VALUE,      /* plain data, all the way down: a Copy struct */
    ROLE_OPTIONS,    /* struct with an init function or macro: a builder */
    ROLE_SLICE,      /* a struct that is pointer + length */
    ROLE_LIST,       /* linked list that is copied to a Vec */
    ROLE_LINKED,     /* node of a tree: nothing is inferred, raw pointers only */
    ROLE_ID,         /* typedef of an integer that names something C checks */
    ROLE_VTABLE,     /* struct of function pointers: not emitted */
    ROLE_OPAQUE      /* anything else: only raw pointers to it */
} fr_type_role;

typedef enum fr_parent_mode {
    PARENT_NONE,
    PARENT_BORROW, /* the Rust type has a lifetime: Child<'p>, invariant (PhantomData<Cell<&'p ()>>)
                    */
    PARENT_SHARED  /* it holds Rc's of the parents' inner parts: no lifetime */
} fr_parent_mode;

/* A function and constant arguments behind the handle: libusb_free_device_list(list, 1). */
typedef struct fr_call {
    fr_id function;  /* FR_NO_ID: none */
    bool by_address; /* takes T ** (and sets it to NULL) */
    FR_VEC(uint64_t) more;
} fr_call;

typedef struct fr_value_field {
    fr_str c_name, rust_name, doc;
    fr_id type;
    uint32_t group;       /* its values are of this enum or flags */
    bool is_text;         /* const char *: getter of Option<&CStr> */
    bool is_padding;      /* reserved, unnamed: zero */
    uint32_t slice_len;   /* index of the field that says how many elements this pointer has */
    bool is_settable;     /* OPTIONS: a number, text that lives for ever, or a struct: */
    uint32_t struct_type; /* of a VALUE or OPTIONS; FR_NO_INDEX: none */
} fr_value_field;

/* A pair of fields that is memory of the caller's, set before a call and taken back after it. */
typedef struct fr_stream {
    uint32_t ptr, len; /* fields */
    bool is_out;
} fr_stream;

typedef struct fr_type_variant {
    fr_str rust_name, glob;
    fr_call destroy;
} fr_type_variant;

typedef struct fr_wrap_type {
    fr_type_role role;
    fr_confidence confidence;
    fr_id item;    /* the RECORD, or the ALIAS of void (or of an integer: ROLE_ID) */
    fr_id pointer; /* ALIAS that is a pointer to it (XML_Parser); FR_NO_ID: none */
    fr_str c_name; /* as declarations call it: typedef, else tag */
    fr_str rust_name;
    fr_str module; /* file of the crate without .rs */
    fr_str doc;
    fr_call destroy;       /* or unref, or end of an in-place type */
    fr_id ref;             /* REFCOUNTED, or a copy (`dup`) function for Clone: see ref_copies */
    bool ref_copies;       /* `ref` makes a new object and returns it */
    fr_id init;            /* IN_PLACE, OPTIONS: FN(T *, ...); FR_NO_ID: zeroed is enough */
    fr_str init_macro;     /* OPTIONS: an initialiser macro instead */
    fr_str init_version;   /* OPTIONS: the constant that `init` takes behind the struct */
    bool has_builder;      /* OPTIONS: one can be made */
    bool has_constants;    /* C hands out constant ones that live for ever: only const functions
                              may be called on what is lent, and nothing counts references to it */
    bool destroy_on_error; /* a failed constructor may have handed one out: destroy it */
    bool has_definition;   /* the struct is complete */
    bool is_area;          /* VALUE: a place and an extent in whole numbers, which C adds up */
    bool is_tagged;        /* and has an enum beside a union */
    bool calls_fields;     /* and two of its fields at least are pointers to functions */
    FR_VEC(uint32_t) constructors; /* functions */
    FR_VEC(uint32_t) parents;      /* types that a constructor ties it to, first seen first */
    fr_parent_mode parent_mode;
    bool is_watched;    /* it remembers whether it was opened: see needs_open of functions */
    bool is_begun;      /* it remembers that it was to be opened: see needs_closed of functions */
    bool is_parent;     /* some type has it among its parents */
    bool is_shared;     /* some of those are PARENT_SHARED: what it owns lives as long as they do */
    bool keeps_borrows; /* some method keeps an argument (RETAINED_SELF): needs a lifetime too */
    bool
        keeps_closures; /* some method or constructor stores a callback: dropped after the handle */
    FR_VEC(fr_type_variant)
    variants;                      /* several Rust types over one C type, each with its destructor;
                                      `fr_wrap_fn.variant` says which one a function is of */
    FR_VEC(fr_value_field) fields; /* VALUE, OPTIONS, SLICE, and readable ones of others */
    uint32_t slice_ptr, slice_len; /* SLICE: fields */
    FR_VEC(fr_stream) streams;     /* IN_PLACE, by hint (fields): next_in with avail_in */
    fr_id userdata_set;
    fr_str list_next, list_text; /* LIST: fields */
    fr_id list_append;           /* LIST: FN(T *, const char *) -> T * */
    bool is_send, is_sync;       /* by hint only */
    fr_claims claims;
    fr_reasons reasons; /* of OPAQUE, LINKED: why nothing better */
    fr_str hint_place;  /* of the hint that says so; empty: inferred */
} fr_wrap_type;

/* ---- slots ---- */

typedef enum fr_slot_role {
    SLOT_SELF,       /* the receiver */
    SLOT_SCALAR,     /* integer or float as it is */
    SLOT_BOOL,       /* from a bool: 1 or 0 */
    SLOT_ENUM,       /* of `group`: only known members can be passed */
    SLOT_FLAGS,      /* of `group` */
    SLOT_INDEX,      /* checked against `bounds` before the call */
    SLOT_ID,         /* a ROLE_ID value of `handle` */
    SLOT_CSTR,       /* &str or &CStr, NUL-terminated in a temporary */
    SLOT_PATH,       /* the same, from a Path */
    SLOT_SLICE,      /* &[T]: pointer here, length in `partner` (SLOT_LEN), or fixed `count` */
    SLOT_SLICE_MUT,  /* &mut [T], read and written */
    SLOT_BUFFER,     /* &mut [T] that C fills: `partner` is the capacity */
    SLOT_LEN,        /* of slice `partner`: length or capacity, checked conversion */
    SLOT_LEN_INOUT,  /* pointer: capacity of `partner` goes in, what was written comes out; min'd */
    SLOT_WRITTEN,    /* pointer: how much of buffer `partner` was written */
    SLOT_OUT_SCALAR, /* zeroed and padded place; becomes a returned value */
    SLOT_INOUT_SCALAR,
    SLOT_OUT_ENUM,   /* of `group`, converted */
    SLOT_OUT_STRUCT, /* zeroed place of ROLE_VALUE `handle`; returned */
    SLOT_OUT_HANDLE, /* T **: `handle`, `owned` says whether; null is None or an error */
    SLOT_OUT_STR,    /* char **: text; `owned` and `free`, else borrowed from `from` */
    SLOT_OUT_ARRAY,  /* T **: the function's `array` comes out here */
    SLOT_ARRAY_LEN,  /* place where its length comes out */
    SLOT_OUT_ID,
    SLOT_STRUCT,       /* const T * to a ROLE_VALUE: &T */
    SLOT_STRUCT_MUT,   /* T * that is read and written: &mut T */
    SLOT_STRUCT_VALUE, /* by value */
    SLOT_SLICE_STRUCT, /* T * to a ROLE_SLICE: &mut T<'_>, which borrows a slice */
    SLOT_TEXTS,        /* of callbacks: const char **, texts up to a NULL */
    SLOT_OPTIONS,      /* pointer to a builder's struct: &T */
    SLOT_HANDLE,       /* &T */
    SLOT_HANDLE_MUT,   /* &mut T */
    SLOT_HANDLE_MOVE,  /* T, consumed (see consumed) */
    SLOT_CALLBACK,     /* closure, by `callback` */
    SLOT_USER_DATA,    /* of callback slot `partner` */
    SLOT_DESTROY,      /* destroy notify of callback slot `partner` */
    SLOT_FIXED,        /* always `fixed` */
    SLOT_NULL,         /* always NULL (optional or reserved) */
    SLOT_RAW           /* raw pointer or anything else, as C has it: the function is unsafe */
} fr_slot_role;

typedef enum fr_retention {
    RETAINED_CALL,    /* not after the call */
    RETAINED_SELF,    /* by the receiver: &'a T on a receiver with lifetime 'a */
    RETAINED_RESULT,  /* by what is returned: parents */
    RETAINED_SHARED,  /* by what is returned, which is PARENT_SHARED: it holds a share */
    RETAINED_INHERIT, /* a copy is made: the result needs what this handle needs (same lifetime) */
    RETAINED_STATIC   /* for ever: &'static T */
} fr_retention;

typedef enum fr_consumption { CONSUMED_ALWAYS, CONSUMED_ON_SUCCESS } fr_consumption;

/* One end of a range: a number, or a function of the receiver. Ends are inclusive. */
typedef struct fr_bound {
    bool is_set;
    int64_t number; /* added to the function's result, if there is one */
    fr_id function; /* FN(self) */
} fr_bound;

/* Where something borrowed comes from. */
typedef enum fr_origin {
    ORIGIN_STATIC,
    ORIGIN_SELF,
    ORIGIN_SLOT,  /* `origin_slot` */
    ORIGIN_INPUTS /* every pointer that goes in: one lifetime for all of them */
} fr_origin;

typedef enum fr_encoding {
    ENCODING_UNKNOWN,
    ENCODING_UTF8,
    ENCODING_BYTES,
    ENCODING_WIDE
} fr_encoding;

typedef struct fr_slot {
    fr_slot_role role;
    fr_confidence confidence;
    fr_str c_name; /* empty: unnamed */
    fr_str rust_name;
    fr_id type;       /* the parameter's type as written */
    fr_id element;    /* C type behind the pointer: of slices, buffers, outs; void counts as u8 */
    uint32_t handle;  /* type of handles, structs, ids, options */
    uint32_t variant; /* of `handle`, if that has some; FR_NO_INDEX: none */
    uint32_t group;   /* enums and flags */
    uint32_t callback;
    uint32_t partner;   /* the other parameter of a pair */
    uint32_t more;      /* SLICE and BUFFER that share `partner` with another: index of the next */
    uint64_t count;     /* fixed arrays: elements, then partner is none */
    uint64_t len_scale; /* LEN: bytes per unit that C counts in: 1 when it counts elements of T */
    bool is_optional;   /* Option<...>, NULL for None */
    bool allows_empty;  /* an empty slice is passed on (default: refused with an error) */
    bool is_const;      /* of the pointee */
    bool owned;         /* outs: the caller owns it */
    bool copies;        /* OUT_STR that is not owned: copied at once */
    bool is_returned;   /* outs: part of what is returned (all but error texts) */
    fr_consumption consumed;
    fr_retention retained;
    fr_origin origin; /* of borrowed outs */
    uint32_t origin_slot;
    fr_id free;         /* of owned texts and arrays */
    fr_bound low, high; /* INDEX */
    fr_str fixed;       /* FIXED: a number, a constant of C by name, or sizeof(TYPE) */
    fr_encoding encoding;
    bool takes_ref;  /* OUT_HANDLE, REFCOUNTED: call the type's ref on what came out first */
    bool is_blocked; /* RAW for a reason that stands among the function's */
} fr_slot;

/* ---- returns ---- */

typedef enum fr_return_role {
    RETURN_NOTHING, /* void */
    RETURN_STATUS,  /* only says whether it worked: () */
    RETURN_SCALAR,
    RETURN_BOOL,
    RETURN_ENUM, /* of `group` */
    RETURN_FLAGS,
    RETURN_ID,          /* of `handle` */
    RETURN_WRITTEN,     /* how much of buffer `slot` was written: min'd; usize */
    RETURN_HANDLE,      /* of `handle`: `owned` or a view from `origin` */
    RETURN_SELF,        /* the receiver again: () */
    RETURN_STR,         /* text: `owned` and `free`, else from `origin`, copied if `copies` */
    RETURN_BYTES,       /* pointer; length by `len_function` (same arguments) or slot `slot` */
    RETURN_STRUCT,      /* ROLE_VALUE by value */
    RETURN_STRUCT_COPY, /* pointer to a ROLE_VALUE: copied; None for NULL */
    RETURN_ARRAY,       /* the function's `array` */
    RETURN_COUNT,       /* only says how long it is */
    RETURN_RAW
} fr_return_role;

typedef struct fr_return {
    fr_return_role role;
    fr_confidence confidence;
    fr_id type;
    uint32_t handle, group, slot;
    bool owned;
    bool takes_ref;   /* REFCOUNTED, owned: call the type's ref on what came back first */
    bool copies;      /* borrowed text or bytes are copied out (String, Vec) */
    bool is_optional; /* NULL is None; else NULL is an error (constructors, ERROR_NULL) */
    fr_origin origin;
    uint32_t origin_slot;
    fr_id free;
    fr_id len_function;
    fr_id copy; /* HANDLE, owned: made of what came back by this FN(const T *), before all else */
    fr_encoding encoding;
} fr_return;

/* ---- callbacks ---- */

typedef enum fr_scope {
    SCOPE_CALL,     /* C calls it only until the function returns */
    SCOPE_NOTIFIED, /* until the destroy notify */
    SCOPE_SELF,     /* kept by the receiver: boxed, dropped after it */
    SCOPE_FOREVER   /* leaked */
} fr_scope;

/* A closure: the signature of a function pointer, and what its parameters are. */
typedef struct fr_callback {
    fr_id type;      /* the function pointer's typedef or type */
    fr_id signature; /* the FUNCTION */
    fr_str rust_name;
    fr_scope scope;
    uint32_t user_data; /* parameter that is the closure; FR_NO_INDEX: none */
    FR_VEC(fr_slot)
    slots;            /* SCALAR, BOOL, ENUM, CSTR, SLICE + LEN, HANDLE (a view), STRUCT,
                         USER_DATA, RAW */
    fr_return result; /* SCALAR, BOOL, ENUM, NOTHING, STATUS */
    fr_str failure;   /* what it returns after a panic: a number or constant */
} fr_callback;

/* ---- functions ---- */

typedef enum fr_fn_class {
    FN_SAFE,
    FN_UNSAFE,  /* pub unsafe fn, with `reasons` */
    FN_USED,    /* not a method of its own: destructor, ref, free, message; see used_for */
    FN_LEFT_OUT /* not in the safe crate, with `reasons` */
} fr_fn_class;

typedef enum fr_wrap_receiver {
    TAKES_NOTHING, /* a function of the crate's root */
    TAKES_TYPE,    /* T::f(...) */
    TAKES_REF,
    TAKES_MUT,
    TAKES_SELF /* self: consumed (see self slot) */
} fr_wrap_receiver;

typedef enum fr_fn_shape {
    SHAPE_PLAIN,
    SHAPE_CONSTRUCTOR, /* returns Self */
    SHAPE_GETTER,      /* no parameter but self, scalar or text: named without get_ */
    SHAPE_PREDICATE,
    SHAPE_STEP,    /* `next` of a lending iteration: see iter_end */
    SHAPE_ITERATOR /* owned items: impl Iterator too */
} fr_fn_shape;

/* An array that the library made, which is copied. */
typedef enum fr_array_kind {
    ARRAY_OF_NUMBERS,
    ARRAY_OF_VALUES,     /* ROLE_VALUE `handle` */
    ARRAY_OF_TEXTS,      /* copied, too */
    ARRAY_OF_HANDLES,    /* owned by the caller now */
    ARRAY_OF_REFERENCES, /* REFCOUNTED: each gets a reference of its own */
    ARRAY_OF_VIEWS       /* lent, by all that goes in */
} fr_array_kind;

typedef struct fr_array_argument {
    bool is_length; /* how many elements there are */
    uint64_t value;
} fr_array_argument;

typedef struct fr_array {
    fr_array_kind kind;
    uint32_t ptr; /* slot; FR_NO_INDEX: what is returned */
    uint32_t len; /* slot; FR_NO_INDEX: what is returned, or ends_with_null */
    bool ends_with_null;
    fr_id element; /* what it holds, or points to */
    uint32_t handle;
    fr_id free; /* FN(array, more...); FR_NO_ID: nothing */
    FR_VEC(fr_array_argument) more;
} fr_array;

typedef struct fr_wrap_fn {
    fr_id item;
    fr_str c_name;
    fr_fn_class class_of;
    fr_confidence confidence; /* of inference alone; hints raise the class, not this */
    bool is_shimmed;          /* static inline: called through the C shim */
    bool is_variadic;
    bool has_selectors; /* variadic, and called by methods of its options (fr_selector) */
    bool is_deprecated;
    bool is_absent;       /* left out, for the library does not export it */
    bool needs_open;      /* refused while self is not open */
    bool needs_closed;    /* refused once something `begins` */
    bool begins;          /* opens self, or tries to */
    bool closes;          /* self is not open behind it */
    bool opens;           /* ..., but if it worked */
    const char *used_for; /* USED: "Drop", "Clone", "free", "error text", "length", "init" */
    fr_reasons reasons;
    uint32_t type; /* in whose impl it stands; FR_NO_INDEX: the crate's root */
    fr_str module; /* of root functions: file, empty: lib.rs */
    fr_str rust_name;
    fr_wrap_receiver receiver;
    uint32_t self_slot; /* FR_NO_INDEX: none. Of a CONSTRUCTOR of an in-place type the slot that
                           gets the zeroed box */
    uint32_t variant;   /* of the type's variants, the one that it is of; FR_NO_INDEX: all */
    fr_fn_shape shape;
    FR_VEC(fr_slot) slots;
    fr_return result;
    bool has_array;
    fr_array array;
    fr_error_style error;      /* of the return; pointers that are handed out are checked anyway */
    uint32_t error_space;      /* FR_NO_INDEX: plain code of the crate's Error */
    FR_VEC(uint64_t) ok, more; /* by hint: successes of this function */
    uint64_t iter_end;
    bool has_iter_end; /* STEP, ITERATOR: the code that ends it; else NULL does */
    fr_id counted_by;  /* FN(self) that says how many indices the only other parameter has */
    fr_str doc;        /* the comment that belongs to it, after shifting */
    fr_str since;      /* version, by hint */
    fr_claims claims;
    fr_str hint_place;    /* of hints that were applied; empty: none */
    fr_str declaration;   /* C prototype in one spelling: what the ledger compares */
    uint64_t fingerprint; /* of declaration, comment, and the claims' texts */
} fr_wrap_fn;

/* ---- options of variadic functions ---- */

typedef enum fr_selector_kind {
    SELECTOR_INT,
    SELECTOR_UINT,
    SELECTOR_LONG,
    SELECTOR_SIZE,
    SELECTOR_OFF, /* 64 bits */
    SELECTOR_DOUBLE,
    SELECTOR_BOOL,   /* a long, 1 or 0 */
    SELECTOR_TEXT,   /* for the call; what comes out is copied */
    SELECTOR_KEPT,   /* text that lives as long as the handle */
    SELECTOR_ENUM,   /* of `group`, as a long */
    SELECTOR_LIST,   /* ROLE_LIST `handle`: lives as long as the handle; what comes out is owned */
    SELECTOR_CLOSURE /* `callback`, kept by the handle; its data by the option `data` */
} fr_selector_kind;

typedef struct fr_selector_arg {
    fr_selector_kind kind;
    bool is_out; /* a pointer to it is passed, and it is returned */
    uint32_t group, handle, callback;
    uint64_t data;
} fr_selector_arg;

/* One option of a function with variable arguments: a method. */
typedef struct fr_selector {
    uint32_t function;
    fr_str c_name, rust_name, doc;
    int64_t value;
    FR_VEC(fr_selector_arg) args;
} fr_selector;

/* ---- the library ---- */

typedef enum fr_comment_style { COMMENTS_BEFORE, COMMENTS_AFTER } fr_comment_style;

typedef struct fr_wrap_plan {
    fr_arena *arena;
    const fr_model *model;
    const fr_wrap_hints *hints; /* NULL: none */
    fr_str library;             /* name of the crate, of hints or the command line */
    fr_strs prefixes;
    fr_strs own_files; /* whose declarations count */
    fr_comment_style comments;
    bool is_longjmp; /* T1: refused as a whole; every function is unsafe */
    fr_str longjmp_why;
    fr_id generic_free;   /* FN(void *); FR_NO_ID: none */
    fr_id library_init;   /* by hint: called once */
    bool indices_checked; /* by hint */
    fr_str trust;         /* none, inferred, reviewed:HASH */
    FR_VEC(fr_wrap_type) types;
    FR_VEC(fr_wrap_group) groups;
    FR_VEC(fr_error_space) errors;
    FR_VEC(fr_callback) callbacks;
    FR_VEC(fr_wrap_fn) functions;
    FR_VEC(fr_selector) selectors; /* in the order of hints, then of values */
    uint64_t fingerprint;          /* of all functions': what `reviewed:` must name */
    bool has_errors;               /* a hint names what is not there; said in model->diags */
} fr_wrap_plan;

/* ---- in infer/infer.c ---- */

/* What inference is told beside the model. */
typedef struct fr_infer_options {
    fr_str library; /* name; empty: from hints or prefixes */
    fr_strs roots;  /* files or folders whose declarations are the library's: none: folders of
                       the headers given */
    fr_str trust;   /* empty: hints', else inferred */
    const fr_map *symbols; /* what a linker finds; NULL: not known */
    fr_str linked_with;    /* the library that has them, without lib */
    bool may_be_another;   /* that one may only be called so: it counts if it has some function */
} fr_infer_options;

/* Fills `plan`. The model must have been read with the options of fr_infer_read_options(). */
void fr_infer(fr_wrap_plan *plan, const fr_model *model, const fr_wrap_hints *hints,
              const fr_infer_options *options);

/* The plan as text, for tests and readers: one block for each type, group and function. */
void fr_dump_plan(fr_text *out, const fr_wrap_plan *plan);
/* One line a pattern: safe, unsafe, left out, with the confidence; then sums. */
void fr_dump_coverage(fr_text *out, const fr_wrap_plan *plan);
/* TOML lines that would free the most unsafe functions, most valuable first. */
void fr_dump_suggestions(fr_text *out, const fr_wrap_plan *plan);

/* ---- in infer/plan.c: questions ---- */

/* The type whose handle a C type is: T *, a pointer typedef, or T ** with depth 2; FR_NO_INDEX. */
uint32_t fr_plan_handle_of(const fr_wrap_plan *plan, fr_id type, unsigned *depth, bool *is_const);
/* The function of an item; FR_NO_INDEX: not the library's. */
uint32_t fr_plan_function_of(const fr_wrap_plan *plan, fr_id item);
const char *fr_slot_role_name(fr_slot_role role);
const char *fr_return_role_name(fr_return_role role);
const char *fr_type_role_name(fr_type_role role);
const char *fr_error_style_name(fr_error_style style);
const char *fr_fn_class_name(fr_fn_class class_of);

#endif
