/* Lines and indentation. While measuring, text goes to its final place; a failed attempt is cut off
 * again, so measuring needs no second buffer. */
#include "write_c/source.h"

#include <stdarg.h>

static fr_str newline_of(fr_line_ending ending)
{
    switch (ending) {
    case LINE_ENDING_CR: return FR_LIT("\r");
    case LINE_ENDING_CRLF: return FR_LIT("\r\n");
    case LINE_ENDING_NATIVE:
#ifdef _WIN32
        return FR_LIT("\r\n");
#endif
    case LINE_ENDING_LF: break;
    }
    return FR_LIT("\n");
}

void fr_source_init(fr_source *source, fr_text *text, const fr_header_options *options)
{
    *source = (fr_source){
        .text = text,
        .is_first_line = true,
        .newline = newline_of(options->line_endings),
        .tab_width = options->tab_width,
        .line_width = options->line_length,
        .language = options->language,
        .braces = options->braces,
    };
    fr_vec_push(text->arena, &source->indents, 0);
}

static size_t indent_of(const fr_source *source)
{
    return source->indents.data[source->indents.len - 1];
}

/* Counts `length` more bytes on this line; false if it is over the limit. */
static bool count(fr_source *source, size_t length)
{
    source->line_length += length;
    if (source->is_measuring && source->line_length > source->limit)
        source->is_over = true;
    return !source->is_over;
}

/* False if there is nothing to be written any more. */
static bool start(fr_source *source)
{
    if (source->is_over)
        return false;
    if (source->line_started)
        return true;
    source->line_started = true;
    fr_text_repeat(source->text, ' ', indent_of(source));
    return count(source, indent_of(source));
}

void fr_source_put(fr_source *source, fr_str piece)
{
    if (piece.len && start(source) && count(source, piece.len))
        fr_text_put(source->text, piece);
}

void fr_source_fmt(fr_source *source, const char *format, ...)
{
    va_list args;
    if (!start(source))
        return;
    size_t before = source->text->len;
    va_start(args, format);
    fr_text_vfmt(source->text, format, args);
    va_end(args);
    (void)count(source, source->text->len - before);
}

void fr_source_raw(fr_source *source, fr_str text)
{
    if (source->is_over || text.len == 0)
        return;
    fr_text_put(source->text, text);
    source->line_started = true;
    (void)count(source, text.len);
}

void fr_source_newline(fr_source *source)
{
    if (source->is_over)
        return;
    fr_text_put(source->text, source->newline);
    source->line_started = false;
    source->line_length = 0;
    source->is_first_line = false;
}

void fr_source_gap(fr_source *source)
{
    if (!source->is_first_line)
        fr_source_newline(source);
}

void fr_source_push_tab(fr_source *source)
{
    size_t tab = source->tab_width, now = indent_of(source);
    fr_source_push_column(source, tab ? now - now % tab + tab : now);
}

void fr_source_push_column(fr_source *source, size_t column)
{
    fr_vec_push(source->text->arena, &source->indents, column);
}

void fr_source_pop(fr_source *source)
{
    source->indents.len--;
}

size_t fr_source_column(const fr_source *source)
{
    return source->line_started ? source->line_length : indent_of(source);
}

void fr_source_open(fr_source *source)
{
    if (source->language == HEADER_CYTHON) {
        fr_source_puts(source, ":");
        fr_source_newline(source);
        fr_source_push_tab(source);
        return;
    }
    if (source->braces == BRACE_NEXT_LINE) {
        fr_source_newline(source);
        fr_source_puts(source, "{");
    } else {
        fr_source_puts(source, " {");
    }
    fr_source_push_tab(source);
    fr_source_newline(source);
}

void fr_source_close(fr_source *source, bool with_semicolon)
{
    fr_source_pop(source);
    if (source->language == HEADER_CYTHON)
        return;
    fr_source_newline(source);
    fr_source_puts(source, with_semicolon ? "};" : "}");
}

fr_fit fr_source_fit(fr_source *source)
{
    fr_fit fit = {
        .len = source->text->len,
        .line_length = source->line_length,
        .limit = source->limit,
        .line_started = source->line_started,
        .is_first_line = source->is_first_line,
        .is_measuring = source->is_measuring,
        .is_over = source->is_over,
    };
    source->limit = source->line_width;
    source->is_measuring = true;
    source->is_over = source->is_over || source->line_length > source->limit;
    return fit;
}

bool fr_source_fits(fr_source *source, const fr_fit *fit)
{
    bool fits = !source->is_over;
    source->limit = fit->limit;
    source->is_measuring = fit->is_measuring;
    source->is_over = fit->is_over;
    if (fits) {
        /* cbindgen appends what it tried as one piece: to it, this is one long line. */
        source->line_started = true;
        source->line_length = fit->line_length + (source->text->len - fit->len);
        return true;
    }
    source->text->len = fit->len;
    source->line_length = fit->line_length;
    source->line_started = fit->line_started;
    source->is_first_line = fit->is_first_line;
    return false;
}
