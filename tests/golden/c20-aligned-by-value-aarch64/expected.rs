#[repr(C)]
#[repr(align(16))]
#[derive(Debug, Copy, Clone)]
pub struct a16 {
    pub x: ::std::os::raw::c_int,
}
#[allow(clippy::unnecessary_operation, clippy::identity_op)]
const _: () = {
    ["Size of a16"][::std::mem::size_of::<a16>() - 16usize];
    ["Alignment of a16"][::std::mem::align_of::<a16>() - 16usize];
    ["Offset of field: a16::x"][::std::mem::offset_of!(a16, x) - 0usize];
};
unsafe extern "C" {
    pub fn by_pointer(a: *mut a16);
}
