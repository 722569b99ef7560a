pub type wide = ::std::os::raw::c_uint;
unsafe extern "C" {
    pub static mut w: wide;
}
