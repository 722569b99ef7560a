/* reader.c - from a file or text to a tree of its items. */
#include <string.h>

#include "base/file.h"
#include "read_rust/faults.h"
#include "read_rust/parser.h"

/* The most bytes of one source file. */
static const size_t longest_file = (size_t)256 << 20;

enum { WORTH_A_PART = 128 * 1024 };

void fr_rust_reader_init(fr_rust_reader *reader, fr_arena *arena, fr_diags *diags)
{
    *reader = (fr_rust_reader){
        .arena = arena, .nodes = arena, .diags = diags, .part_size = WORTH_A_PART
    };
    fr_rust_sources_init(&reader->sources, arena);
}

const fr_rust_file *fr_rust_parse_source(fr_rust_reader *reader, fr_rust_source *source)
{
    fr_rust_file *file = FR_NEW(reader->arena, fr_rust_file);
    file->source = source;
    if (source->expansion_depth == 0) {
        file->shebang =
            (fr_rust_span){ source->base, source->base + (uint32_t)fr_rust_shebang(source->text) };
        if (fr_rust_report_encoding(reader, source)) {
            file->error_count = 1;
            return file;
        }
    }
    fr_parser p;
    fr_parser_init(&p, reader, source);
    file->attrs = fr_parse_inner_attrs(&p);
    if (p.has_failed)
        fr_parser_recover(&p, 0);
    file->items = source->expansion_depth ? fr_parse_items(&p) : fr_parse_file_items(&p);
    while (p.token.kind == TOKEN_CLOSE) /* cannot be: the lexer says so before */
        fr_parser_next(&p);
    file->error_count = p.error_count;
    file->calls = p.calls.data;
    file->call_count = p.calls.len;
    fr_parser_release(&p);
    return file;
}

const fr_rust_file *fr_rust_parse_text(fr_rust_reader *reader, fr_str path, fr_str text)
{
    if (fr_str_starts(text, FR_LIT("\xEF\xBB\xBF")))
        text = fr_str_slice(text, 3, text.len);
    fr_rust_source *source = fr_rust_sources_add(&reader->sources, path, text);
    if (source)
        return fr_rust_parse_source(reader, source);
    fr_diag(reader->diags, DIAG_E0804, (fr_place){ path, 0, 0 }, "there is more source than 4 GiB");
    fr_rust_file *file = FR_NEW(reader->arena, fr_rust_file);
    file->source = FR_NEW(reader->arena, fr_rust_source);
    file->error_count = 1;
    return file;
}

const fr_rust_file *fr_rust_parse_file(fr_rust_reader *reader, fr_str path)
{
    fr_str text;
    int error =
        fr_file_read(reader->arena, fr_arena_cstr(reader->arena, path), longest_file, &text);
    if (error) {
        fr_diag(reader->diags, DIAG_E0201, (fr_place){ path, 0, 0 }, "cannot read this file: %s",
                strerror(error));
        return NULL;
    }
    fr_vec_push(reader->arena, &reader->files, path);
    return fr_rust_parse_text(reader, path, text);
}
