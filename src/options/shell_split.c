/* One word at a time, byte by byte: quoting says only which bytes end a word. */
#include "options/shell_split.h"

#include <string.h>

#include "base/text.h"

typedef struct splitter {
    fr_str rest;
    fr_text word;
} splitter;

static bool is_blank(char c)
{
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

static char take(splitter *s)
{
    char c = s->rest.ptr[0];
    s->rest = fr_str_slice(s->rest, 1, s->rest.len);
    return c;
}

/* XCU 2.2.2: all up to the next single quote, as it is. */
static bool take_single_quoted(splitter *s)
{
    size_t end = fr_str_find_char(s->rest, '\'');
    if (end == SIZE_MAX)
        return false;
    fr_text_put(&s->word, fr_str_slice(s->rest, 0, end));
    s->rest = fr_str_slice(s->rest, end + 1, s->rest.len);
    return true;
}

/* XCU 2.2.3: a backslash is one only before these characters. */
static bool take_double_quoted(splitter *s)
{
    while (s->rest.len) {
        char c = take(s);
        if (c == '"')
            return true;
        if (c == '\\' && s->rest.len && strchr("$`\"\\\n", s->rest.ptr[0])) {
            c = take(s);
            if (c == '\n')
                continue;
        }
        fr_text_char(&s->word, c);
    }
    return false;
}

/* XCU 2.2.1; a backslash at the very end quotes nothing and is an error. */
static bool take_escaped(splitter *s)
{
    if (s->rest.len == 0)
        return false;
    char c = take(s);
    if (c != '\n')
        fr_text_char(&s->word, c);
    return true;
}

static bool take_word(splitter *s)
{
    while (s->rest.len && !is_blank(s->rest.ptr[0])) {
        char c = take(s);
        bool is_whole = c == '\''   ? take_single_quoted(s)
                        : c == '"'  ? take_double_quoted(s)
                        : c == '\\' ? take_escaped(s)
                                    : (fr_text_char(&s->word, c), true);
        if (!is_whole)
            return false;
    }
    return true;
}

static void skip_comment(splitter *s)
{
    size_t end = fr_str_find_char(s->rest, '\n');
    s->rest = fr_str_slice(s->rest, end == SIZE_MAX ? s->rest.len : end, s->rest.len);
}

bool fr_shell_split(fr_arena *arena, fr_str text, fr_strs *words)
{
    splitter s = { .rest = text };
    size_t before = words->len;
    fr_text_init(&s.word, arena);
    while (s.rest.len) {
        if (is_blank(s.rest.ptr[0])) {
            take(&s);
        } else if (s.rest.ptr[0] == '#') {
            skip_comment(&s);
        } else if (s.rest.len >= 2 && s.rest.ptr[0] == '\\' && s.rest.ptr[1] == '\n') {
            s.rest = fr_str_slice(s.rest, 2, s.rest.len); /* joins lines, begins no word */
        } else {
            fr_text_clear(&s.word);
            if (!take_word(&s)) {
                words->len = before;
                return false;
            }
            fr_vec_push(arena, words, fr_arena_str(arena, fr_text_str(&s.word)));
        }
    }
    return true;
}
