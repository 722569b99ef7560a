#[repr(C, packed(2))]
#[derive(Debug, Copy, Clone)]
pub struct two {
    pub a: ::std::os::raw::c_char,
    pub b: ::std::os::raw::c_int,
    pub c: ::std::os::raw::c_longlong,
}
#[allow(clippy::unnecessary_operation, clippy::identity_op)]
const _: () = {
    ["Size of two"][::std::mem::size_of::<two>() - 14usize];
    ["Alignment of two"][::std::mem::align_of::<two>() - 2usize];
    ["Offset of field: two::a"][::std::mem::offset_of!(two, a) - 0usize];
    ["Offset of field: two::b"][::std::mem::offset_of!(two, b) - 2usize];
    ["Offset of field: two::c"][::std::mem::offset_of!(two, c) - 6usize];
};
#[repr(C)]
#[derive(Debug, Copy, Clone)]
pub struct natural {
    pub a: ::std::os::raw::c_char,
    pub c: ::std::os::raw::c_longlong,
}
#[allow(clippy::unnecessary_operation, clippy::identity_op)]
const _: () = {
    ["Size of natural"][::std::mem::size_of::<natural>() - 16usize];
    ["Alignment of natural"][::std::mem::align_of::<natural>() - 8usize];
    ["Offset of field: natural::a"][::std::mem::offset_of!(natural, a) - 0usize];
    ["Offset of field: natural::c"][::std::mem::offset_of!(natural, c) - 8usize];
};
