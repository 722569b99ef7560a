unsafe extern "C" {
    #[link_name = "\u{1}other"]
    pub fn real() -> ::std::os::raw::c_int;
}
unsafe extern "C" {
    #[link_name = "\u{1}other_counter"]
    pub static mut counter: ::std::os::raw::c_int;
}
