/* header_config.h - cbindgen.toml: every key of cbindgen 0.29.4, and a table [ferrule]. */
#ifndef FR_OPTIONS_HEADER_CONFIG_H
#define FR_OPTIONS_HEADER_CONFIG_H

#include "options/header_options.h"

/* Reads the file into `into`, over what is there. An unknown key (with a suggestion), a value of
 * the wrong kind and a text that is no TOML are errors at their line, all of them reported; false
 * then. `path` becomes one of into->config_files. */
FR_NODISCARD bool fr_header_read_config(fr_header_options *into, fr_arena *arena, fr_diags *diags,
                                        fr_str path);

#endif
