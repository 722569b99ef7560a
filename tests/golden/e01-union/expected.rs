#[repr(C)]
#[derive(Copy, Clone)]
pub union u {
    pub a: ::std::os::raw::c_char,
    pub b: f64,
    pub c: [::std::os::raw::c_longlong; 2usize],
}
#[allow(clippy::unnecessary_operation, clippy::identity_op)]
const _: () = {
    ["Size of u"][::std::mem::size_of::<u>() - 16usize];
    ["Alignment of u"][::std::mem::align_of::<u>() - 8usize];
    ["Offset of field: u::a"][::std::mem::offset_of!(u, a) - 0usize];
    ["Offset of field: u::b"][::std::mem::offset_of!(u, b) - 0usize];
    ["Offset of field: u::c"][::std::mem::offset_of!(u, c) - 0usize];
};
#[repr(C)]
#[repr(align(8))]
#[derive(Copy, Clone)]
pub union aligned {
    pub a: ::std::os::raw::c_char,
}
#[allow(clippy::unnecessary_operation, clippy::identity_op)]
const _: () = {
    ["Size of aligned"][::std::mem::size_of::<aligned>() - 8usize];
    ["Alignment of aligned"][::std::mem::align_of::<aligned>() - 8usize];
    ["Offset of field: aligned::a"][::std::mem::offset_of!(aligned, a) - 0usize];
};
