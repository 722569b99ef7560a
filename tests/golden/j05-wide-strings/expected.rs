pub const WIDE: &[u32; 5] = &[119, 105, 100, 101, 0];
pub const SIXTEEN: &[u16; 2] = &[120, 0];
pub const THIRTY_TWO: &[u32; 2] = &[120, 0];
pub const EIGHT: &[u8; 2] = b"x\0";
pub const BYTES: &[u8; 5] = b"a\xFF\0b\0";
pub const JOINED: &[u8; 3] = b"ab\0";
pub const PLAIN: &[u8; 6] = b"plain\0";
