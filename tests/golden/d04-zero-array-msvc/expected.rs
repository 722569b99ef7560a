#[repr(C)]
#[derive(Debug)]
pub struct zero {
    _unused: [u8; 0],
}
#[repr(C)]
#[repr(align(8))]
#[derive(Debug)]
pub struct user {
    pub n: ::std::os::raw::c_int,
    pub __bindgen_padding_0: [u8; 4usize],
    pub z: [u8; 4usize],
}
#[allow(clippy::unnecessary_operation, clippy::identity_op)]
const _: () = {
    ["Size of user"][::std::mem::size_of::<user>() - 16usize];
    ["Alignment of user"][::std::mem::align_of::<user>() - 8usize];
    ["Offset of field: user::n"][::std::mem::offset_of!(user, n) - 0usize];
    ["Offset of field: user::z"][::std::mem::offset_of!(user, z) - 8usize];
};
unsafe extern "C" {
    #[link_name = "\u{1}use"]
    pub fn use_(z: *mut zero, u: *mut user);
}
