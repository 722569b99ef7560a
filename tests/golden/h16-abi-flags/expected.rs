pub const LAST: u8 = 255u8;
pub type wide = ::std::os::raw::c_ushort;
unsafe extern "C" {
    pub fn f(c: ::std::os::raw::c_char, w: wide) -> ::std::os::raw::c_char;
}
