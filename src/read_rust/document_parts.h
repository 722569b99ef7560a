/* document_parts.h - what the files document*.c share. Internal to read_rust.
 *
 * Ids in the document: of declarations theirs in the model; from FIRST_OTHER on of what has none
 * there (impls, fields, imports, what other crates declare). */
#ifndef FR_READ_RUST_DOCUMENT_PARTS_H
#define FR_READ_RUST_DOCUMENT_PARTS_H

#include <jansson.h>

#include "read_rust/lower.h"

enum { FIRST_OTHER = 1 << 30 };

typedef struct doc_writer {
    fr_lower *l;
    const fr_lower_crate *crate;
    fr_str folder; /* of the package: places are relative to it */
    json_t *index, *paths;
    json_int_t next;
    fr_map externals;      /* kind and path -> id */
    fr_bits_map syntax_of; /* id of a declaration -> fr_rust_item * */
    json_t *lists;         /* the values of impls_of, which belong to it */
    fr_bits_map impls_of;  /* id of a type or trait -> json_t *, the list of its impls */
} doc_writer;

/* Where a type stands. */
typedef struct doc_place {
    doc_writer *w;
    fr_scope *scope;
    const fr_rust_generics *generics[2]; /* of the impl, trait or type; of the function */
    const fr_rust_item *trait;           /* inside of its declaration */
    fr_id trait_id;
    const fr_rust_path *impl_trait; /* inside of an impl of it */
    unsigned depth;
} doc_place;

/* {KEY: value} */
json_t *fr_doc_wrap(const char *key, json_t *value);
json_t *fr_doc_string(fr_str text);
/* ---- document_types.c ---- */
json_t *fr_doc_type(const doc_place *place, const fr_rust_type *type);
/* {"path", "id", "args"}; `what`: "trait", or NULL for a type. NULL: it is not known what this is.
 */
json_t *fr_doc_path(const doc_place *place, const fr_rust_path *path, size_t len, const char *what);
/* The id of something of std: "std::clone::Clone". */
json_int_t fr_doc_external(doc_writer *w, fr_str path, const char *kind);
json_t *fr_doc_signature(const doc_place *place, const fr_rust_param *params, size_t count,
                         const fr_rust_type *result);
/* ---- document_bounds.c ---- */
json_t *fr_doc_bounds(const doc_place *place, fr_str text);
json_t *fr_doc_generics(const doc_place *place, const fr_rust_generics *generics);
/* `dyn A + B`, or without dyn. */
json_t *fr_doc_dyn(const doc_place *place, fr_str text);
/* The trait of a parameter's bounds that `T::NAME` means, if it is plain: its only one. */
json_t *fr_doc_only_trait(const doc_place *place, fr_str parameter);
/* ---- document_items.c ---- */

/* Enters an item's entry; `inner` is its content, {KIND: ...}. */
void fr_doc_put(doc_writer *w, json_int_t id, fr_str name, const fr_rust_item *item,
                fr_rust_attrs attrs, bool is_public, json_t *inner);
/* A declaration that has `id` in the model; `scope` is its module's. */
void fr_doc_declaration(doc_writer *w, fr_scope *scope, fr_id id, const fr_rust_item *item);
/* An impl: enters it and notes it at its type. */
void fr_doc_impl(doc_writer *w, fr_scope *scope, const fr_rust_item *item);
/* A list of numbers for `id` that others add to. */
json_t *fr_doc_impls_of(doc_writer *w, fr_id id);

#endif
