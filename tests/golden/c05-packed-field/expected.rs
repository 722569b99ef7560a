#[repr(C)]
#[derive(Debug, Copy, Clone)]
pub struct s {
    pub a: ::std::os::raw::c_char,
    pub b: [u8; 4usize],
    pub c: ::std::os::raw::c_int,
}
#[allow(clippy::unnecessary_operation, clippy::identity_op)]
const _: () = {
    ["Size of s"][::std::mem::size_of::<s>() - 12usize];
    ["Alignment of s"][::std::mem::align_of::<s>() - 4usize];
    ["Offset of field: s::a"][::std::mem::offset_of!(s, a) - 0usize];
    ["Offset of field: s::b"][::std::mem::offset_of!(s, b) - 1usize];
    ["Offset of field: s::c"][::std::mem::offset_of!(s, c) - 8usize];
};
