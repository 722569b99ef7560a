/* Variables. One whose type is const and whose initialiser clang can evaluate is a constant; any
 * other is a static, whatever its initial value: C may change it. */
#include "read_c/reader.h"

/* The type of the characters that a variable of type `id` points to or consists of, if these are
 * bytes; FR_NO_ID otherwise. */
static fr_id byte_string_element(const fr_model *model, fr_id id)
{
    const fr_type *type = fr_model_type(model, fr_model_canonical(model, id));
    fr_id inner = type->kind == TYPE_POINTER ? type->as.pointer.pointee
                  : type->kind == TYPE_ARRAY ? type->as.array.element
                                             : FR_NO_ID;
    if (inner == FR_NO_ID)
        return FR_NO_ID;
    type = fr_model_type(model, fr_model_canonical(model, inner));
    bool is_byte = type->kind == TYPE_INT &&
                   (type->as.integer.kind == INT_CHAR || type->as.integer.kind == INT_SCHAR ||
                    type->as.integer.kind == INT_UCHAR);
    return is_byte ? inner : FR_NO_ID;
}

/* libclang hands strings out as C strings: one that fills its array is whole, any other may have
 * been cut at a NUL of its own. */
static void set_string(fr_reader *reader, CXEvalResult result, fr_id id, fr_value *out)
{
    const fr_type *type = fr_model_type(reader->model, fr_model_canonical(reader->model, id));
    fr_str text = fr_str_from(reader->clang->EvalResult_getAsStr(result));
    if (byte_string_element(reader->model, id) == FR_NO_ID ||
        (type->kind == TYPE_ARRAY && type->as.array.count != text.len + 1))
        return;
    out->kind = VALUE_STRING;
    out->width = 1;
    out->as.string = fr_arena_str(reader->arena, text);
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
    } else if (kind == CXEval_StrLiteral) {
        set_string(reader, result, id, out);
    }
}

/* Older versions evaluate an array's initialiser but not the array. */
static void evaluate(fr_reader *reader, CXCursor cursor, fr_id type, fr_value *out)
{
    const fr_libclang *clang = reader->clang;
    CXCursor initialiser = clang->Cursor_getVarDeclInitializer(cursor);
    if (clang->Cursor_isNull(initialiser))
        return;
    bool is_string = byte_string_element(reader->model, type) != FR_NO_ID;
    CXEvalResult result = clang->Cursor_Evaluate(is_string ? initialiser : cursor);
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
