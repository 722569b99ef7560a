unsafe extern "C" {
    pub fn stop();
}
unsafe extern "C" {
    pub fn halt() -> !;
}
unsafe extern "C" {
    pub fn check() -> ::std::os::raw::c_int;
}
