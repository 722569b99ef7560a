unsafe extern "C" {
    pub fn e() -> ::std::os::raw::c_int;
}
