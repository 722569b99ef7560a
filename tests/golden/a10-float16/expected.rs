/// The bits of a 16-bit floating point number.
#[derive(PartialEq, PartialOrd, Copy, Clone, Hash, Debug, Default)]
#[repr(transparent)]
pub struct __BindgenFloat16(pub u16);
#[repr(C)]
#[derive(Debug, Copy, Clone)]
pub struct half {
    pub tag: ::std::os::raw::c_char,
    pub value: __BindgenFloat16,
}
#[allow(clippy::unnecessary_operation, clippy::identity_op)]
const _: () = {
    ["Size of half"][::std::mem::size_of::<half>() - 4usize];
    ["Alignment of half"][::std::mem::align_of::<half>() - 2usize];
    ["Offset of field: half::tag"][::std::mem::offset_of!(half, tag) - 0usize];
    ["Offset of field: half::value"][::std::mem::offset_of!(half, value) - 2usize];
};
unsafe extern "C" {
    pub fn by_pointer(x: *mut __BindgenFloat16);
}
