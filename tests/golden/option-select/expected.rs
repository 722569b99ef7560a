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
pub struct blob {
    pub _bindgen_align: [u64; 0],
    pub _bindgen_opaque_blob: __BindgenOpaqueArray8<[u8; 32usize]>,
}
#[allow(clippy::unnecessary_operation, clippy::identity_op)]
const _: () = {
    ["Size of blob"][::std::mem::size_of::<blob>() - 32usize];
    ["Alignment of blob"][::std::mem::align_of::<blob>() - 8usize];
};
#[repr(C)]
#[derive(Debug, Copy, Clone)]
pub struct reached {
    pub b: blob,
}
#[allow(clippy::unnecessary_operation, clippy::identity_op)]
const _: () = {
    ["Size of reached"][::std::mem::size_of::<reached>() - 32usize];
    ["Alignment of reached"][::std::mem::align_of::<reached>() - 8usize];
    ["Offset of field: reached::b"][::std::mem::offset_of!(reached, b) - 0usize];
};
unsafe extern "C" {
    pub fn wanted(h: *mut hidden, r: reached);
}
