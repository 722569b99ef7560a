pub const API_VERSION: ::std::os::raw::c_long = 3;
pub const API_FLAG_FAST: ::std::os::raw::c_long = 1;
pub const API_FLAG_SAFE: ::std::os::raw::c_long = 2;
pub const API_ERROR: ::std::os::raw::c_long = -4;
pub const API_LENGTH: ::std::os::raw::c_long = 64;
pub const API_LIMIT: ::std::os::raw::c_long = 512;
impl mode {
    pub const API_MODE_OFF: mode = mode(0);
    pub const API_MODE_ON: mode = mode(1);
    pub const API_MODE_LAST: mode = mode(7);
}
#[repr(transparent)]
#[derive(Debug, Copy, Clone, Hash, PartialEq, Eq)]
pub struct mode(pub ::std::os::raw::c_uint);
#[repr(C)]
#[derive(Debug, Copy, Clone, PartialEq, Eq)]
pub struct color {
    pub r: ::std::os::raw::c_uchar,
    pub g: ::std::os::raw::c_uchar,
    pub b: ::std::os::raw::c_uchar,
}
#[allow(clippy::unnecessary_operation, clippy::identity_op)]
const _: () = {
    ["Size of color"][::std::mem::size_of::<color>() - 3usize];
    ["Alignment of color"][::std::mem::align_of::<color>() - 1usize];
    ["Offset of field: color::r"][::std::mem::offset_of!(color, r) - 0usize];
    ["Offset of field: color::g"][::std::mem::offset_of!(color, g) - 1usize];
    ["Offset of field: color::b"][::std::mem::offset_of!(color, b) - 2usize];
};
#[repr(C)]
#[derive(Debug, Copy, Clone)]
pub struct window {
    pub background: color,
    pub mode: mode,
    #[doc = "In pixels."]
    pub width: ::std::os::raw::c_int,
    pub secret_count: ::std::os::raw::c_int,
}
#[allow(clippy::unnecessary_operation, clippy::identity_op)]
const _: () = {
    ["Size of window"][::std::mem::size_of::<window>() - 16usize];
    ["Alignment of window"][::std::mem::align_of::<window>() - 4usize];
    ["Offset of field: window::background"][::std::mem::offset_of!(window, background) - 0usize];
    ["Offset of field: window::mode"][::std::mem::offset_of!(window, mode) - 4usize];
    ["Offset of field: window::width"][::std::mem::offset_of!(window, width) - 8usize];
    ["Offset of field: window::secret_count"]
        [::std::mem::offset_of!(window, secret_count) - 12usize];
};
unsafe extern "C" {
    #[link_name = "\u{1}api_open"]
    pub fn open(window: *mut window, flags: ::std::os::raw::c_int) -> ::std::os::raw::c_int;
}
unsafe extern "C" {
    #[link_name = "\u{1}api_errors"]
    pub static mut errors: ::std::os::raw::c_int;
}
