//! What cannot be as it is asked, each with a warning.

/// cbindgen:ptrs-as-arrays=[[data; 4], [data], [; 3]]
#[no_mangle]
pub extern "C" fn f(data: *const u8, empty: *const Empty) {}

#[repr(C)]
pub struct Empty {}

pub const TWICE: u8 = 1;

pub mod inner {
    pub const TWICE: u8 = 2;
}
