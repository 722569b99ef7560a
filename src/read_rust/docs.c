/* docs.c - documentation as lines.
 *
 * A text of one line stays as it is. A text of several lines (a block comment, a literal) loses
 * the blank lines around it and the indent that its lines share, and gets one space before each
 * line, so that both kinds look alike.
 */
#include "read_rust/docs.h"

#include "base/text.h"
#include "base/vec.h"
#include "read_rust/literal.h"

bool fr_rust_doc_text(fr_arena *arena, const fr_rust_attr *attr, fr_str *text)
{
    if (attr->is_inner)
        return false;
    if (attr->is_comment) {
        *text = attr->doc;
        return true;
    }
    return attr->meta->kind == RUST_META_VALUE && fr_str_is(attr->meta->path, "doc") &&
           attr->meta->value && fr_rust_expr_string(arena, attr->meta->value, text);
}

/* White space as Rust's str::trim() knows it (Unicode White_Space). */
static bool is_space(uint32_t c)
{
    return (c >= 9 && c <= 13) || c == ' ' || c == 0x85 || c == 0xA0 || c == 0x1680 ||
           (c >= 0x2000 && c <= 0x200A) || c == 0x2028 || c == 0x2029 || c == 0x202F ||
           c == 0x205F || c == 0x3000;
}

/* How many characters of white space a line begins with; SIZE_MAX if it is blank. */
static size_t indent_of(fr_str line)
{
    size_t count = 0;
    for (size_t at = 0; at < line.len; count++) {
        if (!is_space(fr_str_decode(line, &at)))
            return count;
    }
    return SIZE_MAX;
}

static fr_str without_indent(fr_str line, size_t count)
{
    size_t at = 0;
    while (count-- && at < line.len)
        fr_str_decode(line, &at);
    return fr_str_slice(line, at, line.len);
}

static void add_block(fr_arena *arena, fr_str text, fr_strs *lines)
{
    size_t common = SIZE_MAX;
    size_t first = lines->len;
    fr_str rest = text;
    fr_str line;
    while (fr_str_next_line(&rest, &line)) {
        size_t indent = indent_of(line);
        if (indent < common)
            common = indent;
    }
    size_t end = first; /* behind the last line that is not blank */
    rest = text;
    while (fr_str_next_line(&rest, &line)) {
        bool is_blank = indent_of(line) == SIZE_MAX;
        if (is_blank && lines->len == first)
            continue;
        fr_str out = { 0 };
        if (!is_blank)
            out = fr_arena_printf(arena, " %.*s", FR_ARG(without_indent(line, common)));
        fr_vec_push(arena, lines, out);
        if (!is_blank)
            end = lines->len;
    }
    lines->len = end;
}

void fr_rust_doc_lines(fr_arena *arena, fr_rust_attrs attrs, fr_strs *lines)
{
    for (size_t i = 0; i < attrs.len; i++) {
        fr_str text;
        if (!fr_rust_doc_text(arena, &attrs.data[i], &text))
            continue;
        if (fr_str_find_char(text, '\n') == SIZE_MAX)
            fr_vec_push(arena, lines, text);
        else
            add_block(arena, text, lines);
    }
}
