#[repr(C)]
#[derive(Debug, Copy, Clone)]
pub struct first {
    pub q: ::std::os::raw::c_int,
}
#[allow(clippy::unnecessary_operation, clippy::identity_op)]
const _: () = {
    ["Size of first"][::std::mem::size_of::<first>() - 4usize];
    ["Alignment of first"][::std::mem::align_of::<first>() - 4usize];
    ["Offset of field: first::q"][::std::mem::offset_of!(first, q) - 0usize];
};
pub type pointer = *mut first;
unsafe extern "C" {
    #[link_name = "\u{1}use"]
    pub fn use_(p: pointer, f: first);
}
