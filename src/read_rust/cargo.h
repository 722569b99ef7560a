/* cargo.h - Cargo.toml, Cargo.lock and what `cargo metadata` prints, as far as it takes to know
 * which files belong to a crate (The Cargo Book: "The manifest format", "Workspaces").
 */
#ifndef FR_READ_RUST_CARGO_H
#define FR_READ_RUST_CARGO_H

#include "read_rust/modules.h"

typedef struct fr_cargo_dependency {
    fr_str key;     /* what the manifest calls it; the source writes it with _ for - */
    fr_str package; /* the package's own name */
    fr_str folder;  /* of a path dependency; empty: none */
    fr_str target;  /* cfg(...) or a triple that it is for; empty: all */
    bool is_optional, is_registry, without_default_features;
    fr_strs features; /* asked of it */
} fr_cargo_dependency;

typedef struct fr_cargo_feature {
    fr_str name;
    fr_strs implies; /* "other", "dep:crate", "crate/feature", "crate?/feature" */
} fr_cargo_feature;

typedef struct fr_cargo_package {
    fr_str name, version;
    fr_str edition;  /* empty: not said, which means 2015 */
    fr_str manifest; /* path of its Cargo.toml */
    fr_str folder;   /* where that is */
    fr_str root;     /* the library's root file; empty: it has no library */
    fr_str library;  /* the library's name if it is not the package's, with _ for -; may be empty */
    fr_str source;   /* of the lock file's kind; empty: a path */
    FR_VEC(fr_cargo_dependency) dependencies;
    FR_VEC(fr_cargo_feature) features;
    FR_VEC(fr_rust_variable) about; /* CARGO_PKG_AUTHORS and its kin, for env! */
} fr_cargo_package;

typedef struct fr_cargo_manifest {
    bool has_package, has_workspace;
    fr_cargo_package package;
    fr_strs members, excluded; /* of the workspace: patterns relative to the manifest */
    fr_str workspace_folder;   /* package.workspace, joined to the folder; empty: not said */
    fr_strs patched;           /* folders named in [patch] */
} fr_cargo_manifest;

typedef struct fr_cargo_locked {
    fr_str name, version, source;
    fr_strs dependencies; /* "name", "name version" or "name version (source)" */
} fr_cargo_locked;
typedef FR_VEC(fr_cargo_locked) fr_cargo_lock;
typedef FR_VEC(fr_cargo_package *) fr_cargo_packages;

/* The name of a package or library as source spells it: _ for -. */
fr_str fr_cargo_source_name(fr_arena *arena, fr_str name);
/* Reads a manifest. `workspace`: the one to inherit from (`x.workspace = true`), or NULL; path of
 * its manifest. False with a diagnostic if it cannot be read or is no valid manifest. */
FR_NODISCARD bool fr_cargo_read_manifest(fr_cargo_manifest *out, fr_arena *arena, fr_diags *diags,
                                         fr_str path, fr_str workspace);
/* Reads a lock file; false (silently) if it is not there or not valid. */
FR_NODISCARD bool fr_cargo_read_lock(fr_cargo_lock *out, fr_arena *arena, fr_str path);
/* Reads what `cargo metadata --format-version 1` printed. `root`: workspace_root. False with a
 * diagnostic at `path`. */
FR_NODISCARD bool fr_cargo_read_metadata(fr_cargo_packages *out, fr_str *root, fr_arena *arena,
                                         fr_diags *diags, fr_str text, fr_str path);
/* The folder that holds the source of a package of a registry: in a vendor folder that a
 * configuration in or above `from` names, or in cargo's own cache. Without a version the newest
 * that is there; one before its release (1.0.0-rc.1) if there is no other. Empty: it is not there.
 */
fr_str fr_cargo_find_source(fr_arena *arena, fr_str from, fr_str name, fr_str version);

#endif
