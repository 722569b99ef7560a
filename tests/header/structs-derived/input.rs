/// A point.
///
/// cbindgen:derive-lt
#[repr(C)]
pub struct Point {
    /// From the left
    pub x: i32,
    pub y: i32,
}

impl Point {
    /// Where all begins
    pub const ORIGIN: Point = Point { x: 0, y: 0 };
    pub const MAX: i32 = i32::MAX;
}

/// cbindgen:field-names=[first, second]
#[repr(C)]
pub struct Pair(pub u8, pub *const Point);

#[repr(C)]
pub struct Nested {
    pub points: [Point; 2],
    pub grid: [[u8; 3]; 2],
    pub call: Option<extern "C" fn(*mut Nested) -> *const Point>,
    pub switch: bool,
}

#[repr(C)]
pub struct One {
    pub value: u32,
}

#[repr(transparent)]
pub struct Meters(f64);

impl Meters {
    pub const ZERO: Meters = Meters(0.0);
}

#[repr(C, packed)]
pub struct Packed {
    pub a: u8,
    pub b: u32,
}

#[repr(C, align(16))]
pub struct Aligned {
    pub a: u8,
}

#[repr(C)]
pub union Either {
    pub float: f32,
    pub bits: u32,
}

pub struct Opaque {
    inner: Vec<u8>,
}

#[no_mangle]
pub extern "C" fn root(
    a: Point,
    b: Pair,
    c: Nested,
    d: One,
    e: Meters,
    f: Packed,
    g: Aligned,
    h: Either,
    i: *mut Opaque,
) {
}
