/* parts.h - what the files of this room share.
 *
 * Ids in the document: of declarations theirs in the model; from FIRST_OTHER on of what has none
 * there (impls, fields, imports, what other crates declare). */
#ifndef FR_DESCRIBE_RUST_PARTS_H
#define FR_DESCRIBE_RUST_PARTS_H

#include <jansson.h>

#include "describe_rust/describe_rust.h"
#include "read_rust/lower.h"

enum { FIRST_OTHER = 1 << 30 };

typedef struct describer {
    fr_lower *l;
    const fr_lower_crate *crate;
    fr_str folder; /* of the package: places are relative to it */
    bool has_build_script;
    fr_strs unread; /* see fr_description */
    json_t *index, *paths;
    json_int_t next;
    fr_map externals;      /* kind and path -> id */
    fr_bits_map syntax_of; /* id of a declaration -> fr_rust_item * */
    json_t *lists;         /* the values of impls_of, which belong to it */
    fr_bits_map impls_of;  /* id of a type or trait -> json_t *, the list of its impls */
} describer;

/* Where a type stands. */
typedef struct ds_place {
    describer *w;
    fr_scope *scope;
    const fr_rust_generics *generics[2]; /* of the impl, trait or type; of the function */
    const fr_rust_item *trait;           /* inside of its declaration */
    fr_id trait_id;
    const fr_rust_path *impl_trait; /* inside of an impl of it */
    unsigned depth;
} ds_place;

/* ---- types.c ---- */

/* {KEY: value} */
json_t *fr_ds_wrap(const char *key, json_t *value);
json_t *fr_ds_string(fr_str text);
/* The source between two places, without blanks around it. */
fr_str fr_ds_text(const describer *w, fr_rust_span span);
bool fr_ds_is_word(char c); /* may be in a name */
/* The same of an expression, which macros may have put together. */
fr_str fr_ds_expression(const describer *w, fr_rust_span span);
json_t *fr_ds_type(const ds_place *place, const fr_rust_type *type);
/* {"path", "id", "args"}; `what`: "trait", or NULL for a type. NULL: it is not known what this is.
 */
json_t *fr_ds_path(const ds_place *place, const fr_rust_path *path, size_t len, const char *what);
/* "Rust", "C", ...; "unknown" if it is no word. */
json_t *fr_ds_abi(bool is_given, fr_str abi);
json_t *fr_ds_signature(const ds_place *place, const fr_rust_param *params, size_t count,
                        const fr_rust_type *result);

/* ---- conditions.c ---- */

bool fr_ds_has_build_script(fr_arena *arena, fr_str folder);
/* UNSET: a build script decides. */
fr_tristate fr_ds_is_there(const describer *w, fr_rust_attrs attrs);

/* ---- std_names.c ---- */

/* The id of something of std: "std::clone::Clone". */
json_int_t fr_ds_external(describer *w, fr_str path, const char *kind);
/* The path and rustdoc's word for the kind of what the prelude calls `name`; NULL: nothing. */
const char *fr_ds_prelude(fr_str name, bool is_trait, fr_str *path);
/* Rustdoc's word for the kind of a type of std; NULL: it is not known, or may borrow unseen. */
const char *fr_ds_std_kind(fr_str path);

/* ---- bounds.c ---- */

json_t *fr_ds_bounds(const ds_place *place, fr_str text);
json_t *fr_ds_generics(const ds_place *place, const fr_rust_generics *generics);
/* `dyn A + B`, or without dyn. */
json_t *fr_ds_dyn(const ds_place *place, fr_str text);
/* The trait of a parameter's bounds that `T::NAME` means, if it is plain: its only one. */
json_t *fr_ds_only_trait(const ds_place *place, fr_str parameter);

/* ---- attributes.c ---- */

bool fr_ds_is_hidden(fr_rust_attrs attrs);
json_t *fr_ds_span(describer *w, fr_place place);
/* Enters an item's entry; `inner` is its content, {KIND: ...}. Returns the entry. */
json_t *fr_ds_put(describer *w, json_int_t id, fr_str name, const fr_rust_item *item,
                  fr_rust_attrs attrs, bool is_public, json_t *inner);

void fr_ds_drop_repr(json_t *entry);

/* ---- items.c ---- */

/* A declaration that has `id` in the model; `scope` is its module's. */
void fr_ds_declaration(describer *w, fr_scope *scope, fr_id id, const fr_rust_item *item);
/* What is in an impl or a trait; all of it, or what is `pub`. */
void fr_ds_members(const ds_place *place, fr_rust_items items, bool are_public, json_t *list);

/* ---- impls.c ---- */

/* An impl: enters it and notes it at its type. */
void fr_ds_impl(describer *w, fr_scope *scope, const fr_rust_item *item);
/* What #[derive] makes for a type. */
void fr_ds_derives(const ds_place *place, fr_id id, const fr_rust_item *item);
/* The list of a type's or trait's impls, which others add to. */
json_t *fr_ds_impls_of(describer *w, fr_id id);

/* ---- modules.c ---- */

/* What is in the root module and below. */
void fr_ds_root(describer *w, json_t *items);

/* ---- package.c ---- */

/* Finds the package that is meant, and says how to read it. False with diagnostics. */
FR_NODISCARD bool fr_ds_open_package(fr_cargo_package *out, fr_arena *arena, fr_diags *diags,
                                     const fr_describe_options *options, fr_package *to);

#endif
