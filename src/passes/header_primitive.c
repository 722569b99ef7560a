/* Types that C has by itself, by the names that Rust code uses for them. cbindgen knows them by the
 * last segment of a path, whatever stands before it. */
#include <string.h>

#include "passes/header_ir.h"

#define INTEGER(rust, c, mangle)                                                                   \
    {                                                                                              \
        .name = (rust), .text = (c), .mangled = (mangle), .is_integer = true                       \
    }
#define NONZERO(rust, c, mangle)                                                                   \
    {                                                                                              \
        .name = (rust), .text = (c), .mangled = (mangle), .is_integer = true, .is_nonzero = true   \
    }
#define OTHER(rust, c, mangle)                                                                     \
    {                                                                                              \
        .name = (rust), .text = (c), .mangled = (mangle)                                           \
    }

static const fr_h_primitive rows[] = {
    OTHER("c_void", "void", "c_void"),
    { .name = "bool", .text = "bool", .mangled = "bool", .is_bool = true },
    OTHER("char", "uint32_t", "char"),
    OTHER("c_char", "char", "c_char"),
    OTHER("c_schar", "signed char", "c_schar"),
    OTHER("c_uchar", "unsigned char", "c_uchar"),
    OTHER("f32", "float", "f32"),
    OTHER("c_float", "float", "f32"),
    OTHER("f64", "double", "f64"),
    OTHER("c_double", "double", "f64"),
    OTHER("ptrdiff_t", "ptrdiff_t", "ptrdiff_t"),
    { .name = "VaList", .text = "...", .mangled = "va_list", .is_va_list = true },
    INTEGER("c_short", "short", "c_short"),
    INTEGER("c_int", "int", "c_int"),
    INTEGER("c_long", "long", "c_long"),
    INTEGER("c_longlong", "long long", "c_longlong"),
    INTEGER("c_ushort", "unsigned short", "c_ushort"),
    INTEGER("c_uint", "unsigned int", "c_uint"),
    INTEGER("c_ulong", "unsigned long", "c_ulong"),
    INTEGER("c_ulonglong", "unsigned long long", "c_ulonglong"),
    INTEGER("RawFd", "int", "c_int"),
    INTEGER("size_t", "size_t", "size_t"),
    INTEGER("ssize_t", "ssize_t", "ssize_t"),
    INTEGER("usize", "uintptr_t", "usize"),
    INTEGER("uintptr_t", "uintptr_t", "usize"),
    INTEGER("isize", "intptr_t", "isize"),
    INTEGER("intptr_t", "intptr_t", "isize"),
    INTEGER("u8", "uint8_t", "u8"),
    INTEGER("uint8_t", "uint8_t", "u8"),
    INTEGER("u16", "uint16_t", "u16"),
    INTEGER("uint16_t", "uint16_t", "u16"),
    INTEGER("u32", "uint32_t", "u32"),
    INTEGER("uint32_t", "uint32_t", "u32"),
    INTEGER("u64", "uint64_t", "u64"),
    INTEGER("uint64_t", "uint64_t", "u64"),
    INTEGER("i8", "int8_t", "i8"),
    INTEGER("int8_t", "int8_t", "i8"),
    INTEGER("i16", "int16_t", "i16"),
    INTEGER("int16_t", "int16_t", "i16"),
    INTEGER("i32", "int32_t", "i32"),
    INTEGER("int32_t", "int32_t", "i32"),
    INTEGER("i64", "int64_t", "i64"),
    INTEGER("int64_t", "int64_t", "i64"),
    NONZERO("NonZeroU8", "uint8_t", "u8"),
    NONZERO("NonZeroU16", "uint16_t", "u16"),
    NONZERO("NonZeroU32", "uint32_t", "u32"),
    NONZERO("NonZeroU64", "uint64_t", "u64"),
    NONZERO("NonZeroUSize", "uintptr_t", "usize"),
    NONZERO("NonZeroI8", "int8_t", "i8"),
    NONZERO("NonZeroI16", "int16_t", "i16"),
    NONZERO("NonZeroI32", "int32_t", "i32"),
    NONZERO("NonZeroI64", "int64_t", "i64"),
    NONZERO("NonZeroISize", "intptr_t", "isize"),
};

const fr_h_primitive *fr_h_primitive_find(fr_str name)
{
    /* most names are no such thing, and begin otherwise */
    if (name.len < 2 || name.len > 13 || !memchr("bcfipsuNRV", name.ptr[0], 10))
        return NULL;
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
        if (rows[i].name[0] == name.ptr[0] && fr_str_is(name, rows[i].name))
            return &rows[i];
    return NULL;
}

const fr_h_type *fr_h_primitive_type(fr_h *h, const fr_h_primitive *primitive)
{
    fr_h_type *type = fr_h_type_new(h, H_PRIMITIVE);
    type->as.primitive = primitive;
    return type;
}

fr_str fr_h_primitive_text(const fr_h *h, const fr_h_primitive *primitive)
{
    if (h->options->usize_is_size_t && strcmp(primitive->text, "uintptr_t") == 0)
        return FR_LIT("size_t");
    if (h->options->usize_is_size_t && strcmp(primitive->text, "intptr_t") == 0)
        return FR_LIT("ptrdiff_t");
    return fr_str_from(primitive->text);
}
