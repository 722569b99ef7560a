/* From left to right: what is known (commands, tags, URLs, code spans) is replaced, and every byte
 * that Markdown would take for markup is escaped. Code spans and links end on the line that they
 * begin on; looking for their ends is bounded, so that a long line of openers stays cheap. */
#include <string.h>

#include "write_rust/rustdoc_comment.h"

enum { LONGEST_SPAN = 200 };

static bool is_letter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

static bool is_word_byte(char c)
{
    return is_letter(c) || (c >= '0' && c <= '9') || c == '_' || (unsigned char)c >= 0x80;
}

static bool is_word_at(fr_str text, size_t at)
{
    return at < text.len && is_word_byte(text.ptr[at]);
}

static bool is_blank_at(fr_str text, size_t at)
{
    return at >= text.len || text.ptr[at] == ' ' || text.ptr[at] == '\t';
}

static fr_str rest_of(fr_str text, size_t at)
{
    return fr_str_slice(text, at, text.len);
}

/* As far as a span may reach. */
static fr_str nearby(fr_str text, size_t at)
{
    return fr_str_slice(text, at, at + LONGEST_SPAN < text.len ? at + LONGEST_SPAN : text.len);
}

void fr_rustdoc_code(fr_text *out, fr_str code)
{
    size_t longest = 0, run = 0;
    code = fr_str_trim(code);
    if (code.len == 0)
        return;
    for (size_t i = 0; i < code.len; i++) {
        run = code.ptr[i] == '`' ? run + 1 : 0;
        longest = run > longest ? run : longest;
    }
    if (out->len && out->data[out->len - 1] == '`') /* the end of one before it */
        fr_text_char(out, ' ');
    bool is_padded = code.ptr[0] == '`' || code.ptr[code.len - 1] == '`';
    fr_text_repeat(out, '`', longest + 1);
    fr_text_puts(out, is_padded ? " " : "");
    fr_text_put(out, code);
    fr_text_puts(out, is_padded ? " " : "");
    fr_text_repeat(out, '`', longest + 1);
}

fr_str fr_rustdoc_command(fr_str text, size_t at)
{
    size_t end = at + 1;
    if (at >= text.len || (text.ptr[at] != '\\' && text.ptr[at] != '@'))
        return (fr_str){ 0 };
    if (at > 0 && (is_word_byte(text.ptr[at - 1]) || strchr("\\@'\"", text.ptr[at - 1])))
        return (fr_str){ 0 };
    while (end < text.len && is_letter(text.ptr[end]))
        end++;
    if (end == at + 2 && text.ptr[at + 1] == 'f' && end < text.len &&
        strchr("$[]{}", text.ptr[end]))
        end++;
    else if (end == at + 1 && end < text.len && (text.ptr[end] == '{' || text.ptr[end] == '}'))
        end++;
    return fr_str_slice(text, at + 1, end);
}

/* True if nothing but the marks of a list stands before what is printed next. */
static bool is_at_start(const fr_text *out)
{
    size_t at = out->len;
    while (at > 0 && strchr(" *.0123456789", out->data[at - 1]))
        at--;
    return at == 0 || out->data[at - 1] == '\n';
}

/* A break at the start of a line would make HTML of all that follows, and a `*` before a blank a
 * list (CommonMark 0.31, 4.6 and 5.2). */
static void put_mark(fr_text *out, const char *mark, bool opens_word)
{
    if (is_at_start(out) && !(mark[0] == '*' && opens_word))
        return;
    fr_text_puts(out, mark);
}

/* ---- the argument of a command ---- */

/* The next word: up to a blank, without the punctuation that ends a sentence. */
static fr_str take_word(fr_str text, size_t *at)
{
    while (*at < text.len && is_blank_at(text, *at))
        (*at)++;
    size_t end = *at;
    while (!is_blank_at(text, end) && end < *at + LONGEST_SPAN)
        end++;
    while (end > *at + 1 && strchr(".,;:!?)\"'", text.ptr[end - 1]) &&
           !(end - *at > 2 && text.ptr[end - 1] == ')' && text.ptr[end - 2] == '('))
        end--;
    fr_str word = fr_str_slice(text, *at, end);
    *at = end;
    return word;
}

/* `"text"` behind a reference; empty if there is none. */
static fr_str take_quoted(fr_str text, size_t *at)
{
    size_t begin = *at;
    while (begin < text.len && is_blank_at(text, begin))
        begin++;
    if (begin >= text.len || text.ptr[begin] != '"')
        return (fr_str){ 0 };
    size_t length = fr_str_find_char(nearby(text, begin + 1), '"');
    if (length == SIZE_MAX)
        return (fr_str){ 0 };
    *at = begin + length + 2;
    return fr_str_slice(text, begin + 1, begin + 1 + length);
}

/* ---- commands within a line ---- */

typedef enum inline_kind {
    INLINE_CODE,     /* the next word is code */
    INLINE_EMPHASIS, /* ... is emphasised */
    INLINE_STRONG,
    INLINE_REFERENCE, /* the next word, or the text in quotes behind it */
    INLINE_FORMULA,   /* up to \f$ */
    INLINE_BREAK,
    INLINE_NOTHING, /* the command goes, what follows stays */
    INLINE_NO_WORD  /* the next word goes, too */
} inline_kind;

static const struct {
    const char *name;
    inline_kind kind;
} commands[] = {
    { "c", INLINE_CODE },           { "p", INLINE_CODE },
    { "a", INLINE_EMPHASIS },       { "e", INLINE_EMPHASIS },
    { "em", INLINE_EMPHASIS },      { "b", INLINE_STRONG },
    { "ref", INLINE_REFERENCE },    { "subpage", INLINE_REFERENCE },
    { "cite", INLINE_REFERENCE },   { "f$", INLINE_FORMULA },
    { "n", INLINE_BREAK },          { "link", INLINE_NO_WORD },
    { "endlink", INLINE_NOTHING },  { "anchor", INLINE_NO_WORD },
    { "emoji", INLINE_NO_WORD },    { "endparblock", INLINE_NOTHING },
    { "parblock", INLINE_NOTHING }, { "lineinfo", INLINE_NOTHING },
    { "iline", INLINE_NOTHING },    { "iref", INLINE_REFERENCE },
};

static void put_marked(fr_text *out, const char *mark, fr_str word)
{
    if (word.len == 0)
        return;
    fr_text_puts(out, mark);
    fr_rustdoc_inline(out, word, false);
    fr_text_puts(out, mark);
}

static void put_formula(fr_text *out, fr_str text, size_t *at)
{
    size_t length = fr_str_find(nearby(text, *at), FR_LIT("\\f$"));
    if (length == SIZE_MAX)
        length = fr_str_find(nearby(text, *at), FR_LIT("@f$"));
    if (length == SIZE_MAX) /* ends on another line */
        return;
    fr_rustdoc_code(out, fr_str_slice(text, *at, *at + length));
    *at += length + 3;
}

static void put_command(fr_text *out, inline_kind kind, fr_str text, size_t *at)
{
    fr_str word, quoted;
    switch (kind) {
    case INLINE_CODE: fr_rustdoc_code(out, take_word(text, at)); break;
    case INLINE_EMPHASIS: put_marked(out, "*", take_word(text, at)); break;
    case INLINE_STRONG: put_marked(out, "**", take_word(text, at)); break;
    case INLINE_REFERENCE:
        word = take_word(text, at);
        quoted = take_quoted(text, at);
        if (quoted.len)
            fr_rustdoc_inline(out, fr_str_trim(quoted), is_at_start(out));
        else
            fr_rustdoc_code(out, word);
        break;
    case INLINE_FORMULA: put_formula(out, text, at); break;
    case INLINE_BREAK: put_mark(out, "<br>", false); break;
    case INLINE_NO_WORD: take_word(text, at); break;
    case INLINE_NOTHING: break;
    }
    if (kind == INLINE_NO_WORD || kind == INLINE_NOTHING)
        while (*at < text.len && is_blank_at(text, *at))
            (*at)++;
}

static bool take_command(fr_text *out, fr_str text, size_t *at)
{
    fr_str name = fr_rustdoc_command(text, *at);
    if (fr_str_starts(rest_of(text, *at + 1), FR_LIT("endlink"))) /* behind a word, too */
        name = FR_LIT("endlink");
    for (size_t i = 0; name.len && i < sizeof commands / sizeof *commands; i++) {
        if (!fr_str_is(name, commands[i].name))
            continue;
        *at += 1 + name.len;
        put_command(out, commands[i].kind, text, at);
        return true;
    }
    return false;
}

/* GTK-Doc's and the Linux kernel's @parameter. */
static bool take_parameter(fr_text *out, fr_str text, size_t *at)
{
    size_t end = *at + 1;
    if (text.ptr[*at] != '@' || fr_rustdoc_command(text, *at).len == 0)
        return false;
    while (is_word_at(text, end))
        end++;
    fr_rustdoc_code(out, fr_str_slice(text, *at + 1, end));
    *at = end;
    return true;
}

/* `\\`, `\@` and their kin stand for what follows them. */
static bool take_escape(fr_text *out, fr_str text, size_t *at)
{
    if (*at + 1 >= text.len || (text.ptr[*at] != '\\' && text.ptr[*at] != '@'))
        return false;
    char c = text.ptr[*at + 1];
    if (!strchr("\\@&$#<>%\".=:|-", c) || (text.ptr[*at] == '@' && c != '@'))
        return false;
    fr_text_puts(out, strchr("\\<>&#|-", c) ? "\\" : "");
    fr_text_char(out, c);
    *at += 2;
    return true;
}

/* ---- HTML ---- */

/* What the tags that Doxygen knows become; all others are escaped. */
static const struct {
    const char *name, *open, *close;
} tags[] = {
    { "b", "**", "**" },
    { "strong", "**", "**" },
    { "i", "*", "*" },
    { "em", "*", "*" },
    { "br", "<br>", "<br>" },
    { "hr", "", "" },
    { "p", "<br>", "" },
    { "ul", "", "" },
    { "ol", "", "" },
    { "dl", "", "" },
    { "dt", "<br>", "" },
    { "dd", " - ", "" },
    { "span", "", "" },
    { "div", "", "" },
    { "center", "", "" },
    { "small", "", "" },
    { "sub", "", "" },
    { "sup", "^", "" },
    { "u", "", "" },
    { "ins", "", "" },
    { "del", "", "" },
    { "s", "", "" },
    { "strike", "", "" },
    { "table", "", "" },
    { "thead", "", "" },
    { "tbody", "", "" },
    { "tr", "<br>", "" },
    { "td", " ", "" },
    { "th", " ", "" },
    { "caption", "", "" },
    { "blockquote", "", "" },
    { "img", "", "" },
    { "a", "", "" },
    { "font", "", "" },
    { "h1", "**", "**" },
    { "h2", "**", "**" },
    { "h3", "**", "**" },
    { "h4", "**", "**" },
    { "h5", "**", "**" },
    { "h6", "**", "**" },
    { "dfn", "*", "*" },
    { "var", "*", "*" },
    { "cite", "*", "*" },
    { "q", "\"", "\"" },
    { "code", "", "" },
    { "tt", "", "" },
    { "samp", "", "" },
    { "kbd", "", "" },
    { "li", "<br>\xe2\x80\xa2 ", "" },
    { "para", "", "" },
    { "summary", "", "" },
    { "remarks", "", "" },
    { "returns", "", "" },
    { "pre", "", "" },
};

typedef struct tag {
    fr_str name, attributes;
    bool is_closing;
    size_t end; /* behind the > */
} tag;

/* `<name ...>` or `</name>` at text[at], which ends on the line. */
static bool read_tag(fr_str text, size_t at, tag *out)
{
    fr_str near = nearby(text, at);
    size_t begin = 1, end;
    *out = (tag){ 0 };
    out->is_closing = near.len > 1 && near.ptr[1] == '/';
    begin += out->is_closing;
    for (end = begin;
         end < near.len && (is_letter(near.ptr[end]) ||
                            (end > begin && near.ptr[end] >= '1' && near.ptr[end] <= '6'));)
        end++;
    out->name = fr_str_slice(near, begin, end);
    size_t close = fr_str_find_char(rest_of(near, end), '>');
    if (out->name.len == 0 || close == SIZE_MAX || (close > 0 && is_word_at(near, end)))
        return false;
    out->attributes = fr_str_slice(near, end, end + close);
    out->end = at + end + close + 1;
    return fr_str_find_char(out->attributes, '<') == SIZE_MAX;
}

static bool names_tag(fr_str name, const char *known)
{
    if (name.len != strlen(known))
        return false;
    for (size_t i = 0; i < name.len; i++)
        if ((name.ptr[i] | 0x20) != (known[i] | 0x20))
            return false;
    return true;
}

static bool is_code_tag(fr_str name)
{
    return names_tag(name, "code") || names_tag(name, "tt") || names_tag(name, "samp") ||
           names_tag(name, "kbd");
}

/* `<code>text</code>`: all in between. */
static bool take_code_tag(fr_text *out, fr_str text, const tag *open, size_t *at)
{
    tag close;
    if (open->is_closing || !is_code_tag(open->name))
        return false;
    for (size_t i = open->end; i < text.len && i < open->end + LONGEST_SPAN; i++) {
        if (text.ptr[i] != '<' || !read_tag(text, i, &close) || !close.is_closing ||
            close.name.len != open->name.len)
            continue;
        fr_rustdoc_code(out, fr_str_slice(text, open->end, i));
        *at = close.end;
        return true;
    }
    return false;
}

static bool is_url_byte(char c)
{
    return is_word_byte(c) || (c && strchr("-._~:/?#@!$&'*+,;=%", c));
}

/* The length of the URL at text[at]; 0: none. What may end a sentence does not belong to it. */
static size_t url_length(fr_str text, size_t at)
{
    static const char *const schemes[] = { "http://", "https://", "ftp://" };
    size_t begin = 0, end;
    for (size_t i = 0; i < sizeof schemes / sizeof *schemes && !begin; i++)
        if (fr_str_starts(rest_of(text, at), fr_str_from(schemes[i])))
            begin = at + strlen(schemes[i]);
    if (begin == 0)
        return 0;
    for (end = begin; end < text.len && is_url_byte(text.ptr[end]);)
        end++;
    while (end > begin && strchr(".,;:!?'*_", text.ptr[end - 1]))
        end--;
    return end > begin ? end - at : 0;
}

/* `<a href="URL">text</a>` as a link to a URL; to anything else, the text alone. */
static bool take_anchor(fr_text *out, fr_str text, const tag *open, size_t *at)
{
    size_t href = fr_str_find(open->attributes, FR_LIT("href=\""));
    size_t close = fr_str_find(nearby(text, open->end), FR_LIT("</a>"));
    if (open->is_closing || !names_tag(open->name, "a") || href == SIZE_MAX || close == SIZE_MAX)
        return false;
    fr_str url = rest_of(open->attributes, href + 6);
    size_t length = url_length(url, 0);
    if (length == 0 || length >= url.len || url.ptr[length] != '"')
        return false;
    fr_text_char(out, '[');
    fr_rustdoc_inline(out, fr_str_slice(text, open->end, open->end + close), false);
    fr_text_puts(out, "](");
    fr_text_put(out, fr_str_slice(url, 0, length));
    fr_text_char(out, ')');
    *at = open->end + close + 4;
    return true;
}

/* Comments, tags, URLs in angle brackets. */
static bool take_angle(fr_text *out, fr_str text, size_t *at)
{
    tag found;
    size_t length = url_length(text, *at + 1);
    if (length && *at + 1 + length < text.len && text.ptr[*at + 1 + length] == '>') {
        fr_text_put(out, fr_str_slice(text, *at, *at + length + 2));
        *at += length + 2;
        return true;
    }
    if (fr_str_starts(rest_of(text, *at), FR_LIT("<!--"))) {
        size_t end = fr_str_find(nearby(text, *at), FR_LIT("-->"));
        *at += end == SIZE_MAX ? 4 : end + 3;
        return true;
    }
    if (!read_tag(text, *at, &found))
        return false;
    if (take_code_tag(out, text, &found, at) || take_anchor(out, text, &found, at))
        return true;
    for (size_t i = 0; i < sizeof tags / sizeof *tags; i++) {
        if (!names_tag(found.name, tags[i].name))
            continue;
        put_mark(out, found.is_closing ? tags[i].close : tags[i].open,
                 !found.is_closing && is_word_at(text, found.end));
        *at = found.end;
        return true;
    }
    return false;
}

/* ---- Markdown's own markup ---- */

/* `word' and ``words'', as TeX quotes. */
static bool take_quotes(fr_text *out, fr_str near, size_t run, size_t *at)
{
    for (size_t i = run; run <= 2 && i < near.len && near.ptr[i] != '`'; i++) {
        if (run == 1 && near.ptr[i] == ' ')
            return false;
        if (near.ptr[i] != '\'' || i == run ||
            (run == 2 && (i + 1 == near.len || near.ptr[i + 1] != '\'')))
            continue;
        fr_rustdoc_code(out, fr_str_slice(near, run, i));
        *at += i + run;
        return true;
    }
    return false;
}

static bool take_backticks(fr_text *out, fr_str text, size_t *at)
{
    fr_str near = nearby(text, *at);
    size_t run = 0;
    while (run < near.len && near.ptr[run] == '`')
        run++;
    if (take_quotes(out, near, run, at))
        return true;
    for (size_t i = run, length = 0; i <= near.len; i++) {
        if (i < near.len && near.ptr[i] == '`') {
            length++;
        } else if (length == run) {
            fr_rustdoc_code(out, fr_str_slice(near, run, i - run));
            *at += i;
            return true;
        } else {
            length = 0;
        }
    }
    return false;
}

/* `[text](URL)` with a URL of the web. */
static bool take_link(fr_text *out, fr_str text, size_t *at)
{
    fr_str near = nearby(text, *at);
    size_t middle = fr_str_find(near, FR_LIT("]("));
    if (middle == SIZE_MAX || fr_str_find_char(fr_str_slice(near, 1, middle), '[') != SIZE_MAX)
        return false;
    size_t begin = *at + middle + 2, length = url_length(text, begin);
    if (length == 0 || begin + length >= text.len || text.ptr[begin + length] != ')')
        return false;
    fr_text_char(out, '[');
    fr_rustdoc_inline(out, fr_str_slice(near, 1, middle), false);
    fr_text_put(out, fr_str_slice(text, begin - 2, begin + length + 1));
    *at = begin + length + 1;
    return true;
}

static bool take_url(fr_text *out, fr_str text, size_t *at)
{
    size_t length = url_length(text, *at);
    if (length == 0)
        return false;
    fr_text_char(out, '<');
    fr_text_put(out, fr_str_slice(text, *at, *at + length));
    fr_text_char(out, '>');
    *at += length;
    return true;
}

/* `*word*` and `**words**`: emphasis, if it ends behind a word on the line. */
static bool take_emphasis(fr_text *out, fr_str text, size_t *at)
{
    fr_str near = nearby(text, *at);
    size_t run = 0;
    while (run < near.len && near.ptr[run] == '*')
        run++;
    if (run > 2 || !is_word_at(near, run) || (*at > 0 && is_word_byte(text.ptr[*at - 1])))
        return false;
    for (size_t i = run; i + run <= near.len; i++) {
        if (near.ptr[i] != '*')
            continue;
        bool is_end = !is_blank_at(near, i - 1) && !is_word_at(near, i + run) &&
                      (run == 1 || near.ptr[i + 1] == '*') &&
                      (i + run == near.len || near.ptr[i + run] != '*');
        if (!is_end)
            return false;
        fr_text_repeat(out, '*', run);
        fr_rustdoc_inline(out, fr_str_slice(near, run, i), false);
        fr_text_repeat(out, '*', run);
        *at += i + run;
        return true;
    }
    return false;
}

/* GTK-Doc's %CONSTANT. */
static bool take_constant(fr_text *out, fr_str text, size_t *at)
{
    size_t end = *at + 1;
    while (end < text.len &&
           ((text.ptr[end] >= 'A' && text.ptr[end] <= 'Z') ||
            (text.ptr[end] >= '0' && text.ptr[end] <= '9') || text.ptr[end] == '_'))
        end++;
    if (end < *at + 3 || is_word_at(text, end) || (*at > 0 && is_word_byte(text.ptr[*at - 1])))
        return false;
    fr_rustdoc_code(out, fr_str_slice(text, *at + 1, end));
    *at = end;
    return true;
}

/* What begins a block at the start of a line. */
static bool begins_block(fr_str text, size_t at)
{
    char c = text.ptr[at];
    bool is_alone = is_blank_at(text, at + 1) || text.ptr[at + 1] == c;
    return c == '>' || c == '|' || ((c == '#' || c == '=' || c == '+' || c == '-') && is_alone) ||
           (c == ':' && at + 1 < text.len && text.ptr[at + 1] == '-');
}

static bool is_markup(fr_str text, size_t at)
{
    switch (text.ptr[at]) {
    case '\\':
    case '`':
    case '*':
    case '[':
    case ']': return true;
    case '<': /* a tag, or what looks like one */
        return at + 1 < text.len &&
               (is_letter(text.ptr[at + 1]) || strchr("/!?", text.ptr[at + 1]));
    case '_': return at == 0 || !is_word_byte(text.ptr[at - 1]) || !is_word_at(text, at + 1);
    case '~': return at + 1 < text.len && text.ptr[at + 1] == '~';
    default: return false;
    }
}

static bool take_known(fr_text *out, fr_str text, size_t *at)
{
    switch (text.ptr[*at]) {
    case '\\':
    case '@':
        return take_command(out, text, at) || take_escape(out, text, at) ||
               take_parameter(out, text, at);
    case '<': return take_angle(out, text, at);
    case '`': return take_backticks(out, text, at);
    case '[': return take_link(out, text, at);
    case '*': return take_emphasis(out, text, at);
    case '%': return take_constant(out, text, at);
    case 'h':
    case 'f': return take_url(out, text, at);
    default: return false;
    }
}

/* The digits of what would be a number in a list. */
static size_t number_length(fr_str text, size_t at)
{
    size_t end = at;
    while (end < text.len && text.ptr[end] >= '0' && text.ptr[end] <= '9')
        end++;
    bool is_number = end > at && end < text.len && (text.ptr[end] == '.' || text.ptr[end] == ')');
    return is_number ? end - at : 0;
}

void fr_rustdoc_inline(fr_text *out, fr_str text, bool is_first)
{
    size_t begin = out->len, length;
    for (size_t at = 0; at < text.len;) {
        bool is_start = is_first && out->len == begin;
        if (is_start && is_blank_at(text, at)) {
            at++; /* left over by what was dropped: it could make code of the line */
            continue;
        }
        if (is_start && (length = number_length(text, at)) > 0) {
            fr_text_put(out, fr_str_slice(text, at, at + length));
            fr_text_char(out, '\\');
            at += length;
        }
        if (take_known(out, text, &at))
            continue;
        if (is_markup(text, at) || (is_start && begins_block(text, at)))
            fr_text_char(out, '\\');
        fr_text_char(out, text.ptr[at++]);
    }
}
