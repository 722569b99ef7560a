pub const wide_WIDE: wide = 4294967296;
pub type wide = ::std::os::raw::c_ulong;
pub const both_ends_LOWEST: both_ends = -1;
pub const both_ends_HIGHEST: both_ends = 9223372036854775807;
pub type both_ends = ::std::os::raw::c_long;
pub const all_bits_ALL_BITS: all_bits = 18446744073709551615;
pub type all_bits = ::std::os::raw::c_ulong;
#[repr(C)]
#[derive(Debug, Copy, Clone)]
pub struct s {
    pub a: wide,
    pub b: both_ends,
    pub c: all_bits,
}
#[allow(clippy::unnecessary_operation, clippy::identity_op)]
const _: () = {
    ["Size of s"][::std::mem::size_of::<s>() - 24usize];
    ["Alignment of s"][::std::mem::align_of::<s>() - 8usize];
    ["Offset of field: s::a"][::std::mem::offset_of!(s, a) - 0usize];
    ["Offset of field: s::b"][::std::mem::offset_of!(s, b) - 8usize];
    ["Offset of field: s::c"][::std::mem::offset_of!(s, c) - 16usize];
};
