/* api_file.h - the file that holds an interface, for runs without a toolchain.
 *
 * JSON, one item a line, so that a change of the interface is a small change of the file. Beside
 * the interface it holds what rustc was asked and answered, which a run without it cannot know. The
 * writer is here, the reader in read_api/.
 */
#ifndef FR_MODEL_API_FILE_H
#define FR_MODEL_API_FILE_H

#include "model/api.h"

enum { FR_API_FILE_VERSION = 3 };

/* Something that was exported and that rustc refused. */
typedef struct fr_api_refusal {
    fr_str what; /* fr_export_unit.what */
    fr_str name; /* its first name in C */
    fr_str code, reason;
} fr_api_refusal;

typedef struct fr_api_facts {
    FR_VEC(fr_api_refusal) refusals;
} fr_api_facts;

void fr_api_write_file(fr_text *out, const fr_api *api, const fr_api_facts *facts);
/* A JSON string: in quotes, with escapes; bytes that are no UTF-8 become U+FFFD. */
void fr_api_put_json_string(fr_text *out, fr_str text);

#endif
