/* libclang's cursors, types, strings and places, turned into ours. */
#include "read_c/reader.h"

#include <stdlib.h>
#include <sys/stat.h>

#include "base/file.h"
#include "base/word.h"

fr_str fr_cx_string(fr_reader *reader, CXString string)
{
    fr_str text = fr_str_from(reader->clang->getCString(string));
    fr_str copy = text.len ? fr_arena_str(reader->arena, text) : (fr_str){ 0 };
    reader->clang->disposeString(string);
    return copy;
}

fr_str fr_cx_spelling(fr_reader *reader, CXCursor cursor)
{
    return fr_cx_string(reader, reader->clang->getCursorSpelling(cursor));
}

uint32_t fr_cx_file(fr_reader *reader, CXFile file)
{
    if (!file)
        return 0;
    uint64_t *known = fr_bits_map_find(&reader->files, (uint64_t)(uintptr_t)file);
    if (known)
        return (uint32_t)*known;
    fr_str name = fr_cx_string(reader, reader->clang->getFileName(file));
    uint32_t index = fr_model_file(reader->model, name);
    fr_bits_map_put(&reader->files, (uint64_t)(uintptr_t)file, index);
    return index;
}

fr_span fr_cx_place(fr_reader *reader, CXCursor cursor, CXFile *file)
{
    fr_span span = { 0 };
    *file = NULL;
    reader->clang->getFileLocation(reader->clang->getCursorLocation(cursor), file, &span.line,
                                   &span.column, &span.offset);
    span.file = fr_cx_file(reader, *file);
    return span;
}

fr_span fr_cx_span(fr_reader *reader, CXCursor cursor)
{
    CXFile file;
    return fr_cx_place(reader, cursor, &file);
}

static bool push_cursor(fr_cursor_stack *stack, CXCursor cursor)
{
    if (stack->len == stack->cap) {
        size_t cap = stack->cap ? 2 * stack->cap : 4096;
        CXCursor *data = realloc(stack->data, cap * sizeof *data);
        if (!data) {
            stack->failed = true;
            return false;
        }
        stack->data = data;
        stack->cap = cap;
    }
    stack->data[stack->len++] = cursor;
    return true;
}

static enum CXChildVisitResult collect_child(CXCursor cursor, CXCursor parent, CXClientData data)
{
    (void)parent;
    if (cursor.kind == CXCursor_MacroExpansion) /* as many as all others, and of no use here */
        return CXChildVisit_Continue;
    return push_cursor(data, cursor) ? CXChildVisit_Continue : CXChildVisit_Break;
}

/* clang lists attributes before all other children (400 to 449 in its numbers). */
static enum CXChildVisitResult add_attribute(CXCursor cursor, CXCursor parent, CXClientData data)
{
    uint64_t *kinds = data;
    (void)parent;
    if (cursor.kind < CXCursor_UnexposedAttr || cursor.kind >= CXCursor_PreprocessingDirective)
        return CXChildVisit_Break;
    if (cursor.kind < CXCursor_UnexposedAttr + 64)
        *kinds |= UINT64_C(1) << (cursor.kind - CXCursor_UnexposedAttr);
    return CXChildVisit_Continue;
}

bool fr_cx_has_attribute(fr_reader *reader, CXCursor cursor, enum CXCursorKind attribute)
{
    if (!reader->clang->Cursor_hasAttrs(cursor))
        return false;
    if (reader->attributed != cursor.data[0]) {
        reader->attributed = cursor.data[0];
        reader->attribute_kinds = 0;
        reader->clang->visitChildren(cursor, add_attribute, &reader->attribute_kinds);
    }
    return (reader->attribute_kinds >> (attribute - CXCursor_UnexposedAttr) & 1) != 0;
}

static int collect_field(CXCursor cursor, CXClientData data)
{
    return push_cursor(data, cursor) ? 1 : 0;
}

static size_t check_pushed(fr_reader *reader, size_t begin)
{
    if (reader->cursors.failed)
        fr_arena_fail(reader->arena);
    return begin;
}

size_t fr_cx_push_children(fr_reader *reader, CXCursor cursor)
{
    size_t begin = reader->cursors.len;
    reader->clang->visitChildren(cursor, collect_child, &reader->cursors);
    return check_pushed(reader, begin);
}

size_t fr_cx_push_fields(fr_reader *reader, CXType record)
{
    size_t begin = reader->cursors.len;
    reader->clang->Type_visitFields(record, collect_field, &reader->cursors);
    return check_pushed(reader, begin);
}

void fr_cx_pop(fr_reader *reader, size_t begin)
{
    reader->cursors.len = begin;
}

CXCursor fr_cx_none(void)
{
    return (CXCursor){ .kind = CXCursor_InvalidFile };
}

bool fr_cx_is_none(CXCursor cursor)
{
    return cursor.kind == CXCursor_InvalidFile;
}

uint64_t fr_cx_key(fr_reader *reader, CXCursor declaration)
{
    CXCursor canonical = reader->clang->getCanonicalCursor(declaration);
    return (uint64_t)(uintptr_t)canonical.data[0];
}

CXCursor fr_cx_definition(fr_reader *reader, CXCursor declaration)
{
    CXCursor definition = reader->clang->getCursorDefinition(declaration);
    return fr_cx_is_none(definition) ? declaration : definition;
}

/* libclang gives sizes in bytes, and negative numbers (CXTypeLayoutError) where there is none. */
fr_layout fr_cx_layout(fr_reader *reader, CXType type)
{
    long long size = reader->clang->Type_getSizeOf(type);
    long long align = reader->clang->Type_getAlignOf(type);
    if (size < 0 || align < 0)
        return (fr_layout){ 0 };
    return (fr_layout){ .size = (uint64_t)size, .align = (uint64_t)align, .known = true };
}

/* Reads a file from the disk if it is still the one that clang read. */
static bool read_again(fr_reader *reader, CXFile file, fr_str *out)
{
    CXFileUniqueID id;
    struct stat status;
    const char *path = fr_cx_string(reader, reader->clang->getFileName(file)).ptr;
    return path && reader->clang->getFileUniqueID(file, &id) == 0 && stat(path, &status) == 0 &&
           S_ISREG(status.st_mode) && id.data[0] == status.st_dev && id.data[1] == status.st_ino &&
           (time_t)id.data[2] == status.st_mtime &&
           fr_file_read(reader->texts.arena, path, INT32_MAX, out) == 0 &&
           out->len == (size_t)status.st_size;
}

fr_str fr_cx_text(fr_reader *reader, CXFile file)
{
    uint64_t *known = fr_bits_map_find(&reader->texts, (uint64_t)(uintptr_t)file);
    if (known)
        return *(const fr_str *)(uintptr_t)*known;
    fr_str *text = FR_NEW(reader->texts.arena, fr_str);
    if (file && !read_again(reader, file, text)) {
        size_t size = 0;
        const char *bytes = reader->clang->getFileContents(reader->unit, file, &size);
        *text = (fr_str){ bytes, bytes ? size : 0 };
    }
    fr_bits_map_put(&reader->texts, (uint64_t)(uintptr_t)file, (uint64_t)(uintptr_t)text);
    return *text;
}

fr_str fr_cx_source(fr_reader *reader, CXCursor cursor)
{
    const fr_libclang *clang = reader->clang;
    CXSourceRange range = clang->getCursorExtent(cursor);
    CXFile first = NULL, last = NULL;
    unsigned begin = 0, end = 0;
    clang->getSpellingLocation(clang->getRangeStart(range), &first, NULL, NULL, &begin);
    clang->getSpellingLocation(clang->getRangeEnd(range), &last, NULL, NULL, &end);
    fr_str text = fr_cx_text(reader, first);
    if (first != last || begin > end || end > text.len)
        return (fr_str){ 0 };
    return fr_str_slice(text, begin, end);
}

/* C17 6.4.2.1, with the $ that gcc and clang allow and any byte of a multibyte character. */
bool fr_is_identifier(fr_str name)
{
    if (fr_str_is_word(name))
        return name.ptr[0] < '0' || name.ptr[0] > '9';
    for (size_t i = 0; i < name.len; i++) {
        char c = name.ptr[i];
        bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || c == '$' ||
                      (unsigned char)c >= 0x80;
        if (!letter && (i == 0 || c < '0' || c > '9'))
            return false;
    }
    return name.len > 0;
}
