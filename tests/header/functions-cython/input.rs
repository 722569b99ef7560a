use std::ffi::{c_char, c_void};

/// Short doc
#[no_mangle]
pub extern "C" fn a(cb: Option<extern "C" fn(ctx: *mut c_void, len: usize) -> bool>, ctx: *mut c_void) {}

/// A comment that is quite a bit longer than one hundred characters, which is the default line length.
#[no_mangle]
pub extern "C" fn b(x: u8, y: u8) {}

#[no_mangle]
pub extern "C" fn c(a_rather_long_argument: *const *const c_char, another: &mut [u8; 4], z: u8) {}

#[must_use = "why"]
#[no_mangle]
pub extern "C" fn d(x: u8) -> u8 {
    x
}

#[deprecated(note = "say \"e2\"\tinstead")]
#[no_mangle]
pub extern "C" fn e() -> *const [u8; 4] {
    std::ptr::null()
}

/// Function pointers that break where the function does not.
#[no_mangle]
pub extern "C" fn f(
    cb: extern "C" fn(u: extern "C" fn(a_first_argument_with_a_long_name: u8, a_second_one_with_a_long_name: u8)),
    k: u8,
) {
}

/// cbindgen:ptrs-as-arrays=[[a; 4], [b; ]]
#[no_mangle]
pub extern "C" fn g(a: *const u8, b: *mut *const u8) {}

/// cbindgen:postfix=
/// cbindgen:postfix=
#[no_mangle]
pub unsafe extern "C" fn h(_: u8, mut y: u8) -> extern "C" fn(u8) -> *const u8 {
    std::process::abort()
}

extern "C" {
    /// Declared elsewhere
    pub fn elsewhere(x: u8) -> !; // never comes back
    pub fn variadic(format: *const c_char, ...);
}

#[export_name = "renamed_symbol"]
pub extern "C" fn original(r#type: u8) {}

pub struct Thing(Vec<u8>);

impl Thing {
    #[no_mangle]
    pub extern "C" fn thing_len(&self, class: u8) -> usize {
        self.0.len()
    }
}
