/* Line by line. A line begins a block (a command, a bullet, code, a paragraph) or goes on with the
 * one before it. What commands say of parameters, results and the like is collected and stands
 * behind the description, under headings, whatever its place in the comment. */
#include "write_rust/rustdoc_comment.h"

#include <string.h>

#include "write_rust/rustdoc_writer.h"

static const char *const headings[PART_COUNT] = {
    NULL, "# Arguments", "# Returns", "# Return values", "# Errors", "# See also",
};

fr_text *fr_doc_text(fr_doc_writer *w)
{
    return &w->parts[w->part];
}

void fr_doc_new_line(fr_doc_writer *w, unsigned inset)
{
    fr_text_char(fr_doc_text(w), '\n');
    fr_text_repeat(fr_doc_text(w), ' ', inset);
}

/* Ends what is open, and puts the part's heading or an empty line. */
void fr_doc_begin(fr_doc_writer *w, fr_doc_part part, unsigned inset)
{
    w->part = part;
    fr_text *out = fr_doc_text(w);
    if (out->len == 0 && headings[part]) {
        fr_text_puts(out, headings[part]);
        fr_text_puts(out, "\n\n");
    } else if (out->len) {
        fr_text_puts(out, "\n\n");
    }
    fr_text_repeat(out, ' ', inset);
    w->inset = inset;
    w->in_block = true;
}

static void end_lists(fr_doc_writer *w)
{
    w->levels = 0;
    w->base = 0;
}

unsigned fr_doc_inset(fr_doc_writer *w)
{
    if (w->part != PART_BODY)
        end_lists(w);
    return w->levels ? w->insets[w->levels - 1] : 0;
}

/* ---- lines ---- */

size_t fr_doc_indent(fr_str line)
{
    size_t indent = 0;
    for (size_t i = 0; i < line.len; i++) {
        if (line.ptr[i] == '\t')
            indent = (indent / 4 + 1) * 4;
        else if (line.ptr[i] == ' ')
            indent++;
        else
            break;
    }
    return indent;
}

/* The line without `count` columns of its indentation. */
fr_str fr_doc_dedent(fr_str line, size_t count)
{
    size_t indent = 0, at = 0;
    while (at < line.len && indent < count && (line.ptr[at] == ' ' || line.ptr[at] == '\t')) {
        indent = line.ptr[at] == '\t' ? (indent / 4 + 1) * 4 : indent + 1;
        at++;
    }
    return fr_str_slice(line, at, line.len);
}

/* A line of nothing but ornaments: `-----`, `=====`. */
static bool is_rule(fr_str line)
{
    if (line.len < 3 || !strchr("-=_*~+#", line.ptr[0]))
        return false;
    for (size_t i = 1; i < line.len; i++)
        if (line.ptr[i] != line.ptr[0])
            return false;
    return true;
}

/* A bullet: `-`, `*`, `+`, `-#`, `12.`, `12)`, and a blank behind it. */
typedef struct bullet {
    size_t length; /* with the blank; 0: none */
    char mark[4];  /* as it is printed */
} bullet;

static bullet read_bullet(fr_str line)
{
    bullet out = { .mark = "*" };
    size_t at = 0;
    while (at < line.len && at < 3 && line.ptr[at] >= '0' && line.ptr[at] <= '9')
        at++;
    if (at > 0) {
        if (at > 2 || at >= line.len || (line.ptr[at] != '.' && line.ptr[at] != ')'))
            return out;
        memcpy(out.mark, line.ptr, at);
        out.mark[at++] = '.';
    } else if (fr_str_starts(line, FR_LIT("-#"))) {
        memcpy(out.mark, "1.", 3);
        at = 2;
    } else if (line.len && strchr("-*+", line.ptr[0])) {
        at = 1;
    }
    out.length = at && at < line.len && strchr(" \t", line.ptr[at]) ? at + 1 : 0;
    return out;
}

/* ---- blocks ---- */

static void put_item(fr_doc_writer *w, size_t indent, const bullet *mark, fr_str text)
{
    if (w->part != PART_BODY && !w->in_block)
        end_lists(w);
    bool begins = w->levels == 0 && !(w->part != PART_BODY && w->in_block);
    while (w->levels && (w->indents[w->levels - 1] > indent || w->levels == FR_DOC_DEEPEST_LIST))
        w->levels--;
    if (w->levels == 0 || w->indents[w->levels - 1] < indent)
        w->indents[w->levels++] = indent;
    unsigned outer = w->levels > 1 ? w->insets[w->levels - 2] : w->base;
    unsigned width = (unsigned)strlen(mark->mark) + 1;
    if (begins)
        fr_doc_begin(w, PART_BODY, outer);
    else
        fr_doc_new_line(w, outer);
    fr_text_puts(fr_doc_text(w), mark->mark);
    fr_text_char(fr_doc_text(w), ' ');
    w->inset = w->insets[w->levels - 1] = outer + width;
    w->in_block = true;
    fr_rustdoc_inline(fr_doc_text(w), fr_str_trim(text), true);
}

static void put_text(fr_doc_writer *w, fr_str text)
{
    fr_text words;
    fr_text_init(&words, w->arena);
    fr_rustdoc_inline(&words, text, true);
    text = fr_str_trim_end(fr_text_str(&words));
    if (text.len == 0) /* tags alone */
        return;
    if (w->in_block)
        fr_doc_new_line(w, w->inset);
    else
        fr_doc_begin(w, PART_BODY, fr_doc_inset(w));
    fr_text_put(fr_doc_text(w), text);
}

static void put_bold_line(fr_doc_writer *w, fr_str title)
{
    end_lists(w);
    w->in_block = false;
    title = fr_str_trim(title);
    if (title.len == 0)
        return;
    fr_doc_begin(w, PART_BODY, 0);
    fr_text_puts(fr_doc_text(w), "**");
    fr_rustdoc_inline(fr_doc_text(w), title, false);
    fr_text_puts(fr_doc_text(w), "**");
    w->in_block = false;
}

/* The first word of an entry, with its direction: `[in] name`, `name[out]`, `a,b`. */
static void put_subject(fr_text *out, fr_str *rest)
{
    fr_str direction = { 0 };
    *rest = fr_str_trim(*rest);
    if (rest->len && rest->ptr[0] == '[') {
        size_t end = fr_str_find_char(*rest, ']');
        if (end != SIZE_MAX) {
            direction = fr_str_slice(*rest, 1, end);
            *rest = fr_str_trim(fr_str_slice(*rest, end + 1, rest->len));
        }
    }
    size_t end = 0;
    while (end < rest->len && !strchr(" \t", rest->ptr[end]))
        end++;
    fr_str subject = fr_str_slice(*rest, 0, end), name;
    *rest = fr_str_trim(fr_str_slice(*rest, end, rest->len));
    if (subject.len && subject.ptr[subject.len - 1] == ':')
        subject.len--;
    for (bool is_first = true; fr_str_next_part(&subject, ',', &name); is_first = false) {
        fr_text_puts(out, is_first ? "" : ", ");
        fr_rustdoc_code(out, name);
    }
    if (direction.len) {
        fr_text_puts(out, " (");
        fr_rustdoc_inline(out, direction, false);
        fr_text_char(out, ')');
    }
    while (rest->len && strchr("-:", rest->ptr[0]))
        *rest = fr_str_trim_start(fr_str_slice(*rest, 1, rest->len));
}

static void put_entry(fr_doc_writer *w, fr_doc_part part, fr_str text)
{
    bool is_first = w->parts[part].len == 0;
    end_lists(w);
    w->part = part;
    if (is_first)
        fr_doc_begin(w, part, 0);
    else
        fr_doc_new_line(w, 0);
    fr_text_puts(fr_doc_text(w), "* ");
    size_t begin = fr_doc_text(w)->len;
    put_subject(fr_doc_text(w), &text);
    bool is_named = fr_doc_text(w)->len > begin;
    if (text.len) {
        fr_text_puts(fr_doc_text(w), is_named ? " - " : "");
        fr_rustdoc_inline(fr_doc_text(w), text, !is_named);
    }
    w->inset = w->base = 2;
    w->in_block = true;
}

static void put_section(fr_doc_writer *w, fr_doc_part part, fr_str text)
{
    end_lists(w);
    fr_doc_begin(w, part, 0);
    fr_rustdoc_inline(fr_doc_text(w), text, true);
}

static void put_label(fr_doc_writer *w, const char *label, fr_str text)
{
    end_lists(w);
    fr_doc_begin(w, PART_BODY, 0);
    fr_text_fmt(fr_doc_text(w), "**%s:** ", label);
    fr_rustdoc_inline(fr_doc_text(w), text, false);
}

/* ---- all together ---- */

/* Without its first word. */
static fr_str behind_word(fr_str text)
{
    size_t end = 0;
    while (end < text.len && !strchr(" \t", text.ptr[end]))
        end++;
    return fr_str_slice(text, end, text.len);
}

static void put_block(fr_doc_writer *w, const fr_doc_row *row, fr_str text, fr_str *rest)
{
    static const bullet item = { .mark = "*" };
    fr_str words = fr_str_trim(text);
    if (words.len && words.ptr[0] == ':')
        words = fr_str_trim(fr_str_slice(words, 1, words.len));
    switch (row->kind) {
    case BLOCK_TEXT:
        end_lists(w);
        w->in_block = false;
        if (words.len)
            put_text(w, words);
        break;
    case BLOCK_LABEL: put_label(w, row->text, words); break;
    case BLOCK_TITLE: put_bold_line(w, words); break;
    case BLOCK_HEADING: put_bold_line(w, behind_word(words)); break;
    case BLOCK_ITEM: put_item(w, 0, &item, words); break;
    case BLOCK_SECTION: put_section(w, row->part, words); break;
    case BLOCK_ENTRY: put_entry(w, row->part, words); break;
    case BLOCK_CODE:
    case BLOCK_SKIP: fr_doc_put_code(w, row, text, rest); break;
    case BLOCK_DROP: w->in_block = false; break;
    }
}

static bool is_parameter_byte(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' ||
           c == '.';
}

/* `@name: text`, as GTK-Doc and the Linux kernel write; also where `name` is a command that nobody
 * writes a colon behind. */
static bool put_parameter(fr_doc_writer *w, fr_str line)
{
    size_t end = 1;
    if (line.len < 3 || line.ptr[0] != '@')
        return false;
    while (end < line.len && is_parameter_byte(line.ptr[end]))
        end++;
    if (end == 1 || end >= line.len || line.ptr[end] != ':')
        return false;
    const fr_doc_row *row = fr_doc_row_of(fr_str_slice(line, 1, end));
    if (row && (row->kind == BLOCK_TEXT || row->kind == BLOCK_LABEL || row->kind == BLOCK_SECTION))
        return false;
    put_entry(w, PART_ARGUMENTS, fr_str_slice(line, 1, line.len));
    return true;
}

/* `Returns: text`, likewise. */
static bool put_returns(fr_doc_writer *w, fr_str line)
{
    static const char *const words[] = { "Returns:", "Return:", "Return value:" };
    for (size_t i = 0; i < sizeof words / sizeof *words; i++) {
        if (!fr_str_starts(line, fr_str_from(words[i])))
            continue;
        put_section(w, PART_RETURNS, fr_str_trim(fr_str_slice(line, strlen(words[i]), line.len)));
        return true;
    }
    return false;
}

/* Headings of Markdown have a # and a blank before them, and stand by themselves. */
static bool put_heading(fr_doc_writer *w, fr_str line, fr_str rest)
{
    size_t level = 0;
    fr_str next = { 0 };
    while (level < line.len && line.ptr[level] == '#')
        level++;
    if (level == 0 || level > 6 || level >= line.len || line.ptr[level] != ' ' || w->in_block)
        return false;
    if (fr_str_next_line(&rest, &next) && fr_str_trim(next).len)
        return false;
    fr_str title = fr_str_trim(fr_str_slice(line, level, line.len));
    while (title.len && title.ptr[title.len - 1] == '#')
        title.len--;
    put_bold_line(w, title);
    return true;
}

/* Where a command that begins a block stands within the line; its end if there is none. */
static size_t next_block(fr_str line)
{
    for (size_t at = 1; at < line.len; at++) {
        if ((line.ptr[at] != '\\' && line.ptr[at] != '@') ||
            (line.ptr[at - 1] != ' ' && line.ptr[at - 1] != '\t'))
            continue;
        const fr_doc_row *row = fr_doc_row_of(fr_rustdoc_command(line, at));
        if (row && row->kind != BLOCK_DROP)
            return at;
    }
    return line.len;
}

/* A piece of a line, up to the next command. */
static void put_piece(fr_doc_writer *w, size_t indent, fr_str text, fr_str *rest)
{
    fr_str name = fr_rustdoc_command(text, 0);
    const fr_doc_row *row = fr_doc_row_of(name);
    bullet found = read_bullet(text);
    if (row)
        put_block(w, row, fr_str_slice(text, 1 + name.len, text.len), rest);
    else if (found.length)
        put_item(w, indent, &found, fr_str_slice(text, found.length, text.len));
    else if (!put_returns(w, text))
        put_text(w, text);
}

/* `<p>` begins a paragraph, `<li>` an item. */
static fr_str without_block_tag(fr_doc_writer *w, fr_str text)
{
    static const bullet item = { .mark = "*" };
    if (text.len < 3 || text.ptr[0] != '<')
        return text;
    if ((text.ptr[1] | 0x20) == 'p' && text.ptr[2] == '>') {
        w->in_block = false;
        return fr_str_trim(fr_str_slice(text, 3, text.len));
    }
    if (text.len > 3 && (text.ptr[1] | 0x20) == 'l' && (text.ptr[2] | 0x20) == 'i' &&
        text.ptr[3] == '>') {
        put_item(w, 0, &item, fr_str_slice(text, 4, text.len));
        return (fr_str){ 0 };
    }
    return text;
}

/* What is no deeper than a list's bullets, and no bullet itself, ends the list, but for a line that
 * goes on with an item. */
static void leave_lists(fr_doc_writer *w, size_t indent, fr_str text)
{
    const fr_doc_row *row = fr_doc_row_of(fr_rustdoc_command(text, 0));
    bool begins = row ? row->kind != BLOCK_ITEM : !w->in_block || fr_doc_is_fence(text);
    if (begins && read_bullet(text).length == 0)
        while (w->levels && w->indents[w->levels - 1] >= indent)
            w->levels--;
}

static void put_line(fr_doc_writer *w, fr_str line, fr_str *rest)
{
    fr_str text = fr_str_trim(line);
    size_t indent = fr_doc_indent(line);
    if (text.len == 0 || is_rule(text)) {
        w->in_block = false;
        if (w->part != PART_BODY)
            end_lists(w);
        w->part = PART_BODY;
        return;
    }
    text = without_block_tag(w, text);
    leave_lists(w, indent, text);
    if (put_parameter(w, text) || fr_doc_put_fenced(w, text, rest) ||
        fr_doc_put_indented(w, line, rest) || put_heading(w, text, *rest))
        return;
    for (; text.len; indent = 0) {
        const fr_doc_row *row = fr_doc_row_of(fr_rustdoc_command(text, 0));
        bool takes_all = row && row->kind >= BLOCK_CODE;
        size_t end = takes_all ? text.len : next_block(text);
        put_piece(w, indent, fr_str_trim_end(fr_str_slice(text, 0, end)), rest);
        text = fr_str_slice(text, end, text.len);
    }
}

/* The markers that are left: `!` of `//!`, `<` of what stands behind a member. */
static fr_str without_markers(fr_str line)
{
    if (line.len && line.ptr[0] == '!')
        line = fr_str_slice(line, 1, line.len);
    if (line.len && line.ptr[0] == '<')
        line = fr_str_slice(line, 1, line.len);
    return line;
}

/* The lines without what all of them are indented by; the first one often is by less. */
static fr_str aligned(fr_arena *arena, fr_str doc)
{
    bool has_markers = doc.len && (doc.ptr[0] == '!' || doc.ptr[0] == '<');
    size_t common = SIZE_MAX;
    fr_text out;
    fr_str rest = doc, line;
    for (size_t i = 0; fr_str_next_line(&rest, &line); i++) {
        line = has_markers ? without_markers(line) : line;
        if (i && fr_str_trim(line).len && fr_doc_indent(line) < common)
            common = fr_doc_indent(line);
    }
    fr_text_init(&out, arena);
    rest = doc;
    for (size_t i = 0; fr_str_next_line(&rest, &line); i++) {
        line = has_markers ? without_markers(line) : line;
        fr_text_put(&out, i ? fr_doc_dedent(line, common) : fr_str_trim(line));
        fr_text_char(&out, '\n');
    }
    return fr_text_str(&out);
}

static fr_str assembled(fr_doc_writer *w)
{
    fr_text out;
    fr_text_init(&out, w->arena);
    for (size_t i = 0; i < PART_COUNT; i++) {
        fr_str text = fr_str_trim_end(fr_text_str(&w->parts[i])), line;
        for (bool is_first = true; fr_str_next_line(&text, &line); is_first = false) {
            if (out.len)
                fr_text_puts(&out, is_first ? "\n\n" : "\n");
            if (line.len)
                fr_text_char(&out, ' ');
            fr_text_put(&out, line);
        }
    }
    return fr_text_str(&out);
}

fr_str fr_rustdoc_comment(fr_arena *arena, fr_str doc)
{
    fr_doc_writer w = { .arena = arena };
    fr_str rest = aligned(arena, doc), line;
    for (size_t i = 0; i < PART_COUNT; i++)
        fr_text_init(&w.parts[i], arena);
    while (fr_str_next_line(&rest, &line))
        put_line(&w, line, &rest);
    return assembled(&w);
}
