pub const FINE: u32 = 1073741824;
