pub const MAX: usize = 20;

#[repr(C)]
pub struct Size {
    pub width: u32,
}

impl Size {
    pub const SMALLEST: u32 = 1;
}

#[no_mangle]
pub extern "C" fn grow(size: &Size) {}
