// first
use ::core::ffi as c;

#[repr(C)]
#[derive(Debug, Copy, Clone)]
pub struct s {
    pub a: c::c_long,
}
unsafe extern "C" {
    pub fn f(s: s) -> c::c_uint;
}
