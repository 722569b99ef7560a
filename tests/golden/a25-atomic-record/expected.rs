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
pub struct holder {
    pub tag: ::std::os::raw::c_char,
    pub value: u32,
}
#[allow(clippy::unnecessary_operation, clippy::identity_op)]
const _: () = {
    ["Size of holder"][::std::mem::size_of::<holder>() - 8usize];
    ["Alignment of holder"][::std::mem::align_of::<holder>() - 4usize];
    ["Offset of field: holder::tag"][::std::mem::offset_of!(holder, tag) - 0usize];
    ["Offset of field: holder::value"][::std::mem::offset_of!(holder, value) - 4usize];
};
unsafe extern "C" {
    pub fn store(where_: *mut u32);
}
