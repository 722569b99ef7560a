unsafe extern "C" {
    pub fn f() -> ::std::os::raw::c_int;
}
