/* Uses of types. A use prints what its C spelling says: a typedef's name stays one. Where Rust has
 * no type of C's layout, an opaque blob of its size and alignment stands in. */
#include "passes/rust_layout.h"
#include "write_rust/emit.h"

/* Types are as deep as the input makes them; past this a blob stands in. */
enum { DEEPEST_TYPE = 256 };

static void put_type(fr_emitter *e, fr_id id, fr_str name);

/* ---- C's basic types ---- */

void fr_emit_c_integer(fr_emitter *e, const char *c_name)
{
    const fr_bind_options *options = e->options;
    if (options->ctypes_prefix.len)
        fr_emit_fmt(e, "%.*s::%s", FR_ARG(options->ctypes_prefix), c_name);
    else if (options->use_core && fr_rust_at_least(options, 64))
        fr_emit_fmt(e, "::core::ffi::%s", c_name);
    else
        fr_emit_fmt(e, "::std::os::raw::%s", c_name);
}

void fr_emit_c_void(fr_emitter *e)
{
    if (e->options->ctypes_prefix.len)
        fr_emit_fmt(e, "%.*s::c_void", FR_ARG(e->options->ctypes_prefix));
    else
        fr_emit_puts(e, e->options->use_core ? "::core::ffi::c_void" : "::std::os::raw::c_void");
}

static void put_integer(fr_emitter *e, const fr_type *type)
{
    static const char *const of_c[INT_ISIZE + 1] = {
        [INT_CHAR] = "c_char",         [INT_SCHAR] = "c_schar",        [INT_UCHAR] = "c_uchar",
        [INT_SHORT] = "c_short",       [INT_USHORT] = "c_ushort",      [INT_INT] = "c_int",
        [INT_UINT] = "c_uint",         [INT_LONG] = "c_long",          [INT_ULONG] = "c_ulong",
        [INT_LONGLONG] = "c_longlong", [INT_ULONGLONG] = "c_ulonglong"
    };
    static const char *const of_rust[INT_ISIZE + 1] = {
        [INT_I128] = "i128",  [INT_U128] = "u128", [INT_I8] = "i8",      [INT_U8] = "u8",
        [INT_I16] = "i16",    [INT_U16] = "u16",   [INT_CHAR16] = "u16", [INT_I32] = "i32",
        [INT_U32] = "u32",    [INT_I64] = "i64",   [INT_U64] = "u64",    [INT_USIZE] = "usize",
        [INT_ISIZE] = "isize"
    };
    fr_int_kind kind = type->as.integer.kind;
    if (kind == INT_WCHAR)
        fr_emit_fmt(e, "%c%u", type->as.integer.is_signed ? 'i' : 'u',
                    type->layout.known ? (unsigned)type->layout.size * 8 : 32);
    else if (kind == INT_CHAR16 && e->options->use_distinct_char16_t)
        fr_emit_puts(e, "bindgen_cchar16_t");
    else if (of_c[kind])
        fr_emit_c_integer(e, of_c[kind]);
    else
        fr_emit_puts(e, of_rust[kind]);
}

static fr_blob blob_of(fr_layout layout)
{
    if (!layout.known)
        return (fr_blob){ 0, 1 };
    return (fr_blob){ layout.size, layout.align };
}

/* The wide kinds by their size: Rust has integers of 16 bytes, aligned as long double is. */
static void put_wide_float(fr_emitter *e, fr_layout layout)
{
    if (layout.known && layout.size == 8)
        fr_emit_puts(e, "f64");
    else if (layout.known && layout.size == 16 && layout.align == 16)
        fr_emit_puts(e, "u128");
    else
        fr_emit_blob(e, blob_of(layout), false);
}

static void put_float(fr_emitter *e, fr_float_kind kind, fr_layout layout)
{
    bool is_c = e->options->no_convert_floats;
    switch (kind) {
    case FLOAT_F16:
        e->helpers |= HELPER_FLOAT16;
        fr_emit_fmt(e, "%s__BindgenFloat16", e->path);
        return;
    case FLOAT_F32:
        if (is_c)
            fr_emit_c_integer(e, "c_float");
        else
            fr_emit_puts(e, "f32");
        return;
    case FLOAT_F64:
        if (is_c)
            fr_emit_c_integer(e, "c_double");
        else
            fr_emit_puts(e, "f64");
        return;
    case FLOAT_LONG_DOUBLE:
    case FLOAT_F128: put_wide_float(e, layout); return;
    }
}

static void put_complex(fr_emitter *e, const fr_type *type)
{
    fr_layout half = type->layout;
    half.size /= 2;
    e->helpers |= HELPER_COMPLEX;
    fr_emit_fmt(e, "%s__BindgenComplex<", e->path);
    put_float(e, type->as.floating, half);
    fr_emit_puts(e, ">");
}

/* ---- blobs ---- */

static unsigned log2_of(uint64_t power)
{
    unsigned log = 0;
    while (power >>= 1)
        log++;
    return log;
}

static void put_byte_array(fr_emitter *e, uint64_t align, uint64_t size)
{
    e->opaque_array_aligns |= UINT64_C(1) << log2_of(align);
    fr_emit_fmt(e, "%s__BindgenOpaqueArray%llu<[u8; %lluusize]>", e->path,
                (unsigned long long)align, (unsigned long long)size);
}

void fr_emit_blob(fr_emitter *e, fr_blob blob, bool is_internal)
{
    enum { LONGEST_INTERNAL = 32 };
    bool is_power = blob.align && (blob.align & (blob.align - 1)) == 0;
    uint64_t align = is_power ? blob.align : 1;
    if (align > 4) {
        put_byte_array(e, align, blob.size);
        return;
    }
    if (blob.size % align)
        align = 1; /* no integers of that size fill it */
    uint64_t count = blob.size / align;
    if (count == 1) {
        fr_emit_fmt(e, "u%u", (unsigned)align * 8);
        return;
    }
    bool is_bare = is_internal && count <= LONGEST_INTERNAL;
    if (!is_bare) {
        e->opaque_array_aligns |= 1;
        fr_emit_fmt(e, "%s__BindgenOpaqueArray<", e->path);
    }
    fr_emit_fmt(e, "[u%u; %lluusize]", (unsigned)align * 8, (unsigned long long)count);
    if (!is_bare)
        fr_emit_puts(e, ">");
}

/* In place of a pointer to a function that Rust cannot call: it is null, equal and ordered like
 * one, but nobody calls it by mistake. */
static void put_uncallable(fr_emitter *e)
{
    fr_emit_fmt(e, "%s::option::Option<%s::ptr::NonNull<", e->root, e->root);
    fr_emit_c_void(e);
    fr_emit_puts(e, ">>");
}

/* ---- functions ---- */

static bool is_void(fr_emitter *e, fr_id id)
{
    return fr_model_type(e->model, fr_names_final_type(e->names, id))->kind == TYPE_VOID;
}

void fr_emit_result(fr_emitter *e, const fr_signature *signature)
{
    bool is_noreturn = signature->is_noreturn || (e->options->enable_function_attribute_detection &&
                                                  signature->is_noreturn_keyword);
    if (is_noreturn) {
        fr_emit_puts(e, " -> !");
    } else if (!is_void(e, signature->result)) {
        fr_emit_puts(e, " -> ");
        fr_emit_type(e, signature->result);
    }
}

/* False if the name is there already. Few are compared, many go through a map. */
static bool is_new(const fr_strs *names, fr_map *known, fr_str name)
{
    enum { FEW = 16 };
    if (names->len >= FEW && known->count == 0)
        for (size_t i = 0; i < names->len; i++)
            fr_map_put(known, names->data[i], 0);
    if (names->len >= FEW)
        return fr_map_put(known, name, 0);
    for (size_t i = 0; i < names->len; i++)
        if (fr_str_eq(names->data[i], name))
            return false;
    return true;
}

/* Parameter names, each once: unnamed ones are counted, what is there already gets a _. */
fr_strs fr_param_names(fr_emitter *e, const fr_signature *signature)
{
    fr_strs names = { 0 };
    fr_map known;
    unsigned unnamed = 0;
    fr_map_init(&known, e->arena);
    for (size_t i = 0; i < signature->params.len; i++) {
        fr_str name = signature->params.data[i].name;
        name = name.len ? fr_rust_ident(e->arena, name)
                        : fr_arena_printf(e->arena, "arg%u", ++unnamed);
        while (!is_new(&names, &known, name))
            name = fr_arena_printf(e->arena, "%.*s_", FR_ARG(name));
        fr_vec_push(e->arena, &names, name);
    }
    return names;
}

void fr_emit_params(fr_emitter *e, const fr_signature *signature)
{
    fr_strs names = fr_param_names(e, signature);
    for (size_t i = 0; i < names.len; i++) {
        fr_emit_puts(e, i ? ", " : "");
        fr_emit_put(e, names.data[i]);
        fr_emit_puts(e, ": ");
        fr_emit_param_type(e, signature->params.data[i].type);
    }
    if (signature->is_variadic && names.len)
        fr_emit_puts(e, ", ...");
}

static void put_function(fr_emitter *e, fr_id id, fr_str name)
{
    const fr_signature *signature = &fr_model_type(e->model, id)->as.signature;
    fr_str why_not_callable = e->analysis->calls.why[id];
    fr_abi abi = fr_abi_of(e->options, signature, name);
    if (fr_why_no_abi(e->options, abi, signature->is_variadic) || why_not_callable.len) {
        put_uncallable(e);
        return;
    }
    fr_emit_fmt(e, "%s::option::Option<unsafe extern \"%s\" fn(", e->root, fr_abi_rust_name(abi));
    fr_emit_params(e, signature);
    fr_emit_puts(e, ")");
    fr_emit_result(e, signature);
    fr_emit_puts(e, ">");
}

/* ---- all kinds ---- */

static void put_to(fr_emitter *e, bool is_const)
{
    fr_emit_puts(e, is_const ? "*const " : "*mut ");
}

void fr_emit_unaligned(fr_emitter *e, fr_id id)
{
    e->helpers |= HELPER_UNALIGNED;
    fr_emit_fmt(e, "%s__BindgenUnaligned<", e->path);
    fr_emit_type(e, id);
    fr_emit_puts(e, ">");
}

/* Option<fn> is the pointer already. */
static void put_pointer(fr_emitter *e, fr_id pointee, fr_str name)
{
    fr_id end = fr_names_final_type(e->names, pointee);
    if (fr_model_type(e->model, end)->kind != TYPE_FUNCTION) {
        put_to(e, fr_model_type(e->model, pointee)->is_const);
        name = (fr_str){ 0 };
    }
    if (fr_is_underaligned(e->names, pointee))
        fr_emit_unaligned(e, pointee);
    else
        put_type(e, pointee, name);
}

static void put_array(fr_emitter *e, const fr_type *type)
{
    fr_emit_puts(e, "[");
    fr_emit_type(e, type->as.array.element);
    fr_emit_fmt(e, "; %lluusize]", (unsigned long long)type->as.array.count);
}

static void put_known_type(fr_emitter *e, fr_id id, const fr_type *type, fr_str name)
{
    switch (type->kind) {
    case TYPE_REF: put_type(e, type->as.target, name); break;
    case TYPE_VOID: fr_emit_c_void(e); break;
    case TYPE_NULLPTR:
        put_to(e, true);
        fr_emit_c_void(e);
        break;
    case TYPE_BOOL: fr_emit_puts(e, "bool"); break;
    case TYPE_INT: put_integer(e, type); break;
    case TYPE_FLOAT: put_float(e, type->as.floating, type->layout); break;
    case TYPE_COMPLEX: put_complex(e, type); break;
    case TYPE_POINTER: put_pointer(e, type->as.pointer.pointee, name); break;
    case TYPE_ARRAY:
    case TYPE_VECTOR: put_array(e, type); break;
    case TYPE_FUNCTION: put_function(e, id, name); break;
    case TYPE_ALIAS:
    case TYPE_RECORD:
    case TYPE_ENUM: fr_emit_declared(e, id); break;
    case TYPE_BLOCK_POINTER:
        if (e->options->generate_block) {
            fr_emit_fmt(e, "%s%.*s", e->path, FR_ARG(fr_names_get(e->names, id)));
            break;
        }
        put_to(e, false);
        fr_emit_c_void(e);
        break;
    case TYPE_UNRESOLVED:
    case TYPE_RUST:
    case TYPE_OPAQUE: break; /* blobs */
    }
}

static void put_type(fr_emitter *e, fr_id id, fr_str name)
{
    const fr_type *type = fr_model_type(e->model, id);
    fr_blob blob;
    if (e->depth >= DEEPEST_TYPE) {
        if (type->kind == TYPE_FUNCTION)
            put_uncallable(e);
        else
            fr_emit_blob(e, blob_of(type->layout), false);
        return;
    }
    if (fr_is_printed_as_blob(e->names, id, &blob)) {
        fr_emit_blob(e, blob, false);
        return;
    }
    e->depth++;
    put_known_type(e, id, type, name);
    e->depth--;
}

void fr_emit_declared(fr_emitter *e, fr_id id)
{
    static const char *const rows[][2] = {
        { "int8_t", "i8" },       { "uint8_t", "u8" },    { "int16_t", "i16" },
        { "uint16_t", "u16" },    { "int32_t", "i32" },   { "uint32_t", "u32" },
        { "int64_t", "i64" },     { "uint64_t", "u64" },  { "size_t", "usize" },
        { "uintptr_t", "usize" }, { "ssize_t", "isize" }, { "intptr_t", "isize" },
        { "ptrdiff_t", "isize" },
    };
    const fr_item *item = fr_model_item(e->model, id);
    if (fr_names_is_rust_integer(e->names, item))
        for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
            if (fr_str_is(item->name, rows[i][0])) {
                fr_emit_puts(e, rows[i][1]);
                return;
            }
    fr_emit_puts(e, e->path);
    fr_emit_put(e, fr_names_mention(e->names, id));
}

void fr_emit_type_of(fr_emitter *e, fr_id id, fr_str name)
{
    put_type(e, id, name);
}

void fr_emit_type(fr_emitter *e, fr_id id)
{
    put_type(e, id, (fr_str){ 0 });
}

void fr_emit_param_type(fr_emitter *e, fr_id id)
{
    fr_id end = fr_names_final_type(e->names, id);
    const fr_type *type = fr_model_type(e->model, end);
    if (type->kind != TYPE_ARRAY) {
        fr_emit_type(e, id);
        return;
    }
    fr_id element = type->as.array.element;
    put_to(e, fr_model_is_const(e->model, id));
    fr_emit_type(e, e->options->use_array_pointers_in_arguments ? id : element);
}

void fr_emit_block(fr_emitter *e, fr_id id)
{
    fr_id end = fr_names_final_type(e->names, fr_model_type(e->model, id)->as.pointer.pointee);
    const fr_signature *signature = &fr_model_type(e->model, end)->as.signature;
    size_t count = signature->params.len;
    e->helpers |= HELPER_BLOCK;
    fr_emit_puts(e, "*const ::block::Block<(");
    for (size_t i = 0; i < count; i++) {
        fr_emit_param_type(e, signature->params.data[i].type);
        fr_emit_puts(e, i + 1 < count ? ", " : count == 1 ? "," : "");
    }
    fr_emit_puts(e, "), ");
    if (is_void(e, signature->result))
        fr_emit_puts(e, "()");
    else
        fr_emit_type(e, signature->result);
    fr_emit_puts(e, ">");
}
