pub type arguments = u32;
unsafe extern "C" {
    pub fn print_list(
        format: *const ::std::os::raw::c_char,
        list: arguments,
    ) -> ::std::os::raw::c_int;
}
unsafe extern "C" {
    pub fn print_through(
        format: *const ::std::os::raw::c_char,
        list: *mut arguments,
    ) -> ::std::os::raw::c_int;
}
