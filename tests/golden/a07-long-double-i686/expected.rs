/// Bytes of a type that Rust does not see into.
#[derive(PartialEq, Eq, PartialOrd, Ord, Copy, Clone, Debug, Hash)]
#[repr(C)]
pub struct __BindgenOpaqueArray<T>(pub T);
impl<T: Copy + Default, const N: usize> Default for __BindgenOpaqueArray<[T; N]> {
    fn default() -> Self {
        Self([<T as Default>::default(); N])
    }
}
#[repr(C)]
#[derive(Debug, Copy, Clone)]
pub struct precise {
    pub tag: ::std::os::raw::c_char,
    pub value: __BindgenOpaqueArray<[u32; 3usize]>,
}
#[allow(clippy::unnecessary_operation, clippy::identity_op)]
const _: () = {
    ["Size of precise"][::std::mem::size_of::<precise>() - 16usize];
    ["Alignment of precise"][::std::mem::align_of::<precise>() - 4usize];
    ["Offset of field: precise::tag"][::std::mem::offset_of!(precise, tag) - 0usize];
    ["Offset of field: precise::value"][::std::mem::offset_of!(precise, value) - 4usize];
};
