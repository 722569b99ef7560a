#[repr(C)]
#[derive(Debug, Copy, Clone)]
pub struct nothing {
    pub __bindgen_padding_0: [u8; 4usize],
}
#[allow(clippy::unnecessary_operation, clippy::identity_op)]
const _: () = {
    ["Size of nothing"][::std::mem::size_of::<nothing>() - 4usize];
    ["Alignment of nothing"][::std::mem::align_of::<nothing>() - 1usize];
};
#[repr(C)]
#[derive(Debug, Copy, Clone)]
pub struct user {
    pub n: nothing,
    pub x: ::std::os::raw::c_int,
}
#[allow(clippy::unnecessary_operation, clippy::identity_op)]
const _: () = {
    ["Size of user"][::std::mem::size_of::<user>() - 8usize];
    ["Alignment of user"][::std::mem::align_of::<user>() - 4usize];
    ["Offset of field: user::n"][::std::mem::offset_of!(user, n) - 0usize];
    ["Offset of field: user::x"][::std::mem::offset_of!(user, x) - 4usize];
};
