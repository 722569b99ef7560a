pub const small_SMALL_A: small = 0;
pub const small_SMALL_B: small = 200;
pub type small = ::std::os::raw::c_uchar;
#[repr(C)]
#[derive(Debug, Copy, Clone)]
pub struct s {
    pub a: small,
    pub b: ::std::os::raw::c_char,
}
#[allow(clippy::unnecessary_operation, clippy::identity_op)]
const _: () = {
    ["Size of s"][::std::mem::size_of::<s>() - 2usize];
    ["Alignment of s"][::std::mem::align_of::<s>() - 1usize];
    ["Offset of field: s::a"][::std::mem::offset_of!(s, a) - 0usize];
    ["Offset of field: s::b"][::std::mem::offset_of!(s, b) - 1usize];
};
