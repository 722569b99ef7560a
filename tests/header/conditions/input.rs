#[cfg(unix)]
pub mod inner {
    #[cfg(all(feature = "net", not(windows)))]
    pub mod deeper {
        #[cfg(x11)]
        #[no_mangle]
        pub extern "C" fn deep() {}
    }

    #[no_mangle]
    pub extern "C" fn shallow() {}
}

#[cfg(any(unix, windows))]
#[repr(C)]
pub struct Handle {
    #[cfg(unix)]
    pub fd: i32,
    #[cfg(windows)]
    pub raw: *mut u8,
    pub flags: u32,
    #[cfg(feature = "net")]
    pub port: u16,
}

#[repr(C)]
pub struct Only {
    #[cfg(unix)]
    pub a: u8,
    #[cfg(windows)]
    pub b: u16,
}

#[repr(C)]
pub enum Kind {
    A,
    #[cfg(unix)]
    B { x: u8, #[cfg(windows)] y: u8 },
    C(u8),
}

#[cfg(unix)]
#[no_mangle]
pub extern "C" fn root(a: Handle, b: Only, c: Kind) {}
