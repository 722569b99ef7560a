#[doc = " A record.\n\n With a list:\n   - one\n   - two"]
#[repr(C)]
#[derive(Debug, Copy, Clone)]
pub struct s {
    #[doc = "< behind"]
    pub a: ::std::os::raw::c_int,
    #[doc = " before"]
    pub b: ::std::os::raw::c_int,
}
#[allow(clippy::unnecessary_operation, clippy::identity_op)]
const _: () = {
    ["Size of s"][::std::mem::size_of::<s>() - 8usize];
    ["Alignment of s"][::std::mem::align_of::<s>() - 4usize];
    ["Offset of field: s::a"][::std::mem::offset_of!(s, a) - 0usize];
    ["Offset of field: s::b"][::std::mem::offset_of!(s, b) - 4usize];
};
unsafe extern "C" {
    #[doc = " A function.\n \\param x what\n \\return more"]
    pub fn f(x: ::std::os::raw::c_int) -> ::std::os::raw::c_int;
}
#[doc = "< first"]
pub const e_E_A: e = 0;
#[doc = "< second"]
pub const e_E_B: e = 1;
#[doc = "! other"]
pub type e = ::std::os::raw::c_uint;
