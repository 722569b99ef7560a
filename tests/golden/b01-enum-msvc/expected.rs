pub const plain_PLAIN_A: plain = 0;
pub const plain_PLAIN_B: plain = 5;
pub type plain = ::std::os::raw::c_int;
unsafe extern "C" {
    pub fn turn(p: plain) -> plain;
}
