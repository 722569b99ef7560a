/* Uses of types. Each spelling of a type is built once: libclang's CXType carries clang's QualType,
 * which is unique for a type with its qualifiers, so it is the key. Only function types are built
 * anew where a declaration names their parameters. */
#include "read_c/reader.h"

enum { DEEPEST_TYPE = 256 };

static fr_item *add_type(fr_reader *reader, fr_type_kind kind)
{
    fr_item *item = fr_model_add(reader->model, ITEM_TYPE, FR_NO_ID);
    item->as.type.kind = kind;
    return item;
}

/* Builtin types by clang's kind; INT_I8 and beyond are reached through typedef names only. */
typedef struct builtin_row {
    enum CXTypeKind clang;
    fr_type_kind kind;
    fr_int_kind integer;
    bool is_signed;
    fr_float_kind floating;
} builtin_row;

static const builtin_row builtins[] = {
    { CXType_Void, TYPE_VOID, 0, false, 0 },
    { CXType_NullPtr, TYPE_NULLPTR, 0, false, 0 },
    { CXType_Bool, TYPE_BOOL, 0, false, 0 },
    { CXType_Char_U, TYPE_INT, INT_CHAR, false, 0 },
    { CXType_Char_S, TYPE_INT, INT_CHAR, true, 0 },
    { CXType_SChar, TYPE_INT, INT_SCHAR, true, 0 },
    { CXType_UChar, TYPE_INT, INT_UCHAR, false, 0 },
    { CXType_WChar, TYPE_INT, INT_WCHAR, true, 0 },
    { CXType_Char16, TYPE_INT, INT_CHAR16, false, 0 },
    { CXType_Char32, TYPE_INT, INT_U32, false, 0 },
    { CXType_Short, TYPE_INT, INT_SHORT, true, 0 },
    { CXType_UShort, TYPE_INT, INT_USHORT, false, 0 },
    { CXType_Int, TYPE_INT, INT_INT, true, 0 },
    { CXType_UInt, TYPE_INT, INT_UINT, false, 0 },
    { CXType_Long, TYPE_INT, INT_LONG, true, 0 },
    { CXType_ULong, TYPE_INT, INT_ULONG, false, 0 },
    { CXType_LongLong, TYPE_INT, INT_LONGLONG, true, 0 },
    { CXType_ULongLong, TYPE_INT, INT_ULONGLONG, false, 0 },
    { CXType_Int128, TYPE_INT, INT_I128, true, 0 },
    { CXType_UInt128, TYPE_INT, INT_U128, false, 0 },
    { CXType_Half, TYPE_FLOAT, 0, false, FLOAT_F16 },
    { CXType_Float16, TYPE_FLOAT, 0, false, FLOAT_F16 },
    { CXType_BFloat16, TYPE_FLOAT, 0, false, FLOAT_F16 },
    { CXType_Float, TYPE_FLOAT, 0, false, FLOAT_F32 },
    { CXType_Double, TYPE_FLOAT, 0, false, FLOAT_F64 },
    { CXType_LongDouble, TYPE_FLOAT, 0, false, FLOAT_LONG_DOUBLE },
    { CXType_Float128, TYPE_FLOAT, 0, false, FLOAT_F128 },
};

static const builtin_row *find_builtin(enum CXTypeKind kind)
{
    for (size_t i = 0; i < sizeof builtins / sizeof *builtins; i++)
        if (builtins[i].clang == kind)
            return &builtins[i];
    return NULL;
}

static void build_builtin(fr_type *out, const builtin_row *row)
{
    out->kind = row->kind;
    if (row->kind == TYPE_INT) {
        out->as.integer.kind = row->integer;
        out->as.integer.is_signed = row->is_signed;
    } else if (row->kind == TYPE_FLOAT) {
        out->as.floating = row->floating;
    }
}

/* A type without the sugar that means nothing to us, and the qualifiers met on the way. */
typedef struct plain_type {
    CXType type;
    CXCursor declaration; /* of a record, enum or typedef; none: another type */
    bool is_const, is_volatile, is_atomic;
} plain_type;

static bool is_named(enum CXTypeKind kind)
{
    return kind == CXType_Record || kind == CXType_Enum || kind == CXType_Typedef;
}

/* The declaration behind a name, also one that is elaborated: taking that off would have libclang
 * look through all that the name stands for. */
static CXCursor declaration_of(const fr_libclang *clang, CXType type)
{
    if (!is_named(type.kind) && type.kind != CXType_Elaborated)
        return fr_cx_none();
    CXCursor cursor = clang->getTypeDeclaration(type);
    switch ((int)cursor.kind) {
    case CXCursor_StructDecl:
    case CXCursor_UnionDecl:
    case CXCursor_EnumDecl:
    case CXCursor_TypedefDecl: return cursor;
    default: return fr_cx_none();
    }
}

/* One layer less: attributes, `struct` before a tag, auto and whatever libclang has no kind for but
 * clang has a simpler type for. The type itself if there is none. */
static CXType peel(const fr_libclang *clang, CXType type)
{
    if (type.kind == CXType_Elaborated)
        return clang->Type_getNamedType(type);
    if (type.kind == CXType_Attributed)
        return clang->Type_getModifiedType(type);
    if (type.kind == CXType_Atomic)
        return clang->Type_getValueType(type);
    if (type.kind != CXType_Unexposed && type.kind != CXType_Auto)
        return type;
    CXType canonical = clang->getCanonicalType(type);
    return canonical.kind == CXType_Invalid ? type : canonical;
}

static plain_type desugar(fr_reader *reader, CXType type)
{
    const fr_libclang *clang = reader->clang;
    plain_type out = { .type = type, .declaration = fr_cx_none() };
    for (unsigned i = 0; i < DEEPEST_TYPE; i++) {
        out.is_const |= clang->isConstQualifiedType(out.type) != 0;
        out.is_volatile |= clang->isVolatileQualifiedType(out.type) != 0;
        out.is_atomic |= out.type.kind == CXType_Atomic;
        out.declaration = declaration_of(clang, out.type);
        if (!fr_cx_is_none(out.declaration))
            break;
        CXType next = peel(clang, out.type);
        if (next.kind == out.type.kind)
            break;
        out.type = next;
    }
    return out;
}

static void build_opaque(fr_reader *reader, fr_type *out, const char *why)
{
    out->kind = TYPE_OPAQUE;
    out->as.opaque.why = fr_arena_str(reader->arena, fr_str_from(why));
}

static void build_complex(fr_reader *reader, fr_type *out, CXType type)
{
    CXType element = desugar(reader, reader->clang->getElementType(type)).type;
    const builtin_row *row = find_builtin(element.kind);
    if (!row || row->kind != TYPE_FLOAT) {
        build_opaque(reader, out, "a complex type over integers has no Rust equivalent");
        return;
    }
    out->kind = TYPE_COMPLEX;
    out->as.floating = row->floating;
}

/* Arrays settle their element at once, as a member of the walk; all others reserve it. */
static void build_array(fr_reader *reader, fr_type *out, CXType type, CXCursor context)
{
    const fr_libclang *clang = reader->clang;
    bool is_vector = type.kind == CXType_Vector || type.kind == CXType_ExtVector;
    CXType element = is_vector ? clang->getElementType(type) : clang->getArrayElementType(type);
    long long count = is_vector ? clang->getNumElements(type) : clang->getArraySize(type);
    out->kind = is_vector ? TYPE_VECTOR : TYPE_ARRAY;
    out->as.array.element = fr_use_type(reader, element, context);
    out->as.array.is_incomplete = type.kind == CXType_IncompleteArray;
    out->as.array.count = count > 0 ? (uint64_t)count : 0;
}

static fr_abi abi_of(enum CXCallingConv convention)
{
    switch (convention) {
    case CXCallingConv_Default:
    case CXCallingConv_C: return ABI_C;
    case CXCallingConv_X86StdCall: return ABI_STDCALL;
    case CXCallingConv_X86FastCall: return ABI_FASTCALL;
    case CXCallingConv_X86ThisCall: return ABI_THISCALL;
    case CXCallingConv_X86VectorCall:
    case CXCallingConv_AArch64VectorCall: return ABI_VECTORCALL;
    case CXCallingConv_AAPCS: return ABI_AAPCS;
    case CXCallingConv_Win64: return ABI_WIN64;
    case CXCallingConv_X86_64SysV: return ABI_SYSV64;
    case CXCallingConv_X86Pascal:
    case CXCallingConv_AAPCS_VFP:
    case CXCallingConv_X86RegCall:
    case CXCallingConv_Swift:
    case CXCallingConv_PreserveMost:
    case CXCallingConv_PreserveAll:
    case CXCallingConv_Invalid:
    case CXCallingConv_Unexposed: break;
    }
    return ABI_UNSUPPORTED;
}

/* True for function types and all that leads to one: the declaration that uses it may name its
 * parameters. */
static bool leads_to_function(fr_reader *reader, CXType type)
{
    for (unsigned i = 0; i < DEEPEST_TYPE; i++) {
        type = desugar(reader, type).type;
        if (type.kind == CXType_Pointer || type.kind == CXType_BlockPointer)
            type = reader->clang->getPointeeType(type);
        else if (type.kind == CXType_ConstantArray || type.kind == CXType_IncompleteArray)
            type = reader->clang->getArrayElementType(type);
        else
            break;
    }
    return type.kind == CXType_FunctionProto;
}

/* True if the spelling of a function type ends in the attribute: inside parentheses it would be a
 * parameter's. */
static bool says(fr_str spelling, fr_str attribute)
{
    int depth = 0;
    if (fr_str_find_by(spelling, attribute, 13) == SIZE_MAX) /* its first parenthesis */
        return false;
    for (size_t i = 0; i < spelling.len; i++) {
        if (depth == 0 && fr_str_starts(fr_str_slice(spelling, i, spelling.len), attribute))
            return true;
        depth += spelling.ptr[i] == '(' ? 1 : spelling.ptr[i] == ')' ? -1 : 0;
    }
    return false;
}

enum { SAYS_NORETURN = 1, SAYS_REGPARM = 2 };

/* The attributes that belong to a function type and that libclang only spells, which takes it long:
 * once for all types that are the same. What a returned function says stands in their place. */
static unsigned spelled_attributes(fr_reader *reader, CXType type)
{
    const fr_libclang *clang = reader->clang;
    CXType canonical = clang->getCanonicalType(type);
    uint64_t key = (uint64_t)(uintptr_t)canonical.data[0];
    uint64_t *known = fr_bits_map_find(&reader->attributes, key);
    if (known)
        return (unsigned)*known;
    CXString string = clang->getTypeSpelling(canonical);
    fr_str spelling = fr_str_from(clang->getCString(string));
    unsigned result = 0;
    if (!leads_to_function(reader, clang->getResultType(canonical)))
        result = (says(spelling, FR_LIT("__attribute__((noreturn))")) ? SAYS_NORETURN : 0) |
                 (says(spelling, FR_LIT("__attribute__((regparm")) ? SAYS_REGPARM : 0);
    clang->disposeString(string);
    fr_bits_map_put(&reader->attributes, key, result);
    return result;
}

static void add_param(fr_reader *reader, fr_signature *signature, CXType type, CXCursor declaration)
{
    fr_param param = { 0 };
    if (!fr_cx_is_none(declaration))
        param.name = fr_cx_spelling(reader, declaration);
    param.type = fr_use_type(reader, type, declaration);
    fr_vec_push(reader->arena, &signature->params, param);
}

/* Parameters are declared either by the function itself or, for a pointer to a function, by the
 * ParmDecl children of the declaration that uses the type. */
static void build_params(fr_reader *reader, fr_signature *signature, CXType type, CXCursor context)
{
    const fr_libclang *clang = reader->clang;
    int count = clang->getNumArgTypes(type);
    CXCursor none = fr_cx_none();
    size_t begin = reader->cursors.len, named = 0;
    if (count > 0) {
        signature->params.cap = (size_t)count;
        signature->params.data = FR_NEW_ARRAY(reader->arena, fr_param, signature->params.cap);
    }
    if (count > 0 && !fr_cx_is_none(context)) {
        if (clang->getCursorKind(context) == CXCursor_FunctionDecl) {
            for (int i = 0; i < count; i++)
                add_param(reader, signature, clang->getArgType(type, (unsigned)i),
                          clang->Cursor_getArgument(context, (unsigned)i));
            return;
        }
        size_t child = fr_cx_push_children(reader, context);
        for (; child < reader->cursors.len; child++)
            if (clang->getCursorKind(reader->cursors.data[child]) == CXCursor_ParmDecl)
                reader->cursors.data[begin + named++] = reader->cursors.data[child];
    }
    if (named != (size_t)(count > 0 ? count : 0))
        named = 0; /* the children are those of another function type */
    for (int i = 0; i < count; i++) {
        CXCursor declaration = named ? reader->cursors.data[begin + (size_t)i] : none;
        add_param(reader, signature, clang->getArgType(type, (unsigned)i), declaration);
    }
    fr_cx_pop(reader, begin);
}

static void build_function(fr_reader *reader, fr_type *out, CXType type, CXCursor context)
{
    const fr_libclang *clang = reader->clang;
    fr_signature *signature = &out->as.signature;
    enum CXCallingConv convention = clang->getFunctionTypeCallingConv(type);
    out->kind = TYPE_FUNCTION;
    signature->abi = abi_of(convention);
    if (signature->abi == ABI_UNSUPPORTED)
        signature->abi_name = fr_arena_printf(reader->arena, "clang's number %d", (int)convention);
    signature->has_prototype = type.kind == CXType_FunctionProto;
    signature->is_variadic = signature->has_prototype && clang->isFunctionTypeVariadic(type);
    unsigned attributes = spelled_attributes(reader, type);
    signature->is_noreturn = (attributes & SAYS_NORETURN) != 0;
    if (attributes & SAYS_REGPARM) {
        signature->abi = ABI_UNSUPPORTED;
        signature->abi_name = FR_LIT("regparm");
    }
    build_params(reader, signature, type, context);
    signature->result = fr_use_type(reader, clang->getResultType(type), fr_cx_none());
}

/* libclang loses the qualifiers of a pointee that carries certain attributes; its canonical type
 * has them, but not the names of aliases. */
static CXType pointee_of(fr_reader *reader, CXType pointer)
{
    const fr_libclang *clang = reader->clang;
    CXType pointee = clang->getPointeeType(pointer), canonical = clang->getCanonicalType(pointer);
    if (canonical.data[0] == pointer.data[0])
        return pointee;
    canonical = clang->getPointeeType(canonical);
    if (!clang->isConstQualifiedType(canonical))
        return pointee;
    plain_type plain = desugar(reader, pointee);
    return plain.is_const || plain.declaration.kind == CXCursor_TypedefDecl ? pointee : canonical;
}

/* A pointee in another address space: Rust must not look at it, so it has no type there. */
static fr_id use_far(fr_reader *reader, CXType pointee)
{
    fr_str spelling = fr_cx_string(reader, reader->clang->getTypeSpelling(pointee));
    fr_item *item = add_type(reader, TYPE_VOID);
    item->as.type.is_const = desugar(reader, pointee).is_const;
    if (fr_map_put(&reader->far_types, spelling, 1))
        fr_diag(reader->model->diags, DIAG_W0401, (fr_place){ 0 },
                "a pointer to `%.*s` is one to void: Rust cannot reach other address spaces",
                FR_ARG(spelling));
    return item->id;
}

static void build_pointer(fr_reader *reader, fr_type *out, CXType type, CXCursor context)
{
    uint64_t width = reader->model->target.pointer_width / 8;
    fr_layout layout = out->layout;
    if (width && layout.known && layout.size != width) {
        build_opaque(reader, out, "a pointer of another size than the target's");
        out->as.opaque.is_pointer = true;
        return;
    }
    CXType pointee = pointee_of(reader, type);
    out->kind = TYPE_POINTER;
    out->as.pointer.pointee = reader->clang->getAddressSpace(pointee)
                                  ? use_far(reader, pointee)
                                  : fr_use_type(reader, pointee, context);
}

static void build_reference(fr_type *out, fr_id target)
{
    out->kind = TYPE_REF;
    out->as.target = target;
}

/* Makes the item behind a use whose type is spelled by constructors. */
static void build_type(fr_reader *reader, fr_type *out, CXType type, CXCursor context)
{
    if (type.kind == CXType_Pointer) {
        build_pointer(reader, out, type, context);
    } else if (type.kind == CXType_ConstantArray || type.kind == CXType_IncompleteArray ||
               type.kind == CXType_Vector || type.kind == CXType_ExtVector) {
        build_array(reader, out, type, context);
    } else if (type.kind == CXType_VariableArray || type.kind == CXType_DependentSizedArray) {
        uint64_t width = reader->model->target.pointer_width / 8;
        out->layout = (fr_layout){ .size = width, .align = width, .known = width != 0 };
        out->kind = TYPE_POINTER; /* only parameters have such types (C17 6.7.6.2p2): they decay */
        out->as.pointer.pointee =
            fr_use_type(reader, reader->clang->getArrayElementType(type), context);
    } else if (type.kind == CXType_FunctionProto || type.kind == CXType_FunctionNoProto) {
        build_function(reader, out, type, context);
    } else if (type.kind == CXType_Complex) {
        build_complex(reader, out, type);
    } else if (type.kind == CXType_BlockPointer) {
        out->kind = TYPE_BLOCK_POINTER;
        out->as.pointer.pointee = fr_use_type(reader, reader->clang->getPointeeType(type), context);
    } else {
        fr_str spelling = fr_cx_string(reader, reader->clang->getTypeSpelling(type));
        build_opaque(reader, out, "");
        out->layout.known &= out->layout.size != 0; /* the vectors of SVE and RVV */
        out->as.opaque.why =
            fr_arena_printf(reader->arena, "`%.*s` has no Rust equivalent", FR_ARG(spelling));
    }
}

/* A block has a name of its own where it is printed, and so an item of its own. */
static fr_type *block_behind(fr_reader *reader, fr_item *item, const plain_type *plain)
{
    if (plain->type.kind != CXType_BlockPointer)
        return &item->as.type;
    fr_layout layout = item->as.type.layout;
    fr_item *block = add_type(reader, TYPE_BLOCK_POINTER);
    build_reference(&item->as.type, block->id);
    block->as.type.layout = layout;
    return &block->as.type;
}

/* AArch64's and ARM's list of arguments, a record that no header declares: its members are the
 * compiler's own affair, and it is passed as any blob of its size. */
static bool is_opaque_va_list(fr_reader *reader, CXCursor declaration)
{
    const fr_libclang *clang = reader->clang;
    return declaration.kind == CXCursor_TypedefDecl &&
           fr_bits_map_find(&reader->decls, fr_cx_key(reader, declaration)) == NULL &&
           fr_str_is(fr_cx_spelling(reader, declaration), "__builtin_va_list") &&
           clang->getCanonicalType(clang->getCursorType(declaration)).kind == CXType_Record;
}

static void resolve_use(fr_reader *reader, fr_item *item, const plain_type *plain, CXCursor context)
{
    if (is_opaque_va_list(reader, plain->declaration)) {
        build_opaque(reader, &item->as.type, "");
        return;
    }
    if (!fr_cx_is_none(plain->declaration)) {
        fr_id target =
            fr_read_type_declaration(reader, fr_cx_definition(reader, plain->declaration), FR_ROOT);
        if (target == FR_NO_ID)
            build_opaque(reader, &item->as.type, "its declaration cannot be read");
        else
            build_reference(&item->as.type, target);
        return;
    }
    if (reader->depth >= DEEPEST_TYPE) {
        build_opaque(reader, &item->as.type, "a type nested more than 256 deep");
        return;
    }
    reader->depth++;
    build_type(reader, block_behind(reader, item, plain), plain->type, context);
    reader->depth--;
}

/* Array types, and what they are made of but for pointers, are settled where they are met. */
static bool is_settled_at_once(const fr_reader *reader, enum CXTypeKind kind)
{
    return reader->is_resolving || kind == CXType_ConstantArray || kind == CXType_IncompleteArray ||
           kind == CXType_Vector || kind == CXType_ExtVector;
}

static fr_id known_declaration(fr_reader *reader, const plain_type *plain)
{
    if (fr_cx_is_none(plain->declaration))
        return FR_NO_ID;
    uint64_t *id = fr_bits_map_find(&reader->decls, fr_cx_key(reader, plain->declaration));
    return id ? (fr_id)*id : FR_NO_ID;
}

static fr_item *add_use(fr_reader *reader, CXType type, const plain_type *plain)
{
    fr_item *item = add_type(reader, TYPE_UNRESOLVED);
    fr_type *out = &item->as.type;
    out->is_const = plain->is_const;
    out->is_volatile = plain->is_volatile;
    out->is_atomic = plain->is_atomic;
    if (plain->type.kind != CXType_FunctionProto && plain->type.kind != CXType_FunctionNoProto)
        out->layout = fr_cx_layout(reader, type); /* GNU C gives functions a size of 1 */
    return item;
}

static fr_id make_use(fr_reader *reader, CXType type, CXCursor context)
{
    plain_type plain = desugar(reader, type);
    fr_id known = known_declaration(reader, &plain);
    if (known != FR_NO_ID && !plain.is_const && !plain.is_volatile && !plain.is_atomic)
        return known;
    fr_item *item = add_use(reader, type, &plain);
    const builtin_row *row = find_builtin(plain.type.kind);
    if (known != FR_NO_ID) {
        build_reference(&item->as.type, known);
    } else if (row) {
        build_builtin(&item->as.type, row);
    } else if (is_settled_at_once(reader, plain.type.kind)) {
        resolve_use(reader, item, &plain, context);
    } else {
        fr_pending pending = { item->id, type, context };
        fr_vec_push(reader->scratch, &reader->pending, pending);
    }
    return item->id;
}

fr_id fr_use_type(fr_reader *reader, CXType type, CXCursor context)
{
    uint64_t key = (uint64_t)(uintptr_t)type.data[0], is_function = (uint64_t)1 << 63;
    uint64_t *known = fr_bits_map_find(&reader->uses, key);
    bool has_context = !fr_cx_is_none(context);
    if (known && (!has_context || !(*known & is_function)))
        return (fr_id)*known;
    if (known || leads_to_function(reader, type)) {
        if (has_context)
            return make_use(reader, type, context);
    } else {
        is_function = 0;
    }
    fr_id id = make_use(reader, type, fr_cx_none());
    fr_bits_map_put(&reader->uses, key, id | is_function);
    return id;
}

fr_id fr_function_type(fr_reader *reader, CXType type, CXCursor declaration)
{
    fr_item *item = add_type(reader, TYPE_FUNCTION);
    plain_type plain = desugar(reader, type);
    for (unsigned i = 0; plain.declaration.kind == CXCursor_TypedefDecl && i < DEEPEST_TYPE; i++)
        plain = desugar(reader, reader->clang->getTypedefDeclUnderlyingType(plain.declaration));
    type = plain.type;
    if (type.kind != CXType_FunctionProto && type.kind != CXType_FunctionNoProto)
        type = reader->clang->getCanonicalType(type);
    build_function(reader, &item->as.type, type, declaration);
    return item->id;
}

void fr_resolve_pending(fr_reader *reader)
{
    reader->is_resolving = true;
    for (size_t i = 0; i < reader->pending.len; i++) {
        fr_pending pending = reader->pending.data[i];
        fr_item *item = fr_model_item(reader->model, pending.id);
        plain_type plain = desugar(reader, pending.type);
        if (item->as.type.kind == TYPE_UNRESOLVED)
            resolve_use(reader, item, &plain, pending.cursor);
    }
}
