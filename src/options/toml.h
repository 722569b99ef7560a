/* toml.h - TOML text to a tree (TOML 1.0, by toml++).
 *
 * The tree lives in memory of its own until fr_toml_free(); a table's entries are in the order of
 * the text.
 */
#ifndef FR_OPTIONS_TOML_H
#define FR_OPTIONS_TOML_H

#include "base/str.h"

#ifdef __cplusplus
extern "C" {
#endif

typedef enum fr_toml_kind {
    TOML_TABLE,
    TOML_ARRAY,
    TOML_STRING,
    TOML_INTEGER,
    TOML_BOOLEAN,
    TOML_OTHER /* floating-point numbers and dates */
} fr_toml_kind;

typedef struct fr_toml_node fr_toml_node;
struct fr_toml_node {
    fr_toml_kind kind;
    fr_str key;            /* in its table; empty in an array */
    fr_str text;           /* STRING: the value; INTEGER: in decimal; BOOLEAN: true or false */
    uint32_t line, column; /* of the value, from 1 */
    const fr_toml_node *children; /* TABLE, ARRAY */
    size_t count;
};

typedef struct fr_toml_document {
    fr_toml_node root;     /* a table */
    fr_str error;          /* empty: the text is valid */
    uint32_t line, column; /* of the error */
    void *memory;
} fr_toml_document;

/* Never returns NULL but when memory runs out. */
fr_toml_document *fr_toml_parse(fr_str text);
void fr_toml_free(fr_toml_document *document);

/* The entry of a table, or NULL: no such entry, or no table. */
const fr_toml_node *fr_toml_find(const fr_toml_node *table, fr_str key);

#ifdef __cplusplus
}
#endif

#endif
