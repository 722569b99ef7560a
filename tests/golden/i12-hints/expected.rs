unsafe extern "C" {
    pub fn make(n: ::std::os::raw::c_ulong) -> *mut ::std::os::raw::c_void;
}
unsafe extern "C" {
    pub fn take(p: *mut ::std::os::raw::c_void);
}
unsafe extern "C" {
    pub fn first(p: *mut ::std::os::raw::c_int) -> *mut ::std::os::raw::c_int;
}
