unsafe extern "C" {
    pub fn log_it(format: *const ::std::os::raw::c_char, ...) -> ::std::os::raw::c_int;
}
pub type logger = ::std::option::Option<
    unsafe extern "C" fn(format: *const ::std::os::raw::c_char, ...) -> ::std::os::raw::c_int,
>;
