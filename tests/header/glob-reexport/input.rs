// What is public through globs and renames is what the header has.
mod implementation {
    pub mod handle {
        /// Owned by the library.
        pub struct Handle {
            secret: Vec<u8>,
        }

        #[repr(C)]
        pub struct Options {
            pub level: super::Level,
        }
    }

    #[repr(C)]
    pub enum Level {
        Low,
        High,
    }

    pub use self::handle::*;
}

pub use implementation::*;
use implementation::handle::Options as Settings;
use std::os::raw::c_int as Int;

#[no_mangle]
pub extern "C" fn open(options: Settings, retries: Int) -> *mut Handle {
    std::ptr::null_mut()
}

#[no_mangle]
pub extern "C" fn level(options: &Options) -> Level {
    Level::Low
}
