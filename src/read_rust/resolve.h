/* resolve.h - what a path stands for (Reference, "Names", "Paths", "Use declarations").
 *
 * Every module has a scope: its declarations, its imports and its globs. Imports are resolved when
 * somebody asks. Names of the standard library and of crates that are not read stand for
 * themselves: the resolution is the path.
 */
#ifndef FR_READ_RUST_RESOLVE_H
#define FR_READ_RUST_RESOLVE_H

#include "base/map.h"
#include "model/model.h"
#include "read_rust/syntax.h"

typedef struct fr_lower fr_lower;
typedef struct fr_lower_crate fr_lower_crate;

typedef enum fr_namespace { NAMESPACE_TYPE, NAMESPACE_VALUE, NAMESPACE_COUNT } fr_namespace;

typedef struct fr_resolution {
    fr_id id;        /* FR_NO_ID: nothing that was read */
    bool is_member;  /* the last segment names a member of `id`: a variant, an associated item */
    fr_str external; /* a path into a crate that is not read; empty: none */
} fr_resolution;

/* A name in a scope: a declaration, or an import. Two of one name (each under its own condition)
 * form a chain, in the order of the source. */
typedef struct fr_binding {
    fr_id id;                       /* FR_NO_ID: an import */
    fr_id access_scope;             /* RESTRICTED: the module */
    uint8_t access;                 /* fr_access */
    struct fr_binding *next, *last; /* last: of the chain, in its first */
    struct fr_import *import;       /* NULL: a declaration */
} fr_binding;

typedef struct fr_import {
    fr_str name; /* empty: a glob */
    fr_strs path;
    bool is_global;
    unsigned state[NAMESPACE_COUNT]; /* 0: not looked at, 1: under way, 2: done */
    fr_resolution result[NAMESPACE_COUNT];
} fr_import;

typedef struct fr_scope {
    fr_id module;
    struct fr_scope *parent; /* NULL: a crate's root */
    fr_lower_crate *crate;
    fr_map names[NAMESPACE_COUNT]; /* name -> fr_binding *, the first of its chain */
    FR_VEC(fr_binding *) globs;
    fr_map known[NAMESPACE_COUNT]; /* what globs gave: name -> fr_resolution * */
    fr_ids reach;                  /* the scope's module, and what its globs reach */
    bool is_reach_known;
    fr_map uses; /* a type's single name -> the use of it (lower_types.c) */
} fr_scope;

fr_scope *fr_scope_new(fr_lower *l, fr_lower_crate *crate, fr_scope *parent, fr_id module);
/* Enters a declaration's name. */
void fr_scope_bind(fr_lower *l, fr_scope *scope, fr_namespace space, const fr_item *item);
/* The item that is declared in the module of `scope` as a type of this name, and by nothing else
 * there; FR_NO_ID: look further. */
fr_id fr_scope_declared(const fr_scope *scope, fr_str name);
/* Enters the names that a `use` or `extern crate` imports. */
void fr_scope_use(fr_lower *l, fr_scope *scope, const fr_rust_item *use);
void fr_scope_extern_crate(fr_lower *l, fr_scope *scope, const fr_rust_item *item);
/* The fr_access that a visibility gives to something declared in `scope`. */
void fr_scope_access(fr_lower *l, fr_scope *scope, fr_rust_vis vis, uint8_t *access,
                     fr_id *access_scope);

/* What the path `segments` stands for, seen from `scope`. */
fr_resolution fr_resolve(fr_lower *l, fr_scope *scope, const fr_str *segments, size_t count,
                         bool is_global, fr_namespace space);

#endif
