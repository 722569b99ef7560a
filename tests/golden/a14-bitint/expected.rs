/// Bytes of a type that Rust does not see into.
#[derive(PartialEq, Eq, PartialOrd, Ord, Copy, Clone, Debug, Hash)]
#[repr(C, align(8))]
pub struct __BindgenOpaqueArray8<T>(pub T);
impl<T: Copy + Default, const N: usize> Default for __BindgenOpaqueArray8<[T; N]> {
    fn default() -> Self {
        Self([<T as Default>::default(); N])
    }
}
#[repr(C)]
#[derive(Debug, Copy, Clone)]
pub struct widths {
    pub a: __BindgenOpaqueArray8<[u8; 8usize]>,
    pub b: __BindgenOpaqueArray8<[u8; 16usize]>,
}
#[allow(clippy::unnecessary_operation, clippy::identity_op)]
const _: () = {
    ["Size of widths"][::std::mem::size_of::<widths>() - 24usize];
    ["Alignment of widths"][::std::mem::align_of::<widths>() - 8usize];
    ["Offset of field: widths::a"][::std::mem::offset_of!(widths, a) - 0usize];
    ["Offset of field: widths::b"][::std::mem::offset_of!(widths, b) - 8usize];
};
