unsafe extern "C" {
    pub fn f(
        a: ::std::os::raw::c_schar,
        b: ::std::os::raw::c_uchar,
        c: ::std::os::raw::c_short,
        d: ::std::os::raw::c_ushort,
        e: ::std::os::raw::c_char,
    ) -> ::std::os::raw::c_short;
}
