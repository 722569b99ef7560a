/// Bytes of a type that Rust does not see into.
#[derive(PartialEq, Eq, PartialOrd, Ord, Copy, Clone, Debug, Hash)]
#[repr(C, align(32))]
pub struct __BindgenOpaqueArray32<T>(pub T);
impl<T: Copy + Default, const N: usize> Default for __BindgenOpaqueArray32<[T; N]> {
    fn default() -> Self {
        Self([<T as Default>::default(); N])
    }
}
pub type m256 = __BindgenOpaqueArray32<[u8; 32usize]>;
#[repr(C)]
#[repr(align(32))]
#[derive(Debug, Copy, Clone)]
pub struct s {
    pub tag: ::std::os::raw::c_char,
    pub v: m256,
}
#[allow(clippy::unnecessary_operation, clippy::identity_op)]
const _: () = {
    ["Size of s"][::std::mem::size_of::<s>() - 64usize];
    ["Alignment of s"][::std::mem::align_of::<s>() - 32usize];
    ["Offset of field: s::tag"][::std::mem::offset_of!(s, tag) - 0usize];
    ["Offset of field: s::v"][::std::mem::offset_of!(s, v) - 32usize];
};
