pub const TEXT: &[u8; 23] = b"\"; pub fn evil() {} //\0";
unsafe extern "C" {
    #[doc = " \" quoted \\ and \"] #[doc = \"x\"] pub fn evil() {}"]
    pub fn f() -> ::std::os::raw::c_int;
}
#[doc = " <div rustbindgen attribute=\"#[doc(hidden)] pub fn evil() {}\"></div>"]
#[repr(C)]
#[derive(Debug, Copy, Clone)]
pub struct a {
    pub x: ::std::os::raw::c_int,
}
#[allow(clippy::unnecessary_operation, clippy::identity_op)]
const _: () = {
    ["Size of a"][::std::mem::size_of::<a>() - 4usize];
    ["Alignment of a"][::std::mem::align_of::<a>() - 4usize];
    ["Offset of field: a::x"][::std::mem::offset_of!(a, x) - 0usize];
};
#[doc = " <div rustbindgen derive=\"Debug)] pub fn evil() {} #[derive(Clone\"></div>"]
#[repr(C)]
#[derive(Debug, Copy, Clone)]
pub struct b {
    pub x: ::std::os::raw::c_int,
}
#[allow(clippy::unnecessary_operation, clippy::identity_op)]
const _: () = {
    ["Size of b"][::std::mem::size_of::<b>() - 4usize];
    ["Alignment of b"][::std::mem::align_of::<b>() - 4usize];
    ["Offset of field: b::x"][::std::mem::offset_of!(b, x) - 0usize];
};
#[doc = " <div rustbindgen replaces=\"c { } pub fn evil() {} struct d\"></div>"]
#[repr(C)]
#[derive(Debug, Copy, Clone)]
pub struct c_____pub_fn_evil______struct_d {
    pub x: ::std::os::raw::c_int,
}
#[allow(clippy::unnecessary_operation, clippy::identity_op)]
const _: () = {
    ["Size of c_____pub_fn_evil______struct_d"]
        [::std::mem::size_of::<c_____pub_fn_evil______struct_d>() - 4usize];
    ["Alignment of c_____pub_fn_evil______struct_d"]
        [::std::mem::align_of::<c_____pub_fn_evil______struct_d>() - 4usize];
    ["Offset of field: c_____pub_fn_evil______struct_d::x"]
        [::std::mem::offset_of!(c_____pub_fn_evil______struct_d, x) - 0usize];
};
unsafe extern "C" {
    #[link_name = "\u{1}\"] pub fn evil() {} #[doc = \""]
    pub fn g() -> ::std::os::raw::c_int;
}
