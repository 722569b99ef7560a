pub const plain_PLAIN_A: plain = 0;
pub const plain_PLAIN_B: plain = 5;
pub type plain = ::std::os::raw::c_uint;
pub const negative_NEGATIVE_A: negative = -1;
pub const negative_NEGATIVE_B: negative = 0;
pub type negative = ::std::os::raw::c_int;
pub const same_SAME_A: same = 1;
pub const same_SAME_B: same = 1;
pub type same = ::std::os::raw::c_uint;
pub const computed_COMPUTED_SIZE: computed = 4;
pub const computed_COMPUTED_CHAR: computed = 97;
pub const computed_COMPUTED_CAST: computed = 44;
pub type computed = ::std::os::raw::c_uint;
unsafe extern "C" {
    pub fn turn(n: negative, s: *mut same) -> plain;
}
