pub type t = s;
pub type e = ::std::os::raw::c_uint;
#[repr(C)]
#[derive(Debug, Copy, Clone)]
pub struct s {
    pub x: ::std::os::raw::c_int,
}
pub const CONSTANT: u32 = 1;
#[allow(clippy::unnecessary_operation, clippy::identity_op)]
const _: () = {
    ["Size of s"][::std::mem::size_of::<s>() - 4usize];
    ["Alignment of s"][::std::mem::align_of::<s>() - 4usize];
    ["Offset of field: s::x"][::std::mem::offset_of!(s, x) - 0usize];
};
pub const e_E_A: e = 0;
unsafe extern "C" {
    pub fn first() -> ::std::os::raw::c_int;
    pub fn second(s: s) -> ::std::os::raw::c_int;
    pub static mut variable: ::std::os::raw::c_int;
}
