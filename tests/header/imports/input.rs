//! Types that come from elsewhere: under conditions, by other names, through aliases of one name.

#[cfg(windows)]
use libc::c_int as socklen_t;
#[cfg(not(windows))]
use libc::socklen_t;
#[cfg(windows)]
use windows_sys::Win32::Networking::WinSock::SOCKADDR as sockaddr;
#[cfg(not(windows))]
use libc::sockaddr;
use std::ffi::c_void as Nothing;
use window_system::Window as SystemWindow;

pub mod shapes {
    #[repr(C)]
    pub struct Window {
        pub width: u32,
    }

    #[repr(u8)]
    pub enum Style {
        Outline,
        Filled,
    }

    #[repr(C)]
    pub struct Image<T> {
        pub pixels: *mut T,
    }

    pub use self::Style as DrawingStyle;
}

pub mod prelude {
    pub use crate::shapes::*;
}

/// An alias that is called as its type: C has one of them, and it is no twin.
type Window = prelude::Window;
type Style = prelude::Style;

/// An instance that is called as its generic type: in C that is none by itself, in C++ it is a twin.
pub type Image = shapes::Image<f32>;

mod capi {
    use super::shapes::DrawingStyle;
    use super::{sockaddr, socklen_t, Image, Nothing, Style, SystemWindow, Window};

    #[no_mangle]
    pub extern "C" fn window_bind(window: &mut Window, to: *const sockaddr, len: socklen_t) {}

    #[no_mangle]
    pub extern "C" fn window_of(system: *mut SystemWindow, data: *mut Nothing) -> *mut Window {
        std::ptr::null_mut()
    }

    #[no_mangle]
    pub extern "C" fn window_image(window: &Window) -> Image {
        Image { pixels: std::ptr::null_mut() }
    }

    #[no_mangle]
    pub extern "C" fn window_style(window: &Window, fallback: DrawingStyle) -> Style {
        fallback
    }
}

/// What a macro declares is not what the crate exports: C has it already.
macro_rules! declare {
    ($($name:ident),*) => {
        extern "C" {
            $(pub fn $name(from: *const u8, len: usize) -> u32;)*
        }
    };
}
declare!(checksum_sse2, checksum_avx2);

extern "C" {
    /// Written out, it is declared, as always.
    pub fn checksum_plain(from: *const u8, len: usize) -> u32;
}
