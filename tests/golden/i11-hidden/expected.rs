unsafe extern "C" {
    pub fn old() -> ::std::os::raw::c_int;
}
unsafe extern "C" {
    pub fn fine() -> ::std::os::raw::c_int;
}
