pub const HIGH: i32 = -1;
pub const LETTER: u8 = 97u8;
pub const NEWLINE: u8 = 10u8;
pub const SEVERAL: u32 = 24930;
pub const WIDE: u8 = 120u8;
pub const SIXTEEN: u8 = 120u8;
