/* source.h - text of a header under construction: lines, indentation, and whether it fits.
 *
 * Emitters say what comes next; the source knows how far it is indented, how the line ends, and how
 * braces are set in the header's language. Text reaches the output as it is given: a newline inside
 * it is part of the user's text, neither indented nor counted.
 *
 * Measuring: between fr_source_fit() and fr_source_fits() text is written as usual. If a line grows
 * longer than the limit, all of it is taken back and the emitter writes its other form.
 */
#ifndef FR_WRITE_C_SOURCE_H
#define FR_WRITE_C_SOURCE_H

#include "base/text.h"
#include "options/header_options.h"

typedef struct fr_source {
    fr_text *text;
    FR_VEC(size_t) indents; /* in columns; the last is the current one */
    size_t line_length;     /* bytes on the current line */
    size_t limit;           /* of a line, while measuring */
    bool line_started;
    bool is_first_line;
    bool is_measuring;
    bool is_over; /* a line was longer than the limit: nothing is written until fr_source_fits() */
    fr_str newline;
    size_t tab_width, line_width;
    fr_header_language language;
    fr_brace_style braces;
} fr_source;

/* The state to go back to. */
typedef struct fr_fit {
    size_t len, line_length, limit;
    bool line_started, is_first_line, is_measuring, is_over;
} fr_fit;

/* Writes to `text`, which must outlive it. */
void fr_source_init(fr_source *source, fr_text *text, const fr_header_options *options);

void fr_source_put(fr_source *source, fr_str piece);
/* Inline for literals, whose length is known then. */
static inline void fr_source_puts(fr_source *source, const char *zero_terminated)
{
    fr_source_put(source, fr_str_from(zero_terminated));
}
FR_PRINTF(2, 3) void fr_source_fmt(fr_source *source, const char *format, ...);
/* As it is, without indentation: bodies that the user gave. */
void fr_source_raw(fr_source *source, fr_str text);

void fr_source_newline(fr_source *source);
/* Nothing before the first line has ended. */
void fr_source_gap(fr_source *source);

/* One tab more, to the next multiple of the tab width. */
void fr_source_push_tab(fr_source *source);
void fr_source_push_column(fr_source *source, size_t column);
void fr_source_pop(fr_source *source);
/* Where the next text will stand. */
size_t fr_source_column(const fr_source *source);

/* `{` or `:`, and one tab more. */
void fr_source_open(fr_source *source);
/* `}` or `};`, and one tab less. Cython: one tab less. */
void fr_source_close(fr_source *source, bool with_semicolon);

fr_fit fr_source_fit(fr_source *source);
/* True if all that was written since `fit` fits; else it is gone. */
bool fr_source_fits(fr_source *source, const fr_fit *fit);

#endif
