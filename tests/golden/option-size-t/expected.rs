pub type size_t = ::std::os::raw::c_ulong;
unsafe extern "C" {
    pub fn f(
        x: ::std::os::raw::c_float,
        y: ::std::os::raw::c_double,
        p: *mut u8,
        q: isize,
    ) -> size_t;
}
pub const e_E_A: e = 0;
pub type e = u32;
