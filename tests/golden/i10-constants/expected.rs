pub const s: &[u8; 3] = b"hi\0";
pub const d: f64 = 1.5;
pub const i: ::std::os::raw::c_int = -7;
pub const u: ::std::os::raw::c_ulonglong = 18446744073709551615;
pub const t: bool = true;
pub const c: ::std::os::raw::c_char = 120;
pub const external: ::std::os::raw::c_int = 3;
unsafe extern "C" {
    pub static mut variable: ::std::os::raw::c_int;
}
