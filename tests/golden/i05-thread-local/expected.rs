unsafe extern "C" {
    pub static mut c: ::std::os::raw::c_int;
}
