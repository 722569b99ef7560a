#[repr(C)]
#[derive(Copy, Clone)]
pub union either {
    pub i: *mut ::std::os::raw::c_int,
    pub l: *mut ::std::os::raw::c_long,
}
#[allow(clippy::unnecessary_operation, clippy::identity_op)]
const _: () = {
    ["Size of either"][::std::mem::size_of::<either>() - 8usize];
    ["Alignment of either"][::std::mem::align_of::<either>() - 8usize];
    ["Offset of field: either::i"][::std::mem::offset_of!(either, i) - 0usize];
    ["Offset of field: either::l"][::std::mem::offset_of!(either, l) - 0usize];
};
unsafe extern "C" {
    pub fn take(e: either);
}
