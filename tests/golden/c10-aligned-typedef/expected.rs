pub type int_a16 = ::std::os::raw::c_int;
#[repr(C)]
#[repr(align(16))]
#[derive(Debug, Copy, Clone)]
pub struct s {
    pub c: ::std::os::raw::c_char,
    pub __bindgen_padding_0: [u8; 15usize],
    pub v: int_a16,
}
#[allow(clippy::unnecessary_operation, clippy::identity_op)]
const _: () = {
    ["Size of s"][::std::mem::size_of::<s>() - 32usize];
    ["Alignment of s"][::std::mem::align_of::<s>() - 16usize];
    ["Offset of field: s::c"][::std::mem::offset_of!(s, c) - 0usize];
    ["Offset of field: s::v"][::std::mem::offset_of!(s, v) - 16usize];
};
unsafe extern "C" {
    #[link_name = "\u{1}where"]
    pub fn where_() -> *mut int_a16;
}
