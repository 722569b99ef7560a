/// What C chooses
#[repr(C)]
pub enum Plain {
    /// The first
    First,
    Second = 5,
    #[deprecated]
    Third,
}

#[repr(u8)]
pub enum Small {
    Low = 1,
    #[deprecated(note = "too high")]
    High = 1 << 3,
}

#[repr(C)]
pub enum Shape {
    Empty,
    Circle(f32),
    Rect { w: f32, h: f32 },
    Named { #[doc = " What it is called"] r#typeof: *const u8 },
    Two(u8, u16),
}

#[repr(u8)]
pub enum Event {
    Key(u32),
    Move { x: i16, y: i16 },
    Quit,
}

#[repr(C, i8)]
pub enum Both {
    Nothing = -1,
    Something([u8; 2]),
}

#[no_mangle]
pub extern "C" fn root(a: Plain, b: Small, c: Shape, d: Event, e: Both) {}
