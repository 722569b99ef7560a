unsafe extern "stdcall" {
    pub fn a(x: ::std::os::raw::c_int) -> ::std::os::raw::c_int;
}
unsafe extern "fastcall" {
    pub fn b(x: ::std::os::raw::c_int) -> ::std::os::raw::c_int;
}
unsafe extern "thiscall" {
    pub fn c(x: ::std::os::raw::c_int) -> ::std::os::raw::c_int;
}
