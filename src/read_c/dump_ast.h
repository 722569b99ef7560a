/* dump_ast.h - the cursors of the translation unit as text, for --emit-clang-ast. */
#ifndef FR_READ_C_DUMP_AST_H
#define FR_READ_C_DUMP_AST_H

#include "base/text.h"
#include "read_c/reader.h"

/* A line a cursor, children below and further in. */
void fr_dump_clang_ast(fr_text *out, fr_reader *reader);

#endif
