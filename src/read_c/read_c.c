/* The walk: parse, then everything that stands at file scope in the order in which clang has it,
 * then the types that only uses reached. */
#include "read_c/read_c.h"

#include <stdlib.h>

#include "read_c/arguments.h"
#include "read_c/dump_ast.h"
#include "read_c/libclang_load.h"
#include "read_c/reader.h"

static bool is_preprocessing(enum CXCursorKind kind)
{
    return kind >= CXCursor_PreprocessingDirective && kind <= CXCursor_InclusionDirective;
}

static void read_declaration(fr_reader *reader, CXCursor cursor, fr_id parent)
{
    switch ((int)reader->clang->getCursorKind(cursor)) {
    case CXCursor_FunctionDecl: fr_read_function(reader, cursor, parent); break;
    case CXCursor_VarDecl: fr_read_variable(reader, cursor, parent); break;
    case CXCursor_StructDecl:
    case CXCursor_UnionDecl:
    case CXCursor_EnumDecl:
    case CXCursor_TypedefDecl: fr_read_type_declaration(reader, cursor, parent); break;
    default: break; /* static assertions, empty declarations, file-scope asm: nothing to bind */
    }
}

/* The compiler's own declarations (__builtin_va_list and the like) stand nowhere. */
static bool is_builtin(fr_reader *reader, CXCursor cursor)
{
    return reader->clang->getCursorLocation(cursor).int_data == 0;
}

/* What stands at file scope: cursors.data[begin .. end) of the reader. */
typedef struct walk {
    fr_reader *reader;
    size_t begin, end;
} walk;

static void walk_declarations(void *data)
{
    const walk *w = data;
    fr_reader *reader = w->reader;
    for (size_t i = w->begin; i < w->end && reader->model->language == LANGUAGE_C; i++) {
        CXCursor cursor = reader->cursors.data[i];
        if (reader->options->builtins || !is_builtin(reader, cursor))
            read_declaration(reader, cursor, FR_ROOT);
    }
    fr_resolve_pending(reader);
    fr_inherit_comments(reader);
    fr_report_left_out(reader);
}

static void walk_unit(fr_reader *reader)
{
    const fr_libclang *clang = reader->clang;
    CXCursor root = clang->getTranslationUnitCursor(reader->unit);
    size_t begin = fr_cx_push_children(reader, root);
    walk w = { .reader = reader, .begin = begin, .end = reader->cursors.len };
    while (w.begin < w.end && is_preprocessing(clang->getCursorKind(reader->cursors.data[w.begin])))
        w.begin++;
    fr_read_preprocessing(reader, begin, w.begin, walk_declarations, &w);
    fr_cx_pop(reader, begin);
}

/* Everything but the model goes. */
static void *release_all(void *data)
{
    fr_reader *reader = data;
    fr_libclang_rest_end(&reader->rest);
    fr_arena_release(reader->scratch);
    free(reader->cursors.data);
    reader->cursors = (fr_cursor_stack){ 0 };
    if (reader->policy)
        reader->clang->PrintingPolicy_dispose(reader->policy);
    reader->policy = NULL;
    if (reader->unit)
        reader->clang->disposeTranslationUnit(reader->unit);
    if (reader->index)
        reader->clang->disposeIndex(reader->index);
    reader->unit = reader->index = NULL;
    return NULL;
}

/* Waits until all is released. */
static void release_reader(void *data)
{
    fr_reader *reader = data;
    if (reader->is_leaving)
        pthread_join(reader->leaving, NULL);
    reader->is_leaving = false;
    release_all(reader);
}

/* The writer gets by with the memory that this gives back; the passes need not wait for it. */
static void begin_release(fr_reader *reader)
{
    reader->is_leaving = pthread_create(&reader->leaving, NULL, release_all, reader) == 0;
    if (!reader->is_leaving)
        release_all(reader);
}

static fr_reader *new_reader(fr_model *model, const fr_bind_options *options,
                             const fr_libclang *clang)
{
    fr_arena *arena = model->arena;
    fr_reader *reader = FR_NEW(arena, fr_reader);
    fr_arena *scratch = FR_NEW(arena, fr_arena);
    fr_arena_init(scratch, arena->limit - arena->used);
    fr_arena_guard(scratch, arena->guard);
    *reader = (fr_reader){
        .clang = clang, .arena = arena, .scratch = scratch, .model = model, .options = options
    };
    fr_map_init(&reader->far_types, scratch);
    fr_map_init(&reader->weak_names, scratch);
    fr_bits_map_init(&reader->attributes, scratch);
    fr_bits_map_init(&reader->uses, scratch);
    fr_bits_map_init(&reader->decls, scratch);
    fr_bits_map_init(&reader->outer, scratch);
    fr_map_init(&reader->tags[0], scratch);
    fr_map_init(&reader->tags[1], scratch);
    fr_bits_map_init(&reader->commented, scratch);
    fr_bits_map_init(&reader->files, scratch);
    fr_bits_map_init(&reader->texts, scratch);
    fr_arena_defer(arena, release_reader, reader);
    reader->index = clang->createIndex(0, 0);
    return reader;
}

static bool is_supported(fr_model *model, const fr_bind_options *options)
{
    static const char *const names[] = { "C", "C++", "Objective-C" };
    if (model->language == LANGUAGE_C)
        return true;
    fr_place place = { .file = options->headers.data[options->headers.len - 1] };
    fr_diag(model->diags, DIAG_E0304, place, "%s is not supported yet, only C",
            names[model->language]);
    return false;
}

fr_read_result fr_read_c(fr_model *model, const fr_bind_options *options)
{
    fr_libclang *clang = FR_NEW(model->arena, fr_libclang);
    model->language = fr_clang_language(options);
    if (!is_supported(model, options))
        return READ_BAD_INPUT;
    if (!fr_libclang_load(clang, model->arena, model->diags))
        return READ_BAD_ENVIRONMENT;
    fr_reader *reader = new_reader(model, options, clang);
    if (!fr_parse_unit(reader))
        return READ_BAD_INPUT;
    fr_libclang_rest_begin(&reader->rest, clang); /* the walk needs little of what the parser did */
    if (model->clang_ast)
        fr_dump_clang_ast(model->clang_ast, reader);
    walk_unit(reader);
    begin_release(reader);
    if (!is_supported(model, options)) /* as clang saw it */
        return READ_BAD_INPUT;
    return READ_DONE;
}
