pub const LEN: usize = 4;

#[repr(C)]
pub struct Buffer<T, const N: usize> {
    pub data: [T; N],
    pub next: *mut Buffer<T, N>,
}

#[repr(C)]
pub struct Maybe<T = u8> {
    pub value: T,
}

#[repr(C)]
pub enum Tagged<T> {
    Nothing,
    Some(T),
    Pair { a: T, b: *const T },
}

pub type Bytes = Buffer<u8, LEN>;

pub struct Engine {
    inner: Vec<u8>,
}

#[no_mangle]
pub extern "C" fn run(
    engine: &mut Engine,
    bytes: Bytes,
    other: Option<&Buffer<i32, 2>>,
    maybe: Maybe,
    tagged: Tagged<f32>,
    boxed: Option<Box<u8>>,
) -> *const Engine {
    engine
}
