/* read_api.h - the file that holds an interface (model/api_file.h), read back. */
#ifndef FR_READ_API_READ_API_H
#define FR_READ_API_READ_API_H

#include "model/api_file.h"

/* False with diagnostics (E0813) at `path`: no JSON, another version, or something in it that
 * cannot be: an id that is out of range, a name that is none. `api` is set up here. */
FR_NODISCARD bool fr_read_api_file(fr_api *api, fr_api_facts *facts, fr_arena *arena,
                                   fr_diags *diags, fr_str text, fr_str path);

#endif
