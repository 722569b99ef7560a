unsafe extern "C" {
    pub static mut unknown_length: [::std::os::raw::c_int; 0usize];
}
unsafe extern "C" {
    pub static names: [*const ::std::os::raw::c_char; 0usize];
}
unsafe extern "C" {
    pub static two_names: [*const ::std::os::raw::c_char; 2usize];
}
unsafe extern "C" {
    pub static mut changing: ::std::os::raw::c_int;
}
unsafe extern "C" {
    pub static mut tentative: ::std::os::raw::c_int;
}
unsafe extern "C" {
    pub static fixed: ::std::os::raw::c_int;
}
