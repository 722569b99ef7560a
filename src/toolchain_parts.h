/* toolchain_parts.h - what the files toolchain*.c share. */
#ifndef FR_TOOLCHAIN_PARTS_H
#define FR_TOOLCHAIN_PARTS_H

#include "toolchain.h"

/* ---- toolchain.c ---- */

/* Asks `cargo metadata` of a manifest, with the packages that it depends on if `is_resolved`. False
 * with diagnostics. */
FR_NODISCARD bool fr_tc_ask_metadata(const fr_toolchain *t, fr_str manifest, bool is_resolved,
                                     fr_cargo_answer *answer);

/* ---- toolchain_find.c ---- */

/* Without links; the path itself if there is nothing. */
fr_str fr_tc_real_path(const fr_toolchain *t, fr_str path);
/* The same, and the folders above it where it is not there yet. */
fr_str fr_tc_absolute(const fr_toolchain *t, fr_str path);
/* The Cargo.toml that the options name. */
fr_str fr_tc_manifest(const fr_toolchain *t);
void fr_tc_report_no_manifest(const fr_toolchain *t, fr_str manifest);
/* The crate in a folder, as cargo finds it. False with diagnostics. */
FR_NODISCARD bool fr_tc_find_local(fr_toolchain *t);
/* NAME or NAME@VERSION of --crate; the rest is known when cargo has resolved it. False with a
 * diagnostic. */
FR_NODISCARD bool fr_tc_find_registry(fr_toolchain *t);
FR_NODISCARD bool fr_tc_take_package(fr_toolchain *t, const fr_cargo_answer_package *package);
/* The folder to write, as the options or the package's name say; t->out is it, absolute. */
fr_str fr_tc_out_of(const fr_toolchain *t);
void fr_tc_find_out(fr_toolchain *t);
/* Adds the features that the options name to t->features: sorted, each once. */
void fr_tc_take_features(fr_toolchain *t);
/* What the file of an interface says of its crate. */
void fr_tc_fill_crate(const fr_toolchain *t, fr_api *api);

#endif
