unsafe extern "C" {
    pub static mut stream: ::std::os::raw::c_int;
}
pub const CHOICE_A: _bindgen_ty_1 = 0;
pub const CHOICE_B: _bindgen_ty_1 = 1;
pub type _bindgen_ty_1 = ::std::os::raw::c_uint;
unsafe extern "C" {
    pub fn work() -> ::std::os::raw::c_int;
}
