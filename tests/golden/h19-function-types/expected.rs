pub type callback = ::std::option::Option<
    unsafe extern "C" fn(arg1: ::std::os::raw::c_int) -> ::std::os::raw::c_int,
>;
unsafe extern "C" {
    pub fn direct(arg1: ::std::os::raw::c_int) -> ::std::os::raw::c_int;
}
#[repr(C)]
#[derive(Debug, Copy, Clone)]
pub struct s {
    pub p: callback,
    pub plain: ::std::option::Option<unsafe extern "C" fn(arg1: callback) -> ::std::os::raw::c_int>,
}
#[allow(clippy::unnecessary_operation, clippy::identity_op)]
const _: () = {
    ["Size of s"][::std::mem::size_of::<s>() - 16usize];
    ["Alignment of s"][::std::mem::align_of::<s>() - 8usize];
    ["Offset of field: s::p"][::std::mem::offset_of!(s, p) - 0usize];
    ["Offset of field: s::plain"][::std::mem::offset_of!(s, plain) - 8usize];
};
