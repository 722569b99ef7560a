#[repr(C)]
#[derive(Debug, Copy, Clone)]
pub struct point {
    pub x: ::std::os::raw::c_int,
}
#[allow(clippy::unnecessary_operation, clippy::identity_op)]
const _: () = {
    ["Size of point"][::std::mem::size_of::<point>() - 4usize];
    ["Alignment of point"][::std::mem::align_of::<point>() - 4usize];
    ["Offset of field: point::x"][::std::mem::offset_of!(point, x) - 0usize];
};
#[repr(u32)]
#[derive(Debug, Copy, Clone, Hash, PartialEq, Eq)]
pub enum color {
    RED = 0,
    GREEN = 1,
}
unsafe extern "C" {
    #[link_name = "\u{1}lib_norm"]
    pub fn norm(p: *mut point) -> ::std::os::raw::c_int;
}
unsafe extern "C" {
    #[link_name = "\u{1}lib_count"]
    pub static mut count: ::std::os::raw::c_int;
}
