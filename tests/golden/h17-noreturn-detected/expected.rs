unsafe extern "C" {
    pub fn stop() -> !;
}
unsafe extern "C" {
    pub fn halt() -> !;
}
unsafe extern "C" {
    #[must_use]
    pub fn check() -> ::std::os::raw::c_int;
}
