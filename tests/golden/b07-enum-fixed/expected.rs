pub const byte_BYTE_A: byte = 0;
pub const byte_BYTE_B: byte = 255;
pub type byte = ::std::os::raw::c_uchar;
pub const truth_TRUTH_NO: truth = false;
pub const truth_TRUTH_YES: truth = true;
pub type truth = bool;
#[repr(C)]
#[derive(Debug, Copy, Clone)]
pub struct s {
    pub a: byte,
    pub b: truth,
}
#[allow(clippy::unnecessary_operation, clippy::identity_op)]
const _: () = {
    ["Size of s"][::std::mem::size_of::<s>() - 2usize];
    ["Alignment of s"][::std::mem::align_of::<s>() - 1usize];
    ["Offset of field: s::a"][::std::mem::offset_of!(s, a) - 0usize];
    ["Offset of field: s::b"][::std::mem::offset_of!(s, b) - 1usize];
};
