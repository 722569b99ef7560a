/* Attributes that libclang has no cursors for. Their places tell little, as each version of it sees
 * macros otherwise; but all of them print a declaration with its attributes, macros expanded. That
 * takes its time, so declarations are asked only if some file writes an attribute that matters to
 * them, and the question whether one does is a search for a word. */
#include <string.h>

#include "read_c/reader.h"

/* ---- words ---- */

static bool is_name_byte(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
}

static size_t skip_blanks(fr_str text, size_t at)
{
    while (at < text.len && strchr(" \t\r\n", text.ptr[at]))
        at++;
    return at;
}

/* `weak)`, `weak,`, `weak]`, `__weak__)`, ...: not the word of a sentence or a part of a name. */
static bool looks_like_attribute(fr_str text, size_t begin, size_t end)
{
    while (begin > 0 && text.ptr[begin - 1] == '_')
        begin--;
    while (end < text.len && text.ptr[end] == '_')
        end++;
    if (begin > 0 && is_name_byte(text.ptr[begin - 1]))
        return false;
    end = skip_blanks(text, end);
    return end == text.len || strchr("),]\"\\", text.ptr[end]);
}

/* The name in `# pragma weak NAME`, of which the word at `begin` is the last; else empty. */
static fr_str pragma_name(fr_str text, size_t begin, size_t end)
{
    fr_str line = fr_str_slice(text, 0, begin), name;
    size_t start = fr_str_find_last_char(line, '\n');
    line = fr_str_trim(fr_str_slice(line, start == SIZE_MAX ? 0 : start + 1, line.len));
    if (line.len == 0 || line.ptr[0] != '#' ||
        !fr_str_is(fr_str_trim(fr_str_slice(line, 1, line.len)), "pragma"))
        return (fr_str){ 0 };
    while (end < text.len && (text.ptr[end] == ' ' || text.ptr[end] == '\t'))
        end++;
    name = fr_str_slice(text, end, end);
    while (end + name.len < text.len && is_name_byte(text.ptr[end + name.len]))
        name.len++;
    return name;
}

static void find_weak(fr_reader *reader, fr_str text)
{
    size_t at = 0, found;
    while ((found = fr_str_find_by(fr_str_slice(text, at, text.len), FR_LIT("weak"), 3)) !=
           SIZE_MAX) {
        size_t begin = at + found;
        at = begin + 4;
        reader->has_attributes |= looks_like_attribute(text, begin, begin + 4);
        fr_str name = pragma_name(text, begin, begin + 4);
        if (name.len)
            fr_map_put(&reader->weak_names, fr_arena_str(reader->scratch, name), 1);
    }
}

void fr_find_attributes(fr_reader *reader, fr_str text)
{
    find_weak(reader, text);
    if (!reader->has_attributes)
        reader->has_attributes = fr_str_find_by(text, FR_LIT("returns_twice"), 9) != SIZE_MAX;
}

/* ---- what they say ---- */

/* The name that begins at `*at`, without underscores around it; steps over it. */
static fr_str take_name(fr_str text, size_t *at)
{
    size_t begin = *at;
    while (*at < text.len && is_name_byte(text.ptr[*at]))
        (*at)++;
    fr_str name = fr_str_slice(text, begin, *at);
    while (name.len && name.ptr[0] == '_')
        name = fr_str_slice(name, 1, name.len);
    while (name.len && name.ptr[name.len - 1] == '_')
        name.len--;
    return name;
}

static unsigned attribute_of(fr_str name)
{
    static const struct {
        const char *name;
        unsigned bit;
    } rows[] = {
        { "weak", ATTRIBUTE_WEAK },
        { "weakref", ATTRIBUTE_WEAK },
        { "weak_import", ATTRIBUTE_WEAK },
        { "returns_twice", ATTRIBUTE_RETURNS_TWICE },
        { "transparent_union", ATTRIBUTE_TRANSPARENT_UNION },
        { "noreturn", ATTRIBUTE_NORETURN },
        { "warn_unused_result", ATTRIBUTE_MUST_USE },
        { "nodiscard", ATTRIBUTE_MUST_USE },
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
        if (fr_str_is(name, rows[i].name))
            return rows[i].bit;
    return 0;
}

/* Steps over the arguments of an attribute; clang prints the strings among them as they are. */
static size_t skip_arguments(fr_str text, size_t at)
{
    int depth = 0;
    for (; at < text.len; at++) {
        depth += text.ptr[at] == '(' ? 1 : text.ptr[at] == ')' ? -1 : 0;
        if (depth <= 0)
            break;
    }
    return at;
}

/* `__attribute__((name...` and `[[name...` or `[[scope::name...`; `_Noreturn` by itself. What a
 * string says is none. */
static unsigned attributes_in(fr_str text)
{
    unsigned result = 0;
    for (size_t at = 0; at < text.len;) {
        fr_str rest = fr_str_slice(text, at, text.len);
        if (fr_str_starts(rest, FR_LIT("__attribute__((")) || fr_str_starts(rest, FR_LIT("[["))) {
            at += rest.ptr[0] == '[' ? 2 : 15;
            fr_str name = take_name(text, &at);
            if (fr_str_starts(fr_str_slice(text, at, text.len), FR_LIT("::"))) {
                at += 2;
                name = take_name(text, &at);
            }
            result |= attribute_of(name);
            at = skip_arguments(text, at);
        } else if (is_name_byte(rest.ptr[0])) {
            if (fr_str_starts(rest, FR_LIT("_Noreturn")))
                result |= ATTRIBUTE_NORETURN;
            take_name(text, &at);
        } else if (rest.ptr[0] == '"') {
            size_t length = fr_str_find_char(fr_str_slice(rest, 1, rest.len), '"');
            at += length == SIZE_MAX ? rest.len : length + 2;
        } else {
            at++;
        }
    }
    return result;
}

unsigned fr_cx_attributes(fr_reader *reader, CXCursor cursor)
{
    const fr_libclang *clang = reader->clang;
    if (!clang->Cursor_hasAttrs(cursor))
        return 0;
    if (!reader->policy) {
        reader->policy = clang->getCursorPrintingPolicy(cursor);
        clang->PrintingPolicy_setProperty(reader->policy, CXPrintingPolicy_TerseOutput, 1);
    }
    CXString string = clang->getCursorPrettyPrinted(cursor, reader->policy);
    unsigned result = attributes_in(fr_str_from(clang->getCString(string)));
    clang->disposeString(string);
    return result;
}

unsigned fr_cx_link_attributes(fr_reader *reader, CXCursor cursor, fr_str name)
{
    /* libclang has no kinds for those */
    bool may_have =
        reader->has_attributes && fr_cx_has_attribute(reader, cursor, CXCursor_UnexposedAttr);
    unsigned result = may_have ? fr_cx_attributes(reader, cursor) : 0;
    return fr_map_find(&reader->weak_names, name) ? result | ATTRIBUTE_WEAK : result;
}

/* ---- annotate ---- */

/* annotate("rust: KEYS"), also "ferrule: KEYS"; others are not for us. */
static bool read_hint(fr_str text, fr_str *keys)
{
    static const char *const prefixes[] = { "rust:", "ferrule:" };
    for (size_t i = 0; i < sizeof prefixes / sizeof *prefixes; i++) {
        fr_str prefix = fr_str_from(prefixes[i]);
        if (fr_str_starts(text, prefix)) {
            *keys = fr_str_trim(fr_str_slice(text, prefix.len, text.len));
            return true;
        }
    }
    return false;
}

/* `about` stands before the keys, which a function may begin with "returns:" itself. */
static void read_hints_of(fr_reader *reader, CXCursor cursor, fr_str about, fr_strs *hints)
{
    fr_str keys = { 0 };
    if (!reader->clang->Cursor_hasAttrs(cursor))
        return;
    size_t begin = fr_cx_push_children(reader, cursor);
    for (size_t i = begin; i < reader->cursors.len; i++) {
        CXCursor child = reader->cursors.data[i];
        if (child.kind != CXCursor_AnnotateAttr || !read_hint(fr_cx_spelling(reader, child), &keys))
            continue;
        bool is_whole = fr_str_starts(keys, FR_LIT("returns:"));
        fr_vec_push(
            reader->arena, hints,
            is_whole ? keys
                     : fr_arena_printf(reader->arena, "%.*s: %.*s", FR_ARG(about), FR_ARG(keys)));
    }
    fr_cx_pop(reader, begin);
}

void fr_read_annotate(fr_reader *reader, CXCursor cursor, fr_strs *hints)
{
    const fr_libclang *clang = reader->clang;
    if (!reader->options->keep_macros || hints->len)
        return;
    read_hints_of(reader, cursor, FR_LIT("fn"), hints);
    int count = clang->Cursor_getNumArguments(cursor);
    for (int i = 0; i < count; i++)
        read_hints_of(reader, clang->Cursor_getArgument(cursor, (unsigned)i),
                      fr_arena_printf(reader->arena, "param %d", i + 1), hints);
}
