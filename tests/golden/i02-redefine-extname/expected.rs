unsafe extern "C" {
    #[link_name = "\u{1}new_f"]
    pub fn old_f() -> ::std::os::raw::c_int;
}
