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
#[repr(align(16))]
#[derive(Debug, Copy, Clone)]
pub struct most_aligned {
    pub ll: ::std::os::raw::c_longlong,
    pub __bindgen_padding_0: __BindgenOpaqueArray8<[u8; 8usize]>,
    pub ld: u128,
}
#[allow(clippy::unnecessary_operation, clippy::identity_op)]
const _: () = {
    ["Size of most_aligned"][::std::mem::size_of::<most_aligned>() - 32usize];
    ["Alignment of most_aligned"][::std::mem::align_of::<most_aligned>() - 16usize];
    ["Offset of field: most_aligned::ll"][::std::mem::offset_of!(most_aligned, ll) - 0usize];
    ["Offset of field: most_aligned::ld"][::std::mem::offset_of!(most_aligned, ld) - 16usize];
};
#[repr(C)]
#[repr(align(16))]
#[derive(Debug, Copy, Clone)]
pub struct holder {
    pub tag: ::std::os::raw::c_char,
    pub m: most_aligned,
}
#[allow(clippy::unnecessary_operation, clippy::identity_op)]
const _: () = {
    ["Size of holder"][::std::mem::size_of::<holder>() - 48usize];
    ["Alignment of holder"][::std::mem::align_of::<holder>() - 16usize];
    ["Offset of field: holder::tag"][::std::mem::offset_of!(holder, tag) - 0usize];
    ["Offset of field: holder::m"][::std::mem::offset_of!(holder, m) - 16usize];
};
