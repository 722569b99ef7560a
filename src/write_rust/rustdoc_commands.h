/* rustdoc_commands.h - the commands of Doxygen that begin a block, and what becomes of each. */
#ifndef FR_WRITE_RUST_RUSTDOC_COMMANDS_H
#define FR_WRITE_RUST_RUSTDOC_COMMANDS_H

#include "base/str.h"

typedef enum fr_doc_kind {
    BLOCK_TEXT,    /* an ordinary paragraph */
    BLOCK_LABEL,   /* one with words in front of it */
    BLOCK_TITLE,   /* the line is a title */
    BLOCK_HEADING, /* the same; the first word is a label */
    BLOCK_ITEM,    /* an item of a list */
    BLOCK_SECTION, /* a paragraph of a section */
    BLOCK_ENTRY,   /* an entry of a section: the first word is what it is about */
    BLOCK_CODE,    /* lines up to the command `text` */
    BLOCK_SKIP,    /* the same, left out */
    BLOCK_DROP     /* the line is left out */
} fr_doc_kind;

/* Parts of the result, in the order in which they stand. */
typedef enum fr_doc_part {
    PART_BODY,
    PART_ARGUMENTS,
    PART_RETURNS,
    PART_VALUES,
    PART_ERRORS,
    PART_SEE,
    PART_COUNT
} fr_doc_part;

typedef struct fr_doc_row {
    const char *name;
    fr_doc_kind kind;
    fr_doc_part part;
    const char *text; /* of LABEL: the words; of CODE and SKIP: the command that ends it */
} fr_doc_row;

/* NULL: no such command. */
const fr_doc_row *fr_doc_row_of(fr_str name);

#endif
