/* toolchain.h - cargo, rustdoc and rustc as `ferrule export` uses them.
 *
 * All of cargo's work happens in one folder (BUILD/ferrule-HASH), around a probe crate: a copy of
 * the crate that will be written, with the same name and dependencies, so that its Cargo.lock is
 * the one that is delivered. rustdoc's JSON is an unstable option: a wrapper script gives rustdoc,
 * and nothing else, RUSTC_BOOTSTRAP=1, so build scripts and rustc see the toolchain as it is.
 */
#ifndef FR_TOOLCHAIN_H
#define FR_TOOLCHAIN_H

#include "diag/diag.h"
#include "options/export_options.h"
#include "read_rustdoc/cargo_answers.h"
#include "read_rustdoc/read_rustdoc.h"

typedef struct fr_toolchain {
    fr_arena *arena;
    fr_diags *diags;
    const fr_export_options *options;
    fr_str out;     /* the folder that is written, absolute */
    fr_str build;   /* cargo's target folder */
    fr_str probe;   /* the folder of the probe crate */
    fr_str package; /* the exported one's name in Cargo.toml */
    fr_str version;
    fr_str library; /* and in Rust */
    fr_str edition;
    fr_str folder;    /* of its source, absolute */
    fr_str lockfile;  /* to begin with, empty: none */
    fr_strs features; /* that the dependency names, sorted */
    bool no_default_features;
    bool is_registry; /* by version, else by path */
    fr_cargo_answer answer;
    const fr_cargo_answer_package *exported;
} fr_toolchain;

/* Finds the crate that the options name and resolves its dependencies. False with diagnostics: no
 * cargo (E0102), no such crate (E0201), cargo's own errors (E0815). `options`, arena and diags are
 * set. */
FR_NODISCARD bool fr_toolchain_open(fr_toolchain *t);
/* True if there is a cargo to run. */
bool fr_toolchain_is_there(const fr_toolchain *t);
/* Instead of both: finds the crate in a folder, or where cargo keeps it, and reads its interface
 * from its source (describe_rust/describe_rust.h), with a warning (W0918). False with diagnostics.
 */
FR_NODISCARD bool fr_toolchain_read_source(fr_toolchain *t, fr_api *api);
/* Instead of all of these: the crate is what the file of an earlier run says. False with a
 * diagnostic if the options name another one. */
FR_NODISCARD bool fr_toolchain_freeze(fr_toolchain *t, const fr_api_crate *crate);
/* The file that holds the interface. */
fr_str fr_toolchain_model(const fr_toolchain *t);
/* Has rustdoc describe the crate, and those that it re-exports, and reads that. */
FR_NODISCARD bool fr_toolchain_read(fr_toolchain *t, fr_api *api);
/* Has rustc check `source` as the probe crate's src/lib.rs. Messages about it go to `messages`;
 * false with a diagnostic if something else fails (a dependency does not build). */
FR_NODISCARD bool fr_toolchain_check(fr_toolchain *t, fr_str source, fr_rustc_messages *messages);
/* The Cargo.lock that goes with the probe crate; empty: there is none. */
fr_str fr_toolchain_lock(fr_toolchain *t);

/* The manifest of the crate that is written, or of the probe crate: these differ in how they find
 * the exported one. */
fr_str fr_toolchain_manifest(const fr_toolchain *t, bool is_probe);
/* `to` as seen from the folder `from`; both absolute, without links. */
fr_str fr_relative_path(fr_arena *arena, fr_str from, fr_str to);
/* A TOML string: in quotes, with escapes. */
void fr_put_toml_string(fr_text *out, fr_str text);

#endif
