/* cargo_find.h - between workspace.c and packages.c. */
#ifndef FR_READ_RUST_CARGO_FIND_H
#define FR_READ_RUST_CARGO_FIND_H

#include "read_rust/workspace.h"

/* The package of this name, and version if that is not empty. One that `is_sourced` (from a
 * registry) is looked for on the disk. NULL: not found, or more than one. */
fr_cargo_package *fr_cargo_find_package(fr_workspace *workspace, fr_str name, fr_str version,
                                        bool is_sourced);
/* Adds {feature, F} to `facts` for each feature of the package that is on with these options. */
void fr_cargo_features(fr_arena *arena, const fr_cargo_package *package,
                       const fr_header_options *options, fr_cfg_facts *facts);

#endif
