pub type offset = ::std::os::raw::c_longlong;
unsafe extern "C" {
    pub fn tell() -> offset;
}
