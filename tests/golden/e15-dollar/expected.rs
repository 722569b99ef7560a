#[repr(C)]
#[derive(Debug, Copy, Clone)]
pub struct s__ {
    pub f__: ::std::os::raw::c_int,
    pub f_: ::std::os::raw::c_int,
}
#[allow(clippy::unnecessary_operation, clippy::identity_op)]
const _: () = {
    ["Size of s__"][::std::mem::size_of::<s__>() - 8usize];
    ["Alignment of s__"][::std::mem::align_of::<s__>() - 4usize];
    ["Offset of field: s__::f__"][::std::mem::offset_of!(s__, f__) - 0usize];
    ["Offset of field: s__::f_"][::std::mem::offset_of!(s__, f_) - 4usize];
};
unsafe extern "C" {
    #[link_name = "\u{1}a$b"]
    pub fn a_b_() -> ::std::os::raw::c_int;
}
unsafe extern "C" {
    pub fn a_b() -> ::std::os::raw::c_int;
}
