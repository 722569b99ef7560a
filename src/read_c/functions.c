/* Function declarations: which of them Rust can call, and under which symbol. */
#include "read_c/reader.h"

/* The attributes that the function type does not show: C11's _Noreturn and C23's [[noreturn]]
 * come as unexposed attributes, so their text is looked at, where it was spelled. */
static void read_attributes(fr_reader *reader, CXCursor cursor, fr_signature *signature)
{
    const fr_libclang *clang = reader->clang;
    size_t begin = fr_cx_push_children(reader, cursor);
    for (size_t i = begin; i < reader->cursors.len; i++) {
        CXCursor child = reader->cursors.data[i];
        enum CXCursorKind kind = clang->getCursorKind(child);
        if (kind == CXCursor_WarnUnusedResultAttr) {
            signature->must_use = true;
        } else if (kind == CXCursor_UnexposedAttr) {
            fr_str text = fr_cx_source(reader, child);
            signature->is_noreturn_keyword |= fr_str_find(text, FR_LIT("oreturn")) != SIZE_MAX;
        }
    }
    fr_cx_pop(reader, begin);
}

/* What cannot be called: hidden from the linker, local to a C file, or inline without a symbol. */
static bool is_callable(fr_reader *reader, CXCursor cursor)
{
    const fr_libclang *clang = reader->clang;
    const fr_bind_options *options = reader->options;
    if (clang->getCursorVisibility(cursor) != CXVisibility_Default)
        return false;
    enum CXLinkageKind linkage = clang->getCursorLinkage(cursor);
    if (linkage == CXLinkage_Internal) {
        if (!options->wrap_static_fns)
            return false;
    } else if (linkage != CXLinkage_External && linkage != CXLinkage_UniqueExternal) {
        return false;
    }
    bool is_inline = clang->Cursor_isFunctionInlined(cursor) ||
                     clang->Cursor_isFunctionInlined(fr_cx_definition(reader, cursor));
    if (!is_inline || options->generate_inline_functions)
        return true;
    return linkage == CXLinkage_Internal; /* wrapped: the wrapper has the symbol */
}

static fr_id read_signature(fr_reader *reader, CXCursor cursor)
{
    fr_id type = fr_function_type(reader, reader->clang->getCursorType(cursor), cursor);
    if (reader->options->enable_function_attribute_detection &&
        reader->clang->Cursor_hasAttrs(cursor))
        read_attributes(reader, cursor, &fr_model_type(reader->model, type)->as.signature);
    return type;
}

/* A function declared again has the label of that declaration, and the parameters of the first that
 * has any (C17 6.2.7p3). */
static void read_again(fr_reader *reader, CXCursor cursor, fr_id id)
{
    fr_function *function = &fr_model_item(reader->model, id)->as.function;
    const fr_signature *old = &fr_model_type(reader->model, function->signature)->as.signature;
    if (!old->has_prototype && reader->clang->getCursorType(cursor).kind != CXType_FunctionNoProto)
        function->signature = read_signature(reader, cursor);
    fr_str symbol = fr_cx_symbol(reader, cursor, old->abi != ABI_C);
    if (symbol.len)
        function->symbol = symbol;
}

void fr_read_function(fr_reader *reader, CXCursor cursor, fr_id parent)
{
    const fr_libclang *clang = reader->clang;
    uint64_t key = fr_cx_key(reader, cursor);
    const uint64_t *known = fr_bits_map_find(&reader->decls, key);
    if (known) {
        read_again(reader, cursor, (fr_id)*known);
        return;
    }
    if (!is_callable(reader, cursor))
        return;
    fr_id type = read_signature(reader, cursor);
    const fr_signature *signature = &fr_model_type(reader->model, type)->as.signature;
    fr_item *item = fr_model_add(reader->model, ITEM_FUNCTION, parent);
    fr_bits_map_put(&reader->decls, key, item->id);
    item->name = fr_cx_spelling(reader, cursor);
    item->span = fr_cx_span(reader, cursor);
    fr_read_comment(reader, cursor, &item->doc, &item->annotations);
    fr_function *function = &item->as.function;
    function->signature = type;
    function->symbol = fr_cx_symbol(reader, cursor, signature->abi != ABI_C);
    function->linkage =
        clang->getCursorLinkage(cursor) == CXLinkage_Internal ? LINKAGE_INTERNAL : LINKAGE_EXTERNAL;
    function->is_inline = clang->Cursor_isFunctionInlined(cursor) != 0;
    function->is_definition = clang->isCursorDefinition(cursor) != 0;
}
