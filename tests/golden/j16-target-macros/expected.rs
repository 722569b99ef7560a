pub const LONGEST: u32 = 2147483647;
pub const POINTER: u32 = 4;
