/* Running text: commands about a word become its markup, and characters that Markdown, HTML or
 * rustdoc would take for more than themselves get a backslash. Code between backticks stays. */
#include "write_rust/rustdoc.h"

#include <string.h>

static bool is_blank(char c)
{
    return c == ' ' || c == '\t';
}

static bool is_letter(char c)
{
    return ((c | 32) >= 'a' && (c | 32) <= 'z') || c == '_';
}

static bool is_word(char c)
{
    return is_letter(c) || (c >= '0' && c <= '9') || (unsigned char)c >= 0x80;
}

bool fr_rustdoc_take_command(fr_str *text, fr_str *name)
{
    size_t end = 1;
    if (text->len < 2 || (text->ptr[0] != '\\' && text->ptr[0] != '@'))
        return false;
    if (text->ptr[1] == '{' || text->ptr[1] == '}')
        end = 2;
    while (end > 0 && end < text->len && is_letter(text->ptr[end]) && text->ptr[1] != '{')
        end++;
    if (end == 1)
        return false;
    *name = fr_str_slice(*text, 1, end);
    fr_str rest = fr_str_slice(*text, end, text->len);
    if (rest.len && rest.ptr[0] == '{') { /* \code{.c} */
        size_t close = fr_str_find_char(rest, '}');
        rest = close == SIZE_MAX ? rest : fr_str_slice(rest, close + 1, rest.len);
    }
    *text = fr_str_trim_start(rest);
    return true;
}

fr_str fr_rustdoc_take_word(fr_str *text)
{
    size_t end = 0;
    while (end < text->len && !is_blank(text->ptr[end]))
        end++;
    fr_str word = fr_str_slice(*text, 0, end);
    *text = fr_str_trim_start(fr_str_slice(*text, end, text->len));
    return word;
}

/* ---- code ---- */

/* A word without the punctuation that ends a sentence. */
static size_t word_end(fr_str text)
{
    size_t end = 0;
    while (end < text.len && !is_blank(text.ptr[end]))
        end++;
    while (end > 0 && strchr(".,;:!?", text.ptr[end - 1]))
        end--;
    return end;
}

static void put_code(fr_text *out, fr_str code)
{
    const char *ticks = fr_str_find_char(code, '`') == SIZE_MAX ? "`" : "``";
    if (code.len)
        fr_text_fmt(out, "%s%.*s%s", ticks, FR_ARG(code), ticks);
}

/* `code` up to the tick that ends it; SIZE_MAX: none does. */
static size_t code_span(fr_str text)
{
    size_t ticks = 0;
    while (ticks < text.len && text.ptr[ticks] == '`')
        ticks++;
    for (size_t i = ticks; i + ticks <= text.len; i++)
        if (memcmp(text.ptr + i, text.ptr, ticks) == 0 &&
            (i + ticks == text.len || text.ptr[i + ticks] != '`'))
            return i + ticks;
    return SIZE_MAX;
}

/* ---- commands inside a line ---- */

typedef struct markup_row {
    const char *name;
    const char *around;
} markup_row;

static const markup_row markups[] = {
    { "c", "`" },    { "p", "`" },      { "ref", "`" }, { "link", "`" },
    { "a", "*" },    { "e", "*" },      { "em", "*" },  { "b", "**" },
    { "cite", "*" }, { "endlink", "" }, { "n", "\n" },  { "copydoc", "" },
};

/* What `\name word` becomes; the number of bytes that it took, 0: no such command. */
static size_t put_markup(fr_text *out, fr_str text)
{
    fr_str rest = text, name;
    if (!fr_rustdoc_take_command(&rest, &name))
        return 0;
    for (size_t i = 0; i < sizeof markups / sizeof *markups; i++) {
        const char *around = markups[i].around;
        if (!fr_str_is(name, markups[i].name))
            continue;
        size_t taken = text.len - rest.len, end = word_end(rest);
        if (!*around)
            return taken;
        if (*around == '\n') {
            fr_text_puts(out, "\\\n");
            return taken;
        }
        fr_str word = fr_str_slice(rest, 0, end);
        if (*around == '`')
            put_code(out, word);
        else if (end)
            fr_text_fmt(out, "%s%.*s%s", around, FR_ARG(word), around);
        return taken + end;
    }
    return 0;
}

/* ---- HTML and links ---- */

typedef struct tag_row {
    const char *tag, *markdown;
} tag_row;

static const tag_row tags[] = {
    { "<b>", "**" },    { "</b>", "**" },    { "<strong>", "**" }, { "</strong>", "**" },
    { "<i>", "*" },     { "</i>", "*" },     { "<em>", "*" },      { "</em>", "*" },
    { "<tt>", "`" },    { "</tt>", "`" },    { "<code>", "`" },    { "</code>", "`" },
    { "<br>", "\\\n" }, { "<br/>", "\\\n" }, { "<br />", "\\\n" }, { "<p>", "\n\n" },
    { "</p>", "" },     { "<ul>", "\n\n" },  { "</ul>", "\n\n" },  { "<li>", "\n* " },
    { "</li>", "" },
};

static size_t put_tag(fr_text *out, fr_str text)
{
    for (size_t i = 0; i < sizeof tags / sizeof *tags; i++) {
        fr_str tag = fr_str_from(tags[i].tag);
        if (!fr_str_starts(text, tag))
            continue;
        fr_text_puts(out, tags[i].markdown);
        return tag.len;
    }
    fr_text_puts(out, "\\<");
    return 1;
}

static size_t url_length(fr_str text)
{
    if (!fr_str_starts(text, FR_LIT("http://")) && !fr_str_starts(text, FR_LIT("https://")))
        return 0;
    size_t end = 0;
    while (end < text.len && !is_blank(text.ptr[end]) && !strchr("<>()[]{}\"'`\\", text.ptr[end]))
        end++;
    while (end > 0 && strchr(".,;:!?*_", text.ptr[end - 1]))
        end--;
    return end;
}

/* `[text](URL)` stays a link; the number of bytes, 0: it is none. */
static size_t put_link(fr_text *out, fr_str text)
{
    size_t close = fr_str_find_char(text, ']');
    if (close == SIZE_MAX || close + 2 >= text.len || text.ptr[close + 1] != '(')
        return 0;
    fr_str label = fr_str_slice(text, 1, close), target = fr_str_slice(text, close + 2, text.len);
    size_t length = url_length(target);
    if (!length || length == target.len || target.ptr[length] != ')' ||
        fr_str_find_char(label, '[') != SIZE_MAX || fr_str_find_char(label, '`') != SIZE_MAX)
        return 0;
    fr_text_fmt(out, "[%.*s](<%.*s>)", FR_ARG(label), FR_ARG(fr_str_slice(target, 0, length)));
    return close + 2 + length + 1;
}

/* ---- all together ---- */

/* A run of `*` or `_` that stands between two parts of one word, or between blanks, marks nothing
 * up; any other might. `**word**` is taken for meant. */
static void put_mark(fr_text *out, fr_str text, size_t at)
{
    char c = text.ptr[at];
    bool inside = at > 0 && at + 1 < text.len && is_word(text.ptr[at - 1]) &&
                  is_word(text.ptr[at + 1]) && c == '_';
    if (!inside)
        fr_text_char(out, '\\');
    fr_text_char(out, c);
}

static size_t put_backslash(fr_text *out, fr_str rest)
{
    size_t taken = put_markup(out, rest);
    if (taken)
        return taken;
    if (rest.len > 1 && strchr("\\@&$#<>%\".:|`*[]_", rest.ptr[1])) { /* escaped already */
        fr_text_fmt(out, "\\%c", rest.ptr[1]);
        return 2;
    }
    fr_text_puts(out, "\\\\");
    return 1;
}

/* Prints what begins at `at`; how many bytes that was. */
static size_t put_piece(fr_text *out, fr_str text, size_t at)
{
    fr_str rest = fr_str_slice(text, at, text.len);
    bool at_word = at == 0 || !is_word(text.ptr[at - 1]);
    size_t length = at_word ? url_length(rest) : 0;
    if (length) {
        fr_text_fmt(out, "<%.*s>", FR_ARG(fr_str_slice(rest, 0, length)));
        return length;
    }
    switch (rest.ptr[0]) {
    case '\\': return put_backslash(out, rest);
    case '@':
        length = at_word ? put_markup(out, rest) : 0;
        if (length)
            return length;
        break;
    case '`':
        length = code_span(rest);
        if (length != SIZE_MAX) {
            fr_text_put(out, fr_str_slice(rest, 0, length));
            return length;
        }
        fr_text_puts(out, "\\`");
        return 1;
    case '<': return put_tag(out, rest);
    case '*':
    case '_': put_mark(out, text, at); return 1;
    case '[':
        length = put_link(out, rest);
        if (length)
            return length;
        fr_text_puts(out, "\\[");
        return 1;
    case ']':
    case '~': fr_text_fmt(out, "\\%c", rest.ptr[0]); return 1;
    case '%': /* %Word: no link, for Doxygen */
        if (at_word && rest.len > 1 && is_letter(rest.ptr[1]))
            return 1;
        break;
    default: break;
    }
    fr_text_char(out, rest.ptr[0]);
    return 1;
}

void fr_rustdoc_inline(fr_text *out, fr_str text)
{
    for (size_t at = 0; at < text.len;)
        at += put_piece(out, text, at);
}
