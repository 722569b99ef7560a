#[repr(C)]
pub union u {
    pub i: ::std::mem::ManuallyDrop<::std::os::raw::c_int>,
    pub f: ::std::mem::ManuallyDrop<f32>,
}
#[allow(clippy::unnecessary_operation, clippy::identity_op)]
const _: () = {
    ["Size of u"][::std::mem::size_of::<u>() - 4usize];
    ["Alignment of u"][::std::mem::align_of::<u>() - 4usize];
    ["Offset of field: u::i"][::std::mem::offset_of!(u, i) - 0usize];
    ["Offset of field: u::f"][::std::mem::offset_of!(u, f) - 0usize];
};
#[repr(C)]
pub struct s {
    pub x: ::std::os::raw::c_int,
}
#[allow(clippy::unnecessary_operation, clippy::identity_op)]
const _: () = {
    ["Size of s"][::std::mem::size_of::<s>() - 4usize];
    ["Alignment of s"][::std::mem::align_of::<s>() - 4usize];
    ["Offset of field: s::x"][::std::mem::offset_of!(s, x) - 0usize];
};
