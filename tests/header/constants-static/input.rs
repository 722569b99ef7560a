pub const LEN: usize = 4;
/// Negative
pub const NEG: i32 = -1;
pub const BIG: u64 = 0xFFFF_FFFF_FFFF_FFFF;
pub const FLAG: bool = true;
pub const NOT: bool = !FLAG;
pub const LETTER: char = 'a';
pub const HEART: char = '❤';
pub const BYTE: u8 = b'\n';
pub const PI: f64 = 3.25e2;
pub const MASK: u32 = (1 << LEN) | 0b11;
pub const CAST: u8 = 'A' as u8;
pub const ADDRESS: *const u8 = 0x10 as *const u8;
pub const LIMIT: i16 = i16::MIN;
pub const TABLE: [u16; 3] = [1, 2, MASK as u16];
pub const BAD: u8 = helper::VALUE;
pub const AFTER: u8 = 7;
const PRIVATE: u8 = 8;

#[repr(C)]
pub struct Inner {
    pub a: u8,
    pub b: [u8; LEN],
}

#[repr(C)]
pub struct Outer {
    pub inner: Inner,
    #[cfg(deep)]
    pub depth: u32,
    pub last: bool,
}

pub const VALUE: Outer = Outer {
    last: false,
    inner: Inner { a: 1, b: [0, 1, 2, 3] },
    #[cfg(deep)]
    depth: 4,
};

impl Inner {
    pub const ZERO: Inner = Inner { a: 0, b: [0, 0, 0, 0] };
    pub const POINTER: *const u8 = 8 as *const u8;
}

#[no_mangle]
pub static VERSION: u32 = 3;
#[no_mangle]
pub static mut COUNT: u32 = 0;
#[no_mangle]
pub static NAME: *const u8 = std::ptr::null();

#[no_mangle]
pub extern "C" fn root(a: Outer) {}
