#[repr(C)]
#[derive(Debug, Copy, Clone, PartialOrd, Ord, PartialEq, Eq)]
pub struct exact {
    pub a: ::std::os::raw::c_int,
    pub b: *mut ::std::os::raw::c_char,
}
#[allow(clippy::unnecessary_operation, clippy::identity_op)]
const _: () = {
    ["Size of exact"][::std::mem::size_of::<exact>() - 16usize];
    ["Alignment of exact"][::std::mem::align_of::<exact>() - 8usize];
    ["Offset of field: exact::a"][::std::mem::offset_of!(exact, a) - 0usize];
    ["Offset of field: exact::b"][::std::mem::offset_of!(exact, b) - 8usize];
};
#[repr(C)]
#[derive(Debug, Copy, Clone, PartialOrd, PartialEq)]
pub struct floating {
    pub a: f64,
}
#[allow(clippy::unnecessary_operation, clippy::identity_op)]
const _: () = {
    ["Size of floating"][::std::mem::size_of::<floating>() - 8usize];
    ["Alignment of floating"][::std::mem::align_of::<floating>() - 8usize];
    ["Offset of field: floating::a"][::std::mem::offset_of!(floating, a) - 0usize];
};
