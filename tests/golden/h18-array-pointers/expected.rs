unsafe extern "C" {
    pub fn a(
        x: *mut [::std::os::raw::c_int; 3usize],
        m: *mut [[::std::os::raw::c_int; 4usize]; 2usize],
        c: *const [::std::os::raw::c_int; 5usize],
    );
}
