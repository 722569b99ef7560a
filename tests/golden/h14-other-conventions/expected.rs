#[repr(C)]
#[derive(Debug, Copy, Clone)]
pub struct s {
    pub callback: ::std::option::Option<::std::ptr::NonNull<::std::os::raw::c_void>>,
    pub other: ::std::os::raw::c_int,
}
#[allow(clippy::unnecessary_operation, clippy::identity_op)]
const _: () = {
    ["Size of s"][::std::mem::size_of::<s>() - 16usize];
    ["Alignment of s"][::std::mem::align_of::<s>() - 8usize];
    ["Offset of field: s::callback"][::std::mem::offset_of!(s, callback) - 0usize];
    ["Offset of field: s::other"][::std::mem::offset_of!(s, other) - 8usize];
};
unsafe extern "C" {
    pub fn fine(x: ::std::os::raw::c_int) -> ::std::os::raw::c_int;
}
