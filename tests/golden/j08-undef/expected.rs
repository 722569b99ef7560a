pub const AGAIN: u32 = 2;
pub const EARLY: u32 = 3;
pub const LATE: u32 = 3;
