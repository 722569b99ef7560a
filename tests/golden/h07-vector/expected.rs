/// Bytes of a type that Rust does not see into.
#[derive(PartialEq, Eq, PartialOrd, Ord, Copy, Clone, Debug, Hash)]
#[repr(C, align(16))]
pub struct __BindgenOpaqueArray16<T>(pub T);
impl<T: Copy + Default, const N: usize> Default for __BindgenOpaqueArray16<[T; N]> {
    fn default() -> Self {
        Self([<T as Default>::default(); N])
    }
}
pub type v4 = __BindgenOpaqueArray16<[u8; 16usize]>;
pub type f3 = __BindgenOpaqueArray16<[u8; 16usize]>;
#[repr(C)]
#[repr(align(16))]
#[derive(Debug, Copy, Clone)]
pub struct s {
    pub tag: ::std::os::raw::c_char,
    pub v: v4,
}
#[allow(clippy::unnecessary_operation, clippy::identity_op)]
const _: () = {
    ["Size of s"][::std::mem::size_of::<s>() - 32usize];
    ["Alignment of s"][::std::mem::align_of::<s>() - 16usize];
    ["Offset of field: s::tag"][::std::mem::offset_of!(s, tag) - 0usize];
    ["Offset of field: s::v"][::std::mem::offset_of!(s, v) - 16usize];
};
#[repr(C)]
#[repr(align(16))]
#[derive(Debug, Copy, Clone)]
pub struct t {
    pub tag: ::std::os::raw::c_char,
    pub v: f3,
}
#[allow(clippy::unnecessary_operation, clippy::identity_op)]
const _: () = {
    ["Size of t"][::std::mem::size_of::<t>() - 32usize];
    ["Alignment of t"][::std::mem::align_of::<t>() - 16usize];
    ["Offset of field: t::tag"][::std::mem::offset_of!(t, tag) - 0usize];
    ["Offset of field: t::v"][::std::mem::offset_of!(t, v) - 16usize];
};
unsafe extern "C" {
    pub fn by_pointer(v: *mut v4);
}
