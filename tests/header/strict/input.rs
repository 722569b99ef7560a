use std::ffi::{c_char, c_int, c_long, c_void};

#[repr(C)]
pub struct Record {
    pub tag: u8,
    pub size: c_int,
    pub long: c_long,
    pub name: *const c_char,
    pub call: Option<extern "C" fn(*mut c_void, c_int) -> c_int>,
    pub values: [u16; 3],
}

#[repr(C, packed)]
pub struct Packed {
    pub a: u8,
    pub b: u32,
}

#[repr(C, align(32))]
pub struct Aligned(u8);

#[repr(C)]
pub union Value {
    pub float: f64,
    pub word: u32,
}

#[repr(u16)]
pub enum Small {
    A,
    B,
}

#[repr(C)]
pub enum Shape {
    Empty,
    Circle(f32),
    Rect { w: f64, h: f32 },
}

/// A tag of its own size, and a body of the widest alignment.
#[repr(C, u8)]
pub enum Wide {
    Byte(u8),
    Pair(u8, u64),
    Named { r#type: u16, call: Option<extern "C" fn()> },
    Nothing = 200,
}

/// The tag is in the bodies.
#[repr(u16)]
pub enum Inline {
    Zero,
    One(u32),
    Two(u8, u64),
    Three { a: u8, b: u8, c: [u16; 2] },
}

#[repr(transparent)]
pub struct Handle(*mut c_void);

#[no_mangle]
pub static TABLE: Option<&'static u32> = None;
#[no_mangle]
pub static CALLBACK: Option<extern "C" fn()> = None;
#[no_mangle]
pub static mut COUNT: u64 = 0;

#[no_mangle]
#[must_use]
pub extern "C" fn get(r: &Record, out: *mut Value, s: Small, h: Handle) -> Option<&Aligned> {
    let _ = (r, out, s, h);
    None
}

#[no_mangle]
pub extern "C" fn tagged(w: Wide, i: &Inline) {
    let _ = (w, i);
}

#[no_mangle]
pub extern "C" fn stop(p: Packed, s: Shape) -> ! {
    std::process::abort()
}

#[no_mangle]
#[deprecated(note = "use `get`")]
pub extern "C" fn old() {}
