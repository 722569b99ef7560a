pub const TEXT: &::std::ffi::CStr = c"text";
pub const TINY: u8 = 7;
pub const SMALL: u16 = 300;
pub const NEGATIVE: i8 = -1;
pub const FLAG_A: u16 = 1;
pub const FLAG_B: u16 = 32768;
