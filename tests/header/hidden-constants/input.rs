// Constants that are not public are not in the header: their values are.
const BLOCK: usize = 16;

mod private {
    pub(crate) const SHIFT: u32 = 3;
    const MASK: u32 = (1 << SHIFT) - 1;
    pub const LOW: u32 = MASK;
}

pub const SIZE: usize = BLOCK << private::SHIFT;

#[repr(C)]
pub struct Buffer {
    pub block: [u8; BLOCK],
    pub all: [u8; SIZE],
}

#[no_mangle]
pub extern "C" fn buffer_use(buffer: &Buffer) {}
