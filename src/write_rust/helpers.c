/* The types that bindings bring along, when they use them. Their interface is bindgen's, so that
 * code written for its bindings goes on working; their text is ours.
 *
 * Local names are holes (template.h): the helpers stand in the same module as the header's names.
 * What was const later than Rust 1.51, the oldest target, is const only for targets that have it.
 */
#include "write_rust/template.h"

/* ---- bit-fields ---- */

/* $0: `const ` where a const fn may read through raw pointers (Rust 1.61) */
static const char bit_unit[] =
    "/// The bytes that hold a run of bit-fields.\n"
    "///\n"
    "/// A field is named by its offset from the start of the bytes and its width, in bits. Bits "
    "are\n"
    "/// counted as C compilers lay them out: from the lowest of a byte on little-endian targets, "
    "from\n"
    "/// the highest on big-endian ones. A field may lie across up to nine bytes.\n"
    "#[repr(C)]\n"
    "#[derive(Copy, Clone, Debug, Default, Eq, Hash, Ord, PartialEq, PartialOrd)]\n"
    "pub struct __BindgenBitfieldUnit<Storage> {\n"
    "storage: Storage,\n"
    "}\n";

static const char bit_unit_core[] =
    "impl<Storage> __BindgenBitfieldUnit<Storage> {\n"
    "#[inline]\n"
    "pub const fn new($bytes: Storage) -> Self {\n"
    "Self { storage: $bytes }\n"
    "}\n"
    "/// The bits of a field that lie in one byte, when `done` of its bits are dealt with: the "
    "index\n"
    "/// of the byte, where in the byte they start, where in the value, and how many they are.\n"
    "#[inline]\n"
    "const fn part($offset: usize, $width: usize, $done: usize) -> (usize, usize, usize, usize) {\n"
    "let $first = $offset + $done;\n"
    "let $room = 8 - $first % 8;\n"
    "let $left = $width - $done;\n"
    "let $count = if $left < $room { $left } else { $room };\n"
    "if cfg!(target_endian = \"big\") {\n"
    "($first / 8, $room - $count, $left - $count, $count)\n"
    "} else {\n"
    "($first / 8, 8 - $room, $done, $count)\n"
    "}\n"
    "}\n"
    "/// Safety: the field's bytes can be read.\n"
    "#[inline]\n"
    "$0unsafe fn read($bytes: *const u8, $offset: usize, $width: usize) -> u64 {\n"
    "let mut $val = 0;\n"
    "let mut $done = 0;\n"
    "while $done < $width {\n"
    "let ($index, $low, $place, $count) = Self::part($offset, $width, $done);\n"
    "let $byte = unsafe { *$bytes.add($index) };\n"
    "$val |= (($byte >> $low & 0xff >> (8 - $count)) as u64) << $place;\n"
    "$done += $count;\n"
    "}\n"
    "$val\n"
    "}\n"
    "/// Safety: the field's bytes can be read and written.\n"
    "#[inline]\n"
    "unsafe fn write($bytes: *mut u8, $offset: usize, $width: usize, $val: u64) {\n"
    "let mut $done = 0;\n"
    "while $done < $width {\n"
    "let ($index, $low, $place, $count) = Self::part($offset, $width, $done);\n"
    "let $mask = 0xffu8 >> (8 - $count);\n"
    "let $bits = ($val >> $place) as u8 & $mask;\n"
    "unsafe {\n"
    "let $byte = $bytes.add($index);\n"
    "*$byte = *$byte & !($mask << $low) | $bits << $low;\n"
    "}\n"
    "$done += $count;\n"
    "}\n"
    "}\n"
    "/// True if a field of at most 64 bits lies in `size` bytes.\n"
    "#[inline]\n"
    "const fn fits($offset: usize, $width: usize, $size: usize) -> bool {\n"
    "$width <= 64 && $offset / 8 <= $size && ($offset % 8 + $width + 7) / 8 <= $size - $offset / "
    "8\n"
    "}\n"
    "}\n";

static const char bit_unit_generic[] =
    "impl<Storage> __BindgenBitfieldUnit<Storage>\n"
    "where\n"
    "Storage: $AsRef<[u8]> + $AsMut<[u8]>,\n"
    "{\n"
    "#[inline]\n"
    "pub fn get_bit(&self, $index: usize) -> bool {\n"
    "self.get($index, 1) != 0\n"
    "}\n"
    "/// Safety: as for `raw_get`.\n"
    "#[inline]\n"
    "pub unsafe fn raw_get_bit($this: *const Self, $index: usize) -> bool {\n"
    "unsafe { Self::raw_get($this, $index, 1) != 0 }\n"
    "}\n"
    "#[inline]\n"
    "pub fn set_bit(&mut self, $index: usize, $val: bool) {\n"
    "self.set($index, 1, $val as u64)\n"
    "}\n"
    "/// Safety: as for `raw_set`.\n"
    "#[inline]\n"
    "pub unsafe fn raw_set_bit($this: *mut Self, $index: usize, $val: bool) {\n"
    "unsafe { Self::raw_set($this, $index, 1, $val as u64) }\n"
    "}\n"
    "#[inline]\n"
    "pub fn get(&self, $bit_offset: usize, $bit_width: u8) -> u64 {\n"
    "let $bytes = self.storage.as_ref();\n"
    "assert!(Self::fits($bit_offset, $bit_width as usize, $bytes.len()));\n"
    "unsafe { Self::read($bytes.as_ptr(), $bit_offset, $bit_width as usize) }\n"
    "}\n"
    "/// Safety: `this` can be read, and the field lies in it.\n"
    "#[inline]\n"
    "pub unsafe fn raw_get($this: *const Self, $bit_offset: usize, $bit_width: u8) -> u64 {\n"
    "debug_assert!(Self::fits($bit_offset, $bit_width as usize, "
    "$::mem::size_of::<Storage>()));\n"
    "unsafe { Self::read($this as *const u8, $bit_offset, $bit_width as usize) }\n"
    "}\n"
    "/// Bits of `val` above the field's width are ignored, here and below.\n"
    "#[inline]\n"
    "pub fn set(&mut self, $bit_offset: usize, $bit_width: u8, $val: u64) {\n"
    "let $bytes = self.storage.as_mut();\n"
    "assert!(Self::fits($bit_offset, $bit_width as usize, $bytes.len()));\n"
    "unsafe { Self::write($bytes.as_mut_ptr(), $bit_offset, $bit_width as usize, $val) }\n"
    "}\n"
    "/// Safety: `this` can be read and written, and the field lies in it.\n"
    "#[inline]\n"
    "pub unsafe fn raw_set($this: *mut Self, $bit_offset: usize, $bit_width: u8, $val: u64) {\n"
    "debug_assert!(Self::fits($bit_offset, $bit_width as usize, "
    "$::mem::size_of::<Storage>()));\n"
    "unsafe { Self::write($this as *mut u8, $bit_offset, $bit_width as usize, $val) }\n"
    "}\n"
    "}\n";

static const char bit_unit_const[] =
    "/// The same where offset and width are known when the bindings are compiled.\n"
    "impl<const N: usize> __BindgenBitfieldUnit<[u8; N]> {\n"
    "#[inline]\n"
    "pub $0fn get_const<const BIT_OFFSET: usize, const BIT_WIDTH: u8>(&self) -> u64 {\n"
    "assert!(Self::fits(BIT_OFFSET, BIT_WIDTH as usize, N));\n"
    "unsafe { Self::read(self as *const Self as *const u8, BIT_OFFSET, BIT_WIDTH as usize) }\n"
    "}\n"
    "#[inline]\n"
    "pub fn set_const<const BIT_OFFSET: usize, const BIT_WIDTH: u8>(&mut self, $val: u64) {\n"
    "assert!(Self::fits(BIT_OFFSET, BIT_WIDTH as usize, N));\n"
    "unsafe { Self::write(self as *mut Self as *mut u8, BIT_OFFSET, BIT_WIDTH as usize, $val) }\n"
    "}\n"
    "/// Safety: `this` can be read.\n"
    "#[inline]\n"
    "pub $0unsafe fn raw_get_const<const BIT_OFFSET: usize, const BIT_WIDTH: u8>("
    "$this: *const Self) -> u64 {\n"
    "assert!(Self::fits(BIT_OFFSET, BIT_WIDTH as usize, N));\n"
    "unsafe { Self::read($this as *const u8, BIT_OFFSET, BIT_WIDTH as usize) }\n"
    "}\n"
    "/// Safety: `this` can be read and written.\n"
    "#[inline]\n"
    "pub unsafe fn raw_set_const<const BIT_OFFSET: usize, const BIT_WIDTH: u8>("
    "$this: *mut Self, $val: u64) {\n"
    "assert!(Self::fits(BIT_OFFSET, BIT_WIDTH as usize, N));\n"
    "unsafe { Self::write($this as *mut u8, BIT_OFFSET, BIT_WIDTH as usize, $val) }\n"
    "}\n"
    "}\n";

/* ---- numbers and blobs ---- */

static const char complex_number[] =
    "/// C's `_Complex`.\n"
    "#[derive(PartialEq, PartialOrd, Copy, Clone, Hash, Debug, Default)]\n"
    "#[repr(C)]\n"
    "pub struct __BindgenComplex<T> {\n"
    "pub re: T,\n"
    "pub im: T,\n"
    "}\n";

static const char float16[] =
    "/// The bits of a 16-bit floating point number.\n"
    "#[derive(PartialEq, PartialOrd, Copy, Clone, Hash, Debug, Default)]\n"
    "#[repr(transparent)]\n"
    "pub struct __BindgenFloat16(pub u16);\n";

static const char unaligned[] = "/// A value at any address, where C gives its type less than its "
                                "natural alignment. A copy of\n"
                                "/// it can be taken out, a reference to it cannot.\n"
                                "#[repr(C, packed)]\n"
                                "pub struct __BindgenUnaligned<T>(pub T);\n";

/* $0: the name, $1: the alignment as a part of repr */
static const char opaque_array[] =
    "/// Bytes of a type that Rust does not see into.\n"
    "#[derive(PartialEq, Eq, PartialOrd, Ord, Copy, Clone, Debug, Hash)]\n"
    "#[repr(C$1)]\n"
    "pub struct $0<T>(pub T);\n";
static const char opaque_array_default[] =
    "impl<T: $Copy + $Default, const N: usize> $Default for $0<[T; N]> {\n"
    "fn default() -> Self {\n"
    "Self([<T as $Default>::default(); N])\n"
    "}\n"
    "}\n";

/* ---- flexible array members ---- */

static const char incomplete_array[] =
    "/// A flexible array member: where the elements start. How many they are, the struct says\n"
    "/// otherwise.\n"
    "#[repr(C)]\n"
    "pub struct __IncompleteArrayField<T>($::marker::PhantomData<T>, [T; 0]);\n";

static const char incomplete_array_methods[] =
    "impl<T> __IncompleteArrayField<T> {\n"
    "#[inline]\n"
    "pub const fn new() -> Self {\n"
    "__IncompleteArrayField($::marker::PhantomData, [])\n"
    "}\n"
    "#[inline]\n"
    "pub fn as_ptr(&self) -> *const T {\n"
    "self as *const Self as *const T\n"
    "}\n"
    "#[inline]\n"
    "pub fn as_mut_ptr(&mut self) -> *mut T {\n"
    "self as *mut Self as *mut T\n"
    "}\n"
    "/// Safety: `len` elements follow.\n"
    "#[inline]\n"
    "pub unsafe fn as_slice(&self, $len: usize) -> &[T] {\n"
    "unsafe { $::slice::from_raw_parts(self.as_ptr(), $len) }\n"
    "}\n"
    "/// Safety: `len` elements follow, and nothing else refers to them.\n"
    "#[inline]\n"
    "pub unsafe fn as_mut_slice(&mut self, $len: usize) -> &mut [T] {\n"
    "unsafe { $::slice::from_raw_parts_mut(self.as_mut_ptr(), $len) }\n"
    "}\n"
    "}\n";

static const char incomplete_array_default[] = "impl<T> $Default for __IncompleteArrayField<T> {\n"
                                               "fn default() -> Self {\n"
                                               "Self::new()\n"
                                               "}\n"
                                               "}\n";

static const char incomplete_array_debug[] =
    "impl<T> $::fmt::Debug for __IncompleteArrayField<T> {\n"
    "fn fmt(&self, $fmt: &mut $::fmt::Formatter<'_>) -> $::fmt::Result {\n"
    "$fmt.write_str(\"__IncompleteArrayField\")\n"
    "}\n"
    "}\n";

/* ---- unions without `union` ---- */

static const char union_field[] =
    "/// A member of a C union, as a field without size of a struct. The bytes are those of the\n"
    "/// struct's last field; of the fields none is known to be the one that was written.\n"
    "#[repr(C)]\n"
    "pub struct __BindgenUnionField<T>($::marker::PhantomData<T>);\n";

/* $0: `const ` from Rust 1.58 on, $1: from 1.83 on */
static const char union_field_methods[] =
    "impl<T> __BindgenUnionField<T> {\n"
    "#[inline]\n"
    "pub const fn new() -> Self {\n"
    "__BindgenUnionField($::marker::PhantomData)\n"
    "}\n"
    "/// Safety: this is a field of a union that holds a `T`.\n"
    "#[inline]\n"
    "pub $0unsafe fn as_ref(&self) -> &T {\n"
    "unsafe { &*(self as *const Self as *const T) }\n"
    "}\n"
    "/// Safety: this is a field of a union that holds a `T`.\n"
    "#[inline]\n"
    "pub $1unsafe fn as_mut(&mut self) -> &mut T {\n"
    "unsafe { &mut *(self as *mut Self as *mut T) }\n"
    "}\n"
    "}\n";

/* All fields are alike to these: nobody knows which of them counts. */
static const char *const union_field_impls[] = {
    "impl<T> $::default::Default for __BindgenUnionField<T> {\n"
    "#[inline]\n"
    "fn default() -> Self {\n"
    "Self::new()\n"
    "}\n"
    "}\n",
    "impl<T> $::clone::Clone for __BindgenUnionField<T> {\n"
    "#[inline]\n"
    "fn clone(&self) -> Self {\n"
    "*self\n"
    "}\n"
    "}\n",
    "impl<T> $::marker::Copy for __BindgenUnionField<T> {}\n",
    "impl<T> $::fmt::Debug for __BindgenUnionField<T> {\n"
    "fn fmt(&self, $fmt: &mut $::fmt::Formatter<'_>) -> $::fmt::Result {\n"
    "$fmt.write_str(\"__BindgenUnionField\")\n"
    "}\n"
    "}\n",
    "impl<T> $::hash::Hash for __BindgenUnionField<T> {\n"
    "fn hash<H: $::hash::Hasher>(&self, $_state: &mut H) {}\n"
    "}\n",
    "impl<T> $::cmp::PartialEq for __BindgenUnionField<T> {\n"
    "fn eq(&self, $_other: &Self) -> bool {\n"
    "true\n"
    "}\n"
    "}\n",
    "impl<T> $::cmp::Eq for __BindgenUnionField<T> {}\n",
    "impl<T> $::cmp::PartialOrd for __BindgenUnionField<T> {\n"
    "fn partial_cmp(&self, $other: &Self) -> $::option::Option<$::cmp::Ordering> {\n"
    "$::option::Option::Some($::cmp::Ord::cmp(self, $other))\n"
    "}\n"
    "}\n",
    "impl<T> $::cmp::Ord for __BindgenUnionField<T> {\n"
    "fn cmp(&self, $_other: &Self) -> $::cmp::Ordering {\n"
    "$::cmp::Ordering::Equal\n"
    "}\n"
    "}\n",
};

/* ---- which are there ---- */

static void emit_piece(fr_emitter *e, fr_piece_kind kind, const char *text, const fr_str *args)
{
    fr_emit_begin(e, kind);
    fr_emit_template(e, text, args);
    fr_emit_end(e);
}

/* `const ` for targets that have the feature. */
static fr_str const_from(const fr_emitter *e, unsigned minor)
{
    return fr_rust_at_least(e->options, minor) ? FR_LIT("const ") : FR_LIT("");
}

/* True if the user brings the type along instead. */
static bool is_blocked(const fr_emitter *e, fr_str name)
{
    return fr_regex_set_matches((fr_regex_set *)&e->options->blocklist_type, name) ||
           fr_regex_set_matches((fr_regex_set *)&e->options->blocklist_item, name);
}

static const char *const unaligned_impls[] = {
    "impl<T: $Copy> $::clone::Clone for __BindgenUnaligned<T> {\n"
    "#[inline]\n"
    "fn clone(&self) -> Self {\n"
    "*self\n"
    "}\n"
    "}\n",
    "impl<T: $Copy> $Copy for __BindgenUnaligned<T> {}\n",
    "impl<T: $Copy + $Default> $Default for __BindgenUnaligned<T> {\n"
    "#[inline]\n"
    "fn default() -> Self {\n"
    "Self($Default::default())\n"
    "}\n"
    "}\n",
    "impl<T: $Copy + $::fmt::Debug> $::fmt::Debug for __BindgenUnaligned<T> {\n"
    "fn fmt(&self, $fmt: &mut $::fmt::Formatter<'_>) -> $::fmt::Result {\n"
    "$::fmt::Debug::fmt(&{ self.0 }, $fmt)\n"
    "}\n"
    "}\n",
    "impl<T: $Copy + $::hash::Hash> $::hash::Hash for __BindgenUnaligned<T> {\n"
    "fn hash<H: $::hash::Hasher>(&self, $state: &mut H) {\n"
    "$::hash::Hash::hash(&{ self.0 }, $state)\n"
    "}\n"
    "}\n",
    "impl<T: $Copy + $::cmp::PartialEq> $::cmp::PartialEq for __BindgenUnaligned<T> {\n"
    "fn eq(&self, $other: &Self) -> bool {\n"
    "$::cmp::PartialEq::eq(&{ self.0 }, &{ $other.0 })\n"
    "}\n"
    "}\n",
    "impl<T: $Copy + $::cmp::Eq> $::cmp::Eq for __BindgenUnaligned<T> {}\n",
    "impl<T: $Copy + $::cmp::PartialOrd> $::cmp::PartialOrd for __BindgenUnaligned<T> {\n"
    "fn partial_cmp(&self, $other: &Self) -> $::option::Option<$::cmp::Ordering> {\n"
    "$::cmp::PartialOrd::partial_cmp(&{ self.0 }, &{ $other.0 })\n"
    "}\n"
    "}\n",
    "impl<T: $Copy + $::cmp::Ord> $::cmp::Ord for __BindgenUnaligned<T> {\n"
    "fn cmp(&self, $other: &Self) -> $::cmp::Ordering {\n"
    "$::cmp::Ord::cmp(&{ self.0 }, &{ $other.0 })\n"
    "}\n"
    "}\n",
};

static void emit_unaligned(fr_emitter *e)
{
    emit_piece(e, PIECE_STRUCT, unaligned, NULL);
    for (size_t i = 0; i < sizeof unaligned_impls / sizeof *unaligned_impls; i++)
        emit_piece(e, PIECE_IMPL, unaligned_impls[i], NULL);
}

static void emit_bit_unit(fr_emitter *e)
{
    fr_str args[] = { const_from(e, 61) };
    emit_piece(e, PIECE_STRUCT, bit_unit, args);
    emit_piece(e, PIECE_IMPL, bit_unit_core, args);
    emit_piece(e, PIECE_IMPL, bit_unit_generic, args);
    emit_piece(e, PIECE_IMPL, bit_unit_const, args);
}

static void emit_opaque_array(fr_emitter *e, uint64_t align)
{
    fr_str args[] = { FR_LIT("__BindgenOpaqueArray"), FR_LIT("") };
    if (align > 1) {
        args[0] = fr_arena_printf(e->arena, "__BindgenOpaqueArray%llu", (unsigned long long)align);
        args[1] = fr_arena_printf(e->arena, ", align(%llu)", (unsigned long long)align);
    }
    if (is_blocked(e, args[0]))
        return;
    emit_piece(e, PIECE_STRUCT, opaque_array, args);
    emit_piece(e, PIECE_IMPL, opaque_array_default, args);
}

static void emit_opaque_arrays(fr_emitter *e)
{
    for (unsigned bit = 0; bit < 64; bit++)
        if (e->opaque_array_aligns >> bit & 1)
            emit_opaque_array(e, (uint64_t)1 << bit);
}

static void emit_complex(fr_emitter *e)
{
    emit_piece(e, PIECE_STRUCT, complex_number, NULL);
}

static void emit_float16(fr_emitter *e)
{
    emit_piece(e, PIECE_STRUCT, float16, NULL);
}

static void emit_incomplete_array(fr_emitter *e)
{
    emit_piece(e, PIECE_STRUCT, incomplete_array, NULL);
    emit_piece(e, PIECE_IMPL, incomplete_array_methods, NULL);
    emit_piece(e, PIECE_IMPL, incomplete_array_default, NULL);
    emit_piece(e, PIECE_IMPL, incomplete_array_debug, NULL);
}

static void emit_union_field(fr_emitter *e)
{
    fr_str args[] = { const_from(e, 58), const_from(e, 83) };
    emit_piece(e, PIECE_STRUCT, union_field, args);
    emit_piece(e, PIECE_IMPL, union_field_methods, args);
    for (size_t i = 0; i < sizeof union_field_impls / sizeof *union_field_impls; i++)
        emit_piece(e, PIECE_IMPL, union_field_impls[i], args);
}

void fr_emit_helpers(fr_emitter *e)
{
    static const struct {
        unsigned bit;
        const char *name;
        void (*emit)(fr_emitter *e);
    } rows[] = {
        { HELPER_COMPLEX, "__BindgenComplex", emit_complex },
        { HELPER_FLOAT16, "__BindgenFloat16", emit_float16 },
        { HELPER_INCOMPLETE_ARRAY, "__IncompleteArrayField", emit_incomplete_array },
        { HELPER_UNION_FIELD, "__BindgenUnionField", emit_union_field },
        { HELPER_UNALIGNED, "__BindgenUnaligned", emit_unaligned },
    };
    if (e->helpers & HELPER_BIT_UNIT && !is_blocked(e, FR_LIT("__BindgenBitfieldUnit")))
        emit_bit_unit(e);
    emit_opaque_arrays(e);
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
        if (e->helpers & rows[i].bit && !is_blocked(e, fr_str_from(rows[i].name)))
            rows[i].emit(e);
}
