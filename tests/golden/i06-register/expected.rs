unsafe extern "C" {
    pub static mut fine: ::std::os::raw::c_int;
}
