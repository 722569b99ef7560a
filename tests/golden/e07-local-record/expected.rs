unsafe extern "C" {
    pub fn f(p: *mut local);
}
#[repr(C)]
#[derive(Debug, Copy, Clone)]
pub struct local {
    pub a: ::std::os::raw::c_int,
}
#[allow(clippy::unnecessary_operation, clippy::identity_op)]
const _: () = {
    ["Size of local"][::std::mem::size_of::<local>() - 4usize];
    ["Alignment of local"][::std::mem::align_of::<local>() - 4usize];
    ["Offset of field: local::a"][::std::mem::offset_of!(local, a) - 0usize];
};
