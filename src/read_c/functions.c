/* Function declarations: which of them Rust can call, and under which symbol. */
#include "read_c/reader.h"

static bool leave_out(fr_left_out *group, CXCursor cursor)
{
    if (group->count++ == 0)
        group->first = cursor;
    return false;
}

/* False for what the library keeps to itself, or says that it does not have. */
static bool is_linkable(fr_reader *reader, CXCursor cursor)
{
    const fr_libclang *clang = reader->clang;
    bool is_hidden = clang->getCursorVisibility(cursor) != CXVisibility_Default;
    if (!is_hidden && (!clang->Cursor_hasAttrs(cursor) ||
                       clang->getCursorAvailability(cursor) != CXAvailability_NotAvailable))
        return true;
    return leave_out(is_hidden ? &reader->hidden : &reader->unavailable, cursor);
}

static void report_group(fr_reader *reader, const fr_left_out *group, const char *what,
                         const char *hint)
{
    if (group->count == 0)
        return;
    fr_str name = fr_cx_spelling(reader, group->first);
    fr_place place = fr_model_place(reader->model, fr_cx_span(reader, group->first));
    fr_diagnostic *d = group->count == 1
                           ? fr_diag(reader->model->diags, DIAG_N0404, place,
                                     "`%.*s` is left out: it is %s", FR_ARG(name), what)
                           : fr_diag(reader->model->diags, DIAG_N0404, place,
                                     "`%.*s` and %zu other functions are left out: they are %s",
                                     FR_ARG(name), group->count - 1, what);
    d->hint = fr_str_from(hint);
}

void fr_report_left_out(fr_reader *reader)
{
    report_group(reader, &reader->hidden, "hidden from the linker",
                 "where the target or -fvisibility hides everything: -- -fvisibility=default");
    report_group(reader, &reader->unavailable, "marked unavailable", NULL);
    report_group(reader, &reader->without_symbol,
                 "static or inline, so that there is no symbol to link to",
                 "--wrap-static-fns writes a C file with functions that call the static ones");
}

/* What cannot be called: hidden from the linker, local to a C file, or inline without a symbol. */
static bool is_callable(fr_reader *reader, CXCursor cursor)
{
    const fr_libclang *clang = reader->clang;
    const fr_bind_options *options = reader->options;
    enum CXLinkageKind linkage = clang->getCursorLinkage(cursor);
    if (linkage == CXLinkage_Internal) {
        if (!options->wrap_static_fns)
            return leave_out(&reader->without_symbol, cursor);
    } else if (linkage != CXLinkage_External && linkage != CXLinkage_UniqueExternal) {
        return false;
    }
    bool is_inline = clang->Cursor_isFunctionInlined(cursor) ||
                     clang->Cursor_isFunctionInlined(fr_cx_definition(reader, cursor));
    if (is_inline && !options->generate_inline_functions)
        return linkage == CXLinkage_Internal || /* wrapped: the wrapper has the symbol */
               leave_out(&reader->without_symbol, cursor);
    return linkage == CXLinkage_Internal || is_linkable(reader, cursor);
}

static fr_id read_signature(fr_reader *reader, CXCursor cursor)
{
    const fr_libclang *clang = reader->clang;
    fr_id type = fr_function_type(reader, clang->getCursorType(cursor), cursor);
    if (reader->options->enable_function_attribute_detection) {
        fr_signature *signature = &fr_model_type(reader->model, type)->as.signature;
        unsigned attributes = fr_cx_attributes(reader, cursor);
        signature->must_use = (attributes & ATTRIBUTE_MUST_USE) != 0;
        signature->is_noreturn_keyword = (attributes & ATTRIBUTE_NORETURN) != 0;
    }
    return type;
}

/* Bodies are skipped, and libclang calls none of theirs a definition; so where it matters, what
 * follows the declarator is looked at. */
static bool is_definition(fr_reader *reader, CXCursor cursor)
{
    const fr_libclang *clang = reader->clang;
    CXFile file = NULL;
    unsigned offset = 0;
    if (clang->isCursorDefinition(cursor))
        return true;
    clang->getFileLocation(clang->getRangeEnd(clang->getCursorExtent(cursor)), &file, NULL, NULL,
                           &offset);
    fr_str text = fr_cx_text(reader, file);
    text = fr_str_trim_start(fr_str_slice(text, offset < text.len ? offset : text.len, text.len));
    return text.len && text.ptr[0] == '{';
}

static void read_link_facts(fr_reader *reader, CXCursor cursor, fr_item *item)
{
    fr_function *function = &item->as.function;
    unsigned attributes = fr_cx_link_attributes(reader, cursor, item->name);
    function->is_weak |= (attributes & ATTRIBUTE_WEAK) != 0;
    function->returns_twice |= (attributes & ATTRIBUTE_RETURNS_TWICE) != 0;
    if (function->is_weak ||
        !fr_model_type(reader->model, function->signature)->as.signature.has_prototype)
        function->is_definition |= is_definition(reader, cursor);
}

/* A later declaration may give the function another symbol (glibc's scanf and its kin), which
 * counts for all calls behind it and so for all of Rust's, or its parameters (C17 6.2.7p3). */
static void read_redeclaration(fr_reader *reader, CXCursor cursor, fr_item *item)
{
    if (item->kind != ITEM_FUNCTION)
        return;
    fr_function *function = &item->as.function;
    if (function->symbol.len == 0)
        function->symbol = fr_cx_symbol(reader, cursor, false);
    if (!fr_model_type(reader->model, function->signature)->as.signature.has_prototype &&
        reader->clang->getCursorType(cursor).kind == CXType_FunctionProto)
        function->signature = read_signature(reader, cursor);
    read_link_facts(reader, cursor, item);
    fr_read_annotate(reader, cursor, &function->hints);
}

void fr_read_function(fr_reader *reader, CXCursor cursor, fr_id parent)
{
    const fr_libclang *clang = reader->clang;
    uint64_t key = fr_cx_key(reader, cursor);
    uint64_t *known = fr_bits_map_find(&reader->decls, key);
    if (known)
        read_redeclaration(reader, cursor, fr_model_item(reader->model, (fr_id)*known));
    if (known || !is_callable(reader, cursor))
        return;
    fr_id type = read_signature(reader, cursor);
    fr_abi abi = fr_model_type(reader->model, type)->as.signature.abi;
    fr_item *item = fr_model_add(reader->model, ITEM_FUNCTION, parent);
    fr_bits_map_put(&reader->decls, key, item->id);
    item->name = fr_cx_spelling(reader, cursor);
    item->span = fr_cx_span(reader, cursor);
    fr_read_comment(reader, cursor, &item->doc, &item->annotations);
    fr_function *function = &item->as.function;
    function->signature = type;
    function->symbol = fr_cx_symbol(reader, cursor, abi != ABI_C);
    function->linkage =
        clang->getCursorLinkage(cursor) == CXLinkage_Internal ? LINKAGE_INTERNAL : LINKAGE_EXTERNAL;
    function->is_inline = clang->Cursor_isFunctionInlined(cursor) != 0;
    fr_read_annotate(reader, cursor, &function->hints);
    read_link_facts(reader, cursor, item);
}
