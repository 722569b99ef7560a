/* undefs.h - where macros stop being defined.
 *
 * libclang records #define and #include, but not #undef. So the text of every file is searched for
 * #undef lines outside the parts that the preprocessor skipped, and these are put in their place
 * among the recorded directives. */
#ifndef FR_READ_C_UNDEFS_H
#define FR_READ_C_UNDEFS_H

#include "read_c/reader.h"

typedef enum fr_directive_kind {
    DIRECTIVE_DEFINE,
    DIRECTIVE_INCLUDE,
    DIRECTIVE_UNDEF
} fr_directive_kind;

typedef struct fr_directive {
    fr_directive_kind kind;
    fr_str name;     /* UNDEF: of the macro */
    CXCursor cursor; /* DEFINE, INCLUDE */
    CXFile file;     /* where it stands */
    uint32_t offset; /* in that file */
    CXFile included; /* INCLUDE: what it brought in; NULL: nothing */
} fr_directive;

typedef FR_VEC(fr_directive) fr_directives;

/* `out` becomes `recorded` with the UNDEFs put in, in the order of the translation unit; it lives
 * as long as reader->texts. */
void fr_place_undefs(fr_reader *reader, fr_arena *arena, const fr_directives *recorded,
                     fr_directives *out);

#endif
