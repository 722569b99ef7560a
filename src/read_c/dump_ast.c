/* --emit-clang-ast: what libclang says is there, before anything is made of it. */
#include "read_c/dump_ast.h"

enum { DEEPEST = 256 }; /* below that only the fact that there is more */

typedef struct dump {
    fr_reader *reader;
    fr_text *out;
} dump;

static void put_named(const dump *d, const char *name, fr_str text)
{
    if (text.len)
        fr_text_fmt(d->out, " %s `%.*s`", name, FR_ARG(text));
}

static void put_cursor(const dump *d, CXCursor cursor, unsigned depth)
{
    fr_reader *reader = d->reader;
    const fr_libclang *clang = reader->clang;
    fr_span span = fr_cx_span(reader, cursor);
    fr_text_repeat(d->out, ' ', 2 * (size_t)depth);
    fr_text_fmt(d->out, "%.*s",
                FR_ARG(fr_cx_string(reader, clang->getCursorKindSpelling(cursor.kind))));
    put_named(d, "name", fr_cx_spelling(reader, cursor));
    put_named(d, "type",
              fr_cx_string(reader, clang->getTypeSpelling(clang->getCursorType(cursor))));
    if (span.line)
        fr_text_fmt(d->out, " at %.*s:%u:%u", FR_ARG(reader->model->files.data[span.file]),
                    span.line, span.column);
    fr_text_char(d->out, '\n');
}

static bool is_predefined(const dump *d, CXCursor cursor)
{
    return cursor.kind == CXCursor_MacroDefinition && fr_cx_span(d->reader, cursor).file == 0;
}

static void put_tree(const dump *d, CXCursor cursor, unsigned depth)
{
    put_cursor(d, cursor, depth);
    size_t begin = fr_cx_push_children(d->reader, cursor), end = d->reader->cursors.len;
    if (depth >= DEEPEST && begin < end) {
        fr_text_repeat(d->out, ' ', 2 * (size_t)depth + 2);
        fr_text_puts(d->out, "...\n");
        end = begin;
    }
    for (size_t i = begin; i < end; i++)
        if (!is_predefined(d, d->reader->cursors.data[i]))
            put_tree(d, d->reader->cursors.data[i], depth + 1);
    fr_cx_pop(d->reader, begin);
}

void fr_dump_clang_ast(fr_text *out, fr_reader *reader)
{
    dump d = { reader, out };
    put_tree(&d, reader->clang->getTranslationUnitCursor(reader->unit), 0);
}
