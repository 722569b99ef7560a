unsafe extern "C" {
    pub fn a(
        x: *mut ::std::os::raw::c_int,
        n: ::std::os::raw::c_int,
        y: *mut ::std::os::raw::c_int,
        m: *mut [::std::os::raw::c_int; 4usize],
    );
}
unsafe extern "C" {
    pub fn b(names: *const *const ::std::os::raw::c_char);
}
