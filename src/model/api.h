/* api.h - the public interface of a Rust crate: what `ferrule export` works on.
 *
 * model.h is about declarations that cross a border as they are. This is about Rust that was not
 * written for one: generics with bounds, lifetimes, traits and who implements them, paths under
 * which something can be named. A reader fills it in (read_rustdoc/ from rustdoc's JSON or from
 * the file that an earlier run wrote; from Rust's text where there is no toolchain), then it is
 * const.
 *
 * - An item is named by its fr_id: the index in fr_api.items, in the order of a walk through the
 *   public modules from the root of the crate: a module's items in the order of the source; what is
 *   used before the walk comes to it, and what other crates declare, follows after all of it.
 *   Nothing depends on a hash or on rustdoc's numbers.
 * - Items of the crate, and of other crates that it re-exports, are whole. All others are external
 *   (is_external): their path, kind and name only. That is how types of std appear.
 * - Paths start with a crate's name as the shim's `extern` prelude has it: `semver::Version`. Those
 *   of core and alloc are std's public ones: `std::string::String`, `std::option::Option`,
 *   `std::collections::HashMap`, `std::iter::Iterator`, `std::ops::Fn`, `std::result::Result`.
 * - Uses of types are trees of fr_api_type, never shared for identity: compare with
 *   fr_api_type_equal(). Aliases are expanded, generics included. `Self` of an impl is the impl's
 *   type; only in traits it stays a PARAM named "Self".
 * - Lifetimes are complete: elision is written out (Rust Reference, "Lifetime elision"). An elided
 *   one of the input gets a name that no source has, `'1`, `'2`, ... by function; in results,
 *   statics and constants the name that elision means. `'static` is itself.
 * - Everything lives in the arena of the run. Texts are hostile: docs, names and values come from a
 *   stranger's crate; identifiers are checked by the reader (Rust identifiers, without r#).
 */
#ifndef FR_MODEL_API_H
#define FR_MODEL_API_H

#include "base/arena.h"
#include "base/text.h"
#include "base/vec.h"
#include "diag/diag.h"
#include "model/ids.h"

typedef struct fr_api_type fr_api_type;
typedef FR_VEC(const fr_api_type *) fr_api_types;

/* ---- paths and bounds ---- */

typedef enum fr_api_arg_kind { API_ARG_LIFETIME, API_ARG_TYPE, API_ARG_CONST } fr_api_arg_kind;

typedef struct fr_api_arg {
    fr_api_arg_kind kind;
    fr_str text;             /* LIFETIME: with its quote; CONST: the expression's text */
    const fr_api_type *type; /* TYPE */
} fr_api_arg;

typedef struct fr_api_bound fr_api_bound;
typedef FR_VEC(fr_api_bound) fr_api_bounds;

/* `Item = T` or `Item: Bounds` inside the brackets of a trait's path. */
typedef struct fr_api_binding {
    fr_str name;
    const fr_api_type *type; /* NULL: bounds instead */
    fr_api_bounds bounds;
} fr_api_binding;

/* A use of a struct, enum, union or trait. Generic parameters that were left to their defaults are
 * not in args; lifetimes always are. */
typedef struct fr_api_path {
    fr_id item;
    FR_VEC(fr_api_arg) args;
    FR_VEC(fr_api_binding) bindings;
    bool is_call;              /* Fn(A, B) -> C: inputs and output, no args */
    fr_api_types inputs;       /* is_call */
    const fr_api_type *output; /* is_call; the unit type if nothing is written */
} fr_api_path;

typedef enum fr_api_bound_kind { API_BOUND_TRAIT, API_BOUND_OUTLIVES } fr_api_bound_kind;

struct fr_api_bound {
    fr_api_bound_kind kind;
    fr_api_path trait; /* TRAIT */
    bool is_maybe;     /* TRAIT: ?Sized */
    fr_strs for_;      /* TRAIT: lifetimes of `for<'a>` */
    fr_str lifetime;   /* OUTLIVES */
};

/* ---- types ---- */

typedef enum fr_api_type_kind {
    API_TYPE_PRIMITIVE,  /* name: bool, char, str, i8..i128, u8..u128, isize, usize, f16..f128 */
    API_TYPE_NEVER,      /* ! */
    API_TYPE_PATH,       /* path: struct, enum, union (of this or another crate) */
    API_TYPE_PARAM,      /* name: a generic parameter, or "Self" in a trait */
    API_TYPE_REF,        /* target, lifetime, is_mutable */
    API_TYPE_RAW,        /* target, is_mutable */
    API_TYPE_SLICE,      /* target: [T] */
    API_TYPE_ARRAY,      /* target, name: the length as written (digits, or a const's name) */
    API_TYPE_TUPLE,      /* parts; none: the unit type */
    API_TYPE_FN,         /* parts, result, is_unsafe, name: the ABI, for_ */
    API_TYPE_DYN,        /* bounds: the first is the principal trait; OUTLIVES among them */
    API_TYPE_IMPL,       /* bounds: impl Trait, in parameters and results */
    API_TYPE_PROJECTION, /* <target as path>::name; path.item FR_NO_ID: an inherent one */
    API_TYPE_UNKNOWN     /* name: what it is: nothing that can be exported */
} fr_api_type_kind;

struct fr_api_type {
    fr_api_type_kind kind;
    fr_str name;
    fr_str lifetime;
    bool is_mutable, is_unsafe;
    const fr_api_type *target;
    const fr_api_type *result; /* FN; the unit type if nothing is written */
    fr_api_types parts;
    fr_api_path path;
    fr_api_bounds bounds;
    fr_strs for_;
};

/* ---- generics ---- */

typedef enum fr_api_param_kind {
    API_PARAM_LIFETIME,
    API_PARAM_TYPE,
    API_PARAM_CONST
} fr_api_param_kind;

typedef struct fr_api_param {
    fr_api_param_kind kind;
    fr_str name;             /* lifetimes with their quote */
    fr_api_bounds bounds;    /* at the parameter, and of where clauses about nothing but it */
    const fr_api_type *type; /* CONST: its type. TYPE: its default, or NULL */
    fr_str default_text;     /* CONST; empty: none */
} fr_api_param;

/* A where clause about something other than one parameter: `T::Item: Display`, `&'a T: Trait`. */
typedef struct fr_api_where {
    const fr_api_type *subject;
    fr_strs for_;
    fr_api_bounds bounds;
    const fr_api_type *equals; /* `subject == equals`; NULL: bounds */
} fr_api_where;

/* `impl Trait` in a parameter is no generic here: it is a type of kind IMPL. */
typedef struct fr_api_generics {
    FR_VEC(fr_api_param) params;
    FR_VEC(fr_api_where) wheres;
} fr_api_generics;

/* ---- functions ---- */

typedef enum fr_api_self {
    API_SELF_NONE,  /* no receiver */
    API_SELF_VALUE, /* self */
    API_SELF_REF,   /* &self */
    API_SELF_MUT,   /* &mut self */
    API_SELF_TYPED  /* self: T (Box, Rc, Arc, Pin): see self_type */
} fr_api_self;

typedef struct fr_api_input {
    fr_str name; /* empty: a pattern */
    const fr_api_type *type;
} fr_api_input;

typedef enum fr_api_owner {
    API_OWNER_NONE,  /* a free function */
    API_OWNER_IMPL,  /* inherent, or of an impl of a trait: fr_api.impls[impl] */
    API_OWNER_TRAIT, /* declared in a trait: `parent` */
} fr_api_owner;

typedef struct fr_api_function {
    fr_api_owner owner;
    size_t impl; /* IMPL: the index in fr_api.impls */
    fr_api_self self;
    const fr_api_type *self_type; /* NULL: none. The whole type: `&'1 Regex` */
    FR_VEC(fr_api_input) inputs;  /* without self */
    const fr_api_type *output;    /* the unit type if nothing is written */
    fr_api_generics generics;     /* its own; those of the impl or trait are there */
    bool is_const, is_unsafe, is_async, is_variadic;
    bool has_body; /* TRAIT: false: required */
    fr_str abi;    /* "Rust", "C", ... */
} fr_api_function;

/* ---- types' declarations ---- */

typedef enum fr_api_shape { API_SHAPE_UNIT, API_SHAPE_TUPLE, API_SHAPE_NAMED } fr_api_shape;

typedef struct fr_api_field {
    fr_str name; /* tuples: digits */
    fr_str doc;
    bool is_public;          /* of variants: true, unless it is hidden */
    const fr_api_type *type; /* NULL if it is not public: nothing is known of it */
} fr_api_field;

typedef FR_VEC(fr_api_field) fr_api_fields;

typedef struct fr_api_variant {
    fr_str name;
    fr_str doc;
    fr_api_shape shape;
    fr_api_fields fields;
    bool has_hidden_fields; /* then it can neither be made nor matched in full */
    bool is_non_exhaustive;
    bool is_deprecated;
    fr_str discriminant; /* decimal, may begin with -; empty: not written */
} fr_api_variant;

typedef struct fr_api_repr {
    bool is_c, is_transparent;
    fr_str integer;         /* "u8"; empty: none */
    uint64_t align, packed; /* 0: none */
} fr_api_repr;

typedef enum fr_api_holds {
    API_NO,
    API_YES,
    API_CONDITIONAL, /* depends on generic parameters */
    API_UNKNOWN      /* ask rustc */
} fr_api_holds;

typedef enum fr_api_auto {
    API_SEND,
    API_SYNC,
    API_UNPIN,
    API_UNWIND_SAFE,
    API_REF_UNWIND_SAFE,
    API_AUTO_COUNT
} fr_api_auto;

typedef struct fr_api_adt {
    fr_api_generics generics;
    fr_api_repr repr;
    fr_api_holds autos[API_AUTO_COUNT];
    FR_VEC(size_t)
    impls; /* indexes in fr_api.impls, all that are for it, blanket ones left out:
              inherent ones first in order of source, then by trait's path */
    bool is_non_exhaustive;
    bool is_unsized; /* as a whole, whatever its arguments are: its last field is a `str`, a slice,
                        ...; only of sources, rustdoc does not say it */
    /* STRUCT, UNION */
    fr_api_shape shape;
    fr_api_fields fields;    /* the public ones; of tuples all, so that numbers are right */
    bool has_private_fields; /* or hidden ones */
    /* ENUM */
    FR_VEC(fr_api_variant) variants;
    bool has_hidden_variants;
} fr_api_adt;

typedef struct fr_api_assoc_type {
    fr_str name;
    fr_api_generics generics;
    fr_api_bounds bounds;    /* in a trait */
    const fr_api_type *type; /* in an impl: what it is; in a trait: the default, or NULL */
} fr_api_assoc_type;

typedef FR_VEC(fr_api_assoc_type) fr_api_assoc_types;

typedef struct fr_api_trait {
    fr_api_generics generics;
    fr_api_bounds supertraits;
    fr_api_assoc_types types;
    fr_ids functions, constants; /* items whose parent is the trait */
    bool is_auto, is_unsafe, is_dyn_compatible;
    bool
        is_sealed; /* a supertrait or required item that cannot be named: nobody can implement it */
} fr_api_trait;

typedef struct fr_api_impl {
    fr_api_generics generics;
    const fr_api_type *for_;
    bool has_trait;
    fr_api_path trait; /* has_trait */
    fr_api_assoc_types types;
    fr_ids functions, constants; /* that it has itself; provided methods stay with the trait */
    bool is_negative, is_unsafe;
    bool is_derived;
} fr_api_impl;

/* ---- constants and statics ---- */

typedef struct fr_api_constant {
    const fr_api_type *type;
    fr_str value;    /* Rust's text of a scalar or string literal; empty: not known */
    bool is_mutable; /* static mut */
    fr_api_owner owner;
    size_t impl; /* IMPL */
} fr_api_constant;

/* ---- items ---- */

typedef enum fr_api_kind {
    API_NONE, /* referred to, but nothing is known: private, or of a kind that has no place here */
    API_MODULE,
    API_STRUCT,
    API_UNION,
    API_ENUM,
    API_TRAIT,
    API_FUNCTION, /* free functions, methods of impls and of traits */
    API_CONSTANT, /* also associated ones */
    API_STATIC,
    API_ALIAS,  /* as.alias: a `pub type`; uses of it are expanded */
    API_MACRO,  /* left out with that reason */
    API_VARIANT /* as the target of a link only: parent is the enum */
} fr_api_kind;

/* Which member of fr_api_item.as counts. */
typedef enum fr_api_content {
    API_HAS_NOTHING,
    API_HAS_ADT,
    API_HAS_TRAIT,
    API_HAS_FUNCTION,
    API_HAS_CONSTANT,
    API_HAS_ALIAS
} fr_api_content;

typedef struct fr_api_link {
    fr_str text; /* as it stands in the docs: "`Version::parse`" */
    fr_id item;  /* may be external */
} fr_api_link;

typedef struct fr_api_alias {
    fr_api_generics generics;
    const fr_api_type *type;
} fr_api_alias;

typedef struct fr_api_item {
    fr_id id;
    fr_api_kind kind;
    fr_id parent; /* a method's or associated constant's type or trait, a variant's enum, else the
                     module of `path`; FR_NO_ID: none (the root, external ones) */
    fr_str name;
    fr_str path;   /* the shortest public one (then: the first by bytes). Empty: it cannot be named
                      from outside: results of it may be kept, never spelled */
    fr_strs paths; /* all public ones, the first is `path`; free items and types only */
    fr_str crate;  /* the crate that declares it, by its name in Rust */
    bool is_external;
    bool is_foreign; /* of a crate that the shim does not depend on: `path` is where it is declared,
                        for people and for comparing; it cannot be spelled */
    bool is_hidden;  /* doc(hidden), or in something that is */
    bool is_public;  /* FUNCTION, CONSTANT in an inherent impl: pub; all others: true */
    fr_str doc;      /* Markdown */
    FR_VEC(fr_api_link) links;
    bool is_deprecated, must_use;
    fr_str deprecated_note, must_use_note;
    fr_str file; /* relative to its package, "src/lib.rs"; empty: not known */
    uint32_t line;
    union {
        fr_api_adt adt;           /* STRUCT, UNION, ENUM */
        fr_api_trait trait;       /* TRAIT */
        fr_api_function function; /* FUNCTION */
        fr_api_constant constant; /* CONSTANT, STATIC */
        fr_api_alias alias;       /* ALIAS */
    } as;
} fr_api_item;

/* The package that is exported. */
typedef struct fr_api_crate {
    fr_str package;   /* its name in Cargo.toml: "aho-corasick" */
    fr_str name;      /* in Rust: "aho_corasick" */
    fr_str version;   /* "1.1.3" */
    fr_str edition;   /* "2021" */
    fr_str doc;       /* the root module's */
    fr_str target;    /* the triple that it was read for */
    fr_str folder;    /* of its source, as seen from the file that holds the interface; empty: it is
                         a registry's */
    fr_strs features; /* that the shim asks for by name, sorted */
    bool no_default_features, all_features;
    bool is_from_source; /* read from its text, without rustc's help: nothing has been checked */
    fr_strs unread;      /* is_from_source: re-exports of other crates, which were not read */
} fr_api_crate;

typedef struct fr_api {
    fr_arena *arena;
    fr_diags *diags;
    fr_api_crate crate;
    FR_VEC(fr_api_item *) items; /* by id; never NULL. 0 is the root module */
    FR_VEC(fr_api_impl *) impls;
    const fr_api_type *unit;
} fr_api;

void fr_api_init(fr_api *api, fr_arena *arena, fr_diags *diags);
/* A new item at the next id. */
fr_api_item *fr_api_add(fr_api *api, fr_api_kind kind, fr_id parent);
const fr_api_item *fr_api_get(const fr_api *api, fr_id id);
fr_api_content fr_api_content_of(fr_api_kind kind);
/* As it stands in Rust: "struct", "mod". */
const char *fr_api_kind_word(fr_api_kind kind);
/* Struct, union or enum: as.adt counts. */
bool fr_api_is_adt(const fr_api_item *item);
/* True if `type` is a use of the type with this public path: fr_api_is(api, t,
 * "std::string::String").
 */
bool fr_api_is(const fr_api *api, const fr_api_type *type, const char *path);
/* One of those that Rust has: bool, char, str, i8, ... */
bool fr_api_is_primitive_name(fr_str name);
/* Lengths and constant arguments that can be spelled again: numbers, names, simple arithmetic; no
 * blocks, no strings. */
bool fr_api_is_const_text(fr_str text);
bool fr_api_is_unit(const fr_api_type *type);
bool fr_api_is_primitive(const fr_api_type *type, const char *name);
/* The number-th type (0, 1, ..., lifetimes not counted) among a path's arguments, or NULL. */
const fr_api_type *fr_api_type_arg(const fr_api_type *type, size_t number);
/* The path under which a trait bound or a path's item goes: "std::convert::AsRef". */
fr_str fr_api_path_of(const fr_api *api, const fr_api_path *path);
/* The first impl for the type `adt` (an id) of the trait at `path` (several: `From<A>`, `From<B>`),
 * or after `previous`, if that is not NULL; NULL: none is known. Auto traits are in adt.autos. */
const fr_api_impl *fr_api_find_impl(const fr_api *api, fr_id adt, const char *path,
                                    const fr_api_impl *previous);
bool fr_api_type_equal(const fr_api_type *a, const fr_api_type *b);

/* The item with this public path, or FR_NO_ID. */
fr_id fr_api_find(const fr_api *api, fr_str path);
/* A type as people write it: `Vec<u8>`, `[f32; 3]`, `crate::Type`. Types of std that the interface
 * does not have yet are added to it. NULL: it is none, `*why` says why not. */
const fr_api_type *fr_api_parse_type(fr_api *api, fr_str text, const char **why);

/* What stands for what: names of parameters (lifetimes with their quote). */
typedef struct fr_api_substitution {
    fr_str name;
    fr_api_arg with;
} fr_api_substitution;
typedef FR_VEC(fr_api_substitution) fr_api_substitutions;

/* A type with parameters replaced, everywhere in it. The type itself where nothing was to do. */
const fr_api_type *fr_api_substitute(const fr_api *api, const fr_api_type *type,
                                     const fr_api_substitutions *with);
/* Parameters of `generics` by the arguments of `path`; those left out by their defaults. Lifetimes
 * that are not given stay as they are. */
fr_api_substitutions fr_api_arguments(const fr_api *api, const fr_api_generics *generics,
                                      const fr_api_path *path);
/* Calls visit(data, type) for the type and all in it, outer before inner; stops at false, which it
 * returns then. */
bool fr_api_visit(const fr_api_type *type, bool (*visit)(void *data, const fr_api_type *type),
                  void *data);
/* Every lifetime that stands in the type, in order, each once; those bound by for<> inside left
 * out.
 */
void fr_api_lifetimes(const fr_api *api, const fr_api_type *type, fr_strs *lifetimes);

/* ---- as text ---- */

/* Rust's text of a type, as the shim may spell it: paths absolute, `::semver::Version`, std's too.
 * Lifetimes are left out where that is right (`&T`) and `'_` in paths, unless `lifetimes`. An
 * unnameable item prints as `?name`, which rustc refuses. */
void fr_api_type_text(fr_text *out, const fr_api *api, const fr_api_type *type, bool lifetimes);
void fr_api_path_text(fr_text *out, const fr_api *api, const fr_api_path *path, bool lifetimes);
void fr_api_bounds_text(fr_text *out, const fr_api *api, const fr_api_bounds *bounds,
                        bool lifetimes);
/* One line as people write it, for reports and comments: `pub fn find<'h>(&self, haystack: &'h str)
 * -> Option<Match<'h>>`; names of types without their modules. */
fr_str fr_api_signature(const fr_api *api, const fr_api_item *function);
/* The whole, for people and goldens: an item a block, in order of id. */
void fr_api_dump(fr_text *out, const fr_api *api);

#endif
