/* export_options.h - what `ferrule export` was asked to do: flags, which are the keys of
 * export.toml too.
 *
 * options/ fills this in; everything downstream only reads it. Texts live in the job's arena. Zero
 * is the default unless a comment names another, which fr_export_options_init() sets.
 */
#ifndef FR_OPTIONS_EXPORT_OPTIONS_H
#define FR_OPTIONS_EXPORT_OPTIONS_H

#include "base/str.h"
#include "base/vec.h"
#include "diag/diag.h"
#include "options/common_options.h"

typedef enum fr_export_profile { EXPORT_CHECKED, EXPORT_FAST } fr_export_profile;

/* What becomes of deprecated items. */
typedef enum fr_export_deprecated { DEPRECATED_SKIP, DEPRECATED_KEEP } fr_export_deprecated;

/* What becomes of functions that cannot fail in Rust, when a handle is dead or Rust panics. */
typedef enum fr_export_infallible {
    INFALLIBLE_FATAL, /* they return their value; the fatal hook is called */
    INFALLIBLE_STATUS /* they return a status, the value through a pointer */
} fr_export_infallible;

/* Rust code blocks in documentation. */
typedef enum fr_export_examples { EXAMPLES_DROP, EXAMPLES_KEEP } fr_export_examples;

/* [[instantiate]]: a generic type or function at certain arguments. */
typedef struct fr_export_instance {
    fr_str path;  /* "fst::Map" */
    fr_strs args; /* Rust's text of types, or of const values: "Vec<u8>" */
    fr_str name;  /* in C, without the prefix; empty: made from the arguments */
    fr_place place;
} fr_export_instance;

/* A key of [rename]: path of an item, and its name in C without the prefix. */
typedef struct fr_export_rename {
    fr_str path, name;
    fr_place place;
} fr_export_rename;

typedef struct fr_export_options {
    /* what to read */
    fr_str manifest_path; /* a Cargo.toml, or its folder */
    fr_str crate;         /* NAME or NAME@VERSION, from the registry */
    fr_str package;       /* of a workspace */
    fr_strs features;     /* one or more words each, as cargo takes them */
    bool all_features, no_default_features;
    fr_str target; /* a triple; empty: the host */
    fr_str model;  /* the file that holds the interface; empty: api.json in the folder */
    bool frozen;   /* from the model file, without a toolchain */
    bool locked;   /* Cargo.lock must not change */
    bool offline;  /* cargo must not use the network */
    /* what to write */
    fr_str out;    /* the folder; "NAME-ffi" if empty */
    fr_str prefix; /* of all names in C; empty: the crate's name */
    fr_export_profile profile;
    fr_str report;  /* the report as JSON goes here too */
    fr_strs strict; /* of fr_export_reasons: they are errors */
    bool verify;    /* write nothing, fail if something would change */
    /* export.toml; patterns are paths with `*` for any text */
    fr_strs config_files;
    fr_strs skip;    /* paths that are left out */
    fr_strs only;    /* if there are any, all others are left out */
    fr_strs unsafe_; /* unsafe functions that are wanted */
    fr_strs opaque;  /* enums that are handles, not numbers */
    fr_strs hold;    /* functions whose borrowed input is copied into the result (spec 3.7) */
    FR_VEC(fr_export_rename) renames;
    FR_VEC(fr_export_instance) instances;
    fr_export_deprecated deprecated;
    fr_export_infallible infallible;
    fr_export_examples examples;
    /* the run */
    fr_message_format message_format;
    fr_str build_dir; /* where cargo works; empty: OUT/target */
    bool emit_ir;     /* print the interface (fr_api_dump) and write nothing */
    unsigned verbose;
    bool quiet, time_phases;
    fr_help help;
    fr_str completions; /* of this shell */
    fr_strs inputs;     /* positional: the manifest or its folder; at most one */
    fr_strs rest;       /* none are taken */
} fr_export_options;

/* Why items are left out: the codes of reports, and "all" for --strict; NULL-terminated. */
extern const char *const fr_export_reasons[];

void fr_export_options_init(fr_export_options *options);
/* What follows from all options together; false with diagnostics. */
FR_NODISCARD bool fr_export_options_finish(fr_export_options *options, fr_diags *diags);

#endif
