#[repr(C)]
#[derive(Debug, Copy, Clone)]
pub struct three {
    pub bytes: [::std::os::raw::c_char; 3usize],
}
#[allow(clippy::unnecessary_operation, clippy::identity_op)]
const _: () = {
    ["Size of three"][::std::mem::size_of::<three>() - 3usize];
    ["Alignment of three"][::std::mem::align_of::<three>() - 1usize];
    ["Offset of field: three::bytes"][::std::mem::offset_of!(three, bytes) - 0usize];
};
#[repr(C)]
#[derive(Debug, Copy, Clone)]
pub struct four {
    pub bytes: [::std::os::raw::c_char; 4usize],
}
#[allow(clippy::unnecessary_operation, clippy::identity_op)]
const _: () = {
    ["Size of four"][::std::mem::size_of::<four>() - 4usize];
    ["Alignment of four"][::std::mem::align_of::<four>() - 1usize];
    ["Offset of field: four::bytes"][::std::mem::offset_of!(four, bytes) - 0usize];
};
pub type shared = u32;
#[repr(C)]
#[derive(Debug, Copy, Clone)]
pub struct holder {
    pub tag: ::std::os::raw::c_char,
    pub value: u32,
    pub same: u32,
    pub plain: ::std::os::raw::c_int,
}
#[allow(clippy::unnecessary_operation, clippy::identity_op)]
const _: () = {
    ["Size of holder"][::std::mem::size_of::<holder>() - 16usize];
    ["Alignment of holder"][::std::mem::align_of::<holder>() - 4usize];
    ["Offset of field: holder::tag"][::std::mem::offset_of!(holder, tag) - 0usize];
    ["Offset of field: holder::value"][::std::mem::offset_of!(holder, value) - 4usize];
    ["Offset of field: holder::same"][::std::mem::offset_of!(holder, same) - 8usize];
    ["Offset of field: holder::plain"][::std::mem::offset_of!(holder, plain) - 12usize];
};
unsafe extern "C" {
    pub fn store(where_: *mut u32, table: *mut shared);
}
unsafe extern "C" {
    pub static mut all: [u32; 2usize];
}
