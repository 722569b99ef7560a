#[repr(C)]
#[repr(align(16))]
#[derive(Debug, Copy, Clone)]
pub struct big {
    pub a: ::std::os::raw::c_char,
    pub b: i128,
    pub c: u128,
}
#[allow(clippy::unnecessary_operation, clippy::identity_op)]
const _: () = {
    ["Size of big"][::std::mem::size_of::<big>() - 48usize];
    ["Alignment of big"][::std::mem::align_of::<big>() - 16usize];
    ["Offset of field: big::a"][::std::mem::offset_of!(big, a) - 0usize];
    ["Offset of field: big::b"][::std::mem::offset_of!(big, b) - 16usize];
    ["Offset of field: big::c"][::std::mem::offset_of!(big, c) - 32usize];
};
unsafe extern "C" {
    pub fn twice(x: i128) -> i128;
}
