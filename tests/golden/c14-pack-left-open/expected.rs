#[repr(C, packed)]
#[derive(Debug, Copy, Clone)]
pub struct first {
    pub a: ::std::os::raw::c_char,
    pub b: ::std::os::raw::c_int,
}
#[allow(clippy::unnecessary_operation, clippy::identity_op)]
const _: () = {
    ["Size of first"][::std::mem::size_of::<first>() - 5usize];
    ["Alignment of first"][::std::mem::align_of::<first>() - 1usize];
    ["Offset of field: first::a"][::std::mem::offset_of!(first, a) - 0usize];
    ["Offset of field: first::b"][::std::mem::offset_of!(first, b) - 1usize];
};
#[repr(C, packed)]
#[derive(Debug, Copy, Clone)]
pub struct second {
    pub a: ::std::os::raw::c_char,
    pub b: ::std::os::raw::c_int,
}
#[allow(clippy::unnecessary_operation, clippy::identity_op)]
const _: () = {
    ["Size of second"][::std::mem::size_of::<second>() - 5usize];
    ["Alignment of second"][::std::mem::align_of::<second>() - 1usize];
    ["Offset of field: second::a"][::std::mem::offset_of!(second, a) - 0usize];
    ["Offset of field: second::b"][::std::mem::offset_of!(second, b) - 1usize];
};
