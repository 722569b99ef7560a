/* text.h - text under construction, in an arena. */
#ifndef FR_BASE_TEXT_H
#define FR_BASE_TEXT_H

#include "base/arena.h"

typedef struct fr_text {
    fr_arena *arena;
    char *data;
    size_t len, cap;
} fr_text;

void fr_text_init(fr_text *text, fr_arena *arena);
/* Makes room for `extra` more bytes. */
void fr_text_reserve(fr_text *text, size_t extra);

static inline void fr_text_put(fr_text *text, fr_str piece)
{
    if (piece.len == 0)
        return;
    if (text->cap - text->len < piece.len)
        fr_text_reserve(text, piece.len);
    memcpy(text->data + text->len, piece.ptr, piece.len);
    text->len += piece.len;
}

static inline void fr_text_puts(fr_text *text, const char *zero_terminated)
{
    fr_text_put(text, fr_str_from(zero_terminated));
}

static inline void fr_text_char(fr_text *text, char c)
{
    if (text->cap == text->len)
        fr_text_reserve(text, 1);
    text->data[text->len++] = c;
}

/* The UTF-8 of a code point. */
void fr_text_utf8(fr_text *text, uint32_t c);
void fr_text_repeat(fr_text *text, char c, size_t count);
/* In double quotes; `"` and `\` get a backslash, control characters become `control` and two hex
 * digits: "\\x" or "\\u00". */
void fr_text_quoted(fr_text *text, fr_str inner, const char *control);
/* printf's formats; %s %.*s %c %d %u %zu %ld %lu %lld %llu and their PRI forms take a fast way. */
FR_PRINTF(2, 3) void fr_text_fmt(fr_text *text, const char *format, ...);
void fr_text_vfmt(fr_text *text, const char *format, va_list args);
/* The text so far; good until the next call that adds to it. */
fr_str fr_text_str(const fr_text *text);
void fr_text_clear(fr_text *text);

#endif
