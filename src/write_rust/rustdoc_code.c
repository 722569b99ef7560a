/* Code goes into fences whose language rustdoc does not run. Its own fences, if it has any, are
 * shorter. */
#include <string.h>

#include "write_rust/rustdoc_writer.h"

/* Languages that rustdoc would not run, and has a name for. */
static const char *language_of(fr_str name)
{
    static const char *const known[] = { "c",  "cpp", "h",   "sh",   "python", "xml", "json",
                                         "js", "sql", "asm", "java", "ini",    "html" };
    for (size_t i = 0; i < sizeof known / sizeof *known; i++)
        if (fr_str_is(name, known[i]))
            return known[i];
    return "text";
}

/* Lines of code, of which empty ones at both ends go, as do the columns that all have. */
static void put_code(fr_doc_writer *w, const fr_strs *lines, const char *language)
{
    size_t begin = 0, end = lines->len, common = SIZE_MAX, fence = 3, run = 0;
    while (begin < end && fr_str_trim(lines->data[begin]).len == 0)
        begin++;
    while (end > begin && fr_str_trim(lines->data[end - 1]).len == 0)
        end--;
    for (size_t i = begin; i < end; i++) {
        fr_str line = lines->data[i];
        size_t indent = fr_doc_indent(line);
        if (fr_str_trim(line).len && indent < common)
            common = indent;
        for (size_t k = run = 0; k < line.len; k++) {
            run = line.ptr[k] == '`' ? run + 1 : 0;
            fence = run >= fence ? run + 1 : fence;
        }
    }
    w->in_block = false;
    if (begin == end)
        return;
    fr_doc_begin(w, PART_BODY, fr_doc_inset(w));
    fr_text_repeat(fr_doc_text(w), '`', fence);
    fr_text_puts(fr_doc_text(w), language);
    for (size_t i = begin; i < end; i++) {
        fr_doc_new_line(w, w->inset);
        fr_text_put(fr_doc_text(w), fr_str_trim_end(fr_doc_dedent(lines->data[i], common)));
    }
    fr_doc_new_line(w, w->inset);
    fr_text_repeat(fr_doc_text(w), '`', fence);
    w->in_block = false;
}

/* What ends code: a fence, or a command, which has its mark before it. */
typedef struct code_end {
    fr_str text;
    bool is_command;
} code_end;

/* Where it stands in the line; SIZE_MAX: nowhere. */
static size_t find_end(fr_str line, const code_end *end)
{
    for (size_t from = 0;;) {
        size_t at = fr_str_find(fr_str_slice(line, from, line.len), end->text);
        if (at == SIZE_MAX)
            return SIZE_MAX;
        at += from;
        if (!end->is_command)
            return at;
        if (at && (line.ptr[at - 1] == '\\' || line.ptr[at - 1] == '@'))
            return at - 1;
        from = at + 1;
    }
}

/* Takes the lines up to the end; `first` is what stands behind the opener. */
static void take_lines(fr_doc_writer *w, fr_str first, const code_end *end, fr_str *rest,
                       fr_strs *lines)
{
    fr_str line = first;
    do {
        size_t at = find_end(line, end);
        if (line.ptr != first.ptr || fr_str_trim(fr_str_slice(line, 0, at)).len)
            fr_vec_push(w->arena, lines, fr_str_slice(line, 0, at));
        if (at != SIZE_MAX)
            return;
    } while (fr_str_next_line(rest, &line));
}

/* `{.c}`, `{.c .numbers}` behind \code. */
static fr_str option_of(fr_str *text)
{
    fr_str option = { 0 };
    if (text->len && text->ptr[0] == '{') {
        size_t end = fr_str_find_char(*text, '}');
        if (end != SIZE_MAX) {
            option = fr_str_slice(*text, 1, end);
            *text = fr_str_slice(*text, end + 1, text->len);
        }
    }
    if (option.len && option.ptr[0] == '.')
        option = fr_str_slice(option, 1, option.len);
    return option;
}

void fr_doc_put_code(fr_doc_writer *w, const fr_doc_row *row, fr_str text, fr_str *rest)
{
    fr_strs lines = { 0 };
    fr_str option = option_of(&text);
    code_end end = { fr_str_from(row->text), true };
    take_lines(w, text, &end, rest, &lines);
    if (row->kind != BLOCK_CODE)
        return;
    if (fr_str_is(end.text, "endcode") && option.len == 0)
        put_code(w, &lines, "c");
    else
        put_code(w, &lines, language_of(option));
}

/* ``` or ~~~, and the language behind it. */
static bool read_fence(fr_str line, code_end *end, fr_str *language)
{
    size_t run = 1;
    if (line.len < 3 || (line.ptr[0] != '`' && line.ptr[0] != '~'))
        return false;
    while (run < line.len && line.ptr[run] == line.ptr[0])
        run++;
    *language = fr_str_trim(fr_str_slice(line, run, line.len));
    if (run < 3 || fr_str_find_char(*language, '`') != SIZE_MAX)
        return false;
    end->text = fr_str_slice(line, 0, run);
    if (language->len && language->ptr[0] == '{')
        *language = option_of(language);
    return true;
}

bool fr_doc_is_fence(fr_str line)
{
    code_end end;
    fr_str language;
    return fr_str_starts(line, FR_LIT("|[")) || fr_str_starts(line, FR_LIT("<pre>")) ||
           read_fence(line, &end, &language);
}

bool fr_doc_put_fenced(fr_doc_writer *w, fr_str line, fr_str *rest)
{
    code_end end = { 0 };
    fr_strs lines = { 0 };
    fr_str language = { 0 }, behind = { 0 };
    if (fr_str_starts(line, FR_LIT("|["))) { /* GTK-Doc */
        end.text = FR_LIT("]|");
        behind = fr_str_slice(line, 2, line.len);
    } else if (fr_str_starts(line, FR_LIT("<pre>"))) {
        end.text = FR_LIT("</pre>");
        behind = fr_str_slice(line, 5, line.len);
    } else if (!read_fence(line, &end, &language)) {
        return false;
    }
    if (fr_str_starts(behind, FR_LIT("<!--"))) {
        language = fr_str_find(behind, FR_LIT("\"C\"")) == SIZE_MAX ? language : FR_LIT("c");
        behind.len = 0;
    }
    take_lines(w, behind, &end, rest, &lines);
    put_code(w, &lines, language_of(language));
    return true;
}

/* Lines that are indented as code, behind an empty one (CommonMark 0.31, 4.4). */
bool fr_doc_put_indented(fr_doc_writer *w, fr_str line, fr_str *rest)
{
    fr_strs lines = { 0 };
    if (w->in_block || w->levels || fr_doc_indent(line) < 4)
        return false;
    fr_vec_push(w->arena, &lines, line);
    for (fr_str next = *rest; fr_str_next_line(&next, &line); *rest = next) {
        if (fr_str_trim(line).len && fr_doc_indent(line) < 4)
            break;
        fr_vec_push(w->arena, &lines, line);
    }
    put_code(w, &lines, "text");
    return true;
}
