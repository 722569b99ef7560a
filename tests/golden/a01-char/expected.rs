unsafe extern "C" {
    pub static mut plain: ::std::os::raw::c_char;
}
unsafe extern "C" {
    pub static mut negative: ::std::os::raw::c_schar;
}
unsafe extern "C" {
    pub static mut positive: ::std::os::raw::c_uchar;
}
unsafe extern "C" {
    pub fn pick(
        a: ::std::os::raw::c_char,
        b: ::std::os::raw::c_schar,
        c: ::std::os::raw::c_uchar,
    ) -> ::std::os::raw::c_char;
}
