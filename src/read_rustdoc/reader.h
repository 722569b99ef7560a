/* reader.h - what the files of this room share.
 *
 * A node is an item of a document. Nodes are made when something refers to them; an fr_id is given
 * in the order that model/api.h promises: first by the walk (public_paths.c), the rest when they
 * are used.
 */
#ifndef FR_READ_RUSTDOC_READER_H
#define FR_READ_RUSTDOC_READER_H

#include <jansson.h>

#include "base/map.h"
#include "read_rustdoc/read_rustdoc.h"

enum { MOST_DEPTH = 96, MOST_PATHS = 16 };

typedef struct document {
    const fr_rustdoc_file *file;
    size_t number;
    json_t *json;
    json_t *index, *paths; /* by id */
    fr_str crate;          /* the crate's name in Rust */
    fr_str root;           /* the id of its root module */
    json_int_t crate_id;   /* that the root has */
    int64_t version;
    fr_map by_path; /* "a::b::C kind" of own items -> index in `ids` + 1; made when first asked */
    fr_strs ids;
    bool has_paths;
} document;

typedef struct node node;
struct node {
    document *from;
    fr_str id;
    json_t *json;       /* the item */
    json_t *inner;      /* json.inner[kind] */
    fr_str kind;        /* rustdoc's word: "struct" */
    fr_strs paths;      /* public ones, the best first after the walk */
    fr_id item;         /* FR_NO_ID: has none yet */
    size_t impl;        /* of an impl: the index in api.impls, SIZE_MAX: none yet */
    node *owner;        /* of a function or constant: its impl or trait; NULL: none */
    unsigned lifetimes; /* of an impl: how many were made for its header */
};

typedef struct reader {
    fr_api *api;
    fr_arena *arena;
    FR_VEC(document *) documents;
    FR_VEC(node *) nodes;
    fr_map node_of;         /* "NUMBER/ID" -> index in nodes */
    FR_VEC(node *) sources; /* by fr_id: where the item comes from; NULL: external */
    fr_map externals;       /* path -> fr_id */
    fr_strs *missing;
    bool has_failed;
} reader;

/* What a lifetime that is not written means where a type stands. */
typedef struct elision {
    unsigned *counter; /* makes the next name; NULL: `fixed` */
    fr_str fixed;      /* may be empty: nothing is known */
    fr_strs *made;     /* where new names are listed too; may be NULL */
} elision;

/* Where a type stands. */
typedef struct scope {
    reader *r;
    document *from;
    const fr_api_type *self_type; /* NULL: in a trait */
    const fr_api_impl *impl;      /* whose associated types are known; NULL: none */
    elision elided;
    unsigned depth;
} scope;

/* ---- documents.c ---- */

fr_str fr_rd_str(const reader *r, const json_t *value); /* copied; of a number: its digits */
fr_str fr_rd_text(const reader *r, const json_t *object, const char *key);
/* Its "name", without r#: an identifier, a lifetime or a number; anything else is malformed. */
fr_str fr_rd_name(reader *r, const document *in, const json_t *json);
fr_str fr_rd_lifetime(reader *r, const document *in, const json_t *json);
bool fr_rd_is_identifier(fr_str name);
fr_str fr_rd_plain_name(fr_str name);
bool fr_rd_flag(const json_t *object, const char *key);
/* The only key of an object like {"struct": {...}}, and its value; NULL: it is none. A bare string
 * counts as a key with no value. */
const char *fr_rd_variant(json_t *object, json_t **value);
FR_NODISCARD bool fr_rd_open_documents(reader *r, const fr_rustdoc_files *files);
document *fr_rd_find_document(const reader *r, fr_str crate);
/* The item with this id if it is one of the document's own crate; NULL: it is not. */
node *fr_rd_node_at(reader *r, document *from, fr_str id);
/* The item that a document declares at its own path (`crate::module::Name`). */
node *fr_rd_node_by_path(reader *r, document *in, fr_str path, const char *kind);
/* What paths[id] says: the path and rustdoc's word for the kind; false: nothing. */
bool fr_rd_external_path(reader *r, const document *from, fr_str id, fr_str *path, fr_str *kind);
FR_PRINTF(3, 4) void fr_rd_malformed(reader *r, const document *in, const char *format, ...);

/* ---- std_paths.c ---- */

bool fr_rd_is_std_crate(fr_str crate);
/* The public path of what std, core or alloc declares at `path`. */
fr_str fr_rd_public_std_path(fr_arena *arena, fr_str path);
/* What an alias of std stands for, with the arguments of its use; NULL: it is none that is known.
 */
const fr_api_type *fr_rd_expand_std_alias(reader *r, fr_str path, const fr_api_path *use);

/* ---- public_paths.c ---- */

/* Finds the public paths of everything and gives ids to all that has one. */
void fr_rd_walk_public_paths(reader *r);

/* ---- items.c ---- */

fr_id fr_rd_item_of(reader *r, node *of);
/* The item that a use of a type or trait, or a link, means; kind: the kind to give it if only its
 * path is known. */
/* With `is_use` false (a link) nothing that only its owner can fill in is made. */
fr_id fr_rd_referred_item(reader *r, document *from, fr_str id, fr_str name, bool is_use);
fr_id fr_rd_external_item(reader *r, fr_str path, fr_api_kind kind);
fr_id fr_rd_std_item(reader *r, const char *path, fr_api_kind kind);
bool fr_rd_has_attribute(const json_t *item, const char *name);
/* The value of {"NAME": value} among the attributes, or NULL. */
json_t *fr_rd_attribute_value(const json_t *item, const char *name);
/* What stands in an old-style attribute "#[NAME(...)]" or "#[NAME = ...]"; empty: nothing. */
fr_str fr_rd_attribute_text(const reader *r, const json_t *item, const char *name);
void fr_rd_fill_items(reader *r);
/* Sorted links and all that items have in common. */
void fr_rd_fill_common(reader *r, fr_api_item *item, const node *of);

/* ---- types.c, bounds.c ---- */

const fr_api_type *fr_rd_read_type(scope *s, json_t *json);
fr_api_path fr_rd_read_path(scope *s, json_t *json);
void fr_rd_read_args(scope *s, json_t *json, fr_api_path *path);
fr_api_bounds fr_rd_read_bounds(scope *s, json_t *json);
fr_api_generics fr_rd_read_generics(scope *s, json_t *json);
fr_str fr_rd_read_lifetime(scope *s, const json_t *json);
fr_api_type *fr_rd_new_type(const reader *r, fr_api_type_kind kind);
const fr_api_type *fr_rd_unknown_type(const reader *r, const char *what);
/* A scope for what binds lifetimes of its own: Fn(&A) -> &B, fn(&A) -> &B. `names`: of `for<>`,
 * to which those that are made are added. */
scope fr_rd_inner_scope(const scope *s, unsigned *counter, fr_strs *names);

/* ---- functions.c ---- */

void fr_rd_fill_function(reader *r, fr_api_item *item, const node *of);
void fr_rd_fill_constant(reader *r, fr_api_item *item, const node *of);

/* ---- adts.c ---- */

/* The impl's index in api.impls; its header is read when it is first asked for. */
size_t fr_rd_impl_of(reader *r, node *of);
void fr_rd_fill_adt(reader *r, fr_api_item *item, const node *of);
void fr_rd_fill_trait(reader *r, fr_api_item *item, const node *of);
/* The functions and constants of inherent impls and traits get ids behind their type. */
void fr_rd_number_members(reader *r, const node *of, fr_id item);

#endif
