/* The linker's names. clang's mangler knows them, but is made anew for each question; in C only
 * three things make them differ from the plain name: a label, of which the declaration shows an
 * attribute, and `overloadable` or `#pragma redefine_extname`, which would have to be written
 * somewhere. (A leading underscore that every symbol of the target has does not count.) */
#include "read_c/reader.h"

void fr_find_renames(fr_reader *reader, fr_str text)
{
    reader->has_renames |= fr_str_find_by(text, FR_LIT("overloadable"), 1) != SIZE_MAX ||
                           fr_str_find_by(text, FR_LIT("redefine_extname"), 10) != SIZE_MAX;
}

fr_str fr_cx_symbol(fr_reader *reader, CXCursor cursor, bool is_decorated)
{
    const fr_libclang *clang = reader->clang;
    if (reader->options->distrust_clang_mangling)
        return (fr_str){ 0 };
    if (is_decorated || (reader->has_renames && clang->Cursor_hasAttrs(cursor)) ||
        fr_cx_has_attribute(reader, cursor, CXCursor_AsmLabelAttr))
        return fr_cx_string(reader, clang->Cursor_getMangling(cursor));
    return (fr_str){ 0 };
}
