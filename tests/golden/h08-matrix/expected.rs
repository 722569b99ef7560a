/// Bytes of a type that Rust does not see into.
#[derive(PartialEq, Eq, PartialOrd, Ord, Copy, Clone, Debug, Hash)]
#[repr(C)]
pub struct __BindgenOpaqueArray<T>(pub T);
impl<T: Copy + Default, const N: usize> Default for __BindgenOpaqueArray<[T; N]> {
    fn default() -> Self {
        Self([<T as Default>::default(); N])
    }
}
pub type m2 = __BindgenOpaqueArray<[u32; 4usize]>;
#[repr(C)]
#[derive(Debug, Copy, Clone)]
pub struct s {
    pub tag: ::std::os::raw::c_char,
    pub m: m2,
}
#[allow(clippy::unnecessary_operation, clippy::identity_op)]
const _: () = {
    ["Size of s"][::std::mem::size_of::<s>() - 20usize];
    ["Alignment of s"][::std::mem::align_of::<s>() - 4usize];
    ["Offset of field: s::tag"][::std::mem::offset_of!(s, tag) - 0usize];
    ["Offset of field: s::m"][::std::mem::offset_of!(s, m) - 4usize];
};
unsafe extern "C" {
    pub fn by_pointer(m: *mut m2);
}
