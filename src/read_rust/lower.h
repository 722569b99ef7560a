/* lower.h - from syntax to the model, inside read_rust.
 *
 * Two walks. The first (lower_declare.c) makes an item for every declaration and enters its name
 * into its module's scope, so that ids follow the source. The second (lower_items.c) fills the
 * items in: by then every name can be resolved (resolve.h).
 */
#ifndef FR_READ_RUST_LOWER_H
#define FR_READ_RUST_LOWER_H

#include "read_rust/cfg.h"
#include "read_rust/read_rust.h"
#include "read_rust/resolve.h"

typedef struct fr_lower_crate fr_lower_crate;

struct fr_lower_crate {
    const fr_package *package;
    const fr_rust_crate *syntax;
    fr_scope *root;
    bool evaluates_cfg;
};

/* The generic parameters that are in scope, innermost first. */
typedef struct fr_generic_scope {
    const struct fr_generic_scope *outer;
    const fr_rust_generics *generics;
} fr_generic_scope;

/* Where a type or expression stands. */
typedef struct fr_lower_place {
    fr_scope *scope;
    const fr_generic_scope *generics;
    fr_id self_type; /* what Self stands for; FR_NO_ID: nothing known, or */
    fr_id self_item; /* the record or enum that it stands for; FR_NO_ID: none */
    unsigned depth;
} fr_lower_place;

/* An item to be filled in by the second walk. */
typedef struct fr_pending {
    fr_id id;
    fr_scope *scope;
    const fr_rust_item *syntax;
    const fr_rust_item *block; /* the impl or extern block around it; NULL: none */
} fr_pending;

/* The place of the last span in a source, from where the next one is mostly near. */
typedef struct fr_lower_progress {
    uint32_t offset, line, line_begin; /* line_begin: an offset too */
    uint32_t file;                     /* index in the model */
    unsigned restarts;
} fr_lower_progress;

/* By id of an item: the type that belongs to it, or 0 (the root module). */
typedef struct fr_type_table {
    fr_id *data;
    size_t len;
} fr_type_table;

enum { FR_LOWER_PRIMITIVES = 17 };

typedef struct fr_lower {
    fr_model *model;
    fr_arena *arena;
    fr_rust_reader reader;
    const fr_packages *packages;
    const fr_read_rust_options *options;
    FR_VEC(fr_lower_crate) crates; /* by package; without syntax where there is none */
    FR_VEC(fr_pending) pending;
    fr_bits_map scopes; /* id of a module -> fr_scope * */
    fr_map types;       /* spelling of a type -> its id */
    /* the same for pointers and plain names of items: by the id of what they point to or name */
    fr_id primitives[FR_LOWER_PRIMITIVES]; /* 0: not used yet */
    fr_type_table pointers[POINTER_REF_MUT + 1], names;
    fr_text key;                  /* a spelling under construction */
    fr_strs doc_lines;            /* of the documentation that is read */
    size_t cuts;                  /* searches for names that a circle cut */
    const fr_rust_source *source; /* of the last span */
    fr_lower_progress *last;      /* in it */
    fr_bits_map progress;         /* fr_rust_source * -> fr_lower_progress * */
    fr_item *plain_function; /* what names of functions for Rust stand for; NULL: not made yet */
    fr_rust_decl *plain_decl;
    const fr_part *plain_parts[3]; /* of fields with nothing but an access */
    const fr_repr *repr_c;         /* #[repr(C)] and nothing else; NULL: not met yet */
} fr_lower;

/* read_rust.c: reads the packages and declares what is in them. `model` is fresh. */
FR_NODISCARD bool fr_lower_open(fr_lower *l, fr_model *model, const fr_packages *packages,
                                const fr_read_rust_options *options);

/* lower_declare.c */
void fr_lower_declare(fr_lower *l, fr_lower_crate *crate);
fr_span fr_lower_span(fr_lower *l, uint32_t position);
/* False if the condition of something with these attributes is known not to hold. */
bool fr_lower_is_active(fr_lower *l, const fr_lower_crate *crate, fr_rust_attrs attrs);

/* lower_items.c */
void fr_lower_items(fr_lower *l);

/* lower_attrs.c */
typedef struct fr_lower_attrs {
    fr_part part;
    fr_str doc; /* ptr NULL: none */
    const fr_repr *repr;
    bool is_test, no_mangle, has_export_name, is_flags;
    fr_str export_name;
} fr_lower_attrs;

void fr_lower_attributes(fr_lower *l, const fr_lower_crate *crate, fr_rust_attrs attrs,
                         fr_lower_attrs *out);
const fr_cfg *fr_lower_cfg(fr_lower *l, const fr_rust_cfg *cfg);
/* All conditions of the attributes as one; NULL: none. */
const fr_cfg *fr_lower_condition(fr_lower *l, const fr_lower_crate *crate, fr_rust_attrs attrs);

/* lower_types.c */
fr_id fr_lower_type(fr_lower *l, const fr_lower_place *place, const fr_rust_type *type);
/* The unit type, what no `->` means. */
fr_id fr_lower_unit(fr_lower *l);
/* A new type item for `type`, or the one that is there for the spelling in l->key. */
fr_id fr_lower_intern(fr_lower *l, const fr_type *type);
/* What Self stands for, FR_NO_ID: nothing known. */
fr_id fr_lower_self(fr_lower *l, const fr_lower_place *place);
fr_id fr_lower_path_to(fr_lower *l, fr_id target, fr_str name, bool is_self);
fr_id fr_lower_pointer(fr_lower *l, fr_id pointee, fr_pointer_form form);
fr_abi fr_lower_abi(bool has_abi, fr_str text);

/* lower_exprs.c */
const fr_expr *fr_lower_expr(fr_lower *l, const fr_lower_place *place, const fr_rust_expr *expr);

/* lower_flags.c: items that a bitflags! invocation declares; false if it is none that can be
 * read. */
bool fr_lower_flags(fr_lower *l, const fr_rust_item *call, fr_rust_items *items);

#endif
