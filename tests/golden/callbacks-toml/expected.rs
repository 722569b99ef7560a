#[repr(C)] #[derive(Clone, Copy, Debug, PartialEq)]
pub struct api_color(pub [u8; 3]);

pub const API_VERSION: u8 = 3;
pub const API_FLAG_FAST: ::std::os::raw::c_int = 1;
pub const API_FLAG_SAFE: ::std::os::raw::c_int = 2;
pub const API_ERROR: i32 = -4;
pub const API_LENGTH: usize = 64;
pub const API_LIMIT: ::core::primitive::u16 = 512;
pub const api_mode_LAST: api_mode = api_mode::LAST;
#[repr(u32)]
#[derive(Debug, Copy, Clone, Hash, PartialEq, Eq, Ord, PartialOrd)]
pub enum api_mode {
    OFF = 0,
    ON = 1,
    LAST = 7,
}
#[repr(C)]
#[derive(Debug, Copy, Clone, PartialEq)]
#[must_use]
pub struct window {
    pub background: api_color,
    pub mode: api_mode,
    pub width: ::std::os::raw::c_int,
    secret_count: ::std::os::raw::c_int,
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
    pub fn open_window(window: *mut window, flags: ::std::os::raw::c_int) -> ::std::os::raw::c_int;
}
unsafe extern "C" {
    #[link_name = "\u{1}api_errors"]
    pub static mut errors: ::std::os::raw::c_int;
}
