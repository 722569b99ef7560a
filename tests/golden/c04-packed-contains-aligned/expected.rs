#[repr(C)]
#[repr(align(8))]
#[derive(Debug, Copy, Clone)]
pub struct aligned8 {
    pub c: ::std::os::raw::c_char,
}
#[allow(clippy::unnecessary_operation, clippy::identity_op)]
const _: () = {
    ["Size of aligned8"][::std::mem::size_of::<aligned8>() - 8usize];
    ["Alignment of aligned8"][::std::mem::align_of::<aligned8>() - 8usize];
    ["Offset of field: aligned8::c"][::std::mem::offset_of!(aligned8, c) - 0usize];
};
#[repr(C)]
#[derive(Debug, Copy, Clone)]
pub struct outer {
    pub c: ::std::os::raw::c_char,
    pub inner: [u8; 8usize],
}
#[allow(clippy::unnecessary_operation, clippy::identity_op)]
const _: () = {
    ["Size of outer"][::std::mem::size_of::<outer>() - 9usize];
    ["Alignment of outer"][::std::mem::align_of::<outer>() - 1usize];
    ["Offset of field: outer::c"][::std::mem::offset_of!(outer, c) - 0usize];
    ["Offset of field: outer::inner"][::std::mem::offset_of!(outer, inner) - 1usize];
};
