#[repr(C)]
#[repr(align(16))]
#[derive(Debug, Copy, Clone)]
pub struct s {
    pub a: ::std::os::raw::c_char,
    pub __bindgen_padding_0: [u8; 15usize],
    pub b: ::std::os::raw::c_int,
}
#[allow(clippy::unnecessary_operation, clippy::identity_op)]
const _: () = {
    ["Size of s"][::std::mem::size_of::<s>() - 32usize];
    ["Alignment of s"][::std::mem::align_of::<s>() - 16usize];
    ["Offset of field: s::a"][::std::mem::offset_of!(s, a) - 0usize];
    ["Offset of field: s::b"][::std::mem::offset_of!(s, b) - 16usize];
};
