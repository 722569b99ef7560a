/* internal.h - what the files of this room share.
 *
 * Planning turns each item into functions of C. A function is kept as pieces of text: parameters in
 * C and Rust, statements that check and convert what comes in, the call, statements that convert
 * what goes out. Writers only put the pieces together.
 */
#ifndef FR_EXPORT_INTERNAL_H
#define FR_EXPORT_INTERNAL_H

#include "export/export.h"

/* ---- types that C knows by a handle ---- */

typedef enum ex_type_kind {
    EX_ADT,    /* a struct, enum or union of the crate, at certain arguments */
    EX_LIST,   /* Vec<T>, &[T], Box<[T]> with T a handle or text: len, get */
    EX_ITER,   /* Box<dyn Iterator<Item = T>>: next */
    EX_OPAQUE, /* anything else: it can be kept, given back, freed */
    EX_PLAIN,  /* a struct that C has as it is: no handle */
} ex_type_kind;

/* A struct that C has by value, see plain.c. */
typedef struct ex_plain_field {
    const fr_api_field *field;
    fr_str name, c, rust; /* in C; its declaration there; its type in the mirror */
    uint64_t offset;
} ex_plain_field;

typedef struct ex_plain {
    FR_VEC(ex_plain_field) fields;
    bool is_checked; /* not all bits are a value */
    bool is_known;   /* size, align and offsets are: the machine is */
    uint64_t size, align;
} ex_plain;

/* Who may use a handle (G10). */
typedef enum ex_threads {
    EX_BOUND, /* the thread that made it */
    EX_ALONE, /* any, one at a time: Send, not Sync */
    EX_SHARED /* any, all at once: Send and Sync */
} ex_threads;

typedef struct ex_type {
    ex_type_kind kind;
    fr_id id;                /* ADT; else FR_NO_ID */
    const fr_api_type *type; /* concrete, all lifetimes 'static */
    const fr_api_type *item; /* LIST, ITER: of the elements */
    fr_str rust;             /* its text in the shim */
    fr_str c;                /* the name of the handle's type: "semver_version" */
    uint32_t tag;            /* that slots have */
    ex_threads threads;
    bool is_copy, is_clone;
    fr_str doc;
    const ex_plain *plain; /* PLAIN */
    size_t unit;           /* of its declaration and _free */
    fr_strs variants;      /* ADT that is an enum: constants of C for them */
} ex_type;

/* An enum without data: a number in C. */
typedef struct ex_enum {
    fr_id id;
    fr_str rust, c;    /* "::semver::Op", "semver_op" */
    fr_str number;     /* what it is in the shim: "u32", or what its repr says */
    bool is_sized;     /* that is Rust's own size of it, and its values are Rust's */
    bool is_open;      /* there are or may be other variants: OTHER */
    fr_strs constants; /* by variant; empty: deprecated or not known */
    fr_strs values;    /* by variant, decimal */
    fr_str other;      /* is_open: the value of what has no constant */
    size_t unit;
} ex_enum;

/* ---- functions ---- */

/* What a parameter or result is, for languages that have more words than C. A function with a role
 * that a writer does not know is left to C, so a new shape needs none. */
typedef enum ex_role {
    EX_UNKNOWN,
    EX_AS_IS,     /* as C has it: numbers, structs by value */
    EX_BOOL,      /* uint8_t */
    EX_CHAR,      /* uint32_t */
    EX_ENUM,      /* uint32_t; the type's name is the enum's */
    EX_ORDERING,  /* int32_t */
    EX_DURATION,  /* PREFIX_duration */
    EX_TEXT,      /* PREFIX_str */
    EX_VIEW,      /* pointer and length: PREFIX_bytes, PREFIX_u32_view; item */
    EX_ARRAY,     /* item *, count elements; count 0: not known as a number */
    EX_ARRAY_MUT, /* the same, changed */
    /* in */
    EX_SLICE, /* const item *, and its length behind it */
    EX_SLICE_MUT,
    EX_TEXTS,         /* const PREFIX_str *, and its length behind it */
    EX_HANDLES,       /* const T *const *, and its length behind it */
    EX_LENGTH,        /* of the one before */
    EX_HANDLE,        /* const T * */
    EX_HANDLE_MUT,    /* T * */
    EX_HANDLE_MOVED,  /* T ** */
    EX_OPTION_NUMBER, /* const item *, NULL: None */
    EX_OPTION_TEXT,   /* const PREFIX_str * */
    EX_OPTION_HANDLE, /* const T * */
    EX_PLAIN_REF,     /* const item *, one of them */
    EX_PLAIN_MUT,     /* item * */
    EX_RANGE,         /* low end, an item; its high end and bounds behind it */
    EX_RANGE_HIGH,
    EX_RANGE_BOUNDS,
    EX_READER,
    EX_WRITER,
    EX_CALLBACK, /* a struct with call, user, drop */
    EX_OBJECT,   /* const TABLE *; item */
    /* out */
    EX_OWNED_TEXT, /* PREFIX_string */
    EX_OWNED_LIST, /* PREFIX_buffer, PREFIX_u32_vec; item */
    EX_NEW_HANDLE, /* T *, a value of its own */
    EX_CHILD,      /* T *, from &T */
    EX_CHILD_MUT,  /* T *, from &mut T */
    EX_PRESENT,    /* uint8_t: whether the next `count` results are there */
} ex_role;

typedef struct ex_param {
    fr_str c;     /* declaration in C: "const semver_version *v" */
    fr_str type;  /* in C: "const semver_version *" */
    fr_str name;  /* in C */
    fr_str rust;  /* type in the shim */
    fr_str words; /* ownership, for the documentation; may be empty */
    ex_role role;
    fr_str item; /* C's type of elements, where role says so */
    size_t count;
    bool is_out;
} ex_param;

typedef struct ex_function {
    size_t unit;
    fr_str name;   /* in C */
    fr_str result; /* type in C: "int32_t" for a status, "void", or a value's */
    fr_str rust_result;
    bool is_status, has_none; /* returns a status; which may be NONE */
    ex_role result_role;      /* not is_status */
    fr_str result_item;
    bool is_view_of_self; /* a view in the result lives as long as self */
    bool is_chain;        /* changes self, and means it as its result */
    FR_VEC(ex_param) params;
    bool has_self;
    size_t owner_type; /* the ex_type that it belongs to, SIZE_MAX: none */
    fr_str role;       /* of std's traits: "clone", "eq", ... ; empty: none */
    fr_str body;       /* the statements in the shim */
    fr_str doc;        /* Markdown */
    fr_str result_words;
    bool is_deprecated;
} ex_function;

/* A struct of C for a list of T, a callback, ... declared before all functions. */
typedef struct ex_struct {
    fr_str name, text; /* in C */
    fr_str rust;       /* in the shim; may be empty */
    bool is_callback;  /* only there if a function takes it */
    size_t element;    /* the type of kind EX_PLAIN that has to be there, too; SIZE_MAX: none */
    size_t unit;       /* that it belongs to; SIZE_MAX: none */
} ex_struct;

typedef struct ex_method {
    fr_str name; /* in the table */
    const fr_api_item *item;
} ex_method;

/* A trait that C can have objects of, see objects.c. */
typedef struct ex_object {
    fr_id trait;
    size_t unit;
    fr_str c; /* the table */
    FR_VEC(ex_method) methods;
    bool is_typed; /* one gives an error that is no text */
    fr_str names;  /* says of a table `t` whether all functions are there */
} ex_object;

/* A `#define`. */
typedef struct ex_constant {
    size_t unit;
    fr_str name, value; /* in C */
    fr_str doc;
} ex_constant;

typedef struct ex_plan {
    fr_export *e;
    fr_arena *arena;
    const fr_api *api;
    FR_VEC(ex_type) types;
    fr_map type_of; /* rust text -> index in types */
    FR_VEC(ex_enum) enums;
    FR_VEC(ex_function) functions;
    FR_VEC(ex_struct) structs;
    FR_VEC(ex_constant) constants;
    fr_map struct_of; /* name -> index */
    fr_map view_of;   /* a list of plain structs -> index in structs */
    fr_map taken;     /* names in C */
    fr_map reserved;  /* names in C that types leave to methods: an index in reserved_for */
    fr_strs reserved_for;
    fr_map planned;   /* impls at types whose methods there are */
    fr_map object_of; /* path of a trait -> index in objects */
    FR_VEC(ex_object) objects;
    fr_map callback_of; /* signature -> index in callbacks */
    fr_strs callbacks;  /* names in C */
    fr_map tags;
    size_t projections; /* impls that were tried for associated types */
    size_t proofs;      /* and for bounds */
    bool is_linked;     /* the links in docs name what C has */
} ex_plan;

/* ---- names.c ---- */

/* CamelCase to words with _: "URLPath" is "url_path". */
fr_str fr_ex_snake(fr_arena *arena, fr_str name);
fr_str fr_ex_upper(fr_arena *arena, fr_str name);
/* The name for `key`: of the lock, of a rename, or the first of `wanted` that is free. */
fr_str fr_ex_name(ex_plan *p, fr_str key, const fr_strs *wanted);
/* Those that a type may have, the best first: "name", "a_name" of `crate::a::Name`, then both with
 * the suffix; "crate_a_name" at last, if the runtime has the others: `Error` is at the root of most
 * crates. */
fr_strs fr_ex_names_of_type(ex_plan *p, fr_str path, fr_str suffix);
/* Nobody but `key` is to get this name, if it is the first that wants it. */
void fr_ex_reserve(ex_plan *p, fr_str name, fr_str key);
/* What was reserved for `before` is for `key` now. */
void fr_ex_reserve_again(ex_plan *p, fr_str name, fr_str before, fr_str key);
bool fr_ex_is_used(const ex_plan *p, fr_str name); /* in this run, not in the lock only */
/* A parameter's name: what C, C++ and their headers have taken gets a _. */
fr_str fr_ex_word(fr_arena *arena, fr_str name);
bool fr_ex_matches(const fr_strs *patterns, fr_str path);
void fr_ex_check_renames(ex_plan *p);
void fr_ex_check_patterns(ex_plan *p); /* the options': each must mean something */

/* ---- types.c ---- */

/* All lifetimes become `lifetime`; 'static. */
const fr_api_type *fr_ex_with_lifetime(ex_plan *p, const fr_api_type *type, const char *lifetime);
const fr_api_type *fr_ex_static(ex_plan *p, const fr_api_type *type);
fr_str fr_ex_rust(ex_plan *p, const fr_api_type *type); /* its text then */
/* The handle's type for a type, made when it is first needed; SIZE_MAX: it has none (a number). */
size_t fr_ex_type(ex_plan *p, const fr_api_type *type);
/* A short word for a type inside of a name: "u32", "str", "match". */
fr_str fr_ex_stem(ex_plan *p, const fr_api_type *type);
/* The same with a name of its own, without the prefix. */
size_t fr_ex_type_named(ex_plan *p, const fr_api_type *type, fr_str name);
/* A type under the first of `wanted` that is free; the rest of `one` is set. */
size_t fr_ex_add_type(ex_plan *p, ex_type one, fr_strs *wanted, fr_str key);
bool fr_ex_is_wanted(ex_plan *p, const fr_api_item *item); /* by the options, and can be named */
size_t fr_ex_list(ex_plan *p, const fr_api_type *type, const fr_api_type *item);
size_t fr_ex_opaque(ex_plan *p, const fr_api_type *type);
/* `type`: a primitive whose name is Rust's text of the box. */
size_t fr_ex_boxed_iterator(ex_plan *p, const fr_api_type *type, const fr_api_type *item);
/* The enum without data that a type is, or SIZE_MAX. */
size_t fr_ex_enum(ex_plan *p, const fr_api_type *type);
bool fr_ex_is_endless(const fr_api_type *type);    /* of more parts than anybody would name */
bool fr_ex_is_unresolved(const fr_api_type *type); /* has parameters in it */
bool fr_ex_is_trait(ex_plan *p, fr_id adt, const char *trait); /* an unconditional impl */
/* {int32_t, "i32"}: names in C and Rust of a number; NULL: it is none. */
const char *fr_ex_number(const fr_api_type *type);
/* "shapes_words" of "const shapes_words *const *". */
fr_str fr_ex_base(fr_str c_type);
const char *fr_ex_enum_c(const ex_enum *e); /* the number of C that it is */
/* The name of a struct with pointer and length: "semver_u32_view". */
fr_str fr_ex_view(ex_plan *p, const fr_api_type *element, bool is_owned);
void fr_ex_add_struct(ex_plan *p, fr_str name, fr_str text, fr_str rust);
/* With the arguments that were left to the defaults of a type's parameters. */
fr_api_path fr_ex_full_path(ex_plan *p, const fr_api_path *path);
/* Arguments for an impl's parameters so that its type becomes `concrete`; false: it cannot. */
bool fr_ex_unify(ex_plan *p, const fr_api_generics *generics, const fr_api_type *pattern,
                 const fr_api_type *concrete, fr_api_substitutions *with);

/* ---- plain.c ---- */

/* The type of kind EX_PLAIN that a struct is, or SIZE_MAX. fr_ex_type() knows none of them. */
size_t fr_ex_plain(ex_plan *p, const fr_api_type *type);
/* What lists of C can have as it is: a number, or such a struct. */
typedef struct ex_element {
    fr_str c, item;    /* "uint32_t"; the same for C++: "::shapes_point" */
    fr_str mirror;     /* in the shim as C has it */
    fr_str rust, stem; /* Rust's; a word for names */
    bool is_plain;
    bool is_checked; /* not all bits are a value */
} ex_element;
bool fr_ex_element(ex_plan *p, const fr_api_type *type, ex_element *out);
void fr_ex_put_plain_rust(fr_text *out, ex_plan *p, const ex_type *t);
void fr_ex_put_plain_c(fr_text *out, ex_plan *p, const ex_type *t);
void fr_ex_put_layout_macros(fr_text *out, const ex_plan *p);

/* As the shim has it; `is_ref`: of `&T`. */
const char *fr_ex_threads_rust(const ex_type *t, bool is_ref);
/* In words, and the end of the macro in the header: "THREAD_ANY". */
const char *fr_ex_threads_words(const ex_type *t);
const char *fr_ex_threads_macro(const ex_type *t);

/* ---- generics.c ---- */

/* Types of the shim that stand for streams; primitives of these names. */
#define FR_EX_INPUT    "rt::Input"
#define FR_EX_BUFFERED "std::io::BufReader<rt::Input>"
#define FR_EX_OUTPUT   "rt::Output"

/* What is taken for a type parameter with these bounds (spec 3.5), or NULL. */
const fr_api_type *fr_ex_choose(ex_plan *p, const fr_api_bounds *bounds);
/* Adds a choice for every parameter of `generics` that has one. */
/* A constant that nothing stands for; NULL: there is none. */
const fr_api_param *fr_ex_open_const(const fr_api_generics *generics,
                                     const fr_api_substitutions *with);
void fr_ex_choose_all(ex_plan *p, const fr_api_generics *generics, fr_api_substitutions *with);
bool fr_ex_is_static(const fr_api_bounds *bounds); /* 'static is among them */
const fr_api_bound *fr_ex_bound(ex_plan *p, const fr_api_bounds *bounds, const char *trait);

/* ---- proofs.c ---- */

/* No rustc is going to look at the shim: what is not proved is left out. */
bool fr_ex_needs_proof(const ex_plan *p);
bool fr_ex_is_sized(ex_plan *p, const fr_api_type *type);
/* An impl of the trait for the type; false: none is known. */
bool fr_ex_proves(ex_plan *p, const fr_api_type *type, const fr_api_path *trait);
/* All bounds of a type, as far as the source says; Sized, too, unless it is `?Sized`. */
bool fr_ex_holds(ex_plan *p, const fr_api_type *type, const fr_api_bounds *bounds);
/* What generics ask of the arguments in `with`; true wherever rustc is going to say so. */
bool fr_ex_allows(ex_plan *p, const fr_api_generics *generics, const fr_api_substitutions *with);
#define FR_EX_UNDECIDED "needs rustc to decide"

/* ---- a function under construction: call.c, input.c, output.c ---- */

/* An input that a result may borrow from. */
typedef struct ex_owner {
    fr_str guard;    /* the variable that has owners(); empty: there is no slot to keep alive */
    fr_str handle;   /* the slot: "a0" */
    fr_str lifetime; /* of the reference; empty: moved */
    fr_strs inside;  /* lifetimes in the type itself */
    bool is_exclusive;
    bool is_copy; /* of C's memory: views of it are copied out */
} ex_owner;

/* Memory of C that an input points to. */
typedef struct ex_range {
    fr_str a; /* the parameter in the shim */
    bool is_mutable;
} ex_range;

typedef struct ex_call {
    ex_plan *p;
    ex_function f;
    const fr_api_generics *generics; /* whose parameters are not replaced; may be NULL */
    /* statements: holds come first and cannot fail, so that what is moved in is dropped once in any
     * case; takes come last */
    fr_text holds, checks, takes;
    FR_VEC(ex_owner) owners;
    FR_VEC(ex_range) ranges;
    bool needs_status, is_opaque;
    bool is_held;        /* --hold: what the result or self borrows of C's memory is a copy */
    fr_str code, reason; /* why it cannot be exported; code empty: it can */
    unsigned outs, temporaries;
} ex_call;

bool fr_ex_has(const fr_strs *lifetimes, fr_str name);
bool fr_ex_share(const fr_strs *a, const fr_strs *b); /* one that is not 'static */
void fr_ex_begin(ex_call *c, ex_plan *p, size_t unit);
fr_str fr_ex_param(ex_call *c, fr_str c_type, fr_str rust, fr_str name, const char *words);
/* An array's length where it is written in digits, else 0. */
size_t fr_ex_length(const fr_api_type *array);
/* What the last parameter is. */
void fr_ex_role(ex_call *c, ex_role role, fr_str item);
FR_PRINTF(3, 4) bool fr_ex_refuse(ex_call *c, const char *code, const char *format, ...);
/* An input: adds parameters and statements, `expr` is the argument. False: refused. */
bool fr_ex_in(ex_call *c, const fr_api_type *type, fr_str name, fr_str *expr);
/* Parts of that: input.c, input_generic.c, callbacks.c. */
void fr_ex_note_owner(ex_call *c, const fr_api_type *type, fr_str guard, fr_str handle,
                      fr_str lifetime, bool is_exclusive);
/* `lifetime`: of the reference, if it is one. */
fr_str fr_ex_in_text(ex_call *c, fr_str name, bool is_bytes, fr_str lifetime);
/* --hold: from here on `s` + `a` is a copy of the list of `element`s or of the text. */
void fr_ex_hold(ex_call *c, fr_str a, fr_str element, fr_str lifetime);
bool fr_ex_in_slice(ex_call *c, const fr_api_type *type, fr_str name, fr_str *expr);
bool fr_ex_in_stream(ex_call *c, const char *what, fr_str name, fr_str *expr);
/* A type that is known by its bounds only; `param`: its name, may be empty. */
bool fr_ex_in_bounds(ex_call *c, const fr_api_bounds *bounds, fr_str param, fr_str name,
                     fr_str *expr);
bool fr_ex_in_param(ex_call *c, const fr_api_type *type, fr_str name, fr_str *expr);
/* The bound of a closure that C can give, or NULL. */
const fr_api_bound *fr_ex_callback_bound(ex_call *c, const fr_api_bounds *bounds);
/* `dyn Trait` behind a reference or box, which `before` and `after` make. */
bool fr_ex_in_dyn(ex_call *c, const fr_api_type *dyn, fr_str lifetime, fr_str name,
                  const char *before, const char *after, fr_str *expr);
bool fr_ex_in_option_dyn(ex_call *c, const fr_api_type *reference, fr_str name, fr_str *expr);
/* A handle whose value is moved or copied in. */
bool fr_ex_in_value(ex_call *c, const fr_api_type *type, size_t number, fr_str name, fr_str *expr);
bool fr_ex_in_std(ex_call *c, const fr_api_type *type, fr_str name, fr_str *expr);
/* `&mut T` without a handle. */
bool fr_ex_in_changed(ex_call *c, const fr_api_type *type, fr_str name, fr_str *expr);
/* The slice or text `s` + `a` in the shim is C's memory. */
void fr_ex_note_range(ex_call *c, fr_str a, bool is_mutable);
/* objects.c. An object of the trait in `bounds`: its parameter in the shim, and the object; false:
 * there is none. */
bool fr_ex_in_object(ex_call *c, const fr_api_bounds *bounds, fr_str name, fr_str *number,
                     fr_str *expr);
bool fr_ex_has_object(const ex_plan *p, const fr_api_item *trait);
bool fr_ex_in_callback(ex_call *c, const fr_api_path *call, fr_str name, fr_str *expr);
/* The result of `call`, an expression: makes the body. */
bool fr_ex_out(ex_call *c, const fr_api_type *type, fr_str call);
/* The same for an iterator over `item`, whose lifetimes are all that it borrows. */
bool fr_ex_out_iterator(ex_call *c, const fr_api_type *item, fr_str call);
/* forms.c. The type and value that C gets instead. */
void fr_ex_simplify(ex_plan *p, const fr_api_type **type, fr_str *v);
/* The same for a result of type String. */
bool fr_ex_out_text(ex_call *c, fr_str call);
/* Ready: a name in C, and into the plan. */
void fr_ex_finish(ex_call *c, fr_str name);

/* ---- plan_*.c ---- */

size_t fr_ex_unit(ex_plan *p, fr_id item, fr_str what, fr_str signature, bool is_callable);
void fr_ex_skip(ex_plan *p, size_t unit, fr_str code, fr_str reason);
void fr_ex_add_name(ex_plan *p, size_t unit, fr_str name);
bool fr_ex_is_left_out(ex_plan *p, size_t unit); /* by the options; says so then */
/* T_suffix, or T_ with the other pattern (%.*s of `with`) if that is taken. */
FR_PRINTF(4, 0)
fr_str fr_ex_name_of(ex_plan *p, size_t type, fr_str suffix, const char *other, fr_str with);
/* `&'self T`; what T borrows is 'inside, so that results keep it alive. */
const fr_api_type *fr_ex_reference_to(ex_plan *p, const fr_api_type *target, bool is_mutable);
void fr_ex_plan_functions(ex_plan *p);
/* plan_fields.c */
const fr_api_type *fr_ex_part(ex_plan *p, const fr_api_type *value, bool *is_copied);
const fr_api_type *fr_ex_part_type(ex_plan *p, size_t type, const fr_api_type *declared);
fr_str fr_ex_field_name(ex_plan *p, fr_str name);
bool fr_ex_put_made(ex_call *c, const fr_api_item *item, fr_str variant,
                    const fr_api_fields *fields, fr_str rust, size_t type, fr_text *out);
void fr_ex_plan_fields(ex_plan *p, size_t type);
/* plan_variants.c */
bool fr_ex_is_open_enum(const fr_api_item *item); /* it has or may get variants without a name */
void fr_ex_name_variants(ex_plan *p, ex_type *t);
void fr_ex_plan_variants(ex_plan *p, size_t type);
/* plan_constants.c. `prefix`: of its name in C; `path`: the expression. */
void fr_ex_plan_constant(ex_plan *p, const fr_api_item *item, size_t owner, fr_str prefix,
                         fr_str what, fr_str path, const fr_api_type *type);
void fr_ex_plan_free_constant(ex_plan *p, const fr_api_item *item);
void fr_ex_plan_traits(ex_plan *p, size_t type); /* Clone, Display, ... */
void fr_ex_plan_impls(ex_plan *p, size_t type);  /* plan_impls.c: all other traits */
/* plan_collections.c */
bool fr_ex_is_collection(ex_plan *p, const fr_api_type *type); /* a set or map of std */
void fr_ex_plan_collection(ex_plan *p, size_t type);
/* iterators.c. What an iterator of std, `impl Iterator` or `Box<dyn Iterator>` gives, or NULL. */
const fr_api_type *fr_ex_iterated(ex_plan *p, const fr_api_type *type);
size_t fr_ex_iterator(ex_plan *p, const fr_api_type *item);
void fr_ex_plan_iterator(ex_plan *p, size_t type);
void fr_ex_plan_enum(ex_plan *p, size_t number);
/* plan_calls.c. False: it wants what lives for ever. */
bool fr_ex_is_for_call(ex_call *c, const fr_api_type *declared);
/* Arguments from `first` on are kept by no other one. */
bool fr_ex_keeps_nothing(ex_call *c, size_t first);
/* Statements that tie what self, the first owner, may keep from now on; false: it cannot be. */
bool fr_ex_put_kept(ex_call *c, fr_text *out);
bool fr_ex_is_self_owner(const ex_call *c); /* the first owner is self: it has a handle */
/* The type at `with`, associated types of the crate's impls replaced. */
const fr_api_type *fr_ex_concrete(ex_plan *p, const fr_api_type *type,
                                  const fr_api_substitutions *with);
/* A method of an impl or trait, or a free function, at `with`. `owner`: the handle's type or
 * SIZE_MAX. */
bool fr_ex_plan_function(ex_plan *p, const fr_api_item *item, size_t unit,
                         const fr_api_substitutions *with, size_t owner, fr_str path, fr_str name);
/* The same in full. */
typedef struct ex_call_form {
    fr_api_substitutions with;
    size_t owner;
    fr_str path;   /* the function as an expression */
    bool is_index; /* a panic means that the index is out of range */
} ex_call_form;
bool fr_ex_plan_called(ex_plan *p, const fr_api_item *item, size_t unit, const ex_call_form *form,
                       fr_str name);
/* links.c. An item's Markdown with links to names in C; of all functions, types and constants. */
fr_str fr_ex_linked(ex_plan *p, const fr_api_item *item);
void fr_ex_link_docs(ex_plan *p);
/* Markdown in a comment of C, lines that begin with ` *`. */
void fr_ex_put_doc(fr_text *out, const ex_plan *p, fr_str markdown);
/* plan_methods.c: inherent methods at what stands for the parameters of their impls, at a type, and
 * what is left then */
fr_str fr_ex_method_key(ex_plan *p, const fr_api_item *adt, const fr_api_item *method);
bool fr_ex_is_generic(const fr_api_item *function);
void fr_ex_plan_methods(ex_plan *p, const fr_api_item *adt);
void fr_ex_plan_type_methods(ex_plan *p, size_t type);
void fr_ex_report_methods(ex_plan *p);
/* instances.c: what the options name. `key`: an item's path */
void fr_ex_register_chosen(ex_plan *p);
void fr_ex_plan_chosen(ex_plan *p, const fr_api_item *item, fr_str key, size_t unit,
                       const ex_call_form *form, fr_str name);
bool fr_ex_is_chosen(const ex_plan *p, fr_str key);
void fr_ex_check_chosen(ex_plan *p);
extern const unsigned char fr_ex_runtime[];
extern const size_t fr_ex_runtime_size;

#endif
