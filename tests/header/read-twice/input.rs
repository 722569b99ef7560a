//! What no macro of [defines] tells apart is there once: the first one. The same place of the
//! source, read twice, is no reason to warn.

#[cfg(feature = "a")]
#[path = "x.rs"]
mod x;
#[cfg(not(feature = "a"))]
#[path = "x.rs"]
mod x;

#[cfg(unix)]
pub const LINE_END: u8 = b'\n';
#[cfg(windows)]
pub const LINE_END: u8 = b'\r';

#[cfg(unix)]
#[repr(C)]
pub struct Handle {
    pub fd: i32,
}
#[cfg(windows)]
#[repr(C)]
pub struct Handle {
    pub handle: *mut u8,
}

#[cfg(target_os = "linux")]
pub const KNOWN: u8 = 1;
#[cfg(target_os = "macos")]
pub const KNOWN: u8 = 2;

#[no_mangle]
pub extern "C" fn open(handle: &Handle) {}
