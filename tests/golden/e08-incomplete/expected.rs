#[repr(C)]
#[derive(Debug, Copy, Clone)]
pub struct s {
    pub p: *mut hidden,
}
#[allow(clippy::unnecessary_operation, clippy::identity_op)]
const _: () = {
    ["Size of s"][::std::mem::size_of::<s>() - 8usize];
    ["Alignment of s"][::std::mem::align_of::<s>() - 8usize];
    ["Offset of field: s::p"][::std::mem::offset_of!(s, p) - 0usize];
};
#[repr(C)]
#[derive(Debug)]
pub struct opaque {
    _unused: [u8; 0],
}
unsafe extern "C" {
    pub static mut thing: opaque;
}
unsafe extern "C" {
    pub fn get() -> *mut opaque;
}
#[repr(C)]
#[derive(Debug)]
pub struct hidden {
    _unused: [u8; 0],
}
