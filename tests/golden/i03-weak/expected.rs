unsafe extern "C" {
    pub fn surely() -> ::std::os::raw::c_int;
}
unsafe extern "C" {
    pub fn defined() -> ::std::os::raw::c_int;
}
