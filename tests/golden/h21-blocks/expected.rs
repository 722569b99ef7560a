unsafe extern "C" {
    pub fn f(block: *mut ::std::os::raw::c_void);
}
