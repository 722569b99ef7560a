/// Counts
#[no_mangle]
pub static mut COUNT: u32 = 0;

#[repr(C)]
pub struct Empty {
    pub a: u8,
}

#[no_mangle]
pub extern "C" fn root(e: Empty) {}
