/* export.h - what of an interface crosses to C, as what, and the texts of it.
 *
 * A run goes: fr_export_plan() makes units; fr_export_write_rust() writes the shim and notes every
 * unit's lines; the job lets rustc check it, sets the units that rustc refuses to EXPORT_PRUNED
 * with the reason, and has it written again, until rustc is content; then the headers are written.
 * No function here reads files, runs programs or looks at the environment. Output depends on the
 * arguments only.
 */
#ifndef FR_EXPORT_EXPORT_H
#define FR_EXPORT_EXPORT_H

#include "base/map.h"
#include "model/api.h"
#include "options/export_options.h"

typedef enum fr_export_state {
    EXPORT_DONE,    /* in the shim */
    EXPORT_SKIPPED, /* left out by a rule, see reason */
    EXPORT_PRUNED   /* written, and refused by rustc, see reason */
} fr_export_state;

/* Something that the shim has or might have had: functions of C that come and go together. Units of
 * one item (a method at two instances, a field's getter and setter) are several. */
typedef struct fr_export_unit {
    fr_id item;       /* of the api; FR_NO_ID: of the runtime */
    fr_str what;      /* the Rust side, for people: "semver::Version::parse", "<semver::Version as
                         Clone>::clone", "semver::Version.major" */
    fr_str signature; /* of Rust, on one line; may be empty */
    fr_strs names;    /* C functions, types and constants that come from it */
    fr_export_state state;
    fr_str code;   /* SKIPPED, PRUNED: one of fr_export_reasons, which --strict and reports name */
    fr_str reason; /* SKIPPED, PRUNED: for people, one line */
    bool is_callable; /* counts for coverage: the item is a public function or method */
    bool is_opaque;   /* it gives an object of a type that C has no functions for but _free */
    uint32_t first_line, last_line; /* in the shim, from 1; 0: not in it */
} fr_export_unit;

/* names.lock: which path of the interface has which name in C. Lines `PATH NAME`, sorted. */
typedef struct fr_export_lock {
    fr_map names; /* key: what a name is for (a path with its role); value: index in texts */
    fr_strs texts;
} fr_export_lock;

/* A generic type or function that was asked for at these arguments. */
typedef struct fr_export_chosen {
    fr_str path;       /* of a type, a free function, or a method: "a::T::m" */
    fr_api_types args; /* types; a const value is a PRIMITIVE of that name */
    fr_str name;       /* in C without the prefix; empty: made from the arguments */
    fr_place place;
    bool is_used;
} fr_export_chosen;

typedef struct fr_export {
    fr_arena *arena;
    const fr_api *api;
    const fr_export_options *options;
    fr_diags *diags;
    fr_export_lock *lock; /* filled from the file before, with all names after planning */
    FR_VEC(fr_export_chosen) chosen;
    FR_VEC(fr_export_unit) units;
    fr_str prefix;     /* of all names in C: "semver" */
    uint64_t abi_hash; /* of all exported signatures and layouts; known after the last pruning */
    void *plan;        /* what only this room knows */
} fr_export;

/* Reads options->instances; false with diagnostics. Types of std are added to `api`. */
FR_NODISCARD bool fr_export_read_instances(fr_export *e, fr_api *api);
/* e->arena, api, options, diags and lock are set. Errors (a bad rename, a name that is taken) go to
 * diags. */
void fr_export_plan(fr_export *e);
/* src/lib.rs. Sets first_line and last_line of units. */
void fr_export_write_rust(fr_text *out, fr_export *e);
/* What NAME.h and NAME.hpp are called: as the library, unless the system has such headers. */
fr_str fr_export_header(fr_arena *arena, fr_str library);
/* After pruning: NAME.h, and NAME.hpp over it. */
void fr_export_write_c(fr_text *out, fr_export *e);
void fr_export_write_cxx(fr_text *out, fr_export *e);

#endif
