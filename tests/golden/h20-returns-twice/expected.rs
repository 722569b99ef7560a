pub type state = [::std::os::raw::c_long; 8usize];
unsafe extern "C" {
    pub fn jump(s: *mut ::std::os::raw::c_long, value: ::std::os::raw::c_int) -> !;
}
