pub type same = ::std::os::raw::c_int;
#[repr(C)]
#[derive(Debug, Copy, Clone)]
pub struct struct_same {
    pub c: ::std::os::raw::c_char,
}
#[allow(clippy::unnecessary_operation, clippy::identity_op)]
const _: () = {
    ["Size of struct_same"][::std::mem::size_of::<struct_same>() - 1usize];
    ["Alignment of struct_same"][::std::mem::align_of::<struct_same>() - 1usize];
    ["Offset of field: struct_same::c"][::std::mem::offset_of!(struct_same, c) - 0usize];
};
#[repr(C)]
#[derive(Debug, Copy, Clone)]
pub struct both {
    pub x: ::std::os::raw::c_int,
}
#[allow(clippy::unnecessary_operation, clippy::identity_op)]
const _: () = {
    ["Size of both"][::std::mem::size_of::<both>() - 4usize];
    ["Alignment of both"][::std::mem::align_of::<both>() - 4usize];
    ["Offset of field: both::x"][::std::mem::offset_of!(both, x) - 0usize];
};
unsafe extern "C" {
    pub fn both(b: *mut both) -> ::std::os::raw::c_int;
}
unsafe extern "C" {
    #[link_name = "\u{1}use"]
    pub fn use_(a: same, b: *mut struct_same);
}
