unsafe extern "C" {
    pub fn f(a: ::std::os::raw::c_int, b: ::std::os::raw::c_long) -> ::std::os::raw::c_int;
}
unsafe extern "C" {
    pub static mut table: [::std::os::raw::c_int; 4usize];
}
