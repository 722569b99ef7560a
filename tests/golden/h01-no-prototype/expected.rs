unsafe extern "C" {
    pub fn f() -> ::std::os::raw::c_int;
}
unsafe extern "C" {
    pub fn g() -> ::std::os::raw::c_int;
}
unsafe extern "C" {
    pub static mut pointer: ::std::option::Option<unsafe extern "C" fn() -> ::std::os::raw::c_int>;
}
