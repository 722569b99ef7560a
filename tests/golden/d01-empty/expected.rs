#[repr(C)]
#[derive(Debug, Copy, Clone)]
pub struct nothing {}
#[allow(clippy::unnecessary_operation, clippy::identity_op)]
const _: () = {
    ["Size of nothing"][::std::mem::size_of::<nothing>() - 0usize];
    ["Alignment of nothing"][::std::mem::align_of::<nothing>() - 1usize];
};
#[repr(C)]
#[repr(align(1))]
#[derive(Copy, Clone)]
pub struct none {
    pub bindgen_union_field: [u8; 0usize],
}
#[allow(clippy::unnecessary_operation, clippy::identity_op)]
const _: () = {
    ["Size of none"][::std::mem::size_of::<none>() - 0usize];
    ["Alignment of none"][::std::mem::align_of::<none>() - 1usize];
};
#[repr(C)]
#[derive(Debug, Copy, Clone)]
pub struct user {
    pub n: nothing,
    pub x: ::std::os::raw::c_int,
}
#[allow(clippy::unnecessary_operation, clippy::identity_op)]
const _: () = {
    ["Size of user"][::std::mem::size_of::<user>() - 4usize];
    ["Alignment of user"][::std::mem::align_of::<user>() - 4usize];
    ["Offset of field: user::n"][::std::mem::offset_of!(user, n) - 0usize];
    ["Offset of field: user::x"][::std::mem::offset_of!(user, x) - 0usize];
};
unsafe extern "C" {
    pub fn by_pointer(n: *mut nothing);
}
