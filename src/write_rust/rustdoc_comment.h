/* rustdoc_comment.h - --rustdoc-comments: the comment of a C declaration as Markdown for rustdoc.
 *
 * Comments are Doxygen's, GTK-Doc's, the Linux kernel's or plain text. Their commands and the HTML
 * that Doxygen knows become Markdown; what would be markup by accident is escaped. So rustdoc finds
 * no code to run as a test (all code stands in fences of another language), no links but those to
 * URLs, and no HTML. Doxygen manual, "Special commands", "Markdown support", "HTML commands";
 * CommonMark 0.31; The rustdoc book, "How to write documentation", "Documentation tests".
 */
#ifndef FR_WRITE_RUST_RUSTDOC_COMMENT_H
#define FR_WRITE_RUST_RUSTDOC_COMMENT_H

#include "base/text.h"

/* `doc` is the comment without its markers (fr_item.doc). Each line of the result that is not empty
 * begins with a blank, as if it stood behind `///`. */
fr_str fr_rustdoc_comment(fr_arena *arena, fr_str doc);

/* ---- rustdoc_inline.c: text within a line ---- */

/* Appends a piece of a line as Markdown; `is_first`: it begins the line, where more would be
 * markup. */
void fr_rustdoc_inline(fr_text *out, fr_str text, bool is_first);
/* Appends a code span. */
void fr_rustdoc_code(fr_text *out, fr_str code);
/* If a command begins at text[at] (`\name` or `@name`): its name. Else empty. */
fr_str fr_rustdoc_command(fr_str text, size_t at);

#endif
