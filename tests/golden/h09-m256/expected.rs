pub type m256 = [f64; 4usize];
#[repr(C)]
#[repr(align(32))]
#[derive(Debug, Copy, Clone)]
pub struct s {
    pub tag: ::std::os::raw::c_char,
    pub __bindgen_padding_0: [u8; 31usize],
    pub v: m256,
}
#[allow(clippy::unnecessary_operation, clippy::identity_op)]
const _: () = {
    ["Size of s"][::std::mem::size_of::<s>() - 64usize];
    ["Alignment of s"][::std::mem::align_of::<s>() - 32usize];
    ["Offset of field: s::tag"][::std::mem::offset_of!(s, tag) - 0usize];
    ["Offset of field: s::v"][::std::mem::offset_of!(s, v) - 32usize];
};
