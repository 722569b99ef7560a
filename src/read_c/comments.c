/* The comment in front of a declaration: cleaned of its markers for the documentation, and searched
 * for annotations, `<div rustbindgen ATTRIBUTE...></div>`. What annotations hold is text from the
 * header: whoever prints it must check it first. */
#include <string.h>

#include "base/text.h"
#include "read_c/reader.h"

static fr_str strip_leading(fr_str line, char c)
{
    while (line.len && line.ptr[0] == c)
        line = fr_str_slice(line, 1, line.len);
    return line;
}

/* `// text` lines: the slashes go, the blank after them stays. */
static void clean_line_comment(fr_text *out, fr_str raw)
{
    fr_str line;
    bool first = true;
    while (fr_str_next_line(&raw, &line)) {
        if (!first)
            fr_text_char(out, '\n');
        first = false;
        fr_text_put(out, strip_leading(fr_str_trim(line), '/'));
    }
}

static fr_str clean_block_line(fr_str line)
{
    line = strip_leading(fr_str_trim(line), '*');
    return strip_leading(line, '!');
}

/* A block: its delimiters go, then each line's leading asterisks; blank lines at the start and one
 * at the end are dropped. */
static void clean_block_comment(fr_arena *arena, fr_text *out, fr_str raw)
{
    fr_strs lines = { 0 };
    fr_str line;
    size_t first = 0;
    raw = strip_leading(fr_str_trim(raw), '/');
    while (raw.len && (raw.ptr[raw.len - 1] == '/' || raw.ptr[raw.len - 1] == '*'))
        raw.len--;
    while (fr_str_next_line(&raw, &line))
        fr_vec_push(arena, &lines, clean_block_line(line));
    while (first < lines.len && fr_str_trim(lines.data[first]).len == 0)
        first++;
    if (lines.len > first && fr_str_trim(lines.data[lines.len - 1]).len == 0)
        lines.len--;
    for (size_t i = first; i < lines.len; i++) {
        if (i > first)
            fr_text_char(out, '\n');
        fr_text_put(out, lines.data[i]);
    }
}

/* The text to keep is in `arena`, what it takes to make it is not. */
static fr_str clean_comment(fr_arena *arena, fr_arena *scratch, fr_str raw)
{
    fr_text out;
    fr_text_init(&out, scratch);
    if (fr_str_starts(raw, FR_LIT("//")))
        clean_line_comment(&out, raw);
    else
        clean_block_comment(scratch, &out, raw);
    fr_str text = fr_text_str(&out);
    return text.len ? fr_arena_str(arena, text) : (fr_str){ 0 };
}

static bool is_space(char c)
{
    return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '*';
}

static bool is_name_byte(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '-' || c == '_';
}

/* Takes `name` or `name="value"` off the front of `*rest`. */
static bool next_attribute(fr_str *rest, fr_str *name, fr_str *value)
{
    size_t at = 0, begin;
    while (at < rest->len && is_space(rest->ptr[at]))
        at++;
    for (begin = at; at < rest->len && is_name_byte(rest->ptr[at]);)
        at++;
    *name = fr_str_slice(*rest, begin, at);
    *value = (fr_str){ 0 };
    if (name->len == 0)
        return false;
    if (at + 1 < rest->len && rest->ptr[at] == '=' && rest->ptr[at + 1] == '"') {
        begin = at + 2;
        size_t length = fr_str_find_char(fr_str_slice(*rest, begin, rest->len), '"');
        if (length == SIZE_MAX)
            return false;
        *value = fr_str_slice(*rest, begin, begin + length);
        at = begin + length + 1;
    }
    *rest = fr_str_slice(*rest, at, rest->len);
    return true;
}

static fr_accessor_kind accessor_kind(fr_str value)
{
    if (fr_str_is(value, "false"))
        return ACCESSOR_NONE;
    if (fr_str_is(value, "unsafe"))
        return ACCESSOR_UNSAFE;
    if (fr_str_is(value, "immutable"))
        return ACCESSOR_IMMUTABLE;
    return ACCESSOR_REGULAR;
}

static void set_attribute(fr_arena *arena, fr_annotations *out, fr_str name, fr_str value)
{
    struct {
        const char *name;
        bool *flag;
    } flags[] = {
        { "opaque", &out->is_opaque },     { "hide", &out->is_hidden },
        { "nocopy", &out->no_copy },       { "nodebug", &out->no_debug },
        { "nodefault", &out->no_default }, { "mustusetype", &out->must_use },
        { "constant", &out->is_constant },
    };
    for (size_t i = 0; i < sizeof flags / sizeof *flags; i++)
        if (fr_str_is(name, flags[i].name))
            *flags[i].flag = true;
    value = fr_arena_str(arena, value);
    if (fr_str_is(name, "replaces"))
        out->replaces = value;
    else if (fr_str_is(name, "derive"))
        fr_vec_push(arena, &out->derives, value);
    else if (fr_str_is(name, "attribute"))
        fr_vec_push(arena, &out->attributes, value);
    else if (fr_str_is(name, "private"))
        out->is_private = fr_str_is(value, "false") ? TRISTATE_FALSE : TRISTATE_TRUE;
    else if (fr_str_is(name, "accessor"))
        out->accessor = accessor_kind(value);
}

/* Every `<div rustbindgen ...>` of the comment. */
static const fr_annotations *find_annotations(fr_arena *arena, fr_str raw)
{
    fr_annotations *out = NULL;
    for (;;) {
        size_t at = fr_str_find(raw, FR_LIT("<div"));
        if (at == SIZE_MAX)
            return out;
        raw = fr_str_slice(raw, at + 4, raw.len);
        fr_str name, value;
        if (!next_attribute(&raw, &name, &value) || !fr_str_is(name, "rustbindgen"))
            continue;
        if (!out)
            out = FR_NEW(arena, fr_annotations);
        while (next_attribute(&raw, &name, &value))
            set_attribute(arena, out, name, value);
    }
}

/* ---- which files have any ---- */

/* True if a comment of the kinds that document begins somewhere: at a slash followed by /, ! or *
 * twice over, but for the empty one. */
static bool has_comment(fr_str text)
{
    const char *at = text.ptr, *end = at + text.len;
    while (text.len && (at = memchr(at, '/', (size_t)(end - at))) != NULL && end - at > 3) {
        bool is_block = at[1] == '*';
        if ((is_block || at[1] == '/') &&
            (at[2] == '!' || (at[2] == at[1] && !(is_block && at[3] == '/'))))
            return true;
        at++;
    }
    return false;
}

/* What makes clang keep other comments, or those of files that were not read here. */
static bool keeps_more(const fr_reader *reader)
{
    static const char *const names[] = { "-fparse-all-comments", "-include-pch", "-fmodules",
                                         "-fretain-comments-from-system-headers" };
    for (size_t i = 0; i < reader->arguments.len; i++)
        for (size_t k = 0; k < sizeof names / sizeof *names; k++)
            if (fr_str_is(reader->arguments.data[i], names[k]))
                return true;
    return false;
}

/* Without a cursor in the file it takes clang a while to find a place. */
static bool is_in_system(fr_reader *reader, CXFile file, const CXCursor *inside)
{
    const fr_libclang *clang = reader->clang;
    return clang->Location_isInSystemHeader(
        inside ? clang->getCursorLocation(*inside)
               : clang->getLocationForOffset(reader->unit, file, 0));
}

void fr_find_comments(fr_reader *reader, CXFile file, const CXCursor *inside)
{
    bool has_any = keeps_more(reader) ||
                   (has_comment(fr_cx_text(reader, file)) && !is_in_system(reader, file, inside));
    reader->has_comments |= has_any;
    fr_bits_map_put(&reader->commented, fr_cx_file(reader, file), has_any);
}

bool fr_may_have_comment(const fr_reader *reader, fr_span span)
{
    const uint64_t *known = fr_bits_map_find(&reader->commented, span.file);
    return reader->has_comments && (!known || *known != 0);
}

/* ---- reading one ---- */

void fr_read_comment(fr_reader *reader, CXCursor cursor, fr_str *doc,
                     const fr_annotations **annotations)
{
    const fr_libclang *clang = reader->clang;
    *doc = (fr_str){ 0 };
    *annotations = NULL;
    if (!reader->has_comments)
        return;
    CXString string = clang->Cursor_getRawCommentText(cursor);
    fr_str raw = fr_str_from(clang->getCString(string));
    if (raw.len) {
        *doc = clean_comment(reader->arena, reader->scratch, raw);
        if (fr_str_find_by(raw, FR_LIT("rustbindgen"), 4) != SIZE_MAX)
            *annotations = find_annotations(reader->arena, raw);
    }
    clang->disposeString(string);
}
