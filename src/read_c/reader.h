/* reader.h - the state of one walk over a translation unit, shared by the files of read_c/.
 *
 * Types are used by id. A use whose type needs a declaration that the walk has not met yet is
 * reserved (TYPE_UNRESOLVED) and settled after the walk, in the order of the reservations: so
 * declarations come out in the order of the source, and those that nothing but a use reaches come
 * last (docs/architecture.md, "The walk").
 *
 * libclang calls back only to have cursors collected (cursors.c): no arena is touched, and nothing
 * jumps, across its frames.
 */
#ifndef FR_READ_C_READER_H
#define FR_READ_C_READER_H

#include "base/map.h"
#include "model/model.h"
#include "options/bind_options.h"
#include "read_c/libclang_load.h"

typedef struct fr_pending {
    fr_id id; /* the UNRESOLVED item */
    CXType type;
    CXCursor cursor; /* the declaration that uses it (names parameters of function types) */
} fr_pending;

/* A growing stack of cursors in malloc()ed memory: visitors may push to it. */
typedef struct fr_cursor_stack {
    CXCursor *data;
    size_t len, cap;
    bool failed;
} fr_cursor_stack;

/* Declarations that are left out for one reason. */
typedef struct fr_left_out {
    CXCursor first;
    size_t count;
} fr_left_out;

typedef struct fr_reader {
    const fr_libclang *clang;
    fr_arena *arena;
    fr_arena *scratch; /* for what the walk needs and the model does not: released with it */
    fr_model *model;
    const fr_bind_options *options;
    CXIndex index;
    CXTranslationUnit unit;
    fr_libclang_rest rest;
    pthread_t leaving; /* releases all but the model */
    bool is_leaving;
    fr_strs arguments; /* what libclang was given, without the main file */
    fr_str main_file;
    bool is_resolving; /* uses are settled at once */
    unsigned depth;    /* of type constructors around the type being built */
    fr_cursor_stack cursors;
    fr_map far_types;       /* spelling of a pointee in another address space -> 1: reported */
    fr_bits_map attributes; /* canonical function type -> those that its spelling shows */
    const void *attributed; /* a declaration, */
    uint64_t
        attribute_kinds; /* and the attributes that it has: bits from CXCursor_UnexposedAttr on */
    fr_bits_map uses;    /* CXType.data[0] -> id of a TYPE item */
    fr_bits_map decls;   /* canonical declaration -> id */
    fr_bits_map outer;   /* canonical declaration of a record -> 1: declared at file scope first */
    fr_map tags[2];      /* of structs and of unions -> id */
    bool has_renames;    /* something may rename functions that carries no label */
    CXPrintingPolicy policy; /* NULL: none so far */
    bool has_attributes;     /* some function may be weak or return twice */
    fr_map weak_names;       /* those that a pragma makes weak -> 1 */
    bool has_comments;       /* some declaration may have one */
    fr_bits_map commented;   /* index into model->files -> whether clang keeps comments of it */
    fr_bits_map files;       /* CXFile -> index into model->files */
    fr_bits_map texts;       /* CXFile -> fr_str *, its bytes; in its map's arena */
    FR_VEC(fr_pending) pending;
    fr_left_out hidden, unavailable, without_symbol; /* functions */
} fr_reader;

/* ---- cursors.c: libclang's values in ours ---- */

/* Copies a CXString into the arena and disposes of it. */
fr_str fr_cx_string(fr_reader *reader, CXString string);
fr_str fr_cx_spelling(fr_reader *reader, CXCursor cursor);
/* The file's index in model->files; 0 for NULL. */
uint32_t fr_cx_file(fr_reader *reader, CXFile file);
/* Where the cursor stands in the file (after macro expansion). */
fr_span fr_cx_span(fr_reader *reader, CXCursor cursor);
/* The same; `*file` becomes clang's file, NULL: none. */
fr_span fr_cx_place(fr_reader *reader, CXCursor cursor, CXFile *file);
/* Pushes the cursor's children; they are cursors.data[result .. cursors.len). Pop them with
 * fr_cx_pop(reader, result). The array may move at the next push. */
size_t fr_cx_push_children(fr_reader *reader, CXCursor cursor);
/* The same for the fields of a record, anonymous members included. */
size_t fr_cx_push_fields(fr_reader *reader, CXType record);
void fr_cx_pop(fr_reader *reader, size_t begin);
/* True if a declaration carries an attribute, as written. */
bool fr_cx_has_attribute(fr_reader *reader, CXCursor cursor, enum CXCursorKind attribute);
/* libclang's null cursor. */
CXCursor fr_cx_none(void);
bool fr_cx_is_none(CXCursor cursor);
/* What identifies a declaration, however often it is redeclared. */
uint64_t fr_cx_key(fr_reader *reader, CXCursor declaration);
/* The definition if there is one, else the cursor itself. */
CXCursor fr_cx_definition(fr_reader *reader, CXCursor declaration);
fr_layout fr_cx_layout(fr_reader *reader, CXType type);
/* The bytes of a file that was parsed, until the walk is over. libclang searches all places of the
 * unit for them, so they are read from the disk again. */
fr_str fr_cx_text(fr_reader *reader, CXFile file);
/* The part of them that a cursor covers, as written. */
fr_str fr_cx_source(fr_reader *reader, CXCursor cursor);
bool fr_is_identifier(fr_str name);

/* ---- comments.c ---- */

/* Looks for comments that clang keeps in the text of a file; `inside` is a cursor in it, or NULL.
 * For all files, before the first comment is read. */
void fr_find_comments(fr_reader *reader, CXFile file, const CXCursor *inside);
/* False if a declaration without others of the same thing can have no comment: libclang takes its
 * time to find that out. */
bool fr_may_have_comment(const fr_reader *reader, fr_span span);
/* Sets item doc and annotations from the comment in front of a cursor. */
void fr_read_comment(fr_reader *reader, CXCursor cursor, fr_str *doc,
                     const fr_annotations **annotations);

/* ---- types.c: uses of types ---- */

/* The TYPE item for a use of `type`; `context` is the cursor that names its parameters, if it is
 * or points to a function type, else a null cursor. */
fr_id fr_use_type(fr_reader *reader, CXType type, CXCursor context);
/* Builds the FUNCTION type of a function declaration, with the names of its parameters. */
fr_id fr_function_type(fr_reader *reader, CXType type, CXCursor declaration);
/* Settles every reserved use. */
void fr_resolve_pending(fr_reader *reader);

/* ---- declarations.c: what a declaration makes ---- */

/* The item of a record, enum or typedef declaration, made if it is new. FR_NO_ID: nothing was
 * made (a declaration whose definition comes elsewhere). */
fr_id fr_read_type_declaration(fr_reader *reader, CXCursor cursor, fr_id parent);
void fr_read_record(fr_reader *reader, CXCursor cursor, fr_item *item);
/* Sets the offsets of the fields, whose cursors are cursors.data[fields ..]. */
void fr_read_offsets(fr_reader *reader, CXCursor cursor, fr_item *item, size_t fields);
/* A typedef without a comment of its own takes that of the record or enum that it stands for; one
 * of its name gives it its own. For when all uses are settled. */
void fr_inherit_comments(fr_reader *reader);

/* ---- symbols.c ---- */

/* Looks for what renames functions beside labels, in every file. Before the first symbol. */
void fr_find_renames(fr_reader *reader, fr_str text);
/* The linker's name where it differs from C's rule, else empty. `is_decorated`: by its calling
 * convention. */
fr_str fr_cx_symbol(fr_reader *reader, CXCursor cursor, bool is_decorated);

/* ---- attributes.c ---- */

enum {
    ATTRIBUTE_MUST_USE = 1,
    ATTRIBUTE_NORETURN = 2, /* C11's _Noreturn and C23's [[noreturn]], too */
    ATTRIBUTE_WEAK = 4,
    ATTRIBUTE_RETURNS_TWICE = 8,
    ATTRIBUTE_TRANSPARENT_UNION = 16
};

/* Looks for what makes functions weak or return twice, in every file. Before the first function. */
void fr_find_attributes(fr_reader *reader, fr_str text);
/* Of a declaration: ATTRIBUTE_ bits. */
unsigned fr_cx_attributes(fr_reader *reader, CXCursor cursor);
/* Those of a function or variable that matter to who links to it: ATTRIBUTE_WEAK and
 * ATTRIBUTE_RETURNS_TWICE, perhaps more. Quick where no file has any. */
unsigned fr_cx_link_attributes(fr_reader *reader, CXCursor cursor, fr_str name);

/* Hints of `ferrule wrap` in annotate attributes of a function and its parameters. */
void fr_read_annotate(fr_reader *reader, CXCursor cursor, fr_strs *hints);

/* ---- functions.c, variables.c ---- */

void fr_read_function(fr_reader *reader, CXCursor cursor, fr_id parent);
/* Says which functions fr_read_function() left out although C can call them. */
void fr_report_left_out(fr_reader *reader);
void fr_read_variable(fr_reader *reader, CXCursor cursor, fr_id parent);

/* ---- preprocessing.c: macros and inclusions; both stand before all declarations ---- */

/* Calls meanwhile(data), which reads the declarations, while macros are evaluated in a thread. */
void fr_read_preprocessing(fr_reader *reader, size_t begin, size_t end,
                           void (*meanwhile)(void *data), void *data);

/* ---- parse.c ---- */

/* Parses the headers; diagnostics go to the model's. */
bool fr_parse_unit(fr_reader *reader);

#endif
