#[repr(C)]
#[repr(align(16))]
#[derive(Debug, Copy, Clone)]
pub struct precise {
    pub tag: ::std::os::raw::c_char,
    pub value: u128,
}
#[allow(clippy::unnecessary_operation, clippy::identity_op)]
const _: () = {
    ["Size of precise"][::std::mem::size_of::<precise>() - 32usize];
    ["Alignment of precise"][::std::mem::align_of::<precise>() - 16usize];
    ["Offset of field: precise::tag"][::std::mem::offset_of!(precise, tag) - 0usize];
    ["Offset of field: precise::value"][::std::mem::offset_of!(precise, value) - 16usize];
};
unsafe extern "C" {
    pub fn by_pointer(x: *mut u128);
}
