/// C's `_Complex`.
#[derive(PartialEq, PartialOrd, Copy, Clone, Hash, Debug, Default)]
#[repr(C)]
pub struct __BindgenComplex<T> {
    pub re: T,
    pub im: T,
}
#[repr(C)]
#[repr(align(16))]
#[derive(Debug, Copy, Clone)]
pub struct wave {
    pub tag: ::std::os::raw::c_char,
    pub value: __BindgenComplex<u128>,
}
#[allow(clippy::unnecessary_operation, clippy::identity_op)]
const _: () = {
    ["Size of wave"][::std::mem::size_of::<wave>() - 48usize];
    ["Alignment of wave"][::std::mem::align_of::<wave>() - 16usize];
    ["Offset of field: wave::tag"][::std::mem::offset_of!(wave, tag) - 0usize];
    ["Offset of field: wave::value"][::std::mem::offset_of!(wave, value) - 16usize];
};
