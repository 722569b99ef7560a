/* rustdoc.h - comments of C as Markdown that rustdoc shows as meant (--rustdoc-comments).
 *
 * Doxygen's commands become Markdown, code becomes fenced blocks that are no tests, and what only
 * happens to look like Markdown, HTML or a link is escaped (CommonMark 0.30; the rustdoc book,
 * "Documentation tests"; Doxygen's manual, "Special commands").
 */
#ifndef FR_WRITE_RUST_RUSTDOC_H
#define FR_WRITE_RUST_RUSTDOC_H

#include "base/text.h"

/* The comment, cleaned of its markers as the model has it, as Markdown in the arena. */
fr_str fr_rustdoc(fr_arena *arena, fr_str comment);

/* A line of running text (rustdoc_inline.c). */
void fr_rustdoc_inline(fr_text *out, fr_str text);
/* Takes a command `\name` or `@name` off the front of `*text`, and the blanks behind it; false if
 * none stands there. */
bool fr_rustdoc_take_command(fr_str *text, fr_str *name);
/* Takes the next word off the front of `*text`, and the blanks behind it. */
fr_str fr_rustdoc_take_word(fr_str *text);

#endif
