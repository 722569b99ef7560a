/* reader.h - inside of read_api/: an interface that is read back from JSON.
 *
 * A function that gets a wrong member says so once (fr_ra_fail) and gives something that is
 * harmless to go on with. Text is copied into the arena. */
#ifndef FR_READ_API_READER_H
#define FR_READ_API_READER_H

#include <jansson.h>

#include "model/api.h"

typedef struct file_reader {
    fr_api *api;
    fr_arena *arena;
    fr_str path;
    unsigned depth;
    bool has_failed;
    size_t item_count, impl_count;
} file_reader;

/* ---- members.c ---- */

/* "this is no interface that ferrule wrote: WHAT `TEXT`"; the first time only. */
void fr_ra_fail(file_reader *r, const char *what, fr_str text);
fr_str fr_ra_text(file_reader *r, const json_t *from, const char *key);
bool fr_ra_flag(const json_t *from, const char *key);
uint64_t fr_ra_number(const json_t *from, const char *key);
/* A member of an enum with `count` members. */
unsigned fr_ra_kind(file_reader *r, const json_t *from, const char *key, unsigned count);
fr_id fr_ra_id(file_reader *r, const json_t *from, const char *key);
void fr_ra_texts(file_reader *r, const json_t *from, const char *key, fr_strs *out);
void fr_ra_ids(file_reader *r, const json_t *from, const char *key, fr_ids *out);
/* An identifier, or digits; empty if it is not there. */
fr_str fr_ra_name(file_reader *r, const json_t *from, const char *key);
/* Its "name", which must be one. */
fr_str fr_ra_need_name(file_reader *r, const json_t *from);
fr_str fr_ra_lifetime(file_reader *r, const json_t *from, const char *key);
void fr_ra_lifetimes(file_reader *r, const json_t *from, const char *key, fr_strs *out);
/* Segments between `::`, each an identifier. */
fr_str fr_ra_check_path(file_reader *r, fr_str path);
/* Lengths and constant arguments: numbers, names, simple arithmetic; no blocks, no strings. */
fr_str fr_ra_const(file_reader *r, const json_t *from, const char *key);
fr_str fr_ra_primitive(file_reader *r, const json_t *from);

/* ---- types.c ---- */

/* NULL: it is not there. */
const fr_api_type *fr_ra_type(file_reader *r, const json_t *from, const char *key);
const fr_api_type *fr_ra_need_type(file_reader *r, const json_t *from, const char *key);
fr_api_path fr_ra_path(file_reader *r, const json_t *from);
fr_api_bounds fr_ra_bounds(file_reader *r, const json_t *from, const char *key);
fr_api_generics fr_ra_generics(file_reader *r, const json_t *from);

/* ---- items.c ---- */

void fr_ra_item(file_reader *r, const json_t *from, fr_api_item *item);
void fr_ra_impl(file_reader *r, const json_t *from, fr_api_impl *to);

#endif
