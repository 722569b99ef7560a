/* Variables. One whose type is const and whose initialiser clang can evaluate is a constant; any
 * other is a static, whatever its initial value: C may change it. */
#include <string.h>

#include "read_c/macro_literal.h"
#include "read_c/reader.h"

/* True for arrays of bytes and pointers to them; asked of clang, as the model may have reserved the
 * type only. */
static bool is_byte_string(fr_reader *reader, CXType type)
{
    const fr_libclang *clang = reader->clang;
    type = clang->getCanonicalType(type);
    CXType inner = type.kind == CXType_Pointer ? clang->getPointeeType(type)
                                               : clang->getArrayElementType(type);
    return inner.kind == CXType_Char_S || inner.kind == CXType_Char_U ||
           inner.kind == CXType_SChar || inner.kind == CXType_UChar;
}

/* libclang hands strings out as C strings: one that fills its array is whole, any other may have
 * been cut at a NUL of its own. */
static void set_string(fr_reader *reader, CXEvalResult result, CXType type, fr_value *out)
{
    fr_str text = fr_str_from(reader->clang->EvalResult_getAsStr(result));
    long long count = reader->clang->getArraySize(reader->clang->getCanonicalType(type));
    if (!is_byte_string(reader, type) || (count >= 0 && (size_t)count != text.len + 1))
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
    }
}

static void evaluate_cursor(fr_reader *reader, CXCursor cursor, CXType type, fr_id id,
                            fr_value *out)
{
    const fr_libclang *clang = reader->clang;
    CXEvalResult result = clang->Cursor_Evaluate(cursor);
    if (!result)
        return;
    if (clang->EvalResult_getKind(result) == CXEval_StrLiteral)
        set_string(reader, result, type, out);
    else
        set_value(reader, result, id, out);
    clang->EvalResult_dispose(result);
}

/* An array of bytes with a string literal: clang spells that with all its bytes. What the array has
 * more of is zero (C17 6.7.9p21); one without room for the literal's NUL is not said so. */
static void read_literal(fr_reader *reader, CXCursor initialiser, CXType type, fr_value *out)
{
    fr_macro_target target = fr_macro_target_of(&reader->model->target, &reader->arguments);
    fr_str text = fr_cx_spelling(reader, initialiser);
    long long count = reader->clang->getArraySize(reader->clang->getCanonicalType(type));
    fr_value value = { 0 };
    if (reader->clang->getCursorKind(initialiser) != CXCursor_StringLiteral ||
        !is_byte_string(reader, type) ||
        !fr_macro_read_strings(reader->arena, &target, &text, 1, &value).is_good)
        return;
    if (value.width != 1 || count <= 0 || value.as.string.len >= (size_t)count)
        return;
    char *bytes = fr_arena_alloc(reader->arena, (size_t)count);
    if (value.as.string.len)
        memcpy(bytes, value.as.string.ptr, value.as.string.len);
    *out = value;
    out->as.string = (fr_str){ bytes, (size_t)count - 1 };
}

/* A string is found in the variable or in its initialiser, depending on its type. */
static void evaluate(fr_reader *reader, CXCursor cursor, fr_id id, fr_value *out)
{
    CXCursor initialiser = reader->clang->Cursor_getVarDeclInitializer(cursor);
    CXType type = reader->clang->getCursorType(cursor);
    if (fr_cx_is_none(initialiser))
        return;
    read_literal(reader, initialiser, type, out);
    if (out->kind == VALUE_NONE)
        evaluate_cursor(reader, cursor, type, id, out);
    if (out->kind == VALUE_NONE && is_byte_string(reader, type))
        evaluate_cursor(reader, initialiser, type, id, out);
}

static bool is_weak(fr_reader *reader, CXCursor cursor, fr_str name)
{
    return (fr_cx_link_attributes(reader, cursor, name) & ATTRIBUTE_WEAK) != 0;
}

/* A later declaration may say how long an array is (C17 6.2.7p3), or what its symbol is. */
static void read_redeclaration(fr_reader *reader, CXCursor cursor, fr_item *item)
{
    if (item->kind != ITEM_VAR)
        return;
    fr_var *var = &item->as.var;
    CXType type = reader->clang->getCursorType(cursor);
    const fr_type *known = fr_model_type(reader->model, var->type);
    if (known->kind == TYPE_ARRAY && known->as.array.is_incomplete &&
        type.kind == CXType_ConstantArray)
        var->type = fr_use_type(reader, type, cursor);
    if (var->symbol.len == 0)
        var->symbol = fr_cx_symbol(reader, cursor, false);
    var->is_weak |= is_weak(reader, cursor, item->name);
}

void fr_read_variable(fr_reader *reader, CXCursor cursor, fr_id parent)
{
    const fr_libclang *clang = reader->clang;
    uint64_t key = fr_cx_key(reader, cursor);
    uint64_t *known = fr_bits_map_find(&reader->decls, key);
    if (known) {
        read_redeclaration(reader, cursor, fr_model_item(reader->model, (fr_id)*known));
        return;
    }
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
    var->symbol = fr_cx_symbol(reader, cursor, false);
    var->is_weak = is_weak(reader, cursor, item->name);
    if (var->is_const)
        evaluate(reader, cursor, use, &var->value);
}
