#[repr(C)]
#[derive(Debug, Copy, Clone)]
pub struct s {
    pub a: ::std::os::raw::c_int,
    pub b: ::std::os::raw::c_int,
}
#[allow(clippy::unnecessary_operation, clippy::identity_op)]
const _: () = {
    ["Size of s"][::std::mem::size_of::<s>() - 8usize];
    ["Alignment of s"][::std::mem::align_of::<s>() - 4usize];
    ["Offset of field: s::a"][::std::mem::offset_of!(s, a) - 0usize];
    ["Offset of field: s::b"][::std::mem::offset_of!(s, b) - 4usize];
};
unsafe extern "C" {
    pub fn f(x: ::std::os::raw::c_int) -> ::std::os::raw::c_int;
}
pub const e_E_A: e = 0;
pub const e_E_B: e = 1;
pub type e = ::std::os::raw::c_uint;
