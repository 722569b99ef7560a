pub const SUM: u32 = 7;
