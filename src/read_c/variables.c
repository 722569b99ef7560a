/* Variables. One whose type is const and whose initialiser clang can evaluate is a constant; any
 * other is a static, whatever its initial value: C may change it. */
#include "read_c/reader.h"

static bool is_string_type(fr_reader *reader, const fr_model *model, fr_id id)
{
    const fr_type *type = fr_model_type(model, fr_model_canonical(model, id));
    fr_id inner = type->kind == TYPE_POINTER ? type->as.pointer.pointee
                  : type->kind == TYPE_ARRAY ? type->as.array.element
                                             : FR_NO_ID;
    (void)reader;
    if (inner == FR_NO_ID)
        return false;
    type = fr_model_type(model, fr_model_canonical(model, inner));
    return type->kind == TYPE_INT &&
           (type->as.integer.kind == INT_CHAR || type->as.integer.kind == INT_SCHAR ||
            type->as.integer.kind == INT_UCHAR);
}

static void set_integer(fr_reader *reader, CXEvalResult result, const fr_type *type, fr_value *out)
{
    const fr_libclang *clang = reader->clang;
    bool is_unsigned = clang->EvalResult_isUnsignedInt(result) != 0;
    out->kind = type->kind == TYPE_BOOL ? VALUE_BOOL : VALUE_INT;
    out->is_unsigned = type->kind == TYPE_INT ? !type->as.integer.is_signed : is_unsigned;
    out->width = (uint8_t)(type->layout.known ? type->layout.size : 0);
    out->as.integer = is_unsigned ? clang->EvalResult_getAsUnsigned(result)
                                  : (uint64_t)clang->EvalResult_getAsLongLong(result);
}

static void set_value(fr_reader *reader, CXEvalResult result, fr_id id, fr_value *out)
{
    const fr_libclang *clang = reader->clang;
    const fr_type *type = fr_model_type(reader->model, fr_model_canonical(reader->model, id));
    enum CXEvalResultKind kind = clang->EvalResult_getKind(result);
    bool is_integer = type->kind == TYPE_INT || type->kind == TYPE_BOOL || type->kind == TYPE_ENUM;
    if (kind == CXEval_Int && is_integer && type->layout.size <= 8) {
        set_integer(reader, result, type, out);
    } else if (kind == CXEval_Float && type->kind == TYPE_FLOAT &&
               (type->as.floating == FLOAT_F32 || type->as.floating == FLOAT_F64)) {
        out->kind = VALUE_FLOAT;
        out->width = type->as.floating == FLOAT_F32 ? 4 : 8;
        out->as.number = clang->EvalResult_getAsDouble(result);
    } else if (kind == CXEval_StrLiteral && is_string_type(reader, reader->model, id)) {
        out->kind = VALUE_STRING;
        out->width = 1;
        out->as.string =
            fr_arena_str(reader->arena, fr_str_from(clang->EvalResult_getAsStr(result)));
    }
}

static void evaluate(fr_reader *reader, CXCursor cursor, fr_id type, fr_value *out)
{
    const fr_libclang *clang = reader->clang;
    if (clang->Cursor_isNull(clang->Cursor_getVarDeclInitializer(cursor)))
        return;
    CXEvalResult result = clang->Cursor_Evaluate(cursor);
    if (!result)
        return;
    set_value(reader, result, type, out);
    clang->EvalResult_dispose(result);
}

void fr_read_variable(fr_reader *reader, CXCursor cursor, fr_id parent)
{
    const fr_libclang *clang = reader->clang;
    uint64_t key = fr_cx_key(reader, cursor);
    if (fr_bits_map_find(&reader->decls, key))
        return;
    CXType type = clang->getCursorType(cursor);
    fr_id use = fr_use_type(reader, type, cursor);
    fr_item *item = fr_model_add(reader->model, ITEM_VAR, parent);
    fr_bits_map_put(&reader->decls, key, item->id);
    item->name = fr_cx_spelling(reader, cursor);
    item->span = fr_cx_span(reader, cursor);
    fr_read_comment(reader, cursor, &item->doc, &item->annotations);
    fr_var *var = &item->as.var;
    enum CX_StorageClass storage = clang->Cursor_getStorageClass(cursor);
    var->type = use;
    var->is_const = fr_model_is_const(reader->model, use);
    var->is_extern = storage == CX_SC_Extern || storage == CX_SC_PrivateExtern;
    var->is_register = storage == CX_SC_Register;
    var->is_thread_local = clang->getCursorTLSKind(cursor) != CXTLS_None;
    var->linkage =
        clang->getCursorLinkage(cursor) == CXLinkage_Internal ? LINKAGE_INTERNAL : LINKAGE_EXTERNAL;
    if (clang->Cursor_hasAttrs(cursor) && !reader->options->distrust_clang_mangling)
        var->symbol = fr_cx_string(reader, clang->Cursor_getMangling(cursor));
    if (var->is_const)
        evaluate(reader, cursor, use, &var->value);
}
