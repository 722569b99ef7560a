/* workspace.h - which packages there are, and which of them are read for a header.
 *
 * Manifests, Cargo.lock, vendor folders and cargo's own cache are read directly. `cargo metadata`
 * is run only where these do not tell where a wanted dependency lies.
 */
#ifndef FR_READ_RUST_WORKSPACE_H
#define FR_READ_RUST_WORKSPACE_H

#include "options/header_options.h"
#include "read_rust/cargo.h"
#include "read_rust/read_rust.h"

typedef struct fr_workspace {
    fr_arena *arena;
    fr_diags *diags;
    fr_str folder;             /* of the input */
    fr_str root;               /* the workspace's folder */
    fr_str root_manifest;      /* to inherit from; empty: none */
    fr_str lockfile;           /* that was named; empty: the one in `root` */
    fr_cargo_packages list;    /* all that are known so far */
    fr_cargo_package *binding; /* the package that the header is for */
    fr_strs files_read;        /* manifests and such, in order */
    bool is_metadata;          /* all is known */
} fr_workspace;

/* Opens what `options` name (input, crate, lockfile, metadata); the rest of them is not known yet.
 * False, with a diagnostic, if there is no such package. */
FR_NODISCARD bool fr_workspace_open(fr_workspace *workspace, fr_arena *arena, fr_diags *diags,
                                    const fr_header_options *options);
/* Reads the manifest in `folder`, its workspace's and those that they name into workspace->list,
 * and chooses none of them. *own_name: of the package in the folder; empty: there is none. */
FR_NODISCARD bool fr_workspace_read(fr_workspace *workspace, fr_arena *arena, fr_diags *diags,
                                    fr_str folder, fr_str *own_name);
/* The packages to read by [parse], the binding one first. What cannot be found is left out, with a
 * warning. False after an error. */
FR_NODISCARD bool fr_workspace_packages(fr_workspace *workspace, const fr_header_options *options,
                                        fr_packages *out);

#endif
