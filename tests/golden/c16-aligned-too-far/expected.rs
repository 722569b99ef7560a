#[repr(C)]
#[derive(Debug, Copy, Clone)]
pub struct s {
    pub a: ::std::os::raw::c_char,
}
#[allow(clippy::unnecessary_operation, clippy::identity_op)]
const _: () = {
    ["Size of s"][::std::mem::size_of::<s>() - 1usize];
    ["Alignment of s"][::std::mem::align_of::<s>() - 1usize];
    ["Offset of field: s::a"][::std::mem::offset_of!(s, a) - 0usize];
};
unsafe extern "C" {
    #[link_name = "\u{1}use"]
    pub fn use_(p: *mut s);
}
