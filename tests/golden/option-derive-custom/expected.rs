#[repr(C)]
#[derive(Debug, Copy, Clone, PartialEq, Eq)]
pub struct a {
    #[doc(alias = "ex")]
    pub x: ::std::os::raw::c_int,
}
#[allow(clippy::unnecessary_operation, clippy::identity_op)]
const _: () = {
    ["Size of a"][::std::mem::size_of::<a>() - 4usize];
    ["Alignment of a"][::std::mem::align_of::<a>() - 4usize];
    ["Offset of field: a::x"][::std::mem::offset_of!(a, x) - 0usize];
};
#[repr(C)]
#[derive(Debug, PartialEq, Eq)]
#[must_use]
pub struct b {
    pub y: ::std::os::raw::c_int,
}
#[allow(clippy::unnecessary_operation, clippy::identity_op)]
const _: () = {
    ["Size of b"][::std::mem::size_of::<b>() - 4usize];
    ["Alignment of b"][::std::mem::align_of::<b>() - 4usize];
    ["Offset of field: b::y"][::std::mem::offset_of!(b, y) - 0usize];
};
#[repr(u32)]
#[must_use]
#[derive(Debug, Copy, Clone, Hash, PartialEq, Eq)]
pub enum e {
    E_A = 0,
    E_B = 1,
}
