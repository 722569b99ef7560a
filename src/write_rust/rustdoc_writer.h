/* rustdoc_writer.h - the result of rustdoc_comment.c under construction, shared with
 * rustdoc_code.c. */
#ifndef FR_WRITE_RUST_RUSTDOC_WRITER_H
#define FR_WRITE_RUST_RUSTDOC_WRITER_H

#include "base/text.h"
#include "base/vec.h"
#include "write_rust/rustdoc_commands.h"

enum { FR_DOC_DEEPEST_LIST = 6 };

typedef struct fr_doc_writer {
    fr_arena *arena;
    fr_text parts[PART_COUNT];
    fr_doc_part part;                     /* that the current block is in */
    bool in_block;                        /* text goes on with it */
    unsigned inset;                       /* blanks in front of what goes on */
    unsigned base;                        /* ... and of the lists in an entry */
    size_t levels;                        /* of lists around it */
    size_t indents[FR_DOC_DEEPEST_LIST];  /* of their bullets, in the comment */
    unsigned insets[FR_DOC_DEEPEST_LIST]; /* of their texts, in the result */
} fr_doc_writer;

/* The text of the current part. */
fr_text *fr_doc_text(fr_doc_writer *w);
void fr_doc_new_line(fr_doc_writer *w, unsigned inset);
/* Begins a block of the part with `inset` blanks before it: behind its heading, or an empty line.
 */
void fr_doc_begin(fr_doc_writer *w, fr_doc_part part, unsigned inset);
/* The inset of a block of the body that begins now: that of the lists around it. */
unsigned fr_doc_inset(fr_doc_writer *w);
/* How far a line is indented, in columns; a tab reaches to the next multiple of 4. */
size_t fr_doc_indent(fr_str line);
/* The line without so many columns of its indentation. */
fr_str fr_doc_dedent(fr_str line, size_t columns);

/* ---- rustdoc_code.c ---- */

/* The block of a \code or \verbatim command, or its kin: the rest of its line, then lines from
 * `rest`. Left out if it is a BLOCK_SKIP. */
void fr_doc_put_code(fr_doc_writer *w, const fr_doc_row *row, fr_str text, fr_str *rest);
/* Whether the line begins code by a fence, by GTK-Doc's `|[` or `<pre>`; and all of it. */
bool fr_doc_is_fence(fr_str line);
bool fr_doc_put_fenced(fr_doc_writer *w, fr_str line, fr_str *rest);
/* If the line begins code by its indentation behind an empty line: all of it. */
bool fr_doc_put_indented(fr_doc_writer *w, fr_str line, fr_str *rest);

#endif
