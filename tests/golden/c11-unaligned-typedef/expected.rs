pub type int_a1 = ::std::os::raw::c_int;
#[repr(C)]
#[derive(Debug, Copy, Clone)]
pub struct s {
    pub c: ::std::os::raw::c_char,
    pub v: [u8; 4usize],
}
#[allow(clippy::unnecessary_operation, clippy::identity_op)]
const _: () = {
    ["Size of s"][::std::mem::size_of::<s>() - 5usize];
    ["Alignment of s"][::std::mem::align_of::<s>() - 1usize];
    ["Offset of field: s::c"][::std::mem::offset_of!(s, c) - 0usize];
    ["Offset of field: s::v"][::std::mem::offset_of!(s, v) - 1usize];
};
unsafe extern "C" {
    #[link_name = "\u{1}where"]
    pub fn where_() -> *mut int_a1;
}
